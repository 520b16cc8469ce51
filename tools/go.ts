import { readdirSync, readFileSync } from "node:fs";
import { chmod, cp, mkdir, readdir, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { execa } from "execa";
import { cacheFolder, fingerprint, makeOnce } from "./cache.ts";
import { buildFailure } from "./failure.ts";
import { pinnedModule } from "./module.ts";
import { toolsFile } from "./package.ts";
import { gather } from "./path.ts";

/** A program built from a Go module that `tools/<folder>/go.mod` pins and `go.sum` verifies. */
export interface GoTool {
  /** The folder in `tools/`. */
  readonly folder: string;
  /** The executable's usual name. */
  readonly program: string;
  /**
   * The program that is built instead, where this one is a name by which it can be called: one link for programs that
   * share most of their packages.
   */
  readonly multiCall?: string;
  readonly tags: string;
  /** The link-time variables of the program, by import path, given the program's version (like `3.22.0`). */
  readonly variables: (version: string) => Readonly<Record<string, string>>;
  /** The program's version, given the module's (like `v3.22.0`), where dropping the `v` is not enough. */
  readonly programVersion?: (moduleVersion: string) => string;
  /** The module whose version is the program's, where another one holds the package to build. */
  readonly module?: string;
  /**
   * Whether it is built in a copy of its module, by whose own go.mod and go.sum: so with what it replaces, which counts
   * in no other module.
   */
  readonly copied?: true;
  /**
   * Files of the copy, by their paths in it, that its release is built with and the module lacks, such as pages of a web
   * interface: empty ones stand in for them.
   */
  readonly placeholders?: readonly string[];
  /** How long a build takes on a machine of two cores, for the progress line; left out: `1–3 minutes`. */
  readonly takes?: string;
}

/** What a go.mod of a tool says. */
interface GoModule {
  /** The package to build, like `helm.sh/helm/v3/cmd/helm`. */
  readonly main: string;
  /** The module that holds it, or that states its version. */
  readonly module: string;
  /** The version of that module, like `v3.22.0`. */
  readonly version: string;
  /** The Go release it needs, like `1.26.0`. */
  readonly go: string;
}

/** The version of the pinned program, like `3.22.0`, as its go.mod states it. */
export function goToolVersion(tool: GoTool): string {
  const { version } = readGoModule(tool);
  const { programVersion } = tool;
  return programVersion ? programVersion(version) : version.replace(/^v/, "");
}

/**
 * Builds the program unless it is in the cache.
 *
 * @returns the executable's absolute path
 * @throws Error with the compiler's last lines, and what to do, when it cannot be built
 */
export async function buildGoTool(tool: GoTool): Promise<string> {
  const { program, multiCall } = tool;
  if (multiCall === undefined) return buildExecutable(tool);
  const executable = await buildExecutable({ ...tool, program: multiCall });
  return join(await gather({ [program]: executable }), program);
}

async function buildExecutable(tool: GoTool): Promise<string> {
  const { folder, program, tags, copied = false, placeholders = [] } = tool;
  const module = readGoModule(tool);
  const version = goToolVersion(tool);
  const flags = ["-trimpath", "-tags", tags, "-ldflags", linkerFlags(tool.variables(version))];
  const files = readdirSync(toolsFile(folder), { encoding: "utf8", recursive: true });
  const sources = files.filter((file) => /^go\.(mod|sum)$|\.go$/.test(file));
  const pin = sources.sort().map((file) => readFileSync(toolsFile(folder, file), "utf8"));
  const key = fingerprint(...pin, ...flags, ...placeholders, process.platform, process.arch);
  const executable = join(cacheFolder(), `${folder.replace("/", "-")}-${version}-${key}`, program);
  const what = `${program} ${version}`;

  await makeOnce({
    what,
    takes: tool.takes ?? "1–3 minutes",
    proof: executable,
    make: async () => {
      const partial = `${executable}.partial`;
      await rm(partial, { force: true });
      const copy = `${executable}.source`;
      if (copied) await copyModule(tool, module, copy);
      const build = await execa("go", ["build", ...flags, "-o", partial, module.main], {
        cwd: copied ? copy : toolsFile(folder),
        reject: false,
        stdin: "ignore",
        all: true,
        // -mod=readonly: what go.sum does not verify is refused. GOFLAGS and GOWORK of the user's own could loosen that.
        env: { CGO_ENABLED: "0", GOFLAGS: "-mod=readonly", GOGC: compilerGarbage, GOWORK: "off" },
      });
      if (build.failed) {
        throw buildFailure(
          what,
          `Go ${module.go} or newer (https://go.dev/dl/)`,
          `tools/${folder}/go.mod`,
          build,
        );
      }
      await rm(copy, { recursive: true, force: true });
      await rename(partial, executable);
    },
  });
  return executable;
}

/**
 * Copies the module to a folder, with its placeholders.
 *
 * @throws Error where the module cannot be had, or go.sum does not know it
 */
async function copyModule({ folder, placeholders = [] }: GoTool, { module }: GoModule, to: string) {
  const { folder: from } = await pinnedModule(folder, module);
  await rm(to, { recursive: true, force: true });
  await cp(from, to, { recursive: true });
  // Go keeps its modules read-only.
  const folders = await readdir(to, { recursive: true, withFileTypes: true });
  await chmod(to, 0o755);
  for (const one of folders) if (one.isDirectory()) await chmod(join(one.parentPath, one.name), 0o755);
  for (const file of placeholders) {
    await mkdir(dirname(join(to, file)), { recursive: true });
    await writeFile(join(to, file), "");
  }
}

/**
 * How much garbage the compiler may have before it collects, in percent of what it needs; Go's default is 100. It takes a
 * quarter less processor time with this, and a third more memory: 470 MiB for the largest package, in place of 350.
 */
const compilerGarbage = "400";

function linkerFlags(variables: Readonly<Record<string, string>>): string {
  return ["-s -w", ...Object.entries(variables).map(([name, value]) => `-X ${name}=${value}`)].join(" ");
}

/**
 * Reads the pin: the `tool` line of the program, and the `require` line of the module that states its version,
 * which unless told otherwise is the one that holds the package: the one with the longest matching path.
 */
function readGoModule({ folder, program: name, multiCall: program = name, module }: GoTool): GoModule {
  const file = toolsFile(folder, "go.mod");
  const text = readFileSync(file, "utf8");
  const packages = [...text.matchAll(/^(?:tool |\t)([^\s()]+)$/gm)].map(([, path = ""]) => path);
  const main = packages.length === 1 ? packages[0] : packages.find((path) => basename(path) === program);
  const go = /^go (\S+)$/m.exec(text)?.[1];
  if (main === undefined || go === undefined) {
    throw new Error(
      `${file}: expected a \`tool\` line for ${program} and one \`go\` line, as \`go get -tool\` writes them`,
    );
  }
  const holders = [...text.matchAll(/^(?:require )?\s*(\S+) (v\S+)/gm)]
    .map(([, path = "", version = ""]) => ({ path, version }))
    .filter(({ path }) => (module ? path === module : main === path || main.startsWith(`${path}/`)))
    .sort((a, b) => b.path.length - a.path.length);
  const [holder] = holders;
  if (holder === undefined) {
    throw new Error(
      `${file}: no \`require\` line for the module of ${main}; run \`go get -tool ${main}@VERSION\` in its folder`,
    );
  }
  return { main, module: holder.path, version: holder.version, go };
}
