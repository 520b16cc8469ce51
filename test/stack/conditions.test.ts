import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { formatProblem, type Input, parseYaml, stringify, validateValues } from "../../schema/index.ts";
import { chart } from "../../stack/index.ts";
import type { Values } from "../../stack/scope.ts";
import { caseFile } from "../cases/case-file.ts";
import { helmVerdict } from "./verdict.ts";

/*
 * Values that count only beside others: set without those, they are refused in words that name both, by
 * `kmstack validate` at their place and by every Helm.
 */

/** What `kmstack validate` says of a values file. */
function told(text: string): readonly string[] {
  return validateValues(chart.values, text, "my.yaml").map(formatProblem);
}

/** What is said of values that count only beside another: by validate of each, by Helm of the first. */
const written: readonly (readonly [string, string, readonly string[]])[] = [
  [
    "directory-without-type",
    "prometheus.persistence.type: hostPath or local",
    ["5:11  prometheus.persistence.path", "6:15  prometheus.persistence.nodeName"],
  ],
  [
    "kubelet-address-unused",
    "kubelets.tls: profile, insecureSkipVerify, verify or caBundle",
    ["5:12  kubelets.address"],
  ],
  ["kubelet-authority-unused", "kubelets.tls: caBundle", ["6:7  kubelets.caBundle.configMap"]],
];

describe("what people wrote is refused, with both names:", () => {
  it.each(written)("%s", async (name, other, places) => {
    const text = await readFile(caseFile(`conditions/${name}`), "utf8");
    const reason = `counts only with ${other}; set that, or leave it out`;
    expect(told(text)).toEqual(places.map((place) => `my.yaml:${place}: ${reason}`));
    const [first = ""] = places;
    const said = await helmVerdict(parseYaml(text) as Input<Values>);
    expect(first).toContain(said.slice(0, said.indexOf(": ")));
    expect(said.slice(said.indexOf(": ") + 2)).toBe(reason);
  });
});

describe("what is right alone and wrong together is told at its place", () => {
  it("right-alone-wrong-together", async () => {
    const text = await readFile(caseFile("conditions/right-alone-wrong-together"), "utf8");
    expect(told(text)).toMatchInlineSnapshot(`
      [
        "my.yaml:4:3  prometheus.persistence.nodeName: needed with prometheus.persistence.type: hostPath or local; set it to a node's host name such as node-1",
        "my.yaml:7:15  prometheus.service.nodePort: counts only with prometheus.service.type: NodePort or LoadBalancer; set that, or leave it out",
      ]
    `);
    expect(await helmVerdict(parseYaml(text) as Input<Values>)).toMatchInlineSnapshot(
      `"prometheus.service.nodePort: counts only with prometheus.service.type: NodePort or LoadBalancer; set that, or leave it out"`,
    );
  });
});

/** A value without the other that it counts beside, and what both are called. */
const alone: readonly (readonly [string, string, Input<Values>])[] = [
  [
    "prometheus.persistence.takeOwnership",
    "prometheus.persistence.type: claim, hostPath, local or existingClaim",
    { prometheus: { persistence: { type: "none", takeOwnership: { enabled: true } } } },
  ],
  [
    "prometheus.persistence.size",
    "prometheus.persistence.type: claim, hostPath, local or none",
    { prometheus: { persistence: { type: "existingClaim", existingClaim: "mine", size: "30Gi" } } },
  ],
  [
    "prometheus.persistence.existingClaim",
    "prometheus.persistence.type: existingClaim",
    { prometheus: { persistence: { existingClaim: "mine" } } },
  ],
  [
    "prometheus.service.nodePort",
    "prometheus.service.type: NodePort or LoadBalancer",
    { prometheus: { service: { nodePort: 30090 } } },
  ],
  [
    "prometheus.service.loadBalancerSourceRanges",
    "prometheus.service.type: LoadBalancer",
    { prometheus: { service: { type: "NodePort", loadBalancerSourceRanges: ["192.0.2.0/24"] } } },
  ],
];

describe("alone is refused", () => {
  it.each(alone)("%s, which counts only with %s", async (value, other, values) => {
    const reason = `counts only with ${other}; set that, or leave it out`;
    expect(await helmVerdict(values)).toBe(`${value}: ${reason}`);
    expect(told(stringify(values)).join("\n")).toContain(reason);
  });
});

/** A value that is needed beside another, and what is said where it is not there. */
const needed: readonly (readonly [string, string, Input<Values>])[] = [
  [
    "prometheus.persistence.nodeName",
    "needed with prometheus.persistence.type: hostPath or local; set it to a node's host name such as node-1",
    { prometheus: { persistence: { type: "hostPath" } } },
  ],
  [
    "prometheus.persistence.existingClaim",
    "needed with prometheus.persistence.type: existingClaim; set it to a DNS name of lower-case letters, digits, hyphens and dots",
    { prometheus: { persistence: { type: "existingClaim" } } },
  ],
];

describe("not there is told of", () => {
  it.each(needed)("%s, which is %s", async (value, reason, values) => {
    expect(await helmVerdict(values)).toBe(`${value}: ${reason}`);
    expect(told(stringify(values)).join("\n")).toContain(`${value}: ${reason}`);
  });
});
