import type { Cluster } from "../cluster.ts";
import { isSelected } from "../labels.ts";
import { nothing, type Seen, type Sight, unread } from "../sight.ts";
import { type Condition, nameOf, wordsOf } from "./objects/look.ts";
import { isReady, type Running } from "./programs/programs.ts";

interface ServiceReference {
  readonly name: string;
  readonly namespace: string;
}

interface ApiService {
  readonly spec: { readonly service?: ServiceReference };
  readonly status: { readonly conditions?: readonly Condition[] };
}

interface Service {
  readonly spec: { readonly selector?: Readonly<Record<string, string>> };
}

const name = "v1beta1.metrics.k8s.io";
/** Where the API server says who answers it. */
export const metricsApiPath = `/apis/apiregistration.k8s.io/v1/apiservices/${name}`;
const what = "metrics API";

/** Whether `kubectl top` and autoscalers get their numbers. */
export async function metricsApi(cluster: Cluster, running: readonly Running[]): Promise<Seen> {
  const answer = await cluster.get<ApiService>(metricsApiPath);
  const where = `APIService ${name}`;
  if (!answer.ok) {
    // Who needs it says so: autoscalers do.
    return answer.status === 404
      ? nothing(what, "there is none, and so nothing for kubectl top")
      : unread(what, metricsApiPath, answer.message);
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
  if (nodes.ok) {
    const idle = spec.service === undefined ? [] : await unasked(cluster, spec.service, running);
    const fine = idle.length > 0 ? undefined : `answers, for ${nodes.value.items.length} nodes`;
    return { ...nothing(what, fine), sights: idle };
  }
  return nodes.status === 403
    ? { ...unread(what, asked, nodes.message), fine: "is available" }
    : { ...nothing(what), sights: [{ place: "apiService", where, message: nodes.message }] };
}

/** Those that run besides the one that the API leads to. */
async function unasked(
  cluster: Cluster,
  { name: service, namespace }: ServiceReference,
  running: readonly Running[],
): Promise<readonly Sight[]> {
  const servers = running.filter(({ program, pod }) => program === "metrics-server" && isReady(pod));
  const found = await cluster.get<Service>(`/api/v1/namespaces/${namespace}/services/${service}`);
  if (!found.ok) return [];
  const { selector: matchLabels = {} } = found.value.spec;
  const isAsked = ({ pod: { metadata } }: Running) =>
    metadata.namespace === namespace && isSelected({ matchLabels }, metadata.labels);
  return servers
    .filter((one) => !isAsked(one))
    .map(({ pod }) => ({
      place: "apiService",
      where: `pod ${nameOf(pod)}`,
      message: `it is that of the Service ${namespace}/${service}, which does not lead here`,
      words: wordsOf(pod),
    }));
}
