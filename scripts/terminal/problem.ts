import pc from "picocolors";

/**
 * How a command ended: fine, it found something, it cannot do what it was asked to, or it is at fault itself. The last
 * is EX_SOFTWARE of sysexits.h, apart from what Node.js and shells use.
 */
export const exitCodes = { fine: 0, found: 1, usage: 2, internal: 70 } as const;

/** The same for the help. */
export const exitCodesHelp = `Exit codes:
  ${exitCodes.fine}   fine
  ${exitCodes.found}   something was found
  ${exitCodes.usage}   it cannot do what it was asked to: wrong usage, or an input that cannot be used
  ${exitCodes.internal}  it is at fault itself`;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** Thrown where a command cannot do what it was asked to; the message is one sentence that says what to do. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

/** Thrown where a command found a reason not to do what it was asked to; the message says which, and what to do. */
export class Refusal extends Error {
  override readonly name = "Refusal";
  /** For programs, what was found, one by one. */
  readonly problems: readonly unknown[];

  constructor(message: string, problems: readonly unknown[] = [], options?: ErrorOptions) {
    super(message, options);
    this.problems = problems;
  }
}

/** What an error says, or whatever else was thrown. */
export function messageOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}

/** A line for people on standard error, apart from what a command gives to programs. */
export function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** What a command gives, on standard output. */
export function give(text: string): void {
  process.stdout.write(text.endsWith("\n") ? text : `${text}\n`);
}

/** `1 problem`, `2 problems`. */
export function count(number: number, thing: string): string {
  return `${number} ${thing}${number === 1 ? "" : "s"}`;
}

export const mark = { good: pc.green("✓"), bad: pc.red("✗") };
