import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Layers, stringify, type ValuesDocument } from "../../schema/index.ts";
import { problemsOf } from "../../scripts/validate.ts";
import { chart } from "../../stack/index.ts";
import { run } from "../../tools/index.ts";
import { caseFile } from "../cases/case-file.ts";
import { seedOf } from "../template/oracle/seed.ts";
import { valuesFile } from "./arbitrary.ts";
import { folder, helms } from "./render.ts";

/*
 * `kmstack validate` says what `helm install` would say. Half of the random files are made wrong in one place, and one
 * or two more files go over them: ORACLE_DOCUMENTS=500 ORACLE_SEED=random npx vitest run test/chart/verdict.test.ts
 */
const seed = seedOf(process.env["ORACLE_SEED"]);
const documents = Number(process.env["ORACLE_DOCUMENTS"] ?? 100);

let scratch: string;
beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), "kmstack-verdict-"));
});
afterAll(() => rm(scratch, { recursive: true }));

/** What is wrong with values files, in the words of `kmstack validate`. */
const said = (texts: readonly string[]) =>
  problemsOf(chart, new Layers(texts.map((text, index) => ({ name: `${index}.yaml`, text }))))
    .filter(({ severity }) => severity === "error")
    .map(({ path, message }) => `${path}: ${message}`);

async function verdicts(
  texts: readonly string[],
  name: string,
): Promise<readonly (readonly [string, boolean, string])[]> {
  const files = texts.map((_, index) => join(scratch, `${name}-${index}.yaml`));
  await Promise.all(files.map((file, index) => writeFile(file, texts[index] ?? "")));
  const values = files.flatMap((file) => ["--values", file]);
  return Promise.all(
    (["helm3", "helm4"] as const).map(async (helm) => {
      const { exitCode, stderr } = await run(helm, ["template", folder, ...values]);
      return [helm, exitCode === 0, stderr] as const;
    }),
  );
}

/** The same document with one value, at any depth, replaced. */
function spoilt(values: ValuesDocument): fc.Arbitrary<ValuesDocument> {
  const paths = pathsIn(values);
  if (paths.length === 0) return fc.constant(values);
  const other = fc.oneof(
    fc.constantFrom<unknown>(null, true, 0, -1, 1.5, "", "x", [], {}, [null], { x: 1 }),
    fc.string(),
    fc.integer(),
  );
  return fc
    .tuple(fc.constantFrom(...paths), other)
    .map(([path, value]) => ({ ...(replaced(values, path, value) as ValuesDocument) }));
}

type Path = readonly (string | number)[];

function pathsIn(value: unknown, path: Path = []): readonly Path[] {
  if (typeof value !== "object" || value === null) return [path];
  const inside = Array.isArray(value)
    ? value.flatMap((item, index) => pathsIn(item, [...path, index]))
    : Object.entries(value).flatMap(([key, item]) => pathsIn(item, [...path, key]));
  return path.length === 0 ? inside : [path, ...inside];
}

function replaced(value: unknown, [step, ...rest]: Path, by: unknown): unknown {
  if (step === undefined) return by;
  if (Array.isArray(value))
    return value.map((item, index) => (index === step ? replaced(item, rest, by) : item));
  const entries = Object.entries(value as object);
  return Object.fromEntries(
    entries.map(([key, item]) => [key, key === step ? replaced(item, rest, by) : item]),
  );
}

const oneFile = valuesFile.chain((values) => fc.oneof(fc.constant(values), spoilt(values)));

/** As it is written for Helm: what no file can hold is left to the tests of the reader. */
const texts = fc
  .oneof({ weight: 2, arbitrary: fc.tuple(oneFile) }, { weight: 1, arbitrary: fc.tuple(oneFile, oneFile) })
  .map((files) => files.map(stringify))
  .filter((files) => new Layers(files.map((text) => ({ name: "", text }))).unreadable.length === 0);

describe(`${documents} times random values files (ORACLE_SEED=${seed})`, () => {
  it("are refused by kmstack validate where each Helm refuses them, and only there", {
    timeout: 600_000,
  }, async () => {
    const counts = { taken: 0, refused: 0 };
    let number = 0;
    const property = fc.asyncProperty(texts, async (files) => {
      const problems = said(files);
      counts[problems.length === 0 ? "taken" : "refused"] += 1;
      number += 1;
      for (const [helm, isTaken, stderr] of await verdicts(files, String(number))) {
        expect({ helm, isTaken, problems, stderr }).toEqual({
          helm,
          isTaken: problems.length === 0,
          problems,
          stderr,
        });
      }
    });
    await fc.assert(property, { seed, numRuns: documents, interruptAfterTimeLimit: 500_000 });
    expect(counts.taken).toBeGreaterThan(documents / 10);
    expect(counts.refused).toBeGreaterThan(documents / 10);
  });
});

it("values that each are right, and wrong together, are refused as Helm refuses them", async () => {
  const text = await readFile(caseFile("conditions/right-alone-wrong-together"), "utf8");
  const problems = said([text]);
  expect(problems).toMatchInlineSnapshot(`
    [
      "prometheus.persistence.nodeName: needed with prometheus.persistence.type: hostPath or local; set it to a node's host name such as node-1",
      "prometheus.service.nodePort: counts only with prometheus.service.type: NodePort or LoadBalancer; set that, or leave it out",
    ]
  `);
  for (const helm of helms) {
    const { exitCode } = await run(helm, [
      "template",
      folder,
      "--values",
      caseFile("conditions/right-alone-wrong-together"),
    ]);
    expect(exitCode, helm).toBe(1);
  }
  const mended = "prometheus: { persistence: { nodeName: node-1 }, service: { type: NodePort } }";
  expect(said([text, mended])).toEqual([]);
  for (const [helm, isTaken, stderr] of await verdicts([text, mended], "mended"))
    expect(isTaken, `${helm}: ${stderr}`).toBe(true);
});
