import { required, unset } from "../../../schema/index.ts";
import type { References, SchemaObject } from "../../diff/schema.ts";
import type { Note } from "../note.ts";
import type { Said } from "../read/comments.ts";
import type { Default, OwnTypes, Written } from "../write/written.ts";
import { type Usage, unused } from "./uses.ts";

/** One value of a chart, with all that is known of it. */
export interface Place {
  /** Keys from the top of the values, as people write them: `ingress.hosts`. */
  readonly path: string;
  readonly key: string;
  /** A value of its kind: its default, or one of the items of its list; nothing where there is none. */
  readonly sample: unknown;
  /** What the definition has in place of a default, or the default. */
  readonly byDefault: Default;
  /** What the chart's own schema, or an annotation, says of it. */
  readonly schema: SchemaObject | undefined;
  readonly usage: Usage;
  readonly description: string;
  /** It, and all that is in it, takes keys that other charts have for it. */
  readonly isOpen: boolean;
}

export type Mark = typeof required | typeof unset;

export function markOf({ byDefault }: Place): Mark | undefined {
  return byDefault === required || byDefault === unset ? byDefault : undefined;
}

/** What is known of a chart's values as a whole, and how what is inside of one is inferred. */
export interface Known {
  readonly own: OwnTypes;
  readonly said: ReadonlyMap<string, Said>;
  readonly references: References;
  /** Sections of other charts, and of all of them. */
  readonly foreignSections: ReadonlySet<string>;
  /** Paths of the switches of other charts, and of their tags. */
  readonly switches: ReadonlySet<string>;
  readonly note: (note: Note) => void;
  readonly infer: (place: Place) => Written;
  /** A section of the fields that its default, its schema and the templates name, in this order. */
  readonly section: (place: Place) => Written;
}

/** Where a value is said: in values.yaml, or where a template uses it. */
export function placeOf({ path, usage }: Pick<Place, "path" | "usage">, { said }: Known): string {
  const line = said.get(path)?.line;
  return line === undefined ? (usage.place ?? "values.schema.json") : `values.yaml:${line}`;
}

/** An item of a list, or a value of a map, which is always given as a whole. */
export function itemPlace(place: Place, schema: SchemaObject | undefined, sample?: unknown): Place {
  return {
    path: `${place.path}[]`,
    key: place.key,
    sample,
    byDefault: required,
    schema,
    usage: place.usage.inside.get("[]") ?? unused,
    description: "One of them.",
    isOpen: false,
  };
}
