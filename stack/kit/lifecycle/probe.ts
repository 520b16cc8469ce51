import type { IProbe } from "kubernetes-models/v1";
import { type Reference, type Structure, whenSet } from "../../../template/index.ts";
import type { ProbeValues } from "./values.ts";

/** A probe: what it asks, and when. */
export function probe(
  asks: Structure<Pick<IProbe, "exec" | "httpGet">>,
  times: Reference<ProbeValues>,
): Structure<IProbe> {
  const { initialDelaySeconds, periodSeconds, timeoutSeconds, failureThreshold } = times;
  return {
    ...asks,
    initialDelaySeconds: whenSet(initialDelaySeconds, (seconds) => seconds),
    periodSeconds: whenSet(periodSeconds, (seconds) => seconds),
    timeoutSeconds: whenSet(timeoutSeconds, (seconds) => seconds),
    failureThreshold: whenSet(failureThreshold, (failures) => failures),
  };
}
