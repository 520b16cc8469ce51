import {
  and,
  type Check,
  contains,
  each,
  join,
  jsonText,
  keysOf,
  matches,
  not,
  notEmpty,
  pathOf,
  type Repeated,
  text,
  when,
} from "../../../template/index.ts";
import type { SelfOf } from "../../component/self.ts";
import type { values as definition } from "./values.ts";

/** What kube-state-metrics would take and make nothing of. */
export function checks({ values }: SelfOf<typeof definition>): readonly Check[] {
  const { collectors, customResources, extraArgs, ignoredNamespaces, namespaces } = values;
  const allowlists = [values.metricLabelsAllowlist, values.metricAnnotationsAllowlist];
  return [
    ...allowlists.map(
      (allowlist): Repeated<string> =>
        each(keysOf(allowlist), (kind) =>
          when<string>(
            not(contains(collectors, kind)),
            text`${pathOf(allowlist)}.${kind}: nothing is told of these objects; add ${kind} to ${pathOf(collectors)}, or take it out here`,
          ),
        ),
    ),
    ...allowlists.map((allowlist) => ({
      // A list in JSON in which it is not alone.
      when: matches(jsonText(allowlist), `"[*]",|,"[*]"`),
      message: `${pathOf(allowlist)}: * stands for all keys only where it is the only one; take the others out, or the *`,
    })),
    {
      when: and(
        notEmpty(customResources),
        matches(join(extraArgs, "\n"), "(^|\\n)--?custom-resource-state-config(-file)?(=|\\n|$)"),
      ),
      message: `${pathOf(extraArgs)}: kube-state-metrics reads one description of custom resources only; move what the argument names to ${pathOf(customResources)}, or leave that empty`,
    },
    {
      when: and(notEmpty(values.metricAllowlist), notEmpty(values.metricDenylist)),
      message: `${pathOf(values.metricDenylist)}: ${pathOf(values.metricAllowlist)} names all metrics that are told; leave one of the two empty`,
    },
    {
      when: and(notEmpty(namespaces), notEmpty(ignoredNamespaces)),
      message: `${pathOf(ignoredNamespaces)}: ${pathOf(namespaces)} names all that are reported on; leave one of the two empty`,
    },
  ];
}
