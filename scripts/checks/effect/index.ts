import { pathWords } from "../../../schema/index.ts";
import type { Project } from "../../project/definition.ts";
import { type Setting, settingsOf } from "./documents.ts";
import type { Field } from "./fields.ts";
import { Trial, type Verdict } from "./trial.ts";

/**
 * Each value, set alone to something else than its default, has to change what the chart makes, or to be refused.
 * Alone means: nothing else is set but the switches, named `enabled`, of the sections around it, what its definition
 * says that it counts beside, and what is needed then. Where it counts beside one of several, it is tried with each;
 * and so it is with the other options of every choice beside it, and beside the sections around it.
 *
 * What is only used by parts that are off by default may wait for one of them to be switched on.
 */
export async function findValuesWithoutEffect({ chart }: Project): Promise<readonly string[]> {
  const trial = new Trial(chart);
  return trial.fields.flatMap((field) => {
    const said = problems(trial, field, declared(trial, field));
    if (said.length > 0) return said;
    // What cannot be tried was tried without the other choice.
    return problems(trial, field, undeclared(trial, field), ["none"]);
  });
}

/** Each way in which a value counts, as its definition has it. */
function declared(trial: Trial, { path }: Field): readonly (readonly Setting[])[] {
  const others = trial.documents.othersOf(path);
  return others.length === 0 ? [[]] : others.flatMap(settingsOf).map((setting) => [setting]);
}

/** What else people may choose beside it, of which its definition says nothing. */
function undeclared(trial: Trial, { path, modes }: Field): readonly (readonly Setting[])[] {
  const said = trial.documents.othersOf(path).map((other) => pathWords(other.path));
  return modes
    .filter((mode) => !said.includes(pathWords(mode.path)))
    .flatMap(({ path: beside, options }) => options.map((value) => [{ path: beside, value }]));
}

function problems(
  trial: Trial,
  field: Field,
  ways: readonly (readonly Setting[])[],
  kinds: readonly Verdict["kind"][] = ["none", "refused"],
): readonly string[] {
  return ways.flatMap((settings) => {
    const verdict = trial.verdict(field, settings);
    if (verdict.kind === "effect" || !kinds.includes(verdict.kind)) return [];
    const beside = settings.map(({ path, value }) => ` with ${pathWords(path)}: ${String(value)}`).join("");
    return [`${pathWords(field.path)}${beside}: ${reason(verdict)}`];
  });
}

function reason(verdict: Exclude<Verdict, { readonly kind: "effect" }>): string {
  return verdict.kind === "none"
    ? "it has no effect; say beside what it counts, with `beside`, or use it, or remove it"
    : `it cannot be tried, as the chart refuses what it stands beside: ${verdict.why}`;
}
