import type { IContainer } from "kubernetes-models/v1";
import { type Structure, text, trimSuffix } from "../../../../template/index.ts";
import { probe } from "../../../kit/lifecycle/probe.ts";
import { clientFile, webProbe } from "../../../kit/web/access.ts";
import { type Alertmanager, directories, pathTo, ports, prefix } from "../places.ts";

/** Whether it is ready, and alive. */
export function probes({
  values,
}: Alertmanager): Structure<Pick<IContainer, "readinessProbe" | "livenessProbe">> {
  const asks = (state: "ready" | "healthy") =>
    webProbe(values.web, {
      port: ports.http,
      path: pathTo(`-/${state}`),
      below: trimSuffix(prefix(), "/"),
      // It is both as soon as it answers.
      command: (url) => [
        "amtool",
        "cluster",
        "show",
        `--http.config.file=${directories.configuration}/${clientFile}`,
        text`--alertmanager.url=${url}`,
      ],
    });
  return {
    readinessProbe: probe(asks("ready"), values.readinessProbe),
    livenessProbe: probe(asks("healthy"), values.livenessProbe),
  };
}
