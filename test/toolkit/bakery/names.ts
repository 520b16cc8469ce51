import { dnsLabel, required, text as textValue } from "kube-metrics-stack/schema";
import { namedText, namedYaml, text, whenSet } from "kube-metrics-stack/template";
import type { Scope } from "./values.ts";

const part = { part: dnsLabel(required, "A part of the bakery.") };

export const name = namedText("name", {
  description: "The name of all objects of a part.",
  parameters: part,
  body: ({ part }, { release }: Scope) => text`${release.name}-${part}`,
});

export const labels = namedYaml<Record<string, string>>()("labels", {
  description: "What tells a part's objects from others.",
  parameters: part,
  body: ({ part }, { release }: Scope) => ({
    "app.kubernetes.io/name": "bakery",
    "app.kubernetes.io/component": part,
    "app.kubernetes.io/instance": release.name,
  }),
});

export const image = namedText("image", {
  description: "An image with the registry that all charts of the release share.",
  parameters: { image: textValue(required, "An image without its registry.") },
  body: ({ image }, { values: { global } }: Scope) =>
    whenSet(global.registry, (registry) => text`${registry}/${image}`, image),
});
