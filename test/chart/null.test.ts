import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { Ajv } from "ajv";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Definition,
  defaults,
  type JsonSchema,
  stringify,
  type ValuesDocument,
  validateValues,
} from "../../schema/index.ts";
import { isMapping } from "../../schema/merging/merge.ts";
import { arbitraryValue } from "../../schema/random/values.ts";
import { inTurns } from "../../scripts/checks/turns.ts";
import { chart } from "../../stack/index.ts";
import { caseFile } from "../cases/case-file.ts";
import { editor } from "../editor/language-server.ts";
import { fieldsOf } from "./fields.ts";
import { evaluated, folder, helms, helmTemplate, objectsOf } from "./render.ts";

/** What Helm says of values that the schema refuses; any other error is one that nobody can read. */
const validationError = /values don't meet the specifications of the schema/;

/** Keys of the definition; and those that only a default has, such as the memory of `resources`. */
const documents = [
  ...fieldsOf(chart.values.shape).map(({ path }) => [path, withNull(chart.values, path)] as const),
  ...keysOf(defaults(chart.values), chart.values).map((path) => [path, nested(path)] as const),
];

interface Case {
  readonly path: readonly string[];
  readonly name: string;
  readonly values: ValuesDocument;
  readonly isRefused: boolean;
}

const cases = documents.map(([path, values]): Case => {
  // That a part is off by default is a warning: nobody refuses that.
  const isRefused = validateValues(chart.values, stringify(values), "null.yaml").some(
    ({ severity }) => severity === "error",
  );
  return { path, name: path.join("."), values, isRefused };
});

/** Values whose only content is a null at the path; a list there has one whole item, in which the null is. */
function withNull(definition: Definition, path: readonly string[]): ValuesDocument {
  const value = nullAt(definition, path);
  if (typeof value !== "object" || value === null) throw new Error("values are a map");
  return { ...value };
}

function nullAt(definition: Definition, path: readonly string[]): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return null;
  const { shape } = kindWith(definition, path);
  if (shape.kind === "list") {
    const item = kindWith(shape.item, rest);
    return [{ ...whole(item), ...asMap(nullAt(item, rest)) }];
  }
  if (shape.kind === "map") return { any: { ...whole(shape.value), ...asMap(nullAt(shape.value, rest)) } };
  const field = shape.kind === "object" ? shape.fields[key] : undefined;
  if (field === undefined) throw new Error(`there is no ${key}`);
  return { [key]: nullAt(field, rest) };
}

/** Of a section of one of several kinds, the one that has the field. */
function kindWith(definition: Definition, [key = ""]: readonly string[]): Definition {
  const { shape } = definition;
  if (shape.kind !== "either") return definition;
  const kinds = Object.values(shape.alternatives);
  return kinds.find((kind) => Object.hasOwn(kind.shape.fields, key)) ?? definition;
}

/** The keys of a document that no field of the definition is named after. */
function keysOf(
  value: unknown,
  definition: Definition | undefined,
  path: readonly string[] = [],
): readonly string[][] {
  if (Array.isArray(value)) return [];
  return Object.entries(asMap(value)).flatMap(([key, child]: [string, unknown]) => {
    const field = definition?.shape.kind === "object" ? definition.shape.fields[key] : undefined;
    const inside = keysOf(child, field, [...path, key]);
    return field === undefined ? [[...path, key], ...inside] : inside;
  });
}

function nested(path: readonly string[]): ValuesDocument {
  return path.reduceRight<ValuesDocument>(
    (inside, key, index) => ({ [key]: index === path.length - 1 ? null : inside }),
    {},
  );
}

function whole(definition: Definition): object {
  return asMap(fc.sample(arbitraryValue(definition), { numRuns: 1, seed: 1 })[0]);
}

function asMap(value: unknown): object {
  return typeof value === "object" && value !== null ? value : {};
}

