import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { run } from "../../tools/index.ts";
import { type Project, project } from "../scripts/project.ts";
import { account, hasRegistry, noRegistry, startRegistry } from "./oci-registry.ts";
import { signedPackage } from "./signed-package.ts";
import { makeSigningKey, type SigningKey } from "./signing-key.ts";

let shared: string;
let key: SigningKey;
let file: string;
const registryThere = await hasRegistry();

beforeAll(async () => {
  shared = await mkdtemp(join(tmpdir(), "kmstack-release-"));
  key = await makeSigningKey();
  file = await signedPackage(shared, key);
});
afterAll(async () => {
  await key.remove();
  await rm(shared, { recursive: true });
});

let here: Project;
beforeEach(async ({ skip }) => {
  skip(!registryThere, noRegistry);
  here = await project();
});

async function registry(options?: Parameters<typeof startRegistry>[0]): Promise<string> {
  const server = await startRegistry(options);
  onTestFinished(() => server.stop());
  return server.address;
}

describe("release push", () => {
  it("gives the digest by which the registry knows the chart, and every Helm can pull and verify it", async () => {
    const host = await registry();
    const { exitCode, stdout, stderr } = await here.release(`push ${file} oci://${host}/charts --plain-http`);
    expect([exitCode, stderr]).toEqual([
      0,
      `✓ oci://${host}/charts/tiny:1.0.0 pushed, and pulled back byte for byte`,
    ]);
    const manifest = await fetch(`http://${host}/v2/charts/tiny/manifests/1.0.0`, {
      headers: { accept: "application/vnd.oci.image.manifest.v1+json" },
    });
    expect(manifest.headers.get("docker-content-digest")).toBe(stdout);
    const { layers } = (await manifest.json()) as { layers: readonly { mediaType: string }[] };
    // Helm puts them in the order of their digests.
    expect(layers.map(({ mediaType }) => mediaType).sort()).toEqual([
      "application/vnd.cncf.helm.chart.content.v1.tar+gzip",
      "application/vnd.cncf.helm.chart.provenance.v1.prov",
    ]);

    for (const helm of ["helm3-oldest", "helm3", "helm4"] as const) {
      const args = ["pull", `oci://${host}/charts/tiny`, "--version", "1.0.0", "--plain-http"];
      const verified = ["--verify", "--keyring", key.publicKeyring, "--destination", join(here.folder, helm)];
      const env = { HELM_CACHE_HOME: join(here.folder, "cache", helm) };
      await here.write({ [`${helm}/.keep`]: "" });
      const pulled = await run(helm, [...args, ...verified], { env });
      expect([helm, pulled.exitCode, pulled.stderr]).toEqual([helm, 0, expect.any(String)]);
      const bytes = await readFile(join(here.folder, helm, "tiny-1.0.0.tgz"));
      expect(bytes.equals(await readFile(file)), helm).toBe(true);
    }
  });

  it("never replaces a version", async () => {
    const host = await registry();
    const push = `push ${file} oci://${host}/charts/ --plain-http`;
    expect((await here.release(push)).exitCode).toBe(0);
    expect(await here.release(push)).toEqual({
      exitCode: 1,
      stdout: "",
      stderr: `✗ oci://${host}/charts/tiny:1.0.0 is there already; what is released stays as it is: raise the version`,
    });
    const next = await signedPackage(shared, key, "1.0.1");
    expect((await here.release(`push ${next} oci://${host}/charts --plain-http`)).exitCode).toBe(0);
  });

  it("logs in with a password that is never an argument, and leaves no login behind", async () => {
    const host = await registry({ login: true });
    const push = `push ${file} oci://${host}/charts --plain-http`;
    const login = `--username ${account.username} --password-file -`;
    const anonymous = await here.release(push);
    expect(anonymous.exitCode).toBe(1);
    expect(anonymous.stderr).toMatch(/unauthorized|401|credential/i);
    const wrong = await here.release(`${push} ${login}`, "wrong");
    expect(wrong.exitCode).toBe(1);
    expect(wrong.stderr).toContain(`✗ cannot log in to ${host} as releaser: `);
    expect(wrong.stderr).not.toContain("wrong");
    expect((await here.release(`${push} ${login}`, `${account.password}\n`)).exitCode).toBe(0);
    expect((await here.release(push)).exitCode, "and again nobody is logged in").toBe(1);
  });

  it("says what is wrong with what it was given", async () => {
    expect(await here.release(`push ${file} https://example.org`)).toMatchInlineSnapshot(`
      {
        "exitCode": 2,
        "stderr": "release: https://example.org is no address of an OCI registry; it should begin with oci://",
        "stdout": "",
      }
    `);
    expect(await here.release(`push ${file} oci://localhost/charts --username me`)).toMatchInlineSnapshot(`
      {
        "exitCode": 2,
        "stderr": "release: --username and --password-file go together; give both or neither",
        "stdout": "",
      }
    `);
    const host = await registry();
    const tls = await here.release(`push ${file} oci://${host}/charts`);
    expect(tls.exitCode).toBe(1);
    expect(tls.stderr).toContain("server gave HTTP response to HTTPS client");
  });
});
