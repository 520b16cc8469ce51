/** @module-tag thorough */

import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, type TestContext, test } from "vitest";
import { joinValues, type ValuesDocument } from "../../../../schema/index.ts";
import { customResourceDefinitions, tool } from "../../../../tools/index.ts";
import { makeAuthority, makeCertificate } from "../../harness/control-plane/certificates.ts";
import {
  alone,
  cluster,
  helmOf,
  install,
  kubectl,
  needsMachines,
  releaseNamed,
  takeAway,
} from "../../harness/index.ts";
import { outcome, type Way } from "../fixtures/asking.ts";
import { foundAlone, nothingIsWrong, runCure } from "../fixtures/doctored.ts";
import { installMetallb, metallbClass, removeMetallb } from "../fixtures/metallb.ts";
import { installTraefik, removeTraefik, stripped } from "../fixtures/traefik.ts";
import { isWhole, type OfBoth, patience } from "../fixtures/whole.ts";

const release = releaseNamed("ways-in");
const controllers = `${release.namespace}-traefik`;
const host = "metrics.example.com";

/** The addresses of the pool: of the link between this host and the machines, and nobody's there. */
const addresses = {
  pool: "198.51.100.220-198.51.100.223",
  prometheus: "198.51.100.220",
  alertmanager: "198.51.100.221",
  traefik: "198.51.100.222",
} as const;

const balanced = (service: object): ValuesDocument => ({
  service: { type: "LoadBalancer", loadBalancerClass: metallbClass, port: 80, ...service },
});

const both = joinValues(alone, {
  alertmanager: { enabled: true, persistence: { type: "none" } },
  rules: { groups: [{ name: "always", rules: [{ alert: "Always", expr: "vector(1)" }] }] },
});

const pool = joinValues(both, {
  metallb: { enabled: true, name: "ways-in", ipAddressPool: { addresses: [addresses.pool] } },
});

/** Each with an address of its own, which each says in another way. */
const withAddresses = joinValues(pool, {
  prometheus: balanced({ loadBalancerIP: addresses.prometheus, allocateLoadBalancerNodePorts: false }),
  alertmanager: balanced({ annotations: { "metallb.io/loadBalancerIPs": addresses.alertmanager } }),
});

const notesOf = () => helmOf(release, "helm3", ["get", "notes", release.name]);

/** What an object says of itself, by a path of kubectl's. */
const said = (kind: string, name: string, path: string) =>
  kubectl("--namespace", release.namespace, "get", kind, name, "--output", `jsonpath={${path}}`);

const nameOf = (part: string) => `kms-kube-metrics-stack-${part}`;

// On a cluster of another kind all tests are skipped.
const here = cluster.way === "node";

afterAll(async () => {
  if (!here) return;
  await takeAway(release);
  await removeTraefik(controllers);
  await removeMetallb();
});

/** How long it takes to install something whose programs may have to be built first. */
const withBuilding = 30 * 60_000;

function needs(context: TestContext): void {
  needsMachines(context, "a cluster to which MetalLB and Traefik can be brought");
}

test("G2: without MetalLB its pool is refused, and the command that brings it is named", async (context) => {
  needs(context);
  await expect(install(release, pool)).rejects.toThrow(
    /metallb\.enabled: the cluster does not know metallb\.io\/v1beta1; bring MetalLB to it first: kubectl apply/,
  );
});

test("G2: a load balancer, an Ingress without a controller: the notes say how that shows, and so it does", async (context) => {
  needs(context);
  const values = joinValues(both, {
    prometheus: joinValues(balanced({}), { ingress: { enabled: true, className: "nobody" } }),
  });
  await install(release, values, { wait: false });
  const notes = await notesOf();
  expect(notes).toContain("While that is <pending>, nothing has given it one");
  expect(notes).toContain("The cluster has no MetalLB.");
  expect(notes).toContain("Without an address no Ingress controller has taken it");
  const name = nameOf("prometheus");
  const listed = await kubectl("--namespace", release.namespace, "get", "service", name);
  expect(listed).toMatch(/LoadBalancer +\S+ +<pending>/);
  expect(await said("ingress", name, ".status.loadBalancer.ingress")).toBe("");
});

