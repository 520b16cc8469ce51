import type { Kubectl } from "../kubernetes/kubectl.ts";

/** Makes a namespace with all that a values file of the chart names and the chart does not make. */
export async function prepareNamespace(kubectl: Kubectl, namespace: string): Promise<void> {
  // What signs the kubelets' serving certificates signs those of the API server too, and is given to every pod.
  const authority = await kubectl.get<{ data: { "ca.crt": string } }>(
    ...["configmap", "kube-root-ca.crt", "--namespace", "kube-system"],
  );
  const pem = authority.data["ca.crt"];
  const named = (name: string): object => ({ name, namespace });
  await kubectl.apply(
    { apiVersion: "v1", kind: "Namespace", metadata: { name: namespace } },
    { apiVersion: "v1", kind: "ConfigMap", metadata: named("node-ca"), data: { "ca.crt": pem } },
    { apiVersion: "v1", kind: "Secret", metadata: named("node-ca"), stringData: { "tls.crt": pem } },
    {
      apiVersion: "v1",
      kind: "Secret",
      metadata: named("router"),
      stringData: { password: "of the router" },
    },
    {
      apiVersion: "v1",
      kind: "PersistentVolumeClaim",
      metadata: named("metrics"),
      spec: { accessModes: ["ReadWriteOnce"], resources: { requests: { storage: "1Gi" } } },
    },
  );
}
