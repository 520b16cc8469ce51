import { and, or } from "../../../../template/index.ts";
import { isOperated } from "../../../kit/operated/pods.ts";
import type { ScrapeJob } from "../../../kit/scrape/job.ts";
import type { Prometheus } from "../places.ts";

/** What has to be watched for what others declare: Services and pods for monitors, an Ingress that a Probe names. */
export function declared({
  scope,
}: Prometheus): readonly Pick<ScrapeJob, "when" | "targets" | "permissions">[] {
  const { serviceMonitors, podMonitors, probes } = scope.values.operator.reads;
  return [
    {
      when: and(isOperated(scope), or(serviceMonitors.enabled, podMonitors.enabled)),
      targets: { kind: "endpoints", namespaces: serviceMonitors.namespaces },
    },
    {
      when: and(isOperated(scope), probes.enabled),
      targets: { kind: "pods", namespaces: probes.namespaces },
      permissions: [
        {
          rule: {
            apiGroup: "networking.k8s.io",
            resource: "ingresses",
            verbs: ["get", "list", "watch"],
          },
        },
      ],
    },
  ];
}
