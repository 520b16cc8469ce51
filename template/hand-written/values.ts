import { type Definition, fieldsOf, pathWords, type ValuePath } from "../../schema/index.ts";
import type { Chart } from "../chart/define.ts";
import type { Use } from "../usage/usage.ts";
import { usesIn } from "./uses.ts";

/** The templates of a chart that are written by hand: of its `files` those that Helm takes for one. */
function* templatesOf({ files }: Chart): Generator<readonly [path: string, text: string]> {
  for (const [path, text] of Object.entries(files)) if (path.startsWith("templates/")) yield [path, text];
}

/** The values that they use. */
export function usedByHand(chart: Chart): readonly Use[] {
  return [...templatesOf(chart)].flatMap(([, text]) => usesIn(text));
}

/**
 * Values that a template uses, and that the chart has not; Helm takes them for absent, and says nothing.
 *
 * @example
 * const mixed = defineChart({
 *   metadata: { name: "mixed", version: "1.0.0", description: "Greets people." },
 *   source: "src",
 *   values,
 *   templates: {},
 *   files: { "templates/own.yaml": "greeting: {{ .Values.greting }}\n" },
 * });
 * undefinedValues(mixed)
 */
export function undefinedValues(chart: Chart): readonly string[] {
  return [...templatesOf(chart)].flatMap(([file, text]) =>
    usesIn(text).flatMap(({ path, offset }) => {
      if (isThere(chart.values, path)) return [];
      const before = text.slice(0, offset).split("\n");
      const place = `${file}:${before.length}:${(before.at(-1) ?? "").length + 1}`;
      return [
        `${place}: there is no value ${pathWords(path.map(String))}; name one of the definition, or add it there`,
      ];
    }),
  );
}

/** Whether a definition has a value at a path, or takes any key on the way there. */
function isThere({ shape }: Definition, [step, ...rest]: ValuePath): boolean {
  if (step === undefined) return true;
  switch (shape.kind) {
    case "list":
      return isThere(shape.item, rest);
    case "map":
      return isThere(shape.value, rest);
    case "object":
    case "either": {
      const fields = fieldsOf(shape);
      const field = Object.hasOwn(fields, step) ? fields[step] : undefined;
      if (field !== undefined) return isThere(field, rest);
      // Go ranges over the fields of a section, too.
      return step === "[]" || (shape.kind === "object" && shape.open === true);
    }
    case "kubernetes":
    case "foreign":
    case "anything":
      return true;
    default:
      return false;
  }
}
