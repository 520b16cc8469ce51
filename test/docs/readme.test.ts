import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { formatProblem, validateValues } from "../../schema/index.ts";
import { chart } from "../../stack/index.ts";

const readme = readFileSync(join(import.meta.dirname, "../../README.md"), "utf8");

/** The text of the first code block of a language. */
function block(language: string): string {
  const found = new RegExp(`\`\`\`${language}\n([^]*?)\`\`\``).exec(readme)?.[1];
  if (found === undefined) throw new Error(`README.md has no block of ${language}`);
  return found;
}

describe("README.md", () => {
  it("shows what kmstack validate says of the values file that it shows", () => {
    const [command, ...output] = block("console").trimEnd().split("\n");
    expect(command).toBe("$ npm run --silent kmstack -- validate my-values.yaml");
    const problems = validateValues(chart.values, block("yaml"), "my-values.yaml").map(formatProblem);
    expect(output).toEqual([...problems, `✗ ${problems.length} problems`]);
  });

  it("links to files and folders that there are", () => {
    for (const [, path = ""] of readme.matchAll(/\]\(([^)#]+)\)/g)) {
      expect(() => readFileSync(join(import.meta.dirname, "../..", path))).not.toThrow(/ENOENT/);
    }
  });
});
