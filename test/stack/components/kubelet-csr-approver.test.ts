import { Deployment } from "kubernetes-models/apps/v1";
import { ClusterRole, Role, RoleBinding } from "kubernetes-models/rbac.authorization.k8s.io/v1";
import { describe, expect, test } from "vitest";
import {
  formatProblem,
  type Input,
  stringify,
  type ValuesDocument,
  validateValues,
} from "../../../schema/index.ts";
import { chart } from "../../../stack/index.ts";
import type { Values } from "../../../stack/scope.ts";
import { helms, helmTemplate } from "../../chart/render.ts";
import { render } from "../render.ts";
import { verdict } from "../verdict.ts";

type Approver = NonNullable<Input<Values>["kubeletCsrApprover"]>;

const needed = {
  enabled: true,
  nodeNames: "worker-[0-9]+|node",
  addressRanges: ["192.0.2.0/24", "2001:db8::/64"],
};

const running = (values: Approver = {}) => render({ kubeletCsrApprover: { ...needed, ...values } });

const argumentsOf = (values: Approver = {}) =>
  running(values).one(Deployment.is, "kubelet-csr-approver").spec?.template.spec?.containers[0]?.args;

/** What is wrong with values, as `kmstack validate` says it. */
const faults = (kubeletCsrApprover: ValuesDocument): readonly string[] =>
  validateValues(chart.values, stringify({ kubeletCsrApprover }), "my.yaml").map(formatProblem);

describe("B4: the approver of kubelets' certificates", () => {
  test("is off by default, with its rights", () => {
    expect(
      render()
        .names()
        .filter((name) => name.includes("approver")),
    ).toEqual([]);
  });

  test.each(helms)(
    "is not switched on before it is said which nodes it may vouch for, by %s",
    async (helm) => {
      const { nodeNames, addressRanges } = needed;
      for (const [values, missing] of [
        [{ enabled: true, addressRanges }, "nodeNames"],
        [{ enabled: true, nodeNames }, "addressRanges"],
        [{ enabled: true, nodeNames, addressRanges: [] }, "addressRanges"],
      ] as const) {
        const answer = await helmTemplate(helm, { kubeletCsrApprover: values });
        expect("error" in answer && answer.error, missing).toContain(missing);
        expect(faults(values)).toEqual([expect.stringContaining(missing)]);
      }
      expect(await helmTemplate(helm, { kubeletCsrApprover: needed })).toHaveProperty("text");
    },
  );

  test("takes a pattern for a whole name, and what the program would let through by default not", () => {
    expect(argumentsOf()).toEqual([
      "--provider-regex=^(worker-[0-9]+|node)$",
      "--provider-ip-prefixes=192.0.2.0/24,2001:db8::/64",
      "--bypass-dns-resolution=false",
      "--allowed-dns-names=1",
      "--max-expiration-sec=31708800",
      "--skip-deny-step=false",
      "--leader-election=false",
      "--metrics-bind-address=:8080",
      "--health-probe-bind-address=:8081",
    ]);
    expect(argumentsOf({ replicas: 2, resolveNames: false, maximumNames: 3, denyOthers: false })).toEqual(
      expect.arrayContaining([
        "--bypass-dns-resolution=true",
        "--allowed-dns-names=3",
        "--skip-deny-step=true",
        "--leader-election=true",
      ]),
    );
  });

  test.each(["worker-(", "worker-[9-0]", "*", "node)|(.*", "(?=worker)"])(
    "has a pattern that the program can read, which %s is not",
    (nodeNames) => {
      expect(faults({ ...needed, nodeNames })).toEqual([
        expect.stringContaining("kubeletCsrApprover.nodeNames: not a regular expression: "),
      ]);
    },
  );

  test("does not approve a request in another one's name", () => {
    expect(verdict({ kubeletCsrApprover: { ...needed, extraArgs: ["--bypass-hostname-check"] } })).toContain(
      "--bypass-hostname-check is the chart's own affair",
    );
  });

  test.each(["192.0.2.1", "192.0.2.0/33", "node", "192.0.2.0/24,192.0.3.0/24"])(
    "has networks, and %s is none",
    (range) => {
      expect(faults({ ...needed, addressRanges: [range] })).toHaveLength(1);
    },
  );

  test("may approve for one signer, and nothing else", () => {
    expect(running().one(ClusterRole.is, "kubelet-csr-approver").rules).toEqual([
      {
        apiGroups: ["certificates.k8s.io"],
        resources: ["certificatesigningrequests"],
        verbs: ["get", "list", "watch"],
      },
      {
        apiGroups: ["certificates.k8s.io"],
        resources: ["certificatesigningrequests/approval"],
        verbs: ["update"],
      },
      {
        apiGroups: ["certificates.k8s.io"],
        resources: ["signers"],
        resourceNames: ["kubernetes.io/kubelet-serving"],
        verbs: ["approve"],
      },
    ]);
    expect(running().all(Role.is)).toEqual([]);
  });

  test("of which there are several agree by a Lease of their namespace", () => {
    const rendered = running({ replicas: 2 });
    expect(rendered.one(Role.is, "kubelet-csr-approver").rules?.[0]).toEqual({
      apiGroups: ["coordination.k8s.io"],
      resources: ["leases"],
      verbs: ["get", "create", "update"],
    });
    expect(rendered.one(RoleBinding.is, "kubelet-csr-approver").metadata?.namespace).toBe("monitoring");
  });

  test("tells Prometheus what it did", () => {
    expect(running().job("kubelet-csr-approver")).toMatchObject({ job_name: "kubelet-csr-approver" });
  });
});
