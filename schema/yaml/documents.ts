import { isDeepStrictEqual } from "node:util";
import { isMapping, joinValues } from "../merging/merge.ts";
import type { YamlNode } from "./node.ts";
import { parseDocument } from "./parse.ts";
import { YamlFault } from "./scan/cursor.ts";
import type { Token } from "./scan/token.ts";
import { readValue } from "./value.ts";

/** What is read of a text, or why nothing is. */
export interface ReadDocument {
  /** `undefined` where there are faults. */
  readonly value: unknown;
  readonly root?: YamlNode;
  /** Where the text goes on that nobody reads. */
  readonly unread?: number;
  /** In the order of the text; of a text that is no YAML the first. */
  readonly faults: readonly YamlFault[];
}

interface Part {
  readonly start: number;
  readonly end: number;
}

/** Reads the first document in a text from an offset on, as go-yaml does: nothing of what is after it counts. */
export function readFirstDocument(text: string, part: Part): ReadDocument {
  return faultsOf(() => {
    const { root, next } = parseDocument(text, part.start, part.end);
    if (root === undefined) return { value: null, faults: [] };
    const { value, faults } = readValue(root);
    const unread = faults.length === 0 ? unreadFrom(text, next) : undefined;
    return {
      value: faults.length === 0 ? value : undefined,
      root,
      faults,
      ...(unread === undefined ? {} : { unread }),
    };
  });
}

/**
 * Reads a values file as every Helm does: Helm 3 the first document, Helm 4 all, each laid over those before it.
 * A text of which they make different values is refused.
 * Source: MergeValues in pkg/cli/values/options.go of Helm 3.22.0 and 3.14.4, LoadValues in
 * pkg/chart/v2/loader/load.go of Helm 4.3.1.
 */
export function readValuesFile(text: string, start: number): ReadDocument {
  const first = readFirstDocument(text, { start, end: text.length });
  if (first.faults.length > 0) return first;
  // Helm 4 puts a line break at the end, where there is none.
  const ended = text.endsWith("\n") ? text : `${text}\n`;
  return faultsOf(() => {
    const parts = partsOf(ended, start);
    const isWhole = parts[0]?.end === ended.length;
    if (isWhole && ended === text) return first;
    if (isDeepStrictEqual(joined(ended, parts), first.value)) return first;
    const fault = isWhole
      ? new YamlFault(unended, text.length)
      : new YamlFault(further, secondOf(ended, parts));
    return { value: undefined, faults: [fault] };
  });
}

const unended = "end the file with a line break: without it Helm 3 and Helm 4 read this text differently";
const further =
  "a second document, which Helm 3 does not read and Helm 4 lays over the first: put all into one";

function faultsOf(read: () => ReadDocument): ReadDocument {
  try {
    return read();
  } catch (fault) {
    if (fault instanceof YamlFault) return { value: undefined, faults: [fault] };
    throw fault;
  }
}

/**
 * How Helm 4 divides a text into documents: at lines of three hyphens, without regard to what they are in.
 * Source: YAMLReader in pkg/util/yaml/decoder.go of k8s.io/apimachinery v0.37.1.
 */
function partsOf(text: string, from: number): readonly Part[] {
  const parts: Part[] = [];
  let start = from;
  for (let line = from; line < text.length; line = text.indexOf("\n", line) + 1) {
    if (!text.startsWith("---", line)) continue;
    const next = text.indexOf("\n", line) + 1;
    const rest = text.slice(line + 3, next).trim();
    if (rest !== "" && !rest.startsWith("#")) {
      throw new YamlFault(
        "a line that begins with --- starts a document for Helm 4, and holds nothing else: move the rest, or indent it",
        line,
      );
    }
    // Hyphens at the beginning of a document stay in it.
    if (line > start) {
      parts.push({ start, end: line });
      start = next;
    }
  }
  return start < text.length ? [...parts, { start, end: text.length }] : parts;
}

/** What Helm 4 makes of a text; `undefined` where it refuses it. */
function joined(text: string, parts: readonly Part[]): unknown {
  const values = parts.map((part) => readFirstDocument(text, part).value);
  return values.length < 2 ? values[0] : values.reduce(overlaid);
}

function overlaid(earlier: unknown, later: unknown): unknown {
  if (earlier === null || later === null) return earlier ?? later;
  return isMapping(earlier) && isMapping(later) ? joinValues(earlier, later) : undefined;
}

/** The line of hyphens before the first further document that says something. */
function secondOf(text: string, parts: readonly Part[]): number {
  const second = parts.slice(1).find((part) => readFirstDocument(text, part).value !== null);
  return second === undefined ? (parts[0]?.end ?? 0) : text.lastIndexOf("\n", second.start - 2) + 1;
}

/** Where something follows a document that nobody reads. */
function unreadFrom(text: string, { kind, start, end }: Token): number | undefined {
  if (kind === "end" || kind === "---") return undefined;
  if (kind !== "...") return start;
  // After its end a document may be followed by comments and by further marks.
  const at = text.slice(end).search(/^(?![ \t\r]*(?:#|$)|(?:---|\.\.\.)[ \t\r]*(?:#|$))/m);
  return at < 0 ? undefined : end + at;
}