/** Nulls that are equally deep, of which none is inside of another, in one document: Helm is asked once for all of them. */
function together(
  all: readonly Case[],
): readonly { readonly of: readonly Case[]; readonly values: ValuesDocument }[] {
  const depths = new Set(all.map(({ path }) => path.length));
  return [...depths].map((depth) => {
    const of = all.filter(({ path }) => path.length === depth);
    return { of, values: of.map(({ values }) => values).reduce(merged, {}) };
  });
}

/** Two documents as one; what both have in a list stands there one after the other. */
function merged(one: ValuesDocument, other: ValuesDocument): ValuesDocument {
  const both = (mine: unknown, its: unknown): unknown => {
    if (Array.isArray(mine) && Array.isArray(its)) return [...mine, ...its];
    return isMapping(mine) && isMapping(its) ? merged(mine, its) : its;
  };
  const entries = Object.entries(other).map(([key, its]) => [key, both(one[key], its)]);
  return { ...one, ...Object.fromEntries(entries) };
}

/** Whether Helm says of a path that there is null, or of what is around it that it is not there. */
function isNamed(path: readonly string[], error: string): boolean {
  const keys = path.map((key) => (key === "[]" ? "[0-9]+" : key === "*" ? "any" : key));
  const [around, key = ""] = [keys.slice(0, -1), keys.at(-1)];
  return [
    // gojsonschema, in the oldest Helm.
    `^- ${keys.join("[.]")}: Invalid type.*given: null$`,
    `^- ${around.join("[.]") || "[(]root[)]"}: ${key} is required$`,
    // santhosh-tekuri/jsonschema, in the others.
    `- at '/${keys.join("/")}': got null`,
    `- at '${around.map((one) => `/${one}`).join("")}': missing propert(y|ies) .*'${key}'`,
  ].some((pattern) => new RegExp(pattern, "m").test(error));
}

