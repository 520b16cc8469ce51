import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execa } from "execa";
import { Deployment } from "kubernetes-models/apps/v1";
import { PersistentVolume, PersistentVolumeClaim } from "kubernetes-models/v1";
import { describe, expect, onTestFinished, test } from "vitest";
import type { Input, ValuesDocument } from "../../../schema/index.ts";
import { passwordScript } from "../../../stack/components/grafana/admin/password.ts";
import { chart } from "../../../stack/index.ts";
import type { Values } from "../../../stack/scope.ts";
import { evaluateNotes } from "../../../template/index.ts";
import { render } from "../render.ts";
import { verdict } from "../verdict.ts";
import { pods } from "../workloads.ts";
import { settings } from "./read.ts";

type Grafana = NonNullable<Input<Values>["grafana"]>;

const minutes = 60_000;
const pod = (grafana: Grafana) => pods(render({ grafana }))["grafana"];
const claim = (grafana: Grafana) => render({ grafana }).one(PersistentVolumeClaim.is, "grafana");
const data = (grafana: Grafana) => pod(grafana)?.volumes?.find(({ name }) => name === "data");

describe("F1: where Grafana's data is kept", () => {
  test("by default in a claim of the default StorageClass, which outlives the release", () => {
    const { spec, metadata } = claim({});
    expect(spec).toEqual({
      accessModes: ["ReadWriteOnce"],
      resources: { requests: { storage: "5Gi" } },
    });
    expect(metadata?.annotations).toEqual({ "helm.sh/resource-policy": "keep" });
    expect(data({})).toEqual({ name: "data", persistentVolumeClaim: { claimName: metadata?.name } });
  });

  test("in a claim of a chosen StorageClass, labelled and annotated, and gone with the release", () => {
    const { spec, metadata } = claim({
      persistence: {
        storageClassName: "fast",
        size: "10Gi",
        labels: { backup: "daily" },
        annotations: { "k8up.io/backup": "true" },
        keepOnUninstall: false,
      },
    });
    expect(spec?.storageClassName).toBe("fast");
    expect(metadata?.labels).toMatchObject({ backup: "daily", "app.kubernetes.io/name": "grafana" });
    expect(metadata?.annotations).toEqual({ "k8up.io/backup": "true" });
  });

  test.each(["hostPath", "local"] as const)("%s: volume and claim are made for each other", (type) => {
    const rendered = render({ grafana: { persistence: { type, path: "/opt/grafana", nodeName: "node-1" } } });
    const volume = rendered.one(PersistentVolume.is, "grafana");
    const { spec, metadata } = rendered.one(PersistentVolumeClaim.is, "grafana");
    expect(volume.spec?.claimRef).toMatchObject({ namespace: "monitoring", name: metadata?.name });
    expect(volume.spec?.storageClassName).toBe(spec?.storageClassName);
    expect(volume.spec?.persistentVolumeReclaimPolicy).toBe("Retain");
    expect(volume.metadata?.labels).toMatchObject(spec?.selector?.matchLabels ?? { none: "" });
  });

  test("in a claim that is there already, or nowhere: then there is none of the chart's", () => {
    for (const [persistence, volume] of [
      [{ type: "existingClaim", existingClaim: "mine" }, { persistentVolumeClaim: { claimName: "mine" } }],
      [{ type: "none" }, { emptyDir: { sizeLimit: "5Gi" } }],
    ] as const) {
      expect(render({ grafana: { persistence } }).all(PersistentVolumeClaim.is)).toEqual([]);
      expect(data({ persistence })).toEqual({ name: "data", ...volume });
    }
  });

  test("a pod that is replaced ends before the next one starts: the two would write to one file", () => {
    expect(render().one(Deployment.is, "grafana").spec?.strategy).toEqual({ type: "Recreate" });
    const updateStrategy = { type: "RollingUpdate" } as const;
    expect(verdict({ grafana: { updateStrategy } })).toMatch(/choose Recreate/);
    // Each has a file of its own then.
    expect(verdict({ grafana: { updateStrategy, persistence: { type: "none" } } })).toBe("");
    expect(verdict({ grafana: { replicas: 2, persistence: { type: "none" } } })).toMatch(
      /^grafana\.replicas: each would have a database/,
    );
  });

  test("replicas have a database of their own, and no claim that only one node may use", () => {
    const many = {
      replicas: 2,
      admin: { existingSecret: "admin" },
      config: { database: { type: "postgres", host: "db:5432" } },
    };
    expect(verdict({ grafana: many })).toMatch(
      /^grafana\.persistence\.accessModes: replicas share this claim/,
    );
    expect(verdict({ grafana: { ...many, persistence: { accessModes: ["ReadWriteMany"] } } })).toBe("");
    expect(verdict({ grafana: { ...many, persistence: { type: "none" } } })).toBe("");
  });

  test("nothing else is written to, not even by the user's own", () => {
    const { containers, volumes = [] } = pod({}) ?? {};
    const [container] = containers ?? [];
    expect(container?.securityContext).toMatchObject({ readOnlyRootFilesystem: true });
    const writable = container?.volumeMounts?.filter(({ readOnly }) => readOnly !== true) ?? [];
    expect(writable.map(({ mountPath }) => mountPath)).toEqual([
      "/var/lib/grafana",
      "/var/lib/grafana-search",
      "/var/log/grafana",
      "/tmp",
    ]);
    const scratch = writable.map(({ name }) => volumes.find((volume) => volume.name === name)?.emptyDir);
    expect(scratch).toEqual([undefined, {}, {}, {}]);
  });
});

