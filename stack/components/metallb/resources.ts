import {
  type Documents,
  type Expression,
  extended,
  manifest,
  type Structure,
  when,
  whenSet,
  withDefault,
} from "../../../template/index.ts";
import type { SelfOf } from "../../component/self.ts";
import type { ForeignApi } from "../../kit/cluster/served.ts";
import { metallbApiVersion } from "../../kit/exposure/metallb-api.ts";
import { clusterMetadata } from "../../kit/naming/metadata.ts";
import { clusterNameOf } from "../../kit/naming/names.ts";
import { typesVersion } from "./types/types.ts";
import type { values } from "./values.ts";

export type Metallb = SelfOf<typeof values>;

/** What a cluster needs for these objects. */
export const metallbApi = {
  called: "MetalLB",
  apiVersion: metallbApiVersion,
  install: `kubectl apply --filename https://raw.githubusercontent.com/metallb/metallb/v${typesVersion}/config/manifests/metallb-native.yaml`,
} as const satisfies ForeignApi;

/** An object of MetalLB's. Source: MetalLB 0.16, api/v1beta1. */
interface MetallbObject {
  readonly apiVersion: typeof metallbApi.apiVersion;
  readonly metadata: {
    readonly name?: string;
    readonly namespace?: string;
    readonly labels?: Readonly<Record<string, string>>;
    readonly annotations?: Readonly<Record<string, string>>;
  };
}

interface IpAddressPool extends MetallbObject {
  readonly kind: "IPAddressPool";
  readonly spec: object;
}

interface L2Advertisement extends MetallbObject {
  readonly kind: "L2Advertisement";
  readonly spec: { readonly ipAddressPools: readonly string[] };
}

/** What both are called: they are in a namespace that is not the release's, where other releases have theirs too. */
export function nameOfBoth(self: Metallb): Expression<string> {
  return withDefault(self.values.name, clusterNameOf(self));
}

function metadata(self: Metallb): Structure<MetallbObject["metadata"]> {
  return { ...clusterMetadata(self), name: nameOfBoth(self), namespace: self.values.namespace };
}

/** The pool. */
export function ipAddressPool(self: Metallb): Documents {
  return whenSet(self.values.ipAddressPool, (spec) =>
    manifest<IpAddressPool>({
      apiVersion: metallbApi.apiVersion,
      kind: "IPAddressPool",
      metadata: metadata(self),
      spec,
    }),
  );
}

/** Who answers to its addresses. */
export function l2Advertisement(self: Metallb): Documents {
  const { advertise, l2Advertisement } = self.values;
  return when(
    advertise,
    manifest<L2Advertisement>({
      apiVersion: metallbApi.apiVersion,
      kind: "L2Advertisement",
      metadata: metadata(self),
      spec: extended(
        { ipAddressPools: [nameOfBoth(self)] },
        whenSet(l2Advertisement, (spec) => spec),
      ),
    }),
  );
}
