#!/usr/bin/env node
import { readFileSync } from "node:fs";
import { packageRoot } from "../tools/package.ts";
import { checkCommand } from "./check.ts";
import { generateCommand } from "./generate.ts";
import { templateCommand } from "./template.ts";
import { runProgram } from "./terminal/program.ts";
import { validateCommand } from "./validate.ts";

const { version, description } = JSON.parse(readFileSync(`${packageRoot()}/package.json`, "utf8")) as {
  version: string;
  description: string;
};

await runProgram({
  name: "kmstack",
  description,
  version,
  commands: [generateCommand, checkCommand, validateCommand, templateCommand],
});
