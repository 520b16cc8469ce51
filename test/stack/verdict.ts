import { readFile } from "node:fs/promises";
import { expect } from "vitest";
import { type Input, parseYaml, type ValuesDocument } from "../../schema/index.ts";
import type { Values } from "../../stack/scope.ts";
import { caseFile } from "../cases/case-file.ts";
import { helms, helmTemplate } from "../chart/render.ts";
import { render } from "./render.ts";

/** The values of a file in test/cases. */
export async function caseValues(name: string): Promise<Input<Values>> {
  return parseYaml(await readFile(caseFile(name), "utf8")) as Input<Values>;
}

/** What the chart says to values, or nothing where it takes them. */
export function verdict(values: Input<Values>): string {
  try {
    render(values);
    return "";
  } catch (error) {
    return (error as Error).message;
  }
}

/** What each Helm says of values; the same, or an error. */
export async function helmVerdict(values: Input<Values>): Promise<string> {
  const answers = await Promise.all(helms.map((helm) => helmTemplate(helm, values as ValuesDocument)));
  const said = answers.map((answer) =>
    "error" in answer ? /execution error at \([^)]*\): (.*)/.exec(answer.error)?.[1] : "",
  );
  expect(new Set(said).size, said.join("\n")).toBe(1);
  return said[0] ?? "";
}
