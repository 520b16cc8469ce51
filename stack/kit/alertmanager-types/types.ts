import { type ForeignTypes, foreign } from "../../../schema/index.ts";
import prometheus from "../prometheus-types/definitions.json" with { type: "json" };
import data from "./definitions.json" with { type: "json" };

/** The committed types of Alertmanager's configuration file. */
const types: ForeignTypes = {
  owner: "Alertmanager",
  // JSON is read as texts; which of them are the words of JSON Schema, a test sees by its source.
  definitions: { ...prometheus.definitions, ...data.definitions } as ForeignTypes["definitions"],
};

type Definitions = (typeof data)["definitions"];

/** All fields of a type, and how those are typed that templates ask for. */
type Fields<N extends keyof Definitions, Asked> = Asked & {
  readonly [K in Exclude<keyof PropertiesOf<Definitions[N]>, keyof Asked>]?: unknown;
};

type PropertiesOf<D> = D extends { readonly properties: infer P } ? P : never;

/** What the chart asks of things that have a name. */
export interface Named {
  readonly name: string;
}

/** What a receiver of a kind has to say unless it is said for all: one of some fields, and one of those there. */
export const saidForAll = [
  { kind: "email_configs", own: ["smarthost"], forAll: ["smtp_smarthost"] },
  { kind: "email_configs", own: ["from"], forAll: ["smtp_from"] },
  {
    kind: "slack_configs",
    own: ["api_url_file", "app_token_file"],
    forAll: ["slack_api_url_file", "slack_app_token_file"],
  },
  { kind: "opsgenie_configs", own: ["api_key_file"], forAll: ["opsgenie_api_key_file"] },
  { kind: "victorops_configs", own: ["api_key_file"], forAll: ["victorops_api_key_file"] },
  { kind: "wechat_configs", own: ["api_secret_file"], forAll: ["wechat_api_secret_file"] },
  { kind: "wechat_configs", own: ["corp_id"], forAll: ["wechat_api_corp_id"] },
  { kind: "telegram_configs", own: ["bot_token_file"], forAll: ["telegram_bot_token_file"] },
  { kind: "jira_configs", own: ["api_url"], forAll: ["jira_api_url"] },
  { kind: "rocketchat_configs", own: ["token_file"], forAll: ["rocketchat_token_file"] },
  { kind: "rocketchat_configs", own: ["token_id_file"], forAll: ["rocketchat_token_id_file"] },
  { kind: "mattermost_configs", own: ["webhook_url_file"], forAll: ["mattermost_webhook_url_file"] },
] as const;

type Said = (typeof saidForAll)[number];

/** The same as it is asked for. */
type Kinds = { readonly [K in Said["kind"]]?: readonly Config[] };
type Config = { readonly [F in Said["own"][number]]?: string } & {
  readonly [F in Exclude<KeysOf<KindsType>, Said["own"][number]>]?: unknown;
};
type KindsType = Extract<keyof Definitions, `${string}_config`>;
type KeysOf<N> = N extends keyof Definitions
  ? Definitions[N] extends { readonly properties: infer P }
    ? keyof P
    : never
  : never;
type ForAll = { readonly [F in Said["forAll"][number]]?: string };

/** Sections of the configuration file, and items of its lists, as Alertmanager's documentation has them. */
export type Route = Fields<"alertmanager_first_route", { readonly receiver: string }>;
export type Receiver = Fields<"alertmanager_receiver", Named & Kinds>;
export type TimeInterval = Fields<"alertmanager_named_time_interval", Named>;
export const globalConfig = foreign<Fields<"alertmanager_global_config", ForAll>>(
  types,
  "alertmanager_global_config",
);
export const route = foreign<Route>(types, "alertmanager_first_route");
export const receiver = foreign<Receiver>(types, "alertmanager_receiver");
export const inhibitRule = foreign<Fields<"alertmanager_inhibit_rule", object>>(
  types,
  "alertmanager_inhibit_rule",
);
export const timeInterval = foreign<TimeInterval>(types, "alertmanager_named_time_interval");
