import {
  type DefaultOr,
  type Definition,
  define,
  type Given,
  type Infer,
  type Options,
  type Present,
} from "./definition.ts";

interface ListOptions {
  readonly minimumItems?: number;
  /** Whether no two items may be the same. */
  readonly distinct?: boolean;
}

/**
 * A list. Its items are not merged with defaults by Helm, so their fields are `required` or `unset`.
 *
 * @example
 * listOf(text(required, "A host."), ["a.example"], "Hosts.", { distinct: true })
 */
export function listOf<I, const D extends DefaultOr<readonly Given<I>[]>>(
  item: Definition<I>,
  byDefault: D,
  description: string,
  options: Options<readonly Given<I>[]> & ListOptions = {},
): Definition<Present<readonly I[], D>> {
  const { minimumItems, distinct, ...rest } = options;
  const shape = {
    kind: "list",
    item,
    ...(minimumItems === undefined ? {} : { minimumItems }),
    ...(distinct === undefined ? {} : { distinct }),
  } as const;
  return asWhole(define<readonly Given<I>[], D>(shape, byDefault, description, rest));
}

interface MapOptions<V> extends Options<Readonly<Record<string, V>>> {
  readonly keyPattern?: string;
  readonly keyExpected?: string;
  readonly reservedKeys?: readonly string[];
  readonly reservedBy?: string;
}

/**
 * A mapping whose keys are the user's own.
 *
 * @example
 * mapOf(text(required, "A page's text."), {}, "Pages by file name.", { keyPattern: "^[a-z]+\\.html$" })
 */
export function mapOf<V, const D extends DefaultOr<Readonly<Record<string, Given<V>>>>>(
  value: Definition<V>,
  byDefault: D,
  description: string,
  { examples, ...constraints }: MapOptions<Given<V>> = {},
): Definition<Present<Readonly<Record<string, V>>, D>> {
  return asWhole(
    define<Readonly<Record<string, Given<V>>>, D>(
      { kind: "map", value, ...constraints },
      byDefault,
      description,
      examples === undefined ? {} : { examples },
    ),
  );
}

/** What is left out of a `Given` value reads as `undefined`, so it is a value of the whole type. */
function asWhole(definition: Definition): Definition<never> {
  return definition as Definition<never>;
}

/** The type of an object with these fields. */
export type ObjectOf<F> = { readonly [K in keyof F]: Infer<F[K]> };

/**
 * A section: fields known by name, and no others. Its default is its fields' defaults, unless it is
 * `required` or `unset` (as in a list, or where a section is optional as a whole).
 *
 * @example
 * object({ port: port(80, "Its port."), host: text(unset, "Its name.") }, "The web server.")
 */
export function object<
  const F extends Readonly<Record<string, Definition>>,
  const D extends DefaultOr<Record<string, never>> = Record<string, never>,
>(fields: F, description: string, byDefault?: D): Definition<Present<ObjectOf<F>, D>> {
  return define<ObjectOf<F>, DefaultOr<ObjectOf<F>>>(
    { kind: "object", fields },
    (byDefault ?? {}) as DefaultOr<ObjectOf<F>>,
    description,
  ) as Definition<Present<ObjectOf<F>, D>>;
}

/**
 * A section that takes, beside its fields, keys of the user's own of any content. They are passed on as they are.
 *
 * @example
 * openObject({ enabled: boolean(false, "Whether there is a database.") }, "Values of the chart `redis`, and what this one reads of them.")
 */
export function openObject<
  const F extends Readonly<Record<string, Definition>>,
  const D extends DefaultOr<Record<string, never>> = Record<string, never>,
>(fields: F, description: string, byDefault?: D): Definition<Present<ObjectOf<F>, D>> {
  const closed = object(fields, description, byDefault);
  return { ...closed, shape: { kind: "object", fields, open: true } };
}

/**
 * A mapping of any content, such as a whole manifest; `requiredKeys` it has to have nevertheless.
 *
 * @example
 * anything({}, "Any keys, such as further objects.")
 */
export function anything<const D extends DefaultOr<Readonly<Record<string, unknown>>>>(
  byDefault: D,
  description: string,
  { requiredKeys }: { readonly requiredKeys?: readonly string[] } = {},
): Definition<Present<Readonly<Record<string, unknown>>, D>> {
  return define<Readonly<Record<string, unknown>>, D>(
    { kind: "anything", ...(requiredKeys === undefined ? {} : { requiredKeys }) },
    byDefault,
    description,
  );
}
