import type { Documents } from "../../../../template/index.ts";
import { headlessService } from "../../../kit/exposure/own-service.ts";
import { headlessName, type Prometheus, port } from "../places.ts";

/**
 * The Service that gives each replica its name; the facet makes that of the people and programs that ask Prometheus. A
 * replica that still reads its log is there too, for who asks for it by name.
 */
export function headless(self: Prometheus): Documents {
  return headlessService(self, headlessName, [port]);
}
