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

  it("has each type in what one of the examples is of, or in a part of it", () => {
    const all = [...known.schema, ...known.template];
    let met = new Set(all.filter(({ isValue }) => isValue));
    for (let before = 0; before < met.size; ) {
      before = met.size;
      const words = new Set([...met].flatMap((one) => [...one.words]));
      met = new Set([...met, ...all.filter(({ name }) => words.has(name))]);
    }
    expect(known[module].filter((one) => !met.has(one)).map(({ name }) => name)).toEqual([]);
  });
});

it("docs/toolkit-reference.md has all of it", async () => {
  const page = join(import.meta.dirname, "../../docs/toolkit-reference.md");
  await expect(await referencePage(known, examples)).toMatchFileSnapshot(page);
});
