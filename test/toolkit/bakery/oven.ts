import { manifest } from "kube-metrics-stack/template";
import type { IStatefulSet } from "kubernetes-models/apps/v1";
import type { IService } from "kubernetes-models/v1";
import { image, labels, name } from "./names.ts";
import type { Scope } from "./values.ts";

const part = { part: "oven" };

export const oven = ({ values: { oven: v } }: Scope) => [
  manifest<IService>({
    apiVersion: "v1",
    kind: "Service",
    metadata: { name: name(part), labels: labels(part) },
    spec: { clusterIP: "None", selector: labels(part), ports: [{ name: "door", port: 9000 }] },
  }),
  manifest<IStatefulSet>({
    apiVersion: "apps/v1",
    kind: "StatefulSet",
    metadata: { name: name(part), labels: labels(part) },
    spec: {
      replicas: v.count,
      serviceName: name(part),
      selector: { matchLabels: labels(part) },
      template: {
        metadata: { labels: labels(part) },
        spec: {
          containers: [
            {
              name: "oven",
              image: image({ image: v.image }),
              volumeMounts: [{ name: "dough", mountPath: "/dough" }],
            },
          ],
        },
      },
      volumeClaimTemplates: [{ metadata: { name: "dough" }, spec: v.storage }],
    },
  }),
];
