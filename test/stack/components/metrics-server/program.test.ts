import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Deployment } from "kubernetes-models/apps/v1";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Input } from "../../../../schema/index.ts";
import { metricsApi } from "../../../../stack/examples/metrics-api.ts";
import type { Values } from "../../../../stack/scope.ts";
import { run } from "../../../../tools/index.ts";
import { render } from "../../render.ts";
import { verdict } from "../../verdict.ts";

/*
 * metrics-server itself reads the arguments. Outside of a cluster it gets no further than to its way to the API server,
 * which it looks for once it has understood all of them.
 */
const understood = "unable to load in-cluster configuration";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "metrics-server-"));
});
afterAll(() => rm(folder, { recursive: true }));

/** What metrics-server fails with. */
async function said(...args: readonly string[]): Promise<string> {
  const env = { KUBERNETES_SERVICE_HOST: "", KUBERNETES_SERVICE_PORT: "" };
  const { stderr } = await run("metrics-server", [...args, `--cert-dir=${folder}`], { env });
  return /^Error: (.*)$/m.exec(stderr)?.[1] ?? stderr;
}

function argumentsOf(values: Input<Values>): readonly string[] {
  const { spec } = render(values).one(Deployment.is, "metrics-server");
  return spec?.template.spec?.containers[0]?.args ?? [];
}

const withServer = Object.entries(metricsApi).filter(([, { values }]) => values.metricsServer !== undefined);

describe("metrics-server understands what the chart gives it", () => {
  test.each(withServer.map(([name, { values }]) => [name, values] as const))("%s", async (_, values) => {
    const args = argumentsOf(values);
    // There is no such file here; which it says only once it has read the arguments.
    const missing = args.some((argument) => argument.startsWith("--tls-cert-file="))
      ? "tls.crt: no such file"
      : "";
    expect(await said(...args.filter((argument) => !argument.startsWith("--cert-dir=")))).toContain(
      missing || understood,
    );
  });
});

describe("what metrics-server does not start with, the chart refuses; and what the chart takes, it starts with", () => {
  test.each([
    ["9s", "5s"],
    ["10s", "9s"],
    ["10s", "10s"],
    ["15s", "13s"],
    ["15s", "14s"],
    ["1m30s", "1m21s"],
    ["1m30s", "1m22s"],
    ["1h", "10s"],
  ])("a resolution of %s, with %s for a kubelet", async (metricResolution, requestTimeout) => {
    const values = { metricsServer: { enabled: true, metricResolution, kubelets: { requestTimeout } } };
    const answer = await said(
      `--metric-resolution=${metricResolution}`,
      `--kubelet-request-timeout=${requestTimeout}`,
    );
    expect(verdict(values) === "", `${verdict(values)} | ${answer}`).toBe(answer.includes(understood));
  });
});

test("it is told when an argument is none of its own", async () => {
  expect(await said("--kubelet-insecure")).toContain("unknown flag: --kubelet-insecure");
  expect(await said("--kubelet-insecure-tls", "--kubelet-certificate-authority=/x")).toContain(
    "cannot use both",
  );
});
