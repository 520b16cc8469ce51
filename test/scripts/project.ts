import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { execa } from "execa";
import { onTestFinished } from "vitest";
import { writeFiles } from "../../scripts/project/replace-folder.ts";
import { chartFiles } from "../../template/index.ts";
import tinyChart from "./fixtures/tiny.ts";

/** What a command answered: for programs on `stdout`, for people on `stderr`. */
export interface Answer {
  readonly exitCode: number | undefined;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * Runs a command.
 *
 * @param input what it reads on standard input, which is empty without it
 * @param env added to its environment
 */
export type Run = (args: string, input?: string, env?: Readonly<Record<string, string>>) => Promise<Answer>;

/** A chart author's folder, for one test: `chart.ts` is the definition. */
export interface Project {
  readonly folder: string;
  /** Runs `kmstack` in the folder; times in its answer are `0.0 s`, and the folder's path is `~`. */
  readonly kmstack: Run;
  /** Runs `npm run release --` in the folder, in the same way. */
  readonly release: Run;
  write(files: Readonly<Record<string, string | Uint8Array>>): Promise<void>;
  read(path: string): Promise<string>;
  /** The paths of all files of a folder, sorted; none where there is no such folder. */
  list(path: string): Promise<readonly string[]>;
}

/** A folder in which the tiny chart has been generated. */
export async function generatedProject(): Promise<Project> {
  const made = await project();
  await writeFiles(join(made.folder, "chart"), await chartFiles(tinyChart));
  return made;
}

const root = fileURLToPath(new URL("../..", import.meta.url));
const tsx = import.meta.resolve("tsx");

/** The definition of the tiny chart (`fixtures/tiny.ts`), with some of its parts replaced. */
export function tinyWith(parts: string): string {
  return `import { greeting, prometheus, tiny, values } from "./tiny.ts";\nexport default tiny({ ${parts} });\n`;
}

/** Runs one of the project's command lines in a folder. */
function commandLine(script: string, folder: string): Run {
  const same = (text: string) => text.replaceAll(folder, "~").replace(/\b\d+\.\d s$/gm, "0.0 s");
  return async (args, input, env) => {
    const command = ["--import", tsx, join(root, "scripts", `${script}.ts`), ...args.split(" ")];
    const { exitCode, stdout, stderr } = await execa(process.execPath, command, {
      cwd: folder,
      ...(env === undefined ? {} : { env }),
      reject: false,
      ...(input === undefined ? { stdin: "ignore" } : { input }),
    });
    return { exitCode, stdout: same(stdout), stderr: same(stderr) };
  };
}

/** @param definition the text of `chart.ts`, which may import `./tiny.ts`, `./schema` and `./template` */
export async function project(definition = tinyWith("")): Promise<Project> {
  const folder = await mkdtemp(join(tmpdir(), "kmstack-project-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  await symlink(join(import.meta.dirname, "fixtures/tiny.ts"), join(folder, "tiny.ts"));
  for (const toolkit of ["schema", "template"]) await symlink(join(root, toolkit), join(folder, toolkit));
  const made: Project = {
    folder,
    kmstack: commandLine("kmstack", folder),
    release: commandLine("release", folder),
    async write(files) {
      for (const [path, content] of Object.entries(files)) {
        await mkdir(dirname(join(folder, path)), { recursive: true });
        await writeFile(join(folder, path), content);
      }
    },
    read: (path) => readFile(join(folder, path), "utf8"),
    async list(path) {
      const inside = join(folder, path);
      const entries = await readdir(inside, { recursive: true, withFileTypes: true }).catch(() => []);
      return entries
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name).slice(inside.length + 1))
        .sort();
    },
  };
  await made.write({ "package.json": '{ "type": "module" }\n', "chart.ts": definition });
  return made;
}
