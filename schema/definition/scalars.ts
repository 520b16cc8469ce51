import { type DefaultOr, type Definition, define, type Options, type Present } from "./definition.ts";

/** A switch. */
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

/** A whole number; without bounds, any that a double holds exactly (up to 2^53). */
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

/** A number, whole or not. */
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

/** A TCP port. */
export function port<const D extends DefaultOr<number>>(
  byDefault: D,
  description: string,
): Definition<Present<number, D>> {
  return integer(byDefault, description, { minimum: 1, maximum: 65535, expected: "a port from 1 to 65535" });
}

/** One of a few texts, each given with its meaning. */
export function choice<
  const Options extends Readonly<Record<string, string>>,
  const D extends DefaultOr<keyof Options & string>,
>(options: Options, byDefault: D, description: string): Definition<Present<keyof Options & string, D>> {
  return define<keyof Options & string, D>({ kind: "choice", options }, byDefault, description);
}
