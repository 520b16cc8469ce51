import { type Cluster, listed } from "../../cluster.ts";

/** Source: Kubernetes, core/v1 Event. */
interface Event {
  readonly type?: string;
  readonly reason?: string;
  readonly message?: string;
  readonly lastTimestamp?: string | null;
  readonly eventTime?: string | null;
}

/** What was said last of an object, where events have something to say. */
export async function lastEvent(
  cluster: Cluster,
  { kind, namespace, name }: { readonly kind: string; readonly namespace: string; readonly name: string },
  wanted: (event: Event) => boolean = () => true,
): Promise<Event | undefined> {
  const fields = encodeURIComponent(`involvedObject.kind=${kind},involvedObject.name=${name}`);
  const path = `/api/v1/namespaces/${namespace}/events?fieldSelector=${fields}`;
  const events = await listed<Event>(cluster, path, wanted);
  if (!events.ok) return undefined;
  return events.value.toSorted((one, other) => (timeOf(one) < timeOf(other) ? -1 : 1)).at(-1);
}

function timeOf({ lastTimestamp, eventTime }: Event): string {
  return lastTimestamp ?? eventTime ?? "";
}
