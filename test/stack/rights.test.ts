import {
  ClusterRole,
  ClusterRoleBinding,
  type IPolicyRule,
  Role,
  RoleBinding,
} from "kubernetes-models/rbac.authorization.k8s.io/v1";
import { ServiceAccount } from "kubernetes-models/v1";
import { describe, expect, it } from "vitest";
import { type Input, joinValues, type ValuesDocument } from "../../schema/index.ts";
import { examples } from "../../stack/examples/index.ts";
import { platformNames } from "../../stack/kit/cluster/platforms.ts";
import type { Values } from "../../stack/scope.ts";
import { type Rendered, render, ruleWords } from "./render.ts";
import { isWorkload, renderAll, switchedOn } from "./workloads.ts";

type Profile = NonNullable<NonNullable<Input<Values>["cluster"]>["profile"]>;

/* What each account of the chart may do, all of it in one place. */

/** A rule in words, with the objects that it is about where it names them. */
function words(rule: IPolicyRule): string {
  const { resourceNames = [] } = rule;
  return `${ruleWords(rule)}${resourceNames.length === 0 ? "" : ` named ${resourceNames.join(", ")}`}`;
}

/** The rules of a role of the chart; of one that is the cluster's own its name. */
function rulesOf(rendered: Rendered, { kind, name }: { readonly kind: string; readonly name: string }) {
  const roles = [...rendered.all(ClusterRole.is), ...rendered.all(Role.is)];
  const role = roles.find((one) => one.kind === kind && one.metadata?.name === name);
  return role === undefined ? [`as ${name}`] : (role.rules ?? []).map(words);
}

/** What each account may do, in the whole cluster or in a namespace. */
function rightsOf(rendered: Rendered): Readonly<Record<string, readonly string[]>> {
  const bindings = [...rendered.all(ClusterRoleBinding.is), ...rendered.all(RoleBinding.is)];
  return Object.fromEntries(
    rendered.all(ServiceAccount.is).map(({ metadata }) => {
      const name = metadata?.name ?? "";
      const rights = bindings
        .filter(({ subjects }) => subjects?.some((subject) => subject.name === name))
        .flatMap(({ roleRef, metadata: where }) =>
          rulesOf(rendered, roleRef).map((rule) =>
            where?.namespace === undefined ? rule : `in ${where.namespace}: ${rule}`,
          ),
        );
      return [name.replace("metrics-kube-metrics-stack-", ""), rights];
    }),
  );
}

/** The chart on a kind of cluster, with all of the control plane watched that can be. */
function everythingOn(profile: Profile): Input<Values> {
  const enabled = true;
  return joinValues(
    switchedOn as ValuesDocument,
    {
      cluster: { profile },
      nodeExporter: { enabled },
      controlPlane: {
        scheduler: { enabled },
        controllerManager: { enabled },
        etcd: { enabled },
        kubeProxy: { enabled },
        dns: { enabled },
      },
    } as ValuesDocument,
  ) as Input<Values>;
}

/** What the chart makes by default on a kind of cluster. */
function onCluster(profile: Profile): Rendered {
  return render({ cluster: { profile } });
}

