import type { IStatefulSet } from "kubernetes-models/apps/v1";
import type { IEnvVar } from "kubernetes-models/v1";
import {
  type Documents,
  isSet,
  manifest,
  mapping,
  not,
  notEmpty,
  type Operand,
  when,
} from "../../../../template/index.ts";
import type { Facts } from "../../../component/facts.ts";
import { pagePort } from "../../../kit/exposure/page.ts";
import { updates } from "../../../kit/lifecycle/updates.ts";
import { selectorLabels } from "../../../kit/naming/labels.ts";
import { metadata } from "../../../kit/naming/metadata.ts";
import { nameOf } from "../../../kit/naming/names.ts";
import { claimFields, dataMount, unclaimedVolumes } from "../../../kit/persistence/claims.ts";
import { ownershipStep } from "../../../kit/persistence/ownership.ts";
import { dataVolume } from "../../../kit/persistence/values.ts";
import { secretMounts, secretVolumes, trustMounts, trustVolumes } from "../../../kit/scrape/write/files.ts";
import { shardLabels, shardName } from "../../../kit/shards.ts";
import { webMount, webVolume } from "../../../kit/web/access.ts";
import { imageReference } from "../../../kit/workload/image.ts";
import { type Pod, podTemplate } from "../../../kit/workload/pod.ts";
import { spreadOverNodes } from "../../../kit/workload/several.ts";
import { eachShard } from "../agent/shards.ts";
import { asked, directories, headlessName, isAgent, type Prometheus, podName, port } from "../places.ts";
import { flags } from "./flags.ts";
import { probes } from "./probes.ts";

/**
 * The Prometheus servers, or agents. Configuration and rules are mounted as directories, because a file that is mounted by
 * `subPath` never changes; Prometheus looks for changes itself, so that it needs neither a sidecar nor a restart.
 */
export function statefulSet(self: Prometheus, facts: Facts): Documents {
  const { values } = self;
  return eachShard(self, (shard) =>
    manifest<IStatefulSet>({
      apiVersion: "apps/v1",
      kind: "StatefulSet",
      metadata: metadata(self, { name: shardName(self, shard), annotations: values.annotations }),
      spec: {
        replicas: values.replicas,
        serviceName: nameOf(headlessName),
        // Replicas know nothing of each other: none has to wait for the one before it.
        podManagementPolicy: "Parallel",
        updateStrategy: updates(values.updateStrategy),
        selector: { matchLabels: mapping<string>(selectorLabels(self), shardLabels(shard)) },
        template: podTemplate(self, {
          ...pod(self, facts, shardName(self, shard)),
          labels: shardLabels(shard),
        }),
        ...claimFields(self, values.persistence),
      },
    }),
  );
}

/**
 * Their pods.
 *
 * @param name what the objects of their shard are called behind the chart's name, where there are several
 */
export function pod(self: Prometheus, { jobs, alertTargets }: Facts, name: Operand<string> = self.name): Pod {
  const { values } = self;
  const { scrape } = self.scope.values;
  const itself = asked(self);
  const asks = [...alertTargets, ...jobs];
  const evaluates = not(isAgent(self));
  return {
    asksApiServer: true,
    asked: [pagePort(self, port)],
    spread: spreadOverNodes(self),
    more: {
      terminationGracePeriodSeconds: values.terminationGracePeriodSeconds,
      hostAliases: when(notEmpty(values.hostAliases), values.hostAliases),
    },
    initContainers: [ownershipStep(values.persistence, values, directories.data)],
    image: imageReference(values.image, values.image.tag),
    flags: flags(self),
    env: [
      when<IEnvVar>(isSet(values.replicaExternalLabelName), {
        name: podName,
        valueFrom: { fieldRef: { fieldPath: "metadata.name" } },
      }),
    ],
    ports: [{ name: port.name, containerPort: port.number }],
    probes: probes(self),
    volumeMounts: [
      { name: "config", mountPath: directories.configuration, readOnly: true },
      when(evaluates, { name: "rules", mountPath: directories.rules, readOnly: true }),
      dataMount(values.persistence, directories.data),
      webMount(itself),
      ...secretMounts(asks, itself.secret),
      ...trustMounts(jobs),
    ],
    volumes: [
      { name: "config", configMap: { name: nameOf(name) } },
      when(evaluates, { name: "rules", configMap: { name: nameOf("rules") } }),
      ...unclaimedVolumes(values.persistence),
      webVolume(itself),
      ...secretVolumes(asks, itself.secret),
      ...trustVolumes(jobs),
    ],
    claims: [dataVolume],
    folders: {
      secrets: values.secrets,
      directory: directories.secrets,
      namedIn: [
        values.remoteWrite,
        values.alertmanagers,
        values.extraConfig,
        scrape.extraJobs,
        scrape.extraJobFiles,
      ],
    },
  };
}
