import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import type { ValuesDocument } from "../../schema/index.ts";
import { CheckError } from "../../template/index.ts";
import { seedOf } from "../template/oracle/seed.ts";
import { acceptedValuesFile, valuesFile } from "./arbitrary.ts";
import {
  evaluated,
  type Helm,
  helms,
  helmTemplate,
  type Input,
  kubernetesVersions,
  type Objects,
  objectsOf,
} from "./render.ts";

/*
 * Random values, random clusters: what real Helm makes of them is what `evaluate` makes.
 *
 * A failing values file is narrowed down by itself and printed. To see it again:
 * ORACLE_SEED=<the seed that is printed> npx vitest run test/chart/oracle.test.ts
 * For a longer search: ORACLE_DOCUMENTS=2000
 */
const seed = seedOf(process.env["ORACLE_SEED"]);
const documents = Number(process.env["ORACLE_DOCUMENTS"] ?? 570);

/** How often values were fine by themselves, and by the chart's checks not together. */
const counts = { rendered: 0, refused: 0 };

const cluster: fc.Arbitrary<Input> = fc.record({
  release: fc.record({
    name: fc.constantFrom("release-name", "m", "kube-metrics-stack", "a".repeat(53)),
    namespace: fc.constantFrom("default", "monitoring"),
    isUpgrade: fc.boolean(),
  }),
  kubernetesVersion: fc.constantFrom(...kubernetesVersions, "v1.33.5+k3s1", "v1.31.0-gke.100"),
  apiVersions: fc.constantFrom([], ["gateway.networking.k8s.io/v1"]),
});

function expectation(...[values, input]: Parameters<typeof evaluated>): Objects | CheckError {
  try {
    return evaluated(values, input);
  } catch (error) {
    if (error instanceof CheckError) return error;
    throw error;
  }
}

/** Values, most of which the chart takes, and a cluster. */
const given = fc.tuple(
  fc.oneof({ weight: 9, arbitrary: acceptedValuesFile }, { weight: 1, arbitrary: valuesFile }),
  cluster,
);

/**
 * What a Helm makes of the version in `--kube-version`: the newer Helm 3 drops what stands behind the patch number. Of a
 * cluster's own version it drops nothing.
 * Source: ParseKubeVersion in Helm's pkg/chartutil/capabilities.go.
 */
function seenBy(helm: Helm, input: Input): Input {
  const { kubernetesVersion } = input;
  if (helm !== "helm3" || kubernetesVersion === undefined) return input;
  return { ...input, kubernetesVersion: kubernetesVersion.replace(/[-+].*/, "") };
}

async function agree([values, input]: readonly [ValuesDocument, Input], helm: Helm): Promise<void> {
  const expected = expectation(values, seenBy(helm, input));
  const answer = await helmTemplate(helm, values, input);
  counts[expected instanceof CheckError ? "refused" : "rendered"] += 1;
  if (expected instanceof CheckError) {
    const error = "error" in answer ? answer.error : "none";
    // The oldest Helm fails at such a character before it comes to the chart's checks.
    if (helm === "helm3-oldest" && error.includes("control characters are not allowed"))
      expect(expected.message).toContain("Helm cannot print");
    else expect(error).toContain(expected.message);
  } else if ("error" in answer) throw new Error(answer.error);
  else expect(objectsOf(answer.text, expected)).toEqual(expected);
}

describe(`${documents} random values files (ORACLE_SEED=${seed})`, () => {
  afterAll(() => {
    console.log(`${counts.rendered} rendered alike, ${counts.refused} refused with the same message`);
  });

  it("make the same objects in Helm 3 and 4 as in evaluate, or fail with the same message", {
    timeout: 900_000,
  }, async () => {
    // One document for each Helm, at once: Helm works for a quarter of a second on each.
    const property = fc.asyncProperty(fc.tuple(given, given, given), async (all) => {
      await Promise.all(all.map((one, index) => agree(one, helms[index % helms.length] ?? "helm3")));
    });
    await fc.assert(property, {
      seed,
      numRuns: Math.ceil(documents / helms.length),
      interruptAfterTimeLimit: 500_000,
    });
    // The rest is about the messages of the checks, which agree, too.
    expect(counts.rendered).toBeGreaterThan(documents * 0.85);
  });
});
