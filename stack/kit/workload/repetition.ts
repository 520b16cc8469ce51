import { anything, listOf, required, text } from "../../../schema/index.ts";
import { type Check, namedCondition, pathOf, type Reference, repeats } from "../../../template/index.ts";
import type { PodValues } from "./values.ts";

const isRepeated = namedCondition("repeats", {
  description: "Whether two items of a list have the same under a key.",
  parameters: {
    list: listOf(anything(required, "An item."), required, "The list."),
    key: text(required, "The key, of letters."),
  },
  body: ({ list, key }) => repeats(list, key),
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
  // A type of Kubernetes' has fields by name only: it is a record all the same.
  const items = list as unknown as Reference<readonly Readonly<Record<string, unknown>>[]>;
  return {
    when: isRepeated({ list: items, key }),
    message: `${pathOf(list)}: two have the same ${key}; ${remedy}`,
  };
}
