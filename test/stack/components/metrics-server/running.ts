import { Deployment } from "kubernetes-models/apps/v1";
import {
  formatProblem,
  type Input,
  stringify,
  type ValuesDocument,
  validateValues,
} from "../../../../schema/index.ts";
import { metricsApi } from "../../../../stack/examples/metrics-api.ts";
import { chart } from "../../../../stack/index.ts";
import type { Values } from "../../../../stack/scope.ts";
import { type Rendered, render } from "../../render.ts";

/** What people say of metrics-server. */
export type MetricsServer = NonNullable<Input<Values>["metricsServer"]>;

/** The chart with a metrics-server. */
export function running(values: MetricsServer = {}, others: Input<Values> = {}): Rendered {
  return render({ ...others, metricsServer: { enabled: true, ...values } });
}

/** Its pods. */
export function podOf(...values: Parameters<typeof running>) {
  return running(...values).one(Deployment.is, "metrics-server").spec?.template.spec;
}

/** Its program's arguments. */
export function argumentsOf(...values: Parameters<typeof running>): readonly string[] {
  return podOf(...values)?.containers[0]?.args ?? [];
}

/** What is wrong with values, as `kmstack validate` says it. */
export function faults(metricsServer: object): readonly string[] {
  const values = { metricsServer: { enabled: true, ...metricsServer } } as ValuesDocument;
  return validateValues(chart.values, stringify(values), "my.yaml").map(formatProblem);
}

/** The chart with one of its values files. */
export function example(name: string): Rendered {
  const found = metricsApi[name];
  if (found === undefined) throw new Error(`${name}: no such example`);
  return render(found.values);
}
