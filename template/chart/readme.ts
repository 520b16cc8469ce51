import { referenceMarkdown, referenceTables, summaryMarkdown } from "../../schema/index.ts";
import type { Chart } from "./define.ts";
import { editorSchemaFile, exampleFile, referenceFile } from "./paths.ts";

/**
 * README.md of a chart, which is packaged: what `helm show readme` and chart repositories show. It is short, since Helm
 * keeps it in the Secret of each release, of each revision.
 *
 * @param isTested whether `helm test` has something to run
 * @param notice the sentence that says that the file is generated
 */
export function readme({ metadata, values }: Chart, isTested: boolean, notice: string): string {
  const { name, description, version, appVersion, kubeVersion } = metadata;
  return `<!-- ${notice} -->
# ${name}

${description}

Version ${version}${appVersion === undefined ? "" : `, application version ${appVersion}`}.
${kubeVersion === undefined ? "" : `Kubernetes \`${kubeVersion}\`.\n`}
## Install

\`\`\`sh
helm install ${name} . --namespace ${name} --create-namespace --values my-values.yaml
\`\`\`

${isTested ? test(name) : ""}## Values

\`helm show values\` prints all of them, with their defaults and what they are for. \`${referenceFile}\`, beside this file in the
chart's source but not in its package, has them as tables, and values files for one use each.

${summaryMarkdown(values)}`;
}

const test = (name: string): string => `## Test

\`\`\`sh
helm test ${name} --namespace ${name} --logs
\`\`\`

A pod that stays after a test, for its log, is not removed by \`helm uninstall\`.

`;

/** The page about all values of a chart, which is not packaged. */
export function valuesReference({ metadata, values, examples }: Chart, notice: string): string {
  const rows = Object.entries(examples).map(([example, { description }]) => {
    const path = exampleFile(example);
    return `| [\`${path}\`](${path}) | ${cell(description)} |`;
  });
  return `<!-- ${notice} -->
# Values of ${metadata.name}

Begin your own values file with this line, and an editor with a YAML language server completes and checks it:

\`\`\`yaml
# yaml-language-server: $schema=./${editorSchemaFile}
\`\`\`

${rows.length === 0 ? "" : exampleTable(rows)}## All values

${referenceMarkdown(referenceTables(values), 3)}`;
}

const exampleTable = (rows: readonly string[]): string => `## Examples

| values file | what it is for |
| --- | --- |
${rows.join("\n")}

`;

/** Text as a Markdown table's cell holds it. */
function cell(text: string): string {
  return text.replaceAll("|", "\\|").replaceAll("\n", " ");
}
