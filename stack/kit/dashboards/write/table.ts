import type { LabelColumn, Table } from "../panel.ts";
import { refId, shownAs, source } from "./common.ts";
import type { WrittenPanel } from "./types.ts";

/**
 * A table: one query for each column with numbers, put together by the labels that they have in common. What a column is
 * called Grafana makes of the query: `Value`, and with several `Value #A`. Source: Grafana,
 * packages/grafana-prometheus/src/result_transformer.ts.
 */
export function tableJson({ kind, title, description, labels, values }: Table): WrittenPanel {
  const several = values.length > 1;
  const fields = values.map((column, index) => ({
    field: several ? `Value #${refId(index)}` : "Value",
    column,
  }));
  const titles = [
    ["cluster", "Cluster"],
    ...labels.map((column) => [column.label, column.title]),
    ...fields.map(({ field, column }) => [field, column.title]),
  ];
  return {
    type: kind,
    title,
    description,
    datasource: source,
    targets: values.map(({ expr }, index) => ({
      refId: refId(index),
      datasource: source,
      expr,
      format: "table",
      instant: true,
    })),
    transformations: [
      ...(several ? [{ id: "merge", options: {} }] : []),
      {
        id: "organize",
        options: {
          excludeByName: { Time: true },
          indexByName: Object.fromEntries(titles.map(([field], index) => [field, index])),
          renameByName: Object.fromEntries(titles),
        },
      },
    ],
    fieldConfig: {
      defaults: { custom: { filterable: true } },
      overrides: [
        ...labels.flatMap((column) => linkOf(column)),
        ...values.map((column) => ({
          matcher: { id: "byName" as const, options: column.title },
          properties: [
            ...Object.entries(shownAs(column)).map(([id, value]) => ({ id, value })),
            ...(column.steps === undefined
              ? []
              : [{ id: "custom.cellOptions", value: { type: "color-text" } }]),
          ],
        })),
      ],
    },
    options: { sortBy: [{ displayName: values[0].title, desc: true }] },
  } satisfies WrittenPanel;
}

/** Where a click leads: with the time, the data source and the clusters that were chosen. */
function linkOf({ title, link }: LabelColumn) {
  if (link === undefined) return [];
  const field = `\${__data.fields.${title}}`;
  const all = ["__url_time_range", "datasource:queryparam", "cluster:queryparam"];
  const kept = all.filter((name) => !name.startsWith(link.variable)).map((name) => `\${${name}}`);
  const url = `/d/${link.to}?${[...kept, `var-${link.variable}=${field}`].join("&")}`;
  return [
    {
      matcher: { id: "byName" as const, options: title },
      properties: [{ id: "links", value: [{ title: `Look at ${field}`, url }] }],
    },
  ];
}
