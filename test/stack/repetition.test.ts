import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { type Input, parseYaml, type ValuesDocument } from "../../schema/index.ts";
import type { Values } from "../../stack/scope.ts";
import { CheckError } from "../../template/index.ts";
import { caseFile } from "../cases/case-file.ts";
import { helms, helmTemplate } from "../chart/render.ts";
import { render } from "./render.ts";

/** Items of lists that Kubernetes tells by a key, two of the same, and what is said of them. */
const twice: readonly (readonly [string, Input<Values>])[] = [
  [
    "prometheus.extraEnv: two have the same name; take one of the two out",
    { prometheus: { extraEnv: [{ name: "A", value: "b" }, { name: "C" }, { name: "A" }] } },
  ],
  [
    "nodeExporter.extraVolumes: two have the same name; take one of the two out",
    {
      nodeExporter: {
        extraVolumes: [
          { emptyDir: {}, name: "a" },
          { name: "a", secret: { secretName: "b" } },
        ],
      },
    },
  ],
  [
    "kubeStateMetrics.extraVolumeMounts: two have the same mountPath; take one of the two out",
    {
      kubeStateMetrics: {
        extraVolumes: [
          { emptyDir: {}, name: "a" },
          { emptyDir: {}, name: "b" },
        ],
        extraVolumeMounts: [
          { name: "a", mountPath: "/a" },
          { name: "b", mountPath: "/a" },
        ],
      },
    },
  ],
];

/** What resembles that and is no repetition. */
const once: Input<Values> = {
  prometheus: {
    extraEnv: [
      { name: "A", value: "name: B\n  name: B" },
      { name: "B", valueFrom: { secretKeyRef: { name: "A", key: "name" } } },
      { name: "C", valueFrom: { secretKeyRef: { name: "A", key: "name" } } },
    ],
    hostAliases: [
      { ip: "192.0.2.1", hostnames: ["a", "b"] },
      { ip: "192.0.2.2", hostnames: ["a"] },
    ],
  },
};

async function answers(values: Input<Values>) {
  return Promise.all(helms.map((helm) => helmTemplate(helm, values as ValuesDocument)));
}

describe("two items that Kubernetes takes for one are refused", () => {
  it("as somebody wrote them: one address in two entries", async () => {
    const values = parseYaml(
      await readFile(caseFile("conditions/aliases-of-one-address"), "utf8"),
    ) as Input<Values>;
    const sentence = "prometheus.hostAliases: two have the same ip; put all its names into one entry";
    expect(() => render(values)).toThrow(new CheckError(sentence));
    for (const answer of await answers(values)) expect("error" in answer && answer.error).toContain(sentence);
  });

  it.each(twice)("%s", async (sentence, values) => {
    expect(() => render(values)).toThrow(new CheckError(sentence));
    for (const answer of await answers(values)) expect("error" in answer && answer.error).toContain(sentence);
  });

  it("and nothing else that resembles them", async () => {
    expect(() => render(once)).not.toThrow();
    for (const answer of await answers(once)) expect(answer).toHaveProperty("text");
  });
});
