import type { Documents } from "../../../template/index.ts";
import type { SelfOf } from "../../component/self.ts";
import { ownService } from "../../kit/exposure/own-service.ts";
import { ports } from "./ports.ts";
import type { values } from "./values.ts";

/** The Service by which kube-state-metrics is found. */
export function service(self: SelfOf<typeof values>): Documents {
  return ownService(self, Object.values(ports));
}
