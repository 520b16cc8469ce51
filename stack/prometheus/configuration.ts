import type { ScrapeConfig } from "../scrape/configuration.ts";

/** Prometheus' configuration file, as far as the chart writes it. Source: Prometheus 3.15, docs/configuration/configuration.md. */
export interface Configuration {
  readonly global: {
    readonly scrape_interval: string;
    readonly scrape_timeout?: string;
    readonly evaluation_interval: string;
    readonly external_labels?: Readonly<Record<string, string>>;
  };
  readonly storage: {
    readonly tsdb: {
      readonly retention: { readonly time: string; readonly size?: string; readonly percentage: number };
    };
  };
  readonly rule_files: readonly string[];
  /** The chart's own jobs, and the user's as they are. */
  readonly scrape_configs: readonly (ScrapeConfig | Readonly<Record<string, unknown>>)[];
}
