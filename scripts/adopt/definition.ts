import { type Definition, DefinitionError, defaults, fieldsOf, parseYaml } from "../../schema/index.ts";
import { isMapping } from "../../schema/merging/merge.ts";
import {
  type Chart,
  type ChartMetadata,
  defineChart,
  undefinedValues,
  unusedValues,
} from "../../template/index.ts";
import { References, schemaIn } from "../diff/schema.ts";
import { messageOf, UsageError } from "../terminal/problem.ts";
import { infer, sectionOf } from "./infer/inference.ts";
import type { Known, Place } from "./infer/place.ts";
import { meantBy } from "./infer/schema.ts";
import { usageOf } from "./infer/uses.ts";
import type { Note } from "./note.ts";
import { commentsOf } from "./read/comments.ts";
import { OwnTypes, type Written } from "./write/written.ts";

/** The definition of a chart's values, and what was met on the way to it. */
export interface Values {
  readonly written: Written;
  readonly own: OwnTypes;
  readonly notes: readonly Note[];
  /** Lines of values.yaml, by the path of a value. */
  readonly lines: ReadonlyMap<string, number>;
}

/**
 * The definition of a chart's values, by its values.yaml, its schema and its templates.
 *
 * @throws {UsageError} where one of them cannot be read
 */
export function valuesOf(
  { name, description, dependencies = [] }: ChartMetadata,
  files: ReadonlyMap<string, string>,
): Values {
  const text = files.get("values.yaml") ?? "";
  const sample = readYaml(text);
  const schema = schemaIn(schemaOf(files.get("values.schema.json")));
  const references = new References(schema);
  const { said, notes: ofComments } = commentsOf(text);
  const notes: Note[] = [...ofComments];
  const own = new OwnTypes(name);
  const sections = dependencies.map(({ name: its, alias }) => alias ?? its);
  const switches = dependencies.flatMap(({ condition = "", tags = [] }) => [
    ...condition.split(",").filter((path) => path !== ""),
    ...tags.map((tag) => `tags.${tag}`),
  ]);
  const known: Known = {
    ...{ own, said, references },
    foreignSections: new Set([...sections, "global"]),
    switches: new Set(switches),
    note: (note) => notes.push(note),
    infer: (place) => infer(place, known),
    section: (place) => sectionOf(place, known),
  };
  const whole: Place = {
    ...{ path: "", key: "", sample, byDefault: sample, isOpen: false },
    schema: meantBy(schema, references),
    usage: usageOf(files, [...sections, ...switches]),
    description: /[.?]\)?$/.test(description) ? description : `${description}.`,
  };
  const written = sectionOf(whole, known);
  const lost = lostNulls(sample, defaults(written.definition), written.definition, "");
  return {
    written,
    own,
    notes: [
      ...notes,
      ...lost.map((path) => ({
        place: placeIn(said, path),
        message: `${path}: null is left out, as Helm 4 does; Helm 3 writes it where a template prints what it is in`,
      })),
    ],
    lines: new Map([...said].map(([path, { line }]) => [path, line])),
  };
}

function placeIn(said: ReadonlyMap<string, { readonly line: number }>, path: string): string {
  const line = said.get(path)?.line;
  return line === undefined ? "values.yaml" : `values.yaml:${line}`;
}

/**
 * The chart as it will be generated, and what its templates make of its values.
 *
 * @throws {UsageError} where the toolkit cannot make such a chart
 */
export function adopted(
  metadata: ChartMetadata,
  source: string,
  { written, lines }: Values,
  files: Readonly<Record<string, string>>,
): { readonly chart: Chart; readonly notes: readonly Note[] } {
  try {
    const chart = defineChart({ metadata, source, values: written.definition, templates: {}, files });
    const unusedOnes = unusedValues(chart).map((path) => ({
      place: lines.has(path) ? `values.yaml:${lines.get(path)}` : "values.schema.json",
      message: `${path}: no template uses it`,
    }));
    const undefinedOnes = undefinedValues(chart).map((line) => {
      const [, place = "templates", message = line] = /^(\S+:\d+:\d+): (.*)$/s.exec(line) ?? [];
      return { place, message };
    });
    return { chart, notes: [...unusedOnes, ...undefinedOnes] };
  } catch (error) {
    if (!(error instanceof DefinitionError)) throw error;
    throw new UsageError(`the toolkit cannot make this chart: ${error.message}`, { cause: error });
  }
}

function readYaml(text: string): Readonly<Record<string, unknown>> {
  try {
    const value = parseYaml(text) ?? {};
    if (isMapping(value)) return value;
  } catch (error) {
    throw new UsageError(`values.yaml cannot be read: ${messageOf(error)}`, { cause: error });
  }
  throw new UsageError("values.yaml holds no mapping; Helm would not take it");
}

function schemaOf(text: string | undefined): unknown {
  if (text === undefined) return true;
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UsageError(`values.schema.json is no JSON: ${messageOf(error)}`, { cause: error });
  }
}

/**
 * The paths of what is null in a values.yaml and has no field of its own in the definition. In nothing else do the defaults
 * differ from it.
 *
 * @throws Error where they do
 */
function lostNulls(
  before: unknown,
  after: unknown,
  definition: Definition | undefined,
  path: string,
): readonly string[] {
  if (before === null && after === undefined) return definition === undefined ? [path] : [];
  if (isMapping(before) && isMapping(after)) {
    const inner = definition === undefined ? {} : fieldsOf(definition.shape);
    const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
    return keys.flatMap((key) =>
      lostNulls(before[key], after[key], inner[key], path === "" ? key : `${path}.${key}`),
    );
  }
  if (Array.isArray(before) && Array.isArray(after)) {
    const rest = before.filter((item) => item !== null);
    const lost = rest.length < before.length ? [path] : [];
    return [
      ...lost,
      ...rest.flatMap((item, index) => lostNulls(item, after[index], undefined, `${path}[${index}]`)),
    ];
  }
  if (before === after) return [];
  throw new Error(`${path} would be ${JSON.stringify(after)} instead of ${JSON.stringify(before)}`);
}
