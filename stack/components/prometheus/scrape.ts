import { and } from "../../../template/index.ts";
import type { ScrapeJob } from "../../kit/scrape/job.ts";
import { goProgram } from "../../kit/scrape/lean/programs.ts";
import { ofPod } from "../../kit/scrape/relabelling.ts";
import { webCredentials, webTrust } from "../../kit/web/access.ts";
import { asked, headlessName, type Prometheus, pathTo, port } from "./places.ts";

/** Prometheus' own metrics, of each replica, whether it is ready or not. */
export function jobs(self: Prometheus): readonly ScrapeJob[] {
  return [
    {
      name: self.name,
      when: and(self.values.enabled, self.values.scrape.enabled),
      settings: self.values.scrape,
      targets: { kind: "own", of: self, service: headlessName, ports: [port] },
      expected: true,
      gives: [...goProgram, "net_conntrack_", "prometheus_"],
      path: pathTo("metrics"),
      trust: webTrust(asked(self)),
      as: webCredentials(asked(self)),
      relabellings: ofPod,
    },
  ];
}
