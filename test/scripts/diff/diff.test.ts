import { execa } from "execa";
import { describe, expect, it } from "vitest";
import { releasedChart } from "../../chart/released/released.ts";
import { project } from "../project.ts";

const chart = (folder: string, version: string, schema: unknown, values: string) => ({
  [`${folder}/Chart.yaml`]: `apiVersion: v2\nname: c\nversion: ${version}\n`,
  [`${folder}/values.schema.json`]: JSON.stringify(schema),
  [`${folder}/values.yaml`]: values,
});

const closed = (properties: Readonly<Record<string, unknown>>) => ({
  type: "object",
  properties,
  additionalProperties: false,
});

const old = chart(
  "old",
  "1.2.3",
  closed({ size: { type: "integer", minimum: 1 }, name: { type: "string" } }),
  "size: 1\n",
);

describe("kmstack diff", () => {
  it("says what breaks, and which version that needs", async () => {
    const { kmstack, write } = await project();
    const properties = { size: { type: "integer", minimum: 2 }, more: { type: "boolean" } };
    await write({ ...old, ...chart("new", "1.3.0", closed(properties), "size: 2\n") });
    expect(await kmstack("diff old new")).toMatchInlineSnapshot(`
      {
        "exitCode": 1,
        "stderr": "✗ 2 breaking changes, 1 additive change: after 1.2.3 comes 2.0.0 (major), and 1.3.0 is too little",
        "stdout": "breaking  size: minimum is 2 now, and was 1
      breaking  name: can no longer be set
      additive  more: can be set now",
      }
    `);
  });

  it("is content where the version is large enough", async () => {
    const { kmstack, write } = await project();
    const properties = {
      size: { type: "integer", minimum: 1 },
      name: { type: "string" },
      more: { type: "boolean" },
    };
    await write({ ...old, ...chart("new", "1.3.0", closed(properties), "size: 2\n") });
    expect(await kmstack("diff old new --json")).toMatchInlineSnapshot(`
      {
        "exitCode": 0,
        "stderr": "✓ 2 additive changes: after 1.2.3 comes 1.3.0 (minor)",
        "stdout": "{"differences":[{"path":"size","kind":"additive","message":"is 2 by default now, and was 1"},{"path":"more","kind":"additive","message":"can be set now"}],"step":"minor","from":"1.2.3","to":"1.3.0","least":"1.3.0","enough":true}",
      }
    `);
  });

  it("of a chart and itself finds nothing, and reads packages", async () => {
    const { kmstack } = await project();
    expect(await kmstack(`diff ${releasedChart} ${releasedChart}`)).toMatchInlineSnapshot(`
      {
        "exitCode": 0,
        "stderr": "✓ no difference: 0.1.0 may stay",
        "stdout": "",
      }
    `);
  });

  it("reads revisions of a git repository", async () => {
    const { folder, kmstack, write } = await project();
    const git = (...args: readonly string[]) =>
      execa("git", ["-c", "user.name=a", "-c", "user.email=a@example.com", ...args], { cwd: folder });
    await write(old);
    await git("init", "--quiet");
    await git("add", "old");
    await git("commit", "--quiet", "--message", "First.");
    expect(await kmstack("diff HEAD:old old")).toMatchObject({ exitCode: 0, stdout: "" });
    await write({ "old/values.yaml": "# How large.\nsize: 1\n" });
    expect(await kmstack("diff HEAD:old old")).toMatchObject({
      exitCode: 1,
      stdout: "text      the values as a whole: only what people read differs",
    });
    expect(await kmstack("diff nothing:old old")).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining("git knows no such revision"),
    });
  });

  it("says where there is no chart", async () => {
    const { kmstack, write } = await project();
    await write(old);
    expect(await kmstack("diff old nowhere")).toMatchInlineSnapshot(`
      {
        "exitCode": 2,
        "stderr": "kmstack: nowhere: there is no such file or folder; name a chart's folder, a package (.tgz), or REVISION:FOLDER",
        "stdout": "",
      }
    `);
  });
});
