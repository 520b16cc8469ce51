import { posix } from "node:path";
import fc from "fast-check";
import { StatefulSet } from "kubernetes-models/apps/v1";
import type { IContainer, IPodSpec } from "kubernetes-models/v1";
import { describe, expect, it, test } from "vitest";
import {
  formatProblem,
  type Input,
  joinValues,
  Layers,
  stringify,
  type ValuesDocument,
} from "../../schema/index.ts";
import { problemsOf } from "../../scripts/validate.ts";
import { examples } from "../../stack/examples/index.ts";
import { chart } from "../../stack/index.ts";
import type { Values } from "../../stack/scope.ts";
import { render } from "./render.ts";
import { helmVerdict, verdict } from "./verdict.ts";
import { pods, switchedOn, workloads } from "./workloads.ts";

/*
 * What a user adds to a pod has names of its own, and mounts what is there; all else is refused in words.
 */

/** What a user adds to the pods of a workload. */
interface Additions {
  readonly extraVolumes?: readonly { readonly name: string; readonly emptyDir: object }[];
  readonly extraVolumeMounts?: NonNullable<IContainer["volumeMounts"]>;
  readonly extraEnv?: NonNullable<IContainer["env"]>;
  readonly extraContainers?: readonly IContainer[];
  readonly extraInitContainers?: readonly IContainer[];
}

/** Values with which pods have as much of their own as they can have, and those with which they have less. */
const settings: Readonly<Record<string, Input<Values>>> = {
  "by default": {},
  "with more": {
    prometheus: {
      web: { secretName: "web" },
      secrets: ["one", "another"],
      replicaExternalLabelName: "replica",
      persistence: { takeOwnership: { enabled: true } },
    },
    alertmanager: {
      replicas: 3,
      web: { secretName: "web", tls: { enabled: true, caKey: "ca.crt" } },
      secrets: ["one", "another"],
      persistence: { takeOwnership: { enabled: true } },
    },
    kubelets: { tls: "caBundle", caBundle: { configMap: { name: "ca", key: "ca.crt" } } },
    nodeExporter: { listenOn: "podIP" },
    kubeStateMetrics: examples["a9-shards-and-namespaces"]?.values.kubeStateMetrics ?? {},
    metricsServer: { tls: { type: "certManager" } },
    grafana: {
      persistence: { takeOwnership: { enabled: true } },
      dashboards: {
        folders: [{ name: "own", configMaps: ["mine"] }, { name: "other" }],
        grafanaCom: [{ id: 1860, revision: 42, folder: "Community" }],
        discovery: { enabled: true },
      },
      datasources: [
        {
          name: "Loki",
          type: "loki",
          uid: "loki-one",
          secureJsonData: { basicAuthPassword: { name: "loki", key: "password" } },
        },
      ],
    },
  },
  "with less": {
    prometheus: { persistence: { type: "none" } },
    alertmanager: { persistence: { type: "none" }, image: { tag: "v0.35.0-distroless" } },
    nodeExporter: { hostNetwork: false },
    grafana: { persistence: { type: "none" }, admin: { enabled: false } },
  },
  "as agents": {
    cluster: { name: "edge" },
    prometheus: {
      mode: "agent",
      agent: { shards: 2 },
      remoteWrite: [{ url: "https://metrics.example.com/api/v1/write" }],
      secrets: ["one"],
    },
  },
};

/** A setting with all workloads. */
function withAll(setting: string): Input<Values> {
  return joinValues(switchedOn as ValuesDocument, settings[setting] as ValuesDocument) as Input<Values>;
}

function withAdditions(values: Input<Values>, key: string, additions: Additions): Input<Values> {
  return joinValues(values as ValuesDocument, { [key]: additions as ValuesDocument }) as Input<Values>;
}

/** What a workload has by itself: its pods, and the volumes that it claims. */
interface Own {
  readonly pod: IPodSpec;
  readonly claims: readonly string[];
}

