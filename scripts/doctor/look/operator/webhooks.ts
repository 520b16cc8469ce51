import { type Cluster, listed } from "../../cluster.ts";
import { nothing, type Seen, type Sight } from "../../sight.ts";
import type { Named } from "../objects/look.ts";

/** Source: Kubernetes, admissionregistration/v1. */
interface Configuration extends Named {
  readonly webhooks?: readonly {
    readonly clientConfig: { readonly service?: { readonly namespace: string; readonly name: string } };
    readonly rules?: readonly { readonly apiGroups?: readonly string[] }[];
  }[];
}

const kinds = {
  ValidatingWebhookConfiguration: "validatingwebhookconfigurations",
  MutatingWebhookConfiguration: "mutatingwebhookconfigurations",
} as const;

/** Webhooks for the operator's objects at which nobody answers any more. */
export async function webhooks(cluster: Cluster): Promise<Seen> {
  const all = await Promise.all(
    Object.entries(kinds).map(async ([kind, plural]) => {
      const path = `/apis/admissionregistration.k8s.io/v1/${plural}`;
      const found = await listed<Configuration>(cluster, path, isOfOperator);
      // Who may not see them has no operator to look after.
      return found.ok ? Promise.all(found.value.map((one) => sightsOf(cluster, kind, one))) : [];
    }),
  );
  return { ...nothing("webhooks"), sights: all.flat(2) };
}

function isOfOperator({ webhooks: all = [] }: Configuration): boolean {
  return all.some(({ rules = [] }) =>
    rules.some(({ apiGroups = [] }) => apiGroups.includes("monitoring.coreos.com")),
  );
}

async function sightsOf(
  cluster: Cluster,
  kind: string,
  { metadata: { name }, webhooks: all = [] }: Configuration,
): Promise<readonly Sight[]> {
  const asked = new Map(
    all.flatMap(({ clientConfig: { service } }) =>
      service === undefined ? [] : [[`${service.namespace}/${service.name}`, service]],
    ),
  );
  const gone = await Promise.all(
    [...asked].map(async ([service, { namespace, name: called }]): Promise<readonly Sight[]> => {
      const found = await cluster.get(`/api/v1/namespaces/${namespace}/services/${called}`);
      if (found.ok || found.status !== 404) return [];
      const words = { NAME: name, KIND: kind.toLowerCase() };
      return [
        {
          place: "operator",
          where: `${kind} ${name}`,
          message: `its Service ${service} is not there`,
          words,
        },
      ];
    }),
  );
  return gone.flat();
}
