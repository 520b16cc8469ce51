import type { Documents } from "../../../template/index.ts";
import { ownService } from "../../kit/exposure/own-service.ts";
import { type Operator, port } from "./places.ts";

/** The Service by which its metrics are found. */
export function service(self: Operator): Documents {
  return ownService(self, [port]);
}
