import { describe, expect, it } from "vitest";
import { Layers, stringify, type ValuesDocument } from "../../schema/index.ts";
import { problemsOf } from "../../scripts/validate.ts";
import { chart } from "../../stack/index.ts";
import { run } from "../../tools/index.ts";
import { releasedChart, releasedValues } from "./released/released.ts";
import { folder, type Helm, objectsOf } from "./render.ts";

/*
 * A release made of 0.1.0 is upgraded: its values are taken or refused with the name of the new key, Kubernetes takes the
 * changes of its workloads, and these find their data. On a cluster: test/cluster/scenarios/data.test.ts.
 */

const released = await releasedValues();

/** What is said of keys that have another place now, and the values with them there. */
const moves: readonly {
  readonly said: string;
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly made?: (old: unknown) => unknown;
}[] = [
  { said: "scrape.kubelet: moved to kubelets", from: ["scrape", "kubelet"], to: ["kubelets"] },
  {
    said: "prometheus.startup: moved to prometheus.startupProbe",
    from: ["prometheus", "startup"],
    to: ["prometheus", "startupProbe"],
  },
  {
    said: "kubeStateMetrics.extraArgs: --metric-labels-allowlist is the chart's own affair; set kubeStateMetrics.metricLabelsAllowlist instead",
    from: ["kubeStateMetrics", "extraArgs"],
    to: ["kubeStateMetrics", "metricLabelsAllowlist"],
    made: () => ({ namespaces: ["team"] }),
  },
];

function at(values: unknown, [key, ...rest]: readonly string[]): unknown {
  if (key === undefined || values === undefined || values === null) return values ?? undefined;
  return at((values as ValuesDocument)[key], rest);
}

/** The same with a value in place, or without one. */
function put(values: ValuesDocument, [key = "", ...rest]: readonly string[], value: unknown): ValuesDocument {
  const { [key]: old, ...others } = values;
  const inner = rest.length === 0 ? value : put((old ?? {}) as ValuesDocument, rest, value);
  return inner === undefined ? others : { ...others, [key]: inner };
}

/** The moves that values need: where there is something to move. */
const needed = (values: ValuesDocument) =>
  moves.filter(({ from }) => {
    const old = at(values, from);
    return old !== undefined && !(Array.isArray(old) && old.length === 0);
  });

/** What a person makes of values who does as the messages say. */
const asToldTo = (values: ValuesDocument): ValuesDocument =>
  needed(values).reduce(
    (all, { from, to, made = (old) => old }) => put(put(all, from, undefined), to, made(at(all, from))),
    values,
  );

const release = ["metrics", "--namespace", "monitoring"];

async function template(helm: Helm, of: string, values: ValuesDocument) {
  return run(helm, ["template", ...release, of, "--values", "-"], { input: stringify(values) });
}

interface Workload {
  readonly kind: string;
  readonly metadata: { readonly name: string };
  readonly spec: Readonly<Record<string, unknown>> & {
    readonly template: {
      readonly metadata: { readonly labels: Readonly<Record<string, string>> };
      readonly spec: {
        readonly volumes?: readonly { readonly name: string }[];
        readonly containers: readonly {
          readonly name: string;
          readonly volumeMounts?: readonly { readonly name: string }[];
        }[];
      };
    };
  };
}

/** The fields of a workload's specification that can be changed. Source: Kubernetes, pkg/apis/apps/validation. */
const changeable = {
  StatefulSet: [
    ...["replicas", "ordinals", "template", "updateStrategy", "minReadySeconds", "revisionHistoryLimit"],
    "persistentVolumeClaimRetentionPolicy",
  ],
  Deployment: [
    ...["replicas", "template", "strategy", "minReadySeconds", "revisionHistoryLimit"],
    ...["paused", "progressDeadlineSeconds"],
  ],
  DaemonSet: ["template", "updateStrategy", "minReadySeconds", "revisionHistoryLimit"],
};

const isWorkload = (object: unknown): object is Workload =>
  Object.hasOwn(changeable, (object as Workload).kind);

/** What of workloads Kubernetes never changes, and where their data is, by kind and name. */
function lasting(text: string): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.values(objectsOf(text))
      .filter(isWorkload)
      .map(({ kind, metadata, spec }) => {
        const free: readonly string[] = changeable[kind as keyof typeof changeable];
        const { volumes = [], containers } = spec.template.spec;
        return [
          `${kind} ${metadata.name}`,
          {
            fixed: Object.fromEntries(Object.entries(spec).filter(([key]) => !free.includes(key))),
            data: volumes.filter((volume) => volume.name === "data" && !("emptyDir" in volume)),
            mounts: containers.map(({ name, volumeMounts = [] }) => [
              name,
              volumeMounts.filter((mount) => mount.name === "data"),
            ]),
          },
        ];
      }),
  );
}

/** A release as it was, and as an upgrade makes it of the same values, where it takes them. */
describe.each(Object.entries(released))("0.1.0's %s", (_, values) => {
  const told = needed(values).map(({ said }) => said);
  let made: ReturnType<typeof template> | undefined;
  const upgraded = () => {
    made ??= template("helm3", folder, values);
    return made;
  };

  it("is taken, or refused with the names that its keys have now", async () => {
    const problems = problemsOf(chart, new Layers([{ name: "values.yaml", text: stringify(values) }]));
    const said = problems.map(({ path, message }) => `${path}: ${message}`);
    expect(said.map((message) => told.find((one) => message.startsWith(one)) ?? message).toSorted()).toEqual(
      told.toSorted(),
    );
    for (const { exitCode, stderr } of [await upgraded(), await template("helm4", folder, values)]) {
      expect(exitCode, stderr).toBe(told.length === 0 ? 0 : 1);
      // Helm ends with the first.
      if (told.length > 0)
        expect(
          told.some((one) => stderr.includes(one)),
          stderr,
        ).toBe(true);
    }
  });

  it("makes workloads that Kubernetes can change, with their data where it was", async () => {
    const before = await template("helm3", releasedChart, values);
    const after = await (told.length === 0 ? upgraded() : template("helm3", folder, asToldTo(values)));
    expect([before.stderr, after.stderr]).toEqual(["", ""]);
    const is = lasting(after.stdout);
    for (const [name, workload] of Object.entries(lasting(before.stdout)))
      expect([name, is[name]]).toEqual([name, workload]);
  });
});

/** What the names of a release's objects begin with. */
async function nameIn(of: string, name: string, values: ValuesDocument = {}) {
  const only = ["--show-only", "templates/prometheus/statefulset.yaml"];
  const { stdout, stderr } = await run("helm3", ["template", name, of, ...only, "--values", "-"], {
    input: stringify(values),
  });
  expect(stderr).toBe("");
  return /^ {2}name: "?(.*?)-prometheus"?$/m.exec(stdout)?.[1];
}

describe("the names of a release of 0.1.0", () => {
  it.each(["metrics", "cluster-metrics", "monitoring-of-all", "kube-metrics-stack-of-production-eu"])(
    "%s: stay",
    async (name) => {
      expect(await nameIn(folder, name)).toBe(await nameIn(releasedChart, name));
    },
  );

  it.each(["production-monitoring", "production.eu"])("%s: are kept by fullnameOverride", async (name) => {
    const before = await nameIn(releasedChart, name);
    expect(await nameIn(folder, name)).not.toBe(before);
    expect(await nameIn(folder, name, { fullnameOverride: before })).toBe(before);
  });
});
