import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Input, ValuesDocument } from "../../../schema/index.ts";
import { stringify, validateValues } from "../../../schema/index.ts";
import { chart } from "../../../stack/index.ts";
import type { Values } from "../../../stack/scope.ts";
import { render } from "../render.ts";
import { helmVerdict, verdict } from "../verdict.ts";
import { pods } from "../workloads.ts";
import { settings } from "./read.ts";

const minutes = 60_000;

/** What is wrong with values, as `kmstack validate` says it. */
const faults = (grafana: ValuesDocument) =>
  validateValues(chart.values, stringify({ grafana }), "values.yaml").map(({ message }) => message);

describe("grafana.ini", { timeout: 10 * minutes }, () => {
  test("says by default what the chart needs, and tells nobody of it", async () => {
    expect(await settings({})).toEqual({
      analytics: {
        reporting_enabled: "false",
        check_for_updates: "false",
        check_for_plugin_updates: "false",
        feedback_links_enabled: "false",
      },
      server: {
        root_url: "http://metrics-kube-metrics-stack-grafana.monitoring:3000/",
        serve_from_sub_path: "false",
      },
      log: { mode: "console" },
      date_formats: { default_timezone: "browser" },
      unified_storage: { index_path: "/var/lib/grafana-search/bleve" },
      plugins: { preinstall_auto_update: "false" },
      security: { admin_user: "admin", admin_password: "$__file{/var/lib/grafana/admin-password}" },
    });
  });

  test("takes any text as it is, but for line breaks, and white space around it", async () => {
    const character = fc.constantFrom(..."aB9 #;`\"'=[]\\%&|(){}$:,.é\n");
    const text = fc
      .string({ unit: character, minLength: 1, maxLength: 30 })
      .filter((one) => one.trim() !== "");
    const texts = fc.sample(text, { numRuns: 200, seed: 11 });
    const section = Object.fromEntries(texts.map((one, index) => [`text_${index}`, one]));
    const read = await settings({ grafana: { extraConfig: { some: section } } });
    const expected = Object.entries(section).map(([key, one]) => [
      key,
      one.replace(/[\r\n]+/g, " ").replace(/^[ \t]+|[ \t]+$/g, ""),
    ]);
    expect(read["some"]).toEqual(Object.fromEntries(expected));
  });

  test("has numbers and switches as they are", async () => {
    const read = await settings({
      grafana: {
        config: { users: { auto_assign_org_id: 1000000 }, auth: { disable_login_form: true } },
        extraConfig: { rendering: { concurrent_render_request_limit: 30, ratio: 0.5 } },
      },
    });
    expect(read["users"]).toEqual({ auto_assign_org_id: "1000000" });
    expect(read["auth"]).toEqual({ disable_login_form: "true" });
    expect(read["rendering"]).toEqual({ concurrent_render_request_limit: "30", ratio: "0.5" });
  });

  test("takes from Secrets what is in Secrets, as files of the pod", async () => {
    const values: Input<Values> = {
      grafana: {
        config: {
          smtp: { enabled: true, password: { name: "mail", key: "pass" } },
          "auth.generic_oauth": {
            client_id: { name: "oauth", key: "id" },
            client_secret: { name: "oauth", key: "secret" },
          },
        },
        extraConfig: { rendering: { renderer_token: { name: "renderer", key: "token" } } },
      },
    };
    const read = await settings(values);
    const pod = pods(render(values))["grafana"];
    const sources = pod?.volumes?.find(({ name }) => name === "config")?.projected?.sources ?? [];
    const files = new Map<string, string>(
      sources.flatMap(({ secret }) =>
        (secret?.items ?? []).map(({ key, path }) => [`${secret?.name}/${key}`, path] as const),
      ),
    );
    const mount = pod?.containers[0]?.volumeMounts?.find(
      ({ name, subPath }) => name === "config" && subPath === undefined,
    );
    const named = (secret: string) => `$__file{${mount?.mountPath}/${files.get(secret)}}`;
    expect(read["smtp"]?.["password"]).toBe(named("mail/pass"));
    expect(read["auth.generic_oauth"]).toEqual({
      client_id: named("oauth/id"),
      client_secret: named("oauth/secret"),
    });
    expect(read["rendering"]?.["renderer_token"]).toBe(named("renderer/token"));
  });

  test("names the plugins that are wanted, and leaves those of the image alone", async () => {
    const plugins = [
      { id: "grafana-piechart-panel", version: "1.6.4" },
      { id: "grafana-clock-panel" },
      { id: "own-panel", url: "https://example.com/own.zip" },
    ];
    expect((await settings({ grafana: { plugins } }))["plugins"]).toEqual({
      preinstall_auto_update: "false",
      preinstall_sync:
        "grafana-piechart-panel@1.6.4,grafana-clock-panel,own-panel@@https://example.com/own.zip",
    });
  });

  test("has the time zone of dashboards", async () => {
    const read = await settings({ grafana: { timeZone: "Europe/Dublin" } });
    expect(read["date_formats"]).toEqual({ default_timezone: "Europe/Dublin" });
  });
});

