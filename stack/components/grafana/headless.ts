import type { Documents } from "../../../template/index.ts";
import { headlessService } from "../../kit/exposure/own-service.ts";
import { type Grafana, headlessName, port } from "./places.ts";

/** The Service by which Prometheus finds each replica, whatever the other one leads to. */
export function headless(self: Grafana): Documents {
  return headlessService(self, headlessName, [port]);
}
