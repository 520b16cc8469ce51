import { expect, test } from "vitest";
import type { Input } from "../../schema/index.ts";
import type { Values } from "../../stack/scope.ts";
import { CheckError } from "../../template/index.ts";
import { render } from "./render.ts";

const refused: readonly (readonly [string, Input<Values>])[] = [
  [
    "prometheus.service: nodePort and externalTrafficPolicy are for type NodePort or LoadBalancer; set type, or take them out",
    { prometheus: { service: { nodePort: 30090 } } },
  ],
  [
    "prometheus.service: loadBalancerIP, loadBalancerClass and loadBalancerSourceRanges are for type LoadBalancer; set type, or take them out",
    { prometheus: { service: { type: "NodePort", loadBalancerIP: "192.0.2.10" } } },
  ],
  [
    "prometheus.httpRoute.parentRefs: name the Gateway that the route belongs to",
    { prometheus: { httpRoute: { enabled: true } } },
  ],
  [
    "prometheus.persistence.nodeName: needed with prometheus.persistence.type: hostPath or local; set it to a node's host name such as node-1",
    { prometheus: { persistence: { type: "hostPath" } } },
  ],
  [
    "prometheus.persistence.existingClaim: needed with prometheus.persistence.type: existingClaim; set it to a DNS name of lower-case letters, digits, hyphens and dots",
    { prometheus: { persistence: { type: "existingClaim" } } },
  ],
  [
    "prometheus.persistence.existingClaim: counts only with prometheus.persistence.type: existingClaim; set that, or leave it out",
    { prometheus: { persistence: { existingClaim: "mine" } } },
  ],
  [
    "prometheus.persistence.type: hostPath, local and existingClaim are one volume, which replicas cannot share; choose claim or none, or one replica",
    { prometheus: { replicas: 2, persistence: { type: "local", nodeName: "node-1" } } },
  ],
  [
    "prometheus.persistence.takeOwnership: counts only with prometheus.persistence.type: hostPath; set that, or leave it out",
    { prometheus: { persistence: { takeOwnership: { enabled: true } } } },
  ],
  [
    "kubelets.caBundle: with kubelets.tls=caBundle the certificates are needed; set one of configMap, secret and pem",
    { kubelets: { tls: "caBundle" } },
  ],
  [
    "kubelets.caBundle: set only one of configMap, secret and pem",
    {
      kubelets: {
        caBundle: { configMap: { name: "ca", key: "ca.crt" }, secret: { name: "ca", key: "ca.crt" } },
      },
    },
  ],
];

test.each(refused)("%s", (message, values) => {
  expect(() => render(values)).toThrow(new CheckError(message));
});

test("a release whose name begins with a digit needs a name for its objects", () => {
  const release = { release: { name: "1st" } };
  expect(() => render({}, release)).toThrow(/^fullnameOverride: /);
  expect(() => render({ fullnameOverride: "first" }, release)).not.toThrow();
});
