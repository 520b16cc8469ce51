import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  anything,
  coalesce,
  defaults,
  formatProblem,
  integer,
  listOf,
  object,
  parseYamlSource,
  required,
  stringify,
  validateValues,
  valuesYaml,
} from "../../schema/index.ts";
import { arbitraryDocument } from "../../schema/random/values.ts";
import { schemaErrors } from "../../schema/validation/schema-errors.ts";
import { shop } from "./fixtures/shop.ts";
import { arbitraryDefinition } from "./random/arbitrary.ts";
import { mutated } from "./random/mutate.ts";

/** The lines that a user sees about a values file of the shop. */
const told = (...lines: string[]) =>
  validateValues(shop, `${lines.join("\n")}\n`, "my.yaml").map(formatProblem);

describe("keys", () => {
  it("that are misspelt come with the key that was meant", () => {
    expect(told("service:", "  nodeport: 30000")).toEqual([
      'my.yaml:2:3  service.nodeport: unknown key, did you mean "nodePort"?',
    ]);
    expect(told("tolerationz: []")).toEqual([
      'my.yaml:1:1  tolerationz: unknown key, did you mean "tolerations"?',
    ]);
    expect(told("storage: {class: fast}")).toEqual([
      'my.yaml:1:11  storage.class: unknown key, did you mean "className"?',
    ]);
  });

  it("that stand elsewhere come with that place", () => {
    expect(told("repository: x")).toEqual([
      "my.yaml:1:1  repository: unknown key; there is image.repository",
    ]);
    expect(told("image: {port: 1}")).toEqual(["my.yaml:1:9  image.port: unknown key; there is service.port"]);
  });

  it("that resemble nothing come with those that are known", () => {
    expect(told("image:", "  zzz: 1")).toEqual([
      "my.yaml:2:3  image.zzz: unknown key; known here: repository, tag, pullPolicy",
    ]);
  });

  it("with dots that should have been nested", () => {
    expect(told("service.port: 1")).toEqual([
      'my.yaml:1:1  ["service.port"]: unknown key: write it nested, as service: {port: …}',
    ]);
  });

  it("of Kubernetes' own", () => {
    expect(told("affinity:", "  nodeAffinty: {}")).toEqual([
      'my.yaml:2:3  affinity.nodeAffinty: unknown key, did you mean "nodeAffinity"?',
    ]);
  });

  it("that a free map does not take", () => {
    expect(told("labels:", "  app: x", "  Team: x")).toEqual([
      "my.yaml:2:3  labels.app: the chart itself sets this key",
      'my.yaml:3:3  labels.Team: "Team" is not a label name such as team',
    ]);
  });

  it("that are missing", () => {
    expect(told("ingress:", "  enabled: true", "  hosts:", "    - path: /a")).toEqual([
      "my.yaml:4:7  ingress.hosts[0].host: missing, and there is no default: Name of the shop.",
    ]);
    expect(
      told("affinity:", "  nodeAffinity:", "    requiredDuringSchedulingIgnoredDuringExecution: {}"),
    ).toEqual([
      "my.yaml:3:5  affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms: " +
        "missing; Kubernetes requires it here",
    ]);
  });

  it("that are missing in what is otherwise free", () => {
    const jobs = listOf(anything(required, "A job.", { requiredKeys: ["name"] }), [], "Jobs.");
    const problems = validateValues(object({ jobs }, "Work."), "jobs:\n  - every: day\n", "my.yaml");
    expect(problems.map(formatProblem)).toEqual(["my.yaml:2:5  jobs[0].name: missing; it is needed here"]);
  });

  it("that moved are only warned of", () => {
    expect(told("volumeSize: 1Gi")).toEqual(["my.yaml:1:1  volumeSize: warning: moved to storage.size"]);
  });

  it("of a subchart's parent are taken", () => {
    expect(told("global: {a: 1}", "enabled: true")).toEqual([]);
  });
});

