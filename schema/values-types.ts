import type { JsonSchema } from "./json-schema.ts";

/**
 * The text of values.d.ts: TypeScript types of a values document as a whole, from its emitted schema. The
 * document's own type is named by the schema's title, Kubernetes' types by their kind.
 *
 * @param schema as `jsonSchema` gives it
 * @example
 * await valuesTypes(jsonSchema(object({ port: port(80, "Its port.") }, "The web server."), { title: "web", described: true }))
 */
export async function valuesTypes(schema: JsonSchema): Promise<string> {
  // Slow to load, and needed by nothing else.
  const { compile } = await import("json-schema-to-typescript");
  // A program that writes values needs no place for anchors, and its compiler would let any key through.
  const { patternProperties: _, ...typed } = schema;
  const types = await compile(withKinds(typed), schema.title ?? "values", {
    bannerComment: "/* Generated from the chart's values definition; do not edit. */",
    additionalProperties: true,
    // Its formatter takes seconds for what indenting does.
    format: false,
  });
  return indented(types);
}

/** Indents lines by the braces that open at their ends and close at their beginnings. */
function indented(types: string): string {
  let depth = 0;
  let inComment = false;
  const lines = types.split("\n").map((line) => {
    const text = line.trim();
    if (text.startsWith("/*")) inComment = true;
    const closes = !inComment && /^[})\]]/.test(text);
    if (closes) depth -= 1;
    const indent = "  ".repeat(depth) + (inComment && text.startsWith("*") ? " " : "");
    if (!inComment && /[{([]$/.test(text)) depth += 1;
    if (text.endsWith("*/")) inComment = false;
    return text === "" ? "" : indent + text;
  });
  return lines.join("\n");
}

/** A copy whose definitions are named by their kind alone: `Affinity` for `v1.Affinity`. */
function withKinds(schema: JsonSchema) {
  const names = Object.keys(schema.definitions ?? {});
  const kinds = new Map(names.map((name) => [name.slice(name.lastIndexOf(".") + 1), name]));
  const short = (name: string) => {
    const kind = name.slice(name.lastIndexOf(".") + 1);
    return kinds.get(kind) === name ? kind : name.replaceAll(".", "-");
  };
  return JSON.parse(JSON.stringify(schema), (key, value) => {
    if (key === "$ref" && typeof value === "string")
      return `#/definitions/${short(value.slice("#/definitions/".length))}`;
    if (key !== "definitions" || value === undefined) return value;
    return Object.fromEntries(Object.entries(value).map(([name, definition]) => [short(name), definition]));
  });
}
