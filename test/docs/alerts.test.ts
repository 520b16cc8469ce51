import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { alertGroups } from "../../stack/alerts.ts";
import { type Alert, defaultText } from "../../stack/kit/rules/alert.ts";
import { troubles } from "../../stack/knowledge/index.ts";

const root = join(import.meta.dirname, "../..");
const read = (page: string) => readFileSync(join(root, "docs", page), "utf8");

/** A row of the table: the anchor is what `rules.alerts.runbookUrl` leads to. */
function row(group: string, name: string, { summary, severity, for: wait, threshold }: Alert): string {
  const anchor = `<a id="${name}"></a>[${name}](runbooks/${group}.md#${name.toLowerCase()})`;
  const bound = threshold === undefined ? "" : `\`${defaultText(threshold)}\`: ${threshold.description}`;
  return `| ${[anchor, severity, wait, summary, bound].join(" | ")} |`;
}

it("docs/alerts.md has all alerts by groups", async () => {
  const tables = alertGroups.flatMap(({ key, about, alerts }) => [
    `### ${key}: ${about}`,
    "",
    "| alert | severity | for | what is the matter | threshold |",
    "| --- | --- | --- | --- | --- |",
    ...Object.entries(alerts).map(([name, alert]) => row(key, name, alert)),
    "",
  ]);
  const text = read("alerts.md").replace(
    /(<!-- alerts -->\n)[\s\S]*(<!-- end -->)/,
    (_, before: string, after: string) => `${before}\n${tables.join("\n")}\n${after}`,
  );
  await expect(text).toMatchFileSnapshot(join(root, "docs/alerts.md"));
});

it("docs/alerts.md leads from names that people know to alerts that there are", () => {
  const names = alertGroups.flatMap(({ alerts }) => Object.keys(alerts));
  const [, known = ""] = read("alerts.md").split("## Names that people know");
  const rows = known.split("\n").filter((line) => line.startsWith("| `"));
  expect(rows.length).toBeGreaterThan(0);
  const led = rows.flatMap((line) => [...(line.split(" | ")[1] ?? "").matchAll(/`(\w+)`/g)]);
  expect(led.map(([, name = ""]) => name).filter((name) => !names.includes(name))).toEqual([]);
});

/** What a runbook says, in this order; the last of it where something is known that sets the alert off. */
const parts = ["What it means.", "How to look.", "How to mend.", "What it was with others."];

/** What is known to set an alert off, each once. */
function known(alert: string): readonly string[] {
  const all = troubles.filter(({ alerts = [] }) => alerts.includes(alert));
  const links = all.map(({ id, title }) => `[${title}](../troubleshooting.md#${id})`);
  return [...new Set(links)];
}

/** The section of an alert with what is known: `kmstack doctor` goes by the same. */
function withKnown(section: string): string {
  const name = section.slice(0, section.indexOf("\n"));
  const own = section.replace(/\*\*What it was with others\.\*\*[\s\S]*$/, "").trimEnd();
  const links = known(name);
  return links.length === 0
    ? `${own}\n`
    : `${own}\n\n**What it was with others.** ${links.join("; ")}: \`kmstack doctor\` tells which.\n`;
}

describe.each(alertGroups)("docs/runbooks/$key.md", ({ key, alerts }) => {
  const sections = new Map(
    read(`runbooks/${key}.md`)
      .split(/^## /m)
      .slice(1)
      .map((section) => [section.slice(0, section.indexOf("\n")), section] as const),
  );

  it("says what is known to set each off", async () => {
    const page = `runbooks/${key}.md`;
    const [head = "", ...all] = read(page).split(/^## /m);
    const text = [head, ...all.map(withKnown)].join("\n## ").replace("\n\n## ", "\n## ");
    await expect(text).toMatchFileSnapshot(join(root, "docs", page));
  });

  it("has a section for each alert of the group, in its order, and none besides", () => {
    expect([...sections.keys()]).toEqual(Object.keys(alerts));
  });

  it("says of each what it means, how to look and how to mend", () => {
    const lacking = [...sections].filter(([name, text]) => {
      const said = [...text.matchAll(/^\*\*([^*]+)\*\*/gm)].map(([, words]) => words);
      const wanted = parts.slice(0, known(name).length > 0 ? 4 : 3);
      return JSON.stringify(said) !== JSON.stringify(wanted);
    });
    expect(lacking.map(([name]) => name)).toEqual([]);
  });
});

it("there are no other runbooks", () => {
  expect(readdirSync(join(root, "docs/runbooks")).sort()).toEqual(
    alertGroups.map(({ key }) => `${key}.md`).sort(),
  );
});

it("what is known speaks of alerts that there are", () => {
  const names = alertGroups.flatMap(({ alerts }) => Object.keys(alerts));
  const spoken = troubles.flatMap(({ alerts = [] }) => alerts);
  expect(spoken.filter((name) => !names.includes(name))).toEqual([]);
});
