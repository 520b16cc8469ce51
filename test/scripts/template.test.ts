import { join } from "node:path";
import { execa } from "execa";
import { describe, expect, it } from "vitest";
import { parseAllDocuments } from "yaml";
import { run } from "../../tools/index.ts";
import { generatedProject, project, tinyWith } from "./project.ts";

const template = "template --chart chart.ts";

describe("kmstack template", () => {
  it("shows the manifests, each with the template that it comes from", async () => {
    const { kmstack } = await project();
    expect((await kmstack(`${template} --name my --namespace there`)).stdout).toMatchInlineSnapshot(`
      "---
      # Source: tiny/templates/greeting.yaml
      apiVersion: v1
      kind: ConfigMap
      metadata:
        name: my-tiny
        labels:
          app: tiny
      data:
        greeting: hello
        replicas: "2"
      ---
      # Source: tiny/templates/prometheus.yaml
      apiVersion: v1
      kind: ConfigMap
      metadata:
        name: my-tiny-prometheus
      data:
        prometheus.yml: |
          global:
            scrape_interval: 30s
          rule_files:
            - "*.rules.yml"
        tiny.rules.yml: |
          groups:
            - name: tiny
              rules:
                - alert: Quiet
                  expr: absent(greeting)"
    `);
  });

  it("makes the objects that each Helm makes", async () => {
    const { kmstack, folder, write } = await generatedProject();
    await write({ "my.yaml": 'greeting: "{{ hi }}: #"\nlabels: { "y": "no" }\nscrape: { timeout: 10s }\n' });
    const evaluated = objects((await kmstack(`${template} --name my -f my.yaml`)).stdout);
    const asJson = await kmstack(`${template} --name my -f my.yaml --json`);
    expect(JSON.parse(asJson.stdout)).toEqual(evaluated);
    for (const helm of ["helm3-oldest", "helm3", "helm4"] as const) {
      const args = ["template", "my", join(folder, "chart"), "-f", join(folder, "my.yaml")];
      expect(objects((await run(helm, args)).stdout), helm).toEqual(evaluated);
    }
  });

  it("lays a later values file over an earlier one, as Helm does", async () => {
    const { kmstack, write } = await project();
    await write({
      "one.yaml": "greeting: one\nlabels: { a: one, b: one }\n",
      "two.yaml": "labels: { b: two }\n",
    });
    const { stdout } = await kmstack(`${template} -f one.yaml --values two.yaml --json`);
    expect(JSON.parse(stdout)[0]).toMatchObject({
      metadata: { labels: { a: "one", b: "two" } },
      data: { greeting: "one" },
    });
  });

  it("says what there is, in short", async () => {
    const { kmstack } = await project();
    expect(await kmstack(`${template} --summary`)).toMatchInlineSnapshot(`
      {
        "exitCode": 0,
        "stderr": "",
        "stdout": "2 objects:
        ConfigMap  release-name-tiny
        ConfigMap  release-name-tiny-prometheus",
      }
    `);
    expect((await kmstack(`${template} --summary -f -`, "scrape: { enabled: false }")).stdout).toMatch(
      /^1 object:/,
    );
  });

  it("stops quietly where nobody reads on", async () => {
    const { folder } = await project();
    const command = `${process.execPath} --import tsx scripts/kmstack.ts ${template} | true`;
    const script = command.replace("chart.ts", join(folder, "chart.ts"));
    expect(await execa("bash", ["-c", script])).toMatchObject({ exitCode: 0, stderr: "" });
  });
});

describe("kmstack template refuses", () => {
  it("values that the chart does not take, as kmstack validate does", async () => {
    const { kmstack, write } = await project();
    await write({ "my.yaml": "replicas: many\n" });
    expect(await kmstack(`${template} -f my.yaml`)).toMatchInlineSnapshot(`
      {
        "exitCode": 1,
        "stderr": "my.yaml:1:11  replicas: expected an integer, got the text "many"
      ✗ 1 problem",
        "stdout": "",
      }
    `);
  });

  it("values that must not be together, in the words of the chart's own check", async () => {
    const { kmstack } = await project();
    expect(await kmstack(`${template} -f -`, 'greeting: ""\n')).toMatchInlineSnapshot(`
      {
        "exitCode": 1,
        "stderr": "-:1:1  greeting: nothing to say; give it a text
      ✗ 1 problem",
        "stdout": "",
      }
    `);
  });

  it("a cluster that the chart is not for", async () => {
    const { kmstack } = await project(
      tinyWith(
        'metadata: { name: "tiny", version: "1.0.0", description: "Says hello.", kubeVersion: ">=1.30.0-0" }',
      ),
    );
    expect(await kmstack(`${template} --kube-version 1.29.4`)).toMatchInlineSnapshot(`
      {
        "exitCode": 1,
        "stderr": "✗ the chart is for Kubernetes >=1.30.0-0, and the cluster has v1.29.4",
        "stdout": "",
      }
    `);
    expect(await kmstack(`${template} --kube-version 1.30`)).toMatchObject({ exitCode: 0 });
  });

  it("to do without a value that the chart needs", async () => {
    const { kmstack, write } = await project(`
      import { object, required, text } from "./schema/index.ts";
      import { defineChart } from "./template/index.ts";
      const values = object({ host: text(required, "The host.") }, "Values.");
      const page = ({ values: v }) => ({ apiVersion: "v1", kind: "ConfigMap", data: { host: v.host } });
      const metadata = { name: "page", version: "1.0.0", description: "Shows a page." };
      export default defineChart({ metadata, source: "page", values, templates: { page } });
    `);
    await write({ "my.yaml": "host: a\n" });
    expect(await kmstack(template)).toMatchInlineSnapshot(`
      {
        "exitCode": 1,
        "stderr": "default values:1:1  host: missing, and there is no default: The host.
      ✗ 1 problem",
        "stdout": "",
      }
    `);
    expect(await kmstack(`${template} -f my.yaml`)).toMatchObject({ exitCode: 0 });
  });

  it("names and versions that Helm refuses", async () => {
    const { kmstack } = await project();
    expect((await kmstack(`${template} --name My`)).stderr).toMatchInlineSnapshot(`
      "error: option '--name <name>' argument 'My' is invalid. Helm takes at most 53 lower-case letters, digits, hyphens and dots.
      Run it with --help to see what it takes."
    `);
    expect((await kmstack(`${template} --namespace a.b`)).stderr).toMatchInlineSnapshot(`
      "error: option '-n, --namespace <namespace>' argument 'a.b' is invalid. Kubernetes takes at most 63 lower-case letters, digits and hyphens.
      Run it with --help to see what it takes."
    `);
    expect((await kmstack(`${template} --kube-version latest`)).stderr).toMatchInlineSnapshot(`
      "error: option '--kube-version <version>' argument 'latest' is invalid. It takes a version such as 1.34, 1.34.2 or v1.34.2+k3s1.
      Run it with --help to see what it takes."
    `);
    expect(await kmstack(`${template} --kube-version 1.34`)).toMatchObject({ exitCode: 0 });
  });

  it("to give two things at once", async () => {
    const { kmstack } = await project();
    expect(await kmstack(`${template} --json --summary`)).toMatchInlineSnapshot(`
      {
        "exitCode": 2,
        "stderr": "error: option '--json' cannot be used with option '--summary'
      Run it with --help to see what it takes.",
        "stdout": "{"error":{"kind":"usage","message":"option '--json' cannot be used with option '--summary'"}}",
      }
    `);
  });
});

function objects(text: string): readonly unknown[] {
  return parseAllDocuments(text, { version: "1.1" }).map((document): unknown => document.toJS());
}
