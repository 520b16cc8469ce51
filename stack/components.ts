import { type Definition, object } from "../schema/index.ts";
import * as cluster from "./cluster/index.ts";
import type { Component, Facts } from "./component.ts";
import * as controlPlane from "./control-plane/index.ts";
import * as extraManifests from "./extra-manifests/index.ts";
import * as kubeStateMetrics from "./kube-state-metrics/index.ts";
import * as kubelet from "./kubelet/index.ts";
import { namingValues } from "./naming/values.ts";
import * as nodeExporter from "./node-exporter/index.ts";
import * as prometheus from "./prometheus/index.ts";
import * as rules from "./rules/index.ts";
import type { Scope } from "./scope.ts";
import * as scrape from "./scrape/index.ts";
import { pullValues } from "./workload/image.ts";

/** The components, by the names of their values. To add one is to add its folder, and its name here. */
const parts = {
  cluster,
  scrape,
  prometheus,
  nodeExporter,
  kubeStateMetrics,
  kubelet,
  controlPlane,
  rules,
  extraManifests,
};

type Parts = Readonly<Record<string, { readonly values: Definition }>>;

function valuesOf<P extends Parts>(all: P): { readonly [K in keyof P]: P[K]["values"] } {
  const entries = Object.entries(all).map(([key, part]) => [key, part.values] as const);
  // Each key of `all` is there with its own definition, which fromEntries cannot say.
  return Object.fromEntries(entries) as { readonly [K in keyof P]: P[K]["values"] };
}

/** All values of the chart. */
export const values = object(
  { ...namingValues, ...pullValues, ...valuesOf(parts) },
  "The values of kube-metrics-stack.",
);

/** The components, in the order of their values. */
export const components: readonly Component[] = Object.values(parts).map(({ component }) => component);

/** What they say together. */
export function factsOf(scope: Scope): Facts {
  return { jobs: components.flatMap(({ jobs }) => jobs?.(scope) ?? []) };
}
