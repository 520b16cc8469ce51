import { describe, expect, it } from "vitest";
import { project } from "./project.ts";

const validate = "validate --chart chart.ts";

describe("kmstack validate", () => {
  it("is content with values that the chart takes", async () => {
    const { kmstack, write } = await project();
    await write({ "my.yaml": "greeting: good evening\nscrape: { interval: 1m }\n", "empty.yaml": "" });
    expect(await kmstack(`${validate} my.yaml empty.yaml`)).toMatchInlineSnapshot(`
      {
        "exitCode": 0,
        "stderr": "✓ no problem",
        "stdout": "",
      }
    `);
    expect(await kmstack(`${validate} my.yaml --json`)).toEqual({ exitCode: 0, stdout: "[]", stderr: "" });
  });

  it("says where a problem is, what it is, and what was meant", async () => {
    const { kmstack, write } = await project();
    await write({ "my.yaml": "greting: hi\nscrape:\n  intervall: 1m\n  timeout: 10\nloudness: lout\n" });
    expect(await kmstack(`${validate} my.yaml`)).toMatchInlineSnapshot(`
      {
        "exitCode": 1,
        "stderr": "✗ 4 problems",
        "stdout": "my.yaml:1:1  greting: unknown key, did you mean "greeting"?
      my.yaml:3:3  scrape.intervall: unknown key, did you mean "interval"?
      my.yaml:4:12  scrape.timeout: expected a duration such as 30s, 5m or 15d, of less than 200 years, got the number 10
      my.yaml:5:11  loudness: must be one of quiet, loud, not the text "lout"; did you mean "loud"?",
      }
    `);
  });

  it("tells programs the same", async () => {
    const { kmstack, write } = await project();
    await write({ "my.yaml": "greting: hi\n" });
    const { exitCode, stdout, stderr } = await kmstack(`${validate} my.yaml --json`);
    expect({ exitCode, stderr }).toEqual({ exitCode: 1, stderr: "" });
    expect(JSON.parse(stdout)).toMatchInlineSnapshot(`
      [
        {
          "column": 1,
          "file": "my.yaml",
          "line": 1,
          "message": "unknown key, did you mean "greeting"?",
          "path": "greting",
          "severity": "error",
          "suggestion": "greeting",
        },
      ]
    `);
  });

  it("lays several files over each other, and judges what they say together", async () => {
    const { kmstack, write } = await project();
    await write({
      "one.yaml": "replicas: 10\nlabels: { a: x }\nloudness: lout\nscrape:\n  interval: 1m\n",
      "two.yaml": "replicas: 3\nscrape:\n  interval: often\n",
      "three.yaml": "loudness: null\nlabels:\n  a: 1\n",
    });
    expect(await kmstack(`${validate} one.yaml two.yaml three.yaml`)).toMatchInlineSnapshot(`
      {
        "exitCode": 1,
        "stderr": "✗ 3 problems",
        "stdout": "two.yaml:3:13  scrape.interval: "often" is not a duration such as 30s, 5m or 15d, of less than 200 years
      three.yaml:1:1  loudness: null takes the default away, and the chart needs a value: leave the key out to keep the default
      three.yaml:3:6  labels.a: expected a text, got the number 1; put it in quotes: "1"",
      }
    `);
    expect(await kmstack(`${validate} three.yaml two.yaml one.yaml --json`)).toMatchObject({
      exitCode: 1,
      stdout: expect.stringContaining('"file":"one.yaml"'),
    });
  });

  it("says which files cannot be read, and nothing of what they would say together", async () => {
    const { kmstack, write } = await project();
    await write({ "one.yaml": "replicas: 10\n", "two.yaml": "replicas: [\n", "three.yaml": "- list\n" });
    expect(await kmstack(`${validate} one.yaml two.yaml three.yaml`)).toMatchInlineSnapshot(`
      {
        "exitCode": 1,
        "stderr": "✗ 2 problems",
        "stdout": "two.yaml:1:11  cannot be read: this bracket is never closed: add the ]
      three.yaml:1:1  values must be a mapping of keys, not a list",
      }
    `);
  });

  it("says what the chart's own checks say, where the file sets what they are about", async () => {
    const { kmstack, write } = await project();
    await write({
      "my.yaml": "replicas: 3\n",
      "mute.yaml": 'scrape: {}\ngreeting: ""\n',
      "loud.yaml": "greeting: hi\n",
    });
    expect(await kmstack(`${validate} my.yaml mute.yaml`)).toMatchInlineSnapshot(`
      {
        "exitCode": 1,
        "stderr": "✗ 1 problem",
        "stdout": "mute.yaml:2:1  greeting: nothing to say; give it a text",
      }
    `);
    expect(await kmstack(`${validate} mute.yaml loud.yaml`)).toMatchObject({ exitCode: 0 });
  });

  it("reads standard input where a file is called -", async () => {
    const { kmstack } = await project();
    expect((await kmstack(`${validate} -`, "replicaz: 1\n")).stdout).toMatchInlineSnapshot(
      `"-:1:1  replicaz: unknown key, did you mean "replicas"?"`,
    );
    expect((await kmstack(`${validate} -`, "replicas: 1\n")).exitCode).toBe(0);
    expect(await kmstack(`${validate} - -`, "replicas: 1\n")).toMatchInlineSnapshot(`
      {
        "exitCode": 2,
        "stderr": "kmstack: - is standard input, which can be read only once; give it once",
        "stdout": "",
      }
    `);
  });

  it("takes keys that every object of JavaScript has for keys, and so does kmstack template", async () => {
    const { kmstack, write } = await project();
    await write({ "my.yaml": "constructor: {}\nscrape:\n  __proto__: {a: 1}\n" });
    const told = ["my.yaml:1:1  constructor: unknown key", "my.yaml:3:3  scrape.__proto__: unknown key"];
    for (const command of [`${validate} my.yaml`, "template --chart chart.ts --values my.yaml"]) {
      const { exitCode, stdout, stderr } = await kmstack(command);
      expect(exitCode, command).toBe(1);
      for (const line of told) expect(`${stdout}\n${stderr}`, command).toContain(line);
    }
  });

  it("takes a mark at the beginning of a file, as Windows' programs write it, and no second", async () => {
    const { kmstack, write } = await project();
    await write({ "one.yaml": "\ufeffscrape: {}\n", "two.yaml": "\ufeff\ufeffscrape: {}\n" });
    expect((await kmstack(`${validate} one.yaml`)).exitCode).toBe(0);
    expect((await kmstack(`${validate} two.yaml`)).stdout).toContain(
      "two.yaml:1:1  cannot be read: an invisible mark (U+FEFF)",
    );
  });

  it("only warns of what is deprecated", async () => {
    const { kmstack, write } = await project(`
      import { deprecated, integer, object, unset } from "./schema/index.ts";
      import { defineChart } from "./template/index.ts";
      const values = object(
        { copies: integer(1, "How many."), replicas: deprecated(integer(unset, "Old."), "copies") },
        "Values.",
      );
      const metadata = { name: "tiny", version: "1.0.0", description: "Tiny." };
      export default defineChart({ metadata, source: "tiny", values, templates: {} });
    `);
    await write({ "my.yaml": "replicas: 3\n" });
    expect(await kmstack(`${validate} my.yaml`)).toMatchInlineSnapshot(`
      {
        "exitCode": 0,
        "stderr": "✓ 1 warning",
        "stdout": "my.yaml:1:1  replicas: warning: moved to copies",
      }
    `);
    expect(await kmstack("template --chart chart.ts --values my.yaml")).toMatchInlineSnapshot(`
      {
        "exitCode": 0,
        "stderr": "my.yaml:1:1  replicas: warning: moved to copies",
        "stdout": "",
      }
    `);
  });
});

describe("kmstack validate cannot read", () => {
  it("what is not there", async () => {
    const { kmstack } = await project();
    expect(await kmstack(`${validate} my.yaml`)).toMatchInlineSnapshot(`
      {
        "exitCode": 2,
        "stderr": "kmstack: my.yaml cannot be read: there is no such file; name a values file",
        "stdout": "",
      }
    `);
  });

  it("a folder", async () => {
    const { kmstack } = await project();
    expect((await kmstack(`${validate} .`)).stderr).toMatchInlineSnapshot(
      `"kmstack: . cannot be read: it is a folder; name a values file"`,
    );
  });

  it("text that is not UTF-8", async () => {
    const { kmstack, write } = await project();
    await write({ "my.yaml": Uint8Array.from([0xff, 0xfe, 0x61, 0x00]) });
    expect((await kmstack(`${validate} my.yaml`)).stderr).toMatchInlineSnapshot(
      `"kmstack: my.yaml is not UTF-8 text; save it as UTF-8"`,
    );
  });
});
