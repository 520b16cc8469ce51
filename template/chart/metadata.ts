import { DefinitionError } from "../../schema/index.ts";
import type { ChartMetadata } from "./define.ts";
import { chartNameAdvice, isChartName } from "./name.ts";

/** Semantic Versioning 2.0.0, which Helm demands of a chart's version. Source: semver.org, by its own expression's rules. */
const semanticVersion =
  /^(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)(-(0|[1-9][0-9]*|[0-9]*[a-zA-Z-][0-9a-zA-Z-]*)(\.(0|[1-9][0-9]*|[0-9]*[a-zA-Z-][0-9a-zA-Z-]*))*)?(\+[0-9a-zA-Z-]+(\.[0-9a-zA-Z-]+)*)?$/;

export function isSemanticVersion(version: string): boolean {
  return semanticVersion.test(version);
}

/**
 * Sees to it that Helm takes what a chart says of itself.
 *
 * @throws {DefinitionError} with the field
 */
export function checkMetadata({ name, version }: ChartMetadata): void {
  if (!isChartName(name)) {
    throw new DefinitionError(
      "metadata.name",
      `${JSON.stringify(name)} is no name of a chart; ${chartNameAdvice}`,
    );
  }
  if (!isSemanticVersion(version)) {
    throw new DefinitionError(
      "metadata.version",
      `${JSON.stringify(version)} is no semantic version; write one such as 1.2.3`,
    );
  }
}
