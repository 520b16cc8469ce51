import { readFileSync } from "node:fs";
import type { Example, Known } from "./examples.ts";
import type { Export } from "./exports.ts";
import { type Group, groupsIn } from "./groups.ts";
import { outcomeOf } from "./outcome.ts";

const modules = ["schema", "template"] as const;

/** docs/toolkit-reference.md, of what the toolkit exports and its examples, in the order of the tables of docs/toolkit.md. */
export async function referencePage(known: Known, examples: readonly Example[]): Promise<string> {
  const scope = readFileSync(new URL("scope.ts", import.meta.url), "utf8");
  const [values = ""] = /^export const values[\s\S]*?^\);$/m.exec(scope) ?? [];
  const parts = [
    "# Reference of the toolkit",
    "Generated from the doc comments of what the toolkit exports; do not edit. How a chart is made of it says [toolkit.md](toolkit.md).",
    "Each example is compiled and run. In those of templates `v` are these values, and in all of them `values` is their definition, `Scope` what their templates take, and `greeter` a chart with them:",
    `\`\`\`ts\n${values}\n\`\`\``,
  ];
  for (const module of modules) {
    const path = `kube-metrics-stack/${module}`;
    parts.push(`## \`${path}\``);
    for (const group of await groupsIn(path)) parts.push(...(await section(group, module, known, examples)));
    parts.push("### Types", types(known[module]));
  }
  return `${parts.join("\n\n")}\n`;
}

async function section(
  { title, names }: Group,
  module: Example["module"],
  known: Known,
  examples: readonly Example[],
): Promise<readonly string[]> {
  const parts = [`### ${title[0]?.toUpperCase()}${title.slice(1)}`];
  for (const name of names) {
    const one = known[module].find((exported) => exported.name === name);
    // A part of the scope is told of where the scope is.
    if (one === undefined) continue;
    parts.push(`#### \`${name}\``, ...described(one));
    for (const example of examples.filter((some) => some.module === module && some.name === name)) {
      parts.push(`\`\`\`ts\n${example.code}\n\`\`\``, ...(await outcomeOf(example)));
    }
  }
  return parts;
}

const words: Readonly<Record<string, string>> = { returns: "Returns", throws: "Throws" };

/** What a doc comment says, its tags as a list. */
function described({ doc, tags }: Export): readonly string[] {
  const list = tags.flatMap(({ name, text }) => {
    if (name === "param" || name === "typeParam") return [`- ${text.replace(/^(\w+) /, "`$1`: ")}`];
    return words[name] === undefined ? [] : [`- ${words[name]} ${text.replace(/^\{(\w+)\} /, "`$1` ")}`];
  });
  return list.length === 0 ? [doc] : [doc, list.join("\n").replaceAll(/\n(?!- )/g, "\n  ")];
}

function types(all: readonly Export[]): string {
  return all
    .filter(({ isValue }) => !isValue)
    .map(({ name, doc }) => `- \`${name}\`: ${doc.replaceAll("\n", "\n  ")}`)
    .sort()
    .join("\n");
}
