import type { NamedTemplate } from "../language/named.ts";
import type { ExpressionNode, Variable } from "../language/node.ts";
import type { Bodies } from "../resolve/bodies.ts";
import { type Known, knowing } from "../resolve/known.ts";

/** What the printer knows of the place at which it prints. */
export interface Context {
  /** The chart's name, which every named template's name begins with: names are global in Helm. */
  readonly chart: string;
  readonly bodies: Bodies;
  /** How the top-level object is reached here: `$`, or `$.root` inside a named template with parameters. */
  readonly top: string;
  readonly names: ReadonlyMap<Variable, string>;
  /** Both sides of a choice are worked out here, so that a value on either side may be absent after all. */
  readonly eager: boolean;
  readonly known: Known;
  /** Told of every named template that is included. */
  readonly included: (template: NamedTemplate) => void;
}

/** Where a file begins. */
export function contextOf(chart: string, bodies: Bodies, included: Context["included"]): Context {
  return { chart, bodies, top: "$", names: new Map(), eager: false, known: [], included };
}

/** Inside of a named template. */
export function within(template: NamedTemplate, context: Context): Context {
  const top = Object.keys(template.parameters).length === 0 ? "$" : "$.root";
  return { ...context, top, names: new Map(), eager: false, known: [] };
}

/** The same place inside a loop, whose variables get names that are free there. */
export function inLoop(context: Context, ...variables: readonly Variable[]): Context {
  const names = new Map(context.names);
  const taken = new Set(names.values());
  for (const variable of variables) {
    let name = variable.hint;
    for (let count = 2; taken.has(name); count += 1) name = `${variable.hint}${count}`;
    taken.add(name);
    names.set(variable, name);
  }
  return { ...context, names };
}

/** The same place where a condition holds. */
export function whereHolds(context: Context, condition: ExpressionNode): Context {
  return { ...context, known: knowing(context.known, condition) };
}

/** The name that a variable has here. */
export function nameOf(variable: Variable, { names }: Context): string {
  const name = names.get(variable);
  if (name === undefined)
    throw new Error(`the loop's variable "${variable.hint}" is used outside of its loop`);
  return name;
}
