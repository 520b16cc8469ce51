import { appendFile, cp, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { parse } from "yaml";
import { run } from "../../tools/index.ts";
import { type Project, project } from "../scripts/project.ts";
import { serveFolder } from "./chart-repository.ts";
import { signedPackage } from "./signed-package.ts";
import { makeSigningKey, type SigningKey } from "./signing-key.ts";

let shared: string;
let key: SigningKey;
let first: string;
let second: string;

beforeAll(async () => {
  shared = await mkdtemp(join(tmpdir(), "kmstack-release-"));
  key = await makeSigningKey();
  first = await signedPackage(shared, key, "1.0.0");
  second = await signedPackage(shared, key, "1.1.0");
});
afterAll(async () => {
  await key.remove();
  await rm(shared, { recursive: true });
});

/** The person's folder, in which `charts` is the repository's. */
let here: Project;
let charts: string;

beforeEach(async () => {
  here = await project();
  charts = join(here.folder, "charts");
});

/** What is in the index: the entries of the tiny chart. */
async function entries(): Promise<readonly { version: string; urls: string[]; created: string }[]> {
  const { entries } = parse(await readFile(join(charts, "index.yaml"), "utf8")) as {
    entries: { tiny: { version: string; urls: string[]; created: string }[] };
  };
  return entries.tiny;
}

describe("a chart repository", () => {
  it.each(["helm3-oldest", "helm3", "helm4"] as const)(
    "served over HTTP: %s adds it, verifies what it pulls, and renders it",
    async (helm) => {
      await here.release(`index ${first} charts`);
      await here.release(`index ${second} charts`);
      const server = await serveFolder(charts);
      onTestFinished(() => server.stop());
      const home = join(here.folder, "home");
      const env = Object.fromEntries(
        ["CACHE", "CONFIG", "DATA"].map((kind) => [`HELM_${kind}_HOME`, join(home, kind)]),
      );
      const asUser = async (...args: string[]) => {
        const { exitCode, stdout, stderr } = await run(helm, args, { env, cwd: here.folder });
        expect(exitCode, stderr).toBe(0);
        return stdout;
      };

      await asUser("repo", "add", "ours", server.address);
      const found = JSON.parse(await asUser("search", "repo", "ours/", "--versions", "--output", "json"));
      expect(found).toMatchObject([{ name: "ours/tiny", version: "1.1.0" }, { version: "1.0.0" }]);

      await asUser("pull", "ours/tiny", "--version", "1.0.0", "--verify", "--keyring", key.publicKeyring);
      const [pulled, packaged] = await Promise.all(
        [join(here.folder, "tiny-1.0.0.tgz"), first].map((f) => readFile(f)),
      );
      expect(pulled?.equals(packaged ?? Buffer.of()), "byte for byte what was packaged").toBe(true);

      const verified = ["--verify", "--keyring", key.publicKeyring];
      const rendered = await asUser("template", "mine", "ours/tiny", ...verified);
      expect(rendered).toBe(await asUser("template", "mine", second));
    },
  );

  it("that hands out another package than was signed is found out", async () => {
    await here.release(`index ${first} charts`);
    await appendFile(join(charts, "tiny-1.0.0.tgz"), "tampered");
    const server = await serveFolder(charts);
    onTestFinished(() => server.stop());
    for (const helm of ["helm3-oldest", "helm3", "helm4"] as const) {
      const args = ["pull", "tiny", "--repo", server.address, "--verify", "--keyring", key.publicKeyring];
      const { exitCode, stderr } = await run(helm, args, { cwd: here.folder });
      expect([helm, exitCode]).toEqual([helm, 1]);
      expect(stderr).toMatch(/sha256 sum does not match|integrity/);
    }
  });
});

describe("release index", () => {
  it("makes the repository, and adds to it without touching what is there", async () => {
    expect(await here.release(`index ${first} charts`)).toEqual({
      exitCode: 0,
      stdout: "",
      stderr: "✓ charts: tiny 1.0.0 added; versions in its index: 1",
    });
    const [before] = await entries();
    expect(before?.urls, "relative: the folder may be served from anywhere").toEqual(["tiny-1.0.0.tgz"]);
    expect((await here.release(`index ${second} charts`)).stderr).toContain("versions in its index: 2");
    const [added, kept] = await entries();
    expect(added?.version).toBe("1.1.0");
    expect(kept).toEqual(before);
    expect((await readdir(charts)).sort()).toEqual([
      "index.yaml",
      ...["1.0.0", "1.1.0"].flatMap((version) => [`tiny-${version}.tgz`, `tiny-${version}.tgz.prov`]),
    ]);
  });

  it("never replaces a version, not even by the same package", async () => {
    await here.release(`index ${first} charts`);
    await cp(charts, join(here.folder, "before"), { recursive: true });
    expect(await here.release(`index ${first} charts`)).toEqual({
      exitCode: 1,
      stdout: "",
      stderr:
        "✗ charts/index.yaml has tiny 1.0.0 already; what is released stays as it is: raise the version",
    });
    for (const file of await readdir(join(here.folder, "before"))) {
      expect(await here.read(join("charts", file))).toBe(await here.read(join("before", file)));
    }
    expect(await here.list("charts")).toEqual(await here.list("before"));
  });

  it("changes nothing where Helm would drop a version that is there", async () => {
    await here.release(`index ${first} charts`);
    const index = await here.read("charts/index.yaml");
    const broken = index.replace("name: tiny", "name: ../tiny");
    expect(broken).not.toBe(index);
    await here.write({ "charts/index.yaml": broken });
    expect(await here.release(`index ${second} charts`)).toMatchInlineSnapshot(`
      {
        "exitCode": 1,
        "stderr": "✗ Helm would drop tiny 1.0.0 from charts/index.yaml; mend these entries first",
        "stdout": "",
      }
    `);
    expect(await here.read("charts/index.yaml")).toBe(broken);
    expect(await here.list("charts")).toEqual(["index.yaml", "tiny-1.0.0.tgz", "tiny-1.0.0.tgz.prov"]);
  });

  it.each([
    "hello\n",
    "a: b: c\n",
    "entries: {}\n---\n{}\n",
    "entries: [1]\n",
    "entries: { tiny: [null] }\n",
  ])("does not take %j for an index", async (text) => {
    await here.write({ "charts/index.yaml": text });
    expect(await here.release(`index ${first} charts`)).toEqual({
      exitCode: 1,
      stdout: "",
      stderr:
        "✗ charts/index.yaml is no index of a chart repository: it has no entries with versions; mend it or move it away",
    });
    expect(await here.list("charts")).toEqual(["index.yaml"]);
  });

  it("adds to an index without entries, as Helm makes it of an empty folder", async () => {
    await here.write({ "charts/index.yaml": "apiVersion: v1\nentries: {}\n" });
    expect((await here.release(`index ${first} charts`)).exitCode).toBe(0);
  });

  it("says what is wrong with what it was given", async () => {
    await here.write({ "no.tgz": "hello\n", file: "" });
    const said = async (args: string) => {
      const { exitCode, stdout, stderr } = await here.release(`index ${args}`);
      expect([exitCode, stdout]).toEqual([2, ""]);
      return stderr;
    };
    const missing = "there is no such file; make it with `npm run release -- package`";
    expect(await said("nowhere.tgz charts")).toBe(`release: nowhere.tgz: ${missing}`);
    expect(await said(`${shared}/source/1.0.0 charts`), "a chart's folder is no package").toContain(missing);
    expect(await said("no.tgz charts")).toContain("release: no.tgz is no packaged chart: ");
    expect(await said(`${first} file`)).toBe(
      "release: file cannot be written to: a file of that name is in the way; name another folder",
    );
  });
});

describe("release verify", () => {
  it("fails for a package that was tampered with, in any byte", async () => {
    const file = join(here.folder, "tiny-1.0.0.tgz");
    const bytes = await readFile(first);
    await cp(`${first}.prov`, `${file}.prov`);
    for (const place of [0, Math.floor(bytes.length / 2), bytes.length - 1]) {
      const changed = Buffer.from(bytes);
      changed[place] = (changed[place] ?? 0) ^ 1;
      await writeFile(file, changed);
      const { exitCode, stderr } = await here.release(`verify tiny-1.0.0.tgz --keyring ${key.publicKey}`);
      expect([place, exitCode]).toEqual([place, 1]);
      expect(stderr).toMatch(/^✗ helm verify failed: /);
    }
    await writeFile(file, bytes);
    expect((await here.release(`verify tiny-1.0.0.tgz --keyring ${key.publicKey}`)).exitCode).toBe(0);
  });

  it("fails for a provenance file that was tampered with, or is another key's, or is missing", async () => {
    await cp(first, join(here.folder, "tiny-1.0.0.tgz"));
    const verify = async (keyring: string) => {
      const { exitCode, stderr } = await here.release(`verify tiny-1.0.0.tgz --keyring ${keyring}`);
      expect(exitCode).toBe(1);
      return stderr.replaceAll(/[0-9a-f]{16,}/g, "…");
    };
    expect(await verify(key.publicKey)).toMatchInlineSnapshot(
      `"✗ helm verify failed: could not load provenance file tiny-1.0.0.tgz.prov: stat tiny-1.0.0.tgz.prov: no such file or directory"`,
    );
    const provenance = await readFile(`${first}.prov`, "utf8");
    await here.write({ "tiny-1.0.0.tgz.prov": provenance.replace("Says hello", "Says hullo") });
    expect(await verify(key.publicKey)).toMatchInlineSnapshot(
      `"✗ helm verify failed: openpgp: invalid signature: RSA verification failure"`,
    );
    await here.write({ "tiny-1.0.0.tgz.prov": provenance });
    const another = await makeSigningKey();
    onTestFinished(() => another.remove());
    expect(await verify(another.publicKey)).toMatchInlineSnapshot(
      `"✗ helm verify failed: openpgp: signature made by unknown entity"`,
    );
  });

  it("wants a keyring that there is", async () => {
    expect(await here.release(`verify ${first} --keyring nowhere`)).toEqual({
      exitCode: 2,
      stdout: "",
      stderr: "release: nowhere: there is no such file; export the public key into it, see docs/releasing.md",
    });
    expect((await here.release(`verify ${first}`)).stderr).toContain("required option '--keyring <file>'");
  });
});
