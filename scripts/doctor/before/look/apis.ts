import type { Refusal } from "../../../../template/index.ts";
import { type FitLook, fitting } from "../install.ts";
import { called, type KubernetesObject } from "../rendered.ts";

/**
 * Whether the cluster knows all kinds that are made.
 *
 * @param refusals what the chart itself says against its values in this cluster, which names the command that helps
 */
export function apis(refusals: readonly Refusal[]): FitLook {
  return async ({ objects, served, release }) => {
    const said = refusals.map(({ message }) => {
      const [, value = "", rest = message] = /^([\w.[\]]+): (.*)$/s.exec(message) ?? [];
      return {
        place: "install",
        where: "the chart",
        message: rest,
        values: value === "" ? [] : [value],
      } as const;
    });
    const unserved = objects.filter(
      (object) =>
        served.pathOf(object, release.namespace) === undefined &&
        !refusals.some(({ message }) => message.includes(groupOf(object))),
    );
    const others = unserved.map((object) => ({
      place: "install" as const,
      where: called(object),
      message: `the cluster does not know ${object.kind} of ${object.apiVersion}`,
    }));
    const { length } = objects;
    return fitting("kinds", length, [...said, ...others], `the cluster knows those of all ${length} objects`);
  };
}

/** The group of an object's API, which what the chart says of it names. */
function groupOf({ apiVersion }: KubernetesObject): string {
  return apiVersion.replace(/\/[^/]*$/, "");
}
