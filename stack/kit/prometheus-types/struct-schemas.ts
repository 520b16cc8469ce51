import type { JsonSchema } from "../../../schema/index.ts";
import { type GoField, type GoPackage, type GoText, readGoPackage } from "./go-types.ts";
import { reference, simpleTypes } from "./known-types.ts";
import { refused } from "./wording.ts";

/** Gives the Go files of a package by its import path; none where it is not of a module that is read. */
export type ReadPackage = (path: string) => readonly string[];

/** A type by the package that declares it. */
interface Named {
  readonly path: string;
  readonly name: string;
}

/** What the types of one program's configuration are besides what its structs say. */
export interface Dialect {
  /** Types that read themselves, or are of packages that are not read, by path and name. */
  readonly known: Readonly<Record<string, JsonSchema>>;
  /** Definitions that these refer to. */
  readonly special: Readonly<Record<string, JsonSchema>>;
  /** What the program's code asks for besides types, by definition. */
  readonly demands: Readonly<Record<string, JsonSchema>>;
  /** Types of texts that are not shown, by path and name. */
  readonly secrets: readonly string[];
  /** What to write in place of a secret of its own: its path as this other field, or something else where there is none. */
  readonly instead: (file: string | undefined) => string;
}

/** What of a struct is asked where its fields stand among another one's. */
const inlined = ["http_client_config", "proxy_config"];

/** What finds targets by service discoveries. */
const discovering = ["scrape_config", "alertmanager_config"];

/** The schemas of the structs that are asked for, and of all that they refer to. */
export class StructSchemas {
  readonly #read: ReadPackage;
  readonly #packages = new Map<string, GoPackage>();
  readonly #definitions = new Map<string, JsonSchema>();
  readonly #discoveries: [string, JsonSchema][] = [];
  readonly #dialect: Dialect;

  constructor(read: ReadPackage, dialect: Dialect) {
    this.#read = read;
    this.#dialect = dialect;
  }

  definitions(): Readonly<Record<string, JsonSchema>> {
    const { demands, special } = this.#dialect;
    const found = new Map(this.#definitions);
    if (this.#discoveries.length > 0) {
      const discoveries = Object.fromEntries(
        sorted([["static_configs", listOf(reference("static_config"))], ...this.#discoveries]),
      );
      for (const name of discovering) {
        const schema = found.get(name);
        if (schema === undefined) throw new Error(`there is no ${name}`);
        found.set(name, { ...schema, properties: { ...schema.properties, ...discoveries } });
      }
    }
    const asked = [...found].map(([name, schema]) => [name, joined(schema, demands[name] ?? {})] as const);
    const shared = inlined.map((name) => [name, demands[name] ?? {}] as const);
    return Object.fromEntries(sorted([...Object.entries(special), ...shared, ...asked]));
  }

  /** Adds the service discoveries that a package registers. */
  addDiscoveries(path: string): void {
    const all = this.#read(path).join("\n");
    for (const [, name = ""] of all.matchAll(/discovery\.RegisterConfig\(&(\w+)\{\}\)/g)) {
      const method = new RegExp(
        `^func \\((?:\\w+ )?\\*?${name}\\) Name\\(\\) string \\{\\s*return "(\\w+)"`,
        "m",
      );
      const key = method.exec(all)?.[1];
      if (key === undefined) throw new Error(`${path} does not say how ${name} is named`);
      this.#discoveries.push([`${key}_sd_configs`, listOf(this.reach({ path, name }, `${key}_sd_config`))]);
    }
  }

  /** A reference to a type, which is among the definitions from then on. */
  reach(named: Named, as = nameOf(named)): JsonSchema {
    if (!this.#definitions.has(as)) {
      this.#definitions.set(as, {});
      this.#definitions.set(as, this.#objectOf(named));
    }
    return reference(as);
  }

  #objectOf(named: Named): JsonSchema {
    const fields = this.#fieldsOf(named);
    const keys = new Set(fields.map(({ key }) => key));
    const properties = fields.map(({ key, type, path }): readonly [string, JsonSchema] => [
      key,
      this.#isSecret(type, path)
        ? this.#refusedSecret(key, keys, path)
        : this.#schemaOfField(key, type, path),
    ]);
    const among = this.#among(named);
    return {
      type: "object",
      properties: Object.fromEntries(properties),
      ...(among.length === 0 ? {} : { allOf: among.map(reference) }),
      additionalProperties: this.#others(named),
    };
  }

  /** The fields of a struct, with those of structs that stand among them. */
  #fieldsOf({ path, name }: Named): readonly (Required<GoField> & Pick<Named, "path">)[] {
    return this.#struct({ path, name }).flatMap(({ key, type }) => {
      if (key === undefined) return isMapType(type) ? [] : this.#fieldsOf(this.#named(type, path));
      // Prometheus has no store of secrets to which such a name could refer.
      return key.endsWith("_ref") ? [] : [{ key, type, path }];
    });
  }

  /** Of the structs that stand among a struct's fields, those of which something is asked there. */
  #among({ path, name }: Named): readonly string[] {
    return this.#struct({ path, name }).flatMap(({ key, type }) => {
      if (key !== undefined || isMapType(type)) return [];
      const inner = this.#named(type, path);
      return [...(inlined.includes(nameOf(inner)) ? [nameOf(inner)] : []), ...this.#among(inner)];
    });
  }

  /** What stands behind keys that are no fields. */
  #others({ path, name }: Named): JsonSchema | false {
    const map = this.#struct({ path, name }).find(({ key, type }) => key === undefined && isMapType(type));
    return map === undefined ? false : this.#schemaOf(map.type.slice(mapType.length), path);
  }

  #struct({ path, name }: Named): readonly GoField[] {
    const declared = this.#package(path).types.get(name);
    if (declared?.kind === "alias") return this.#struct(this.#named(declared.type, path));
    if (declared?.kind === "struct") return declared.fields;
    throw new Error(`${path}.${name} is no struct`);
  }

  /** A secret, where there is a file for it and where there is none. Sources of files: the struct's other fields. */
  #refusedSecret(key: string, keys: ReadonlySet<string>, path: string): JsonSchema {
    const file = [`${key}_file`, `${key}_path`, "files"].find((one) => keys.has(one));
    return refused(isShared(path) ? insteadInAny(file) : this.#dialect.instead(file));
  }

  #isSecret(type: string, path: string): boolean {
    const of = type.replace(/^(\*|\[\]|map\[string\])+/, "");
    if (simpleTypes[of] !== undefined) return false;
    const named = this.#named(of, path);
    const full = `${named.path}.${named.name}`;
    if (this.#dialect.secrets.includes(full)) return true;
    if (this.#dialect.known[full] !== undefined) return false;
    const declared = this.#package(named.path).types.get(named.name);
    return declared?.kind === "alias" && this.#isSecret(declared.type, named.path);
  }

  #schemaOfField(key: string, type: string, path: string): JsonSchema {
    return key === "port" && type === "int" ? reference("port") : this.#schemaOf(type, path);
  }

  #schemaOf(type: string, path: string): JsonSchema {
    if (type.startsWith("*")) return this.#schemaOf(type.slice(1), path);
    if (type.startsWith("[]")) return listOf(this.#schemaOf(type.slice(2), path));
    if (isMapType(type)) {
      const of = this.#schemaOf(type.slice(mapType.length), path);
      return { type: "object", ...(Object.keys(of).length === 0 ? {} : { additionalProperties: of }) };
    }
    const simple = simpleTypes[type];
    if (simple !== undefined) return simple;
    const named = this.#named(type, path);
    const known = this.#dialect.known[`${named.path}.${named.name}`];
    if (known !== undefined) return known;
    const declared = this.#package(named.path).types.get(named.name);
    if (declared?.kind === "text") return choiceOf(declared);
    if (declared?.kind === "alias") return this.#schemaOf(declared.type, named.path);
    return this.reach(named);
  }

  #named(type: string, path: string): Named {
    const [prefix = "", name] = type.split(".");
    if (name === undefined) return { path, name: prefix };
    const imported = this.#package(path).imports.get(prefix);
    if (imported === undefined) throw new Error(`${path} imports no ${prefix}`);
    return { path: imported, name };
  }

  #package(path: string): GoPackage {
    const found = this.#packages.get(path) ?? readGoPackage(this.#read(path));
    this.#packages.set(path, found);
    return found;
  }
}

