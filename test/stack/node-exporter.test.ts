import { readFile } from "node:fs/promises";
import { DaemonSet } from "kubernetes-models/apps/v1";
import type { IAffinity } from "kubernetes-models/v1";
import { describe, expect, test } from "vitest";
import { type Input, parseYaml } from "../../schema/index.ts";
import type { Values } from "../../stack/scope.ts";
import { caseFile } from "../cases/case-file.ts";
import { render } from "./render.ts";

type NodeExporter = NonNullable<Input<Values>["nodeExporter"]>;

const read = async (name: string) => {
  const values = parseYaml(await readFile(caseFile(`nodes/${name}`), "utf8")) as Input<Values>;
  return values.nodeExporter ?? {};
};

const podOf = (nodeExporter: NodeExporter) =>
  render({ nodeExporter }).one(DaemonSet.is, "node-exporter").spec?.template.spec;

/** The argument of a flag; nothing where it is not given. */
function argument(nodeExporter: NodeExporter, flag: string): string | undefined {
  const found = podOf(nodeExporter)?.containers[0]?.args?.filter((one) => one.startsWith(`--${flag}=`)) ?? [];
  expect(found.length).toBeLessThan(2);
  return found[0]?.slice(flag.length + 3);
}

describe("what node-exporter measures", () => {
  test("all interfaces, where none is to be left out: both collectors take it so", async () => {
    const values = await read("interfaces-all");
    expect(argument(values, "collector.netdev.device-exclude")).toBe("");
    // An empty expression would match every interface.
    expect(argument(values, "collector.netclass.ignored-devices")).toBe("^$");
  });

  test.each([
    ["interfaces-only-one", "collector.netdev.device", "measuredInterfaces", "^eth0$"],
    ["mounts-only-some", "collector.filesystem.mount-points", "measuredMountPoints", "^/(|data)$"],
  ])("%s: what is let in goes in place of what is left out", async (name, flag, value, pattern) => {
    const known = await read(name);
    expect(() => podOf(known)).toThrow(
      `nodeExporter.extraArgs: --${flag}-include is the chart's own affair; set nodeExporter.${value} instead`,
    );
    expect(argument({ [value]: pattern }, `${flag}-include`)).toBe(pattern);
    expect(argument({ [value]: pattern }, `${flag}-exclude`)).toBeUndefined();
    expect(argument({}, `${flag}-include`)).toBeUndefined();
    expect(argument({}, `${flag}-exclude`)).not.toBe("");
  });
});

describe("where node-exporter listens", () => {
  test("on all addresses by default", () => {
    expect(argument({}, "web.listen-address")).toBe(":9100");
  });

  test("or on the one that the cluster knows", async () => {
    const known = await read("listen-on-one-address");
    expect(() => podOf(known)).toThrow(
      "--web.listen-address is the chart's own affair; set nodeExporter.listenOn",
    );
    const one: NodeExporter = { listenOn: "podIP", port: 9200, extraEnv: [{ name: "A", value: "b" }] };
    expect(argument(one, "web.listen-address")).toBe("[$(POD_IP)]:9200");
    expect(podOf(one)?.containers[0]?.env).toEqual([
      { name: "POD_IP", valueFrom: { fieldRef: { fieldPath: "status.podIP" } } },
      { name: "A", value: "b" },
    ]);
  });

  test("in the network of pods, where that of the nodes is not to be had", async () => {
    const pod = podOf(await read("no-host-network"));
    expect(pod).not.toHaveProperty("hostNetwork");
    expect(pod).toMatchObject({ hostPID: true, volumes: [{ name: "root", hostPath: { path: "/" } }] });
  });
});

test("the node's mounts come to the pod, or only those that are there already", async () => {
  const mount = (values: NodeExporter) => podOf(values)?.containers[0]?.volumeMounts?.[0]?.mountPropagation;
  expect(mount({})).toBe("HostToContainer");
  expect(mount(await read("root-not-shared"))).toBe("None");
});

describe("nodes without a machine are left out", () => {
  const machines = [
    { key: "type", operator: "NotIn", values: ["virtual-kubelet"] },
    { key: "eks.amazonaws.com/compute-type", operator: "NotIn", values: ["fargate"] },
  ];
  const terms = (affinity: IAffinity | undefined) =>
    affinity?.nodeAffinity?.requiredDuringSchedulingIgnoredDuringExecution?.nodeSelectorTerms;

  test("by themselves", () => {
    expect(podOf({})?.affinity).toEqual({
      nodeAffinity: {
        requiredDuringSchedulingIgnoredDuringExecution: {
          nodeSelectorTerms: [{ matchExpressions: machines }],
        },
      },
    });
  });

  test("by each of the user's own terms, for one is enough", async () => {
    const own = await read("virtual-nodes");
    expect(terms(podOf(own)?.affinity)).toEqual([
      { matchExpressions: [...machines, { key: "pool", operator: "In", values: ["workers"] }] },
    ]);
    const field = { key: "metadata.name", operator: "In" as const, values: ["node-1"] };
    const two = [{ matchFields: [field] }, { matchExpressions: [{ key: "a", operator: "Exists" as const }] }];
    const affinity = {
      nodeAffinity: { requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms: two } },
    };
    expect(terms(podOf({ affinity })?.affinity)).toEqual([
      { matchExpressions: machines, matchFields: [field] },
      { matchExpressions: [...machines, { key: "a", operator: "Exists" }] },
    ]);
  });

  test("whatever else the user's affinity says", () => {
    const preferred = [
      { weight: 1, preference: { matchExpressions: [{ key: "a", operator: "Exists" as const }] } },
    ];
    const podAntiAffinity = {
      requiredDuringSchedulingIgnoredDuringExecution: [{ topologyKey: "kubernetes.io/hostname" }],
    };
    const affinity: IAffinity = {
      nodeAffinity: { preferredDuringSchedulingIgnoredDuringExecution: preferred },
      podAntiAffinity,
    };
    expect(podOf({ affinity })?.affinity).toEqual({
      nodeAffinity: {
        requiredDuringSchedulingIgnoredDuringExecution: {
          nodeSelectorTerms: [{ matchExpressions: machines }],
        },
        preferredDuringSchedulingIgnoredDuringExecution: preferred,
      },
      podAntiAffinity,
    });
    expect(terms(podOf({ affinity: { podAntiAffinity } })?.affinity)).toEqual([
      { matchExpressions: machines },
    ]);
  });
});
