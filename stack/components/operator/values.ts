import { boolean, integer, object } from "../../../schema/index.ts";
import { probeValues } from "../../kit/lifecycle/values.ts";
import { ownJobValues } from "../../kit/scrape/job-values.ts";
import { rbacValues } from "../../kit/workload/account-values.ts";
import { image, imageTag, namedImage } from "../../kit/workload/image-values.ts";
import { podValues, restrictedPod } from "../../kit/workload/values.ts";
import { program, tag } from "./version.ts";

/** The chart's own operator. */
export const values = object(
  {
    enabled: boolean(
      true,
      "Run an operator of the chart's own, for the objects of this release alone. Otherwise one that is there already takes them: one without `--controller-id`, or that of `operator.controllerId`.",
    ),
    image: image(
      {
        registry: "quay.io",
        repository: "prometheus-operator/prometheus-operator",
        tag: imageTag(tag, `The image's tag: the operator's version, v${program.oldest}.0 or later.`),
      },
      "The image of the operator.",
    ),
    configReloader: object(
      {
        image: namedImage(
          {
            registry: "quay.io",
            repository: "prometheus-operator/prometheus-config-reloader",
            tag: imageTag(tag, "The image's tag, by which it goes with the operator."),
          },
          "The image of the program.",
        ),
      },
      "What the operator puts beside Prometheus and Alertmanager to bring them their configuration.",
    ),
    replicas: integer(1, "How many: one, or none for as long as nothing is to change.", {
      minimum: 0,
      maximum: 1,
    }),
    rbac: rbacValues({
      own: "those to read what others declare",
      for: "for containers of your own",
      example: { apiGroups: ["storage.k8s.io"], resources: ["storageclasses"], verbs: ["get"] },
    }),
    scrape: ownJobValues(),
    readinessProbe: probeValues("When it counts as not ready."),
    livenessProbe: probeValues("When it is started again because it does not answer."),
    ...podValues({
      argument: "--log-format=json",
      resources: { requests: { cpu: "10m", memory: "64Mi" } },
      podSecurityContext: restrictedPod,
    }),
  },
  "The chart's own Prometheus operator.",
);
