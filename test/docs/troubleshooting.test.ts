import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { stringify } from "../../schema/index.ts";
import { type Cure, type Trouble, troubles } from "../../stack/knowledge/index.ts";

const page = join(import.meta.dirname, "../../docs/troubleshooting.md");

/** Who says it, in the words of the page. */
const said: Readonly<Record<Trouble["place"], string>> = {
  target: "Prometheus says of a target",
  log: "a program's log says",
  pod: "the pod says",
  claim: "an event of the claim says",
  apiService: "the APIService says",
  request: "the request is",
  service: "the Service has",
  autoscaler: "the autoscaler says",
  prometheus: "Prometheus says of itself",
};

function cureText({ says, values, command }: Cure): string {
  const block = (language: string, text: string) =>
    `\n  \`\`\`${language}\n${text.trimEnd().replaceAll(/^/gm, "  ")}\n  \`\`\`\n`;
  return `* ${says}\n${values === undefined ? "" : block("yaml", stringify(values))}${command === undefined ? "" : block("sh", command)}`;
}

/** What means the same stands once, whoever says it. */
function section(id: string): string {
  const all = troubles.filter((one) => one.id === id);
  const [first] = all;
  if (first === undefined) return "";
  const seen = all.map(({ place }) => said[place]).join(", or ");
  const more = first.page.startsWith("troubleshooting.md") ? "" : `\nMore: [${first.page}](${first.page})\n`;
  return `### ${first.title}\n\n<a id="${id}"></a>${seen[0]?.toUpperCase()}${seen.slice(1)} \`${first.pattern}\`. ${first.cause}\n\n${first.cures.map(cureText).join("")}${more}`;
}

it("docs/troubleshooting.md has all that is known", async () => {
  const ids = [...new Set(troubles.map(({ id }) => id))];
  const text = readFileSync(page, "utf8").replace(
    /(<!-- troubles -->\n)[\s\S]*(<!-- end -->)/,
    (_, before: string, after: string) => `${before}\n${ids.map(section).join("\n")}\n${after}`,
  );
  await expect(text).toMatchFileSnapshot(page);
});
