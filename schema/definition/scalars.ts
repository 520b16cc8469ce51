import {
  type DefaultOr,
  type Definition,
  define,
  type IntOrStringShape,
  type Options,
  type Present,
} from "./definition.ts";
import { quantityPattern } from "./texts.ts";

/**
 * A switch.
 *
 * @example
 * boolean(true, "Whether there is one.")
 */
export function boolean<const D extends DefaultOr<boolean>>(
  byDefault: D,
  description: string,
): Definition<Present<boolean, D>> {
  return define<boolean, D>({ kind: "boolean" }, byDefault, description);
}

interface Bounds extends Options<number> {
  readonly minimum?: number;
  readonly maximum?: number;
  readonly expected?: string;
}

/**
 * A whole number; without bounds, any that a double holds exactly (up to 2^53).
 *
 * @example
 * integer(2, "Number of pods.", { minimum: 0, maximum: 10 })
 */
export function integer<const D extends DefaultOr<number>>(
  byDefault: D,
  description: string,
  { examples, ...bounds }: Bounds = {},
): Definition<Present<number, D>> {
  const shape = {
    kind: "integer",
    minimum: Number.MIN_SAFE_INTEGER,
    maximum: Number.MAX_SAFE_INTEGER,
    ...bounds,
  } as const;
  return define<number, D>(shape, byDefault, description, examples === undefined ? {} : { examples });
}

/**
 * A number, whole or not.
 *
 * @example
 * number(0.5, "The part that is sampled.", { minimum: 0, maximum: 1 })
 */
export function number<const D extends DefaultOr<number>>(
  byDefault: D,
  description: string,
  { examples, ...bounds }: Bounds = {},
): Definition<Present<number, D>> {
  return define<number, D>(
    { kind: "number", ...bounds },
    byDefault,
    description,
    examples === undefined ? {} : { examples },
  );
}

/**
 * A TCP port.
 *
 * @example
 * port(8080, "Port of the Service.")
 */
export function port<const D extends DefaultOr<number>>(
  byDefault: D,
  description: string,
): Definition<Present<number, D>> {
  return integer(byDefault, description, { minimum: 1, maximum: 65535, expected: "a port from 1 to 65535" });
}

/**
 * One of a few texts, each given with its meaning.
 *
 * @example
 * choice({ debug: "all that happens", error: "what went wrong" }, "error", "What is logged.")
 */
export function choice<
  const Options extends Readonly<Record<string, string>>,
  const D extends DefaultOr<keyof Options & string>,
>(options: Options, byDefault: D, description: string): Definition<Present<keyof Options & string, D>> {
  return define<keyof Options & string, D>({ kind: "choice", options }, byDefault, description);
}

/**
 * A builder of values that Kubernetes takes as a number, mostly a whole one, or as a text: bounds, a pattern, what is expected.
 *
 * @example
 * const percentage = intOrStringOf({
 *   minimum: 0,
 *   maximum: 100,
 *   pattern: "^[0-9]+%$",
 *   expected: "a whole number or a percentage such as 50%",
 * });
 * percentage("50%", "How many of them.")
 */
export function intOrStringOf(constraints: Omit<IntOrStringShape, "kind">) {
  return <const D extends DefaultOr<number | string>>(
    byDefault: D,
    description: string,
    options: Options<number | string> = {},
  ): Definition<Present<number | string, D>> =>
    define<number | string, D>({ kind: "intOrString", ...constraints }, byDefault, description, options);
}

/**
 * So many pods, or a part of all: `maxUnavailable`. Source: IsValidPercent in k8s.io/apimachinery, and 100% at most.
 *
 * @example
 * countOrPercentage("25%", "How many pods may be away.")
 */
export const countOrPercentage = intOrStringOf({
  minimum: 0,
  maximum: 2 ** 31 - 1,
  pattern: "^(100|[1-9]?[0-9])%$",
  expected: "a number such as 1, or a percentage such as 50%",
});

/**
 * A port by number or by its name: `targetPort`. Source: RFC 6335, 5.1: a letter in it, no two hyphens in a row.
 *
 * @example
 * portOrName("http", "The port of the container.")
 */
export const portOrName = intOrStringOf({
  minimum: 1,
  maximum: 65535,
  pattern: "^([0-9]+-)*[0-9]*[a-z][a-z0-9]*(-[a-z0-9]+)*$",
  longest: 15,
  expected:
    "a port from 1 to 65535, or the name of one: at most 15 lower-case letters, digits and inner hyphens",
});

/**
 * An amount as Kubernetes takes it: a number, whole or not, or a text with a unit, as `quantity`. Source:
 * k8s.io/apimachinery resource.Quantity.
 *
 * @example
 * numberOrQuantity("500Mi", "How much it may have.")
 */
export const numberOrQuantity = intOrStringOf({
  fraction: true,
  minimum: 0,
  maximum: Number.MAX_SAFE_INTEGER,
  pattern: quantityPattern,
  expected: "a number such as 0.5, or a quantity such as 500m or 10Gi",
});
