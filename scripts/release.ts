import { readFileSync } from "node:fs";
import { packageRoot } from "../tools/package.ts";
import { digestsCommand } from "./release/digests-command.ts";
import { indexCommand } from "./release/index-command.ts";
import { notesCommand } from "./release/notes-command.ts";
import { packageCommand } from "./release/package-command.ts";
import { pagesCommand } from "./release/pages-command.ts";
import { pushCommand } from "./release/push-command.ts";
import { verifyCommand } from "./release/verify-command.ts";
import { runProgram } from "./terminal/program.ts";

const { version } = JSON.parse(readFileSync(`${packageRoot()}/package.json`, "utf8")) as { version: string };

await runProgram({
  name: "release",
  description: "Releases a chart, one step after another: docs/releasing.md has them in order",
  version,
  commands: [
    packageCommand,
    verifyCommand,
    digestsCommand,
    pushCommand,
    indexCommand,
    pagesCommand,
    notesCommand,
  ],
});
