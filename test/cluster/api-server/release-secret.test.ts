import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { packChart } from "../../../scripts/release/chart-package.ts";
import { releaseSecretSize } from "../../../scripts/sizes.ts";
import { run } from "../../../tools/index.ts";
import { folder } from "../../chart/render.ts";
import { type Standalone, startApiServer } from "../harness/control-plane/standalone.ts";

let server: Standalone;
let temporary: string;
let file: string;

beforeAll(async () => {
  server = await startApiServer("kube-apiserver");
  temporary = await mkdtemp(join(tmpdir(), "release-secret-"));
  file = await packChart(folder, temporary, 0);
});

afterAll(async () => {
  await server?.stop();
  await rm(temporary, { recursive: true });
});

it.each(["helm3", "helm4"] as const)(
  "%s keeps of a release as much as `npm run bench` says",
  async (helm) => {
    const kubeconfig = ["--kubeconfig", server.kubeconfig];
    const namespace = ["--namespace", helm];
    const installed = await run(helm, [
      "install",
      "name",
      file,
      ...kubeconfig,
      ...namespace,
      "--create-namespace",
    ]);
    expect(installed).toMatchObject({ exitCode: 0 });
    const { stdout } = await run("kubectl", [
      ...kubeconfig,
      ...namespace,
      "get",
      "secret",
      "sh.helm.release.v1.name.v1",
      "--output=go-template={{ .data.release | base64decode | len }}",
    ]);
    const estimated = await releaseSecretSize(folder);
    // What Go compresses is not to the byte what Node.js does, and Helm 3 keeps no times of files.
    expect(Math.abs(Number(stdout) - estimated)).toBeLessThan(0.02 * estimated);
    await run(helm, ["uninstall", "name", ...kubeconfig, ...namespace]);
  },
);
