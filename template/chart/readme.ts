import Handlebars from "handlebars";
import type { Chart } from "./define.ts";

/** README.md of a chart. The reference of the values comes as Markdown from the values definition. */
const template = Handlebars.create().compile<ReadmeContext>(
  `<!-- {{notice}} -->
# {{metadata.name}}

{{metadata.description}}

{{#if metadata.appVersion}}
Version {{metadata.version}}, application version {{metadata.appVersion}}.
{{else}}
Version {{metadata.version}}.
{{/if}}
{{#if metadata.kubeVersion}}
Kubernetes \`{{metadata.kubeVersion}}\`.
{{/if}}

## Install

\`\`\`sh
helm install {{metadata.name}} . --namespace {{metadata.name}} --create-namespace --values my-values.yaml
\`\`\`

Begin \`my-values.yaml\` with this line, and an editor with a YAML language server completes and checks it:

\`\`\`yaml
# yaml-language-server: $schema=./values.editor.schema.json
\`\`\`

{{#if isTested}}
## Test

\`\`\`sh
helm test {{metadata.name}} --namespace {{metadata.name}} --logs
\`\`\`

A pod that stays after a test, for its log, is not removed by \`helm uninstall\`.

{{/if}}
{{#if examples}}
## Examples

| values file | what it is for |
| --- | --- |
{{#each examples}}
| [\`ci/{{name}}-values.yaml\`](ci/{{name}}-values.yaml) | {{description}} |
{{/each}}

{{/if}}
## Values

{{reference}}`,
  { noEscape: true, strict: true },
);

interface ReadmeContext {
  readonly notice: string;
  readonly metadata: Chart["metadata"];
  readonly examples: readonly { readonly name: string; readonly description: string }[];
  readonly reference: string;
  readonly isTested: boolean;
}

/**
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
  const shown = Object.entries(examples).map(([name, { description }]) => ({
    name,
    description: cell(description),
  }));
  // In strict mode a missing field is an error; these two may be missing.
  const whole = { appVersion: undefined, kubeVersion: undefined, ...metadata };
  return template({ notice, metadata: whole, examples: shown, isTested, reference } as ReadmeContext);
}

/** Text as a Markdown table's cell holds it. */
function cell(text: string): string {
  return text.replaceAll("|", "\\|").replaceAll("\n", " ");
}
