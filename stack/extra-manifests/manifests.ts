import { type Documents, each } from "../../template/index.ts";
import type { Scope } from "../scope.ts";

/** The user's own objects, as they are. */
export function manifests({ values }: Scope): Documents {
  return each(values.extraManifests, (object) => object);
}
