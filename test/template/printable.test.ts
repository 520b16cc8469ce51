import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { evaluateChart, manifest } from "../../template/index.ts";
import { unprintableCharacter } from "../schema/random/unprintable.ts";
import { chartOf } from "./fixtures/chart.ts";
import { helms, render, withChart } from "./oracle/render.ts";

/* With such a character Helm's toYaml gives nothing, and no error: what it would have written is not in the object. */

const chart = chartOf(
  ({ values: v }) =>
    manifest({
      apiVersion: "v1",
      kind: "ConfigMap",
      metadata: { name: "a", labels: v.labels },
    } as never) as never,
);
const refusal = /a value has a character in it that Helm cannot print/;

/** Where in the values the character is. */
const places = {
  "the value of a map": (text: string) => ({ labels: { a: text } }),
  "a key": (text: string) => ({ labels: { [text]: "a" } }),
  "a text that no map holds": (text: string) => ({ pipe: text }),
};

describe.each(Object.entries(places))("a character that Helm cannot print, in %s", (_, valuesOf) => {
  test("is refused by evaluate", () => {
    fc.assert(
      fc.property(unprintableCharacter, fc.string(), (character, text) => {
        expect(() => evaluateChart(chart, { values: valuesOf(`${text}${character}`) })).toThrow(refusal);
      }),
    );
  });

  test.each(helms)("is refused by %s", async (helm) => {
    await withChart(chart, async (folder) => {
      for (const character of fc.sample(unprintableCharacter, { seed: 1, numRuns: 12 })) {
        const answer = await render(helm, folder, { file: valuesOf(`it${character}s`) });
        expect("error" in answer ? answer.error : answer, JSON.stringify(character)).toMatch(refusal);
      }
    });
  });
});

test.each(helms)("%s: those beside them are printed", async (helm) => {
  const text = "~\u00a0\ufffd\ue000\u{1fffe}é💡";
  await withChart(chart, async (folder) => {
    const answer = await render(helm, folder, { file: { labels: { a: text } } });
    const [object] = evaluateChart(chart, { values: { labels: { a: text } } });
    expect(object?.object).toMatchObject({ metadata: { labels: { a: text } } });
    expect("objects" in answer).toBe(true);
  });
});
