import { booleanShape, operation } from "../language/operation.ts";

/**
 * True where two maps of a list have the same under a key, which Kubernetes tells the items of many lists by. An item
 * without the key is like no other.
 *
 * Its text in a template is long: put it into a named condition where it is asked for more than once.
 */
export const repeats = operation<[readonly Readonly<Record<string, unknown>>[], string], boolean>({
  print: (list, key) => {
    // In YAML the keys of an item stand two columns in, what is inside of them further; the first one has the dash.
    const items = `(regexReplaceAll "(?m)^- " (toYaml ${list}) "  ")`;
    const found = `(regexFindAll (printf "(?m)^  %s: .*$" ${key}) ${items} -1)`;
    return `ne (len ${found}) (len (uniq ${found}))`;
  },
  evaluate: (list, key) => {
    const found = list.flatMap((item) => (Object.hasOwn(item, key) ? [item[key]] : []));
    return new Set(found).size < found.length;
  },
  shape: booleanShape,
  neverFails: true,
});
