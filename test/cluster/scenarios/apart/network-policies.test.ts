/** @module-tag thorough */

import { existsSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { joinValues, type ValuesDocument } from "../../../../schema/index.ts";
import { imageOf } from "../../harness/images/index.ts";
import {
  cluster,
  deleteNamespace,
  helmOf,
  install,
  kubectl,
  type List,
  type Pod,
  quick,
  releaseNamed,
  takeAway,
  until,
  untilUp,
} from "../../harness/index.ts";
import { controlPlane, network } from "../../harness/node/layout.ts";
import { enforcePolicies } from "../../harness/node/services/firewall.ts";
import { annotatedApplications } from "../fixtures/annotated.ts";
import { webhook, webhookLog } from "../fixtures/webhook.ts";

const release = releaseNamed("policies");
const chat = `${release.namespace}-chat`;
const shop = `${release.namespace}-shop`;
const elsewhere = `${release.namespace}-elsewhere`;

/** What is to be seen: all kinds of jobs, replicas that gossip, alerts that get to people, and the metrics API. */
const values: ValuesDocument = joinValues(quick, {
  scrape: { annotated: { namespaces: [shop] } },
  metricsServer: { enabled: true, kubelets: { tls: "insecureSkipVerify" } },
  rules: { interval: "2s", groups: [{ name: "scenario", rules: [{ alert: "Always", expr: "vector(1)" }] }] },
  alertmanager: {
    enabled: true,
    replicas: 2,
    persistence: { type: "none" },
    config: {
      route: { receiver: "chat", group_wait: "1s", group_interval: "1s", repeat_interval: "12h" },
      receivers: [{ name: "chat", webhook_configs: [{ url: `http://webhook.${chat}:8080/cgi-bin/alerts` }] }],
    },
  },
});

const withPolicies: ValuesDocument = joinValues(values, {
  networkPolicy: {
    enabled: true,
    nodes: { addresses: [`${network.host.replace(/[0-9]+$/, "0")}/${network.prefix}`] },
    apiServers: { addresses: [`${controlPlane.address}/32`] },
    // Pods of the DNS here listen at the second one.
    dns: { ports: [53, 1053] },
  },
  // Tests ask Prometheus by way of the API server.
  prometheus: { network: { from: [{ ipBlock: { cidr: `${controlPlane.address}/32` } }] } },
  alertmanager: {
    network: {
      egress: [
        {
          to: [{ namespaceSelector: { matchLabels: { "kubernetes.io/metadata.name": chat } } }],
          ports: [{ port: 8080, protocol: "TCP" }],
        },
      ],
    },
  },
});

/** A pod that answers at port 8080, and from which others can be asked. */
async function stranger(namespace: string, more: object = {}): Promise<object> {
  return {
    apiVersion: "v1",
    kind: "Pod",
    metadata: { name: "stranger", namespace },
    spec: {
      ...more,
      terminationGracePeriodSeconds: 0,
      containers: [
        {
          name: "stranger",
          image: await imageOf("busybox"),
          command: ["sh", "-c", "mkdir /srv && : > /srv/index.html && exec httpd -f -p 8080 -h /srv"],
          readinessProbe: { tcpSocket: { port: 8080 }, periodSeconds: 1 },
        },
      ],
    },
  };
}

const onOtherNode = {
  nodeSelector: { "node-role.kubernetes.io/control-plane": "" },
  tolerations: [{ operator: "Exists" }],
};

interface Where {
  readonly namespace: string;
  /** What the pod's name has in it. */
  readonly pod: string;
  readonly container: string;
}

const part = (name: string): Where => ({
  namespace: release.namespace,
  pod: `${release.name}-kube-metrics-stack-${name}`,
  container: name,
});

const strangers: readonly Where[] = [release.namespace, elsewhere].map((namespace) => ({
  namespace,
  pod: "stranger",
  container: "stranger",
}));

interface Found extends Pod {
  readonly status: Pod["status"] & { readonly podIP: string };
}

async function find({ namespace, pod }: Where): Promise<Found> {
  const { items } = await kubectl.get<List<Found>>("pods", "--namespace", namespace);
  const found = items.find(
    ({ metadata, status }) => metadata.name.startsWith(pod) && status.phase === "Running",
  );
  if (found === undefined) throw new Error(`${namespace}: no pod ${pod}… runs`);
  return found;
}

/** Whether a container gets an answer from a pod. */
async function reaches(from: Where, to: Where, page: string): Promise<boolean> {
  const [asking, asked] = await Promise.all([find(from), find(to)]);
  const inContainer = ["exec", asking.metadata.name, "--container", from.container, "--"];
  const request = ["timeout", "5", "wget", "-q", "-O", "/dev/null", `http://${asked.status.podIP}:${page}`];
  return kubectl("--namespace", from.namespace, ...inContainer, ...request).then(
    () => true,
    () => false,
  );
}

const pages = {
  prometheus: "9090/-/healthy",
  alertmanager: "9093/-/healthy",
  "kube-state-metrics": "8080/healthz",
};

/** Connections that nothing calls for: of strangers to parts, of parts to strangers, and between parts. */
const uncalledFor: readonly (readonly [from: Where, to: Where, page: string])[] = [
  ...strangers.flatMap((from) =>
    Object.entries(pages).map(([name, page]) => [from, part(name), page] as const),
  ),
  ...["prometheus", "alertmanager"].flatMap((name) =>
    strangers.map((to) => [part(name), to, "8080/index.html"] as const),
  ),
  [part("alertmanager"), part("prometheus"), pages.prometheus],
  [part("alertmanager"), part("kube-state-metrics"), pages["kube-state-metrics"]],
];

/** Those of them that come about, in words. */
async function comeAbout(): Promise<readonly string[]> {
  const all = await Promise.all(
    uncalledFor.map(async ([from, to, page]) => ({
      called: `${from.namespace}/${from.pod} > ${to.namespace}/${to.pod}:${page}`,
      is: await reaches(from, to, page),
    })),
  );
  return all.filter(({ is }) => is).map(({ called }) => called);
}

function amtool(...command: readonly string[]): Promise<string> {
  const pod = `${part("alertmanager").pod}-0`;
  const inContainer = ["exec", pod, "--container", "alertmanager", "--"];
  return kubectl(
    ...["--namespace", release.namespace, ...inContainer],
    ...["amtool", "--alertmanager.url=http://localhost:9093", ...command],
  );
}

/** What there has to be, with policies and without. */
async function untilAllGoesWell(): Promise<void> {
  await untilUp(release, {
    ...{ prometheus: 1, alertmanager: 2, "node-exporter": 2, "kube-state-metrics": 2, "metrics-server": 1 },
    ...{ kubelet: 4, apiserver: 1, "kube-dns": 1, "kubernetes-pods": 1 },
  });
  const told = await until(
    async () =>
      (await kubectl("--namespace", chat, "exec", "webhook", "--", "cat", webhookLog)).includes("Always"),
    60_000,
    1000,
  );
  expect(told, "people are told of the alert").toBe(true);
  const peers = await until(
    async () => (await amtool("cluster", "show", "--output=extended")).split(":9094").length === 3,
    60_000,
    1000,
  );
  expect(peers, "the replicas of Alertmanager know each other").toBe(true);
  const top = await until(
    () =>
      kubectl("top", "nodes").then(
        () => true,
        () => false,
      ),
    90_000,
    1000,
  );
  expect(top, "kubectl top answers").toBe(true);
  await helmOf(release, "helm3", ["test", release.name, "--logs"]);
}

// On a cluster of another kind nothing is known of what enforces policies; here it is kube-router, which calls ipset.
const here = cluster.way === "node" && existsSync("/usr/sbin/ipset");
let end: () => Promise<void> = async () => undefined;

beforeAll(async () => {
  if (!here) return;
  end = await enforcePolicies();
  for (const namespace of [release.namespace, chat, shop, elsewhere])
    await kubectl("create", "namespace", namespace);
  await kubectl.apply(
    ...(await webhook(chat)),
    ...annotatedApplications(shop),
    await stranger(release.namespace),
    await stranger(elsewhere, onOtherNode),
  );
  await install(release, withPolicies);
});

afterAll(async () => {
  if (!here) return;
  await takeAway(release);
  for (const namespace of [chat, shop, elsewhere]) await deleteNamespace(kubectl, namespace);
  await end();
});

describe.skipIf(!here)("G3: NetworkPolicies, enforced by a firewall", () => {
  test("all that the chart needs goes through: targets, alerts, gossip, the metrics API, helm test", async () => {
    await untilAllGoesWell();
  });

  test("nothing else does, and all of it would without them", async () => {
    await expect.poll(comeAbout, { timeout: 60_000 }).toEqual([]);
    await install(release, values);
    await expect.poll(async () => (await comeAbout()).length, { timeout: 60_000 }).toBe(uncalledFor.length);
    await untilAllGoesWell();
  });
});
