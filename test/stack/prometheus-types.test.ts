import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { listOf, object, required, type ValuesDocument } from "../../schema/index.ts";
import { arbitraryDocument } from "../../schema/random/values.ts";
import { pinnedTypes } from "../../scripts/prometheus-types.ts";
import committed from "../../stack/kit/prometheus-types/definitions.json" with { type: "json" };
import { readGoPackage } from "../../stack/kit/prometheus-types/go-types.ts";
import { scrapeConfig } from "../../stack/kit/prometheus-types/types.ts";
import { compilerOf } from "./compiler.ts";
import { promtoolVerdicts } from "./promtool.ts";

const timeout = 10 * 60_000;

describe("the types of Prometheus' configuration", () => {
  it("are those of the Prometheus that is pinned; where not: npx tsx scripts/prometheus-types.ts", {
    timeout,
  }, async () => {
    expect(committed).toEqual(await pinnedTypes());
  });

  it("are JSON Schema that refers to nothing else", () => {
    const compile = compilerOf(committed.definitions);
    for (const name of Object.keys(committed.definitions)) {
      expect(() => compile(name)).not.toThrow();
    }
  });

  it("have each service discovery that Prometheus has", () => {
    const fields = Object.keys(committed.definitions.scrape_config.properties);
    const discoveries = fields.filter((name) => name.endsWith("_configs") && !name.includes("relabel"));
    expect(discoveries).toHaveLength(37);
    expect(discoveries).toEqual(
      expect.arrayContaining(["static_configs", "kubernetes_sd_configs", "consul_sd_configs"]),
    );
  });

  it("have no field for a secret", () => {
    const of = (name: keyof typeof committed.definitions) =>
      (committed.definitions[name] as { readonly properties: Readonly<Record<string, object>> }).properties;
    for (const [type, secret, way] of [
      ["basic_auth", "password", "password_file"],
      ["authorization", "credentials", "credentials_file"],
      ["scrape_config", "bearer_token", "bearer_token_file"],
      ["oauth2", "client_secret", "client_secret_file"],
      ["tls_config", "key", "key_file"],
      ["header", "secrets", "files"],
      ["scrape_config", "proxy_connect_header", "scrape.extraJobFiles"],
      ["consul_sd_config", "token", "scrape.extraJobFiles"],
      ["ec2_sd_config", "secret_key", "scrape.extraJobFiles"],
      ["azure_sd_config", "client_secret", "scrape.extraJobFiles"],
      ["scaleway_sd_config", "secret_key", "secret_key_file"],
    ] as const) {
      expect(of(type)[secret]).toEqual({
        const: expect.stringContaining(way),
        errorMessage: expect.stringContaining("prometheus.secrets"),
      });
    }
  });
});

describe("what is read of Go", () => {
  const read = (source: string) => readGoPackage([source]);

  it("is the fields of structs by their keys in YAML, and structs that stand among them", () => {
    const source = `package config

import (
	"net/http"

	config_util "github.com/prometheus/common/config"
	"github.com/example/client/v2"
)

// SDConfig is one.
type SDConfig struct {
	Name     string   \`yaml:"name,omitempty" json:"name"\` // Its name.
	Filters  []*Filter \`yaml:"filters"\`
	// Not for files.
	Client   *http.Client
	hidden   int
	Left     string \`yaml:"-"\`
	config_util.HTTPClientConfig \`yaml:",inline"\`
	Inner    Inner \`yaml:",inline"\`
}

type Filter = Other
`;
    const { types, imports } = read(source);
    expect(types.get("SDConfig")).toEqual({
      kind: "struct",
      fields: [
        { key: "name", type: "string" },
        { key: "filters", type: "[]*Filter" },
        { type: "config_util.HTTPClientConfig" },
        { type: "Inner" },
      ],
    });
    expect(types.get("Filter")).toEqual({ kind: "alias", type: "Other" });
    expect(Object.fromEntries(imports)).toEqual({
      http: "net/http",
      config_util: "github.com/prometheus/common/config",
      client: "github.com/example/client/v2",
    });
  });

  it("is the texts that a type of texts may be", () => {
    const source = 'type Role string\n\nconst (\n\tA Role = "a"\n\tB Role = "b"\n\tOther = "c"\n)\n';
    expect(read(source).types.get("Role")).toEqual({ kind: "text", constants: ["a", "b"] });
  });
});

const values = object({ jobs: listOf(scrapeConfig(required, "A job."), required, "Jobs.") }, "Values.");
// Of a job by itself nobody can say whether its timeout is longer than an interval: test/stack/durations.test.ts.
const leftOut = ["scrape_timeout", "scrape_interval"];
const unbuilt = Object.keys(committed.definitions.scrape_config.properties).filter(
  (name) => name.endsWith("_sd_configs") && name !== "kubernetes_sd_configs",
);

describe("a job that the schema takes", () => {
  it("is one that Prometheus takes", { timeout }, async () => {
    const jobs = fc
      .sample(arbitraryDocument(values), { numRuns: 150, seed: Number(process.env["ORACLE_SEED"] ?? 1) })
      .flatMap(({ jobs }) => jobs as readonly ValuesDocument[])
      .map((job) =>
        Object.fromEntries(Object.entries(job).filter(([key]) => ![...leftOut, ...unbuilt].includes(key))),
      );
    const answers = await promtoolVerdicts(jobs.map((job) => ({ scrape_configs: [job] })));
    const refused = answers.flatMap((answer, index) => (answer === "" ? [] : [{ answer, job: jobs[index] }]));
    expect(refused).toEqual([]);
    expect(jobs.length).toBeGreaterThan(100);
  });
});
