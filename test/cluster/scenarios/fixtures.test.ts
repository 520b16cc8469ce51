import { afterAll, beforeAll, expect, test } from "vitest";
import { joinValues } from "../../../schema/index.ts";
import {
  alone,
  deleteNamespace,
  install,
  kubectl,
  query,
  releaseNamed,
  type Sample,
  takeAway,
  until,
} from "../harness/index.ts";
import { thorough } from "../tiers.ts";
import { released, restarting, terminated, terminating, unavailable } from "./fixtures/unhealthy.ts";

const release = releaseNamed("fixtures");
const namespace = `${release.namespace}-unhealthy`;

/** Waits until a query gives something, or nothing. */
async function untilSeries(expression: string, some: boolean): Promise<readonly Sample[]> {
  let last: readonly Sample[] = [];
  const held = await until(
    async () => {
      last = await query(release, expression);
      return last.length > 0 === some;
    },
    90_000,
    500,
  );
  expect(held, `${expression} gives ${some ? "something" : "nothing"}; it is ${JSON.stringify(last)}`).toBe(
    true,
  );
  return last;
}

function inNamespace(...args: readonly string[]): Promise<string> {
  return kubectl(...args, "--namespace", namespace);
}

/** What holds for the whole of twenty seconds, which is ten scrapes or nearly so; an alert's `for` is like that. */
function lasting(series: string, condition: string): string {
  return `min_over_time(${series}[20s]) ${condition} and count_over_time(${series}[20s]) >= 9`;
}

const unavailableReplicas = "kube_deployment_status_replicas_unavailable";

/** What the chart's own alerts find out in another way. */
const asked = [unavailableReplicas, "kube_pod_.*"];

beforeAll(async () => {
  const scrape = { keepMetrics: asked };
  await install(release, joinValues(alone, { kubeStateMetrics: { enabled: true }, scrape }));
  await kubectl("create", "namespace", namespace);
});

afterAll(async () => {
  await takeAway(release);
  await deleteNamespace(kubectl, namespace);
});

test("A7: a Deployment whose pods stay Unavailable", async () => {
  const ours = `${unavailableReplicas}{namespace="${namespace}", deployment="unavailable"}`;
  await kubectl.apply(await unavailable(namespace));
  await untilSeries(lasting(ours, "== 2"), true);
  // A Deployment that is well does not look like that.
  const [well] = await untilSeries(`${unavailableReplicas}{namespace="${release.namespace}"}`, true);
  expect(well?.value).toBe(0);

  await inNamespace("delete", "deployment", "unavailable");
  await untilSeries(ours, false);
});

test("A7: a pod that keeps Terminating", thorough, async () => {
  const ours = `kube_pod_deletion_timestamp{namespace="${namespace}", pod="terminating"}`;
  await kubectl.apply(await terminating(namespace));
  await inNamespace("wait", "pod", "terminating", "--for=condition=Ready", "--timeout=60s");
  await untilSeries(
    `kube_pod_status_ready{namespace="${namespace}", pod="terminating", condition="true"} == 1`,
    true,
  );
  expect(await query(release, ours)).toEqual([]);

  await inNamespace("delete", "pod", "terminating", "--wait=false");
  try {
    // The timestamp is when it should have been gone: the grace period of five seconds is counted in.
    await untilSeries(`time() - ${ours} > 5`, true);
    await untilSeries(lasting(ours, "> 0"), true);
  } finally {
    await inNamespace("patch", "pod", "terminating", "--type=merge", "--patch", JSON.stringify(released));
  }
  await untilSeries(ours, false);
  expect(await inNamespace("get", "pods", "--output=name")).not.toContain("terminating");
});

test("A7: containers that are Terminated, for good and again and again", thorough, async () => {
  const series = (metric: string, pod: string): string =>
    `kube_pod_container_status_${metric}{namespace="${namespace}", pod="${pod}"}`;
  await kubectl.apply(await terminated(namespace), await restarting(namespace));

  await untilSeries(lasting(series("terminated", "terminated"), "== 1"), true);
  const reasons = await query(release, `${series("terminated_reason", "terminated")} == 1`);
  expect(reasons.map(({ metric }) => metric["reason"])).toEqual(["Error"]);
  await untilSeries(
    `kube_pod_status_phase{namespace="${namespace}", pod="terminated", phase="Failed"} == 1`,
    true,
  );

  await untilSeries(`${series("restarts_total", "restarting")} > 1`, true);
  const last = await query(release, `${series("last_terminated_reason", "restarting")} == 1`);
  expect(last.map(({ metric }) => metric["reason"])).toEqual(["Error"]);
  await untilSeries(`${series("waiting_reason", "restarting")} == 1`, true);

  await inNamespace("delete", "pods", "terminated", "restarting");
  await untilSeries(`{__name__=~"kube_pod_.+", namespace="${namespace}"}`, false);
});
