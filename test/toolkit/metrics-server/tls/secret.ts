import { base64, eq, manifest, orEmpty, when, whenSet } from "kube-metrics-stack/template";
import type { ISecret } from "kubernetes-models/v1";
import { fullName, labels } from "../names.ts";
import type { Scope } from "../values.ts";

export const secret = ({ values: { tls } }: Scope) =>
  when(
    eq(tls.type, "helm"),
    manifest<ISecret>({
      apiVersion: "v1",
      kind: "Secret",
      metadata: { name: fullName(), labels: labels() },
      type: "Opaque",
      // Values without the two are refused.
      data: orEmpty({
        "tls.crt": whenSet(tls.helm.certificate, (certificate) => base64(certificate)),
        "tls.key": whenSet(tls.helm.key, (key) => base64(key)),
      }),
    }),
  );
