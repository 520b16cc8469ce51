import type { IIngress, IIngressRule } from "kubernetes-models/networking.k8s.io/v1";
import {
  each,
  isEmpty,
  type KubernetesObject,
  manifest,
  notEmpty,
  type Reference,
  type Structure,
  type Tree,
  when,
  whenSet,
  withDefault,
} from "../../../template/index.ts";
import { metadata } from "../naming/metadata.ts";
import type { Part } from "../part.ts";
import type { Backend } from "./backend.ts";
import type { IngressValues } from "./values.ts";

/** The Ingress of a part. */
export function ingressOf(
  part: Part,
  ingress: Reference<IngressValues>,
  { service, port, path }: Backend,
): Tree<KubernetesObject> {
  const http: Structure<NonNullable<IIngressRule["http"]>> = {
    paths: [
      {
        path: withDefault(ingress.path, path),
        pathType: ingress.pathType,
        backend: { service: { name: service, port: { number: port } } },
      },
    ],
  };
  return manifest<IIngress>({
    apiVersion: "networking.k8s.io/v1",
    kind: "Ingress",
    metadata: metadata(part, { annotations: ingress.annotations }),
    spec: {
      ingressClassName: whenSet(ingress.className, (name) => name),
      tls: when(notEmpty(ingress.tls), ingress.tls),
      rules: [each(ingress.hosts, (host) => ({ host, http })), when(isEmpty(ingress.hosts), { http })],
    },
  });
}
