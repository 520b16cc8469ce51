import {
  and,
  type Check,
  type Expression,
  not,
  type Operand,
  pathOf,
  type Reference,
  text,
} from "../../../template/index.ts";
import type { KitScope } from "../part.ts";

/** An API that is not Kubernetes' own. */
export interface ForeignApi {
  /** For people: `the Gateway API`. */
  readonly called: string;
  /** Its group and version, such as `gateway.networking.k8s.io/v1`. */
  readonly apiVersion: string;
  /** The command that brings it. */
  readonly install: string;
}

/**
 * Objects of an API that the cluster does not know are refused before anything of the release is made, with what to do.
 * Where Helm asks no cluster it cannot tell, and they are taken.
 *
 * @param asked the value that asks for the objects
 * @param more what else has to be so
 */
export function servedCheck(
  scope: KitScope,
  asked: Reference<boolean>,
  { called, apiVersion, install }: ForeignApi,
  more?: Expression<boolean>,
): Check {
  const wanted = more === undefined ? asked : and(asked, more);
  const message: Operand<string> = text`${pathOf(asked)}: the cluster does not know ${apiVersion}; bring ${called} to it first: ${install}`;
  return { when: and(wanted, isUnserved(scope, apiVersion)), message };
}

/**
 * True where a cluster is asked, and does not know an API.
 *
 * @param api a group and version, or a kind of theirs behind these: `monitoring.coreos.com/v1/Prometheus`
 */
export function isUnserved({ capabilities }: KitScope, api: string): Expression<boolean> {
  return and(capabilities.clusterIsAsked, not(capabilities.hasApi(api)));
}
