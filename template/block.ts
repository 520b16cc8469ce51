import { expression, operandNode } from "./expression.ts";
import {
  type ExpressionNode,
  isExpressionNode,
  nodeOf,
  type Scalar,
  type TreeNode,
  type Variable,
} from "./node.ts";
import { and, not, notEmpty, or } from "./operations/index.ts";

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
  | {
      readonly kind: "choice";
      readonly condition: ExpressionNode;
      readonly consequent: Block;
      readonly alternative: Block;
    }
  | { readonly kind: "embedded"; readonly content: Block };

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
      readonly body: readonly ListPart[];
    }
  | { readonly kind: "items"; readonly of: ExpressionNode }
  | When<ListPart>
  | Comment;

/** Thrown where a tree cannot be made into YAML; says where and what to do. */
export class TreeError extends Error {
  override readonly name = "TreeError";

  constructor(path: readonly string[], problem: string) {
    super(`${path.length === 0 ? "the tree" : path.join(".")}: ${problem}`);
  }
}

/**
 * Works out a tree.
 *
 * @param tree a structure, an expression, or what the functions of the template language return
 * @param path where the tree stands, for errors
 * @throws {TreeError} where a map or list may come out empty and nothing says what to write then, or where
 *   something stands that YAML cannot hold
 */
export function blockOf(tree: unknown, path: readonly string[] = []): Block {
  const found = nodeOf(tree);
  if (found !== undefined) {
    if (isExpressionNode(found))
      return found.kind === "literal" ? blockOf(found.value, path) : { kind: "expression", of: found };
    return blockOfNode(found, path);
  }
  if (tree === null || typeof tree === "string" || typeof tree === "boolean")
    return { kind: "scalar", value: tree };
  if (typeof tree === "number" && Number.isFinite(tree)) return { kind: "scalar", value: tree };
  if (typeof tree === "object") return settled(structureOf(tree, path), path);
  throw new TreeError(path, `${String(tree)} is not a value that YAML can hold; is a value misspelt?`);
}

function blockOfNode(found: TreeNode, path: readonly string[]): Block {
  switch (found.kind) {
    case "when":
      if (found.alternative === undefined) {
        throw new TreeError(
          path,
          "a condition without an alternative leaves nothing here; give `when` a third argument",
        );
      }
      return {
        kind: "choice",
        condition: found.condition,
        consequent: blockOf(found.consequent, path),
        alternative: blockOf(found.alternative, path),
      };
    case "mapping":
      return settled(mapOf(partsOfMapping(found, path)), path);
    case "empty": {
      const block = structureOf(found.tree, path);
      const there = presenceIn(block, path);
      if (there === true) return block;
      if (found.as === "absent")
        throw new TreeError(path, "it may be absent, but stands where something is needed");
      return { kind: "choice", condition: there, consequent: block, alternative: emptyOf(block) };
    }
    case "embedded":
      return { kind: "embedded", content: blockOf(found.tree, path) };
    case "comment":
      return blockOf(found.tree, path);
    default:
      throw new TreeError(path, `${found.kind} belongs into a list or a mapping`);
  }
}

type Structured = Extract<Block, { kind: "map" | "list" | "emptyMap" | "emptyList" }>;

function structureOf(tree: unknown, path: readonly string[]): Structured {
  const found = nodeOf(tree);
  if (Array.isArray(tree)) {
    const parts = tree.flatMap((item, index) => itemParts(item, [...path, String(index)]));
    return parts.length === 0 ? { kind: "emptyList" } : { kind: "list", parts };
  }
  return mapOf(found === undefined ? mapParts(tree, path) : partsOfMapping(found, path));
}

function mapOf(parts: readonly MapPart[]): Structured {
  return parts.length === 0 ? { kind: "emptyMap" } : { kind: "map", parts };
}

/** The block itself, once it is sure that it cannot come out empty unsaid. */
function settled(block: Structured, path: readonly string[]): Block {
  if (presenceIn(block, path) === true) return block;
  const what = block.kind === "map" ? "map" : "list";
  throw new TreeError(
    path,
    `every part of this ${what} depends on a condition, so it may be empty; say what to write then, with orEmpty or orAbsent`,
  );
}

function emptyOf(block: Structured): Block {
  return { kind: block.kind === "list" || block.kind === "emptyList" ? "emptyList" : "emptyMap" };
}

function partsOfMapping(
  found: NonNullable<ReturnType<typeof nodeOf>>,
  path: readonly string[],
): readonly MapPart[] {
  if (found.kind === "mapping") return found.parts.flatMap((part) => partsOf(part, path));
  throw new TreeError(path, `${found.kind} stands where a map is needed`);
}

function mapParts(tree: unknown, path: readonly string[]): readonly MapPart[] {
  return Object.entries(tree as object).flatMap(([key, value]) => entryParts(key, value, [...path, key]));
}

