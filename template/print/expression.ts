import type { Shape } from "../../schema/index.ts";
import type { ChoiceNode, ExpressionNode, IncludeNode, Literal, ReferenceNode } from "../language/node.ts";
import type { Printed } from "../language/operation.ts";
import { isWordText } from "../language/word.ts";
import { setnessOf } from "../operations/collections.ts";
import type { Bodies } from "../resolve/bodies.ts";
import { isKnown } from "../resolve/known.ts";
import { type Context, nameOf, whereHolds } from "./context.ts";
import { isLazy } from "./failing.ts";
import { isPlainText, isSmallInteger } from "./plain.ts";
import { shapeOf } from "./shape.ts";

/** An expression as the text inside `{{ }}`. */
export function printExpression(of: ExpressionNode, context: Context): string {
  switch (of.kind) {
    case "literal":
      return printLiteral(of.value);
    case "reference":
      return path(of, context);
    case "operation":
      return of.operation.print(...of.operands.map((operand) => printed(operand, context)));
    case "text":
      return printText(of.parts, context);
    case "choice":
      return printChoice(of, context);
    case "include":
      return printIncluded(of, context);
  }
}

/**
 * One of two values. `ternary` is given both, worked out; of `and` and `or` Go works out no more operands than it takes,
 * and a map that holds a value is true whatever the value is.
 */
function printChoice(of: ChoiceNode, context: Context): string {
  const condition = printOperand(of.condition, context);
  if (!isLazy(of, context.bodies)) {
    const eager = { ...context, eager: true };
    return `ternary ${printOperand(of.consequent, eager)} ${printOperand(of.alternative, eager)} ${condition}`;
  }
  const consequent = printOperand(of.consequent, whereHolds(context, of.condition));
  const alternative = printOperand(of.alternative, context);
  return `get (or (and ${condition} (dict "it" ${consequent})) (dict "it" ${alternative})) "it"`;
}

/** The same as an operand: in parentheses where it is more than one word. */
function printOperand(of: ExpressionNode, context: Context): string {
  const code = printExpression(of, context);
  const simple =
    of.kind === "literal"
      ? typeof of.value !== "object" || of.value === null
      : of.kind === "reference" && !code.includes(" ");
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
  if (value === null) return "nil";
  // Go takes digits alone for an integer, of which there is none so large.
  if (Number.isInteger(value) && !Number.isSafeInteger(value)) return Number(value).toExponential();
  if (typeof value !== "object") return JSON.stringify(value);
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

function path(of: ReferenceNode, context: Context): string {
  let code = "$";
  if (of.root.kind === "top") code = context.top;
  else if (of.root.kind === "variable") code = `$${nameOf(of.root.variable, context)}`;
  for (const [index, key] of of.path.entries()) {
    const holder = code;
    if (!identifier.test(key)) code = `(index ${code} ${JSON.stringify(key)})`;
    else code = code === "$" ? `$.${key}` : `${code}.${key}`;
    if (!mayBeAbsent(of, index + 1, context)) continue;
    if (index + 1 < of.path.length) code = `(default dict ${code})`;
    else code = standIn(of, code, `get ${holder} ${JSON.stringify(key)}`, context);
  }
  return code;
}

/**
 * Where both sides of a choice are worked out, one of them is that on which a value is not there after all, and
 * nothing that is below it either.
 */
function mayBeAbsent(of: ReferenceNode, length: number, { eager, known }: Context): boolean {
  if (!eager) return false;
  const found = (of.found ?? []).filter((beginning) => beginning <= length);
  return found.some((beginning) => !isKnown(known, setnessOf({ ...of, path: of.path.slice(0, beginning) })));
}

/** A value, or something of its type where it is absent: the empty text, for a value of unknown type. */
function standIn(of: ReferenceNode, code: string, got: string, context: Context): string {
  const zero = zeroOf(of, context);
  return zero === undefined ? got : `default ${zero} ${code}`;
}

/** The value of its type that `default` may put in place of an absent one, or of itself. */
function zeroOf(of: ReferenceNode, context: Context): string | undefined {
  switch (shapeOf(of, context.bodies)?.kind) {
    case undefined:
      return undefined;
    case "boolean":
      return "false";
    case "integer":
    case "number":
      return "0";
    case "list":
      return "list";
    case "intOrString":
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
  const code = printOperand(part, context);
  if (shape?.kind === "integer") return ["%d", `(int64 ${code})`];
  return [
    "%s",
    shape?.kind === "number"
      ? `(toJson ${code})`
      : `(kindIs "string" ${code} | ternary ${code} (toJson ${code}))`,
  ];
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

/** The text that a named template makes. */
export function printInclude(of: IncludeNode, context: Context): string {
  context.included(of.template);
  for (const [parameter, operand] of Object.entries(of.operands))
    checkPromise(of, parameter, operand, context);
  const name = JSON.stringify(`${context.chart}.${of.template.name}`);
  const operands = Object.entries(of.operands).flatMap(([key, operand]) => [
    JSON.stringify(key),
    printOperand(operand, context),
  ]);
  const argument =
    operands.length === 0 ? context.top : `(${["dict", '"root"', context.top, ...operands].join(" ")})`;
  return `include ${name} ${argument}`;
}

/**
 * A named template's body is printed once, in trust of what its parameters are declared to be; so whatever is
 * passed has to keep that promise.
 */
function checkPromise(
  { template }: IncludeNode,
  parameter: string,
  operand: ExpressionNode,
  { bodies }: Context,
): void {
  const [declared, given] = [template.parameters[parameter]?.shape, shapeOf(operand, bodies)];
  if (keepsPromise(declared, given)) return;
  const expected = declared?.kind === "text" ? declared.expected : undefined;
  throw new Error(
    `the named template "${template.name}": its parameter "${parameter}" is ${expected ?? `a small ${declared?.kind}`}, ` +
      "and what is passed is not known to be one; declare the parameter as what it takes",
  );
}

function keepsPromise(declared: Shape | undefined, given: Shape | undefined): boolean {
  if (isSmallInteger(declared)) return isSmallInteger(given);
  if (declared?.kind !== "text") return true;
  const isWord = isWordText(given) && !(given?.kind === "text" && given.mayBeEmpty);
  return (!declared.word || isWord) && (!declared.plain || isPlainText(given));
}

/** What a named template stands for: its text, or the truth value, map or list that the text says. */
function printIncluded(of: IncludeNode, context: Context): string {
  const include = printInclude(of, context);
  switch (of.template.returns) {
    case "text":
      return include;
    case "boolean":
      return `eq (${include}) "true"`;
    case "yaml":
      return `${include} | ${makesList(of, context.bodies) ? "fromYamlArray" : "fromYaml"}`;
  }
}

function makesList(of: ExpressionNode, bodies: Bodies): boolean {
  if (of.kind === "choice") return makesList(of.consequent, bodies);
  if (of.kind !== "include") return shapeOf(of, bodies)?.kind === "list";
  let body = bodies.of(of.template);
  while (body.kind === "choice") body = body.consequent;
  return body.kind === "expression"
    ? makesList(body.of, bodies)
    : body.kind === "list" || body.kind === "emptyList";
}
