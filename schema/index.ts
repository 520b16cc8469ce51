export * from "./collections.ts";
export * from "./definition.ts";
export * from "./kubernetes.ts";
export * from "./scalars.ts";
export * from "./texts.ts";
