import type { IVolume } from "kubernetes-models/v1";
import { anything, mapOf, required, text as textValue } from "../../../../schema/index.ts";
import {
  and,
  type Expression,
  each,
  type Item,
  isSet,
  join,
  keysOf,
  namedText,
  namedYaml,
  ne,
  not,
  notEmpty,
  type Operand,
  operation,
  orEmpty,
  pathOf,
  several,
  text,
  trimSuffix,
  when,
  withDefault,
} from "../../../../template/index.ts";
import type { Scope } from "../../../scope.ts";
import { directories, externalUrl, type Grafana, passwordFile, prefix, startFiles } from "../places.ts";
import type { SecretKey } from "./types.ts";

/** Sections by name, each with its settings. */
type Sections = Readonly<Record<string, Settings>>;
type Settings = Readonly<Record<string, unknown>>;

/** The settings of a section that is there. */
export const sectionAt = operation<[Sections, string], Settings>({
  print: (sections, name) => `index ${sections} ${name}`,
  evaluate: (sections, name) => sections[name] ?? {},
  shape: { kind: "anything" },
});

/** Whether a setting is there and is this text. */
export const saysText = operation<[Settings, string, string], boolean>({
  print: (settings, key, is) => `eq (toString (get ${settings} ${key})) ${is}`,
  evaluate: (settings, key, is) => settings[key] === is,
  shape: { kind: "boolean" },
  neverFails: true,
});

const settingAt = operation<[Settings, string], unknown>({
  print: (settings, key) => `index ${settings} ${key}`,
  evaluate: (settings, key) => settings[key],
  shape: undefined,
  neverFails: true,
});

const isSecret = operation<[unknown], boolean>({
  print: (setting) => `kindIs "map" ${setting}`,
  evaluate: (setting) => typeof setting === "object",
  shape: { kind: "boolean" },
  neverFails: true,
});

/** The name of a Secret that a setting comes from, or the key in it. */
const ofSecret = operation<[unknown, keyof SecretKey], string>({
  print: (setting, part) => `index ${setting} ${part}`,
  evaluate: (setting, part) => {
    const found = typeof setting === "object" && setting !== null ? Object.entries(setting) : [];
    return String(new Map(found).get(part));
  },
  shape: { kind: "text" },
});

/**
 * What stands behind the equals sign: a text between back quotes, which let any text stand as it is but for line breaks,
 * or a number or switch. Source: gopkg.in/ini.v1, readValue in parser.go.
 */
const written = operation<[unknown], string>({
  print: (setting) => {
    const line = `(regexReplaceAllLiteral "[\\\\r\\\\n]+" (toString ${setting}) " ")`;
    const trimmed = `(regexReplaceAllLiteral "^[ \\\\t]+|[ \\\\t]+$" ${line} "")`;
    return `kindIs "string" ${setting} | ternary (printf "\`%s\`" ${trimmed}) (toJson ${setting})`;
  },
  evaluate: (setting) =>
    typeof setting === "string"
      ? `\`${setting.replace(/[\r\n]+/g, " ").replace(/^[ \t]+|[ \t]+$/g, "")}\``
      : JSON.stringify(setting),
  shape: { kind: "text" },
  neverFails: true,
});

const sections = mapOf(anything(required, "Settings."), required, "Sections.");

/** The file of a setting that comes from a Secret, in the volume and in the container. */
const secretPath = (section: Operand<string>, key: Operand<string>) =>
  text`${startFiles.secrets}/${section}.${key}`;

const sectionLines = namedYaml<readonly string[]>()("grafana.sectionLines", {
  description: "Sections of grafana.ini, line by line.",
  parameters: { sections, from: textValue(required, "The value that says them.") },
  body: ({ sections, from }) => [
    text`; ${from}`,
    each(keysOf(sections), (section) =>
      when(
        notEmpty(sectionAt(sections, section)),
        several<string>(
          text`[${section}]`,
          each(keysOf(sectionAt(sections, section)), (key) =>
            when<string>(
              isSecret(settingAt(sectionAt(sections, section), key)),
              text`${key} = $__file{${directories.configuration}/${secretPath(section, key)}}`,
              text`${key} = ${written(settingAt(sectionAt(sections, section), key))}`,
            ),
          ),
        ),
      ),
    ),
  ],
});

