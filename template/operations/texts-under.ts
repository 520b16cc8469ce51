import { operation, textsShape } from "../language/operation.ts";
import { sortedEntries } from "./sameness.ts";

/** A text, in JSON. */
const text = String.raw`"(\\.|[^"\\])*"`;

/** Where the keys of mappings are a user's own words. */
type Apart = readonly string[];

/** What stands before a key, and never before a quote inside a text. */
const begin = "([{,])";

/** A regular expression of mappings of texts behind one of some keys, in JSON. */
function mappings(apart: Apart): string {
  return `${begin}"(${apart.join("|")})":\\{(${text}:${text},?)*\\}`;
}

/**
 * The texts that a value has under a key, at any depth: those that stand there, and those of lists of texts
 * that do.
 *
 * @param key of letters and underscores
 * @param apart keys behind which a mapping of texts is not looked into
 * @example
 * textsUnder("name", ["labels"])(v.hosts)
 */
export function textsUnder(key: string, apart: Apart) {
  const behind = `${begin}${JSON.stringify(key)}:(${text}|\\[(${text},?)*\\])`;
  return operation<[unknown], readonly string[]>({
    print: (value) => {
      const searched = `(regexReplaceAll \`${mappings(apart)}\` (toJson ${value}) "$\{1}")`;
      const found = `(join "," (regexFindAll \`${behind}\` ${searched} -1))`;
      const texts = `(regexFindAll \`${text}\` (replace ${JSON.stringify(`"${key}":`)} "" ${found}) -1)`;
      return `fromJsonArray (printf "[%s]" (join "," ${texts}))`;
    },
    evaluate: (value) => found(value, key, apart),
    shape: textsShape,
    neverFails: true,
  });
}

function found(value: unknown, key: string, apart: Apart): readonly string[] {
  if (typeof value !== "object" || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((item) => found(item, key, apart));
  const map: Readonly<Record<string, unknown>> = Object.fromEntries(Object.entries(value));
  return sortedEntries(map).flatMap(([name, inner]) => {
    if (apart.includes(name) && isMappingOfTexts(inner)) return [];
    const texts = name === key ? textsOf(inner) : undefined;
    return texts ?? found(inner, key, apart);
  });
}

function isMappingOfTexts(value: unknown): boolean {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  return Object.values(value).every((one) => typeof one === "string");
}

/** A text, or the texts of a list that has nothing else. */
function textsOf(value: unknown): readonly string[] | undefined {
  const all: readonly unknown[] = Array.isArray(value) ? value : [value];
  const texts = all.filter((one) => typeof one === "string");
  return texts.length === all.length ? texts : undefined;
}
