import {
  and,
  type Conditional,
  each,
  eachEntry,
  entry,
  extended,
  items,
  mapping,
  not,
  notEmpty,
  orAbsent,
  orEmpty,
  type Part,
  type Repeated,
  replace,
  type Structure,
  when,
  whenSet,
} from "../../../template/index.ts";
import type {
  OwnAlertmanagers,
  OwnJob,
  OwnRelabelling,
  RemoteWrite,
} from "../../kit/prometheus-types/types.ts";
import type { AlertTargets, CollectedJob } from "../../kit/scrape/job.ts";
import type { Relabelling } from "../../kit/scrape/relabelling.ts";
import type { AlertmanagerConfig, ScrapeConfig } from "../../kit/scrape/write/configuration.ts";
import { alertmanagerConfig, ownJob, scrapeConfig } from "../../kit/scrape/write/prometheus-yml.ts";
import type { Shard } from "../../kit/shards.ts";
import { isSharded, shardSteps } from "./agent/shards.ts";
import { directories, isAgent, type Prometheus, podName } from "./places.ts";
import { steadily } from "./remote-write/queue.ts";
import { lateness, sizeLimit } from "./store/retention.ts";

/** Prometheus' configuration file, as far as the chart writes it. Source: Prometheus 3.15, docs/configuration/configuration.md. */
export interface Configuration extends Collecting, Sending, Partial<Storing> {
  readonly runtime?: object;
  readonly tracing?: object;
  readonly otlp?: object;
}

/** What every Prometheus has in it, a server as well as an agent. */
interface Collecting {
  readonly global: {
    readonly scrape_interval: string;
    readonly scrape_timeout?: string;
    readonly evaluation_interval?: string;
    readonly external_labels?: Readonly<Record<string, string>>;
  };
  /** The chart's own jobs, and the user's as they are. */
  /** Where there are more of them. */
  readonly scrape_config_files?: readonly string[];
  readonly scrape_configs: readonly (ScrapeConfig | OwnJob)[];
}

/** What one has that sends its samples elsewhere. */
interface Sending {
  readonly remote_write?: readonly RemoteWrite[];
}

/** What one has that keeps its samples, and so evaluates rules over them. */
interface Storing {
  readonly storage: {
    readonly tsdb: {
      readonly retention: { readonly time: string; readonly size?: string; readonly percentage?: number };
      readonly out_of_order_time_window?: string;
    };
    readonly exemplars?: { readonly max_exemplars: number };
  };
  readonly rule_files: readonly string[];
  readonly alerting?: Alerting;
}

interface Alerting {
  readonly alert_relabel_configs?: readonly OwnRelabelling[];
  readonly alertmanagers?: readonly (AlertmanagerConfig | OwnAlertmanagers)[];
}

/** What is collected, how often, and under which labels it leaves. */
export function collecting(
  self: Prometheus,
  jobs: readonly CollectedJob[],
  shard: Shard,
): Structure<Collecting> {
  const last = shardSteps(self, shard);
  const { replicaExternalLabelName, extraConfig } = self.values;
  const { rules, scrape } = self.scope.values;
  return {
    global: extended<Collecting["global"]>(
      {
        scrape_interval: scrape.interval,
        scrape_timeout: whenSet(scrape.timeout, (timeout) => timeout),
        evaluation_interval: when(not(isAgent(self)), rules.interval),
        external_labels: orAbsent(
          mapping<string>(
            ...externalLabels(self),
            whenSet(replicaExternalLabelName, (name) => mapping(entry(name, `\${${podName}}`))),
          ),
        ),
      },
      extraConfig.global,
    ),
    scrape_config_files: orAbsent([items(scrape.extraJobFiles)]),
    scrape_configs: orEmpty([
      ...jobs.map((job) => scrapeConfig(job, scrape.fallbackProtocol, last)),
      ownJobs(self, last),
    ]),
  };
}

/**
 * The jobs of the user's own.
 *
 * @param last steps behind theirs, which tell the targets of shards apart
 */
export function ownJobs(self: Prometheus, last: readonly Relabelling[]): Repeated<OwnJob> {
  const { extraJobs } = self.scope.values.scrape;
  const shared: Repeated<OwnJob> = each(extraJobs, (job) => ownJob(job, last));
  return when<OwnJob>(isSharded(self), shared, items(extraJobs));
}

/** The labels of all that leaves, besides the one that tells replicas apart. */
export function externalLabels({ scope, values }: Prometheus): readonly Part<string>[] {
  return [
    whenSet(scope.values.cluster.name, (found) => ({ cluster: found })),
    // Prometheus takes what follows a dollar for the name of an environment variable; two of them are one.
    eachEntry(values.externalLabels, (name, value) => entry(name, replace(value, "$", "$$"))),
  ];
}

/** What is kept of it, and which rules are evaluated over that. */
export function storing(self: Prometheus): Structure<Partial<Omit<Storing, "alerting">>> {
  const { values } = self;
  const { retention, exemplars, extraConfig } = values;
  const { time, percentage } = retention;
  const tsdb = extended<Storing["storage"]["tsdb"]>(
    {
      retention: {
        time,
        size: sizeLimit(self),
        percentage: whenSet(percentage, (share) => share),
      },
      out_of_order_time_window: lateness(self),
    },
    whenSet(extraConfig.storage.tsdb, (more) => more),
  );
  const stores = not(isAgent(self));
  return {
    storage: when<Storing["storage"]>(stores, {
      tsdb,
      exemplars: when(exemplars.enabled, { max_exemplars: exemplars.max }),
    }),
    rule_files: when<Storing["rule_files"]>(stores, [`${directories.rules}/*.yml`]),
  };
}

/** Where samples go. */
export function sending({ values }: Prometheus): Structure<Sending> {
  return { remote_write: when(notEmpty(values.remoteWrite), [each(values.remoteWrite, steadily)]) };
}

/** Where alerts go. */
export function alerting(
  self: Prometheus,
  targets: readonly AlertTargets[],
): Structure<Pick<Configuration, "alerting">> {
  const { alertmanagers, replicaExternalLabelName } = self.values;
  const all: Conditional<Alerting> = orAbsent<Alerting>({
    // Replicas find the same: what they say of it has to be the same too, or each alert is told of once for each.
    alert_relabel_configs: whenSet(replicaExternalLabelName, (regex) => [{ action: "labeldrop", regex }]),
    alertmanagers: orAbsent([...targets.map(alertmanagerConfig), items(alertmanagers)]),
  });
  return { alerting: when<Alerting>(not(isAgent(self)), all) };
}

/** How it runs, and what it has to do with OpenTelemetry. */
export function running({
  values: { extraConfig, otlpReceiver },
}: Prometheus): Structure<Pick<Configuration, "runtime" | "tracing" | "otlp">> {
  return {
    runtime: orAbsent<object>(extraConfig.runtime),
    tracing: whenSet(extraConfig.tracing, (tracing) => tracing),
    otlp: when(and(otlpReceiver.enabled, notEmpty(otlpReceiver.config)), otlpReceiver.config),
  };
}
