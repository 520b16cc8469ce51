import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { execa } from "execa";
import type { Export } from "./exports.ts";
import type { Scope } from "./scope.ts";

/** An example as code that can be called. */
export interface Example {
  readonly module: "schema" | "template";
  readonly name: string;
  readonly code: string;
  /** Whether it ends with an expression, and not with a statement. */
  readonly gives: boolean;
  /** What its last expression is in a chart's scope, or what a statement there returns. */
  readonly result: (scope: Scope) => unknown;
}

/** What the examples may use without a word of it: all that the two modules export, and what `scope.ts` has. */
export type Known = Readonly<Record<Example["module"], readonly Export[]>>;

const root = join(import.meta.dirname, "../../..");

/**
 * Compiles all examples, as a chart author's compiler would, and loads them.
 *
 * @throws Error with what the compiler says; a file's name is that of the export
 */
export async function compiled(known: Known): Promise<readonly Example[]> {
  const folder = await mkdtemp(join(tmpdir(), "kmstack-examples-"));
  try {
    await symlink(join(root, "node_modules"), join(folder, "node_modules"));
    await writeFile(join(folder, "tsconfig.json"), JSON.stringify(config));
    await writeFile(join(folder, "package.json"), JSON.stringify({ type: "module" }));
    const all = (["schema", "template"] as const).flatMap((module) =>
      known[module].flatMap((one, place) =>
        examplesOf(one).map((code, index) => ({
          module,
          name: one.name,
          code,
          gives: parts(code)[1] !== "",
          // Two names may differ in their capitals only.
          file: join(folder, module, `${place}-${index}-${one.name}.ts`),
        })),
      ),
    );
    for (const { module, code, file } of all) {
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, moduleOf(module, code, known));
    }
    const tsc = join(root, "node_modules/.bin/tsc");
    const { exitCode, stdout } = await execa(tsc, ["--pretty", "false"], { cwd: folder, reject: false });
    if (exitCode !== 0) throw new Error(`examples do not compile:\n${stdout}`);
    return await Promise.all(
      all.map(async ({ file, ...example }) => {
        const loaded: { readonly default: Example["result"] } = await import(pathToFileURL(file).href);
        return { ...example, result: loaded.default };
      }),
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The code of an export's examples. */
export function examplesOf({ tags }: Export): readonly string[] {
  return tags.filter(({ name }) => name === "example").map(({ text }) => text.trim());
}

const config = {
  compilerOptions: {
    target: "es2023",
    lib: ["es2023"],
    module: "nodenext",
    types: ["node"],
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    allowImportingTsExtensions: true,
    verbatimModuleSyntax: true,
    resolveJsonModule: true,
    skipLibCheck: true,
    noEmit: true,
  },
  include: ["schema", "template"],
};

/** The module of an example; a name that both modules export is the own one's. */
function moduleOf(own: Example["module"], code: string, known: Known): string {
  const other = own === "schema" ? "template" : "schema";
  const taken = new Set(known[own].map(({ name }) => name));
  const imports = [
    importOf(own, known[own], code),
    importOf(
      other,
      known[other].filter(({ name }) => !taken.has(name)),
      code,
    ),
  ];
  const scope = join(root, "test/docs/reference/scope.ts");
  const [statements, result] = parts(code);
  return `${imports.join("")}import type { IConfigMap } from "kubernetes-models/v1";
import { greeter, type Scope, values } from "${scope}";
export default async ({ values: v, release, chart, capabilities, file }: Scope) => {
${statements}
${result === "" ? "" : `return ${result};`}
};
`;
}

function importOf(module: string, exported: readonly Export[], code: string): string {
  const used = exported
    // Of a chart's own there is one in scope.ts.
    .filter(({ name }) => name !== "Scope")
    // A name, and no field: after a dot, in quotes, before a colon.
    .filter(({ name }) => new RegExp(`(?<!\\w|"|(?<!\\.\\.)\\.)${name}\\b(?!:)`).test(code))
    .map(({ name, isValue }) => (isValue ? name : `type ${name}`));
  return used.length === 0 ? "" : `import { ${used.join(", ")} } from "${join(root, module, "index.ts")}";\n`;
}

/** The statements of some code, and the expression at its end, which begins with its last line that is not indented. */
function parts(code: string): readonly [string, string] {
  const lines = code.split("\n");
  const last = lines.findLastIndex((line) => /^[^\s)\]}`]/.test(line));
  const end = lines.slice(last).join("\n");
  return /^(const|try|if|for) /.test(end)
    ? [code, ""]
    : [lines.slice(0, last).join("\n"), end.replace(/;$/, "")];
}
