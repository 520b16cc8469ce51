import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { execa } from "execa";
import { describe, expect, it } from "vitest";
import packageJson from "../../package.json" with { type: "json" };
import { project, tinyWith } from "./project.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

const broken = `
  import { operation } from "./template/index.ts";
  import { greeting, tiny } from "./tiny.ts";
  const broken = operation({ print: (text) => String(text), evaluate: () => { throw new RangeError("out of range"); } });
  const data = ({ values }) => ({ apiVersion: "v1", kind: "ConfigMap", data: { greeting: broken(values.greeting) } });
  export default tiny({ templates: { greeting, data }, examples: {} });
`;

describe("what nobody thought of", () => {
  it("has an exit code of its own, and is told of without a stack", async () => {
    const { kmstack } = await project(broken);
    expect(await kmstack("template --chart chart.ts")).toMatchInlineSnapshot(`
      {
        "exitCode": 70,
        "stderr": "kmstack: this should not have happened: out of range
      It is a fault of kmstack, or of code in the chart's definition; with --debug it says where.",
        "stdout": "",
      }
    `);
  });

  it("is told of with its stack where one asks for that", async () => {
    const { kmstack } = await project(broken);
    const { exitCode, stderr } = await kmstack("template --chart chart.ts --debug");
    expect(exitCode).toBe(70);
    expect(stderr).toMatch(/^RangeError: out of range\n +at /m);
    expect(stderr).toContain("chart.ts:4:");
  });

  it("is not what a person or a definition does, which has a stack only where one asks for it, too", async () => {
    const { kmstack } = await project("throw new Error('no');");
    expect((await kmstack("template --chart chart.ts")).stderr).not.toMatch(/^ +at /m);
    const debugged = await kmstack("template --chart chart.ts --debug");
    expect(debugged.exitCode).toBe(2);
    expect(debugged.stderr).toMatch(/^ +at .*chart.ts:1:7/m);
  });
});

describe("a definition that never loads", () => {
  it.each([
    ["waits for what never comes", "await new Promise(() => {});"],
    ["ends the process", "process.exit();"],
  ])("as it %s", async (_, definition) => {
    const { kmstack } = await project(definition);
    for (const command of ["template --chart chart.ts", "generate --chart chart.ts --out chart"]) {
      expect(await kmstack(command)).toEqual({
        exitCode: 2,
        stdout: "",
        stderr:
          "kmstack: the process ended while chart.ts is loading: it was told to, by process.exit(), or waits for what never comes, such as a top-level await",
      });
    }
  });

  it("is named after some seconds where it waits and waits", async () => {
    const { folder } = await project("await new Promise(() => setInterval(() => {}, 1000));");
    const command = [
      "--import",
      import.meta.resolve("tsx"),
      join(root, "scripts/kmstack.ts"),
      "template",
      "--chart",
      "chart.ts",
    ];
    const process_ = execa(process.execPath, command, { cwd: folder, reject: false });
    const [said] = await new Promise<readonly unknown[]>((resolve) =>
      process_.stderr.once("data", (...all) => resolve(all)),
    );
    expect(String(said)).toBe("chart.ts is loading …\n");
    process_.kill();
    await process_;
  });
});

it("a definition that leaves something running keeps nobody waiting", async () => {
  const { kmstack } = await project(`setInterval(() => {}, 1000);\n${tinyWith("")}`);
  expect(await kmstack("template --chart chart.ts --summary")).toMatchObject({ exitCode: 0 });
});

describe("a Node.js that is too old", () => {
  /** The entry under a Node.js that says that it is another version: no such version is at hand here. */
  const under = (version: string, ...args: readonly string[]) => {
    const pretend = `Object.defineProperty(process.versions, "node", { value: "${version}" });`;
    const entry = pathToFileURL(join(root, "scripts/kmstack.ts")).href;
    const script = `${pretend} await import(${JSON.stringify(entry)});`;
    const command = [
      "--import",
      import.meta.resolve("tsx"),
      "--input-type=module",
      "--eval",
      script,
      "--",
      ...args,
    ];
    return execa(process.execPath, command, { reject: false });
  };

  it("is told which is needed, and that is the one of package.json", async () => {
    const { exitCode, stdout, stderr } = await under("18.20.8", "validate", "my.yaml");
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: "" });
    expect(stderr).toBe(
      `kmstack: Node.js 20.19, 22.12 or newer is needed, and this is 18.20.8 (${process.execPath}); install a newer one from https://nodejs.org`,
    );
    expect(packageJson.engines.node).toBe("^20.19.0 || >=22.12.0");
  });

  it.each(["12.22.12", "20.18.3", "21.7.3", "22.11.0"])("is told so in JSON, too: %s", async (version) => {
    const { stdout } = await under(version, "validate", "my.yaml", "--json");
    expect(JSON.parse(stdout)).toMatchObject({ error: { kind: "usage" } });
  });

  it.each(["20.19.0", "22.12.0", "23.0.0", "26.1.0"])("is not %s", async (version) => {
    expect((await under(version, "--version")).stderr).toBe("");
  });
});
