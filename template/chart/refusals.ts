import type { ValuePath } from "../../schema/index.ts";
import { evaluateItems, inTurn, turnsOf } from "../evaluate/block.ts";
import { evaluateCondition, evaluateExpression, type Frame } from "../evaluate/expression.ts";
import type { ListPart } from "../resolve/block.ts";
import { inExpression, type Names, pathOf } from "../usage/usage.ts";
import type { Chart } from "./define.ts";
import { conflictSentence, frameOf, inOrder, type RenderInput, renameConflicts } from "./evaluate.ts";

/** What a chart says against values that each are right and must not be together. */
export interface Refusal {
  /** A sentence, which begins with the path of a value where it is about one. */
  readonly message: string;
  /** The values that it looked at, some of them in lists: a person has set some of them otherwise than by default. */
  readonly values: readonly ValuePath[];
}

/**
 * All that a chart says against some values, in the order of its checks; Helm ends at the first.
 *
 * @throws {ValueError} for values of the wrong type
 * @example
 * const strict = defineChart({
 *   metadata: { name: "strict", version: "1.0.0", description: "Greets people." },
 *   source: "src",
 *   values,
 *   templates: {
 *     config: ({ values: v }: Scope) => manifest({ apiVersion: "v1", kind: "ConfigMap", data: { greeting: v.greeting } }),
 *   },
 *   checks: ({ values: v }) => [{ when: eq(v.greeting, ""), message: "greeting: nothing to say; give it a text" }],
 * });
 * chartRefusals(strict, { values: { greeting: "" } })
 */
export function chartRefusals(chart: Chart, input: RenderInput = {}): readonly Refusal[] {
  const names: Names = { bodies: chart.bodies, parameters: {}, variables: new Map() };
  const twice = renameConflicts(chart, input).map(
    (rename): Refusal => ({ message: conflictSentence(rename), values: [rename.to] }),
  );
  if (twice.length > 0) return twice;
  const frame = frameOf(chart, input);
  return inOrder(chart, (checks) => refusalsOf(checks, frame, names, []));
}

function refusalsOf(
  parts: readonly ListPart[],
  frame: Frame,
  names: Names,
  seen: readonly ValuePath[],
): readonly Refusal[] {
  return parts.flatMap((part) => {
    switch (part.kind) {
      case "when": {
        const { condition, consequent, alternative } = part;
        const now = [...seen, ...[...inExpression(condition, names)].map(({ path }) => path)];
        return refusalsOf(evaluateCondition(condition, frame) ? consequent : alternative, frame, names, now);
      }
      case "each": {
        const path = part.list.kind === "reference" ? pathOf(part.list, names) : undefined;
        return turnsOf(evaluateExpression(part.list, frame)).flatMap(([position, item]) => {
          const variables = new Map(names.variables).set(part.variable, path && [...path, position]);
          const inside = inTurn(frame, part, item, position);
          return refusalsOf(part.body, inside, { ...names, variables }, seen);
        });
      }
      default:
        return evaluateItems([part], frame).map((message) => ({
          message: String(message),
          values: innermost(seen),
        }));
    }
  });
}

/** What was looked at without the lists and sections around it: of an item that is not as it should be, the item. */
function innermost(paths: readonly ValuePath[]): readonly ValuePath[] {
  const isAround = (one: ValuePath, other: ValuePath) =>
    one.length < other.length && one.every((step, index) => step === other[index]);
  return paths.filter((one) => !paths.some((other) => isAround(one, other)));
}
