import type { ExpressionNode, Literal, Scalar, Variable } from "../language/node.ts";

/**
 * A tree with every shorthand worked out: which entries there are under which condition, and what is written
 * where there are none. Printer and evaluator both start from it.
 */
export type Block =
  | { readonly kind: "scalar"; readonly value: Scalar }
  | { readonly kind: "expression"; readonly of: ExpressionNode }
  | { readonly kind: "emptyMap" }
  | { readonly kind: "emptyList" }
  | { readonly kind: "map"; readonly parts: readonly MapPart[] }
  | { readonly kind: "list"; readonly parts: readonly ListPart[] }
  | Choice
  | { readonly kind: "embedded"; readonly content: Block };

/** One of two blocks. */
export interface Choice {
  readonly kind: "choice";
  readonly condition: ExpressionNode;
  readonly consequent: Block;
  readonly alternative: Block;
}

/** Parts that stand under a condition, or in place of which others stand. */
export interface When<P> {
  readonly kind: "when";
  readonly condition: ExpressionNode;
  readonly consequent: readonly P[];
  readonly alternative: readonly P[];
}

interface Comment {
  readonly kind: "comment";
  readonly text: string;
}

export type MapPart =
  | { readonly kind: "entry"; readonly key: string | ExpressionNode; readonly value: Block }
  | {
      readonly kind: "eachEntry";
      readonly map: ExpressionNode;
      readonly key: Variable;
      readonly value: Variable;
      readonly body: readonly MapPart[];
    }
  | { readonly kind: "entries"; readonly of: ExpressionNode }
  | When<MapPart>
  | Comment;

export type ListPart =
  | { readonly kind: "item"; readonly value: Block }
  | {
      readonly kind: "each";
      readonly list: ExpressionNode;
      readonly variable: Variable;
      readonly index?: Variable;
      readonly body: readonly ListPart[];
    }
  | { readonly kind: "items"; readonly of: ExpressionNode }
  | When<ListPart>
  | Comment;

/** A map or list, with its parts or known to have none. */
export type Structured = Extract<Block, { kind: "map" | "list" | "emptyMap" | "emptyList" }>;

/** A literal as a block. */
export function blockOfLiteral(value: Literal): Block {
  if (typeof value !== "object" || value === null) return { kind: "scalar", value };
  if (Array.isArray(value)) {
    const items = value.map((item: Literal) => ({ kind: "item", value: blockOfLiteral(item) }) as const);
    return items.length === 0 ? { kind: "emptyList" } : { kind: "list", parts: items };
  }
  const entries = Object.entries(value).map(
    ([key, item]) => ({ kind: "entry", key, value: blockOfLiteral(item) }) as const,
  );
  return entries.length === 0 ? { kind: "emptyMap" } : { kind: "map", parts: entries };
}
