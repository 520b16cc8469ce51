import { Ajv } from "ajv";
import { formatProblem, jsonSchema, stringify, validateValues } from "../../schema/index.ts";
import { unusedValues } from "../../template/index.ts";
import type { Project } from "../definition.ts";
import { drift } from "../generate.ts";

export async function findDrift(project: Project): Promise<readonly string[]> {
  return (await drift(project)).map(({ path, kind }) => `${path} is ${kind}: run \`kmstack generate\``);
}

export async function validateSchema({ chart }: Project): Promise<readonly string[]> {
  const ajv = new Ajv({ strict: false, validateSchema: true });
  return (["values", "editor"] as const).flatMap((kind) => {
    const schema = jsonSchema(chart.values, { title: chart.metadata.name, partial: kind === "editor" });
    const sound = ajv.validateSchema(schema) === true;
    return sound ? [] : [`the ${kind} schema: ${ajv.errorsText()}`];
  });
}

export async function validateExamples({ chart }: Project): Promise<readonly string[]> {
  return Object.entries(chart.examples).flatMap(([name, { values }]) =>
    validateValues(chart.values, stringify(values), `ci/${name}-values.yaml`).map(formatProblem),
  );
}

export async function findUnusedValues({ chart }: Project): Promise<readonly string[]> {
  return unusedValues(chart).map((path) => `${path}: no template uses it; use it or remove it`);
}
