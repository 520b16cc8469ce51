import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { boolean, object } from "../../schema/index.ts";
import { and, type Expression, not, or, scopeOf } from "../../template/index.ts";
import { operandNode } from "../../template/language/expression.ts";
import type { ExpressionNode } from "../../template/language/node.ts";

const names = ["a", "b", "c"] as const;
type Name = (typeof names)[number];

const definition = object(
  { a: boolean(true, "One."), b: boolean(true, "Another."), c: boolean(true, "A third.") },
  "Conditions.",
);

/** A value of the chart, as a new object each time: nothing may depend on which object it is. */
const value = (name: Name) => scopeOf(definition).values[name];

type Formula = Name | boolean | { readonly of: "and" | "or" | "not"; readonly operands: readonly Formula[] };

const formula: fc.Arbitrary<Formula> = fc.letrec<{ formula: Formula }>((tie) => ({
  formula: fc.oneof(
    { depthSize: "small" },
    fc.constantFrom(...names),
    fc.boolean(),
    fc.record({
      of: fc.constantFrom("and", "or"),
      operands: fc.array(tie("formula"), { minLength: 1, maxLength: 4 }),
    }),
    fc.record({ of: fc.constant("not"), operands: fc.tuple(tie("formula")) }),
  ),
})).formula;

function expressionOf(of: Formula): Expression<boolean> | boolean {
  if (typeof of === "boolean") return of;
  if (typeof of === "string") return value(of);
  const [first = true, ...others] = of.operands.map(expressionOf);
  if (of.of === "not") return not(first);
  return of.of === "and" ? and(first, ...others) : or(first, ...others);
}

type Truth = Readonly<Record<Name, boolean>>;

function meantBy(of: Formula, truth: Truth): boolean {
  if (typeof of === "boolean") return of;
  if (typeof of === "string") return truth[of];
  const operands = of.operands.map((operand) => meantBy(operand, truth));
  if (of.of === "not") return !operands[0];
  return of.of === "and" ? operands.every(Boolean) : operands.some(Boolean);
}

function saidBy(node: ExpressionNode, truth: Truth): unknown {
  if (node.kind === "literal") return node.value;
  if (node.kind === "reference") return truth[node.path.at(-1) as Name];
  if (node.kind !== "operation") throw new Error(`a ${node.kind} is no condition`);
  return node.operation.evaluate(...node.operands.map((operand) => saidBy(operand, truth)));
}

/** How often a formula, or what became of it, asks for a value. */
const questions = (text: string) => text.match(/"[abc]"/g)?.length ?? 0;

const worlds = [0, 1, 2, 3, 4, 5, 6, 7].map(
  (bits): Truth => ({ a: (bits & 1) > 0, b: (bits & 2) > 0, c: (bits & 4) > 0 }),
);

test("a condition means the same with what changes nothing left out, and asks no more than before", () => {
  fc.assert(
    fc.property(formula, (of) => {
      const node = operandNode(expressionOf(of));
      for (const truth of worlds) expect(saidBy(node, truth)).toBe(meantBy(of, truth));
      expect(questions(JSON.stringify(node))).toBeLessThanOrEqual(questions(JSON.stringify(of)));
    }),
    { numRuns: 1000 },
  );
});

describe("what changes nothing is left out", () => {
  const [a, b, c] = [value("a"), value("b"), value("c")];
  const same = (one: Expression<boolean>, other: Expression<boolean>) =>
    expect(JSON.stringify(operandNode(one))).toBe(JSON.stringify(operandNode(other)));

  test("a condition that comes twice", () => same(and(a, b, value("a")), and(a, b)));
  test("true among all of", () => same(and(true, a), a));
  test("false among any of", () => same(or(a, false), a));
  test("a special case among any of", () => same(or(and(b, a), c, value("b")), or(c, b)));
  test("a weaker condition among all of", () => same(and(a, or(b, value("a"))), a));
  test("the same in two levels", () => same(or(or(a, b), or(b, a)), or(a, b)));
});
