import { createHash } from "node:crypto";
import { type Definition, DefinitionError } from "../../schema/index.ts";
import { isSemanticVersion } from "./metadata.ts";

/** Another chart that comes with this one. The names are Helm's. */
export interface Dependency {
  readonly name: string;
  /** The one version that it is: of a range, each `helm dependency update` might find another one. */
  readonly version: string;
  /** From where `helm dependency build` takes it; left out: it is among the `files`, below `charts/`. */
  readonly repository?: string;
  /** What it is called here instead of by its name, where one chart comes twice. */
  readonly alias?: string;
  /** The switch that it counts by, as a path in the values: `redis.enabled`. */
  readonly condition?: string;
  /** Switches in the section `tags` of the values, of which one has to be on, where the condition says nothing. */
  readonly tags?: readonly string[];
}

/** Where the values of a dependency are. */
export function sectionOfDependency({ name, alias }: Dependency): string {
  return alias ?? name;
}

/** Whether a value is for other charts to use: in a section of a dependency, or what Helm reads itself. */
export function isOfDependency(
  dependencies: readonly Dependency[],
  [section = ""]: readonly unknown[],
): boolean {
  return dependencies.some((one) => sectionOfDependency(one) === section || (section === "tags" && one.tags));
}

/**
 * Sees to it that each dependency is one version, and has what it needs in the values.
 *
 * @throws {DefinitionError} with the field
 */
export function checkDependencies(dependencies: readonly Dependency[], values: Definition): void {
  const sections = new Set<string>();
  for (const [index, dependency] of dependencies.entries()) {
    const wrong = (field: string, reason: string) =>
      new DefinitionError(`metadata.dependencies[${index}].${field}`, reason);
    const { version, condition, tags = [] } = dependency;
    const section = sectionOfDependency(dependency);
    if (!isSemanticVersion(version)) {
      throw wrong("version", `${JSON.stringify(version)} is no one version; write one such as 1.2.3`);
    }
    if (sections.has(section))
      throw wrong("name", `there is another ${section}; give one of the two an alias`);
    sections.add(section);
    const shape = at(values, [section])?.shape;
    if (shape?.kind !== "anything" && !(shape?.kind === "object" && shape.open)) {
      throw wrong(
        "name",
        `its values need a section that takes what that chart takes: ${section}: openObject({ … }, "…")`,
      );
    }
    for (const path of condition === undefined ? [] : condition.split(",")) {
      if (!isSwitch(values, path.split("."))) throw wrong("condition", noSwitch(path));
    }
    for (const tag of tags) {
      if (!isSwitch(values, ["tags", tag])) throw wrong("tags", noSwitch(`tags.${tag}`));
    }
  }
}

function noSwitch(path: string): string {
  return `the values have no switch ${path}, and Helm would say nothing; add it, made by boolean`;
}

function isSwitch(values: Definition, path: readonly string[]): boolean {
  return at(values, path)?.shape.kind === "boolean";
}

function at(definition: Definition, [key, ...rest]: readonly string[]): Definition | undefined {
  if (key === undefined) return definition;
  const { shape } = definition;
  const field = shape.kind === "object" && Object.hasOwn(shape.fields, key) ? shape.fields[key] : undefined;
  return field && at(field, rest);
}

/** What Chart.lock has of dependencies, which `helm dependency build` would write too. */
export function lockOf(dependencies: readonly Dependency[]): object {
  const locked = dependencies.map(({ name, version, repository = "" }) => ({ name, version, repository }));
  return { dependencies: locked, digest: digestOf(dependencies, locked), generated: "1970-01-01T00:00:00Z" };
}

/**
 * By this Helm tells whether Chart.lock is up to date with Chart.yaml.
 * Source: HashReq in Helm's internal/resolver, and the order of the fields of its Dependency.
 */
function digestOf(dependencies: readonly Dependency[], locked: readonly object[]): string {
  const asked = dependencies.map(({ name, version, repository = "", condition, tags, alias }) => ({
    name,
    version,
    repository,
    condition,
    tags,
    alias,
  }));
  const text = JSON.stringify([asked, locked]).replace(/[<>&]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
  });
  return `sha256:${createHash("sha256").update(text).digest("hex")}`;
}
