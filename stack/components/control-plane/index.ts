import { defineComponent } from "../../component/define.ts";
import { apiServer } from "./api-server.ts";

export const component = defineComponent({
  name: "control-plane",
  values: ({ values }) => values.controlPlane,
  tellsOfCluster: true,
  jobs: (self) => [apiServer(self)],
});
