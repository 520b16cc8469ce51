import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { execa } from "execa";
import { ClusterRole, ClusterRoleBinding, RoleBinding } from "kubernetes-models/rbac.authorization.k8s.io/v1";
import { ConfigMap } from "kubernetes-models/v1";
import { describe, expect, onTestFinished, test } from "vitest";
import type { Input } from "../../../schema/index.ts";
import { stringify, validateValues } from "../../../schema/index.ts";
import { downloadScript } from "../../../stack/components/grafana/dashboards/download.ts";
import { chart } from "../../../stack/index.ts";
import type { Values } from "../../../stack/scope.ts";
import { render } from "../render.ts";
import { pods } from "../workloads.ts";
import { startFile } from "./read.ts";

type Grafana = NonNullable<Input<Values>["grafana"]>;
interface ProviderFile {
  readonly providers: readonly { readonly folder?: string; readonly options: { readonly path: string } }[];
}

describe("F2: dashboards of one's own", () => {
  const folders: NonNullable<NonNullable<Grafana["dashboards"]>["folders"]> = [
    {
      name: "team",
      title: "Our team",
      dashboards: { orders: '{ "title": "Orders" }' },
      configMaps: ["more"],
    },
    { name: "logs", configMaps: ["loki"] },
  ];
  const values = { grafana: { dashboards: { folders } } };

  test("are in folders, each from a ConfigMap of the chart's and those that are named", () => {
    const rendered = render(values);
    expect(rendered.one(ConfigMap.is, "grafana-folder-team").data).toEqual({
      "orders.json": '{ "title": "Orders" }',
    });
    const pod = pods(rendered)["grafana"];
    const { providers } = startFile<ProviderFile>(values, "dashboards");
    const contents = providers.slice(1).map(({ folder, options }) => {
      const mount = pod?.containers[0]?.volumeMounts?.find(({ mountPath }) => mountPath === options.path);
      const volume = pod?.volumes?.find(({ name }) => name === mount?.name);
      return [folder, volume?.projected?.sources?.map(({ configMap }) => configMap?.name)];
    });
    expect(contents).toEqual([
      ["Our team", ["metrics-kube-metrics-stack-grafana-folder-team", "more"]],
      ["logs", ["loki"]],
    ]);
  });

  test("need no right at all", () => {
    expect(
      render(values)
        .names()
        .filter((name) => /Role.*grafana/.test(name)),
    ).toEqual([]);
  });

  test.each([
    ['{ "title": "Orders", }', /it is no JSON/],
    ['{ "panels": [] }', "a dashboard needs a title"],
    ['{ "apiVersion": "dashboard.grafana.app/v2", "spec": {} }', /newer form of a dashboard/],
    ["title: Orders", /the JSON of a dashboard/],
  ])("are looked at before Grafana does: %s", (text, sentence) => {
    const document = { grafana: { dashboards: { folders: [{ name: "a", dashboards: { b: text } }] } } };
    const [found, ...others] = validateValues(chart.values, stringify(document), "values.yaml");
    expect(others).toEqual([]);
    expect(found?.message).toMatch(sentence);
  });

  test("the place in the text is told", () => {
    const text =
      'grafana:\n  dashboards:\n    folders:\n      - name: a\n        dashboards:\n          b: |\n            { "title": "B",\n              "panels": [ }\n';
    const [found] = validateValues(chart.values, text, "values.yaml");
    expect(found).toMatchObject({ line: 8 });
  });
});

describe("F2: dashboards that are found by a label", () => {
  const found = (discovery: object = {}): Input<Values> => ({
    grafana: { dashboards: { discovery: { enabled: true, ...discovery } } },
  });

  test("only where that is asked for", () => {
    expect(
      render()
        .names()
        .filter((name) => /Role.*grafana/.test(name)),
    ).toEqual([]);
    expect(pods(render())["grafana"]?.containers).toHaveLength(1);
  });

  test("by a right to read ConfigMaps and nothing else", () => {
    expect(render(found()).rights("grafana")).toEqual(["get,list,watch configmaps"]);
    expect(
      render(found())
        .all(ClusterRoleBinding.is)
        .some(({ roleRef }) => roleRef.name.endsWith("grafana")),
    ).toBe(true);
  });

  test("of the namespaces that are named, where there are some", () => {
    const rendered = render(found({ namespaces: ["shop", "payment"] }));
    const bindings = rendered.all(RoleBinding.is);
    expect(bindings.map(({ metadata }) => metadata?.namespace)).toEqual(["shop", "payment"]);
    const [role] = rendered.all(ClusterRole.is).filter(({ metadata }) => metadata?.name?.endsWith("grafana"));
    for (const { roleRef, subjects } of bindings) {
      expect(roleRef.name).toBe(role?.metadata?.name);
      expect(subjects).toMatchObject([{ namespace: "monitoring" }]);
    }
    expect(
      rendered.all(ClusterRoleBinding.is).filter(({ roleRef }) => roleRef.name === role?.metadata?.name),
    ).toEqual([]);
  });

  test("with a token for the container that looks for them, and none for Grafana", () => {
    const pod = pods(render(found()))["grafana"];
    expect(pod?.automountServiceAccountToken).toBe(false);
    const token = pod?.volumes?.find(({ projected }) =>
      projected?.sources?.some(({ serviceAccountToken }) => serviceAccountToken !== undefined),
    );
    const having = pod?.containers.filter(({ volumeMounts }) =>
      volumeMounts?.some(({ name }) => name === token?.name),
    );
    expect(having?.map(({ name }) => name)).toEqual(["discover-dashboards"]);
  });

  test("what it finds Grafana reads", () => {
    const [grafana, finder] = pods(render(found()))["grafana"]?.containers ?? [];
    const folder = finder?.env?.find(({ name }) => name === "FOLDER")?.value;
    const { providers } = startFile<ProviderFile>(found(), "dashboards");
    expect(providers.at(-1)).toMatchObject({ options: { path: folder, foldersFromFilesStructure: true } });
    expect(grafana?.volumeMounts).toContainEqual({ name: "discovered", mountPath: folder, readOnly: true });
  });
});

