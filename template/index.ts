export type { Expression, Operand, Reference } from "./expression.ts";
export { type Documents, type KubernetesObject, manifest } from "./manifest.ts";
export { namedCondition, namedText, namedYaml } from "./named.ts";
export { type Operation, operation, type Printed } from "./operation.ts";
export * from "./operations/index.ts";
export type { Environment, Scope } from "./scope.ts";
export { text } from "./text.ts";
export * from "./tree.ts";
