import {
  conflictWords,
  type Definition,
  type DefinitionPath,
  pathWords,
  type Rename,
} from "../../../schema/index.ts";
import { operandNode } from "../../language/expression.ts";
import type { ExpressionNode } from "../../language/node.ts";
import { setnessOf } from "../../operations/collections.ts";
import { allOf } from "../../operations/logic.ts";
import type { Context } from "../../print/context.ts";
import { printExpression } from "../../print/expression.ts";
import { comment, control, type Lines, text } from "../../print/lines.ts";
import { fieldOf, isGiven, type Place, wholePlace } from "../checks/places.ts";

/** Under a key that no person can set, what says that the values have been read already: all templates share them. */
const mark = JSON.stringify("$renamed");

/** The name of the named template; it is none that a definition can give, as it has an ending. */
export function renamesName(chart: string): string {
  return JSON.stringify(`${chart}.renamed.values`);
}

/** What a file begins with that reads values: no template can know whether Helm runs it first. */
export function readRenamed(chart: string): string {
  return `{{- include ${renamesName(chart)} $ }}\n`;
}

/** The named template that sets what is set under former names under the new ones. */
export function printRenames(values: Definition, all: readonly Rename[], context: Context): string {
  const whole = wholePlace(values);
  return text([
    comment("What is set under former names of values, read as if it were set under the new ones."),
    `{{- define ${renamesName(context.chart)} -}}`,
    control(0, `if not (hasKey ${context.top}.Values ${mark})`),
    control(2, `$_ := set ${context.top}.Values ${mark} true`),
    ...all.flatMap((rename) => printRename(rename, whole, context)),
    control(0, "end"),
    "{{- end }}",
  ]);
}

function printRename(rename: Rename, whole: Place, context: Context): Lines {
  const [former, current] = [placeAt(whole, rename.from), placeAt(whole, rename.to)];
  const section = printExpression(
    { ...current.node, path: current.node.path.slice(0, -1), shape: { kind: "anything" } },
    context,
  );
  const value = printExpression({ ...former.node, shape: { kind: "anything" } }, context);
  const conflict = `${pathWords(rename.to)}: ${conflictWords(rename)}`;
  return [
    control(2, `if ${printExpression(isThere(rename, whole), context)}`),
    control(4, `if ${printExpression(isGiven(current), context)}`),
    control(6, `fail ${JSON.stringify(conflict)}`),
    control(4, "end"),
    control(4, `$_ := set ${section} ${JSON.stringify(rename.to.at(-1))} ${value}`),
    control(2, "end"),
  ];
}

/** True where all is there that leads to a former name, itself too. */
function isThere({ from, depth }: Rename, whole: Place): ExpressionNode {
  const steps = from.slice(depth).map((_, index) => placeAt(whole, from.slice(0, depth + index + 1)));
  return steps.map(({ node }) => setnessOf(node)).reduce((all, one) => allOf(all, one), operandNode(true));
}

function placeAt(whole: Place, path: DefinitionPath): Place {
  return path.reduce(fieldOf, whole);
}
