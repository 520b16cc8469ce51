import type { IContainer, IVolume, IVolumeMount } from "kubernetes-models/v1";
import {
  type Item,
  isSet,
  not,
  type Structure,
  text,
  trimSuffix,
  when,
  whenSet,
} from "../../../../template/index.ts";
import type { BasicAuth, MountedSecret } from "../../../kit/scrape/secret.ts";
import type { Trust } from "../../../kit/scrape/trust.ts";
import type { ScrapeConfig } from "../../../kit/scrape/write/configuration.ts";
import { configurationDirectory } from "../../../kit/scrape/write/files.ts";
import { credentials, tls } from "../../../kit/scrape/write/prometheus-yml.ts";
import { directories, type Prometheus, pathTo, port, prefix, scheme } from "../places.ts";

const volume = "web";

/** The Secret with the web configuration, in Prometheus' container. */
function secret({ values: { web } }: Prometheus): MountedSecret {
  return { name: web.secretName, directory: `${configurationDirectory}/${volume}` };
}

/** The file of the web configuration; the files that it names are beside it. */
export function webConfigFile(self: Prometheus): string {
  return `${secret(self).directory}/web.yml`;
}

/** How those that ask Prometheus know it. */
export function webTrust(self: Prometheus): Trust {
  const { enabled, caKey, serverName } = self.values.web.tls;
  return {
    when: enabled,
    authority: { secret: secret(self), key: caKey },
    serverName: whenSet(serverName, (name) => name),
    unchecked: not(isSet(caKey)),
  };
}

/** As whom they ask. */
export function webCredentials(self: Prometheus): BasicAuth {
  const { enabled, usernameKey, passwordKey } = self.values.web.basicAuth;
  return { when: enabled, secret: secret(self), usernameKey, passwordKey };
}

/** The volume of the Secret. */
export function webVolume({ values: { web } }: Prometheus): Item<IVolume> {
  return whenSet(web.secretName, (secretName) => ({ name: volume, secret: { secretName } }));
}

/** Where it is in the container. */
export function webMount(self: Prometheus): Item<IVolumeMount> {
  const { directory: mountPath } = secret(self);
  return when<IVolumeMount>(isSet(self.values.web.secretName), { name: volume, mountPath, readOnly: true });
}

/** How promtool asks Prometheus. Source: Prometheus 3.15, docs/configuration/promtool.md. */
export type ClientConfiguration = Pick<ScrapeConfig, "authorization" | "basic_auth" | "tls_config">;

const clientFile = "client.yml";

/** The file for it, by its name beside Prometheus' own configuration: where a password is wanted. */
export function clientConfiguration(self: Prometheus): {
  readonly file: typeof clientFile;
  readonly content: Structure<ClientConfiguration>;
} {
  const { scheme: _, ...trust } = tls(webTrust(self));
  return { file: clientFile, content: { ...trust, ...credentials(webCredentials(self)) } };
}

type Handler = Pick<NonNullable<IContainer["readinessProbe"]>, "exec" | "httpGet">;

/**
 * What a probe does. The kubelet asks by itself, and looks at no certificate; but it has no password, so where one is
 * wanted promtool asks, which is in Prometheus' image.
 */
export function probeOf(self: Prometheus, state: "ready" | "healthy"): Structure<Handler> {
  const { basicAuth, tls } = self.values.web;
  const url = text`${scheme(self)}://localhost:${port.number}${trimSuffix(prefix(), "/")}`;
  return {
    exec: when<NonNullable<Handler["exec"]>>(basicAuth.enabled, {
      command: [
        "promtool",
        "check",
        state,
        `--http.config.file=${directories.configuration}/${clientFile}`,
        text`--url=${url}`,
      ],
    }),
    httpGet: when<NonNullable<Handler["httpGet"]>>(not(basicAuth.enabled), {
      path: pathTo(`-/${state}`),
      port: port.name,
      scheme: when(tls.enabled, "HTTPS"),
    }),
  };
}
