import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  choice,
  coalesce,
  defaults,
  listOf,
  mapOf,
  object,
  parseYaml,
  required,
  text,
  unset,
  valuesYaml,
} from "../../schema/index.ts";
import { arbitraryDocument } from "../../schema/random/values.ts";
import { run } from "../../tools/index.ts";
import { askHelm, helms } from "./fixtures/helm.ts";
import { shop } from "./fixtures/shop.ts";
import { arbitraryDefinition } from "./random/arbitrary.ts";

const options = { schemaPath: "values.schema.json", header: "The default values." };

/** Definitions, each with documents of its users. */
const cases = arbitraryDefinition().chain((definition) =>
  fc.record({ definition: fc.constant(definition), values: arbitraryDocument(definition) }),
);

describe("values.yaml", () => {
  it("says what each key is, its options and what may be set besides", async () => {
    await expect(valuesYaml(shop, options)).toMatchFileSnapshot("../snapshots/schema/values.yaml");
  });

  it("holds the defaults and nothing else", () => {
    fc.assert(
      fc.property(arbitraryDefinition(), (definition) => {
        expect(parseYaml(valuesYaml(definition, options))).toEqual(defaults(definition));
      }),
    );
  });

  it("has a comment over every key that stands by itself", () => {
    const lines = valuesYaml(shop, options).split("\n");
    for (const key of ["image:", "  repository:", "replicas:", "  tls: []", "# proxy:", "  # nodePort:"]) {
      const at = lines.findIndex((line) => line.startsWith(key));
      expect(lines[at - 1]?.trim(), key).toMatch(/^# \S/);
    }
  });

  it("says what is in the items of lists and the values of maps, through all levels", () => {
    const mode = choice({ fast: "Soon.", slow: "Late." }, unset, "How fast.");
    const inner = object({ q: text(required, "Q."), mode }, "Inside.", unset);
    const item = object(
      { inner, deep: listOf(inner, unset, "More of them."), by: mapOf(inner, unset, "By name.") },
      "An item.",
    );
    const values = object(
      {
        list: listOf(item, [], "A list."),
        map: mapOf(listOf(item, required, "Items."), {}, "A map."),
        modes: listOf(choice({ fast: "Soon." }, required, "A mode."), [], "Modes."),
      },
      "Values.",
    );
    expect(valuesYaml(values, options).split("\n\n").slice(1).join("\n\n")).toMatchInlineSnapshot(`
      "# A list.
      # Each item has:
      #   inner: Inside.
      #     q: Q. Required.
      #     mode: How fast.
      #       One of:
      #         fast: Soon.
      #         slow: Late.
      #   deep: More of them.
      #     Each item has:
      #       q: Q. Required.
      #       mode: How fast.
      #         One of:
      #           fast: Soon.
      #           slow: Late.
      #   by: By name.
      #     Each value has:
      #       q: Q. Required.
      #       mode: How fast.
      #         One of:
      #           fast: Soon.
      #           slow: Late.
      list: []

      # A map.
      # Each item has:
      #   inner: Inside.
      #     q: Q. Required.
      #     mode: How fast.
      #       One of:
      #         fast: Soon.
      #         slow: Late.
      #   deep: More of them.
      #     Each item has:
      #       q: Q. Required.
      #       mode: How fast.
      #         One of:
      #           fast: Soon.
      #           slow: Late.
      #   by: By name.
      #     Each value has:
      #       q: Q. Required.
      #       mode: How fast.
      #         One of:
      #           fast: Soon.
      #           slow: Late.
      map: {}

      # Modes.
      # Each item is one of:
      #   fast: Soon.
      modes: []
      "
    `);
  });

  it("is clean for yamllint with its own defaults, but for the document start that charts leave out", async () => {
    const config = "{extends: default, rules: {document-start: disable, line-length: {max: 100}}}";
    const { stdout, exitCode } = await run("yamllint", ["-s", "-d", config, "-"], {
      input: valuesYaml(shop, options),
    });
    expect(stdout).toBe("");
    expect(exitCode).toBe(0);
  });
});

describe.each(helms)("%s", (helm) => {
  it("reads the defaults from values.yaml, and lays a user's values over them as coalesce does", async () => {
    const samples = fc.sample(cases, { numRuns: 150, seed: 7 });
    const verdicts = await askHelm(
      helm,
      samples.map(({ definition, values }) => ({ valuesYaml: valuesYaml(definition, options), values })),
    );
    for (const [index, { definition, values }] of samples.entries()) {
      expect(verdicts[index]?.values).toEqual(coalesce(values, defaults(definition)));
    }
  });

  it("takes a default away where a user sets null, as coalesce does", async () => {
    const byDefault = { a: 1, b: { c: { d: 1, e: [1] }, f: "x" }, g: {} };
    const given = [
      { a: null },
      { b: null },
      { b: { c: null } },
      { b: { c: { d: null, e: null } } },
      { b: { c: 1 } },
      { a: { x: 1 } },
      { g: { x: { y: 1 } } },
      { b: [null] },
    ];
    const verdicts = await askHelm(
      helm,
      given.map((values) => ({ valuesYaml: JSON.stringify(byDefault), values })),
    );
    expect(verdicts.map(({ values }) => values)).toEqual(given.map((values) => coalesce(values, byDefault)));
  });

  it("keeps a null that takes no default away, as coalesce does", async () => {
    const byDefault = { b: { c: 1 } };
    const given = [{ a: null }, { b: { d: null } }, { a: { b: null } }];
    const verdicts = await askHelm(
      helm,
      given.map((values) => ({ valuesYaml: JSON.stringify(byDefault), values })),
    );
    expect(verdicts.map(({ values }) => values)).toEqual(given.map((values) => coalesce(values, byDefault)));
  });
});
