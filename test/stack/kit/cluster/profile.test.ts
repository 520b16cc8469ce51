import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { DaemonSet, StatefulSet } from "kubernetes-models/apps/v1";
import { describe, expect, test } from "vitest";
import type { Input } from "../../../../schema/index.ts";
import { platformNames, platforms } from "../../../../stack/kit/cluster/platforms.ts";
import type { Values } from "../../../../stack/scope.ts";
import { helms, helmTemplate } from "../../../chart/render.ts";
import { type Rendered, render } from "../../render.ts";
import { isWorkload, renderAll } from "../../workloads.ts";

type Profile = NonNullable<NonNullable<Input<Values>["cluster"]>["profile"]>;

const profiles: readonly Profile[] = ["auto", ...platformNames];
const of = (profile: Profile, values: Input<Values> = {}) => render({ ...values, cluster: { profile } });

/** What a render shows of what a profile decides. */
const shown: Readonly<Record<string, (rendered: Rendered) => string>> = {
  "kubelets.tls": (rendered) =>
    rendered.job("kubelet").tls_config?.insecure_skip_verify === true ? "insecureSkipVerify" : "verify",
  "nodeExporter.enabled": (rendered) => String(rendered.all(DaemonSet.is).length === 1),
  "metricsServer.enabled": (rendered) => has(rendered, "metrics-server"),
  "controlPlane.dns.enabled": (rendered) => has(rendered, "kube-dns"),
  "controlPlane.scheduler.enabled": (rendered) => has(rendered, "eks-kube-scheduler"),
  "controlPlane.controllerManager.enabled": (rendered) => has(rendered, "eks-kube-controller-manager"),
  "users of pods": (rendered) => {
    const { securityContext } = rendered.one(StatefulSet.is, "prometheus").spec?.template.spec ?? {};
    return String(securityContext?.runAsUser ?? "the cluster's");
  },
};

function has(rendered: Rendered, job: string): string {
  return String(rendered.jobs().some(({ job_name }) => job_name === job));
}

const called = (profile: Profile) => (profile === "auto" ? "told by nothing" : platforms[profile].called);

test("docs/clusters.md says of each profile what it makes of the values", async () => {
  const row = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  const columns = Object.keys(shown);
  const table = [
    row(["`cluster.profile`", "cluster", ...columns.map((name) => (/ /.test(name) ? name : `\`${name}\``))]),
    row(["---", "---", ...columns.map(() => "---")]),
    ...profiles.map((profile) =>
      row([`\`${profile}\``, called(profile), ...columns.map((name) => shown[name]?.(of(profile)) ?? "")]),
    ),
  ].join("\n");
  const page = join(import.meta.dirname, "../../../../docs/clusters.md");
  const text = (await readFile(page, "utf8")).replace(
    /(<!-- profiles -->\n)[\s\S]*(\n<!-- end -->)/,
    (_, before: string, after: string) => before + table + after,
  );
  await expect(text).toMatchFileSnapshot(page);
});

describe("a profile", () => {
  test("gives way to each value that is set", () => {
    const set: Input<Values> = {
      kubelets: { tls: "verify" },
      nodeExporter: { enabled: true, podSecurityContext: { runAsUser: 1000 } },
      controlPlane: { dns: { enabled: true }, scheduler: { enabled: false } },
    };
    for (const profile of profiles) {
      const rendered = of(profile, set);
      expect(shown["kubelets.tls"]?.(rendered)).toBe("verify");
      expect(rendered.one(DaemonSet.is, "node-exporter").spec?.template.spec?.securityContext).toMatchObject({
        runAsUser: 1000,
      });
      expect(has(rendered, "kube-dns")).toBe("true");
      expect(has(rendered, "eks-kube-scheduler")).toBe("false");
    }
  });

  test("brings no metrics-server to a release that leaves the cluster to another one", () => {
    for (const profile of profiles) {
      const rendered = of(profile, { scrape: { cluster: false } });
      expect([has(rendered, "metrics-server"), rendered.all(DaemonSet.is)]).toEqual(["false", []]);
    }
  });

  test("of a cluster that chooses users names none in any pod, its test included", () => {
    const text = JSON.stringify(renderAll({ cluster: { profile: "openshift" } }).objects);
    expect(text).not.toMatch(/"(runAsUser|runAsGroup|fsGroup)"/);
    expect(text).toMatch(/"runAsNonRoot":true/);
  });
});

