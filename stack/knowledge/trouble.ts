import type { Input } from "../../schema/index.ts";
import type { Values } from "../scope.ts";

/** Where something is seen that is not as it should be. */
export type Place =
  | "target" // what Prometheus says of a target that does not answer
  | "log" // a line of the log of a program
  | "pod" // why a pod does not run, or is not ready
  | "workload" // why a workload has fewer pods than it should have
  | "claim" // why a claim has no volume
  | "apiService" // what the API server says of an API that another server answers
  | "request" // a request for a certificate that nobody has answered
  | "service" // a Service that is not complete
  | "wayIn" // why an Ingress or an HTTPRoute leads nowhere
  | "autoscaler" // why an autoscaler does nothing
  | "prometheus" // what Prometheus says of itself
  | "rule" // what Prometheus says of a rule that it cannot evaluate
  | "alertmanager" // what Alertmanager says of itself
  | "operator" // what the operator has to work with
  | "declared" // an object for the operator, and why nothing comes of it
  | "node" // why a node is not ready
  | "namespace" // why a namespace that was deleted is still there
  | "install"; // what does not fit of what is to be installed, before it is

/** Whom a trouble is about: who is asked, or whose log it is. */
export type About =
  | "kubelet"
  | "control-plane" // scheduler, controller-manager, etcd, kube-proxy
  | "prometheus"
  | "alertmanager"
  | "grafana"
  | "kube-state-metrics"
  | "prometheus-operator";

/** What cures it: values to add, or a command, and a sentence that says when that is the right one. */
export interface Cure {
  readonly says: string;
  readonly values?: Input<Values>;
  /** For a shell; words in capitals are the reader's, and such as `NAMESPACE` are known where it was seen. */
  readonly command?: string;
}

/** Something that goes wrong, how it shows, why it is so, and what to do. */
export interface Trouble {
  /** Its anchor in docs/troubleshooting.md. */
  readonly id: string;
  /** The alerts that it sets off: their runbooks name it. */
  readonly alerts?: readonly string[];
  /** What it is, in a few words. */
  readonly title: string;
  readonly place: Place;
  /** A regular expression (of RE2 and JavaScript alike) that the message there has in it. */
  readonly pattern: string;
  /** Left out: anybody. */
  readonly of?: About;
  /** Why it is so, in a sentence. */
  readonly cause: string;
  /** Whether that message can mean anything else. */
  readonly sure: "certain" | "likely";
  /** The first is what most people want. */
  readonly cures: readonly [Cure, ...Cure[]];
  /** The page that tells more, below docs/; left out: what stands here is all. */
  readonly page?: string;
}

/** The page below docs/ that tells of a trouble. */
export function pageOf({ id, page }: Trouble): string {
  return page ?? `troubleshooting.md#${id}`;
}
