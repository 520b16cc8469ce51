import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { expect, test } from "vitest";

const root = join(import.meta.dirname, "../../stack");

/** Every source of the chart, by its path from stack/, with the sources that it imports, types included. */
const imports: ReadonlyMap<string, readonly string[]> = new Map(
  readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .map((file) => {
      const from = [...readFileSync(join(root, file), "utf8").matchAll(/ from "(\.[^"]+)"/g)];
      const paths = from.map(([, path = ""]) => relative(root, join(root, dirname(file), path)));
      return [file, paths.filter((path) => !path.startsWith(".."))] as const;
    }),
);

/** Everything that a source reaches, itself included. */
function reached(file: string, seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const next of imports.get(file) ?? []) reached(next, seen);
  return seen;
}

const files = [...imports.keys()];
const valuesFiles = files.filter((file) => /(^|[/-])values\.ts$/.test(file));
const kitFiles = files.filter((file) => file.startsWith("kit/"));

test("there are sources to look at, and their imports are found", () => {
  expect(valuesFiles).toContain("components/prometheus/values.ts");
  expect(reached("values.ts")).toContain("kit/workload/image-values.ts");
});

/** What is wrong with files, each with what it reaches of what it must not. */
function astray(of: readonly string[], isForeign: (path: string) => boolean): readonly string[] {
  return of.flatMap((file) => [...reached(file)].filter(isForeign).map((path) => `${file} reaches ${path}`));
}

test("the definitions of values know nothing of templates", () => {
  expect(astray(valuesFiles, (path) => path === "scope.ts" || path.startsWith("component/"))).toEqual([]);
});

test("a kit knows no component", () => {
  expect(astray(kitFiles, (path) => !path.startsWith("kit/"))).toEqual([]);
});

test("a component does not look into another one: what two need is a kit", () => {
  const component = (file: string) => /^components\/([^/]+)\//.exec(file)?.[1];
  const strangers = files.flatMap((file) =>
    (imports.get(file) ?? [])
      .filter((one) => component(file) && component(one) && component(one) !== component(file))
      .map((one) => `${file} imports ${one}`),
  );
  expect(strangers).toEqual([]);
});

test("no import, be it of a type, leads back to where it came from", () => {
  const circles = files.flatMap((file) =>
    (imports.get(file) ?? [])
      .filter((next) => reached(next).has(file))
      .map((next) => `${file} imports ${next}, which leads back`),
  );
  expect(circles).toEqual([]);
});

test("no folder has more than twelve files, no file more than 250 lines", () => {
  const crowded = new Map<string, number>();
  for (const file of files) crowded.set(dirname(file), (crowded.get(dirname(file)) ?? 0) + 1);
  expect([...crowded].filter(([, count]) => count > 12)).toEqual([]);
  const long = files.filter((file) => readFileSync(join(root, file), "utf8").split("\n").length > 251);
  expect(long).toEqual([]);
});
