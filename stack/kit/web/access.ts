import type { IContainer, IVolume, IVolumeMount } from "kubernetes-models/v1";
import {
  type Expression,
  type Item,
  isSet,
  not,
  type Reference,
  type Structure,
  text,
  when,
  whenSet,
} from "../../../template/index.ts";
import type { BasicAuth, MountedSecret } from "../scrape/secret.ts";
import type { Trust } from "../scrape/trust.ts";
import type { ScrapeConfig } from "../scrape/write/configuration.ts";
import { credentials, tls } from "../scrape/write/prometheus-yml.ts";
import type { Flag } from "../workload/flags.ts";
import type { WebValues } from "./values.ts";

/** A program that may be asked in this way, as one sees it who has its Secret. */
export interface Asked {
  readonly web: Reference<WebValues>;
  readonly secret: MountedSecret;
}

/**
 * A program that may be asked in this way.
 *
 * @param directory where the one who asks has its configuration, a folder for each part
 * @param volume the name of the Secret's volume there, and of its folder
 */
export function askedBy(web: Reference<WebValues>, directory: string, volume: string): Asked {
  return { web, secret: { name: web.secretName, volume, directory: `${directory}/${volume}` } };
}

/** The argument by which the program itself takes the file; the files that it names are beside it. */
export function webFlag({ web, secret }: Asked): Flag {
  return {
    name: "web.config.file",
    argument: whenSet(web.secretName, () => `--web.config.file=${secret.directory}/web.yml`),
    saidBy: web.secretName,
  };
}

/** How those that ask the program know it. */
export function webTrust({ web, secret }: Asked): Trust {
  const { enabled, caKey, serverName } = web.tls;
  return {
    when: enabled,
    authority: { secret, key: caKey },
    serverName: whenSet(serverName, (name) => name),
    unchecked: not(isSet(caKey)),
  };
}

/** As whom they ask. */
export function webCredentials({ web, secret }: Asked): BasicAuth {
  const { enabled, usernameKey, passwordKey } = web.basicAuth;
  return { when: enabled, secret, usernameKey, passwordKey };
}

/** The scheme by which it is asked. */
export function webScheme({ tls }: Reference<WebValues>): Expression<string> {
  return when(tls.enabled, "https", "http");
}

/** The volume of the Secret, for the program itself. */
export function webVolume({ web, secret }: Asked): Item<IVolume> {
  return whenSet(web.secretName, (secretName) => ({ name: secret.volume, secret: { secretName } }));
}

/** Where it is in the container. */
export function webMount({ web, secret }: Asked): Item<IVolumeMount> {
  const { volume: name, directory: mountPath } = secret;
  return when<IVolumeMount>(isSet(web.secretName), { name, mountPath, readOnly: true });
}

/** How a program's own tool asks it. Source: prometheus/common, config, HTTPClientConfig. */
export type ClientConfiguration = Pick<ScrapeConfig, "authorization" | "basic_auth" | "tls_config">;

/** The file for it, beside the program's own configuration: where a password is wanted. */
export const clientFile = "client.yml";

/** What is in that file. */
export function clientConfiguration(asked: Asked): Structure<ClientConfiguration> {
  const { scheme: _, ...trust } = tls(webTrust(asked));
  return { ...trust, ...credentials(webCredentials(asked)) };
}

type Handler = Pick<NonNullable<IContainer["readinessProbe"]>, "exec" | "httpGet">;

/** What a probe asks, and how. */
interface Question {
  readonly port: { readonly name: string; readonly number: number };
  readonly path: Expression<string>;
  /** The path below which the program answers, without a slash at its end. */
  readonly below: Expression<string>;
  /** The command by which the program's tool asks the same at a URL. */
  readonly command: (url: Expression<string>) => readonly Item<string>[];
}

/**
 * What a probe does. The kubelet asks by itself, and looks at no certificate; but it has no password, so where one is
 * wanted the program's own tool asks, which is in its image.
 */
export function webProbe(
  web: Reference<WebValues>,
  { port, path, below, command }: Question,
): Structure<Handler> {
  const { basicAuth, tls } = web;
  const url = text`${webScheme(web)}://localhost:${port.number}${below}`;
  return {
    exec: when<NonNullable<Handler["exec"]>>(basicAuth.enabled, { command: command(url) }),
    httpGet: when<NonNullable<Handler["httpGet"]>>(not(basicAuth.enabled), {
      path,
      port: port.name,
      scheme: when(tls.enabled, "HTTPS"),
    }),
  };
}
