import {
  and,
  type Check,
  type Conditional,
  gt,
  isSet,
  namedText,
  ne,
  not,
  or,
  pathOf,
  when,
  withDefault,
} from "../../../../template/index.ts";
import { limitWithin } from "../../../kit/persistence/limit.ts";
import type { Scope } from "../../../scope.ts";
import type { Prometheus } from "../places.ts";

const dataLimit = namedText("prometheus.dataLimit", {
  description: "What data may take where nobody says so: four fifths of its volume, in Prometheus' units.",
  body: (_, { values: { prometheus } }: Scope) => limitWithin(prometheus.persistence.size),
});

/** What data may take. The volume is never full by itself; of one that is there already the size is not known. */
export function sizeLimit({ values: { retention, persistence } }: Prometheus): Conditional<string> {
  const { size, percentage } = retention;
  return when<string>(
    or(isSet(size), and(not(isSet(percentage)), ne(persistence.type, "existingClaim"))),
    withDefault(size, dataLimit()),
  );
}

/** How late a sample may be, where one may be late at all. */
export function lateness({
  values: { outOfOrderTimeWindow, remoteWriteReceiver },
}: Prometheus): Conditional<string> {
  return when<string>(
    or(isSet(outOfOrderTimeWindow), remoteWriteReceiver.enabled),
    withDefault<string>(outOfOrderTimeWindow, "6h"),
  );
}

/** Of two limits of space Prometheus heeds the percentage alone. Source: Prometheus 3.15, tsdb/db.go, BeyondSizeRetention. */
export function retentionChecks({ values: { retention } }: Prometheus): readonly Check[] {
  const { size, percentage } = retention;
  return [
    {
      when: and(isSet(size), gt(withDefault(percentage, 0), 0)),
      message: `${pathOf(size)}: Prometheus heeds only ${pathOf(percentage)} where both are set; leave one of them out`,
    },
  ];
}
