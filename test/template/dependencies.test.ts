import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { IConfigMap } from "kubernetes-models/v1";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { boolean, integer, object, openObject, text, unset } from "../../schema/index.ts";
import { writeFiles } from "../../scripts/project/replace-folder.ts";
import {
  type ChartMetadata,
  chartFiles,
  defineChart,
  manifest,
  text as textOf,
  unusedValues,
} from "../../template/index.ts";
import { run } from "../../tools/index.ts";
import { allHelms } from "./oracle/render.ts";

const values = object(
  {
    first: openObject({ enabled: boolean(true, "Whether it is there.") }, "Values of the first cache."),
    second: openObject({ size: integer(2, "Its size.") }, "Values of the second cache."),
    global: openObject({ registry: text(unset, "Where images come from.") }, "Of all charts of a release."),
    tags: object({ caches: boolean(false, "Whether there are more.") }, "Switches of several charts."),
    closed: object({}, "A section of its own."),
  },
  "Values.",
);

const metadata = { name: "parent", version: "0.1.0", description: "For tests." };
const both: ChartMetadata = {
  ...metadata,
  dependencies: [
    { name: "cache", version: "1.0.0", alias: "first", condition: "first.enabled" },
    { name: "cache", version: "1.0.0", alias: "second", tags: ["caches"] },
  ],
};

const chartOf = (of: ChartMetadata) =>
  defineChart({
    metadata: of,
    source: "parent",
    values,
    templates: {
      own: ({ release }) =>
        manifest<IConfigMap>({
          apiVersion: "v1",
          kind: "ConfigMap",
          metadata: { name: textOf`${release.name}-own` },
        }),
    },
    files: {
      "charts/cache/Chart.yaml": "apiVersion: v2\nname: cache\nversion: 1.0.0\n",
      "charts/cache/values.yaml": "size: 1\nname: cache\n",
      "charts/cache/templates/size.yaml":
        'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: {{ .Chart.Name }}\ndata: {size: {{ .Values.size | quote }}, registry: {{ .Values.global.registry | default "" | quote }}}\n',
    },
  });

let folder: string;
beforeAll(async () => {
  folder = join(await mkdtemp(join(tmpdir(), "kmstack-parent-")), "parent");
  await writeFiles(folder, await chartFiles(chartOf(both)));
});
afterAll(() => rm(folder, { recursive: true }));

describe("a chart that others come with", () => {
  const rendered = async (helm: (typeof allHelms)[number], ...set: readonly string[]) => {
    const { stdout, stderr } = await run(helm, [
      "template",
      "x",
      folder,
      ...set.flatMap((one) => ["--set", one]),
    ]);
    return (
      [...stdout.matchAll(/^ {2}name: (.*)(?:\ndata: (.*))?$/gm)]
        .map(([, name, data]) => [name, data].join(" "))
        .sort()
        .join("\n") + stderr
    );
  };

  it.each(allHelms)("has them in %s as its values say", async (helm) => {
    expect(await rendered(helm)).toBe('first {size: "1", registry: ""}\nx-own ');
    expect(await rendered(helm, "first.enabled=false")).toBe("x-own ");
    expect(await rendered(helm, "tags.caches=true", "second.name=other", "global.registry=here")).toBe(
      'first {size: "1", registry: "here"}\nsecond {size: "2", registry: "here"}\nx-own ',
    );
  });

  it.each(allHelms)("has a lock that %s keeps", async (helm) => {
    const { exitCode, stderr, stdout } = await run(helm, ["dependency", "build", "--skip-refresh", folder]);
    expect({ exitCode, stderr, stdout }).toMatchObject({
      exitCode: 0,
      stderr: expect.not.stringContaining("out of sync"),
    });
  });

  it("leaves their values to them", () => {
    expect(unusedValues(chartOf(both))).toEqual(["global.registry"]);
  });

  it.each([
    [{ version: "^1.0.0" }, 'version: "^1.0.0" is no one version; write one such as 1.2.3'],
    [
      { alias: "third" },
      'name: its values need a section that takes what that chart takes: third: openObject({ … }, "…")',
    ],
    [
      { alias: "closed" },
      'name: its values need a section that takes what that chart takes: closed: openObject({ … }, "…")',
    ],
    [
      { condition: "first.on" },
      "condition: the values have no switch first.on, and Helm would say nothing; add it, made by boolean",
    ],
    [
      { tags: ["more"] },
      "tags: the values have no switch tags.more, and Helm would say nothing; add it, made by boolean",
    ],
  ])("refuses %j", (wrong, message) => {
    const dependency = { name: "cache", version: "1.0.0", alias: "first", ...wrong };
    expect(() => chartOf({ ...metadata, dependencies: [dependency] })).toThrow(
      `metadata.dependencies[0].${message}`,
    );
  });

  it("refuses two of one name", () => {
    const one = { name: "first", version: "1.0.0" };
    expect(() => chartOf({ ...metadata, dependencies: [one, one] })).toThrow(
      "metadata.dependencies[1].name: there is another first; give one of the two an alias",
    );
  });
});
