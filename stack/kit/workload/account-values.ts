import type { IPolicyRule } from "kubernetes-models/rbac.authorization.k8s.io/v1";
import {
  beside,
  boolean,
  dnsName,
  type Infer,
  kubernetes,
  listOf,
  object,
  required,
  unset,
} from "../../../schema/index.ts";
import { annotationsOf } from "../naming/values.ts";

/** As whom a workload's pods run. */
export const serviceAccountValues = object(
  {
    create: boolean(true, "Make a ServiceAccount. Otherwise `name` is one that is there already."),
    name: dnsName(unset, "Its name; by default that of the workload.", { examples: ["metrics"] }),
    ...beside(
      { create: true },
      {
        annotations: annotationsOf(
          "Annotations of the ServiceAccount, by which clouds give it their own rights.",
        ),
      },
    ),
  },
  "The ServiceAccount of the pods.",
);

/**
 * What a workload may do in the cluster.
 *
 * @param of what the chart's own rules are for, and an example of one of the user's
 */
export function rbacValues(of: {
  readonly own: string;
  readonly for: string;
  readonly example: IPolicyRule;
}) {
  return object(
    {
      create: boolean(
        true,
        "Make a ClusterRole and bind it to the ServiceAccount. Otherwise somebody else has to give the account these rights.",
      ),
      ...beside(
        { create: true },
        {
          extraRules: listOf(
            kubernetes("rbac.authorization.k8s.io/v1", "PolicyRule", required, "A rule."),
            [],
            `Rules of the ClusterRole besides ${of.own}, ${of.for}.`,
            { examples: [[of.example]] },
          ),
        },
      ),
    },
    `What it may do in the cluster. ${of.own[0]?.toUpperCase()}${of.own.slice(1)} are there by themselves.`,
  );
}

export type ServiceAccountValues = Infer<typeof serviceAccountValues>;
export type RbacValues = Infer<ReturnType<typeof rbacValues>>;
