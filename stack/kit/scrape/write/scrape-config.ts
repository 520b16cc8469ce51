import {
  type Expression,
  each,
  type Item,
  isEmpty,
  isSet,
  type KubernetesObject,
  manifest,
  notEmpty,
  or,
  orAbsent,
  orEmpty,
  type Reference,
  type Repeated,
  type Structure,
  type Tree,
  text,
  when,
  whenSet,
  withDefault,
} from "../../../../template/index.ts";
import { fullname, nameOf } from "../../naming/names.ts";
import { readMetadata } from "../../operated/selection.ts";
import type { RelabelConfig, ScrapeClass, ScrapeConfigObject, TlsFiles } from "../../operated/types.ts";
import type { Part } from "../../part.ts";
import type { OwnRelabelling } from "../../prometheus-types/types.ts";
import type { CollectedJob, ScrapeJob } from "../job.ts";
import type { Relabelling } from "../relabelling.ts";
import type { BasicAuth } from "../secret.ts";
import { type Discovery, discoveryOf } from "../targets.ts";
import type { Trust } from "../trust.ts";
import { authorityFile, secretFile, serviceAccountFiles } from "./files.ts";
import { givenTargets, kept } from "./found.ts";

type Spec = ScrapeConfigObject["spec"];

/** The roles of discovery as the operator's resources call them. */
const roles = { node: "Node", pod: "Pod", endpointslice: "EndpointSlice" } as const;

/**
 * A job as an object of the operator's, of the part that collects.
 *
 * @param last steps behind all others, those of the user included
 */
export function scrapeConfigObject(
  part: Part,
  job: CollectedJob,
  last: readonly Relabelling[],
): Tree<KubernetesObject> {
  const { values } = part.scope;
  const protocol = values.scrape.fallbackProtocol;
  const discovery = discoveryOf(job.targets);
  const { interval, timeout, sampleLimit, fallbackProtocol, relabelings, metricRelabelings } = job.settings;
  return manifest<ScrapeConfigObject>({
    apiVersion: "monitoring.coreos.com/v1alpha1",
    kind: "ScrapeConfig",
    metadata: readMetadata(part, job.name, values.operator.reads.scrapeConfigs),
    spec: {
      jobName: job.label ?? job.name,
      scrapeClass: className(part, job),
      scrapeInterval: whenSet(interval, (interval) => interval),
      scrapeTimeout: whenSet(timeout, (timeout) => timeout),
      sampleLimit: whenSet(sampleLimit, (limit) => limit),
      fallbackScrapeProtocol: when(
        or(isSet(fallbackProtocol), isSet(protocol)),
        withDefault<string>(fallbackProtocol, withDefault<string>(protocol, "")),
      ),
      ...(job.honorLabels === true ? { honorLabels: true } : {}),
      ...(job.ownTimestamps === true ? { trackTimestampsStaleness: true } : {}),
      ...(job.trust === undefined ? {} : scheme(job.trust)),
      ...(job.path === undefined ? {} : { metricsPath: job.path }),
      ...(job.as === undefined || job.as === "serviceAccount" ? {} : basicAuth(job.as)),
      ...found(discovery),
      relabelings: orAbsent([
        ...[...kept(discovery), ...job.relabellings].map(relabelConfig),
        ownRelabellings(relabelings),
        ...last.map(relabelConfig),
      ]),
      metricRelabelings: orAbsent([
        ...job.metricRelabellings.map(relabelConfig),
        ownRelabellings(metricRelabelings),
      ]),
    },
  });
}

/** What Prometheus calls the job, which the operator has made from such an object. */
export function poolOf({ scope }: Part, { name }: ScrapeJob): Expression<string> {
  return text`scrapeConfig/${scope.release.namespace}/${nameOf(name)}`;
}

/**
 * The classes of the jobs: what only files tell, such as the ServiceAccount's token. None of them is there by default, as
 * what others have their targets collected by must not show the token to them; and each has a name that no other release
 * has, so that the Prometheus of another one takes none of the jobs.
 */
export function scrapeClasses(part: Part, jobs: readonly ScrapeJob[]): readonly Item<ScrapeClass>[] {
  return [
    { name: ownClass(part) },
    ...jobs.filter(hasClass).map((job) =>
      when<ScrapeClass>(job.when, {
        name: className(part, job),
        ...(job.trust === undefined ? {} : { tlsConfig: tlsFiles(job.trust) }),
        ...(job.as === "serviceAccount"
          ? { authorization: { credentialsFile: serviceAccountFiles.token } }
          : {}),
      }),
    ),
  ];
}

