import { and } from "../../../template/index.ts";
import type { ScrapeJob } from "../../kit/scrape/job.ts";
import { goProgram } from "../../kit/scrape/lean/programs.ts";
import { ofPod } from "../../kit/scrape/relabelling.ts";
import { isThere, type Operator, port } from "./places.ts";

/** What it has made of which objects, and what it could not. */
export function jobs(self: Operator): readonly ScrapeJob[] {
  return [
    {
      name: self.name,
      when: and(isThere(self), self.values.scrape.enabled),
      settings: self.values.scrape,
      targets: { kind: "own", of: self, ports: [port] },
      expected: true,
      gives: [...goProgram, "prometheus_operator_"],
      relabellings: ofPod,
    },
  ];
}
