import { closest, distance } from "fastest-levenshtein";
import type { Definition } from "../definition/definition.ts";
import { formatPath, type ValuePath } from "../path.ts";

/** Which of these names is meant by one that is none of them; `undefined` where none is near. */
export function meant(name: string, candidates: readonly string[]): string | undefined {
  const bare = (text: string) => text.toLowerCase().replace(/[-_. ]/g, "");
  const byBare = new Map(candidates.map((candidate) => [bare(candidate), candidate]));
  if (byBare.size === 0) return undefined;
  const [longer, ...others] = [...byBare.keys()].filter(
    (key) => name.length > 3 && key.startsWith(bare(name)),
  );
  if (longer !== undefined && others.length === 0) return byBare.get(longer);
  const nearest = closest(bare(name), [...byBare.keys()]);
  const allowed = Math.max(1, Math.floor(Math.max(name.length, nearest.length) / 3));
  const isNear = distance(bare(name), nearest) <= allowed || letters(bare(name)) === letters(nearest);
  return isNear ? byBare.get(nearest) : undefined;
}

/** Equal for texts that differ in the order of their letters only. */
function letters(text: string): string {
  return [...text].sort().join("");
}

/** Where else in the values a key of this name is: paths as people write them, in the order of the definition. */
export function pathsOfKey(definition: Definition, name: string): readonly string[] {
  return [...pathsWithin(definition, name, [])].map(formatPath);
}

function* pathsWithin({ shape }: Definition, name: string, path: ValuePath): Generator<ValuePath> {
  if (shape.kind !== "object") return;
  for (const [key, field] of Object.entries(shape.fields)) {
    if (field.deprecated !== undefined) continue;
    if (key.toLowerCase() === name.toLowerCase()) yield [...path, key];
    yield* pathsWithin(field, name, [...path, key]);
  }
}

/** The definition of the value at a path; `undefined` inside what Kubernetes defines, and where there is none. */
export function definitionAt(definition: Definition, path: ValuePath): Definition | undefined {
  const [step, ...rest] = path;
  if (step === undefined) return definition;
  const { shape } = definition;
  if (shape.kind === "list") return definitionAt(shape.item, rest);
  if (shape.kind === "map") return definitionAt(shape.value, rest);
  if (shape.kind !== "object" || typeof step === "number" || !Object.hasOwn(shape.fields, step))
    return undefined;
  const field = shape.fields[step];
  return field === undefined ? undefined : definitionAt(field, rest);
}
