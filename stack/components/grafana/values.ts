import { baseUrl, boolean, integer, object, textOf, unset } from "../../../schema/index.ts";
import { httpRouteValues, ingressValues, routePrefix, serviceValues } from "../../kit/exposure/values.ts";
import { deploymentUpdates, probeValues } from "../../kit/lifecycle/values.ts";
import { persistenceValues } from "../../kit/persistence/values.ts";
import { ownJobValues } from "../../kit/scrape/job-values.ts";
import { image, imageTag } from "../../kit/workload/image-values.ts";
import { podValues, restrictedPod } from "../../kit/workload/values.ts";
import { admin } from "./admin/values.ts";
import { dashboards } from "./dashboards/values.ts";
import { dataSourceValues, plugins } from "./datasources/values.ts";
import { config, extraConfig } from "./settings/values.ts";
import { program, version } from "./version.ts";

/** The user of Grafana's image. Source: grafana/grafana, Dockerfile. */
const user = 472;

/** Grafana. */
export const values = object(
  {
    enabled: boolean(true, "Run a Grafana."),
    replicas: integer(
      1,
      "How many. More than one need a database of their own (`config.database`); each evaluates all alerts of Grafana's own.",
      { minimum: 0, maximum: 100 },
    ),
    image: image(
      {
        registry: "docker.io",
        repository: "grafana/grafana",
        tag: imageTag(
          version,
          `The image's tag: Grafana's version, ${program.oldest}.0 or later. A \`-distroless\` one has no shell, so there \`admin.existingSecret\` has to say the first password.`,
        ),
      },
      "The image of Grafana.",
    ),
    admin,
    externalUrl: baseUrl(
      unset,
      "The URL under which people reach Grafana: links and logins lead there, and its pages are below its path. By default that of the Service.",
      { examples: ["https://grafana.example.com"] },
    ),
    routePrefix: routePrefix(
      "The path below which Grafana answers; Ingress and HTTPRoute lead there, and probes and scrapes know of it. By default the path of `externalUrl`; `/` where something on the way takes that path off.",
    ),
    timeZone: textOf({
      pattern: "^[A-Za-z0-9_+-]+(/[A-Za-z0-9_+-]+)*$",
      expected: "browser, utc or a zone such as Europe/Dublin",
    })("browser", "The time zone of dashboards: `browser` for that of the one who looks, `utc`, or a name.", {
      examples: ["Europe/Dublin"],
    }),
    config,
    extraConfig,
    ...dataSourceValues,
    dashboards,
    plugins,
    startupProbe: probeValues(
      "How long a start may take: the first one makes the database. What fails too often is started again.",
      { periodSeconds: 5, timeoutSeconds: 3, failureThreshold: 120 },
    ),
    readinessProbe: probeValues("When the Service sends nobody to it: it has no database, for instance.", {
      periodSeconds: 10,
      timeoutSeconds: 5,
    }),
    livenessProbe: probeValues("When it is started again because it does not answer.", {
      periodSeconds: 10,
      timeoutSeconds: 10,
      failureThreshold: 6,
    }),
    updateStrategy: deploymentUpdates(),
    service: serviceValues({ port: 3000, what: "Grafana" }),
    ingress: ingressValues("grafana.routePrefix"),
    httpRoute: httpRouteValues("grafana.routePrefix"),
    persistence: persistenceValues({ size: "5Gi", path: "/opt/grafana", workload: "Deployment" }),
    scrape: ownJobValues(),
    ...podValues({
      argument: "cfg:log.level=debug",
      resources: { requests: { cpu: "100m", memory: "256Mi" } },
      podSecurityContext: {
        ...restrictedPod,
        runAsUser: user,
        runAsGroup: user,
        fsGroup: user,
        fsGroupChangePolicy: "OnRootMismatch",
      },
    }),
  },
  "Grafana: the dashboards that people look at.",
);
