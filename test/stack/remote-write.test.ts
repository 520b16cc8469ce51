import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { formatProblem, type Input, Layers, object, stringify } from "../../schema/index.ts";
import { arbitraryDocument } from "../../schema/random/values.ts";
import { problemsOf } from "../../scripts/validate.ts";
import { remoteWriteValues } from "../../stack/components/prometheus/remote-write/values.ts";
import { examples } from "../../stack/examples/index.ts";
import { chart } from "../../stack/index.ts";
import type { Values } from "../../stack/scope.ts";
import { promtoolVerdicts } from "./promtool.ts";
import { render } from "./render.ts";
import { helmVerdict, verdict } from "./verdict.ts";
import { pods } from "./workloads.ts";

/* Where samples are sent besides. */

type Target = NonNullable<NonNullable<Input<Values>["prometheus"]>["remoteWrite"]>[number];

const url = "https://metrics.example.com/api/v1/write";
const to = (...remoteWrite: readonly object[]): Input<Values> => ({
  prometheus: { remoteWrite: remoteWrite.map((target) => ({ url, ...target }) as Target) },
});

/** What `kmstack validate` says. */
function told(values: object): readonly string[] {
  return problemsOf(chart, new Layers([{ name: "my.yaml", text: stringify(values) }])).map(formatProblem);
}

const several = examples["d2-remote-write"]?.values ?? {};

test("samples are sent nowhere where nobody says so", () => {
  expect(render().configuration()).not.toHaveProperty("remote_write");
});

test("D2: every target is in the configuration as it was written, and Prometheus takes it", async () => {
  const configuration = render(several).configuration();
  const withQueues = several.prometheus?.remoteWrite?.map(({ queue_config: queue, ...target }) => {
    const shards = queue?.max_shards ?? 10;
    return { ...target, queue_config: { ...queue, min_shards: shards, max_shards: shards } };
  });
  expect(configuration.remote_write).toEqual(withQueues);
  expect(configuration.remote_write?.length).toBeGreaterThan(1);
  expect(configuration.global.external_labels).toEqual({ cluster: "production-eu" });
  expect(await promtoolVerdicts([configuration])).toEqual([""]);
  expect(await helmVerdict(several)).toBe("");
});

test.each([
  ["nothing is said", {}, { min_shards: 10, max_shards: 10 }],
  [
    "only other settings are",
    { queue_config: { capacity: 5000 } },
    { min_shards: 10, max_shards: 10, capacity: 5000 },
  ],
  ["the most are", { queue_config: { max_shards: 3 } }, { min_shards: 3, max_shards: 3 }],
  ["the least are", { queue_config: { min_shards: 3 } }, { min_shards: 3, max_shards: 50 }],
  ["both are", { queue_config: { min_shards: 3, max_shards: 4 } }, { min_shards: 3, max_shards: 4 }],
])(
  "D6: a queue keeps its shards, or drops what is in it where the target is away: where %s",
  (_, target, queue) => {
    expect(render(to(target)).configuration().remote_write).toEqual([{ url, queue_config: queue }]);
  },
);

test("D2: who sends is known to clouds by what runs it, without a secret", async () => {
  const id = "00000000-0000-0000-0000-000000000000";
  const values = to(
    {
      sigv4: {
        region: "eu-central-1",
        role_arn: "arn:aws:iam::123456789012:role/edge",
        session_name: "edge",
      },
    },
    { sigv4: { region: "eu-central-1", profile: "edge" } },
    { azuread: { workload_identity: { client_id: id, tenant_id: id }, cloud: "AzurePublic" } },
    {
      azuread: {
        certificate: { client_id: id, tenant_id: id, certificate_path: "/mine/a/b" },
      },
    },
    { google_iam: {} },
  );
  const configuration = render(values).configuration();
  expect(configuration.remote_write).toHaveLength(5);
  expect(await promtoolVerdicts([configuration])).toEqual([""]);
  expect(await helmVerdict(values)).toBe("");
});

