import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { examples } from "../../stack/examples/index.ts";
import { run } from "../../tools/index.ts";
import { evaluated, folder, kubernetesVersions, objectsOf } from "./render.ts";

/*
 * What `helm template` makes of each values file of chart/ci/: under test/snapshots/chart/, whole for the default
 * values, for the others what is not the same with the default values. `npm run test:update` writes them anew.
 */
const [oldest, newest] = kubernetesVersions;
const release = { name: "metrics", namespace: "monitoring" };
const snapshots = join(import.meta.dirname, "../snapshots/chart");
const names = readdirSync(join(folder, "ci")).map((file) => file.replace(/-values\.yaml$/, ""));

async function render(helm: "helm3" | "helm4", name: string, version: string): Promise<string> {
  const values = join(folder, "ci", `${name}-values.yaml`);
  const args = ["template", release.name, folder, "--namespace", release.namespace];
  const { exitCode, stdout, stderr } = await run(helm, [
    ...args,
    "--kube-version",
    version,
    "--values",
    values,
  ]);
  if (exitCode !== 0) throw new Error(stderr);
  return stdout;
}

/** The documents of a render by the comment and the lines that tell what they are. */
function documentsOf(text: string): ReadonlyMap<string, string> {
  const documents = text.split(/^---\n/m).slice(1);
  return new Map(
    documents.map((document) => {
      const [, source] = /^# Source: (.*)$/m.exec(document) ?? [];
      const [, kind] = /^kind: (.*)$/m.exec(document) ?? [];
      const [, name] = /^ {2}name: (.*)$/m.exec(document) ?? [];
      return [`${source}: ${kind} ${name}`, document];
    }),
  );
}

/** What a render has that another has not, and names what it lacks. */
function differenceOf(text: string, base: string): string {
  const [there, before] = [documentsOf(text), documentsOf(base)];
  const lost = [...before.keys()].filter((key) => !there.has(key)).map((key) => `# not there: ${key}\n`);
  const made = [...there].filter(([key, document]) => before.get(key) !== document);
  return [...lost, ...made.map(([, document]) => `---\n${withoutSame(document, base)}`)].join("");
}

/** A document without what is longest in it and the same in another render: the dashboards, a line for each. */
function withoutSame(document: string, base: string): string {
  const same = new Set(base.split("\n").filter((line) => line.length > 1000));
  return document
    .split("\n")
    .map((line) => (same.has(line) ? line.replace(/: .*/, ": # the same") : line))
    .join("\n");
}

/** What each Kubernetes version gets with the default values, and what is the oldest one's own in that. */
const byDefault = { newest: "", ofOldest: "" };

beforeAll(async () => {
  byDefault.newest = await render("helm4", "default", newest);
  byDefault.ofOldest = differenceOf(await render("helm4", "default", oldest), byDefault.newest);
});

const stored: string[] = [];

async function expectStored(file: string, text: string): Promise<void> {
  stored.push(file);
  await expect(text).toMatchFileSnapshot(join(snapshots, file));
}

describe.each(names)("ci/%s-values.yaml", (name) => {
  it("renders alike in Helm 3, Helm 4 and evaluate, twice the same, and as it did", async () => {
    const both = () => Promise.all([render("helm3", name, newest), render("helm4", name, newest)]);
    const [three, four] = await both();
    expect(objectsOf(three)).toEqual(objectsOf(four));
    const expected = evaluated(examples[name]?.values ?? {}, { release, kubernetesVersion: newest });
    expect(objectsOf(four, expected)).toEqual(expected);
    expect(await both()).toEqual([three, four]);
    const told = name === "default" ? four : differenceOf(four, byDefault.newest);
    await expectStored(`${name}.yaml`, told === "" ? "# the same as with the default values\n" : told);
  });

  it("renders alike for the oldest Kubernetes, which gets what it gets by default", async () => {
    const [three, four] = await Promise.all([render("helm3", name, oldest), render("helm4", name, oldest)]);
    expect(objectsOf(three)).toEqual(objectsOf(four));
    const told = differenceOf(four, await render("helm4", name, newest));
    const isUsual = name !== "default" && (told === byDefault.ofOldest || told === "");
    if (!isUsual) await expectStored(`${name}-${oldest}.yaml`, told);
  });
});

it("no snapshot is left over", () => {
  const there = existsSync(snapshots) ? readdirSync(snapshots) : [];
  expect(there.filter((file) => !stored.includes(file))).toEqual([]);
});
