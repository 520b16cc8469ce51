import { isDeepStrictEqual } from "node:util";
import { Parser } from "yaml";
import { type DefinitionPath, pathWords } from "../conditions/conditional.ts";
import type { Definition } from "../definition/definition.ts";
import { deprecations } from "../deprecations/deprecations.ts";
import { deprecationWords } from "../deprecations/words.ts";
import { isMapping, type ValuesDocument } from "../merging/merge.ts";
import { own } from "../own.ts";
import { validateValues } from "../validate.ts";
import { locate, offsetOfKey } from "../validation/locate.ts";
import { parseYamlSource } from "../yaml/read.ts";
import { moved } from "./move.ts";

/** A value of a values file that has another name now. */
export interface Migrated {
  /** Where it was in the text that was given; lines count from 1. */
  readonly line: number;
  readonly from: string;
  readonly to: string;
}

/** What is left for a person, and why. */
export interface Unmigrated {
  readonly line: number;
  readonly from: string;
  readonly reason: string;
}

/** A values file that says the same by the names that values have now. */
export interface Migration {
  readonly text: string;
  readonly moved: readonly Migrated[];
  readonly left: readonly Unmigrated[];
}

/**
 * Rewrites the text of a values file to the names that values have now. What is not renamed stays byte for byte: comments,
 * order, anchors, quotes, ends of lines. Each change is made only if what is read from the text is the same afterwards but
 * for the name, no comment is lost, and the chart takes it: what cannot be done so is left, and told of.
 *
 * @param definition the values as a whole
 * @throws YamlError where the text cannot be read
 * @example
 * const definition = object({ port: port(80, "Its port."), servicePort: renamed(port(80, "Its port."), "port") }, "Values.");
 * migrateValues(definition, "servicePort: 8080 # the old one")
 */
export function migrateValues(definition: Definition, text: string): Migration {
  const { errors, root, lines } = parseYamlSource(text);
  if (errors[0] !== undefined) throw errors[0];
  const lineOf = (path: DefinitionPath) => lines.place(offsetOfKey(locate(root, path))).line;
  let now = text;
  const done: Migrated[] = [];
  const left: Unmigrated[] = [];
  const move = (from: DefinitionPath, to: DefinitionPath, isRefused: boolean): void => {
    const values = valuesOf(now);
    const [old, there] = [valueAt(values, from), valueAt(values, to)];
    if (old === undefined) return;
    const names = { line: lineOf(from), from: pathWords(from) };
    if (isMapping(old) && isMapping(there) && Object.keys(old).length > 0) {
      for (const key of Object.keys(old)) move([...from, key], [...to, key], false);
      return;
    }
    const result =
      there === undefined
        ? rewritten(definition, now, from, to, isRefused)
        : { reason: `${pathWords(to)} is set too; decide which of the two counts` };
    if ("reason" in result) left.push({ ...names, reason: result.reason });
    else {
      now = result.text;
      done.push({ ...names, to: pathWords(to) });
    }
  };
  for (const { path, deprecation } of deprecations(definition)) {
    const { kind, movedTo } = deprecation;
    if (path.some((step) => step === "[]" || step === "*") || valueAt(valuesOf(now), path) === undefined)
      continue;
    if (movedTo === undefined)
      left.push({ line: lineOf(path), from: pathWords(path), reason: deprecationWords(deprecation) });
    else move(path, movedTo.split("."), kind === "removed");
  }
  return { text: now, moved: done, left: left.toSorted((one, other) => one.line - other.line) };
}

/** The text with a value under its new name, or why that is for a person. */
function rewritten(
  definition: Definition,
  text: string,
  from: DefinitionPath,
  to: DefinitionPath,
  isRefused: boolean,
): { readonly text: string } | { readonly reason: string } {
  const result = moved(text, from, to);
  const byHand = `moved to ${pathWords(to)}; it is written so that only a person can move it there`;
  if (result === undefined || !isSameBut(text, result, from, to)) return { reason: byHand };
  const [before, after] = [errorsOf(definition, text), errorsOf(definition, result)];
  const added = after.filter(({ message }) => !before.some((one) => one.message === message));
  const reason =
    added.length === 0
      ? undefined
      : `moved to ${pathWords(to)}, where it does not fit: ${added[0]?.path}: ${added[0]?.message}`;
  return reason !== undefined && after.length > before.length - (isRefused ? 1 : 0)
    ? { reason }
    : { text: result };
}

function errorsOf(definition: Definition, text: string) {
  return validateValues(definition, text, "").filter(({ severity }) => severity === "error");
}

function isSameBut(before: string, after: string, from: DefinitionPath, to: DefinitionPath): boolean {
  const source = parseYamlSource(after);
  const values = valuesOf(before);
  const expected = put(without(values, from), to, valueAt(values, from));
  return (
    source.errors.length === 0 &&
    isDeepStrictEqual(source.value, expected) &&
    isDeepStrictEqual(commentsIn(after), commentsIn(before))
  );
}

function commentsIn(text: string): readonly string[] {
  const comments: string[] = [];
  const see = (token: unknown): void => {
    if (Array.isArray(token)) token.forEach(see);
    else if (isMapping(token)) {
      if (token["type"] === "comment" && typeof token["source"] === "string")
        comments.push(token["source"].trim());
      Object.values(token).forEach(see);
    }
  };
  see([...new Parser().parse(text)]);
  return comments.toSorted();
}

function valuesOf(text: string): ValuesDocument {
  const { value } = parseYamlSource(text);
  return isMapping(value) ? value : {};
}

function valueAt(values: unknown, [key, ...rest]: DefinitionPath): unknown {
  if (key === undefined) return values;
  return isMapping(values) ? valueAt(own(values, key), rest) : undefined;
}

/** Values without one, and without the sections that hold nothing then. */
function without(values: ValuesDocument, [key = "", ...rest]: DefinitionPath): ValuesDocument {
  const { [key]: old, ...others } = values;
  if (rest.length === 0 || !isMapping(old)) return others;
  const inner = without(old, rest);
  return Object.keys(inner).length === 0 ? others : { ...others, [key]: inner };
}

function put(values: ValuesDocument, [key = "", ...rest]: DefinitionPath, value: unknown): ValuesDocument {
  const inner = own(values, key);
  return { ...values, [key]: rest.length === 0 ? value : put(isMapping(inner) ? inner : {}, rest, value) };
}
