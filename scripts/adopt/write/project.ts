import type { ChartMetadata, Files } from "../../../template/index.ts";
import type { Values } from "../definition.ts";
import { fields, type Group, type Item, literal, namesIn, print, type Source } from "./source.ts";

/** A values file of the chart's own that its definition takes. */
export interface TakenExample {
  readonly name: string;
  readonly values: unknown;
}

/**
 * The files of an adopted chart: values.ts and index.ts, examples.ts where there are some, and the chart's own files as they
 * were.
 */
export function projectFiles(
  metadata: ChartMetadata,
  source: string,
  values: Values,
  own: Readonly<Record<string, string>>,
  examples: readonly TakenExample[],
): Files {
  return new Map([
    ["index.ts", indexFile(metadata, source, examples.length > 0)],
    ["values.ts", valuesFile(values)],
    ...(examples.length === 0 ? [] : [["examples.ts", examplesFile(examples)] as const]),
    ...Object.entries(own).map(([path, text]) => [`files/${path}`, text] as const),
  ]);
}

function indexFile(metadata: ChartMetadata, source: string, hasExamples: boolean): string {
  const definition = fields([
    { key: "metadata", value: literal(metadata) },
    { key: "source", value: literal(source) },
    { key: "values", value: "values" },
    {
      comment: [
        "Manifests that are typed. One that takes the place of a template in files/ is written here, and that one deleted;",
        "templates/_helpers.tpl gets another name then, since the typed ones have their own.",
      ],
      key: "templates",
      value: "{}",
    },
    {
      comment: ["Templates as they were, and what else Helm reads of a chart."],
      key: "files",
      value: 'filesIn(new URL("files", import.meta.url))',
    },
    ...(hasExamples ? [{ key: "examples", value: "examples" }] : []),
  ]);
  return `import { defineChart, filesIn } from "kube-metrics-stack/template";
${hasExamples ? 'import { examples } from "./examples.ts";\n' : ""}import { values } from "./values.ts";

export default defineChart(${print(definition)});
`;
}

/** Names of the toolkit that a definition may call. */
const builders = [
  ...[
    "anything",
    "boolean",
    "choice",
    "countOrPercentage",
    "foreign",
    "integer",
    "kubernetes",
    "listOf",
    "mapOf",
  ],
  ...[
    "nullable",
    "number",
    "numberOrQuantity",
    "object",
    "openObject",
    "port",
    "portOrName",
    "required",
    "text",
  ],
  "unset",
];

function valuesFile({ written, own }: Values): string {
  const names = new Map<string, string>();
  const sections: { readonly name: string; readonly item: Item }[] = [];
  const inPlace = topFields(written.source).map((item): Item => {
    if (typeof item.value === "string" || !isSection(item.value)) return item;
    const name = nameFor(item.key ?? "", new Set(names.keys()));
    names.set(name, name);
    sections.push({ name, item });
    return { ...(item.key === undefined ? {} : { key: item.key }), value: name };
  });
  const whole = withFields(written.source, inPlace);
  const parts = sections.map(({ name, item: { comment = [], value } }) =>
    [...comment.map((line) => `// ${line}`.trimEnd()), `const ${name} = ${print(value)};`].join("\n"),
  );
  const called = new Set([...sections.flatMap(({ item }) => [...namesIn(item.value)]), ...namesIn(whole)]);
  const types = typesSource(called, Object.keys(own.types.definitions).length > 0, literal(own.types));
  const used = builders.filter((name) => called.has(name) || (name === "foreign" && called.has("unknown")));
  const imports = [...used, ...(types === "" ? [] : ["type ForeignTypes"]), "type Infer"].sort(
    (one, other) => (bare(one) < bare(other) ? -1 : 1),
  );
  const list = print({ open: "import {", items: imports.map((value) => ({ value })), close: "}" }, "", 30);
  return `${list} from "kube-metrics-stack/schema";
import type { Scope as ScopeOf } from "kube-metrics-stack/template";

${types}${parts.map((part) => `${part}\n\n`).join("")}export const values = ${print(whole)};

export interface Values extends Infer<typeof values> {}
export type Scope = ScopeOf<Values>;
`;
}

const bare = (name: string): string => name.replace("type ", "").toLowerCase();

function typesSource(called: ReadonlySet<string>, hasTypes: boolean, types: Source): string {
  if (!hasTypes) return "";
  const unknown = called.has("unknown")
    ? `// Of what kind these values are, neither the schema nor the default nor the templates say: name a builder for each.
const unknown = foreign<unknown>(types, "Unknown");

`
    : "";
  return `// Values for which there is no builder, by their JSON Schema.
const types: ForeignTypes = ${print(types)};

${unknown}`;
}

function isSection({ open }: Group): boolean {
  return open === "object(" || open === "openObject(";
}

function topFields(source: Source): readonly Item[] {
  const first = typeof source === "string" ? undefined : source.items[0]?.value;
  return first === undefined || typeof first === "string" ? [] : first.items;
}

function withFields(source: Source, inner: readonly Item[]): Source {
  if (typeof source === "string") return source;
  return { ...source, items: [{ value: fields(inner) }, ...source.items.slice(1)] };
}

/** `imageValues` of `image`, and no name twice. */
function nameFor(key: string, taken: ReadonlySet<string>): string {
  const words = key.split(/[^A-Za-z0-9]+/).filter((word) => word !== "");
  const camel = words
    .map((word, index) => (index === 0 ? word : word.charAt(0).toUpperCase() + word.slice(1)))
    .join("");
  const name = `${/^[A-Za-z]/.test(camel) ? camel : `of${camel}`}Values`;
  if (!taken.has(name)) return name;
  let count = 2;
  while (taken.has(`${name}${count}`)) count += 1;
  return `${name}${count}`;
}

function examplesFile(examples: readonly TakenExample[]): string {
  const all = fields(
    examples.map(({ name, values }) => ({
      key: name,
      value: fields([
        { key: "description", value: literal(`The chart's own ci/${name}-values.yaml.`) },
        { key: "values", value: literal(values) },
      ]),
    })),
  );
  return `import type { Example } from "kube-metrics-stack/template";
import type { Values } from "./values.ts";

/** Values files that show and test the chart, as it had them in ci/. */
export const examples: Readonly<Record<string, Example<Values>>> = ${print(all)};
`;
}
