import type { IPodSpec } from "kubernetes-models/v1";
import { type Input, joinValues, type ValuesDocument } from "../../schema/index.ts";
import { chart } from "../../stack/index.ts";
import type { Values } from "../../stack/scope.ts";
import { type Rendered, render } from "./render.ts";

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

/** The sections of the values that have a field, each with the component that it is of. */
function sectionsWith(field: string): readonly (readonly [string, string])[] {
  if (chart.values.shape.kind !== "object") return [];
  return Object.entries(chart.values.shape.fields)
    .filter(([, { shape }]) => shape.kind === "object" && Object.hasOwn(shape.fields, field))
    .map(([key]) => [key, key.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)]);
}

/** The sections of workloads. */
export const workloads = sectionsWith("podLabels");

/** Those of workloads of which there may be several pods. */
export const severalWorkloads = sectionsWith("replicas");

/** What switches on the workloads that are off by default. */
export const switchedOn: Input<Values> = {
  alertmanager: { enabled: true },
  metricsServer: { enabled: true },
  kubeletCsrApprover: { enabled: true, nodeNames: "worker-[0-9]+", addressRanges: ["192.0.2.0/24"] },
};

/** Renders the chart with all its workloads, and what is said of them besides. */
export function renderAll(values: Input<Values> = {}): Rendered {
  return render(joinValues(switchedOn as ValuesDocument, values as ValuesDocument) as Input<Values>);
}
