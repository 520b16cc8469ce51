import { describe, expect, it } from "vitest";
import { stringify, type ValuesDocument, validateValues } from "../../schema/index.ts";
import { chart } from "../../stack/index.ts";

/*
 * Values with which the API server would refuse an object of the chart, or warn of it. They are refused before anything
 * is installed, at the place where they stand. That what is accepted is taken by Kubernetes too: test/cluster/api-server.
 */

function messages(values: ValuesDocument): readonly string[] {
  return validateValues(chart.values, stringify(values), "values.yaml").map(({ message }) => message);
}

/** A value at one place, and what is said of it. */
type Refused = readonly [what: string, values: ValuesDocument, message: string];

const size = "a size such as 500Mi, 10Gi or 1.5Ti";
const sizes = ["0", "1500m", "1.1Gi", "0.1Ki", "1e9", "0Gi", ".5Gi"];

const refused: readonly Refused[] = [
  [
    "a nodeSelector that no node's labels can have",
    { nodeExporter: { nodeSelector: { pool: "not a label" } } },
    '"not a label" is not a label\'s value: at most 63 letters, digits, hyphens, underscores and dots',
  ],
  [
    "a label whose prefix is no DNS name",
    { nodeExporter: { podLabels: { "a..b/c": "d" } } },
    '"a..b/c" is not a label\'s key such as team or example.com/team',
  ],
  [
    "an annotation with a name of two words",
    { nodeExporter: { podAnnotations: { "a b": "c" } } },
    '"a b" is not an annotation\'s key such as checked or example.com/checked',
  ],
  [
    "a load balancer's address that is none",
    { prometheus: { service: { type: "LoadBalancer", loadBalancerIP: "999.0.2.1" } } },
    '"999.0.2.1" is not an IP address such as 192.0.2.10 or 2001:db8::10',
  ],
  [
    "a load balancer's source range that is no network",
    { prometheus: { service: { type: "LoadBalancer", loadBalancerSourceRanges: ["192.0.2.0/99"] } } },
    '"192.0.2.0/99" is not a network such as 192.0.2.0/24 or 2001:db8::/32',
  ],
  [
    "a Gateway's namespace that is no DNS label",
    { prometheus: { httpRoute: { enabled: true, parentRefs: [{ name: "a", namespace: "a.b" }] } } },
    '"a.b" is not a DNS label: at most 63 lower-case letters, digits and inner hyphens',
  ],
  [
    "a version of IP that a Service has twice",
    { prometheus: { service: { ipFamilies: ["IPv4", "IPv4"] } } },
    '"IPv4" is here twice; take one of the two out',
  ],
  [
    "a Gateway that a route belongs to twice",
    { prometheus: { httpRoute: { enabled: true, parentRefs: [{ name: "a" }, { name: "a" }] } } },
    '{"name":"a"} is here twice; take one of the two out',
  ],
  [
    "less memory than none",
    { prometheus: { resources: { limits: { memory: "-1Gi" } } } },
    '"-1Gi" is not a quantity such as 500m or 10Gi',
  ],
  [
    "more data than Prometheus counts",
    { prometheus: { retention: { size: "8EB" } } },
    '"8EB" is not a size such as 18GB, of less than 8 EB',
  ],
  ...sizes.map(
    (text): Refused => [
      `a volume of ${text}`,
      { prometheus: { persistence: { size: text } } },
      `"${text}" is not ${size}`,
    ],
  ),
];

it.each(refused)("%s is refused", (_, values, message) => {
  expect(messages(values)).toEqual([message]);
});

describe("what looks alike is taken:", () => {
  it.each([
    ["a label of a domain", { nodeExporter: { podLabels: { "a.b-c.d/e_F.g": "" } } }],
    [
      "an annotation of a domain in capitals",
      { nodeExporter: { podAnnotations: { "Example.COM/a": "b c" } } },
    ],
    [
      "a node's label of Kubernetes' own",
      { nodeExporter: { nodeSelector: { "kubernetes.io/arch": "arm64" } } },
    ],
    ...["1", "500Mi", "0.5Gi", "1.50Ti", "2.0Gi", "0.001k", "1.125G"].map(
      (text) => [`a volume of ${text}`, { prometheus: { persistence: { size: text } } }] as const,
    ),
  ] as const)("%s", (_, values) => {
    expect(messages(values)).toEqual([]);
  });
});
