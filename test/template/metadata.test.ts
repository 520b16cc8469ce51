import { describe, expect, it } from "vitest";
import { object } from "../../schema/index.ts";
import { type ChartMetadata, defineChart } from "../../template/index.ts";

const chartWith = (metadata: Partial<ChartMetadata>) =>
  defineChart({
    metadata: { name: "demo", version: "0.1.0", description: "For tests.", ...metadata },
    source: "demo",
    values: object({}, "No values."),
    templates: {},
  });

describe("what a chart says of itself is refused where Helm would refuse it, with the field", () => {
  it.each(["Bad_Name", "", "-a", "a-", "a.b", "a b"])("the name %j", (name) => {
    expect(() => chartWith({ name })).toThrow(`metadata.name: ${JSON.stringify(name)} is no name of a chart`);
  });

  it.each(["1", "1.2", "v1.2.3", "1.2.3.4", "01.2.3", "1.2.3-", "1.2.3-01", "1.2.3+"])(
    "the version %j",
    (version) => {
      expect(() => chartWith({ version })).toThrow(
        `metadata.version: ${JSON.stringify(version)} is no semantic`,
      );
    },
  );

  it.each(["1.2.3", "0.0.0", "1.2.3-rc.1", "1.2.3-0a", "1.2.3+build.7"])("not the version %j", (version) => {
    expect(chartWith({ version }).metadata.version).toBe(version);
  });
});
