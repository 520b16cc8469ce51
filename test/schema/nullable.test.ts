import { describe, expect, expectTypeOf, it } from "vitest";
import {
  beside,
  boolean,
  formatProblem,
  type Infer,
  integer,
  kubernetes,
  listOf,
  nullable,
  object,
  required,
  text,
  unset,
  validateValues,
  valuesYaml,
  withDefaults,
} from "../../schema/index.ts";
import { acceptedBy, helms } from "./fixtures/helm.ts";

const values = object(
  {
    user: nullable(
      integer(1000, "The user.", { minimum: 1, maximum: 65535, expected: "a user from 1 to 65535" }),
    ),
    context: nullable(kubernetes("v1", "SecurityContext", { runAsNonRoot: true }, "What it may do.")),
    args: nullable(listOf(text(required, "One."), ["-v"], "Arguments.")),
    plain: integer(1, "A number."),
  },
  "Values.",
);

const told = (text: string) => validateValues(values, `${text}\n`, "my.yaml").map(formatProblem);

const cases = [
  { given: {}, fits: true },
  { given: { user: null, context: null, args: null }, fits: true },
  { given: { user: 1, context: { runAsNonRoot: null }, args: [] }, fits: true },
  { given: { user: 0 }, fits: false },
  { given: { user: "x" }, fits: false },
  { given: { context: { runAsNonRoot: 1 } }, fits: false },
  { given: { plain: null }, fits: false },
] as const;

describe("a value that null takes away", () => {
  it.each(cases)("$given fits: $fits", ({ given, fits }) => {
    expect(told(JSON.stringify(given)).length === 0).toBe(fits);
  });

  it.each(helms)("%s says the same", async (helm) => {
    const accepted = await acceptedBy(
      helm,
      values,
      cases.map(({ given }) => given),
    );
    expect(accepted).toEqual(cases.map(({ fits }) => fits));
  });

  it("is there by default, and absent where it was taken away", () => {
    expectTypeOf<Infer<typeof values>["user"]>().toEqualTypeOf<number | undefined>();
    expect(withDefaults(values, {})).toMatchObject({ user: 1000, args: ["-v"] });
    expect(withDefaults(values, JSON.parse('{"user": null, "args": null, "context": null}'))).toEqual({
      plain: 1,
    });
  });

  it("is told of in what is derived", () => {
    const yaml = valuesYaml(values, { schemaPath: "values.schema.json", header: "Values." });
    expect(yaml).toContain("# The user. With null there is none.\nuser: 1000\n");
    expect(told("user: 70000")).toEqual(["my.yaml:1:7  user: 70000 is not a user from 1 to 65535"]);
    expect(told("user: x")).toEqual(['my.yaml:1:7  user: expected a user from 1 to 65535, got the text "x"']);
  });

  it("has a default, is no section, and counts beside no other", () => {
    expect(() => nullable(integer(unset, "A number."))).toThrow(
      "null takes a default away: give the value one",
    );
    expect(() => nullable(object({}, "A section."))).toThrow("give it a switch, `enabled`");
    const field = nullable(integer(1, "A number."));
    expect(() => beside({ on: true }, { field })).toThrow(
      "field counts only beside others, so it cannot be nullable",
    );
    const { on } = beside({ off: false }, { on: boolean(true, "A switch.") });
    expect(() => nullable(on)).toThrow("a value that counts only beside others is not nullable");
  });
});
