import type { Input } from "../../schema/index.ts";
import type { Values } from "../../stack/scope.ts";
import type { Rendered } from "../doctor/before/rendered.ts";
import { kubeletAskers } from "../doctor/kubelets/asked.ts";
import type { Kubelets } from "../doctor/kubelets/certificates.ts";
import { count } from "../terminal/problem.ts";
import type { Suggestion } from "./suggestion.ts";

/**
 * How the kubelets' certificates should be checked, where it is otherwise by default.
 *
 * @param objects what the chart makes by default
 */
export function kubeletTrust(
  objects: readonly Rendered[],
  { known, unknown, asked }: Kubelets,
): Suggestion | undefined {
  const trusts = kubeletAskers(objects).map(({ trust }) => trust);
  const [first] = known;
  if (first === undefined || trusts.length === 0) return undefined;
  const doubtful = known.find(({ verdict }) => verdict !== "signed");
  if (doubtful !== undefined) {
    const values: Input<Values> = { kubelets: { tls: "insecureSkipVerify" } };
    const { node, message, by } = doubtful;
    return trusts.includes("verify")
      ? {
          values,
          reason: `The certificate of the kubelet of ${node} cannot be checked: ${message}, by ${by}.`,
        }
      : undefined;
  }
  if (unknown.length > 0 || !trusts.includes("anybody")) return undefined;
  const values: Input<Values> = { kubelets: { tls: "verify" } };
  return {
    values,
    reason: `The cluster signs the kubelets' certificates: so it is with ${count(asked, "kubelet")} that ${asked === 1 ? "was" : "were"} looked at, by ${first.by}.`,
  };
}
