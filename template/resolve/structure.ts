import { type ExpressionNode, isExpressionNode, nodeOf, type TreeNode } from "../language/node.ts";
import { filled } from "../operations/collections.ts";
import type { Block, ListPart, MapPart, Structured, When } from "./block.ts";
import { below, type Place, TreeError, whereHolds } from "./place.ts";
import { presenceIn } from "./presence.ts";

/**
 * Works out a tree.
 *
 * @param tree a structure, an expression, or what the functions of the template language return
 * @param place where the tree stands
 * @throws {TreeError} where a map or list may come out empty and nothing says what to write then, or where
 *   something stands that YAML cannot hold
 */
export function blockOf(tree: unknown, place: Place): Block {
  const found = nodeOf(tree);
  if (found !== undefined) {
    if (isExpressionNode(found))
      return found.kind === "literal" ? blockOf(found.value, place) : { kind: "expression", of: found };
    return blockOfNode(found, place);
  }
  if (typeof tree === "string") return { kind: "scalar", value: whole(tree, place) };
  if (tree === null || typeof tree === "boolean") return { kind: "scalar", value: tree };
  if (typeof tree === "number" && Number.isFinite(tree)) return { kind: "scalar", value: tree };
  if (typeof tree === "object") return settled(structureOf(tree, place), place);
  throw new TreeError(place, `${String(tree)} is not a value that YAML can hold; is a value misspelt?`);
}

function blockOfNode(found: TreeNode, place: Place): Block {
  switch (found.kind) {
    case "when":
      if (found.alternative === undefined) {
        throw new TreeError(
          place,
          "a condition without an alternative leaves nothing here; give `when` a third argument",
        );
      }
      return {
        kind: "choice",
        condition: found.condition,
        consequent: blockOf(found.consequent, whereHolds(place, found.condition)),
        alternative: blockOf(found.alternative, place),
      };
    case "mapping":
      return settled(mapOf(partsOfMapping(found, place)), place);
    case "empty": {
      const block = structureOf(found.tree, place);
      const there = presenceIn(block, place);
      if (there === true) return block;
      if (found.as === "absent")
        throw new TreeError(place, "it may be absent, but stands where something is needed");
      if (there === false) return emptyOf(block);
      return { kind: "choice", condition: there, consequent: block, alternative: emptyOf(block) };
    }
    case "embedded":
      return { kind: "embedded", content: blockOf(found.tree, place) };
    case "comment":
      return blockOf(found.tree, place);
    default:
      throw new TreeError(place, `${found.kind} belongs into a list or a mapping`);
  }
}

function structureOf(tree: unknown, place: Place): Structured {
  const found = nodeOf(tree);
  // What a map or list says of its emptiness, or of itself, is not for where its parts are asked for.
  if (found?.kind === "empty" || found?.kind === "comment") return structureOf(found.tree, place);
  if (found?.kind === "reference") {
    return found.shape?.kind === "list"
      ? { kind: "list", parts: [{ kind: "items", of: found }] }
      : { kind: "map", parts: [{ kind: "entries", of: found }] };
  }
  if (Array.isArray(tree)) {
    const parts = tree.flatMap((item, index) => itemParts(item, below(place, String(index))));
    return parts.length === 0 ? { kind: "emptyList" } : { kind: "list", parts };
  }
  return mapOf(found === undefined ? mapParts(tree, place) : partsOfMapping(found, place));
}

function mapOf(parts: readonly MapPart[]): Structured {
  return parts.length === 0 ? { kind: "emptyMap" } : { kind: "map", parts };
}

/** The block itself, once it is sure that it cannot come out empty unsaid. */
function settled(block: Structured, place: Place): Block {
  const there = presenceIn(block, place);
  if (there === true) return block;
  if (there === false) return emptyOf(block);
  const what = block.kind === "map" ? "map" : "list";
  throw new TreeError(
    place,
    `every part of this ${what} depends on a condition, so it may be empty; say what to write then, with orEmpty or orAbsent`,
  );
}

function emptyOf(block: Structured): Block {
  return { kind: block.kind === "list" || block.kind === "emptyList" ? "emptyList" : "emptyMap" };
}

