import { expect, it } from "vitest";
import type { ValuesDocument } from "../../schema/index.ts";
import { alerting } from "../../stack/examples/alerting.ts";
import { chart } from "../../stack/index.ts";
import { evaluateChart, evaluateNotes } from "../../template/index.ts";

const marker = "marker-of-a-secret";

/** A value with the marker in each of its texts. */
function marked(value: unknown): unknown {
  if (typeof value === "string") return `${value}-${marker}`;
  if (Array.isArray(value)) return value.map(marked);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, marked(inner)]));
}

const configured = Object.entries(alerting).flatMap(([name, { values }]) => {
  const { alertmanager } = values;
  return alertmanager?.config === undefined ? [] : [[name, values, alertmanager] as const];
});

it.each(configured)(
  "%s: what the configuration says is in a Secret and nowhere else",
  (_, values, alertmanager) => {
    const config = marked(alertmanager.config);
    const document = { ...values, alertmanager: { ...alertmanager, config } } as ValuesDocument;
    const objects = evaluateChart(chart, { values: document }).map(
      ({ object }) => object as { kind: string },
    );
    const having = objects.filter((object) => JSON.stringify(object).includes(marker));
    expect(having.map(({ kind }) => kind)).toEqual(["Secret"]);
    expect(evaluateNotes(chart, { values: document }).join("\n")).not.toContain(marker);
  },
);
