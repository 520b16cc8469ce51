import { stat } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { generatedProject, project, tinyWith } from "./project.ts";

const generate = "generate --chart chart.ts";

describe("kmstack generate --check", () => {
  it("is content where there is nothing to write", async () => {
    const { kmstack } = await generatedProject();
    expect(await kmstack(`${generate} --check`)).toMatchInlineSnapshot(`
      {
        "exitCode": 0,
        "stderr": "✓ chart is what its definition makes",
        "stdout": "",
      }
    `);
  });

  it("fails with a diff after an edit by hand, and writes nothing", async () => {
    const { kmstack, read, write } = await generatedProject();
    const edited = (await read("chart/values.yaml")).replace("replicas: 2", "replicas: 3");
    await write({ "chart/values.yaml": edited });
    expect(await kmstack(`${generate} --check`)).toMatchInlineSnapshot(`
      {
        "exitCode": 1,
        "stderr": "✗ chart is not what its definition makes: 1 file differs; change the definition and run \`kmstack generate\`",
        "stdout": "--- chart/values.yaml	as it is
      +++ chart/values.yaml	as generated
      @@ -14,7 +14,7 @@
       loudness: quiet
       
       # How often it is said.
      -replicas: 3
      +replicas: 2
       
       # Further labels.
       labels: {}",
      }
    `);
    expect(await read("chart/values.yaml")).toBe(edited);
  });

  it("fails where a file is missing or left over", async () => {
    const { kmstack, write, folder } = await generatedProject();
    await write({
      "chart.ts": tinyWith('examples: { low: { description: "Low.", values: { replicas: 0 } } }'),
    });
    const { exitCode, stdout } = await kmstack(`${generate} --check --json`);
    expect(exitCode).toBe(1);
    expect(stdout).toMatchInlineSnapshot(
      `"{"folder":"~/chart","changes":[{"path":"ci/loud-values.yaml","kind":"stale"},{"path":"ci/low-values.yaml","kind":"missing"},{"path":"values.md","kind":"changed"}]}"`,
    );
    expect(await stat(join(folder, "chart/ci/loud-values.yaml"))).toBeDefined();
  });

  it("fails where there is what was not generated", async () => {
    const { kmstack, write } = await generatedProject();
    await write({ "chart/mine.md": "Mine.\n" });
    expect(await kmstack(`${generate} --check`)).toMatchInlineSnapshot(`
      {
        "exitCode": 1,
        "stderr": "chart/mine.md was not generated
      ✗ chart is not what its definition makes: 1 file differs; change the definition and run \`kmstack generate\`",
        "stdout": "",
      }
    `);
  });

  it("fails where there is no folder at all, and makes none", async () => {
    const { kmstack, list } = await project();
    expect((await kmstack(`${generate} --check`)).exitCode).toBe(1);
    expect(await list("chart")).toEqual([]);
  });
});
