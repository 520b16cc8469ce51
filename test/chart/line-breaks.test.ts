import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";
import { parseYaml, type ValuesDocument, validateValues } from "../../schema/index.ts";
import { chart } from "../../stack/index.ts";
import { caseFile } from "../cases/case-file.ts";
import { evaluated, helms, helmTemplate, objectsOf } from "./render.ts";

const text = await readFile(caseFile("characters/line-breaks-at-the-end"), "utf8");

it.each(helms)("the text that ends a manifest keeps its line breaks in %s", async (helm) => {
  expect(validateValues(chart.values, text, "my.yaml")).toEqual([]);
  const values = parseYaml(text) as ValuesDocument;
  const expected = evaluated(values);
  const answer = await helmTemplate(helm, values);
  if ("error" in answer) throw new Error(answer.error);
  expect(objectsOf(answer.text, expected)).toEqual(expected);
  expect(JSON.stringify(expected)).toContain(JSON.stringify("up == 0\n\n"));
});
