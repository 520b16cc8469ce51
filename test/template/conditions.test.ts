import fc from "fast-check";
import type { IConfigMap } from "kubernetes-models/v1";
import { afterAll, describe, expect, it } from "vitest";
import { defaults, jsonSchema, stringify, type ValuesDocument, validateValues } from "../../schema/index.ts";
import { arbitraryDocument } from "../../schema/random/values.ts";
import { CheckError, defineChart, evaluateChart, manifest, unusedValues } from "../../template/index.ts";
import { askHelm } from "../schema/fixtures/helm.ts";
import { lodging } from "../schema/fixtures/lodging.ts";
import { printed } from "./fixtures/chart.ts";
import { helms, render, withChart } from "./oracle/render.ts";

const chart = defineChart({
  metadata: { name: "lodging", version: "1.0.0", description: "For tests." },
  source: "lodging",
  values: lodging,
  templates: {
    guests: () => manifest<IConfigMap>({ apiVersion: "v1", kind: "ConfigMap", metadata: { name: "guests" } }),
  },
});

/** What a chart says against values, before anything else. */
function refusal(values: ValuesDocument): string | undefined {
  try {
    evaluateChart(chart, { values });
    return undefined;
  } catch (error) {
    if (error instanceof CheckError) return error.message;
    throw error;
  }
}

describe("values that count only beside others", () => {
  it("are refused by the chart's checks, which nobody wrote", () => {
    expect(printed(chart, "checks.yaml")).toMatchInlineSnapshot(`
      "
      {{- if regexMatch "[\\\\x{7f}-\\\\x{84}\\\\x{86}-\\\\x{9f}\\\\x{fffe}-\\\\x{ffff}]" (toJson $.Values) }}
        {{- fail "a value has a character in it that Helm cannot print (one of U+007F to U+009F, U+FFFE, U+FFFF), and what it is part of would be left out; take it out (kmstack validate says where it is)" }}
      {{- end }}
      {{- if not (has $.Values.door.kind (list "lock" "bolt")) }}
        {{- if ne $.Values.door.material "oak" }}
          {{- fail "door.material: counts only with door.kind: lock or bolt; set that, or leave it out" }}
        {{- end }}
        {{- if hasKey $.Values.door "weight" }}
          {{- fail "door.weight: counts only with door.kind: lock or bolt; set that, or leave it out" }}
        {{- end }}
      {{- end }}
      {{- if and (not (eq $.Values.door.kind "guard")) (hasKey $.Values.door "name") }}
        {{- fail "door.name: counts only with door.kind: guard; set that, or leave it out" }}
      {{- end }}
      {{- if and (eq $.Values.door.kind "guard") (not (hasKey $.Values.door "name")) }}
        {{- fail "door.name: needed with door.kind: guard; set it" }}
      {{- end }}
      {{- if and (not (eq $.Values.mode "house")) (or $.Values.stove.lit (not (eq (toJson $.Values.stove.fuel) "{\\"wood\\":\\"a lot\\"}")) (ne (int64 $.Values.stove.warmth) 20) (not (empty $.Values.stove.pipes))) }}
        {{- fail "stove: counts only with mode: house; set that, or leave it out" }}
      {{- end }}
      {{- if and (not $.Values.stove.lit) (ne (int64 $.Values.stove.warmth) 20) }}
        {{- fail "stove.warmth: counts only with stove.lit: true; set that, or leave it out" }}
      {{- end }}
      {{- if and (not (and (eq $.Values.mode "tent") (eq (int64 $.Values.nights) 2))) (hasKey $.Values "shed") (hasKey $.Values.shed "key") }}
        {{- fail "shed.key: counts only with mode: tent and nights: 2; set these, or leave it out" }}
      {{- end }}
      {{- range $guest := $.Values.guests }}
        {{- if and (not (and (hasKey $guest "name") (not (empty $guest.name)))) (hasKey $guest "greeting") }}
          {{- fail "guests[].greeting: counts only with guests[].name; set that, or leave it out" }}
        {{- end }}
      {{- end }}
      {{- if not (eq $.Values.door.kind "guard") }}
        {{- range $guest := $.Values.guests }}
          {{- if hasKey $guest "badge" }}
            {{- fail "guests[].badge: counts only with door.kind: guard; set that, or leave it out" }}
          {{- end }}
        {{- end }}
      {{- end }}
      {{- if eq $.Values.door.kind "guard" }}
        {{- range $guest := $.Values.guests }}
          {{- if not (hasKey $guest "badge") }}
            {{- fail "guests[].badge: needed with door.kind: guard; set it" }}
          {{- end }}
        {{- end }}
      {{- end }}
      {{- range $room := values $.Values.rooms }}
        {{- if and (not (and (hasKey $room "beds") (not (empty $room.beds)))) (hasKey $room "linen") }}
          {{- fail "rooms.*.linen: counts only with rooms.*.beds; set that, or leave it out" }}
        {{- end }}
      {{- end }}
      "
    `);
  });

  it("are not used by what refuses them", () => {
    expect(unusedValues(chart)).toEqual(
      expect.arrayContaining(["mode", "door.kind", "door.material", "guests[].greeting"]),
    );
  });
});

