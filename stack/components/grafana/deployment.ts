import type { IContainer, IEnvVar } from "kubernetes-models/v1";
import type { Documents, Structure } from "../../../template/index.ts";
import type { Facts } from "../../component/facts.ts";
import { pagePort } from "../../kit/exposure/page.ts";
import { probe } from "../../kit/lifecycle/probe.ts";
import { claimedVolumes, dataMount } from "../../kit/persistence/claims.ts";
import { ownershipStep } from "../../kit/persistence/ownership.ts";
import { deploymentOf } from "../../kit/workload/deployment.ts";
import { imageReference } from "../../kit/workload/image.ts";
import type { Pod } from "../../kit/workload/pod.ts";
import { spreadOverNodes } from "../../kit/workload/several.ts";
import { passwordStep } from "./admin/password.ts";
import { configMounts, configVolume, startChecksum } from "./configmap.ts";
import { discoveryContainer, tokenVolumeOf } from "./dashboards/discovery.ts";
import { downloadStep } from "./dashboards/download.ts";
import {
  dashboardMounts,
  dashboardVolumes,
  folderMounts,
  folderVolumes,
  isFolderMount,
  isFolderVolume,
} from "./dashboards/volumes.ts";
import { dataSourceEnv, usersEnv } from "./datasources/file.ts";
import { directories, type Grafana, pathTo, port } from "./places.ts";

/** Grafana. It writes where the container has a volume for that, and nowhere else. */
export function deployment(self: Grafana, facts: Facts): Documents {
  return deploymentOf(self, self.values.replicas, pod(self, facts));
}

/** Its pods. */
export function pod(self: Grafana, facts: Facts): Pod {
  const { image, persistence } = self.values;
  return {
    asksApiServer: false,
    asked: [pagePort(self, port)],
    annotations: { "checksum/config": startChecksum(self, facts) },
    initContainers: [
      ownershipStep(persistence, self.values, directories.data),
      passwordStep(self),
      downloadStep(self),
    ],
    beside: [discoveryContainer(self)],
    image: imageReference(image, image.tag),
    flags: [],
    ports: [{ name: port.name, containerPort: port.number }],
    probes: probes(self),
    spread: spreadOverNodes(self),
    env: [podAddress, ...dataSourceEnv(facts.dataSources)],
    brought: {
      volumes: [folderVolumes(self)],
      isVolume: (name) => isFolderVolume(self, name),
      volumeMounts: [folderMounts(self)],
      isMount: (path) => isFolderMount(self, path),
      env: [usersEnv(self)],
    },
    volumeMounts: [
      dataMount(persistence, directories.data),
      ...configMounts,
      ...dashboardMounts(self, facts.anyDashboard),
      ...Object.entries(scratch).map(([name, mountPath]) => ({ name, mountPath })),
    ],
    volumes: [
      ...claimedVolumes(self, persistence),
      configVolume(self),
      ...dashboardVolumes(self, facts.anyDashboard),
      tokenVolumeOf(self),
      ...Object.keys(scratch).map((name) => ({ name, emptyDir: {} })),
    ],
  };
}

/** By which replicas can be told to listen for each other. */
const podAddress: IEnvVar = { name: "POD_IP", valueFrom: { fieldRef: { fieldPath: "status.podIP" } } };

/** What it writes and need not find again. */
const scratch = { search: directories.search, logs: directories.logs, tmp: directories.temporary };

function probes(
  self: Grafana,
): Structure<Pick<IContainer, "startupProbe" | "readinessProbe" | "livenessProbe">> {
  const { startupProbe, readinessProbe, livenessProbe } = self.values;
  // Without its database it is not ready, but to start it anew would not help.
  const ready = { httpGet: { path: pathTo("api/health"), port: port.name } };
  return {
    startupProbe: probe(ready, startupProbe),
    readinessProbe: probe(ready, readinessProbe),
    livenessProbe: probe({ httpGet: { path: pathTo("healthz"), port: port.name } }, livenessProbe),
  };
}
