import { describe, expect, it } from "vitest";
import {
  anything,
  boolean,
  type Infer,
  kubernetes,
  listOf,
  mapOf,
  object,
  required,
  text as textValue,
  unset,
} from "../../schema/index.ts";
import {
  chartRefusals,
  defineChart,
  each,
  eachEntry,
  embeddedYaml,
  entry,
  evaluateChart,
  hasKey,
  type Item,
  mapping,
  namedYaml,
  ne,
  not,
  printTemplates,
  type Scope,
  text,
  when,
  whenSet,
} from "../../template/index.ts";
import { errorsOfAll, madeByAll } from "./fixtures/both.ts";
import type { Thing } from "./fixtures/chart.ts";

/*
 * Of two entries with one key Helm takes the last, and says nothing: so a key that values give to a map which has it
 * already is refused.
 */

const label = textValue(required, "A label.");
const named = object({ labels: mapOf(label, required, "Labels.") }, "A thing with labels.", required);
const values = object(
  {
    on: boolean(true, "A switch."),
    name: textValue("name", "A key."),
    labels: mapOf(label, {}, "Labels."),
    more: mapOf(label, unset, "More labels."),
    guarded: mapOf(label, {}, "Labels, none of them the chart's.", { reservedKeys: ["app"] }),
    free: anything({}, "Whatever one likes."),
    volume: kubernetes("v1", "Volume", unset, "A volume."),
    things: listOf(named, [], "Things."),
  },
  "The values.",
);
type Values = Infer<typeof values>;
type ValuesScope = Scope<Values>;

const labelled = namedYaml<Readonly<Record<string, string>>>()("labelled", {
  description: "Labels.",
  parameters: { own: mapOf(label, required, "Labels.") },
  body: ({ own }) => mapping<string>({ app: "demo" }, own),
});

const parts: Readonly<Record<string, (scope: ValuesScope) => Item<Thing>>> = {
  free: ({ values: v }) => ({ a: mapping<unknown>({ name: "fixed", deep: { x: 1 } }, v.free) }),
  conditional: ({ values: v }) =>
    when(v.on, { a: mapping<string>(when(not(v.on), { never: "x" }), { app: "x" }, v.labels) }),
  optional: ({ values: v }) => ({
    a: mapping<string>(
      { app: "x" },
      whenSet(v.more, (more) => more),
    ),
  }),
  entries: ({ values: v }) => ({
    a: mapping<string>(
      { "x-app": "x", app: "x" },
      eachEntry(v.labels, (key, value) => entry(text`x-${key}`, value)),
    ),
  }),
  two: ({ values: v }) => ({
    a: mapping<string>(
      { z: "z" },
      v.labels,
      eachEntry(v.guarded, (key, value) => entry(key, value)),
    ),
  }),
  named: ({ values: v }) => ({ a: mapping<string>(labelled({ own: v.labels }), { more: "x" }) }),
  loop: ({ values: v }) => ({
    a: [
      "x",
      each(v.things, (thing) => mapping<unknown>({ labels: mapping<string>({ app: "x" }, thing.labels) })),
    ],
  }),
  computed: ({ values: v }) => ({ a: mapping<string>({ app: "x" }, entry(v.name, "y")) }),
  embedded: ({ values: v }) => ({ a: embeddedYaml<object>(mapping<string>({ app: "x" }, v.labels)) }),
  kubernetes: ({ values: v }) => ({
    a: mapping<unknown>(
      { name: "fixed" },
      whenSet(v.volume, (volume) => volume),
    ),
  }),
  guarded: ({ values: v }) => ({ a: mapping<string>({ app: "x" }, v.guarded) }),
  asked: ({ values: v }) => ({
    a: mapping<string>(
      { z: "z" },
      v.labels,
      eachEntry(v.guarded, (key, value) =>
        when(not(hasKey(v.labels, key)), mapping<string>(entry(key, value))),
      ),
    ),
  }),
  leftOut: ({ values: v }) => ({
    a: mapping<string>(
      { app: "x" },
      eachEntry(v.labels, (key, value) => when(ne(key, "app"), mapping<string>(entry(key, value)))),
    ),
  }),
};

function chartWith(part: keyof typeof parts) {
  return defineChart<Values>({
    metadata: { name: "demo", version: "0.1.0", description: "For tests." },
    source: "demo",
    values,
    templates: {
      thing: (scope) =>
        [mapping<unknown>({ apiVersion: "v1", kind: "ConfigMap" }), parts[part]?.(scope)] as never,
    },
  });
}

const itself = (place: string, key: string) =>
  `${place}: the chart itself sets the key "${key}" there; take it out`;

