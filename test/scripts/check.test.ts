import { describe, expect, it } from "vitest";
import { generatedProject, project } from "./project.ts";

const check = "check --chart chart.ts";

describe("kmstack check", () => {
  it("finds nothing in a chart that is fine", async () => {
    const { kmstack } = await generatedProject();
    expect(await kmstack(check)).toMatchInlineSnapshot(`
      {
        "exitCode": 0,
        "stderr": "✓ drift          0.0 s
      ✓ schema         0.0 s
      ✓ examples       0.0 s
      ✓ unused values  0.0 s
      ✓ effect         0.0 s
      ✓ helm lint      0.0 s
      ✓ ct lint        0.0 s
      ✓ chart: no problem",
        "stdout": "",
      }
    `);
  });

  it("shows what it finds below the step", async () => {
    const { kmstack, write } = await generatedProject();
    await write({ "chart/values.d.ts": "" });
    expect(await kmstack(check)).toMatchInlineSnapshot(`
      {
        "exitCode": 1,
        "stderr": "✗ drift          0.0 s
          values.d.ts was edited since it was generated: change the definition instead and run \`kmstack generate --discard-edits\`
      ✓ schema         0.0 s
      ✓ examples       0.0 s
      ✓ unused values  0.0 s
      ✓ effect         0.0 s
      ✓ helm lint      0.0 s
      ✓ ct lint        0.0 s
      ✗ 1 problem",
        "stdout": "",
      }
    `);
  });

  it("tells programs each step, what it found and how long it took", async () => {
    const { kmstack, write } = await generatedProject();
    await write({ "chart/values.d.ts": "" });
    const { exitCode, stdout } = await kmstack(`${check} --json`);
    expect(exitCode).toBe(1);
    const steps = JSON.parse(stdout);
    expect(steps[0]).toEqual({
      step: "drift",
      problems: [expect.stringMatching(/^values.d.ts was edited since it was generated/)],
      seconds: expect.any(Number),
    });
    expect(steps).toHaveLength(7);
  });

  it("leaves out what runs programs of others where it is told to, and needs none of them then", async () => {
    const { kmstack } = await generatedProject();
    const nothing = { PATH: "", KMSTACK_TOOLS_CACHE: "/dev/null/none" };
    expect(await kmstack(`${check} --no-programs`, "", nothing)).toMatchInlineSnapshot(`
      {
        "exitCode": 0,
        "stderr": "✓ drift          0.0 s
      ✓ schema         0.0 s
      ✓ examples       0.0 s
      ✓ unused values  0.0 s
      ✓ chart: no problem",
        "stdout": "",
      }
    `);
    expect(await kmstack(check, "", nothing)).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining("Make the folder writable, or name another with KMSTACK_TOOLS_CACHE"),
    });
  });

  describe("of a chart with a required value", () => {
    const required = (examples: string) => `
      import { object, required, text } from "./schema/index.ts";
      import { defineChart } from "./template/index.ts";
      const values = object({ host: text(required, "The host."), page: object({ title: text(required, "Its title.") }, "A page.") }, "Values.");
      const page = ({ values: v }) => ({
        apiVersion: "v1", kind: "ConfigMap", metadata: { name: "page" }, data: { host: v.host, title: v.page.title },
      });
      const metadata = { name: "chart", version: "1.0.0", description: "Shows a page." };
      const maintainers = [{ name: "me" }];
      export default defineChart({ metadata: { ...metadata, maintainers }, source: "tiny", values, templates: { page }, examples: {${examples}} });
    `;

    it("tries it with its examples, and not with its default values alone", async () => {
      const { kmstack } = await project(
        required('mine: { description: "Mine.", values: { host: "a", page: { title: "b" } } }'),
      );
      await kmstack("generate --chart chart.ts");
      expect(await kmstack(check)).toMatchInlineSnapshot(`
        {
          "exitCode": 0,
          "stderr": "✓ drift          0.0 s
        ✓ schema         0.0 s
        ✓ examples       0.0 s
        ✓ unused values  0.0 s
        ✓ effect         0.0 s
        ✓ helm lint      0.0 s
        ✓ ct lint        0.0 s
          not tried with the default values alone: host and page.title are required
        ✓ chart: no problem",
          "stdout": "",
        }
      `);
    });

    it("says that it needs an example to be tried at all", async () => {
      const { kmstack } = await project(required(""));
      await kmstack("generate --chart chart.ts");
      expect(await kmstack(check)).toMatchInlineSnapshot(`
        {
          "exitCode": 0,
          "stderr": "✓ drift          0.0 s
        ✓ schema         0.0 s
        ✓ examples       0.0 s
        ✓ unused values  0.0 s
        ✓ effect         0.0 s
          not tried with any values: host and page.title are required; add an example to the definition's \`examples\`
        ✓ chart: no problem",
          "stdout": "",
        }
      `);
    });
  });

  it("wants a chart that was generated", async () => {
    const { kmstack } = await project();
    expect(await kmstack(check)).toMatchInlineSnapshot(`
      {
        "exitCode": 2,
        "stderr": "kmstack: chart: there is no such folder; run \`kmstack generate\` first",
        "stdout": "",
      }
    `);
  });
});
