import { describe, expect, expectTypeOf, it } from "vitest";
import {
  boolean,
  choice,
  type Definition,
  deprecated,
  type Infer,
  type Input,
  integer,
  kubernetes,
  listOf,
  mapOf,
  object,
  required,
  text,
  unset,
  withDefaults,
} from "../../schema/index.ts";

const values = object(
  {
    default: boolean(true, "A value may be called as it likes."),
    "my-key": integer(1, "A number."),
    type: choice({ NodePort: "On nodes.", ClusterIP: "Inside." }, "ClusterIP", "A choice."),
    tag: text(unset, "May be absent."),
    names: listOf(object({ name: text(required, "A name.") }, "A name."), [], "A list."),
    labels: mapOf(text(required, "A label."), {}, "A map."),
    proxy: object({ url: text(required, "An address.") }, "May be absent as a whole.", unset),
  },
  "Values.",
);

type Values = Infer<typeof values>;

describe("the type of the values", () => {
  it("follows from the definition", () => {
    expectTypeOf<Values["default"]>().toEqualTypeOf<boolean>();
    expectTypeOf<Values["my-key"]>().toEqualTypeOf<number>();
    expectTypeOf<Values["type"]>().toEqualTypeOf<"NodePort" | "ClusterIP">();
    expectTypeOf<Values["names"]>().toEqualTypeOf<readonly { readonly name: string }[]>();
    expectTypeOf<Values["labels"]>().toEqualTypeOf<Readonly<Record<string, string>>>();
  });

  it("holds undefined where a value is unset, be it a section", () => {
    expectTypeOf<Values["tag"]>().toEqualTypeOf<string | undefined>();
    expectTypeOf<Values["proxy"]>().toEqualTypeOf<{ readonly url: string } | undefined>();
  });

  it("knows Kubernetes' own types", () => {
    const affinity = kubernetes("v1", "Affinity", unset, "Where pods are placed.");
    type Terms = NonNullable<Infer<typeof affinity>>["nodeAffinity"];
    expectTypeOf<NonNullable<Terms>>().toHaveProperty("requiredDuringSchedulingIgnoredDuringExecution");
    expectTypeOf(kubernetes("v1", "Toleration", { operator: "Exists" }, "")).toExtend<
      Definition<{ operator?: "Exists" | "Equal" }>
    >();
  });

  it("lets a user leave out any part, and nothing else", () => {
    const input: Input<Values> = { names: [{ name: "a" }] };
    expect(withDefaults(values, input)).toEqual({
      default: true,
      "my-key": 1,
      type: "ClusterIP",
      names: [{ name: "a" }],
      labels: {},
    });
    expectTypeOf(withDefaults(values, input)).toEqualTypeOf<Values>();
    // @ts-expect-error a number is no boolean
    expect(() => withDefaults(values, { default: 1 })).toThrow("default: not a boolean");
    // @ts-expect-error unknown key
    withDefaults(values, { defualt: true });
  });
});

it("lets defaults and examples leave out what may be absent, and nothing else", () => {
  const item = object({ name: text(required, "A name."), path: text(unset, "A path.") }, "An item.");
  const list = listOf(item, [{ name: "a" }], "A list.", { examples: [[{ name: "b", path: "/" }]] });
  expectTypeOf<Infer<typeof list>>().toEqualTypeOf<
    readonly { readonly name: string; readonly path: string | undefined }[]
  >();
  mapOf(item, { a: { name: "a" } }, "A map.");
  // @ts-expect-error the name is required
  listOf(item, [{ path: "/" }], "A list.");
  // @ts-expect-error the name is required
  mapOf(item, { a: {} }, "A map.");
});

describe("a definition that does not compile", () => {
  it("has a default of another type", () => {
    // @ts-expect-error a text is no boolean
    boolean("yes", "");
    // @ts-expect-error a number is no text
    text(1, "");
    // @ts-expect-error no such option
    choice({ a: "An option." }, "b", "");
    // @ts-expect-error the items are texts
    listOf(text(required, ""), [1], "");
    // @ts-expect-error the values are whole numbers
    mapOf(integer(required, ""), { a: "b" }, "");
    // @ts-expect-error null is no default
    text(null, "");
  });

  it("misspells what Kubernetes defines", () => {
    // @ts-expect-error unknown field
    kubernetes("v1", "Toleration", { operatr: "Exists" }, "");
    // @ts-expect-error unknown option
    kubernetes("v1", "Toleration", { operator: "Exist" }, "");
    // @ts-expect-error unknown kind
    expect(() => kubernetes("v1", "Tolerations", {}, "")).toThrow("did you mean Toleration?");
    // @ts-expect-error unknown apiVersion
    expect(() => kubernetes("v2", "Toleration", {}, "")).toThrow("there is one in v1");
  });
});

it("refuses to deprecate a value that is there by itself", () => {
  expect(() => deprecated(text("x", ""), "a.b")).toThrow("a value that moved to a.b must be unset");
});
