import { readFileSync } from "node:fs";
import { packageRoot } from "../tools/package.ts";
import {
  adoptCommand,
  checkCommand,
  diffCommand,
  doctorCommand,
  generateCommand,
  initCommand,
  metricsCommand,
  migrateCommand,
  suggestCommand,
  templateCommand,
  validateCommand,
} from "./commands.ts";
import { runProgram } from "./terminal/program.ts";

const { version, description } = JSON.parse(readFileSync(`${packageRoot()}/package.json`, "utf8")) as {
  version: string;
  description: string;
};

await runProgram({
  name: "kmstack",
  description,
  version,
  commands: [
    initCommand,
    generateCommand,
    checkCommand,
    validateCommand,
    migrateCommand,
    diffCommand,
    adoptCommand,
    templateCommand,
    metricsCommand,
    doctorCommand,
    suggestCommand,
  ],
});
