import { readFile } from "node:fs/promises";
import { type IPod, type IService, Pod, Service } from "kubernetes-models/v1";
import { describe, expect, test } from "vitest";
import { type Input, parseYaml } from "../../schema/index.ts";
import type { Values } from "../../stack/scope.ts";
import { caseFile } from "../cases/case-file.ts";
import { discoveredEndpoints, discoveredPod, targetsOf } from "./discovery.ts";
import { render } from "./render.ts";

type Annotations = Readonly<Record<string, string>>;

/** The URLs that are asked because of a pod, and of a Service before it. */
async function urls(pod: IPod, service?: IService, values: Input<Values> = {}): Promise<readonly string[]> {
  const rendered = render(values);
  const there = new Set(rendered.jobs().map(({ job_name }) => job_name));
  const [byPod, byService] = await Promise.all([
    there.has("kubernetes-pods") ? targetsOf(rendered.job("kubernetes-pods"), discoveredPod(pod)) : [],
    service === undefined
      ? []
      : targetsOf(rendered.job("kubernetes-service-endpoints"), discoveredEndpoints(service, pod)),
  ]);
  return [...byPod, ...byService].map(({ url }) => url);
}

/** The pod and the Service of a values file. */
async function applicationOf(name: string): Promise<{ readonly pod: IPod; readonly service?: IService }> {
  const { extraManifests = [] } = parseYaml(
    await readFile(caseFile(`scrape/${name}`), "utf8"),
  ) as Input<Values>;
  const objects: readonly unknown[] = extraManifests;
  const pod = objects.find(Pod.is);
  const service = objects.find(Service.is);
  if (pod === undefined) throw new Error(`${name} has no pod`);
  return service === undefined ? { pod } : { pod, service };
}

const scrape = { "prometheus.io/scrape": "true" };

function pod(annotations: Annotations, more: Partial<NonNullable<IPod["spec"]>> = {}): IPod {
  const ports = [
    { name: "web", containerPort: 8080 },
    { name: "metrics", containerPort: 9102 },
  ];
  return {
    apiVersion: "v1",
    kind: "Pod",
    metadata: { name: "example", namespace: "shop", annotations },
    spec: { containers: [{ name: "app", ports }], ...more },
  };
}

function service(annotations: Annotations, ports = [{ name: "http", port: 80, targetPort: 8080 }]): IService {
  return {
    apiVersion: "v1",
    kind: "Service",
    metadata: { name: "example", namespace: "shop", annotations },
    spec: { ports },
  };
}

const at = (rest: string) => `http://192.0.2.10:${rest}`;

describe.concurrent("A6: the port of an application", () => {
  test("is each that its pod's containers have, or each of its Service", async () => {
    expect(await urls(pod(scrape))).toEqual([at("8080/metrics"), at("9102/metrics")]);
    expect(await urls(pod({}), service(scrape))).toEqual([at("8080/metrics")]);
  });

  test("is the annotated one, by number, be it the container's or not", async () => {
    const annotations = { ...scrape, "prometheus.io/port": "1234" };
    expect(await urls(pod(annotations))).toEqual([at("1234/metrics")]);
    expect(await urls(pod({}), service(annotations))).toEqual([at("1234/metrics")]);
    expect(await urls(pod(annotations, { containers: [{ name: "app" }] }))).toEqual([at("1234/metrics")]);
  });

  test("is the annotated one, by name", async () => {
    const { pod: example } = await applicationOf("annotated-port-by-name");
    expect(await urls(example)).toEqual([at("9102/metrics")]);
    const ports = [
      { name: "web", port: 80, targetPort: 8080 },
      { name: "metrics", port: 81, targetPort: 9102 },
    ];
    const byName = service({ ...scrape, "prometheus.io/port": "metrics" }, ports);
    expect(await urls(pod({}), byName)).toEqual([at("9102/metrics")]);
  });

  test("of a name that there is not, is none", async () => {
    const annotations = { ...scrape, "prometheus.io/port": "other" };
    expect(await urls(pod(annotations))).toEqual([]);
    expect(await urls(pod({}), service(annotations))).toEqual([]);
  });

  test("is that of an init container that goes on running, and of no other one", async () => {
    const { pod: example } = await applicationOf("annotated-native-sidecar");
    // Of a container without ports it is that of the scheme.
    expect(await urls(example)).toEqual(["http://192.0.2.10/metrics", at("15020/metrics")]);
    const other = (ports: { readonly name: string; readonly containerPort: number }[]) =>
      pod(scrape, { containers: [{ name: "app" }], initContainers: [{ name: "init", ports }] });
    expect(await urls(other([]))).toEqual(["http://192.0.2.10/metrics"]);
    expect(await urls(other([{ name: "web", containerPort: 8080 }]))).toEqual(["http://192.0.2.10/metrics"]);
  });
});

