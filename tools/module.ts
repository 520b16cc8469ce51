import { readFileSync } from "node:fs";
import { execa } from "execa";
import { toolsFile } from "./package.ts";

/** A Go module in Go's own cache, where it is read-only. */
export interface PinnedModule {
  /** Such as `v0.16.2`. */
  readonly version: string;
  readonly folder: string;
}

/**
 * A module that a folder's go.mod pins and its go.sum verifies; it is downloaded on the first call.
 *
 * @param folder in `tools/`
 * @throws Error with Go's last lines where the module cannot be had, or where go.sum does not know it
 */
export async function pinnedModule(folder: string, module: string): Promise<PinnedModule> {
  const goSum = readFileSync(toolsFile(folder, "go.sum"), "utf8");
  const download = await execa("go", ["mod", "download", "-json", module], {
    cwd: toolsFile(folder),
    reject: false,
    stdin: "ignore",
    all: true,
    env: { GOFLAGS: "-mod=readonly", GOWORK: "off" },
  });
  if (download.failed) {
    const output = download.all?.trim() || download.shortMessage || "no output";
    throw new Error(
      `tools/${folder}/go.mod: \`${download.escapedCommand}\` failed. It ended with:\n${output.split("\n").slice(-15).join("\n")}\n` +
        "It needs Go (https://go.dev/dl/) and, the first time, the network.",
    );
  }
  const { Version: version, Sum, Dir } = JSON.parse(download.stdout) as Readonly<Record<string, string>>;
  // Go adds a line that go.sum lacks instead of refusing the module.
  if (version === undefined || Dir === undefined || !goSum.includes(`${module} ${version} ${Sum}\n`)) {
    throw new Error(
      `tools/${folder}/go.mod: go.sum has no line for ${module} ${version}; if you changed the pin, commit go.sum, which has it now`,
    );
  }
  return { version, folder: Dir };
}
