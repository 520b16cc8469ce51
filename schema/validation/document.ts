import { isMap, isNode, isSeq } from "yaml";
import type { Definition } from "../definition/definition.ts";
import { isMapping } from "../merging/merge.ts";
import type { ValuePath } from "../path.ts";
import type { YamlSource } from "../yaml/read.ts";
import { isMergeKey, keyName } from "../yaml/value.ts";

/** Something about the text itself, with its offset. */
export interface TextFinding {
  readonly offset: number;
  readonly path: ValuePath;
  readonly message: string;
}

/** What Helm reads without complaint, and otherwise than its writer will think. */
export function silentMistakes({ document, secondDocument }: YamlSource): readonly TextFinding[] {
  const second =
    secondDocument === undefined
      ? []
      : [
          {
            offset: secondDocument,
            path: [],
            message: "Helm reads only the first document of a file, not what follows here",
          },
        ];
  return [...repeatedKeys(document.contents, []), ...second];
}

function repeatedKeys(node: unknown, path: ValuePath): readonly TextFinding[] {
  if (isSeq(node)) return node.items.flatMap((item, index) => repeatedKeys(item, [...path, index]));
  if (!isMap(node)) return [];
  const seen = new Set<string>();
  return node.items.flatMap(({ key, value }) => {
    const name = isMergeKey(key) ? undefined : keyName(key);
    if (name === undefined) return repeatedKeys(value, path);
    const inner = repeatedKeys(value, [...path, name]);
    if (!seen.has(name)) {
      seen.add(name);
      return inner;
    }
    const offset = isNode(key) ? (key.range?.[0] ?? 0) : 0;
    return [
      { offset, path: [...path, name], message: "this key is here twice; Helm takes only the last" },
      ...inner,
    ];
  });
}

/** The deprecated values that a document sets, and where each went. */
export function deprecatedValues(
  { shape }: Definition,
  value: unknown,
  path: ValuePath = [],
): readonly { readonly path: ValuePath; readonly movedTo: string }[] {
  if (Array.isArray(value)) {
    return shape.kind === "list"
      ? value.flatMap((item: unknown, index) => deprecatedValues(shape.item, item, [...path, index]))
      : [];
  }
  if (!isMapping(value)) return [];
  return Object.entries(value).flatMap(([key, child]) => {
    const inner =
      shape.kind === "map" ? shape.value : shape.kind === "object" ? shape.fields[key] : undefined;
    if (inner === undefined) return [];
    const here = [...path, key];
    const own = inner.deprecated === undefined ? [] : [{ path: here, movedTo: inner.deprecated.movedTo }];
    return [...own, ...deprecatedValues(inner, child, here)];
  });
}
