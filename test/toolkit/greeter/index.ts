import { defineChart, text } from "kube-metrics-stack/template";
import { documents } from "./greeter.ts";
import { values } from "./values.ts";

export default defineChart({
  metadata: {
    name: "greeter",
    version: "1.0.0",
    appVersion: "1.37.0",
    description: "Greets people over HTTP.",
  },
  source: "greeter",
  values,
  templates: { greeter: documents },
  notes: ({ release, values: v }) => [text`${release.name} says: ${v.greeting}`],
  examples: {
    ingress: {
      description: "Two hosts, one of them below a path.",
      values: { hosts: [{ name: "a.example" }, { name: "b.example", path: "/hi" }], default: true },
    },
  },
});
