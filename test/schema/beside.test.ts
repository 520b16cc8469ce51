import { describe, expect, it } from "vitest";
import {
  beside,
  boolean,
  choice,
  type Definition,
  DefinitionError,
  formatProblem,
  jsonSchema,
  type Others,
  object,
  referenceTables,
  text,
  unset,
  validateValues,
  valuesYaml,
} from "../../schema/index.ts";
import { editor } from "../editor/language-server.ts";
import { lodging } from "./fixtures/lodging.ts";

/** The lines that a user sees about a values file. */
const told = (...lines: string[]) =>
  validateValues(lodging, `${lines.join("\n")}\n`, "my.yaml").map(formatProblem);

describe("a value that counts only beside others", () => {
  it("says so in values.yaml", () => {
    const lines = valuesYaml(lodging, { schemaPath: "s.json", header: "Lodging." }).split("\n");
    const text = lines.slice(lines.indexOf("door:"), lines.indexOf("guests: []"));
    expect(`${text.join("\n")}\n`).toMatchInlineSnapshot(`
      "door:
        # What keeps others out.
        # One of:
        #   none: No door.
        #   lock: One with a lock.
        #   bolt: One with a bolt.
        #   guard: Somebody stands there.
        kind: none
        # What it is made of. Counts only with \`kind: lock\` or \`bolt\`.
        material: oak
        # In kilograms. Counts only with \`kind: lock\` or \`bolt\`. Not set by default.
        # weight:

        # Who stands there. Needed with \`kind: guard\`, and counts only there. Not set by default.
        # name:

      # What keeps people warm. Counts only with \`mode: house\`.
      stove:
        # Whether it burns.
        lit: false
        # What it burns.
        fuel:
          wood: a lot
        # In degrees. Counts only with \`lit: true\`.
        warmth: 20
        # Where the smoke goes.
        pipes: []

      # A place beside it. Not set by default.
      # shed:
      #   # Of what is in it. Required.
      #   port:
      #   # Where it hangs. Counts only with \`mode: tent\` and \`nights: 2\`. Not set by default.
      #   key:

      # Who comes.
      # Each item has:
      #   name: Who it is.
      #   greeting: What is said. Counts only with \`name\`.
      #   badge: What is shown. Needed with \`door.kind: guard\`, and counts only there.
      "
    `);
  });

  it("says so in the reference", () => {
    const rows = referenceTables(lodging).flatMap(({ rows }) => rows);
    expect(
      rows
        .filter(({ path }) => path.startsWith("stove"))
        .map(({ path, description }) => `${path}: ${description}`),
    ).toMatchInlineSnapshot(`
      [
        "stove: What keeps people warm. Counts only with \`mode: house\`.",
        "stove.lit: Whether it burns.",
        "stove.fuel: What it burns.",
        "stove.warmth: In degrees. Counts only with \`lit: true\`.",
        "stove.pipes: Where the smoke goes.",
      ]
    `);
  });

  it("says so in the schema", () => {
    const { properties } = jsonSchema(lodging, { title: "lodging", described: true });
    expect(properties?.["door"]?.properties?.["name"]?.description).toMatchInlineSnapshot(`
      "Who stands there. Needed with \`kind: guard\`, and counts only there.
      Not set by default."
    `);
  });
});

describe("a values file is told of each such value", () => {
  it("that is set while the others are by default as they must not be", () => {
    expect(told("door:", "  material: iron")).toMatchInlineSnapshot(`
      [
        "my.yaml:2:13  door.material: counts only with door.kind: lock or bolt; set that, or leave it out",
      ]
    `);
    expect(told("door: {kind: guard, name: Jo, weight: 1}")).toMatchInlineSnapshot(`
      [
        "my.yaml:1:39  door.weight: counts only with door.kind: lock or bolt; set that, or leave it out",
      ]
    `);
  });

  it("in a section that does not count", () => {
    expect(told("mode: tent", "stove:", "  fuel: {coal: some}", "  lit: true")).toMatchInlineSnapshot(`
      [
        "my.yaml:3:9  stove.fuel: counts only with mode: house; set that, or leave it out",
        "my.yaml:4:8  stove.lit: counts only with mode: house; set that, or leave it out",
      ]
    `);
  });

  it("in lists and maps", () => {
    expect(told("guests:", "  - {name: a, greeting: b}", "  - {greeting: c}")).toMatchInlineSnapshot(`
      [
        "my.yaml:3:16  guests[1].greeting: counts only with guests[].name; set that, or leave it out",
      ]
    `);
    expect(told("rooms: {blue: {beds: [], linen: true}}")).toMatchInlineSnapshot(`
      [
        "my.yaml:1:33  rooms.blue.linen: counts only with rooms.*.beds; set that, or leave it out",
      ]
    `);
  });

  it("that needs several others", () => {
    expect(told("nights: 2", "shed: {port: 1, key: nail}")).toMatchInlineSnapshot(`
      [
        "my.yaml:2:22  shed.key: counts only with mode: tent and nights: 2; set these, or leave it out",
      ]
    `);
    expect(told("mode: tent", "nights: 2", "shed: {port: 1, key: nail}")).toEqual([]);
  });

  it("that is needed and not there", () => {
    expect(told("door:", "  kind: guard")).toMatchInlineSnapshot(`
      [
        "my.yaml:1:1  door.name: needed with door.kind: guard; set it",
      ]
    `);
    expect(told("door: {kind: guard, name: Jo}", "guests: [{name: a}]")).toMatchInlineSnapshot(`
      [
        "my.yaml:2:10  guests[0].badge: needed with door.kind: guard; set it",
      ]
    `);
  });

  it("but not where it is what it is by default", () => {
    expect(told("mode: tent", "door: {material: oak}", "stove: {lit: false, fuel: {wood: a lot}}")).toEqual(
      [],
    );
  });

  it("but not for the sake of another one that is misspelt", () => {
    expect(told("door: {kind: lok, material: iron}")).toMatchInlineSnapshot(`
      [
        "my.yaml:1:14  door.kind: must be one of none, lock, bolt, guard, not the text "lok"; did you mean "lock"?",
      ]
    `);
  });
});

