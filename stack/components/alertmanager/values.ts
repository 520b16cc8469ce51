import { baseUrl, boolean, integer, object, textOf, unset } from "../../../schema/index.ts";
import { httpRouteValues, ingressValues, routePrefix, serviceValues } from "../../kit/exposure/values.ts";
import { probeValues, statefulSetUpdates } from "../../kit/lifecycle/values.ts";
import { persistenceValues } from "../../kit/persistence/values.ts";
import { ownJobValues } from "../../kit/scrape/job-values.ts";
import { webValues } from "../../kit/web/values.ts";
import { image, imageTag } from "../../kit/workload/image-values.ts";
import { nobody, podValues, restrictedPod } from "../../kit/workload/values.ts";
import { configurationValues } from "./configuration/values.ts";
import { program, version } from "./version.ts";

const hours = textOf({
  pattern: "^([1-9][0-9]{0,4}h|[1-9][0-9]{0,5}m)$",
  expected: "hours or minutes such as 120h",
  word: true,
});

/** Alertmanager. */
export const values = object(
  {
    enabled: boolean(
      false,
      "Run an Alertmanager, which Prometheus sends its alerts to. It is off by default, since a cluster has neither an alert (`rules.groups`) nor somebody to tell (`config`) by itself.",
    ),
    replicas: integer(
      1,
      "How many. They tell each other what they have sent and what is silenced: of each notification people get one.",
      { minimum: 0, maximum: 100 },
    ),
    image: image(
      {
        registry: "quay.io",
        repository: "prometheus/alertmanager",
        tag: imageTag(
          `v${version}`,
          `The image's tag: Alertmanager's version, v${program.oldest}.0 or later. With a \`-distroless\` one, which has no shell, a change of its configuration waits for a restart.`,
        ),
      },
      "The image of Alertmanager.",
    ),
    ...configurationValues,
    retention: hours("120h", "How long it remembers what it has sent, and silences that are over."),
    externalUrl: baseUrl(
      unset,
      "The URL under which people reach Alertmanager: links in notifications begin with it, and the pages are below its path. By default that of the Service.",
      { examples: ["https://alerts.example.com"] },
    ),
    routePrefix: routePrefix(
      "The path below which Alertmanager answers; Ingress and HTTPRoute lead there, and probes, scrapes and Prometheus know of it. By default the path of `externalUrl`; `/` where something on the way takes that path off.",
    ),
    readinessProbe: probeValues("When the Service sends nobody to it.", {
      periodSeconds: 5,
      timeoutSeconds: 3,
    }),
    livenessProbe: probeValues("When it is started again because it does not answer.", { timeoutSeconds: 3 }),
    updateStrategy: statefulSetUpdates,
    web: webValues(
      "Alertmanager",
      "probes and Prometheus",
      "Prometheus sends its alerts, and the user name and the password with them,",
    ),
    service: serviceValues({ port: 9093, what: "Alertmanager" }),
    ingress: ingressValues("alertmanager.routePrefix"),
    httpRoute: httpRouteValues("alertmanager.routePrefix"),
    persistence: persistenceValues({ size: "1Gi", path: "/opt/alertmanager" }),
    scrape: ownJobValues(),
    ...podValues({
      argument: "--log.format=json",
      resources: { requests: { cpu: "10m", memory: "32Mi" } },
      podSecurityContext: { ...restrictedPod, fsGroup: nobody, fsGroupChangePolicy: "OnRootMismatch" },
    }),
  },
  "Alertmanager: it groups alerts, leaves out what is silenced, and tells people.",
);
