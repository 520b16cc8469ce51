export { add, div, max, min, mod, mul, sub } from "./arithmetic.ts";
export {
  allOf,
  contains,
  hasKey,
  isEmpty,
  isSet,
  join,
  keysOf,
  lookUp,
  notEmpty,
  omit,
  union,
  withDefault,
  without,
} from "./collections.ts";
export * from "./durations.ts";
export { findAll, findWords } from "./find-all.ts";
export { and, eq, ge, gt, le, lt, ne, not, or } from "./logic.ts";
export * from "./repetition.ts";
export { checksumOf, jsonText } from "./sameness.ts";
export * from "./texts.ts";
export * from "./texts-under.ts";
export * from "./versions.ts";
