import type { IPodSpec } from "kubernetes-models/v1";
import { chart } from "../../stack/index.ts";
import type { Rendered } from "./render.ts";

/** What each workload has, be it a StatefulSet, a DaemonSet or a Deployment. */
interface Workload {
  readonly metadata: {
    readonly name: string;
    readonly labels: Readonly<Record<string, string>>;
    readonly annotations?: Readonly<Record<string, string>>;
  };
  readonly spec: { readonly template: { readonly metadata: unknown; readonly spec: IPodSpec } };
}

/** Whether an object is a workload. */
export function isWorkload(object: unknown): object is Workload {
  const { kind } = object as { readonly kind: string };
  return ["StatefulSet", "DaemonSet", "Deployment"].includes(kind);
}

/** The pods of a render by component. */
export function pods(rendered: Rendered): Readonly<Record<string, IPodSpec>> {
  return Object.fromEntries(
    rendered.objects
      .filter(isWorkload)
      .map(({ metadata, spec }) => [metadata.labels["app.kubernetes.io/name"], spec.template.spec]),
  );
}

/** The sections of the values that are those of a workload, each with the component that it is of. */
export const workloads: readonly (readonly [string, string])[] =
  chart.values.shape.kind !== "object"
    ? []
    : Object.entries(chart.values.shape.fields)
        .filter(([, { shape }]) => shape.kind === "object" && Object.hasOwn(shape.fields, "podLabels"))
        .map(([key]) => [key, key.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)]);
