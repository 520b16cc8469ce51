import type { IDeployment } from "kubernetes-models/apps/v1";
import {
  type KubernetesObject,
  manifest,
  mapping,
  type Operand,
  type Reference,
  type Tree,
} from "../../../template/index.ts";
import { updates } from "../lifecycle/updates.ts";
import type { DeploymentUpdates } from "../lifecycle/values.ts";
import { selectorLabels } from "../naming/labels.ts";
import { metadata } from "../naming/metadata.ts";
import type { Part } from "../part.ts";
import { type Shard, shardLabels, shardName } from "../shards.ts";
import { type Pod, podTemplate, type WorkloadValues } from "./pod.ts";

/** A part that runs as a Deployment. */
type Deployed = Part & {
  readonly values: Reference<WorkloadValues & { readonly updateStrategy: DeploymentUpdates }>;
};

/**
 * The Deployment of a part: so many pods, replaced as its values say.
 *
 * @param shard of which shard it is, where several share the work
 */
export function deploymentOf(
  part: Deployed,
  replicas: Operand<number>,
  pod: Pod,
  shard?: Shard,
): Tree<KubernetesObject> {
  const { annotations, updateStrategy } = part.values;
  const labels = shard === undefined ? undefined : shardLabels(shard);
  return manifest<IDeployment>({
    apiVersion: "apps/v1",
    kind: "Deployment",
    metadata: metadata(part, {
      annotations,
      ...(shard === undefined ? {} : { name: shardName(part, shard) }),
    }),
    spec: {
      replicas,
      strategy: updates(updateStrategy),
      selector: {
        matchLabels:
          labels === undefined ? selectorLabels(part) : mapping<string>(selectorLabels(part), labels),
      },
      template: podTemplate(part, labels === undefined ? pod : { ...pod, labels }),
    },
  });
}
