import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execa } from "execa";
import { StatefulSet } from "kubernetes-models/apps/v1";
import { ConfigMap, Pod } from "kubernetes-models/v1";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Input, parseYaml, stringify } from "../../schema/index.ts";
import type { Values } from "../../stack/scope.ts";
import { EmbeddedYaml } from "../../template/index.ts";
import { tool } from "../../tools/index.ts";
import { caseFile } from "../cases/case-file.ts";
import { render } from "./render.ts";
import { freePort, shellPrograms } from "./shell.ts";
import { secretName, ways, writeWebSecret } from "./web-secret.ts";

describe.each(ways)("a Prometheus that is asked by %s", (_, configuration, web) => {
  const values: Input<Values> = { prometheus: { web, routePrefix: "/p" } };
  const rendered = render(values);
  const [container] = rendered.one(StatefulSet.is, "prometheus").spec?.template.spec?.containers ?? [];
  let folder: string;
  let port: number;
  let credentials: Readonly<Record<string, string>>;
  let stop: () => Promise<unknown>;

  /** What the chart writes, with the folders and the port of this machine in place of the container's. */
  const here = (text: string) =>
    text.replaceAll("/etc/prometheus/", `${folder}/`).replaceAll("localhost:9090", `127.0.0.1:${port}`);

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "kmstack-web-"));
    port = await freePort();
    credentials = await writeWebSecret(folder, configuration);
    await mkdir(join(folder, "config"));
    // Its own job, with a target that is known beforehand.
    const { kubernetes_sd_configs: _, relabel_configs: __, ...job } = rendered.job("prometheus");
    const jobs = [{ ...job, scrape_interval: "1s", static_configs: [{ targets: [`127.0.0.1:${port}`] }] }];
    await writeFile(join(folder, "config/prometheus.yml"), here(stringify({ scrape_configs: jobs })));
    const client = rendered.one(ConfigMap.is, "prometheus").data?.["client.yml"] as unknown;
    if (client instanceof EmbeddedYaml) {
      await writeFile(join(folder, "config/client.yml"), here(stringify(client.data)));
    }
    const own = (container?.args ?? []).filter((argument) => !argument.startsWith("--storage."));
    const more = [`--web.listen-address=127.0.0.1:${port}`, `--storage.tsdb.path=${folder}/data`];
    const prometheus = execa((await tool("prometheus")).path, [...own.map(here), ...more], { reject: false });
    stop = () => {
      prometheus.kill();
      return prometheus;
    };
  });

  afterAll(async () => {
    await stop();
    await rm(folder, { recursive: true });
  });

  test("is found to be well by helm test, its own job included", async () => {
    const [tester] = rendered.one(Pod.is, "prometheus-test").spec?.containers ?? [];
    const environment = await shellPrograms(join(folder, "bin"));
    // From the Secret, as the pod has it.
    const fromSecret = (tester?.env ?? []).map(({ name, valueFrom }) => {
      expect(valueFrom?.secretKeyRef?.name).toBe(secretName);
      return [name, credentials[valueFrom?.secretKeyRef?.key ?? ""] ?? ""] as const;
    });
    const [shell = "", ...command] = tester?.command ?? [];
    const [api = ""] = tester?.args ?? [];
    const { pathname, protocol } = new URL(api);
    const at = `${protocol}//127.0.0.1:${port}${pathname}`;
    const { stdout, exitCode } = await execa(shell, [...command, at, "prometheus"], {
      reject: false,
      env: { ...environment, ...Object.fromEntries(fromSecret) },
    });
    expect(stdout.split("\n")).toEqual([`ok      Prometheus answers at ${at}`, "ok      prometheus: 1 up"]);
    expect(exitCode).toBe(0);
  });

  test("is found to be ready and healthy by its probes", async () => {
    for (const { exec, httpGet } of [container?.readinessProbe ?? {}, container?.livenessProbe ?? {}]) {
      expect([exec, httpGet].filter((one) => one !== undefined)).toHaveLength(1);
      if (httpGet !== undefined) {
        expect("basic_auth_users" in configuration).toBe(false);
        expect(httpGet.scheme).toBe("tls_server_config" in configuration ? "HTTPS" : undefined);
      } else {
        const { path } = await tool("promtool");
        const [program, ...args] = exec?.command ?? [];
        expect(program).toBe("promtool");
        const { exitCode, stderr } = await execa(path, args.map(here), { reject: false });
        expect(stderr).toContain("SUCCESS");
        expect(exitCode).toBe(0);
      }
    }
  });
});

test("the argument by which people know it is refused, and says how", async () => {
  const values = parseYaml(await readFile(caseFile("web/password-of-prometheus"), "utf8")) as Input<Values>;
  expect(() => render(values)).toThrow(
    "prometheus.extraArgs: --web.config.file is the chart's own affair; set prometheus.web.secretName instead",
  );
});

test("what the Secret has in it is said only where there is one", () => {
  expect(() => render({ prometheus: { web: { tls: { enabled: true } } } })).toThrow(
    "prometheus.web.secretName",
  );
  expect(() => render({ prometheus: { web: { basicAuth: { enabled: true } } } })).toThrow(
    "prometheus.web.secretName",
  );
});
