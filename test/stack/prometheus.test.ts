import { StatefulSet } from "kubernetes-models/apps/v1";
import { ClusterRoleBinding } from "kubernetes-models/rbac.authorization.k8s.io/v1";
import { ConfigMap, Service, ServiceAccount } from "kubernetes-models/v1";
import { describe, expect, test } from "vitest";
import type { Input } from "../../schema/index.ts";
import type { Values } from "../../stack/scope.ts";
import { render } from "./render.ts";

const read = "get,list,watch";

describe("A1: Prometheus may do what its jobs need", () => {
  test("its ServiceAccount is bound to its ClusterRole", () => {
    const rendered = render();
    const account = rendered.one(ServiceAccount.is, "prometheus");
    const binding = rendered.one(ClusterRoleBinding.is, "prometheus");
    expect(binding.subjects).toEqual([
      { kind: "ServiceAccount", name: account.metadata?.name, namespace: "monitoring" },
    ]);
    expect(binding.roleRef.name).toBe("monitoring.metrics-kube-metrics-stack-prometheus");
  });

  test("by default: to discover nodes, pods and the endpoints of Services, and to read metrics", () => {
    expect(render().rights("prometheus")).toEqual([
      `${read} endpointslices.discovery.k8s.io`,
      `${read} services`,
      `${read} pods`,
      `${read} nodes`,
      "get nodes/metrics",
      "get /metrics",
    ]);
  });

  test("no right on nodes and API servers without jobs that need it", () => {
    const values: Input<Values> = {
      kubelet: { enabled: false, cadvisor: { enabled: false } },
      controlPlane: { apiServer: { enabled: false } },
    };
    expect(render(values).rights("prometheus")).toEqual([
      `${read} endpointslices.discovery.k8s.io`,
      `${read} services`,
      `${read} pods`,
    ]);
  });

  test("Ingresses and anything else that jobs of one's own need", () => {
    const ingresses = {
      apiGroups: ["networking.k8s.io"],
      resources: ["ingresses"],
      verbs: ["list", "watch"],
    };
    const rights = render({ prometheus: { rbac: { extraRules: [ingresses] } } }).rights("prometheus");
    expect(rights).toContain("list,watch ingresses.networking.k8s.io");
  });
});

describe("A2: configuration and rules change without a restart", () => {
  const changed: Input<Values> = {
    scrape: { interval: "10s" },
    rules: { groups: [{ name: "mine", rules: [{ alert: "Down", expr: "up == 0", for: "5m" }] }] },
  };

  test("rules are in a file that the configuration names", () => {
    expect(render(changed).rules()).toEqual({ groups: changed.rules?.groups });
    expect(render().configuration().rule_files).toEqual(["/etc/prometheus/rules/*.yml"]);
  });

  test("a change of them does not change the pod", () => {
    expect(render(changed).one(StatefulSet.is, "prometheus")).toEqual(
      render().one(StatefulSet.is, "prometheus"),
    );
    expect(render(changed).one(ConfigMap.is, "prometheus")).not.toEqual(
      render().one(ConfigMap.is, "prometheus"),
    );
  });

  test("Prometheus looks for changes in directories, which the kubelet keeps up to date", () => {
    const pod = render().one(StatefulSet.is, "prometheus").spec?.template.spec;
    expect(pod?.containers[0]?.args).toEqual(
      expect.arrayContaining(["--config.auto-reload", "--config.auto-reload-interval=30s"]),
    );
    const mounts = pod?.containers[0]?.volumeMounts ?? [];
    expect(mounts.map(({ mountPath }) => mountPath)).toEqual([
      "/etc/prometheus/config",
      "/etc/prometheus/rules",
      "/prometheus",
    ]);
    expect(mounts.every(({ subPath }) => subPath === undefined)).toBe(true);
  });
});

describe("A5: the Service of Prometheus", () => {
  const service = (values: Input<Values>["prometheus"]) =>
    render({ prometheus: values ?? {} }).one(Service.is, "prometheus").spec;

  test("ClusterIP by default", () => {
    expect(service({})).toMatchObject({ type: "ClusterIP", ports: [{ port: 9090, targetPort: "http" }] });
  });

  test("NodePort: 8080 leads to 9090, and so does a chosen port of every node", () => {
    expect(service({ service: { type: "NodePort", port: 8080, nodePort: 30090 } })).toMatchObject({
      type: "NodePort",
      ports: [{ port: 8080, targetPort: "http", nodePort: 30090 }],
    });
    const container = render().one(StatefulSet.is, "prometheus").spec?.template.spec?.containers[0];
    expect(container?.ports).toEqual([{ name: "http", containerPort: 9090 }]);
  });

  test("LoadBalancer with a chosen address", () => {
    expect(service({ service: { type: "LoadBalancer", loadBalancerIP: "192.0.2.10" } })).toMatchObject({
      type: "LoadBalancer",
      loadBalancerIP: "192.0.2.10",
    });
  });
});