describe("a part that is off", () => {
  const garden = object(
    {
      pond: object(
        { enabled: boolean(false, "A."), fish: text(unset, "B."), ice: boolean(true, "C.") },
        "D.",
      ),
    },
    "E.",
  );
  const said = (yaml: string) => validateValues(garden, yaml, "my.yaml").map(formatProblem);

  it("is told of where nobody switched it, and something of it is set", () => {
    expect(said("pond: {fish: carp}\n")).toEqual([
      "my.yaml:1:1  pond: warning: has no effect, as pond.enabled is false by default; set it to true, or to false to keep this for later",
    ]);
  });

  it("may keep its values", () => {
    expect(said("pond: {enabled: false, fish: carp}\n")).toEqual([]);
    expect(said("pond: {enabled: true, fish: carp}\n")).toEqual([]);
    expect(said("pond: {}\n")).toEqual([]);
  });

  it("is not told of where its switch may be misspelt", () => {
    expect(said("pond: {enabld: true, fish: carp}\n")).toEqual([
      'my.yaml:1:8  pond.enabld: unknown key, did you mean "enabled"?',
    ]);
  });
});

describe("an editor", () => {
  const own = editor(jsonSchema(lodging, { title: "lodging", partial: true }));
  const marked = async (...lines: string[]) =>
    (await own.diagnose(lines.join("\n"))).map(({ message, range }) => `${range.start.line + 1}: ${message}`);

  it("marks such a value where the file says nothing of the other", async () => {
    expect(await marked("door:", "  material: iron", "  weight: 1")).toMatchInlineSnapshot(`
      [
        "2: counts only with door.kind: lock or bolt; set that, or leave it out",
        "3: counts only with door.kind: lock or bolt; set that, or leave it out",
      ]
    `);
    expect(await marked("mode: tent", "stove:", "  fuel:", "    coal: some")).toMatchInlineSnapshot(`
      [
        "4: counts only with mode: house; set that, or leave it out",
      ]
    `);
    expect(await marked("guests:", "  - greeting: c")).toMatchInlineSnapshot(`
      [
        "2: counts only with guests[].name; set that, or leave it out",
      ]
    `);
  });

  it("marks what is needed and not there", async () => {
    expect(await marked("door:", "  kind: guard")).toMatchInlineSnapshot(`
      [
        "1: name is needed with door.kind: guard; set it",
      ]
    `);
  });

  it("leaves alone what counts", async () => {
    expect(
      await marked("stove:", "  lit: true", "  warmth: 30", "door:", "  kind: lock", "  weight: 1"),
    ).toEqual([]);
    expect(await marked("mode: tent", "stove:", "  fuel: {}", "  lit: false")).toEqual([]);
  });

  it("shows beside what it counts", async () => {
    const shown = await own.hover("door:\n  mater|ial: iron\n");
    // It takes every mark of Markdown for a mark of text.
    expect(shown.replaceAll("\\", "")).toContain("Counts only with `kind: lock` or `bolt`.");
  });

  it("offers it all the same", async () => {
    const labels = (await own.complete("door:\n  |")).map(({ label }) => label);
    expect(labels.toSorted()).toEqual(["kind", "material", "name", "weight"]);
  });
});

describe("a definition is refused", () => {
  const fault = (fields: Readonly<Record<string, Definition>>) => {
    try {
      jsonSchema(
        object({ a: object({ kind: choice({ one: "One." }, "one", "A."), ...fields }, "A.") }, "B."),
        { title: "t" },
      );
    } catch (error) {
      if (error instanceof DefinitionError) return error.message;
      throw error;
    }
    return undefined;
  };
  const counting = (others: Others) => fault(beside(others, { field: text(unset, "A.") }));

  it("where the other value is none", () => {
    expect(counting({ knid: "one" })).toMatchInlineSnapshot(
      `"a.field: what it counts beside, knid, is no value, neither of its own section nor from the top"`,
    );
    expect(counting({ a: { knid: "one" } })).toMatchInlineSnapshot(
      `"a.field: what it counts beside, a.knid, is no value, neither of its own section nor from the top"`,
    );
    expect(counting({ a: { kind: "one" } })).toBeUndefined();
  });

  it("where the other value can never be so", () => {
    expect(counting({ kind: ["one", "two"] })).toMatchInlineSnapshot(
      `"a.field: what it counts beside, kind, can never be "two""`,
    );
    expect(counting({ kind: true })).toMatchInlineSnapshot(
      `"a.field: what it counts beside, kind, can never be true"`,
    );
    expect(counting({ a: "one" })).toMatchInlineSnapshot(
      `"a.field: what it counts beside, a, can never be "one""`,
    );
  });

  it("where what is needed only sometimes is always there", () => {
    expect(() => beside({ kind: "one" }, { field: boolean(true, "A.") }, { required: ["field"] })).toThrow(
      "field is needed only beside other values, so it must be unset by default",
    );
  });
});