describe("F1: the first user", { timeout: 10 * minutes }, () => {
  const security = async (grafana: Grafana) => (await settings({ grafana }))["security"];

  test("is of a Secret, name and password", async () => {
    const admin = { existingSecret: "mine", userKey: "user", passwordKey: "pass" };
    expect(await security({ admin })).toEqual({
      admin_user: "$__file{/etc/grafana/config/secrets/admin-user}",
      admin_password: "$__file{/etc/grafana/config/secrets/admin-password}",
    });
    const { volumes, initContainers } = pod({ admin }) ?? {};
    const config = volumes?.find(({ name }) => name === "config");
    expect(config?.projected?.sources?.[1]).toEqual({
      secret: {
        name: "mine",
        items: [
          { key: "pass", path: "secrets/admin-password" },
          { key: "user", path: "secrets/admin-user" },
        ],
      },
    });
    expect(initContainers).toBeUndefined();
  });

  test("or of a password that the pod makes, as no more than Grafana's own user", async () => {
    const [step, ...others] = pod({})?.initContainers ?? [];
    expect(others).toEqual([]);
    expect(step?.name).toBe("admin-password");
    expect(step?.securityContext).toEqual({
      allowPrivilegeEscalation: false,
      readOnlyRootFilesystem: true,
      capabilities: { drop: ["ALL"] },
    });
  });

  test("or there is none", async () => {
    expect(await security({ admin: { enabled: false } })).toEqual({ disable_initial_admin_creation: "true" });
    expect(pod({ admin: { enabled: false } })?.initContainers).toBeUndefined();
  });

  test("a password that goes with the database cannot be made where that is elsewhere", () => {
    const config = { database: { type: "mysql", host: "db:3306" } };
    expect(verdict({ grafana: { config } })).toMatch(/^grafana\.admin\.existingSecret: /);
    expect(verdict({ grafana: { config, admin: { enabled: false } } })).toBe("");
    expect(verdict({ grafana: { image: { tag: "13.2.3-distroless" } } })).toMatch(
      /^grafana\.image\.tag: without a shell/,
    );
  });
});

describe("F1: the password that the pod makes", () => {
  async function folder(): Promise<string> {
    const made = await mkdtemp(join(tmpdir(), "kmstack-grafana-"));
    onTestFinished(() => rm(made, { recursive: true }));
    return made;
  }
  const make = (where: string) => execa("sh", ["-c", passwordScript(where)]);
  const password = (where: string) => readFile(join(where, "admin-password"), "utf8");

  test("is made once, is long, and is for its own user and group", async () => {
    const where = await folder();
    await make(where);
    const first = await password(where);
    expect(first).toMatch(/^[A-Za-z0-9_-]{32}\n$/);
    expect((await stat(join(where, "admin-password"))).mode & 0o777).toBe(0o640);
    await make(where);
    expect(await password(where)).toBe(first);
  });

  test("is another one in another place", async () => {
    const [one, other] = [await folder(), await folder()];
    await Promise.all([make(one), make(other)]);
    expect(await password(one)).not.toBe(await password(other));
  });

  test("is none of a database that was there before, and says so", async () => {
    const where = await folder();
    await writeFile(join(where, "grafana.db"), "");
    await make(where);
    expect(await password(where)).toMatch(/^not-made-here-the-database-was-there-[A-Za-z0-9_-]{32}\n$/);
  });

  test("is made where an earlier attempt was broken off", async () => {
    const where = await folder();
    await writeFile(join(where, "admin-password"), "");
    await make(where);
    expect(await password(where)).toMatch(/^[A-Za-z0-9_-]{32}\n$/);
  });

  test("can be read by the command that the notes name", () => {
    const notes = evaluateNotes(chart, { values: {}, release: { name: "m", namespace: "monitoring" } });
    expect(notes).toContain(
      "  as admin, with the first password: kubectl --namespace monitoring exec deployment/m-kube-metrics-stack-grafana --container grafana -- cat /var/lib/grafana/admin-password",
    );
  });
});

describe("the notes", () => {
  const nothing = "Grafana has nothing to ask";
  const notes = (values: ValuesDocument) =>
    evaluateNotes(chart, { values, release: { name: "m", namespace: "monitoring" } }).join("\n");

  test("say where there is no data source", () => {
    const agent = {
      cluster: { name: "edge" },
      prometheus: { mode: "agent", remoteWrite: [{ url: "https://centre.example.com/api/v1/write" }] },
    };
    expect(notes(agent)).toContain(nothing);
    expect(notes({ prometheus: { enabled: false } })).toContain(nothing);
  });

  test("say nothing of that where there is one, or no Grafana", () => {
    const loki = { name: "Loki", type: "loki", uid: "loki", url: "http://loki" };
    for (const values of [
      {},
      { prometheus: { enabled: false }, alertmanager: { enabled: true } },
      { prometheus: { enabled: false }, grafana: { datasources: [loki] } },
      { prometheus: { enabled: false }, grafana: { enabled: false } },
    ]) {
      expect(notes(values)).not.toContain(nothing);
    }
  });
});
