/** @module-tag thorough */

import { afterAll, beforeAll, test } from "vitest";
import { joinValues, type ValuesDocument } from "../../../../../schema/index.ts";
import { customResourceDefinitions } from "../../../../../tools/index.ts";
import { alone, install, kubectl, releaseNamed, takeAway } from "../../../harness/index.ts";
import { curedByValues, found, nothingIsWrong } from "../../fixtures/doctored.ts";

/* What keeps people out. */

const release = releaseNamed("doctor-ways-in");

beforeAll(() => install(release, alone));
afterAll(() => takeAway(release));

test("load-balancer-without-address: a cluster that gives no addresses", async () => {
  const values = joinValues(alone, { prometheus: { service: { type: "LoadBalancer" } } });
  await install(release, values, { wait: false });
  // The first cure wants MetalLB in the cluster, of which test/cluster/scenarios/apart/ways-in.test.ts is.
  await curedByValues(release, "load-balancer-without-address", values, 1);
});

test("ingress-without-class: an Ingress, and no controller", async () => {
  const values = (ingress: ValuesDocument) =>
    joinValues(alone, {
      prometheus: { ingress: { enabled: true, hosts: ["metrics.example.com"], ...ingress } },
    });
  await install(release, values({}));
  await kubectl.apply({
    apiVersion: "networking.k8s.io/v1",
    kind: "IngressClass",
    metadata: { name: "traefik" },
    spec: { controller: "traefik.io/ingress-controller" },
  });
  try {
    await curedByValues(release, "ingress-without-class", values({}));
  } finally {
    await kubectl("delete", "ingressclass", "traefik");
  }
});

test("route-without-parent: a route, and no Gateway", async (context) => {
  context.skip(
    await kubectl.has("crd", "httproutes.gateway.networking.k8s.io"),
    "the cluster has Gateways already",
  );
  const definitions = await customResourceDefinitions("gateway-api");
  try {
    for (const file of definitions) await kubectl("apply", "--server-side", "--filename", file);
    const httpRoute = { enabled: true, parentRefs: [{ name: "none" }], hostnames: ["metrics.example.com"] };
    await install(release, joinValues(alone, { prometheus: { httpRoute } }));
    await found(release, "route-without-parent");
    await install(release, alone);
    await nothingIsWrong(release);
  } finally {
    for (const file of definitions)
      await kubectl("delete", "--ignore-not-found", "--wait=false", "--filename", file);
  }
});
