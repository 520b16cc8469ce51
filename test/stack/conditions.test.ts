import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import {
  formatProblem,
  type Input,
  parseYaml,
  stringify,
  type ValuesDocument,
  validateValues,
} from "../../schema/index.ts";
import { chart } from "../../stack/index.ts";
import type { Values } from "../../stack/scope.ts";
import { caseFile } from "../cases/case-file.ts";
import { helms, helmTemplate } from "../chart/render.ts";

/*
 * Values that count only beside others: set without those, they are refused in words that name both, by
 * `kmstack validate` at their place and by every Helm.
 */

/** What `kmstack validate` says of a values file. */
function told(text: string): readonly string[] {
  return validateValues(chart.values, text, "my.yaml").map(formatProblem);
}

/** What each Helm says of it; the same, or an error. */
async function refusal(values: ValuesDocument): Promise<string> {
  const answers = await Promise.all(helms.map((helm) => helmTemplate(helm, values)));
  const said = answers.map((answer) =>
    "error" in answer ? /execution error at \([^)]*\): (.*)/.exec(answer.error)?.[1] : "taken",
  );
  expect(new Set(said).size, said.join("\n")).toBe(1);
  return said[0] ?? "";
}

describe("of what people wrote", () => {
  it("a directory without the type that makes use of it is refused", async () => {
    const text = await readFile(caseFile("conditions/directory-without-type"), "utf8");
    const reason =
      "counts only with prometheus.persistence.type: hostPath or local; set that, or leave it out";
    expect(told(text)).toEqual([
      `my.yaml:5:11  prometheus.persistence.path: ${reason}`,
      `my.yaml:6:15  prometheus.persistence.nodeName: ${reason}`,
    ]);
    expect(await refusal(parseYaml(text) as ValuesDocument)).toBe(`prometheus.persistence.path: ${reason}`);
  });
});

/** A value without the other that it counts beside, and what both are called. */
const alone: readonly (readonly [string, string, Input<Values>])[] = [
  [
    "prometheus.persistence.takeOwnership",
    "prometheus.persistence.type: hostPath",
    { prometheus: { persistence: { type: "local", nodeName: "a", takeOwnership: { enabled: true } } } },
  ],
  [
    "prometheus.persistence.size",
    "prometheus.persistence.type: claim, hostPath or local",
    { prometheus: { persistence: { type: "existingClaim", existingClaim: "mine", size: "30Gi" } } },
  ],
  [
    "prometheus.persistence.existingClaim",
    "prometheus.persistence.type: existingClaim",
    { prometheus: { persistence: { existingClaim: "mine" } } },
  ],
];

describe("alone is refused", () => {
  it.each(alone)("%s, which counts only with %s", async (value, other, values) => {
    const said = await refusal(values as ValuesDocument);
    expect(said).toBe(`${value}: counts only with ${other}; set that, or leave it out`);
    expect(told(stringify(values)).join("\n")).toContain(
      `counts only with ${other}; set that, or leave it out`,
    );
  });
});
