import { isIP } from "node:net";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { patternFault } from "../../schema/definition/pattern.ts";
import {
  absolutePath,
  baseUrl,
  type Definition,
  dnsLabel,
  dnsName,
  duration,
  hostName,
  hostPattern,
  ipAddress,
  ipNetwork,
  pathPrefix,
  quantity,
  required,
  url,
} from "../../schema/index.ts";
import { helms } from "./fixtures/helm.ts";
import { checkPromises } from "./random/promises.ts";
import { readByHelm } from "./yaml/helms.ts";

const kinds = {
  absolutePath,
  baseUrl,
  dnsLabel,
  dnsName,
  duration,
  hostName,
  hostPattern,
  ipAddress,
  ipNetwork,
  pathPrefix,
  quantity,
  url,
};

function constraints({ shape }: Definition) {
  if (shape.kind !== "text" || shape.pattern === undefined) throw new Error("a text with a pattern");
  return { ...shape, pattern: new RegExp(shape.pattern, "u") };
}

describe.each(Object.entries(kinds))("%s", (_, builder) => {
  const definition = builder(required, "Any.");
  const { pattern } = constraints(definition);

  it("has a pattern that RE2 and JavaScript read alike", () => {
    expect(patternFault(pattern.source)).toBeUndefined();
  });

  it("keeps its promises", () => {
    checkPromises(definition);
  });
});

it.each(helms)("the promises hold for %s", async (helm) => {
  const samples = Object.values(kinds).flatMap((builder) => {
    const { pattern, word, plain } = constraints(builder(required, ""));
    return fc
      .sample(fc.stringMatching(pattern), { numRuns: 50, seed: 3 })
      .flatMap((text) => [
        ...(word === true ? [{ yaml: `a: --flag=${text}\n`, value: { a: `--flag=${text}` } }] : []),
        ...(plain === true ? [{ yaml: `a: ${text}\n`, value: { a: text } }] : []),
      ]);
  });
  expect(samples.length).toBeGreaterThan(200);
  expect(
    await readByHelm(
      helm,
      samples.map(({ yaml }) => yaml),
    ),
  ).toEqual(samples.map(({ value }) => value));
});

describe("duration", () => {
  const { pattern } = constraints(duration(required, ""));
  it.each(["0s", "30s", "5m", "1h30m", "15d", "1y2w3d4h5m6s7ms", "500ms"])("takes %s", (text) => {
    expect(text).toMatch(pattern);
  });
  it.each(["", "0", "15 days", "1.5h", "5m1h", "-1s", "30", "1s\n"])("refuses %j", (text) => {
    expect(text).not.toMatch(pattern);
  });

  /** Nanoseconds of each unit. Source: Prometheus' model.ParseDuration. */
  const day = 24n * 3_600_000_000_000n;
  const units = {
    y: 365n * day,
    w: 7n * day,
    d: day,
    h: day / 24n,
    m: day / 1440n,
    s: 10n ** 9n,
    ms: 10n ** 6n,
  };
  const nanoseconds = (text: string) =>
    [...text.matchAll(/([0-9]+)([a-z]+)/g)].reduce(
      (sum, [, number = "", unit]) => sum + BigInt(number) * units[unit as keyof typeof units],
      0n,
    );

  it("takes none that does not fit into 63 bits of nanoseconds, as Prometheus counts", () => {
    const number = fc
      .tuple(fc.integer({ min: 1, max: 14 }), fc.boolean())
      .map(([digits, full]) => (full ? "9".repeat(digits) : `1${"0".repeat(digits - 1)}`));
    const texts = fc
      .tuple(
        ...Object.keys(units).map((unit) =>
          fc.option(
            number.map((text) => text + unit),
            { nil: "" },
          ),
        ),
      )
      .map((parts) => parts.join(""));
    fc.assert(
      fc.property(texts, (text) => {
        if (new RegExp(pattern, "u").test(text)) expect(nanoseconds(text)).toBeLessThan(2n ** 63n);
      }),
      { numRuns: 10_000 },
    );
  });

  it.each(Object.keys(units))(
    "takes any of less than 190 years in %s, as far as it is said in one unit",
    (unit) => {
      const most = (190n * units.y) / units[unit as keyof typeof units];
      fc.assert(
        fc.property(fc.bigInt(0n, most), (number) => new RegExp(pattern, "u").test(`${number}${unit}`)),
      );
    },
  );
});

describe("ipAddress", () => {
  const { pattern } = constraints(ipAddress(required, ""));
  it.each([
    "192.0.2.1",
    "0.0.0.0",
    "255.255.255.255",
    "::",
    "::1",
    "2001:db8::",
    "2001:db8::1:0:7",
    "1:2:3:4:5:6:7:8",
  ])("takes %s", (text) => expect(text).toMatch(pattern));
  it.each([
    "",
    "999.0.2.1",
    "192.0.2",
    "192.0.02.1",
    ":::",
    "1::2::3",
    "1:2:3:4:5:6:7",
    "1:2:3:4:5:6:7:8:9",
    "12345::",
  ])("refuses %j", (text) => expect(text).not.toMatch(pattern));

  it("takes what Node.js takes, but for addresses of both versions in one and with zones", () => {
    const parts = fc.constantFrom("0", "1", "255", "256", "00", "db8", "ffff", "12345", ".", ":", "::");
    fc.assert(
      fc.property(
        fc.oneof(
          fc.ipV4(),
          fc.ipV6(),
          fc.array(parts).map((all) => all.join("")),
        ),
        (text) => {
          const both = text.includes(".") && text.includes(":");
          expect(pattern.test(text)).toBe(!both && isIP(text) !== 0);
        },
      ),
      { seed: 1, numRuns: 3000 },
    );
  });
});

describe("ipNetwork", () => {
  const { pattern } = constraints(ipNetwork(required, ""));
  it.each(["192.0.2.0/24", "0.0.0.0/0", "192.0.2.1/32", "2001:db8::/32", "::/0", "::1/128"])(
    "takes %s",
    (text) => expect(text).toMatch(pattern),
  );
  it.each(["192.0.2.0", "192.0.2.0/33", "192.0.2.0/024", "2001:db8::/129", "2001:db8::/", "/8"])(
    "refuses %j",
    (text) => expect(text).not.toMatch(pattern),
  );
});
