import { describe, expect, it } from "vitest";
import { generatedProject, project, tinyWith } from "./project.ts";

/** What a command gives to programs: all of standard output is one JSON document, whatever else is said. */
async function documentOf(definition: string, command: string, input?: string) {
  const { kmstack, write } = await project(definition);
  await write({
    "wrong.yaml": "replicas: many\n",
    "mute.yaml": 'greeting: ""\n',
    "my.yaml": "replicas: 3\n",
  });
  const { exitCode, stdout } = await kmstack(`${command} --json`, input);
  return { exitCode, document: JSON.parse(stdout) as unknown };
}

const tiny = tinyWith("");
const error = (kind: string, message: unknown = expect.any(String)) => ({
  error: expect.objectContaining({ kind, message }),
});

describe("with --json there is one JSON document on standard output", () => {
  it.each([
    ["generate --chart chart.ts", 0, expect.objectContaining({ changes: expect.any(Array) })],
    ["generate --chart chart.ts --check", 1, expect.objectContaining({ changes: expect.any(Array) })],
    ["validate --chart chart.ts my.yaml", 0, []],
    ["validate --chart chart.ts wrong.yaml", 1, [expect.objectContaining({ path: "replicas" })]],
    [
      "template --chart chart.ts",
      0,
      expect.arrayContaining([expect.objectContaining({ kind: "ConfigMap" })]),
    ],
    ["template --chart chart.ts --help", 0, { help: expect.stringContaining("Usage: kmstack template") }],
    [
      "template --chart chart.ts -f wrong.yaml",
      1,
      {
        error: {
          kind: "found",
          message: "1 problem",
          problems: [expect.objectContaining({ file: "wrong.yaml", line: 1, column: 11, path: "replicas" })],
        },
      },
    ],
    [
      "template --chart chart.ts -f mute.yaml",
      1,
      {
        error: {
          kind: "found",
          message: "1 problem",
          problems: [expect.objectContaining({ file: "mute.yaml", path: "greeting" })],
        },
      },
    ],
    [
      "validate --chart chart.ts missing.yaml",
      2,
      error("usage", expect.stringContaining("missing.yaml cannot be read")),
    ],
    ["validate --chart chart.ts", 2, error("usage", "missing required argument 'file'")],
    [
      "validate --chart missing.ts my.yaml",
      2,
      error("usage", expect.stringContaining("missing.ts: there is no such file")),
    ],
    [
      "template --chart chart.ts --nme x",
      2,
      error("usage", expect.stringContaining("unknown option '--nme'")),
    ],
    [
      "template --chart chart.ts --name X",
      2,
      error("usage", expect.stringContaining("argument 'X' is invalid")),
    ],
    [
      "template --chart chart.ts --summary",
      2,
      error("usage", expect.stringContaining("cannot be used with")),
    ],
    ["generate", 2, error("usage", expect.stringContaining("name the module that exports your chart"))],
    ["check --chart chart.ts", 2, error("usage", expect.stringContaining("there is no such folder"))],
    ["validat my.yaml", 2, error("usage", expect.stringContaining("unknown command 'validat'"))],
    ["generate --chart chart.ts --out my.yaml", 2, error("usage", expect.stringContaining("is a file"))],
  ])("%s", async (command, exitCode, document) => {
    expect(await documentOf(tiny, command)).toEqual({ exitCode, document });
  });

  it.each([
    ["is no TypeScript", "const = ;"],
    ["throws", "throw new Error('no');"],
    ["throws what is no error", "throw null;"],
    [
      "is wrong",
      tinyWith('metadata: { name: "tiny", version: "1.0.0", description: "", kubeVersion: "new" }'),
    ],
    ["has no chart", "export default 1;"],
    ["ends the process", "process.exit(0);"],
    ["waits for what never comes", "await new Promise(() => {});"],
    [
      "fails in the background, and never loads",
      "setTimeout(() => { throw new Error('late'); }); await new Promise(() => setTimeout(() => {}, 100_000));",
    ],
  ])("from a definition that %s", async (_, definition) => {
    const { exitCode, document } = await documentOf(definition, "generate --chart chart.ts");
    expect(document).toEqual({ error: expect.objectContaining({ message: expect.any(String) }) });
    expect([2, 70]).toContain(exitCode);
  });

  it("from a definition that prints by itself", async () => {
    const definition = `console.log("{ hello");\nconsole.info("hello");\n${tiny}`;
    expect(await documentOf(definition, "template --chart chart.ts")).toMatchObject({
      exitCode: 0,
      document: [{}, {}],
    });
  });

  it("where something has gone wrong that nobody thought of", async () => {
    const definition = `
      import { operation } from "./template/index.ts";
      import { greeting, tiny } from "./tiny.ts";
      const broken = operation({ print: (text) => String(text), evaluate: () => { throw new RangeError("out of range"); } });
      const data = ({ values }) => ({ apiVersion: "v1", kind: "ConfigMap", data: { greeting: broken(values.greeting) } });
      export default tiny({ templates: { greeting, data }, examples: {} });
    `;
    expect(await documentOf(definition, "template --chart chart.ts")).toEqual({
      exitCode: 70,
      document: error("internal", "out of range"),
    });
  });

  it("from kmstack check", async () => {
    const { kmstack } = await generatedProject();
    const { exitCode, stdout } = await kmstack("check --chart chart.ts --no-programs --json");
    expect({ exitCode, steps: JSON.parse(stdout).map(({ step }: { step: string }) => step) }).toEqual({
      exitCode: 0,
      steps: expect.arrayContaining(["drift", "schema", "examples", "unused values"]),
    });
  });
});
