import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Command } from "commander";
import { joinValues, stringify, type ValuesDocument } from "../../schema/index.ts";
import { type Image, imagesOf } from "../../stack/images.ts";
import { run } from "../../tools/index.ts";
import { loadProject } from "../project/definition.ts";
import { chartOption } from "../terminal/options.ts";
import { count, type ExitCode, exitCodes, mark, Refusal, say } from "../terminal/problem.ts";

interface Options {
  readonly chart?: string;
  readonly to: string;
  readonly registry?: string;
}

/** `release digests`: the chart's images, each with the digest that its registry has for it now. */
export function digestsCommand(program: Command, end: (code: ExitCode) => void): void {
  chartOption(program.command("digests"))
    .summary("ask the registries for the digests of the chart's images")
    .description(
      "Asks the registry of each image that the chart runs by default for its digest. Writes images.txt, with the digests, and " +
        "digests.yaml, a values file that pins what the default values run; of which the cluster's Kubernetes decides " +
        "which version it is stays as it is. The exit code is 1 where an image is not there.",
    )
    .option("--to <folder>", "where both are written", "release")
    .option("--registry <host>", "ask this one, which has copies of all, as for global.imageRegistry")
    .action(async ({ to, registry, ...options }: Options) => {
      const { chart } = await loadProject(options);
      const images = imagesOf(chart.values);
      const digests = new Map<string, string>();
      for (const reference of new Set(images.flatMap(({ references }) => references))) {
        digests.set(reference, await digestAt(reference, registry));
        say(`${mark.good} ${reference}`);
      }
      const { name, version } = chart.metadata;
      const head = `# The images of ${name} ${version}, by the digests that their registries had when it was released.\n`;
      const pinned = [...digests].map(([reference, digest]) => `${reference}@${digest}\n`);
      await mkdir(to, { recursive: true });
      await writeFile(join(to, "images.txt"), head + pinned.join(""));
      await writeFile(join(to, "digests.yaml"), head + stringify(valuesOf(images, digests)));
      say(`${mark.good} ${count(digests.size, "image")} in ${join(to, "images.txt")} and digests.yaml`);
      end(exitCodes.fine);
    });
}

async function digestAt(reference: string, registry: string | undefined): Promise<string> {
  const asked = registry === undefined ? reference : reference.replace(/^[^/]+/, registry);
  const { exitCode, stdout, stderr } = await run("crane", ["digest", asked]);
  const digest = stdout.trim();
  if (exitCode !== 0 || !/^sha256:[0-9a-f]{64}$/.test(digest)) {
    throw new Refusal(`${asked}: the registry gives no digest: ${stderr.trim()}`);
  }
  return digest;
}

/** The values that pin what is one image whatever the cluster is. */
function valuesOf(images: readonly Image[], digests: ReadonlyMap<string, string>): ValuesDocument {
  const documents = images.flatMap(({ path, references: [reference = "", ...others] }) =>
    others.length > 0 ? [] : [nested(`${path}.digest`, digests.get(reference) ?? "")],
  );
  return documents.reduce(joinValues, {});
}

function nested(path: string, value: string): ValuesDocument {
  const [first = "", ...rest] = path.split(".");
  return { [first]: rest.length === 0 ? value : nested(rest.join("."), value) };
}
