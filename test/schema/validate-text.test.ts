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
      expect.stringMatching(/^my\.yaml:\d+:\d+ {2}cannot be read: /),
    ]);
    expect(told("image: a", "  tag: b")).toEqual([
      'my.yaml:2:6  cannot be read: a mapping cannot start here: check the indentation, or quote a value that holds ": "',
    ]);
    expect(told("image:", "\ttag: b")).toEqual([
      "my.yaml:2:1  cannot be read: a tab cannot indent: use spaces",
    ]);
    expect(told("image: *i")).toEqual([
      "my.yaml:1:8  cannot be read: there is no anchor &i before this alias",
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
    const further =
      "cannot be read: a second document, which Helm 3 does not read and Helm 4 lays over the first: put all into one";
    expect(told("replicas: 1", "---", "replicas: 2")).toEqual([`my.yaml:2:1  ${further}`]);
    expect(told("replicas: 1", "---", "# one", "---", "replicas: 2")).toEqual([`my.yaml:4:1  ${further}`]);
    expect(told("---", "replicas: 1")).toEqual([]);
    expect(told("replicas: 1", "---")).toEqual([]);
    expect(told("replicas: 1", "---", "# nothing", "---", "{}")).toEqual([]);
  });

  it("is told where Helm stops to read", () => {
    const over = "Helm reads nothing from here on: the document is at its end";
    expect(told("replicas: 1", "...", "# two", "", "replicas: 2")).toEqual([`my.yaml:5:1  ${over}`]);
    expect(told("{replicas: 1}", "image: {tag: a}")).toEqual([`my.yaml:2:1  ${over}`]);
    expect(told("replicas: 1", "...", "# two")).toEqual([]);
  });

  it("may use anchors, and is told where the mistake is written", () => {
    expect(told("teams:", "  a: &a {mial: x}", "  b: *a", "  c: {<<: *a, mail: x}")).toEqual([
      'my.yaml:2:10  teams.a.mial: unknown key, did you mean "mail"?',
    ]);
  });
});
