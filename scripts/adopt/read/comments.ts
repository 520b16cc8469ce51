import { formatPath, parseYamlSource, type YamlSource } from "../../../schema/index.ts";
import { targetOf, type YamlNode } from "../../../schema/yaml/node.ts";
import { nameOfKey } from "../../../schema/yaml/value.ts";
import type { SchemaObject } from "../../diff/schema.ts";
import type { Note } from "../note.ts";
import { annotationsIn, parametersIn } from "./annotations.ts";

/** What values.yaml says of one value besides its default. */
export interface Said {
  /** Of values.yaml, from 1. */
  readonly line: number;
  /** In sentences; empty where it says nothing. */
  readonly description: string;
  /** Lines of the comment that are no prose: keys and items commented out. */
  readonly examples: readonly string[];
  readonly schema?: SchemaObject;
}

export interface Comments {
  /** By the path as people write it. */
  readonly said: ReadonlyMap<string, Said>;
  readonly notes: readonly Note[];
}

/** What the comments of a values.yaml say of each of its keys. */
export function commentsOf(text: string): Comments {
  const source = parseYamlSource(text);
  const lines = text.split(/\r?\n/);
  const parameters = parametersIn(text);
  const said = new Map<string, Said>();
  const notes: Note[] = [];
  const taken = new Set<number>();
  const visit = (node: YamlNode, path: readonly string[]) => {
    const target = targetOf(node);
    if (target.kind !== "map") return;
    for (const { key, value } of target.entries) {
      const here = [...path, nameOfKey(key) ?? ""];
      const { line, column } = source.lines.place(key.start);
      const over = above(lines, line, column);
      for (let back = 1; back <= over.length; back += 1) taken.add(line - back);
      const { prose, schema, unread } = annotationsIn([...over, ...behind(source, lines, key, value)]);
      if (unread !== undefined)
        notes.push({ place: `values.yaml:${line}`, message: `not understood: ${unread}` });
      const parameter = parameters.get(here.join("."));
      const known = parameter?.schema ?? schema;
      said.set(formatPath(here), {
        line,
        ...(parameter === undefined
          ? wordsOf(prose)
          : { description: sentence(parameter.prose), examples: [] }),
        ...(known === undefined ? {} : { schema: known }),
      });
      visit(value, here);
    }
  };
  if (source.root !== undefined) visit(source.root, []);
  return {
    said: new Map([...said].map(([path, one]) => [path, withRest(one, restOf(one, said, lines, taken))])),
    notes,
  };
}

/** Lines of comments between a key and the next one that stand over neither: mostly what people may write there. */
function restOf(
  { line }: Said,
  said: ReadonlyMap<string, Said>,
  lines: readonly string[],
  taken: ReadonlySet<number>,
): readonly string[] {
  const next = Math.min(
    lines.length + 1,
    ...[...said.values()].map((one) => one.line).filter((one) => one > line),
  );
  return lines.slice(line, next - 1).flatMap((text, index) => {
    const [, comment] = /^ *#+ ?(.*)$/.exec(text) ?? [];
    return comment === undefined || taken.has(line + 1 + index) ? [] : [comment];
  });
}

function withRest(one: Said, rest: readonly string[]): Said {
  return { ...one, examples: [...one.examples, ...wordsOf(rest).examples] };
}

/** The lines of the comment right over a key, at its column. */
function above(lines: readonly string[], line: number, column: number): readonly string[] {
  const found: string[] = [];
  for (let at = line - 2; at >= 0; at -= 1) {
    const [, indent = "", comment] = /^( *)#+ ?(.*)$/.exec(lines[at] ?? "") ?? [];
    if (comment === undefined || indent.length !== column - 1) break;
    found.unshift(comment);
  }
  return found;
}

/** The comment behind a value, on the line of its key. */
function behind(
  source: YamlSource,
  lines: readonly string[],
  key: YamlNode,
  value: YamlNode,
): readonly string[] {
  const { line } = source.lines.place(key.start);
  const end = value.kind === "scalar" ? source.lines.place(value.end) : undefined;
  if (end !== undefined && end.line !== line) return [];
  // Of a map or a list, the end is not known: it is behind its bracket, or behind the key's colon.
  const rest = (lines[line - 1] ?? "").slice(end === undefined ? 0 : end.column - 1);
  const [, comment] = (end === undefined ? /[:\]}]\s+#+ ?(.*)$/ : /^:?\s+#+ ?(.*)$/).exec(rest) ?? [];
  return comment === undefined ? [] : [comment];
}

/** Words of prose with which a line begins that looks like a key: `ref: https://…`, `note: …`. */
const prosaic =
  /^(ref|see|note|default|defaults|example|examples|e\.g|i\.e|https?|todo|warning|warn|tip|hint)$/i;

function wordsOf(lines: readonly string[]): Pick<Said, "description" | "examples"> {
  const prose: string[] = [];
  const examples: string[] = [];
  for (const line of lines) {
    const [, key, rest = ""] = /^\s*(?:- )?["']?([A-Za-z][\w./-]*)["']?:(?:\s+(.*)|$)/.exec(line) ?? [];
    const isEntry = key !== undefined && !prosaic.test(key) && rest.split(" ").length < 4;
    const isInside = examples.length > 0 && /^\s{2,}\S/.test(line);
    if (isEntry || isInside || /^\s*- /.test(line)) examples.push(line.trimEnd());
    else if (/[\p{L}\p{N}]/u.test(line)) prose.push(line.trim());
  }
  return { description: sentence(prose.join(" ")), examples };
}

function sentence(text: string): string {
  // A tool's markup and control characters are no words.
  const words = text
    .replace(/[\p{Cc}]+/gu, " ")
    .replace(/\s+/g, " ")
    .trim()
    .replace(/[\s,;:]+$/, "");
  return words === "" || /[.?]\)?$/.test(words) ? words : `${words}.`;
}
