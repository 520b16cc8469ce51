import type { JsonSchema } from "../../../schema/index.ts";

const own = "github.com/prometheus/prometheus";
const common = "github.com/prometheus/common";

/** A text that is not shown. */
export const secret = `${common}/config.Secret`;

/** A reference to a definition. */
export const reference = (name: string): JsonSchema => ({ $ref: `#/definitions/${name}` });

/** As far as YAML, JSON and Go count alike. */
const integer = {
  type: "integer",
  minimum: Number.MIN_SAFE_INTEGER,
  maximum: Number.MAX_SAFE_INTEGER,
} as const;

/** What Go and YAML know by themselves. */
export const simpleTypes: Readonly<Record<string, JsonSchema>> = {
  string: { type: "string" },
  bool: { type: "boolean" },
  int: integer,
  int64: integer,
  uint: { ...integer, minimum: 0 },
  uint64: { ...integer, minimum: 0 },
  float64: { type: "number" },
  any: {},
};

/** Types of other packages, and those that read themselves. */
export const knownTypes: Readonly<Record<string, JsonSchema>> = {
  [`${common}/model.Duration`]: reference("duration"),
  [`${common}/model.LabelNames`]: { type: "array", items: { type: "string", minLength: 1 } },
  [`${common}/model.ValidationScheme`]: { enum: ["utf8", "legacy"] },
  [`${common}/config.URL`]: reference("url"),
  [`${common}/config.TLSVersion`]: { enum: ["TLS10", "TLS11", "TLS12", "TLS13"] },
  [`${own}/model/relabel.Regexp`]: reference("regex"),
  [`${own}/model/labels.Labels`]: { type: "object", additionalProperties: { type: "string" } },
  "github.com/alecthomas/units.Base2Bytes": reference("size"),
  "net/url.Values": { type: "object", additionalProperties: { type: "array", items: { type: "string" } } },
};
