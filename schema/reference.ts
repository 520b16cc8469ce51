import { fullDescription } from "./conditions/words.ts";
import type { Definition, Deprecation, Shape } from "./definition/definition.ts";
import { fieldsOf } from "./definition/either.ts";
import { formatStep } from "./path.ts";
import { typeWords } from "./reference/types.ts";
import { inYaml } from "./words.ts";

export { referenceMarkdown, summaryMarkdown } from "./reference/markdown.ts";

/** What one value is, for a table. */
export interface ReferenceRow {
  /** `ingress.hosts[].host`; `[]` stands for a list's item, `*` for a key of the user's own. */
  readonly path: string;
  /** In words: `text`, `list of Kubernetes Toleration`. */
  readonly type: string;
  readonly description: string;
  /** In YAML, on one line; absent where there is none, or one too long to show. */
  readonly default?: string;
  readonly presence: "default" | "required" | "unset";
  /** What may be chosen, and what it means. */
  readonly options: readonly { readonly name: string; readonly meaning: string }[];
  readonly examples: readonly string[];
  /** What became of a value that people should no longer set. */
  readonly deprecation?: Deprecation;
}

/** A top-level key of the values, with a row for each value in it. */
export interface ReferenceTable {
  readonly section: string;
  readonly description: string;
  readonly rows: readonly ReferenceRow[];
}

/**
 * The reference of a chart's values: a table for each top-level section, in the order of the definition, and
 * first one, named by the empty text, for the values that are in no section. What Kubernetes defines is named,
 * not told again.
 *
 * @param definition the values as a whole, made by `object`
 * @example
 * referenceTables(object({ port: port(80, "Its port.") }, "The web server."))
 */
export function referenceTables({ shape }: Definition): readonly ReferenceTable[] {
  if (shape.kind !== "object") return [];
  const fields = Object.entries(shape.fields);
  const single = fields
    .filter(([, field]) => field.shape.kind !== "object")
    .flatMap(([key, field]) => rowsOf(key, field));
  const sections = fields
    .filter(([, field]) => field.shape.kind === "object")
    .map(([key, field]) => ({
      section: key,
      description: field.description,
      rows: rowsOf(key, field),
    }));
  return single.length === 0 ? sections : [{ section: "", description: "", rows: single }, ...sections];
}

function rowsOf(path: string, definition: Definition): readonly ReferenceRow[] {
  const { shape, presence, examples = [], deprecated } = definition;
  const byDefault =
    presence.kind === "default" && shape.kind !== "object" ? inYaml(presence.value) : undefined;
  const row: ReferenceRow = {
    path,
    type: typeWords(shape),
    description: fullDescription(definition),
    presence: presence.kind,
    options: optionsOf(shape),
    examples: examples.flatMap((example) => inYaml(example) ?? []),
    ...(byDefault === undefined ? {} : { default: byDefault }),
    ...(deprecated === undefined ? {} : { deprecation: deprecated }),
  };
  const inside = rowsInside(path, shape);
  // A section says nothing that its values do not, unless it may be left out, or not count, as a whole.
  const isPlainSection =
    shape.kind === "object" && presence.kind === "default" && definition.beside === undefined;
  return isPlainSection ? inside : [row, ...inside];
}

function rowsInside(path: string, shape: Shape): readonly ReferenceRow[] {
  if (shape.kind === "list") return rowsInside(`${path}[]`, shape.item.shape);
  if (shape.kind === "map") return rowsInside(`${path}.*`, shape.value.shape);
  return Object.entries(fieldsOf(shape)).flatMap(([key, field]) => rowsOf(formatStep(path, key), field));
}

function optionsOf(shape: Shape): ReferenceRow["options"] {
  if (shape.kind === "list") return optionsOf(shape.item.shape);
  if (shape.kind !== "choice") return [];
  return Object.entries(shape.options).map(([name, meaning]) => ({ name, meaning }));
}
