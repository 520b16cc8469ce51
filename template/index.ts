export {
  type Chart,
  type ChartDefinition,
  type ChartMetadata,
  type Check,
  defineChart,
  type Example,
  type Note,
} from "./chart/define.ts";
export {
  CheckError,
  evaluateChart,
  type Rendered,
  type RenderInput,
  writeEmbedded,
} from "./chart/evaluate.ts";
export { chartFiles } from "./chart/files.ts";
export { type Files, printTemplates } from "./chart/print.ts";
export { EmbeddedYaml } from "./evaluate/block.ts";
export type { Expression, Operand, Reference } from "./expression.ts";
export { type Documents, type KubernetesObject, manifest } from "./manifest.ts";
export { namedCondition, namedText, namedYaml } from "./named.ts";
export { type Operation, operation, type Printed } from "./operation.ts";
export * from "./operations/index.ts";
export { rawTemplate } from "./raw.ts";
export { TreeError } from "./resolve/place.ts";
export type { EmbeddedFiles, Environment, Scope } from "./scope.ts";
export { text } from "./text.ts";
export * from "./tree.ts";
export { unusedValues } from "./unused.ts";
export { type Use, usedValues } from "./usage.ts";
