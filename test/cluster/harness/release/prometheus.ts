import { expect } from "vitest";
import { until } from "../until.ts";
import { kubectlOf } from "../ways/cluster.ts";
import type { Release } from "./release.ts";

/** A target, as Prometheus' API tells of it: https://prometheus.io/docs/prometheus/latest/querying/api/#targets */
export interface Target {
  readonly labels: Readonly<Record<string, string>>;
  readonly scrapeUrl: string;
  readonly health: "up" | "down" | "unknown";
  /** Empty where the last scrape went well. */
  readonly lastError: string;
  /** A duration such as `10s`. */
  readonly scrapeInterval: string;
}

/** A series of an instant query's answer. */
export interface Sample {
  readonly metric: Readonly<Record<string, string>>;
  readonly value: number;
}

/** What Prometheus' API answers around its data. */
interface Answer<T> {
  readonly status: "success" | "error";
  readonly data: T;
}

/** The path of the API server that leads to a path of a release's Prometheus. */
export function proxyPath({ name, namespace }: Release, path: string): string {
  return `/api/v1/namespaces/${namespace}/services/${name}-kube-metrics-stack-prometheus:http/proxy${path}`;
}

/** Asks Prometheus' API; undefined while it does not answer. The type is what the API's documentation says. */
async function ask<T>(release: Release, path: string): Promise<T | undefined> {
  return answerAt<T>(release, proxyPath(release, path));
}

/** The same by a whole path of the API server. */
async function answerAt<T>({ cluster }: Release, path: string): Promise<T | undefined> {
  const text = await kubectlOf(cluster).raw(path);
  if (text === undefined) return undefined;
  const { status, data } = JSON.parse(text) as Answer<T>;
  return status === "success" ? data : undefined;
}

/** What the API tells of targets. */
interface Targets {
  readonly activeTargets: readonly Target[];
}

const activeTargets = "/api/v1/targets?state=active";

/** What Prometheus scrapes. */
export async function targets(release: Release): Promise<readonly Target[]> {
  return (await ask<Targets>(release, activeTargets))?.activeTargets ?? [];
}

/** The same of one of several, by the name of its pod. */
export async function targetsOfPod(release: Release, pod: string): Promise<readonly Target[]> {
  const path = `/api/v1/namespaces/${release.namespace}/pods/${pod}:9090/proxy${activeTargets}`;
  return (await answerAt<Targets>(release, path))?.activeTargets ?? [];
}

/** The configuration that Prometheus has loaded; undefined while it does not answer. */
export async function loadedConfiguration(release: Release): Promise<string | undefined> {
  return (await ask<{ yaml: string }>(release, "/api/v1/status/config"))?.yaml;
}

/** The expressions of the rules that Prometheus has loaded. */
export async function loadedRules(release: Release): Promise<readonly string[]> {
  const answer = await ask<{ groups: readonly { rules: readonly { query: string }[] }[] }>(
    release,
    "/api/v1/rules",
  );
  return (answer?.groups ?? []).flatMap(({ rules }) => rules.map((rule) => rule.query));
}

/** Whether Prometheus has taken the configuration and rules that it read last; undefined while it does not answer. */
export async function lastReloadWentWell(release: Release): Promise<boolean | undefined> {
  return (await ask<{ reloadConfigSuccess: boolean }>(release, "/api/v1/status/runtimeinfo"))
    ?.reloadConfigSuccess;
}

/** The answer to an instant query; empty while Prometheus does not answer. */
export async function query(release: Release, expression: string): Promise<readonly Sample[]> {
  const answer = await ask<{ result: readonly { metric: Sample["metric"]; value: [number, string] }[] }>(
    release,
    `/api/v1/query?query=${encodeURIComponent(expression)}`,
  );
  return (answer?.result ?? []).map(({ metric, value }) => ({ metric, value: Number(value[1]) }));
}

/** A series with all of its samples in a span of time, as they were written. */
export interface Series {
  readonly metric: Sample["metric"];
  readonly values: readonly (readonly [time: number, value: string])[];
}

/** The answer to a query of ranges, such as `up[5m]`, in the order of the series' labels. */
export async function samples(release: Release, expression: string): Promise<readonly Series[]> {
  const path = `/api/v1/query?query=${encodeURIComponent(expression)}`;
  const { result = [] } = (await ask<{ result: readonly Series[] }>(release, path)) ?? {};
  const name = ({ metric }: Series) => JSON.stringify(Object.entries(metric).toSorted());
  return result.toSorted((one, other) => (name(one) < name(other) ? -1 : 1));
}

/** The value of the one series that a query has to give. */
export async function scalar(release: Release, expression: string): Promise<number | undefined> {
  return (await query(release, expression))[0]?.value;
}

/**
 * Waits until something holds of the targets, and fails with the targets where it does not.
 *
 * @param what like `all targets of kubelet are up`
 */
export async function untilTargets(
  release: Release,
  what: string,
  holds: (targets: readonly Target[]) => boolean,
): Promise<readonly Target[]> {
  let last: readonly Target[] = [];
  const held = await until(
    async () => {
      last = await targets(release);
      return holds(last);
    },
    90_000,
    500,
  );
  const told = last.map(
    ({ labels, scrapeUrl, health, lastError }) => `${labels["job"]} ${scrapeUrl} ${health} ${lastError}`,
  );
  expect(held, `${what}; the targets are:\n  ${told.join("\n  ")}`).toBe(true);
  return last;
}

/**
 * Waits until each of some jobs has so many targets and all of them are up.
 *
 * @param expected how many, by the job's name
 */
export function untilUp(
  release: Release,
  expected: Readonly<Record<string, number>>,
): Promise<readonly Target[]> {
  return untilTargets(release, `up are ${JSON.stringify(expected)}`, (all) =>
    Object.entries(expected).every(([job, number]) => {
      const mine = ofJob(all, job);
      return mine.length === number && allUp(mine);
    }),
  );
}

/** Whether all of some targets are up. */
export function allUp(of: readonly Target[]): boolean {
  return of.every(({ health }) => health === "up");
}

/** The targets of a job. */
export function ofJob(all: readonly Target[], job: string): readonly Target[] {
  return all.filter(({ labels }) => labels["job"] === job);
}
