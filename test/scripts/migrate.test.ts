import { chmod, lstat, stat, symlink } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { project } from "./project.ts";

/** A chart in which a value got another name, and another is no more. */
const definition = `
import { integer, object, removed, renamed } from "./schema/index.ts";
import { defineChart } from "./template/index.ts";

const copies = integer(1, "How many.");
const values = object(
  {
    web: object({ copies }, "The web."),
    replicas: renamed(copies, "web.copies"),
    gone: removed({ advice: "leave it out" }),
  },
  "Values.",
);
export default defineChart({
  metadata: { name: "c", version: "1.0.0", description: "A chart." },
  source: "c",
  values,
  templates: {},
});
`;

const old = "# Ours.\nreplicas: 3 # enough\n";
const now = "web:\n  # Ours.\n  copies: 3 # enough\n";

describe("kmstack migrate", () => {
  it("rewrites values files, and says what it did", async () => {
    const { kmstack, read, write } = await project(definition);
    await write({ "a.yaml": old, "b.yaml": "web: {}\n" });
    expect(await kmstack("migrate --chart chart.ts a.yaml b.yaml")).toMatchInlineSnapshot(`
      {
        "exitCode": 0,
        "stderr": "a.yaml:2  replicas: moved to web.copies
      ✓ a.yaml: 1 value moved
      ✓ b.yaml: nothing to migrate",
        "stdout": "",
      }
    `);
    expect(await read("a.yaml")).toBe(now);
    expect(await kmstack("migrate --chart chart.ts --check a.yaml")).toMatchObject({ exitCode: 0 });
  });

  it("says what it leaves for a person", async () => {
    const { kmstack, write } = await project(definition);
    await write({ "a.yaml": "gone: 1\nreplicas: 3\nweb: { copies: 2 }\n" });
    expect(await kmstack("migrate --chart chart.ts a.yaml")).toMatchInlineSnapshot(`
      {
        "exitCode": 1,
        "stderr": "a.yaml:1  gone: left as it is: removed: leave it out
      a.yaml:2  replicas: left as it is: web.copies is set too; decide which of the two counts
      ✗ a.yaml: 2 left for you",
        "stdout": "",
      }
    `);
  });

  it("writes nothing with --check, and finds what there is to move", async () => {
    const { kmstack, read, write } = await project(definition);
    await write({ "a.yaml": old });
    expect(await kmstack("migrate --chart chart.ts --check --json a.yaml")).toMatchInlineSnapshot(`
      {
        "exitCode": 1,
        "stderr": "a.yaml:2  replicas: moves to web.copies
      ✗ a.yaml: 1 value to move",
        "stdout": "[{"file":"a.yaml","moved":[{"line":2,"from":"replicas","to":"web.copies"}],"left":[]}]",
      }
    `);
    expect(await read("a.yaml")).toBe(old);
  });

  it("writes nothing where one of the files is no YAML", async () => {
    const { kmstack, read, write } = await project(definition);
    await write({ "a.yaml": old, "b.yaml": "a: [\n" });
    expect(await kmstack("migrate --chart chart.ts a.yaml b.yaml")).toMatchInlineSnapshot(`
      {
        "exitCode": 2,
        "stderr": "kmstack: b.yaml:1:4 cannot be read: this bracket is never closed: add the ]; mend it first",
        "stdout": "",
      }
    `);
    expect(await read("a.yaml")).toBe(old);
  });

  it("reads standard input, and gives it on standard output", async () => {
    const { kmstack } = await project(definition);
    expect(await kmstack("migrate --chart chart.ts -", old)).toMatchObject({
      exitCode: 0,
      stdout: now.trimEnd(),
    });
  });

  it("leaves links and rights as they are", async () => {
    const { folder, kmstack, read, write } = await project(definition);
    await write({ "a.yaml": old });
    await chmod(join(folder, "a.yaml"), 0o600);
    await symlink("a.yaml", join(folder, "link.yaml"));
    expect(await kmstack("migrate --chart chart.ts link.yaml")).toMatchObject({ exitCode: 0 });
    expect((await lstat(join(folder, "link.yaml"))).isSymbolicLink()).toBe(true);
    expect((await stat(join(folder, "a.yaml"))).mode & 0o777).toBe(0o600);
    expect(await read("a.yaml")).toBe(now);
  });
});
