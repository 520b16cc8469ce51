/** A part of a YAML text, as it is written. */
export type YamlNode = ScalarNode | ListNode | MapNode | AliasNode;

interface Written {
  /** Its offset in the text. */
  readonly start: number;
}

interface Tagged extends Written {
  /** In full, such as `tag:yaml.org,2002:int`. */
  readonly tag?: string;
}

export interface ScalarNode extends Tagged {
  readonly kind: "scalar";
  /** Without quotes, its lines folded and its escapes replaced. */
  readonly text: string;
  /** Where it ends; where it starts, if nothing is written. */
  readonly end: number;
  /** Whether its text says what it is: it has neither quotes nor a tag. */
  readonly isPlain: boolean;
}

export interface ListNode extends Tagged {
  readonly kind: "list";
  readonly items: readonly YamlNode[];
}

export interface MapNode extends Tagged {
  readonly kind: "map";
  /** In the order of the text, repeated keys too. */
  readonly entries: readonly MapEntry[];
}

export interface MapEntry {
  readonly key: YamlNode;
  readonly value: YamlNode;
}

export interface AliasNode extends Written {
  readonly kind: "alias";
  readonly name: string;
  readonly target: Anchored;
}

/** What can be given a name, for aliases. */
export type Anchored = Exclude<YamlNode, AliasNode>;

/** What an alias stands for; any other node itself. */
export function targetOf(node: YamlNode): Anchored {
  return node.kind === "alias" ? node.target : node;
}
