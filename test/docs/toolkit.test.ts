import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { execa } from "execa";
import { afterAll, beforeAll, expect, it } from "vitest";
import packageJson from "../../package.json" with { type: "json" };
import { cacheFolder } from "../../tools/cache.ts";

/*
 * docs/toolkit.md, followed from its beginning to its end in an empty folder: its files are written, its commands are
 * run, one after another, with the package as npm packs it.
 */
const root = join(import.meta.dirname, "../..");

interface Block {
  readonly language: string;
  readonly text: string;
}

let folder: string;
let blocks: readonly Block[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "kmstack-page-"));
  const page = await readFile(join(root, "docs/toolkit.md"), "utf8");
  blocks = [...page.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)].map(([, language = "", text = ""]) => ({
    language,
    text,
  }));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** The packages of the page in the versions that are tested here, and this one as npm packs it. */
async function installable(command: string): Promise<string> {
  const { stdout } = await execa("npm", ["pack", "--json", "--pack-destination", folder], { cwd: root });
  const [packed] = JSON.parse(stdout.slice(stdout.indexOf("["))) as readonly { readonly filename: string }[];
  const versions: Readonly<Record<string, string>> = {
    ...packageJson.dependencies,
    ...packageJson.devDependencies,
  };
  return command
    .split(" ")
    .map((word) => {
      if (word === "kube-metrics-stack") return `./${packed?.filename}`;
      return versions[word] === undefined ? word : `${word}@${versions[word]}`;
    })
    .join(" ");
}

it("leads to a chart that passes every check", async () => {
  const ran: string[] = [];
  for (const { language, text } of blocks) {
    const [, path] = /^(?:\/\/|#) (\S+)\n/.exec(text) ?? [];
    if (language !== "sh" && path !== undefined) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), text);
      continue;
    }
    expect(language, text).toBe("sh");
    for (const line of text.trimEnd().split("\n")) {
      const command = line.startsWith("npm install") ? await installable(line) : line;
      const env = { KMSTACK_TOOLS_CACHE: cacheFolder(), npm_config_prefer_offline: "true" };
      const { exitCode, all } = await execa("bash", ["-c", command], {
        cwd: folder,
        env,
        all: true,
        reject: false,
      });
      expect({ command, exitCode, all }).toEqual({ command, exitCode: 0, all: expect.any(String) });
      ran.push(line.split(" ").slice(0, 3).join(" "));
    }
  }
  expect(ran).toEqual(
    expect.arrayContaining(["npx tsc", "npx kmstack generate", "npx kmstack check", "npx kmstack template"]),
  );
});