describe("on a cluster that chooses users", () => {
  type User = "runAsUser" | "runAsGroup" | "fsGroup";
  type Users = Partial<Record<User, number>>;
  const usersOf = (part: "prometheus" | "grafana", podSecurityContext: Users) => {
    const rendered = of("openshift", { [part]: { podSecurityContext } });
    const [pod] = rendered.objects.filter(isWorkload).filter(({ metadata }) => metadata.name.endsWith(part));
    const { runAsUser, runAsGroup, fsGroup } = pod?.spec.template.spec.securityContext ?? {};
    return { runAsUser, runAsGroup, fsGroup };
  };
  const users: readonly User[] = ["runAsUser", "runAsGroup", "fsGroup"];

  test.each(users)("%s that somebody asks for is there, and the others are the cluster's", (user) => {
    for (const part of ["prometheus", "grafana"] as const) {
      expect(usersOf(part, { [user]: 1_000_710_000 })).toEqual({ [user]: 1_000_710_000 });
    }
  });

  test("one is known by the default of its own part: another part's is somebody's wish", () => {
    const grafanas: Users = { runAsUser: 472, runAsGroup: 472, fsGroup: 472 };
    const nobodys: Users = { runAsUser: 65534, runAsGroup: 65534, fsGroup: 65534 };
    expect(usersOf("prometheus", grafanas)).toEqual(grafanas);
    expect(usersOf("grafana", nobodys)).toEqual(nobodys);
    expect([usersOf("prometheus", nobodys), usersOf("grafana", grafanas)]).toEqual([{}, {}]);
  });
});

describe("auto", () => {
  const versions = [
    ["k3s", "v1.34.1+k3s1"],
    ["rke2", "v1.34.1+rke2r2"],
    ["eks", "v1.34.1-eks-0123abc"],
    ["gke", "v1.34.1-gke.1234000"],
  ] as const;

  test.each(versions)("takes a cluster for %s by its version %s", (profile, kubernetesVersion) => {
    const metricsServer = { enabled: false };
    expect(render({}, { kubernetesVersion }).objects).toEqual(
      render({ metricsServer, cluster: { profile } }, { kubernetesVersion }).objects,
    );
  });

  test("brings no metrics-server: where somebody else has, the cluster would take none of the release", () => {
    const rendered = render({}, { kubernetesVersion: "v1.34.1-eks-0123abc" });
    expect([has(rendered, "metrics-server"), has(of("eks"), "metrics-server")]).toEqual(["false", "true"]);
  });

  test("and for OpenShift by its API", () => {
    expect(render({}, { apiVersions: ["config.openshift.io/v1"] }).objects).toEqual(of("openshift").objects);
  });

  test("takes others for none", () => {
    const plain = render({}, { kubernetesVersion: "v1.34.1" }).objects;
    for (const kubernetesVersion of ["v1.34.1+0a1b2c3", "v1.34.1-rc.1", "v1.34.1-k3s"]) {
      expect(render({}, { kubernetesVersion }).objects).toEqual(plain);
    }
  });

  // Helm 3.22 and later, where it has no cluster, takes what stands behind the numbers away.
  test.each(helms.filter((helm) => helm !== "helm3"))("%s tells it too", async (helm) => {
    const answer = await helmTemplate(helm, {}, { kubernetesVersion: "v1.34.1+k3s1" });
    expect(JSON.stringify(answer)).not.toContain("insecure_skip_verify");
  });
});
