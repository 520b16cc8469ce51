import {
  boolean,
  duration,
  integer,
  listOf,
  object,
  required,
  textOf,
  unset,
} from "../../../../schema/index.ts";
import { alertmanagerConfig } from "../../../kit/prometheus-types/types.ts";

const bytes = textOf({
  // Less than 8 EB: Prometheus counts bytes in an int64.
  pattern: "^([0-9]{1,18}B|[0-9]{1,15}KB|[0-9]{1,12}MB|[0-9]{1,9}GB|[0-9]{1,6}TB|[0-9]{1,3}PB|[0-7]EB)$",
  expected: "a size such as 18GB, of less than 8 EB",
  word: true,
});

/** What is said of one that keeps its samples, evaluates rules over them and sends alerts. */
export const storeValues = {
  retention: object(
    {
      time: duration("15d", "How long samples are kept."),
      size: bytes(
        unset,
        "How large the data may grow before the oldest goes, the write-ahead log included. One GB is 1024 MB here. By default four fifths of `persistence.size`; no limit with `persistence.type: existingClaim`, whose size the chart does not know.",
        { examples: ["18GB"] },
      ),
      percentage: integer(
        unset,
        "The same as a share, in percent, of the whole file system that the data is on: for a volume that is Prometheus' own. A directory of a node is not, and many a StorageClass makes such. In place of `size`, as Prometheus heeds only one of the two; 0 for no limit but the time.",
        { minimum: 0, maximum: 100, examples: [80] },
      ),
    },
    "How long data is kept: until the limit of time or the one of space is reached.",
  ),
  outOfOrderTimeWindow: duration(
    unset,
    "How late a sample may be, behind the newest of its series, and still be kept. By default not at all; with `remoteWriteReceiver` 6h, which is what an agent has to send after a long outage: 4h that it keeps, and 2h until it looks again.",
    { examples: ["10m"] },
  ),
  exemplars: object(
    {
      enabled: boolean(false, "Keep exemplars, which lead from a series to traces."),
      max: integer(100_000, "How many are kept, in memory; the oldest go.", { minimum: 1 }),
    },
    "Exemplars that targets give with their samples.",
  ),
  alertmanagers: listOf(
    alertmanagerConfig(required, "Some Alertmanagers, and how they are asked."),
    [],
    "Alertmanagers elsewhere that get all alerts too, as Prometheus' configuration has them (`alertmanager_config`); passwords and tokens come from files of `secrets`.",
    { examples: [[{ static_configs: [{ targets: ["alerts.example.com:9093"] }] }]] },
  ),
};
