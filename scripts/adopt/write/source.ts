/** TypeScript that is laid out when it is printed. */
export type Source = string | Group;

/** A call, a list or an object. */
export interface Group {
  readonly open: string;
  readonly items: readonly Item[];
  readonly close: string;
}

/** One argument, item or field, with lines of a comment over it. */
export interface Item {
  readonly comment?: readonly string[];
  readonly key?: string;
  readonly value: Source;
}

export function call(name: string, ...values: readonly Source[]): Group {
  return { open: `${name}(`, items: values.map((value) => ({ value })), close: ")" };
}

export function fields(items: readonly Item[]): Group {
  return { open: "{", items, close: "}" };
}

/** A value of JSON. */
export function literal(value: unknown): Source {
  if (Array.isArray(value))
    return { open: "[", items: value.map((item: unknown) => ({ value: literal(item) })), close: "]" };
  if (typeof value === "object" && value !== null)
    return fields(Object.entries(value).map(([key, inner]) => ({ key, value: literal(inner) })));
  return JSON.stringify(value);
}

const columns = 110;

/**
 * The text: what fits stays on its line.
 *
 * @param used columns that are taken before it and behind it
 */
export function print(source: Source, indent = "", used = indent.length): string {
  if (typeof source === "string") return source;
  const short = onOneLine(source);
  if (short !== undefined && used + short.length <= columns) return short;
  const inner = `${indent}  `;
  const lines = source.items.map(({ comment = [], key, value }) => {
    const name = key === undefined ? "" : `${keyText(key)}: `;
    const isShort = key !== undefined && value === key;
    const text = isShort ? "" : print(value, inner, inner.length + name.length + 1);
    return `${comment.map((line) => `${inner}// ${line}`.trimEnd().concat("\n")).join("")}${inner}${isShort ? key : name}${text},\n`;
  });
  return `${source.open}\n${lines.join("")}${indent}${source.close}`;
}

function onOneLine(source: Source): string | undefined {
  if (typeof source === "string") return source;
  const parts: string[] = [];
  for (const { comment = [], key, value } of source.items) {
    const text = onOneLine(value);
    if (comment.length > 0 || text === undefined) return undefined;
    parts.push(key === undefined ? text : `${keyText(key)}: ${text}`);
  }
  const space = source.open.endsWith("{") && parts.length > 0 ? " " : "";
  return `${source.open}${space}${parts.join(", ")}${space}${source.close}`;
}

function keyText(key: string): string {
  // In an object literal, the plain key would set the prototype.
  if (key === "__proto__") return '["__proto__"]';
  return /^[A-Za-z_$][\w$]*$/.test(key) ? key : JSON.stringify(key);
}

/** The names of functions that a source calls, or names as they are. */
export function namesIn(source: Source): ReadonlySet<string> {
  const names = new Set<string>();
  const visit = (one: Source) => {
    const [name] = /^[A-Za-z]\w*/.exec(typeof one === "string" ? one : one.open) ?? [];
    if (name !== undefined) names.add(name);
    if (typeof one !== "string") for (const { value } of one.items) visit(value);
  };
  visit(source);
  return names;
}
