import type { Chart } from "./define.ts";

/**
 * README.md of a chart.
 *
 * @param isTested whether `helm test` has something to run
 * @param reference the values' reference tables, as Markdown
 * @param notice the sentence that says that the file is generated
 */
export function readme(
  { metadata, examples }: Chart,
  isTested: boolean,
  reference: string,
  notice: string,
): string {
  const { name, description, version, appVersion, kubeVersion } = metadata;
  const rows = Object.entries(examples).map(
    ([example, { description: what }]) =>
      `| [\`ci/${example}-values.yaml\`](ci/${example}-values.yaml) | ${cell(what)} |`,
  );
  return `<!-- ${notice} -->
# ${name}

${description}

Version ${version}${appVersion === undefined ? "" : `, application version ${appVersion}`}.
${kubeVersion === undefined ? "" : `Kubernetes \`${kubeVersion}\`.\n`}
## Install

\`\`\`sh
helm install ${name} . --namespace ${name} --create-namespace --values my-values.yaml
\`\`\`

Begin \`my-values.yaml\` with this line, and an editor with a YAML language server completes and checks it:

\`\`\`yaml
# yaml-language-server: $schema=./values.editor.schema.json
\`\`\`

${isTested ? test(name) : ""}${rows.length === 0 ? "" : exampleTable(rows)}## Values

${reference}`;
}

const test = (name: string): string => `## Test

\`\`\`sh
helm test ${name} --namespace ${name} --logs
\`\`\`

A pod that stays after a test, for its log, is not removed by \`helm uninstall\`.

`;

const exampleTable = (rows: readonly string[]): string => `## Examples

| values file | what it is for |
| --- | --- |
${rows.join("\n")}

`;

/** Text as a Markdown table's cell holds it. */
function cell(text: string): string {
  return text.replaceAll("|", "\\|").replaceAll("\n", " ");
}
