import type { IService } from "kubernetes-models/v1";
import { type Documents, manifest, type Operand } from "../../../template/index.ts";
import { metadata } from "../naming/metadata.ts";
import { podSelector } from "../operated/pods.ts";
import type { Part } from "../part.ts";

/** A port of such a Service, by which it leads to the container's port of the same name. */
interface OwnPort {
  readonly name: string;
  readonly number: Operand<number>;
  readonly protocol?: "TCP" | "UDP";
  readonly appProtocol?: string;
}

/** A Service by which other parts of the chart, or the cluster itself, find a part. People are not led by it. */
export function ownService(part: Part, ports: readonly OwnPort[]): Documents {
  return serviceOf(part, {}, { type: "ClusterIP" }, ports);
}

/** A Service by which each of the pods is found, whether it is ready or not. */
export function headlessService(part: Part, name: string, ports: readonly OwnPort[]): Documents {
  return serviceOf(part, { name }, { clusterIP: "None", publishNotReadyAddresses: true }, ports);
}

function serviceOf(
  part: Part,
  named: { readonly name?: string },
  kind: Pick<NonNullable<IService["spec"]>, "type" | "clusterIP" | "publishNotReadyAddresses">,
  ports: readonly OwnPort[],
): Documents {
  return manifest<IService>({
    apiVersion: "v1",
    kind: "Service",
    metadata: metadata(part, named),
    spec: {
      ...kind,
      selector: podSelector(part),
      ports: ports.map(({ name, number, ...more }) => ({ name, port: number, targetPort: name, ...more })),
    },
  });
}
