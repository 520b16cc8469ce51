export * from "./collections.ts";
export * from "./definition.ts";
export * from "./deprecated.ts";
export * from "./json-schema.ts";
export * from "./kubernetes.ts";
export { formatPath, type ValuePath } from "./path.ts";
export * from "./scalars.ts";
export * from "./texts.ts";
export * from "./yaml.ts";
