import type { Definition } from "./definition/definition.ts";
import { defaults } from "./merging/defaults.ts";
import { coalesce, isMapping } from "./merging/merge.ts";
import { formatPath, type ValuePath } from "./path.ts";
import { unprintables } from "./printable.ts";
import { deprecatedValues, silentMistakes } from "./validation/document.ts";
import { idleParts } from "./validation/idle.ts";
import { misnamedKey, missingKey, unknownKey } from "./validation/keys.ts";
import { type Located, locate, offsetOfKey, offsetOfValue, sourceOf } from "./validation/locate.ts";
import type { Finding, Problem } from "./validation/problem.ts";
import { type SchemaError, schemaErrors } from "./validation/schema-errors.ts";
import { definitionAt } from "./validation/suggest.ts";
import { unfitValue } from "./validation/values.ts";
import { valueWords } from "./validation/words.ts";
import { parseYamlSource, type YamlSource } from "./yaml/read.ts";

export { formatProblem, type Problem } from "./validation/problem.ts";

interface Placed extends Finding {
  readonly offset: number;
  readonly path: ValuePath;
  readonly severity?: Problem["severity"];
}

/**
 * Everything that is wrong with a user's values file, in the order of the file. The file is laid over the
 * defaults as Helm does it, so it may leave anything out; what Helm accepts and means otherwise than it reads
 * (keys given twice, further documents) is told too.
 *
 * @param definition the values as a whole
 * @param text of the file
 * @param file its name, for the problems
 * @throws DefinitionError when the definition itself is at fault
 */
export function validateValues(definition: Definition, text: string, file: string): readonly Problem[] {
  const source = parseYamlSource(text);
  if (source.errors.length > 0) {
    return source.errors.map(({ line, column, reason }): Problem => {
      return {
        file,
        line,
        column,
        path: "",
        message: `cannot be read: ${reason}`,
        severity: "error",
      };
    });
  }
  const found = [...silentMistakes(source), ...findingsOf(definition, source)];
  const placed = found
    .toSorted((a, b) => a.offset - b.offset)
    .map((finding) => placedProblem(finding, source, file));
  // An alias brings the same mistake to several paths, and it is to be mended once.
  const seen = new Set<string>();
  return placed.filter((problem) => {
    const id = JSON.stringify([problem.line, problem.column, problem.message]);
    return !seen.has(id) && seen.add(id);
  });
}

function placedProblem(
  { offset, path, message, severity = "error", suggestion }: Placed,
  { lines }: YamlSource,
  file: string,
): Problem {
  return {
    file,
    ...lines.place(offset),
    path: formatPath(path),
    message,
    severity,
    ...(suggestion === undefined ? {} : { suggestion }),
  };
}

function findingsOf(definition: Definition, { value, root }: YamlSource): readonly Placed[] {
  if (value !== null && !isMapping(value)) {
    return [{ offset: 0, path: [], message: `values must be a mapping of keys, not ${valueWords(value)}` }];
  }
  const given = value ?? {};
  const moved = deprecatedValues(definition, given).map(({ path, movedTo }): Placed => {
    return {
      offset: offsetOfKey(locate(root, path)),
      path,
      message: `moved to ${movedTo}`,
      severity: "warning",
    };
  });
  const idle = idleParts(definition, given).map((path): Placed => {
    return {
      offset: offsetOfKey(locate(root, path)),
      path,
      message: `has no effect, as ${formatPath([...path, "enabled"])} is false by default; set it to true, or to false to keep this for later`,
      severity: "warning",
    };
  });
  const errors = schemaErrors(definition, coalesce(given, defaults(definition)));
  const findings = errors.map((error) => ({
    error,
    finding: findingOf(definition, error, (path) => locate(root, path)),
  }));
  // A key that is missing because it is misspelt is told of once.
  const meant = new Set(
    findings.map(({ finding: { path, suggestion = "" } }) => formatPath([...path.slice(0, -1), suggestion])),
  );
  const isMisspelt = ({ keyword, path, key = "" }: SchemaError) =>
    keyword === "required" && meant.has(formatPath([...path, key]));
  const silenced = [...unprintables(given)].map(({ path, isKey, character }): Placed => {
    const located = locate(root, path);
    return {
      offset: isKey ? offsetOfKey(located) : offsetOfValue(located),
      path,
      message: `Helm cannot print the character ${character}, and would leave out what it is part of; take it out`,
    };
  });
  return [
    ...moved,
    ...idle,
    ...silenced,
    ...findings.flatMap(({ error, finding }) => (isMisspelt(error) ? [] : [finding])),
  ];
}

function findingOf(definition: Definition, error: SchemaError, find: (path: ValuePath) => Located): Placed {
  const { keyword, path, key } = error;
  if (key === undefined) {
    const located = find(path);
    const isGiven = located.depth === path.length;
    const finding = unfitValue(
      definitionAt(definition, path),
      error,
      isGiven ? sourceOf(located.value) : undefined,
    );
    const message = isGiven ? finding.message : `${finding.message} (the chart's own default)`;
    return { ...finding, message, offset: offsetOfValue(located), path };
  }
  const full = [...path, key];
  const located = find(full);
  const offset = offsetOfKey(located);
  if (keyword === "additionalProperties") return { ...unknownKey(definition, error), offset, path: full };
  if (keyword === "propertyNames") return { ...misnamedKey(definition, error), offset, path: full };
  return { ...missingKey(definition, error, located.depth === full.length), offset, path: full };
}
