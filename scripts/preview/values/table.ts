import type { Labels, Sample } from "../prometheus/prometheus.ts";

/** What a cell has: a label's value, a number, or nothing. */
export type Cell = string | number | undefined;

/** Rows, each with its cells by their columns' names. */
export interface Rows {
  /** In the order in which they stand. */
  readonly columns: readonly string[];
  readonly rows: readonly Readonly<Record<string, Cell>>[];
}

/** What Grafana's transformation `organize` does with fields. */
export interface Organize {
  readonly excludeByName: Readonly<Record<string, boolean>>;
  readonly indexByName: Readonly<Record<string, number>>;
  readonly renameByName: Readonly<Record<string, string>>;
}

/**
 * The answers of a table's queries, put together by the labels that they have in common: what Grafana's `merge` does. A number
 * is in the column `Value`, with several queries in that with the query's letter, such as `Value #A`.
 */
export function merged(
  answers: readonly { readonly refId: string; readonly samples: readonly Sample[] }[],
): Rows {
  const rows = new Map<string, Record<string, Cell>>();
  const labels = new Set<string>();
  const fields = answers.map(({ refId }) => (answers.length > 1 ? `Value #${refId}` : "Value"));
  for (const [index, { samples }] of answers.entries()) {
    for (const sample of samples) {
      const key = keyOf(sample.labels);
      const row = rows.get(key) ?? { ...sample.labels };
      row[fields[index] ?? ""] = sample.value;
      rows.set(key, row);
      for (const label of Object.keys(sample.labels)) labels.add(label);
    }
  }
  return { columns: [...[...labels].sort(), ...fields], rows: [...rows.values()] };
}

/** Columns left out, in their order and with their titles; those that have no place come last. */
export function organized({ columns, rows }: Rows, organize: Organize): Rows {
  const place = (column: string) => organize.indexByName[column] ?? Number.POSITIVE_INFINITY;
  const title = (column: string) => organize.renameByName[column] ?? column;
  const shown = columns
    .filter((column) => organize.excludeByName[column] !== true)
    .toSorted((one, other) => (place(one) === place(other) ? 0 : place(one) - place(other)));
  return {
    columns: shown.map(title),
    rows: rows.map((row) => Object.fromEntries(shown.map((column) => [title(column), row[column]]))),
  };
}

/** The rows with the largest numbers of a column at the top, and those without one at the bottom. */
export function sorted({ columns, rows }: Rows, column: string): Rows {
  const number = (cell: Cell) =>
    typeof cell === "number" && !Number.isNaN(cell) ? cell : Number.NEGATIVE_INFINITY;
  return {
    columns,
    rows: rows.toSorted((one, other) => {
      const [first, second] = [number(one[column]), number(other[column])];
      return first === second ? 0 : second - first;
    }),
  };
}

function keyOf(labels: Labels): string {
  return JSON.stringify(Object.entries(labels).toSorted(([one], [other]) => (one < other ? -1 : 1)));
}
