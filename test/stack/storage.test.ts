import { StatefulSet } from "kubernetes-models/apps/v1";
import { PersistentVolume } from "kubernetes-models/v1";
import { describe, expect, test } from "vitest";
import type { Input, ValuesDocument } from "../../schema/index.ts";
import type { Values } from "../../stack/scope.ts";
import { helms, helmTemplate } from "../chart/render.ts";
import { render } from "./render.ts";
import { caseValues, helmVerdict, verdict } from "./verdict.ts";

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
      { name: "data", emptyDir: { sizeLimit: "20Gi" } },
    ]);
  });

  test("a claim of no class says so, and one that is not set says nothing", async () => {
    const [claim] = claims(await caseValues("storage/claim-without-class")) ?? [];
    expect(claim?.storageClassName).toBe("");
    expect(claims({})?.[0]).not.toHaveProperty("storageClassName");
  });

  test("in a volume that is there already, found by its name or its labels", () => {
    const [claim] =
      claims({
        prometheus: {
          persistence: {
            storageClassName: "",
            accessModes: ["ReadWriteOncePod"],
            selector: { matchLabels: { disk: "metrics" } },
            volumeName: "metrics-0",
          },
        },
      }) ?? [];
    expect(claim).toEqual({
      storageClassName: "",
      accessModes: ["ReadWriteOncePod"],
      selector: { matchLabels: { disk: "metrics" } },
      volumeName: "metrics-0",
      resources: { requests: { storage: "20Gi" } },
    });
  });

  test.each(["hostPath", "local"] as const)("%s: volume and claim may be used in the same way", (type) => {
    const rendered = render({
      prometheus: { persistence: { type, nodeName: "node-1", accessModes: ["ReadWriteMany"] } },
    });
    const claim = rendered.one(StatefulSet.is, "prometheus").spec?.volumeClaimTemplates?.[0];
    expect(claim?.spec?.accessModes).toEqual(["ReadWriteMany"]);
    expect(rendered.one(PersistentVolume.is, "prometheus").spec?.accessModes).toEqual(["ReadWriteMany"]);
  });

  test("claims carry labels and annotations, for a program that saves their data", () => {
    const set = render({
      prometheus: { persistence: { labels: { backup: "daily" }, annotations: { "k8up.io/backup": "true" } } },
    }).one(StatefulSet.is, "prometheus");
    expect(set.spec?.volumeClaimTemplates?.[0]?.metadata).toEqual({
      name: "data",
      labels: { backup: "daily" },
      annotations: { "k8up.io/backup": "true" },
    });
  });

  test("in a directory of a volume, which alone the owner is changed of", () => {
    const pod = render({
      prometheus: { persistence: { subPath: "metrics/prometheus", takeOwnership: { enabled: true } } },
    }).one(StatefulSet.is, "prometheus").spec?.template.spec;
    const mount = { name: "data", mountPath: "/prometheus", subPath: "metrics/prometheus" };
    expect(pod?.containers[0]?.volumeMounts).toContainEqual(mount);
    expect(pod?.initContainers?.[0]?.volumeMounts).toEqual([mount]);
  });

  test("data that goes with the pod takes no more than its size", async () => {
    const set = render(await caseValues("storage/pod-data-limited")).one(StatefulSet.is, "prometheus");
    expect(set.spec?.template.spec?.volumes).toContainEqual({
      name: "data",
      emptyDir: { sizeLimit: "5Gi" },
    });
  });
});

describe("A3: a directory of a node is for the data alone", () => {
  const at = (path: string, type: "hostPath" | "local" = "hostPath"): Input<Values> => ({
    prometheus: { persistence: { type, path, nodeName: "node-1" } },
  });
  const refusal = "prometheus.persistence.path: this directory is the system's own";

  test("the whole node is no directory of its own, to any Helm", async () => {
    const values = (await caseValues("paths/directory-root")) as ValuesDocument;
    for (const helm of helms) {
      expect(await helmTemplate(helm, values)).toEqual({ error: expect.stringMatching(/persistence.path/) });
    }
  });

  test("a directory of the system is refused by every Helm", async () => {
    expect(await helmVerdict(at("/var/lib/kubelet"))).toContain(refusal);
  });

  test.each([
    ...["/etc", "/usr", "/var", "/home", "/opt", "/mnt", "/root", "/tmp", "/lost+found", "/var/log"],
    ...["/etc/kubernetes", "/usr/local", "/usr/lib/systemd", "/proc/1", "/dev/sda", "/var/lib", "/boot/efi"],
    ...[
      "/var/lib/kubelet",
      "/var/lib/kubelet/pods",
      "/var/lib/etcd",
      "/var/lib/containerd",
      "/var/lib/rancher",
    ],
  ])("%s is refused", (path) => {
    expect(verdict(at(path))).toContain(refusal);
    // Kubernetes gives what is there to the pod's group.
    expect(verdict(at(path, "local"))).toContain(refusal);
  });

  test.each([
    ...[
      "/opt/prometheus",
      "/data",
      "/home/prometheus",
      "/srv/metrics/a",
      "/mnt/disk1",
      "/var/lib/prometheus",
    ],
    ...["/etcd", "/variable", "/usr/local/prometheus", "/var/lib/rancher/k3s/storage/metrics", "/tmp/a/etc"],
  ])("%s is taken", (path) => {
    expect(verdict(at(path))).toBe("");
  });
});

describe("A4: Prometheus can write although the directory belongs to root", () => {
  const pod = (values: Input<Values>) => render(values).one(StatefulSet.is, "prometheus").spec?.template.spec;

  test("Kubernetes gives volumes to the group of its user", () => {
    expect(pod({})?.securityContext).toMatchObject({ runAsUser: 65534, fsGroup: 65534 });
    expect(pod({})?.initContainers).toBeUndefined();
  });

  test("a step gives it a claim whose volume a file server has, where Kubernetes leaves owners as they are", async () => {
    const [step] = pod(await caseValues("storage/claim-on-nfs"))?.initContainers ?? [];
    expect(step?.command).toEqual(["chown", "-R", "65534:65534", "/prometheus"]);
    expect(step?.volumeMounts).toEqual([{ name: "data", mountPath: "/prometheus" }]);
  });

  test.each([
    { type: "existingClaim", existingClaim: "mine" },
    { type: "local", nodeName: "node-1" },
  ] as const)("and so for $type", (persistence) => {
    const steps = pod({ prometheus: { persistence: { ...persistence, takeOwnership: { enabled: true } } } });
    expect(steps?.initContainers?.map(({ name }) => name)).toEqual(["take-ownership"]);
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
