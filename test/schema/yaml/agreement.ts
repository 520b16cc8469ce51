import { isDeepStrictEqual } from "node:util";
import { parseYamlSource } from "../../../schema/index.ts";
import { helms } from "../fixtures/helm.ts";
import { type Answer, askHelms, parseJson } from "./helms.ts";
import { oddities } from "./oddities.ts";

/** What the Helms make of a text and what is read here, compared. */
export interface Comparison {
  readonly verdict: "read alike" | "refused alike" | "odd" | "unlike";
  readonly own: Answer;
  /** What each makes of the text, for people. */
  readonly report: string;
}

/**
 * Compares what is read here with what the Helms read. What all of them read alike is to be read so, or is one of the
 * oddities; what one of them refuses, or reads otherwise than another, is to be refused.
 */
export async function compared(texts: readonly string[]): Promise<readonly Comparison[]> {
  const answers = await askHelms(texts);
  return texts.map((text, index) => comparison(text, answers[index] ?? []));
}

/** The texts that are read otherwise here than by the Helms, with what each makes of them. */
export async function disagreements(texts: readonly string[]): Promise<readonly string[]> {
  return (await compared(texts)).flatMap(({ verdict, report }) => (verdict === "unlike" ? [report] : []));
}

function comparison(text: string, answers: readonly Answer[]): Comparison {
  const own = readHere(text);
  const sides = [...answers, own].map(
    ({ values, error }, index) => `  ${helms[index] ?? "kmstack"}: ${error ?? JSON.stringify(values)}`,
  );
  return { verdict: verdictOf(text, answers, own), own, report: [JSON.stringify(text), ...sides].join("\n") };
}

function verdictOf(
  text: string,
  answers: readonly Answer[],
  { values, error }: Answer,
): Comparison["verdict"] {
  const [first] = answers;
  const isRead = answers.every((answer) => answer.error === undefined && isDeepStrictEqual(answer, first));
  if (!isRead) return error === undefined ? "unlike" : "refused alike";
  if (error === undefined) return isDeepStrictEqual(values, first?.values) ? "read alike" : "unlike";
  const isOdd = oddities.some((oddity) => oddity.reason.test(error) && (oddity.texts ?? /^/).test(text));
  return isOdd ? "odd" : "unlike";
}

/** As Helm answers: an empty text is an empty map, and what is no map is refused. */
function readHere(text: string): Answer {
  const { value, errors } = parseYamlSource(text);
  if (errors[0] !== undefined) return { error: errors[0].reason };
  if (typeof value !== "object" || Array.isArray(value)) return { error: "no map" };
  return { values: parseJson(JSON.stringify(value ?? {})) };
}
