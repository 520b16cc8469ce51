import type { IDeployment } from "kubernetes-models/apps/v1";
import { type Documents, manifest, type Operand, type Reference } from "../../../template/index.ts";
import { updates } from "../lifecycle/updates.ts";
import type { DeploymentUpdates } from "../lifecycle/values.ts";
import { selectorLabels } from "../naming/labels.ts";
import { metadata } from "../naming/metadata.ts";
import type { Part } from "../part.ts";
import { type Pod, podTemplate, type WorkloadValues } from "./pod.ts";

/** A part that runs as a Deployment. */
type Deployed = Part & {
  readonly values: Reference<WorkloadValues & { readonly updateStrategy: DeploymentUpdates }>;
};

/** The Deployment of a part: so many pods, replaced as its values say. */
export function deploymentOf(part: Deployed, replicas: Operand<number>, pod: Pod): Documents {
  const { annotations, updateStrategy } = part.values;
  return manifest<IDeployment>({
    apiVersion: "apps/v1",
    kind: "Deployment",
    metadata: metadata(part, { annotations }),
    spec: {
      replicas,
      strategy: updates(updateStrategy),
      selector: { matchLabels: selectorLabels(part) },
      template: podTemplate(part, pod),
    },
  });
}
