/** @module-tag thorough */

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { joinValues, type ValuesDocument } from "../../../../../schema/index.ts";
import { alone, install, kubectl, releaseNamed, takeAway } from "../../../harness/index.ts";
import { addressOfServer, answering, cgi, statusAlone } from "../../fixtures/answering.ts";
import { found, foundAlone, nothingIsWrong } from "../../fixtures/doctored.ts";

/* What keeps samples from a centre: an agent that sends, and a centre. */

const edge = releaseNamed("doctor-edge");
const centre = releaseNamed("doctor-centre");
const receiver = (path = "/api/v1/write") =>
  `http://kms-kube-metrics-stack-prometheus.${centre.namespace}.svc:9090${path}`;

/** A queue that says at once what is wrong. */
const queue_config = { batch_send_deadline: "1s", min_backoff: "1s", max_backoff: "2s" };

const sending = (...remoteWrite: readonly ValuesDocument[]): ValuesDocument =>
  joinValues(alone, {
    cluster: { name: "edge" },
    prometheus: { mode: "agent", remoteWrite: remoteWrite.map((one) => joinValues({ queue_config }, one)) },
  });

const receiving: ValuesDocument = joinValues(alone, {
  prometheus: { remoteWriteReceiver: { enabled: true } },
});

/** A program that takes what it is sent, and answers so. */
const taking = (name: string, body: string) => cgi(name, `cat > /dev/null\\n${body}`);

/** What stands before a centre and does not let samples through: it says that it is ill, that it is too much, or is slow. */
const proxies = () =>
  answering("proxy", edge.namespace, [
    taking("ill", statusAlone(503)),
    taking("much", statusAlone(429)),
    taking("slow", `sleep 4; ${statusAlone(204)}`),
  ]);

const proxy = (name: string) => `http://${addressOfServer("proxy", edge.namespace)}/cgi-bin/${name}`;

beforeAll(async () => {
  await kubectl("create", "namespace", edge.namespace);
  await kubectl.apply(...(await proxies()));
  await install(centre, alone);
});
afterAll(async () => {
  await takeAway(edge);
  await takeAway(centre);
});

const apiServer = "https://kubernetes.default.svc/api/v1/write";

/** What is wrong, and where it is sent to. */
const failing: Readonly<Record<string, ValuesDocument>> = {
  "receiver-off": { url: receiver() },
  "remote-write-not-found": { url: receiver("/prometheus/api/v1/write") },
  "remote-write-unauthorized": { url: apiServer, tls_config: { insecure_skip_verify: true } },
  "remote-write-certificate": { url: apiServer },
  "remote-write-name-unknown": { url: "http://no-such.invalid/api/v1/write" },
  "remote-write-unreachable": { url: "http://127.0.0.1:9/api/v1/write" },
  "remote-write-ill": { url: proxy("ill") },
  "remote-write-limited": { url: proxy("much"), queue_config: { retry_on_http_429: true } },
};

/*
 * One agent each: Prometheus says the same about a place once a minute, and takes what it says of another place for the
 * same.
 */
describe("an agent that does not get its samples across", () => {
  test.concurrent.for(Object.entries(failing))(
    "%s: the only place that it sends to",
    async ([trouble, place], { onTestFinished }) => {
      const release = releaseNamed(`doctor-${trouble}`);
      onTestFinished(() => takeAway(release));
      await install(release, sending({ name: trouble, ...place }));
      const finding = await foundAlone(release, trouble);
      expect(finding.sights[0].message).toContain(`remote_name=${trouble}`);
    },
  );

  test("receiver-off: and on, by what doctor says", async () => {
    await install(edge, sending({ url: receiver() }));
    await found(edge, "receiver-off");
    await install(centre, receiving);
    await nothingIsWrong(edge);
  });

  test("remote-write-behind: a centre that is slow, and one connection", async () => {
    await install(
      edge,
      sending({ url: proxy("slow"), queue_config: { max_shards: 1, max_samples_per_send: 10 } }),
    );
    const finding = await foundAlone(edge, "remote-write-behind");
    expect(finding.sights[0].message).toMatch(/it has 1 connections and would need \d+$/);
    await install(edge, sending({ url: receiver() }));
    await nothingIsWrong(edge);
  });

  test("samples-too-old: one place twice, one of both late", async () => {
    const strict = joinValues(receiving, { prometheus: { outOfOrderTimeWindow: "0s" } });
    await install(centre, strict);
    const late = { batch_send_deadline: "15s" };
    await install(
      edge,
      sending({ name: "soon", url: receiver() }, { name: "late", url: receiver(), queue_config: late }),
    );
    const finding = await foundAlone(edge, "samples-too-old");
    const cure = finding.trouble?.cures[0].values ?? {};
    await install(centre, joinValues(strict, cure as ValuesDocument));
    await nothingIsWrong(edge);
  });
});
