import { and, type Expression } from "../../../template/index.ts";
import type { SelfOf } from "../../component/self.ts";
import type { values } from "./values.ts";

/** The webhook as its templates see it. */
export type Webhook = SelfOf<typeof values>;

/** True where it is there. */
export function isThere({ scope, values }: Webhook): Expression<boolean> {
  return and(scope.values.operator.enabled, values.enabled);
}

/** Its port, by the name that container, Service and job know it by; where it listens, and where its Service does. */
export const port = { name: "https", number: 8443, service: 443 };
