import { type Cluster, listed } from "../../cluster.ts";
import { nothing, type Seen, type Sight } from "../../sight.ts";
import { programOf } from "../programs/programs.ts";
import { lastEvent } from "./events.ts";
import { nameOf, wordsOf } from "./look.ts";

/** Source: Kubernetes, apps/v1; a DaemonSet counts what it should have in its status. */
interface Workload {
  readonly metadata: { readonly name: string; readonly namespace: string };
  readonly spec: {
    readonly replicas?: number;
    readonly template: { readonly spec: { readonly containers: readonly { readonly image: string }[] } };
  };
  readonly status: {
    readonly replicas?: number;
    readonly desiredNumberScheduled?: number;
    readonly currentNumberScheduled?: number;
  };
}

const kinds = { DaemonSet: "daemonsets", StatefulSet: "statefulsets", ReplicaSet: "replicasets" } as const;

/** Workloads of monitoring for which pods cannot even be made, with what is said of it. */
export async function workloads(cluster: Cluster, namespace: string | undefined): Promise<Seen> {
  const what = "workloads";
  const all = await Promise.all(
    Object.entries(kinds).map(async ([kind, plural]) => {
      const path = `/apis/apps/v1/${namespace === undefined ? "" : `namespaces/${namespace}/`}${plural}`;
      const short = await listed<Workload>(cluster, path, (one) => isOfMonitoring(one) && isShort(one));
      return { kind, path, short };
    }),
  );
  const sights = await Promise.all(
    all.flatMap(({ kind, short }) => (short.ok ? short.value.map((one) => sightOf(cluster, kind, one)) : [])),
  );
  const unread = all.flatMap(({ path, short }) => (short.ok ? [] : [{ path, message: short.message }]));
  return { ...nothing(what), sights: sights.flat(), unread };
}

function isOfMonitoring({ spec }: Workload): boolean {
  return spec.template.spec.containers.some(({ image }) => programOf(image) !== undefined);
}

function isShort({ spec, status }: Workload): boolean {
  const wanted = status.desiredNumberScheduled ?? spec.replicas ?? 0;
  return (status.currentNumberScheduled ?? status.replicas ?? 0) < wanted;
}

/** A workload that is only young says nothing yet. */
async function sightOf(cluster: Cluster, kind: string, { metadata }: Workload): Promise<readonly Sight[]> {
  const failed = await lastEvent(cluster, { kind, ...metadata }, ({ reason }) => reason === "FailedCreate");
  if (failed?.message === undefined) return [];
  const where = `${kind} ${nameOf({ metadata })}`;
  return [{ place: "workload", where, message: failed.message, words: wordsOf({ metadata }) }];
}
