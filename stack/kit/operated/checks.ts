import {
  and,
  type Check,
  type Conditional,
  type Expression,
  each,
  isSet,
  join,
  matches,
  not,
  pathOf,
  type Reference,
  startsWith,
  text,
  when,
  whenSet,
} from "../../../template/index.ts";
import type { KitScope } from "../part.ts";
import { isOperated } from "./pods.ts";
import type { Operable } from "./spec.ts";

/** A value for which the operator's resources have nothing, and when it says something. */
interface WithoutCounterpart {
  readonly of: Reference<unknown>;
  readonly when: Expression<boolean>;
}

/** Values that would be ignored are refused where the operator runs the stack. */
export function counterpartChecks(
  { values }: KitScope,
  enabled: Expression<boolean>,
  all: readonly WithoutCounterpart[],
): readonly Check[] {
  return all.map(({ of, when: said }) => ({
    when: and(and(values.operator.enabled, enabled), said),
    message: `${pathOf(of)}: the operator's resources (${pathOf(values.operator.enabled)}) have nothing for it; take it out`,
  }));
}

/**
 * What goes with none of the operator's workloads.
 *
 * @param taken flags that the operator gives the program itself, besides those that are the chart's own affair
 */
export function operableChecks(
  part: Operable & {
    readonly values: Reference<{
      readonly enabled: boolean;
      readonly web: { readonly secretName?: string | undefined };
    }>;
  },
  taken: readonly string[],
): readonly Check[] {
  const { scope, values } = part;
  const { enabled, extraArgs, web, updateStrategy } = values;
  const there = and(isOperated(scope), enabled);
  return [
    ...counterpartChecks(scope, enabled, [{ of: web.secretName, when: isSet(web.secretName) }]),
    whenSet(updateStrategy.rollingUpdate, ({ partition }) =>
      when<string>(
        and(there, isSet(partition)),
        `${pathOf(updateStrategy.rollingUpdate)}: the operator's resources have nothing for a partition; take it out`,
      ),
    ),
    when(
      there,
      each<string, string, Conditional<string>>(extraArgs, (argument) =>
        when<string>(
          not(startsWith(argument, "-")),
          text`${pathOf(extraArgs)}: the operator takes an argument as one text such as --log.format=json; write ${argument} behind a = of the one before`,
        ),
      ),
    ),
    {
      when: and(
        there,
        matches(
          join(extraArgs, "\n"),
          `(^|\\n)--?(no-)?(${taken.join("|").replaceAll(".", "\\.")})(=|\\n|$)`,
        ),
      ),
      message: `${pathOf(extraArgs)}: the operator gives one of ${taken.map((name) => `--${name}`).join(", ")} itself and takes it from nobody else; take it out`,
    },
  ];
}
