import { expect, test } from "vitest";
import { legendOf } from "../../../../scripts/preview/values/legend.ts";

const labels = { __name__: "up", cluster: "here", instance: "a:9100" };

test.each([
  ["{{cluster}} {{instance}} in", "here a:9100 in"],
  ["{{ instance }}", "a:9100"],
  ["{{pod}} {{instance}}", "a:9100"],
  ["used", "used"],
  [undefined, 'up{cluster="here", instance="a:9100"}'],
])("%s is %s", (format, name) => {
  expect(legendOf(labels, format)).toBe(name);
});

test("without labels a series is its name, or nothing at all", () => {
  expect(legendOf({ __name__: "up" }, undefined)).toBe("up");
  expect(legendOf({}, undefined)).toBe("{}");
});
