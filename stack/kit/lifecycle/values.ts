import type { IRollingUpdateDaemonSet } from "kubernetes-models/apps/v1";
import { beside, choice, type Infer, integer, kubernetes, object, unset } from "../../../schema/index.ts";

/** The largest number that Kubernetes takes here. */
const most = 2 ** 31 - 1;

/** When a probe asks, where it is not as Kubernetes has it by default. Source: Kubernetes, Probe of core/v1. */
interface Times {
  readonly periodSeconds?: number;
  readonly timeoutSeconds?: number;
  readonly failureThreshold?: number;
}

/**
 * When a probe asks, and after how many failures it acts. What it asks is the chart's affair.
 *
 * @param what what comes of it, for the person who sets the times
 */
export function probeValues(what: string, { periodSeconds, timeoutSeconds, failureThreshold }: Times = {}) {
  const number = (byDefault: number | undefined, minimum: number, description: string) =>
    integer(byDefault ?? unset, description, { minimum, maximum: most });
  return object(
    {
      initialDelaySeconds: number(
        undefined,
        0,
        "How long after the start it asks first; at once by default.",
      ),
      periodSeconds: number(periodSeconds, 1, "How often it asks; every 10 seconds where it is not set."),
      timeoutSeconds: number(timeoutSeconds, 1, "How long an answer may take; a second where it is not set."),
      failureThreshold: number(
        failureThreshold,
        1,
        "After how many failures in a row it acts; after 3 where it is not set.",
      ),
    },
    what,
  );
}

const onDelete = "A pod is replaced when somebody deletes it.";
const count = "How many pods are replaced at once, and from which on.";

/** How the pods of a DaemonSet are replaced. */
export function daemonSetUpdates(byDefault: IRollingUpdateDaemonSet) {
  return object(
    {
      type: choice(
        { RollingUpdate: "Node by node, by itself.", OnDelete: onDelete },
        "RollingUpdate",
        "How pods are replaced when something about them changes.",
      ),
      ...beside(
        { type: "RollingUpdate" },
        {
          rollingUpdate: kubernetes(
            "apps/v1",
            "RollingUpdateDaemonSet",
            byDefault,
            "How many pods are replaced at once.",
          ),
        },
      ),
    },
    "How a change comes to the pods.",
  );
}

/** How the pods of a StatefulSet are replaced. */
export const statefulSetUpdates = object(
  {
    type: choice(
      { RollingUpdate: "One by one, by itself.", OnDelete: onDelete },
      "RollingUpdate",
      "How pods are replaced when something about them changes.",
    ),
    ...beside(
      { type: "RollingUpdate" },
      { rollingUpdate: kubernetes("apps/v1", "RollingUpdateStatefulSetStrategy", unset, count) },
    ),
  },
  "How a change comes to the pods.",
);

/** How the pods of a Deployment are replaced: by default `Recreate` where there are not to be two of them. */
export function deploymentUpdates(byDefault: "Recreate" | "RollingUpdate" = "Recreate") {
  return object(
    {
      type: choice(
        {
          Recreate: "The old one ends before the new one starts.",
          RollingUpdate: "The new one starts before the old one ends: for a while both report.",
        },
        byDefault,
        "How the pod is replaced when something about it changes.",
      ),
      ...beside(
        { type: "RollingUpdate" },
        { rollingUpdate: kubernetes("apps/v1", "RollingUpdateDeployment", unset, count) },
      ),
    },
    "How a change comes to the pod.",
  );
}

export type DeploymentUpdates = Infer<ReturnType<typeof deploymentUpdates>>;

export type ProbeValues = Infer<ReturnType<typeof probeValues>>;
