import { DaemonSet, Deployment, StatefulSet } from "kubernetes-models/apps/v1";
import { ClusterRoleBinding } from "kubernetes-models/rbac.authorization.k8s.io/v1";
import { ConfigMap, PersistentVolume, Service, ServiceAccount } from "kubernetes-models/v1";
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
    expect(binding.roleRef.name).toBe("monitoring-metrics-kube-metrics-stack-prometheus");
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
      kubelet: { enabled: false },
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

describe("A3: where the data is kept", () => {
  const claims = (values: Input<Values>) =>
    render(values)
      .one(StatefulSet.is, "prometheus")
      .spec?.volumeClaimTemplates?.map(({ spec }) => spec);

  test("by default in a claim of the default StorageClass, which outlives the release", () => {
    expect(claims({})).toEqual([
      { accessModes: ["ReadWriteOnce"], resources: { requests: { storage: "20Gi" } } },
    ]);
    expect(render().one(StatefulSet.is, "prometheus").spec?.persistentVolumeClaimRetentionPolicy).toEqual({
      whenDeleted: "Retain",
      whenScaled: "Retain",
    });
  });

  test("in a claim of a chosen StorageClass", () => {
    expect(claims({ prometheus: { persistence: { storageClassName: "local-path", size: "5Gi" } } })).toEqual([
      {
        accessModes: ["ReadWriteOnce"],
        storageClassName: "local-path",
        resources: { requests: { storage: "5Gi" } },
      },
    ]);
  });

  const onNode = (type: "hostPath" | "local"): Input<Values> => ({
    prometheus: { persistence: { type, path: "/opt/prometheus", nodeName: "node-1", size: "50Gi" } },
  });

  test("hostPath: a volume on a named node, made where it is missing and never deleted", () => {
    const volume = render(onNode("hostPath")).one(PersistentVolume.is, "prometheus");
    expect(volume.metadata?.annotations).toEqual({ "helm.sh/resource-policy": "keep" });
    expect(volume.spec).toMatchObject({
      hostPath: { path: "/opt/prometheus", type: "DirectoryOrCreate" },
      persistentVolumeReclaimPolicy: "Retain",
      capacity: { storage: "50Gi" },
      nodeAffinity: {
        required: {
          nodeSelectorTerms: [
            { matchExpressions: [{ key: "kubernetes.io/hostname", operator: "In", values: ["node-1"] }] },
          ],
        },
      },
    });
    expect(volume.spec?.local).toBeUndefined();
  });

  test("local: a directory that is there already", () => {
    const volume = render(onNode("local")).one(PersistentVolume.is, "prometheus");
    expect(volume.spec?.local).toEqual({ path: "/opt/prometheus" });
    expect(volume.spec?.hostPath).toBeUndefined();
  });

  test.each(["hostPath", "local"] as const)("%s: volume and claim are made for each other", (type) => {
    const rendered = render(onNode(type));
    const volume = rendered.one(PersistentVolume.is, "prometheus");
    const set = rendered.one(StatefulSet.is, "prometheus");
    const claim = set.spec?.volumeClaimTemplates?.[0];
    expect(claim?.spec?.storageClassName).toBe(volume.spec?.storageClassName);
    expect(volume.metadata?.labels).toMatchObject(claim?.spec?.selector?.matchLabels ?? { none: "" });
    expect(volume.spec?.claimRef).toMatchObject({
      namespace: "monitoring",
      name: `${claim?.metadata?.name}-${set.metadata?.name}-0`,
    });
  });

  test("nothing is kept of a release that is uninstalled, where that is asked for", () => {
    const rendered = render({
      prometheus: { persistence: { type: "local", nodeName: "node-1", keepOnUninstall: false } },
    });
    expect(rendered.one(PersistentVolume.is, "prometheus").metadata?.annotations).toBeUndefined();
    expect(
      rendered.one(StatefulSet.is, "prometheus").spec?.persistentVolumeClaimRetentionPolicy?.whenDeleted,
    ).toBe("Delete");
  });

  test("a claim that is there already, or nothing that lasts", () => {
    const volumes = (values: Input<Values>) => {
      const { spec } = render(values).one(StatefulSet.is, "prometheus");
      expect(spec?.volumeClaimTemplates).toBeUndefined();
      return spec?.template.spec?.volumes?.filter(({ name }) => name === "data");
    };
    expect(
      volumes({ prometheus: { persistence: { type: "existingClaim", existingClaim: "mine" } } }),
    ).toEqual([{ name: "data", persistentVolumeClaim: { claimName: "mine" } }]);
    expect(volumes({ prometheus: { persistence: { type: "none" } } })).toEqual([
      { name: "data", emptyDir: {} },
    ]);
  });
});

