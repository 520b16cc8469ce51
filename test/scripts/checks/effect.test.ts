import type { IConfigMap } from "kubernetes-models/v1";
import { describe, expect, it } from "vitest";
import {
  anyValue,
  beside,
  boolean,
  choice,
  type Definition,
  type Infer,
  integer,
  mapOf,
  object,
  required,
  text,
  unset,
} from "../../../schema/index.ts";
import {
  and,
  defineChart,
  eachEntry,
  entry,
  eq,
  isAtLeast,
  manifest,
  mapping,
  type Note,
  not,
  orEmpty,
  type Scope,
  type Structure,
  type Tree,
  text as textFrom,
  when,
  whenSet,
  withDefault,
} from "../../../template/index.ts";
import { finding } from "./finding.ts";

type Data = NonNullable<IConfigMap["data"]>;

/** What is found in a chart that makes one ConfigMap of its values. */
function found<T>(
  values: Definition<T>,
  data: (scope: Scope<T>) => Structure<Data> | Tree<Data>,
  notes: (scope: Scope<T>) => readonly Note[] = () => [],
): Promise<readonly string[]> {
  const chart = defineChart<T>({
    metadata: { name: "tiny", version: "1.0.0", description: "For tests." },
    source: "tiny",
    values,
    notes,
    templates: {
      map: (scope) =>
        manifest<IConfigMap>({
          apiVersion: "v1",
          kind: "ConfigMap",
          metadata: { name: "m" },
          data: orEmpty<Data>(data(scope)),
        }),
    },
  });
  return finding("effect", chart);
}

const kinds = { none: "Nowhere.", disk: "On a disk.", net: "On the net." };

describe("a value is found", () => {
  it("that a template asks for and does nothing with", async () => {
    const values = object({ a: text("x", "A."), b: text("y", "B.") }, "C.");
    expect(
      await found(values, ({ values: v }) => ({ a: v.a, b: when(eq(v.b, "y"), "1", "1") })),
    ).toMatchInlineSnapshot(`
      [
        "b: it has no effect; say beside what it counts, with \`beside\`, or use it, or remove it",
      ]
    `);
  });

  it("that counts only beside a choice, and does not say so", async () => {
    const values = object({ kind: choice(kinds, "none", "A."), path: text("/a", "B.") }, "C.");
    expect(
      await found(values, ({ values: v }) => ({ kind: v.kind, path: when(eq(v.kind, "disk"), v.path) })),
    ).toMatchInlineSnapshot(`
      [
        "path: it has no effect; say beside what it counts, with \`beside\`, or use it, or remove it",
      ]
    `);
  });

  it("that does not count beside another option than that by default, and does not say so", async () => {
    const values = object(
      { kind: choice(kinds, "disk", "A."), inner: object({ path: text(unset, "B.") }, "C.") },
      "D.",
    );
    expect(
      await found(values, ({ values: v }) => ({
        kind: v.kind,
        path: when(not(eq(v.kind, "net")), withDefault(v.inner.path, "/")),
      })),
    ).toMatchInlineSnapshot(`
      [
        "inner.path with kind: net: it has no effect; say beside what it counts, with \`beside\`, or use it, or remove it",
      ]
    `);
  });

  it("that says it counts beside more than it does", async () => {
    const values = object(
      { kind: choice(kinds, "none", "A."), ...beside({ kind: ["disk", "net"] }, { path: text("/a", "B.") }) },
      "C.",
    );
    expect(
      await found(values, ({ values: v }) => ({ kind: v.kind, path: when(eq(v.kind, "disk"), v.path) })),
    ).toMatchInlineSnapshot(`
      [
        "path with kind: net: it has no effect; say beside what it counts, with \`beside\`, or use it, or remove it",
      ]
    `);
  });

  it("in the items of a list or the values of a map", async () => {
    const page = object({ html: text(required, "A."), title: text(unset, "B.") }, "C.", required);
    const values = object({ pages: mapOf(page, {}, "D.") }, "E.");
    expect(
      await found(values, ({ values: v }) =>
        mapping<string>(eachEntry(v.pages, (name, { html }) => entry(name, html))),
      ),
    ).toMatchInlineSnapshot(`
      [
        "pages.*.title: it has no effect; say beside what it counts, with \`beside\`, or use it, or remove it",
      ]
    `);
  });

  it("that cannot be tried, since the chart takes nothing of its section", async () => {
    const values = object(
      { part: object({ enabled: boolean(false, "A."), name: text("x", "B.") }, "C.") },
      "D.",
    );
    const chart = defineChart<Infer<typeof values>>({
      metadata: { name: "tiny", version: "1.0.0", description: "For tests." },
      source: "tiny",
      values,
      checks: ({ values: v }) => [{ when: v.part.enabled, message: "part: it is broken" }],
      templates: {
        map: ({ values: v }) =>
          manifest<IConfigMap>({ apiVersion: "v1", kind: "ConfigMap", metadata: { name: v.part.name } }),
      },
    });
    expect(await finding("effect", chart)).toMatchInlineSnapshot(`
      [
        "part.name: it cannot be tried, as the chart refuses what it stands beside: part: it is broken",
      ]
    `);
  });
});

