import { describe, expect, it } from "vitest";
import { validateValues } from "../../schema/index.ts";
import { chart } from "../../stack/index.ts";
import { run } from "../../tools/index.ts";
import { fieldsOf } from "./fields.ts";
import { folder, helms } from "./render.ts";

const paths = fieldsOf(chart.values.shape)
  .filter(({ inList }) => !inList)
  .map(({ path }) => path)
  // In a parent chart the keys of all others stand there too.
  .filter(([section, ...inside]) => section !== "global" || inside.length === 0);

/** How people misspell a key: a letter too many, one left out, two swapped, all small. */
const slips: Readonly<Record<string, (key: string) => string>> = {
  "a letter too many": (key) => `${key}z`,
  "a letter too few": (key) => (key.length > 3 ? `${key.slice(0, -2)}${key.at(-1)}` : `${key}x`),
  "two letters swapped": (key) => `${key[1]}${key[0]}${key.slice(2)}`,
  "the wrong case": (key) => (key === key.toLowerCase() ? key.toUpperCase() : key.toLowerCase()),
};

interface Line {
  readonly text: string;
  readonly path: readonly string[];
  readonly meant: string;
}

/** A values file with a misspelling of every key, each beside the section in which it would belong. */
function misspelt(slip: (key: string) => string): readonly Line[] {
  const level = (section: readonly string[]): readonly Line[] =>
    paths
      .filter((path) => path.length === section.length + 1 && section.every((key, i) => path[i] === key))
      .flatMap((path) => {
        const key = path.at(-1) ?? "";
        const indent = "  ".repeat(section.length);
        const inside = level(path);
        const wrong = { text: `${indent}${slip(key)}: {}`, path: [...section, slip(key)], meant: key };
        return inside.length === 0
          ? [wrong]
          : [wrong, { text: `${indent}${key}:`, path, meant: "" }, ...inside];
      });
  return level([]);
}

describe.each(Object.entries(slips))("a misspelling of every key: %s", (_, slip) => {
  const lines = misspelt(slip);
  const text = lines.map((line) => line.text).join("\n");
  const wrong = lines.flatMap((line, index) => (line.meant === "" ? [] : [{ ...line, number: index + 1 }]));

  it("is found by kmstack validate, on its line, with the key that was meant", () => {
    const problems = validateValues(chart.values, text, "my.yaml").filter(
      // What counts only beside another one counts no more where that is misspelt.
      ({ message }) => !message.startsWith("counts only with"),
    );
    const told = problems.map(({ line, message, suggestion }) => ({
      line,
      unknown: message.startsWith("unknown key"),
      suggestion,
    }));
    expect(told).toEqual(
      wrong.map(({ number, meant }) => ({ line: number, unknown: true, suggestion: meant })),
    );
  });

  it.each(helms)("is refused by %s, each of them", async (helm) => {
    const { exitCode, stderr } = await run(helm, ["template", folder, "--values", "-"], { input: text });
    expect(exitCode).toBe(1);
    const unmentioned = wrong.filter(({ path }) => !mentions(stderr, path));
    expect(unmentioned.map(({ path }) => path.join("."))).toEqual([]);
  });
});

/** Helm 3.14 writes `a.b: Additional property c is not allowed`, the others `at '/a/b': … 'c' not allowed`. */
function mentions(stderr: string, path: readonly string[]): boolean {
  const section = path.slice(0, -1);
  const key = path.at(-1) ?? "";
  return stderr.split("\n").some((line) => {
    const oldest = line.includes(
      `${section.join(".") || "(root)"}: Additional property ${key} is not allowed`,
    );
    const place = section.length === 0 ? "''" : `'/${section.join("/")}'`;
    return oldest || (line.includes(`at ${place}: additional properties `) && line.includes(`'${key}'`));
  });
}
