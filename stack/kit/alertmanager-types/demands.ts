import type { JsonSchema } from "../../../schema/index.ts";
import { demands as ofPrometheus } from "../prometheus-types/demands.ts";
import { needs, none, oneOf, refused } from "../prometheus-types/wording.ts";
import { labelName } from "./special.ts";

/** What is asked of a client by HTTP, which is prometheus/common's in both programs, and of who signs, which is prometheus/sigv4's. */
const shared = [
  "http_client_config",
  "proxy_config",
  "headers",
  "basic_auth",
  "authorization",
  "oauth2",
  "tls_config",
  "sig_v4_config",
];

/** Where a message of SNS goes. */
const topics = ["topic_arn", "target_arn", "phone_number"];

const oneOrMore = (fields: readonly string[]): JsonSchema => ({
  // To Go an empty text is none.
  anyOf: fields.map((field) => ({ required: [field], properties: { [field]: { not: { enum: ["", 0] } } } })),
  errorMessage: `needs one of ${fields.join(", ")}`,
});

/**
 * What Alertmanager's code asks for besides types, by definition: it refuses the whole file otherwise. A secret has to
 * come from a file here, so a file is asked for where it asks for either. Source: the methods UnmarshalYAML and
 * Validate of the same types, Alertmanager 0.35.
 */
export const demands: Readonly<Record<string, JsonSchema>> = {
  ...Object.fromEntries(shared.map((name) => [name, ofPrometheus[name] ?? {}] as const)),
  route: {
    properties: {
      match: { propertyNames: labelName },
      group_by: { uniqueItems: true },
    },
  },
  first_route: {
    required: ["receiver"],
    properties: {
      ...Object.fromEntries(
        ["match", "match_re", "matchers", "continue", "mute_time_intervals", "active_time_intervals"].map(
          (key) => [
            key,
            refused("left out: the first route takes all alerts, always; put it into one of its routes"),
          ],
        ),
      ),
      group_by: { uniqueItems: true },
    },
  },
  receiver: { required: ["name"], properties: { name: { minLength: 1 } } },
  named_time_interval: { required: ["name"], properties: { name: { minLength: 1 } } },
  webhook_config: { ...oneOrMore(["url", "url_file"]), dependencies: oneOf("url", "url_file") },
  email_config: { required: ["to"] },
  discord_config: needs("webhook_url_file"),
  ms_teams_config: needs("webhook_url_file"),
  ms_teams_v2_config: needs("webhook_url_file"),
  incidentio_config: { ...oneOrMore(["url", "url_file"]), dependencies: oneOf("url", "url_file") },
  pagerduty_config: oneOrMore(["routing_key_file", "service_key_file"]),
  pushover_config: {
    required: ["user_key_file", "token_file"],
    dependencies: { html: none(["monospace"], "html") },
  },
  telegram_config: {
    ...oneOrMore(["chat_id", "chat_id_file"]),
    dependencies: oneOf("chat_id", "chat_id_file"),
    properties: { parse_mode: { enum: ["", "Markdown", "MarkdownV2", "HTML"] } },
  },
  slack_config: { dependencies: oneOf("api_url_file", "app_token_file") },
  slack_field: { required: ["title", "value"] },
  slack_action: { required: ["type", "text"] },
  slack_confirmation_field: { required: ["text"] },
  mattermost_field: { required: ["title", "value"] },
  victor_ops_config: { required: ["routing_key"] },
  webex_config: {
    required: ["room_id", "http_config"],
    allOf: [{ properties: { http_config: needs("authorization") } }],
  },
  sns_config: { ...oneOrMore(topics), dependencies: oneOf(...topics) },
  inhibit_rule: {
    properties: { source_match: { propertyNames: labelName }, target_match: { propertyNames: labelName } },
  },
  wechat_config: { properties: { message_type: { enum: ["text", "markdown"] } } },
  jira_config: {
    required: ["project", "issue_type"],
    properties: { api_type: { enum: ["auto", "cloud", "datacenter"] } },
  },
};
