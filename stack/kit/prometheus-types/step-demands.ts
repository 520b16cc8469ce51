import type { JsonSchema } from "../../../schema/index.ts";
import { beside, where } from "./wording.ts";

/** A label's name before Prometheus 3, and the same with what a regular expression found in it. */
const name = "[a-zA-Z_][a-zA-Z0-9_]*";
const found = "\\$(\\{[a-zA-Z0-9_]+\\}|[a-zA-Z0-9_]+)";
const legacyName: JsonSchema = {
  pattern: `^${name}$`,
  patternErrorMessage:
    "not a label's name of letters, digits and underscores, as metric_name_validation_scheme: legacy has them",
};
const legacyTemplate: JsonSchema = {
  ...legacyName,
  pattern: `^([a-zA-Z_]|${found})([a-zA-Z0-9_]|${found})*$`,
};

/**
 * What is asked of the steps of a job whose names are those of before Prometheus 3. Source: Prometheus 3.15,
 * model/relabel/relabel.go, Validate.
 */
export const legacyStep: JsonSchema = {
  allOf: [
    {
      if: { properties: { action: { not: { enum: ["replace"] } } }, required: ["action"] },
      else: { properties: { target_label: legacyTemplate } },
    },
    beside(where({ action: ["labelmap"] }), { properties: { replacement: legacyTemplate } }),
    beside(where({ action: ["hashmod", "lowercase", "uppercase", "keepequal", "dropequal"] }), {
      properties: { target_label: legacyName },
    }),
  ],
};
