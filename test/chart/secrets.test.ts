import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import {
  type Definition,
  formatPath,
  type JsonSchema,
  Layers,
  stringify,
  type ValuePath,
  type ValuesDocument,
  validateValues,
} from "../../schema/index.ts";
import { problemsOf } from "../../scripts/validate.ts";
import { examples } from "../../stack/examples/index.ts";
import { chart } from "../../stack/index.ts";
import { evaluateNotes } from "../../template/index.ts";
import { askHelm } from "../schema/fixtures/helm.ts";
import { folder, helms, helmTemplate, objectsOf } from "./render.ts";

/*
 * No secret outside of a Secret. Where a value is named like one, in the chart's own values and in those that it takes as
 * a program has them, a marker is put; it is refused where it stands, or goes into a Secret and nowhere else.
 */

const marker = "marker-of-a-secret";

/** A value by its name, wherever it may be said. */
interface Place {
  readonly path: ValuePath;
  readonly name: string;
}

/** Every value that has a name. Of lists the first item, of maps the entry `x`. */
function* placesIn({ shape }: Definition, path: ValuePath = []): Generator<Place> {
  if (shape.kind === "object") {
    for (const [name, field] of Object.entries(shape.fields)) {
      yield { path: [...path, name], name };
      yield* placesIn(field, [...path, name]);
    }
  }
  if (shape.kind === "list") yield* placesIn(shape.item, [...path, 0]);
  if (shape.kind === "map") yield* placesIn(shape.value, [...path, "x"]);
  if (shape.kind === "either")
    for (const section of Object.values(shape.alternatives)) yield* placesIn(section, path);
  if (shape.kind === "foreign")
    yield* placesOf(shape.types.definitions, { $ref: `#/definitions/${shape.name}` }, path, new Set());
}

/** The same of a type of another program, in which each type that it refers to is looked into once. */
function* placesOf(
  definitions: Readonly<Record<string, JsonSchema>>,
  schema: JsonSchema,
  path: ValuePath,
  seen: Set<string>,
): Generator<Place> {
  const name = schema.$ref?.split("/").at(-1);
  if (name !== undefined && !seen.has(name)) {
    seen.add(name);
    yield* placesOf(definitions, definitions[name] ?? {}, path, seen);
  }
  const inside = (inner: JsonSchema, ...steps: ValuePath) =>
    placesOf(definitions, inner, [...path, ...steps], seen);
  for (const [key, field] of Object.entries(schema.properties ?? {})) {
    yield { path: [...path, key], name: key };
    yield* inside(field, key);
  }
  const { items, additionalProperties: others } = schema;
  if (items !== undefined) yield* inside(items, 0);
  if (typeof others === "object") yield* inside(others, "x");
  for (const part of [...(schema.allOf ?? []), ...(schema.anyOf ?? [])]) yield* inside(part);
}

/** A document that says one value. */
function documentWith([step, ...rest]: ValuePath, value: unknown): unknown {
  if (step === undefined) return value;
  const inner = documentWith(rest, value);
  return typeof step === "number" ? [inner] : { [step]: inner };
}

/** What is put where a name tells of a secret, and where it tells of an address. */
const markers: readonly (readonly [names: RegExp, value: string])[] = [
  [
    /(^|_|[a-z])([Pp]ass(word|phrase)|[Ss]ecret|[Tt]oken|[Cc]redentials|((api|private|secret|auth|service|user|account)_|Api|Private|Secret)[Kk]ey)s?$/,
    marker,
  ],
  [/(^|_|[a-z])([Uu]rl|[Uu]ri)$/, `https://user:${marker}@example.com/path`],
];

/** Alertmanager's configuration is a Secret as a whole. */
const isInSecret = ([one, two]: ValuePath) => one === "alertmanager" && two === "config";

const tried = [...placesIn(chart.values)].flatMap(({ path, name }) =>
  markers
    .filter(([names]) => names.test(name))
    .map(([, value]) => {
      const values = documentWith(path, value) as ValuesDocument;
      const at = formatPath(path);
      const refusal = validateValues(chart.values, stringify(values), "values.yaml").find(
        (problem) =>
          problem.severity === "error" && (problem.path === at || problem.path.startsWith(`${at}[`)),
      );
      return { path, at, values, refusal };
    }),
);

