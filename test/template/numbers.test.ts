import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Infer, integer, number, object } from "../../schema/index.ts";
import {
  add,
  defineChart,
  div,
  type Expression,
  eq,
  evaluateChart,
  lt,
  manifest,
  max,
  min,
  mod,
  mul,
  type Repeated,
  type Scope,
  several,
  sub,
  text,
  times,
  when,
} from "../../template/index.ts";
import { errorsOfAll, madeByAll } from "./fixtures/both.ts";
import { chartOf, evaluatedAs, printedTree, type Thing } from "./fixtures/chart.ts";

const head = { apiVersion: "v1", kind: "ConfigMap" };

interface Numbers {
  readonly apiVersion: string;
  readonly kind: string;
  readonly [field: string]: string | number;
}

const values = object(
  { one: integer(1, "A number."), other: integer(1, "A number."), share: number(0.5, "A number.") },
  "Numbers.",
);

const chart = defineChart({
  metadata: { name: "numbers", version: "0.1.0", description: "For tests." },
  source: "numbers",
  values,
  templates: {
    numbers: ({ values: v }: Scope<Infer<typeof values>>) =>
      manifest<Numbers>({
        ...head,
        sum: add(v.one, v.other, 1),
        difference: sub(v.one, v.other),
        product: mul(v.one, 3),
        quotient: div(v.one, v.other),
        remainder: mod(v.one, v.other),
        least: min(v.one, v.other, v.share),
        greatest: max(v.one, v.other),
        cut: add(v.share, 0),
        text: text`${add(v.one, v.share)}: ${eq(mod(v.one, 2), 0)} ${lt(sub(v.one, v.other), v.share)}`,
      }),
  },
});

describe("arithmetic on whole numbers", () => {
  it("comes out in every Helm as in evaluate, for random numbers", { timeout: 120_000 }, async () => {
    const whole = fc.oneof(
      fc.integer({ min: -9, max: 9 }),
      fc.integer(),
      fc.maxSafeInteger().map((n) => Math.trunc(n / 4)),
    );
    const given = fc.record({
      one: whole,
      other: whole.filter((n) => n !== 0),
      share: fc.double({ min: -1e9, max: 1e9, noNaN: true }).map((n) => n || 0),
    });
    const property = fc.asyncProperty(given, async (some) => {
      await madeByAll(chart, some);
    });
    await fc.assert(property, { numRuns: 25, seed: 7 });
  });

  it("goes towards 0, as Go's does", async () => {
    const [made] = await madeByAll(chart, { one: -7, other: 2, share: -1.5 });
    expect(made).toMatchObject({ quotient: -3, remainder: -1, cut: -1, least: -7, text: "-8: false true" });
  });

  it("by 0 is refused", async () => {
    expect(() => evaluateChart(chart, { values: { other: 0 } })).toThrow(/zero/i);
    for (const error of await errorsOfAll(chart, { other: 0 })) expect(error).toContain("divide by zero");
  });

  it("is refused where a number cannot be written exactly", () => {
    expect(() => evaluateChart(chart, { values: { one: 2 ** 53 - 1 } })).toThrow(
      new RangeError("add: 9007199254740993 is beyond 2^53, and could not be written exactly"),
    );
  });

  it("of numbers with bounds has bounds, by which the printer knows how to write it", () => {
    expect(
      printedTree(({ values: v }) => ({
        next: add(v.default, 1),
        half: div(v.default, 2),
        square: mul(v.default, v.default),
        lane: mod(v.range, 8),
        text: text`port-${add(v.default, 1)}`,
      })),
    ).toMatchInlineSnapshot(`
      "
      next: {{ add $.Values.default 1 }}
      half: {{ div $.Values.default 2 }}
      square: {{ mul $.Values.default $.Values.default | toJson }}
      lane: {{ mod $.Values.range 8 }}
      text: port-{{ add $.Values.default 1 }}
      "
    `);
  });
});

describe("times", () => {
  const shards = chartOf(({ values: v }) =>
    times(v.range, (shard) => ({
      ...head,
      metadata: { name: text`shard-${shard}` },
      data: {
        of: add(shard, 1),
        first: when<string>(eq(shard, 0), "yes"),
        peers: [times(shard, (peer) => peer), "all"],
      },
    })),
  );

  it.each([0, 1, 3, -2])("makes so many documents: %i", async (range) => {
    const made = await madeByAll(shards, { range });
    expect(made.map((one) => (one as { metadata: { name: string } }).metadata.name)).toEqual(
      Array.from({ length: Math.max(range, 0) }, (_, index) => `shard-${index}`),
    );
  });

  it("prints as a loop over the numbers below, and knows that an index is no more than they are", () => {
    expect(
      printedTree(({ values: v }) => ({
        below: ["a", times(3, (i) => text`n-${i}`), times(v.range, (i) => i)],
      })),
    ).toMatchInlineSnapshot(`
      "
      below:
        - a
        {{- range $index := until (int 3) }}
        - n-{{ $index }}
        {{- end }}
        {{- range $index := until (int (max 0 $.Values.range)) }}
        - {{ $index | toJson }}
        {{- end }}
      "
    `);
  });

  it("with several documents in each turn", async () => {
    const turns = (count: Expression<number>) =>
      times<Thing, Repeated<Thing>>(count, (i) => several<Thing>({ ...head, a: i }, { ...head, b: i }));
    const chart = chartOf(({ values: v }) => when(v.enabled, several<Thing>(head, turns(v.range))));
    expect(await madeByAll(chart, { range: 1 })).toEqual([head, { ...head, a: 0 }, { ...head, b: 0 }]);
    expect(evaluatedAs(chart, { enabled: false })).toEqual([]);
  });
});
