import type { IVolume, IVolumeMount } from "kubernetes-models/v1";
import {
  and,
  type Entry,
  type Expression,
  type Item,
  isSet,
  or,
  text,
  when,
  whenSet,
} from "../../../../template/index.ts";
import { type Bundle, bundleFile, bundleMount, bundleVolume } from "../../certificates/bundle.ts";
import type { ScrapeJob } from "../job.ts";
import type { MountedSecret } from "../secret.ts";
import type { Trust } from "../trust.ts";

/** Where Prometheus' container has what its configuration names by file, a folder for each. */
export const configurationDirectory = "/etc/prometheus";

/** Where a pod finds what the cluster gives it. Source: Kubernetes, "Configure Service Accounts for Pods". */
export const serviceAccountFiles = {
  token: "/var/run/secrets/kubernetes.io/serviceaccount/token",
  certificateAuthority: "/var/run/secrets/kubernetes.io/serviceaccount/ca.crt",
};

/** The file of the authority that targets are trusted by. */
export function authorityFile({ bundle, authority }: Trust): Entry<string> {
  if (authority !== undefined) return whenSet(authority.key, (key) => secretFile(authority.secret, key));
  const cluster = serviceAccountFiles.certificateAuthority;
  return bundle === undefined
    ? cluster
    : when(bundle.when, bundleFile(bundle.of, configurationDirectory), cluster);
}

/** The file of a Secret's key. */
export function secretFile({ directory }: MountedSecret, key: Expression<string>): Expression<string> {
  return text`${directory}/${key}`;
}

/** The volumes of the bundles that jobs trust by, each where one of its jobs is there. */
export function trustVolumes(jobs: readonly ScrapeJob[]): readonly Item<IVolume>[] {
  return trusted(jobs).map(({ bundle, wanted }) => when<IVolume>(wanted, bundleVolume(bundle)));
}

/** The mounts of these volumes in Prometheus' container. */
export function trustMounts(jobs: readonly ScrapeJob[]): readonly Item<IVolumeMount>[] {
  return trusted(jobs).map(({ bundle, wanted }) =>
    when<IVolumeMount>(wanted, bundleMount(bundle, configurationDirectory)),
  );
}

/** Who is asked, and by which files. */
type Asked = Pick<ScrapeJob, "when" | "trust" | "as">;

/**
 * The volumes of the Secrets by which those are known that are asked, each where it is needed.
 *
 * @param own that of Prometheus itself, which it has in any case
 */
export function secretVolumes(asked: readonly Asked[], own: MountedSecret): readonly Item<IVolume>[] {
  return secretsOf(asked, own).map(({ secret: { name, volume }, wanted }) =>
    when<IVolume>(
      wanted,
      whenSet(name, (secretName) => ({ name: volume, secret: { secretName } })),
    ),
  );
}

/** The mounts of these volumes in Prometheus' container. */
export function secretMounts(asked: readonly Asked[], own: MountedSecret): readonly Item<IVolumeMount>[] {
  return secretsOf(asked, own).map(({ secret: { volume, directory }, wanted }) =>
    when<IVolumeMount>(wanted, { name: volume, mountPath: directory, readOnly: true }),
  );
}

interface Wanted {
  readonly secret: MountedSecret;
  readonly wanted: Expression<boolean>;
}

function secretsOf(asked: readonly Asked[], own: MountedSecret): readonly Wanted[] {
  const byVolume = new Map<string, Wanted>();
  for (const { secret, wanted } of asked.flatMap(wants)) {
    if (secret.volume === own.volume) continue;
    const other = byVolume.get(secret.volume);
    byVolume.set(secret.volume, { secret, wanted: other === undefined ? wanted : or(other.wanted, wanted) });
  }
  return [...byVolume.values()];
}

/** The Secrets that are needed for one of them. */
function wants({ when: there, trust, as }: Asked): readonly Wanted[] {
  const { authority, client, when: speaksTls = true } = trust ?? {};
  return [
    ...(authority === undefined
      ? []
      : [{ secret: authority.secret, wanted: and(there, speaksTls, isSet(authority.key)) }]),
    ...(client === undefined ? [] : [{ secret: client.secret, wanted: and(there, speaksTls) }]),
    ...(as === undefined || as === "serviceAccount"
      ? []
      : [{ secret: as.secret, wanted: and(there, as.when) }]),
  ];
}

interface Trusted {
  readonly bundle: Bundle;
  readonly wanted: Expression<boolean>;
}

function trusted(jobs: readonly ScrapeJob[]): readonly Trusted[] {
  const byName = new Map<string, Trusted>();
  for (const { when: there, trust } of jobs) {
    if (trust?.bundle === undefined) continue;
    const { of, when: condition } = trust.bundle;
    const wanted = and(there, condition);
    const other = byName.get(of.name);
    byName.set(of.name, { bundle: of, wanted: other === undefined ? wanted : or(other.wanted, wanted) });
  }
  return [...byName.values()];
}
