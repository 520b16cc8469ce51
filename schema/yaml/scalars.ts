import { Scalar, type ScalarTag } from "yaml";

/*
 * What an unquoted scalar means to Helm. It reads YAML through sigs.k8s.io/yaml over go-yaml v2, which is
 * neither YAML 1.1 nor 1.2: 1.1's booleans, octals and underscores, 1.2's 0o17, no sexagesimal numbers, and
 * dates that stay texts. Source: resolve.go of go.yaml.in/yaml/v2 v2.4.4 (and gopkg.in/yaml.v2 v2.4.0, alike).
 */

const nothing: ScalarTag = {
  tag: "tag:yaml.org,2002:null",
  default: true,
  test: /^(?:~|null|Null|NULL)?$/,
  identify: (value) => value === null || value === undefined,
  createNode: () => new Scalar(null),
  resolve: () => new Scalar(null),
  stringify: () => "null",
};

const yes = /^(?:y|Y|yes|Yes|YES|true|True|TRUE|on|On|ON)$/;

const boolean: ScalarTag = {
  tag: "tag:yaml.org,2002:bool",
  default: true,
  test: /^(?:[yYnN]|yes|Yes|YES|no|No|NO|true|True|TRUE|false|False|FALSE|on|On|ON|off|Off|OFF)$/,
  identify: (value) => typeof value === "boolean",
  resolve: (source) => yes.test(source),
  stringify: ({ value }) => String(value),
};

const integer: ScalarTag = {
  tag: "tag:yaml.org,2002:int",
  default: true,
  test: /^(?:[-+][0-9_]+|[0-9][0-9_]*|(?:[-+]_*)?0_*(?:[bB][01_]+|[oO][0-7_]+|[xX][0-9a-fA-F_]+))$/,
  identify: (value) => Number.isInteger(value),
  resolve: (source) => integerOf(source.replaceAll("_", "")) ?? source,
  stringify: ({ value }) => String(value),
};

const float: ScalarTag = {
  tag: "tag:yaml.org,2002:float",
  default: true,
  test: /^(?:\.[0-9]+(?:_[0-9]+)*(?:[eE][-+]?[0-9]+(?:_[0-9]+)*)?|(?:[-+]_*\.[0-9_]+|(?:[-+][0-9_]+|[0-9][0-9_]*)(?:\.[0-9_]*)?)(?:[eE]_*[-+]?[0-9_]+)?)$/,
  identify: (value) => typeof value === "number",
  resolve: (source) => floatOf(source.replaceAll("_", "")) ?? source,
  stringify: ({ value }) => String(value),
};

const special: ScalarTag = {
  tag: "tag:yaml.org,2002:float",
  default: true,
  test: /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,
  resolve: (source) => (source.startsWith("-") ? -Infinity : /inf$/i.test(source) ? Infinity : Number.NaN),
  stringify: ({ value }) => String(value),
};

/** The tags that make the `yaml` library resolve scalars as Helm does, and quote whatever would not stay a text. */
export const helmScalars: readonly ScalarTag[] = [nothing, boolean, integer, float, special];

const limit = 2n ** 64n;

/** Go's strconv.ParseInt with base 0, then ParseUint, then the float that remains of too many digits. */
function integerOf(text: string): number | undefined {
  const negative = text.startsWith("-");
  const digits = text.replace(/^[-+]/, "");
  const octal = /^0[0-7]+$/.test(digits);
  if (digits === "") return undefined;
  if (/^[0-9]+$/.test(digits) && !octal) return Number(text) + 0; // not -0
  if (/^0[box]$/i.test(digits)) return undefined;
  const value = BigInt(octal ? `0o${digits.slice(1)}` : digits);
  if (value < (negative ? limit / 2n + 1n : limit)) return Number(negative ? -value : value);
  return octal ? Number(text) : undefined;
}

/** What exceeds a double stays a text. */
function floatOf(text: string): number | undefined {
  if (!/^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/.test(text)) return undefined;
  const value = Number(text);
  return Number.isFinite(value) ? value : undefined;
}
