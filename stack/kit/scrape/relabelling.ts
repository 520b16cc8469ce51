import type { Expression, Operand } from "../../../template/index.ts";

/** A step that changes a target's labels before it is scraped, or drops the target. */
export interface Relabelling {
  /** Left out: always. */
  readonly when?: Expression<boolean>;
  readonly action: "replace" | "keep" | "drop" | "keepequal" | "dropequal" | "labelmap" | "hashmod";
  /** The labels whose values, joined by `;`, are matched. */
  readonly from?: readonly Operand<string>[];
  /** A regular expression that matches the whole; left out: anything. */
  readonly regex?: Operand<string>;
  readonly to?: string;
  readonly replacement?: Operand<string>;
  /** Into how many parts `hashmod` divides. */
  readonly modulus?: Operand<number>;
}

/** Keeps only targets whose labels match. */
export function keep(from: readonly string[], regex: Operand<string>): Relabelling {
  return { action: "keep", from, regex };
}

/** Drops targets whose labels match. */
export function drop(from: readonly string[], regex: Operand<string>): Relabelling {
  return { action: "drop", from, regex };
}

/** Keeps only targets of which two labels are the same, be it that they have neither. */
export function keepEqual(one: string, other: string): Relabelling {
  return { action: "keepequal", from: [one], to: other };
}

/** Drops targets of which two labels are the same, or that have neither. */
export function dropEqual(one: string, other: string): Relabelling {
  return { action: "dropequal", from: [one], to: other };
}

/** Copies a label to another one. */
export function copy(from: string, to: string): Relabelling {
  return { action: "replace", from: [from], to };
}

/** Tells of which pod a target is. */
export const ofPod: readonly Relabelling[] = [
  copy("__meta_kubernetes_namespace", "namespace"),
  copy("__meta_kubernetes_pod_name", "pod"),
];

/** Tells of which pod a target is, and on which node that runs. */
export const ofPodOnNode: readonly Relabelling[] = [
  ...ofPod,
  copy("__meta_kubernetes_pod_node_name", "node"),
];

/** Sets a label to a fixed value. */
export function set(to: string, replacement: Operand<string>): Relabelling {
  return { action: "replace", to, replacement };
}

/** Sets a label where the values of others match, to the match's first group unless `replacement` says more. */
export function rewrite(
  from: readonly Operand<string>[],
  regex: string,
  to: string,
  replacement?: Operand<string>,
): Relabelling {
  return { action: "replace", from, regex, to, ...(replacement === undefined ? {} : { replacement }) };
}
