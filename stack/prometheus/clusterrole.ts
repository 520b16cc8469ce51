import { type Documents, items } from "../../template/index.ts";
import type { Facts } from "../component.ts";
import type { Scope } from "../scope.ts";
import { policyRules } from "../scrape/permissions.ts";
import { clusterRoleOf } from "../workload/cluster-role.ts";
import { name } from "./names.ts";

/** What the jobs that are switched on need, and what the user adds. */
export function clusterRole(scope: Scope, { jobs }: Facts): Documents {
  const { enabled, rbac } = scope.values.prometheus;
  return clusterRoleOf(scope, name, enabled, [...policyRules(jobs, enabled), items(rbac.extraRules)]);
}
