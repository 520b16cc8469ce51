/** @module-tag thorough */

import { afterAll, beforeAll, expect, test } from "vitest";
import { joinValues, type ValuesDocument } from "../../../../../schema/index.ts";
import { alone, install, kubectl, releaseNamed, takeAway } from "../../../harness/index.ts";
import { addressOfServer, answering, cgi, statusAlone } from "../../fixtures/answering.ts";
import { found, foundAlone, nothingIsWrong } from "../../fixtures/doctored.ts";

/*
 * One target for each way in which a target can fail: all are found at once, each for what it is. What cures them is what
 * the job should have said.
 */

const release = releaseNamed("doctor-targets");
const { namespace } = release;
const server = addressOfServer("targets", namespace);
const account = "/var/run/secrets/kubernetes.io/serviceaccount";
const [token, authority] = [`${account}/token`, `${account}/ca.crt`];
const apiServer = "kubernetes.default.svc:443";

/** Answers with files, and with what programs say: late, or that it is not well. */
const servers = () =>
  answering("targets", namespace, [
    "printf 'one 1\\ntwo 2\\n' > good.txt",
    "echo '<html>welcome</html>' > page.html",
    "echo 'this is no metric at all {' > bad.txt",
    cgi("late", "sleep 20"),
    cgi("ill", statusAlone(503)),
  ]);

/** A job that fails. */
interface Failing {
  /** Left out: the server above. */
  readonly target?: string;
  /** What the job says. */
  readonly job?: ValuesDocument;
  /** What it should say; left out: it should ask somebody else. */
  readonly cured?: ValuesDocument;
}

/** The jobs, by what is wrong with them. */
const failing: Readonly<Record<string, Failing>> = {
  "too-many-samples": { job: { metrics_path: "/good.txt", sample_limit: 1 }, cured: { sample_limit: 2 } },
  "target-over-its-limits": {
    job: { metrics_path: "/good.txt", body_size_limit: "4B" },
    cured: { body_size_limit: "1KB" },
  },
  "target-too-slow": { job: { metrics_path: "/cgi-bin/late" } },
  "target-ill": { job: { metrics_path: "/cgi-bin/ill" } },
  "target-refused": { target: "127.0.0.1:9999" },
  // A machine of the nodes' network that there is not, which shows after three seconds.
  "target-unreachable": {
    target: "198.51.100.99:9100",
    job: { scrape_interval: "10s", scrape_timeout: "10s" },
  },
  "control-plane-on-loopback": { target: "127.0.0.1:10259" },
  "target-name-unknown": { target: "no-such.invalid:80" },
  "target-without-such-a-path": { job: { metrics_path: "/nothing" }, cured: { metrics_path: "/good.txt" } },
  "target-of-no-known-format": { job: { metrics_path: "/page.html" } },
  "target-not-understood": { job: { metrics_path: "/bad.txt" } },
  "target-speaks-no-tls": { job: { metrics_path: "/good.txt", scheme: "https" }, cured: { scheme: "http" } },
  "target-speaks-tls": { target: apiServer },
  "target-of-unknown-authority": {
    target: apiServer,
    job: { scheme: "https", authorization: { credentials_file: token } },
    cured: { tls_config: { ca_file: authority } },
  },
  "target-wants-to-know": {
    target: apiServer,
    job: { scheme: "https", tls_config: { insecure_skip_verify: true } },
    cured: { authorization: { credentials_file: token } },
  },
};

/** The jobs, as they fail or as they should be; those that nothing cures but another target are left out then. */
const jobs = (wanted: "failing" | "cured") =>
  Object.entries(failing).flatMap(([id, { target = server, job = {}, cured }]) =>
    wanted === "cured" && cured === undefined
      ? []
      : [
          {
            job_name: id,
            // Two of them ask for the same.
            params: { job: [id] },
            ...job,
            ...(wanted === "cured" ? cured : {}),
            static_configs: [{ targets: [target] }],
          },
        ],
  );

/** Prometheus, which may see the API server's metrics. */
const collecting = (extraJobs: readonly object[]) =>
  joinValues(alone, {
    prometheus: { rbac: { extraRules: [{ nonResourceURLs: ["/metrics"], verbs: ["get"] }] } },
    scrape: { extraJobs: [...extraJobs] },
  });

beforeAll(async () => {
  await kubectl("create", "namespace", namespace);
  await kubectl.apply(...(await servers()));
});
afterAll(() => takeAway(release));

test(`${Object.keys(failing).join(", ")}: a job for each`, async () => {
  await install(release, collecting(jobs("failing")));
  const findings = await found(release, ...Object.keys(failing));
  for (const { trouble, sights } of findings)
    expect(sights.map(({ where }) => where.endsWith(`of the job ${trouble?.id}`))).toEqual([true]);
  await install(release, collecting(jobs("cured")));
  await nothingIsWrong(release);
});

test("target-twice: two jobs that find the same program", async () => {
  const twice = ["one", "other"].map((name) => ({
    job_name: name,
    metrics_path: "/good.txt",
    static_configs: [{ targets: [server] }],
  }));
  await install(release, collecting(twice));
  const finding = await foundAlone(release, "target-twice");
  expect(finding.sights[0].message).toBe("asked by the jobs one, other");
  await install(release, collecting(twice.slice(1)));
  await nothingIsWrong(release);
});
