import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { formatProblem, parseYaml, type ValuesDocument, validateValues } from "../../schema/index.ts";
import { chart } from "../../stack/index.ts";
import { caseFile } from "../cases/case-file.ts";
import { type Helm, helms, helmTemplate } from "../chart/render.ts";

/*
 * Jobs of the user's own: what Prometheus would refuse at its start is refused before, by every Helm and with the
 * place by `kmstack validate`.
 */

/** What `kmstack validate` says. */
function told(text: string): readonly string[] {
  return validateValues(chart.values, text, "my.yaml").map(formatProblem);
}

/** A file with one job. */
const job = (fields: string) => `scrape:\n  extraJobs:\n    - {job_name: router, ${fields}}\n`;

async function said(helm: Helm, text: string): Promise<string> {
  const answer = await helmTemplate(helm, parseYaml(text) as ValuesDocument);
  return "error" in answer ? answer.error : "taken";
}

describe("jobs that people wrote", () => {
  it.each([
    [
      "job-unknown-field",
      ['my.yaml:6:7  scrape.extraJobs[0].static_config: unknown key, did you mean "static_configs"?'],
      /static_config\b/,
    ],
    [
      "job-wrong-type",
      [
        'my.yaml:6:24  scrape.extraJobs[0].scrape_interval: "1 minute" is not a duration such as 30s, 5m or 15d, of less than 200 years',
        'my.yaml:8:20  scrape.extraJobs[0].static_configs[0].targets: expected a list, got the text "192.0.2.1:9100"; write it as [192.0.2.1:9100]',
      ],
      /(scrape_interval[\s\S]*targets|targets[\s\S]*scrape_interval)/,
    ],
    [
      "password-in-a-job",
      [
        "my.yaml:9:19  scrape.extraJobs[0].basic_auth.password: must be no secret, since values are kept with each release: put it into a Secret that is mounted (prometheus.secrets, alertmanager.secrets), and say its path as password_file",
      ],
      /basic_auth.password\b[\s\S]*say its path as password_file/,
    ],
  ])("%s", async (name, problems, sentence) => {
    const text = await readFile(caseFile(`scrape/${name}`), "utf8");
    expect(told(text)).toEqual(problems);
    for (const helm of helms) expect(await said(helm, text)).toMatch(sentence);
  });
});

describe("a secret in a job", () => {
  const inFile = (field: string) => `say its path as ${field}`;
  const asWhole = "scrape.extraJobFiles";
  const secrets: readonly (readonly [string, string])[] = [
    ["bearer_token: example", inFile("bearer_token_file")],
    ["authorization: {credentials: example}", inFile("credentials_file")],
    [
      "oauth2: {client_id: a, token_url: 'https://example.com', client_secret: example}",
      inFile("client_secret_file"),
    ],
    ["tls_config: {cert_file: /a, key: example, key_file: /b}", inFile("key_file")],
    ["http_headers: {X-Key: {secrets: [example]}}", inFile("files")],
    ["proxy_url: 'http://reader:example@proxy'", "without a password in it"],
    ["proxy_url: 'http://proxy', proxy_connect_header: {X-Key: [example]}", asWhole],
    ["consul_sd_configs: [{token: example}]", asWhole],
    ["ec2_sd_configs: [{access_key: a, secret_key: example}]", asWhole],
    [
      "http_sd_configs: [{url: 'http://a/b', basic_auth: {username: a, password: example}}]",
      inFile("password_file"),
    ],
    ["http_sd_configs: [{url: 'http://reader:example@a/b'}]", "without a password in it"],
    ["uyuni_sd_configs: [{server: a, username: b, password: example}]", asWhole],
  ];

  it.each(secrets)("is refused, with the way: %s", (fields, way) => {
    expect(told(job(fields))).toEqual([expect.stringContaining(way)]);
  });

  it.each(helms)("is refused by %s, all of them at once", async (helm) => {
    const text = `scrape:\n  extraJobs:\n${secrets.map(([fields], i) => `    - {job_name: a${i}, ${fields}}\n`).join("")}`;
    const answer = await said(helm, text);
    const unmentioned = secrets.filter((_, index) => !new RegExp(`extraJobs.${index}\\b`).test(answer));
    expect(unmentioned).toEqual([]);
  });

  it.each([
    "bearer_token_file: /etc/secrets/token",
    "basic_auth: {username: reader, password_file: /etc/secrets/password}",
    "authorization: {credentials_file: /etc/secrets/token}",
    "proxy_url: 'http://proxy.example.com:3128'",
    "consul_sd_configs: [{server: 'consul:8500', authorization: {credentials_file: /etc/secrets/token}}]",
  ])("is not where a file has it: %s", (fields) => {
    expect(told(job(fields))).toEqual([]);
  });
});

describe("what Prometheus refuses in a job", () => {
  it.each([
    ["basic_auth: {username: a}, authorization: {}", "there is basic_auth already"],
    ["tls_config: {cert_file: /a}", "tls_config.key_file: missing; Prometheus requires it here"],
    [
      "static_configs: [{targets: ['http://router/metrics']}]",
      "is not a host and a port such as router:9100",
    ],
    ["kubernetes_sd_configs: [{}]", "role: missing; Prometheus requires it here"],
    ["kubernetes_sd_configs: [{role: pods}]", 'did you mean "pod"?'],
    ["kubernetes_sd_configs: [{role: pod, tls_config: {}}]", "api_server: missing"],
    ["dns_sd_configs: [{names: [a], type: A}]", "port: missing"],
    ["file_sd_configs: [{files: [/a.txt]}]", "is not the path of a .json or .yml file"],
    [
      "metric_relabel_configs: [{regex: 'a(b', action: drop}]",
      "not a regular expression: missing closing ): `a(b`",
    ],
    ["relabel_configs: [{source_labels: [a]}]", "target_label: missing"],
    ["relabel_configs: [{action: hashmod, source_labels: [a], target_label: b}]", "modulus: missing"],
    [
      "relabel_configs: [{action: labeldrop, regex: a, target_label: b}]",
      "must be left out: this action takes no target_label",
    ],
    ["relabel_configs: [{action: remove}]", "must be one of replace, keep, drop"],
    ["scheme: ftp", "must be one of http, https"],
    ["scrape_protocols: []", "needs at least one item"],
    ["sample_limit: -1", "must be at least 0"],
    ["body_size_limit: 10 MB", "is not a size such as 10MB"],
  ])("is refused: %s", (fields, message) => {
    expect(told(job(fields))).toEqual([expect.stringContaining(message)]);
  });

  it("is not what it takes: a target that is a URL where relabelling follows, as for blackbox-exporter", () => {
    const relabelled = "relabel_configs: [{source_labels: [__address__], target_label: __param_target}]";
    expect(told(job(`static_configs: [{targets: ['https://example.com/']}], ${relabelled}`))).toEqual([]);
  });
});
