import { text, when } from "../../../template/index.ts";
import { defineComponent } from "../../component/define.ts";
import { servedCheck } from "../../kit/cluster/served.ts";
import { ipAddressPool, l2Advertisement, metallbApi, nameOfBoth } from "./resources.ts";

export const component = defineComponent({
  name: "metallb",
  values: ({ values }) => values.metallb,
  manifests: { ipaddresspool: ipAddressPool, l2advertisement: l2Advertisement },
  checks: ({ scope, values }) => [servedCheck(scope, values.enabled, metallbApi)],
  notes: (self) => ({
    reach: [
      when(
        self.values.enabled,
        text`Addresses of load balancers: those of MetalLB's pool ${nameOfBoth(self)}. Whether it gives them away: kubectl --namespace ${self.values.namespace} get ipaddresspools,pods.`,
      ),
    ],
  }),
});
