import type { Definition, Shape } from "../definition/definition.ts";
import { meant } from "../meant.ts";
import { isMapping } from "../merging/merge.ts";
import { own } from "../own.ts";
import { quoted } from "../quoted.ts";
import { joined } from "../words.ts";
import type { Finding } from "./problem.ts";
import type { SchemaError } from "./schema-errors.ts";
import { definitionAt, ownerAt, pathsOfKey } from "./suggest.ts";
import { shortened } from "./words.ts";

/** More places than these, or more known keys, help nobody. */
const listed = 3;
const known = 12;

/** About a key that is not known where it stands. */
export function unknownKey(definition: Definition, error: SchemaError): Finding {
  const { path, key = "", schema } = error;
  const entries = Object.entries(schema.properties ?? {});
  const candidates = entries.filter(([, { doNotSuggest }]) => doNotSuggest !== true).map(([name]) => name);
  const steps = key.split(".");
  if (steps.length > 1 && definitionAt(definition, [...path, ...steps]) !== undefined) {
    return {
      message: `unknown key: write it nested, as ${steps.join(": {")}: …${"}".repeat(steps.length - 1)}`,
    };
  }
  const near = meant(key, candidates);
  if (near !== undefined) return { message: `unknown key, did you mean ${quoted(near)}?`, suggestion: near };
  const other = ofOtherKind(definitionAt(definition, path)?.shape, error);
  if (other !== undefined) return { message: other };
  const elsewhere = pathsOfKey(definition, key);
  if (elsewhere.length > 0 && elsewhere.length <= listed) {
    return { message: `unknown key; there is ${joined(elsewhere)}` };
  }
  return {
    message:
      candidates.length === 0 || candidates.length > known
        ? "unknown key"
        : `unknown key; known here: ${candidates.join(", ")}`,
  };
}

/** About a field that a section of another kind has. */
function ofOtherKind(shape: Shape | undefined, { key = "", value }: SchemaError): string | undefined {
  if (shape?.kind !== "either" || !isMapping(value)) return undefined;
  const kinds = Object.keys(shape.alternatives);
  if (kinds.includes(key)) {
    const given = kinds.filter((kind) => own(value, kind) !== undefined);
    return `${joined(given)} cannot be together: take ${given.length > 2 ? "all but one" : "one of them"} out`;
  }
  const having = kinds.filter((kind) => own(shape.alternatives[kind]?.shape.fields ?? {}, key) !== undefined);
  const given = kinds.find((kind) => own(value, kind) !== undefined);
  if (having.length === 0 || given === undefined) return undefined;
  return `goes only with ${joined(having, "or")}, and this has ${given}; take it out`;
}

/** About a key of a free map whose name is not allowed. */
export function misnamedKey(definition: Definition, { path, key = "" }: SchemaError): Finding {
  const shape = definitionAt(definition, path)?.shape;
  if (shape?.kind !== "map") return { message: "this key is not allowed here" };
  if (shape.reservedKeys?.includes(key)) {
    return { message: `${shape.reservedBy ?? "the chart"} itself sets this key` };
  }
  return {
    message: `${shortened(quoted(key))} is not ${shape.keyExpected ?? `a key that matches ${shape.keyPattern}`}`,
  };
}

/**
 * About a key that is not there and must be.
 *
 * @param isNull whether the user wrote the key, with null
 */
export function missingKey(
  definition: Definition,
  { path, key = "", schema }: SchemaError,
  isNull: boolean,
): Finding {
  if (schema.errorMessage !== undefined) return { message: schema.errorMessage };
  const field = definitionAt(definition, [...path, key]);
  if (isNull && field?.presence.kind === "default") {
    return {
      message:
        "null takes the default away, and the chart needs a value: leave the key out to keep the default" +
        (field.shape.kind === "object" ? "s" : ""),
    };
  }
  if (isNull) return { message: "null is no value, and one is needed here" };
  if (field === undefined) {
    const owner = ownerAt(definition, path);
    return { message: `missing; ${owner === undefined ? "it is needed" : `${owner} requires it`} here` };
  }
  return { message: `missing, and there is no default: ${field.description}` };
}
