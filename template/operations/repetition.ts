import { booleanShape, operation, type Printed, textsShape } from "../language/operation.ts";

type Maps = readonly Readonly<Record<string, unknown>>[];

/**
 * Go template text of a list of what the maps of a list have under a key. Templates have no function for it but by way
 * of YAML, in which a map's own keys are two columns in, what is inside of them further, and a text may take more lines.
 */
function printPlucked(list: Printed, key: Printed): string {
  const items = `(regexReplaceAll "(?m)^- " (toYaml ${list}) "  ")`;
  const found = `(regexFindAll (printf "(?m)^  %s:.*(\\n(   .*)?$)*" ${key}) ${items} -1)`;
  return `fromYamlArray (regexReplaceAll (printf "(?m)^  %s:" ${key}) (join "\\n" ${found}) "-")`;
}

function plucked(list: Maps, key: string): readonly unknown[] {
  return list.flatMap((item) => (Object.hasOwn(item, key) ? [item[key]] : []));
}

/**
 * The texts that the maps of a list have under a key; nothing of a map that has none.
 *
 * Its text in a template is long: put it into a named template where it is asked for more than once.
 *
 * @example
 * pluck(v.hosts, "name")
 */
export const pluck = operation<[Maps, string], readonly string[]>({
  print: printPlucked,
  evaluate: (list, key) => plucked(list, key).map(String),
  shape: textsShape,
  neverFails: true,
});

/**
 * True where two maps of a list have the same under a key, which Kubernetes tells the items of many lists by. An item
 * without the key is like no other.
 *
 * Its text in a template is long: put it into a named condition where it is asked for more than once.
 *
 * @example
 * repeats(v.hosts, "name")
 */
export const repeats = operation<[Maps, string], boolean>({
  print: (list, key) => {
    const texts = printPlucked(list, key);
    return `ne (len (${texts})) (len (uniq (${texts})))`;
  },
  evaluate: (list, key) => {
    const found = plucked(list, key);
    return new Set(found).size < found.length;
  },
  shape: booleanShape,
  neverFails: true,
});

/**
 * True where a text is more than once in a list.
 *
 * @example
 * isRepeated("new", v.tags)
 */
export const isRepeated = operation<[string, readonly string[]], boolean>({
  print: (text, list) => `gt (len ${list}) (add1 (len (without ${list} ${text})) | int)`,
  evaluate: (text, list) => list.filter((one) => one === text).length > 1,
  shape: booleanShape,
  neverFails: true,
});
