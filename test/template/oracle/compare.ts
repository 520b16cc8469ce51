import { isDeepStrictEqual } from "node:util";
import { parseYaml } from "../../../schema/index.ts";
import {
  CheckError,
  EmbeddedYaml,
  evaluateChart,
  printTemplates,
  writeEmbedded,
} from "../../../template/index.ts";
import { type Case, chartOf, keyOf } from "../arbitrary/case.ts";
import { given } from "./given.ts";
import { type Answer, type Helm, helms, render, withChart } from "./render.ts";

/** What `evaluate` makes of one case. */
export interface Evaluated {
  readonly case: Case;
  readonly objects: readonly unknown[];
}

/** What one Helm makes of a case, where that is not what `evaluate` makes of it. */
export interface Disagreement {
  readonly index: number;
  readonly helm: Helm;
  readonly report: string;
}

/** What `evaluate` makes of a case; nothing where a key that values give is also in the tree, or is too long for YAML. */
export function evaluated(one: Case): Evaluated | undefined {
  try {
    const objects = evaluateChart(chartOf([one]), inputOf([one])).map(({ object }) => object);
    return objects.some(hasLongKey) ? undefined : { case: one, objects };
  } catch (error) {
    if (error instanceof CheckError && isRepetition(error)) return undefined;
    throw error;
  }
}

/** True of data with a key that is longer than one may be before its colon: 1024 characters. Source: YAML 1.2, 7.4.2. */
function hasLongKey(data: unknown): boolean {
  if (data instanceof EmbeddedYaml) return hasLongKey(data.data);
  if (typeof data !== "object" || data === null) return false;
  const isLong = (key: string) => JSON.stringify(key).length > 1000;
  return Object.entries(data).some(
    ([key, value]) => (!Array.isArray(data) && isLong(key)) || hasLongKey(value),
  );
}

/** True of what is said against a key that comes twice. */
function isRepetition({ message }: CheckError): boolean {
  return / comes twice in one map| sets the key .* there; take it out$| go into one map; take it out/s.test(
    message,
  );
}

/** True where the check of a case finds something. */
export function isChecked(one: Case): boolean {
  try {
    evaluateChart(
      chartOf([one], () => true),
      inputOf([one]),
    );
    return false;
  } catch (error) {
    if (error instanceof CheckError && isRepetition(error)) return false;
    if (error instanceof CheckError) return true;
    throw error;
  }
}

/** What `evaluateChart` takes for these cases. */
export function inputOf(cases: readonly Case[]) {
  const values = Object.fromEntries(cases.map(({ document }, index) => [keyOf(index), document]));
  return { values, kubernetesVersion: "v1.34.0", apiVersions: ["example.com/v1"] };
}

/** The cases of which some Helm makes something else than `evaluate`. */
export async function disagreements(cases: readonly Evaluated[]): Promise<readonly Disagreement[]> {
  const chart = chartOf(
    cases.map((one) => one.case),
    (index) => !isChecked(at(cases, index).case),
  );
  const input = given(cases.map((one) => one.case.document));
  const answers = await withChart(chart, (folder) =>
    Promise.all(helms.map((helm) => render(helm, folder, input))),
  );
  const found: Disagreement[] = [];
  for (const [which, answer] of answers.entries()) {
    const helm = at(helms, which);
    if (!("error" in answer)) {
      for (const [index, one] of cases.entries()) {
        const actual = readObjects(answer, index);
        if (
          actual instanceof Error ||
          !one.objects.every((object, i) => agrees(object, actual[i])) ||
          actual.length !== one.objects.length
        )
          found.push({
            index,
            helm,
            report: report(one, helm, actual, answer.objects.get(`templates/${keyOf(index)}.yaml`)),
          });
      }
    } else if (cases.length === 1) {
      found.push({ index: 0, helm, report: report(at(cases, 0), helm, answer.error) });
    } else {
      // One case that Helm refuses takes all the others with it: look for it in each half.
      const middle = Math.ceil(cases.length / 2);
      const [one, other] = [
        await disagreements(cases.slice(0, middle)),
        await disagreements(cases.slice(middle)),
      ];
      return [...one, ...other.map((each) => ({ ...each, index: each.index + middle }))];
    }
  }
  return found;
}

function readObjects(
  answer: Extract<Answer, { objects: unknown }>,
  index: number,
): readonly unknown[] | Error {
  const texts = answer.objects.get(`templates/${keyOf(index)}.yaml`) ?? [];
  try {
    return texts.map((text) => parseYaml(text));
  } catch (error) {
    if (error instanceof Error) return error;
    throw error;
  }
}

/** True of the same data; of an embedded document and a text that holds it. */
function agrees(expected: unknown, actual: unknown): boolean {
  if (expected instanceof EmbeddedYaml) {
    if (typeof actual !== "string") return false;
    try {
      return agrees(expected.data, parseYaml(actual));
    } catch {
      return false;
    }
  }
  if (typeof expected !== "object" || expected === null) return isDeepStrictEqual(expected, actual);
  if (typeof actual !== "object" || actual === null || Array.isArray(expected) !== Array.isArray(actual))
    return false;
  const [one, other] = [Object.entries(expected), new Map(Object.entries(actual))];
  return (
    one.length === other.size && one.every(([key, value]) => other.has(key) && agrees(value, other.get(key)))
  );
}

function report(one: Evaluated, helm: Helm, actual: unknown, texts: readonly string[] = []): string {
  const chart = chartOf([one.case]);
  const files = [...printTemplates(chart)].map(([path, text]) => `# ${path}\n${text}`);
  const json = (value: unknown) =>
    JSON.stringify(
      writeEmbedded(value, (data) => `embedded ${JSON.stringify(data)}`),
      null,
      1,
    );
  return [
    ...files,
    `# the values\n${JSON.stringify(one.case.document)}`,
    `# evaluate\n${json(one.objects)}`,
    `# ${helm}\n${actual instanceof Error || typeof actual === "string" ? String(actual) : json(actual)}`,
    ...texts,
  ].join("\n");
}

function at<T>(list: readonly T[], index: number): T {
  const item = list[index];
  if (item === undefined) throw new Error(`there is no ${index} among ${list.length}`);
  return item;
}
