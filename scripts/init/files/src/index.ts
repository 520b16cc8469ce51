import { defineChart, text } from "kube-metrics-stack/template";
import { deployment } from "./deployment.ts";
import { name } from "./names.ts";
import { service } from "./service.ts";
import { values } from "./values.ts";

export default defineChart({
  metadata: { name: "my-chart", version: "0.1.0", description: "A web server." },
  source: "src",
  values,
  templates: { deployment, service },
  notes: ({ values: v }) => [
    text`The web server answers at port ${v.service.port} of the Service ${name()}.`,
  ],
  examples: {
    "on-every-node": {
      description: "At a port of every node.",
      values: { service: { type: "NodePort", nodePort: 30080 } },
    },
  },
});
