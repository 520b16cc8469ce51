import { beside, boolean, dnsLabel, dnsName, object, unset } from "../../../schema/index.ts";
import { ipAddressPool, l2Advertisement } from "./types/types.ts";

/** Addresses for load balancers that MetalLB makes of them. */
export const values = object(
  {
    enabled: boolean(false, "Make an IPAddressPool and, unless told otherwise, its L2Advertisement."),
    namespace: dnsLabel("metallb-system", "MetalLB's own namespace: it looks for both in no other one."),
    name: dnsName(
      unset,
      "What both are called, and so what Services name in the annotation `metallb.io/address-pool`; by default the release's namespace and name.",
      { examples: ["monitoring"] },
    ),
    ...beside(
      { enabled: true },
      {
        ipAddressPool: ipAddressPool(
          unset,
          "The pool: the addresses that MetalLB may give away, and to whom (`serviceAllocation`), in its own words.",
          { examples: [{ addresses: ["198.51.100.240-198.51.100.250"], autoAssign: false }] },
        ),
      },
      { required: ["ipAddressPool"] },
    ),
    advertise: boolean(
      true,
      "Make an L2Advertisement of the pool. Without one nobody answers to its addresses, unless a BGPAdvertisement of your own leads to them (`extraManifests`).",
    ),
    ...beside(
      { advertise: true },
      {
        l2Advertisement: l2Advertisement(
          unset,
          "By which nodes and interfaces the addresses are answered to, in MetalLB's own words; by all, where it is not set.",
          { examples: [{ interfaces: ["eth0"] }] },
        ),
      },
    ),
  },
  "Addresses for Services of type LoadBalancer, for a MetalLB that the cluster has; the chart installs none.",
);
