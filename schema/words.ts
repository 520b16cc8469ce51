import { isCollection } from "yaml";
import { remembered } from "./remembered.ts";
import { documentOf, printDocument } from "./yaml/write.ts";

/** A value as people write it in one line of YAML; `undefined` where that would be too long to read. */
export function inYaml(value: unknown, maximumLength = 100): string | undefined {
  const text = ["boolean", "string"].includes(typeof value) ? wordText(value) : flowText(value);
  return text.length <= maximumLength && !text.includes("\n") ? text : undefined;
}

const wordText = remembered(flowText);

function flowText(value: unknown): string {
  const document = documentOf(value);
  if (isCollection(document.contents)) document.contents.flow = true;
  return printDocument(document).trimEnd();
}

/** Names as people list them: `a, b and c`. */
export function joined(names: readonly string[], conjunction = "and"): string {
  const last = names.at(-1) ?? "";
  return names.length < 2 ? last : `${names.slice(0, -1).join(", ")} ${conjunction} ${last}`;
}
