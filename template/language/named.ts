import type { Definition, Infer } from "../../schema/index.ts";
import { type Expression, expression, type Operand, operandNode, type Reference } from "./expression.ts";
import type { ExpressionNode } from "./node.ts";
import { reference } from "./reference.ts";
import type { Scope } from "./scope.ts";
import type { Template } from "./tree.ts";

/** What a named template makes: a text, a truth value (`true` or `false` in Helm), or YAML. */
export type Returns = "text" | "boolean" | "yaml";

/** A named template with its types erased: what printer and evaluator need. */
export interface NamedTemplate {
  readonly name: string;
  readonly description: string;
  readonly returns: Returns;
  readonly parameters: Readonly<Record<string, Definition>>;
  /** The body in a chart's scope, its arguments as references. */
  readonly body: (scope: unknown) => unknown;
}

type Parameters = Readonly<Record<string, Definition>>;
type References<P extends Parameters> = { readonly [K in keyof P]: Reference<Infer<P[K]>> };
type Arguments<P extends Parameters> = { readonly [K in keyof P]: Operand<Infer<P[K]>> };
/** Applies a named template; without parameters, to nothing. */
type Include<P extends Parameters, T> = keyof P extends never
  ? () => Expression<T>
  : (operands: Arguments<P>) => Expression<T>;

interface Declaration<P extends Parameters, V, Body> {
  /** Why it is there and what it makes, for the reader of the chart. */
  readonly description: string;
  /** What it takes, by name; leave it out where it takes nothing. */
  readonly parameters?: P;
  readonly body: (operands: References<P>, scope: Scope<V>) => Body;
}

function declare<P extends Parameters, V, T>(
  name: string,
  returns: Returns,
  { description, parameters, body }: Declaration<P, V, unknown>,
): Include<P, T> {
  const taken: Parameters = parameters ?? {};
  // One reference for each of P's keys, by construction; Object.fromEntries does not keep them in its type.
  const operands = Object.fromEntries(
    Object.entries(taken).map(([parameter, { shape }]) => [
      parameter,
      reference({ kind: "arguments" }, [parameter], shape),
    ]),
  ) as unknown as References<P>;
  const template: NamedTemplate = {
    name,
    description,
    returns,
    parameters: taken,
    // A chart includes named templates written for its own values; Scope<V> is the scope of that chart.
    body: (scope) => body(operands, scope as Scope<V>),
  };
  const apply = (given: Readonly<Record<string, unknown>> = {}): Expression<T> => {
    const nodes: Record<string, ExpressionNode> = {};
    for (const parameter of Object.keys(taken)) nodes[parameter] = operandNode(given[parameter]);
    return expression({ kind: "include", template, operands: nodes });
  };
  return apply as Include<P, T>;
}

/**
 * A named template that makes a text, such as a name. Returns the function that includes it.
 *
 * @example
 * const nameOf = namedText("nameOf", {
 *   description: "The name of a part.",
 *   parameters: { part: dnsLabel(required, "The part.") },
 *   body: ({ part }, { release }: Scope) => text`${release.name}-${part}`,
 * });
 * nameOf({ part: "web" })
 */
export function namedText<const P extends Parameters = Record<never, never>, V = never>(
  name: string,
  declaration: Declaration<P, V, Template<string>>,
): Include<P, string> {
  return declare(name, "text", declaration);
}

/**
 * A named template that decides something. Returns the function that includes it.
 *
 * @example
 * const isReached = namedCondition("isReached", {
 *   description: "Whether there is a way in.",
 *   body: (_, { values: v }: Scope) => and(v.enabled, isSet(v.host)),
 * });
 * when(isReached(), "yes", "no")
 */
export function namedCondition<const P extends Parameters = Record<never, never>, V = never>(
  name: string,
  declaration: Declaration<P, V, Expression<boolean>>,
): Include<P, boolean> {
  return declare(name, "boolean", declaration);
}

/**
 * A named template that makes a map or a list of type `T`: `namedYaml<Labels>()("labels", { … })`.
 *
 * @example
 * const selector = namedYaml<Record<string, string>>()("selector", {
 *   description: "The labels by which the pods are known.",
 *   body: (_, { release }: Scope) => ({ app: "web", release: release.name }),
 * });
 * selector()
 */
export function namedYaml<T extends object>() {
  return <const P extends Parameters = Record<never, never>, V = never>(
    name: string,
    declaration: Declaration<P, V, Template<T>>,
  ): Include<P, T> => declare(name, "yaml", declaration);
}
