import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { execa } from "execa";
import { afterAll, beforeAll, expect, it } from "vitest";
import { cacheFolder } from "../../tools/cache.ts";
import { tool } from "../../tools/index.ts";
import { gather } from "../../tools/path.ts";

/*
 * docs/toolkit.md, followed from its beginning to its end in an empty folder: its files are written, its commands are
 * run, one after another, with the package as npm packs it. Where it installs on a cluster, the chart is linted and
 * rendered.
 */
const root = join(import.meta.dirname, "../..");

interface Block {
  readonly language: string;
  readonly text: string;
}

let folder: string;
let packed: string;
/** Where `helm` is Helm 4. */
let programs: string;
let blocks: readonly Block[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "kmstack-page-"));
  const page = await readFile(join(root, "docs/toolkit.md"), "utf8");
  blocks = [...page.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)].map(([, language = "", text = ""]) => ({
    language,
    text,
  }));
  const { stdout } = await execa("npm", ["pack", "--json", "--pack-destination", folder], { cwd: root });
  const [made] = JSON.parse(stdout.slice(stdout.indexOf("["))) as readonly { readonly filename: string }[];
  packed = join(folder, made?.filename ?? "");
  programs = await gather({ helm: (await tool("helm4")).path });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** What is run for a command of the page: what asks npm for this package takes the packed one. */
function meant(command: string): string {
  if (command === "npm install") return `npm install --save-dev ${packed}`;
  const [, chart] = /^helm (?:install|upgrade) (.*)$/.exec(command) ?? [];
  if (chart === undefined) return command.replace("npx kube-metrics-stack", `npx --yes file:${packed}`);
  return `helm template ${chart} && helm lint --strict ${chart.replace(/^\S+/, "")}`;
}

/** Runs a command to its end; one that watches until it waits for a change, when Ctrl-C is pressed. */
async function follow(command: string, cwd: string): Promise<void> {
  const running = execa("bash", ["-c", meant(command)], {
    cwd,
    env: {
      KMSTACK_TOOLS_CACHE: cacheFolder(),
      npm_config_prefer_offline: "true",
      PATH: [programs, process.env["PATH"]].join(delimiter),
    },
    all: true,
    reject: false,
    // A terminal tells all processes of a group of Ctrl-C.
    detached: true,
  });
  const { pid } = running;
  const watches = command.endsWith(" --watch");
  running.all.on("data", (data: Buffer) => {
    if (watches && pid !== undefined && String(data).includes("until Ctrl-C")) process.kill(-pid, "SIGINT");
  });
  const { exitCode, all } = await running;
  // How npm ends after Ctrl-C is no matter of this project.
  if (watches) expect(all).toContain("watching src, until Ctrl-C …");
  // A value of the adopted chart that no template uses is told of, as the page says.
  else if (command.startsWith("npx kmstack check --chart shop/"))
    expect({ exitCode, all }).toEqual({
      exitCode: 1,
      all: expect.stringContaining("forgotten: it has no effect"),
    });
  else expect({ command, exitCode, all }).toEqual({ command, exitCode: 0, all: expect.any(String) });
}

/** npm installs what a chart author needs, and each Helm lints each example. */
const timeout = 15 * 60_000;

it("leads to a chart that passes every check", { timeout }, async () => {
  const ran: string[] = [];
  let here = folder;
  for (const { language, text } of blocks) {
    const [, path] = /^(?:\/\/|#) (\S+)\n/.exec(text) ?? [];
    if (language !== "sh" && path !== undefined) {
      await mkdir(dirname(join(here, path)), { recursive: true });
      await writeFile(join(here, path), text);
      continue;
    }
    // What a command says is no command.
    if (language === "text") continue;
    expect(language, text).toBe("sh");
    // The chart that is there already, of which the page speaks.
    if (text.includes("adopt charts/shop"))
      await cp(join(root, "test/scripts/adopt/shop"), join(here, "charts/shop"), { recursive: true });
    for (const line of text.trimEnd().split("\n")) {
      if (line.startsWith("cd ")) here = join(here, line.slice("cd ".length));
      else await follow(line, here);
      ran.push(line);
    }
  }
  // That a block of the page is written otherwise makes none of them be passed over.
  expect(ran).toEqual(
    expect.arrayContaining([
      "npx kube-metrics-stack init greeter",
      "npm run generate -- --watch",
      "npm run check",
      "npm test",
      "helm install web ./chart --values my-values.yaml",
    ]),
  );
});
