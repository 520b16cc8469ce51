import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { stringify } from "../../schema/index.ts";
import { type Cure, pageOf, type Trouble, troubles } from "../../stack/knowledge/index.ts";
import { notProven, proofsOf } from "./proofs.ts";

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
  workload: "an event of the workload says",
  wayIn: "the Ingress or the HTTPRoute has",
  rule: "Prometheus says of a rule",
  alertmanager: "Alertmanager says of itself",
  operator: "doctor sees of the operator",
  declared: "doctor sees of an object of the operator",
  node: "the node says",
  namespace: "the namespace says",
  install: "`kmstack doctor --before` says",
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
  const message = first.pattern === "" ? "why" : `\`${first.pattern}\``;
  const more = first.page === undefined ? "" : `\nMore: [${first.page}](${pageOf(first)})\n`;
  return `### ${first.title}\n\n<a id="${id}"></a>${seen[0]?.toUpperCase()}${seen.slice(1)} ${message}. ${first.cause}\n\n${first.cures.map(cureText).join("")}${more}`;
}

/** What each test makes go wrong, and that it is found and gone after its cure. */
function proofs(ids: readonly string[]): string {
  const rows = ids.map((id) => {
    const [first] = troubles.filter((one) => one.id === id);
    const proven = proofsOf(id).map(({ file, how }) => `[${how}](../${file})`);
    return `| [${first?.title}](#${id}) | ${proven.join("; ") || notProven[id] || ""} |`;
  });
  return ["| what doctor says | how the test makes it |", "| --- | --- |", ...rows].join("\n");
}

it("docs/troubleshooting.md has all that is known", async () => {
  const ids = [...new Set(troubles.map(({ id }) => id))];
  const text = readFileSync(page, "utf8")
    .replace(
      /(<!-- troubles -->\n)[\s\S]*(<!-- end -->)/,
      (_, before: string, after: string) => `${before}\n${ids.map(section).join("\n")}\n${after}`,
    )
    .replace(
      /(<!-- proofs -->\n)[\s\S]*(<!-- end of proofs -->)/,
      (_, before: string, after: string) => `${before}${proofs(ids)}\n${after}`,
    );
  await expect(text).toMatchFileSnapshot(page);
});

it("each trouble is made on a real cluster, but for those of which it is said why not", () => {
  const ids = [...new Set(troubles.map(({ id }) => id))];
  expect(ids.filter((id) => proofsOf(id).length === 0)).toEqual(Object.keys(notProven));
});
