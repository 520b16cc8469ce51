import type { Definition } from "./definition/definition.ts";
import { type LayerPlace, Layers, type Placed, placedProblem } from "./layers.ts";
import { defaults } from "./merging/defaults.ts";
import { coalesce } from "./merging/merge.ts";
import { formatPath, type ValuePath } from "./path.ts";
import { unprintables } from "./printable.ts";
import { deprecatedValues, silentMistakes } from "./validation/document.ts";
import { grammarFaults } from "./validation/grammars.ts";
import { idleParts } from "./validation/idle.ts";
import { misnamedKey, missingKey, unknownKey } from "./validation/keys.ts";
import { offsetOfKey, offsetOfValue, sourceOf } from "./validation/locate.ts";
import type { Problem } from "./validation/problem.ts";
import { type SchemaError, schemaErrors } from "./validation/schema-errors.ts";
import { definitionAt } from "./validation/suggest.ts";
import { unfitValue } from "./validation/values.ts";
import { targetOf } from "./yaml/node.ts";
import { offsetWithin } from "./yaml/within.ts";

export { Layers, problemOf, type ValuesText } from "./layers.ts";
export { formatProblem, type Problem } from "./validation/problem.ts";

/**
 * Everything that is wrong with a user's values file, in the order of the file.
 *
 * @param definition the values as a whole
 * @param text of the file
 * @param file its name, for the problems
 * @throws DefinitionError when the definition itself is at fault
 * @example
 * validateValues(values, "greeting: Hi!\nreplicas: many", "my.yaml")
 */
export function validateValues(definition: Definition, text: string, file: string): readonly Problem[] {
  return validateLayers(definition, new Layers([{ name: file, text }]));
}

/**
 * Everything that is wrong with a user's values files, in the order of the files. They are laid over each other and over
 * the defaults as Helm does it, so they may leave anything out, and a later one may mend what an earlier one says; what
 * Helm accepts and means otherwise than it reads (keys given twice, further documents) is told too.
 *
 * @throws DefinitionError when the definition itself is at fault
 * @example
 * const layers = new Layers([
 *   { name: "all.yaml", text: "replicas: many" },
 *   { name: "one.yaml", text: "replicas: 5" },
 * ]);
 * validateLayers(values, layers)
 */
export function validateLayers(definition: Definition, layers: Layers): readonly Problem[] {
  // What they would say together is not known then.
  if (layers.unreadable.length > 0) return layers.unreadable;
  const mistakes = layers.all.flatMap((layer) =>
    silentMistakes(layer.source).map((finding): Placed => ({ ...finding, layer })),
  );
  const orderOf = ({ layer }: Placed) => layers.all.indexOf(layer);
  const placed = [...mistakes, ...findingsOf(definition, layers)]
    .toSorted((a, b) => orderOf(a) - orderOf(b) || a.offset - b.offset)
    .map(placedProblem);
  // An alias brings the same mistake to several paths, and it is to be mended once.
  const seen = new Set<string>();
  return placed.filter(({ file, line, column, message }) => {
    const id = JSON.stringify([file, line, column, message]);
    return !seen.has(id) && seen.add(id);
  });
}

function findingsOf(definition: Definition, layers: Layers): readonly Placed[] {
  const { values } = layers;
  const warnings = [
    ...deprecatedValues(definition, values).map(({ path, words }) => [path, words] as const),
    ...idleParts(definition, values).map((path) => {
      const off = `${formatPath([...path, "enabled"])} is false by default`;
      return [path, `has no effect, as ${off}; set it to true, or to false to keep this for later`] as const;
    }),
  ];
  const warned = warnings.map(([path, message]): Placed => {
    const { layer, located } = layers.place(path);
    return { layer, offset: offsetOfKey(located), path, message, severity: "warning" };
  });
  const errors = schemaErrors(definition, coalesce(values, defaults(definition)));
  const findings = errors.map((error) => ({
    error,
    finding: findingOf(definition, error, (path) => layers.place(path)),
  }));
  const refused = new Set(
    errors.map(({ path, key }) => formatPath(key === undefined ? path : [...path, key])),
  );
  // A key that is missing because it is misspelt is told of once.
  const meant = new Set(
    findings.map(({ finding: { path, suggestion = "" } }) => formatPath([...path.slice(0, -1), suggestion])),
  );
  const isMisspelt = ({ keyword, path, key = "" }: SchemaError) =>
    keyword === "required" && meant.has(formatPath([...path, key]));
  const silenced = [...unprintables(values)].map(({ path, isKey, character }): Placed => {
    const { layer, located } = layers.place(path);
    return {
      layer,
      offset: isKey ? offsetOfKey(located) : offsetOfValue(located),
      path,
      message: `Helm cannot print the character ${character}, and would leave out what it is part of; take it out`,
    };
  });
  const misspoken = [...grammarFaults(definition, values)].map(
    ({ path, offset, message, grammar }): Placed => {
      const { layer, located } = layers.place(path);
      const node = located.value === undefined ? undefined : targetOf(located.value);
      const at =
        node?.kind === "scalar"
          ? offsetWithin(layer.source.lines.text, node, offset)
          : offsetOfValue(located);
      return { layer, offset: at, path, message: `not ${grammar}: ${message}` };
    },
  );
  return [
    ...warned,
    ...silenced,
    ...misspoken.filter(({ path }) => !refused.has(formatPath(path))),
    ...findings.flatMap(({ error, finding }) => (isMisspelt(error) ? [] : [finding])),
  ];
}

function findingOf(
  definition: Definition,
  error: SchemaError,
  find: (path: ValuePath) => LayerPlace,
): Placed {
  const { keyword, path, key } = error;
  if (key === undefined) {
    const { layer, located } = find(path);
    const isGiven = located.depth === path.length;
    const finding = unfitValue(
      definitionAt(definition, path),
      error,
      isGiven ? sourceOf(located.value) : undefined,
    );
    const message = isGiven ? finding.message : `${finding.message} (the chart's own default)`;
    return { ...finding, message, layer, offset: offsetOfValue(located), path };
  }
  const full = [...path, key];
  const { layer, located } = find(full);
  const place = { layer, offset: offsetOfKey(located), path: full };
  if (keyword === "additionalProperties") return { ...unknownKey(definition, error), ...place };
  if (keyword === "propertyNames") return { ...misnamedKey(definition, error), ...place };
  return { ...missingKey(definition, error, located.depth === full.length), ...place };
}