/** Values files that the schema takes but for what counts only beside others. */
const document = arbitraryDocument(lodging).chain((whole) =>
  fc
    .tuple(
      ...["mode", "nights", "door", "stove", "shed", "guests", "rooms"].map((key) => someOf(key, whole[key])),
    )
    .map((sections) => Object.fromEntries(sections.flat())),
);

/** Most of what is in a section is left as it is by default. */
function someOf(key: string, value: unknown): fc.Arbitrary<readonly (readonly [string, unknown])[]> {
  const isSection = (key === "door" || key === "stove") && typeof value === "object" && value !== null;
  const given = isSection
    ? fc.subarray(Object.entries(value)).map((entries) => Object.fromEntries(entries.slice(0, 2)))
    : fc.constant(value);
  return fc
    .tuple(given, fc.boolean())
    .map(([found, isThere]) => (isThere && found !== undefined ? [[key, found]] : []));
}

const seed = 7;

describe("random values files", () => {
  const counts = { taken: 0, refused: 0 };
  afterAll(() => console.log(`${counts.taken} taken, ${counts.refused} refused`));

  it("are refused by the checks where validate refuses them, of the same value", () => {
    const property = fc.property(document, (values) => {
      const said = refusal(values);
      const problems = validateValues(lodging, stringify(values), "my.yaml");
      counts[said === undefined ? "taken" : "refused"] += 1;
      expect(problems.length > 0, JSON.stringify(problems)).toBe(said !== undefined);
      const reasons = problems.map(({ message }) => message);
      if (said !== undefined) expect(reasons).toContain(said.replace(/^[^:]*: /, ""));
    });
    fc.assert(property, { seed, numRuns: 2000 });
    expect(counts.taken).toBeGreaterThan(300);
    expect(counts.refused).toBeGreaterThan(300);
  });

  it.each(helms)("are refused by %s's checks with the same sentence, or taken", async (helm) => {
    const samples = fc.sample(document, { seed, numRuns: 40 });
    await withChart(chart, async (folder) => {
      for (const values of samples) {
        const said = refusal(values);
        const answer = await render(helm, folder, { file: values });
        if (said === undefined) expect(answer).toHaveProperty("objects");
        else expect("error" in answer && answer.error).toContain(said);
      }
    });
  });

  it.each(["helm3-oldest", ...helms] as const)(
    "are judged alike by a schema for %s, for charts whose templates do not check them",
    async (helm) => {
      const samples = fc.sample(document, { seed, numRuns: 150 });
      const schema = jsonSchema(lodging, { title: "lodging" });
      const valuesYaml = stringify(defaults(lodging));
      const judged = await askHelm(
        helm,
        samples.map((values) => ({ valuesYaml, schema, values })),
      );
      const told = (taken: readonly boolean[]) =>
        samples.map((values, index) => `${taken[index]} ${JSON.stringify(values)}`);
      expect(told(judged.map(({ accepted }) => accepted))).toEqual(
        told(samples.map((values) => refusal(values) === undefined)),
      );
    },
  );
});
