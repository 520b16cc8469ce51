import {
  and,
  contains,
  join,
  notEmpty,
  or,
  type Reference,
  text,
  textsUnder,
} from "../../../template/index.ts";
import type { SelfOf } from "../../component/self.ts";
import type { ScrapeJob } from "../../kit/scrape/job.ts";
import { goProgram } from "../../kit/scrape/lean/programs.ts";
import { otherCollectors } from "./collectors.ts";
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
      gives: [...goProgram, "http_", "kube_"],
      besides: askedFor(self),
      honorLabels: true,
      relabellings: [],
    },
  ];
}

/** The names of custom resources' metrics, behind whatever prefix; what else is called so there does no harm. */
const namesIn = textsUnder("name", []);

/** What values say is told besides, or alone. */
function askedFor({ values: asked }: SelfOf<typeof values>): NonNullable<ScrapeJob["besides"]> {
  const named = (list: Reference<readonly string[]>) => ({ when: notEmpty(list), metrics: join(list, "|") });
  return [
    {
      when: or(notEmpty(asked.metricLabelsAllowlist), notEmpty(asked.metricAnnotationsAllowlist)),
      metrics: "kube_[a-z]+_(labels|annotations)",
    },
    named(asked.metricAllowlist),
    named(asked.metricOptInList),
    ...otherCollectors.map((collector) => ({
      when: contains(asked.collectors, collector),
      metrics: `kube_${collector.replace(/(?<=ss)es$|s$/, "")}_.*`,
    })),
    {
      when: notEmpty(asked.customResources),
      metrics: text`(.+_)?(${join(namesIn(asked.customResources), "|")})`,
    },
  ];
}
