import { appendFile, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execa } from "execa";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { chartTesting, run } from "../../tools/index.ts";

const timeout = 10 * 60_000;

/** A git repository with one chart, `charts/tiny`, as `helm create` makes it. */
let repository: string;

beforeAll(async () => {
  repository = await mkdtemp(join(tmpdir(), "kmstack-ct-"));
  const git = execa({ cwd: repository });
  await git`git init --quiet --initial-branch main`;
  await mkdir(join(repository, "charts"));
  expect((await run("helm3", ["create", "charts/tiny"], { cwd: repository })).stderr).toBe("");
  await git`git add .`;
  await git`git -c user.name=test -c user.email=test@example.org -c commit.gpgsign=false commit --quiet --message chart`;
}, timeout);

beforeEach(() => execa({ cwd: repository })`git checkout --quiet .`);
afterAll(() => rm(repository, { recursive: true }));

async function lint(): Promise<{ exitCode: number; output: string }> {
  const { exitCode, stdout, stderr } = await run(
    "ct",
    [
      ["lint", "--charts", "charts/tiny", "--check-version-increment=false", "--validate-maintainers=false"],
      ["--lint-conf", chartTesting.lintConf, "--chart-yaml-schema", chartTesting.chartYamlSchema],
    ].flat(),
    { cwd: repository },
  );
  return { exitCode, output: stdout + stderr };
}

/**
 * ct finds a fault, and prints what the program says that it calls.
 *
 * Asked until it does: ct reads a program's output while it waits for its end, and lets go of what it has not
 * read by then (`RunProcess` in its pkg/exec), which on a busy machine can be all of it.
 */
async function expectFault(said: string): Promise<void> {
  const exitCodes = new Set<number>();
  const asked = async () => {
    const { exitCode, output } = await lint();
    exitCodes.add(exitCode);
    return output;
  };
  await expect.poll(asked, { timeout: timeout / 2 }).toContain(said);
  expect([...exitCodes]).toEqual([1]);
}

test("ct lint passes the chart that helm create makes", { timeout }, async () => {
  const { exitCode, output } = await lint();
  expect(exitCode, output).toBe(0);
  expect(output).toContain("All charts linted successfully");
});

test("ct lint calls yamale: a field that Chart.yaml does not have is found", { timeout }, async () => {
  await appendFile(join(repository, "charts/tiny/Chart.yaml"), "maintainer: nobody\n");
  await expectFault("maintainer: Unexpected element");
});

test("ct lint calls yamllint: a long line is fine, an unquoted yes is not", { timeout }, async () => {
  const values = join(repository, "charts/tiny/values.yaml");
  await appendFile(values, `query: ${"x".repeat(300)}\n`);
  expect((await lint()).exitCode).toBe(0);
  await appendFile(values, "answer: yes\n");
  await expectFault("truthy value should be one of [false, true]");
});

test("ct lint calls Helm: a template that does not parse is found", { timeout }, async () => {
  await writeFile(join(repository, "charts/tiny/templates/service.yaml"), "{{ if }}\n");
  await expectFault("missing value for if");
});
