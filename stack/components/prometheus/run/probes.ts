import type { IContainer } from "kubernetes-models/v1";
import { type Structure, text, trimSuffix } from "../../../../template/index.ts";
import { probe } from "../../../kit/lifecycle/probe.ts";
import { clientFile, webProbe } from "../../../kit/web/access.ts";
import { directories, type Prometheus, pathTo, port, prefix } from "../places.ts";

/** Whether it has started, is ready, and is alive. */
export function probes(
  self: Prometheus,
): Structure<Pick<IContainer, "startupProbe" | "readinessProbe" | "livenessProbe">> {
  const { startupProbe, readinessProbe, livenessProbe } = self.values;
  const probeOf = (state: "ready" | "healthy") =>
    webProbe(self.values.web, {
      port,
      path: pathTo(`-/${state}`),
      below: trimSuffix(prefix(), "/"),
      command: (url) => [
        "promtool",
        "check",
        state,
        `--http.config.file=${directories.configuration}/${clientFile}`,
        text`--url=${url}`,
      ],
    });
  const ready = probeOf("ready");
  return {
    startupProbe: probe(ready, startupProbe),
    readinessProbe: probe(ready, readinessProbe),
    livenessProbe: probe(probeOf("healthy"), livenessProbe),
  };
}
