export { add, div, max, min, mod, mul, sub } from "./arithmetic.ts";
export {
  contains,
  hasKey,
  isEmpty,
  isSet,
  join,
  lookUp,
  notEmpty,
  union,
  withDefault,
} from "./collections.ts";
export * from "./durations.ts";
export { findAll } from "./find-all.ts";
export { and, eq, ge, gt, le, lt, ne, not, or } from "./logic.ts";
export * from "./repetition.ts";
export { checksumOf } from "./sameness.ts";
export * from "./texts.ts";
export * from "./texts-under.ts";
export * from "./versions.ts";
