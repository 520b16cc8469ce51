import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { execa } from "execa";
import { evaluateChart } from "../template/index.ts";
import { run } from "../tools/index.ts";
import { packageRoot } from "../tools/package.ts";
import { loadProject } from "./definition.ts";
import { give, say } from "./problem.ts";

/**
 * `npm run bench`: the figures that the project watches, measured on this machine. Times are medians of
 * several runs and are of use as ratios within one run only; sizes are exact.
 */
const rounds = 9;

async function median(what: () => unknown): Promise<number> {
  const times: number[] = [];
  await what();
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now();
    await what();
    times.push(performance.now() - start);
  }
  times.sort((one, other) => one - other);
  return times[Math.floor(rounds / 2)] ?? Number.NaN;
}

const kilobytes = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KiB`;
const milliseconds = (time: number): string => `${time.toFixed(time < 10 ? 2 : 0)} ms`;

/** What Helm keeps of a release in a Secret: the release as JSON, compressed, in base64 twice. */
async function releaseSecretSize(chart: string): Promise<number> {
  const { stdout } = await run("helm3", ["install", "bench", chart, "--dry-run=client", "--output", "json"]);
  return Math.ceil((Math.ceil((gzipSync(stdout, { level: 9 }).length * 4) / 3) * 4) / 3);
}

async function emptyChart(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "kmstack-bench-"));
  await run("helm4", ["create", join(folder, "empty")]);
  await rm(join(folder, "empty/templates"), { recursive: true });
  await rm(join(folder, "empty/values.yaml"));
  return folder;
}

const { chart, folder } = await loadProject({});
const empty = await emptyChart();
try {
  say(`measuring: medians of ${rounds} runs after one that is not counted …`);
  const kmstack = join(packageRoot(), "dist/scripts/kmstack.js");
  const generate = await median(() => execa("node", [kmstack, "generate"], { cwd: packageRoot() }));
  const evaluate = await median(() => evaluateChart(chart));
  const helm = await median(() => run("helm4", ["template", folder]));
  const start = await median(() => run("helm4", ["template", join(empty, "empty")]));
  const schema = await readFile(join(folder, "values.schema.json"));
  const rows: readonly (readonly [string, string, string])[] = [
    ["kmstack generate, warm, whole process", milliseconds(generate), "≤ 2 s"],
    ["evaluate the whole chart", milliseconds(evaluate), ""],
    ["helm template (Helm 4), default values", milliseconds(helm), ""],
    ["… compared with evaluate", `${(helm / evaluate).toFixed(0)} ×`, "≥ 50 ×"],
    ["… compared with a chart without templates", `${(helm / start).toFixed(2)} ×`, "≤ 2 ×"],
    ["values.schema.json", kilobytes(schema.length), "≤ 300 KB"],
    ["values.schema.json, gzipped", kilobytes(gzipSync(schema, { level: 9 }).length), "≤ 45 KB"],
    [
      "release Secret, default values, estimated",
      kilobytes(await releaseSecretSize(folder)),
      "≤ 200 KB for the whole stack",
    ],
  ];
  const width = Math.max(...rows.map(([name]) => name.length));
  give(
    rows
      .map(([name, value, goal]) => `${name.padEnd(width)}  ${value.padStart(10)}  ${goal}`.trimEnd())
      .join("\n"),
  );
} finally {
  await rm(empty, { recursive: true });
}
