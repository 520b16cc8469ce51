import { boolean, choice, integer, object } from "../../../schema/index.ts";
import { certificateSources, givenCertificate } from "../../kit/certificates/serving-values.ts";
import { deploymentUpdates, probeValues } from "../../kit/lifecycle/values.ts";
import { ownJobValues } from "../../kit/scrape/job-values.ts";
import { image, imageTag } from "../../kit/workload/image-values.ts";
import { podValues, restrictedPod } from "../../kit/workload/values.ts";
import { program, tag } from "./version.ts";

/** What judges the resources of others before the API server takes them. */
export const values = object(
  {
    enabled: boolean(
      false,
      "Have each PrometheusRule and AlertmanagerConfig of others judged before the API server takes it, as far as `operator.reads` has it read: a rule that Prometheus would not understand is refused to the one who applies it. Without it the operator leaves the object out, and says so in an event.",
    ),
    failurePolicy: choice(
      {
        Ignore: "The object is taken, and the operator judges it later.",
        Fail: "The object is refused.",
      },
      "Ignore",
      "What the API server does where nobody answers.",
    ),
    timeoutSeconds: integer(10, "How many seconds the API server waits for an answer.", {
      minimum: 1,
      maximum: 30,
    }),
    tls: object(
      {
        type: choice(certificateSources, "certManager", "Where its certificate comes from."),
        ...givenCertificate,
      },
      "Its certificate, which the API server has to be able to check.",
    ),
    image: image(
      {
        registry: "quay.io",
        repository: "prometheus-operator/admission-webhook",
        tag: imageTag(tag, `The image's tag: the operator's version, v${program.oldest}.0 or later.`),
      },
      "The image of the webhook.",
    ),
    replicas: integer(
      1,
      "How many. With two or more they are spread over the nodes, and a PodDisruptionBudget keeps all but one of them.",
      { minimum: 0, maximum: 100 },
    ),
    scrape: ownJobValues(),
    readinessProbe: probeValues("When the API server sends nobody to it."),
    livenessProbe: probeValues("When it is started again because it does not answer."),
    updateStrategy: deploymentUpdates("RollingUpdate"),
    ...podValues({
      argument: "--log-format=json",
      resources: { requests: { cpu: "10m", memory: "32Mi" } },
      podSecurityContext: restrictedPod,
    }),
  },
  "The operator's admission webhook.",
);
