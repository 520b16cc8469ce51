export { type DefinitionFault, definitionFaults } from "./check.ts";
export {
  type Conditional,
  conditionals,
  type DefinitionPath,
  mayBeEmpty,
  type PlacedOther,
  pathWords,
} from "./conditions/conditional.ts";
export { need, refusal } from "./conditions/words.ts";
export { ipAddress, ipNetwork, ipv6 } from "./definition/addresses.ts";
export * from "./definition/beside.ts";
export * from "./definition/collections.ts";
export { customResource } from "./definition/custom-resource.ts";
export * from "./definition/definition.ts";
export { deprecated, type Instead, removed, renamed } from "./definition/deprecated.ts";
export { either, fieldsOf } from "./definition/either.ts";
export { type ForeignTypes, foreign, foreignDefinitions } from "./definition/foreign.ts";
export * from "./definition/grammar.ts";
export * from "./definition/kubernetes.ts";
export * from "./definition/locations.ts";
export { mayBeAbsent, nullable } from "./definition/nullable.ts";
export * from "./definition/scalars.ts";
export {
  dnsLabel,
  dnsName,
  duration,
  quantity,
  text,
  textOf,
} from "./definition/texts.ts";
export { type Deprecated, deprecations } from "./deprecations/deprecations.ts";
export { conflicts, conflictWords, type Rename, renames, underNewNames } from "./deprecations/renames.ts";
export { deprecationWords } from "./deprecations/words.ts";
export { referredName } from "./json-schema/references.ts";
export * from "./json-schema.ts";
export { kubernetesDefinition } from "./kubernetes/definitions.ts";
export { kubernetesVersion } from "./kubernetes/version.ts";
export * from "./merging/defaults.ts";
export { coalesce, joinValues, type ValuesDocument } from "./merging/merge.ts";
export { type Migrated, type Migration, migrateValues, type Unmigrated } from "./migration/migrate.ts";
export { formatPath, type ValuePath } from "./path.ts";
export { isPrintable, unprintablePattern } from "./printable.ts";
export * from "./reference.ts";
export * from "./validate.ts";
export { regexFault } from "./validation/formats.ts";
export * from "./values-types.ts";
export * from "./values-yaml.ts";
export * from "./yaml.ts";
