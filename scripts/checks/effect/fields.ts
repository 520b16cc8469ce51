import type { Definition, DefinitionPath } from "../../../schema/index.ts";

/** A value that a user can set, at any depth. */
export interface Field {
  readonly path: DefinitionPath;
  readonly definition: Definition;
  /** What stands beside it, and beside the sections around it: each a value of a few that people choose from. */
  readonly modes: readonly Mode[];
}

/** A choice, or a switch that does not turn its section on or off. */
export interface Mode {
  readonly path: DefinitionPath;
  readonly options: readonly unknown[];
}

/**
 * Every value of a definition that is no section, and what is in the items of lists and in the values of maps: a
 * section that may be absent is a value too.
 */
export function fieldsOf(
  definition: Definition,
  path: DefinitionPath = [],
  modes: readonly Mode[] = [],
): readonly Field[] {
  const { shape, presence } = definition;
  const self = { path, definition, modes };
  switch (shape.kind) {
    case "object": {
      const all = [...modes, ...modesOf(shape.fields, path)];
      const inside = Object.entries(shape.fields).flatMap(([key, field]) => {
        const here = [...path, key];
        // What stands beside the switch of a section counts only where that is on.
        if (key === "enabled") return fieldsOf(field, here, modes);
        return fieldsOf(
          field,
          here,
          all.filter((mode) => mode.path.join() !== here.join()),
        );
      });
      return presence.kind === "unset" ? [self, ...inside] : inside;
    }
    case "either": {
      const inside = Object.values(shape.alternatives).flatMap((kind) => fieldsOf(kind, path, modes));
      return presence.kind === "unset" ? [self, ...inside] : inside;
    }
    case "list":
      return [self, ...inItems(shape.item, [...path, "[]"])];
    case "map":
      return [self, ...inItems(shape.value, [...path, "*"])];
    default:
      return isFixed(definition) ? [] : [self];
  }
}

/** A word that has to be there is no choice, as what one of several kinds says that it is. */
function isFixed({ shape, presence }: Definition): boolean {
  return shape.kind === "choice" && presence.kind === "required" && Object.keys(shape.options).length === 1;
}

/**
 * What is in an item by name; the item itself is tried with its list, and so is what the list stands beside.
 */
function inItems(item: Definition, path: DefinitionPath): readonly Field[] {
  return ["object", "either"].includes(item.shape.kind) ? fieldsOf(item, path) : [];
}

function modesOf(fields: Readonly<Record<string, Definition>>, path: DefinitionPath): readonly Mode[] {
  return Object.entries(fields).flatMap(([key, field]) => {
    const { shape, presence } = field;
    if (key === "enabled" || isFixed(field)) return [];
    const options =
      shape.kind === "choice" ? Object.keys(shape.options) : shape.kind === "boolean" ? [true, false] : [];
    const others = options.filter((option) => presence.kind !== "default" || option !== presence.value);
    return others.length === 0 ? [] : [{ path: [...path, key], options: others }];
  });
}

/** The switches of parts that are off by default, or on in some clusters only. */
export function switchesOf(fields: readonly Field[]): readonly DefinitionPath[] {
  return fields.flatMap(({ path, definition: { shape, presence } }) => {
    const isSwitch = path.at(-1) === "enabled" && shape.kind === "boolean";
    const isOn = presence.kind === "default" && presence.value === true;
    return isSwitch && !isOn ? [path] : [];
  });
}
