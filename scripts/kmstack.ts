#!/usr/bin/env node
import { readFileSync } from "node:fs";
import { Command, CommanderError } from "commander";
import { packageRoot } from "../tools/package.ts";
import { checkCommand } from "./check.ts";
import { generateCommand } from "./generate.ts";
import { type ExitCode, exitCodes, say, UsageError } from "./problem.ts";
import { templateCommand } from "./template.ts";
import { validateCommand } from "./validate.ts";

const { version, description } = JSON.parse(readFileSync(`${packageRoot()}/package.json`, "utf8")) as {
  version: string;
  description: string;
};

const end = (code: ExitCode) => {
  process.exitCode = code;
};

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
  if (error instanceof CommanderError)
    process.exitCode = error.exitCode === 0 ? exitCodes.fine : exitCodes.usage;
  else if (error instanceof UsageError) {
    say(`kmstack: ${error.message}`);
    process.exitCode = exitCodes.usage;
  } else throw error;
}
