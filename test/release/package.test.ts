import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { run } from "../../tools/index.ts";
import { tinyWith } from "../scripts/project.ts";
import { type ReleaseProject, releaseProject, tinyPackage } from "./project.ts";
import { makeSigningKey, type SigningKey } from "./signing-key.ts";

const unsigned = "package --chart chart.ts --unsigned";

async function signingKey(...how: Parameters<typeof makeSigningKey>): Promise<SigningKey> {
  const key = await makeSigningKey(...how);
  onTestFinished(() => key.remove());
  return key;
}

const signedBy = ({ name, secretKeyring }: SigningKey) =>
  `package --chart chart.ts --key ${name} --keyring ${secretKeyring}`;

describe("release package", () => {
  it("signs, so that every Helm verifies it with the public key", async () => {
    const { release, list, folder } = await releaseProject();
    const key = await signingKey();
    expect(await release(signedBy(key))).toEqual({
      exitCode: 0,
      stdout: `release/${tinyPackage}`,
      stderr: expect.stringMatching(/^✓ release\/tiny-1\.0\.0\.tgz: signed, sha256 [0-9a-f]{64}$/),
    });
    expect(await list("release")).toEqual([tinyPackage, `${tinyPackage}.prov`]);

    const file = join(folder, "release", tinyPackage);
    for (const helm of ["helm3-oldest", "helm3", "helm4"] as const) {
      const { exitCode, stdout } = await run(helm, ["verify", file, "--keyring", key.publicKeyring]);
      expect(exitCode, helm).toBe(0);
      expect(stdout).toContain("Signed by: Charts <chart@example.org>");
    }
    const verified = await release(`verify release/${tinyPackage} --keyring ${key.publicKey}`);
    expect(verified.exitCode).toBe(0);
    expect(verified.stderr).toContain("✓ Signed by: Charts <chart@example.org>\n");
    expect(verified.stderr).toContain("✓ Chart Hash Verified: sha256:");
  });

  it("gives the same bytes for the same commit, whenever and wherever it is packaged", async () => {
    const { release, git, folder } = await releaseProject();
    await release(unsigned);
    await git("clone", "--quiet", ".", "release/clone");
    const elsewhere = `${unsigned} --chart release/clone/chart.ts --out release/clone/chart --destination release/again`;
    expect((await release(elsewhere)).exitCode).toBe(0);
    const [first, second] = await Promise.all(
      ["release", "release/again"].map((place) => readFile(join(folder, place, tinyPackage))),
    );
    expect(first?.equals(second ?? Buffer.of())).toBe(true);
  });

  it("takes the passphrase from a file or standard input", async () => {
    const { release } = await releaseProject();
    const key = await signingKey("locked@example.org", "correct horse");
    const command = `${signedBy(key)} --passphrase-file`;
    expect((await release(`${command} ${key.passphraseFile}`)).exitCode).toBe(0);
    expect((await release(`${command} -`, "correct horse\n")).exitCode).toBe(0);
  });

  it("leaves nothing behind where it cannot sign, and says why", async () => {
    const { release, list } = await releaseProject();
    const key = await signingKey("locked@example.org", "correct horse");
    const refused = async (command: string, input?: string) => {
      const answer = await release(command, input);
      expect(answer.stdout).toBe("");
      expect(await list("release")).toEqual([]);
      return [answer.exitCode, answer.stderr];
    };
    expect(await refused(`${signedBy(key)} --passphrase-file -`, "wrong")).toEqual([
      1,
      "✗ helm package failed: openpgp: invalid data: private key checksum failure",
    ]);
    expect(await refused(`${signedBy(key)} --passphrase-file -`, "")).toEqual([
      2,
      "release: standard input is empty; it should hold the secret",
    ]);
    expect(await refused(`${signedBy(key)} --passphrase-file nowhere`)).toEqual([
      2,
      "release: nowhere cannot be read: there is no such file; name the file that holds the secret",
    ]);
    expect(await refused(signedBy({ ...key, name: "nobody" }))).toEqual([
      1,
      "✗ helm package failed: private key not found",
    ]);
    expect(await refused(signedBy({ ...key, secretKeyring: "nowhere" }))).toEqual([
      2,
      "release: nowhere: there is no such file; export the secret key into it, see docs/releasing.md",
    ]);
  });

  it("does not keep the provenance file of another package", async () => {
    const { release, list } = await releaseProject();
    await release(signedBy(await signingKey()));
    await release(unsigned);
    expect(await list("release")).toEqual([tinyPackage]);
  });

  it("wants to be told not to sign", async () => {
    const { release } = await releaseProject();
    expect(await release("package --chart chart.ts")).toMatchInlineSnapshot(`
      {
        "exitCode": 2,
        "stderr": "release: a package is signed: name the key with --key and --keyring, or say --unsigned",
        "stdout": "",
      }
    `);
    expect(await release(`${unsigned} --key me`)).toMatchInlineSnapshot(`
      {
        "exitCode": 2,
        "stderr": "release: --unsigned goes with none of --key, --keyring and --passphrase-file; drop one or the other",
        "stdout": "",
      }
    `);
  });
});

