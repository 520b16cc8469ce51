import {
  anything,
  boolean,
  choice,
  countOrPercentage,
  type DefaultOr,
  type Definition,
  define,
  type ForeignTypes,
  foreign,
  integer,
  type JsonSchema,
  listOf,
  mapOf,
  nullable,
  number,
  numberOrQuantity,
  object,
  openObject,
  port,
  portOrName,
  required,
  text,
  unset,
} from "../../../schema/index.ts";
import { kubernetesName } from "../../../schema/kubernetes/kinds.ts";
import { call, fields, type Item, literal, type Source } from "./source.ts";

/** A definition, and the TypeScript that makes it: each builder is called and written side by side. */
export interface Written {
  readonly definition: Definition;
  readonly source: Source;
}

/** A default, or the mark in place of one. */
export type Default = DefaultOr<unknown>;

function mark(byDefault: Default): Source {
  if (byDefault === required) return "required";
  if (byDefault === unset) return "unset";
  return literal(byDefault);
}

/** What a builder is called with last: the description, and constraints where there are any. */
function rest(description: string, constraints: object = {}): readonly Source[] {
  return [literal(description), ...(Object.keys(constraints).length === 0 ? [] : [literal(constraints)])];
}

/** What a value is held to besides its kind. */
export interface Constraints {
  readonly minimum?: number;
  readonly maximum?: number;
  readonly pattern?: string;
  readonly expected?: string;
  /** Nothing that adoption gives; every builder takes them. */
  readonly examples?: readonly never[];
}

export type ScalarBuilder =
  | "boolean"
  | "integer"
  | "number"
  | "text"
  | "port"
  | "portOrName"
  | "countOrPercentage"
  | "numberOrQuantity";

type Builder = (byDefault: typeof unset, description: string, constraints?: Constraints) => Definition;

/** Builders that take a default and a description, by the name under which people write them. */
const scalars: Readonly<Record<ScalarBuilder, Builder>> = {
  boolean,
  integer,
  number,
  text,
  port,
  portOrName,
  countOrPercentage,
  numberOrQuantity,
};

/** A scalar; the shape is the builder's own, whatever the default is: that it fits is judged afterwards. */
export function scalar(
  builder: ScalarBuilder,
  byDefault: Default,
  description: string,
  constraints: Constraints = {},
): Written {
  const { shape } = scalars[builder](unset, description, constraints);
  return {
    definition: define<unknown, Default>(shape, byDefault, description),
    source: call(builder, mark(byDefault), ...rest(description, constraints)),
  };
}

/** One of some texts; what each means, nobody has said. */
export function choiceOf(options: readonly string[], byDefault: Default, description: string): Written {
  const meanings = Object.fromEntries(
    options.map((option) => [option, option === "" ? "None." : `${option}.`]),
  );
  const { shape } = choice(meanings, unset, description);
  return {
    definition: define<unknown, Default>(shape, byDefault, description),
    source: call("choice", literal(meanings), mark(byDefault), literal(description)),
  };
}

export function list(
  item: Written,
  byDefault: Default,
  description: string,
  constraints: { readonly minimumItems?: number; readonly distinct?: boolean } = {},
): Written {
  const { shape } = listOf(item.definition, unset, description, constraints);
  return {
    definition: define<unknown, Default>(shape, byDefault, description),
    source: call("listOf", item.source, mark(byDefault), ...rest(description, constraints)),
  };
}

export function map(value: Written, byDefault: Default, description: string): Written {
  const { shape } = mapOf(value.definition, unset, description);
  return {
    definition: define<unknown, Default>(shape, byDefault, description),
    source: call("mapOf", value.source, mark(byDefault), literal(description)),
  };
}

/** A mapping of any content. */
export function any(byDefault: Default, description: string): Written {
  const { shape } = anything(unset, description);
  return {
    definition: define<unknown, Default>(shape, byDefault, description),
    source: call("anything", mark(byDefault), literal(description)),
  };
}

/** One field of a section, with what stands over it in the file of the definition. */
export interface Field extends Item {
  readonly key: string;
  readonly definition: Definition;
}

/** A section; without a mark, it is there by default with the defaults of its fields. */
export function section(
  inner: readonly Field[],
  description: string,
  {
    open = false,
    presence,
  }: { readonly open?: boolean; readonly presence?: typeof required | typeof unset } = {},
): Written {
  const definitions = Object.fromEntries(inner.map(({ key, definition }) => [key, definition]));
  const builder = open ? openObject : object;
  return {
    definition: builder<Readonly<Record<string, Definition>>, DefaultOr<Record<string, never>>>(
      definitions,
      description,
      presence ?? {},
    ),
    source: call(
      open ? "openObject" : "object",
      fields(inner),
      literal(description),
      ...(presence === undefined ? [] : [mark(presence)]),
    ),
  };
}

/** A value of a type of Kubernetes', by apiVersion and kind. */
export function kubernetesType(
  [apiVersion, kind]: readonly [string, string],
  byDefault: Default,
  description: string,
): Written {
  const shape = { kind: "kubernetes", definition: kubernetesName(apiVersion, kind) } as const;
  return {
    definition: define<unknown, Default>(shape, byDefault, description),
    source: call("kubernetes", literal(apiVersion), literal(kind), mark(byDefault), literal(description)),
  };
}

/** The types of which no builder is, as a program's own: what the definition calls them, and what they are. */
export class OwnTypes {
  readonly #definitions: Record<string, JsonSchema> = {};
  readonly types: ForeignTypes;

  constructor(chart: string) {
    this.types = { owner: chart, definitions: this.#definitions };
  }

  /** A value that a JSON Schema describes. */
  schema(name: string, schema: JsonSchema, byDefault: Default, description: string): Written {
    this.#definitions[name] = schema;
    const { shape } = foreign(this.types, name)(unset, description);
    return {
      definition: define<unknown, Default>(shape, byDefault, description),
      source: call(`foreign<unknown>(types, ${JSON.stringify(name)})`, mark(byDefault), literal(description)),
    };
  }

  /** Whether a definition's source is that of a value of which nothing is known. */
  isUnknown(source: Source): boolean {
    return typeof source !== "string" && source.open === "unknown(";
  }

  /** A value of which nothing is known. */
  unknown(byDefault: Default, description: string): Written {
    const { definition } = this.schema("Unknown", {}, byDefault, description);
    return { definition, source: call("unknown", mark(byDefault), literal(description)) };
  }
}

/** The same value, which null takes away. */
export function orNull({ definition, source }: Written): Written {
  return { definition: nullable(definition), source: call("nullable", source) };
}
