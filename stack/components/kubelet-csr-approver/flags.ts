import { gt, join, not, text, whenSet } from "../../../template/index.ts";
import type { SelfOf } from "../../component/self.ts";
import { type Flag, flag, flagNotToGive } from "../../kit/workload/flags.ts";
import { ports } from "./ports.ts";
import type { values } from "./values.ts";

/** The arguments of kubelet-csr-approver. Source: postfinance/kubelet-csr-approver 1.2, internal/cmd/cmd.go. */
export function flags(self: SelfOf<typeof values>): readonly Flag[] {
  const {
    nodeNames,
    addressRanges,
    resolveNames,
    maximumNames,
    maximumExpirationSeconds,
    denyOthers,
    replicas,
  } = self.values;
  return [
    {
      name: "provider-regex",
      // It looks for a match anywhere in a name: `node` would allow `not-a-node.example.com`.
      argument: whenSet(nodeNames, (pattern) => text`--provider-regex=^(${pattern})$`),
      saidBy: nodeNames,
    },
    {
      name: "provider-ip-prefixes",
      argument: whenSet(addressRanges, (ranges) => text`--provider-ip-prefixes=${join(ranges, ",")}`),
      saidBy: addressRanges,
    },
    flag("bypass-dns-resolution", text`${not(resolveNames)}`, resolveNames),
    flag("allowed-dns-names", maximumNames, maximumNames),
    flag("max-expiration-sec", maximumExpirationSeconds, maximumExpirationSeconds),
    flag("skip-deny-step", text`${not(denyOthers)}`, denyOthers),
    flag("leader-election", text`${gt(replicas, 1)}`, replicas),
    flag("metrics-bind-address", `:${ports.metrics.number}`),
    flag("health-probe-bind-address", `:${ports.health.number}`),
    // A request in another one's name would be approved.
    flagNotToGive("bypass-hostname-check"),
  ];
}
