import { eq, when } from "../../template/index.ts";
import type { Component } from "../component.ts";
import { checks } from "./checks.ts";
import { configMap } from "./configmap.ts";
import { jobs } from "./scrape.ts";

export { values } from "./values.ts";

export const component: Component = {
  name: "kubelet",
  manifests: { configmap: configMap },
  jobs,
  checks,
  notes: ({ values: { scrape } }) => [
    when(
      eq(scrape.kubelet.tls, "insecureSkipVerify"),
      "The certificates of the kubelets are not checked (scrape.kubelet.tls: insecureSkipVerify). Set it to verify where the cluster signs them.",
    ),
    when(
      eq(scrape.kubelet.tls, "apiServerProxy"),
      "The kubelets are asked through the API server, for which Prometheus may use nodes/proxy (scrape.kubelet.tls: apiServerProxy).",
    ),
  ],
};
