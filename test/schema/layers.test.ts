import { describe, expect, it } from "vitest";
import {
  integer,
  Layers,
  listOf,
  mapOf,
  object,
  problemOf,
  required,
  text,
  validateLayers,
} from "../../schema/index.ts";

const values = object(
  {
    port: integer(80, "The port.", { maximum: 99 }),
    labels: mapOf(text(required, "A label."), {}, "Labels."),
    hosts: listOf(object({ name: text(required, "Its name.") }, "A host."), [], "Hosts."),
    page: object({ title: text("", "Its title."), size: integer(1, "Its size.") }, "A page."),
  },
  "Values.",
);

/** The problems of files by the names a, b, c, as `a:1:2 path`. */
function problems(...texts: readonly string[]): readonly string[] {
  const layers = new Layers(texts.map((text, index) => ({ name: "abc".charAt(index), text })));
  return validateLayers(values, layers).map(
    ({ file, line, column, path }) => `${file}:${line}:${column} ${path}`,
  );
}

describe("values files that are laid over each other", () => {
  it("are told of where the last one set what is wrong", () => {
    expect(problems("port: 100", "port: 101")).toEqual(["b:1:7 port"]);
    expect(problems("page: { title: 1 }", "page:\n  size: 2")).toEqual(["a:1:16 page.title"]);
    expect(problems("page:\n  title: 1", "page:\n  title: x", "page: { size: x }")).toEqual([
      "c:1:15 page.size",
    ]);
  });

  it("may be mended by a later one, and broken by it: null takes a default away", () => {
    expect(problems("port: 100", "port: 9")).toEqual([]);
    expect(problems("port: 9", "port: null")).toEqual(["b:1:1 port"]);
    expect(problems("pgae: { title: x }", "pgae: null")).toEqual(["b:1:1 pgae"]);
    expect(problems("labels: { a: 1 }", "labels: { a: x }")).toEqual([]);
  });

  it("replace lists as a whole", () => {
    expect(problems("hosts: [{ name: 1 }]", "hosts: [{ name: a }, { nme: b }]")).toEqual([
      "b:1:24 hosts[1].nme",
    ]);
    expect(problems("hosts: [{ name: 1 }]", "port: 1")).toEqual(["a:1:17 hosts[0].name"]);
  });

  it("begin anew after what is no map", () => {
    expect(problems("page: { title: 1 }", "page: null", "page: { size: x }")).toEqual(["c:1:15 page.size"]);
    expect(problems("page: { title: 1 }", "page: wrong", "page: { size: 2 }")).toEqual([]);
    expect(problems("page: { title: 1 }", "page: wrong")).toEqual(["b:1:7 page"]);
  });

  it("are told of in their order, each with its own slips", () => {
    expect(problems("port: 1\nport: 100", "port: 101\nport: 102", "x: 1")).toEqual([
      "a:2:1 port",
      "b:2:1 port",
      "b:2:7 port",
      "c:1:1 x",
    ]);
  });
});

describe("a sentence against several values", () => {
  const layers = new Layers([
    { name: "a", text: "port: 1\npage:\n  title: x" },
    { name: "b", text: 'labels:\n  "a: b": c' },
  ]);

  it("is about the first of them that is set", () => {
    expect(
      problemOf(layers, "page: no title and a size", [
        ["page", "size"],
        ["page", "title"],
      ]),
    ).toMatchObject({
      file: "a",
      line: 3,
      column: 3,
      path: "page",
      message: "no title and a size",
    });
  });

  it("names its value, whatever that is called, or none", () => {
    const looked = [["labels", "a: b"]];
    expect(problemOf(layers, 'labels["a: b"]: not this', looked)).toMatchObject({
      file: "b",
      line: 2,
      path: 'labels["a: b"]',
      message: "not this",
    });
    expect(problemOf(layers, "no: not this", looked)).toMatchObject({ path: "", message: "no: not this" });
  });

  it("has the place of what is around it where none is set, and a place of its own where there is no file", () => {
    expect(problemOf(layers, "page.size: too small", [["page", "size"]])).toMatchObject({
      file: "a",
      line: 2,
    });
    expect(problemOf(new Layers([]), "port: no", [["port"]])).toMatchObject({
      file: "default values",
      line: 1,
    });
  });
});
