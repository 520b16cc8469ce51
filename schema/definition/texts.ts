import {
  type DefaultOr,
  type Definition,
  define,
  type Options,
  type Present,
  type TextShape,
} from "./definition.ts";

interface TextOptions extends Options<string>, Omit<TextShape, "kind"> {}

/**
 * A text; with a `pattern` (of RE2 and JavaScript alike, matching the whole), say what is `expected`.
 *
 * @example
 * text("web", "The name.", { pattern: "^[a-z]+$", expected: "small letters", examples: ["shop"] })
 */
export function text<const D extends DefaultOr<string>>(
  byDefault: D,
  description: string,
  { examples, ...constraints }: TextOptions = {},
): Definition<Present<string, D>> {
  return define<string, D>(
    { kind: "text", ...constraints },
    byDefault,
    description,
    examples === undefined ? {} : { examples },
  );
}

/**
 * A builder of texts of one kind: its pattern and what to say where it does not match.
 *
 * @example
 * const sentence = textOf({
 *   grammar: {
 *     name: "English",
 *     examples: ["Hello."],
 *     faults: (said) => (said.endsWith(".") ? [] : [{ offset: said.length, message: "a full stop is missing" }]),
 *   },
 * });
 * validateValues(object({ greeting: sentence("Hello.", "What is said.") }, "Values."), "greeting: Hello", "my.yaml")
 */
export function textOf(constraints: Omit<TextShape, "kind">) {
  return <const D extends DefaultOr<string>>(
    byDefault: D,
    description: string,
    options: Options<string> = {},
  ) => text(byDefault, description, { ...constraints, ...options });
}

/**
 * Units from the largest to the smallest: how large a number may be before it where it is the first, and where it
 * follows another one. So the sum is less than 2^63 nanoseconds, which are some 292 years.
 */
const units = [
  ["y", "1?[0-9]{1,2}", ""],
  ["w", "[0-9]{1,4}", "[0-9]{1,3}"],
  ["d", "[0-6]?[0-9]{1,4}", "[0-9]{1,4}"],
  ["h", "1?[0-9]{1,6}", "[0-9]{1,4}"],
  ["m", "[0-9]{1,8}", "[0-9]{1,6}"],
  ["s", "[0-6]?[0-9]{1,9}", "[0-9]{1,8}"],
  ["ms", "[0-6]?[0-9]{1,12}", "[0-9]{1,11}"],
] as const;

/** Any of the units left out, but not all. */
const durations = units.map(([unit, first], index) => {
  const smaller = units.slice(index + 1).map(([next, , following]) => `(${following}${next})?`);
  return `${first}${unit}${smaller.join("")}`;
});

/**
 * A duration as Prometheus writes it: `30s`, `5m`, `1h30m`, `15d`. Source: Prometheus' model.ParseDuration, but
 * for its bare `0`, which YAML would read as a number: `0s` says the same.
 *
 * @example
 * duration("30s", "How long it waits.")
 */
export const duration = textOf({
  pattern: `^(${durations.join("|")})$`,
  expected: "a duration such as 30s, 5m or 15d, of less than 200 years",
  word: true,
  plain: true,
});

export const quantityPattern = "^[0-9]+(\\.[0-9]+)?(m|k|M|G|T|P|E|Ki|Mi|Gi|Ti|Pi|Ei)?$";

/**
 * An amount as Kubernetes writes it: `500m`, `10Gi`. Source: k8s.io/apimachinery resource.Quantity.
 *
 * @example
 * quantity("10Gi", "How much it keeps.")
 */
export const quantity = textOf({
  pattern: quantityPattern,
  expected: "a quantity such as 500m or 10Gi",
  word: true,
});

/**
 * A DNS label: the name of a Service or a namespace. Source: RFC 1123.
 *
 * @example
 * dnsLabel("web", "The name of the Service.")
 */
export const dnsLabel = textOf({
  pattern: "^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$",
  expected: "a DNS label: at most 63 lower-case letters, digits and inner hyphens",
  word: true,
});

/**
 * A DNS name: labels joined by dots; the name of most Kubernetes objects. Source: RFC 1123.
 *
 * @example
 * dnsName(unset, "The name of a Secret.")
 */
export const dnsName = textOf({
  pattern: "^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*$",
  expected: "a DNS name of lower-case letters, digits, hyphens and dots",
  longest: 253,
  word: true,
});
