import { inspect } from "node:util";
import { Command, CommanderError } from "commander";
import { failureOf } from "./failure.ts";
import { type ExitCode, exitCodes, exitCodesHelp, give, say, UsageError } from "./problem.ts";
import { endedWhile } from "./waiting.ts";

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
 * Runs the command that the process was started with, and ends the process. Whatever happens, with `--json` there is
 * one JSON document on standard output, and there is no stack without `--debug`.
 */
export async function runProgram(definition: Program): Promise<never> {
  const { name } = definition;
  // A promise that nobody keeps ends the process without a word, and so does a definition that calls process.exit().
  const endedEarly = () => fail(new UsageError(earlyEnd()), name);
  const exit = (): never => {
    process.off("exit", endedEarly);
    process.exit();
  };
  process.on("exit", endedEarly);
  // What a definition left running may fail at any time.
  process.on("uncaughtException", (error) => {
    fail(error, name);
    exit();
  });
  for (const stream of [process.stdout, process.stderr]) {
    stream.on("error", (error: NodeJS.ErrnoException) => {
      // `kmstack template | head` closes its end early; that is no error.
      if (error.code !== "EPIPE") throw error;
      exit();
    });
  }
  try {
    await programOf(definition).parseAsync();
  } catch (error) {
    fail(error, name);
  }
  await new Promise((resolve) => process.stdout.write("", resolve));
  // What a definition left running keeps nobody waiting.
  return exit();
}

const forPrograms = process.argv.includes("--json");

/** The help, which comes in pieces. */
const help: string[] = [];

function programOf({ name, description, version, commands }: Program): Command {
  const program = new Command(name)
    .description(description)
    .version(version)
    .addHelpText("afterAll", `\n${exitCodesHelp}`)
    .showHelpAfterError("Run it with --help to see what it takes.")
    .configureOutput({ writeOut: (text) => help.push(text) })
    .exitOverride()
    .enablePositionalOptions();
  const end = (code: ExitCode) => {
    process.exitCode = code;
  };
  for (const add of commands) add(program, end);
  for (const command of program.commands) {
    command.option("--debug", "show where in the code an error comes from").exitOverride();
  }
  return program;
}

/** Says why a command failed, and sets the process' exit code. */
function fail(cause: unknown, program: string): void {
  if (cause instanceof CommanderError && cause.exitCode === 0) {
    give(forPrograms ? JSON.stringify({ help: help.join("").trimEnd() }) : help.join(""));
    process.exitCode = exitCodes.fine;
    return;
  }
  const { exitCode, said, error } = failureOf(cause, program);
  if (said !== undefined) say(said);
  if (forPrograms) give(JSON.stringify({ error }));
  if (process.argv.includes("--debug")) say(inspect(cause));
  process.exitCode = exitCode;
}

function earlyEnd(): string {
  const [what] = endedWhile();
  return `the process ended${what === undefined ? "" : ` while ${what}`}: it was told to, by process.exit(), or waits for what never comes, such as a top-level await`;
}