describe("a value that is named like a secret, or is an address with a password in it,", () => {
  it("is looked for in all of the chart's values", () => {
    const found = tried.map(({ at }) => at);
    expect(found.length).toBeGreaterThan(200);
    expect(found).toEqual(
      expect.arrayContaining([
        "prometheus.remoteWrite[0].basic_auth.password",
        "prometheus.remoteWrite[0].url",
        "scrape.extraJobs[0].consul_sd_configs[0].token",
        "alertmanager.config.receivers[0].slack_configs[0].api_url",
        'grafana.config["auth.github"].client_secret',
        "grafana.datasources[0].url",
      ]),
    );
  });

  it("is refused where it stands, but for names of Secrets and what is in one", () => {
    const taken = tried.filter(({ path, refusal }) => refusal === undefined && !isInSecret(path));
    expect(taken.map(({ at }) => at).toSorted()).toEqual([
      "alertmanager.configSecret",
      "grafana.admin.existingSecret",
    ]);
  });

  it.each<readonly [string, ValuesDocument]>([
    [
      "grafana.datasources[0].jsonData.password",
      { grafana: { datasources: [{ name: "a", type: "b", uid: "c", jsonData: { password: marker } }] } },
    ],
    [
      "grafana.extraConfig.database.url",
      { grafana: { extraConfig: { database: { url: `mysql://grafana:${marker}@mysql/grafana` } } } },
    ],
    ["grafana.extraConfig.smtp.password", { grafana: { extraConfig: { smtp: { password: marker } } } }],
    [
      "prometheus.remoteWrite[0].oauth2.endpoint_params.password",
      {
        prometheus: {
          remoteWrite: [
            {
              url: "https://example.com",
              oauth2: {
                client_id: "a",
                token_url: "https://example.com",
                endpoint_params: { password: marker },
              },
            },
          ],
        },
      },
    ],
  ])("is refused among names of the user's own: %s", (at, values) => {
    const problems = validateValues(chart.values, stringify(values), "values.yaml");
    expect(problems.map(({ path }) => path)).toEqual([at]);
  });

  it.each(helms)("is refused by %s too", async (helm) => {
    const schema: JsonSchema = JSON.parse(await readFile(join(folder, "values.schema.json"), "utf8"));
    const valuesYaml = await readFile(join(folder, "values.yaml"), "utf8");
    // One for each way of saying it: they are many, and a schema refuses all of one kind alike.
    const ways = new Map(
      tried.map((one) => [one.refusal?.message.replace(/\S*marker\S*/, ""), one] as const),
    );
    ways.delete(undefined);
    expect(ways.size).toBeGreaterThan(10);
    const cases = [...ways.values()].map(({ values }) => ({ valuesYaml, schema, values }));
    const accepted = (await askHelm(helm, cases)).map((verdict, index) => [
      [...ways.values()][index]?.at,
      verdict.accepted,
    ]);
    expect(accepted).toEqual([...ways.values()].map(({ at }) => [at, false]));
  });
});

/** The paths of all texts in a value. */
function textsIn(value: unknown, path: ValuePath = []): readonly ValuePath[] {
  if (typeof value === "string") return [path];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    textsIn(inner, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}

/** A value with the marker behind the text at a path. */
function marked(value: unknown, [step, ...rest]: ValuePath): unknown {
  if (step === undefined) return `${value}-${marker}`;
  if (Array.isArray(value)) return value.map((item, index) => (index === step ? marked(item, rest) : item));
  const entries = Object.entries(value as ValuesDocument);
  return Object.fromEntries(entries.map(([key, inner]) => [key, key === step ? marked(inner, rest) : inner]));
}

const isRight = (values: ValuesDocument) =>
  problemsOf(chart, new Layers([{ name: "values.yaml", text: stringify(values) }])).length === 0;

describe("what Alertmanager's configuration says is in a Secret and nowhere else", () => {
  const configured = Object.entries(examples).flatMap(([name, { values }]) =>
    values.alertmanager?.config === undefined ? [] : [[name, values as ValuesDocument] as const],
  );

  it.each(configured)("%s", async (_, values) => {
    // Each text that may be another one.
    let all = values;
    let texts = 0;
    for (const path of textsIn(values).filter(isInSecret)) {
      const next = marked(all, path) as ValuesDocument;
      if (!isRight(next)) continue;
      all = next;
      texts += 1;
    }
    expect(texts).toBeGreaterThan(0);
    for (const helm of ["helm3", "helm4"] as const) {
      const rendered = await helmTemplate(helm, all);
      if ("error" in rendered) throw new Error(rendered.error);
      const having = Object.values(objectsOf(rendered.text)).filter((object) => tellsOf(object));
      expect(having.map((object) => (object as { readonly kind: string }).kind)).toEqual(["Secret"]);
    }
    expect(evaluateNotes(chart, { values: all }).join("\n")).not.toContain(marker);
  });
});

/** Whether an object has the marker in it, in plain words or as base64. */
function tellsOf(object: unknown): boolean {
  const { data = {}, ...rest } = object as { readonly data?: Readonly<Record<string, string>> };
  const texts = Object.values(data).flatMap((text) => [text, Buffer.from(text, "base64").toString()]);
  return [JSON.stringify(rest), ...texts].some((text) => text.includes(marker));
}