/** Packages by which several programs of the Prometheus project ask others: their types are the same in each. */
function isShared(path: string): boolean {
  return /^github\.com\/prometheus\/(common|sigv4)(\/|$)/.test(path);
}

/** What to write in place of a secret of such a type, whichever program it is for. */
function insteadInAny(file: string | undefined): string {
  const why = "no secret, since values are kept with each release: put";
  return file === undefined
    ? `${why} all of it into a Secret, a job's by prometheus.secrets and scrape.extraJobFiles, Alertmanager's by alertmanager.configSecret`
    : `${why} it into a Secret that is mounted (prometheus.secrets, alertmanager.secrets), and say its path as ${file}`;
}

const mapType = "map[string]";

function isMapType(type: string): boolean {
  return type.startsWith(mapType);
}

function sorted<T>(entries: readonly (readonly [string, T])[]): readonly (readonly [string, T])[] {
  return entries.toSorted(([one], [other]) => (one < other ? -1 : 1));
}

/** A schema with what is asked besides; of both properties, where both have them. */
function joined(schema: JsonSchema, demand: JsonSchema): JsonSchema {
  const asked = new Set([...Object.keys(demand.properties ?? {}), ...(demand.required ?? [])]);
  const properties = [...asked].map((key): readonly [string, JsonSchema] => {
    const [own, more = {}] = [schema.properties?.[key], demand.properties?.[key]];
    if (own === undefined) throw new Error(`there is no field ${key} of which something could be asked`);
    if ("const" in more || "$ref" in more) return [key, more];
    // To Go an empty text is none.
    const isText = own.type === "string" && own.enum === undefined && demand.required?.includes(key) === true;
    return [key, joined(own, isText ? { minLength: 1, ...more } : more)];
  });
  return {
    ...schema,
    ...demand,
    ...(properties.length === 0
      ? {}
      : { properties: { ...schema.properties, ...Object.fromEntries(properties) } }),
    ...(demand.items === undefined ? {} : { items: joined(schema.items ?? {}, demand.items) }),
    ...(demand.allOf === undefined ? {} : { allOf: [...(schema.allOf ?? []), ...demand.allOf] }),
  };
}

/** `tls_config` for TLSConfig; what is only called Config, or is in several packages, with the package before it. */
function nameOf({ path, name }: Named): string {
  const words = name.replace(/OAuth/, "Oauth").replace(/([a-z0-9])([A-Z])|([A-Z])([A-Z][a-z])/g, "$1$3_$2$4");
  const plain = words.toLowerCase();
  return ["config", "filter"].includes(plain) ? `${path.split("/").at(-1)}_${plain}` : plain;
}

function listOf(items: JsonSchema): JsonSchema {
  return { type: "array", items };
}

function choiceOf({ constants }: GoText): JsonSchema {
  return constants.length === 0 ? { type: "string" } : { type: "string", enum: [...new Set(constants)] };
}
