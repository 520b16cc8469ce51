import { describe, expect, it } from "vitest";
import { formatProblem, validateValues } from "../../schema/index.ts";
import { shop } from "./fixtures/shop.ts";

/** The lines that a user sees about a values file of the shop. */
const told = (...lines: string[]) =>
  validateValues(shop, `${lines.join("\n")}\n`, "my.yaml").map(formatProblem);

describe("the text", () => {
  it("is told of in its order, each thing once", () => {
    expect(
      told("replicas: x", "image:", "  tga: x", "opening: x").map((line) => line.split("  ")[0]),
    ).toEqual(["my.yaml:1:11", "my.yaml:3:3", "my.yaml:4:10"]);
  });

  it("may be empty, or comments", () => {
    expect(told("")).toEqual([]);
    expect(told("# replicas: x")).toEqual([]);
  });

  it("is to be YAML", () => {
    expect(told("image: [a", "b: c")).toEqual([
      expect.stringMatching(/^my\.yaml:\d+:\d+ {2}not YAML that Helm reads: /),
    ]);
    expect(told("image: a", "  tag: b")).toEqual([
      'my.yaml:1:8  not YAML that Helm reads: a mapping cannot start here: check the indentation, or quote a value that holds ": "',
    ]);
    expect(told("image:", "\ttag: b")).toEqual([
      "my.yaml:2:1  not YAML that Helm reads: a tab cannot indent: use spaces",
    ]);
    expect(told("image: *i")).toEqual([
      "my.yaml:1:8  not YAML that Helm reads: there is no anchor &i before this alias",
    ]);
  });

  it("is to be a mapping", () => {
    expect(told("- image")).toEqual(["my.yaml:1:1  values must be a mapping of keys, not a list"]);
  });

  it("may say a key only once", () => {
    expect(told("service:", "  port: 1", "  port: 2")).toEqual([
      "my.yaml:3:3  service.port: this key is here twice; Helm takes only the last",
    ]);
  });

  it("may hold one document", () => {
    expect(told("replicas: 1", "---", "replicas: 2")).toEqual([
      "my.yaml:2:1  Helm reads only the first document of a file, not what follows here",
    ]);
    expect(told("---", "replicas: 1")).toEqual([]);
  });

  it("may use anchors, and is told where the mistake is written", () => {
    expect(told("teams:", "  a: &a {mial: x}", "  b: *a", "  c: {<<: *a, mail: x}")).toEqual([
      'my.yaml:2:10  teams.a.mial: unknown key, did you mean "mail"?',
    ]);
  });
});
