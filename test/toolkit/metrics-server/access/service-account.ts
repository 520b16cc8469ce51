import { manifest, orAbsent, when } from "kube-metrics-stack/template";
import type { IServiceAccount } from "kubernetes-models/v1";
import { accountName, metadata } from "../names.ts";
import type { Scope } from "../values.ts";

export const serviceAccount = (scope: Scope) => {
  const { serviceAccount: v } = scope.values;
  return when(
    v.create,
    manifest<IServiceAccount>({
      apiVersion: "v1",
      kind: "ServiceAccount",
      metadata: { ...metadata(scope), name: accountName(), annotations: orAbsent(v.annotations) },
      secrets: orAbsent(v.secrets),
    }),
  );
};
