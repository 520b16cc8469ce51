export {
  type Chart,
  type ChartDefinition,
  type ChartMetadata,
  type Check,
  defineChart,
  type Example,
  type Linter,
  type Note,
} from "./chart/define.ts";
export type { Dependency } from "./chart/dependencies.ts";
export {
  evaluateChart,
  evaluateNotes,
  type Rendered,
  type RenderInput,
  writeEmbedded,
} from "./chart/evaluate.ts";
export { chartFiles } from "./chart/files.ts";
export { filesIn } from "./chart/files-in.ts";
export { recordFile } from "./chart/paths.ts";
export { type Files, printTemplates } from "./chart/print.ts";
export { digestOf, type GenerationRecord, readRecord } from "./chart/record.ts";
export { chartRefusals, type Refusal } from "./chart/refusals.ts";
export { undefinedValues } from "./hand-written/values.ts";
export { EmbeddedYaml, embeddedYaml } from "./language/embedded.ts";
export type { Expression, Operand, Reference } from "./language/expression.ts";
export { each, eachEntry, eachValue, items, several, times } from "./language/loops.ts";
export { type Documents, type KubernetesObject, manifest } from "./language/manifest.ts";
export { namedCondition, namedText, namedYaml } from "./language/named.ts";
export { type Operation, operation, type Printed } from "./language/operation.ts";
export { rawTemplate } from "./language/raw.ts";
export { defaultOf, pathOf } from "./language/reference.ts";
export { type EmbeddedFiles, type Environment, type Scope, scopeOf } from "./language/scope.ts";
export { text } from "./language/text.ts";
export {
  type Conditional,
  commented,
  type Entry,
  type EntryPart,
  entry,
  extended,
  type Item,
  mapping,
  orAbsent,
  orEmpty,
  overlaid,
  type Part,
  type Repeated,
  type Structure,
  type Template,
  type Tree,
  when,
  whenSet,
} from "./language/tree.ts";
export { type WrittenText, writtenTexts } from "./language/written.ts";
export * from "./operations/index.ts";
export { TreeError } from "./resolve/place.ts";
export { usedElsewhere } from "./usage/elsewhere.ts";
export { unusedValues } from "./usage/unused.ts";
export { type Use, usedValues } from "./usage/usage.ts";
