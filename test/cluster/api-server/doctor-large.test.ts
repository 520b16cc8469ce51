/** @module-tag thorough */

import { CoreV1Api, KubeConfig, PatchStrategy, setHeaderOptions, type V1Pod } from "@kubernetes/client-node";
import { execa } from "execa";
import { afterAll, beforeAll, expect, it } from "vitest";

import { say } from "../../../scripts/terminal/problem.ts";
import { packageRoot } from "../../../tools/package.ts";
import { type Standalone, startApiServer } from "../harness/control-plane/standalone.ts";

/*
 * A large cluster, as far as objects go: what it costs to look around in it. There is nothing that runs, and so nothing
 * of Prometheus to be asked.
 */

const size = { nodes: 500, pods: 10_000 };
const namespace = "monitoring";

let server: Standalone;
let api: CoreV1Api;

/** Does something for each, some at a time. */
async function forEach<T>(all: readonly T[], act: (one: T) => Promise<unknown>): Promise<void> {
  const left = [...all];
  await Promise.all(
    Array.from({ length: 32 }, async () => {
      for (let one = left.pop(); one !== undefined; one = left.pop()) await act(one);
    }),
  );
}

const numbered = (count: number) => Array.from({ length: count }, (_, index) => index);

/** A pod as large as pods are: with the environment, the volumes and the labels of an application. */
function pod(name: string, image: string, node: number): V1Pod {
  return {
    metadata: {
      name,
      labels: { app: name, "pod-template-hash": "5d4f8c7b9", team: "shop" },
      annotations: { "example.com/description": "an application like many others ".repeat(8) },
    },
    spec: {
      nodeName: `node-${node}`,
      containers: [
        {
          name: "main",
          image,
          env: numbered(12).map((index) => ({ name: `VARIABLE_${index}`, value: `value ${index}` })),
          ports: [{ name: "http", containerPort: 8080 }],
          resources: { requests: { cpu: "100m", memory: "128Mi" } },
          volumeMounts: [{ name: "data", mountPath: "/data" }],
        },
      ],
      volumes: [{ name: "data", emptyDir: {} }],
    },
  };
}

const isExporter = (index: number) => index < size.nodes;

beforeAll(async () => {
  server = await startApiServer("kube-apiserver");
  const config = new KubeConfig();
  config.loadFromFile(server.kubeconfig);
  api = config.makeApiClient(CoreV1Api);
  for (const name of [namespace, "shop"]) await api.createNamespace({ body: { metadata: { name } } });
  await forEach(numbered(size.nodes), (index) =>
    api.createNode({ body: { metadata: { name: `node-${index}` } } }),
  );
  // One node-exporter on each node, and all else is somebody's applications.
  await forEach(numbered(size.pods), (index) =>
    api.createNamespacedPod({
      namespace: isExporter(index) ? namespace : "shop",
      body: isExporter(index)
        ? pod(`node-exporter-${index}`, "quay.io/prometheus/node-exporter:v1", index)
        : pod(`application-${index}`, "registry.example.com/shop/application:v1", index % size.nodes),
    }),
  );
  const conditions = [{ type: "Ready", status: "True" }];
  const merged = setHeaderOptions("Content-Type", PatchStrategy.MergePatch);
  await forEach(numbered(size.nodes), async (index) => {
    await api.patchNodeStatus({ name: `node-${index}`, body: { status: { conditions } } }, merged);
    const name = `node-exporter-${index}`;
    const status = { phase: "Running", conditions };
    await api.patchNamespacedPodStatus({ name, namespace, body: { status } }, merged);
  });
}, 900_000);

afterAll(() => server?.stop());

/** Runs a command of kmstack; gives what it wrote, its seconds and its largest memory in MiB. */
async function measured(...args: readonly string[]) {
  const atExit = 'process.on("exit",()=>process.stderr.write("maxRSS "+process.resourceUsage().maxRSS))';
  const start = performance.now();
  const { stdout, stderr, exitCode } = await execa(
    process.execPath,
    [`--import=data:text/javascript,${atExit}`, "--import=tsx", "scripts/kmstack.ts", ...args],
    { cwd: packageRoot(), reject: false },
  );
  const seconds = (performance.now() - start) / 1000;
  return { stdout, exitCode, seconds, memory: Number(/maxRSS (\d+)/.exec(stderr)?.[1]) / 1024 };
}

it("looks around among 500 nodes and 10,000 pods, page by page", async () => {
  const alone = await measured("--help");
  const { stdout, exitCode, seconds, memory } = await measured("doctor", "--kubeconfig", server.kubeconfig);
  expect(stdout).toContain(`pods: ${size.nodes} run, and are ready`);
  expect(exitCode, stdout).toBe(0);
  say(
    `doctor: ${seconds.toFixed(1)} s and ${memory.toFixed(0)} MiB; --help alone ${alone.seconds.toFixed(1)} s and ${alone.memory.toFixed(0)} MiB`,
  );
  // All of the pods at once are some 30 MB of JSON, and several times that in memory.
  expect(memory - alone.memory).toBeLessThan(300);
}, 300_000);
