import type { Infer, ObjectOf } from "../../schema/index.ts";
import type { Operand, Scope } from "../../template/index.ts";
import type { clusterValues } from "./cluster/values.ts";
import type { GatewayValues } from "./exposure/gateway-values.ts";
import type { kubeletsValues } from "./kubelets/values.ts";
import type { namingValues } from "./naming/values.ts";
import type { NetworkPolicyValues } from "./network/values.ts";
import type { OperatedValues } from "./operated/values.ts";
import type { scrapeValues } from "./scrape/values.ts";
import type { pullValues } from "./workload/image-values.ts";

/** The values that the kits themselves bring, and so all that their templates can read. */
type KitValues = ObjectOf<typeof namingValues> &
  ObjectOf<typeof pullValues> & {
    readonly scrape: ObjectOf<typeof scrapeValues>;
    readonly cluster: Infer<typeof clusterValues>;
    readonly kubelets: Infer<typeof kubeletsValues>;
    readonly networkPolicy: NetworkPolicyValues;
    readonly gateway: GatewayValues;
    readonly operator: OperatedValues;
  };

/** What a template of a kit is given; the scope of the chart is one. */
export type KitScope = Scope<KitValues>;

/** A part as the Prometheus operator makes it. */
export interface Operated {
  /** What its pods are called in their label `app.kubernetes.io/name`. */
  readonly called: Operand<string>;
  /** What stands in the name of the StatefulSet before that of the object. */
  readonly prefix: Operand<string>;
}

/** A part of the chart as the kits see it: what it is called, and what Helm gives its templates. */
export interface Part {
  /** What its objects are called behind the chart's own name, such as `node-exporter`; no other part's. */
  readonly name: string;
  readonly scope: KitScope;
  /** What the Prometheus operator makes of it, where that runs the stack; left out: the chart always makes its pods. */
  readonly operated?: Operated;
}

/** A part that stands beside another one, such as a test beside what it tests; no Service of that one chooses its pods. */
export function beside({ name, scope }: Part, what: string): Part {
  return { name: `${name}-${what}`, scope };
}
