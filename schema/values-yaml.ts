import { isMap, isScalar, type YAMLMap } from "yaml";
import type { Definition } from "./definition/definition.ts";
import { defaults } from "./merging/defaults.ts";
import { commentLines, linesOf } from "./values-yaml/comments.ts";
import { width, wrap } from "./values-yaml/wrap.ts";
import { documentOf, printDocument } from "./yaml/write.ts";

/** What the first lines of values.yaml say. */
export interface ValuesYamlOptions {
  /** Where editors find the schema: a URL, or a path relative to the file. */
  readonly schemaPath: string;
  /** What the file is and that it is generated, in a sentence or more; the first lines say it. */
  readonly header: string;
}

type Fields = readonly (readonly [string, Definition])[];

/**
 * The text of values.yaml: every default under a comment that says what it is, and every value that is not
 * set by default as an example in comments. Helm reads from it what `defaults` gives.
 *
 * @param definition the values as a whole, made by `object`
 * @example
 * valuesYaml(object({ port: port(80, "Its port."), host: text(unset, "Its name.") }, "The web server."), {
 *   schemaPath: "values.editor.schema.json",
 *   header: "What the chart takes.",
 * })
 */
export function valuesYaml(definition: Definition, { schemaPath, header }: ValuesYamlOptions): string {
  const first = [`yaml-language-server: $schema=${schemaPath}`, ...wrap(header, width - 2)]
    .map(hash)
    .join("\n");
  const document = documentOf(defaults(definition));
  const rest = isMap(document.contents) ? addComments(document.contents, fieldsOf(definition), 0) : [];
  return `${first}\n\n${printDocument(document)}${rest.map((line) => `${hash(line)}\n`).join("")}`;
}

/**
 * Puts its comment over every key of a map.
 *
 * @returns the comment of fields that are not in the map, where there is no key left to put it over
 */
function addComments(map: YAMLMap, fields: Fields, indent: number): readonly string[] {
  // Comments of fields that are not in the map stand before the next one that is, or at its end.
  let waiting: string[] = [];
  let isFirst = true;
  for (const [key, field] of fields) {
    const comment = commentLines(field, indent);
    const pair = map.items.find((item) => isScalar(item.key) && item.key.value === key);
    if (pair === undefined || !isScalar(pair.key)) {
      waiting.push(...comment, ...exampleLines(key, field, indent), "");
      continue;
    }
    const inner = fieldsOf(field);
    const isEmptySection = isMap(pair.value) && pair.value.items.length === 0 && inner.length > 0;
    const example = isEmptySection ? exampleLines(key, field, indent) : [];
    pair.key.commentBefore = asComment([...waiting, ...comment, ...example]);
    if (indent === 0 && !isFirst) pair.key.spaceBefore = true;
    if (isMap(pair.value) && !isEmptySection) addComments(pair.value, inner, indent + 2);
    waiting = [];
    isFirst = false;
  }
  const rest = waiting.slice(0, -1);
  // A comment after all keys belongs to the map; an empty one, `{}`, has no room for it.
  if (map.items.length === 0) return rest;
  if (rest.length > 0) map.comment = asComment(rest);
  return [];
}

/** A key that is not there by default, as the user would write it. */
function exampleLines(key: string, field: Definition, indent: number): readonly string[] {
  const inner = fieldsOf(field);
  if (inner.length > 0 && field.examples === undefined) {
    const lines = inner.flatMap(([name, child]) => [
      ...commentLines(child, indent + 4).map(hash),
      ...exampleLines(name, child, indent + 4),
    ]);
    return [`${key}:`, ...lines.map((line) => (line === "" ? "" : `  ${line}`))];
  }
  const example = exampleOf(field);
  return example === undefined ? [`${key}:`] : linesOf(printDocument(documentOf({ [key]: example })));
}

/** A value to start from; `undefined` where only the user can know one. */
function exampleOf({ shape, examples, presence }: Definition): unknown {
  if (examples?.[0] !== undefined) return examples[0];
  if (presence.kind === "default" && shape.kind !== "object") return presence.value;
  if (shape.kind === "choice") return Object.keys(shape.options)[0];
  if (shape.kind === "boolean") return true;
  if (shape.kind === "list") return [];
  return ["map", "object", "either", "kubernetes", "foreign", "anything"].includes(shape.kind)
    ? {}
    : undefined;
}

/** The fields of a section that people are to know of. */
function fieldsOf({ shape }: Definition): Fields {
  if (shape.kind !== "object") return [];
  return Object.entries(shape.fields).filter(([, { deprecated }]) => deprecated === undefined);
}

/** In the library's terms: what follows the `#` of each line, and empty lines for lines without. */
function asComment(lines: readonly string[]): string {
  return lines.map((line) => (line === "" ? "" : ` ${line}`)).join("\n");
}

function hash(line: string): string {
  return line === "" ? "#" : `# ${line}`;
}
