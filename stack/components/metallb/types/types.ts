import { type ForeignTypes, foreign } from "../../../../schema/index.ts";
import data from "./definitions.json" with { type: "json" };

/** The committed types of MetalLB's custom resources. */
const types: ForeignTypes = {
  owner: "MetalLB",
  // JSON is read as texts; which of them are the words of JSON Schema, a test sees by its source.
  definitions: data.definitions as ForeignTypes["definitions"],
};

/** The version of MetalLB whose types they are. */
export const typesVersion = data.version;

/** All fields of a type, and how those are typed that somebody here reads. */
type Fields<N extends keyof typeof data.definitions, Asked> = Asked & {
  readonly [K in Exclude<keyof (typeof data.definitions)[N]["properties"], keyof Asked>]?: unknown;
};

/** The `spec` of an IPAddressPool. */
export const ipAddressPool = foreign<
  Fields<"metallb_ip_address_pool", { readonly addresses: readonly string[] }>
>(types, "metallb_ip_address_pool");

/** The `spec` of an L2Advertisement, but for the pools that it is of. */
export const l2Advertisement = foreign<Fields<"metallb_l2_advertisement", object>>(
  types,
  "metallb_l2_advertisement",
);
