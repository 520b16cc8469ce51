import { and, type Expression } from "../../../template/index.ts";
import type { SelfOf } from "../../component/self.ts";
import type { values } from "./values.ts";

/** The chart's own operator as its templates see it. */
export type Operator = SelfOf<typeof values>;

/** True where it is there. */
export function isThere({ scope, values }: Operator): Expression<boolean> {
  return and(scope.values.operator.enabled, values.enabled);
}

/** Its port, by the name that container, Service and job know it by. */
export const port = { name: "http", number: 8080 };
