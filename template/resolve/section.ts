import type { ExpressionNode, ReferenceNode, Variable } from "../language/node.ts";
import type { Block, ListPart } from "./block.ts";

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
  return named !== undefined && asksIn(check, named) ? named : undefined;
}

/** Whether a value in a section stands anywhere in a check, or in a part of one. */
function asksIn(part: unknown, section: string): boolean {
  if (typeof part !== "object" || part === null) return false;
  if (isReference(part)) return isWithin(part, section);
  return Object.entries(part).some(([key, inner]) => !known.has(key) && asksIn(inner, section));
}

/** What is no part of a check: what it calls, and what is known of it. */
const known: ReadonlySet<string> = new Set(["operation", "template"]);

function isReference(part: object): part is ReferenceNode {
  return (part as Partial<ReferenceNode>).kind === "reference";
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
  const there = (parts: readonly ListPart[]) => parts.map((part) => inSection(part, section, variables));
  const asked = (of: ExpressionNode) => valuesIn(of, section, variables);
  switch (check.kind) {
    case "when":
      return {
        ...check,
        condition: asked(check.condition),
        consequent: there(check.consequent),
        alternative: there(check.alternative),
      };
    case "each":
      return { ...check, list: asked(check.list), body: there(check.body) };
    case "item":
      return { ...check, value: sentenceIn(check.value, section, variables) };
    default:
      return check;
  }
}

/** An expression with the variable in place of the section's values. */
function valuesIn(of: ExpressionNode, section: string, variables: SectionVariables): ExpressionNode {
  const inside = <N extends ExpressionNode>(one: N) => valuesIn(one, section, variables);
  switch (of.kind) {
    case "literal":
      return of;
    case "reference":
      return isWithin(of, section)
        ? {
            ...of,
            root: { kind: "variable", variable: variables.values },
            path: of.path.slice(2),
            found: (of.found ?? []).map((length) => length - 2),
          }
        : of;
    case "operation":
      return { ...of, operands: of.operands.map(inside) };
    case "text":
      return { ...of, parts: of.parts.map((part) => (typeof part === "string" ? part : inside(part))) };
    case "choice":
      return {
        ...of,
        condition: inside(of.condition),
        consequent: inside(of.consequent),
        alternative: inside(of.alternative),
      };
    case "include": {
      const operands = Object.entries(of.operands).map(([key, operand]) => [key, inside(operand)]);
      return { ...of, operands: Object.fromEntries(operands) };
    }
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
function sentenceIn(sentence: Block, section: string, variables: SectionVariables): Block {
  const parts = partsOf(sentence);
  if (parts === undefined) return sentence;
  const name: ReferenceNode = {
    kind: "reference",
    root: { kind: "variable", variable: variables.name },
    path: [],
    shape: { kind: "text" },
  };
  const named = parts.flatMap((part): readonly (string | ExpressionNode)[] => {
    if (typeof part !== "string") return [valuesIn(part, section, variables)];
    const [first = "", ...rest] = part.split(new RegExp(`(?<![\\w./-])${section}(?=\\.)`));
    return [first, ...rest.flatMap((text) => [name, text])];
  });
  return { kind: "expression", of: { kind: "text", parts: named } };
}
