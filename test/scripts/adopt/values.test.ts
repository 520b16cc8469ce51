import { describe, expect, it } from "vitest";
import { adoptedValues } from "./adopting.ts";

/** A template that prints each of some values. */
const printing = (...paths: readonly string[]) => ({
  "templates/all.yaml": paths.map((path) => `{{ .Values.${path} }}\n`).join(""),
});

describe("what a comment says becomes", () => {
  it("the description, as helm-docs has it", async () => {
    const { values } = await adoptedValues({
      "values.yaml": `# not of helm-docs
# -- (int) How many there are,
# all told
# @default -- one
count: 1
`,
      ...printing("count"),
    });
    expect(values).toContain('count: integer(1, "How many there are, all told.")');
  });

  it("the type, as helm-schema has it", async () => {
    const { values } = await adoptedValues({
      "values.yaml": `# @schema
# type: string
# pattern: ^[a-z]+$
# @schema
# The host
host: localhost
# @schema
# type: [string, integer]
# @schema
either: a
# @schema
# $ref: https://example.com/all.json#/definitions/io.k8s.api.core.v1.Toleration
# @schema
toleration: {}
`,
      ...printing("host", "either", "toleration"),
    });
    expect(values).toMatchInlineSnapshot(`
      "// Values for which there is no builder, by their JSON Schema.
      const types: ForeignTypes = { owner: "small", definitions: { either: { type: ["string", "integer"] } } };

      export const values = object(
        {
          host: text("localhost", "The host.", { pattern: "^[a-z]+$" }),
          either: foreign<unknown>(types, "either")("a", "Either."),
          toleration: kubernetes("v1", "Toleration", {}, "Toleration."),
        },
        "A small chart.",
      );"
    `);
  });

  it("the type, as helm-values-schema-json has it", async () => {
    const { values } = await adoptedValues({
      "values.yaml": `least: 1 # @schema minimum:1; maximum:5; type:integer
# @schema item:string; minItems:1
names: [a]
`,
      ...printing("least", "names"),
    });
    expect(values).toMatchInlineSnapshot(`
      "export const values = object(
        {
          least: integer(1, "Least.", { minimum: 1, maximum: 5 }),
          names: listOf(text(required, "A text."), ["a"], "Names."),
        },
        "A small chart.",
      );"
    `);
  });

  it("both, wherever it stands, as readme-generator has it", async () => {
    const { values } = await adoptedValues({
      "values.yaml": `## @section All
## @param image.tag [string, nullable] Of the image
## @param image.digest [nullable] Its digest

image:
  tag: "1"
  digest:
`,
      ...printing("image.tag", "image.digest"),
    });
    expect(values).toMatchInlineSnapshot(`
      "// Values for which there is no builder, by their JSON Schema.
      const types: ForeignTypes = { owner: "small", definitions: { Unknown: {} } };

      // Of what kind these values are, neither the schema nor the default nor the templates say: name a builder for each.
      const unknown = foreign<unknown>(types, "Unknown");

      const imageValues = object(
        {
          tag: nullable(text("1", "Of the image.")),
          // Of any kind, as nothing says of which: name a builder for it.
          digest: unknown(unset, "Its digest."),
        },
        "Image.",
      );

      export const values = object({ image: imageValues }, "A small chart.");"
    `);
  });

  it("a comment of the definition, where it shows what people may write", async () => {
    const { values } = await adoptedValues({
      "values.yaml": `# What it is called by
names: {}
  # first: Ada
  # last: Lovelace

last: 1
`,
      "templates/all.yaml": "{{ toYaml .Values.names }}{{ .Values.last }}",
    });
    expect(values).toMatchInlineSnapshot(`
      "export const values = object(
        {
          // values.yaml shows:
          //   first: Ada
          //   last: Lovelace
          names: anything({}, "What it is called by."),
          last: integer(1, "Last."),
        },
        "A small chart.",
      );"
    `);
  });

  it("a note, where it cannot be read", async () => {
    const { notes } = await adoptedValues({
      "values.yaml": "# @schema\n# type: [\n# @schema\na: 1\n# @schema\nb: 1\n",
      ...printing("a", "b"),
    });
    expect(notes).toEqual([
      "values.yaml:4: not understood: type: [",
      "values.yaml:6: not understood: @schema without its end",
    ]);
  });
});

