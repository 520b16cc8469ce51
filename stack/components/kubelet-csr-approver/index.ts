import { and, type Check, isEmpty, isSet, not, pathOf, when } from "../../../template/index.ts";
import { defineComponent } from "../../component/define.ts";
import { account, clusterRights, runs } from "../../component/facets.ts";
import type { SelfOf } from "../../component/self.ts";
import { disruptionBudget } from "../../kit/workload/several.ts";
import { deployment } from "./deployment.ts";
import { flags } from "./flags.ts";
import { election, rules } from "./rights.ts";
import { jobs } from "./scrape.ts";
import { service } from "./service.ts";
import type { values } from "./values.ts";
import { program } from "./version.ts";

export const component = defineComponent({
  name: "kubelet-csr-approver",
  values: ({ values }) => values.kubeletCsrApprover,
  facets: [account(), clusterRights(() => rules), runs(program, flags)],
  manifests: { deployment, service, election, poddisruptionbudget: disruptionBudget },
  jobs,
  checks,
  notes: ({ values: { enabled } }) => [
    when(
      enabled,
      "kubelet-csr-approver approves the certificates that kubelets ask for. Those of before: kubectl get csr --field-selector spec.signerName=kubernetes.io/kubelet-serving",
    ),
  ],
});

/** Whom it believes has to be said: without that it would approve anything, for it takes any name and address. */
function checks({ values: { enabled, nodeNames, addressRanges } }: SelfOf<typeof values>): readonly Check[] {
  return [
    {
      when: and(enabled, not(isSet(nodeNames))),
      message: `${pathOf(nodeNames)}: with ${pathOf(enabled)}: true say what names of nodes look like, such as worker-[0-9]+`,
    },
    {
      when: and(enabled, isEmpty(addressRanges)),
      message: `${pathOf(addressRanges)}: with ${pathOf(enabled)}: true say the networks of the nodes, such as 192.0.2.0/24`,
    },
  ];
}
