import { constants } from "node:fs";
import { access, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";
import { ExecaError, execa } from "execa";
import { UsageError } from "../terminal/problem.ts";
import type { Page } from "./page/page.ts";

const variable = "KMSTACK_CHROMIUM";

/** What Chromium is called where it is installed. */
const names = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];

/** Pages need no more than a second or two. */
const patience = 60_000;

/** The path of Chromium: what `KMSTACK_CHROMIUM` names, or else what is installed; undefined where there is none. */
export async function findChromium(): Promise<string | undefined> {
  const named = process.env[variable];
  const folders = (process.env["PATH"] ?? "").split(delimiter).filter((folder) => folder !== "");
  const paths = folders.flatMap((folder) => names.map((name) => join(folder, name)));
  for (const path of named ? [named] : paths) {
    if (await runs(path)) return path;
  }
  return undefined;
}

/**
 * The same, where it cannot be done without.
 *
 * @throws {UsageError} where there is none
 */
export async function chromium(): Promise<string> {
  const found = await findChromium();
  if (found !== undefined) return found;
  const named = process.env[variable];
  throw new UsageError(
    named
      ? `${variable}: there is no program ${named}; name Chromium's path`
      : `no Chromium is found, which draws the pictures: install the package \`chromium\`, or name its path with ${variable}=/path`,
  );
}

/**
 * A picture of a page, as a PNG file.
 *
 * @throws {UsageError} where there is no Chromium, or it fails, with what it says
 */
export async function pictureOf({ text, width, height }: Page): Promise<Buffer> {
  const program = await chromium();
  const folder = await mkdtemp(join(tmpdir(), "kmstack-preview-"));
  try {
    const page = join(folder, "page.html");
    const path = join(folder, "page.png");
    await writeFile(page, text);
    const { stderr } = await execa(
      program,
      [
        "--headless",
        // Root, as in most containers, has no sandbox: Chromium refuses to run without this.
        ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
        "--disable-gpu",
        "--disable-quic",
        "--disable-sync",
        "--disable-background-networking",
        "--disable-component-update",
        "--no-first-run",
        "--hide-scrollbars",
        "--force-device-scale-factor=1",
        `--user-data-dir=${join(folder, "profile")}`,
        `--window-size=${width},${height}`,
        `--screenshot=${path}`,
        pathToFileURL(page).href,
      ],
      { timeout: patience },
    );
    return await readFile(path).catch(() => {
      throw new UsageError(failed(program, stderr));
    });
  } catch (error) {
    if (error instanceof ExecaError) throw new UsageError(failed(program, error.shortMessage));
    throw error;
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

function failed(program: string, said: string): string {
  const last = said.trim().split("\n").at(-1) ?? "";
  return `${program} made no picture: ${last}; see that it runs, or name another with ${variable}=/path`;
}

async function runs(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
}
