import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { stringify, type ValuesDocument } from "../../schema/index.ts";
import { isMapping } from "../../schema/merging/merge.ts";
import { pinnedModule, run } from "../../tools/index.ts";
import { type Author, authorOf, type Helm, helms, objectsOf, type Rendered } from "./author.ts";

/**
 * A chart of others, metrics-server's own, written anew with the toolkit: whoever has one can write it so, and it makes the
 * same objects. The original is read from the Go module that `tools/cluster/metrics-server` pins; nothing of it is here.
 */
const module = await pinnedModule("cluster/metrics-server", "sigs.k8s.io/metrics-server");
const original = join(module.folder, "charts/metrics-server");
const ciFiles = (await readdir(join(original, "ci"))).sort();

let author: Author;
let ours: string;
beforeAll(async () => {
  author = await authorOf("metrics-server");
  ours = join(author.folder, "chart");
  const generated = await author.kmstack("generate", "--chart", "metrics-server/index.ts", "--out", "chart");
  expect(generated).toMatchObject({ exitCode: 0 });
});
afterAll(() => author.leave());

const rendered = async (helm: Helm, chart: string, args: readonly string[]) =>
  new Map([...(await objectsOf(helm, chart, args))].map(([name, object]) => [name, compared(object)]));

/** An object as it is compared: a configuration file as what it says, and no field that is null, which Kubernetes takes for absent. */
function compared(object: Rendered): unknown {
  const plain = withoutNull(object);
  if (object.kind !== "ConfigMap" || !isMapping(plain) || !isMapping(plain["data"])) return plain;
  const files = Object.entries(plain["data"]).map(([file, text]) => [file, parse(String(text))] as const);
  return { ...plain, data: Object.fromEntries(files) };
}

function withoutNull(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNull);
  if (!isMapping(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) => (inner === null ? [] : [[key, withoutNull(inner)]])),
  );
}

/** A values file in the author's folder, by its path. */
async function fileOf(values: ValuesDocument): Promise<string> {
  const file = join(author.folder, "values.yaml");
  await writeFile(file, stringify(values));
  return file;
}

async function expectSame(helm: Helm, args: readonly string[]): Promise<readonly string[]> {
  const wanted = await rendered(helm, original, args);
  expect(await rendered(helm, ours, args)).toEqual(wanted);
  return [...wanted.keys()].map((name) => name.replace(/ .*/, ""));
}

interface Case {
  readonly values: ValuesDocument;
  readonly args?: readonly string[];
  /** Kinds that are there besides those of the default values, or are not. */
  readonly more?: readonly string[];
  readonly fewer?: readonly string[];
}

const rights = ["ClusterRole", "ClusterRole", "ClusterRoleBinding", "ClusterRoleBinding", "RoleBinding"];
const byDefault = ["APIService", ...rights, "Deployment", "Service", "ServiceAccount"];

const cases: Readonly<Record<string, Case>> = {
  "switch on all that there is": {
    values: {
      image: { tag: "v9" },
      commonLabels: { team: "platform" },
      podLabels: { pod: "yes" },
      deploymentAnnotations: { note: "a" },
      podAnnotations: { note: "b" },
      serviceAccount: { annotations: { note: "c" }, secrets: [{ name: "one" }] },
      apiService: { annotations: { note: "d" }, insecureSkipTLSVerify: false, caBundle: "-----BEGIN …\n" },
      hostNetwork: { enabled: true },
      replicas: 3,
      revisionHistoryLimit: 2,
      updateStrategy: { rollingUpdate: { maxUnavailable: 1 } },
      podDisruptionBudget: {
        enabled: true,
        maxUnavailable: "50%",
        unhealthyPodEvictionPolicy: "AlwaysAllow",
      },
      addonResizer: { enabled: true, nanny: { cpu: "20m" } },
      metrics: { enabled: true },
      serviceMonitor: {
        enabled: true,
        additionalLabels: { release: "x" },
        relabelings: [{ action: "drop" }],
      },
      service: { labels: { "kubernetes.io/cluster-service": "true" }, annotations: { note: "e" } },
      extraVolumeMounts: [{ name: "more", mountPath: "/more" }],
      extraVolumes: [{ name: "more", emptyDir: {} }],
      tmpVolume: { emptyDir: { medium: "Memory" } },
      imagePullSecrets: [{ name: "pull" }],
      schedulerName: "own",
      dnsConfig: { nameservers: ["192.0.2.1"] },
      nodeSelector: { disk: "ssd" },
      tolerations: [{ operator: "Exists" }],
    },
    more: [
      ...["ClusterRole", "ClusterRoleBinding", "ConfigMap", "PodDisruptionBudget"],
      ...["Role", "RoleBinding", "ServiceMonitor"],
    ],
  },
  "switch off all that can be": {
    values: {
      fullnameOverride: `a-name-that-is-much-longer-than-what-a-label-may-have-${"x".repeat(20)}`,
      serviceAccount: { create: false },
      rbac: { create: false },
      apiService: { create: false },
      priorityClassName: "",
      defaultArgs: [],
    },
    fewer: ["APIService", ...rights, "ServiceAccount"],
  },
  "are for a Kubernetes of long ago": {
    values: {
      nameOverride: "ms",
      rbac: { pspEnabled: true },
      podDisruptionBudget: { enabled: true, minAvailable: 1 },
    },
    args: ["--kube-version", "1.20.0"],
    more: ["PodDisruptionBudget", "PodSecurityPolicy"],
  },
  "name an issuer that is there": {
    values: {
      tls: {
        type: "cert-manager",
        certManager: {
          existingIssuer: { enabled: true, kind: "ClusterIssuer", name: "all" },
          duration: "2160h",
        },
      },
    },
    more: ["Certificate"],
  },
};

