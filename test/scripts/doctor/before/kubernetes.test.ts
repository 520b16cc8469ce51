import { describe, expect, it } from "vitest";
import { forbidden } from "../../../../scripts/doctor/before/kubernetes/pod-security.ts";
import { isWanted, nodesFor, repelling } from "../../../../scripts/doctor/before/kubernetes/scheduling.ts";
import type { Requirement } from "../../../../scripts/doctor/labels.ts";
import { node } from "./cluster.ts";

describe("where a pod may be", () => {
  const ssd = node("node-1", { disk: "ssd", cores: "8" });

  /** One expression of an affinity, and whether the node above fits it. */
  const expressions: readonly (readonly [Requirement, boolean])[] = [
    [{ key: "disk", operator: "In", values: ["ssd", "nvme"] }, true],
    [{ key: "disk", operator: "NotIn", values: ["ssd"] }, false],
    [{ key: "absent", operator: "NotIn", values: ["ssd"] }, true],
    [{ key: "disk", operator: "Exists" }, true],
    [{ key: "disk", operator: "DoesNotExist" }, false],
    [{ key: "cores", operator: "Gt", values: ["4"] }, true],
    [{ key: "cores", operator: "Lt", values: ["4"] }, false],
    [{ key: "absent", operator: "Gt", values: ["4"] }, false],
  ];

  it.each(expressions)("%j: %s", (expression, fits) => {
    const nodeSelectorTerms = [{ matchExpressions: [expression] }];
    const nodeAffinity = { requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms } };
    expect(isWanted({ affinity: { nodeAffinity } }, ssd)).toBe(fits);
  });

  it("of several terms one has to fit, and one that asks for nothing fits no node", () => {
    const terms = (...nodeSelectorTerms: readonly object[]) => ({
      affinity: { nodeAffinity: { requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms } } },
    });
    const byName = { matchFields: [{ key: "metadata.name", operator: "In" as const, values: ["node-1"] }] };
    expect(isWanted(terms({}, byName), ssd)).toBe(true);
    expect(isWanted(terms({}), ssd)).toBe(false);
  });

  it("a taint repels who does not tolerate it; one that passes does not count", () => {
    const tainted = node("node-1", {}, [
      { key: "dedicated", value: "monitoring", effect: "NoSchedule" },
      { key: "slow", effect: "PreferNoSchedule" },
      { key: "node.kubernetes.io/not-ready", effect: "NoExecute" },
    ]);
    expect(repelling({}, tainted)).toEqual(["dedicated=monitoring:NoSchedule"]);
    const tolerated = (toleration: object) => nodesFor({ tolerations: [toleration] }, [tainted]).length === 1;
    expect(tolerated({ operator: "Exists" })).toBe(true);
    expect(tolerated({ key: "dedicated", operator: "Exists", effect: "NoSchedule" })).toBe(true);
    expect(tolerated({ key: "dedicated", value: "monitoring" })).toBe(true);
    expect(tolerated({ key: "dedicated", value: "other" })).toBe(false);
    expect(tolerated({ key: "dedicated", operator: "Exists", effect: "NoExecute" })).toBe(false);
  });
});

/** That these are the words and the rules of an API server is tested with one: test/cluster/api-server. */
describe("what Pod Security forbids", () => {
  const strict = {
    securityContext: { runAsNonRoot: true, seccompProfile: { type: "RuntimeDefault" } },
    containers: [{ securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: ["ALL"] } } }],
  };

  it("nothing of a pod that keeps to it", () => {
    expect(forbidden("restricted", strict)).toEqual([]);
  });

  it("of a pod that says nothing: baseline lets it in, restricted does not", () => {
    const plain = { containers: [{}] };
    expect(forbidden("baseline", plain)).toEqual([]);
    expect(forbidden("restricted", plain)).toEqual([
      "seccompProfile",
      "allowPrivilegeEscalation != false",
      "runAsNonRoot != true",
      "unrestricted capabilities",
    ]);
  });

  it("what looks at its node, by either level", () => {
    const looks = { ...strict, hostNetwork: true, volumes: [{ name: "root", hostPath: { path: "/" } }] };
    expect(forbidden("baseline", looks)).toEqual(["host namespaces", "hostPath volumes"]);
    expect(forbidden("restricted", looks)).toEqual(["host namespaces", "restricted volume types"]);
  });
});
