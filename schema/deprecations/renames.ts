import { isDeepStrictEqual } from "node:util";
import { type DefinitionPath, pathWords } from "../conditions/conditional.ts";
import { at, isLeftOut, where } from "../conditions/schema.ts";
import type { Definition } from "../definition/definition.ts";
import { unsetInside } from "../definition/deprecated.ts";
import { fieldOf } from "../definition/either.ts";
import type { JsonSchema } from "../json-schema/json-schema-type.ts";
import { DefinitionError } from "../json-schema/place.ts";
import { isMapping, type ValuesDocument } from "../merging/merge.ts";
import { own } from "../own.ts";
import type { Deprecated } from "./deprecations.ts";

/** A value that is read under a former name too; of a section there is one for each value in it. */
export interface Rename {
  readonly from: DefinitionPath;
  /** Where the former name begins that was declared: of the path, so many steps are there by default. */
  readonly depth: number;
  readonly to: DefinitionPath;
  /** The value under its new name. */
  readonly definition: Definition;
}

/**
 * All values that are read under former names too.
 *
 * @param definition the values as a whole
 * @throws DefinitionError where what is set under a former name could not be read as set under the new one
 * @example
 * const definition = object({ port: port(80, "Its port."), servicePort: renamed(port(80, "Its port."), "port") }, "Values.");
 * renames(definition, deprecations(definition)).map(({ from, to }) => ({ from, to }))
 */
export function renames(definition: Definition, all: readonly Deprecated[]): readonly Rename[] {
  return all
    .filter(({ deprecation }) => deprecation.kind === "renamed")
    .flatMap(({ path, definition: former, deprecation: { movedTo = "" } }) => {
      const fault = (reason: string) =>
        new DefinitionError(pathWords(path), `it is renamed to ${movedTo}, ${reason}`);
      const to = movedTo.split(".");
      const target = inDefaultSection(definition, to);
      if (inDefaultSection(definition, path) === undefined || target === undefined)
        throw fault("and both must be in sections that are there by default; use `removed`");
      if (target.deprecated !== undefined) throw fault("which is no name to use either");
      if (!isDeepStrictEqual(unsetInside(target), former.shape))
        throw fault("which is another kind of value; give `renamed` the definition of that one");
      return [...leaves(target, path, to, path.length - 1, fault)];
    });
}

function* leaves(
  definition: Definition,
  from: DefinitionPath,
  to: DefinitionPath,
  depth: number,
  fault: (reason: string) => DefinitionError,
): Generator<Rename> {
  const { shape, presence } = definition;
  if (presence.kind === "required")
    throw fault(`and ${pathWords(to)} is required: nobody could still use the former name; make it unset`);
  if (presence.kind !== "default" || shape.kind !== "object") {
    if (presence.kind === "default" && isMapping(presence.value) && Object.keys(presence.value).length > 0)
      throw fault(`and Helm lays what is set there over the default of ${pathWords(to)}; use \`removed\``);
    yield { from, depth, to, definition };
    return;
  }
  if (shape.open === true) throw fault("which takes any keys; use `removed`");
  for (const [key, field] of Object.entries(shape.fields))
    yield* leaves(field, [...from, key], [...to, key], depth, fault);
}

/** The definition at a path, all of whose sections are there by default. */
function inDefaultSection(top: Definition, path: DefinitionPath): Definition | undefined {
  let here: Definition | undefined = top;
  for (const key of path) {
    if (here?.shape.kind !== "object" || here.presence.kind !== "default") return undefined;
    here = fieldOf(here.shape, key);
  }
  return here;
}

/**
 * Said of a value that is set under its name and under its former one.
 *
 * @example
 * const definition = object({ port: port(80, "Its port."), servicePort: renamed(port(80, "Its port."), "port") }, "Values.");
 * renames(definition, deprecations(definition)).map(conflictWords)
 */
export function conflictWords({ from }: Rename): string {
  return `${pathWords(from)} is its former name, and both are set; leave that one out`;
}

/** What the schema of the values as a whole says of values that must not be set under two names. */
export function renameSchemas(all: readonly Rename[], partial: boolean): readonly JsonSchema[] {
  return all.map((rename) =>
    where(
      at(rename.from, {}, true),
      at(rename.to, isLeftOut(rename.definition, conflictWords(rename), partial), false),
    ),
  );
}

/**
 * The values with what is set under former names set under the new ones, which count nothing where both are set.
 *
 * @example
 * const definition = object({ port: port(80, "Its port."), servicePort: renamed(port(80, "Its port."), "port") }, "Values.");
 * underNewNames(renames(definition, deprecations(definition)), { servicePort: 8081 })
 */
export function underNewNames(all: readonly Rename[], values: unknown): unknown {
  return all.reduce((whole, { from, to }) => {
    const old = valueAt(whole, from);
    return old === undefined || !isMapping(whole) ? whole : put(whole, to, old);
  }, values);
}

/**
 * The renames of which values are set under both names.
 *
 * @example
 * const definition = object({ port: port(80, "Its port."), servicePort: renamed(port(80, "Its port."), "port") }, "Values.");
 * const all = renames(definition, deprecations(definition));
 * conflicts(all, { port: 8080, servicePort: 8081 }).map(({ from, to }) => `${from} and ${to}`)
 */
export function conflicts(all: readonly Rename[], values: unknown): readonly Rename[] {
  return all.filter(({ from, to, definition: { presence } }) => {
    const current = valueAt(values, to);
    const byDefault = presence.kind === "default" ? presence.value : undefined;
    return valueAt(values, from) !== undefined && !isDeepStrictEqual(current, byDefault);
  });
}

function valueAt(values: unknown, [key, ...rest]: DefinitionPath): unknown {
  if (key === undefined) return values;
  return isMapping(values) ? valueAt(own(values, key), rest) : undefined;
}

function put(values: ValuesDocument, [key = "", ...rest]: DefinitionPath, value: unknown): ValuesDocument {
  const inner = own(values, key);
  return { ...values, [key]: rest.length === 0 ? value : put(isMapping(inner) ? inner : {}, rest, value) };
}