/** Undefined where the workload is not there. */
function ownOf(values: Input<Values>, component: string): Own | undefined {
  const rendered = render(values);
  const pod = pods(rendered)[component];
  if (pod === undefined) return undefined;
  const claimed = rendered
    .all(StatefulSet.is)
    .filter(({ spec }) => spec?.template.spec === pod)
    .flatMap(({ spec }) => spec?.volumeClaimTemplates ?? []);
  return { pod, claims: claimed.map(({ metadata }) => metadata?.name ?? "") };
}

/** Whether two of some texts are the same. */
function hasTwins(texts: readonly (string | undefined)[]): boolean {
  const given = texts.filter((text) => text !== undefined);
  return new Set(given).size < given.length;
}

/**
 * Whether a pod is one that an API server takes and in which nothing is lost: by Kubernetes' ValidatePodSpec, and by what
 * it takes for one item of a list. The first container is the chart's, and no other one has its ports.
 */
function isSound({ pod, claims }: Own): boolean {
  const { containers, initContainers = [], volumes = [] } = pod;
  const volumeNames = [...claims, ...volumes.map(({ name }) => name)];
  const all = [...containers, ...initContainers];
  const [main, ...others] = all;
  const ports = main?.ports ?? [];
  const isTaken = ({ name, containerPort, protocol = "TCP" }: (typeof ports)[number]) =>
    ports.some(
      (own) =>
        (name !== undefined && own.name === name) ||
        (own.containerPort === containerPort && (own.protocol ?? "TCP") === protocol),
    );
  return (
    !hasTwins(volumeNames) &&
    !hasTwins(all.map(({ name }) => name)) &&
    all.every(
      ({ env = [], volumeMounts = [], ports = [] }) =>
        !hasTwins(env.map(({ name }) => name)) &&
        !hasTwins(volumeMounts.map(({ mountPath }) => posix.resolve(mountPath))) &&
        volumeMounts.every(({ name }) => volumeNames.includes(name)) &&
        !hasTwins(ports.map(({ name }) => name)),
    ) &&
    !others.some((other) => other.ports?.some(isTaken))
  );
}

/** The pod of a workload with what a user adds, whether or not the chart takes it. */
function extended({ pod, claims }: Own, additions: Additions): Own {
  const { extraVolumes = [], extraVolumeMounts = [], extraEnv = [] } = additions;
  const { extraContainers = [], extraInitContainers = [] } = additions;
  const [main, ...others] = pod.containers;
  if (main === undefined) throw new Error("a pod has no container");
  return {
    claims,
    pod: {
      ...pod,
      volumes: [...(pod.volumes ?? []), ...extraVolumes],
      initContainers: [...(pod.initContainers ?? []), ...extraInitContainers],
      containers: [
        {
          ...main,
          env: [...(main.env ?? []), ...extraEnv],
          volumeMounts: [...(main.volumeMounts ?? []), ...extraVolumeMounts],
        },
        ...others,
        ...extraContainers,
      ],
    },
  };
}

const image = "registry.example.com/mine:v1";

/** Something that a user adds, which is refused: in which value, and what is named. */
type Clash = readonly [list: keyof Additions, name: string, additions: Additions];

/** The ways to write one path. */
function spellings(path: string): readonly string[] {
  return [path, `${path}/`, path.replaceAll("/", "//"), `/./x/..${path}`];
}

