import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { object } from "../../schema/index.ts";
import { inTurns } from "../../scripts/checks/turns.ts";
import { CheckError, defineChart, evaluateChart } from "../../template/index.ts";
import { run, type ToolName } from "../../tools/index.ts";

const chartFor = (kubeVersion: string) =>
  defineChart({
    metadata: { name: "some", version: "1.0.0", description: "Is for some clusters.", kubeVersion },
    source: "some",
    values: object({}, "None."),
    templates: {},
  });

const ranges = [
  ">=1.27.0-0",
  ">= 1.27.0-0 < 1.34.0-0",
  ">=1.27.0-0, <1.34.0-0",
  ">=1.27.0",
  ">1.30",
  "<=1.30",
  "=>1.30.2 =<1.34.1",
  "1.34",
  "=1.34.x",
  "1.x",
  "*",
  "~1.30.2",
  "~>1.30",
  "^1.30",
  "^1.30.0-0",
  "1.27 - 1.30",
  "1.27.0-0 - 1.34.0-0",
  "!=1.34.0",
  "!=1.30.x >=1.27.0-0",
  "<1.20.0-0 || >=1.34.0-0",
  "<1.20.0 || >=1.34.0",
];
const versions = ["v1.19.3", "v1.27.0", "v1.30.2", "v1.34.1", "v2.0.0"];
const vendors = ["v1.34.0-gke.100", "v1.34.1+k3s1"];

const isTaken = (range: string, kubernetesVersion: string): boolean => {
  try {
    evaluateChart(chartFor(range), { kubernetesVersion });
    return true;
  } catch (error) {
    if (error instanceof CheckError) return false;
    throw error;
  }
};

/** Which versions a Helm takes a chart for. */
async function takenBy(helm: ToolName, range: string, all: readonly string[]): Promise<readonly string[]> {
  const folder = await mkdtemp(join(tmpdir(), "kmstack-range-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  await mkdir(join(folder, "templates"));
  const chart = { apiVersion: "v2", name: "some", version: "1.0.0", kubeVersion: range };
  await writeFile(join(folder, "Chart.yaml"), JSON.stringify(chart));
  const taken: string[] = [];
  for (const version of all) {
    const { exitCode, stderr } = await run(helm, ["template", folder, "--kube-version", version]);
    if (exitCode === 0) taken.push(version);
    else expect(stderr).toContain("incompatible with Kubernetes");
  }
  return taken;
}

describe("a chart's kubeVersion", () => {
  it("takes the versions that Helm takes", async () => {
    const cases: readonly {
      readonly helm: ToolName;
      readonly range: string;
      readonly all: readonly string[];
    }[] = [
      ...ranges.map((range) => ({ helm: "helm3", range, all: [...versions, ...vendors] }) as const),
      ...ranges
        .slice(0, 4)
        .flatMap((range) => [
          { helm: "helm4", range, all: [...versions, ...vendors] } as const,
          { helm: "helm3-oldest", range, all: versions } as const,
        ]),
    ];
    await inTurns(cases, async ({ range, helm, all }) => {
      const taken = await takenBy(helm, range, all);
      expect(
        all.filter((version) => isTaken(range, version)),
        `${range}, ${helm}`,
      ).toEqual(taken);
    });
  });

  it("is told of where it is not met", () => {
    expect(() => evaluateChart(chartFor(">=1.27.0-0"), { kubernetesVersion: "v1.26.4" })).toThrow(
      "the chart is for Kubernetes >=1.27.0-0, and the cluster has v1.26.4",
    );
  });

  it.each(["latest", ">=", "1.27 ||| 1.28", ">=one"])("is a range that Helm reads, not %s", (range) => {
    expect(() => chartFor(range)).toThrow(
      `metadata.kubeVersion: ${range} is no range of versions such as >=1.27.0-0`,
    );
  });
});
