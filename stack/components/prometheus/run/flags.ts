import { contains, type Expression, not, pluck, type Reference } from "../../../../template/index.ts";
import { webFlag } from "../../../kit/web/access.ts";
import { type Flag, flag, flagNotToGive, flagWhen } from "../../../kit/workload/flags.ts";
import { asked, directories, externalUrl, isAgent, type Prometheus, prefix } from "../places.ts";

/** The arguments of Prometheus. Source: Prometheus 3.15, cmd/prometheus/main.go. */
export function flags(self: Prometheus): readonly Flag[] {
  const { values } = self;
  const { retention } = values;
  const enabled = (name: string, by: Reference<{ readonly enabled: boolean }>) =>
    flagWhen(by.enabled, name, undefined, by.enabled);
  return [
    flag("config.file", `${directories.configuration}/prometheus.yml`),
    flag("config.auto-reload"),
    flag("config.auto-reload-interval", values.reloadInterval, values.reloadInterval),
    flagWhen(isAgent(self), "agent", undefined, values.mode),
    flagWhen(not(isAgent(self)), "storage.tsdb.path", directories.data),
    flagWhen(isAgent(self), "storage.agent.path", directories.agentData),
    flagWhen(isAgent(self), "storage.agent.retention.max-time", values.agent.maxTime, values.agent.maxTime),
    flag("web.route-prefix", prefix(), values.routePrefix),
    flag("web.external-url", externalUrl(self), values.externalUrl),
    webFlag(asked(self)),
    enabled("web.enable-otlp-receiver", values.otlpReceiver),
    enabled("web.enable-remote-write-receiver", values.remoteWriteReceiver),
    // In the newer message metadata come with the samples, and so have to be in the log with them.
    feature("metadata-wal-records", sendsNewerMessage(self)),
    feature("exemplar-storage", values.exemplars.enabled),
    // Probes, Services and the chart's own job go to the port that it listens on by itself.
    flagNotToGive("web.listen-address"),
    // What the configuration file says goes before these two.
    flagNotToGive("storage.tsdb.retention.time", retention.time),
    flagNotToGive("storage.tsdb.retention.size", retention.size),
  ];
}

/** A feature that is switched on where something holds; the user may switch on others. */
function feature(name: string, condition: Expression<boolean>): Flag {
  return { ...flagWhen(condition, "enable-feature", name), repeatable: true };
}

/** True where samples are sent in version 2 of the protocol. */
export function sendsNewerMessage({ values: { remoteWrite } }: Prometheus): Expression<boolean> {
  return contains(pluck(remoteWrite, "protobuf_message"), "io.prometheus.write.v2.Request");
}
