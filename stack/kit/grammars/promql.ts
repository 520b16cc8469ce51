import { createRequire } from "node:module";
import { type Grammar, type GrammarFault, regexFault } from "../../../schema/index.ts";
import { tokenFaults } from "./promql-tokens.ts";

type Lezer = typeof import("@prometheus-io/lezer-promql");

// Loaded where there is an expression at all, and at once: whoever judges a file does not wait.
const load = createRequire(import.meta.url);

/**
 * Prometheus' expressions, by the grammar of its own editor. What is checked: brackets, texts and their escapes, the
 * grammar, names of functions, regular expressions of matchers. What is not: how many arguments a function takes, and
 * of what types, and whether what is experimental is switched on; `promtool check rules` does.
 */
export const promql: Grammar = {
  name: "PromQL",
  examples: ["up == 0", "sum by (job) (rate(http_requests_total{code=~'5..'}[5m]))", "1"],
  faults,
};

function faults(text: string): readonly GrammarFault[] {
  const broken = tokenFaults(text);
  if (broken.length > 0) return broken;
  const { parser } = load("@prometheus-io/lezer-promql") as Lezer;
  const found: GrammarFault[] = [];
  parser.parse(text).iterate({
    enter({ from, to, type, node }) {
      if (type.isError) {
        const before = node.prevSibling;
        found.push(unexpected(text, from, before === null ? "" : text.slice(before.from, before.to)));
      }
      if (type.name === "EqlRegex" || type.name === "NeqRegex") {
        const literal = node.parent?.nextSibling;
        const reason = literal == null ? undefined : matcherFault(text.slice(literal.from, literal.to));
        if (literal != null && reason !== undefined) found.push({ offset: literal.from, message: reason });
      }
      return to >= from;
    },
  });
  // What follows the first is most often of its making.
  const [first] = found.toSorted((one, other) => one.offset - other.offset);
  if (first === undefined) return [];
  const older = inOlderWords(text, first.offset);
  const later = older === text ? [first] : faults(older);
  return later.every(({ offset }) => offset > first.offset) ? later : [first];
}

/**
 * Functions of the pinned Prometheus that the grammar has not, or only within durations; and others that it has, of the
 * same length.
 */
const standIns = new Map([
  ["integral", "increase"],
  ["max_of", "resets"],
  ["min_of", "resets"],
]);

/** A text with the function at a place replaced by one that stands in for it, if it needs one. */
function inOlderWords(text: string, offset: number): string {
  const name = /^\w+(?=\s*\()/.exec(text.slice(offset))?.[0] ?? "";
  return text.slice(0, offset) + (standIns.get(name) ?? name) + text.slice(offset + name.length);
}

/** @param before what stands before it, which is right so far */
function unexpected(text: string, offset: number, before: string): GrammarFault {
  const rest = text.slice(offset).trimStart();
  const at = text.length - rest.length;
  if (rest === "") {
    const last = before.trim() === "" ? "" : ` after ${JSON.stringify(before.trim())}`;
    return { offset: text.trimEnd().length, message: `it ends too early${last}: something has to follow` };
  }
  if (rest.startsWith("(") && /^[a-z_0-9]+$/.test(before))
    return { offset: Math.max(text.lastIndexOf(before, at), 0), message: `there is no function ${before}` };
  const word = /^(?:[\w:.]+|[^\w\s]=?)/.exec(rest)?.[0] ?? rest.slice(0, 1);
  return { offset: at, message: `${JSON.stringify(word)} is not expected here` };
}

/** Prometheus compiles the regular expressions of matchers when it reads an expression. */
function matcherFault(literal: string): string | undefined {
  const inner = literal.slice(1, -1);
  const pattern = literal.startsWith("`") ? inner : inner.replace(/\\(["'\\])/g, "$1");
  const reason = regexFault(`^(?s:${pattern})$`);
  return reason === undefined ? undefined : `${literal} is no regular expression: ${reason}`;
}
