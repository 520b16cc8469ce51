import type { Examples } from "./examples.ts";

/** The file of a Secret's key, as `alertmanager.secrets` mounts it. */
const file = (key: string) => `/etc/alertmanager/secrets/alertmanager-receivers/${key}`;

/** Who is told what. */
export const alerting: Examples = {
  "alertmanager-webhook": {
    description: "Alertmanager tells a webhook of each alert, but of none that always fires.",
    values: {
      alertmanager: {
        enabled: true,
        config: {
          route: {
            receiver: "bridge",
            group_by: ["alertname", "namespace"],
            routes: [{ matchers: ['alertname="Watchdog"'], receiver: "nobody" }],
          },
          receivers: [
            { name: "bridge", webhook_configs: [{ url: "http://bridge.chat:8080/alerts" }] },
            { name: "nobody" },
          ],
        },
      },
    },
  },
  "alertmanager-replicas-mail": {
    description:
      "Three Alertmanagers that tell of each alert once, by mail and on call at night; behind an Ingress with a path.",
    values: {
      alertmanager: {
        enabled: true,
        replicas: 3,
        externalUrl: "https://metrics.example.com/alerts",
        ingress: { enabled: true, hosts: ["metrics.example.com"] },
        persistence: { size: "2Gi" },
        secrets: ["alertmanager-receivers"],
        templateFiles: {
          "team.tmpl":
            '{{ define "team.subject" }}{{ .CommonLabels.alertname }} ({{ len .Alerts }}){{ end }}',
        },
        config: {
          global: {
            smtp_smarthost: "mail.example.com:587",
            smtp_from: "alerts@example.com",
            smtp_auth_username: "alerts",
            smtp_auth_password_file: file("mail-password"),
          },
          route: {
            receiver: "mail",
            group_wait: "1m",
            routes: [
              {
                matchers: ['severity="critical"'],
                receiver: "on-call",
                active_time_intervals: ["night"],
                continue: true,
              },
            ],
          },
          receivers: [
            {
              name: "mail",
              email_configs: [
                { to: "team@example.com", headers: { Subject: '{{ template "team.subject" . }}' } },
              ],
            },
            { name: "on-call", pagerduty_configs: [{ routing_key_file: file("pagerduty-key") }] },
          ],
          inhibit_rules: [
            {
              source_matchers: ['severity="critical"'],
              target_matchers: ['severity="warning"'],
              equal: ["namespace", "alertname"],
            },
          ],
          time_intervals: [
            {
              name: "night",
              time_intervals: [
                {
                  times: [
                    { start_time: "00:00", end_time: "07:00" },
                    { start_time: "20:00", end_time: "24:00" },
                  ],
                  location: "Europe/Berlin",
                },
              ],
            },
          ],
        },
      },
    },
  },
  "alertmanager-receivers": {
    description: "A receiver of each kind that Alertmanager has, all secrets from files.",
    values: {
      alertmanager: {
        enabled: true,
        persistence: { type: "none" },
        secrets: ["alertmanager-receivers"],
        config: {
          global: { telegram_bot_token_file: file("telegram"), slack_app_token_file: file("slack") },
          route: { receiver: "all" },
          receivers: [
            {
              name: "all",
              webhook_configs: [{ url_file: file("webhook") }],
              slack_configs: [{ channel: "#alerts" }],
              discord_configs: [{ webhook_url_file: file("discord") }],
              msteamsv2_configs: [{ webhook_url_file: file("teams") }],
              telegram_configs: [{ chat_id: -100, parse_mode: "MarkdownV2" }],
              pagerduty_configs: [{ routing_key_file: file("pagerduty") }],
              opsgenie_configs: [
                { api_key_file: file("opsgenie"), responders: [{ name: "ops", type: "team" }] },
              ],
              pushover_configs: [{ user_key_file: file("pushover-user"), token_file: file("pushover") }],
              sns_configs: [
                { topic_arn: "arn:aws:sns:eu-west-1:123456789012:alerts", sigv4: { region: "eu-west-1" } },
              ],
              victorops_configs: [{ api_key_file: file("victorops"), routing_key: "team" }],
              webex_configs: [
                {
                  room_id: "alerts",
                  http_config: { authorization: { credentials_file: file("webex") } },
                },
              ],
              wechat_configs: [{ api_secret_file: file("wechat"), corp_id: "corp" }],
              mattermost_configs: [{ webhook_url_file: file("mattermost"), channel: "alerts" }],
              rocketchat_configs: [
                { token_file: file("rocketchat"), token_id_file: file("rocketchat-id"), channel: "alerts" },
              ],
              incidentio_configs: [
                {
                  url: "https://api.incident.io/v2/alert_events/http/1",
                  alert_source_token_file: file("incidentio"),
                },
              ],
              jira_configs: [
                {
                  api_url: "https://example.atlassian.net/rest/api/2/",
                  project: "OPS",
                  issue_type: "Task",
                  http_config: { basic_auth: { username: "alerts", password_file: file("jira") } },
                },
              ],
            },
          ],
        },
      },
    },
  },
  "alertmanager-own-secret": {
    description: "Alertmanager's configuration is in a Secret that something else makes and changes.",
    values: { alertmanager: { enabled: true, configSecret: "alertmanager-configuration" } },
  },
  "alertmanager-password": {
    description: "Alertmanager asks for a password, which its probes and Prometheus know.",
    values: {
      alertmanager: { enabled: true, web: { secretName: "alertmanager-web", basicAuth: { enabled: true } } },
    },
  },
  "alertmanager-elsewhere": {
    description: "Prometheus sends its alerts to an Alertmanager that is not this chart's.",
    values: {
      prometheus: {
        alertmanagers: [
          {
            scheme: "https",
            path_prefix: "/alerts",
            static_configs: [{ targets: ["alertmanager.example.com:443"] }],
          },
        ],
      },
    },
  },
};
