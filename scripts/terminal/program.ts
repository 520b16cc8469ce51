import { Command, CommanderError } from "commander";
import { DefinitionError } from "../../schema/index.ts";
import { TreeError } from "../../template/index.ts";
import { ToolError } from "../../tools/index.ts";
import { type ExitCode, exitCodes, mark, Refusal, say, UsageError } from "./problem.ts";

/** Adds one command to a program; the command says with `end` how it ended. */
export type AddCommand = (program: Command, end: (code: ExitCode) => void) => void;

/** A command line of this project. */
export interface Program {
  readonly name: string;
  readonly description: string;
  readonly version: string;
  /** In the order in which the help lists them. */
  readonly commands: readonly AddCommand[];
}

/**
 * Runs the command that the process was started with, and sets the process' exit code.
 *
 * @throws what is no fault of the caller's, with its stack
 */
export async function runProgram({ name, description, version, commands }: Program): Promise<void> {
  // `kmstack template | head` closes its end early; that is no error.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    process.exit();
  });
  const program = new Command(name)
    .description(description)
    .version(version)
    .addHelpText("after", "\nExit codes: 0 fine, 1 something was found, 2 wrong usage.")
    .showHelpAfterError("Run it with --help to see what it takes.")
    .exitOverride()
    .enablePositionalOptions();
  const end = (code: ExitCode) => {
    process.exitCode = code;
  };
  for (const add of commands) add(program, end);
  for (const command of program.commands) command.exitOverride();
  try {
    await program.parseAsync();
  } catch (error) {
    end(exitCodeOf(error, name));
  }
}

/** @throws what is no fault of the caller's */
function exitCodeOf(error: unknown, program: string): ExitCode {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.fine : exitCodes.usage;
  if (error instanceof Refusal) {
    say(`${mark.bad} ${error.message}`);
    return exitCodes.found;
  }
  if (error instanceof UsageError || error instanceof ToolError) say(`${program}: ${error.message}`);
  else if (error instanceof DefinitionError || error instanceof TreeError)
    say(`${program}: the chart's definition is wrong: ${error.message}`);
  else throw error;
  return exitCodes.usage;
}
