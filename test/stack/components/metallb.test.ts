import { describe, expect, it, test } from "vitest";
import { formatProblem, type Input, stringify, validateValues } from "../../../schema/index.ts";
import { pinnedMetallbTypes } from "../../../scripts/metallb-types.ts";
import committed from "../../../stack/components/metallb/types/definitions.json" with { type: "json" };
import { chart } from "../../../stack/index.ts";
import type { Values } from "../../../stack/scope.ts";
import { evaluateNotes } from "../../../template/index.ts";
import { compilerOf } from "../compiler.ts";
import { render } from "../render.ts";
import { helmVerdict, verdict } from "../verdict.ts";

/** An object, as far as it is looked at. */
interface Found {
  readonly kind: string;
  readonly metadata: { readonly name: string; readonly namespace: string };
  readonly spec: object;
}

const addresses = ["198.51.100.240-198.51.100.250", "2001:db8::/124"];
const api = "metallb.io/v1beta1";

type Metallb = NonNullable<Input<Values>["metallb"]>;

const withPool = (more: Metallb = {}): Input<Values> => ({
  metallb: { enabled: true, ipAddressPool: { addresses }, ...more },
});

function made(values: Input<Values>): readonly Found[] {
  const isOfMetallb = (object: unknown): object is Found =>
    (object as { readonly apiVersion?: string }).apiVersion === api;
  return render(values).all(isOfMetallb);
}

describe("E3: addresses for load balancers", () => {
  it("are none by default", () => {
    expect(made({})).toEqual([]);
  });

  it("are a pool in MetalLB's own namespace, and an advertisement of that pool alone", () => {
    const metadata = { name: "monitoring.metrics-kube-metrics-stack-metallb", namespace: "metallb-system" };
    expect(made(withPool())).toMatchObject([
      { kind: "IPAddressPool", metadata, spec: { addresses } },
      { kind: "L2Advertisement", metadata, spec: { ipAddressPools: [metadata.name] } },
    ]);
  });

  it("go by a name of one's own, in another namespace, by chosen interfaces", () => {
    const metadata = { name: "own", namespace: "balancers" };
    expect(made(withPool({ ...metadata, l2Advertisement: { interfaces: ["eth0"] } }))).toMatchObject([
      { kind: "IPAddressPool", metadata },
      { kind: "L2Advertisement", metadata, spec: { ipAddressPools: ["own"], interfaces: ["eth0"] } },
    ]);
  });

  it("are not answered to where somebody else leads to them", () => {
    expect(made(withPool({ advertise: false })).map(({ kind }) => kind)).toEqual(["IPAddressPool"]);
  });

  it("are asked for where there is to be a pool", () => {
    const problems = validateValues(chart.values, stringify({ metallb: { enabled: true } }), "my.yaml");
    expect(problems.map(formatProblem).join("\n")).toContain("metallb.ipAddressPool");
  });

  it("have MetalLB's own fields, and no others", () => {
    const text = `metallb:
  enabled: true
  ipAddressPool:
    addresses: ["198.51.100.1", 198.51.100.0/28]
    autoAsign: false
  l2Advertisement:
    ipAddressPools: [another]
    nodeSelectors: [{ matchLables: { a: b } }]
`;
    expect(
      validateValues(chart.values, text, "my.yaml").map(({ path, message }) => `${path}: ${message}`),
    ).toEqual([
      expect.stringContaining("metallb.ipAddressPool.addresses[0]: "),
      'metallb.ipAddressPool.autoAsign: unknown key, did you mean "autoAssign"?',
      expect.stringContaining("metallb.l2Advertisement.ipAddressPools: unknown key"),
      'metallb.l2Advertisement.nodeSelectors[0].matchLables: unknown key, did you mean "matchLabels"?',
    ]);
  });
});

describe("the types of MetalLB's resources", () => {
  it("are those of the MetalLB that is pinned; where not: npx tsx scripts/metallb-types.ts", async () => {
    expect(committed).toEqual(await pinnedMetallbTypes());
  });

  it("are JSON Schema", () => {
    const compile = compilerOf(committed.definitions);
    for (const name of Object.keys(committed.definitions)) expect(() => compile(name)).not.toThrow();
  });
});

describe("G2: a cluster without MetalLB", () => {
  const refusal = (input: object) => {
    try {
      render(withPool(), input);
      return "";
    } catch (error) {
      return (error as Error).message;
    }
  };

  test("is told of before anything is made, with the command that brings it", () => {
    expect(refusal({ clusterIsAsked: true })).toBe(
      `metallb.enabled: the cluster does not know ${api}; bring MetalLB to it first: kubectl apply --filename https://raw.githubusercontent.com/metallb/metallb/v${committed.version}/config/manifests/metallb-native.yaml`,
    );
    expect(refusal({ clusterIsAsked: true, apiVersions: [api] })).toBe("");
  });

  test("cannot be told of where no cluster is asked, by no Helm", async () => {
    expect(refusal({})).toBe("");
    expect(await helmVerdict(withPool())).toBe("");
  });

  test("is named to who waits for a load balancer's address", () => {
    const said = (apiVersions: readonly string[]) =>
      evaluateNotes(chart, {
        values: { grafana: { service: { type: "LoadBalancer" } } },
        clusterIsAsked: true,
        apiVersions,
      }).join("\n");
    expect(said([])).toContain("The cluster has no MetalLB.");
    expect(said([api])).toContain("The cluster has MetalLB: kubectl get ipaddresspools --all-namespaces");
  });
});

test("E3: a Service says its address in one way, for MetalLB gives none to one that says it in two", async () => {
  const twice: Input<Values> = {
    alertmanager: {
      enabled: true,
      service: {
        type: "LoadBalancer",
        loadBalancerIP: "198.51.100.240",
        annotations: { "metallb.io/loadBalancerIPs": "198.51.100.240" },
      },
    },
  };
  expect(verdict(twice)).toContain("alertmanager.service.loadBalancerIP: leave it out, or the annotation");
  expect(await helmVerdict(twice)).toBe(verdict(twice));
});
