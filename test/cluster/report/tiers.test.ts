import { fileURLToPath } from "node:url";
import { execa } from "execa";
import { expect, test } from "vitest";
import { all, thorough, thoroughTag } from "../tiers.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url));

/** What `npm run test:cluster` says with these arguments, of the test below that is of the second tier. */
async function said(...args: readonly string[]): Promise<string> {
  const here = ["--project=harness", fileURLToPath(import.meta.url), "-t", "of the second tier"];
  const env = { KMSTACK_CLUSTER_REPORT: "", NO_COLOR: "1" };
  const { stdout } = await execa("npm", ["run", "test:cluster", "--", ...args, ...here], { cwd: root, env });
  return stdout;
}

test("a test that is of the second tier", thorough, ({ task }) => {
  expect(task.tags).toEqual([thoroughTag]);
});

test("without --all the second tier is left out, and the report says what that was", async () => {
  const report = await said();
  expect(report).toContain("Tests  3 skipped");
  expect(report).toContain(
    `Not run: 1 test, which \`${all}\` runs too.\n- a test that is of the second tier`,
  );
});

test("with --all both tiers run", async () => {
  const report = await said("--all");
  expect(report).toContain("Tests  1 passed | 2 skipped");
  expect(report).not.toContain(all);
});
