import { organizeOf, propertiesOf, type TableJson } from "../dashboard.ts";
import { type Ask, valuesAt } from "../prometheus/prometheus.ts";
import { askedIn, type Span } from "../prometheus/questions.ts";
import { colorOf, theme } from "../values/colors.ts";
import { type Cell, merged, organized, sorted } from "../values/table.ts";
import { written } from "../values/units.ts";
import { type Body, each, nothing } from "./body.ts";
import { html } from "./html.ts";
import { height, lineHeight, titleHeight } from "./layout.ts";

/** A column as it is written. */
interface Column {
  readonly title: string;
  readonly side: "number" | "label";
  readonly cells: readonly { readonly text: string; readonly color: string }[];
}

/** Longer texts are cut before they take the room of others. */
const longest = 40;

/**
 * What a table shows at the end of a span: as many rows as there is room for.
 *
 * @throws {UsageError} where Prometheus refuses an expression
 */
export async function tableOf(panel: TableJson, ask: Ask, span: Span): Promise<Body> {
  const answers = await each(panel.targets, async ({ refId, expr }) => ({
    refId,
    samples: await valuesAt(ask, askedIn(span, expr), span),
  }));
  const all = organized(merged(answers), organizeOf(panel));
  if (all.rows.length === 0) return nothing;
  const by = panel.options.sortBy[0]?.displayName;
  const { columns, rows } = by === undefined ? all : sorted(all, by);
  const room = Math.floor((height(panel.gridPos) - titleHeight) / lineHeight) - 1;
  const shown = rows.slice(0, room);
  const made = columns.map((name): Column => {
    const cells = shown.map((row) => cellOf(panel, name, row[name]));
    const isNumber = rows.some((row) => typeof row[name] === "number");
    return { title: name === by ? `${name} ↓` : name, side: isNumber ? "number" : "label", cells };
  });
  const sum = made.reduce((before, column) => before + lettersOf(column), 0);
  const widths = made.map(
    (column) => html`<col style="width: ${((100 * lettersOf(column)) / sum).toFixed(1)}%">`,
  );
  const head = made.map(({ title, side }) => html`<th class="${side}">${title}</th>`);
  const lines = shown.map((_, line) => {
    const cells = made.map(({ side, cells }) => {
      const { text = "", color = theme.text } = cells[line] ?? {};
      return html`<td class="${side}" style="color: ${color}">${text}</td>`;
    });
    return html`<tr>${cells}</tr>`;
  });
  return {
    html: html`<table><colgroup>${widths}</colgroup><thead><tr>${head}</tr></thead><tbody>${lines}</tbody></table>`,
    ...(rows.length > room ? { aside: `and ${rows.length - room} more` } : {}),
  };
}

function cellOf(panel: TableJson, column: string, cell: Cell): Column["cells"][number] {
  const { unit = "none", decimals, thresholds, links } = propertiesOf(panel, column);
  if (cell === undefined) return { text: "", color: theme.text };
  if (typeof cell === "string") return { text: cell, color: links === undefined ? theme.text : theme.link };
  return { text: written(cell, unit, decimals), color: colorOf(cell, thresholds?.steps) };
}

/** How much room a column wants, beside the others. */
function lettersOf({ title, side, cells }: Column): number {
  // The end of a name can be missed, and that of a number not.
  const between = side === "number" ? 6 : 3;
  return Math.min(longest, Math.max(title.length, ...cells.map(({ text }) => text.length))) + between;
}
