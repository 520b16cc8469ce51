import {
  and,
  type Check,
  contains,
  type Expression,
  each,
  eq,
  hasKey,
  isSet,
  or,
  pathOf,
  text,
  when,
  whenSet,
} from "../../../template/index.ts";
import { isOlder } from "../../kit/workload/versions.ts";
import type { Prometheus } from "./places.ts";

const openMetrics2 = "OpenMetricsText2.0.0";

/**
 * What the values can say and the oldest Prometheus that the chart runs does not know: it would refuse the whole file.
 * Source: config/config.go and discovery/ of Prometheus 3.12 to 3.16.
 */
export function newerChecks({
  scope,
  values: { image, extraConfig, remoteWrite },
}: Prometheus): readonly Check[] {
  const { extraJobs } = scope.values.scrape;
  const { global, runtime, storage } = extraConfig;
  const old = (version: "3.13" | "3.14" | "3.15" | "3.16") => isOlder(image, version);
  const remedy = (version: string) =>
    `is known to Prometheus v${version}.0 and later; take it out, or a newer ${pathOf(image.tag)}`;
  const ofJob = (name: Expression<string>, what: string, version: string) =>
    text`${pathOf(extraJobs)}: the job "${name}" has ${what}, which ${remedy(version)}`;
  const ofTarget = (url: Expression<string>, what: string, version: string) =>
    text`${pathOf(remoteWrite)}: the one to ${url} has ${what}, which ${remedy(version)}`;
  return [
    whenSet(storage.tsdb, (tsdb) =>
      when<string>(
        and(old("3.13"), hasKey(tsdb, "chunk_encoding")),
        `${pathOf(storage)}: chunk_encoding ${remedy("3.13")}`,
      ),
    ),
    when<string>(
      and(old("3.15"), isSet(runtime.log_level)),
      `${pathOf(runtime)}: log_level ${remedy("3.15")}`,
    ),
    whenSet(global.scrape_protocols, (protocols) =>
      when<string>(
        and(old("3.15"), contains(protocols, openMetrics2)),
        `${pathOf(global)}: ${openMetrics2} ${remedy("3.15")}`,
      ),
    ),
    when<string>(
      and(
        old("3.16"),
        or(
          isSet(global.query_max_series),
          isSet(global.query_max_samples_read),
          isSet(global.query_max_duration),
        ),
      ),
      `${pathOf(global)}: query_max_series, query_max_samples_read or query_max_duration ${remedy("3.16")}`,
    ),
    each(remoteWrite, ({ url, convert_nhcb_to_classic: converted }) =>
      when<string>(and(old("3.16"), isSet(converted)), ofTarget(url, "convert_nhcb_to_classic", "3.16")),
    ),
    each(remoteWrite, ({ url, azuread }) =>
      whenSet(azuread, ({ certificate }) =>
        when<string>(and(old("3.13"), isSet(certificate)), ofTarget(url, "azuread.certificate", "3.13")),
      ),
    ),
    each(remoteWrite, ({ url, failed_request_logging: logged }) =>
      when<string>(and(old("3.15"), isSet(logged)), ofTarget(url, "failed_request_logging", "3.15")),
    ),
    each(remoteWrite, ({ url, sigv4 }) =>
      whenSet(sigv4, ({ session_name: session, tags }) =>
        when<string>(
          and(old("3.15"), or(isSet(session), isSet(tags))),
          ofTarget(url, "session_name or tags in sigv4", "3.15"),
        ),
      ),
    ),
    each(extraJobs, (job) =>
      when<string>(
        and(old("3.14"), isSet(job.oci_sd_configs)),
        ofJob(job.job_name, "oci_sd_configs", "3.14"),
      ),
    ),
    each(extraJobs, (job) =>
      whenSet(job.scrape_protocols, (protocols) =>
        when<string>(
          and(old("3.15"), contains(protocols, openMetrics2)),
          ofJob(job.job_name, openMetrics2, "3.15"),
        ),
      ),
    ),
    each(extraJobs, (job) =>
      whenSet(job.fallback_scrape_protocol, (protocol) =>
        when<string>(and(old("3.15"), eq(protocol, openMetrics2)), ofJob(job.job_name, openMetrics2, "3.15")),
      ),
    ),
  ];
}
