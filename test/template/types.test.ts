import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execa } from "execa";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const root = join(import.meta.dirname, "../..");
const fixtures = "test/template/fixtures";
let folder: string;

/** The fixture without its excuses, in a project of its own beside this one's folders. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "types-test-"));
  await mkdir(join(folder, fixtures), { recursive: true });
  for (const linked of ["schema", "template", "node_modules", "package.json"])
    await symlink(join(root, linked), join(folder, linked));
  await cp(join(root, fixtures, "values.ts"), join(folder, fixtures, "values.ts"));
  const source = await readFile(join(root, fixtures, "types.ts"), "utf8");
  await writeFile(join(folder, fixtures, "types.ts"), source.replaceAll("@ts-expect-error", "wrong:"));
  const config = { extends: join(root, "tsconfig.json"), include: [`${fixtures}/types.ts`] };
  await writeFile(join(folder, "tsconfig.json"), JSON.stringify(config));
});

afterAll(() => rm(folder, { recursive: true }));

interface Diagnostic {
  /** What the fixture calls wrong right above the place. */
  readonly reason: string;
  /** The text at the place. */
  readonly at: string;
  readonly message: string;
}

/** What the compiler says of the fixture. */
async function diagnostics(): Promise<readonly Diagnostic[]> {
  const { stdout } = await execa("npx", ["tsc", "--noEmit", "--pretty", "false", "-p", folder], {
    cwd: root,
    reject: false,
  });
  const lines = (await readFile(join(folder, fixtures, "types.ts"), "utf8")).split("\n");
  return [...stdout.matchAll(/types\.ts\((\d+),(\d+)\): error TS\d+: (.*)((?:\n .*)*)/g)].map(
    ([, line, column, message = "", more = ""]) => {
      const index = Number(line) - 1;
      const reason = lines.slice(0, index).findLast((text) => text.includes("// wrong: ")) ?? "";
      return {
        reason: reason.replace(/^.*\/\/ wrong: /, ""),
        at: (lines[index] ?? "").slice(Number(column) - 1).split(/[^\w."-]/)[0] ?? "",
        // The last line of a message with several says what is wrong after all.
        message: more.split("\n").at(-1)?.trim() || message,
      };
    },
  );
}

describe("the compiler", () => {
  it("refuses each wrong line of the fixture at its place, and no right one", async () => {
    const found = await diagnostics();
    expect(
      found.map(({ reason, at, message }) => `${reason}\n  ${at}: ${message}`).join("\n"),
    ).toMatchInlineSnapshot(`""`);
    const reasons = [
      ...(await readFile(join(folder, fixtures, "types.ts"), "utf8")).matchAll(/\/\/ wrong: (.*)/g),
    ];
    expect([...new Set(found.map(({ reason }) => reason))]).toEqual(reasons.map(([, reason]) => reason));
  });
});