function hasClass({ trust, as }: ScrapeJob): boolean {
  return trust !== undefined || as === "serviceAccount";
}

function ownClass({ scope }: Part): Expression<string> {
  return text`${scope.release.namespace}.${fullname()}`;
}

function className(part: Part, job: ScrapeJob): Expression<string> {
  return hasClass(job) ? text`${ownClass(part)}.${job.name}` : ownClass(part);
}

function tlsFiles(trust: Trust) {
  const { client, serverName, unchecked } = trust;
  const files: Structure<TlsFiles> = {
    caFile: authorityFile(trust),
    ...(client === undefined
      ? {}
      : {
          certFile: secretFile(client.secret, client.certKey),
          keyFile: secretFile(client.secret, client.keyKey),
        }),
    ...(serverName === undefined ? {} : { serverName }),
    ...(unchecked === undefined ? {} : { insecureSkipVerify: when(unchecked, true) }),
  };
  return trust.when === undefined ? files : when<TlsFiles>(trust.when, files);
}

function scheme({ when: speaksTls }: Trust): Structure<Pick<Spec, "scheme">> {
  return { scheme: speaksTls === undefined ? "https" : when(speaksTls, "https") };
}

function basicAuth({ when: wanted, secret, usernameKey, passwordKey }: BasicAuth) {
  return {
    basicAuth: when<NonNullable<Spec["basicAuth"]>>(
      wanted,
      whenSet(secret.name, (name) => ({
        username: { name, key: usernameKey },
        password: { name, key: passwordKey },
      })),
    ),
  };
}

/** Where the targets are: given, or discovered. */
function found(discovery: Discovery): Structure<Pick<Spec, "staticConfigs" | "kubernetesSDConfigs">> {
  const { given } = discovery;
  const discovered = [sdConfig(discovery)];
  if (given === undefined) return { kubernetesSDConfigs: discovered };
  return {
    staticConfigs: when<NonNullable<Spec["staticConfigs"]>>(notEmpty(given.addresses), [
      { targets: [givenTargets(given)] },
    ]),
    kubernetesSDConfigs: when<NonNullable<Spec["kubernetesSDConfigs"]>>(isEmpty(given.addresses), discovered),
  };
}

type SdConfig = NonNullable<Spec["kubernetesSDConfigs"]>[number];

function sdConfig({ role, namespaces: of, nodeLabels }: Discovery): Structure<SdConfig> {
  return {
    role: roles[role],
    ...(of === undefined
      ? {}
      : {
          namespaces:
            "name" in of
              ? { names: [of.name] }
              : when<NonNullable<SdConfig["namespaces"]>>(notEmpty(of.of), { names: of.of }),
        }),
    ...(nodeLabels === undefined
      ? {}
      : { attachMetadata: when<NonNullable<SdConfig["attachMetadata"]>>(nodeLabels, { node: true }) }),
  };
}

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
    ...(from === undefined ? {} : { sourceLabels: from }),
    ...(regex === undefined ? {} : { regex }),
    ...(to === undefined ? {} : { targetLabel: to }),
    ...(replacement === undefined ? {} : { replacement }),
    ...(modulus === undefined ? {} : { modulus }),
  };
  return condition === undefined ? config : when<RelabelConfig>(condition, config);
}

/** Steps of the user's, in the words of Prometheus' configuration, as the operator's resources say them. */
export function ownRelabellings(steps: Reference<readonly OwnRelabelling[]>): Repeated<RelabelConfig> {
  return each<OwnRelabelling, RelabelConfig, Tree<RelabelConfig>>(steps, (step) =>
    orEmpty<RelabelConfig>({
      action: whenSet(step.action, (action) => action),
      sourceLabels: whenSet(step.source_labels, (labels) => labels),
      separator: whenSet(step.separator, (separator) => separator),
      regex: whenSet(step.regex, (regex) => regex),
      targetLabel: whenSet(step.target_label, (label) => label),
      replacement: whenSet(step.replacement, (replacement) => replacement),
      modulus: whenSet(step.modulus, (modulus) => modulus),
    }),
  );
}
