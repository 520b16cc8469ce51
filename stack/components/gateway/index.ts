import { defineComponent } from "../../component/define.ts";
import { gatewayName } from "../../kit/exposure/http-route.ts";
import { checks, gateway } from "./gateway.ts";
import { notes } from "./notes.ts";

export const component = defineComponent({
  name: gatewayName,
  values: ({ values }) => values.gateway,
  manifests: { gateway },
  checks,
  notes,
});
