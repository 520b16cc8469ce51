import { when } from "../../../../template/index.ts";
import { webFlag } from "../../../kit/web/access.ts";
import { type Flag, flag, flagNotToGive } from "../../../kit/workload/flags.ts";
import { asked, directories, externalUrl, type Prometheus, prefix } from "../places.ts";

/** The arguments of Prometheus. Source: Prometheus 3.15, cmd/prometheus/main.go. */
export function flags(self: Prometheus): readonly Flag[] {
  const { values } = self;
  const { retention } = values;
  return [
    flag("config.file", `${directories.configuration}/prometheus.yml`),
    flag("config.auto-reload"),
    flag("config.auto-reload-interval", values.reloadInterval, values.reloadInterval),
    flag("storage.tsdb.path", directories.data),
    flag("web.route-prefix", prefix(), values.routePrefix),
    flag("web.external-url", externalUrl(self), values.externalUrl),
    webFlag(asked(self)),
    {
      name: "web.enable-otlp-receiver",
      argument: when(values.otlpReceiver.enabled, "--web.enable-otlp-receiver"),
      saidBy: values.otlpReceiver.enabled,
    },
    {
      name: "enable-feature",
      argument: when(values.exemplars.enabled, "--enable-feature=exemplar-storage"),
      repeatable: true,
    },
    // Probes, Services and the chart's own job go to the port that it listens on by itself.
    flagNotToGive("web.listen-address"),
    // What the configuration file says goes before these two.
    flagNotToGive("storage.tsdb.retention.time", retention.time),
    flagNotToGive("storage.tsdb.retention.size", retention.size),
    // As an agent it takes none of the arguments and of the configuration that are about a store of its own.
    flagNotToGive("agent"),
  ];
}