describe("F2: dashboards of grafana.com", () => {
  /** A folder, and a shell in which `curl` gives a dashboard, or nothing of the number 404. */
  async function surroundings() {
    const folder = await mkdtemp(join(tmpdir(), "kmstack-downloads-"));
    onTestFinished(() => rm(folder, { recursive: true }));
    const [bin, root] = [join(folder, "bin"), join(folder, "dashboards")];
    await mkdir(bin);
    const input = "$" + "{DS_PROMETHEUS}";
    const answer = `{"title":"T","panels":[{"datasource":"${input}"}]}`;
    const curl = `#!/bin/sh\necho "$@" >> ${folder}/asked\ncase $* in */404/*) exit 22;; esac\nprintf '%s' '${answer}' > "$5"\n`;
    await writeFile(join(bin, "curl"), curl);
    await chmod(join(bin, "curl"), 0o755);
    const env = { PATH: `${bin}${delimiter}${process.env["PATH"]}` };
    const download = (...wanted: string[]) =>
      execa("sh", ["-c", downloadScript(root), "download", ...wanted], { env });
    const files = async () =>
      (await readdir(root, { recursive: true })).filter((file) => file.includes(".")).sort();
    const asked = async () => (await readFile(join(folder, "asked"), "utf8")).trim().split("\n");
    return { root, download, files, asked };
  }

  test("are downloaded once, for the data source that they are to ask", async () => {
    const { root, download, files, asked } = await surroundings();
    await download("13922 4 loki Our tools", "1860 37 prometheus Nodes");
    expect(await files()).toEqual(["Nodes/1860-r37-prometheus.json", "Our tools/13922-r4-loki.json"]);
    expect(await readFile(join(root, "Our tools/13922-r4-loki.json"), "utf8")).toBe(
      '{"title":"T","panels":[{"datasource":"loki"}]}',
    );
    await download("13922 4 loki Our tools", "1860 37 prometheus Nodes");
    expect(await asked()).toHaveLength(2);
    expect((await asked())[0]).toContain("https://grafana.com/api/dashboards/13922/revisions/4/download");
  });

  test("go where nobody wants them any more, and a new revision takes the place of the old", async () => {
    const { download, files } = await surroundings();
    await download("1 1 prometheus A", "2 1 prometheus A");
    await download("2 2 prometheus A");
    expect(await files()).toEqual(["A/2-r2-prometheus.json"]);
    await download();
    expect(await files()).toEqual([]);
  });

  test("do not keep Grafana from starting where they cannot be had", async () => {
    const { download, files } = await surroundings();
    const { stderr } = await download("404 1 prometheus A", "1 1 prometheus A");
    expect(stderr).toContain("could not download dashboard 404, revision 1");
    expect(await files()).toEqual(["A/1-r1-prometheus.json"]);
  });

  test("are downloaded by a step of the pod, into a directory that Grafana reads", () => {
    const grafanaCom = [{ id: 13922, revision: 4, folder: "Our tools" }];
    const values = { grafana: { dashboards: { grafanaCom } } };
    const step = pods(render(values))["grafana"]?.initContainers?.at(-1);
    expect(step?.args).toEqual(["13922 4 prometheus Our tools"]);
    expect(startFile<ProviderFile>(values, "dashboards").providers.at(-1)).toMatchObject({
      options: { path: "/var/lib/grafana/dashboards", foldersFromFilesStructure: true },
    });
    expect(step?.command?.[2]).toContain("cd /var/lib/grafana/dashboards\n");
  });
});
