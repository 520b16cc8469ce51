import { defineComponent } from "../../component/define.ts";
import { apiServer } from "./api-server.ts";
import { dns } from "./dns.ts";
import { kubeProxy } from "./kube-proxy.ts";
import { authorized, etcd } from "./machines.ts";

export const component = defineComponent({
  name: "control-plane",
  values: ({ values }) => values.controlPlane,
  tellsOfCluster: true,
  jobs: (self) => [apiServer(self), ...authorized(self), etcd(self), kubeProxy(self), dns(self)],
});