describe.concurrent("A6: the path of an application", () => {
  test("may have a query", async () => {
    const { pod: example } = await applicationOf("annotation-with-query");
    expect(await urls(example)).toEqual([at("8080/internal/metrics?format=prometheus")]);
    const path = { ...scrape, "prometheus.io/port": "80", "prometheus.io/path": "/m?a=1&b=two/3&c=4" };
    expect(await urls(pod(path))).toEqual([at("80/m?a=1&b=two%2F3&c=4")]);
    expect(await urls(pod({}), service(path))).toEqual([at("80/m?a=1&b=two%2F3&c=4")]);
  });

  test("may have parameters by annotations of their own", async () => {
    const annotations = {
      ...scrape,
      "prometheus.io/port": "80",
      "prometheus.io/param-format": "prometheus",
      "prometheus.io/param_module": "http_2xx",
    };
    expect(await urls(pod(annotations))).toEqual([at("80/metrics?format=prometheus&module=http_2xx")]);
    expect(await urls(pod({}), service(annotations))).toEqual([
      at("80/metrics?format=prometheus&module=http_2xx"),
    ]);
  });
});

describe.concurrent("A6: an application that asks by its Service and by its pod", () => {
  test("is asked once", async () => {
    const example = await applicationOf("annotated-service-and-pod");
    expect(await urls(example.pod, example.service)).toEqual([at("8080/metrics")]);
  });

  const eight = { ...scrape, "prometheus.io/port": "8080" };
  const byName = { ...scrape, "prometheus.io/port": "web" };
  const path = { "prometheus.io/path": "/stats?format=text" };
  const https = { "prometheus.io/scheme": "https" };

  test.each([
    ["both without a port", scrape, scrape, 2],
    ["the pod without a port", scrape, eight, 2],
    ["the Service without a port", eight, scrape, 1],
    ["the pod with its name", byName, scrape, 1],
    ["both with a path", { ...eight, ...path }, { ...eight, ...path }, 1],
    ["both with a scheme", { ...eight, ...https }, { ...eight, ...https }, 1],
  ])("is asked once, %s", async (_, ofPod, ofService, count) => {
    expect(await urls(pod(ofPod), service(ofService))).toHaveLength(count);
  });

  test.each([
    ["ports", { ...scrape, "prometheus.io/port": "9102" }, eight],
    ["names of ports", { ...scrape, "prometheus.io/port": "metrics" }, scrape],
    ["paths", { ...eight, ...path }, eight],
    ["schemes", eight, { ...eight, ...https }],
  ])("is asked twice where the two say other %s", async (_, ofPod, ofService) => {
    expect(new Set(await urls(pod(ofPod), service(ofService)))).toHaveLength(2);
  });

  test("is asked by its Service where pods are not looked for", async () => {
    const values = { scrape: { annotated: { pods: { enabled: false } } } };
    expect(await urls(pod(eight), service(eight), values)).toEqual([at("8080/metrics")]);
  });
});

describe.concurrent("A6: namespaces", () => {
  test("that are left out are left out for Services and pods", async () => {
    const values = { scrape: { annotated: { ignoredNamespaces: ["test", "shop"] } } };
    expect(await urls(pod(scrape), service(scrape), values)).toEqual([]);
    const other = { scrape: { annotated: { ignoredNamespaces: ["sho", "shop-2"] } } };
    expect(await urls(pod({}), service(scrape), other)).toEqual([at("8080/metrics")]);
  });
});
