import { type Definition, jsonSchema, object, stringify, valuesYaml } from "../../../schema/index.ts";
import {
  CheckError,
  defineChart,
  EmbeddedYaml,
  evaluateChart,
  printTemplates,
  scopeOf,
  writeEmbedded,
} from "../../../template/index.ts";
import { nodeOf } from "../../../template/language/node.ts";
import type { Example } from "./examples.ts";
import { values } from "./scope.ts";

/** What comes of an example, as blocks of a page. */
export async function outcomeOf({ gives, result }: Example): Promise<readonly string[]> {
  const made = await result(scopeOf(values));
  if (!gives && made === undefined) return [];
  if (isDefinition(made)) {
    return made.shape.kind === "object"
      ? [`In values.yaml:\n\n${block("yaml", valuesText(made))}`]
      : [`In the schema:\n\n${yaml(schemaOf(made))}`];
  }
  if (hasNode(made)) {
    const { printed, evaluate } = rendered(made);
    return [`In the template:\n\n${block("yaml", printed)}`, evaluated(evaluate)];
  }
  return [`It gives:\n\n${typeof made === "string" ? block("", made) : yaml(plain(made))}`];
}

function block(language: string, text: string): string {
  return `\`\`\`${language}\n${text.trimEnd()}\n\`\`\``;
}

function yaml(value: unknown): string {
  return block("yaml", stringify(value));
}

function isDefinition(made: unknown): made is Definition {
  return typeof made === "object" && made !== null && "shape" in made && "presence" in made;
}

function schemaOf(definition: Definition): unknown {
  const { properties } = jsonSchema(object({ value: definition }, "Values."), {
    title: "example",
    described: true,
  });
  return properties?.["value"];
}

/** Below what every values.yaml begins with. */
function valuesText(definition: Definition): string {
  const text = valuesYaml(definition, { schemaPath: "values.schema.json", header: "An example." });
  return text.slice(text.indexOf("\n\n")).trim();
}

/** Whether something of the template language is in it. */
function hasNode(made: unknown): boolean {
  if (nodeOf(made) !== undefined) return true;
  return typeof made === "object" && made !== null && Object.values(made).some(hasNode);
}

function evaluated(evaluate: () => unknown): string {
  try {
    return `With the values above:\n\n${yaml(evaluate())}`;
  } catch (error) {
    if (!(error instanceof CheckError)) throw error;
    return `With the values above the render ends: ${error.message}`;
  }
}

/** What a template of it says, and what it makes. */
function rendered(made: unknown) {
  const chart = defineChart({
    metadata: { name: "example", version: "1.0.0", description: "An example." },
    source: "example",
    values,
    // The tests of what a template may be are others'; here it is whatever an example gives.
    templates: { example: () => ({ apiVersion: "v1", kind: "Example", result: made }) as never },
  });
  const text = printTemplates(chart).get("templates/example.yaml") ?? "";
  return {
    printed: text.slice(text.search(/^(\{\{.*\}\}\n)*result:/m)),
    evaluate: () => plain(Object(evaluateChart(chart)[0]?.object).result),
  };
}

/** The same as data that YAML can say. */
function plain(value: unknown): unknown {
  if (value === undefined) return "(nothing)";
  if (value instanceof EmbeddedYaml) return plain(writeEmbedded(value, stringify));
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, one]) => (one === undefined ? [] : [[key, plain(one)]])),
  );
}