test("D2: what the targets name by file is mounted from a Secret that is there already", () => {
  const { containers, volumes } = pods(render(several))["prometheus"] ?? {};
  const paths = [...JSON.stringify(several).matchAll(/\/etc\/prometheus\/secrets\/[^/"]+/g)].map(
    ([path]) => path,
  );
  const mounted = new Map(containers?.[0]?.volumeMounts?.map(({ mountPath, name }) => [mountPath, name]));
  const secrets = new Map(volumes?.map(({ name, secret }) => [name, secret?.secretName]));
  expect(paths.length).toBeGreaterThan(5);
  expect(new Set(paths.map((path) => secrets.get(mounted.get(path) ?? "")))).toEqual(new Set(["centre"]));
});

test("random targets that the chart takes are ones that Prometheus takes", { timeout: 60_000 }, async () => {
  const seed = Number(process.env["ORACLE_SEED"] ?? 1);
  const { remoteWrite } = remoteWriteValues;
  const documents = fc.sample(arbitraryDocument(object({ remoteWrite }, "Targets.")), { numRuns: 300, seed });
  const taken = documents
    .map((prometheus) => ({ prometheus }) as Input<Values>)
    .filter((values) => verdict(values) === "")
    .map((values) => render(values).configuration());
  const answers = await promtoolVerdicts(taken);
  expect(
    answers.flatMap((answer, index) => (answer === "" ? [] : [{ answer, of: taken[index]?.remote_write }])),
  ).toEqual([]);
  const fields = new Set(taken.flatMap(({ remote_write = [] }) => remote_write.flatMap(Object.keys)));
  expect(fields.size).toBeGreaterThan(20);
});

/** Targets that Prometheus does not start with, and what the chart says of them. */
const refused: readonly (readonly [string, object, string])[] = [
  ["no URL", { url: undefined }, "url: missing"],
  ["two ways to show who sends", { basic_auth: { username: "a" }, sigv4: {} }, "there is sigv4 already"],
  [
    "a token beside an identity",
    { bearer_token_file: "/a", azuread: { sdk: {} } },
    "there is azuread already",
  ],
  [
    "two of the usual ways",
    { authorization: {}, basic_auth: { username: "a" } },
    "there is basic_auth already",
  ],
  [
    "Google's beside OAuth2",
    { google_iam: {}, oauth2: { client_id: "a", token_url: "https://b" } },
    "there is google_iam already",
  ],
  ["no shard", { queue_config: { max_shards: 0 } }, "must be at least 1"],
  ["no room in the queue", { queue_config: { capacity: 0 } }, "must be at least 1"],
  ["nothing at a time", { queue_config: { max_samples_per_send: 0 } }, "must be at least 1"],
  [
    "a message that is none",
    { protobuf_message: "prometheus.WriteRequest2" },
    "io.prometheus.write.v2.Request",
  ],
  ["a header of Prometheus' own", { headers: { "content-type": "a" } }, ""],
  ["no identity", { azuread: {} }, "needs one of managed_identity"],
  ["two identities", { azuread: { sdk: {}, managed_identity: {} } }, "there is managed_identity already"],
  ["an id that is none", { azuread: { managed_identity: { client_id: "edge" } } }, "is not an id"],
  ["a cloud that is none", { azuread: { sdk: {}, cloud: "Azure" } }, "AzurePublic"],
  ["a session without a role", { sigv4: { session_name: "edge" } }, "role_arn"],
  ["a step of relabelling that is none", { write_relabel_configs: [{ action: "hashmod" }] }, ""],
];

describe("what Prometheus refuses of a target is refused before:", () => {
  it.each(refused)("%s", (_, target, reason) => {
    expect(told(to(target))).toEqual([expect.stringContaining(reason)]);
  });

  it("all of it, by Prometheus too", async () => {
    const configurations = refused.map(([, target]) => ({
      remote_write: [JSON.parse(JSON.stringify({ url, ...target }))],
    }));
    const answers = await promtoolVerdicts(configurations);
    expect(refused.filter((_, index) => answers[index] === "").map(([what]) => what)).toEqual([]);
  });
});

describe("what Prometheus refuses of targets that are each of the right type:", () => {
  it.each<readonly [string, Input<Values>, string]>([
    ["a name twice", to({ name: "a" }, { name: "a", url: "https://b" }), "two have the same name"],
    [
      "more shards at least than at most",
      to({ queue_config: { min_shards: 9, max_shards: 8 } }),
      "min_shards of 9",
    ],
    ["more shards at least than 50", to({ queue_config: { min_shards: 51 } }), "max_shards of 50"],
    [
      "a first pause longer than the last",
      to({ queue_config: { min_backoff: "1m", max_backoff: "30s" } }),
      "min_backoff of 1m, longer than its max_backoff of 30s",
    ],
    ["a last pause shorter than 30ms", to({ queue_config: { max_backoff: "10ms" } }), "min_backoff of 30ms"],
  ])("%s", async (_, values, reason) => {
    expect(verdict(values)).toContain(reason);
    expect(await helmVerdict(values)).toBe(verdict(values));
    const remote_write = values.prometheus?.remoteWrite;
    expect(await promtoolVerdicts([{ remote_write }])).not.toEqual([""]);
  });

  it("metadata sent at no interval, which Prometheus takes and then ends", async () => {
    const values = to({ metadata_config: { send_interval: "0s" } });
    expect(verdict(values)).toContain("send_interval of 0s");
    expect(await helmVerdict(values)).toBe(verdict(values));
  });

  it("the same target twice, which Prometheus refuses when it loads it", () => {
    expect(told(to({}, {}))).toEqual([expect.stringContaining("prometheus.remoteWrite")]);
  });
});

describe("a secret in the values is refused, with the way:", () => {
  it.each<readonly [string, object, string]>([
    [
      "a password",
      { basic_auth: { username: "a", password: "b" } },
      "(prometheus.secrets, alertmanager.secrets), and say its path as password_file",
    ],
    ["a token", { authorization: { credentials: "a" } }, "as credentials_file"],
    ["a key", { tls_config: { cert_file: "/a", key: "b" } }, "as key_file"],
    [
      "a secret of OAuth2",
      { oauth2: { client_id: "a", token_url: "https://b", client_secret: "c" } },
      "as client_secret_file",
    ],
    ["one in a header", { http_headers: { "X-Token": { secrets: ["a"] } } }, "as files"],
    ["AWS' key", { sigv4: { secret_key: "a" } }, "AWS_SECRET_ACCESS_KEY in extraEnv"],
    ["Azure's", { azuread: { oauth: { client_secret: "a" } } }, "take one of managed_identity"],
  ])("%s", (_, target, way) => {
    expect(told(to(target)).join("\n")).toContain(way);
  });
});

describe("what an older Prometheus does not know is refused beside its version", () => {
  it.each<readonly [string, object, string]>([
    [
      "v3.12.1",
      {
        azuread: {
          certificate: {
            client_id: "00000000-0000-0000-0000-000000000000",
            tenant_id: "a",
            certificate_path: "/a",
          },
        },
      },
      "azuread.certificate, which is known to Prometheus v3.13.0",
    ],
    [
      "v3.14.0",
      { failed_request_logging: true },
      "failed_request_logging, which is known to Prometheus v3.15.0",
    ],
    [
      "v3.14.0",
      { sigv4: { role_arn: "a", session_name: "ab" } },
      "session_name or tags in sigv4, which is known",
    ],
    [
      "v3.15.0",
      { convert_nhcb_to_classic: true },
      "convert_nhcb_to_classic, which is known to Prometheus v3.16.0",
    ],
  ])("%s, %j", async (tag, target, reason) => {
    const { prometheus } = to(target);
    const older: Input<Values> = { prometheus: { ...prometheus, image: { tag } } };
    expect(verdict(older)).toContain(reason);
    expect(await helmVerdict(older)).toBe(verdict(older));
    expect(verdict({ prometheus: prometheus ?? {} })).toBe("");
  });
});
