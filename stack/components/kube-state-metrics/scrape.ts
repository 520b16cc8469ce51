import { and } from "../../../template/index.ts";
import type { SelfOf } from "../../component/self.ts";
import type { ScrapeJob } from "../../kit/scrape/job.ts";
import { ports } from "./ports.ts";
import type { values } from "./values.ts";

/**
 * kube-state-metrics. Its series say by their own labels which namespace, pod and node they are about; so those
 * labels stay as they are, and no label of the exporter's own pod is added that could be taken for them.
 */
export function jobs(self: SelfOf<typeof values>): readonly ScrapeJob[] {
  return [
    {
      name: self.name,
      when: and(self.values.enabled, self.values.scrape.enabled),
      settings: self.values.scrape,
      targets: { kind: "own", of: self, ports: Object.values(ports) },
      expected: true,
      honorLabels: true,
      relabellings: [],
    },
  ];
}
