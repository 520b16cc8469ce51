import { join } from "../../../template/index.ts";
import type { SelfOf } from "../../component/self.ts";
import { type Flag, flag } from "../../kit/workload/flags.ts";
import { ports } from "./ports.ts";
import type { values } from "./values.ts";

/** The arguments of kube-state-metrics. Source: kube-state-metrics 2.18, docs/developer/cli-arguments.md. */
export function flags(self: SelfOf<typeof values>): readonly Flag[] {
  const { collectors } = self.values;
  return [
    flag("port", `${ports.objects.number}`),
    flag("telemetry-port", `${ports.self.number}`),
    flag("resources", join(collectors, ","), collectors),
  ];
}
