import type { IStatefulSet } from "kubernetes-models/apps/v1";
import type { IEnvVar } from "kubernetes-models/v1";
import { type Documents, gt, type Item, manifest, when } from "../../../../template/index.ts";
import { pagePort } from "../../../kit/exposure/page.ts";
import { updates } from "../../../kit/lifecycle/updates.ts";
import { selectorLabels } from "../../../kit/naming/labels.ts";
import { metadata } from "../../../kit/naming/metadata.ts";
import { nameOf } from "../../../kit/naming/names.ts";
import { claimFields, dataMount, unclaimedVolumes } from "../../../kit/persistence/claims.ts";
import { ownershipStep } from "../../../kit/persistence/ownership.ts";
import { dataVolume } from "../../../kit/persistence/values.ts";
import { webMount, webVolume } from "../../../kit/web/access.ts";
import { imageReference } from "../../../kit/workload/image.ts";
import { type Pod, podTemplate } from "../../../kit/workload/pod.ts";
import { spreadOverNodes } from "../../../kit/workload/several.ts";
import { reloader } from "../configuration/reload.ts";
import { configurationMount, configurationVolume } from "../configuration/secret.ts";
import { type Alertmanager, asked, directories, headlessName, ports } from "../places.ts";
import { flags } from "./flags.ts";
import { probes } from "./probes.ts";

/** The replicas of Alertmanager. */
export function statefulSet(self: Alertmanager): Documents {
  const { values } = self;
  return manifest<IStatefulSet>({
    apiVersion: "apps/v1",
    kind: "StatefulSet",
    metadata: metadata(self, { annotations: values.annotations }),
    spec: {
      replicas: values.replicas,
      serviceName: nameOf(headlessName),
      // None can be ready before the others are there to be found.
      podManagementPolicy: "Parallel",
      updateStrategy: updates(values.updateStrategy),
      selector: { matchLabels: selectorLabels(self) },
      template: podTemplate(self, pod(self)),
      ...claimFields(self, values.persistence),
    },
  });
}

/** Their pods. */
export function pod(self: Alertmanager): Pod {
  const { values } = self;
  const { http, gossip } = ports;
  // Those of several by which each is known to the others.
  const ofPod = (name: string, fieldPath: string): Item<IEnvVar> =>
    when<IEnvVar>(gt(values.replicas, 1), { name, valueFrom: { fieldRef: { fieldPath } } });
  return {
    asksApiServer: false,
    asked: [pagePort(self, http)],
    more: { shareProcessNamespace: true },
    initContainers: [ownershipStep(values.persistence, values, directories.data)],
    image: imageReference(values.image, values.image.tag),
    flags: flags(self),
    env: [ofPod("POD_NAME", "metadata.name"), ofPod("POD_IP", "status.podIP")],
    ports: [
      { name: http.name, containerPort: http.number },
      { name: gossip.tcp, containerPort: gossip.number, protocol: "TCP" },
      { name: gossip.udp, containerPort: gossip.number, protocol: "UDP" },
    ],
    probes: probes(self),
    volumeMounts: [
      configurationMount,
      webMount(asked(self)),
      dataMount(values.persistence, directories.data),
    ],
    volumes: [configurationVolume(self), webVolume(asked(self)), ...unclaimedVolumes(values.persistence)],
    spread: spreadOverNodes(self),
    beside: [reloader(self)],
    claims: [dataVolume],
    folders: { secrets: values.secrets, directory: directories.secrets, namedIn: [values.config] },
  };
}