describe("a key that values give a second time is refused by every Helm and by evaluate", () => {
  it.each<readonly [string, object, string]>([
    ["free", { free: { name: "mine" } }, itself("free", "name")],
    ["free", { free: { deep: {} } }, itself("free", "deep")],
    ["conditional", { labels: { app: "y" } }, itself("labels", "app")],
    ["optional", { more: { app: "y" } }, itself("more", "app")],
    ["entries", { labels: { app: "y" } }, itself("labels", "x-app")],
    ["two", { labels: { z: "y" } }, itself("labels", "z")],
    ["two", { guarded: { z: "y" } }, itself("guarded", "z")],
    ["named", { labels: { app: "y" } }, itself("labels", "app")],
    ["named", { labels: { more: "y" } }, itself("labels", "more")],
    ["computed", { name: "app" }, itself("name", "app")],
    ["loop", { things: [{ labels: {} }, { labels: { app: "y" } }] }, itself("things[].labels", "app")],
    ["embedded", { labels: { app: "y" } }, itself("labels", "app")],
    ["kubernetes", { volume: { name: "mine" } }, itself("volume", "name")],
    [
      "two",
      { labels: { a: "1", q: "1" }, guarded: { q: "2" } },
      'labels: the key "q" is in guarded as well, and both go into one map; take it out of one',
    ],
  ])("%s: %j", async (part, given, sentence) => {
    const chart = chartWith(part);
    const document = { ...given };
    expect(() => evaluateChart(chart, { values: document })).toThrow(sentence);
    expect(chartRefusals(chart, { values: document }).map(({ message }) => message)).toEqual([sentence]);
    for (const error of await errorsOfAll(chart, document)) expect(error).toContain(sentence);
  });
});

describe("other keys are taken", () => {
  const all = {
    labels: { a: "1" },
    more: { b: "1" },
    guarded: { c: "1" },
    free: { app: { deep: 1 } },
    things: [{ labels: { a: "1" } }],
  };
  it.each(Object.keys(parts).filter((part) => part !== "kubernetes" && part !== "embedded"))(
    "%s",
    async (part) => {
      expect(await madeByAll(chartWith(part), all)).toHaveLength(2);
      expect(await madeByAll(chartWith(part), { on: false })).toHaveLength(part === "conditional" ? 1 : 2);
    },
  );

  it.each(["guarded", "asked", "leftOut"])(
    "and nothing is asked where no value can give such a key: %s",
    (part) => {
      const checks = printTemplates(chartWith(part)).get("templates/checks.yaml");
      expect(checks).not.toContain("hasKey $.Values.guarded");
      expect(checks).not.toContain('"app"');
    },
  );
});

it("the question is asked once for all objects, and only where they are", () => {
  const chart = defineChart<Values>({
    metadata: { name: "demo", version: "0.1.0", description: "For tests." },
    source: "demo",
    values,
    templates: {
      one: (scope) => parts["named"]?.(scope) as never,
      two: (scope) => parts["named"]?.(scope) as never,
      three: (scope) => when(scope.values.on, parts["optional"]?.(scope) as never) as never,
      four: (scope) => parts["two"]?.(scope) as never,
      five: (scope) => parts["loop"]?.(scope) as never,
    },
  });
  const [, , ...lines] = printTemplates(chart).get("templates/checks.yaml")?.split("{{- end }}\n") ?? [];
  expect(lines.join("{{- end }}\n")).toMatchInlineSnapshot(`
    "{{- if hasKey $.Values.labels "more" }}
      {{- fail "labels: the chart itself sets the key \\"more\\" there; take it out" }}
    {{- end }}
    {{- if and $.Values.on (hasKey $.Values "more") (hasKey $.Values.more "app") }}
      {{- fail "more: the chart itself sets the key \\"app\\" there; take it out" }}
    {{- end }}
    {{- if hasKey $.Values.labels "z" }}
      {{- fail "labels: the chart itself sets the key \\"z\\" there; take it out" }}
    {{- end }}
    {{- range $key := keys $.Values.guarded | sortAlpha }}
      {{- if eq $key "z" }}
        {{- fail "guarded: the chart itself sets the key \\"z\\" there; take it out" }}
      {{- end }}
    {{- end }}
    {{- range $key := keys $.Values.guarded | sortAlpha }}
      {{- if hasKey $.Values.labels $key }}
        {{- fail (printf "labels: the key \\"%s\\" is in guarded as well, and both go into one map; take it out of one" $key) }}
      {{- end }}
    {{- end }}
    {{- range $thing := $.Values.things }}
      {{- if hasKey $thing.labels "app" }}
        {{- fail "things[].labels: the chart itself sets the key \\"app\\" there; take it out" }}
      {{- end }}
    {{- end }}
    "
  `);
});
