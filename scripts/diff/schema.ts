/** A JSON Schema of draft-07 as anybody may have written it. */
export type Schema = boolean | SchemaObject;
export type SchemaObject = Readonly<Record<string, unknown>>;

/** Keywords by which no value is refused. */
const hints: ReadonlySet<string> = new Set([
  ...["$comment", "$id", "$schema", "title", "description", "default", "examples", "readOnly", "writeOnly"],
  ...[
    "definitions",
    "$defs",
    "markdownDescription",
    "markdownEnumDescriptions",
    "enumDescriptions",
    "defaultSnippets",
  ],
  ...["patternErrorMessage", "errorMessage", "deprecationMessage", "deprecated", "doNotSuggest"],
]);

export function isObject(value: unknown): value is SchemaObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A schema in a keyword; what is none admits everything. */
export function schemaIn(value: unknown): Schema {
  return typeof value === "boolean" || isObject(value) ? value : true;
}

/** The schemas of a keyword that has several by name. */
export function schemasIn(value: unknown): Readonly<Record<string, Schema>> {
  if (!isObject(value)) return {};
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, schemaIn(one)]));
}

export function numberIn(value: unknown): number | undefined {
  return typeof value === "number" ? value : undefined;
}

/** What a document's schemas refer to. */
export class References {
  private readonly root: Schema;

  constructor(root: Schema) {
    this.root = root;
  }

  /** The schema that a reference leads to; in draft-07 it stands for all that is beside it. */
  resolved(schema: Schema): Schema {
    let here = schema;
    for (let steps = 0; isObject(here) && typeof here["$ref"] === "string" && steps < 100; steps += 1)
      here = this.at(here["$ref"]);
    return here;
  }

  private at(reference: string): Schema {
    const [, pointer] = /^#(\/.*)?$/.exec(reference) ?? [];
    // Helm would load another document; what is in that is not known here.
    if (pointer === undefined && reference !== "#") return { $unknown: reference };
    let here: unknown = this.root;
    for (const step of (pointer ?? "").split("/").slice(1)) {
      const key = decodeURIComponent(step).replaceAll("~1", "/").replaceAll("~0", "~");
      here = isObject(here) ? here[key] : undefined;
    }
    return schemaIn(here ?? { $unknown: reference });
  }

  /** The keywords of a schema by which values are refused. */
  keywords(schema: Schema): SchemaObject {
    const here = this.resolved(schema);
    if (here === false) return { not: {} };
    if (here === true) return {};
    return Object.fromEntries(
      Object.entries(here).filter(([keyword]) => !hints.has(keyword) && !keyword.startsWith("x-")),
    );
  }

  /** The schemas that all have to be fit: what a schema says itself, and those of its `allOf`. */
  conjuncts(schema: Schema): readonly SchemaObject[] {
    const { allOf, ...own } = this.keywords(schema);
    const inner = Array.isArray(allOf) ? allOf.flatMap((one) => this.conjuncts(schemaIn(one))) : [];
    return Object.keys(own).length === 0 && inner.length > 0 ? inner : [own, ...inner];
  }
}
