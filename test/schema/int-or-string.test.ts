import { describe, expect, it } from "vitest";
import {
  boolean,
  countOrPercentage,
  formatProblem,
  numberOrQuantity,
  object,
  openObject,
  portOrName,
  unset,
  validateValues,
} from "../../schema/index.ts";
import { acceptedBy, helms } from "./fixtures/helm.ts";

const values = object(
  {
    maxUnavailable: countOrPercentage(1, "How many pods may be missing."),
    targetPort: portOrName("http", "Where the pod listens."),
    memory: numberOrQuantity("1Gi", "How much it may take."),
    global: openObject({ imageRegistry: boolean(unset, "Any.") }, "Of all charts of a release."),
    own: openObject({ on: boolean(true, "A switch.") }, "A program's own settings."),
  },
  "Values.",
);

const told = (text: string) => validateValues(values, `${text}\n`, "my.yaml").map(formatProblem);

const cases = [
  { given: { maxUnavailable: 0, targetPort: 65535 }, fits: true },
  { given: { maxUnavailable: "50%", targetPort: "a1-b2" }, fits: true },
  { given: { maxUnavailable: "100%", targetPort: "1-a" }, fits: true },
  { given: { targetPort: "a23456789012345" }, fits: true },
  { given: { targetPort: "a234567890123456" }, fits: false },
  ...["101%", "1", "-1%", "50 %", "050%", "", -1, 1.5, true, null].map((maxUnavailable) => {
    return { given: { maxUnavailable }, fits: false };
  }),
  ...["80", "a--b", "-a", "a-", "A", "1-2", "", 0, 65536].map((targetPort) => {
    return { given: { targetPort }, fits: false };
  }),
  ...[0, 0.5, 2, 1e9, "500m", "1.5Gi", "3"].map((memory) => ({ given: { memory }, fits: true })),
  ...[-1, "1 Gi", "1gb", "", true, null].map((memory) => ({ given: { memory }, fits: false })),
  { given: { own: { on: false, more: { of: [1] } } }, fits: true },
  { given: { own: { on: "no" } }, fits: false },
] as const;

describe("a number or a text", () => {
  it.each(cases)("$given fits: $fits", ({ given, fits }) => {
    expect(told(JSON.stringify(given)).length === 0).toBe(fits);
  });

  it.each(helms)("%s says the same", async (helm) => {
    const accepted = await acceptedBy(
      helm,
      values,
      cases.map(({ given }) => given),
    );
    expect(accepted).toEqual(cases.map(({ fits }) => fits));
  });

  it("is refused in words", () => {
    expect(told("memory: 1gb")).toEqual([
      'my.yaml:1:9  memory: "1gb" is not a number such as 0.5, or a quantity such as 500m or 10Gi',
    ]);
    expect(told("maxUnavailable: 150%\ntargetPort: 70000")).toEqual([
      'my.yaml:1:17  maxUnavailable: "150%" is not a number such as 1, or a percentage such as 50%',
      "my.yaml:2:13  targetPort: 70000 is not a port from 1 to 65535, or the name of one: at most 15 lower-case letters, digits and inner hyphens",
    ]);
  });
});
