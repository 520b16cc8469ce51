import type { Variable } from "../language/node.ts";
import type { ListPart } from "../resolve/block.ts";
import { inSection, sectionOf } from "../resolve/section.ts";
import { type Context, inLoop, whereHolds } from "./context.ts";
import { printExpression } from "./expression.ts";
import { control, type Lines, text } from "./lines.ts";
import { printRange } from "./range.ts";

/**
 * Sentences under conditions, of which the first that comes out ends the render. Those that are alike for several
 * sections of the values stand once.
 */
export function printChecks(parts: readonly ListPart[], context: Context): string {
  return text(
    arranged(parts, context).flatMap((one) => {
      if (!("families" in one)) return printCheck(one, 0, context);
      const { sections, families } = one;
      const names = sections.map((section) => JSON.stringify(section)).join(" ");
      return [
        control(0, `range $${name.hint}, $${values.hint} := pick ${context.top}.Values ${names}`),
        ...families.flatMap(({ check }) => printCheck(check, 2, inLoop(context, name, values))),
        control(0, "end"),
      ];
    }),
  );
}

/** The same checks in the order in which the printed ones are asked, where Helm ends at the first that finds something. */
export function inPrintedOrder(parts: readonly ListPart[], context: Context): readonly ListPart[] {
  return arranged(parts, context).flatMap((one) => {
    if (!("families" in one)) return [one];
    const { sections, families } = one;
    return sections.flatMap((section) => families.flatMap(({ of }) => of.get(section) ?? []));
  });
}

/** The section's name, and what is in it, where a check stands for those of several sections. */
const name: Variable = { hint: "section" };
const values: Variable = { hint: "values" };

/** A check that several sections have. */
interface Family {
  readonly check: ListPart;
  readonly of: Map<string, ListPart>;
}

/** Checks that the same sections have, which Go's `range` goes through by their names. */
interface Loop {
  readonly sections: readonly string[];
  readonly families: Family[];
}

/** Checks, of which those that are alike for several sections of the values are together where the first of them was. */
function arranged(parts: readonly ListPart[], context: Context): readonly (ListPart | Loop)[] {
  const families = new Map<string, Family>();
  const familyOf = new Map<ListPart, Family>();
  for (const part of parts) {
    const section = sectionOf(part);
    if (section === undefined) continue;
    const check = inSection(part, section, { name, values });
    const printed = text(printCheck(check, 0, inLoop(context, name, values)));
    const family = families.get(printed) ?? { check, of: new Map<string, ListPart>() };
    families.set(printed, family);
    if (family.of.has(section)) continue;
    family.of.set(section, part);
    familyOf.set(part, family);
  }
  const loops = new Map<string, Loop>();
  return parts.flatMap((part): readonly (ListPart | Loop)[] => {
    const family = familyOf.get(part);
    if (family === undefined || family.of.size === 1) return [part];
    if (family.of.values().next().value !== part) return [];
    const sections = [...family.of.keys()].sort();
    const loop = loops.get(sections.join(" "));
    if (loop !== undefined) {
      loop.families.push(family);
      return [];
    }
    const first: Loop = { sections, families: [family] };
    loops.set(sections.join(" "), first);
    return [first];
  });
}

function printCheck(part: ListPart, indent: number, context: Context): Lines {
  const inside = (parts: readonly ListPart[], where: Context): Lines =>
    parts.flatMap((inner) => printCheck(inner, indent + 2, where));
  switch (part.kind) {
    case "when": {
      const { condition, consequent } = part;
      const head = control(indent, `if ${printExpression(condition, context)}`);
      return [head, ...inside(consequent, whereHolds(context, condition)), control(indent, "end")];
    }
    case "each": {
      const { head, inner } = printRange(part, context);
      return [control(indent, head), ...inside(part.body, inner), control(indent, "end")];
    }
    case "item":
      if (part.value.kind === "scalar") return [control(indent, `fail ${JSON.stringify(part.value.value)}`)];
      if (part.value.kind === "expression")
        return [control(indent, `fail (${printExpression(part.value.of, context)})`)];
  }
  throw new Error(`a check is a sentence, not ${part.kind}`);
}
