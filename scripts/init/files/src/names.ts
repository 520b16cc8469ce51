import { namedText, namedYaml, text, trimSuffix, truncate } from "kube-metrics-stack/template";
import type { Scope } from "./values.ts";

/** A Service's name has at most 63 characters, and a release's may have 53 of them. */
export const name = namedText("name", {
  description: "The name of the objects.",
  body: (_, { release }: Scope) => trimSuffix(truncate(text`${release.name}-my-chart`, 63), "-"),
});

export const selector = namedYaml<Record<string, string>>()("selector", {
  description: "The labels by which the pods are known.",
  body: (_, { release }: Scope) => ({
    "app.kubernetes.io/name": "my-chart",
    "app.kubernetes.io/instance": release.name,
  }),
});
