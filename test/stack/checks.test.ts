import { expect, test } from "vitest";
import type { Input } from "../../schema/index.ts";
import type { Values } from "../../stack/scope.ts";
import { CheckError } from "../../template/index.ts";
import { render } from "./render.ts";

const refused: readonly (readonly [string, Input<Values>])[] = [
  [
    "prometheus.httpRoute.parentRefs: name the Gateway that the route belongs to, or have one made for it (gateway.enabled: true)",
    { prometheus: { httpRoute: { enabled: true } } },
  ],
  [
    "prometheus.persistence.type: hostPath, local and existingClaim are one volume, which replicas cannot share; choose claim or none, or one replica",
    { prometheus: { replicas: 2, persistence: { type: "local", nodeName: "node-1" } } },
  ],
  [
    "prometheus.persistence.volumeName: this is one volume, which replicas cannot share; leave it out, or choose one replica",
    { prometheus: { replicas: 2, persistence: { volumeName: "metrics-0" } } },
  ],
  [
    "prometheus.persistence.accessModes: ReadWriteOncePod does not go with others; leave it alone in the list, or out of it",
    { prometheus: { persistence: { accessModes: ["ReadWriteOncePod", "ReadWriteMany"] } } },
  ],
  [
    "kubelets.caBundle: with kubelets.tls=caBundle the certificates are needed; set one of configMap, secret and pem",
    { kubelets: { tls: "caBundle" } },
  ],
  [
    "kubelets.caBundle: set only one of configMap, secret and pem",
    {
      kubelets: {
        tls: "caBundle",
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
