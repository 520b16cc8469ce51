import {
  each,
  eachEntry,
  entry,
  manifest,
  mapping,
  namedText,
  namedYaml,
  notEmpty,
  orAbsent,
  text,
  when,
  whenSet,
  withDefault,
} from "kube-metrics-stack/template";
import type { IDeployment } from "kubernetes-models/apps/v1";
import type { IIngress } from "kubernetes-models/networking.k8s.io/v1";
import type { IConfigMap, IService } from "kubernetes-models/v1";
import type { Scope } from "./values.ts";

const name = namedText("name", {
  description: "The name of everything.",
  body: (_, { release }: Scope) => text`${release.name}-greeter`,
});

const selector = namedYaml<Record<string, string>>()("selector", {
  description: "What tells the pods.",
  body: (_, { release }: Scope) => ({
    "app.kubernetes.io/name": "greeter",
    "app.kubernetes.io/instance": release.name,
  }),
});

export const documents = ({ values: v }: Scope) => [
  manifest<IConfigMap>({
    apiVersion: "v1",
    kind: "ConfigMap",
    metadata: { name: name(), labels: selector() },
    data: mapping(
      { "index.html": text`<p>${v.greeting} (${v.range})</p><p>${v["my-key"]}</p>` },
      eachEntry(v.pages, (file, html) => entry(file, html)),
    ),
  }),
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
          containers: [
            {
              name: "httpd",
              image: v.image,
              args: ["httpd", "-f", "-p", "8080", "-h", "/www"],
              ports: [{ name: "http", containerPort: 8080 }],
              resources: v.resources,
              volumeMounts: [{ name: "pages", mountPath: "/www" }],
            },
          ],
          volumes: [{ name: "pages", configMap: { name: name() } }],
        },
      },
    },
  }),
  manifest<IService>({
    apiVersion: "v1",
    kind: "Service",
    metadata: { name: name(), labels: selector() },
    spec: {
      type: v.serviceType,
      selector: selector(),
      ports: [
        {
          name: "http",
          port: v.port,
          targetPort: "http",
          nodePort: whenSet(v.nodePort, (nodePort) => nodePort),
        },
      ],
    },
  }),
  when(
    notEmpty(v.hosts),
    manifest<IIngress>({
      apiVersion: "networking.k8s.io/v1",
      kind: "Ingress",
      metadata: { name: name(), labels: selector() },
      spec: {
        defaultBackend: when(v.default, { service: { name: name(), port: { name: "http" } } }),
        rules: orAbsent([
          each(v.hosts, (host) => ({
            host: host.name,
            http: {
              paths: [
                {
                  path: withDefault(host.path, "/"),
                  pathType: whenSet(host.path, () => "Prefix", "Exact"),
                  backend: { service: { name: name(), port: { name: "http" } } },
                },
              ],
            },
          })),
        ]),
      },
    }),
  ),
];