describe("null in place of any value", () => {
  it.each(helms)(
    "is refused by the schema of %s and by kmstack validate, or renders as it should",
    { timeout: 5 * 60_000 },
    async (helm) => {
      const refused = await inTurns(together(cases.filter(({ isRefused }) => isRefused)), async (all) => {
        const answer = await helmTemplate(helm, all.values);
        return "error" in answer ? all.of.filter(({ path }) => isNamed(path, answer.error)) : [];
      });
      const named = new Set(refused.flat());
      // Those that are not named in its answer may be hidden by others.
      const wrong = await inTurns(cases, async (one) => {
        if (!one.isRefused || named.has(one)) return [];
        const answer = await helmTemplate(helm, one.values);
        if (!("error" in answer)) return [`${one.name}: Helm takes it`];
        return validationError.test(answer.error) ? [] : [`${one.name}: ${answer.error}`];
      });
      expect(wrong.flat()).toEqual([]);
      await inTurns(together(cases.filter(({ isRefused }) => !isRefused)), async ({ of, values }) => {
        const answer = await helmTemplate(helm, values);
        if ("error" in answer) throw new Error(answer.error);
        const expected = evaluated(values);
        expect(objectsOf(answer.text, expected), of.map(({ name }) => name).join()).toEqual(expected);
      });
    },
  );

  it("is refused by the editor's schema where it is by Helm, and nowhere else", async () => {
    const schema: JsonSchema = JSON.parse(await readFile(join(folder, "values.editor.schema.json"), "utf8"));
    const validate = new Ajv({ strict: false }).compile(schema);
    const differently = cases.filter(({ values, isRefused }) => validate(values) === isRefused);
    expect(differently.map(({ name }) => name)).toEqual([]);
    const text = await readFile(caseFile("null/null-in-the-editor"), "utf8");
    expect(await editor(schema).diagnose(text)).toEqual([]);
    expect(validateValues(chart.values, text, "my.yaml")).toEqual([]);
  });

  it("is taken only inside of what is passed on as it is", () => {
    expect(cases.length).toBeGreaterThan(150);
    expect(cases.filter(({ isRefused }) => !isRefused).map(({ name }) => name)).toMatchInlineSnapshot(`
      [
        "prometheus.resources.requests",
        "prometheus.resources.requests.cpu",
        "prometheus.resources.requests.memory",
        "prometheus.nodeSelector.kubernetes.io/os",
        "prometheus.podSecurityContext.runAsNonRoot",
        "prometheus.podSecurityContext.runAsUser",
        "prometheus.podSecurityContext.runAsGroup",
        "prometheus.podSecurityContext.seccompProfile",
        "prometheus.podSecurityContext.fsGroup",
        "prometheus.podSecurityContext.fsGroupChangePolicy",
        "prometheus.securityContext.allowPrivilegeEscalation",
        "prometheus.securityContext.readOnlyRootFilesystem",
        "prometheus.securityContext.capabilities",
        "prometheus.securityContext.capabilities.drop",
        "alertmanager.resources.requests",
        "alertmanager.resources.requests.cpu",
        "alertmanager.resources.requests.memory",
        "alertmanager.nodeSelector.kubernetes.io/os",
        "alertmanager.podSecurityContext.runAsNonRoot",
        "alertmanager.podSecurityContext.runAsUser",
        "alertmanager.podSecurityContext.runAsGroup",
        "alertmanager.podSecurityContext.seccompProfile",
        "alertmanager.podSecurityContext.fsGroup",
        "alertmanager.podSecurityContext.fsGroupChangePolicy",
        "alertmanager.securityContext.allowPrivilegeEscalation",
        "alertmanager.securityContext.readOnlyRootFilesystem",
        "alertmanager.securityContext.capabilities",
        "alertmanager.securityContext.capabilities.drop",
        "operator.own.resources.requests",
        "operator.own.resources.requests.cpu",
        "operator.own.resources.requests.memory",
        "operator.own.nodeSelector.kubernetes.io/os",
        "operator.own.podSecurityContext.runAsNonRoot",
        "operator.own.podSecurityContext.runAsUser",
        "operator.own.podSecurityContext.runAsGroup",
        "operator.own.podSecurityContext.seccompProfile",
        "operator.own.securityContext.allowPrivilegeEscalation",
        "operator.own.securityContext.readOnlyRootFilesystem",
        "operator.own.securityContext.capabilities",
        "operator.own.securityContext.capabilities.drop",
        "operator.admissionWebhook.resources.requests",
        "operator.admissionWebhook.resources.requests.cpu",
        "operator.admissionWebhook.resources.requests.memory",
        "operator.admissionWebhook.nodeSelector.kubernetes.io/os",
        "operator.admissionWebhook.podSecurityContext.runAsNonRoot",
        "operator.admissionWebhook.podSecurityContext.runAsUser",
        "operator.admissionWebhook.podSecurityContext.runAsGroup",
        "operator.admissionWebhook.podSecurityContext.seccompProfile",
        "operator.admissionWebhook.securityContext.allowPrivilegeEscalation",
        "operator.admissionWebhook.securityContext.readOnlyRootFilesystem",
        "operator.admissionWebhook.securityContext.capabilities",
        "operator.admissionWebhook.securityContext.capabilities.drop",
        "nodeExporter.updateStrategy.rollingUpdate.maxUnavailable",
        "nodeExporter.resources.requests",
        "nodeExporter.resources.requests.cpu",
        "nodeExporter.resources.requests.memory",
        "nodeExporter.nodeSelector.kubernetes.io/os",
        "nodeExporter.podSecurityContext.runAsNonRoot",
        "nodeExporter.podSecurityContext.runAsUser",
        "nodeExporter.podSecurityContext.runAsGroup",
        "nodeExporter.podSecurityContext.seccompProfile",
        "nodeExporter.securityContext.allowPrivilegeEscalation",
        "nodeExporter.securityContext.readOnlyRootFilesystem",
        "nodeExporter.securityContext.capabilities",
        "nodeExporter.securityContext.capabilities.drop",
        "kubeStateMetrics.resources.requests",
        "kubeStateMetrics.resources.requests.cpu",
        "kubeStateMetrics.resources.requests.memory",
        "kubeStateMetrics.nodeSelector.kubernetes.io/os",
        "kubeStateMetrics.podSecurityContext.runAsNonRoot",
        "kubeStateMetrics.podSecurityContext.runAsUser",
        "kubeStateMetrics.podSecurityContext.runAsGroup",
        "kubeStateMetrics.podSecurityContext.seccompProfile",
        "kubeStateMetrics.securityContext.allowPrivilegeEscalation",
        "kubeStateMetrics.securityContext.readOnlyRootFilesystem",
        "kubeStateMetrics.securityContext.capabilities",
        "kubeStateMetrics.securityContext.capabilities.drop",
        "metricsServer.resources.requests",
        "metricsServer.resources.requests.cpu",
        "metricsServer.resources.requests.memory",
        "metricsServer.nodeSelector.kubernetes.io/os",
        "metricsServer.podSecurityContext.runAsNonRoot",
        "metricsServer.podSecurityContext.runAsUser",
        "metricsServer.podSecurityContext.runAsGroup",
        "metricsServer.podSecurityContext.seccompProfile",
        "metricsServer.securityContext.allowPrivilegeEscalation",
        "metricsServer.securityContext.readOnlyRootFilesystem",
        "metricsServer.securityContext.capabilities",
        "metricsServer.securityContext.capabilities.drop",
        "kubeletCsrApprover.resources.requests",
        "kubeletCsrApprover.resources.requests.cpu",
        "kubeletCsrApprover.resources.requests.memory",
        "kubeletCsrApprover.nodeSelector.kubernetes.io/os",
        "kubeletCsrApprover.podSecurityContext.runAsNonRoot",
        "kubeletCsrApprover.podSecurityContext.runAsUser",
        "kubeletCsrApprover.podSecurityContext.runAsGroup",
        "kubeletCsrApprover.podSecurityContext.seccompProfile",
        "kubeletCsrApprover.securityContext.allowPrivilegeEscalation",
        "kubeletCsrApprover.securityContext.readOnlyRootFilesystem",
        "kubeletCsrApprover.securityContext.capabilities",
        "kubeletCsrApprover.securityContext.capabilities.drop",
        "grafana.config.analytics.reporting_enabled",
        "grafana.config.analytics.check_for_updates",
        "grafana.config.analytics.check_for_plugin_updates",
        "grafana.config.analytics.feedback_links_enabled",
        "grafana.dashboards.discovery.resources.requests",
        "grafana.dashboards.discovery.resources.requests.cpu",
        "grafana.dashboards.discovery.resources.requests.memory",
        "grafana.dashboards.discovery.securityContext.allowPrivilegeEscalation",
        "grafana.dashboards.discovery.securityContext.readOnlyRootFilesystem",
        "grafana.dashboards.discovery.securityContext.capabilities",
        "grafana.dashboards.discovery.securityContext.capabilities.drop",
        "grafana.resources.requests",
        "grafana.resources.requests.cpu",
        "grafana.resources.requests.memory",
        "grafana.nodeSelector.kubernetes.io/os",
        "grafana.podSecurityContext.runAsNonRoot",
        "grafana.podSecurityContext.runAsUser",
        "grafana.podSecurityContext.runAsGroup",
        "grafana.podSecurityContext.seccompProfile",
        "grafana.podSecurityContext.fsGroup",
        "grafana.podSecurityContext.fsGroupChangePolicy",
        "grafana.securityContext.allowPrivilegeEscalation",
        "grafana.securityContext.readOnlyRootFilesystem",
        "grafana.securityContext.capabilities",
        "grafana.securityContext.capabilities.drop",
        "dashboards.elsewhere.labels.grafana_dashboard",
      ]
    `);
  });
});
