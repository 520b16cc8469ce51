import { type Conditional, type Expression, type Reference, whenSet } from "../../../template/index.ts";

/** What values say of how pods are replaced, by a Deployment or a StatefulSet. */
interface Updates<T extends string, R> {
  readonly type: T;
  readonly rollingUpdate?: R | undefined;
}

/** How pods are replaced, as a workload's spec says it. */
export function updates<T extends string, R>({
  type,
  rollingUpdate,
}: Reference<Updates<T, R>>): {
  readonly type: Expression<T>;
  readonly rollingUpdate: Conditional<R>;
} {
  return { type, rollingUpdate: whenSet<R, R, Expression<R>>(rollingUpdate, (how) => how) };
}
