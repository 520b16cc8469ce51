import type { IPolicyRule } from "kubernetes-models/rbac.authorization.k8s.io/v1";
import {
  and,
  type Expression,
  type Item,
  isEmpty,
  or,
  type Structure,
  when,
} from "../../../template/index.ts";
import type { Permission, ScrapeJob } from "./job.ts";
import { discoveryOf, type Targets } from "./targets.ts";

/** A rule, and each of the cases in which it is needed. */
interface Need {
  readonly rule: Permission["rule"];
  readonly cases: Expression<boolean>[];
}

/** Who looks for targets. */
type Searching = Pick<ScrapeJob, "when" | "targets" | "permissions">;

/** The rules of a role that allows what the jobs need and nothing else; each stands there once. */
export function policyRules(jobs: readonly Searching[]): readonly Item<IPolicyRule>[] {
  const needs = new Map<string, Need>();
  for (const job of jobs) {
    for (const { rule, when: condition } of [...discovery(job.targets), ...(job.permissions ?? [])]) {
      const need = needs.get(JSON.stringify(rule)) ?? { rule, cases: [] };
      needs.set(JSON.stringify(rule), need);
      need.cases.push(condition === undefined ? job.when : and(job.when, condition));
    }
  }
  return [...needs.values()].map(({ rule, cases: [first, ...others] }) => {
    if (first === undefined) throw new Error("a rule is needed in one case at least");
    return when<IPolicyRule>(or(first, ...others), policyRule(rule));
  });
}

const read = ["get", "list", "watch"] as const;

/** What Prometheus has to watch to know of the targets; nothing where somebody says where they are. */
function discovery(targets: Targets): readonly Permission[] {
  const { role, nodeLabels, given } = discoveryOf(targets);
  const nodes = { rule: { apiGroup: "", resource: "nodes", verbs: read } };
  const pods = { rule: { apiGroup: "", resource: "pods", verbs: read } };
  switch (role) {
    case "node":
      return [nodes];
    case "pod":
      return [given === undefined ? pods : { ...pods, when: isEmpty(given.addresses) }];
    case "endpointslice":
      return [
        { rule: { apiGroup: "discovery.k8s.io", resource: "endpointslices", verbs: read } },
        { rule: { apiGroup: "", resource: "services", verbs: read } },
        pods,
        ...(nodeLabels === undefined ? [] : [{ ...nodes, when: nodeLabels }]),
      ];
  }
}

function policyRule(rule: Permission["rule"]): Structure<IPolicyRule> {
  return "url" in rule
    ? { nonResourceURLs: [rule.url], verbs: ["get"] }
    : { apiGroups: [rule.apiGroup], resources: [rule.resource], verbs: rule.verbs };
}