describe.each(helms)("with %s, the original's objects", (helm) => {
  it("come of the default values", async () => {
    expect((await expectSame(helm, [])).sort()).toEqual([...byDefault].sort());
  });

  // What Helm draws at random is in the next one.
  it.each(ciFiles.filter((file) => file !== "tls-helm-values.yaml"))(
    "come of its own ci/%s",
    async (file) => {
      expect(await expectSame(helm, ["--values", join(original, "ci", file)])).toContain("Deployment");
    },
  );

  it("come of its ci/tls-helm-values.yaml, once the certificate that it draws at random is given", async () => {
    const args = ["--values", join(original, "ci/tls-helm-values.yaml")];
    await expect(rendered(helm, ours, args)).rejects.toThrow("tls.helm.certificate");
    const [drawn, another] = [await rendered(helm, original, args), await rendered(helm, original, args)];
    expect(another).not.toEqual(drawn);
    const certificate = await fileOf({ tls: { helm: certificateIn(drawn) } });
    expect(await rendered(helm, ours, [...args, "--values", certificate])).toEqual(drawn);
  });

  it.each(Object.entries(cases))(
    "come of values that %s",
    async (_, { values, args = [], more = [], fewer = [] }) => {
      const kinds = await expectSame(helm, ["--values", await fileOf(values), ...args]);
      expect(kinds.sort()).toEqual([...byDefault.filter((kind) => !fewer.includes(kind)), ...more].sort());
    },
  );
});

/** The certificate in the Secret of a render, and its key. */
function certificateIn(objects: ReadonlyMap<string, unknown>): ValuesDocument {
  const secret = objects.get("Secret  release-name-metrics-server");
  const data = isMapping(secret) && isMapping(secret["data"]) ? secret["data"] : {};
  const pem = (file: string) => Buffer.from(String(data[file]), "base64").toString();
  return { certificate: pem("tls.crt"), key: pem("tls.key") };
}

describe("what is not as in the original, on purpose", () => {
  const of = async (chart: string, values: ValuesDocument) =>
    rendered("helm4", chart, ["--values", await fileOf(values)]);

  it("a budget of 0 counts, which Helm's `if` takes for none", async () => {
    const values = { podDisruptionBudget: { enabled: true, maxUnavailable: 0 } };
    const budget = "PodDisruptionBudget default release-name-metrics-server";
    expect((await of(original, values)).get(budget)).not.toMatchObject({ spec: { maxUnavailable: 0 } });
    expect((await of(ours, values)).get(budget)).toMatchObject({ spec: { maxUnavailable: 0 } });
  });

  it("labels of the Certificate are there, which the original asks for and leaves out", async () => {
    const values = { tls: { type: "cert-manager", certManager: { labels: { team: "a" } } } };
    const certificate = "Certificate default release-name-metrics-server";
    expect((await of(original, values)).get(certificate)).not.toHaveProperty("metadata.labels");
    expect((await of(ours, values)).get(certificate)).toHaveProperty("metadata.labels", { team: "a" });
  });

  it.each([
    [{ helm: { lookup: false } }, "tls.helm.lookup"],
    [{ helm: { certDurationDays: 30 } }, "tls.helm.certDurationDays"],
    [{ existingSecret: { lookup: false } }, "tls.existingSecret.lookup"],
  ])("%j is refused with a word of what to do: a render gives the same twice", async (tls, path) => {
    const { exitCode, stderr } = await run("helm4", ["template", ours, "--values", await fileOf({ tls })]);
    expect({ exitCode, stderr }).toEqual({ exitCode: 1, stderr: expect.stringContaining(path) });
  });
});

/** Values without those that mean drawing or looking up something, which are no more. */
function withoutRefused(values: unknown): unknown {
  if (!isMapping(values) || !isMapping(values["tls"])) throw new Error("the original has no tls");
  const { helm: _, existingSecret, ...tls } = values["tls"];
  return {
    ...values,
    tls: { ...tls, helm: {}, existingSecret: { name: isMapping(existingSecret) && existingSecret["name"] } },
  };
}

describe("its values", () => {
  it("have the original's names and defaults", async () => {
    const [theirs, own] = await Promise.all(
      [original, ours].map(async (chart) => parse(await readFile(join(chart, "values.yaml"), "utf8"))),
    );
    expect(own).toEqual(withoutRefused(withoutNull(theirs)));
  });
});

describe("its source", () => {
  it("passes every check of the project's own", async () => {
    const { exitCode, all } = await author.kmstack(
      "check",
      "--chart",
      "metrics-server/index.ts",
      "--out",
      "chart",
    );
    expect(exitCode, all).toBe(0);
  });

  it("says all in words of the language: no cast, no any, no template of its own", async () => {
    const folder = join(author.folder, "metrics-server");
    const files = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith(".ts"));
    expect(files.length).toBeGreaterThan(20);
    for (const file of files) {
      const source = await readFile(join(folder, file), "utf8");
      expect(source.split("\n").length, file).toBeLessThanOrEqual(251);
      const code = source.replace(/^import[^;]*;|\/\*[\s\S]*?\*\/|\/\/.*|"[^"\n]*"/gm, "");
      expect(code, file).not.toMatch(
        /\bas\b|\bany\b|\brawTemplate\b|\boperation\b|\bfiles\b|\{\{|@ts-|biome-/,
      );
    }
  });
});
