import type { Definition } from "../definition/definition.ts";
import { isMapping } from "../merging/merge.ts";
import type { ValuePath } from "../path.ts";

/**
 * The parts that are off by default and that a document sets something of, without a word of their switch, `enabled`:
 * none of that has an effect. Who writes `enabled: false` means it, and may keep the rest.
 */
export function idleParts({ shape }: Definition, value: unknown, path: ValuePath = []): readonly ValuePath[] {
  if (shape.kind !== "object" || !isMapping(value)) return [];
  return Object.entries(shape.fields).flatMap(([key, field]) => {
    const part = Object.hasOwn(value, key) ? value[key] : undefined;
    const here = [...path, key];
    const isIdle = isOffByDefault(field) && isMapping(part) && setsOnlyOthers(field, Object.keys(part));
    return isIdle ? [here] : idleParts(field, part, here);
  });
}

function isOffByDefault({ shape }: Definition): boolean {
  const { shape: kind, presence } = (shape.kind === "object" ? shape.fields["enabled"] : undefined) ?? {};
  return kind?.kind === "boolean" && presence?.kind === "default" && presence.value === false;
}

/** Whether a part has keys, all of them known, and its switch is none of them: an unknown one might be meant for it. */
function setsOnlyOthers({ shape }: Definition, keys: readonly string[]): boolean {
  const isOther = (key: string) =>
    key !== "enabled" && shape.kind === "object" && Object.hasOwn(shape.fields, key);
  return keys.length > 0 && keys.every(isOther);
}