describe("values", () => {
  it.each([
    [
      "timeout: 15 days",
      '1:10  timeout: "15 days" is not a duration such as 30s, 5m or 15d, of less than 200 years',
    ],
    [
      "timeout: 30",
      "1:10  timeout: expected a duration such as 30s, 5m or 15d, of less than 200 years, got the number 30",
    ],
    ['replicas: "abc"', '1:11  replicas: expected an integer, got the text "abc"'],
    ['replicas: "3"', '1:11  replicas: expected an integer, got the text "3"; write it without quotes'],
    ["replicas: 1.5", "1:11  replicas: expected an integer, got the number 1.5"],
    ["replicas: -1", "1:11  replicas: must be at least 0, not -1"],
    ["discount: 2", "1:11  discount: must be at most 1, not 2"],
    ["service: {port: 70000}", "1:17  service.port: 70000 is not a port from 1 to 65535"],
    [
      "image: {tag: 1.10}",
      '1:14  image.tag: expected a text, got the number 1.1 (so Helm reads 1.10); put it in quotes: "1.10"',
    ],
    [
      "labels: {a: on}",
      '1:13  labels.a: expected a text, got true (so Helm reads on); put it in quotes: "on"',
    ],
    ["opening: 1", "1:10  opening: expected true or false, got the number 1"],
    ["opening: 'no'", '1:10  opening: expected true or false, got the text "no"; write it without quotes'],
    [
      "service: {type: nodeport}",
      '1:17  service.type: must be one of ClusterIP, NodePort, not the text "nodeport"; did you mean "NodePort"?',
    ],
    ["namespaces: shop", '1:13  namespaces: expected a list, got the text "shop"; write it as [shop]'],
    ["image: shop", '1:8  image: expected a mapping, got the text "shop"'],
    ["image: []", "1:8  image: expected a mapping, got a list"],
    [
      "resources: {limits: {cpu: lots}}",
      '1:27  resources.limits.cpu: "lots" is not a quantity such as 500m or 10Gi',
    ],
    [
      "tolerations: [{operator: Exist}]",
      '1:26  tolerations[0].operator: must be one of Equal, Exists, not the text "Exist"; did you mean "Exists"?',
    ],
  ])("%s", (line, problem) => {
    expect(told(line)).toEqual([`my.yaml:${problem}`]);
  });

  it("that are null where there is a default", () => {
    expect(told("replicas: null", "image:")).toEqual([
      "my.yaml:1:1  replicas: null takes the default away, and the chart needs a value: leave the key out to keep the default",
      "my.yaml:2:1  image: null takes the default away, and the chart needs a value: leave the key out to keep the defaults",
    ]);
  });

  it("that are null where there is none", () => {
    expect(told("service: {nodePort: ~}", "proxy: {url: }")).toEqual([
      "my.yaml:1:21  service.nodePort: null is not a port from 1 to 65535: leave the key out, as there is no default to take away",
      "my.yaml:2:9  proxy.url: null is not a URL such as https://example.com/path: leave the key out, as there is no default to take away",
    ]);
  });

  it("that are null to take away a part of a default that may be absent", () => {
    expect(told("labels: {team: null}", "resources: {requests: null}")).toEqual([]);
  });

  it("tell what to write instead, for programs", () => {
    expect(validateValues(shop, "tolerationz: []\n", "my.yaml")).toEqual([
      {
        file: "my.yaml",
        line: 1,
        column: 1,
        path: "tolerationz",
        message: 'unknown key, did you mean "tolerations"?',
        severity: "error",
        suggestion: "tolerations",
      },
    ]);
  });
});

it("tells a default that does not fit from what the user wrote", () => {
  const wrong = object({ a: integer(5, "At most three.", { maximum: 3 }) }, "Values.");
  expect(validateValues(wrong, "", "my.yaml").map(formatProblem)).toEqual([
    "my.yaml:1:1  a: must be at most 3, not 5 (the chart's own default)",
  ]);
});

it("finds a misspelling of each key of values.yaml, on its line, and the key that was meant", () => {
  const lines = valuesYaml(shop, { schemaPath: "s", header: "h" }).split("\n");
  const keys = lines.flatMap((line, index) => {
    const [, indent = "", key = "", rest = ""] = /^( *)([a-zA-Z]+):(.*)$/.exec(line) ?? [];
    return key.length < 3 || ["team", "requests", "cpu"].includes(key) ? [] : [{ index, indent, key, rest }];
  });
  expect(keys.length).toBeGreaterThan(20);
  for (const { index, indent, key, rest } of keys) {
    for (const wrong of [`${key}z`, key.slice(1), key.toUpperCase()]) {
      const text = lines.with(index, `${indent}${wrong}:${rest}`).join("\n");
      const problems = validateValues(shop, text, "v.yaml").filter(({ message }) =>
        message.startsWith("unknown key"),
      );
      expect(problems, wrong).toMatchObject([
        { line: index + 1, column: indent.length + 1, suggestion: key },
      ]);
    }
  }
});

it("finds a problem exactly where the schema does, and every one of them in the file", () => {
  const documents = arbitraryDefinition().chain((definition) =>
    arbitraryDocument(definition)
      .chain((good) => mutated(coalesce(good, defaults(definition))))
      .map((document) => ({ definition, text: stringify(document) })),
  );
  fc.assert(
    fc.property(documents, ({ definition, text }) => {
      const { value } = parseYamlSource(text);
      if (typeof value !== "object" || value === null || Array.isArray(value)) return;
      const errors = schemaErrors(definition, coalesce({ ...value }, defaults(definition)));
      const problems = validateValues(definition, text, "f");
      expect(problems.length > 0).toBe(errors.length > 0);
      const lines = text.split("\n");
      for (const { line, column, message } of problems) {
        expect(lines[line - 1]?.length, message).toBeGreaterThanOrEqual(column - 1);
      }
    }),
    { numRuns: 50 },
  );
});
