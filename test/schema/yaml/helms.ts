import { run } from "../../../tools/index.ts";
import { type Helm, helms } from "../fixtures/helm.ts";

/** What a Helm makes of a values file, or what it says of one that it refuses. */
export interface Answer {
  readonly values?: unknown;
  readonly error?: string;
}

/** What one Helm reads from the texts of values files; `undefined` for one that it refuses. */
export async function readByHelm(helm: Helm, texts: readonly string[]): Promise<readonly unknown[]> {
  return (await answersOf(helm, texts)).map(({ values }) => values);
}

/** What each Helm answers to the texts of values files, by text and Helm. */
export async function askHelms(texts: readonly string[]): Promise<readonly (readonly Answer[])[]> {
  const answers = await Promise.all(helms.map((helm) => answersOf(helm, texts)));
  return texts.map((_, index) => answers.map((ofHelm) => ofHelm[index] ?? {}));
}

async function answersOf(helm: Helm, texts: readonly string[]): Promise<readonly Answer[]> {
  const input = texts.map((text) => `${JSON.stringify(text)}\n`).join("");
  const { stdout, stderr, exitCode } = await run(`${helm}-values-reader`, [], { input });
  if (exitCode !== 0) throw new Error(stderr);
  return stdout.trimEnd().split("\n").map(readAnswer);
}

function readAnswer(line: string): Answer {
  const { values, error } = parseJson(line) as Answer;
  return error === undefined ? { values: values ?? {} } : { error };
}

/** JSON as it is to be compared: Go writes a zero with a sign. */
export function parseJson(text: string): unknown {
  return JSON.parse(text, (_, value: unknown) => (value === 0 ? 0 : value));
}
