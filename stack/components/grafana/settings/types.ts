import { type ForeignTypes, foreign, type JsonSchema } from "../../../../schema/index.ts";
import { free, hidden, secret, text } from "./schemas.ts";
import { isSecretName } from "./secret-names.ts";

/** Where a setting's value comes from in place of the values file: a key of a Secret of the release's namespace. */
export interface SecretKey {
  readonly name: string;
  readonly key: string;
}

/** A setting of grafana.ini. */
export type Setting = string | number | boolean | SecretKey;

/** The settings of a section. */
export type Section = Readonly<Record<string, Setting>>;

const kinds = {
  text: { $ref: "#/definitions/ini.text" },
  secret: { $ref: "#/definitions/ini.secret" },
  boolean: { type: "boolean" },
  number: { type: "integer", minimum: 0 },
} satisfies Record<string, JsonSchema>;

type Kind = keyof typeof kinds | readonly string[];

function section(keys: Readonly<Record<string, Kind>>): JsonSchema {
  const schemaOf = (kind: Kind): JsonSchema =>
    typeof kind === "string" ? kinds[kind] : { type: "string", enum: kind };
  return {
    type: "object",
    properties: Object.fromEntries(Object.entries(keys).map(([key, kind]) => [key, schemaOf(kind)])),
    additionalProperties: false,
  };
}

/** The settings of logging in by OAuth, whoever is asked. */
const oauth = {
  enabled: "boolean",
  name: "text",
  icon: "text",
  allow_sign_up: "boolean",
  auto_login: "boolean",
  client_id: "text",
  client_secret: "secret",
  scopes: "text",
  auth_url: "text",
  token_url: "text",
  api_url: "text",
  allowed_domains: "text",
  allowed_organizations: "text",
  team_ids: "text",
  role_attribute_path: "text",
  role_attribute_strict: "boolean",
  org_mapping: "text",
  org_attribute_path: "text",
  allow_assign_grafana_admin: "boolean",
  skip_org_role_sync: "boolean",
  use_pkce: "boolean",
  use_refresh_token: "boolean",
  signout_redirect_url: "text",
  tls_skip_verify_insecure: "boolean",
  tls_client_cert: "text",
  tls_client_key: "text",
  tls_client_ca: "text",
} as const satisfies Record<string, Kind>;

const roles = ["Viewer", "Editor", "Admin", "None"];

/** Sections of grafana.ini by what people set in them, each under its own name there. Source: Grafana, conf/defaults.ini. */
export const sections = {
  server: section({
    domain: "text",
    enforce_domain: "boolean",
    enable_gzip: "boolean",
    router_logging: "boolean",
    cdn_url: "text",
    read_timeout: "text",
  }),
  security: section({
    secret_key: "secret",
    disable_gravatar: "boolean",
    disable_brute_force_login_protection: "boolean",
    cookie_secure: "boolean",
    cookie_samesite: ["lax", "strict", "none", "disabled"],
    allow_embedding: "boolean",
    strict_transport_security: "boolean",
    strict_transport_security_max_age_seconds: "number",
    strict_transport_security_preload: "boolean",
    strict_transport_security_subdomains: "boolean",
    content_security_policy: "boolean",
    content_security_policy_template: "text",
    csrf_trusted_origins: "text",
    data_source_proxy_whitelist: "text",
  }),
  users: section({
    allow_sign_up: "boolean",
    allow_org_create: "boolean",
    auto_assign_org: "boolean",
    auto_assign_org_id: "number",
    auto_assign_org_role: roles,
    verify_email_enabled: "boolean",
    default_theme: ["dark", "light", "system"],
    default_language: "text",
    home_page: "text",
    login_hint: "text",
    password_hint: "text",
    editors_can_admin: "boolean",
    viewers_can_edit: "boolean",
    hidden_users: "text",
  }),
  auth: section({
    disable_login_form: "boolean",
    disable_signout_menu: "boolean",
    signout_redirect_url: "text",
    oauth_auto_login: "boolean",
    oauth_allow_insecure_email_lookup: "boolean",
    login_maximum_inactive_lifetime_duration: "text",
    login_maximum_lifetime_duration: "text",
    token_rotation_interval_minutes: "number",
    api_key_max_seconds_to_live: "number",
    sigv4_auth_enabled: "boolean",
    azure_auth_enabled: "boolean",
  }),
  "auth.anonymous": section({
    enabled: "boolean",
    org_name: "text",
    org_role: roles,
    hide_version: "boolean",
  }),
  "auth.basic": section({ enabled: "boolean" }),
  "auth.generic_oauth": section({
    ...oauth,
    empty_scopes: "boolean",
    email_attribute_name: "text",
    email_attribute_path: "text",
    login_attribute_path: "text",
    name_attribute_path: "text",
    groups_attribute_path: "text",
    id_token_attribute_name: "text",
    team_ids_attribute_path: "text",
    teams_url: "text",
    allowed_groups: "text",
    auth_style: ["AutoDetect", "InParams", "InHeader"],
  }),
  "auth.github": section(oauth),
  smtp: section({
    enabled: "boolean",
    host: "text",
    user: "text",
    password: "secret",
    from_address: "text",
    from_name: "text",
    ehlo_identity: "text",
    startTLS_policy: ["OpportunisticStartTLS", "MandatoryStartTLS", "NoStartTLS"],
    skip_verify: "boolean",
    cert_file: "text",
    key_file: "text",
  }),
  database: section({
    type: ["sqlite3", "mysql", "postgres"],
    url: "secret",
    host: "text",
    name: "text",
    user: "text",
    password: "secret",
    ssl_mode: "text",
    ssl_sni: "text",
    ca_cert_path: "text",
    client_key_path: "text",
    client_cert_path: "text",
    server_cert_name: "text",
    isolation_level: "text",
    max_open_conn: "number",
    max_idle_conn: "number",
    conn_max_lifetime: "number",
    wal: "boolean",
  }),
  analytics: section({
    reporting_enabled: "boolean",
    check_for_updates: "boolean",
    check_for_plugin_updates: "boolean",
    feedback_links_enabled: "boolean",
  }),
} satisfies Record<string, JsonSchema>;

export type SectionName = keyof typeof sections;

const types: ForeignTypes = {
  owner: "Grafana",
  definitions: {
    ...Object.fromEntries(Object.entries(sections).map(([name, schema]) => [`ini.${name}`, schema])),
    "ini.secret": secret,
    "ini.text": text,
    "ini.free": free,
    "ini.hidden": hidden,
    "ini.others": {
      type: "object",
      propertyNames: { pattern: "^[A-Za-z0-9_.-]+$" },
      additionalProperties: {
        type: "object",
        propertyNames: { pattern: "^[A-Za-z0-9_.-]+$" },
        patternProperties: { [isSecretName]: { $ref: "#/definitions/ini.hidden" } },
        additionalProperties: { $ref: "#/definitions/ini.free" },
      },
    },
  },
};

/** A section of grafana.ini with the settings that it has there, and no others. */
export const sectionOf = (name: SectionName) => foreign<Section>(types, `ini.${name}`);

/** Any sections with any settings. */
export const otherSections = foreign<Readonly<Record<string, Section>>>(types, "ini.others");