describe("what a schema says becomes", () => {
  const adopt = async (properties: object, values: string, definitions: object = {}) =>
    adoptedValues({
      "values.schema.json": JSON.stringify({ type: "object", properties, definitions }),
      "values.yaml": values,
      "templates/all.yaml": "{{ toYaml .Values }}",
    });

  it("the builder that says the same", async () => {
    const { values, notes } = await adopt(
      {
        active: { type: "boolean", description: "Whether it is on" },
        share: { type: "number", minimum: 0, maximum: 1 },
        level: { enum: ["low", "high"] },
        names: { type: "array", items: { type: "string" }, uniqueItems: true },
        limits: { type: "object", additionalProperties: { type: "integer" } },
        inner: {
          allOf: [
            { $ref: "#/definitions/named" },
            { type: "object", properties: { size: { type: "integer" } } },
          ],
        },
        later: { anyOf: [{ type: "string" }, { type: "null" }] },
      },
      "active: true\nshare: 0.5\nlevel: low\nnames: []\nlimits: {}\ninner:\n  name: a\n  size: 1\nlater:\n",
      { named: { type: "object", properties: { name: { type: "string" } } } },
    );
    expect(values).toMatchInlineSnapshot(`
      "const innerValues = object({ name: text("a", "Name."), size: integer(1, "Size.") }, "Inner.");

      export const values = object(
        {
          active: boolean(true, "Whether it is on."),
          share: number(0.5, "Share.", { minimum: 0, maximum: 1 }),
          level: choice({ low: "low.", high: "high." }, "low", "Level."),
          names: listOf(text(required, "One of them."), [], "Names.", { distinct: true }),
          limits: mapOf(integer(required, "One of them."), {}, "Limits."),
          inner: innerValues,
          later: text(unset, "Later."),
        },
        "A small chart.",
      );"
    `);
    expect(notes).toEqual([]);
  });

  it("a type of its own, where no builder does, and what is lost of it is told", async () => {
    const { values, notes } = await adopt(
      { port: { oneOf: [{ type: "integer" }, { type: "string", minLength: 1, format: "uri" }] } },
      "port: 80\n",
    );
    expect(values).toMatchInlineSnapshot(`
      "// Values for which there is no builder, by their JSON Schema.
      const types: ForeignTypes = { owner: "small", definitions: { port: { anyOf: [{ type: "integer" }, { type: "string", minLength: 1 }] } } };

      export const values = object({ port: foreign<unknown>(types, "port")(80, "Port.") }, "A small chart.");"
    `);
    expect(notes).toMatchInlineSnapshot(`
      [
        "values.yaml:1: port: of its schema is lost: that only one of oneOf may hold",
        "values.yaml:1: port: of its schema is lost: format",
      ]
    `);
  });

  it("nothing, where the chart's own default does not fit it", async () => {
    const { values, notes } = await adopt({ size: { type: "integer" } }, "size: large\n");
    expect(values).toContain('size: text("large", "Size.")');
    expect(notes).toMatchInlineSnapshot(`
      [
        "values.yaml:1: size: the schema is left aside: the default "large" does not fit: expected an integer, got the text "large"",
      ]
    `);
  });
});

