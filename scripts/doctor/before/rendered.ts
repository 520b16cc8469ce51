import { type Chart, evaluateChart, type RenderInput, writeEmbedded } from "../../../template/index.ts";
import type { Requirement } from "../labels.ts";

/** An object of Kubernetes, as far as all have it. */
export interface KubernetesObject {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: {
    readonly name: string;
    readonly namespace?: string;
    readonly labels?: Readonly<Record<string, string>>;
    readonly annotations?: Readonly<Record<string, string>>;
  };
}

/** An object that the chart makes, with the template that it comes from. */
export interface Rendered extends KubernetesObject {
  readonly template: string;
}

/** The keys that lead to a field of an object. */
export type FieldPath = readonly (string | number)[];

/**
 * The objects that the chart would make, as the API server would get them.
 *
 * @throws {CheckError} where the cluster's version is none for the chart
 */
export function rendered(chart: Chart, input: RenderInput): readonly Rendered[] {
  return evaluateChart(chart, input).map(({ template, object }) => ({
    // What the chart makes has these fields: its manifests are typed. JSON is YAML, and quickly written.
    ...(writeEmbedded(object, JSON.stringify) as KubernetesObject),
    template,
  }));
}

/** For people: `StatefulSet monitoring/data`. */
export function called({ kind, metadata: { name, namespace } }: KubernetesObject): string {
  return `${kind} ${namespace === undefined ? name : `${namespace}/${name}`}`;
}

/** What stands in an object at a path; undefined where nothing does. */
export function fieldOf(object: object, path: FieldPath): unknown {
  return path.reduce<unknown>(
    (value, step) =>
      typeof value === "object" && value !== null && Object.hasOwn(value, step)
        ? value[step as keyof typeof value]
        : undefined,
    object,
  );
}

/** A pod, as far as it is looked at before it is there. Source: Kubernetes, PodSpec. */
export interface PodSpec {
  readonly nodeName?: string;
  readonly nodeSelector?: Readonly<Record<string, string>>;
  readonly affinity?: { readonly nodeAffinity?: NodeAffinity };
  readonly tolerations?: readonly Toleration[];
  readonly priorityClassName?: string;
  readonly hostNetwork?: boolean;
  readonly imagePullSecrets?: readonly { readonly name?: string }[];
  readonly containers?: readonly PodContainer[];
  readonly initContainers?: readonly PodContainer[];
}

interface PodContainer {
  readonly name: string;
  readonly image?: string;
  readonly args?: readonly string[];
  readonly ports?: readonly {
    readonly containerPort: number;
    readonly hostPort?: number;
    readonly hostIP?: string;
    readonly protocol?: string;
  }[];
}

export interface NodeAffinity {
  readonly requiredDuringSchedulingIgnoredDuringExecution?: {
    readonly nodeSelectorTerms: readonly NodeSelectorTerm[];
  };
}

export interface NodeSelectorTerm {
  readonly matchExpressions?: readonly Requirement[];
  readonly matchFields?: readonly Requirement[];
}

export interface Toleration {
  readonly key?: string;
  readonly operator?: string;
  readonly value?: string;
  readonly effect?: string;
}

/** The pods that an object makes, or the one that it is. */
export interface PodTemplate {
  readonly of: Rendered;
  /** Where in the object the pod is described. */
  readonly path: FieldPath;
  readonly spec: PodSpec;
  /** The labels by which its pods are known. */
  readonly selector: Readonly<Record<string, string>>;
}

/** Where the kinds that make pods describe them; the operator's kinds have the fields of a pod among their own. */
const podPaths: Readonly<Record<string, FieldPath>> = {
  "v1/Pod": ["spec"],
  "apps/v1/Deployment": ["spec", "template", "spec"],
  "apps/v1/StatefulSet": ["spec", "template", "spec"],
  "apps/v1/DaemonSet": ["spec", "template", "spec"],
  "batch/v1/Job": ["spec", "template", "spec"],
  "batch/v1/CronJob": ["spec", "jobTemplate", "spec", "template", "spec"],
  "monitoring.coreos.com/v1/Prometheus": ["spec"],
  "monitoring.coreos.com/v1alpha1/PrometheusAgent": ["spec"],
  "monitoring.coreos.com/v1/Alertmanager": ["spec"],
};

/** Whether an object is one that the operator makes something of. */
export function isOperated({ apiVersion }: KubernetesObject): boolean {
  return apiVersion.startsWith("monitoring.coreos.com/");
}

/** All pods that objects describe. */
export function podTemplates(objects: readonly Rendered[]): readonly PodTemplate[] {
  return objects.flatMap((of) => {
    const path = podPaths[`${of.apiVersion}/${of.kind}`];
    const spec = path === undefined ? undefined : fieldOf(of, path);
    if (path === undefined || spec === undefined) return [];
    // The kinds above have a pod's fields there.
    const selector = (fieldOf(of, ["spec", "selector", "matchLabels"]) ?? {}) as PodTemplate["selector"];
    return [{ of, path, spec: spec as PodSpec, selector }];
  });
}

/** Whether an object is one of Helm's hooks, which is made anew each time, such as the pod of `helm test`. */
export function isHook({ metadata: { annotations = {} } }: KubernetesObject): boolean {
  return annotations["helm.sh/hook"] !== undefined;
}
