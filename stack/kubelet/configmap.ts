import type { IConfigMap } from "kubernetes-models/v1";
import { type Documents, manifest, whenSet } from "../../template/index.ts";
import { metadata } from "../naming/metadata.ts";
import type { Scope } from "../scope.ts";
import { certificatesName } from "./access.ts";

/** The certificates that sign the kubelets' own, where they are given in the values. */
export function configMap(scope: Scope): Documents {
  return whenSet(scope.values.scrape.kubelet.caBundle.pem, (pem) =>
    manifest<IConfigMap>({
      apiVersion: "v1",
      kind: "ConfigMap",
      metadata: metadata(scope, "kubelet", { name: certificatesName }),
      data: { "ca.crt": pem },
    }),
  );
}
