import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { run } from "../../tools/index.ts";
import { serveFolder } from "./chart-repository.ts";
import { type ReleaseProject, releaseProject } from "./project.ts";
import { signedPackage } from "./signed-package.ts";
import { makeSigningKey, type SigningKey } from "./signing-key.ts";

let shared: string;
let key: SigningKey;

beforeAll(async () => {
  shared = await mkdtemp(join(tmpdir(), "kmstack-release-"));
  key = await makeSigningKey();
});
afterAll(async () => {
  await key.remove();
  await rm(shared, { recursive: true });
});

/** A project whose remote `origin` is a bare repository, with the branch gh-pages as docs/releasing.md makes it. */
async function publishedProject(): Promise<ReleaseProject & { readonly remote: string }> {
  const made = await releaseProject();
  const remote = await mkdtemp(join(tmpdir(), "kmstack-remote-"));
  onTestFinished(() => rm(remote, { recursive: true }));
  await made.git("init", "--quiet", "--bare", remote);
  await made.git("remote", "add", "origin", remote);
  await made.git("push", "--quiet", "origin", "main");
  await made.git("switch", "--quiet", "--orphan", "gh-pages");
  await made.git("commit", "--quiet", "--allow-empty", "--message", "The chart repository");
  await made.git("push", "--quiet", "origin", "gh-pages");
  await made.git("switch", "--quiet", "main");
  return { ...made, remote };
}

describe("release pages", () => {
  it("pushes one commit for each version to the branch, which serves as a chart repository", async () => {
    const { release, git, remote, folder } = await publishedProject();
    const head = await git("rev-parse", "main");
    for (const version of ["1.0.0", "1.1.0"]) {
      const file = await signedPackage(shared, key, version);
      const { exitCode, stdout, stderr } = await release(`pages ${file}`);
      expect([exitCode, stdout]).toEqual([0, ""]);
      expect(stderr).toMatch(
        new RegExp(`^✓ origin/gh-pages: tiny ${version} pushed; versions in its index: `),
      );
    }
    expect(await git("--git-dir", remote, "log", "--format=%s", "gh-pages")).toBe(
      "tiny 1.1.0\ntiny 1.0.0\nThe chart repository",
    );
    expect(await git("worktree", "list")).not.toContain("\n");
    expect(await git("rev-parse", "HEAD"), "here nothing has changed").toBe(head);
    expect(await git("status", "--porcelain")).toBe("");

    const served = join(folder, "release/served");
    await git("clone", "--quiet", "--branch", "gh-pages", remote, served);
    const server = await serveFolder(served);
    onTestFinished(() => server.stop());
    const pull = ["pull", "tiny", "--repo", server.address, "--verify", "--keyring", key.publicKeyring];
    const { exitCode, stderr } = await run("helm4", pull, { cwd: join(folder, "release") });
    expect(exitCode, stderr).toBe(0);
  });

  it("never replaces a version", async () => {
    const { release, git, remote } = await publishedProject();
    const file = await signedPackage(shared, key);
    await release(`pages ${file}`);
    const head = await git("--git-dir", remote, "rev-parse", "gh-pages");
    const { exitCode, stderr } = await release(`pages ${file}`);
    expect(exitCode).toBe(1);
    expect(stderr).toContain("has tiny 1.0.0 already; what is released stays as it is: raise the version");
    expect(await git("--git-dir", remote, "rev-parse", "gh-pages")).toBe(head);
    expect(await git("worktree", "list")).not.toContain("\n");
  });

  it("works as well where ignore rules name packages", async () => {
    const { release, git, remote, commit } = await publishedProject();
    await commit({ ".gitignore": "*.tgz\n*.prov\n/release/\n" });
    await git("config", "core.excludesFile", ".gitignore");
    expect((await release(`pages ${await signedPackage(shared, key)}`)).exitCode).toBe(0);
    expect(await git("--git-dir", remote, "ls-tree", "--name-only", "gh-pages")).toBe(
      "index.yaml\ntiny-1.0.0.tgz\ntiny-1.0.0.tgz.prov",
    );
  });

  it("wants a branch that there is, and a remote", async () => {
    const { release } = await publishedProject();
    const file = await signedPackage(shared, key);
    expect(await release(`pages ${file} --branch elsewhere`)).toEqual({
      exitCode: 1,
      stdout: "",
      stderr: "✗ origin has no branch elsewhere; make it once, as docs/releasing.md says",
    });
    const { exitCode, stderr } = await release(`pages ${file} --remote nowhere`);
    expect(exitCode).toBe(1);
    expect(stderr).toContain("'nowhere' does not appear to be a git repository");
  });

  it("changes nothing where somebody else pushes meanwhile", async () => {
    const { release, git, remote, folder } = await publishedProject();
    // git runs this after it has asked the remote for its branches, and before it sends the commit.
    for (const [name, value] of [
      ["user.name", "other"],
      ["user.email", "other@example.org"],
    ] as const)
      await git("--git-dir", remote, "config", name, value);
    const hook = `#!/bin/sh
export GIT_DIR='${remote}'
git update-ref refs/heads/gh-pages "$(git commit-tree -p gh-pages -m theirs 'gh-pages^{tree}')"
`;
    await writeFile(join(folder, ".git/hooks/pre-push"), hook, { mode: 0o755 });
    const { exitCode, stderr } = await release(`pages ${await signedPackage(shared, key)}`);
    expect(exitCode).toBe(1);
    expect(stderr).toContain("rejected");
    expect(await git("--git-dir", remote, "log", "-1", "--format=%s", "gh-pages")).toBe("theirs");
  });
});
