import type { OwnRelabelling } from "../../prometheus-types/types.ts";

/**
 * The parts of Prometheus' configuration file that have to do with scraping, as far as the chart writes them.
 * Source: Prometheus 3.15, docs/configuration/configuration.md.
 */

/** `<scrape_config>` */
export interface ScrapeConfig {
  readonly job_name: string;
  readonly honor_labels?: boolean;
  readonly track_timestamps_staleness?: boolean;
  readonly scheme?: "http" | "https";
  readonly metrics_path?: string;
  readonly authorization?: { readonly credentials_file: string };
  readonly basic_auth?: { readonly username_file: string; readonly password_file: string };
  readonly tls_config?: TlsConfig;
  readonly static_configs?: readonly { readonly targets: readonly string[] }[];
  readonly kubernetes_sd_configs?: readonly KubernetesSdConfig[];
  readonly relabel_configs?: readonly (RelabelConfig | OwnRelabelling)[];
  readonly metric_relabel_configs?: readonly (RelabelConfig | OwnRelabelling)[];
  readonly scrape_interval?: string;
  readonly scrape_timeout?: string;
  readonly sample_limit?: number;
  readonly fallback_scrape_protocol?: string;
}

/** `<alertmanager_config>` */
export interface AlertmanagerConfig
  extends Pick<ScrapeConfig, "scheme" | "tls_config" | "authorization" | "basic_auth"> {
  readonly path_prefix?: string;
  readonly kubernetes_sd_configs?: readonly KubernetesSdConfig[];
  readonly relabel_configs?: readonly RelabelConfig[];
}

/** `<tls_config>` */
export interface TlsConfig {
  readonly ca_file?: string;
  readonly cert_file?: string;
  readonly key_file?: string;
  readonly server_name?: string;
  readonly insecure_skip_verify?: boolean;
}

/** `<kubernetes_sd_config>` */
export interface KubernetesSdConfig {
  readonly role: "node" | "pod" | "endpointslice";
  readonly namespaces?: { readonly names: readonly string[] };
  readonly attach_metadata?: { readonly node: boolean };
}

/** `<relabel_config>`, as far as the chart has steps of its own. */
export interface RelabelConfig {
  readonly source_labels?: readonly string[];
  readonly regex?: string;
  readonly target_label?: string;
  readonly replacement?: string;
  readonly action?: "replace" | "keep" | "drop" | "keepequal" | "dropequal" | "labelmap" | "hashmod";
  readonly modulus?: number;
}
