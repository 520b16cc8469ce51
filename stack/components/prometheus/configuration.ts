import {
  and,
  type Check,
  eachEntry,
  entry,
  gt,
  isSet,
  items,
  mapping,
  namedText,
  ne,
  not,
  or,
  orAbsent,
  orEmpty,
  pathOf,
  replace,
  type Structure,
  when,
  whenSet,
  withDefault,
} from "../../../template/index.ts";
import { limitWithin } from "../../kit/persistence/limit.ts";
import type { OwnJob } from "../../kit/prometheus-types/types.ts";
import type { ScrapeJob } from "../../kit/scrape/job.ts";
import type { ScrapeConfig } from "../../kit/scrape/write/configuration.ts";
import { scrapeConfig } from "../../kit/scrape/write/prometheus-yml.ts";
import type { Scope } from "../../scope.ts";
import { directories, type Prometheus } from "./places.ts";

/** Prometheus' configuration file, as far as the chart writes it. Source: Prometheus 3.15, docs/configuration/configuration.md. */
export interface Configuration extends Collecting, Storing {}

/** What every Prometheus has in it, a server as well as an agent. */
interface Collecting {
  readonly global: {
    readonly scrape_interval: string;
    readonly scrape_timeout?: string;
    readonly evaluation_interval: string;
    readonly external_labels?: Readonly<Record<string, string>>;
  };
  /** The chart's own jobs, and the user's as they are. */
  /** Where there are more of them. */
  readonly scrape_config_files?: readonly string[];
  readonly scrape_configs: readonly (ScrapeConfig | OwnJob)[];
}

/** What one has that keeps its samples, and so evaluates rules over them. */
interface Storing {
  readonly storage: {
    readonly tsdb: {
      readonly retention: { readonly time: string; readonly size?: string; readonly percentage?: number };
    };
  };
  readonly rule_files: readonly string[];
}

/** What is collected, how often, and under which labels it leaves. */
export function collecting(
  { scope, values: { externalLabels } }: Prometheus,
  jobs: readonly ScrapeJob[],
): Structure<Collecting> {
  const { cluster, rules, scrape } = scope.values;
  return {
    global: {
      scrape_interval: scrape.interval,
      scrape_timeout: whenSet(scrape.timeout, (timeout) => timeout),
      evaluation_interval: rules.interval,
      external_labels: orAbsent(
        mapping<string>(
          whenSet(cluster.name, (found) => ({ cluster: found })),
          // Prometheus takes what follows a dollar for the name of an environment variable; two of them are one.
          eachEntry(externalLabels, (name, value) => entry(name, replace(value, "$", "$$"))),
        ),
      ),
    },
    scrape_config_files: orAbsent([items(scrape.extraJobFiles)]),
    scrape_configs: orEmpty([...jobs.map(scrapeConfig), items(scrape.extraJobs)]),
  };
}

const dataLimit = namedText("prometheus.dataLimit", {
  description: "What data may take where nobody says so: four fifths of its volume, in Prometheus' units.",
  body: (_, { values: { prometheus } }: Scope) => limitWithin(prometheus.persistence.size),
});

/** What is kept of it, and which rules are evaluated over that. */
export function storing({ values: { retention, persistence } }: Prometheus): Structure<Storing> {
  const { time, size, percentage } = retention;
  return {
    storage: {
      tsdb: {
        retention: {
          time,
          // The volume is never full by itself; of one that is there already the size is not known.
          size: when(
            or(isSet(size), and(not(isSet(percentage)), ne(persistence.type, "existingClaim"))),
            withDefault(size, dataLimit()),
          ),
          percentage: whenSet(percentage, (share) => share),
        },
      },
    },
    rule_files: [`${directories.rules}/*.yml`],
  };
}

/** Of two limits of space Prometheus heeds the percentage alone. Source: Prometheus 3.15, tsdb/db.go, BeyondSizeRetention. */
export function retentionChecks({ values: { retention } }: Prometheus): readonly Check[] {
  const { size, percentage } = retention;
  return [
    {
      when: and(isSet(size), gt(withDefault(percentage, 0), 0)),
      message: `${pathOf(size)}: Prometheus heeds only ${pathOf(percentage)} where both are set; leave one of them out`,
    },
  ];
}
