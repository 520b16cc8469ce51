import {
  type Infer,
  integer,
  object,
  openObject,
  port,
  quantity,
  text,
  unset,
} from "kube-metrics-stack/schema";
import { defineChart, manifest, type Scope, text as textOf, whenSet } from "kube-metrics-stack/template";
import type { IDeployment } from "kubernetes-models/apps/v1";
import type { IService } from "kubernetes-models/v1";

const values = object(
  {
    image: text("memcached:1.6", "The image, without its registry."),
    memory: quantity("64Mi", "What a pod may use."),
    replicas: integer(1, "Number of pods.", { minimum: 0 }),
    port: port(11211, "Port of the Service."),
    global: openObject(
      { registry: text(unset, "Where images are pulled from, such as `registry.example`.") },
      "What all charts of a release share.",
    ),
  },
  "Keeps what was asked for once.",
);

type CacheScope = Scope<Infer<typeof values>>;

/** The chart's name is what the chart around it calls it. */
const nameOf = ({ release, chart }: CacheScope) => textOf`${release.name}-${chart.name}`;

const deployment = (scope: CacheScope) => {
  const { values: v } = scope;
  const labels = { app: nameOf(scope) };
  return manifest<IDeployment>({
    apiVersion: "apps/v1",
    kind: "Deployment",
    metadata: { name: nameOf(scope), labels },
    spec: {
      replicas: v.replicas,
      selector: { matchLabels: labels },
      template: {
        metadata: { labels },
        spec: {
          containers: [
            {
              name: "cache",
              image: whenSet(v.global.registry, (registry) => textOf`${registry}/${v.image}`, v.image),
              resources: { limits: { memory: v.memory } },
            },
          ],
        },
      },
    },
  });
};

const service = (scope: CacheScope) =>
  manifest<IService>({
    apiVersion: "v1",
    kind: "Service",
    metadata: { name: nameOf(scope) },
    spec: {
      selector: { app: nameOf(scope) },
      ports: [{ name: "cache", port: scope.values.port, targetPort: 11211 }],
    },
  });

/** A chart that others have among theirs, as often as they want. */
export default defineChart({
  metadata: { name: "cache", version: "1.0.0", description: "Keeps what was asked for once." },
  source: "cache",
  values,
  templates: { deployment, service },
});
