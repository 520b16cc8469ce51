import type { Shape } from "../../schema/index.ts";
import type { NamedTemplate } from "./named.ts";
import type { AnyOperation } from "./operation.ts";

/** A value that YAML writes without structure. */
export type Scalar = string | number | boolean | null;

/** A loop's own name for the thing at hand; the printer finds the text for it. */
export interface Variable {
  /** What the printer calls it where that is free: `toleration`. */
  readonly hint: string;
}

/** Where a reference starts: Helm's own top-level object, a named template's argument, or a loop's variable. */
export type Root =
  | { readonly kind: "top" }
  | { readonly kind: "arguments" }
  | { readonly kind: "variable"; readonly variable: Variable };

/** What an expression is made of. */
export type ExpressionNode =
  | { readonly kind: "literal"; readonly value: Literal }
  | {
      readonly kind: "reference";
      readonly root: Root;
      readonly path: readonly string[];
      readonly shape: Shape | undefined;
      /** What the values have by default there; undefined where that is nothing, or not known. */
      readonly byDefault?: unknown;
      /**
       * How long the beginnings of the path are that name values which may be absent, but have been found to
       * be there where this reference stands.
       */
      readonly found?: readonly number[];
    }
  | {
      readonly kind: "operation";
      readonly operation: AnyOperation;
      readonly operands: readonly ExpressionNode[];
    }
  | { readonly kind: "text"; readonly parts: readonly (string | ExpressionNode)[] }
  | {
      readonly kind: "choice";
      readonly condition: ExpressionNode;
      readonly consequent: ExpressionNode;
      readonly alternative: ExpressionNode;
    }
  | {
      readonly kind: "include";
      readonly template: NamedTemplate;
      readonly operands: Readonly<Record<string, ExpressionNode>>;
    };

export type ReferenceNode = Extract<ExpressionNode, { kind: "reference" }>;

export type ChoiceNode = Extract<ExpressionNode, { kind: "choice" }>;

export type IncludeNode = Extract<ExpressionNode, { kind: "include" }>;

/** Anything that JSON can say. */
export type Literal = Scalar | readonly Literal[] | { readonly [key: string]: Literal };

/** What a tree holds besides literals and expressions. */
export type TreeNode =
  | {
      readonly kind: "when";
      readonly condition: ExpressionNode;
      readonly consequent: unknown;
      readonly alternative?: unknown;
    }
  | {
      readonly kind: "each";
      /** Or a map, of which the values are the items. */
      readonly list: ExpressionNode;
      readonly variable: Variable;
      /** Of the item's position, or key; left out where there is none to ask for. */
      readonly index?: Variable;
      readonly body: unknown;
    }
  | {
      readonly kind: "eachEntry";
      readonly map: ExpressionNode;
      readonly key: Variable;
      readonly value: Variable;
      readonly body: unknown;
    }
  | { readonly kind: "entry"; readonly key: ExpressionNode; readonly value: unknown }
  | { readonly kind: "several"; readonly parts: readonly unknown[] }
  | { readonly kind: "items"; readonly list: ExpressionNode }
  | { readonly kind: "mapping"; readonly parts: readonly unknown[] }
  | { readonly kind: "empty"; readonly as: "empty" | "absent"; readonly tree: unknown }
  | { readonly kind: "embedded"; readonly tree: unknown }
  | { readonly kind: "comment"; readonly text: string; readonly tree: unknown };

export type Node = ExpressionNode | TreeNode;

/** The key under which an expression or a part of a tree keeps what it is; no value of a chart can be named so. */
export const node: unique symbol = Symbol.for("kube-metrics-stack.template.node");

/**
 * Makes a part of a tree of a node. The type `T`, one of those in `tree.ts`, is the caller's word for what it stands
 * for: their members exist in the types only.
 */
export function tree<T>(of: TreeNode): T {
  return { [node]: of } as unknown as T;
}

/** What `value` is, if it is an expression or a part of a tree rather than a literal. */
export function nodeOf(value: unknown): Node | undefined {
  return typeof value === "object" && value !== null
    ? (value as { readonly [node]?: Node })[node]
    : undefined;
}

const expressionKinds: ReadonlySet<Node["kind"]> = new Set([
  "literal",
  "reference",
  "operation",
  "text",
  "choice",
  "include",
]);

export function isExpressionNode(candidate: Node): candidate is ExpressionNode {
  return expressionKinds.has(candidate.kind);
}
