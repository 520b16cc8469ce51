import { duration, ipv6, type JsonSchema, required, type TextShape } from "../../../schema/index.ts";

const ofDuration = duration(required, "").shape as TextShape;

/**
 * Types that read themselves in another way than Go's YAML reads their fields. Sources: Prometheus 3.15,
 * discovery/targetgroup and model/relabel; prometheus/common, model and config; alecthomas/units.
 */
export const special: Readonly<Record<string, JsonSchema>> = {
  duration: {
    type: "string",
    ...(ofDuration.pattern === undefined ? {} : { pattern: ofDuration.pattern }),
    patternErrorMessage: `not ${ofDuration.expected}`,
  },
  // Of 1024, with or without an i.
  size: {
    type: "string",
    pattern: "^(0|[0-9]{1,15}B|[0-9]{1,6}[KMGT]i?B|[0-9]{1,3}Pi?B)$",
    patternErrorMessage: "not a size such as 10MB",
  },
  url: {
    type: "string",
    pattern: `^[a-zA-Z][a-zA-Z0-9+.-]*://([A-Za-z0-9._~-]+|\\[(${ipv6})\\])(:[0-9]{1,5})?([/?#](%[0-9A-Fa-f]{2}|[A-Za-z0-9._~!$&'()*+,;=:@/?#-])*)?$`,
    patternErrorMessage: "not a URL such as https://example.com, without a password in it",
  },
  uuid: {
    type: "string",
    pattern: "^[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$",
    patternErrorMessage: "not an id such as 00000000-0000-0000-0000-000000000000",
  },
  port: { type: "integer", minimum: 0, maximum: 65535 },
  regex: { type: "string", format: "regex" },
  static_config: {
    type: "object",
    properties: {
      targets: { type: "array", items: { type: "string" } },
      labels: {
        type: "object",
        propertyNames: { minLength: 1 },
        additionalProperties: { type: "string" },
      },
    },
    additionalProperties: false,
  },
};
