import type { IAPIService } from "kubernetes-models/apiregistration.k8s.io/v1";
import { base64, type Documents, eq, manifest, when, whenSet } from "../../../../template/index.ts";
import { injection } from "../../../kit/certificates/serving.ts";
import { ownService } from "../../../kit/exposure/own-service.ts";
import { clusterMetadata } from "../../../kit/naming/metadata.ts";
import { nameOf } from "../../../kit/naming/names.ts";
import type { MetricsServer } from "../places.ts";
import { portName } from "../ports.ts";

const port = 443;

/** The Service by which the API server and Prometheus find metrics-server. */
export function service(self: MetricsServer): Documents {
  return ownService(self, [{ name: portName, number: port, appProtocol: "https" }]);
}

/** The API's group and version. */
export const api = { group: "metrics.k8s.io", version: "v1beta1" } as const;

/** The name of the APIService, which Kubernetes gives: so there is one in a cluster. */
export const apiServiceName = `${api.version}.${api.group}`;

/**
 * The metrics API. What asks the API server for it is handed on to the Service. A field that is false is left out: the
 * API server does so too, and who compares would see a difference.
 */
export function apiService(self: MetricsServer): Documents {
  const { tls, apiService } = self.values;
  const { name: _, ...rest } = clusterMetadata(self, {
    ownAnnotations: injection(self),
  });
  return when(
    apiService.create,
    manifest<IAPIService>({
      apiVersion: "apiregistration.k8s.io/v1",
      kind: "APIService",
      metadata: { name: apiServiceName, ...rest },
      spec: {
        ...api,
        groupPriorityMinimum: 100,
        versionPriority: 100,
        insecureSkipTLSVerify: when(eq(tls.type, "selfSigned"), true),
        caBundle: whenSet(tls.caBundle, (pem) => base64(pem)),
        service: { name: nameOf(self.name), namespace: self.scope.release.namespace, port },
      },
    }),
  );
}
