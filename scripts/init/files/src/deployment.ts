import { manifest } from "kube-metrics-stack/template";
import type { IDeployment } from "kubernetes-models/apps/v1";
import { name, selector } from "./names.ts";
import type { Scope } from "./values.ts";

export const deployment = ({ values: v }: Scope) =>
  manifest<IDeployment>({
    apiVersion: "apps/v1",
    kind: "Deployment",
    metadata: { name: name(), labels: selector() },
    spec: {
      replicas: v.replicas,
      selector: { matchLabels: selector() },
      template: {
        metadata: { labels: selector() },
        spec: {
          automountServiceAccountToken: false,
          securityContext: { runAsNonRoot: true, seccompProfile: { type: "RuntimeDefault" } },
          containers: [
            {
              name: "web",
              image: v.image,
              ports: [{ name: "http", containerPort: 8080 }],
              readinessProbe: { httpGet: { path: "/", port: "http" } },
              resources: v.resources,
              securityContext: {
                allowPrivilegeEscalation: false,
                capabilities: { drop: ["ALL"] },
                readOnlyRootFilesystem: true,
              },
              volumeMounts: [{ name: "tmp", mountPath: "/tmp" }],
            },
          ],
          volumes: [{ name: "tmp", emptyDir: {} }],
        },
      },
    },
  });
