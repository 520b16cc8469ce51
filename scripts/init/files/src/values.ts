import {
  beside,
  choice,
  type Infer,
  integer,
  kubernetes,
  object,
  port,
  text,
  unset,
} from "kube-metrics-stack/schema";
import type { Scope as ScopeOf } from "kube-metrics-stack/template";

/** What people can say of the chart. */
export const values = object(
  {
    image: text("docker.io/nginxinc/nginx-unprivileged:1.29.3", "The image; it answers HTTP at port 8080."),
    replicas: integer(2, "Number of pods.", {
      minimum: 0,
      maximum: 100,
      expected: "a number of pods from 0 to 100",
    }),
    resources: kubernetes(
      "v1",
      "ResourceRequirements",
      { requests: { cpu: "10m", memory: "32Mi" }, limits: { memory: "64Mi" } },
      "What each pod gets.",
    ),
    service: object(
      {
        type: choice(
          { ClusterIP: "inside the cluster only", NodePort: "on every node" },
          "ClusterIP",
          "How it is reached.",
        ),
        port: port(80, "Its port."),
        ...beside(
          { type: "NodePort" },
          { nodePort: port(unset, "Port on every node; Kubernetes picks one where it is absent.") },
        ),
      },
      "The Service in front of the pods.",
    ),
  },
  "A web server.",
);

// With a name of their own, the compiler need not spell them out in what it says.
export interface Values extends Infer<typeof values> {}
export type Scope = ScopeOf<Values>;
