/*
 * What an unquoted scalar means to Helm. It reads YAML through sigs.k8s.io/yaml over go-yaml v2, which is
 * neither YAML 1.1 nor 1.2: 1.1's booleans, octals and underscores, 1.2's 0o17, no sexagesimal numbers, and
 * dates that stay texts. Source: resolve.go of go.yaml.in/yaml/v2 v2.4.4 (and gopkg.in/yaml.v2 v2.4.0, alike).
 */

/** What a scalar is, and its value; an integer that a double cannot hold is a bigint. */
export type Resolved =
  | { readonly type: "null"; readonly value: null }
  | { readonly type: "bool"; readonly value: boolean }
  | { readonly type: "int"; readonly value: number | bigint }
  | { readonly type: "float"; readonly value: number }
  | { readonly type: "str"; readonly value: string };

const words: ReadonlyMap<string, Resolved> = new Map(
  (
    [
      [{ type: "null", value: null }, ["", "~", "null", "Null", "NULL"]],
      [
        { type: "bool", value: true },
        ["y", "Y", "yes", "Yes", "YES", "true", "True", "TRUE", "on", "On", "ON"],
      ],
      [
        { type: "bool", value: false },
        ["n", "N", "no", "No", "NO", "false", "False", "FALSE", "off", "Off", "OFF"],
      ],
      [{ type: "float", value: Number.NaN }, [".nan", ".NaN", ".NAN"]],
      [
        { type: "float", value: Number.POSITIVE_INFINITY },
        [".inf", ".Inf", ".INF", "+.inf", "+.Inf", "+.INF"],
      ],
      [{ type: "float", value: Number.NEGATIVE_INFINITY }, ["-.inf", "-.Inf", "-.INF"]],
    ] as const
  ).flatMap(([resolved, texts]) => texts.map((text) => [text, resolved] as const)),
);

/** What an unquoted scalar is to Helm. */
export function resolve(text: string): Resolved {
  const word = words.get(text);
  if (word !== undefined) return word;
  const number = /^[-+.0-9]/.test(text)
    ? text.startsWith(".")
      ? pointed(text)
      : numberOf(text.replaceAll("_", ""))
    : undefined;
  return number ?? { type: "str", value: text };
}

/** Go's strconv.ParseFloat, which takes underscores between digits. */
function pointed(text: string): Resolved | undefined {
  return /^\.[0-9]+(?:_[0-9]+)*(?:[eE][-+]?[0-9]+(?:_[0-9]+)*)?$/.test(text)
    ? float(text.replaceAll("_", ""))
    : undefined;
}

function numberOf(text: string): Resolved | undefined {
  const isFloat = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;
  return integer(text) ?? (isFloat.test(text) ? float(text) : undefined) ?? signedBinary(text);
}

/** What exceeds a double stays a text. */
function float(text: string): Resolved | undefined {
  const value = Number(text);
  return Number.isFinite(value) ? { type: "float", value } : undefined;
}

const bits63 = 2n ** 63n;

/** Go's strconv.ParseInt with base 0, and ParseUint where there is no sign. */
function integer(text: string): Resolved | undefined {
  const [, sign = "", digits = ""] =
    /^([-+]?)(0[xX][0-9a-fA-F]+|0[bB][01]+|0[oO][0-7]+|0[0-7]*|[1-9][0-9]*)$/.exec(text) ?? [];
  if (digits === "") return undefined;
  if (/^[0-9]{1,15}$/.test(digits) && (digits === "0" || !digits.startsWith("0"))) {
    return { type: "int", value: Number(sign + digits) + 0 }; // not -0
  }
  const value = BigInt(digits.replace(/^0(?=[0-7])/, "0o"));
  const limit = sign === "" ? 2n * bits63 : sign === "+" ? bits63 : bits63 + 1n;
  if (value >= limit) return undefined;
  return whole(sign === "-" ? -value : value);
}

/** go-yaml's own, which lets a sign follow the prefix. */
function signedBinary(text: string): Resolved | undefined {
  const [, sign = "", digits = ""] = /^0b([-+])([01]+)$/.exec(text) ?? [];
  return digits === "" ? undefined : integer(`${sign}0b${digits}`);
}

function whole(value: bigint): Resolved {
  const number = Number(value);
  return { type: "int", value: Number.isSafeInteger(number) ? number : value };
}
