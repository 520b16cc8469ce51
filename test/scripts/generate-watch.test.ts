import { once } from "node:events";
import { join } from "node:path";
import { execa } from "execa";
import { describe, expect, it, onTestFinished } from "vitest";
import { type Project, project, tinyWith } from "./project.ts";

/** `kmstack generate --watch` in a chart author's folder, which may have the definition elsewhere in it. */
async function watching({ folder }: Project, chart = "chart.ts") {
  const script = join(import.meta.dirname, "../../scripts/kmstack.ts");
  const command = ["--import", import.meta.resolve("tsx"), script, "generate", "--watch", "--chart", chart];
  const running = execa(process.execPath, command, { cwd: folder, reject: false, stdin: "ignore" });
  onTestFinished(async () => {
    running.kill("SIGKILL");
    await running;
  });
  let said = "";
  running.stderr.on("data", (data: Buffer) => {
    said += String(data);
  });
  return {
    /** Waits until it has said something since it was last asked. */
    async says(sentence: string): Promise<void> {
      while (!said.includes(sentence)) await once(running.stderr, "data");
      said = said.slice(said.indexOf(sentence) + sentence.length);
    },
    /** Ends it as Ctrl-C does. */
    async interrupt() {
      running.kill("SIGINT");
      const { exitCode, stdout } = await running;
      return { exitCode, stdout };
    },
  };
}

describe("kmstack generate --watch", () => {
  it("generates again after a change of the definition, and ends well with Ctrl-C", async () => {
    const made = await project();
    const { says, interrupt } = await watching(made);
    await says("✓ chart: 15 files written");
    await says("watching ., until Ctrl-C …");
    await made.write({
      "chart.ts": tinyWith('metadata: { name: "tiny", version: "1.0.1", description: "Hi." }'),
    });
    await says("chart.ts changed");
    await says("✓ chart:");
    expect(await made.read("chart/Chart.yaml")).toContain("version: 1.0.1");
    expect(await interrupt()).toEqual({ exitCode: 0, stdout: "" });
  });

  it("shows what is wrong with a source, leaves the chart as it is, and goes on", async () => {
    const made = await project();
    const { says, interrupt } = await watching(made);
    await says("watching");
    const before = await made.read("chart/Chart.yaml");
    await made.write({ "chart.ts": "const = ;" });
    await says("chart.ts does not load: chart.ts:1:6: Expected identifier");
    expect(await made.read("chart/Chart.yaml")).toBe(before);
    await made.write({ "chart.ts": tinyWith("examples: {}") });
    await says("✓ chart: 2 files written, 1 file deleted");
    expect(await interrupt()).toMatchObject({ exitCode: 0 });
  });

  it("begins with a source that is wrong, too", async () => {
    const made = await project("const = ;");
    const { says } = await watching(made);
    await says("does not load");
    await says("watching");
    await made.write({ "chart.ts": tinyWith("") });
    await says("✓ chart: 15 files written");
  });

  it("knows modules that are not imported yet, and those from another folder", async () => {
    const made = await project();
    const metadata = (version: string) =>
      `export const metadata = { name: "tiny", version: "${version}", description: "Says hello." };\n`;
    await made.write({
      "shared/metadata.ts": metadata("2.0.0"),
      "src/index.ts": 'import { tiny } from "../tiny.ts";\nimport "./name.ts";\nexport default tiny();\n',
    });
    const { says } = await watching(made, "src/index.ts");
    await says("watching src");
    await made.write({ "src/name.ts": 'export const name = "a";\n' });
    await says("✓ chart: 15 files written");
    await made.write({
      "src/index.ts":
        'import { tiny } from "../tiny.ts";\nimport { metadata } from "../shared/metadata.ts";\nexport default tiny({ metadata });\n',
    });
    await says("✓ chart:");
    expect(await made.read("chart/Chart.yaml")).toContain("version: 2.0.0");
    await made.write({ "shared/metadata.ts": metadata("2.0.1") });
    await says("metadata.ts changed");
    await says("✓ chart:");
    expect(await made.read("chart/Chart.yaml")).toContain("version: 2.0.1");
  });

  it("refuses what it cannot watch", async () => {
    const { kmstack } = await project();
    for (const [args, message] of [
      ["", "--watch is for a chart of your own; name the module that exports it"],
      ["--chart missing.ts", "missing.ts: there is no such file"],
      ["--chart chart.ts --check", "cannot be used with option '--check'"],
      ["--chart chart.ts --json", "cannot be used with option '--json'"],
    ]) {
      const { exitCode, stderr } = await kmstack(`generate --watch ${args}`.trimEnd());
      expect({ args, exitCode, stderr }).toEqual({
        args,
        exitCode: 2,
        stderr: expect.stringContaining(`${message}`),
      });
    }
  });
});
