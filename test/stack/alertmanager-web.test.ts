import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execa } from "execa";
import { ConfigMap } from "kubernetes-models/v1";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Input, stringify } from "../../schema/index.ts";
import type { Values } from "../../stack/scope.ts";
import { EmbeddedYaml } from "../../template/index.ts";
import { tool } from "../../tools/index.ts";
import { render } from "./render.ts";
import { freePort } from "./shell.ts";
import { secretName, ways, writeWebSecret } from "./web-secret.ts";
import { pods } from "./workloads.ts";

const timeout = 90_000;

describe.each(ways)("an Alertmanager that is asked by %s", (_, configuration, web) => {
  const values: Input<Values> = { alertmanager: { enabled: true, web, routePrefix: "/a" } };
  const rendered = render(values);
  const [container] = pods(rendered)["alertmanager"]?.containers ?? [];
  const stops: (() => Promise<unknown>)[] = [];
  let folder: string;
  let port: number;

  /** What the chart writes, with the folders and the port of this machine in place of the containers'. */
  const here = (text: string) =>
    text
      .replaceAll("/etc/prometheus/alertmanager-web/", `${folder}/web/`)
      .replaceAll("/etc/alertmanager/", `${folder}/`)
      .replaceAll("localhost:9093", `127.0.0.1:${port}`);

  async function start(name: "alertmanager" | "prometheus", args: readonly string[]): Promise<void> {
    const started = execa((await tool(name)).path, args, { reject: false, stdio: "ignore" });
    stops.push(() => {
      started.kill();
      return started;
    });
  }

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "kmstack-web-"));
    port = await freePort();
    await writeWebSecret(folder, configuration);
    await mkdir(join(folder, "config"));
    await writeFile(
      join(folder, "config/alertmanager.yml"),
      "route: { receiver: nobody }\nreceivers: [{ name: nobody }]\n",
    );
    const [client] = rendered
      .all(ConfigMap.is)
      .flatMap(({ data }) => (data as Readonly<Record<string, unknown>> | undefined)?.["client.yml"] ?? []);
    if (client instanceof EmbeddedYaml) {
      await writeFile(join(folder, "config/client.yml"), here(stringify(client.data)));
    }
    const own = (container?.args ?? []).filter((argument) => !argument.startsWith("--storage."));
    const more = [`--web.listen-address=127.0.0.1:${port}`, `--storage.path=${folder}/data`];
    await start("alertmanager", [...own.map(here), ...more]);
  });

  afterAll(async () => {
    await Promise.all(stops.map((stop) => stop()));
    await rm(folder, { recursive: true });
  });

  test("is found to be ready and healthy by its probes", { timeout }, async () => {
    for (const { exec, httpGet } of [container?.readinessProbe ?? {}, container?.livenessProbe ?? {}]) {
      expect([exec, httpGet].filter((one) => one !== undefined)).toHaveLength(1);
      if (httpGet !== undefined) {
        expect("basic_auth_users" in configuration).toBe(false);
        expect(httpGet.scheme).toBe("tls_server_config" in configuration ? "HTTPS" : undefined);
      } else {
        const [program, ...args] = exec?.command ?? [];
        expect(program).toBe("amtool");
        const { path } = await tool("amtool");
        const asks = async () => (await execa(path, args.map(here), { reject: false })).exitCode;
        await expect.poll(asks, { timeout: 30_000 }).toBe(0);
      }
    }
  });

  test("gets the alerts of Prometheus, which collects its metrics too", { timeout }, async () => {
    const [alerting, others] = rendered.configuration().alerting?.alertmanagers ?? [];
    expect(others).toBe(undefined);
    const at = (found: object) => {
      const {
        kubernetes_sd_configs: _,
        relabel_configs: __,
        ...asked
      } = found as Readonly<Record<string, unknown>>;
      return { ...asked, static_configs: [{ targets: [`127.0.0.1:${port}`] }] };
    };
    const rules = [{ alert: "Told", expr: "vector(1)" }];
    await writeFile(join(folder, "rules.yml"), stringify({ groups: [{ name: "g", interval: "1s", rules }] }));
    const file = {
      global: { scrape_interval: "1s" },
      rule_files: ["rules.yml"],
      alerting: { alertmanagers: [at(alerting ?? {})] },
      scrape_configs: [at(rendered.job("alertmanager"))],
    };
    await writeFile(join(folder, "prometheus.yml"), here(stringify(file)));
    const ownPort = await freePort();
    await start("prometheus", [
      `--config.file=${folder}/prometheus.yml`,
      `--web.listen-address=127.0.0.1:${ownPort}`,
      `--storage.tsdb.path=${folder}/tsdb`,
      // What fires before it knows of an Alertmanager it would say again after a minute.
      "--rules.alert.resend-delay=1s",
    ]);
    const told = async () => {
      const query = encodeURIComponent("sum(alertmanager_alerts_received_total)");
      const response = await fetch(`http://127.0.0.1:${ownPort}/api/v1/query?query=${query}`).catch(
        () => undefined,
      );
      return (await response?.text()) ?? "";
    };
    // Alertmanager itself says by the metrics that Prometheus collects of it what Prometheus has told it.
    await expect.poll(told, { timeout: 60_000 }).toMatch(/"value":\[[0-9.]+,"[1-9]/);
  });

  test("has the Secret in its own pod, and Prometheus has it where it needs it", () => {
    const secretsOf = (name: string) =>
      pods(rendered)[name]?.volumes?.flatMap(({ secret }) => secret?.secretName ?? []) ?? [];
    expect(secretsOf("alertmanager")).toEqual([secretName]);
    const isNeeded = web.tls?.caKey !== undefined || web.basicAuth?.enabled === true;
    expect(secretsOf("prometheus")).toEqual(isNeeded ? [secretName] : []);
  });
});

test("the argument by which people know it is refused, and says how", () => {
  const extraArgs = ["--web.config.file=/web.yml"];
  expect(() => render({ alertmanager: { enabled: true, extraArgs } })).toThrow(
    "alertmanager.extraArgs: --web.config.file is the chart's own affair; set alertmanager.web.secretName instead",
  );
});
