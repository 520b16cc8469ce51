import type { Documents } from "../../template/index.ts";
import { persistentVolumeOf } from "../persistence/persistent-volume.ts";
import type { Scope } from "../scope.ts";
import { name } from "./names.ts";

/** The volume over a directory of one node, where Prometheus keeps its data in one. */
export function persistentVolume(scope: Scope): Documents {
  const { enabled, persistence } = scope.values.prometheus;
  return persistentVolumeOf(scope, name, enabled, persistence);
}
