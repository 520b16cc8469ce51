import { type MapNode, type ScalarNode, targetOf, type YamlNode } from "./node.ts";
import { deepest, tooDeep } from "./parse.ts";
import { type Resolved, resolve } from "./scalars.ts";
import { YamlFault } from "./scan/cursor.ts";
import { resolveTagged } from "./tags.ts";

/** The value of a document, and what in it has none. */
export interface ReadValue {
  readonly value: unknown;
  readonly faults: readonly YamlFault[];
}

/** One key of a map; two of one name can differ in type. */
interface Entry {
  readonly type: Resolved["type"];
  readonly value: unknown;
}

/**
 * The value that Helm makes of a document: aliases replaced, `<<` merged in go-yaml v2's way (in the order of the
 * keys, so that a later `<<` overrides), the last of equal keys wins, keys become texts.
 * Source: decode.go of go.yaml.in/yaml/v2 v2.4.4, yaml.go of sigs.k8s.io/yaml v1.6.0.
 */
export function readValue(root: YamlNode): ReadValue {
  const reader = new ValueReader();
  try {
    return { value: reader.value(root, 0), faults: reader.faults };
  } catch (fault) {
    if (fault instanceof YamlFault) return { value: undefined, faults: [...reader.faults, fault] };
    throw fault;
  }
}

class ValueReader {
  readonly faults: YamlFault[] = [];
  private readonly openAliases = new Set<YamlNode>();
  /** What is read, and what of it for an alias; the document itself counts as well. */
  private count = 1;
  private aliasCount = 0;

  value(node: YamlNode, depth: number): unknown {
    this.counted(node);
    if (depth > deepest) throw new YamlFault(tooDeep, node.start);
    switch (node.kind) {
      case "alias":
        return this.inAlias(node, () => this.value(node.target, depth));
      case "list":
        return node.items.map((item) => this.value(item, depth + 1));
      case "map": {
        const entries = new Map<string, Entry>();
        this.readInto(entries, node, depth);
        return Object.fromEntries([...entries].map(([name, { value }]) => [name, value]));
      }
      case "scalar": {
        const { value } = this.resolved(node);
        if (typeof value === "number" && !Number.isFinite(value)) {
          this.faults.push(new YamlFault("Helm cannot use this number: it must be finite", node.start));
        }
        return typeof value === "bigint" ? Number(value) : value;
      }
    }
  }

  private readInto(entries: Map<string, Entry>, { entries: written }: MapNode, depth: number): void {
    for (const { key, value } of written) {
      if (isMergeKey(key)) {
        this.mergeInto(entries, value, depth);
        continue;
      }
      const resolved = this.key(key);
      const name = keyName(resolved);
      const entry = { type: resolved?.type ?? "null", value: this.value(value, depth + 1) };
      if (name === undefined) this.faults.push(new YamlFault(keyFault(resolved), key.start));
      else if ((entries.get(name)?.type ?? entry.type) !== entry.type) {
        this.faults.push(new YamlFault(ambiguousKey(name), key.start));
      } else entries.set(name, entry);
    }
  }

  /** Of several maps to merge, the earlier takes precedence. */
  private mergeInto(entries: Map<string, Entry>, merged: YamlNode, depth: number): void {
    const sources = merged.kind === "list" ? merged.items.toReversed() : [merged];
    for (const source of sources) {
      const map = targetOf(source);
      if (map.kind !== "map") {
        this.faults.push(new YamlFault("only a map can be merged with <<", source.start));
        continue;
      }
      this.counted(source);
      if (source.kind !== "alias") this.readInto(entries, map, depth);
      else {
        this.inAlias(source, () => {
          this.counted(map);
          this.readInto(entries, map, depth);
        });
      }
    }
  }

  /** What a key is; `undefined` for a list or map. */
  private key(node: YamlNode): Resolved | undefined {
    this.counted(node);
    if (node.kind === "alias") return this.inAlias(node, () => this.key(node.target));
    return node.kind === "scalar" ? this.resolved(node) : undefined;
  }

  private resolved(node: ScalarNode): Resolved {
    const resolved = resolveNode(node);
    if (typeof resolved !== "string") return resolved;
    this.faults.push(new YamlFault(resolved, node.start));
    return { type: "str", value: node.text };
  }

  private inAlias<Result>(node: YamlNode & { kind: "alias" }, read: () => Result): Result {
    if (this.openAliases.has(node)) {
      throw new YamlFault(`the anchor &${node.name} contains itself: take this alias out`, node.start);
    }
    this.openAliases.add(node);
    const result = read();
    this.openAliases.delete(node);
    return result;
  }

  /** Aliases multiply, so go-yaml bounds how much of what it reads may come from them. */
  private counted({ start }: YamlNode): void {
    this.count += 1;
    if (this.openAliases.size > 0) this.aliasCount += 1;
    const isExcessive =
      this.aliasCount > 100 &&
      this.count > 1000 &&
      this.aliasCount / this.count > allowedShareOfAliases(this.count);
    if (isExcessive) throw new YamlFault(excessive, start);
  }
}

const excessive = "aliases make this text too large for Helm: write out less through them";

/** From 99 % of a small document down to 10 % of a very large one. */
function allowedShareOfAliases(count: number): number {
  const [small, large] = [400_000, 4_000_000];
  if (count <= small) return 0.99;
  return count >= large ? 0.1 : 0.99 - 0.89 * ((count - small) / (large - small));
}

/** Whether a key says that what follows it is merged into the map: `<<` without quotes. */
export function isMergeKey(key: YamlNode): boolean {
  return key.kind === "scalar" && key.text === "<<" && (key.isPlain || key.tag === "tag:yaml.org,2002:merge");
}

/** The text that Helm makes of a map's key: `1` and `on` become "1" and "true"; `undefined` where there is none. */
export function nameOfKey(key: YamlNode): string | undefined {
  const node = targetOf(key);
  const resolved = node.kind === "scalar" ? resolveNode(node) : undefined;
  return typeof resolved === "string" ? undefined : keyName(resolved);
}

/** What a scalar is, or a sentence where it cannot be what its tag says. */
function resolveNode({ text, tag, isPlain }: ScalarNode): Resolved | string {
  if (tag !== undefined) return resolveTagged(tag, text);
  return isPlain ? resolve(text) : { type: "str", value: text };
}

const largestKey = 2n ** 63n - 1n;

/** None for what nobody would expect: Helm cuts a key's decimals to single precision. */
function keyName(key: Resolved | undefined): string | undefined {
  switch (key?.type) {
    case "str":
    case "bool":
      return String(key.value);
    case "int":
      return key.value <= largestKey ? String(key.value) : undefined;
    case "float":
      return /^-?(?=.{1,7}$)\d{1,6}(?:\.\d+)?$/.test(String(key.value)) && Math.abs(key.value) >= 1e-4
        ? String(key.value)
        : undefined;
    default:
      return undefined;
  }
}

function keyFault(key: Resolved | undefined): string {
  if (key === undefined) return "a key must be a text, not a list or a map";
  return key.type === "null"
    ? "a key must not be empty"
    : "Helm takes no such number for a key, or writes it otherwise: put it in quotes";
}

function ambiguousKey(name: string): string {
  return `this key and one before it are both ${JSON.stringify(name)} to Helm, which takes either: take one out`;
}
