import type { Definition, Other, Scalar } from "./definition.ts";

/**
 * In place of what another value has to be: anything, as long as it is there and not empty.
 *
 * @example
 * object(
 *   {
 *     host: text(unset, "The name by which it is reached."),
 *     ...beside({ host: anyValue }, { path: text("/", "The path below it.") }),
 *   },
 *   "Values.",
 * )
 */
export const anyValue = Symbol("anyValue");

/** Other values, nested as the values are, each with what it has to be: a value, one of some, or `anyValue`. */
export interface Others {
  readonly [key: string]: Scalar | readonly Scalar[] | typeof anyValue | Others;
}

/**
 * Marks fields of a section as counting only beside others: `beside({ type: "hostPath" }, { path: … })`. From it
 * come a sentence in their descriptions, the editor's hint, and the refusal of a values file in which such a field
 * is set to something else than its default and the others are not as they have to be.
 *
 * Other values are named as in the section that holds the fields, or else from the top of the values. All of them
 * have to be as they are said to be. A section that is marked counts as a whole.
 *
 * That what is in a section counts only where its own `enabled` is true needs no mark: a part that is switched off
 * keeps its values.
 *
 * @param options `required`: fields, all `unset`, that are not only allowed there but needed
 * @returns the fields, to be spread among the others of their section
 * @throws Error when a field is needed and has a default, or is nullable
 * @example
 * object(
 *   {
 *     type: choice({ ClusterIP: "inside the cluster", NodePort: "on every node" }, "ClusterIP", "How it is reached."),
 *     ...beside({ type: "NodePort" }, { nodePort: port(unset, "Port on every node.") }),
 *   },
 *   "The Service.",
 * )
 */
export function beside<const F extends Readonly<Record<string, Definition>>>(
  others: Others,
  fields: F,
  { required = [] }: { readonly required?: readonly (keyof F & string)[] } = {},
): { readonly [K in keyof F]: F[K] } {
  const wanted = [...othersIn(others, [])];
  const marked = Object.entries(fields).map(([key, field]) => {
    if (field.nullable) throw new Error(`${key} counts only beside others, so it cannot be nullable`);
    const isRequired = required.includes(key);
    if (isRequired && field.presence.kind !== "unset") {
      throw new Error(`${key} is needed only beside other values, so it must be unset by default`);
    }
    return [key, { ...field, beside: besides(field, wanted, isRequired) }] as const;
  });
  const all: Readonly<Record<string, Definition>> = Object.fromEntries(marked);
  // Each field is there under its own key and of its own type, which fromEntries cannot say.
  return all as { readonly [K in keyof F]: F[K] };
}

function besides({ beside: before }: Definition, wanted: readonly Other[], required: boolean) {
  return {
    others: [...wanted, ...(before?.others ?? [])],
    required: required || before?.required === true,
  };
}

function* othersIn(others: Others, path: readonly string[]): Generator<Other> {
  for (const [key, is] of Object.entries(others)) {
    const here = [...path, key];
    if (is === anyValue) yield { path: here, is: "any value" };
    else if (typeof is !== "object") yield { path: here, is: [is] };
    else if (isList(is)) yield { path: here, is };
    else yield* othersIn(is, here);
  }
}

function isList(is: readonly Scalar[] | Others): is is readonly Scalar[] {
  return Array.isArray(is);
}
