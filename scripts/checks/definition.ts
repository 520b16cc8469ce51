import { Ajv } from "ajv";
import {
  definitionFaults,
  formatProblem,
  jsonSchema,
  stringify,
  validateValues,
} from "../../schema/index.ts";
import { undefinedValues, unusedValues } from "../../template/index.ts";
import { drift } from "../generate.ts";
import type { Change } from "../project/chart-folder.ts";
import type { Project } from "../project/definition.ts";
import { renderings } from "./rendering.ts";

const driftWords: Readonly<Record<Change["kind"], string>> = {
  missing: "is missing: run `kmstack generate`",
  changed: "is changed: run `kmstack generate`",
  stale: "is stale: run `kmstack generate`",
  edited:
    "was edited since it was generated: change the definition instead and run `kmstack generate --discard-edits`",
  foreign: "was not generated: move it out of the chart's folder",
};

export async function findDrift(project: Project): Promise<readonly string[]> {
  return (await drift(project)).map(({ path, kind }) => `${path} ${driftWords[kind]}`);
}

export async function validateSchema({ chart }: Project): Promise<readonly string[]> {
  const ajv = new Ajv({ strict: false });
  const unsound = (["values", "editor"] as const).flatMap((kind) => {
    const schema = jsonSchema(chart.values, { title: chart.metadata.name, partial: kind === "editor" });
    // As its file holds it: JSON has no NaN, for one.
    const sound = ajv.validateSchema(JSON.parse(JSON.stringify(schema))) === true;
    return sound ? [] : [`the ${kind} schema is no JSON Schema: ${ajv.errorsText()}`];
  });
  // What is no schema at all cannot be asked what it thinks of the defaults.
  if (unsound.length > 0) return unsound;
  return definitionFaults(chart.values).map(
    ({ path, message }) => `${path === "" ? "the values as a whole" : path}: ${message}`,
  );
}

export async function validateExamples({ chart }: Project): Promise<readonly string[]> {
  const wrong = Object.entries(chart.examples).flatMap(([name, { values }]) =>
    validateValues(chart.values, stringify(values), `ci/${name}-values.yaml`).map(formatProblem),
  );
  const refused = renderings(chart).flatMap(({ name, refusal }) =>
    refusal === undefined ? [] : [`${name}: ${refusal}`],
  );
  return [...wrong, ...refused];
}

export async function findUnusedValues({ chart }: Project): Promise<readonly string[]> {
  return [
    ...unusedValues(chart).map((path) => `${path}: no template uses it; use it or remove it`),
    ...undefinedValues(chart),
  ];
}
