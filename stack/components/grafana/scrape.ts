import { and } from "../../../template/index.ts";
import type { ScrapeJob } from "../../kit/scrape/job.ts";
import { goProgram } from "../../kit/scrape/lean/programs.ts";
import { ofPod } from "../../kit/scrape/relabelling.ts";
import { type Grafana, headlessName, pathTo, port } from "./places.ts";

/** Grafana's own metrics, of each replica. */
export function jobs(self: Grafana): readonly ScrapeJob[] {
  return [
    {
      name: self.name,
      when: and(self.values.enabled, self.values.scrape.enabled),
      settings: self.values.scrape,
      targets: { kind: "own", of: self, service: headlessName, ports: [port] },
      expected: true,
      gives: [...goProgram, "grafana_"],
      path: pathTo("metrics"),
      relabellings: ofPod,
    },
  ];
}
