import { usesIn } from "../../../template/hand-written/uses.ts";

/** How the templates of a chart use a value and what is below it. */
export interface Usage {
  /** What is done with the value as a whole: functions, `print`, `range`; not what only asks for it. */
  readonly by: ReadonlySet<string>;
  /** Whether it is asked for, by `if` and the like. */
  readonly isAsked: boolean;
  /** Where the value, or something below it, is first used: `templates/service.yaml:3:12`. */
  readonly place: string | undefined;
  /** What is below, by key, in the order of the uses; `[]` stands for the items or the values. */
  readonly inside: ReadonlyMap<string, Usage>;
}

class Node implements Usage {
  readonly by = new Set<string>();
  isAsked = false;
  readonly inside = new Map<string, Node>();
  readonly place: string | undefined;

  constructor(place: string | undefined) {
    this.place = place;
  }

  /** What is at a path below, which is first used at a place. */
  at([step, ...rest]: readonly string[], place: string): Node {
    if (step === undefined) return this;
    const next = this.inside.get(step) ?? new Node(place);
    this.inside.set(step, next);
    return next.at(rest, place);
  }
}

/** What asks of a value, and does not give it on. */
const asking: ReadonlySet<string> = new Set([
  ...["if", "with", "=", "and", "or", "not", "empty", "eq", "ne", "gt", "ge", "lt", "le"],
  ...["hasKey", "kindIs", "typeIs", "len", "coalesce", "ternary", "has", "contains"],
]);

/**
 * How the templates of a chart use its values, as far as their text says.
 *
 * @param asked paths of which Helm itself asks, by what Chart.yaml says of dependencies
 */
export function usageOf(files: ReadonlyMap<string, string>, asked: Iterable<string> = []): Usage {
  const root = new Node(undefined);
  for (const [file, text] of files) {
    if (!file.startsWith("templates/")) continue;
    for (const { path, by, offset } of usesIn(text)) {
      const before = text.slice(0, offset).split("\n");
      const place = `${file}:${before.length}:${(before.at(-1) ?? "").length + 1}`;
      const node = root.at(path.map(String), place);
      if (asking.has(by)) node.isAsked = true;
      else node.by.add(by);
    }
  }
  for (const path of asked) root.at(path.split("."), "Chart.yaml").isAsked = true;
  return root;
}

export const unused: Usage = new Node(undefined);

/** Whether a map or list is used by what is in it, and not only by its fields: given on as a whole, or walked. */
export function isGivenOn({ by, inside }: Usage): boolean {
  return [...by].some((one) => !["print", "quote"].includes(one)) || inside.has("[]");
}
