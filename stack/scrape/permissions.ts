import type { IPolicyRule } from "kubernetes-models/rbac.authorization.k8s.io/v1";
import {
  and,
  type Expression,
  type Item,
  type Operand,
  or,
  type Structure,
  when,
} from "../../template/index.ts";
import type { Permission, ScrapeJob, Targets } from "./job.ts";

/** A rule, and the jobs' conditions under which it is needed. */
interface Need {
  readonly rule: Permission["rule"];
  readonly conditions: Operand<boolean>[];
}

/** The rules of a role that allows what the jobs need and nothing else; each stands there once. */
export function policyRules(jobs: readonly ScrapeJob[]): readonly Item<IPolicyRule>[] {
  const needs = new Map<string, Need>();
  for (const job of jobs) {
    for (const { rule, when: condition } of [...discovery(job.targets), ...(job.permissions ?? [])]) {
      const need = needs.get(JSON.stringify(rule)) ?? { rule, conditions: [] };
      needs.set(JSON.stringify(rule), need);
      const both = condition === undefined ? job.enabled : bothOf(job.enabled, condition);
      if (!need.conditions.includes(both)) need.conditions.push(both);
    }
  }
  return [...needs.values()].map(({ rule, conditions }) => {
    const [first, ...others] = conditions.filter((condition) => condition !== true);
    if (first === undefined || conditions.includes(true)) return policyRule(rule);
    return when<IPolicyRule>(others.length === 0 ? first : or(first, ...others), policyRule(rule));
  });
}

function bothOf(enabled: Operand<boolean>, condition: Expression<boolean>): Expression<boolean> {
  return enabled === true ? condition : and(enabled, condition);
}

const read = ["get", "list", "watch"] as const;

/** What Prometheus has to watch to know of the targets. */
function discovery(targets: Targets): readonly Permission[] {
  const nodes = { rule: { apiGroup: "", resource: "nodes", verbs: read } };
  const pods = { rule: { apiGroup: "", resource: "pods", verbs: read } };
  switch (targets.kind) {
    case "nodes":
      return [nodes];
    case "pods":
      return [pods];
    case "endpoints":
      return [
        { rule: { apiGroup: "discovery.k8s.io", resource: "endpointslices", verbs: read } },
        { rule: { apiGroup: "", resource: "services", verbs: read } },
        pods,
        ...(targets.nodeLabels === undefined ? [] : [{ ...nodes, when: targets.nodeLabels }]),
      ];
  }
}

function policyRule(rule: Permission["rule"]): Structure<IPolicyRule> {
  return "url" in rule
    ? { nonResourceURLs: [rule.url], verbs: ["get"] }
    : { apiGroups: [rule.apiGroup], resources: [rule.resource], verbs: rule.verbs };
}
