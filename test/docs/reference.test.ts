import { describe, expect, it } from "vitest";
import * as schema from "../../schema/index.ts";
import * as template from "../../template/index.ts";
import { groupsIn } from "./reference/groups.ts";

/** What is no export, but a part of a chart's scope. */
const ofTheScope = ["capabilities", "release", "chart", "file"];

describe("docs/toolkit.md names all that there is, and nothing else", () => {
  it.each([
    ["kube-metrics-stack/schema", Object.keys(schema), []],
    ["kube-metrics-stack/template", Object.keys(template), ofTheScope],
  ])("in %s", async (heading, exported, more) => {
    const names = (await groupsIn(heading)).flatMap((group) => group.names);
    expect([...names].sort()).toEqual([...exported, ...more].sort());
  });
});
