import { expect, it } from "vitest";
import { knownToHelm } from "../../template/language/served.ts";
import { madeByAll } from "./fixtures/both.ts";
import { chartOf } from "./fixtures/chart.ts";

/** What a chart finds served, by the names that it asks for. */
const answers = (asked: readonly string[]) =>
  chartOf(({ capabilities: { hasApi } }) =>
    Object.fromEntries(asked.map((apiVersion) => [apiVersion, hasApi(apiVersion)])),
  );

it("every Helm takes Kubernetes' own for served where it asks no cluster, whatever its version, and nothing else", async () => {
  const others = ["monitoring.coreos.com/v1", "policy/v2", "autoscaling/v2beta3", "policy"];
  expect(await madeByAll(answers([...knownToHelm, ...others]))).toEqual([
    Object.fromEntries([...knownToHelm, ...others].map((one) => [one, knownToHelm.includes(one)])),
  ]);
  expect(knownToHelm).toEqual(expect.arrayContaining(["v1", "policy/v1", "apps/v1", "networking.k8s.io/v1"]));
});
