import { type ForeignTypes, foreign } from "../../../schema/index.ts";
import data from "./definitions.json" with { type: "json" };

type Definitions = (typeof data)["definitions"];

/** The committed types of Prometheus' configuration file. */
const types: ForeignTypes = {
  owner: "Prometheus",
  // JSON is read as texts; which of them are the words of JSON Schema, a test sees by its source.
  definitions: data.definitions as ForeignTypes["definitions"],
};

/** All fields of a type, and how those are typed that templates ask for. */
type Fields<N extends keyof Definitions, Asked> = Asked & {
  readonly [K in Exclude<keyof PropertiesOf<Definitions[N]>, keyof Asked>]?: unknown;
};

type PropertiesOf<D> = D extends { readonly properties: infer P } ? P : never;

/** What the chart asks of a job. (An interface would be no record, whose entries can be gone through.) */
type AskedOfJob = {
  readonly job_name: string;
  readonly scrape_interval?: string;
  readonly scrape_timeout?: string;
  readonly scrape_protocols?: readonly string[];
  readonly fallback_scrape_protocol?: string;
  readonly oci_sd_configs?: unknown;
  readonly relabel_configs?: readonly OwnRelabelling[];
};

/** The same of a step of relabelling. */
interface AskedOfStep {
  readonly action?: string;
  readonly source_labels?: readonly string[];
  readonly regex?: string;
  readonly target_label?: string;
  readonly replacement?: string;
  readonly separator?: string;
  readonly modulus?: number;
}

/** A job, `<scrape_config>` in Prometheus' documentation. */
export type OwnJob = Fields<"scrape_config", AskedOfJob>;
export const scrapeConfig = foreign<OwnJob>(types, "scrape_config");

/** A step that changes labels or drops what has them, `<relabel_config>` in Prometheus' documentation. */
export type OwnRelabelling = Fields<"relabel_config", AskedOfStep>;
export const relabelConfig = foreign<OwnRelabelling>(types, "relabel_config");

/** Some Alertmanagers, `<alertmanager_config>` in Prometheus' documentation. */
export type OwnAlertmanagers = Fields<"alertmanager_config", object>;
export const alertmanagerConfig = foreign<OwnAlertmanagers>(types, "alertmanager_config");

/** What the chart asks of where samples are sent. (An interface would be no record, of which lists can be looked through.) */
type AskedOfRemoteWrite = {
  readonly url: string;
  readonly name?: string;
  readonly protobuf_message?: string;
  readonly failed_request_logging?: boolean;
  readonly remote_timeout?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly send_exemplars?: boolean;
  readonly send_native_histograms?: boolean;
  readonly follow_redirects?: boolean;
  readonly enable_http2?: boolean;
  readonly round_robin_dns?: boolean;
  readonly basic_auth?: AskedOfBasicAuth;
  readonly authorization?: { readonly type?: string; readonly credentials_file?: string };
  readonly tls_config?: AskedOfTls;
  readonly write_relabel_configs?: readonly OwnRelabelling[];
  readonly queue_config?: Fields<"queue_config", AskedOfQueue>;
  readonly metadata_config?: Fields<"metadata_config", AskedOfMetadata>;
  readonly sigv4?: Fields<"sig_v4_config", object>;
  readonly azuread?: Fields<"azure_ad_config", object>;
};
interface AskedOfBasicAuth {
  readonly username?: string;
  readonly username_file?: string;
  readonly password_file?: string;
}
interface AskedOfTls {
  readonly ca_file?: string;
  readonly cert_file?: string;
  readonly key_file?: string;
  readonly server_name?: string;
  readonly insecure_skip_verify?: boolean;
}
interface AskedOfMetadata {
  readonly send?: boolean;
  readonly send_interval?: string;
  readonly max_samples_per_send?: number;
}
type AskedOfQueue = {
  readonly capacity?: number;
  readonly max_samples_per_send?: number;
  readonly batch_send_deadline?: string;
  readonly retry_on_http_429?: boolean;
  readonly sample_age_limit?: string;
  readonly min_shards?: number;
  readonly max_shards?: number;
  readonly min_backoff?: string;
  readonly max_backoff?: string;
};

/** Where samples are sent, `<remote_write>` in Prometheus' documentation. */
export type RemoteWrite = Fields<"remote_write_config", AskedOfRemoteWrite>;
export const remoteWriteConfig = foreign<RemoteWrite>(types, "remote_write_config");

/** What the chart asks of the settings of the store. */
interface AskedOfStorage {
  readonly tsdb?: Readonly<Record<string, unknown>>;
}

/** The same of what holds for all jobs, and of how the program runs. */
interface AskedOfGlobal {
  readonly scrape_protocols?: readonly string[];
}
interface AskedOfRuntime {
  readonly log_level?: string;
}

/** Sections of the configuration file besides the jobs, each named as Prometheus' documentation names it. */
export const globalConfig = foreign<Fields<"global_config", AskedOfGlobal>>(types, "global_config");
export const runtimeConfig = foreign<Fields<"runtime_config", AskedOfRuntime>>(types, "runtime_config");
export const storageConfig = foreign<Fields<"storage_config", AskedOfStorage>>(types, "storage_config");
export const tracingConfig = foreign<Fields<"tracing_config", object>>(types, "tracing_config");
export const otlpConfig = foreign<Fields<"otlp_config", object>>(types, "otlp_config");