/** Whatever a workload has itself, as an addition; and mounts of a volume that is not there. */
function clashesOf({ pod, claims }: Own): readonly Clash[] {
  const [main] = pod.containers;
  const { volumeMounts = [], env = [], ports = [] } = main ?? {};
  const volumes = [...claims, ...(pod.volumes ?? []).map(({ name }) => name)];
  const mine = { name: "mine", mountPath: "/mine" };
  return [
    ...volumes.map((name): Clash => ["extraVolumes", name, { extraVolumes: [{ name, emptyDir: {} }] }]),
    ...volumeMounts
      .flatMap(({ mountPath }) => spellings(mountPath))
      .map((mountPath): Clash => {
        const extraVolumes = [{ name: "mine", emptyDir: {} }];
        const extraVolumeMounts = [{ name: "mine", mountPath }];
        return ["extraVolumeMounts", mountPath, { extraVolumes, extraVolumeMounts }];
      }),
    ["extraVolumeMounts", "mine", { extraVolumeMounts: [mine] }],
    ...env.map(({ name }): Clash => ["extraEnv", name, { extraEnv: [{ name }] }]),
    ...(["extraContainers", "extraInitContainers"] as const).flatMap((list) => {
      const clash = (name: string, container: Partial<IContainer>): Clash => [
        list,
        name,
        { [list]: [{ name: "a", image, ...container }] },
      ];
      return [
        ...[...pod.containers, ...(pod.initContainers ?? [])].map(({ name }) => clash(name, { name })),
        clash("mine", { volumeMounts: [mine] }),
        ...ports.flatMap(({ name = "", containerPort, protocol }) => [
          clash(name, { ports: [{ name, containerPort: 1 }] }),
          clash(String(containerPort), {
            ports: [protocol ? { containerPort, protocol } : { containerPort }],
          }),
        ]),
      ];
    }),
  ];
}

/** Whether values add something to the pods of a workload. */
function hasAdditions(values: Input<Values>, key: string): boolean {
  const section = (values as ValuesDocument)[key];
  const lists: readonly (keyof Additions)[] = [
    "extraVolumes",
    "extraVolumeMounts",
    "extraEnv",
    "extraContainers",
    "extraInitContainers",
  ];
  return lists.some((list) => Object.hasOwn(Object(section), list));
}

/** All that is said of what the pods of a workload have themselves names it, and the value. */
function expectRefused(setting: Input<Values>, key: string, clashes: readonly Clash[]): void {
  for (const [list, name, additions] of clashes) {
    const said = verdict(withAdditions(setting, key, additions));
    expect(said, JSON.stringify(additions)).toContain(`${key}.${list}: `);
    expect(said).toMatch(new RegExp(`[" ]${name}["; ]`));
  }
}

describe.each(workloads)("%s", (key, component) => {
  test.each(Object.keys(settings))(
    "refuses what its pods have themselves, by value and name: %s",
    (setting) => {
      const values = withAll(setting);
      const own = ownOf(values, component);
      if (own === undefined) throw new Error(`there is no ${component}`);
      expectRefused(values, key, clashesOf(own));
    },
  );

  test("refuses what its pods have themselves with any of the examples", () => {
    const seen = new Set<string>();
    for (const { values } of Object.values(examples)) {
      const own = hasAdditions(values, key) ? undefined : ownOf(values, component);
      if (own === undefined) continue;
      const clashes = clashesOf(own).filter(([list, name]) => !seen.has(`${list} ${name}`));
      expectRefused(values, key, clashes);
      for (const [list, name] of clashes) seen.add(`${list} ${name}`);
    }
    expect(seen.size).toBeGreaterThan(5);
  });

  test("takes what its pods have only with other values", () => {
    const less = withAll("by default");
    const [here, there] = [ownOf(less, component), ownOf(withAll("with more"), component)];
    if (here === undefined || there === undefined) throw new Error(`there is no ${component}`);
    for (const [, , additions] of clashesOf(there)) {
      const fits = isSound(extended(here, additions));
      expect(verdict(withAdditions(less, key, additions)) === "", JSON.stringify(additions)).toBe(fits);
    }
  });
});

