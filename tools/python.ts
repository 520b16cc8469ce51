import { existsSync, readFileSync } from "node:fs";
import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { execa } from "execa";
import { cacheFolder, fingerprint, makeOnce } from "./cache.ts";
import { buildFailure } from "./failure.ts";
import { toolsFile } from "./package.ts";

const pin = "tools/python/requirements.txt";

/** The version of a program from PyPI, like `1.38.0`, as requirements.txt states it. */
export function pythonToolVersion(program: string): string {
  const file = toolsFile("python", "requirements.txt");
  for (const line of readFileSync(file, "utf8").split("\n")) {
    const [name, version] = line.split(/==|\s/);
    if (name === program && version) return version;
  }
  throw new Error(`${file}: no line \`${program}==VERSION\`; write it anew as tools/README.md says`);
}

/**
 * Installs everything in requirements.txt into a virtual environment in the cache, unless it is there. Every
 * package, the dependencies too, is checked against its hash; only ready-built packages are taken, since building
 * one would fetch tools that no hash covers.
 *
 * @returns the executable's absolute path
 * @throws Error with pip's last lines, and what to do, when it cannot be installed
 */
export async function installPythonTool(program: string): Promise<string> {
  const requirements = toolsFile("python", "requirements.txt");
  // A virtual environment holds its own absolute path, so one that was moved is another.
  const key = fingerprint(readFileSync(requirements, "utf8"), cacheFolder(), process.platform, process.arch);
  const folder = join(cacheFolder(), `python-${key}`);
  const what = ["yamllint", "yamale"].map((name) => `${name} ${pythonToolVersion(name)}`).join(" and ");
  const proof = join(folder, "complete");

  const step = async (command: string, args: readonly string[]): Promise<void> => {
    const done = await execa(command, args, { reject: false, stdin: "ignore", all: true });
    if (done.failed) throw buildFailure(what, "Python 3.10 or newer with its venv module", pin, done);
  };
  // Its interpreter is a link to the system's Python, which an upgrade may have taken away.
  if (!existsSync(join(folder, "bin", "python"))) await rm(proof, { force: true });
  await makeOnce({
    what,
    takes: "under a minute",
    proof,
    make: async () => {
      await step("python3", ["-m", "venv", "--clear", folder]);
      const install = [
        "install",
        "--quiet",
        "--disable-pip-version-check",
        "--require-hashes",
        "--only-binary=:all:",
      ];
      await step(join(folder, "bin", "python"), ["-m", "pip", ...install, "--requirement", requirements]);
      await writeFile(proof, `${what}\n`);
    },
  });
  return join(folder, "bin", program);
}
