import { describe, expect, expectTypeOf, it } from "vitest";
import {
  choice,
  type Definition,
  definitionFaults,
  either,
  fieldsOf,
  formatProblem,
  type Infer,
  integer,
  jsonSchema,
  listOf,
  object,
  referenceTables,
  required,
  text,
  unset,
  validateValues,
  valuesTypes,
  valuesYaml,
} from "../../schema/index.ts";
import { editor } from "../editor/language-server.ts";
import { askHelm, helms } from "./fixtures/helm.ts";

const colour = text(unset, "Its colour.");

const animal = either(
  {
    dog: object(
      { dog: text(required, "The dog's name."), colour, leash: integer(unset, "In metres.", { minimum: 1 }) },
      "A dog.",
    ),
    bird: object(
      { bird: text(required, "The bird's name."), colour, cage: text(required, "Of what.") },
      "A bird.",
    ),
    fish: object(
      { fish: text(required, "The fish's name."), colour, cage: text(unset, "Of glass.") },
      "A fish.",
    ),
  },
  required,
  "An animal.",
);

const zoo = object({ animals: listOf(animal, [], "Who lives here.") }, "A zoo.");

/** The lines that a user sees about some animals. */
const told = (...animals: string[]) =>
  validateValues(zoo, `animals:\n${animals.map((one) => `  - ${one}\n`).join("")}`, "my.yaml").map(
    formatProblem,
  );

describe("a section of one of several kinds", () => {
  it("is typed as one of them", () => {
    type Dog = {
      readonly dog: string;
      readonly colour: string | undefined;
      readonly leash: number | undefined;
    };
    type Bird = { readonly bird: string; readonly colour: string | undefined; readonly cage: string };
    type Fish = {
      readonly fish: string;
      readonly colour: string | undefined;
      readonly cage: string | undefined;
    };
    expectTypeOf<Infer<typeof animal>>().toEqualTypeOf<Dog | Bird | Fish>();
  });

  it("is what one of them is", () => {
    expect(told("{dog: Rex, leash: 2}", "{bird: Pip, cage: gold, colour: blue}", "{fish: Flo}")).toEqual([]);
  });

  it("is not of two kinds", () => {
    expect(told("{dog: Rex, bird: Pip, cage: gold}")).toEqual([
      "my.yaml:2:16  animals[0].bird: dog and bird cannot be together: take one of them out",
      "my.yaml:2:27  animals[0].cage: goes only with bird or fish, and this has dog; take it out",
    ]);
    expect(told("{bird: Pip, cage: gold, fish: Flo, dog: Rex}")).toEqual([
      "my.yaml:2:6  animals[0].bird: dog, bird and fish cannot be together: take all but one out",
      "my.yaml:2:17  animals[0].cage: goes only with bird or fish, and this has dog; take it out",
      "my.yaml:2:29  animals[0].fish: dog, bird and fish cannot be together: take all but one out",
    ]);
  });

  it("is not of none, and a slip of the pen is told", () => {
    expect(told("{colour: red}", "{}", "{dgo: Rex}", "{cage: gold}")).toEqual([
      "my.yaml:2:5  animals[0]: needs dog, bird or fish",
      "my.yaml:3:5  animals[1]: needs dog, bird or fish",
      'my.yaml:4:5  animals[2]: needs dog, bird or fish; did you mean dog by "dgo"?',
      "my.yaml:5:5  animals[3]: needs dog, bird or fish",
    ]);
  });

  it("is judged as its own kind, whatever the others have", () => {
    expect(
      told("{dog: Rex, leash: 0}", "{bird: Pip}", "{dog: Rex, leesh: 1}", "{fish: [Flo]}", "Rex"),
    ).toEqual([
      "my.yaml:2:23  animals[0].leash: must be at least 1, not 0",
      "my.yaml:3:5  animals[1].cage: missing, and there is no default: Of what.",
      'my.yaml:4:16  animals[2].leesh: unknown key, did you mean "leash"?',
      "my.yaml:5:12  animals[3].fish: expected a text, got a list",
      'my.yaml:6:5  animals[4]: expected a mapping, got the text "Rex"',
    ]);
  });
});

const documents: readonly (readonly [boolean, object])[] = [
  [true, { dog: "Rex", leash: 2 }],
  [true, { fish: "Flo", cage: "glass" }],
  [false, { dog: "Rex", leash: 0 }],
  [false, { dog: "Rex", bird: "Pip" }],
  [false, { dog: "Rex", cage: "gold" }],
  [false, { bird: "Pip", cage: "gold", leash: 1 }],
  [false, { bird: "Pip" }],
  [false, { colour: "red" }],
  [false, { dog: "Rex", unknown: 1 }],
];

