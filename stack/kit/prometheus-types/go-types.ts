/** A Go struct as YAML sees it: its fields by their keys. */
export interface GoStruct {
  readonly kind: "struct";
  readonly fields: readonly GoField[];
}

/** A field of a Go struct. */
export interface GoField {
  /** The key in YAML; absent where the fields of the type stand among the struct's own. */
  readonly key?: string;
  readonly type: string;
}

/** A type of texts, of which the package names some. */
export interface GoText {
  readonly kind: "text";
  readonly constants: readonly string[];
}

/** A name for another type. */
export interface GoAlias {
  readonly kind: "alias";
  readonly type: string;
}

export type GoType = GoStruct | GoText | GoAlias;

/** What the files of one Go package declare. */
export interface GoPackage {
  readonly types: ReadonlyMap<string, GoType>;
  /** Paths of imported packages by the names that types are written with. */
  readonly imports: ReadonlyMap<string, string>;
}

const declaration = /^type (\w+) (= )?(struct \{|.+)$/;
const field = /^\t(?:(\w+)\s+)?([^`\s]+)(?:\s+`(.*)`)?$/;

/**
 * Reads the types that a Go package declares, from source as gofmt writes it: a field on each line. Of types this
 * knows structs, texts and aliases; others are left out, and who needs one finds it missing.
 *
 * @param sources the package's files, without its tests
 */
export function readGoPackage(sources: readonly string[]): GoPackage {
  const types = new Map<string, GoType>();
  const imports = new Map<string, string>();
  const constants = new Map<string, string[]>();
  for (const source of sources) {
    for (const [name, path] of importsOf(source)) imports.set(name, path);
    for (const [type, text] of constantsOf(source))
      constants.set(type, [...(constants.get(type) ?? []), text]);
    const lines = source.split("\n");
    lines.forEach((line, index) => {
      const [, name, alias, of] = declaration.exec(line.replace(/\s*\/\/.*$/, "")) ?? [];
      if (name === undefined || of === undefined) return;
      if (of === "struct {") types.set(name, { kind: "struct", fields: fieldsOf(lines.slice(index + 1)) });
      else if (of === "string") types.set(name, { kind: "text", constants: [] });
      else if (alias !== undefined || /^[\w.[\]*]+$/.test(of)) types.set(name, { kind: "alias", type: of });
    });
  }
  for (const [name, texts] of constants) {
    if (types.get(name)?.kind === "text") types.set(name, { kind: "text", constants: texts });
  }
  return { types, imports };
}

function fieldsOf(lines: readonly string[]): readonly GoField[] {
  return lines.slice(0, lines.indexOf("}")).flatMap((line): readonly GoField[] => {
    const [, name, type, tag = ""] = field.exec(line.replace(/\s*\/\/.*$/, "")) ?? [];
    if (type === undefined) return [];
    const [, key = "", options = ""] = /yaml:"([^",]*)([^"]*)"/.exec(tag) ?? [];
    if (options.includes("inline")) return [{ type }];
    // A field that has no key, or whose key is -, is not meant for a file.
    return name === undefined || key === "" || key === "-" ? [] : [{ key, type }];
  });
}

function* importsOf(source: string): Iterable<readonly [string, string]> {
  for (const [, alias, path = ""] of source.matchAll(/^\t(?:(\w+) )?"([\w./-]+)"$/gm)) {
    yield [
      alias ??
        path
          .replace(/\/v\d+$/, "")
          .split("/")
          .at(-1) ??
        "",
      path,
    ];
  }
}

function* constantsOf(source: string): Iterable<readonly [string, string]> {
  for (const [, type = "", text = ""] of source.matchAll(/^\t\w+\s+(\w+)\s+= "([^"]*)"$/gm))
    yield [type, text];
}
