import type { Refusal } from "../../../../template/index.ts";
import { type FitLook, fitting } from "../install.ts";
import { called, isHook } from "../rendered.ts";

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
        !refusals.some(({ message }) => message.includes(object.apiVersion)),
    );
    const others = unserved.map((object) => ({
      place: "install" as const,
      where: called(object),
      message: `the cluster does not know ${object.kind} of ${object.apiVersion}`,
    }));
    const count = objects.filter((object) => !isHook(object)).length;
    return fitting("kinds", count, [...said, ...others], `the cluster knows those of all ${count} objects`);
  };
}
