import { Document, isMap, isPair, isScalar, type Scalar } from "yaml";
import { joinValues, type ValuesDocument } from "../../schema/index.ts";
import { isMapping } from "../../schema/merging/merge.ts";

/** Values that fit a cluster better than the chart's defaults, and why. */
export interface Suggestion {
  readonly values: ValuesDocument;
  /** A sentence, of what was seen. */
  readonly reason: string;
}

/** All that is suggested, in one. */
export function valuesOf(suggestions: readonly Suggestion[]): ValuesDocument {
  return suggestions.map(({ values }) => values).reduce(joinValues, {});
}

/**
 * A values file, each value of which has its reason above it.
 *
 * @param head the sentences at its beginning
 */
export function valuesFile(head: readonly string[], suggestions: readonly Suggestion[]): string {
  const comment = `${head.map((line) => `# ${line}`).join("\n")}\n`;
  if (suggestions.length === 0) return comment;
  // As Helm reads it, which takes `no` and `on` for booleans.
  const document = new Document(valuesOf(suggestions), { version: "1.1" });
  for (const { values, reason } of suggestions) {
    const key = keyAt(document, firstLeaf(values));
    if (key !== undefined) key.commentBefore = [key.commentBefore, ` ${reason}`].filter(Boolean).join("\n");
  }
  return comment + document.toString({ lineWidth: 0 });
}

/** The path of the first value that a suggestion sets. */
function firstLeaf(values: unknown): readonly string[] {
  const [first] = isMapping(values) ? Object.entries(values) : [];
  return first === undefined ? [] : [first[0], ...firstLeaf(first[1])];
}

function keyAt(document: Document, path: readonly string[]): Scalar | undefined {
  const map = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1));
  if (!isMap(map)) return undefined;
  const pair = map.items.find((one) => isPair(one) && isScalar(one.key) && one.key.value === path.at(-1));
  return isScalar(pair?.key) ? pair.key : undefined;
}
