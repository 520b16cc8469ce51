import { anything, listOf, required, text } from "../../../schema/index.ts";
import {
  type Check,
  type Expression,
  isRepeated,
  namedCondition,
  pathOf,
  pluck,
  type Reference,
  repeats,
} from "../../../template/index.ts";
import type { PodValues } from "./values.ts";

const list = listOf(anything(required, "An item."), required, "The list.");
const key = text(required, "The key, of letters.");

const areRepeated = namedCondition("repeats", {
  description: "Whether two items of a list have the same under a key.",
  parameters: { list, key },
  body: ({ list, key }) => repeats(list, key),
});

const isTwin = namedCondition("isRepeated", {
  description: "Whether two items of a list have this text under a key.",
  parameters: { list, key, text: text(required, "The text.") },
  body: ({ list, key, text }) => isRepeated(text, pluck(list, key)),
});

/**
 * Lists whose items Kubernetes tells by a key: two of the same are refused when they are applied on the server, as Helm 4
 * does, and of some of them one is lost otherwise. Source: `x-kubernetes-list-map-keys` in Kubernetes' OpenAPI.
 */
export function repetitionChecks(
  values: Reference<
    Pick<
      PodValues,
      "extraContainers" | "extraEnv" | "extraInitContainers" | "extraVolumes" | "extraVolumeMounts"
    >
  >,
): readonly Check[] {
  return [
    once(values.extraEnv, "name", "take one of the two out"),
    once(values.extraContainers, "name", "give one of the two another"),
    once(values.extraInitContainers, "name", "give one of the two another"),
    once(values.extraVolumes, "name", "take one of the two out"),
    once(values.extraVolumeMounts, "mountPath", "take one of the two out"),
  ];
}

/** Of items that have the same under the key only one can be. */
export function once<T extends object>(
  list: Reference<readonly T[]>,
  key: keyof T & string,
  remedy: string,
): Check {
  return {
    when: someRepeat(list, key),
    message: `${pathOf(list)}: two have the same ${key}; ${remedy}`,
  };
}

/** Whether two items have the same under the key. */
export function someRepeat<T extends object>(
  list: Reference<readonly T[]>,
  key: keyof T & string,
): Expression<boolean> {
  return areRepeated({ list: records(list), key });
}

/** Whether two items have this text under the key. */
export function hasTwin<T extends object>(
  list: Reference<readonly T[]>,
  key: keyof T & string,
  text: Expression<string>,
): Expression<boolean> {
  return isTwin({ list: records(list), key, text });
}

/** A type of Kubernetes' has fields by name only: it is a record all the same. */
function records<T extends object>(list: Reference<readonly T[]>) {
  return list as unknown as Reference<readonly Readonly<Record<string, unknown>>[]>;
}
