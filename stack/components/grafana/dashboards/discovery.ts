import type { IContainer, IEnvVar, IVolume } from "kubernetes-models/v1";
import { type Item, isEmpty, join, ne, when } from "../../../../template/index.ts";
import { imageReference } from "../../../kit/workload/image.ts";
import { directories, type Grafana } from "../places.ts";

const tokenVolume = "discovery-token";

/**
 * The container that writes dashboards of ConfigMaps with the label to files. It alone has the account's token: Grafana
 * asks no API server. Source: k8s-sidecar 2.11, README.md.
 */
export function discoveryContainer({ values: { dashboards } }: Grafana): Item<IContainer> {
  const { discovery } = dashboards;
  const { image } = discovery;
  return when<IContainer>(discovery.enabled, {
    name: "discover-dashboards",
    image: imageReference(image, image.tag),
    imagePullPolicy: image.pullPolicy,
    env: [
      { name: "METHOD", value: "WATCH" },
      { name: "RESOURCE", value: "configmap" },
      { name: "LABEL", value: discovery.label },
      when<IEnvVar>(ne(discovery.labelValue, ""), { name: "LABEL_VALUE", value: discovery.labelValue }),
      { name: "FOLDER", value: directories.discovered },
      { name: "FOLDER_ANNOTATION", value: discovery.folderAnnotation },
      // Two ConfigMaps may have files of one name.
      { name: "UNIQUE_FILENAMES", value: "true" },
      {
        name: "NAMESPACE",
        value: when(isEmpty(discovery.namespaces), "ALL", join(discovery.namespaces, ",")),
      },
    ],
    resources: discovery.resources,
    securityContext: discovery.securityContext,
    volumeMounts: [
      { name: "discovered", mountPath: directories.discovered },
      { name: tokenVolume, mountPath: "/var/run/secrets/kubernetes.io/serviceaccount", readOnly: true },
      { name: "tmp", mountPath: directories.temporary },
    ],
  });
}

/** The account's token and the cluster's authority, for that container. Source: Kubernetes, "Configure Service Accounts for Pods". */
export function tokenVolumeOf({ values: { dashboards } }: Grafana): Item<IVolume> {
  return when<IVolume>(dashboards.discovery.enabled, {
    name: tokenVolume,
    projected: {
      sources: [
        { serviceAccountToken: { path: "token", expirationSeconds: 3607 } },
        { configMap: { name: "kube-root-ca.crt", items: [{ key: "ca.crt", path: "ca.crt" }] } },
        { downwardAPI: { items: [{ path: "namespace", fieldRef: { fieldPath: "metadata.namespace" } }] } },
      ],
    },
  });
}
