import {
  and,
  base64,
  eq,
  manifest,
  mapping,
  ne,
  notEmpty,
  orAbsent,
  text,
  when,
  withDefault,
} from "kube-metrics-stack/template";
import type { IAPIService } from "kubernetes-models/apiregistration.k8s.io/v1";
import { fullName, labels } from "./names.ts";
import type { Scope } from "./values.ts";

export const apiService = ({ values: v, release }: Scope) => {
  const { tls, apiService: api } = v;
  const injected = and(tls.certManager.addInjectorAnnotations, eq(tls.type, "cert-manager"));
  // A certificate of its own signs itself, or brings its authority along.
  const trusted = when(eq(tls.type, "helm"), withDefault(tls.helm.certificate, ""), api.caBundle);
  return when(
    api.create,
    manifest<IAPIService>({
      apiVersion: "apiregistration.k8s.io/v1",
      kind: "APIService",
      metadata: {
        name: "v1beta1.metrics.k8s.io",
        labels: labels(),
        annotations: orAbsent(
          mapping<string>(
            { "cert-manager.io/inject-ca-from": when(injected, text`${release.namespace}/${fullName()}`) },
            api.annotations,
          ),
        ),
      },
      spec: {
        caBundle: when(and(notEmpty(trusted), ne(tls.type, "cert-manager")), base64(trusted)),
        group: "metrics.k8s.io",
        groupPriorityMinimum: 100,
        insecureSkipTLSVerify: when(api.insecureSkipTLSVerify, true),
        service: { name: fullName(), namespace: release.namespace, port: v.service.port },
        version: "v1beta1",
        versionPriority: 100,
      },
    }),
  );
};
