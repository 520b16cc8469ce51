import { copyFile, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execa } from "execa";
import { evaluateChart } from "../template/index.ts";
import { run } from "../tools/index.ts";
import { packageRoot } from "../tools/package.ts";
import { loadProject } from "./project/definition.ts";
import { sizesOf } from "./sizes.ts";
import { give, say } from "./terminal/problem.ts";

/**
 * `npm run bench`: the figures that the project watches, measured on this machine. Times are medians of
 * several runs and are of use as ratios within one run only; sizes are exact.
 */
const rounds = 9;

/** How long something takes, in milliseconds: the median of several runs, after some that are not counted. */
async function median(what: () => unknown, uncounted = 1): Promise<number> {
  for (let round = 0; round < uncounted; round += 1) await what();
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now();
    await what();
    times.push(performance.now() - start);
  }
  times.sort((one, other) => one - other);
  return times[Math.floor(rounds / 2)] ?? Number.NaN;
}

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
const milliseconds = (time: number): string => `${time.toFixed(time < 10 ? 2 : 0)} ms`;

/** A folder with a chart without templates, values and schema, `empty`, and one that has the values and the schema of ours, `values`. */
async function chartsToCompare(ours: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "kmstack-bench-"));
  for (const name of ["empty", "values"]) {
    await run("helm4", ["create", join(folder, name)]);
    await rm(join(folder, name, "templates"), { recursive: true });
    await rm(join(folder, name, "values.yaml"));
  }
  for (const file of ["values.yaml", "values.schema.json"])
    await copyFile(join(ours, file), join(folder, "values", file));
  return folder;
}

const project = await loadProject({});
const { chart, folder } = project;
const others = await chartsToCompare(folder);
try {
  say(`measuring: medians of ${rounds} runs, after some that are not counted …`);
  const kmstack = join(packageRoot(), "dist/kmstack.js");
  const whole = (...args: readonly string[]) =>
    median(() => execa("node", [kmstack, ...args], { cwd: packageRoot() }));
  const example = join(folder, "ci", `${Object.keys(chart.examples)[0]}-values.yaml`);
  const generate = await whole("generate");
  const help = await whole("--help");
  const validate = await whole("validate", example);
  const template = await whole("template");
  const evaluate = await median(() => evaluateChart(chart), 200);
  const helm = await median(() => run("helm4", ["template", folder]));
  const helmAlone = await median(() => run("helm4", ["template", join(others, "empty")]));
  const helmValues = await median(() => run("helm4", ["template", join(others, "values")]));
  const node = await median(() => execa("node", ["--eval", "0"]));
  const rows: readonly (readonly [string, string, string])[] = [
    ["kmstack generate, warm, whole process", milliseconds(generate), "≤ 3 s"],
    ["node --eval 0, with which each of these begins", milliseconds(node), ""],
    ["kmstack --help, whole process", milliseconds(help), "≤ 120 ms"],
    ["kmstack validate, a small values file, whole process", milliseconds(validate), "≤ 250 ms"],
    ["kmstack template, default values, whole process", milliseconds(template), ""],
    ["… compared with helm template", `${(template / helm).toFixed(2)} ×`, "≤ 2 ×"],
    ["evaluate the whole chart, in a warm process", milliseconds(evaluate), ""],
    ["helm template (Helm 4), default values", milliseconds(helm), ""],
    ["… compared with evaluate", `${(helm / evaluate).toFixed(0)} ×`, "≥ 50 ×"],
    ["… compared with a chart without templates", `${(helm / helmAlone).toFixed(2)} ×`, "≤ 2.5 ×"],
    ["… of which one with our values and schema alone", `${(helmValues / helmAlone).toFixed(2)} ×`, ""],
    ...(await sizesOf(folder)).map(
      ({ name, bytes, limit }) => [name, kilobytes(bytes), `≤ ${kilobytes(limit)}`] as const,
    ),
  ];
  const width = Math.max(...rows.map(([name]) => name.length));
  give(
    rows
      .map(([name, value, goal]) => `${name.padEnd(width)}  ${value.padStart(10)}  ${goal}`.trimEnd())
      .join("\n"),
  );
} finally {
  await rm(others, { recursive: true });
}
