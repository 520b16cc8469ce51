import { describe, expect, it, test } from "vitest";
import {
  formatProblem,
  type Input,
  joinValues,
  Layers,
  stringify,
  type ValuesDocument,
} from "../../schema/index.ts";
import { problemsOf } from "../../scripts/validate.ts";
import { chart } from "../../stack/index.ts";
import type { Values } from "../../stack/scope.ts";
import { helmVerdict, verdict } from "./verdict.ts";

/* A file below the folder of Secrets is one of a Secret that is mounted there, or is refused in words. */

type Program = "prometheus" | "alertmanager";

const url = "https://metrics.example.com/api/v1/write";

/** Every value that names files, by its path, with one that names a file. */
const naming: readonly (readonly [string, Program, (file: string) => Input<Values>])[] = [
  [
    "prometheus.remoteWrite",
    "prometheus",
    (file) => ({ prometheus: { remoteWrite: [{ url, authorization: { credentials_file: file } }] } }),
  ],
  [
    "prometheus.alertmanagers",
    "prometheus",
    (file) => ({
      prometheus: {
        alertmanagers: [{ static_configs: [{ targets: ["a:9093"] }], tls_config: { ca_file: file } }],
      },
    }),
  ],
  [
    "scrape.extraJobs",
    "prometheus",
    (file) => ({
      scrape: { extraJobs: [{ job_name: "a", basic_auth: { username: "a", password_file: file } }] },
    }),
  ],
  [
    "scrape.extraJobs",
    "prometheus",
    (file) => ({
      scrape: { extraJobs: [{ job_name: "a", file_sd_configs: [{ files: [`${file}.yml`] }] }] },
    }),
  ],
  [
    "scrape.extraJobFiles",
    "prometheus",
    (file) => ({ scrape: { extraJobFiles: [file.replace(/[^/]+$/, "*.yml")] } }),
  ],
  [
    "alertmanager.config",
    "alertmanager",
    (file) => ({
      alertmanager: {
        enabled: true,
        config: {
          route: { receiver: "a" },
          receivers: [{ name: "a", slack_configs: [{ channel: "#a", api_url_file: file }] }],
        },
      },
    }),
  ],
];

function both(one: Input<Values>, other: Input<Values>): Input<Values> {
  return joinValues(one as ValuesDocument, other as ValuesDocument) as Input<Values>;
}

describe.each(naming)("%s of %s", (path, program, valuesWith) => {
  const folder = `/etc/${program}/secrets`;
  const values = valuesWith(`${folder}/one/key`);

  it("names no file of a Secret that is not mounted", async () => {
    const sentence = `${path}: there is no file below ${folder}/one; put the Secret "one" into ${program}.secrets, or correct the path`;
    for (const secrets of [[], ["one-a", "on"]])
      expect(verdict(both(values, { [program]: { secrets } }))).toBe(sentence);
    expect(await helmVerdict(values)).toBe(sentence);
    const files = new Layers([{ name: "my.yaml", text: stringify(values as ValuesDocument) }]);
    expect(problemsOf(chart, files).map(formatProblem).join("\n")).toContain(sentence);
  });

  it("names files of one that is, and what is elsewhere", async () => {
    const mounted = both(values, { [program]: { secrets: ["another", "one"] } });
    expect(await helmVerdict(mounted)).toBe("");
    expect(verdict(mounted)).toBe("");
    expect(verdict(valuesWith("/mine/one/key"))).toBe("");
  });

  it.each([`/etc/${program}`, folder, `${folder}/`, `${folder}/one`, `${folder}/one/key`])(
    "names files of a mount of the user's at %s",
    (mountPath) => {
      const extraVolumes = [{ name: "mine", secret: { secretName: "mine" } }];
      const extraVolumeMounts = [{ name: "mine", mountPath }];
      expect(verdict(both(values, { [program]: { extraVolumes, extraVolumeMounts } }))).toBe("");
    },
  );
});

test("a pattern of several folders is not looked into", () => {
  expect(verdict({ scrape: { extraJobFiles: ["/etc/prometheus/secrets/*/jobs.yml"] } })).toBe("");
});
