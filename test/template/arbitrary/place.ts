import { type Definition, mayBeAbsent, type Shape } from "../../../schema/index.ts";
import { kubernetesFieldShape } from "../../../template/language/declared-shape.ts";
import { Bodies } from "../../../template/resolve/bodies.ts";
import { type Language, languageIn, type Where } from "./language.ts";

/** A value that a random tree may refer to. */
export interface Named {
  readonly of: unknown;
  readonly shape: Shape;
  /** The value may be absent. */
  readonly optional: boolean;
}

/** What a chart's templates get, with its types erased. */
export interface ErasedScope {
  readonly values: unknown;
  readonly release: Readonly<Record<"name" | "namespace" | "isInstall" | "isUpgrade", unknown>>;
  readonly chart: Readonly<Record<"name" | "version" | "appVersion" | "isRoot", unknown>>;
  readonly capabilities: {
    readonly kubernetesVersion: unknown;
    readonly hasApi: (apiVersion: unknown) => unknown;
  };
}

/** Where a part of a random tree is made. */
export interface Place {
  readonly scope: ErasedScope;
  /** The values of the chart, which named templates see too. */
  readonly values: readonly Named[];
  /** What is there besides: variables of loops, values found to be there, parameters. */
  readonly local: readonly Named[];
  readonly where: Where;
  readonly language: Language;
  readonly bodies: Bodies;
  /** A name that no other named template of the chart has. */
  readonly newName: () => string;
}

let names = 0;

/** The outermost place of a tree that refers to the values at one key of a chart's. */
export function placeIn(scope: ErasedScope, key: string, { shape }: Definition): Place {
  // Not the values as a whole: some texts among them are such as `toYaml` cannot write.
  const values = named(fieldOf(scope.values, key), shape, false).slice(1);
  const newName = () => {
    names += 1;
    return `named-${names}`;
  };
  return {
    scope,
    values,
    local: [],
    where: "top",
    language: languages.top,
    bodies: new Bodies(scope),
    newName,
  };
}

/** The same place where one more value is there. */
export function knowing(place: Place, of: unknown, shape: Shape): Place {
  return { ...place, local: [...named(of, shape, false), ...place.local] };
}

/** The same place inside one more loop. */
export function inLoop(place: Place): Place {
  if (place.where === "named template") return place;
  const where = place.where === "top" ? "loop" : "nested loop";
  return { ...place, where, language: languages[where] };
}

/** The body of a named template that is included here. */
export function inBody(place: Place, parameters: readonly Named[]): Place {
  const where = "named template";
  return { ...place, local: parameters, where, language: languages[where] };
}

const languages: Readonly<Record<Where, Language>> = {
  top: languageIn("top"),
  loop: languageIn("loop"),
  "nested loop": languageIn("nested loop"),
  "named template": languageIn("named template"),
};

/** A value and the fields of it that can be reached without asking whether they are there. */
export function named(of: unknown, shape: Shape, optional: boolean): readonly Named[] {
  const self = { of, shape, optional };
  if (optional) return [self];
  return [self, ...fieldsOf(shape).flatMap(([key, field, unset]) => named(fieldOf(of, key), field, unset))];
}

function fieldOf(of: unknown, key: string): unknown {
  // A reference answers for every field of its value.
  return (of as Readonly<Record<string, unknown>>)[key];
}

function fieldsOf(shape: Shape): readonly (readonly [string, Shape, boolean])[] {
  if (shape.kind === "object") {
    return Object.entries(shape.fields).map(([key, field]) => [key, field.shape, mayBeAbsent(field)]);
  }
  if (shape.kind !== "kubernetes") return [];
  return kubernetesFields.flatMap((key) => {
    const field = kubernetesFieldShape(shape.definition, key);
    return field === undefined ? [] : [[key, field, true] as const];
  });
}

/** Some fields of tolerations, affinities and security contexts: of them all there are too many. */
const kubernetesFields = [
  "key",
  "value",
  "tolerationSeconds",
  "nodeAffinity",
  "runAsUser",
  "privileged",
  "requests",
];

/** The one among the fitting values that a number picks; in every other case one of the nearest. */
export function pick(place: Place, number: number, fits: (named: Named) => boolean): Named | undefined {
  const near = place.local.filter(fits);
  const all = number % 2 === 0 && near.length > 0 ? near : [...near, ...place.values.filter(fits)];
  return all[Math.floor(number / 2) % all.length];
}
