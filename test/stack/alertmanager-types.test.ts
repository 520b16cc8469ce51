import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { listOf, object, required, stringify } from "../../schema/index.ts";
import { arbitraryDocument } from "../../schema/random/values.ts";
import { pinnedAlertmanagerTypes } from "../../scripts/alertmanager-types.ts";
import committed from "../../stack/kit/alertmanager-types/definitions.json" with { type: "json" };
import { inhibitRule, receiver, timeInterval } from "../../stack/kit/alertmanager-types/types.ts";
import prometheus from "../../stack/kit/prometheus-types/definitions.json" with { type: "json" };
import { run } from "../../tools/index.ts";
import { compilerOf } from "./compiler.ts";

const timeout = 10 * 60_000;

/** What Alertmanager has against a configuration. */
async function refusal(configuration: object): Promise<string | undefined> {
  const folder = await mkdtemp(join(tmpdir(), "kmstack-alertmanager-"));
  try {
    const file = join(folder, "alertmanager.yml");
    await writeFile(file, stringify(configuration));
    const { exitCode, stdout, stderr } = await run("amtool", ["check-config", file]);
    return exitCode === 0 ? undefined : `${stdout}${stderr}`;
  } finally {
    await rm(folder, { recursive: true });
  }
}

describe("the types of Alertmanager's configuration", () => {
  it("are those of the Alertmanager that is pinned; where not: npx tsx scripts/alertmanager-types.ts", {
    timeout,
  }, async () => {
    expect(committed).toEqual(await pinnedAlertmanagerTypes());
  });

  it("are JSON Schema that refers to nothing but what Prometheus has alike", () => {
    const compile = compilerOf({ ...prometheus.definitions, ...committed.definitions });
    for (const name of Object.keys(committed.definitions)) {
      expect(() => compile(name)).not.toThrow();
    }
  });

  it("have each receiver that Alertmanager has", () => {
    const kinds = Object.keys(committed.definitions.alertmanager_receiver.properties).filter((key) =>
      key.endsWith("_configs"),
    );
    expect(kinds).toHaveLength(18);
  });

  it("have no field for a secret, and say the file that takes it", () => {
    const of = (name: keyof typeof committed.definitions) =>
      (committed.definitions[name] as { readonly properties: Readonly<Record<string, object>> }).properties;
    for (const [type, secret, way] of [
      ["alertmanager_global_config", "smtp_auth_password", "smtp_auth_password_file"],
      ["alertmanager_global_config", "slack_api_url", "slack_api_url_file"],
      ["alertmanager_discord_config", "webhook_url", "webhook_url_file"],
      ["alertmanager_pagerduty_config", "routing_key", "routing_key_file"],
      ["alertmanager_telegram_config", "bot_token", "bot_token_file"],
      ["alertmanager_rocketchat_config", "token_id", "token_id_file"],
      ["alertmanager_incidentio_config", "alert_source_token", "alert_source_token_file"],
      ["alertmanager_email_config", "auth_secret", "auth_secret_file"],
    ] as const) {
      expect(of(type)[secret]).toEqual({
        const: expect.stringContaining(way),
        errorMessage: expect.stringMatching(/^must be no secret/),
      });
    }
  });
});

describe("what fits the types", () => {
  const sections = object(
    {
      receivers: listOf(receiver(required, "A receiver."), required, "Receivers."),
      inhibit_rules: listOf(inhibitRule(required, "A rule."), required, "Rules."),
      time_intervals: listOf(timeInterval(required, "A time."), required, "Times."),
    },
    "What a configuration has besides its routes.",
  );

  /** What a receiver may leave to this section. */
  const global = {
    jira_api_url: "https://jira.example.com",
    smtp_smarthost: "mail.example.com:587",
    smtp_from: "alerts@example.com",
    slack_api_url_file: "/secret/slack",
    opsgenie_api_key_file: "/secret/opsgenie",
    victorops_api_key_file: "/secret/victorops",
    telegram_bot_token_file: "/secret/telegram",
    rocketchat_token_file: "/secret/rocketchat",
    rocketchat_token_id_file: "/secret/rocketchat-id",
    mattermost_webhook_url_file: "/secret/mattermost",
    wechat_api_secret_file: "/secret/wechat",
    wechat_api_corp_id: "corp",
  };

  it("Alertmanager takes, where it stands alone", { timeout }, async () => {
    const seed = Number(process.env["ORACLE_SEED"] ?? 1);
    const documents = fc.sample(arbitraryDocument(sections), { numRuns: 100, seed });
    const refused: unknown[] = [];
    // Which time zones and regular expressions there are no schema says.
    const unsaid = /unknown time zone|error parsing regexp|bad matcher format: .*(=~|!~)/;
    for (const { receivers, inhibit_rules, time_intervals } of documents) {
      for (const section of [
        ...(receivers as readonly object[]).map((one) => ({ receivers: [{ ...one, name: "r" }] })),
        ...(inhibit_rules as readonly object[]).map((one) => ({ inhibit_rules: [one] })),
        ...(time_intervals as readonly object[]).map((one) => ({ time_intervals: [one] })),
      ]) {
        const problem = await refusal({
          global,
          route: { receiver: "r" },
          receivers: [{ name: "r" }],
          ...section,
        });
        if (problem !== undefined && !unsaid.test(problem)) refused.push({ problem, section });
      }
    }
    expect(refused).toEqual([]);
  });
});
