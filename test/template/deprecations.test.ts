import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Definition, parseYaml, type ValuesDocument } from "../../schema/index.ts";
import { isMapping } from "../../schema/merging/merge.ts";
import { arbitraryValue } from "../../schema/random/values.ts";
import { chartRefusals, evaluateChart, evaluateNotes, unusedValues } from "../../template/index.ts";
import { formerNames, inn } from "../schema/fixtures/inn.ts";
import { innChart as chart } from "./fixtures/inn.ts";
import { allHelms, render, withChart } from "./oracle/render.ts";

type Path = readonly string[];

function put(values: ValuesDocument, [key = "", ...rest]: Path, value: unknown): ValuesDocument {
  const { [key]: old, ...others } = values;
  const inner = rest.length === 0 ? value : put(isMapping(old) ? old : {}, rest, value);
  return inner === undefined ? others : { ...others, [key]: inner };
}

const names = Object.entries(formerNames).map(
  ([former, now]) => [former.split("."), now.split(".")] as const,
);

function definitionOf(path: Path) {
  return path.reduce((definition, key) => {
    const field = definition.shape.kind === "object" ? definition.shape.fields[key] : undefined;
    if (field === undefined) throw new Error(`there is no ${path.join(".")}`);
    return field;
  }, inn as Definition);
}

/** Values of some names, and the same where some of these are the former ones. */
const underBoth = fc
  .subarray(names.map((_, index) => index))
  .chain((some) =>
    fc.tuple(
      ...some.map((index) => {
        const [former, now] = names[index] ?? [[], []];
        return fc.record({
          former: fc.constant(former),
          now: fc.constant(now),
          value: arbitraryValue(definitionOf(now)),
          isFormer: fc.boolean(),
        });
      }),
    ),
  )
  .map((set) => ({
    now: set.reduce<ValuesDocument>((all, { now, value }) => put(all, now, value), {}),
    given: set.reduce<ValuesDocument>(
      (all, { former, now, value, isFormer }) => put(all, isFormer ? former : now, value),
      {},
    ),
  }));

const objects = (values: ValuesDocument) => evaluateChart(chart, { values }).map(({ object }) => object);

describe("what is set under former names", () => {
  it("is what it would be under the new ones", () => {
    fc.assert(
      fc.property(underBoth, ({ now, given }) => {
        expect(objects(given)).toEqual(objects(now));
      }),
    );
  });

  it.each(allHelms)("is read by %s so, in every template", async (helm) => {
    await withChart(chart, async (folder) => {
      for (const { now, given } of fc.sample(underBoth, { seed: 5, numRuns: 12 })) {
        const answer = await render(helm, folder, { file: given });
        if ("error" in answer) throw new Error(answer.error);
        const rendered = ["first", "z/last"].map((name) =>
          parseYaml(answer.objects.get(`templates/${name}.yaml`)?.[0] ?? ""),
        );
        expect(rendered).toEqual(objects(now));
      }
    });
  });

  it("counts as used, and so does what is refused", () => {
    expect(unusedValues(chart)).toEqual(["song"]);
  });

  it("is told of in NOTES.txt", () => {
    expect(
      evaluateNotes(chart, { values: { volumeSize: "2Gi", http: {}, song: "La" } as ValuesDocument }),
    ).toEqual([
      "Deprecated: volumeSize: moved to storage.size",
      "Deprecated: http: moved to web",
      "Deprecated: song: it will be gone with 3.0; nobody listened",
    ]);
    expect(evaluateNotes(chart)).toEqual([]);
  });
});

/** Values, and what is said against them. */
const refused: readonly (readonly [ValuesDocument, string])[] = [
  [{ kitchen: {} }, "kitchen: moved to web.tls; say it there"],
  [{ kitchen: "none" }, "kitchen: moved to web.tls; say it there"],
  [{ bar: { tap: 3 } }, "bar.tap: removed: every bar has one now, so leave it out"],
  [{ guests: [{ name: "A", title: "B" }] }, "guests[].title: removed: say it in the name"],
  [
    { volumeSize: "2Gi", storage: { size: "3Gi" } },
    "storage.size: volumeSize is its former name, and both are set; leave that one out",
  ],
  [
    { http: { tls: { secret: "a" } }, web: { tls: { secret: "a" } } },
    "web.tls.secret: http.tls.secret is its former name, and both are set; leave that one out",
  ],
];

describe("what is refused", () => {
  it.each(refused)("%j", (values, said) => {
    expect(chartRefusals(chart, { values }).map(({ message }) => message)).toEqual([said]);
    expect(() => evaluateChart(chart, { values })).toThrow(said);
  });

  it.each(allHelms)("is so by %s, with the same words", async (helm) => {
    await withChart(chart, async (folder) => {
      for (const [file, said] of refused)
        expect(await render(helm, folder, { file })).toEqual({ error: expect.stringContaining(said) });
    });
  });
});