type Source = NonNullable<NonNullable<IVolume["projected"]>["sources"]>[number];

/** The Secrets that settings of some sections come from, each key as a file. */
export function secretSources(sections: Expression<Sections>): Item<Source> {
  return each(keysOf(sections), (section) =>
    each(keysOf(sectionAt(sections, section)), (key) =>
      when<Source>(isSecret(settingAt(sectionAt(sections, section), key)), {
        secret: {
          name: ofSecret(settingAt(sectionAt(sections, section), key), "name"),
          items: [
            {
              key: ofSecret(settingAt(sectionAt(sections, section), key), "key"),
              path: secretPath(section, key),
            },
          ],
        },
      }),
    ),
  );
}

/** Files of the administrator's Secret. */
export const adminFiles = {
  user: `${startFiles.secrets}/admin-user`,
  password: `${startFiles.secrets}/admin-password`,
};

const pluginList = namedYaml<readonly string[]>()("grafana.plugins", {
  description: "The plugins to install, as Grafana has them.",
  body: (_, { values: { grafana } }: Scope) =>
    orEmpty<readonly string[]>([
      each(grafana.plugins, ({ id, version, url }) =>
        when<string>(
          isSet(url),
          text`${id}@${withDefault(version, "")}@${withDefault(url, "")}`,
          when(isSet(version), text`${id}@${withDefault(version, "")}`, id),
        ),
      ),
    ]),
});

/** What the chart says itself: it stands last, so that it counts. */
const ownLines = namedYaml<readonly string[]>()("grafana.ownLines", {
  description: "What the chart says itself in grafana.ini, line by line.",
  body: (_, scope: Scope) => {
    const self: Grafana = { name: "grafana", scope, values: scope.values.grafana };
    const { admin, timeZone, plugins } = self.values;
    const { userKey, existingSecret } = admin;
    const file = (path: string) => `$__file{${directories.configuration}/${path}}`;
    return [
      "; the chart's own",
      "[server]",
      text`root_url = ${trimSuffix(externalUrl(self), "/")}/`,
      text`serve_from_sub_path = ${when(ne(prefix(), "/"), "true", "false")}`,
      "[log]",
      "mode = console",
      "[date_formats]",
      text`default_timezone = ${timeZone}`,
      "[unified_storage]",
      `index_path = ${directories.search}/bleve`,
      "[plugins]",
      // Those of the image are replaced by newer ones otherwise, which a read-only file system makes fail half-way.
      "preinstall_auto_update = false",
      when<string>(notEmpty(plugins), text`preinstall_sync = ${join(pluginList(), ",")}`),
      "[security]",
      when<string>(not(admin.enabled), "disable_initial_admin_creation = true"),
      when<string>(and(admin.enabled, not(isSet(userKey))), text`admin_user = \`${admin.user}\``),
      when<string>(and(admin.enabled, isSet(userKey)), `admin_user = ${file(adminFiles.user)}`),
      when<string>(
        and(admin.enabled, isSet(existingSecret)),
        `admin_password = ${file(adminFiles.password)}`,
      ),
      when<string>(
        and(admin.enabled, not(isSet(existingSecret))),
        `admin_password = $__file{${passwordFile}}`,
      ),
    ];
  },
});

/** The text of grafana.ini. */
export const ini = namedText("grafana.ini", {
  description: "What grafana.ini says: the user's sections, and what the chart needs it to be.",
  body: (_, { values: { grafana } }: Scope) => {
    const { config, extraConfig } = grafana;
    const own = join(ownLines(), "\n");
    const users = join(sectionLines({ sections: config, from: pathOf(config) }), "\n");
    const others = join(sectionLines({ sections: extraConfig, from: pathOf(extraConfig) }), "\n");
    return text`${users}\n${others}\n${own}\n`;
  },
});
