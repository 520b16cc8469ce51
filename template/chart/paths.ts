import { DefinitionError } from "../../schema/index.ts";

/**
 * The record of what was generated.
 *
 * @example
 * (await chartFiles(greeter)).has(recordFile)
 */
export const recordFile = ".generated.sha256";

/** The schema of a user's own values file, for editors; it asks only for what has no default. */
export const editorSchemaFile = "values.editor.schema.json";

/** The tables of all values. */
export const referenceFile = "values.md";

export const checksFile = "templates/checks.yaml";
export const notesFile = "templates/NOTES.txt";

/** The path of a file in `templates/`. */
export const pathInTemplates = (file: string): string => file.replace(/^templates\//, "");

/** The folder of a chart of templates that is in a chart. */
export const libraryFolder = (library: string): string => `charts/${library}`;

/** The file of a library that holds what is meant for one of the chart's; Helm takes of a library what begins with `_`. */
export const libraryFile = (library: string, file: string): string =>
  `${libraryFolder(library)}/${file.replace(/[^/]+$/, "_$&")}`;

/** The named templates, which are in the library where there is one. */
export const helpersFile = (library?: string): string =>
  library === undefined ? "templates/_helpers.tpl" : libraryFile(library, "templates/helpers.tpl");

/** The files that every chart has, named templates' too. */
const always = [
  checksFile,
  ".helmignore",
  recordFile,
  "Chart.yaml",
  "README.md",
  "values.d.ts",
  referenceFile,
  "values.schema.json",
  editorSchemaFile,
  "values.yaml",
];

export const templateFile = (name: string): string => `templates/${name}.yaml`;
export const exampleFile = (name: string): string => `ci/${name}-values.yaml`;

/** What a chart's definition names, of all that becomes a file. */
export interface NamedFiles {
  readonly templates: readonly string[];
  readonly examples: readonly string[];
  readonly files: readonly string[];
  readonly hasNotes: boolean;
  /** Whether named templates may come of it: a chart whose templates are all written by hand has helpers of its own. */
  readonly mayHaveHelpers: boolean;
  readonly library: string | undefined;
  /** Whether other charts come with it. */
  readonly hasLock: boolean;
}

/**
 * Sees to it that each file of a chart has a place of its own in the chart's folder.
 *
 * @throws {DefinitionError} where a name leads out of the folder, or two files would be one
 */
export function checkPaths({ templates, examples, files, library, ...has }: NamedFiles): void {
  const places = new Places();
  for (const path of always) places.take(path, "what every chart has");
  if (has.mayHaveHelpers) places.take(helpersFile(), "what every chart has");
  if (has.hasNotes) places.take(notesFile, "the chart's notes");
  if (has.hasLock) places.take("Chart.lock", "the chart's lock");
  if (library !== undefined) places.take(libraryFolder(library), "the chart's library", "library");
  for (const name of templates) places.take(templateFile(name), "a template", `templates[${quoted(name)}]`);
  for (const name of examples) places.take(exampleFile(name), "an example", `examples[${quoted(name)}]`);
  for (const path of files) places.take(path, "one of `files`", `files[${quoted(path)}]`);
}

const quoted = (name: string): string => JSON.stringify(name);

/** The places that are taken in a folder, without a difference of case, which not every file system makes. */
class Places {
  readonly #files = new Map<string, string>();
  readonly #folders = new Map<string, string>();

  /** @param where the place in the definition, for the error */
  take(path: string, what: string, where = path): void {
    const fault = pathFault(path);
    if (fault !== undefined)
      throw new DefinitionError(where, `${fault}; name a path inside the chart's folder`);
    const key = path.toLowerCase();
    const folders = foldersOf(key);
    const other =
      this.#files.get(key) ??
      this.#folders.get(key) ??
      folders.map((folder) => this.#files.get(folder)).find((taken) => taken !== undefined);
    if (other !== undefined)
      throw new DefinitionError(where, `${path} is taken by ${other}; use another name`);
    this.#files.set(key, what);
    for (const folder of folders) this.#folders.set(folder, `the folder of ${path}`);
  }
}

/** `a`, `a/b` of `a/b/c`. */
function foldersOf(path: string): readonly string[] {
  const parts = path.split("/").slice(0, -1);
  return parts.map((_, index) => parts.slice(0, index + 1).join("/"));
}

function pathFault(path: string): string | undefined {
  if (path.startsWith("/")) return "it leads out of the chart's folder";
  if (/[\p{Cc}\\]/u.test(path)) return "a control character or a backslash is in it";
  const parts = path.split("/");
  if (parts.includes("..")) return "it leads out of the chart's folder";
  if (parts.some((part) => part === "" || part === ".")) return "a part of it is no name";
  return undefined;
}