describe("every Helm", () => {
  it.each(helms)("%s judges it alike", async (helm) => {
    const schema = jsonSchema(zoo, { title: "zoo" });
    const answers = await askHelm(
      helm,
      documents.map(([, animal]) => ({ schema, valuesYaml: "animals: []\n", values: { animals: [animal] } })),
    );
    expect(answers.map(({ accepted }) => accepted)).toEqual(documents.map(([fits]) => fits));
  });
});

describe("people see", () => {
  it("the fields of all kinds, each with where it may be", () => {
    expect(referenceTables(zoo)[0]?.rows.map(({ path, description }) => `${path}: ${description}`)).toEqual([
      "animals: Who lives here.",
      "animals[].dog: The dog's name. Either this or `bird` or `fish`.",
      "animals[].colour: Its colour.",
      "animals[].leash: In metres. Only with `dog`.",
      "animals[].bird: The bird's name. Either this or `dog` or `fish`.",
      "animals[].cage: Of what. Only with `bird` or `fish`.",
      "animals[].fish: The fish's name. Either this or `dog` or `bird`.",
    ]);
    expect(valuesYaml(zoo, { schemaPath: "s.json", header: "Zoo." })).toContain(
      "#   leash: In metres. Only with `dog`.",
    );
  });

  it("in an editor the fields that go with what is there", async () => {
    const { complete, hover, diagnose } = editor(
      jsonSchema(zoo, { title: "zoo", partial: true, described: true }),
    );
    const keys = async (text: string) =>
      (await complete(text)).flatMap(({ label }) => (label === "zoo" ? [] : [label])).toSorted();
    expect(await keys("animals:\n  - |")).toEqual(expect.arrayContaining(["dog", "bird", "fish"]));
    expect(await keys("animals:\n  - bird: Pip\n    |")).toEqual(["cage", "colour"]);
    expect(await hover("animals:\n  - dog: Rex\n    le|ash: 2\n")).toContain("In metres.");
    const marked = await diagnose("animals:\n  - dog: Rex\n    cage: gold\n");
    expect(marked.map(({ message }) => message)).toEqual(["Property cage is not allowed."]);
  });

  it("in a program the kinds", async () => {
    const types = await valuesTypes(jsonSchema(zoo, { title: "zoo", described: true }));
    expect(types.replace(/\/\*\*[\s\S]*?\*\/\s*/g, "")).toMatch(/dog: string[\s\S]*\} \| \{\s+bird: string/);
  });
});

describe("a definition", () => {
  const of = (key: string, fields: Readonly<Record<string, Definition>>) => () =>
    either(
      { [key]: object(fields, "A kind."), other: object({ other: text(required, "A.") }, "A.") },
      required,
      "A.",
    );

  it("is refused whose kinds cannot be told", () => {
    const own = text(required, "Its own.");
    expect(of("a", { a: own })).not.toThrow();
    expect(of("a", { b: own })).toThrow("a must be a required field of its own kind, and of no other");
    expect(of("a", { a: text(unset, "Perhaps.") })).toThrow("a must be a required field");
    expect(of("a", { a: own, other: own })).toThrow("other must be a required field");
  });

  it("may have a word of its own for each kind, of which people are told all", () => {
    const kind = (key: string) =>
      object(
        { is: choice({ [key]: `It is ${key}.` }, required, "What it is."), [key]: text(required, "It.") },
        "A kind.",
      );
    const one = either({ a: kind("a"), b: kind("b") }, required, "One.");
    const values = object({ all: listOf(one, [], "All.") }, "Values.");
    const faults = (text: string) => validateValues(values, text, "my.yaml").map(({ message }) => message);
    expect(faults("all: [{ is: a, a: x }, { is: b, b: x }]")).toEqual([]);
    expect(faults("all: [{ is: b, a: x }]")).toHaveLength(1);
    expect(Object.keys(fieldsOf(one.shape))).toEqual(["is", "a", "b"]);
    expect(fieldsOf(one.shape)["is"]?.shape).toMatchObject({ options: { a: "It is a.", b: "It is b." } });
  });

  it("is looked through for what does not fit itself", () => {
    const silly = either(
      {
        a: object({ a: text(required, "A name.", { examples: ["x"] }) }, "A kind."),
        b: object({ b: integer(required, "A number.", { maximum: 1, examples: [2] }) }, "A kind."),
      },
      required,
      "One.",
    );
    expect(definitionFaults(object({ all: listOf(silly, [], "All.") }, "Values."))).toEqual([
      { path: "all[].b", message: "the example 2 does not fit: must be at most 1, not 2" },
    ]);
  });
});
