import { manifest, text, when, whenSet } from "kube-metrics-stack/template";
import type { IDeployment } from "kubernetes-models/apps/v1";
import type { IService } from "kubernetes-models/v1";
import { image, labels, name } from "./names.ts";
import type { Scope } from "./values.ts";

const part = { part: "shop" };

export const shop = ({ values: { shop: v, sessions, pages }, release }: Scope) => [
  manifest<IService>({
    apiVersion: "v1",
    kind: "Service",
    metadata: { name: name(part), labels: labels(part) },
    spec: { selector: labels(part), ports: [{ name: "http", port: v.port, targetPort: 8080 }] },
  }),
  manifest<IDeployment>({
    apiVersion: "apps/v1",
    kind: "Deployment",
    metadata: { name: name(part), labels: labels(part) },
    spec: {
      replicas: whenSet(v.replicas, (replicas) => replicas),
      selector: { matchLabels: labels(part) },
      template: {
        metadata: { labels: labels(part) },
        spec: {
          containers: [
            {
              name: "shop",
              image: image({ image: v.image }),
              env: [
                { name: "LEDGER", value: name({ part: "ledger" }) },
                when(sessions.enabled, { name: "SESSIONS", value: text`${release.name}-sessions:11211` }),
                when(pages.enabled, { name: "PAGES", value: text`${release.name}-pages:11211` }),
              ],
              resources: { limits: { memory: v.memory } },
            },
          ],
        },
      },
    },
  }),
];
