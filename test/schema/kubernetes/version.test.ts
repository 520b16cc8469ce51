import { expect, it } from "vitest";
import { kubernetesData } from "../../../schema/kubernetes/definitions.ts";
import { kubernetesVersion } from "../../../schema/kubernetes/version.ts";

it("a chart is tried with the Kubernetes that the definitions are from", () => {
  const [major, minor] = kubernetesData().version.split(".");
  expect(kubernetesVersion).toBe(`v${major}.${minor}.0`);
});