describe("with MetalLB", () => {
  const ways = {
    prometheus: { address: addresses.prometheus },
    alertmanager: { address: addresses.alertmanager },
  } as const;
  const ready = "200 Prometheus Server is Ready.";

  beforeAll(async () => {
    if (!here) return;
    for (const program of ["metallb-controller", "metallb-speaker"] as const) await tool(program);
    await installMetallb();
    // The class of a Service is not to be changed, so the ones before go.
    await takeAway(release);
    await kubectl("wait", "--for=delete", `namespace/${release.namespace}`, "--timeout=90s");
    await install(release, withAddresses);
  }, withBuilding);

  test("E3: a chosen address of the chart's pool leads to Prometheus, one to Alertmanager", async (context) => {
    needs(context);
    await expect.poll(() => outcome(`http://${host}/-/ready`, ways.prometheus), patience).toBe(ready);
    await expect.poll(() => outcome(`http://${host}/-/ready`, ways.alertmanager), patience).toBe("200 OK");
    expect(await said("service", nameOf("prometheus"), ".status.loadBalancer.ingress[0].ip")).toBe(
      addresses.prometheus,
    );
    expect(await said("service", nameOf("prometheus"), ".spec.ports[0].nodePort")).toBe("");
    expect(await notesOf()).toContain("The cluster has MetalLB");
  });

  test("E3: a load balancer is for chosen networks only", async (context) => {
    needs(context);
    const limitedTo = (network: string) =>
      install(
        release,
        joinValues(withAddresses, { prometheus: { service: { loadBalancerSourceRanges: [network] } } }),
      );
    await limitedTo("192.0.2.0/24");
    await expect
      .poll(() => outcome(`http://${host}/-/ready`, ways.prometheus), patience)
      .not.toContain("200");
    await limitedTo("198.51.100.0/24");
    await expect.poll(() => outcome(`http://${host}/-/ready`, ways.prometheus), patience).toBe(ready);
  });
});