/** Additions of any kinds, with names of which some are the workload's own and some come twice. */
function additionsTo({ pod, claims }: Own): fc.Arbitrary<Additions> {
  const [main] = pod.containers;
  const mounts = main?.volumeMounts ?? [];
  const own = [...(main?.ports ?? [])];
  const oneOf = (mine: readonly string[], theirs: readonly string[]) =>
    fc.oneof(
      { weight: 5, arbitrary: fc.constantFrom(...mine) },
      { weight: 1, arbitrary: fc.constantFrom(...theirs, ...mine.slice(0, 1)) },
    );
  const some = <T>(item: fc.Arbitrary<T>) => fc.array(item, { maxLength: 2 });
  const letters = ["a", "b", "c", "d", "e"];
  const volume = oneOf(letters.slice(0, 3), [...claims, ...(pod.volumes ?? []).map(({ name }) => name)]);
  const mount = fc.record({
    name: volume,
    mountPath: oneOf(
      letters.map((letter) => `/${letter}`),
      mounts.flatMap(({ mountPath }) => spellings(mountPath)),
    ),
  });
  const env = fc.record({
    name: oneOf(
      letters,
      (main?.env ?? []).map(({ name }) => name),
    ),
    value: fc.constantFrom("", "a", "name: a\n  name: a"),
  });
  const containerPort = fc.constantFrom(1, 2, 3, 4, ...own.map((port) => port.containerPort));
  const port = fc.record(
    {
      name: oneOf(
        letters,
        own.map(({ name = "" }) => name),
      ),
      containerPort,
      protocol: fc.constantFrom("TCP", "UDP"),
    },
    { requiredKeys: ["containerPort"], noNullPrototype: true },
  );
  const container = fc.record(
    {
      name: oneOf(
        letters,
        [...pod.containers, ...(pod.initContainers ?? [])].map(({ name }) => name),
      ),
      image: fc.constant(image),
      env: some(env),
      volumeMounts: some(mount),
      ports: some(port),
    },
    { requiredKeys: ["name", "image"], noNullPrototype: true },
  );
  return fc.record(
    {
      extraVolumes: fc
        .subarray(["a", "b", "c"], { minLength: 2 })
        .map((names) => names.map((name) => ({ name, emptyDir: {} }))),
      extraVolumeMounts: some(mount),
      extraEnv: some(env),
      extraContainers: some(container),
      extraInitContainers: some(container),
    },
    { noNullPrototype: true },
  );
}

describe("random additions are refused, or make a pod in which nothing is lost", () => {
  const all = workloads.flatMap(([key, component]) =>
    Object.keys(settings).flatMap((setting) => {
      const values = withAll(setting);
      const own = ownOf(values, component);
      return own === undefined ? [] : [{ key, component, values, own }];
    }),
  );
  const given = fc
    .constantFrom(...all)
    .chain((one) => additionsTo(one.own).map((additions) => ({ ...one, additions })));

  it("as evaluate has it", () => {
    const counts = { taken: 0, refused: 0 };
    fc.assert(
      fc.property(given, ({ key, component, values: setting, own, additions }) => {
        const values = withAdditions(setting, key, additions);
        const said = verdict(values);
        const isRefused = !isSound(extended(own, additions));
        counts[isRefused ? "refused" : "taken"] += 1;
        if (isRefused) expect(said).toMatch(new RegExp(`^${key}\\.extra\\w+: .*; `));
        else {
          expect(said).toBe("");
          expect(ownOf(values, component)).toSatisfy(isSound);
        }
      }),
      { numRuns: 300, seed: 1 },
    );
    expect(Math.min(counts.taken, counts.refused)).toBeGreaterThan(50);
  });

  it("as every Helm and kmstack validate have it", async () => {
    for (const { key, values: setting, additions } of fc.sample(given, { numRuns: 12, seed: 2 })) {
      const values = withAdditions(setting, key, additions);
      const said = verdict(values);
      expect(await helmVerdict(values)).toBe(said);
      const problems = problemsOf(
        chart,
        new Layers([{ name: "my.yaml", text: stringify(values as ValuesDocument) }]),
      );
      const [first = ""] = problems.map(formatProblem);
      if (said === "") expect(problems).toEqual([]);
      else {
        expect(first).toMatch(/^my\.yaml:\d+:\d+ {2}/);
        expect(first).toContain(said);
      }
    }
  });
});
