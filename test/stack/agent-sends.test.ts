import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execa } from "execa";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Input, stringify } from "../../schema/index.ts";
import type { Values } from "../../stack/scope.ts";
import { tool } from "../../tools/index.ts";
import { render } from "./render.ts";
import { freePort } from "./shell.ts";
import { pods } from "./workloads.ts";

/* D2: what an agent shows to whom it sends to, by Prometheus itself with the arguments and the configuration of the chart. */

const patience = { timeout: 40_000, interval: 200 };
const mounted = "/etc/prometheus/secrets/centre";

/** What came last, by path. */
const received = new Map<string, { readonly headers: IncomingHttpHeaders; readonly body: string }>();
const server = createServer(async (request, response) => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const path = request.url ?? "";
  received.set(path, { headers: request.headers, body: Buffer.concat(chunks).toString("latin1") });
  response.setHeader("content-type", "application/json");
  // As a receiver of version 2 says what it took; and for the one that gives tokens.
  response.setHeader("x-prometheus-remote-write-samples-written", "1");
  response.end(path === "/token" ? JSON.stringify({ access_token: "for-an-hour", expires_in: 3600 }) : "");
});

let folder: string;
let stop: () => Promise<unknown>;

const header = (path: string, name: string) => () => received.get(path)?.headers[name];
const secret = (key: string, text: string) => writeFile(join(folder, "centre", key), text);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "kmstack-agent-"));
  await mkdir(join(folder, "centre"));
  await secret("password", "of the edge");
  await secret("token", "a-token");
  await secret("client-secret", "of the client");
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const sink = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const port = await freePort();

  const values: Input<Values> = {
    cluster: { name: "edge" },
    scrape: {
      cluster: false,
      interval: "1s",
      timeout: "1s",
      extraJobs: [{ job_name: "self", static_configs: [{ targets: [`127.0.0.1:${port}`] }] }],
    },
    prometheus: {
      mode: "agent",
      scrape: { enabled: false },
      secrets: ["centre"],
      remoteWrite: [
        {
          url: `${sink}/password`,
          basic_auth: { username: "edge", password_file: `${mounted}/password` },
          headers: { "X-Scope-OrgID": "tenant" },
        },
        { url: `${sink}/token-of-a-file`, authorization: { credentials_file: `${mounted}/token` } },
        {
          url: `${sink}/oauth2`,
          oauth2: {
            client_id: "edge",
            client_secret_file: `${mounted}/client-secret`,
            token_url: `${sink}/token`,
          },
        },
        { url: `${sink}/newer`, protobuf_message: "io.prometheus.write.v2.Request" },
      ],
    },
  };
  const here = (text: string) =>
    text
      .replaceAll("/etc/prometheus/secrets", folder)
      .replaceAll("/etc/prometheus/config", folder)
      .replaceAll("=/prometheus/", `=${folder}/data/`);
  const rendered = render(values);
  await writeFile(join(folder, "prometheus.yml"), here(stringify(rendered.configuration())));
  const [container] = pods(rendered)["prometheus"]?.containers ?? [];
  const args = [...(container?.args ?? []).map(here), `--web.listen-address=127.0.0.1:${port}`];
  const agent = execa((await tool("prometheus")).path, args, { reject: false, stdio: "ignore" });
  stop = () => {
    agent.kill();
    return agent;
  };
}, 60_000);

afterAll(async () => {
  await stop();
  server.close();
  await rm(folder, { recursive: true });
});

describe("D2: an agent shows who it is", () => {
  test("by a user name and a password, and the next one where the Secret is changed, without a restart", {
    timeout: 90_000,
  }, async () => {
    const basic = (password: string) => `Basic ${Buffer.from(`edge:${password}`).toString("base64")}`;
    await expect.poll(header("/password", "authorization"), patience).toBe(basic("of the edge"));
    expect(header("/password", "x-scope-orgid")()).toBe("tenant");
    await secret("password", "the next one");
    await expect.poll(header("/password", "authorization"), patience).toBe(basic("the next one"));
  });

  test("by a token", async () => {
    await expect.poll(header("/token-of-a-file", "authorization"), patience).toBe("Bearer a-token");
  });

  test("by a token that it asks for (OAuth2)", async () => {
    await expect.poll(header("/oauth2", "authorization"), patience).toBe("Bearer for-an-hour");
    expect(received.get("/token")?.headers.authorization ?? received.get("/token")?.body).toMatch(
      /^Basic |client_secret=of\+the\+client/,
    );
  });

  test("and sends in the version of the protocol that each target takes", async () => {
    await expect
      .poll(header("/newer", "content-type"), patience)
      .toBe("application/x-protobuf;proto=io.prometheus.write.v2.Request");
    expect(header("/password", "content-type")()).toBe("application/x-protobuf");
  });
});
