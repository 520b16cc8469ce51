import { and } from "../../../template/index.ts";
import type { SelfOf } from "../../component/self.ts";
import type { ScrapeJob } from "../../kit/scrape/job.ts";
import { goProgram } from "../../kit/scrape/lean/programs.ts";
import { ofPod } from "../../kit/scrape/relabelling.ts";
import { ports } from "./ports.ts";
import type { values } from "./values.ts";

/** How many requests were approved and denied. */
export function jobs(self: SelfOf<typeof values>): readonly ScrapeJob[] {
  return [
    {
      name: self.name,
      when: and(self.values.enabled, self.values.scrape.enabled),
      settings: self.values.scrape,
      targets: { kind: "own", of: self, ports: [ports.metrics] },
      expected: true,
      gives: [...goProgram, "controller_runtime_", "rest_client_", "workqueue_"],
      relabellings: ofPod,
    },
  ];
}
