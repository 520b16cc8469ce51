import { execa } from "execa";
import { generatedProject, type Project } from "../scripts/project.ts";

/** A chart author's folder in a git repository, where everything is ready for a release. */
export interface ReleaseProject extends Project {
  /** Runs git in the folder and gives what it prints. */
  git(...args: string[]): Promise<string>;
  /** Writes files and commits them. */
  commit(files: Readonly<Record<string, string>>): Promise<void>;
}

/** The name and the version of the tiny chart, as its package is called. */
export const tinyPackage = "tiny-1.0.0.tgz";

const changelog = `# Changelog

## [Unreleased]

## [1.0.0] - 2026-11-21

### Added
- It says hello.

## [0.9.0] - 2026-10-01

- Before that.
`;

/** The tiny chart's folder, generated, described in its changelog and committed. */
export async function releaseProject(): Promise<ReleaseProject> {
  const made = await generatedProject();
  const git = async (...args: string[]) => {
    // Of the person's own settings none: not who they are, nor how they sign.
    const env = { GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_SYSTEM: "/dev/null" };
    return (await execa("git", args, { cwd: made.folder, env, stdin: "ignore" })).stdout;
  };
  const commit = async (files: Readonly<Record<string, string>>) => {
    await made.write(files);
    await git("add", "--all");
    await git("commit", "--quiet", "--message", "change");
  };
  await git("init", "--quiet", "--initial-branch", "main");
  for (const [name, value] of [
    ["user.name", "test"],
    ["user.email", "test@example.org"],
    ["commit.gpgsign", "false"],
  ] as const)
    await git("config", name, value);
  await commit({ "CHANGELOG.md": changelog, ".gitignore": "/release/\n" });
  return { ...made, git, commit };
}
