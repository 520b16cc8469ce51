import type { JsonSchema } from "../../../../schema/index.ts";
import { withPassword } from "./secret-names.ts";

const secretKey: JsonSchema = {
  type: "object",
  properties: {
    name: { type: "string", pattern: "^[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?$" },
    key: { type: "string", pattern: "^[A-Za-z0-9._-]+$" },
  },
  required: ["name", "key"],
  additionalProperties: false,
};

/** What nobody should read. */
export const secret: JsonSchema = {
  ...secretKey,
  errorMessage: "must be name and key of a Secret: a password has no place in the values",
};

/** Grafana passes over a setting that says nothing. Source: Grafana, loadSpecifiedConfigFile in pkg/setting. */
const filled: JsonSchema = {
  type: "string",
  pattern: "[^ \\t\\r\\n]",
  not: { pattern: withPassword },
};

/** A text, which may be kept in a Secret. */
export const text: JsonSchema = {
  anyOf: [filled, secretKey],
  errorMessage:
    "must be a text that is not empty and has no password in it, or name and key of a Secret that has it",
};

/** Texts that stand for what is in a file or in the environment. Source: Grafana, pkg/setting/expanders.go. */
const elsewhere: JsonSchema = { type: "string", pattern: "^\\$(__[a-z]+)?\\{[^}]+\\}$" };

/** A setting of any name that tells of a secret. */
export const hidden: JsonSchema = {
  anyOf: [elsewhere, { type: "boolean" }, { type: "number" }, secretKey],
  errorMessage:
    "must not be in the values: name a Secret and its key, or a file that is mounted, as $__file{/path}",
};

/** A setting of any other name. */
export const free: JsonSchema = {
  anyOf: [filled, { type: "boolean" }, { type: "number" }, secretKey],
  errorMessage:
    "must be a text that is not empty and has no password in it, a number, true or false, or name and key of a Secret",
};
