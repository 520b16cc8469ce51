import { dnsName, listOf, mapOf, object, required, text, unset } from "../../../../schema/index.ts";
import {
  globalConfig,
  inhibitRule,
  receiver,
  route,
  timeInterval,
} from "../../../kit/alertmanager-types/types.ts";
import { secretsOf } from "../../../kit/secrets/values.ts";

/** Whom Alertmanager tells what and when, in the words of its own configuration file. */
export const configurationValues = {
  config: object(
    {
      global: globalConfig({}, "What holds for all receivers that do not say otherwise.", {
        examples: [
          { resolve_timeout: "10m", smtp_smarthost: "mail.example.com:587", smtp_from: "alerts@example.com" },
        ],
      }),
      route: route(
        unset,
        "Which receiver gets which alerts: the route that all alerts enter, with others below it. Without it nobody is told.",
        {
          examples: [
            {
              receiver: "team",
              group_by: ["alertname", "namespace"],
              routes: [{ matchers: ['severity="critical"'], receiver: "on-call" }],
            },
          ],
        },
      ),
      receivers: listOf(
        receiver(required, "A receiver. What is secret in it comes from files."),
        [],
        "Whom it tells, and how.",
        { examples: [[{ name: "team", webhook_configs: [{ url: "http://bridge.chat:8080/alerts" }] }]] },
      ),
      inhibit_rules: listOf(
        inhibitRule(required, "Which alerts are left out while which others fire."),
        [],
        "Alerts that say nothing new while others fire.",
        {
          examples: [
            [
              {
                source_matchers: ['severity="critical"'],
                target_matchers: ['severity="warning"'],
                equal: ["namespace", "alertname"],
              },
            ],
          ],
        },
      ),
      time_intervals: listOf(
        timeInterval(required, "Times under a name."),
        [],
        "Times that routes name, to be silent then or to be active only then.",
        {
          examples: [[{ name: "weekend", time_intervals: [{ weekdays: ["saturday:sunday"] }] }]],
        },
      ),
      templates: listOf(
        text(required, "A path, in which there may be a `*`."),
        [],
        "Files in the container with templates, besides `templateFiles`.",
      ),
    },
    "Alertmanager's configuration, by the names that it has there. It lives in a Secret.",
  ),
  templateFiles: mapOf(
    text(required, "What is in the file."),
    {},
    "Files with templates for notifications, by name; the configuration takes all of them.",
    {
      keyPattern: "^[A-Za-z0-9][A-Za-z0-9._-]*\\.tmpl$",
      keyExpected: "the name of a file such as slack.tmpl",
      examples: [{ "team.tmpl": '{{ define "team.title" }}{{ .CommonLabels.alertname }}{{ end }}' }],
    },
  ),
  configSecret: dnsName(
    unset,
    "A Secret of the release's namespace that has the whole configuration under the key `alertmanager.yml` (`alertmanager.yaml` where the Prometheus operator runs it), in place of `config`; templates that it names as `*.tmpl` are those of `templateFiles`.",
    { examples: ["alertmanager-configuration"] },
  ),
  secrets: secretsOf(
    "/etc/alertmanager/secrets",
    "what the configuration names as `…_file`. Alertmanager reads such a file each time that it tells somebody.",
    "alertmanager-mail",
  ),
};
