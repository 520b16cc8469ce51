import { afterAll, beforeAll, expect, type TestContext, test } from "vitest";
import { type Input, joinValues, type ValuesDocument } from "../../../schema/index.ts";
import { folder } from "../../../stack/kit/dashboards/folder.ts";
import type { Values } from "../../../stack/scope.ts";
import { ownDashboards } from "../../stack/grafana/own.ts";
import {
  cluster,
  install,
  type KubernetesObject,
  kubectl,
  type List,
  quick,
  releaseNamed,
  takeAway,
  until,
} from "../harness/index.ts";

const release = releaseNamed("grafana");
const deployment = "deployment/kms-kube-metrics-stack-grafana";
const pulls = cluster.way !== "node";

/** Grafana with all dashboards of the chart for which nothing more has to run than is there, and one of its user's. */
function withTitle(title: string): ValuesDocument {
  return joinValues(quick, {
    alertmanager: { enabled: true, persistence: { type: "none" } },
    controlPlane: { etcd: { enabled: true } },
    prometheus: { remoteWriteReceiver: { enabled: true } },
    grafana: {
      enabled: true,
      dashboards: {
        updateInterval: 5,
        folders: [
          {
            name: "own",
            title: "Own",
            dashboards: { mine: JSON.stringify({ uid: "mine", title, panels: [] }) },
          },
        ],
      },
    },
  });
}

/** Its image is large. */
const patience = { more: ["--timeout", "8m"] };

beforeAll(async () => {
  if (pulls) await install(release, withTitle("One"), patience);
});
afterAll(() => (pulls ? takeAway(release) : undefined));

function needsImage(context: TestContext): void {
  context.skip(!pulls, "Grafana's image cannot be built here; needs a cluster that pulls images (kind)");
}

function inPod(script: string): Promise<string> {
  const whereTo = ["--namespace", release.namespace, "exec", deployment, "--container", "grafana"];
  return kubectl(...whereTo, "--", "sh", "-c", script);
}

const password = () => inPod("cat /var/lib/grafana/admin-password");

/** What Grafana answers to the administrator, by the password that the pod made. The type is what Grafana's API says. */
async function ask<T>(path: string): Promise<T> {
  const login = '-u "admin:$(cat /var/lib/grafana/admin-password)"';
  return JSON.parse(await inPod(`curl -fsS ${login} 'http://localhost:3000${path}'`)) as T;
}

interface Found {
  readonly uid: string;
  readonly title: string;
  readonly folderTitle?: string;
}

const found = () => ask<readonly Found[]>("/api/search?type=dash-db");

/** The pods of Grafana, each by what no other one has. */
async function uids(): Promise<readonly string[]> {
  const chosen = ["--namespace", release.namespace, "--selector", "app.kubernetes.io/name=grafana"];
  const { items } = await kubectl.get<List<KubernetesObject>>("pods", ...chosen);
  return items.map(({ metadata }) => metadata.uid);
}

test("F2: data source and dashboards are there at the first login", async (context) => {
  needsImage(context);
  const sources = await ask<readonly { uid: string; isDefault: boolean }[]>("/api/datasources");
  expect(sources).toMatchObject([{ uid: "prometheus", isDefault: true }]);
  const health = await ask<{ status: string }>("/api/datasources/uid/prometheus/health");
  expect(health.status).toBe("OK");
  const everything = async () =>
    (await found()).map(({ uid, folderTitle }) => `${folderTitle}/${uid}`).sort();
  const own = ownDashboards(withTitle("One") as Input<Values>).map(({ uid }) => `${folder}/${uid}`);
  expect(own.length).toBeGreaterThan(13);
  const all = [...own, "Own/mine"].sort();
  await until(async () => (await everything()).length === all.length, 60_000, 1000);
  expect(await everything()).toEqual(all);
});

test("F2: a changed dashboard is there without a restart", async (context) => {
  needsImage(context);
  const before = await uids();
  await install(release, withTitle("Two"), patience);
  const titled = async () => (await found()).some(({ uid, title }) => uid === "mine" && title === "Two");
  expect(await until(titled, 180_000, 2000)).toBe(true);
  expect(await uids()).toEqual(before);
});

test("F1: the first password stays when the pod is replaced", async (context) => {
  needsImage(context);
  const before = await password();
  await kubectl("--namespace", release.namespace, "rollout", "restart", deployment);
  await kubectl("--namespace", release.namespace, "rollout", "status", deployment, "--timeout", "110s");
  expect(await password()).toBe(before);
  expect(await ask<{ login: string }>("/api/user")).toMatchObject({ login: "admin" });
});

test("the plugins of the image are as the image has them", async (context) => {
  needsImage(context);
  const log = await kubectl("--namespace", release.namespace, "logs", deployment, "--container", "grafana");
  expect(log).not.toMatch(/plugin .*not registered|read-only file system/);
});
