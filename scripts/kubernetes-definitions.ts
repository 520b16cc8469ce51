import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Command } from "commander";
import writeFileAtomic from "write-file-atomic";
import { extractDefinitions } from "../schema/kubernetes/extract.ts";
import { roots } from "../schema/kubernetes/roots.ts";

const committed = fileURLToPath(new URL("../schema/kubernetes/definitions.json", import.meta.url));

const program = new Command("kubernetes-definitions")
  .description(
    "Extracts the Kubernetes definitions that chart values use from an API server's OpenAPI answer\n" +
      "(kubectl get --raw /openapi/v2) and writes them as draft-07 JSON Schema.",
  )
  .argument("<answer>", "a file with the answer, whole or its definitions only")
  .option("-o, --output <file>", "where to write", committed)
  .option("--kubernetes-version <version>", "the version to name, where the answer's own is not exact")
  .showHelpAfterError()
  .action(async (answer: string, options: { output: string; kubernetesVersion?: string }) => {
    try {
      const data = extractDefinitions(readJson(answer), roots, options.kubernetesVersion);
      await writeFileAtomic(options.output, `${JSON.stringify(data, null, 1)}\n`);
      console.log(
        `${options.output}: ${Object.keys(data.definitions).length} definitions of ${data.version}`,
      );
    } catch (error) {
      console.error(error instanceof Error ? error.message : String(error));
      process.exitCode = 1;
    }
  });

await program.exitOverride((exit) => process.exit(exit.exitCode === 0 ? 0 : 2)).parseAsync();

function readJson(file: string): unknown {
  const text = readFileSync(file, "utf8");
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`${file} is not JSON: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
}