describe("a password has no place in the values", () => {
  test.each([
    { config: { smtp: { password: "hunter2" } } },
    { config: { "auth.github": { client_secret: "hunter2" } } },
    { config: { security: { secret_key: "hunter2" } } },
    { config: { database: { password: "hunter2" } } },
    { config: { database: { url: "mysql://root:hunter2@db/grafana" } } },
    { extraConfig: { "auth.azuread": { client_secret: "hunter2" } } },
    { extraConfig: { rendering: { renderer_token: "hunter2" } } },
    { extraConfig: { "external_image_storage.s3": { secret_key: "hunter2" } } },
    { extraConfig: { remote_cache: { connstr: "addr=redis,password=hunter2" } } },
    { extraConfig: { metrics: { basic_auth_password: "hunter2" } } },
  ])("%j", (grafana) => {
    expect(faults(grafana)).toEqual([expect.stringMatching(/name (and key of a|a) Secret|Secret/)]);
  });

  test.each([
    { extraConfig: { "auth.azuread": { client_secret: "$__file{/etc/own/secret}" } } },
    { extraConfig: { "auth.azuread": { client_secret: "$__env{CLIENT_SECRET}" } } },
    { extraConfig: { "auth.azuread": { client_secret: { name: "azure", key: "secret" } } } },
    { extraConfig: { "auth.jwt": { enable_login_token: true, key_file: "/etc/own/key" } } },
    { config: { database: { client_key_path: "/etc/own/key" } } },
  ])("where it is does: %j", (grafana) => {
    expect(faults(grafana)).toEqual([]);
  });
});

describe("what Grafana has no such setting for is refused", () => {
  test.each([
    [{ config: { servr: {} } }, 'unknown key, did you mean "server"?'],
    [{ config: { smtp: { hots: "mail" } } }, 'unknown key, did you mean "host"?'],
    [{ config: { users: { auto_assign_org_role: "Owner" } } }, /Viewer/],
    [{ config: { auth: { oauth_auto_login: "yes" } } }, /true or false/],
    [{ extraConfig: { panels: { disable_sanitize_html: "" } } }, /text that is not empty/],
  ])("%j", (grafana, sentence) => {
    const [found, ...others] = faults(grafana);
    expect(others).toEqual([]);
    expect(found).toMatch(sentence);
  });

  test.each([
    ["root_url", { server: { root_url: "https://example.com" } }, "set grafana.externalUrl instead"],
    ["preinstall", { plugins: { preinstall: "a" } }, "set grafana.plugins instead"],
    ["admin_user", { security: { admin_user: "me" } }, "set grafana.admin.user instead"],
    ["data", { paths: { data: "/data" } }, "take it out; where the data is kept says grafana.persistence"],
  ])("%s is the chart's own affair", async (key, extraConfig, remedy) => {
    const [section] = Object.keys(extraConfig);
    const sentence = `grafana.extraConfig: ${key} of [${section}] is the chart's own affair; ${remedy}`;
    expect(verdict({ grafana: { extraConfig } })).toBe(sentence);
    expect(await helmVerdict({ grafana: { extraConfig } })).toBe(sentence);
  });
});

describe("below a path", { timeout: 10 * minutes }, () => {
  test.each([
    [
      { externalUrl: "https://example.com/grafana/" },
      "https://example.com/grafana/",
      "true",
      "/grafana/api/health",
    ],
    [{ externalUrl: "https://example.com" }, "https://example.com/", "false", "/api/health"],
    [
      { externalUrl: "https://example.com/grafana", routePrefix: "/" },
      "https://example.com/grafana/",
      "false",
      "/api/health",
    ],
    [
      { routePrefix: "/grafana" },
      "http://metrics-kube-metrics-stack-grafana.monitoring:3000/grafana/",
      "true",
      "/grafana/api/health",
    ],
  ])("%j: links, probes, metrics, routes", async (place, rootUrl, subPath, health) => {
    const values = { grafana: place };
    expect((await settings(values))["server"]).toEqual({ root_url: rootUrl, serve_from_sub_path: subPath });
    const rendered = render(values);
    const [container] = pods(rendered)["grafana"]?.containers ?? [];
    expect(container?.readinessProbe?.httpGet?.path).toBe(health);
    expect(rendered.job("grafana").metrics_path).toBe(health.replace("api/health", "metrics"));
  });

  test("the URL and the path have to go together", () => {
    expect(verdict({ grafana: { externalUrl: "https://example.com", routePrefix: "/grafana" } })).toMatch(
      /^grafana\.externalUrl: Grafana answers below the path of this URL and not below \/grafana/,
    );
  });
});
