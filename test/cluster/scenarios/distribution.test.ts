import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { execa } from "execa";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { packChart, readPackage } from "../../../scripts/release/chart-package.ts";
import { addToRepository } from "../../../scripts/release/repository-index.ts";
import { run } from "../../../tools/index.ts";
import { serveFolder } from "../../release/chart-repository.ts";
import { hasRegistry, noRegistry, startRegistry } from "../../release/oci-registry.ts";
import { makeSigningKey, type SigningKey } from "../../release/signing-key.ts";
import { alone, chartFolder, helmOf, install, query, type Release, tidied, until } from "../harness/index.ts";

const releaseScript = fileURLToPath(new URL("../../../scripts/release.ts", import.meta.url));

let folder: string;
let key: SigningKey;
/** The signed package of the chart. */
let file: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "kmstack-distribution-"));
  key = await makeSigningKey();
  file = await packChart(chartFolder, folder, 1_700_000_000, { key: key.name, keyring: key.secretKeyring });
});

afterAll(async () => {
  await key.remove();
  await rm(folder, { recursive: true });
});

/** Where Helm keeps what it knows, for one person of these tests. */
function homeOf(person: string): Record<string, string> {
  const home = join(folder, person);
  return Object.fromEntries(
    ["CACHE", "CONFIG", "DATA"].map((kind) => [`HELM_${kind}_HOME`, join(home, kind)]),
  );
}

async function installedAndWorking(release: Release): Promise<void> {
  expect(await helmOf(release, "helm3", ["list"])).toContain("kube-metrics-stack-");
  expect(await until(async () => (await query(release, "up == 1")).length > 0, 60_000, 500)).toBe(true);
}

// That every Helm can verify and pull from both is proven without a cluster, in test/release.

test("Helm 3 installs the chart from a repository over HTTP, its provenance verified", async () => {
  const release = tidied("distribution-http");
  const repository = await mkdtemp(join(folder, "repository-"));
  await addToRepository(repository, await readPackage(file));
  const server = await serveFolder(repository);
  onTestFinished(() => server.stop());
  const env = homeOf("http");
  const added = await run("helm3", ["repo", "add", "stack", server.address], { env });
  expect(added.exitCode, added.stderr).toBe(0);

  const verify = ["--verify", "--keyring", key.publicKeyring];
  await install(release, alone, { helm: "helm3", chart: "stack/kube-metrics-stack", more: verify, env });

  await installedAndWorking(release);
});

test("Helm 4 installs the chart from an OCI registry, its provenance verified", async ({ skip }) => {
  skip(!(await hasRegistry()), noRegistry);
  const release = tidied("distribution-oci");
  const registry = await startRegistry();
  onTestFinished(() => registry.stop());
  const charts = `oci://${registry.address}/charts`;
  await execa("node", ["--import", "tsx", releaseScript, "push", file, charts, "--plain-http"]);

  const verify = ["--plain-http", "--verify", "--keyring", key.publicKeyring];
  const chart = `${charts}/kube-metrics-stack`;
  await install(release, alone, { helm: "helm4", chart, more: verify, env: homeOf("oci") });

  await installedAndWorking(release);
});

test("a package whose key one does not know is not installed", async () => {
  const release = tidied("distribution-unknown");
  const other = await makeSigningKey("somebody@example.org");
  onTestFinished(() => other.remove());
  const verify = ["--verify", "--keyring", other.publicKeyring];

  await expect(install(release, alone, { chart: file, more: verify })).rejects.toThrow(
    /openpgp: signature made by unknown entity/,
  );
});
