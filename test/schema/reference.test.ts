import { describe, expect, it } from "vitest";
import {
  boolean,
  choice,
  listOf,
  object,
  referenceMarkdown,
  referenceTables,
  required,
  text,
} from "../../schema/index.ts";
import { shop } from "./fixtures/shop.ts";

describe("the reference", () => {
  const tables = referenceTables(shop);
  const row = (path: string) =>
    tables.flatMap(({ rows }) => rows).find((candidate) => candidate.path === path);

  it("is a table for each section, after one for what is in none", () => {
    expect(tables.map(({ section }) => section)).toEqual([
      "",
      "image",
      "storage",
      "service",
      "ingress",
      "proxy",
    ]);
    expect(tables[3]?.description).toBe("How the shop is reached from inside.");
  });

  it("tells of each value its type, default, description and options", () => {
    expect(row("image.pullPolicy")).toEqual({
      path: "image.pullPolicy",
      type: "choice",
      description: "When to pull the image.",
      presence: "default",
      default: "IfNotPresent",
      options: [
        { name: "IfNotPresent", meaning: "Pull once." },
        { name: "Always", meaning: "Ask the registry at every start." },
        { name: "Never", meaning: "Use what is there." },
      ],
      examples: [],
    });
  });

  it("tells of what is inside lists and maps", () => {
    expect(row("ingress.hosts[].host")).toMatchObject({
      type: "DNS name of lower-case letters, digits, hyphens and dots",
      presence: "required",
    });
    expect(row("teams.*.mail")).toMatchObject({ type: "text", presence: "required" });
  });

  it("names what Kubernetes defines, and does not tell it again", () => {
    expect(row("tolerations")).toMatchObject({
      type: "list of Kubernetes Toleration",
      default: "[{operator: Exists}]",
    });
    expect(row("affinity.nodeAffinity")).toBeUndefined();
  });

  it("tells of a section that may be left out", () => {
    expect(row("proxy")).toMatchObject({ type: "section", presence: "unset" });
  });

  it("tells where a deprecated value went", () => {
    expect(row("volumeSize")).toMatchObject({ deprecation: { movedTo: "storage.size" } });
  });

  it("is Markdown", async () => {
    await expect(referenceMarkdown(tables)).toMatchFileSnapshot("../snapshots/schema/reference.md");
  });

  it("keeps tables whole, whatever is in them", () => {
    const awkward = object(
      {
        a: text("x|y", "A bar | and a\nline, *stars*, <b>tags</b> & `ticks`."),
        b: text("`", "A tick."),
        c: choice({ "a|b": "Either | or." }, "a|b", "A bar in an option."),
        d: listOf(text(required, "A text."), ["line\nbreak"], "Too long for one line."),
      },
      "Values.",
    );
    const lines = referenceMarkdown(referenceTables(awkward), 2).split("\n");
    expect(lines).toEqual([
      "## General",
      "",
      "| Value | Type | Default | Description |",
      "| --- | --- | --- | --- |",
      "| `a` | text | `x\\|y` | A bar \\| and a<br>line, \\*stars\\*, &lt;b>tags&lt;/b> &amp; `ticks`. |",
      '| `b` | text | ``"`"`` | A tick. |',
      "| `c` | choice | `a\\|b` | A bar in an option.<br>`a\\|b`: Either \\| or. |",
      expect.stringMatching(
        /^\| `d` \| list of text \| (see values\.yaml|`.*`) \| Too long for one line\. \|$/,
      ),
      "",
    ]);
  });

  it("has no tables for what is no section", () => {
    expect(referenceTables(boolean(true, "A switch."))).toEqual([]);
  });
});
