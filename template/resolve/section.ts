import type { ExpressionNode, ReferenceNode, Variable } from "../language/node.ts";
import type { Block, ListPart } from "./block.ts";
import { hasReference, replaceReferences } from "./references.ts";

/** What stands for a section of the values: its name, and what is in it. */
export interface SectionVariables {
  readonly name: Variable;
  readonly values: Variable;
}

/**
 * The top-level section that a check is about: the one that its sentence begins with. None where the check asks for
 * nothing in it, as of a section that may be absent, or of what is no section.
 */
export function sectionOf(check: ListPart): string | undefined {
  const named = namedIn(check);
  return named !== undefined && hasReference(check, (one) => isWithin(one, named)) ? named : undefined;
}

function namedIn(check: ListPart): string | undefined {
  switch (check.kind) {
    case "when":
      return check.consequent.map(namedIn).find((section) => section !== undefined);
    case "each":
      return check.body.map(namedIn).find((section) => section !== undefined);
    case "item":
      return /^(\w+)\./.exec(beginning(check.value))?.[1];
    default:
      return undefined;
  }
}

function beginning(sentence: Block): string {
  const [first] = partsOf(sentence) ?? [];
  return typeof first === "string" ? first : "";
}

function partsOf(sentence: Block): readonly (string | ExpressionNode)[] | undefined {
  if (sentence.kind === "scalar") return [String(sentence.value)];
  return sentence.kind === "expression" && sentence.of.kind === "text" ? sentence.of.parts : undefined;
}

/** A check as it is for any section that has it, with variables in place of this one. */
export function inSection(check: ListPart, section: string, variables: SectionVariables): ListPart {
  const of = replaceReferences(check, (reference) =>
    isWithin(reference, section) ? inVariable(reference, variables.values) : undefined,
  );
  return renamed(of, section, variables.name);
}

/** A reference to what is in the section, by the variable that stands for it. */
function inVariable(of: ReferenceNode, variable: Variable): ReferenceNode {
  return {
    ...of,
    root: { kind: "variable", variable },
    path: of.path.slice(2),
    found: (of.found ?? []).map((length) => length - 2),
  };
}

/** A check whose sentences have the variable in place of the section's name. */
function renamed(check: ListPart, section: string, name: Variable): ListPart {
  const inside = (parts: readonly ListPart[]) => parts.map((part) => renamed(part, section, name));
  switch (check.kind) {
    case "when":
      return { ...check, consequent: inside(check.consequent), alternative: inside(check.alternative) };
    case "each":
      return { ...check, body: inside(check.body) };
    case "item":
      return { ...check, value: sentenceIn(check.value, section, name) };
    default:
      return check;
  }
}

/** True of a value in the section, which is there by default; of the section as a whole only `$.Values` could tell. */
function isWithin({ root, path, found = [] }: ReferenceNode, section: string): boolean {
  return (
    root.kind === "top" &&
    path[0] === "Values" &&
    path[1] === section &&
    path.length > 2 &&
    found.every((length) => length > 2)
  );
}

/** A sentence with the variable in place of the section's name, wherever a path begins with it. */
function sentenceIn(sentence: Block, section: string, variable: Variable): Block {
  const parts = partsOf(sentence);
  if (parts === undefined) return sentence;
  const name: ReferenceNode = {
    kind: "reference",
    root: { kind: "variable", variable },
    path: [],
    shape: { kind: "text" },
  };
  const named = parts.flatMap((part): readonly (string | ExpressionNode)[] => {
    if (typeof part !== "string") return [part];
    const [first = "", ...rest] = part.split(new RegExp(`(?<![\\w./-])${section}(?=\\.)`));
    return [first, ...rest.flatMap((text) => [name, text])];
  });
  return { kind: "expression", of: { kind: "text", parts: named } };
}
