import { readdirSync, readFileSync } from "node:fs";
import { cp, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execa } from "execa";
import { describe, expect, it, onTestFinished } from "vitest";
import { parse } from "yaml";
import packageJson from "../../package.json" with { type: "json" };
import { chart } from "../../stack/index.ts";
import { kubeVersion, run } from "../../tools/index.ts";

const root = join(import.meta.dirname, "../..");
const folder = join(root, ".github/workflows");

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

interface Job {
  readonly uses?: string;
  readonly permissions?: unknown;
  readonly "timeout-minutes"?: number;
  readonly strategy?: { readonly matrix: { readonly include: readonly { readonly kubernetes: string }[] } };
  readonly steps?: readonly Step[];
}

interface Workflow {
  readonly permissions?: unknown;
  readonly concurrency?: unknown;
  readonly jobs: Readonly<Record<string, Job>>;
}

const files = readdirSync(folder).map((name) => join(folder, name));
const texts = [...files, join(root, ".github/actions/setup/action.yaml")].map((file) =>
  readFileSync(file, "utf8"),
);
const workflows = files.map(
  (file) => [file.slice(root.length + 1), parse(readFileSync(file, "utf8")) as Workflow] as const,
);
const jobs = workflows.flatMap(([file, { jobs }]) =>
  Object.entries(jobs).map(([name, job]) => [`${file} ${name}`, job] as const),
);
const steps = jobs.flatMap(([name, { steps = [] }]) => steps.map((step) => [name, step] as const));
const commands = steps.flatMap(([name, { run }]) => (run === undefined ? [] : [[name, run] as const]));

/** actionlint without the linters that it would call if they happen to be on PATH. */
function lint(repository: string) {
  return run("actionlint", ["-shellcheck=", "-pyflakes=", "-no-color", "-oneline"], { cwd: repository });
}

describe("the workflows", () => {
  it("pass actionlint", async () => {
    expect(files.length).toBeGreaterThan(0);
    expect(await lint(root)).toEqual({ exitCode: 0, stdout: "", stderr: "" });
  });

  it("would not pass it with a misspelt key, an injection, an unknown context or input", async () => {
    const repository = await mkdtemp(join(tmpdir(), "kmstack-workflows-"));
    onTestFinished(() => rm(repository, { recursive: true }));
    await execa("git", ["init", "--quiet", repository]);
    await cp(join(root, ".github"), join(repository, ".github"), { recursive: true });
    await writeFile(
      join(repository, ".github/workflows/bad.yaml"),
      `on: pull_request
jobs:
  test:
    runs-on: ubuntu-24.04
    timeout-minute: 5
    steps:
      - run: echo "\${{ github.event.pull_request.title }}"
      - run: echo "\${{ matrix.node }}"
      - uses: ./.github/actions/setup
        with:
          node: 20
`,
    );
    const { exitCode, stdout } = await lint(repository);
    expect(exitCode).toBe(1);
    const found = stdout.trim().split("\n");
    expect(found.map((line) => line.replace(/^.*bad\.yaml:(\d+):.*\[(.*)\]$/, "line $1: $2"))).toEqual([
      "line 5: syntax-check",
      "line 7: expression",
      "line 8: expression",
      "line 11: action",
    ]);
  });

  it("name actions of others by commit, with the version beside it, one version of each", () => {
    const used = texts
      .flatMap((text) => text.match(/uses: .*$/gm) ?? [])
      .filter((line) => !line.includes(" ./"));
    for (const line of used) expect(line).toMatch(/^uses: [\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
    const actions = new Set(used.map((line) => line.replace(/@.*/, "")));
    expect(new Set(used).size).toBe(actions.size);
  });

  it("give a job only the rights that it names, and limited time; none is run twice at once", () => {
    for (const [file, { permissions, concurrency }] of workflows) {
      expect([file, permissions]).toEqual([file, {}]);
      expect(concurrency, file).toBeDefined();
    }
    for (const [name, job] of jobs) {
      expect(job.permissions, name).toBeDefined();
      if (job.uses === undefined) expect(job["timeout-minutes"], name).toBeGreaterThan(0);
    }
  });

  it("leave git's credentials behind only where something is pushed", () => {
    const kept = steps.flatMap(([name, { uses, with: inputs }]) =>
      uses?.startsWith("actions/checkout@") && inputs?.["persist-credentials"] !== false ? [name] : [],
    );
    expect(kept).toEqual([".github/workflows/release.yaml pages"]);
  });

  it("run one command a step, and put nothing into its text", () => {
    for (const [name, command] of commands) {
      expect(command.trim(), name).not.toContain("\n");
      expect(command, name).not.toContain("${{");
    }
  });

  it("run scripts and steps of the release that there are", () => {
    const named = (pattern: RegExp) =>
      commands.flatMap(([, command]) => [...command.matchAll(pattern)].map(([, name = ""]) => name));
    const scripts = named(/npm run (?:--silent )?([\w:]+)/g);
    expect(scripts.length).toBeGreaterThan(0);
    for (const script of scripts) expect(Object.keys(packageJson.scripts)).toContain(script);
    expect(new Set(named(/release -- (\w+)/g))).toEqual(
      new Set(["package", "verify", "digests", "notes", "push", "pages"]),
    );
  });

  it("read secrets and variables that docs/releasing.md describes, and no others", () => {
    const read = texts.flatMap((text) =>
      [...text.matchAll(/(?:secrets|vars)\.(\w+)/g)].map(([, name = ""]) => name),
    );
    const releasing = readFileSync(join(root, "docs/releasing.md"), "utf8");
    const described = [...releasing.matchAll(/^\| .* \| `([A-Z_]+)` \|/gm)].map(([, name = ""]) => name);
    expect(described.length).toBeGreaterThan(0);
    expect(new Set(read)).toEqual(new Set(described));
  });

  it("try the chart on the oldest Kubernetes that it supports, and on the one that it is rendered for", () => {
    const tried = jobs.flatMap(([, { strategy }]) => strategy?.matrix.include ?? []);
    const minors = tried.map(({ kubernetes }) => kubernetes.replace(/\.\d+$/, ""));
    const [, oldest] = /^>=(\d+\.\d+)\./.exec(chart.metadata.kubeVersion ?? "") ?? [];
    expect(minors).toContain(oldest);
    expect(minors).toContain(kubeVersion.replace(/\.\d+$/, ""));
  });
});
