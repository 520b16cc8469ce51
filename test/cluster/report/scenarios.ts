/** A test that has run, as far as the report is concerned. */
export interface Ran {
  /** With the names of what it is in. */
  readonly name: string;
  readonly state: "passed" | "failed" | "skipped";
  /** Why it was skipped, or what went wrong. */
  readonly reason?: string;
}

/** What came of a scenario. */
export interface Row {
  readonly scenario: string;
  readonly result: "passed" | "failed" | "cannot run here";
  readonly tests: number;
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
  const some = failed.length > 0 ? "failed" : "passed";
  const remarks = [
    ...failed.map(({ name, reason = "no reason given" }) => `${name}: ${reason}`),
    ...new Set(skipped.map(({ reason = "no reason given" }) => reason)),
  ];
  return {
    scenario,
    result: skipped.length === ran.length ? "cannot run here" : some,
    tests: ran.length - skipped.length,
    remarks,
  };
}

const heads = ["scenario", "result", "tests", "remarks"] as const;

/** The rows as a Markdown table, its columns aligned so that it reads well in a terminal too. */
export function tableOf(rows: readonly Row[]): string {
  const cells = rows.map(({ scenario, result, tests, remarks }) =>
    [scenario, result, String(tests), remarks.join("; ")].map(inCell),
  );
  return alignedTable(heads, cells);
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
