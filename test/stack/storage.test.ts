import { StatefulSet } from "kubernetes-models/apps/v1";
import { PersistentVolume } from "kubernetes-models/v1";
import { describe, expect, test } from "vitest";
import type { Input } from "../../schema/index.ts";
import type { Values } from "../../stack/scope.ts";
import { render } from "./render.ts";

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