describe("what nobody says is taken from the default, the name and the templates:", () => {
  it("what Kubernetes has a type for, where templates pass it on and it fits", async () => {
    const { values } = await adoptedValues({
      "values.yaml": `resources: {requests: {cpu: 1}}
affinity: {nodes: [a]}
extraEnv: []
env: []
`,
      "templates/all.yaml": `{{ toYaml .Values.resources }}{{ toYaml .Values.affinity }}{{ toYaml .Values.extraEnv }}
{{ range $name, $value := .Values.env }}{{ $name }}={{ $value }}{{ end }}`,
    });
    expect(values).toMatchInlineSnapshot(`
      "// Values for which there is no builder, by their JSON Schema.
      const types: ForeignTypes = { owner: "small", definitions: { Unknown: {} } };

      // Of what kind these values are, neither the schema nor the default nor the templates say: name a builder for each.
      const unknown = foreign<unknown>(types, "Unknown");

      export const values = object(
        {
          resources: kubernetes("v1", "ResourceRequirements", { requests: { cpu: 1 } }, "Resources."),
          affinity: anything({ nodes: ["a"] }, "Affinity."),
          extraEnv: listOf(kubernetes("v1", "EnvVar", required, "One of them."), [], "Extra env."),
          env: listOf(unknown(required, "One of them."), [], "Env."),
        },
        "A small chart.",
      );"
    `);
  });

  it("whether people add keys of their own", async () => {
    const { values } = await adoptedValues({
      "values.yaml": "walked: {a: 1}\nnamed: {a: 1}\nboth: {a: 1}\npodLabels: {a: b}\n",
      "templates/all.yaml": `{{ range $key, $value := .Values.walked }}{{ $key }}{{ end }}
{{ .Values.named.a }}{{ .Values.both.a }}{{ toYaml .Values.both }}{{ toYaml .Values.podLabels }}`,
    });
    expect(values).toMatchInlineSnapshot(`
      "const namedValues = object({ a: integer(1, "A.") }, "Named.");

      const bothValues = openObject({ a: integer(1, "A.") }, "Both.");

      export const values = object(
        {
          walked: anything({ a: 1 }, "Walked."),
          named: namedValues,
          both: bothValues,
          podLabels: mapOf(text(required, "A text."), { a: "b" }, "Pod labels."),
        },
        "A small chart.",
      );"
    `);
  });

  it("what is not there by default, and that nobody knows its kind", async () => {
    const { values, notes } = await adoptedValues({
      "values.yaml": "service:\n  nodePort:\n",
      "templates/all.yaml": `{{ .Values.service.nodePort }}{{ if .Values.debug.enabled }}{{ .Values.debug.more }}{{ end }}`,
    });
    expect(values).toMatchInlineSnapshot(`
      "// Values for which there is no builder, by their JSON Schema.
      const types: ForeignTypes = { owner: "small", definitions: { Unknown: {} } };

      // Of what kind these values are, neither the schema nor the default nor the templates say: name a builder for each.
      const unknown = foreign<unknown>(types, "Unknown");

      const serviceValues = object({ nodePort: port(unset, "Node port.") }, "Service.");

      const debugValues = object(
        {
          enabled: boolean(unset, "Enabled."),
          // Of any kind, as nothing says of which: name a builder for it.
          more: unknown(unset, "More."),
        },
        "Debug.",
        unset,
      );

      export const values = object({ service: serviceValues, debug: debugValues }, "A small chart.");"
    `);
    expect(notes).toMatchInlineSnapshot(`
      [
        "templates/all.yaml:1:37: debug.enabled: a template uses it, and values.yaml has it not; it is unset",
        "templates/all.yaml:1:64: debug.more: a template uses it, and values.yaml has it not; it is unset",
        "templates/all.yaml:1:37: debug: a template uses it, and values.yaml has it not; it is unset",
      ]
    `);
  });

  it("null in what is one value is left out, and told", async () => {
    const { notes } = await adoptedValues({
      "values.yaml": "free:\n  a:\n  b: 1\n",
      "templates/all.yaml": "{{ toYaml .Values.free }}",
    });
    expect(notes).toEqual([
      "values.yaml:2: free.a: null is left out, as Helm 4 does; Helm 3 writes it where a template prints what it is in",
    ]);
  });

  it("keys that are no names in TypeScript", async () => {
    const { values } = await adoptedValues({
      "values.yaml": '"my-part": {"2nd.key": 1}\n"my.part": {a: "{{ .Values.x }}"}\n__proto__: 1\n',
      "templates/all.yaml": "{{ toYaml .Values }}",
    });
    expect(values).toMatchInlineSnapshot(`
      "const myPartValues = object({ "2nd.key": integer(1, "2nd key.") }, "My part.");

      const myPartValues2 = object({ a: text("{{ .Values.x }}", "A.") }, "My part.");

      export const values = object(
        { "my-part": myPartValues, "my.part": myPartValues2, ["__proto__"]: integer(1, "Proto.") },
        "A small chart.",
      );"
    `);
  });
});
