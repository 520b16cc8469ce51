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
  for (const file of ["types.ts", "mistakes.ts"]) {
    const source = await readFile(join(root, fixtures, file), "utf8");
    await writeFile(join(folder, fixtures, file), source.replaceAll("@ts-expect-error", "wrong:"));
  }
  const include = ["types.ts", "mistakes.ts"].map((file) => `${fixtures}/${file}`);
  const config = { extends: join(root, "tsconfig.json"), include };
  await writeFile(join(folder, "tsconfig.json"), JSON.stringify(config));
});

afterAll(() => rm(folder, { recursive: true }));

interface Diagnostic {
  /** What the fixture calls wrong right above the place. */
  readonly reason: string;
  /** The text at the place. */
  readonly at: string;
  readonly message: string;
  /** All lines of it. */
  readonly whole: string;
}

/** What the compiler says of a fixture. */
async function diagnostics(file: string): Promise<readonly Diagnostic[]> {
  const { stdout } = await execa("npx", ["tsc", "--noEmit", "--pretty", "false", "-p", folder], {
    cwd: root,
    reject: false,
  });
  const lines = (await readFile(join(folder, fixtures, file), "utf8")).split("\n");
  const said = new RegExp(`${file}\\((\\d+),(\\d+)\\): error TS\\d+: (.*)((?:\\n .*)*)`, "g");
  return [...stdout.matchAll(said)].map(([, line, column, message = "", more = ""]) => {
    const index = Number(line) - 1;
    const reason = lines.slice(0, index).findLast((text) => text.includes("// wrong: ")) ?? "";
    return {
      reason: reason.replace(/^.*\/\/ wrong: /, ""),
      at: (lines[index] ?? "").slice(Number(column) - 1).split(/[^\w."-]/)[0] ?? "",
      // The last line of a message with several says what is wrong after all.
      message: more.split("\n").at(-1)?.trim() || message,
      whole: message + more,
    };
  });
}

describe("the compiler", () => {
  it("refuses each wrong line of the fixture at its place, and no right one", async () => {
    const found = await diagnostics("types.ts");
    expect(
      found.map(({ reason, at, message }) => `${reason}\n  ${at}: ${message}`).join("\n"),
    ).toMatchInlineSnapshot(`
      "a misspelt value
        enabledd: Property 'enabledd' does not exist on type 'Reference<Values>'. Did you mean 'enabled'?
      a misspelt value's field in a loop
        hots: Property 'hots' does not exist on type 'Reference<ObjectOf<{ readonly host: Definition<string>; readonly path: Definition<string | undefined>; readonly port: Definition<number | undefined>; }>>'.
      an optional section's field, unguarded
        with: Property 'with' does not exist on type 'Expression<ObjectOf<{ readonly with: Definition<string>; readonly deep: Definition<string | undefined>; }> | undefined>'.
      an optional value where something must be
        key: Type 'undefined' is not assignable to type 'string'.
      an optional text as a part of a text
        v.end: Argument of type 'Expression<string | undefined>' is not assignable to parameter of type '"it may be absent: give withDefault(…, …), or take it by whenSet(…, (it) => …)"'.
      a number where a text belongs
        name: Type 'number' is not assignable to type 'string'.
      a literal number where a text belongs
        name: Type 'number' is not assignable to type 'Entry<string> | undefined'.
      a text where a number belongs
        v.pipe: Type 'string' is not assignable to type 'number'.
      a text to be added to a number
        v.pipe: Type 'string' is not assignable to type 'number'.
      a loop over a text
        v.pipe: Type 'string' is not assignable to type 'number'.
      a text where a condition belongs
        v.mode: Type 'string' is not assignable to type 'boolean'.
      a list where a condition belongs: emptiness is no falsehood
        v.names: Argument of type 'Expression<readonly string[]>' is not assignable to parameter of type '"a map or list is neither true nor false: ask notEmpty(…)"'.
      a word that is none of the options
        "Sometimes": Argument of type '"Sometimes"' is not assignable to parameter of type 'Operand<"Always" | "Never">'.
      an unknown field of a manifest
        dta: Object literal may only specify known properties, but 'dta' does not exist in type '{ readonly apiVersion: Entry<"v1">; readonly binaryData?: Entry<{ [key: string]: string; }>; readonly data?: Entry<{ [key: string]: string; }>; readonly immutable?: Entry<boolean>; readonly kind: Entry<...>; readonly metadata?: Entry<...>; } & Needed<...>'. Did you mean to write 'data'?
      an unknown field inside
        nam: Object literal may only specify known properties, and 'nam' does not exist in type 'Entry<IObjectMeta>'.
      a conditional where something must be
        kind: Property '[treeType]' is missing in type 'Conditional<"ConfigMap">' but required in type 'Tree<"ConfigMap">'.
      an argument that is missing
        : Property 'component' is missing in type '{}' but required in type 'Arguments<{ readonly component: Definition<string>; }>'.
      an argument of another type
        component: Type 'number' is not assignable to type 'string'.
      a method of a text: it is not known before the chart is rendered
        length: Property 'length' does not exist on type 'Expression<string>'.
      an unknown field, under a condition
        imagee: Object literal may only specify known properties, and 'imagee' does not exist in type 'Conditional<IContainer> | Repeated<IContainer> | Given<IContainer>'.
      an unknown field, in a loop
        imagee: Type 'string' is not assignable to type 'never'.
      an unknown field deep inside a loop
        valuee: Type 'string' is not assignable to type 'never'.
      an unknown field where an optional value is there
        imagee: Type 'string' is not assignable to type 'never'.
      a word that Kubernetes does not know
        imagePullPolicy: Type '"Sometimes"' is not assignable to type 'Entry<"Always" | "IfNotPresent" | "Never"> | undefined'.
      a choice between a right and a wrong type
        v.default: Type 'number' is not assignable to type 'string'.
      an item of another type
        one.host: Type 'string' is not assignable to type 'IEnvVar'.
      an unknown field of an embedded document
        scrape_interwal: Object literal may only specify known properties, and 'scrape_interwal' does not exist in type 'Expression<NoInfer<Prometheus>> | Tree<NoInfer<Prometheus>> | ({ readonly scrape_interval?: Entry<string>; } & Needed<...>)'."
    `);
    const reasons = [
      ...(await readFile(join(folder, fixtures, "types.ts"), "utf8")).matchAll(/\/\/ wrong: (.*)/g),
    ];
    expect([...new Set(found.map(({ reason }) => reason))]).toEqual(reasons.map(([, reason]) => reason));
  });

  it("says of the commonest mistakes in few words what is wrong", async () => {
    const found = await diagnostics("mistakes.ts");
    expect(
      found.map(({ reason, at, whole }) => `${reason}\n${at}: ${whole}`).join("\n\n"),
    ).toMatchInlineSnapshot(`
      "a misspelt value
      ranges: Property 'ranges' does not exist on type 'Reference<Values>'. Did you mean 'range'?

      a text as a condition, as Helm takes it
      v.pipe: No overload matches this call.
        The last overload gave the following error.
          Argument of type 'Expression<string>' is not assignable to parameter of type '"a text is neither true nor false: ask notEmpty(…) or eq(…, …)"'.

      a value that may be absent as a condition
      v.end: No overload matches this call.
        The last overload gave the following error.
          Argument of type 'Expression<string | undefined>' is not assignable to parameter of type '"it may be absent: ask isSet(…), or take it by whenSet(…, (it) => …)"'.

      a map as a condition
      v.labels: No overload matches this call.
        The last overload gave the following error.
          Argument of type 'Expression<Readonly<Record<string, string>>>' is not assignable to parameter of type '"a map or list is neither true nor false: ask notEmpty(…)"'.

      a number as a condition
      v.range: No overload matches this call.
        The last overload gave the following error.
          Argument of type 'Expression<number>' is not assignable to parameter of type '"a number is neither true nor false: ask ne(…, 0) or gt(…, 0)"'.

      a value that may be absent in a text
      v.end: Argument of type 'Expression<string | undefined>' is not assignable to parameter of type '"it may be absent: give withDefault(…, …), or take it by whenSet(…, (it) => …)"'.

      a list in a text
      v.names: Argument of type 'Expression<readonly string[]>' is not assignable to parameter of type '"a map or list is no text: take join(…, …) or jsonText(…)"'.

      a word that is no option
      "Sometimes": Argument of type '"Sometimes"' is not assignable to parameter of type 'Operand<"Always" | "Never">'.

      a loop over a map
      v.labels: Argument of type 'Expression<Readonly<Record<string, string>>>' is not assignable to parameter of type 'Expression<readonly string[]>'.
        Type 'Readonly<Record<string, string>>' is missing the following properties from type 'readonly string[]': length, concat, join, slice, and 26 more.

      a number where Kubernetes wants a text
      replicas: Type 'Expression<number>' is not assignable to type 'Entry<string>'.
        Type 'Expression<number>' is not assignable to type 'Expression<string>'.
          Type 'number' is not assignable to type 'string'.

      a kind that Kubernetes does not know
      "Tolerations": Argument of type '"Tolerations"' is not assignable to parameter of type 'KubernetesKind<"v1">'.

      a misspelt field under a condition
      prt: No overload matches this call.
        The last overload gave the following error.
          Object literal may only specify known properties, and 'prt' does not exist in type 'Conditional<IServicePort> | Repeated<IServicePort> | Given<IServicePort>'.

      a value that may be absent where one is needed
      name: Type 'Expression<string | undefined>' is not assignable to type 'Entry<string> | undefined'.
        Type 'Expression<string | undefined>' is not assignable to type 'Expression<string>'.
          Type 'string | undefined' is not assignable to type 'string'.
            Type 'undefined' is not assignable to type 'string'."
    `);
    for (const { whole } of found) expect(whole.split("\n").length, whole).toBeLessThan(5);
  });
});
