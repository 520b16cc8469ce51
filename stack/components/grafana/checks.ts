import {
  and,
  type Check,
  type Expression,
  each,
  endsWith,
  eq,
  gt,
  hasKey,
  keysOf,
  ne,
  not,
  notEmpty,
  or,
  pathOf,
  type Repeated,
  text,
  trimSuffix,
  when,
  whenSet,
} from "../../../template/index.ts";
import type { Facts } from "../../component/facts.ts";
import { variableOf } from "../../kit/data-sources/variable.ts";
import { ofTwins } from "../../kit/repetition.ts";
import { makesPassword } from "./admin/password.ts";
import type { Grafana } from "./places.ts";
import { saysText, sectionAt } from "./settings/ini.ts";

/** What Grafana would not start with, or what would not be as it is meant. */
export function checks(self: Grafana, facts: Facts): readonly Check[] {
  return [
    ...databaseChecks(self),
    ...imageChecks(self),
    ...settingChecks(self),
    ...sourceChecks(self, facts),
  ];
}

/** Whether its database is one of the network, and no file beside its data. */
function hasDatabase({ values: { config } }: Grafana): Expression<boolean> {
  const { database } = config;
  return or(
    hasKey(database, "url"),
    saysText(database, "type", "mysql"),
    saysText(database, "type", "postgres"),
  );
}

function databaseChecks(self: Grafana): readonly Check[] {
  const { values } = self;
  const { admin, config, persistence, replicas, updateStrategy } = values;
  const path = pathOf(config.database);
  return [
    {
      when: and(gt(replicas, 1), not(hasDatabase(self))),
      message: `${pathOf(replicas)}: each would have a database of its own in the same file; name a MySQL or PostgreSQL in ${path}, or choose one replica`,
    },
    {
      when: and(
        eq(updateStrategy.type, "RollingUpdate"),
        ne(persistence.type, "none"),
        not(hasDatabase(self)),
      ),
      message: `${pathOf(updateStrategy.type)}: the new pod and the old one would write to one file; choose Recreate, or name a MySQL or PostgreSQL in ${path}`,
    },
    {
      when: and(hasDatabase(self), makesPassword(self)),
      message: `${pathOf(admin.existingSecret)}: a password that the pod makes is kept beside a database that is a file; with ${path} name a Secret with the first password, or set ${pathOf(admin.enabled)}: false`,
    },
  ];
}

/** What needs more than Grafana itself in the image. */
function imageChecks(self: Grafana): readonly Check[] {
  const { admin, image, dashboards } = self.values;
  const bare = endsWith(image.tag, "-distroless");
  return [
    {
      when: and(bare, makesPassword(self)),
      message: `${pathOf(image.tag)}: without a shell the pod cannot make the first password; name a Secret with it (${pathOf(admin.existingSecret)})`,
    },
    {
      when: and(bare, notEmpty(dashboards.grafanaCom)),
      message: `${pathOf(dashboards.grafanaCom)}: without a shell the pod cannot download dashboards; take another ${pathOf(image.tag)}, or put them into ${pathOf(dashboards.folders)}`,
    },
  ];
}

function settingChecks({ values }: Grafana): readonly Check[] {
  const { externalUrl, routePrefix, extraConfig, admin, timeZone, plugins, persistence } = values;
  const own: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    server: {
      root_url: `set ${pathOf(externalUrl)} instead`,
      serve_from_sub_path: `set ${pathOf(routePrefix)} instead`,
      http_port: "take it out, for probes and Services depend on it",
      http_addr: "take it out, for probes and Services depend on it",
      protocol: "take it out, for probes and Services depend on it",
    },
    security: {
      admin_user: `set ${pathOf(admin.user)} instead`,
      admin_password: `set ${pathOf(admin.existingSecret)} instead`,
      disable_initial_admin_creation: `set ${pathOf(admin.enabled)} instead`,
    },
    date_formats: { default_timezone: `set ${pathOf(timeZone)} instead` },
    plugins: {
      preinstall: `set ${pathOf(plugins)} instead`,
      preinstall_sync: `set ${pathOf(plugins)} instead`,
      preinstall_disabled: `set ${pathOf(plugins)} instead`,
      preinstall_auto_update: "take it out, for what is in the image cannot be replaced",
    },
    paths: {
      data: `take it out; where the data is kept says ${pathOf(persistence)}`,
      provisioning: "take it out, for the chart's files are where they are",
      plugins: "take it out, for nothing else is writable",
      logs: "take it out, for nothing else is writable",
    },
    unified_storage: { index_path: "take it out, for nothing else is writable" },
    log: { mode: "take it out, for logs are read by kubectl" },
    metrics: {
      enabled: "take it out, for Prometheus collects them",
      basic_auth_username: "take it out, for Prometheus would be refused",
      basic_auth_password: "take it out, for Prometheus would be refused",
    },
  };
  return [
    ...Object.entries(own).flatMap(([section, keys]) =>
      Object.entries(keys).map(([key, remedy]) => ({
        when: and(hasKey(extraConfig, section), hasKey(sectionAt(extraConfig, section), key)),
        message: `${pathOf(extraConfig)}: ${key} of [${section}] is the chart's own affair; ${remedy}`,
      })),
    ),
    whenSet(externalUrl, (url) =>
      whenSet(routePrefix, (prefix) =>
        when<string>(
          and(ne(prefix, "/"), not(endsWith(trimSuffix(url, "/"), prefix))),
          text`${pathOf(externalUrl)}: Grafana answers below the path of this URL and not below ${prefix}; put it at the end of the URL, or leave ${pathOf(routePrefix)} out`,
        ),
      ),
    ),
  ];
}

/** Names by which Grafana tells things apart. */
function sourceChecks({ values }: Grafana, { dataSources }: Facts): readonly Check[] {
  const { datasources, dashboards, extraEnv } = values;
  const path = pathOf(datasources);
  return [
    each(extraEnv, ({ name }) =>
      each(datasources, ({ uid, secureJsonData }) =>
        whenSet(secureJsonData, (secrets) =>
          each(keysOf(secrets), (key) =>
            when<string>(
              eq(name, variableOf({ uid, key })),
              text`${pathOf(extraEnv)}: the chart has an environment variable named "${name}" itself; give yours another`,
            ),
          ),
        ),
      ),
    ),
    ofTwins(
      datasources,
      "uid",
      ({ uid }) => uid,
      (uid) => text`${path}: two have the uid ${uid}; give one of them another`,
    ),
    ofTwins(
      datasources,
      "name",
      ({ name }) => name,
      (name) => text`${path}: two have the name ${name}; give one of them another`,
    ),
    ...dataSources.map(
      ({ name, uid, when: there }): Repeated<string> =>
        each(datasources, (source) =>
          when<string>(
            and(there, or(eq(source.name, name), eq(source.uid, uid))),
            `${path}: this release has a data source ${name} with the uid ${uid} itself; give yours another name and uid`,
          ),
        ),
    ),
    ofTwins(
      dashboards.folders,
      "name",
      ({ name }) => name,
      (name) => text`${pathOf(dashboards.folders)}: two have the name ${name}; give one of them another`,
    ),
  ];
}
