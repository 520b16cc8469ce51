import type { Input } from "../../../schema/index.ts";
import type { Values } from "../../../stack/scope.ts";

/** Values with which every alert of the chart is made. */
export const everyAlert: Input<Values> = {
  alertmanager: { enabled: true },
  metricsServer: { enabled: true },
  prometheus: { remoteWriteReceiver: { enabled: true } },
  controlPlane: {
    scheduler: { enabled: true },
    controllerManager: { enabled: true },
    etcd: { enabled: true },
    kubeProxy: { enabled: true },
  },
};