/** The parts that one part of a `mapping` stands for. */
function partsOf(part: unknown, path: readonly string[]): readonly MapPart[] {
  const found = nodeOf(part);
  if (found === undefined) return mapParts(part, path);
  if (isExpressionNode(found)) return [{ kind: "entries", of: found }];
  switch (found.kind) {
    case "when":
      return [whenParts(found, (side) => partsOf(side, path))];
    case "eachEntry":
      return [{ ...found, body: partsOf(found.body, path) }];
    case "entry":
      return [{ kind: "entry", key: found.key, value: blockOf(found.value, [...path, "*"]) }];
    case "comment":
      return [{ kind: "comment", text: found.text }, ...partsOf(found.tree, path)];
    default:
      return partsOfMapping(found, path);
  }
}

function whenParts<P>(
  { condition, consequent, alternative }: Extract<TreeNode, { kind: "when" }>,
  parts: (side: unknown) => readonly P[],
): When<P> {
  return {
    kind: "when",
    condition,
    consequent: parts(consequent),
    alternative: alternative === undefined ? [] : parts(alternative),
  };
}

/** A part that may be absent or empty, worked out to parts that say so themselves. */
function emptyParts<P>(
  { as, tree }: Extract<TreeNode, { kind: "empty" }>,
  path: readonly string[],
  part: (value: Block) => P,
): readonly (P | When<P>)[] {
  const block = structureOf(tree, path);
  const condition = presenceIn(block, path);
  if (condition === true) return [part(block)];
  return [
    {
      kind: "when",
      condition,
      consequent: [part(block)],
      alternative: as === "absent" ? [] : [part(emptyOf(block))],
    },
  ];
}

function entryParts(key: string, value: unknown, path: readonly string[]): readonly MapPart[] {
  const found = nodeOf(value);
  const entry = (block: Block): MapPart => ({ kind: "entry", key, value: block });
  if (found?.kind === "when") return [whenParts(found, (side) => entryParts(key, side, path))];
  if (found?.kind === "empty") return emptyParts(found, path, entry);
  if (found?.kind === "comment")
    return [{ kind: "comment", text: found.text }, ...entryParts(key, found.tree, path)];
  return [entry(blockOf(value, path))];
}

/** The parts of a list, or of a file's documents, that one item stands for. */
export function itemParts(item: unknown, path: readonly string[] = []): readonly ListPart[] {
  const found = nodeOf(item);
  const part = (value: Block): ListPart => ({ kind: "item", value });
  switch (found?.kind) {
    case "when":
      return [whenParts(found, (side) => itemParts(side, path))];
    case "each":
      return [{ ...found, body: itemParts(found.body, path) }];
    case "items":
      return [{ kind: "items", of: found.list }];
    case "empty":
      return emptyParts(found, path, part);
    case "comment":
      return [{ kind: "comment", text: found.text }, ...itemParts(found.tree, path)];
    default:
      return [part(blockOf(item, path))];
  }
}

function presenceIn(block: Structured, path: readonly string[]): true | ExpressionNode {
  if (block.kind === "emptyList" || block.kind === "emptyMap") return true;
  const parts: readonly (MapPart | ListPart)[] = block.parts;
  const there = presence(parts, path);
  return there === false ? true : there;
}

/** Under which condition any of the parts is there; `false` where there is no part at all. */
function presence(parts: readonly (MapPart | ListPart)[], path: readonly string[]): boolean | ExpressionNode {
  if (parts.some(({ kind }) => kind === "entry" || kind === "item")) return true;
  let any: boolean | ExpressionNode = false;
  for (const part of parts) any = either(any, presenceOfPart(part, path));
  return any;
}

function presenceOfPart(part: MapPart | ListPart, path: readonly string[]): boolean | ExpressionNode {
  switch (part.kind) {
    case "entry":
    case "item":
      return true;
    case "comment":
      return false;
    case "when": {
      const [one, other] = [presence(part.consequent, path), presence(part.alternative, path)];
      if (one === true && other === true) return true;
      return either(both(part.condition, one), both(operandNode(not(expression(part.condition))), other));
    }
    case "entries":
    case "items":
      return part.of.kind === "include"
        ? true
        : operandNode(notEmpty(expression<readonly unknown[]>(part.of)));
    case "each":
    case "eachEntry": {
      const of = part.kind === "each" ? part.list : part.map;
      if (presence(part.body, path) === true)
        return operandNode(notEmpty(expression<readonly unknown[]>(of)));
      throw new TreeError(
        path,
        "a loop that leaves items out may leave all out, and no condition says so; add a part that is always there",
      );
    }
  }
}

function either(one: boolean | ExpressionNode, other: boolean | ExpressionNode): boolean | ExpressionNode {
  if (one === true || other === true) return true;
  if (one === false) return other;
  if (other === false) return one;
  return operandNode(or(expression(one), expression(other)));
}

function both(one: ExpressionNode, other: boolean | ExpressionNode): boolean | ExpressionNode {
  if (other === false) return false;
  return other === true ? one : operandNode(and(expression(one), expression(other)));
}