describe("release package refuses", () => {
  const refusal = async ({ release, list }: ReleaseProject): Promise<string> => {
    const { exitCode, stdout, stderr } = await release(unsigned);
    expect([exitCode, stdout, await list("release")]).toEqual([1, "", []]);
    return stderr;
  };

  it("what is not committed, or not what the definition makes", async () => {
    const made = await releaseProject();
    await made.write({
      "chart.ts": tinyWith('metadata: { name: "tiny", version: "1.0.0", description: "New." }'),
    });
    expect(await refusal(made)).toMatchInlineSnapshot(`
      "✗ tiny 1.0.0 is not ready to be released:
        - not committed: 1 file (chart.ts); commit it
        - chart is not what its definition makes: 3 files (Chart.yaml, README.md, values.yaml); run \`kmstack generate\` and commit"
    `);
  });

  it("a version that was released from another commit", async () => {
    const made = await releaseProject();
    await made.git("tag", "v1.0.0");
    expect((await made.release(unsigned)).exitCode, "the tagged commit itself is what is released").toBe(0);
    await made.git("clean", "--quiet", "-xfd", "release");
    await made.commit({ "more.txt": "more" });
    expect(await refusal(made)).toMatchInlineSnapshot(`
      "✗ tiny 1.0.0 is not ready to be released:
        - 1.0.0 has been released: another commit has the tag v1.0.0; raise the version"
    `);
    await made.git("tag", "--delete", "v1.0.0");
    await made.git("tag", "--annotate", "--message", "release", "v1.0.0", "HEAD~");
    expect(await refusal(made)).toContain("1.0.0 has been released");
  });

  it("a commit that is tagged as another version", async () => {
    const made = await releaseProject();
    await made.git("tag", "--annotate", "--message", "release", "v2.0.0");
    expect(await refusal(made)).toMatchInlineSnapshot(`
      "✗ tiny 1.0.0 is not ready to be released:
        - the commit has the tag v2.0.0, but the chart's version is 1.0.0; make them agree"
    `);
    await made.git("tag", "--annotate", "--message", "release", "v1.0.0");
    expect((await made.release(unsigned)).exitCode, "both are the same").toBe(0);
  });

  it("a version that the changelog lacks or says nothing of", async () => {
    const made = await releaseProject();
    await made.commit({ "CHANGELOG.md": "# Changelog\n\n## [1.0.0-rc.1] - 2026-11-21\n\n- Not this one.\n" });
    expect(await refusal(made)).toMatchInlineSnapshot(`
      "✗ tiny 1.0.0 is not ready to be released:
        - CHANGELOG.md says nothing of 1.0.0; write it under a heading \`## [1.0.0] - DATE\`"
    `);
    await made.commit({ "CHANGELOG.md": "## 1.0.0\n\n## 0.9.0\n\n- That.\n" });
    expect(await refusal(made)).toContain("CHANGELOG.md says nothing of 1.0.0");
    await made.commit({ "CHANGELOG.md": "## 1.0.0\n\n- This.\n" });
    expect((await made.release(unsigned)).exitCode).toBe(0);
  });

  it("a clone that cannot know what was released", async () => {
    const made = await releaseProject();
    await made.commit({ "more.txt": "more" });
    await made.write({ ".git/shallow": `${await made.git("rev-parse", "HEAD")}\n` });
    expect(await refusal(made)).toMatchInlineSnapshot(`
      "✗ tiny 1.0.0 is not ready to be released:
        - the clone is shallow, so it is not known what was released; run \`git fetch --unshallow --tags\`"
    `);
  });

  it("a folder without git", async () => {
    const made = await releaseProject();
    await rm(join(made.folder, ".git"), { recursive: true });
    expect(await refusal(made)).toContain("not a git repository");
  });
});

describe("release notes", () => {
  it("are what the changelog says of the version", async () => {
    const { release, commit } = await releaseProject();
    expect(await release("notes --chart chart.ts")).toEqual({
      exitCode: 0,
      stdout: "### Added\n- It says hello.",
      stderr: "",
    });
    await commit({ "CHANGELOG.md": "# Changelog\n" });
    expect(await release("notes --chart chart.ts")).toEqual({
      exitCode: 1,
      stdout: "",
      stderr: "✗ CHANGELOG.md says nothing of 1.0.0",
    });
  });
});
