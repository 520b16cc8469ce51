import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";
import {
  coalesce,
  defaults,
  definitionFaults,
  formatProblem,
  integer,
  jsonSchema,
  mapOf,
  object,
  openObject,
  parseYaml,
  referenceMarkdown,
  referenceTables,
  removed,
  renamed,
  required,
  text,
  type ValuesDocument,
  validateValues,
  valuesYaml,
} from "../../../schema/index.ts";
import { editor } from "../../editor/language-server.ts";
import { inn } from "../fixtures/inn.ts";

const told = (values: string) => validateValues(inn, values, "my.yaml").map(formatProblem);

const own = editor(jsonSchema(inn, { title: "inn", partial: true, described: true }));
const marked = async (values: string) =>
  (await own.diagnose(values)).map(({ range, message }) => `${range.start.line + 1}: ${message}`);

/** Values, what `validate` says of them, and what an editor does. */
const cases: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  [
    "volumeSize: 2Gi\n",
    ["my.yaml:1:1  volumeSize: warning: moved to storage.size"],
    ["1: moved to storage.size"],
  ],
  ["http:\n  port: 80\n", ["my.yaml:1:1  http: warning: moved to web"], ["1: moved to web"]],
  [
    "song: La\n",
    ["my.yaml:1:1  song: warning: it will be gone with 3.0; nobody listened"],
    ["1: it will be gone with 3.0; nobody listened"],
  ],
  [
    "kitchen: {}\n",
    ["my.yaml:1:10  kitchen: moved to web.tls; say it there"],
    ["1: moved to web.tls; say it there"],
  ],
  [
    "bar:\n  tap: 3\n",
    ["my.yaml:2:8  bar.tap: removed: every bar has one now, so leave it out"],
    ["2: removed: every bar has one now, so leave it out"],
  ],
  [
    "guests:\n  - name: A\n    title: B\n",
    ["my.yaml:3:12  guests[0].title: removed: say it in the name"],
    ["3: removed: say it in the name"],
  ],
  [
    "volumeSize: 2Gi\nstorage:\n  size: 3Gi\n",
    [
      "my.yaml:1:1  volumeSize: warning: moved to storage.size",
      "my.yaml:3:9  storage.size: volumeSize is its former name, and both are set; leave that one out",
    ],
    ["1: moved to storage.size", "3: volumeSize is its former name, and both are set; leave that one out"],
  ],
  [
    "http: { tls: { secret: a } }\nweb: { tls: { enabled: false, secret: a } }\n",
    [
      "my.yaml:1:1  http: warning: moved to web",
      "my.yaml:2:39  web.tls.secret: http.tls.secret is its former name, and both are set; leave that one out",
    ],
    ["1: moved to web", "2: http.tls.secret is its former name, and both are set; leave that one out"],
  ],
  [
    "http: { port: 80 }\nweb: { tls: { enabled: true } }\n",
    ["my.yaml:1:1  http: warning: moved to web"],
    ["1: moved to web"],
  ],
];

describe("what people should no longer set", () => {
  it.each(cases)("%j", async (values, said, shown) => {
    expect(told(values)).toEqual(said);
    expect(await marked(values)).toEqual(shown);
    const valid = new Ajv({ strict: false }).compile(jsonSchema(inn, { title: "inn" }));
    const refused = said.some((line) => !line.includes(": warning: "));
    expect(valid(coalesce(parseYaml(values) as ValuesDocument, defaults(inn)))).toBe(!refused);
  });

  it("is offered to nobody, in editors and in values.yaml", async () => {
    const offered = (await own.complete("|")).map(({ label }) => label);
    expect(offered).toEqual(expect.arrayContaining(["storage", "bar"]));
    for (const former of ["volumeSize", "http", "kitchen", "song"]) expect(offered).not.toContain(former);
    const text = valuesYaml(inn, { schemaPath: "values.schema.json", header: "An inn." });
    expect(text).not.toMatch(/volumeSize|http|kitchen|song|tap/);
  });

  it("is in the reference, with what to do", () => {
    const text = referenceMarkdown(referenceTables(inn));
    expect(text).toContain("| **Deprecated**: moved to `storage.size`.<br>How large it is. |");
    expect(text).toContain("| **Refused**: moved to `web.tls`.<br>");
    expect(text).toContain("| **Refused**: removed: every bar has one now, so leave it out.<br>");
  });

  it("fits its own definition", () => {
    expect(definitionFaults(inn)).toEqual([]);
  });
});

describe("a former name is refused in the definition where nobody could use it, since", () => {
  const size = text("1Gi", "A size.");
  const schemaOf = (fields: Parameters<typeof object>[0]) => () =>
    jsonSchema(object(fields, "Values."), { title: "values" });

  it.each([
    [
      "its value is none",
      { old: renamed(size, "size") },
      /^old: it is renamed to size, and both must be in sections/,
    ],
    [
      "its value is of another kind",
      { old: renamed(integer(1, "One."), "size"), size },
      /^old: .* another kind of value/,
    ],
    [
      "its value was renamed too",
      { older: renamed(size, "old"), old: renamed(size, "size"), size },
      /^older: .* no name to use/,
    ],
    [
      "its value is required",
      { old: renamed(size, "size"), size: text(required, "A size.") },
      /^old: .*, and size is required/,
    ],
    [
      "Helm would lay it over a default",
      {
        old: renamed(mapOf(text(required, "A."), { a: "b" }, "All."), "all"),
        all: mapOf(text(required, "A."), { a: "b" }, "All."),
      },
      /^old: .* default of all/,
    ],
    [
      "its section takes any key",
      { old: renamed(openObject({ size }, "All."), "all"), all: openObject({ size }, "All.") },
      /^old: .* any keys/,
    ],
  ])("%s", (_, fields, message) => {
    expect(schemaOf(fields)).toThrow(message);
  });

  it("what moved to nowhere is found", () => {
    expect(definitionFaults(object({ old: removed("nope.x") }, "Values."))).toEqual([
      { path: "old", message: "it is said to have moved to nope.x, which is no value" },
    ]);
  });
});
