import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Secret } from "kubernetes-models/v1";
import { describe, expect, it } from "vitest";
import { formatProblem, type Input, Layers, parseYaml, type ValuesDocument } from "../../schema/index.ts";
import { problemsOf } from "../../scripts/validate.ts";
import { chart } from "../../stack/index.ts";
import { amtool } from "../../stack/linters/amtool.ts";
import type { Values } from "../../stack/scope.ts";
import { run } from "../../tools/index.ts";
import { caseFile } from "../cases/case-file.ts";
import { type Helm, helms, helmTemplate, objectsOf } from "../chart/render.ts";
import { render } from "./render.ts";
import { pods } from "./workloads.ts";

/** What people who come from other charts say of Alertmanager, in the words of this one. */
const wishes = {
  discord: caseFile("alertmanager/discord"),
  "telegram-and-maintenance": caseFile("alertmanager/telegram-and-maintenance"),
  "teams-and-inhibition": caseFile("alertmanager/teams-and-inhibition"),
  "mail-small": caseFile("alertmanager/mail-small"),
  "slack-behind-a-gateway": caseFile("alertmanager/slack-behind-a-gateway"),
  "the docs": fileURLToPath(new URL("../../docs/alerting.md", import.meta.url)),
} as const;

type Wish = keyof typeof wishes;

async function written(wish: Wish) {
  const file = await readFile(wishes[wish], "utf8");
  // A values file, or the one in a page.
  const text = /```yaml\n(.*?)```/s.exec(file)?.[1] ?? file;
  return { text, values: parseYaml(text) as ValuesDocument & Input<Values> };
}

/** The objects that Helm makes of it. */
async function renderedBy(helm: Helm, wish: Wish): Promise<readonly unknown[]> {
  const answer = await helmTemplate(helm, (await written(wish)).values);
  if ("error" in answer) throw new Error(answer.error);
  return Object.values(objectsOf(answer.text));
}

describe.each(Object.keys(wishes) as Wish[])("%s", (wish) => {
  it("has nothing that kmstack validate finds", async () => {
    const { text } = await written(wish);
    expect(problemsOf(chart, new Layers([{ name: "my.yaml", text }])).map(formatProblem)).toEqual([]);
  });

  it.each(helms)("is rendered by %s to what Alertmanager takes", async (helm) => {
    const objects = await renderedBy(helm, wish);
    expect(objects.filter(Secret.is)).toHaveLength(1);
    expect(await amtool.lint(objects)).toEqual([]);
  });
});

describe("an alert gets to", () => {
  it.each<readonly [Wish, string, string]>([
    ["discord", "alertname=Watchdog", "null"],
    ["discord", "severity=critical", "discord"],
    ["telegram-and-maintenance", "severity=fatal", "alerter"],
    ["telegram-and-maintenance", "severity=warning", "telegram"],
    ["telegram-and-maintenance", "alertname=Watchdog", "heartbeat"],
    ["teams-and-inhibition", "alertname=InfoInhibitor", "null"],
    ["mail-small", "alertname=Any", "email"],
    ["slack-behind-a-gateway", "severity=critical", "discord-critical"],
  ])("in %s, with %s, the receiver %s", async (wish, labels, receiver) => {
    const objects = await renderedBy("helm3", wish);
    const text = objects.find(Secret.is)?.stringData?.["alertmanager.yml"] ?? "";
    const folder = await mkdtemp(join(tmpdir(), "kmstack-routes-"));
    try {
      const file = join(folder, "alertmanager.yml");
      await writeFile(file, text);
      const { stdout } = await run("amtool", ["config", "routes", "test", `--config.file=${file}`, labels]);
      expect(stdout.trim()).toBe(receiver);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});

it("says how the log is written, and as whom the program runs", async () => {
  const pod = pods(render((await written("telegram-and-maintenance")).values))["alertmanager"];
  expect(pod?.containers[0]?.args).toEqual(
    expect.arrayContaining(["--log.level=debug", "--log.format=json"]),
  );
  expect(pod?.securityContext).toMatchObject({ runAsUser: 1000, fsGroup: 1000, runAsNonRoot: true });
});
