import {
  type Entry,
  type Expression,
  type Item,
  isEmpty,
  isSet,
  items,
  mapping,
  notEmpty,
  or,
  orAbsent,
  type Reference,
  type Structure,
  type Tree,
  when,
  whenSet,
  withDefault,
} from "../../../../template/index.ts";
import { entriesBut } from "../../entries.ts";
import type { OwnJob } from "../../prometheus-types/types.ts";
import { type AlertTargets, type CollectedJob, type ScrapeJob, whereThere } from "../job.ts";
import { type Relabelling, set } from "../relabelling.ts";
import { type Discovery, discoveryOf } from "../targets.ts";
import type { Trust } from "../trust.ts";
import type {
  AlertmanagerConfig,
  KubernetesSdConfig,
  RelabelConfig,
  ScrapeConfig,
  TlsConfig,
} from "./configuration.ts";
import { authorityFile, secretFile, serviceAccountFiles } from "./files.ts";
import { givenTargets, kept } from "./found.ts";

/**
 * A job as Prometheus' configuration says it.
 *
 * @param protocol the format of targets that do not say theirs, where the job does not say it
 * @param last steps behind all others, those of the user included
 */
export function scrapeConfig(
  job: CollectedJob,
  protocol: Expression<string | undefined>,
  last: readonly Relabelling[],
): Item<ScrapeConfig> {
  const discovery = discoveryOf(job.targets);
  const { interval, timeout, sampleLimit, fallbackProtocol, relabelings, metricRelabelings } = job.settings;
  const config: Structure<ScrapeConfig> = {
    job_name: job.name,
    scrape_interval: whenSet(interval, (interval) => interval),
    scrape_timeout: whenSet(timeout, (timeout) => timeout),
    sample_limit: whenSet(sampleLimit, (limit) => limit),
    fallback_scrape_protocol: when(
      or(isSet(fallbackProtocol), isSet(protocol)),
      withDefault<string>(fallbackProtocol, withDefault(protocol, "")),
    ),
    ...(job.honorLabels === true ? { honor_labels: true } : {}),
    ...(job.ownTimestamps === true ? { track_timestamps_staleness: true } : {}),
    ...(job.trust === undefined ? {} : tls(job.trust)),
    ...(job.path === undefined ? {} : { metrics_path: job.path }),
    ...(job.as === undefined ? {} : credentials(job.as)),
    ...found(discovery),
    relabel_configs: orAbsent([
      ...relabellings(job, discovery).map(relabelConfig),
      items(relabelings),
      ...last.map(relabelConfig),
    ]),
    metric_relabel_configs: orAbsent([
      ...job.metricRelabellings.map(relabelConfig),
      items(metricRelabelings),
    ]),
  };
  return whereThere<ScrapeConfig>(job, config);
}

/**
 * A job of the user's own, as it is but for steps behind all others.
 *
 * @param last these steps
 */
export function ownJob(job: Reference<OwnJob>, last: readonly Relabelling[]): Tree<OwnJob> {
  const steps = "relabel_configs";
  return mapping<unknown>(entriesBut(job, steps), {
    [steps]: [whenSet(job.relabel_configs, (own) => items(own)), ...last.map(relabelConfig)],
  }) as Tree<OwnJob>;
}

/** Alertmanagers as Prometheus' configuration says them. */
export function alertmanagerConfig({
  when: there,
  targets,
  prefix,
  trust,
  as,
}: AlertTargets): Item<AlertmanagerConfig> {
  const discovery = discoveryOf(targets);
  return when<AlertmanagerConfig>(there, {
    path_prefix: prefix,
    ...tls(trust),
    ...credentials(as),
    kubernetes_sd_configs: [sdConfig(discovery)],
    relabel_configs: kept(discovery).map(relabelConfig),
  });
}

/** All steps of a job: first those that find its targets among what is discovered. */
function relabellings({ label, relabellings: own }: ScrapeJob, discovery: Discovery): readonly Relabelling[] {
  return [...kept(discovery), ...(label === undefined ? [] : [set("job", label)]), ...own];
}

/** A step as Prometheus' configuration says it. */
function relabelConfig({
  when: condition,
  action,
  from,
  regex,
  to,
  replacement,
  modulus,
}: Relabelling): Item<RelabelConfig> {
  const config: Structure<RelabelConfig> = {
    ...(action === "replace" ? {} : { action }),
    ...(from === undefined ? {} : { source_labels: from }),
    ...(regex === undefined ? {} : { regex }),
    ...(to === undefined ? {} : { target_label: to }),
    ...(replacement === undefined ? {} : { replacement }),
    ...(modulus === undefined ? {} : { modulus }),
  };
  return condition === undefined ? config : when<RelabelConfig>(condition, config);
}

/** The scheme by which a target is asked that is known so, and what of its certificate is checked. */
export function tls(trust: Trust): Structure<Pick<ScrapeConfig, "scheme" | "tls_config">> {
  const config = tlsConfig(trust);
  return trust.when === undefined
    ? { scheme: "https", tls_config: config }
    : { scheme: when(trust.when, "https"), tls_config: when<TlsConfig>(trust.when, config) };
}

/** What shows a target who asks. */
export function credentials(
  as: NonNullable<ScrapeJob["as"]>,
): Structure<Pick<ScrapeConfig, "authorization" | "basic_auth">> {
  if (as === "serviceAccount") return { authorization: { credentials_file: serviceAccountFiles.token } };
  return {
    basic_auth: when<NonNullable<ScrapeConfig["basic_auth"]>>(as.when, {
      username_file: secretFile(as.secret, as.usernameKey),
      password_file: secretFile(as.secret, as.passwordKey),
    }),
  };
}

function tlsConfig(trust: Trust): Structure<TlsConfig> {
  const { client, serverName, unchecked } = trust;
  return {
    ca_file: authorityFile(trust),
    ...(client === undefined
      ? {}
      : {
          cert_file: secretFile(client.secret, client.certKey),
          key_file: secretFile(client.secret, client.keyKey),
        }),
    ...(serverName === undefined ? {} : { server_name: serverName }),
    ...(unchecked === undefined ? {} : { insecure_skip_verify: when(unchecked, true) }),
  };
}

/** Where the targets are: given, or discovered. */
function found(
  discovery: Discovery,
): Structure<Pick<ScrapeConfig, "static_configs" | "kubernetes_sd_configs">> {
  const { given } = discovery;
  if (given === undefined) return { kubernetes_sd_configs: [sdConfig(discovery)] };
  const { addresses } = given;
  return {
    static_configs: when<NonNullable<ScrapeConfig["static_configs"]>>(notEmpty(addresses), [
      { targets: [givenTargets(given)] },
    ]),
    kubernetes_sd_configs: when<NonNullable<ScrapeConfig["kubernetes_sd_configs"]>>(isEmpty(addresses), [
      sdConfig(discovery),
    ]),
  };
}

function sdConfig({ role, namespaces: of, nodeLabels }: Discovery): Structure<KubernetesSdConfig> {
  return {
    role,
    ...(of === undefined ? {} : { namespaces: namespaces(of) }),
    ...(nodeLabels === undefined ? {} : { attach_metadata: when(nodeLabels, { node: true }) }),
  };
}

function namespaces(
  from: NonNullable<Discovery["namespaces"]>,
): Entry<{ readonly names: readonly string[] }> {
  return "name" in from ? { names: [from.name] } : when(notEmpty(from.of), { names: from.of });
}
