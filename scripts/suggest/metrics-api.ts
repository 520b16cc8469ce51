import type { Input } from "../../schema/index.ts";
import type { Values } from "../../stack/scope.ts";
import type { Install } from "../doctor/before/install.ts";
import type { Answer } from "../doctor/cluster.ts";
import { metricsApiPath } from "../doctor/look/metrics-api.ts";
import type { Suggestion } from "./suggestion.ts";

interface ApiService {
  readonly metadata: { readonly annotations?: Readonly<Record<string, string>> };
  readonly spec: { readonly service?: { readonly name: string; readonly namespace: string } };
}

/** Whether the chart's metrics-server is needed, where it is otherwise by default. */
export async function metricsApi({
  cluster,
  objects,
  release,
}: Install): Promise<Answer<Suggestion | undefined>> {
  const makes = objects.some(({ kind }) => kind === "APIService");
  const answer = await cluster.get<ApiService>(metricsApiPath);
  if (!answer.ok && answer.status !== 404) return answer;
  if (!answer.ok) {
    const values: Input<Values> = { metricsServer: { enabled: true } };
    const reason = "Nobody answers the metrics API, by which kubectl top and autoscalers get their numbers.";
    return { ok: true, value: makes ? undefined : { values, reason } };
  }
  const { metadata, spec } = answer.value;
  const { annotations = {} } = metadata;
  const isOwn =
    annotations["meta.helm.sh/release-name"] === release.name &&
    annotations["meta.helm.sh/release-namespace"] === release.namespace;
  if (isOwn && !makes) {
    const values: Input<Values> = { metricsServer: { enabled: true } };
    return { ok: true, value: { values, reason: "The release has answered the metrics API so far." } };
  }
  if (isOwn || !makes) return { ok: true, value: undefined };
  const values: Input<Values> = { metricsServer: { enabled: false } };
  const by =
    spec.service === undefined ? "somebody" : `the Service ${spec.service.namespace}/${spec.service.name}`;
  return { ok: true, value: { values, reason: `The metrics API is answered by ${by} already.` } };
}