describe("with Traefik", () => {
  const way: Way = { address: addresses.traefik };
  /** The certificate of the Gateway, and who has signed it. */
  let authority: string;
  let folder: string | undefined;

  beforeAll(async () => {
    if (!here) return;
    await tool("traefik");
    const gatewayApi = await customResourceDefinitions("gateway-api");
    await kubectl("apply", "--server-side", ...gatewayApi.flatMap((file) => ["--filename", file]));
    await installTraefik(controllers, addresses.traefik);
    folder = await mkdtemp(join(tmpdir(), "kmstack-ways-in-"));
    const signer = await makeAuthority(folder, "authority", "authority");
    const { certificate, key } = await makeCertificate(folder, "server", signer, {
      commonName: host,
      usage: "serverAuth",
      alternativeNames: [`DNS:${host}`],
    });
    authority = await readFile(signer.certificate, "utf8");
    const files = [`--cert=${certificate}`, `--key=${key}`];
    await kubectl("--namespace", release.namespace, "create", "secret", "tls", "metrics-tls", ...files);
  }, withBuilding);

  afterAll(async () => {
    if (folder !== undefined) await rm(folder, { recursive: true });
  });

  /** Both parts below paths of one host. */
  const below = (scheme: "http" | "https", prefixes: OfBoth, exposed: Parts): ValuesDocument =>
    joinValues(pool, {
      prometheus: { externalUrl: `${scheme}://${host}${prefixes.prometheus}`, ...exposed.prometheus },
      alertmanager: { externalUrl: `${scheme}://${host}${prefixes.alertmanager}`, ...exposed.alertmanager },
    });
  const prefixes = { prometheus: "/prometheus", alertmanager: "/alertmanager" } as const;

  interface Parts {
    readonly prometheus: ValuesDocument;
    readonly alertmanager: ValuesDocument;
  }

  const urlsOf = (scheme: string, paths: OfBoth): OfBoth => ({
    prometheus: `${scheme}://${host}${paths.prometheus}`,
    alertmanager: `${scheme}://${host}${paths.alertmanager}`,
  });

  test("G1: an Ingress of one host leads to both below paths that they know, and of no other host", async (context) => {
    needs(context);
    const ingress = { ingress: { enabled: true, className: "traefik", hosts: [host] } };
    await install(release, below("http", prefixes, { prometheus: ingress, alertmanager: ingress }));
    await isWhole(urlsOf("http", prefixes), way);
    expect(await outcome(`http://other.example.com/prometheus/-/ready`, way)).toMatch(/^404 /);
    expect(await outcome(`http://${host}/-/ready`, way)).toMatch(/^404 /);
    expect(await said("ingress", nameOf("prometheus"), ".status.loadBalancer.ingress[0].ip")).toBe(
      addresses.traefik,
    );
  });

  test("G1: an Ingress with TLS, which takes the path off before it passes a request on", async (context) => {
    needs(context);
    const paths = { prometheus: stripped.path, alertmanager: prefixes.alertmanager };
    const ingress = (more: ValuesDocument): ValuesDocument => ({
      ingress: {
        enabled: true,
        className: "traefik",
        hosts: [host],
        tls: [{ hosts: [host], secretName: "metrics-tls" }],
        ...more,
      },
    });
    await install(
      release,
      below("https", paths, {
        prometheus: {
          routePrefix: "/",
          ...ingress({ path: stripped.path, annotations: stripped.annotations }),
        },
        alertmanager: ingress({}),
      }),
    );
    await isWhole(urlsOf("https", paths), { ...way, authority });
  });

  test("G1: a Gateway of the chart's own, with TLS, leads to both below paths that they know", async (context) => {
    needs(context);
    const httpRoute = { httpRoute: { enabled: true, hostnames: [host] } };
    await install(
      release,
      withGateway(below("https", prefixes, { prometheus: httpRoute, alertmanager: httpRoute })),
    );
    await isWhole(urlsOf("https", prefixes), { ...way, authority });
    // What its controller says of it, and what it does by each of its listeners, comes one after another.
    const plain = (name: string) => () => outcome(`http://${name}/prometheus/-/ready`, way);
    await expect.poll(plain(host), patience).toBe("200 Prometheus Server is Ready.");
    await expect.poll(plain("other.example.com"), patience).toMatch(/^404 /);
    const statusOf = (kind: string, name: string, path: string) => () =>
      said(kind, nameOf(name), `.status.${path}`);
    await expect.poll(statusOf("gateway", "gateway", "addresses[0].value"), patience).toBe(addresses.traefik);
    await expect
      .poll(statusOf("gateway", "gateway", 'conditions[?(@.type=="Programmed")].status'), patience)
      .toBe("True");
    await expect
      .poll(
        statusOf("httproute", "prometheus", 'parents[0].conditions[?(@.type=="Accepted")].status'),
        patience,
      )
      .toBe("True");
  });

  test("G1: a Gateway that takes the path off before it passes a request on", async (context) => {
    needs(context);
    const httpRoute = (path: string): ValuesDocument => ({
      routePrefix: "/",
      httpRoute: { enabled: true, hostnames: [host], path },
    });
    const exposed = {
      prometheus: httpRoute(prefixes.prometheus),
      alertmanager: httpRoute(prefixes.alertmanager),
    };
    await install(release, withGateway(below("http", prefixes, exposed)));
    await isWhole(urlsOf("http", prefixes), way);
  });

  test("route-without-backend: a route to a Service that is not there", async (context) => {
    needs(context);
    const route = ["httproute", nameOf("prometheus"), "--namespace", release.namespace];
    const leadTo = (service: string) =>
      kubectl(
        ...["patch", ...route, "--type=json", "--patch"],
        JSON.stringify([{ op: "replace", path: "/spec/rules/0/backendRefs/0/name", value: service }]),
      );
    await nothingIsWrong(release);
    await leadTo("nobody");
    const finding = await foundAlone(release, "route-without-backend");
    await runCure(finding);
    await leadTo(nameOf("prometheus"));
    await nothingIsWrong(release);
  });

  test("G2: a Gateway of a class that nobody has: the notes say how that shows, and so it does", async (context) => {
    needs(context);
    const httpRoute = { httpRoute: { enabled: true, hostnames: [host] } };
    const values = below("http", prefixes, { prometheus: httpRoute, alertmanager: {} });
    // What somebody once said of a Gateway stays with it.
    await install(release, pool);
    await install(release, joinValues(values, { gateway: { enabled: true, className: "nobody" } }));
    const notes = await notesOf();
    expect(notes).toContain("Without an address and PROGRAMMED: True nobody has taken it");
    expect(notes).toContain("Without Accepted: True no Gateway has taken it");
    expect(await said("gateway", nameOf("gateway"), ".status.addresses")).toBe("");
    await expect.poll(() => outcome(`http://${host}/prometheus/-/ready`, way), patience).toMatch(/^404 /);
  });

  function withGateway(values: ValuesDocument): ValuesDocument {
    return joinValues(values, {
      gateway: {
        enabled: true,
        className: "traefik",
        listeners: [
          { name: "http", protocol: "HTTP", port: 80 },
          { name: "https", protocol: "HTTPS", port: 443, tlsSecretName: "metrics-tls" },
        ],
      },
    });
  }
});
