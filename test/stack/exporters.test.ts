import { readFile } from "node:fs/promises";
import { DaemonSet, Deployment } from "kubernetes-models/apps/v1";
import { describe, expect, test } from "vitest";
import { type Input, parseYaml } from "../../schema/index.ts";
import type { Values } from "../../stack/scope.ts";
import { caseFile } from "../cases/case-file.ts";
import { render } from "./render.ts";

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
    ["v1.37.0", "v2.20.0"],
    ["v1.36.2", "v2.20.0"],
    ["v1.35.4", "v2.19.1"],
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

  test("may be allowed more, for kinds of one's own", async () => {
    const values = parseYaml(await readFile(caseFile("workloads/custom-resources"), "utf8")) as Input<Values>;
    expect(render(values).rights("kube-state-metrics")).toEqual([
      ...render().rights("kube-state-metrics"),
      "list,watch widgets.example.com",
    ]);
  });
});
