import { isMapping, joinValues, type ValuesDocument } from "./merging/merge.ts";
import { formatPath, type ValuePath } from "./path.ts";
import { type Located, locate, offsetOfKey } from "./validation/locate.ts";
import type { Finding, Problem } from "./validation/problem.ts";
import { valueWords } from "./validation/words.ts";
import { parseYamlSource, type YamlSource } from "./yaml/read.ts";

/** A values file that a person wrote. */
export interface ValuesText {
  /** For problems. */
  readonly name: string;
  readonly text: string;
}

/** One of several values files, read. */
export interface Layer {
  readonly name: string;
  readonly source: YamlSource;
  /** What it sets; nothing where it cannot be read. */
  readonly values: ValuesDocument;
}

/** Where in which file a value was set, or the nearest thing around it that was. */
export interface LayerPlace {
  readonly layer: Layer;
  readonly located: Located;
}

/**
 * Values files laid over each other, as Helm does with several `-f`: each over the ones before it.
 *
 * @example
 * const layers = new Layers([
 *   { name: "all.yaml", text: "replicas: 2\ngreeting: Hi!" },
 *   { name: "one.yaml", text: "replicas: 5" },
 * ]);
 * layers.values
 */
export class Layers {
  readonly all: readonly Layer[];
  /** Why files cannot be read. */
  readonly unreadable: readonly Problem[];
  /** What they set together. */
  readonly values: ValuesDocument;

  constructor(files: readonly ValuesText[]) {
    this.all = files.map(({ name, text }) => {
      const source = parseYamlSource(text);
      return { name, source, values: isMapping(source.value) ? source.value : {} };
    });
    this.unreadable = this.all.flatMap(unreadable);
    this.values = this.all.reduce<ValuesDocument>((whole, { values }) => joinValues(whole, values), {});
  }

  /** Follows a path to the file that set the value there: the last one that did, or that replaced all before it. */
  place(path: ValuePath): LayerPlace {
    let setters: readonly { readonly layer: Layer; readonly value: unknown }[] = this.all.map((layer) => ({
      layer,
      value: layer.values,
    }));
    for (const step of path) {
      const next = setters.flatMap(({ layer, value }) => {
        const child = isMapping(value) && Object.hasOwn(value, step) ? [value[step]] : [];
        return child.map((inside) => ({ layer, value: inside }));
      });
      if (next.length === 0) break;
      // What is no map replaces what earlier files set; maps go over each other.
      const replaced = next.findLastIndex(({ value }) => !isMapping(value));
      setters = replaced < 0 ? next : next.slice(replaced === next.length - 1 ? replaced : replaced + 1);
    }
    const { layer } = setters.at(-1) ?? { layer: nowhere };
    return { layer, located: locate(layer.source.root, path) };
  }
}

/** What stands for the values file where a person gave none. */
const nowhere: Layer = { name: "default values", source: parseYamlSource(""), values: {} };

function unreadable(layer: Layer): readonly Problem[] {
  const { name, source } = layer;
  const errors = source.errors.map(({ line, column, reason }): Problem => {
    return { file: name, line, column, path: "", message: `cannot be read: ${reason}`, severity: "error" };
  });
  if (errors.length > 0 || source.value === null || isMapping(source.value)) return errors;
  const message = `values must be a mapping of keys, not ${valueWords(source.value)}`;
  return [placedProblem({ layer, offset: 0, path: [], message })];
}

/** A finding with its place. */
export interface Placed extends Finding {
  readonly layer: Layer;
  readonly offset: number;
  readonly path: ValuePath;
  readonly severity?: Problem["severity"];
}

export function placedProblem({
  layer,
  offset,
  path,
  message,
  severity = "error",
  suggestion,
}: Placed): Problem {
  return {
    file: layer.name,
    ...layer.source.lines.place(offset),
    path: formatPath(path),
    message,
    severity,
    ...(suggestion === undefined ? {} : { suggestion }),
  };
}

/**
 * A sentence against values that each are right, as a problem at the first of them that a file sets.
 *
 * @param message begins with the path of a value, where it is about one
 * @param looked the values that it comes from
 * @example
 * const layers = new Layers([{ name: "my.yaml", text: "replicas: 2" }]);
 * problemOf(layers, "replicas: an odd number is wanted", [["replicas"]])
 */
export function problemOf(layers: Layers, message: string, looked: readonly ValuePath[]): Problem {
  const set = looked.find((path) => layers.place(path).located.depth === path.length);
  const { layer, located } = layers.place(set ?? looked[0] ?? []);
  const paths = looked.flatMap((path) => path.map((_, index) => path.slice(0, index + 1)));
  const path = paths.find((one) => message.startsWith(`${formatPath(one)}: `));
  const said =
    path === undefined
      ? { path: [], message }
      : { path, message: message.slice(formatPath(path).length + 2) };
  return placedProblem({ layer, offset: offsetOfKey(located), ...said });
}
