import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { compiled, type Example, examplesOf, type Known } from "./reference/examples.ts";
import { exportsOf } from "./reference/exports.ts";
import { referencePage } from "./reference/page.ts";

/*
 * docs/toolkit-reference.md has all that the toolkit exports, with its doc comment and the examples in it, which are
 * compiled here and run.
 */
let known: Known;
let examples: readonly Example[];

beforeAll(async () => {
  const [schema = [], template = []] = exportsOf(["schema/index.ts", "template/index.ts"]);
  known = { schema, template };
  examples = await compiled(known);
});

describe.each(["schema", "template"] as const)("what kube-metrics-stack/%s exports", (module) => {
  it("says what it is", () => {
    expect(known[module].filter(({ doc }) => doc === "").map(({ name }) => name)).toEqual([]);
  });

  it("has an example, unless it is a type", () => {
    const without = known[module].filter((one) => one.isValue && examplesOf(one).length === 0);
    expect(without.map(({ name }) => name)).toEqual([]);
  });
});

it("docs/toolkit-reference.md has all of it", async () => {
  const page = join(import.meta.dirname, "../../docs/toolkit-reference.md");
  await expect(await referencePage(known, examples)).toMatchFileSnapshot(page);
});
