import { type Expression, expression } from "./expression.ts";
import type { AnyOperation } from "./operation.ts";
import type { Environment } from "./scope.ts";

/**
 * The escape hatch: Go template text that this language has no words for. Nothing checks that the text and the
 * function say the same, and the values that the text uses are not counted as used; so let it be the last way.
 *
 * @param print what stands inside `{{ }}`; the parameter is how Helm's top-level object is reached there
 *   (`$`, or `$.root` inside a named template with parameters)
 * @param evaluate the same, in this process
 * @example
 * rawTemplate<string>((top) => `${top}.Release.Service`, () => "Helm")
 */
export function rawTemplate<T>(
  print: (top: string) => string,
  evaluate: (environment: Environment) => T,
): Expression<T> {
  const operation: AnyOperation = {
    print: (top) => print(`${top}`),
    // The one operand below refers to the environment as a whole.
    evaluate: (environment) => evaluate(environment as Environment),
    shape: undefined,
  };
  const top = { kind: "reference", root: { kind: "top" }, path: [], shape: { kind: "anything" } } as const;
  return expression({ kind: "operation", operation, operands: [top] });
}