describe("the rights of each account", () => {
  it("are these, with every part switched on", () => {
    expect(rightsOf(renderAll())).toMatchInlineSnapshot(`
      {
        "alertmanager": [],
        "grafana": [],
        "kube-state-metrics": [
          "list,watch certificatesigningrequests.certificates.k8s.io",
          "list,watch configmaps",
          "list,watch cronjobs.batch",
          "list,watch daemonsets.apps",
          "list,watch deployments.apps",
          "list,watch endpointslices.discovery.k8s.io",
          "list,watch horizontalpodautoscalers.autoscaling",
          "list,watch ingresses.networking.k8s.io",
          "list,watch jobs.batch",
          "list,watch leases.coordination.k8s.io",
          "list,watch limitranges",
          "list,watch mutatingwebhookconfigurations.admissionregistration.k8s.io",
          "list,watch namespaces",
          "list,watch networkpolicies.networking.k8s.io",
          "list,watch nodes",
          "list,watch persistentvolumeclaims",
          "list,watch persistentvolumes",
          "list,watch poddisruptionbudgets.policy",
          "list,watch pods",
          "list,watch replicasets.apps",
          "list,watch replicationcontrollers",
          "list,watch resourcequotas",
          "list,watch services",
          "list,watch statefulsets.apps",
          "list,watch storageclasses.storage.k8s.io",
          "list,watch validatingwebhookconfigurations.admissionregistration.k8s.io",
          "list,watch volumeattachments.storage.k8s.io",
        ],
        "kubelet-csr-approver": [
          "get,list,watch certificatesigningrequests.certificates.k8s.io",
          "update certificatesigningrequests/approval.certificates.k8s.io",
          "approve signers.certificates.k8s.io named kubernetes.io/kubelet-serving",
        ],
        "metrics-server": [
          "get nodes/metrics",
          "get,list,watch nodes,pods",
          "as system:auth-delegator",
          "in kube-system: as extension-apiserver-authentication-reader",
        ],
        "node-exporter": [],
        "prometheus": [
          "get,list,watch endpointslices.discovery.k8s.io",
          "get,list,watch services",
          "get,list,watch pods",
          "get,list,watch nodes",
          "get nodes/metrics",
          "get /metrics",
        ],
      }
    `);
  });

  it("are asked for by an account whose pods have its token, and by no other", () => {
    const rendered = renderAll();
    const rights = rightsOf(rendered);
    for (const { spec } of rendered.objects.filter(isWorkload)) {
      const { serviceAccountName = "", automountServiceAccountToken } = spec.template.spec;
      const may = rights[serviceAccountName.replace("metrics-kube-metrics-stack-", "")] ?? [];
      expect(automountServiceAccountToken, serviceAccountName).toBe(may.length > 0);
    }
  });

  it("are these on each kind of cluster, beside or instead of those where nothing tells of which kind it is", () => {
    const unknown = rightsOf(onCluster("auto"));
    const lines = (rights: typeof unknown) =>
      Object.entries(rights).flatMap(([account, rules]) => [
        account,
        ...rules.map((rule) => `${account}: ${rule}`),
      ]);
    const differences = platformNames.map((profile) => {
      const [before, after] = [lines(unknown), lines(rightsOf(onCluster(profile)))];
      return [
        profile,
        [
          ...after.filter((line) => !before.includes(line)).map((line) => `+ ${line}`),
          ...before.filter((line) => !after.includes(line)).map((line) => `- ${line}`),
        ],
      ];
    });
    expect(Object.fromEntries(differences)).toMatchInlineSnapshot(`
      {
        "aks": [],
        "eks": [
          "+ prometheus: get ksh/metrics.metrics.eks.amazonaws.com",
          "+ prometheus: get kcm/metrics.metrics.eks.amazonaws.com",
          "+ metrics-server",
          "+ metrics-server: get nodes/metrics",
          "+ metrics-server: get,list,watch nodes,pods",
          "+ metrics-server: as system:auth-delegator",
          "+ metrics-server: in kube-system: as extension-apiserver-authentication-reader",
        ],
        "gke": [],
        "gkeAutopilot": [
          "- node-exporter",
        ],
        "k3s": [],
        "kind": [
          "+ metrics-server",
          "+ metrics-server: get nodes/metrics",
          "+ metrics-server: get,list,watch nodes,pods",
          "+ metrics-server: as system:auth-delegator",
          "+ metrics-server: in kube-system: as extension-apiserver-authentication-reader",
        ],
        "kubeadm": [
          "+ metrics-server",
          "+ metrics-server: get nodes/metrics",
          "+ metrics-server: get,list,watch nodes,pods",
          "+ metrics-server: as system:auth-delegator",
          "+ metrics-server: in kube-system: as extension-apiserver-authentication-reader",
        ],
        "minikube": [
          "+ metrics-server",
          "+ metrics-server: get nodes/metrics",
          "+ metrics-server: get,list,watch nodes,pods",
          "+ metrics-server: as system:auth-delegator",
          "+ metrics-server: in kube-system: as extension-apiserver-authentication-reader",
        ],
        "openshift": [],
        "rke2": [],
        "talos": [
          "+ metrics-server",
          "+ metrics-server: get nodes/metrics",
          "+ metrics-server: get,list,watch nodes,pods",
          "+ metrics-server: as system:auth-delegator",
          "+ metrics-server: in kube-system: as extension-apiserver-authentication-reader",
        ],
      }
    `);
  });

  const all = [
    ...Object.entries(examples).map(([name, { values }]) => [name, values] as const),
    ...platformNames.map((profile) => [`everything on ${profile}`, everythingOn(profile)] as const),
  ];

  it.each(all)("have no wildcard, no Secrets, and write nothing but what is said: %s", (_, values) => {
    const { operator: __, ...others } = rightsOf(render(values));
    const rules = Object.values(others).flat();
    expect(rules.filter((rule) => rule.includes("*"))).toEqual([]);
    expect(rules.filter((rule) => /(^| |,)secrets(,|$)/.test(rule))).toEqual([]);
    const writing = rules.filter((rule) =>
      /\b(create|update|patch|delete|deletecollection|approve|bind|escalate|impersonate)\b/.test(rule),
    );
    // To approve certificates, and to agree which of several approvers works.
    const said =
      /certificatesigningrequests\/approval|signers\.certificates\.k8s\.io|leases\.coordination|create events$/;
    expect(writing.filter((rule) => !said.test(rule))).toEqual([]);
  });

  it("of the operator are to read in the whole cluster, and to write in its namespace alone", () => {
    const values = { operator: { enabled: true, secrets: { namespaces: ["shop"] } } };
    expect(rightsOf(render(values))["operator"]).toMatchInlineSnapshot(`
      [
        "get,list,watch alertmanagerconfigs,podmonitors,probes,prometheusrules,scrapeconfigs,servicemonitors.monitoring.coreos.com",
        "get,list,watch namespaces",
        "create,patch events.events.k8s.io",
        "in monitoring: get,list,watch alertmanagers,prometheusagents,prometheuses.monitoring.coreos.com",
        "in monitoring: patch,update alertmanagers/status,prometheusagents/status,prometheuses/status.monitoring.coreos.com",
        "in monitoring: update alertmanagers/finalizers,prometheusagents/finalizers,prometheuses/finalizers.monitoring.coreos.com",
        "in monitoring: get,list,watch,create,update,patch,delete statefulsets.apps",
        "in monitoring: get,list,watch,create,update,patch,delete configmaps,secrets",
        "in monitoring: get services",
        "in monitoring: list pods",
        "in shop: get,list,watch configmaps,secrets",
      ]
    `);
  });
});
