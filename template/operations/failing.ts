import { operation, operationOf, textShape } from "../language/operation.ts";

/**
 * Thrown where values that each are right must not be together.
 *
 * @example
 * new CheckError("greeting: nothing to say; give it a text").message
 */
export class CheckError extends Error {
  override readonly name = "CheckError";
}

/**
 * Ends the render with a sentence, where a template comes to it; as one side of a choice, in place of a value of any type:
 * `withDefault(v.host, fail("host: missing; say where it is"))`. What can be said of the values themselves says one of the
 * `checks` of `defineChart` better: `kmstack validate` knows of those.
 *
 * `evaluate` throws a CheckError.
 *
 * @example
 * withDefault(v.host, fail("host: missing; say where it is"))
 */
export const fail = operation<[string], never>({
  print: (message) => `fail ${message}`,
  evaluate: (message) => {
    throw new CheckError(message);
  },
  // Nothing comes of it; where it stands alone, it is printed as a text would be.
  shape: textShape,
});

/** By which uses of `fail` are told. */
export const failing = operationOf(fail(""));
