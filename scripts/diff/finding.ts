/** One thing in which the values of two charts differ. */
export interface Finding {
  /** Which value: `ingress.hosts[].host`; empty where it is the values as a whole. */
  readonly path: string;
  /**
   * `breaking`: a values file that was taken may be refused, or be without what it relied on. `additive`: every values file is
   * taken as before, and may say more, or mean something else by default. `text`: only what people read differs.
   */
  readonly kind: "breaking" | "additive" | "text";
  /** A clause without capital and full stop. */
  readonly message: string;
}

export function isBreaking({ kind }: Finding): boolean {
  return kind === "breaking";
}

/** A value, or a list of them, as people read it in one line. */
export function shownValue(value: unknown): string {
  const text = JSON.stringify(value) ?? "nothing";
  return text.length <= 60 ? text : `${text.slice(0, 59)}…`;
}