describe("a value is in order", () => {
  it("that counts beside others as it says, needed ones, several and those of its parents among them", async () => {
    const values = object(
      {
        kind: choice(kinds, "none", "A."),
        ...beside(
          { kind: ["disk", "net"] },
          {
            where: text(unset, "B."),
            inner: object(
              { ...beside({ where: anyValue }, { deep: integer(1, "C.", { minimum: 0, maximum: 9 }) }) },
              "D.",
            ),
          },
          { required: ["where"] },
        ),
      },
      "E.",
    );
    expect(
      await found(values, ({ values: v }) => ({
        kind: v.kind,
        where: whenSet(v.where, (where) => where),
        deep: whenSet(v.where, () => textFrom`${v.inner.deep}`),
      })),
    ).toEqual([]);
  });

  it("that counts where its section is on, or one with which it is shared", async () => {
    const values = object(
      {
        shared: text("x", "A."),
        part: object({ enabled: boolean(false, "B."), own: text("y", "C.") }, "D."),
      },
      "E.",
    );
    expect(
      await found(values, ({ values: v }) => ({
        part: when(v.part.enabled, textFrom`${v.shared} ${v.part.own}`),
      })),
    ).toEqual([]);
  });

  it("that counts where a part is on that a cluster may want", async () => {
    const values = object(
      { shared: text("x", "A."), part: object({ enabled: boolean(unset, "B.") }, "C.") },
      "D.",
    );
    expect(
      await found(values, ({ values: v }) => ({ part: when(withDefault(v.part.enabled, false), v.shared) })),
    ).toEqual([]);
  });

  it("that counts only in some clusters, at an upgrade, or in what people are told", async () => {
    const values = object({ old: text("x", "A."), after: text("y", "B."), said: text("z", "C.") }, "D.");
    const seen = await found(
      values,
      ({ values: v, release, capabilities }) => ({
        old: when(not(isAtLeast(capabilities.kubernetesVersion, "1.29")), v.old),
        after: when(and(release.isUpgrade), v.after),
      }),
      ({ values: v }) => [textFrom`${v.said}`],
    );
    expect(seen).toEqual([]);
  });

  it("in a section, or a map, that is not there by default", async () => {
    const page = object({ html: text(required, "A."), title: text(unset, "B.") }, "C.", required);
    const values = object(
      {
        pages: mapOf(page, {}, "D."),
        proxy: object({ url: text(required, "E."), user: text(unset, "F.") }, "G.", unset),
      },
      "H.",
    );
    expect(
      await found(values, ({ values: v }) =>
        mapping<string>(
          eachEntry(v.pages, (name, { html, title }) =>
            entry(name, textFrom`${withDefault(title, "")}: ${html}`),
          ),
          { proxy: whenSet(v.proxy, ({ url, user }) => textFrom`${url} ${withDefault(user, "")}`) },
        ),
      ),
    ).toEqual([]);
  });

  it("in a section that is refused without another value of the section around it", async () => {
    const values = object(
      {
        part: object(
          {
            kind: choice(kinds, "disk", "A."),
            updates: object({ name: text("x", "B.") }, "C."),
          },
          "D.",
        ),
      },
      "E.",
    );
    const chart = defineChart<Infer<typeof values>>({
      metadata: { name: "tiny", version: "1.0.0", description: "For tests." },
      source: "tiny",
      values,
      checks: ({ values: { part } }) => [{ when: eq(part.kind, "disk"), message: "part: no disk is there" }],
      templates: {
        map: ({ values: { part } }) =>
          manifest<IConfigMap>({
            apiVersion: "v1",
            kind: "ConfigMap",
            metadata: { name: part.updates.name },
            data: { kind: part.kind },
          }),
      },
    });
    expect(await finding("effect", chart)).toEqual([]);
  });
});
