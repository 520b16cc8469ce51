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
      ✓ helm lint      0.0 s
      ✓ promtool       0.0 s
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
          values.d.ts is changed: run \`kmstack generate\`
      ✓ schema         0.0 s
      ✓ examples       0.0 s
      ✓ unused values  0.0 s
      ✓ helm lint      0.0 s
      ✓ promtool       0.0 s
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
      problems: ["values.d.ts is changed: run `kmstack generate`"],
      seconds: expect.any(Number),
    });
    expect(steps).toHaveLength(7);
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
