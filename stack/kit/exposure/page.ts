import { type Reference, withDefault } from "../../../template/index.ts";
import type { Port } from "../network/edges.ts";
import type { ServiceValues } from "./values.ts";

/** A part that people get to by its Service. */
interface Paged {
  readonly values: { readonly service: Reference<ServiceValues> };
}

/**
 * The port of the pods that the Service leads people to: that of the program or of a container of the user's.
 *
 * @param own that of the program
 */
export function pagePort({ values: { service } }: Paged, own: Port): Port {
  return {
    name: `page of ${own.name}`,
    number: withDefault<number | string>(service.targetPort, own.number),
  };
}
