export { add, div, max, min, mod, mul, sub } from "./arithmetic.ts";
export {
  hasKey,
  isEmpty,
  isSet,
  keysOf,
  lookUp,
  notEmpty,
  omit,
  union,
  withDefault,
} from "./collections.ts";
export * from "./durations.ts";
export { CheckError, fail } from "./failing.ts";
export { findAll, findWords } from "./find-all.ts";
export { allOf, contains, first, join, last, length, sorted, split, without } from "./lists.ts";
export { and, eq, ge, gt, le, lt, ne, not, or } from "./logic.ts";
export * from "./matching.ts";
export * from "./repetition.ts";
export { checksumOf, jsonText } from "./sameness.ts";
export * from "./texts.ts";
export * from "./texts-under.ts";
export * from "./versions.ts";
