#!/usr/bin/env node
import { readFileSync } from "node:fs";
import { Command, CommanderError } from "commander";
import { DefinitionError } from "../schema/index.ts";
import { TreeError } from "../template/index.ts";
import { packageRoot } from "../tools/package.ts";
import { checkCommand } from "./check.ts";
import { generateCommand } from "./generate.ts";
import { templateCommand } from "./template.ts";
import { type ExitCode, exitCodes, say, UsageError } from "./terminal/problem.ts";
import { validateCommand } from "./validate.ts";

const { version, description } = JSON.parse(readFileSync(`${packageRoot()}/package.json`, "utf8")) as {
  version: string;
  description: string;
};

const end = (code: ExitCode) => {
  process.exitCode = code;
};

// `kmstack template | head` closes its end early; that is no error.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit();
});

const program = new Command("kmstack")
  .description(description)
  .version(version)
  .addHelpText("after", "\nExit codes: 0 fine, 1 something was found, 2 wrong usage.")
  .showHelpAfterError("Run it with --help to see what it takes.")
  .exitOverride()
  .enablePositionalOptions();
for (const add of [generateCommand, checkCommand, validateCommand, templateCommand]) add(program, end);
for (const command of program.commands) command.exitOverride();

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = exitCodeOf(error);
}

/** @throws what is no fault of the caller's, with its stack */
function exitCodeOf(error: unknown): ExitCode {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.fine : exitCodes.usage;
  if (error instanceof UsageError) say(`kmstack: ${error.message}`);
  else if (error instanceof DefinitionError || error instanceof TreeError)
    say(`kmstack: the chart's definition is wrong: ${error.message}`);
  else throw error;
  return exitCodes.usage;
}
