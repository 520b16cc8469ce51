import type { Trouble } from "../trouble.ts";
import { pods } from "./pods.ts";
import { whole } from "./release.ts";
import { surroundings } from "./surroundings.ts";

/** What some values ask of a cluster that it does not have, as `kmstack doctor --before` says it. */
export const installing: readonly Trouble[] = [...whole, ...pods, ...surroundings].map((one) => ({
  ...one,
  place: "install" as const,
}));