describe("A4: Prometheus can write although the directory belongs to root", () => {
  const pod = (values: Input<Values>) => render(values).one(StatefulSet.is, "prometheus").spec?.template.spec;

  test("Kubernetes gives volumes to the group of its user", () => {
    expect(pod({})?.securityContext).toMatchObject({ runAsUser: 65534, fsGroup: 65534 });
    expect(pod({})?.initContainers).toBeUndefined();
  });

  test("a step as root gives a hostPath to its user, with no more rights than that takes", () => {
    const [step] =
      pod({
        prometheus: {
          persistence: { type: "hostPath", nodeName: "node-1", takeOwnership: { enabled: true } },
          podSecurityContext: { runAsUser: 1000, runAsGroup: 2000 },
        },
      })?.initContainers ?? [];
    expect(step?.command).toEqual(["chown", "-R", "1000:2000", "/prometheus"]);
    expect(step?.image).toBe("docker.io/library/busybox:1.37.0");
    expect(step?.securityContext).toMatchObject({
      runAsUser: 0,
      allowPrivilegeEscalation: false,
      capabilities: { drop: ["ALL"], add: ["CHOWN", "DAC_OVERRIDE"] },
    });
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

describe("A6: what is collected", () => {
  test("every ten seconds, where that is asked for", () => {
    expect(render({ scrape: { interval: "10s" } }).configuration().global).toEqual({
      scrape_interval: "10s",
      evaluation_interval: "30s",
    });
  });

  test("a job for each kind of target", () => {
    expect(
      render()
        .jobs()
        .map(({ job_name }) => job_name),
    ).toEqual([
      "kubernetes-service-endpoints",
      "kubernetes-pods",
      "prometheus",
      "node-exporter",
      "kube-state-metrics",
      "kubelet",
      "kubelet/cadvisor",
      "apiserver",
    ]);
  });

  test("applications by their annotations: whether, port, path and scheme", () => {
    const annotations = ["scrape", "port", "path", "scheme"];
    for (const [job, kind] of [
      ["kubernetes-service-endpoints", "service"],
      ["kubernetes-pods", "pod"],
    ] as const) {
      const labels = render()
        .job(job)
        .relabel_configs?.flatMap(({ source_labels = [] }) => source_labels);
      for (const annotation of annotations) {
        expect(labels).toContain(`__meta_kubernetes_${kind}_annotation_prometheus_io_${annotation}`);
      }
    }
  });

  test("applications of chosen namespaces only", () => {
    const rendered = render({ scrape: { annotated: { namespaces: ["shop"] } } });
    expect(rendered.job("kubernetes-pods").kubernetes_sd_configs).toEqual([
      { role: "pod", namespaces: { names: ["shop"] } },
    ]);
    expect(render().job("kubernetes-pods").kubernetes_sd_configs).toEqual([{ role: "pod" }]);
  });

  test("what has a job of its own is not found a second time", () => {
    const rendered = render();
    const { labels = {} } = rendered.one(Service.is, "node-exporter").metadata ?? {};
    const steps = rendered.job("kubernetes-service-endpoints").relabel_configs ?? [];
    const step = steps.find(({ action }) => action === "drop");
    expect(step?.source_labels).toEqual([
      "__meta_kubernetes_namespace",
      "__meta_kubernetes_service_label_app_kubernetes_io_instance",
      "__meta_kubernetes_service_label_app_kubernetes_io_part_of",
    ]);
    expect(step?.regex).toBe(
      `monitoring;${labels["app.kubernetes.io/instance"]};${labels["app.kubernetes.io/part-of"]}`,
    );
  });

  test.each(["prometheus-headless", "node-exporter", "kube-state-metrics"])(
    "the job of %s selects a Service that there is, by the names of its ports",
    (name) => {
      const rendered = render();
      const service = rendered.one(Service.is, name);
      const [byService, byPort] = rendered.job(name.replace("-headless", "")).relabel_configs ?? [];
      expect(byService?.regex).toBe(service.metadata?.name);
      expect(byPort?.regex).toBe(service.spec?.ports?.map((port) => port.name).join("|"));
    },
  );

  test("jobs of one's own stand behind the chart's, as they are", () => {
    const own = { job_name: "router", static_configs: [{ targets: ["192.0.2.1:9100"] }] };
    expect(
      render({ scrape: { extraJobs: [own] } })
        .jobs()
        .at(-1),
    ).toEqual(own);
  });
});

describe("A8: node-exporter", () => {
  const pod = render().one(DaemonSet.is, "node-exporter").spec?.template.spec;

  test("runs on every node, those of the control plane included", () => {
    expect(pod?.tolerations).toEqual([{ operator: "Exists" }]);
  });

  test("sees the node's network, processes and files, and changes nothing", () => {
    expect(pod).toMatchObject({ hostNetwork: true, hostPID: true });
    expect(pod?.volumes).toEqual([{ name: "root", hostPath: { path: "/" } }]);
    expect(pod?.containers[0]?.volumeMounts).toEqual([
      { name: "root", mountPath: "/host/root", mountPropagation: "HostToContainer", readOnly: true },
    ]);
    expect(pod?.containers[0]?.securityContext).toEqual({
      allowPrivilegeEscalation: false,
      readOnlyRootFilesystem: true,
      capabilities: { drop: ["ALL"] },
    });
  });
});

describe("A9: kube-state-metrics", () => {
  const image = (kubernetesVersion: string, values: Input<Values> = {}) =>
    render(values, { release: { name: "metrics" }, kubernetesVersion })
      .one(Deployment.is, "kube-state-metrics")
      .spec?.template.spec?.containers[0]?.image?.split(":")[1];

  test.each([
    ["v1.36.2", "v2.18.0"],
    ["v1.34.1+k3s1", "v2.18.0"],
    ["v1.33.5-gke.1162000", "v2.17.0"],
    ["v1.32.9-eks-113cf36", "v2.16.0"],
    ["v1.29.0", "v2.12.0"],
    ["v1.27.16", "v2.10.1"],
  ])("on Kubernetes %s it is %s", (kubernetes, version) => {
    expect(image(kubernetes)).toBe(version);
  });

  test("or the version that is asked for", () => {
    expect(image("v1.30.0", { kubeStateMetrics: { image: { tag: "v2.15.0" } } })).toBe("v2.15.0");
  });

  test("may list what it reports on, and that is no Secret by default", () => {
    expect(render().rights("kube-state-metrics").join()).not.toContain("secrets");
    const few = render({ kubeStateMetrics: { collectors: ["pods", "deployments", "jobs", "secrets"] } });
    expect(few.rights("kube-state-metrics")).toEqual([
      "list,watch pods",
      "list,watch deployments.apps",
      "list,watch jobs.batch",
      "list,watch secrets",
    ]);
    const container = few.one(Deployment.is, "kube-state-metrics").spec?.template.spec?.containers[0];
    expect(container?.args).toContain("--resources=pods,deployments,jobs,secrets");
  });
});
