import {
  type Conditional,
  type Expression,
  each,
  eq,
  orAbsent,
  orEmpty,
  type Reference,
  type Structure,
  when,
  whenSet,
  withDefault,
  withoutMatch,
} from "../../../../template/index.ts";
import type { RemoteWriteSpec } from "../../../kit/operated/collector-types.ts";
import type { KeySelector, TlsFiles } from "../../../kit/operated/types.ts";
import type { RemoteWrite } from "../../../kit/prometheus-types/types.ts";
import { ownRelabellings } from "../../../kit/scrape/write/scrape-config.ts";
import type { Prometheus } from "../places.ts";
import { shardsOf } from "../remote-write/queue.ts";

/** What of a target the operator's resources can say; of the rest there is nothing in them, or only Secrets where we have files. */
export const supported = [
  "authorization",
  "basic_auth",
  "enable_http2",
  "follow_redirects",
  "headers",
  "metadata_config",
  "name",
  "protobuf_message",
  "queue_config",
  "remote_timeout",
  "round_robin_dns",
  "send_exemplars",
  "send_native_histograms",
  "tls_config",
  "url",
  "write_relabel_configs",
];

type Field<K extends keyof RemoteWriteSpec> = NonNullable<RemoteWriteSpec[K]>;

/** Where samples go, as the operator's resources say it. */
export function remoteWrite({ values }: Prometheus): Conditional<readonly RemoteWriteSpec[]> {
  return orAbsent<readonly RemoteWriteSpec[]>([
    each<RemoteWrite, RemoteWriteSpec, Structure<RemoteWriteSpec>>(values.remoteWrite, target),
  ]);
}

function target(of: Reference<RemoteWrite>): Structure<RemoteWriteSpec> {
  const { queue_config: queue } = of;
  const shards = shardsOf(of);
  return {
    url: of.url,
    name: whenSet(of.name, (name) => name),
    messageVersion: whenSet(of.protobuf_message, (message) =>
      when(eq(message, "io.prometheus.write.v2.Request"), "V2.0", "V1.0"),
    ),
    remoteTimeout: whenSet(of.remote_timeout, (timeout) => timeout),
    headers: whenSet(of.headers, (headers) => headers),
    sendExemplars: whenSet(of.send_exemplars, (send) => send),
    sendNativeHistograms: whenSet(of.send_native_histograms, (send) => send),
    followRedirects: whenSet(of.follow_redirects, (follow) => follow),
    enableHTTP2: whenSet(of.enable_http2, (enable) => enable),
    roundRobinDNS: whenSet(of.round_robin_dns, (enable) => enable),
    basicAuth: whenSet(of.basic_auth, ({ username_file, password_file }) =>
      orEmpty<Field<"basicAuth">>({
        username: whenSet(username_file, keyOf),
        password: whenSet(password_file, keyOf),
      }),
    ),
    authorization: whenSet(of.authorization, ({ type, credentials_file }) =>
      orEmpty<Field<"authorization">>({
        type: whenSet(type, (type) => type),
        credentialsFile: whenSet(credentials_file, (file) => file),
      }),
    ),
    tlsConfig: whenSet(of.tls_config, (tls) =>
      orEmpty<TlsFiles>({
        caFile: whenSet(tls.ca_file, (file) => file),
        certFile: whenSet(tls.cert_file, (file) => file),
        keyFile: whenSet(tls.key_file, (file) => file),
        serverName: whenSet(tls.server_name, (name) => name),
        insecureSkipVerify: whenSet(tls.insecure_skip_verify, (skip) => skip),
      }),
    ),
    writeRelabelConfigs: whenSet(of.write_relabel_configs, (steps) =>
      orEmpty<Field<"writeRelabelConfigs">>([ownRelabellings(steps)]),
    ),
    queueConfig: {
      minShards: shards.least,
      maxShards: shards.most,
      capacity: whenSet(queue, ({ capacity }) => whenSet(capacity, (value) => value)),
      maxSamplesPerSend: whenSet(queue, ({ max_samples_per_send }) =>
        whenSet(max_samples_per_send, (value) => value),
      ),
      batchSendDeadline: whenSet(queue, ({ batch_send_deadline }) =>
        whenSet(batch_send_deadline, (value) => value),
      ),
      minBackoff: whenSet(queue, ({ min_backoff }) => whenSet(min_backoff, (value) => value)),
      maxBackoff: whenSet(queue, ({ max_backoff }) => whenSet(max_backoff, (value) => value)),
      retryOnRateLimit: whenSet(queue, ({ retry_on_http_429 }) =>
        whenSet(retry_on_http_429, (value) => value),
      ),
      sampleAgeLimit: whenSet(queue, ({ sample_age_limit }) => whenSet(sample_age_limit, (value) => value)),
    },
    metadataConfig: whenSet(of.metadata_config, ({ send, send_interval, max_samples_per_send }) => ({
      send: withDefault<boolean>(send, true),
      sendInterval: whenSet(send_interval, (interval) => interval),
      maxSamplesPerSend: whenSet(max_samples_per_send, (most) => most),
    })),
  };
}

/** The key of a Secret whose file somebody names: `secrets` has a folder for each, in which keys are files. */
function keyOf(file: Expression<string>): Structure<KeySelector> {
  return {
    name: withoutMatch(withoutMatch(file, "/[^/]*$"), "^.*/"),
    key: withoutMatch(file, "^.*/"),
  };
}
