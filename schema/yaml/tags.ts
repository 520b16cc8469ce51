import { type Resolved, resolve } from "./scalars.ts";

const standard = "tag:yaml.org,2002:";

/**
 * What a scalar with a tag is to Helm: with any tag that it does not know, a text.
 *
 * @param tag in full
 * @returns a sentence where the tag does not fit
 */
export function resolveTagged(tag: string, text: string): Resolved | string {
  const type = tag.startsWith(standard) ? tag.slice(standard.length) : "";
  switch (type) {
    case "null":
    case "bool":
    case "int":
    case "float":
      return fitting(type, text) ?? `!!${type} does not fit what follows it: take it out`;
    case "timestamp":
      return "a date is a text to Helm: take !!timestamp out";
    case "binary":
      return (
        decoded(text) ??
        "!!binary must be followed by text in UTF-8, written as base64: write the text itself"
      );
    default:
      return { type: "str", value: text };
  }
}

function fitting(type: "null" | "bool" | "int" | "float", text: string): Resolved | undefined {
  const resolved = resolve(text);
  if (resolved.type === type) return resolved;
  const isWhole = type === "float" && resolved.type === "int" && resolved.value < 2n ** 63n;
  return isWhole ? { type: "float", value: Number(resolved.value) } : undefined;
}

/** Of bytes that are no UTF-8, Helm makes other characters. */
function decoded(text: string): Resolved | undefined {
  const base64 = text.replace(/[\r\n]/g, "");
  if (!/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(base64)) return undefined;
  const bytes = Buffer.from(base64, "base64");
  const value = bytes.toString("utf8");
  return Buffer.from(value, "utf8").equals(bytes) ? { type: "str", value } : undefined;
}
