import { type Input, joinValues, type ValuesDocument } from "../../../schema/index.ts";
import type { Values } from "../../../stack/scope.ts";
import { type Rendered, render } from "../render.ts";
import { switchedOn } from "../workloads.ts";
import { type Place, places } from "./connections.ts";

type More = Input<Values>;

/** Values laid over each other. */
function joined(...all: readonly More[]): More {
  return all.reduce<ValuesDocument>((one, other) => joinValues(one, other as ValuesDocument), {}) as More;
}

/** The chart with policies, and what is said besides. */
export function enforced(...more: readonly More[]): Rendered {
  return render(joined({ networkPolicy: { enabled: true } }, ...more));
}

/** The same where it is known where nodes and API servers are. */
export const known: More = {
  networkPolicy: {
    nodes: { addresses: ["192.0.2.11/32"] },
    apiServers: { addresses: ["192.0.2.10/32"] },
  },
};

/** Every part, and each kind of job and edge that there is but for annotated applications, which may be anywhere. */
export const everything = joined(switchedOn, known, {
  alertmanager: { replicas: 2 },
  scrape: { annotated: { services: { enabled: false }, pods: { enabled: false } } },
  controlPlane: { etcd: { enabled: true }, scheduler: { enabled: true }, kubeProxy: { enabled: true } },
  prometheus: { remoteWrite: [{ url: "https://metrics.example.com/api/v1/write" }] },
});

/** The pods of a part. */
export function placeOf(rendered: Rendered, name: string): Place {
  const found = places(rendered).find(({ called }) => called === name);
  if (found === undefined) throw new Error(`there are no pods of ${name}`);
  return found;
}
