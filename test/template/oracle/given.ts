import type { ValuesDocument } from "../../../schema/index.ts";
import { keyOf } from "../arbitrary/case.ts";
import type { Given } from "./render.ts";

/** Whole numbers and lists of them: `--set` makes int64 of them, a file float64. */
const bySet: ReadonlySet<string> = new Set(["count", "big-count", "default", "largest", "counts"]);
const bySetJson: ReadonlySet<string> = new Set(["ratio", "hosts", "limits", "note"]);

/**
 * The documents of many cases as one chart's values: all in a file, but of every second case what `--set` can
 * say on the command line, and of every third some more with `--set-json`.
 */
export function given(documents: readonly ValuesDocument[]): Given {
  const set: string[] = [];
  const json: string[] = [];
  const file = documents.map((document, index) => {
    const inFile = Object.entries(document).filter(([key, value]) => {
      const path = `${keyOf(index)}.${key}`;
      if (index % 2 === 0 && bySet.has(key) && !(Array.isArray(value) && value.length === 0)) {
        set.push(`${path}=${Array.isArray(value) ? `{${value.join(",")}}` : value}`);
        return false;
      }
      if (index % 3 === 0 && bySetJson.has(key)) {
        json.push(`${path}=${JSON.stringify(value)}`);
        return false;
      }
      return true;
    });
    return [keyOf(index), Object.fromEntries(inFile)] as const;
  });
  return {
    file: Object.fromEntries(file),
    args: [
      ...["--api-versions", "example.com/v1"],
      ...(set.length === 0 ? [] : ["--set", set.join(",")]),
      ...json.flatMap((one) => ["--set-json", one]),
    ],
  };
}
