import type { Definition } from "../definition/definition.ts";
import { fieldOf } from "../definition/either.ts";
import { deprecationWords } from "../deprecations/words.ts";
import { isMapping } from "../merging/merge.ts";
import type { ValuePath } from "../path.ts";
import type { YamlNode } from "../yaml/node.ts";
import type { YamlSource } from "../yaml/read.ts";
import { isMergeKey, nameOfKey } from "../yaml/value.ts";

/** Something about the text itself, with its offset. */
export interface TextFinding {
  readonly offset: number;
  readonly path: ValuePath;
  readonly message: string;
}

/** What Helm reads without complaint, and otherwise than its writer will think. */
export function silentMistakes({ root, unread }: YamlSource): readonly TextFinding[] {
  const repeated = root === undefined ? [] : repeatedKeys(root, []);
  const message = "Helm reads nothing from here on: the document is at its end";
  return unread === undefined ? repeated : [...repeated, { offset: unread, path: [], message }];
}

function repeatedKeys(node: YamlNode, path: ValuePath): readonly TextFinding[] {
  if (node.kind === "list") return node.items.flatMap((item, index) => repeatedKeys(item, [...path, index]));
  if (node.kind !== "map") return [];
  const seen = new Set<string>();
  return node.entries.flatMap(({ key, value }) => {
    const name = isMergeKey(key) ? undefined : nameOfKey(key);
    if (name === undefined) return repeatedKeys(value, path);
    const inner = repeatedKeys(value, [...path, name]);
    if (!seen.has(name)) {
      seen.add(name);
      return inner;
    }
    const message = "this key is here twice; Helm takes only the last";
    return [{ offset: key.start, path: [...path, name], message }, ...inner];
  });
}

/** The values that a document sets and should no longer, but those that are refused; and what is said of each. */
export function deprecatedValues(
  { shape }: Definition,
  value: unknown,
  path: ValuePath = [],
): readonly { readonly path: ValuePath; readonly words: string }[] {
  if (Array.isArray(value)) {
    return shape.kind === "list"
      ? value.flatMap((item: unknown, index) => deprecatedValues(shape.item, item, [...path, index]))
      : [];
  }
  if (!isMapping(value)) return [];
  return Object.entries(value).flatMap(([key, child]) => {
    const inner = shape.kind === "map" ? shape.value : fieldOf(shape, key);
    if (inner === undefined) return [];
    const here = [...path, key];
    const { deprecated } = inner;
    const warned = deprecated !== undefined && deprecated.kind !== "removed";
    return [
      ...(warned ? [{ path: here, words: deprecationWords(deprecated) }] : []),
      ...deprecatedValues(inner, child, here),
    ];
  });
}
