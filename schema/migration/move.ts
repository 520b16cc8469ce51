import type { Document } from "yaml";
import type { DefinitionPath } from "../conditions/conditional.ts";
import { stringify } from "../yaml/write.ts";
import { indentOf, isComment, joinedLines, shifted, TextLines } from "./lines.ts";
import { documentIn, type Entry, entriesOf, entryAt, mapAt } from "./place.ts";

/**
 * The text with a value under another name, which nothing is under yet. All else stays byte for byte, but for what is
 * around the value only because of it.
 *
 * @returns nothing where the text is written so that this is nothing for a program
 */
export function moved(text: string, from: DefinitionPath, to: DefinitionPath): string | undefined {
  const document = documentIn(text);
  const entry = entryAt(document, from);
  const last = to.at(-1);
  if (entry === undefined || last === undefined) return undefined;
  // Beside where it was, it is but called otherwise.
  if (from.slice(0, -1).join("\0") === to.slice(0, -1).join("\0"))
    return text.slice(0, entry.start) + keyText(last) + text.slice(entry.keyEnd);
  return elsewhere(text, document, entry, from, to);
}

/** A key as YAML writes it: in quotes where it has to be. */
function keyText(key: string): string {
  return stringify({ [key]: 0 }).replace(/: 0\n$/, "");
}

/** Lines of a text, from the first to the one before the last. */
interface Block {
  readonly first: number;
  readonly end: number;
}

function elsewhere(
  text: string,
  document: Document,
  entry: Entry,
  from: DefinitionPath,
  to: DefinitionPath,
): string | undefined {
  const lines = new TextLines(text);
  const depth = to.findLastIndex((_, length) => mapAt(document, to.slice(0, length)) !== undefined);
  const target = mapAt(document, to.slice(0, depth));
  const last = target === undefined ? undefined : entriesOf(target).at(-1);
  const block = blockOf(entry, lines);
  const left = leaving(document, from, lines, block);
  if (target === undefined || last === undefined || block === undefined || left === undefined)
    return undefined;
  const around = left.block;
  const lastBlock = blockOf(last, lines);
  if (lastBlock === undefined) return undefined;
  const keyLine = lines.lineOf(entry.start);
  const column = lines.columnOf(entry.start);
  const keyed = lines.all
    .slice(block.first, block.end)
    .map((line, index) =>
      block.first + index === keyLine
        ? line.slice(0, column) + keyText(to.at(-1) ?? "") + line.slice(column + entry.keyEnd - entry.start)
        : line,
    );
  const step = stepOf(lines.all);
  const indent = lines.columnOf(last.start);
  const sections = to.slice(depth, -1);
  const made = [
    ...sections.map((key, index) => `${" ".repeat(indent + index * step)}${keyText(key)}:`),
    ...left.comments.map((line) => `${" ".repeat(indent + sections.length * step)}${line.trim()}`),
    ...shifted(keyed, indent + sections.length * step - column),
  ];
  // In the place of what it leaves behind, where that is in the same map.
  const isInPlace = mapAt(document, left.path.slice(0, -1)) === target;
  const at = isInPlace ? around.first : lastBlock.end;
  return joinedLines(
    [
      ...lines.all.slice(0, at).filter((_, index) => index < around.first || index >= around.end),
      ...made,
      ...lines.all.slice(at).filter((_, index) => at + index < around.first || at + index >= around.end),
    ],
    text,
  );
}

/** How far sections of a text are indented. */
function stepOf(lines: readonly string[]): number {
  const indented = lines.find((line) => /^ +[^\s#-]/.test(line));
  return indented === undefined ? 2 : Math.min(indentOf(indented), 8);
}

/** The lines of a key and its value, with the comment right above it; nothing where something else is on them. */
function blockOf({ map, pair, start, end, keyEnd }: Entry, lines: TextLines): Block | undefined {
  if (map.flow === true) return undefined;
  const keyLine = lines.lineOf(start);
  const column = lines.columnOf(start);
  if ((lines.all[keyLine] ?? "").slice(0, column).trim() !== "") return undefined;
  const siblings = entriesOf(map);
  const index = siblings.findIndex((one) => one.pair === pair);
  const before = siblings[index - 1];
  const free = before === undefined ? 0 : lineAfter(before, lines);
  let first = keyLine;
  while (first > free && isOwnComment(lines.all[first - 1] ?? "", column)) first -= 1;
  let after = end > keyEnd ? lines.lineOf(end - 1) + 1 : keyLine + 1;
  // What is further to the right is about what is in it.
  while (isComment(lines.all[after] ?? "") && indentOf(lines.all[after] ?? "") > column) after += 1;
  return { first, end: after };
}

function lineAfter({ end, keyEnd }: Entry, lines: TextLines): number {
  return lines.lineOf(Math.max(end, keyEnd) - 1) + 1;
}

function isOwnComment(line: string, column: number): boolean {
  return isComment(line) && indentOf(line) === column && !line.includes("yaml-language-server:");
}

/** What goes with a value, as nothing else is in the sections around it. */
interface Leaving {
  readonly block: Block;
  /** The path of the outermost section that goes, or of the value. */
  readonly path: DefinitionPath;
  /** The comments above these sections. */
  readonly comments: readonly string[];
}

function leaving(
  document: Document,
  path: DefinitionPath,
  lines: TextLines,
  block: Block | undefined,
): Leaving | undefined {
  if (block === undefined) return undefined;
  const outer = path.slice(0, -1);
  const map = mapAt(document, outer);
  if (outer.length === 0 || map === undefined || map.items.length > 1) return { block, path, comments: [] };
  const section = entryAt(document, outer);
  const around = section === undefined ? undefined : blockOf(section, lines);
  if (section === undefined || around === undefined) return undefined;
  // A comment beside it, an anchor or a tag would be lost with it.
  const keyLine = lines.lineOf(section.start);
  const head = (lines.all[keyLine] ?? "").slice(lines.columnOf(section.keyEnd)).trim();
  if (head !== ":" || block.first !== keyLine + 1 || block.end !== around.end) return undefined;
  const further = leaving(document, outer, lines, around);
  if (further === undefined) return undefined;
  return { ...further, comments: [...further.comments, ...lines.all.slice(around.first, keyLine)] };
}
