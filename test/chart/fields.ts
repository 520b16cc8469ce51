import { type Definition, fieldsOf as fields, type Shape } from "../../schema/index.ts";

/** A key of the values, at any depth. */
export interface Field {
  readonly path: readonly string[];
  readonly definition: Definition;
  /** Whether it is a key of a list's item or of a free map's value. */
  readonly inList: boolean;
}

/**
 * Every key of the definition that people are told of, which those that moved are not; `[]` in a path stands for a
 * list's item or a map's value.
 */
export function fieldsOf(shape: Shape, path: readonly string[] = []): readonly Field[] {
  switch (shape.kind) {
    case "object":
    case "either":
      return Object.entries(fields(shape))
        .filter(([, { deprecated }]) => deprecated === undefined)
        .flatMap(([key, definition]) => [
          { path: [...path, key], definition, inList: path.includes("[]") },
          ...fieldsOf(definition.shape, [...path, key]),
        ]);
    case "list":
      return fieldsOf(shape.item.shape, [...path, "[]"]);
    case "map":
      return fieldsOf(shape.value.shape, [...path, "[]"]);
    default:
      return [];
  }
}
