import { DefinitionError, definitionFaults, object } from "../../../schema/index.ts";
import type { Written } from "../write/written.ts";

/** Why a definition cannot be, or its default does not fit it; nothing where all is right. */
export function faultOf({ definition }: Written): string | undefined {
  try {
    return definitionFaults(object({ value: definition }, "A value."))[0]?.message;
  } catch (error) {
    if (error instanceof DefinitionError) return error.message;
    throw error;
  }
}
