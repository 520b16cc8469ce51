import type { ISecret } from "kubernetes-models/v1";
import {
  and,
  type Documents,
  type Expression,
  embeddedYaml,
  items,
  manifest,
  not,
  notEmpty,
  or,
  orEmpty,
  when,
} from "../../../../template/index.ts";
import { metadata } from "../../../kit/naming/metadata.ts";
import { nameOf } from "../../../kit/naming/names.ts";
import type { OwnAlertmanagers, OwnJob } from "../../../kit/prometheus-types/types.ts";
import { operatedShardSteps } from "../agent/shards.ts";
import { ownJobs } from "../configuration.ts";
import { isAgent, type Prometheus } from "../places.ts";

export const extraJobsKey = "scrape-configs.yaml";
export const alertmanagersKey = "alertmanagers.yaml";

/** The Secret with what is said in the words of Prometheus' configuration, which the operator takes from one. */
export function rawName(): Expression<string> {
  return nameOf("prometheus");
}

/** What the user says in the words of Prometheus' configuration, for the operator. */
export function raw(self: Prometheus): Documents {
  const { extraJobs } = self.scope.values.scrape;
  const { alertmanagers } = self.values;
  const hasAlertmanagers = and(not(isAgent(self)), notEmpty(alertmanagers));
  return when(
    or(notEmpty(extraJobs), hasAlertmanagers),
    manifest<ISecret>({
      apiVersion: "v1",
      kind: "Secret",
      metadata: metadata(self),
      stringData: orEmpty<Readonly<Record<string, string>>>({
        [extraJobsKey]: when(
          notEmpty(extraJobs),
          embeddedYaml<readonly OwnJob[]>([ownJobs(self, operatedShardSteps(self))]),
        ),
        [alertmanagersKey]: when(
          hasAlertmanagers,
          embeddedYaml<readonly OwnAlertmanagers[]>([items(alertmanagers)]),
        ),
      }),
    }),
  );
}
