import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { pins } from "../../../tools/pins.ts";
import { valuesFileOf } from "../../chart/arbitrary.ts";
import { seedOf } from "../../template/oracle/seed.ts";
import { type ApiServerName, apiServers } from "../harness/control-plane/standalone.ts";
import { thorough } from "../tiers.ts";
import { objections, ways } from "./dry-run.ts";
import { violations } from "./pod-security.ts";
import { refused } from "./refused.ts";
import { type Release, startRelease } from "./release.ts";
import { type Render, renderedExamples, renderedValues } from "./renders.ts";
import { acceptableValue } from "./samples.ts";

/*
 * Real API servers of the oldest Kubernetes that the chart admits, of the one that it is made for, and of the
 * newest: do they take what the chart makes, without an error or a warning?
 *
 * Random values: to see a failure again, ORACLE_SEED=<the seed that is printed>; for a longer search,
 * ORACLE_SEED=random ORACLE_DOCUMENTS=2000 npm run test:cluster -- test/cluster/api-server
 */
const minutes = 60_000;

const seed = seedOf(process.env["ORACLE_SEED"]);
const documents = Number(process.env["ORACLE_DOCUMENTS"] ?? 100);
const randomValues = fc.sample(valuesFileOf(acceptableValue), { seed, numRuns: documents });

/** Kind and name of an object in YAML, as Pod Security's messages have them. */
function named(object: string): string {
  const found = (pattern: RegExp) => pattern.exec(object)?.[1] ?? "";
  return `${found(/^kind: (\w+)$/m)} ${found(/^metadata:\n(?: .*\n)*? {2}name: "?([^"\n]+)"?$/m)}`;
}

/** The one that the chart is made for guards every change. To build each of the others takes minutes. */
const tierOf = (name: ApiServerName) => (name === "kube-apiserver" ? {} : thorough);

for (const name of apiServers) {
  describe(`Kubernetes ${pins[name].version()}`, tierOf(name), () => {
    let release: Release;
    let examples: readonly Render[] = [];

    beforeAll(async () => {
      release = await startRelease(name);
      examples = await renderedExamples(release);
      return release.stop;
    }, 40 * minutes);

    it.each(ways)("takes, %s, what each values file of chart/ci makes", async (way) => {
      const empty = examples.filter(({ objects }) => objects === 0).map((render) => render.name);
      expect(empty).toEqual(["everything-off-values.yaml"]);
      expect(await objections(release, way, examples)).toEqual([]);
    });

    it("lets all pods in where restricted Pod Security is enforced, but for node-exporter, and a chown or a host's network that is asked for", async () => {
      const { pods, refused } = await violations(release, examples);
      const nodeExporter = refused.filter(({ of }) => /^DaemonSet .*-node-exporter$/.test(of));
      // It looks at the host, and needs nothing else.
      const looks = ["host namespaces", "hostPort", "restricted volume types"];
      expect(looks).toEqual(
        expect.arrayContaining([...new Set(nodeExporter.flatMap(({ reasons }) => reasons))]),
      );
      // metricsServer.hostNetwork
      const inHostNetwork = refused.filter(({ of }) => /^Deployment .*-metrics-server$/.test(of));
      expect(inHostNetwork).toEqual([
        {
          file: "c2-host-network-values.yaml",
          of: "Deployment metrics-kube-metrics-stack-metrics-server",
          reasons: ["host namespaces", "hostPort"],
        },
      ]);
      const others = refused.filter((one) => !nodeExporter.includes(one) && !inHostNetwork.includes(one));
      // persistence.takeOwnership, of any part that keeps data
      const chowns = examples.flatMap(({ name, text }) =>
        text
          .split(/^---$/m)
          .filter((object) => object.includes("- name: take-ownership\n"))
          .map((object) => ({ file: name, of: named(object) })),
      );
      expect(others).toEqual(
        chowns.map((chown) => ({
          ...chown,
          reasons: ["unrestricted capabilities", "runAsNonRoot != true", "runAsUser=0"],
        })),
      );
      expect(chowns.length).toBeGreaterThan(0);
      expect(pods).toBeGreaterThan(2 * refused.length);
    });

    it(`takes what random values make (ORACLE_SEED=${seed})`, async () => {
      const renders = randomValues.flatMap((values) => renderedValues(release, values) ?? []);
      expect(renders.length).toBeGreaterThan(documents / 4);
      expect(await objections(release, "server-side", renders)).toEqual([]);
    });

    it("is asked about many manifests at once, and still it is told which it warns of", async () => {
      const text = "apiVersion: v1\nkind: ConfigMap\nmetadata: { name: fine }\n";
      const fine = ["one", "two", "three"].map((name) => ({ name, text, objects: 1 }));
      const warned = refused.filter(({ because }) => because.source.startsWith("Warning"));
      const all = warned.map(({ what, text }) => ({ name: what, text, objects: 1 }));
      const found = await objections(release, "server-side", fine.toSpliced(2, 0, ...all));
      expect(found.map((objection) => objection.name)).toEqual(["what it warns of"]);
    });

    describe.each(ways)("%s", (way) => {
      it.each(refused)("refuses $what", async ({ text, because }) => {
        const [objection] = await objections(release, way, [{ name: "it", text, objects: 1 }]);
        expect(objection?.lines.join("\n")).toMatch(because);
      });
    });
  });
}
