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
  readonly kubernetes_sd_configs?: readonly KubernetesSdConfig[];
  readonly relabel_configs?: readonly RelabelConfig[];
  readonly metric_relabel_configs?: readonly RelabelConfig[];
  readonly scrape_interval?: string;
  readonly scrape_timeout?: string;
  readonly sample_limit?: number;
}

/** `<tls_config>` */
export interface TlsConfig {
  readonly ca_file?: string;
  readonly server_name?: string;
  readonly insecure_skip_verify?: boolean;
}

/** `<kubernetes_sd_config>` */
export interface KubernetesSdConfig {
  readonly role: "node" | "pod" | "endpointslice";
  readonly namespaces?: { readonly names: readonly string[] };
  readonly attach_metadata?: { readonly node: boolean };
}

/** `<relabel_config>`; a value of the user's that is not set is `undefined`. */
export interface RelabelConfig {
  readonly source_labels?: readonly string[] | undefined;
  readonly separator?: string | undefined;
  readonly regex?: string | undefined;
  readonly modulus?: number | undefined;
  readonly target_label?: string | undefined;
  readonly replacement?: string | undefined;
  readonly action?:
    | "replace"
    | "keep"
    | "drop"
    | "keepequal"
    | "dropequal"
    | "hashmod"
    | "labelmap"
    | "labeldrop"
    | "labelkeep"
    | "lowercase"
    | "uppercase"
    | undefined;
}