function partsOfMapping(found: NonNullable<ReturnType<typeof nodeOf>>, place: Place): readonly MapPart[] {
  if (found.kind === "mapping") return found.parts.flatMap((part) => partsOf(part, place));
  throw new TreeError(place, `${found.kind} stands where a map is needed`);
}

function mapParts(tree: unknown, place: Place): readonly MapPart[] {
  return Object.entries(tree as object).flatMap(([key, value]) =>
    entryParts(whole(key, place), value, below(place, key)),
  );
}

function whole(text: string, place: Place): string {
  if (!/\p{Cs}/u.test(text)) return text;
  throw new TreeError(place, `${JSON.stringify(text)} holds half of a character, which YAML cannot`);
}

/** The parts that one part of a `mapping` stands for. */
function partsOf(part: unknown, place: Place): readonly MapPart[] {
  const found = nodeOf(part);
  if (found === undefined) return mapParts(part, place);
  if (isExpressionNode(found)) return [{ kind: "entries", of: found }];
  switch (found.kind) {
    case "when":
      return whenParts(found, place, partsOf);
    case "eachEntry":
      return nonEmpty({ ...found, body: partsOf(found.body, whereHolds(place, filled(found.map))) });
    case "entry":
      return entryParts(found.key, found.value, below(place, "*"));
    case "empty":
      return partsOf(found.tree, place);
    case "comment":
      return [{ kind: "comment", text: found.text }, ...partsOf(found.tree, place)];
    default:
      return partsOfMapping(found, place);
  }
}

/** A loop, unless it makes nothing. */
function nonEmpty<L extends { readonly body: readonly unknown[] }>(loop: L): readonly L[] {
  return loop.body.length === 0 ? [] : [loop];
}

/** A condition with what is under it, or the one side of it where it is known already which that is. */
function whenParts<P>(
  { condition, consequent, alternative }: Extract<TreeNode, { kind: "when" }>,
  place: Place,
  parts: (side: unknown, place: Place) => readonly P[],
): readonly (P | When<P>)[] {
  const sides = {
    consequent: parts(consequent, whereHolds(place, condition)),
    alternative: alternative === undefined ? [] : parts(alternative, place),
  };
  if (condition.kind === "literal") return condition.value === true ? sides.consequent : sides.alternative;
  return [{ kind: "when", condition, ...sides }];
}

/** A part that may be absent or empty, worked out to parts that say so themselves. */
function emptyParts<P>(
  { as, tree }: Extract<TreeNode, { kind: "empty" }>,
  place: Place,
  part: (value: Block) => P,
): readonly (P | When<P>)[] {
  const block = structureOf(tree, place);
  const condition = presenceIn(block, place);
  const otherwise = as === "absent" ? [] : [part(emptyOf(block))];
  if (typeof condition === "boolean") return condition ? [part(block)] : otherwise;
  return [{ kind: "when", condition, consequent: [part(block)], alternative: otherwise }];
}

function entryParts(key: string | ExpressionNode, value: unknown, place: Place): readonly MapPart[] {
  const found = nodeOf(value);
  const entry = (block: Block): MapPart => ({ kind: "entry", key, value: block });
  if (found?.kind === "when") return whenParts(found, place, (side, there) => entryParts(key, side, there));
  if (found?.kind === "empty") return emptyParts(found, place, entry);
  if (found?.kind === "comment")
    return [{ kind: "comment", text: found.text }, ...entryParts(key, found.tree, place)];
  return [entry(blockOf(value, place))];
}

/** The parts of a list, or of a file's documents, that one item stands for. */
export function itemParts(item: unknown, place: Place): readonly ListPart[] {
  const found = nodeOf(item);
  const part = (value: Block): ListPart => ({ kind: "item", value });
  switch (found?.kind) {
    case "when":
      return whenParts(found, place, itemParts);
    case "each":
      return nonEmpty({ ...found, body: itemParts(found.body, whereHolds(place, filled(found.list))) });
    case "several":
      return found.parts.flatMap((one, index) => itemParts(one, below(place, String(index))));
    case "items":
      return [{ kind: "items", of: found.list }];
    case "empty":
      return emptyParts(found, place, part);
    case "comment":
      return [{ kind: "comment", text: found.text }, ...itemParts(found.tree, place)];
    default:
      return [part(blockOf(item, place))];
  }
}
