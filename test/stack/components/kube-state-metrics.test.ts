import { Deployment } from "kubernetes-models/apps/v1";
import { ClusterRole, Role, RoleBinding } from "kubernetes-models/rbac.authorization.k8s.io/v1";
import { ConfigMap, Service } from "kubernetes-models/v1";
import { describe, expect, test } from "vitest";
import { formatProblem, type Input, stringify, validateValues } from "../../../schema/index.ts";
import { examples } from "../../../stack/examples/index.ts";
import { chart } from "../../../stack/index.ts";
import type { Values } from "../../../stack/scope.ts";
import { EmbeddedYaml } from "../../../template/index.ts";
import { render } from "../render.ts";
import { helmVerdict, verdict } from "../verdict.ts";

type KubeStateMetrics = NonNullable<Input<Values>["kubeStateMetrics"]>;

const running = (kubeStateMetrics: KubeStateMetrics) => render({ kubeStateMetrics });

const argumentsOf = (values: KubeStateMetrics) =>
  running(values).one(Deployment.is, "kube-state-metrics").spec?.template.spec?.containers[0]?.args;

/** What is wrong with values, as `kmstack validate` says it. */
const faults = (kubeStateMetrics: unknown): readonly string[] =>
  validateValues(chart.values, stringify({ kubeStateMetrics }), "my.yaml").map(formatProblem);

describe("A9: labels and annotations of objects", () => {
  test("are told by kind, and none by default", () => {
    expect(argumentsOf({})?.join(" ")).not.toContain("allowlist");
    expect(
      argumentsOf({
        metricLabelsAllowlist: { pods: ["app", "hub.example.org/username"], nodes: ["*"] },
        metricAnnotationsAllowlist: { namespaces: ["example.com/owner"] },
      }),
    ).toEqual(
      expect.arrayContaining([
        "--metric-labels-allowlist=nodes=[*],pods=[app,hub.example.org/username]",
        "--metric-annotations-allowlist=namespaces=[example.com/owner]",
      ]),
    );
  });

  test("of kinds that are not collected are refused in words", async () => {
    const values = {
      kubeStateMetrics: { collectors: ["nodes"], metricLabelsAllowlist: { pods: ["app"] } },
    } as const;
    expect(verdict(values)).toContain(
      "kubeStateMetrics.metricLabelsAllowlist.pods: nothing is told of these objects; add pods to kubeStateMetrics.collectors",
    );
    expect(await helmVerdict(values)).toBe(verdict(values));
  });

  test.each([
    ["app", "*"],
    ["*", "app"],
  ])("are all or some: [%s, %s] is refused", async (...keys) => {
    const values = { kubeStateMetrics: { metricAnnotationsAllowlist: { pods: keys, nodes: ["*"] } } };
    expect(verdict(values)).toContain("* stands for all keys only where it is the only one");
    expect(await helmVerdict(values)).toBe(verdict(values));
  });

  test.each([
    ["a kind that is none", { pod: ["app"] }],
    ["a kind whose labels it never tells", { leases: ["app"] }],
    ["a list of texts", ["pods=[app]"]],
    ["what would end the list", { pods: ["app],nodes=[*"] }],
    ["no key at all", { pods: [] }],
  ])("are not given as %s", (_, metricLabelsAllowlist) => {
    expect(faults({ metricLabelsAllowlist })).toHaveLength(1);
  });
});

