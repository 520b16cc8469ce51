import type { IEnvVar } from "kubernetes-models/v1";
import {
  and,
  type Conditional,
  type Expression,
  isSet,
  namedYaml,
  type Operand,
  orAbsent,
  type Structure,
  when,
  whenSet,
} from "../../../template/index.ts";
import type { Port } from "../network/edges.ts";
import type { Part } from "../part.ts";
import type { BasicAuth, MountedSecret } from "../scrape/secret.ts";
import type { Trust } from "../scrape/trust.ts";
import { variableNamed } from "./variable.ts";

/** A data source as the files have it that Grafana reads when it starts. Source: Grafana, pkg/services/provisioning/datasources. */
export interface Provisioned<Settings extends object = Readonly<Record<string, unknown>>> {
  readonly name: string;
  readonly type: string;
  readonly uid: string;
  readonly access: string;
  readonly isDefault?: boolean;
  readonly url?: string;
  readonly user?: string;
  readonly database?: string;
  readonly basicAuth?: boolean;
  readonly basicAuthUser?: string;
  readonly withCredentials?: boolean;
  readonly editable?: boolean;
  readonly orgId?: number;
  readonly jsonData?: Settings;
  readonly secureJsonData?: Readonly<Record<string, string>>;
}

/** What the plugins of this release's data sources want to know. Source: Grafana, documentation of each. */
interface Settings {
  readonly httpMethod?: "POST";
  readonly prometheusType?: "Prometheus";
  readonly timeInterval?: string;
  readonly implementation?: "prometheus";
  readonly handleGrafanaManagedAlerts?: boolean;
  readonly tlsSkipVerify?: boolean;
  readonly tlsAuthWithCACert?: boolean;
  readonly serverName?: string;
}

type OwnSettings = Omit<Settings, "tlsSkipVerify" | "tlsAuthWithCACert" | "serverName">;

/** What of the release people may ask questions of, as it is meant. */
interface Meant {
  readonly name: string;
  /** Of lower-case letters. */
  readonly uid: string;
  readonly type: "prometheus" | "alertmanager";
  /** Where it is there. */
  readonly when: Expression<boolean>;
  /** Whose pods answer, and at which port. */
  readonly of: { readonly part: Part; readonly port: Port };
  readonly url: Operand<string>;
  readonly settings: Structure<OwnSettings>;
  /** How it is known where it speaks TLS; left out: it speaks none. */
  readonly trust?: Trust;
  /** As whom it is asked; left out: as nobody. */
  readonly as?: BasicAuth;
}

/** How it is asked. */
type Asked = Pick<
  Provisioned<Settings>,
  "url" | "basicAuth" | "basicAuthUser" | "jsonData" | "secureJsonData"
>;

/** The same as those need it that make files of it. */
export interface DataSource extends Pick<Meant, "name" | "uid" | "type" | "when" | "of"> {
  /** What its entry in the file says besides. */
  readonly asked: Expression<Asked>;
  /** The environment variables that the entry speaks of. */
  readonly env: readonly Conditional<IEnvVar>[];
}

/** Something of the release that people may ask questions of. */
export function dataSource(meant: Meant): DataSource {
  const { name, uid, type, url, settings, trust, as } = meant;
  const asked = namedYaml<Asked>()(`dataSource.${uid}`, {
    description: `How Grafana asks ${name}.`,
    body: () => ({
      url,
      ...(as === undefined
        ? {}
        : { basicAuth: when(as.when, true), basicAuthUser: when(as.when, referenceTo(uid, "username")) }),
      jsonData: { ...settings, ...(trust === undefined ? {} : trustSettings(trust)) },
      secureJsonData: orAbsent<Readonly<Record<string, string>>>({
        ...(as === undefined ? {} : { basicAuthPassword: when(as.when, referenceTo(uid, "password")) }),
        ...(trust?.authority === undefined
          ? {}
          : { tlsCACert: when(hasAuthority(trust), referenceTo(uid, "authority")) }),
      }),
    }),
  });
  return { name, uid, type, when: meant.when, of: meant.of, asked: asked(), env: variables(meant) };
}

function trustSettings(trust: Trust): Structure<Settings> {
  return {
    tlsSkipVerify: when(and(trust.when ?? true, trust.unchecked ?? false), true),
    tlsAuthWithCACert: when(hasAuthority(trust), true),
    ...(trust.serverName === undefined ? {} : { serverName: trust.serverName }),
  };
}

function hasAuthority({ when: speaksTls, authority }: Trust): Expression<boolean> {
  return and(speaksTls ?? true, authority === undefined ? false : isSet(authority.key));
}

/** What an entry says in place of a secret. */
function referenceTo(uid: string, key: string): string {
  return `$${variableNamed(uid, key)}`;
}

function variables({ uid, when: there, trust, as }: Meant): readonly Conditional<IEnvVar>[] {
  const from = (
    condition: Operand<boolean>,
    secret: MountedSecret,
    key: Expression<string>,
    called: string,
  ): Conditional<IEnvVar> =>
    whenSet(secret.name, (name) =>
      when<IEnvVar>(and(there, condition), {
        name: variableNamed(uid, called),
        valueFrom: { secretKeyRef: { name, key } },
      }),
    );
  const authority = trust?.authority;
  return [
    ...(as === undefined
      ? []
      : [
          from(as.when, as.secret, as.usernameKey, "username"),
          from(as.when, as.secret, as.passwordKey, "password"),
        ]),
    ...(trust === undefined || authority === undefined
      ? []
      : [
          whenSet<string, IEnvVar, never>(authority.key, (key) =>
            from(trust.when ?? true, authority.secret, key, "authority"),
          ),
        ]),
  ];
}
