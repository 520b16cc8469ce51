import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Command } from "commander";
import writeFileAtomic from "write-file-atomic";
import { extractDefinitions } from "../schema/kubernetes/extract.ts";
import { dataFiles } from "../schema/kubernetes/files.ts";
import { messageOf } from "./terminal/problem.ts";

const committed = fileURLToPath(new URL("../schema/kubernetes", import.meta.url));

const program = new Command("kubernetes-definitions")
  .description(
    "Makes draft-07 JSON Schema of all Kubernetes definitions in an API server's OpenAPI answer\n" +
      "(kubectl get --raw /openapi/v2), and writes it apart from their descriptions.",
  )
  .argument("<answer>", "a file with the answer, whole or its definitions only")
  .option("-o, --output <folder>", "where to write", committed)
  .option("--kubernetes-version <version>", "the version to name, where the answer's own is not exact")
  .showHelpAfterError()
  .action(async (answer: string, options: { output: string; kubernetesVersion?: string }) => {
    try {
      const extracted = extractDefinitions(readJson(answer), options.kubernetesVersion);
      for (const [name, text] of Object.entries(dataFiles(extracted))) {
        await writeFileAtomic(join(options.output, name), text);
      }
      const { definitions, version } = extracted;
      console.log(`${options.output}: ${Object.keys(definitions).length} definitions of ${version}`);
    } catch (error) {
      console.error(messageOf(error));
      process.exitCode = 1;
    }
  });

await program.exitOverride((exit) => process.exit(exit.exitCode === 0 ? 0 : 2)).parseAsync();

function readJson(file: string): unknown {
  const text = readFileSync(file, "utf8");
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`${file} is not JSON: ${messageOf(error)}`, {
      cause: error,
    });
  }
}
