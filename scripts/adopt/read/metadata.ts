import { parseYaml } from "../../../schema/index.ts";
import { isMapping } from "../../../schema/merging/merge.ts";
import type { ChartMetadata, Dependency } from "../../../template/index.ts";
import { messageOf, UsageError } from "../../terminal/problem.ts";
import type { Note } from "../note.ts";

/** What a chart says of itself, and what of it is said otherwise from now on. */
export interface Metadata {
  readonly metadata: ChartMetadata;
  readonly notes: readonly Note[];
}

type Read = Readonly<Record<string, unknown>>;

/** Fields of Chart.yaml that a definition has no name for, as they follow from it. */
const derived: ReadonlySet<string> = new Set(["apiVersion", "type", "dependencies"]);
const texts = ["appVersion", "kubeVersion", "home", "icon"] as const;

/**
 * Chart.yaml, with the dependencies of requirements.yaml, where these still are.
 *
 * @throws {UsageError} where the chart cannot be adopted
 */
export function metadataOf(files: ReadonlyMap<string, string>): Metadata {
  const chart = yamlOf(files, "Chart.yaml");
  const notes: Note[] = [];
  const said = (message: string) => notes.push({ place: "Chart.yaml", message });
  const { name, version, description, keywords, sources, maintainers, annotations, deprecated } = chart;
  if (typeof name !== "string" || typeof version !== "string")
    throw new UsageError("Chart.yaml has no name and version; give it both");
  if (chart["type"] === "library")
    throw new UsageError(
      `${name} is a library, which has no values of its own; adopt a chart that installs something`,
    );
  if (typeof description !== "string") said("there is no description; describe the chart in index.ts");
  const dependencies = dependenciesOf(files, chart, said);
  const metadata: ChartMetadata = {
    name,
    version,
    description: typeof description === "string" ? description : `The chart ${name}.`,
    ...Object.fromEntries(
      texts.flatMap((field) => (chart[field] == null ? [] : [[field, String(chart[field])]])),
    ),
    ...(isTexts(keywords) ? { keywords } : {}),
    ...(isTexts(sources) ? { sources } : {}),
    ...(Array.isArray(maintainers) ? { maintainers: maintainers.flatMap(maintainerOf) } : {}),
    ...(isMapping(annotations)
      ? {
          annotations: Object.fromEntries(
            Object.entries(annotations).map(([key, value]) => [key, String(value)]),
          ),
        }
      : {}),
    ...(deprecated === true ? { deprecated } : {}),
    ...(dependencies.length === 0 ? {} : { dependencies }),
  };
  for (const field of Object.keys(chart))
    if (!Object.hasOwn(metadata, field) && !derived.has(field)) said(`${field} is left out`);
  if (chart["apiVersion"] === "v1") said("apiVersion is v2 from now on");
  return { metadata, notes };
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === "string");
}

function maintainerOf(value: unknown): readonly { name: string; email?: string; url?: string }[] {
  if (!isMapping(value) || typeof value["name"] !== "string") return [];
  const { name, email, url } = value;
  return [
    {
      name,
      ...(typeof email === "string" ? { email } : {}),
      ...(typeof url === "string" ? { url } : {}),
    },
  ];
}

/** The dependencies, each as the one version that is there, and charts in charts/ that Helm takes without a word. */
function dependenciesOf(
  files: ReadonlyMap<string, string>,
  chart: Read,
  said: (message: string) => void,
): readonly Dependency[] {
  const declared = chart["dependencies"] ?? yamlOf(files, "requirements.yaml")["dependencies"];
  const locked = files.has("Chart.lock") ? yamlOf(files, "Chart.lock") : yamlOf(files, "requirements.lock");
  const versions = new Map([...versionsIn(locked["dependencies"]), ...versionsInFolder(files)]);
  const all = (Array.isArray(declared) ? declared : []).filter(isMapping).map((one) => {
    const { name, alias, repository, condition, tags } = one;
    const version = versions.get(String(name)) ?? String(one["version"]);
    if (one["import-values"] !== undefined)
      throw new UsageError(
        `Chart.yaml: ${name} has import-values, which a definition cannot say; set these values instead`,
      );
    if (version !== one["version"]) said(`the dependency ${name} is ${version}, of ${one["version"]}`);
    return {
      name: String(name),
      version,
      ...(typeof repository === "string" && repository !== "" ? { repository } : {}),
      ...(typeof alias === "string" ? { alias } : {}),
      ...(typeof condition === "string" ? { condition } : {}),
      ...(isTexts(tags) ? { tags } : {}),
    };
  });
  const names = new Set(all.map(({ name }) => name));
  const others = [...versionsInFolder(files)].filter(([name]) => !names.has(name));
  for (const [name] of others) said(`charts/${name} is a dependency from now on, as Helm has it`);
  return [...all, ...others.map(([name, version]) => ({ name, version }))];
}

function versionsIn(dependencies: unknown): readonly (readonly [string, string])[] {
  if (!Array.isArray(dependencies)) return [];
  return dependencies.filter(isMapping).map(({ name, version }) => [String(name), String(version)] as const);
}

function versionsInFolder(files: ReadonlyMap<string, string>): readonly (readonly [string, string])[] {
  return versionsIn(
    [...files.keys()]
      .filter((path) => /^charts\/[^/]+\/Chart\.yaml$/.test(path))
      .map((path) => yamlOf(files, path)),
  );
}

/** @throws {UsageError} where it is no YAML; of a file that is not there, nothing */
export function yamlOf(files: ReadonlyMap<string, string>, path: string): Read {
  try {
    const value = parseYaml(files.get(path) ?? "");
    return isMapping(value) ? value : {};
  } catch (error) {
    throw new UsageError(`${path} cannot be read: ${messageOf(error)}`, { cause: error });
  }
}
