import type { Definition } from "../definition/definition.ts";
import { fieldOf } from "../definition/either.ts";
import { formatPath, type ValuePath } from "../path.ts";

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

/** Who else defines what may be at a path: Kubernetes, or the program whose type it is. */
export function ownerAt(definition: Definition, path: ValuePath): string | undefined {
  for (let length = path.length; length >= 0; length -= 1) {
    const shape = definitionAt(definition, path.slice(0, length))?.shape;
    if (shape?.kind === "kubernetes") return "Kubernetes";
    if (shape?.kind === "foreign") return shape.types.owner;
  }
  return undefined;
}

/** The definition of the value at a path; `undefined` inside what others define, and where there is none. */
export function definitionAt(definition: Definition, path: ValuePath): Definition | undefined {
  const [step, ...rest] = path;
  if (step === undefined) return definition;
  const { shape } = definition;
  if (shape.kind === "list") return definitionAt(shape.item, rest);
  if (shape.kind === "map") return definitionAt(shape.value, rest);
  if (typeof step === "number") return undefined;
  const field = fieldOf(shape, step);
  return field === undefined ? undefined : definitionAt(field, rest);
}