describe("A9: metrics by their names", () => {
  test("are all by default, or some", () => {
    expect(argumentsOf({})?.join(" ")).not.toMatch(/--metric-(allowlist|denylist|opt-in-list)/);
    expect(argumentsOf({ metricAllowlist: ["kube_pod_info", "kube_node_.*"] })).toContain(
      "--metric-allowlist=kube_pod_info,kube_node_.*",
    );
    expect(
      argumentsOf({ metricDenylist: ["kube_pod_tolerations"], metricOptInList: ["kube_pod_nodeselectors"] }),
    ).toEqual(
      expect.arrayContaining([
        "--metric-denylist=kube_pod_tolerations",
        "--metric-opt-in-list=kube_pod_nodeselectors",
      ]),
    );
  });

  test("are named by one list or by the other: kube-state-metrics ends where it gets both", async () => {
    const values = {
      kubeStateMetrics: { metricAllowlist: ["kube_pod_info"], metricDenylist: ["kube_pod_owner"] },
    };
    expect(verdict(values)).toContain(
      "kubeStateMetrics.metricDenylist: kubeStateMetrics.metricAllowlist names",
    );
    expect(await helmVerdict(values)).toBe(verdict(values));
  });

  test.each(["kube_pod_info,kube_pod_owner", "kube pod", ""])("are not %j", (metric) => {
    expect(faults({ metricAllowlist: [metric] })).toHaveLength(1);
  });
});

describe("A9: namespaces", () => {
  const few = running({ namespaces: ["shop", "payment"], collectors: ["pods", "nodes", "jobs"] });

  test("are named to it, and what it may list is in them alone", () => {
    const container = few.one(Deployment.is, "kube-state-metrics").spec?.template.spec?.containers[0];
    expect(container?.args).toContain("--namespaces=shop,payment");
    expect(few.rights("kube-state-metrics")).toEqual(["list,watch nodes"]);
    const roles = few.all(Role.is).filter(({ metadata }) => metadata?.name?.endsWith("-kube-state-metrics"));
    expect(roles.map(({ metadata }) => metadata?.namespace)).toEqual(["shop", "payment"]);
    for (const { rules } of roles) {
      expect(rules).toEqual([
        { apiGroups: [""], resources: ["pods"], verbs: ["list", "watch"] },
        { apiGroups: ["batch"], resources: ["jobs"], verbs: ["list", "watch"] },
      ]);
    }
    const bindings = few.all(RoleBinding.is).filter(({ metadata }) => metadata?.namespace === "shop");
    expect(bindings).toMatchObject([
      {
        roleRef: { kind: "Role", name: roles[0]?.metadata?.name },
        subjects: [{ kind: "ServiceAccount", namespace: "monitoring" }],
      },
    ]);
  });

  test("without a kind of the cluster leave it no right in all of it", () => {
    const pods = running({ namespaces: ["shop"], collectors: ["pods"] });
    expect(pods.one(ClusterRole.is, "kube-state-metrics").rules).toEqual([]);
  });

  test("can be left out, instead", async () => {
    expect(argumentsOf({ ignoredNamespaces: ["kube-system"] })).toContain(
      "--namespaces-denylist=kube-system",
    );
    const both = { kubeStateMetrics: { namespaces: ["a"], ignoredNamespaces: ["b"] } };
    expect(verdict(both)).toContain("leave one of the two empty");
    expect(await helmVerdict(both)).toBe(verdict(both));
  });

  test("have rights in them only if the chart gives any", () => {
    const none = running({ namespaces: ["shop"], rbac: { create: false } });
    expect(none.all(Role.is).filter(({ metadata }) => metadata?.namespace === "shop")).toEqual([]);
  });
});

