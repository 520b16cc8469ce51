/** A test that has run, as far as the report is concerned. */
export interface Ran {
  /** With the names of what it is in. */
  readonly name: string;
  /** `left`: of the second tier, and not asked for. */
  readonly state: "passed" | "failed" | "skipped" | "left";
  /** Why it was skipped, but where vitest was asked for others only; or what went wrong. */
  readonly reason?: string;
}

/** What came of a scenario. */
export interface Row {
  readonly scenario: string;
  readonly result: "passed" | "failed" | "cannot run here" | "not run";
  /** How many have run. */
  readonly tests: number;
  /** How many of the second tier have not, since they were not asked for. */
  readonly left: number;
  /** What went wrong, or what could not run and why. */
  readonly remarks: readonly string[];
}

/** The id of a scenario in the name of a test, like `B1`. */
const scenarioId = /\b[A-G]\d\b/g;

/** What the tests that prove no scenario are counted as. */
const others = "others";

/** The outcome of each scenario that a test names, by id; the tests that name none come last, together. */
export function scenariosOf(tests: readonly Ran[]): readonly Row[] {
  const byScenario = new Map<string, Ran[]>();
  for (const test of tests) {
    const ids = new Set(test.name.match(scenarioId) ?? [others]);
    for (const id of ids) byScenario.set(id, [...(byScenario.get(id) ?? []), test]);
  }
  return [...byScenario]
    .sort(([a], [b]) => Number(a === others) - Number(b === others) || a.localeCompare(b))
    .map(([scenario, ran]) => rowOf(scenario, ran));
}

function rowOf(scenario: string, ran: readonly Ran[]): Row {
  const failed = ran.filter(({ state }) => state === "failed");
  const skipped = ran.filter(({ state }) => state === "skipped");
  const left = ran.filter(({ state }) => state === "left").length;
  const tests = ran.length - skipped.length - left;
  const none = skipped.some(({ reason }) => reason !== undefined) ? "cannot run here" : "not run";
  const some = failed.length > 0 ? "failed" : "passed";
  const remarks = [
    ...failed.map(({ name, reason = "no reason given" }) => `${name}: ${reason}`),
    ...new Set(skipped.flatMap(({ reason }) => reason ?? [])),
  ];
  return {
    scenario,
    result: tests === 0 ? none : some,
    tests,
    left,
    remarks,
  };
}

const heads = ["scenario", "result", "tests", "not run", "remarks"] as const;

/** The rows as a Markdown table, its columns aligned so that it reads well in a terminal too. */
export function tableOf(rows: readonly Row[]): string {
  const cells = rows.map(({ scenario, result, tests, left, remarks }) =>
    [scenario, result, String(tests), String(left), remarks.join("; ")].map(inCell),
  );
  return alignedTable(heads, cells);
}

/**
 * Which tests of the second tier were not run, as Markdown; undefined where all were.
 *
 * @param how what runs them too
 */
export function notRun(tests: readonly Ran[], how: string): string | undefined {
  const names = tests.filter(({ state }) => state === "left").map(({ name }) => name);
  if (names.length === 0) return undefined;
  return [
    `Not run: ${names.length} ${names.length === 1 ? "test" : "tests"}, which \`${how}\` runs too.`,
    ...names.map((name) => `- ${name}`),
  ].join("\n");
}

/** A Markdown table with aligned columns; the last may be as long as it likes. */
export function alignedTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const last = head.length - 1;
  const widths = head.map((title, column) =>
    Math.max(3, title.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, column) => (column === last ? cell : cell.padEnd(widths[column] ?? 0))).join(" | ")} |`;
  const rule = widths.map((width, column) => "-".repeat(column === last ? 3 : width));
  return [head, rule, ...rows].map(line).join("\n");
}

function inCell(text: string): string {
  return text.replaceAll(/\s+/g, " ").replaceAll("|", "\\|").trim();
}
