import {
  boolean,
  duration,
  type Infer,
  integer,
  kubernetes,
  listOf,
  mapOf,
  object,
  required,
  text,
  unset,
} from "../../../schema/index.ts";
import { defineChart, manifest, type Scope as ScopeOf } from "../../../template/index.ts";

/** The values that the examples of the reference are about: what they call `values`, and templates `v`. */
export const values = object(
  {
    enabled: boolean(true, "Whether it greets."),
    greeting: text("Hello, world!", "What visitors read."),
    host: text(unset, "The name by which it is reached."),
    path: text("/hi/", "The path below which it is reached."),
    replicas: integer(3, "Number of pods.", { minimum: 0, maximum: 10 }),
    interval: duration("1m30s", "How often it greets."),
    tags: listOf(text(required, "A tag."), ["new", "blue"], "Tags."),
    hosts: listOf(
      object({ name: text(required, "Its name."), path: text(unset, "Its path.") }, "A host."),
      [{ name: "a.example" }, { name: "b.example", path: "/b" }],
      "Hosts.",
    ),
    labels: mapOf(text(required, "The label's value."), { team: "web" }, "Labels."),
    affinity: kubernetes("v1", "Affinity", {}, "Where pods run."),
  },
  "Greets people.",
);

export interface Values extends Infer<typeof values> {}
export type Scope = ScopeOf<Values>;

/** A chart with them. */
export const greeter = defineChart({
  metadata: { name: "greeter", version: "1.0.0", description: "Greets people." },
  source: "src",
  values,
  templates: {
    greeting: ({ values: v, release }: Scope) =>
      manifest({
        apiVersion: "v1",
        kind: "ConfigMap",
        metadata: { name: release.name },
        data: { greeting: v.greeting },
      }),
  },
  checks: () => [],
  notes: ({ values: v }) => [v.greeting],
});
