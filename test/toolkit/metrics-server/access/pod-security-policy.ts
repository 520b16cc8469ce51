import { and, isAtLeast, manifest, not, text, when } from "kube-metrics-stack/template";
import { fullName, labels } from "../names.ts";
import type { Scope } from "../values.ts";

interface Strategy {
  rule: "RunAsAny";
}

/** What is used here of a kind that Kubernetes has no more. */
interface PodSecurityPolicy {
  apiVersion: "policy/v1beta1";
  kind: "PodSecurityPolicy";
  metadata: { name: string; labels: Record<string, string> };
  spec: {
    allowedCapabilities: string[];
    fsGroup: Strategy;
    privileged: boolean;
    runAsUser: Strategy;
    seLinux: Strategy;
    supplementalGroups: Strategy;
    volumes: string[];
    hostPID: boolean;
    hostIPC: boolean;
    hostNetwork: boolean;
    hostPorts: { min: number; max: number }[];
  };
}

export const podSecurityPolicy = ({ values: { rbac }, capabilities }: Scope) =>
  when(
    and(rbac.pspEnabled, not(isAtLeast(capabilities.kubernetesVersion, "1.25"))),
    manifest<PodSecurityPolicy>({
      apiVersion: "policy/v1beta1",
      kind: "PodSecurityPolicy",
      metadata: { name: text`privileged-${fullName()}`, labels: labels() },
      spec: {
        allowedCapabilities: ["*"],
        fsGroup: { rule: "RunAsAny" },
        privileged: true,
        runAsUser: { rule: "RunAsAny" },
        seLinux: { rule: "RunAsAny" },
        supplementalGroups: { rule: "RunAsAny" },
        volumes: ["*"],
        hostPID: true,
        hostIPC: true,
        hostNetwork: true,
        hostPorts: [{ min: 1, max: 65536 }],
      },
    }),
  );
