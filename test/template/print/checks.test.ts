import { describe, expect, it } from "vitest";
import {
  boolean,
  type Infer,
  integer,
  listOf,
  object,
  required,
  text as textValue,
  unset,
} from "../../../schema/index.ts";
import {
  type Check,
  chartRefusals,
  defineChart,
  each,
  eq,
  gt,
  isSet,
  not,
  type Reference,
  type Scope,
  text,
  when,
} from "../../../template/index.ts";
import { errorsOfAll, madeByAll } from "../fixtures/both.ts";
import { printed } from "../fixtures/chart.ts";

/*
 * What the chart asks of one section of its values it often asks of others: of those the file says it once.
 */

const shop = (stock: number) =>
  object(
    {
      enabled: boolean(true, "A switch."),
      stock: integer(stock, "How many it has."),
      most: integer(unset, "How many it may have."),
      names: listOf(textValue(required, "A name."), [], "Names."),
    },
    "A shop.",
  );

const values = object(
  {
    east: shop(1),
    north: shop(1),
    south: shop(9),
    late: object({ stock: integer(required, "How many it has.") }, "A shop that is not there yet.", unset),
    label: textValue("", "A label."),
  },
  "The values.",
);
type Values = Infer<typeof values>;

/** What is asked of each shop. */
function checksOf(name: string, at: Reference<Values["east"]>): readonly Check[] {
  return [
    each(at.names, (one) =>
      when<string>(eq(one, "own"), text`${name}.names: "${one}" is its own; leave it out`),
    ),
    {
      when: not(at.enabled),
      message: `${name}.enabled: a shop that is closed; see ${name}.stock, not the shop`,
    },
    { when: isSet(at.most), message: text`${name}.most: ${at.stock} is what it has` },
  ];
}

const chart = defineChart<Values>({
  metadata: { name: "demo", version: "0.1.0", description: "For tests." },
  source: "demo",
  values,
  templates: {},
  checks: ({ values: v }: Scope<Values>) => [
    { when: gt(v.east.stock, 90), message: "east.stock: too many" },
    ...checksOf("north", v.north),
    { when: isSet(v.late), message: "late.stock: it is not there" },
    { when: eq(v.label, "x"), message: "label: x is none" },
    ...["late", "north", "docs"].map((name) => ({
      when: eq(v.label, "y"),
      message: `${name}.label: it cannot be y`,
    })),
    ...checksOf("east", v.east),
    { when: gt(v.south.stock, 90), message: "south.stock: too many" },
  ],
});

describe("checks that several sections have", () => {
  it("stand once, where the first of them is", () => {
    expect(printed(chart, "checks.yaml").replace(/^\n.*\n.*\n.*\n/, "")).toMatchInlineSnapshot(`
      "{{- range $section, $values := pick $.Values "east" "south" }}
        {{- if gt (int64 $values.stock) 90 }}
          {{- fail (printf "%s.stock: too many" $section) }}
        {{- end }}
      {{- end }}
      {{- range $section, $values := pick $.Values "east" "north" }}
        {{- range $name := $values.names }}
          {{- if eq $name "own" }}
            {{- fail (printf "%s.names: \\"%s\\" is its own; leave it out" $section $name) }}
          {{- end }}
        {{- end }}
        {{- if not $values.enabled }}
          {{- fail (printf "%s.enabled: a shop that is closed; see %s.stock, not the shop" $section $section) }}
        {{- end }}
        {{- if hasKey $values "most" }}
          {{- fail (printf "%s.most: %d is what it has" $section (int64 $values.stock)) }}
        {{- end }}
      {{- end }}
      {{- if hasKey $.Values "late" }}
        {{- fail "late.stock: it is not there" }}
      {{- end }}
      {{- if eq $.Values.label "x" }}
        {{- fail "label: x is none" }}
      {{- end }}
      {{- if eq $.Values.label "y" }}
        {{- fail "late.label: it cannot be y" }}
      {{- end }}
      {{- if eq $.Values.label "y" }}
        {{- fail "north.label: it cannot be y" }}
      {{- end }}
      {{- if eq $.Values.label "y" }}
        {{- fail "docs.label: it cannot be y" }}
      {{- end }}
      "
    `);
  });

  it.each<readonly [object, readonly string[]]>([
    [{}, []],
    [{ east: { stock: 91 } }, ["east.stock: too many"]],
    [{ south: { stock: 91 } }, ["south.stock: too many"]],
    [{ north: { enabled: false } }, ["north.enabled: a shop that is closed; see north.stock, not the shop"]],
    [
      { label: "x", north: { most: 3, names: ["a", "own"] }, east: { enabled: false, most: 2, stock: 7 } },
      [
        "east.enabled: a shop that is closed; see east.stock, not the shop",
        "east.most: 7 is what it has",
        'north.names: "own" is its own; leave it out',
        "north.most: 1 is what it has",
        "label: x is none",
      ],
    ],
    [{ late: { stock: 1 } }, ["late.stock: it is not there"]],
    [
      { label: "y" },
      ["late.label: it cannot be y", "north.label: it cannot be y", "docs.label: it cannot be y"],
    ],
  ])(
    "say of each what they say by themselves, in the order in which Helm asks them: %j",
    async (given, said) => {
      const document = { ...given };
      expect(chartRefusals(chart, { values: document }).map(({ message }) => message)).toEqual(said);
      const [first] = said;
      if (first === undefined) expect(await madeByAll(chart, document)).toEqual([]);
      else for (const error of await errorsOfAll(chart, document)) expect(error).toContain(first);
    },
  );
});
