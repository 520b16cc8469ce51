import type { Definition, Other, Scalar, Shape } from "../definition/definition.ts";
import { DefinitionError } from "../json-schema/place.ts";
import { remembered } from "../remembered.ts";

/** A way into a definition: keys, `[]` for a list's item and `*` for a free map's value. */
export type DefinitionPath = readonly string[];

/** A value that counts only beside others, and where all of them are. */
export interface Conditional {
  readonly path: DefinitionPath;
  readonly definition: Definition;
  /** The section that holds the value and all others: its own, or the values as a whole. */
  readonly section: DefinitionPath;
  readonly others: readonly PlacedOther[];
  readonly required: boolean;
}

/** Another value. */
export interface PlacedOther {
  readonly path: DefinitionPath;
  /** The definitions that lead to it from the section that holds it, its own last. */
  readonly way: readonly Definition[];
  readonly is: Other["is"];
}

/**
 * All values of a definition that count only beside others, in the order of the definition.
 *
 * @param definition the values as a whole
 * @throws DefinitionError where another value is none, or can never be what it has to be
 * @example
 * const service = object(
 *   {
 *     type: choice({ ClusterIP: "inside", NodePort: "on every node" }, "ClusterIP", "How it is reached."),
 *     ...beside({ type: "NodePort" }, { nodePort: port(unset, "Port on every node.") }),
 *   },
 *   "The Service.",
 * );
 * conditionals(service).map(({ path, others }) => [path, others.map((other) => other.is)])
 */
export function conditionals(definition: Definition): readonly Conditional[] {
  return [...conditionalsIn(definition, definition, [])];
}

function* conditionalsIn(
  top: Definition,
  { shape }: Definition,
  path: DefinitionPath,
): Generator<Conditional> {
  if (shape.kind === "list") yield* conditionalsIn(top, shape.item, [...path, "[]"]);
  if (shape.kind === "map") yield* conditionalsIn(top, shape.value, [...path, "*"]);
  if (shape.kind !== "object") return;
  for (const [key, field] of Object.entries(shape.fields)) {
    const here = [...path, key];
    if (field.beside !== undefined) yield conditional(top, shape.fields, here, field, field.beside);
    yield* conditionalsIn(top, field, here);
  }
}

type Fields = Readonly<Record<string, Definition>>;

function conditional(
  top: Definition,
  siblings: Fields,
  path: DefinitionPath,
  definition: Definition,
  { others, required }: NonNullable<Definition["beside"]>,
): Conditional {
  const own = path.slice(0, -1);
  const topFields = top.shape.kind === "object" ? top.shape.fields : {};
  const isSibling = ({ path: [key = ""] }: Other) => Object.hasOwn(siblings, key);
  return {
    path,
    definition,
    section: others.every(isSibling) ? own : [],
    others: others.map((other) =>
      isSibling(other) ? placed(path, siblings, own, other) : placed(path, topFields, [], other),
    ),
    required,
  };
}

function placed(
  from: DefinitionPath,
  fields: Fields,
  section: DefinitionPath,
  { path, is }: Other,
): PlacedOther {
  const fault = (reason: string) =>
    new DefinitionError(pathWords(from), `what it counts beside, ${path.join(".")}, ${reason}`);
  const way: Definition[] = [];
  let inside: Fields | undefined = fields;
  for (const key of path) {
    const next: Definition | undefined =
      inside !== undefined && Object.hasOwn(inside, key) ? inside[key] : undefined;
    if (next === undefined) throw fault("is no value, neither of its own section nor from the top");
    way.push(next);
    inside = next.shape.kind === "object" ? next.shape.fields : undefined;
  }
  const shape = way.at(-1)?.shape;
  const wrong = is === "any value" ? undefined : is.find((value) => !mayBe(shape, value));
  if (wrong !== undefined) throw fault(`can never be ${JSON.stringify(wrong)}`);
  return { path: [...section, ...path], way, is };
}

function mayBe(shape: Shape | undefined, value: Scalar): boolean {
  switch (shape?.kind) {
    case "boolean":
      return typeof value === "boolean";
    case "integer":
    case "number":
      return typeof value === "number";
    case "intOrString":
      return typeof value === "string" || typeof value === "number";
    case "text":
      return typeof value === "string";
    case "choice":
      return typeof value === "string" && Object.hasOwn(shape.options, value);
    default:
      return false;
  }
}

/** Whether another value is by default what it has to be. */
export function isMetByDefault({ way, is }: PlacedOther): boolean {
  if (way.some(({ presence }) => presence.kind !== "default")) return false;
  const { presence } = way.at(-1) ?? {};
  if (presence?.kind !== "default") return false;
  if (is === "any value") return !isEmpty(presence.value);
  return is.some((value) => value === presence.value);
}

/**
 * Whether a value of a shape can be there and hold nothing, which is none then.
 *
 * @example
 * [mayBeEmpty(text("", "Any text.").shape), mayBeEmpty(port(80, "A port.").shape)]
 */
export function mayBeEmpty(shape: Shape | undefined): boolean {
  if (shape?.kind === "text") return shape.pattern === undefined || fitsNothing(shape.pattern);
  return (
    shape !== undefined && !["boolean", "integer", "number", "intOrString", "choice"].includes(shape.kind)
  );
}

const fitsNothing = remembered((pattern: string) => new RegExp(pattern, "u").test(""));

function isEmpty(value: unknown): boolean {
  return typeof value === "object" && value !== null ? Object.keys(value).length === 0 : value === "";
}

/**
 * A path as people write it: `ingress.hosts[].path`, `jobs.*.interval`.
 *
 * @example
 * pathWords(["hosts", "[]", "name"])
 */
export function pathWords(path: DefinitionPath): string {
  return path.join(".").replaceAll(".[]", "[]");
}
