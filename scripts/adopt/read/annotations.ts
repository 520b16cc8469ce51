import { parseYaml } from "../../../schema/index.ts";
import { isObject, type SchemaObject } from "../../diff/schema.ts";

/** What tools for hand-written values.yaml let people say of a value in its comment. */
export interface Annotated {
  /** The lines that are left for people. */
  readonly prose: readonly string[];
  readonly schema?: SchemaObject;
  /** An annotation that could not be read. */
  readonly unread?: string;
}

/**
 * Takes the annotations out of the lines of a comment, without their `#`:
 * `-- (type) description` and `@default -- …` of helm-docs, `@schema` of helm-schema (between two such lines) and of
 * helm-values-schema-json (`@schema type: string; minLength: 1`), `@param` and the like of readme-generator.
 */
export function annotationsIn(lines: readonly string[]): Annotated {
  const prose: string[] = [];
  let block: string[] | undefined;
  let schema: SchemaObject | undefined;
  let unread: string | undefined;
  const take = (said: SchemaObject | undefined, text: string) => {
    if (said === undefined) unread = text;
    else schema = { ...schema, ...said };
  };
  for (const line of lines) {
    const [, tag, rest = ""] = /^\s*@([a-zA-Z.]+)\s*(.*)$/.exec(line) ?? [];
    if (tag === "schema" && rest === "") {
      if (block === undefined) block = [];
      else {
        take(yamlIn(block.join("\n")), block.join(" "));
        block = undefined;
      }
    } else if (block !== undefined) block.push(line);
    else if (tag === "schema") take(pairsIn(rest), line.trim());
    else if (tag === undefined) prose.push(line);
  }
  if (block !== undefined) unread = "@schema without its end";
  const start = prose.findIndex((line) => /^\s*--( |$)/.test(line));
  const [, type, text = ""] = /^\s*--\s*(?:\(([\w/]+)\)\s*)?(.*)$/.exec(prose[start] ?? "") ?? [];
  const said = type === undefined ? undefined : typeOf(type);
  const whole = said === undefined ? schema : { ...said, ...schema };
  return {
    // What stands before `--` is not for helm-docs, and not for us.
    prose: start < 0 ? prose : [text, ...prose.slice(start + 1)],
    ...(whole === undefined ? {} : { schema: whole }),
    ...(unread === undefined ? {} : { unread }),
  };
}

/** What readme-generator reads anywhere in a file: `@param path [type, …] description`. */
export function parametersIn(
  text: string,
): ReadonlyMap<string, { readonly prose: string; readonly schema?: SchemaObject }> {
  const line = /^[ \t]*#+[ \t]*@(?:param|extra)[ \t]+(\S+)[ \t]*(?:\[([^\]]*)\])?[ \t]*(.*)$/gm;
  return new Map(
    [...text.matchAll(line)].map(([, path = "", modifiers = "", prose = ""]) => {
      const words = modifiers.split(",").map((word) => word.trim());
      const type = words.map(typeOf).find((one) => one !== undefined);
      const isNullable = words.includes("nullable") && typeof type?.["type"] === "string";
      const schema = isNullable ? { type: [type["type"], "null"] } : type;
      return [path, { prose, ...(schema === undefined ? {} : { schema }) }] as const;
    }),
  );
}

const types: Readonly<Record<string, string>> = {
  ...{
    string: "string",
    tpl: "string",
    bool: "boolean",
    boolean: "boolean",
    int: "integer",
    integer: "integer",
  },
  ...{ float: "number", number: "number", list: "array", array: "array", object: "object", dict: "object" },
};

function typeOf(word: string): SchemaObject | undefined {
  return Object.hasOwn(types, word) ? { type: types[word] } : undefined;
}

function yamlIn(text: string): SchemaObject | undefined {
  try {
    const value = parseYaml(text);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** `type:[string, null]; minimum: 1`. */
function pairsIn(text: string): SchemaObject | undefined {
  const pairs = text.split(";").flatMap((pair) => {
    const [, key, value = ""] = /^\s*([\w$]+)\s*(?::(.*))?$/s.exec(pair) ?? [];
    return key === undefined ? [] : [`${key}: ${value.trim() === "" ? "true" : value.trim()}`];
  });
  const read = yamlIn(pairs.join("\n"));
  const { item, itemEnum, itemProperties, ...schema } = read ?? {};
  if (read === undefined) return undefined;
  const items = {
    ...(item === undefined ? {} : { type: item }),
    ...(itemEnum === undefined ? {} : { enum: itemEnum }),
    ...(isObject(itemProperties) ? { properties: itemProperties } : {}),
  };
  return Object.keys(items).length === 0 ? schema : { ...schema, items };
}
