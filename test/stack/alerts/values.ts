import type { Input } from "../../../schema/index.ts";
import type { Values } from "../../../stack/scope.ts";

/** Values with which every alert of the chart is made. */
export const everyAlert: Input<Values> = {};
