import type { DefinitionPath } from "../conditions/conditional.ts";
import type { Definition, Deprecation } from "../definition/definition.ts";
import { fieldsOf } from "../definition/either.ts";
import { DefinitionError } from "../json-schema/place.ts";

/** A value that people should no longer set. */
export interface Deprecated {
  readonly path: DefinitionPath;
  readonly definition: Definition;
  readonly deprecation: Deprecation;
}

/**
 * All values of a definition that people should no longer set, in the order of the definition.
 *
 * @param definition the values as a whole
 * @throws DefinitionError where one is in a section of several kinds, and is to be refused or read as another
 * @example
 * deprecations(object({ welcome: removed("greeting") }, "Values."))
 */
export function deprecations(definition: Definition): readonly Deprecated[] {
  return [...deprecationsIn(definition, [])];
}

function* deprecationsIn({ shape }: Definition, path: DefinitionPath): Generator<Deprecated> {
  if (shape.kind === "list") yield* deprecationsIn(shape.item, [...path, "[]"]);
  if (shape.kind === "map") yield* deprecationsIn(shape.value, [...path, "*"]);
  for (const [key, field] of Object.entries(fieldsOf(shape))) {
    const here = [...path, key];
    const { deprecated: deprecation } = field;
    if (deprecation !== undefined) {
      if (shape.kind === "either" && deprecation.kind !== "deprecated")
        throw new DefinitionError(
          here.join("."),
          `a section of several kinds cannot have a value that was ${deprecation.kind}; leave it out`,
        );
      yield { path: here, definition: field, deprecation };
    }
    yield* deprecationsIn(field, here);
  }
}
