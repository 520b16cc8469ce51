import { when } from "../../../template/index.ts";
import { defineComponent } from "../../component/define.ts";
import { account, clusterRights, runs } from "../../component/facets.ts";
import { toDns } from "../../kit/network/edges.ts";
import { disruptionBudget } from "../../kit/workload/several.ts";
import { deployment, pod } from "./deployment.ts";
import { election, rules } from "./rights.ts";
import { jobs } from "./scrape.ts";
import { service } from "./service.ts";
import { program } from "./version.ts";

export const component = defineComponent({
  name: "kubelet-csr-approver",
  values: ({ values }) => values.kubeletCsrApprover,
  facets: [account(), clusterRights(() => rules), runs(program, pod)],
  manifests: { deployment, service, election, poddisruptionbudget: disruptionBudget },
  jobs,
  // It asks whether a name of a node has the addresses of the request.
  edges: (self) => [toDns(self, self.values.resolveNames)],
  notes: ({ values: { enabled } }) => ({
    reach: [
      when(
        enabled,
        "kubelet-csr-approver: it approves the certificates that kubelets ask for from now on. Those of before: kubectl get csr --field-selector spec.signerName=kubernetes.io/kubelet-serving",
      ),
    ],
  }),
});
