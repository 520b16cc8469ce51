/** Something in a user's values file that is wrong, or that the user should know. */
export interface Problem {
  readonly file: string;
  /** Line and column count from 1. */
  readonly line: number;
  readonly column: number;
  /** Which value: `ingress.hosts[0].host`; empty where it is the file as a whole. */
  readonly path: string;
  /** A sentence without capital and full stop. */
  readonly message: string;
  /** An error is refused by Helm too, or silently not what was meant; a warning works. */
  readonly severity: "error" | "warning";
  /** What to write instead, where that is clear. */
  readonly suggestion?: string;
}

/**
 * One line for a terminal: `my-values.yaml:12:3  nodeExporter.tolerationz: unknown key, did you mean "tolerations"?`
 *
 * @example
 * validateValues(values, "replicaz: 2", "my.yaml").map(formatProblem)
 */
export function formatProblem({ file, line, column, path, message, severity }: Problem): string {
  const about = [...(path === "" ? [] : [path]), ...(severity === "warning" ? ["warning"] : []), message];
  return `${file}:${line}:${column}  ${about.join(": ")}`;
}

/** What a check found, before it has a file and a place in it. */
export interface Finding {
  readonly message: string;
  readonly suggestion?: string;
}
