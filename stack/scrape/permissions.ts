import type { IPolicyRule } from "kubernetes-models/rbac.authorization.k8s.io/v1";
import { and, type Expression, type Item, or, type Structure, when } from "../../template/index.ts";
import type { Permission, ScrapeJob, Targets } from "./job.ts";

/** Conditions that must hold together. */
type Conditions = readonly Expression<boolean>[];

/** A rule, and each of the cases in which it is needed. */
interface Need {
  readonly rule: Permission["rule"];
  readonly cases: Conditions[];
}

/**
 * The rules of a role that allows what the jobs need and nothing else; each stands there once.
 *
 * @param given what holds wherever the role is there at all
 */
export function policyRules(
  jobs: readonly ScrapeJob[],
  given: Expression<boolean>,
): readonly Item<IPolicyRule>[] {
  const needs = new Map<string, Need>();
  for (const job of jobs) {
    for (const { rule, when: condition } of [...discovery(job.targets), ...(job.permissions ?? [])]) {
      const need = needs.get(JSON.stringify(rule)) ?? { rule, cases: [] };
      needs.set(JSON.stringify(rule), need);
      const conditions = condition === undefined ? job.when : [...job.when, condition];
      need.cases.push(conditions.filter((one) => one !== given));
    }
  }
  return [...needs.values()].map(({ rule, cases }) => {
    const [first, ...others] = withoutSpecialCases(cases).map(all);
    if (first === undefined) return policyRule(rule);
    return when<IPolicyRule>(others.length === 0 ? first : or(first, ...others), policyRule(rule));
  });
}

/** The cases that are not part of another one; none at all where one of them needs no condition. */
function withoutSpecialCases(cases: readonly Conditions[]): readonly Conditions[] {
  const general: Conditions[] = [];
  for (const one of [...cases].sort((some, others) => some.length - others.length)) {
    if (one.length === 0) return [];
    if (!general.some((other) => other.every((condition) => one.includes(condition)))) general.push(one);
  }
  return general;
}

function all([first, ...others]: Conditions): Expression<boolean> {
  if (first === undefined) throw new Error("a case without conditions is no case");
  return others.length === 0 ? first : and(first, ...others);
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
