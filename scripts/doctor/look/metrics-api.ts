import type { Cluster } from "../cluster.ts";
import { nothing, type Seen, unread } from "../sight.ts";

interface ApiService {
  readonly spec: { readonly service?: { readonly name: string; readonly namespace: string } };
  readonly status: {
    readonly conditions?: readonly {
      readonly type: string;
      readonly status: string;
      readonly reason?: string;
      readonly message?: string;
    }[];
  };
}

const name = "v1beta1.metrics.k8s.io";
const path = `/apis/apiregistration.k8s.io/v1/apiservices/${name}`;
const what = "metrics API";

/** Whether `kubectl top` and autoscalers get their numbers. */
export async function metricsApi(cluster: Cluster): Promise<Seen> {
  const answer = await cluster.get<ApiService>(path);
  const where = `APIService ${name}`;
  if (!answer.ok) {
    // Who needs it says so: autoscalers do.
    return answer.status === 404
      ? nothing(what, "there is none, and so nothing for kubectl top")
      : unread(what, path, answer.message);
  }
  const { spec, status } = answer.value;
  const available = status.conditions?.find(({ type }) => type === "Available");
  if (available?.status !== "True") {
    const message = `${available?.reason ?? "Unknown"}: ${available?.message ?? "it says nothing"}`;
    const words = { NAMESPACE: spec.service?.namespace ?? "NAMESPACE", NAME: spec.service?.name ?? "NAME" };
    return { ...nothing(what), sights: [{ place: "apiService", where, message, words }] };
  }
  const asked = "/apis/metrics.k8s.io/v1beta1/nodes";
  const nodes = await cluster.get<{ readonly items: readonly unknown[] }>(asked);
  if (nodes.ok) return nothing(what, `answers, for ${nodes.value.items.length} nodes`);
  return nodes.status === 403
    ? { ...unread(what, asked, nodes.message), fine: "is available" }
    : { ...nothing(what), sights: [{ place: "apiService", where, message: nodes.message }] };
}
