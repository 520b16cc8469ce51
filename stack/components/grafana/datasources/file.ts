import type { IEnvVar } from "kubernetes-models/v1";
import {
  checksumOf,
  type Expression,
  each,
  eachEntry,
  entry,
  eq,
  extended,
  type Item,
  keysOf,
  mapping,
  operation,
  orAbsent,
  orEmpty,
  type Reference,
  type Structure,
  text,
  when,
  whenSet,
  withDefault,
} from "../../../../template/index.ts";
import type { DataSource, Provisioned } from "../../../kit/data-sources/data-source.ts";
import { variableOf } from "../../../kit/data-sources/variable.ts";
import type { Values } from "../../../scope.ts";
import type { Grafana } from "../places.ts";
import type { SecretKey } from "../settings/types.ts";

/** The file with the data sources that Grafana reads when it starts. */
export interface DataSourceFile {
  readonly apiVersion: 1;
  readonly prune: boolean;
  readonly datasources: readonly Provisioned[];
}

/** This release's own data sources, and the user's. */
export function dataSourceFile({ values }: Grafana, own: readonly DataSource[]): Structure<DataSourceFile> {
  const { datasources, defaultDatasource } = values;
  return {
    apiVersion: 1,
    // What is taken out of the file goes from the database too.
    prune: true,
    datasources: orEmpty<readonly Provisioned[]>([
      ...own.map(({ when: there, name, uid, type, asked }) => {
        const isDefault = eq(defaultDatasource, uid);
        return when<Provisioned>(
          there,
          extended<Provisioned>({ name, type, uid, access: "proxy", isDefault }, asked),
        );
      }),
      each(datasources, (source) => usersOwn(source, defaultDatasource)),
    ]),
  };
}

type UsersOwn = Values["grafana"]["datasources"][number];

function usersOwn(
  source: Reference<UsersOwn>,
  defaultDatasource: Expression<string>,
): Structure<Provisioned> {
  const { uid } = source;
  return {
    name: source.name,
    type: source.type,
    uid,
    access: withDefault(source.access, "proxy"),
    isDefault: eq(defaultDatasource, uid),
    url: whenSet(source.url, (url) => url),
    user: whenSet(source.user, (user) => user),
    database: whenSet(source.database, (database) => database),
    basicAuth: whenSet(source.basicAuth, (wanted) => wanted),
    basicAuthUser: whenSet(source.basicAuthUser, (user) => user),
    withCredentials: whenSet(source.withCredentials, (wanted) => wanted),
    editable: whenSet(source.editable, (may) => may),
    orgId: whenSet(source.orgId, (id) => id),
    jsonData: whenSet(source.jsonData, (data) => data),
    secureJsonData: whenSet(source.secureJsonData, (secrets) =>
      orAbsent(mapping<string>(eachEntry(secrets, (key) => entry(key, text`$${variableOf({ uid, key })}`)))),
    ),
  };
}

/** The environment variables with secrets of the release's own data sources. */
export function dataSourceEnv(own: readonly DataSource[]): readonly Item<IEnvVar>[] {
  return own.flatMap(({ env }) => env);
}

/** By what it is told that the data sources of the release are others than before. */
export function ownChecksum(own: readonly DataSource[]): Expression<string> {
  return own.reduce<Expression<string>>(
    (before, { when: there, asked }) => text`${before}${when(there, checksumOf(asked), "")}`,
    text`${""}`,
  );
}

/** Where one of a data source's secrets is. */
const secretAt = operation<[Readonly<Record<string, SecretKey>>, string], SecretKey>({
  print: (secrets, key) => `index ${secrets} ${key}`,
  evaluate: (secrets, key) => {
    const found = secrets[key];
    if (found === undefined) throw new Error(`there is no ${key}`);
    return found;
  },
  shape: undefined,
});

/** The environment variables with secrets of the user's data sources. */
export function usersEnv({ values: { datasources } }: Grafana): Item<IEnvVar> {
  return each(datasources, ({ uid, secureJsonData }) =>
    whenSet(secureJsonData, (secrets) =>
      each(keysOf(secrets), (key) => ({
        name: variableOf({ uid, key }),
        valueFrom: { secretKeyRef: secretAt(secrets, key) },
      })),
    ),
  );
}
