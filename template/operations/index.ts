export { contains, hasKey, isEmpty, isSet, join, lookUp, notEmpty, withDefault } from "./collections.ts";
export * from "./logic.ts";
export * from "./texts.ts";
export * from "./versions.ts";