describe("A9: custom resources", () => {
  const { kubeStateMetrics = {} } = (examples["a9-shards-and-namespaces"]?.values ?? {}) as Input<Values>;
  const customResources = kubeStateMetrics.customResources ?? [];

  test("are told as kube-state-metrics' own file has them", () => {
    const rendered = running({ customResources });
    const file: unknown = rendered.one(ConfigMap.is, "kube-state-metrics").data?.["custom-resources.yml"];
    expect(file instanceof EmbeddedYaml && file.data).toEqual({
      kind: "CustomResourceStateMetrics",
      spec: { resources: customResources },
    });
    const pod = rendered.one(Deployment.is, "kube-state-metrics").spec?.template.spec;
    const path = "/etc/kube-state-metrics";
    expect(pod?.containers[0]?.args).toContain(
      `--custom-resource-state-config-file=${path}/custom-resources.yml`,
    );
    expect(pod?.containers[0]?.volumeMounts).toMatchObject([{ mountPath: path }]);
    expect(pod?.volumes).toMatchObject([
      { configMap: { name: rendered.one(ConfigMap.is, "kube-state-metrics").metadata?.name } },
    ]);
  });

  test("may be listed, and their definitions, and nothing else of theirs", () => {
    const without = render().rights("kube-state-metrics");
    expect(running({ customResources }).rights("kube-state-metrics")).toEqual([
      ...without,
      "list,watch customresourcedefinitions.apiextensions.k8s.io",
      "list,watch certificates.cert-manager.io",
    ]);
    const inOne = running({ customResources, namespaces: ["shop"], collectors: ["pods"] });
    expect(inOne.rights("kube-state-metrics")).toEqual([
      "list,watch customresourcedefinitions.apiextensions.k8s.io",
    ]);
    const [role] = inOne.all(Role.is).filter(({ metadata }) => metadata?.namespace === "shop");
    expect(role?.rules?.map(({ resources }) => resources)).toEqual([["pods"], ["certificates"]]);
  });

  const [first] = customResources;
  const metric = first?.metrics?.[0];

  test.each([
    ["all kinds", { ...first, groupVersionKind: { ...first?.groupVersionKind, kind: "*" } }, "kind"],
    ["no plural", { ...first, resourcePlural: undefined }, "resourcePlural"],
    [
      "another kind of metric than it says",
      { ...first, metrics: [{ ...metric, each: { ...metric?.each, type: "Info" } }] },
      "type",
    ],
    [
      "an item by no value",
      { ...first, metrics: [{ ...metric, each: { type: "Gauge", gauge: { path: ["[Ready]"] } } }] },
      "path",
    ],
    ["a field that there is not", { ...first, metric: [] }, "metric"],
  ])("with %s are refused", (_, resource, where) => {
    const said = faults({ customResources: [JSON.parse(JSON.stringify(resource))] });
    expect(said.join("\n")).toContain(where);
    expect(said.length).toBeGreaterThan(0);
  });

  test.each(["--custom-resource-state-config=x", "--custom-resource-state-config-file=/etc/mine/x.yml"])(
    "take no argument of the same effect beside them: %s",
    async (argument) => {
      expect(verdict({ kubeStateMetrics: { extraArgs: [argument] } })).toBe("");
      const both = { kubeStateMetrics: { customResources, extraArgs: [argument] } };
      expect(verdict(both)).toContain("move what the argument names to kubeStateMetrics.customResources");
      expect(await helmVerdict(both)).toBe(verdict(both));
    },
  );
});

describe("A9: shards", () => {
  const three = running({ shards: 3 });
  const deployments = three
    .all(Deployment.is)
    .filter(({ metadata }) => metadata?.name?.includes("-kube-state-metrics"));

  test("are Deployments of one pod, the first as without shards", () => {
    const name = "metrics-kube-metrics-stack-kube-state-metrics";
    expect(deployments.map(({ metadata, spec }) => [metadata?.name, spec?.replicas])).toEqual([
      [name, 1],
      [`${name}-shard-1`, 1],
      [`${name}-shard-2`, 1],
    ]);
    const alone = render().one(Deployment.is, "kube-state-metrics");
    expect(deployments[0]?.spec?.selector).toEqual(alone.spec?.selector);
  });

  test("each know their number, and choose their own pods", () => {
    for (const [index, { spec }] of deployments.entries()) {
      expect(spec?.template.spec?.containers[0]?.args).toEqual(
        expect.arrayContaining([`--shard=${index}`, "--total-shards=3"]),
      );
      const labels = spec?.template.metadata?.labels;
      expect(labels).toMatchObject(spec?.selector?.matchLabels ?? {});
      expect(labels?.["kube-metrics-stack/shard"]).toBe(index === 0 ? undefined : `${index}`);
    }
  });

  test("are all found by the one Service", () => {
    const selector = three.one(Service.is, "kube-state-metrics").spec?.selector ?? {};
    for (const { spec } of deployments) expect(spec?.template.metadata?.labels).toMatchObject(selector);
  });
});
