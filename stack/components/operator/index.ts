import { defineComponent } from "../../component/define.ts";
import { account, clusterRights, runs } from "../../component/facets.ts";
import { checks } from "./checks.ts";
import { deployment, pod } from "./deployment.ts";
import { isThere, type Operator } from "./places.ts";
import { clusterRules, namespaceRights } from "./rights.ts";
import { jobs } from "./scrape.ts";
import { service } from "./service.ts";
import { program } from "./version.ts";

export const component = defineComponent({
  name: "operator",
  values: ({ values }) => values.operator.own,
  isOn: isThere,
  facets: [account(), clusterRights((self: Operator) => clusterRules(self)), runs(program, pod)],
  manifests: { deployment, service, role: namespaceRights },
  jobs,
  checks,
});
