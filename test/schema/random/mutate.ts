import fc from "fast-check";

const junk = [
  null,
  true,
  false,
  0,
  -1,
  1.5,
  1e30,
  "",
  "y",
  "15 days",
  "x y",
  "\n",
  [],
  [null],
  {},
  { a: null },
  [1, "a"],
];

/** A document like the given one but for one thing, which is most often wrong. */
export function mutated(document: unknown): fc.Arbitrary<unknown> {
  const paths = pathsOf(document);
  return fc
    .record({
      path: fc.constantFrom(...paths),
      change: fc.constantFrom("replace", "replace", "replace", "remove", "add", "rename", "repeat"),
      junk: fc.constantFrom(...junk),
    })
    .map(({ path, change, junk: value }) => edit(document, path, change, value));
}

type Path = readonly (string | number)[];

function pathsOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== "object" || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, child]) => pathsOf(child, [...path, key]))];
}

function edit(value: unknown, [key, ...rest]: Path, change: string, replacement: unknown): unknown {
  if (key === undefined) {
    if (change === "add" && isMap(value)) return { ...value, unknownKey: replacement };
    if (change === "repeat" && Array.isArray(value)) return [...value, ...value];
    return isMap(value) && change !== "replace" ? value : replacement;
  }
  if (Array.isArray(value)) {
    return value.map((item: unknown, index) =>
      String(index) === key ? edit(item, rest, change, replacement) : item,
    );
  }
  if (!isMap(value)) return value;
  const entries = Object.entries(value).flatMap(([name, child]): [string, unknown][] => {
    if (name !== key) return [[name, child]];
    if (rest.length > 0 || ["replace", "add", "repeat"].includes(change))
      return [[name, edit(child, rest, change, replacement)]];
    return change === "remove" ? [] : [[`${name}z`, child]];
  });
  return Object.fromEntries(entries);
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
