import type { ExpressionNode, Literal, ReferenceNode } from "../node.ts";
import type { Printed } from "../operation.ts";
import { type Context, nameOf } from "./context.ts";
import { isSmallInteger } from "./plain.ts";
import { shapeOf } from "./shape.ts";

/** An expression as the text inside `{{ }}`. */
export function printExpression(of: ExpressionNode, context: Context): string {
  switch (of.kind) {
    case "literal":
      return printLiteral(of.value);
    case "reference":
      return of.narrowed && context.eager
        ? `default ${zeroOf(of, context)} ${path(of, context)}`
        : path(of, context);
    case "operation":
      return of.operation.print(...of.operands.map((operand) => printed(operand, context)));
    case "text":
      return printText(of.parts, context);
    case "choice": {
      const eager = { ...context, eager: true };
      const [consequent, alternative] = [
        printOperand(of.consequent, eager),
        printOperand(of.alternative, eager),
      ];
      return `ternary ${consequent} ${alternative} ${printOperand(of.condition, context)}`;
    }
    case "include":
      return printInclude(of, context);
  }
}

/** The same as an operand: in parentheses where it is more than one word. */
function printOperand(of: ExpressionNode, context: Context): string {
  const code = printExpression(of, context);
  const simple =
    of.kind === "literal" ? typeof of.value !== "object" : of.kind === "reference" && !code.includes(" ");
  return simple || (of.kind === "reference" && /^\([^()]*\)[^ ]*$/.test(code)) ? code : `(${code})`;
}

function printed(node: ExpressionNode, context: Context): Printed {
  return {
    node,
    shape: shapeOf(node, context.bodies),
    toString: () => printOperand(node, context),
    print: (other) => printOperand(other, context),
  };
}

function printLiteral(value: Literal): string {
  if (typeof value !== "object" || value === null) return value === null ? "nil" : JSON.stringify(value);
  if (Array.isArray(value)) return ["list", ...value.map((item) => literalOperand(item))].join(" ");
  return [
    "dict",
    ...Object.entries(value).flatMap(([key, item]) => [JSON.stringify(key), literalOperand(item)]),
  ].join(" ");
}

function literalOperand(value: Literal): string {
  return typeof value === "object" && value !== null ? `(${printLiteral(value)})` : printLiteral(value);
}

/** A name that Go's templates take after a dot. */
const identifier = /^[A-Za-z_][A-Za-z0-9_]*$/;

function path({ root, path: keys }: ReferenceNode, context: Context): string {
  let code = "$";
  if (root.kind === "top") code = context.top;
  else if (root.kind === "variable") code = `$${nameOf(root.variable, context)}`;
  for (const key of keys) {
    if (!identifier.test(key)) code = `(index ${code} ${JSON.stringify(key)})`;
    else code = code === "$" ? `$.${key}` : `${code}.${key}`;
  }
  return code;
}

/** The value of its type that `default` may put in place of an absent one, or of itself. */
function zeroOf(of: ReferenceNode, context: Context): string {
  switch (shapeOf(of, context.bodies)?.kind) {
    case "boolean":
      return "false";
    case "integer":
    case "number":
      return "0";
    case "list":
      return "list";
    case "text":
    case "choice":
      return '""';
    default:
      return "dict";
  }
}

/** Go's verb for a part of a text, and the operand that goes with it. */
function verb(part: ExpressionNode, context: Context): readonly [string, string] {
  const shape = shapeOf(part, context.bodies);
  if (shape?.kind === "text" || shape?.kind === "choice") return ["%s", printOperand(part, context)];
  if (shape?.kind === "boolean" || isSmallInteger(shape)) return ["%v", printOperand(part, context)];
  if (shape?.kind === "integer") return ["%d", `(int64 ${printOperand(part, context)})`];
  return shape?.kind === "number"
    ? ["%s", `(toJson ${printOperand(part, context)})`]
    : ["%v", printOperand(part, context)];
}

function printText(parts: readonly (string | ExpressionNode)[], context: Context): string {
  const operands: string[] = [];
  const format = parts.map((part) => {
    if (typeof part === "string") return part.replaceAll("%", "%%");
    const [letter, operand] = verb(part, context);
    operands.push(operand);
    return letter;
  });
  if (operands.length === 0) return JSON.stringify(parts.join(""));
  return ["printf", JSON.stringify(format.join("")), ...operands].join(" ");
}

function printInclude(of: Extract<ExpressionNode, { kind: "include" }>, context: Context): string {
  context.included(of.template);
  const name = JSON.stringify(`${context.chart}.${of.template.name}`);
  const operands = Object.entries(of.operands).flatMap(([key, operand]) => [
    JSON.stringify(key),
    printOperand(operand, context),
  ]);
  const argument =
    operands.length === 0 ? context.top : `(${["dict", '"root"', context.top, ...operands].join(" ")})`;
  const include = `include ${name} ${argument}`;
  return of.template.returns === "boolean" ? `eq (${include}) "true"` : include;
}
