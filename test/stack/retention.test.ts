import { readFile } from "node:fs/promises";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Input, parseYaml, type ValuesDocument } from "../../schema/index.ts";
import type { Values } from "../../stack/scope.ts";
import { CheckError } from "../../template/index.ts";
import { caseFile } from "../cases/case-file.ts";
import { helms, helmTemplate } from "../chart/render.ts";
import { render } from "./render.ts";

type Prometheus = NonNullable<Input<Values>["prometheus"]>;

/** What prometheus.yml says of retention. */
const retention = (prometheus: Prometheus) =>
  render({ prometheus }).configuration().storage?.tsdb.retention ?? expect.fail("nothing is stored");

const written = async (name: string): Promise<Prometheus> => {
  const { prometheus = {} } = parseYaml(await readFile(caseFile(name), "utf8")) as Input<Values>;
  return prometheus;
};

describe("a limit of space that is set holds", () => {
  it("in bytes, as Prometheus heeds no size beside a percentage", async () => {
    expect(retention(await written("retention/retention-size"))).toEqual({ time: "15d", size: "18GB" });
    expect(retention({ retention: { size: "18GB", percentage: 0 } })).toEqual({
      time: "15d",
      size: "18GB",
      percentage: 0,
    });
  });

  it("as a share of the file system", () => {
    expect(retention({ retention: { percentage: 80 } })).toEqual({ time: "15d", percentage: 80 });
  });

  it("and both are refused, in every Helm", async () => {
    const prometheus = await written("retention/retention-size-and-percentage");
    const sentence =
      "prometheus.retention.size: Prometheus heeds only prometheus.retention.percentage where both are set; leave one of them out";
    expect(() => render({ prometheus })).toThrow(new CheckError(sentence));
    for (const helm of helms) {
      const answer = await helmTemplate(helm, { prometheus } as ValuesDocument);
      expect("error" in answer && answer.error).toContain(sentence);
    }
  });
});

describe("where none is set", () => {
  it("there is no share of a disk that may belong to others", () => {
    for (const persistence of [
      { type: "claim" },
      { type: "none" },
      { type: "hostPath", nodeName: "a" },
      { type: "local", nodeName: "a" },
    ] as const)
      expect(retention({ persistence })).toEqual({ time: "15d", size: "16380MB" });
  });

  it("a claim that is there already, whose size nobody knows, has no limit but the time", () => {
    expect(retention({ persistence: { type: "existingClaim", existingClaim: "mine" } })).toEqual({
      time: "15d",
    });
  });

  it("it can be none but the time", () => {
    expect(retention({ retention: { percentage: 0 } })).toEqual({ time: "15d", percentage: 0 });
  });

  const sizes: readonly (readonly [string, string])[] = [
    ["20Gi", "16380MB"],
    ["1.5Ti", "1228GB"],
    ["500M", "390500KB"],
    ["1000000000", "800000000B"],
    ["0.5Pi", "409TB"],
  ];

  it.each(sizes)("of a volume of %s four fifths are %s, in every Helm", async (size, limit) => {
    expect(retention({ persistence: { size } }).size).toBe(limit);
    for (const helm of helms) {
      const answer = await helmTemplate(helm, { prometheus: { persistence: { size } } });
      expect("text" in answer && answer.text).toContain(`size: "${limit}"`);
    }
  });

  it("of any volume it is less than four fifths, by little", () => {
    const size = fc.tuple(
      fc.integer({ min: 100, max: 999_999 }),
      fc.constantFrom("k", "M", "G", "T", "Ki", "Mi", "Gi", "Ti"),
    );
    fc.assert(
      fc.property(size, ([number, unit]) => {
        const share =
          bytesOf(retention({ persistence: { size: `${number}${unit}` } }).size) /
          (number * kubernetes(unit));
        expect(share).toBeGreaterThan(0.79);
        expect(share).toBeLessThanOrEqual(0.8);
      }),
      { seed: 1, numRuns: 100 },
    );
  });
});

/** A unit of Kubernetes' quantities, in bytes. */
function kubernetes(unit: string): number {
  const power = "kMGT".toLowerCase().indexOf((unit[0] ?? "").toLowerCase()) + 1;
  return (unit.endsWith("i") ? 1024 : 1000) ** power;
}

/** A size as Prometheus reads it. Source: alecthomas/units, ParseBase2Bytes. */
function bytesOf(size = ""): number {
  const [, number, unit = ""] = /^([0-9]+)([KMGT]?)B$/.exec(size) ?? [];
  return Number(number) * 1024 ** ("KMGT".indexOf(unit) + (unit === "" ? 0 : 1));
}
