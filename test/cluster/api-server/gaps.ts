import fc from "fast-check";
import type { ValuesDocument } from "../../../schema/index.ts";
import { awkwardText } from "../../schema/random/arbitrary-text.ts";

/** Values that the schema accepts and Kubernetes does not. A gap that has been closed has to go from here. */
interface Gap {
  readonly what: string;
  /** What Kubernetes says, as far as it tells the gap. */
  readonly refusal: RegExp;
  /** The values that have it. */
  readonly at: RegExp;
  /** What random values have there instead. */
  readonly instead: fc.Arbitrary<unknown>;
  /** Values that show it. */
  readonly example: ValuesDocument;
}

const dnsName = "[a-z0-9]([a-z0-9-]{0,20}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,20}[a-z0-9])?){0,3}";
const word = "[A-Za-z0-9]([A-Za-z0-9_.-]{0,61}[A-Za-z0-9])?";
const key = fc.stringMatching(new RegExp(`^(${dnsName}/)?${word}$`));
const labels = fc.dictionary(key, fc.stringMatching(new RegExp(`^(${word})?$`)), { maxKeys: 3 });

export const gaps: readonly Gap[] = [
  {
    what: "a nodeSelector that no node's labels can have",
    refusal: /spec\.nodeSelector: Invalid value: "not a label"/,
    at: /\.nodeSelector$/,
    instead: labels,
    example: { nodeExporter: { nodeSelector: { pool: "not a label" } } },
  },
  {
    what: "a label whose prefix is no DNS name",
    refusal: /labels: Invalid value: "a\.\.b\/c": prefix part/,
    at: /(^commonLabels|\.podLabels)$/,
    instead: labels,
    example: { nodeExporter: { podLabels: { "a..b/c": "d" } } },
  },
  {
    what: "an annotation with a name that Kubernetes does not take",
    refusal: /annotations: Invalid value: "a b": name part/,
    at: /nnotations$/,
    instead: fc.dictionary(key, awkwardText, { maxKeys: 3 }),
    example: { nodeExporter: { podAnnotations: { "a b": "c" } } },
  },
  {
    what: "a claim of a part of a byte",
    refusal: /fractional byte value "1500m" is invalid, must be an integer/,
    at: /\.persistence\.size$/,
    instead: fc.stringMatching(/^[1-9][0-9]{0,3}(k|M|G|T|P|Ki|Mi|Gi|Ti|Pi)?$/),
    example: { prometheus: { persistence: { size: "1500m" } } },
  },
  {
    what: "a load balancer's address that is none",
    refusal: /spec\.loadBalancerIP: .*"999\.0\.2\.1"/,
    at: /\.loadBalancerIP$/,
    instead: fc.constantFrom("192.0.2.1", "2001:db8::1"),
    example: { prometheus: { service: { type: "LoadBalancer", loadBalancerIP: "999.0.2.1" } } },
  },
  {
    what: "a load balancer's source range that is no network",
    refusal: /spec\.[lL]oadBalancerSourceRanges.*192\.0\.2\.0\/99/,
    at: /\.loadBalancerSourceRanges$/,
    instead: fc.shuffledSubarray(["192.0.2.0/24", "2001:db8::/32", "0.0.0.0/0"]),
    example: {
      prometheus: { service: { type: "LoadBalancer", loadBalancerSourceRanges: ["192.0.2.0/99"] } },
    },
  },
  {
    what: "a Gateway's namespace that is no DNS label",
    refusal: /spec\.parentRefs\[0\]\.namespace: Invalid value: "a\.b"/,
    at: /\.httpRoute\.parentRefs$/,
    instead: fc.array(
      fc.record(
        {
          name: fc.stringMatching(new RegExp(`^${dnsName}$`)),
          namespace: fc.stringMatching(/^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/),
          port: fc.integer({ min: 1, max: 65535 }),
        },
        { requiredKeys: ["name"] },
      ),
      { minLength: 1, maxLength: 3 },
    ),
    example: { prometheus: { httpRoute: { enabled: true, parentRefs: [{ name: "a", namespace: "a.b" }] } } },
  },
];
