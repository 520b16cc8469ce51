import { text, when, withDefault } from "../../../template/index.ts";
import type { Notes } from "../../component/notes.ts";
import type { Self } from "../../component/self.ts";
import type { GatewayValues } from "../../kit/exposure/gateway-values.ts";
import { nameOf } from "../../kit/naming/names.ts";

/** Whether somebody makes a way in of the Gateway: the cluster knows, a render does not. */
export function notes({ name, scope, values: { enabled, className } }: Self<GatewayValues>): Notes {
  const kubectl = text`kubectl --namespace ${scope.release.namespace}`;
  return {
    reach: [
      when(
        enabled,
        text`The Gateway: ${kubectl} get gateway ${nameOf(name)}. Without an address and PROGRAMMED: True nobody has taken it: kubectl get gatewayclass ${withDefault(className, "")} says whether the cluster has a controller for it; the chart installs none.`,
      ),
    ],
  };
}
