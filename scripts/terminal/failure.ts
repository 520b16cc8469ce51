import { CommanderError } from "commander";
import { type ExitCode, exitCodes, mark, messageOf, Refusal } from "./problem.ts";

/** Why a command did not do what it was asked to. */
export interface Failure {
  readonly exitCode: ExitCode;
  /** For people; absent where something else has told them. */
  readonly said?: string;
  /** For programs. */
  readonly error: {
    readonly kind: "found" | "usage" | "internal";
    readonly message: string;
    readonly problems?: readonly unknown[];
  };
}

/** What each of these says is meant for the person who called. */
const ofTheDefinition = ["DefinitionError", "TreeError"];
const ofTheCaller = ["UsageError", "ToolError"];

/**
 * What an error that ended a command means. Errors of the toolkit are known by their names: a chart may have been
 * made by another copy of it, whose classes are others.
 */
export function failureOf(error: unknown, program: string): Failure {
  const message = messageOf(error);
  const name = error instanceof Error ? error.name : "";
  if (error instanceof CommanderError) return ofUsage(message.replace(/^error: /, ""));
  if (error instanceof Refusal) {
    const { problems } = error;
    return {
      exitCode: exitCodes.found,
      said: `${mark.bad} ${message}`,
      error: { kind: "found", message, ...(problems.length === 0 ? {} : { problems }) },
    };
  }
  if (ofTheCaller.includes(name)) return ofUsage(message, `${program}: ${message}`);
  if (ofTheDefinition.includes(name)) {
    const whole = `the chart's definition is wrong: ${message}`;
    return ofUsage(whole, `${program}: ${whole}`);
  }
  return {
    exitCode: exitCodes.internal,
    said:
      `${program}: this should not have happened: ${message}\n` +
      `It is a fault of ${program}, or of code in the chart's definition; with --debug it says where.`,
    error: { kind: "internal", message },
  };
}

function ofUsage(message: string, said?: string): Failure {
  return {
    exitCode: exitCodes.usage,
    error: { kind: "usage", message },
    ...(said === undefined ? {} : { said }),
  };
}
