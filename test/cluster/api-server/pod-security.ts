import { dryRun } from "./dry-run.ts";
import { type Release, restricted } from "./release.ts";
import type { Render } from "./renders.ts";

interface PodTemplate {
  readonly metadata?: object;
  readonly spec: { readonly volumes?: readonly object[] };
}

/** An object that is a pod or makes pods, as far as that is looked at here. */
interface Workload {
  readonly kind: string;
  readonly metadata: { readonly name: string };
  readonly spec?: PodTemplate["spec"] & {
    readonly template?: PodTemplate;
    readonly jobTemplate?: { readonly spec: { readonly template: PodTemplate } };
    readonly volumeClaimTemplates?: readonly { readonly metadata: { readonly name: string } }[];
  };
}

/** A pod that is not let into a namespace where the standard "restricted" is enforced. */
export interface Violation {
  /** The values file. */
  readonly file: string;
  /** Whose pod it is, like `DaemonSet metrics-kube-metrics-stack-node-exporter`. */
  readonly of: string;
  /** What it has that the standard forbids, like `host namespaces`. */
  readonly reasons: readonly string[];
}

/**
 * Tries to make the pods of some renders in a namespace that enforces the Pod Security Standard "restricted".
 *
 * @throws Error where a pod is refused for another reason
 */
export async function violations(
  release: Release,
  renders: readonly Render[],
): Promise<{ readonly pods: number; readonly refused: readonly Violation[] }> {
  const pods = renders.flatMap((render) => podsOf(render)).map((each, index) => ({ ...each, index }));
  const { complaints } = await dryRun(
    release,
    "server-side",
    pods.map(({ pod: { metadata, spec }, index, of }) => ({
      name: of,
      text: JSON.stringify({
        apiVersion: "v1",
        kind: "Pod",
        metadata: { ...metadata, name: `pod-${index}`, namespace: restricted },
        spec,
      }),
      objects: 1,
    })),
    ...["--namespace", restricted],
  );
  const refused = complaints.map((line) => {
    const [, index, text = ""] =
      /: pods "pod-(\d+)" is forbidden: violates PodSecurity "[^"]+": (.*)$/.exec(line) ?? [];
    const found = pods[Number(index)];
    if (found === undefined) throw new Error(`a pod is refused, but not for its security: ${line}`);
    const reasons = [...text.matchAll(/(?:^|\), )([^(]+) \(/g)].map(([, reason = ""]) => reason);
    return { file: found.file, of: found.of, reasons };
  });
  return { pods: pods.length, refused };
}

/** The pods of a render: those that are in it, and one of each workload, as its controller would make it. */
function podsOf({ name: file, content }: Render): readonly { file: string; of: string; pod: PodTemplate }[] {
  return content.flatMap((object) => {
    // What Helm rendered and the API server accepts has these fields.
    const { kind, metadata, spec } = object as Workload;
    if (spec === undefined) return [];
    const template = spec.template ?? spec.jobTemplate?.spec.template;
    const pod: PodTemplate | undefined = kind === "Pod" ? { metadata, spec } : template;
    if (pod === undefined) return [];
    const claims = (spec.volumeClaimTemplates ?? []).map(({ metadata: { name } }) => ({
      name,
      persistentVolumeClaim: { claimName: name },
    }));
    const volumes = [...(pod.spec.volumes ?? []), ...claims];
    return { file, of: `${kind} ${metadata.name}`, pod: { ...pod, spec: { ...pod.spec, volumes } } };
  });
}
