import { expect, it } from "vitest";
import { amtool } from "../../../stack/linters/amtool.ts";

const secret = (text: string) => ({
  apiVersion: "v1",
  kind: "Secret",
  stringData: { "alertmanager.yml": text },
});
const templates = (text: string) => ({ apiVersion: "v1", kind: "ConfigMap", data: { "a.tmpl": text } });

it("finds nothing in what Alertmanager takes, nor in what is none of its files", async () => {
  const text = 'route: { receiver: a }\nreceivers: [{ name: a }]\ntemplates: ["*.tmpl"]\n';
  expect(await amtool.lint([secret(text), templates('{{ define "a" }}b{{ end }}')])).toEqual([]);
  expect(
    await amtool.lint([{ apiVersion: "v1", kind: "ConfigMap", data: { "alertmanager.yml": "[" } }]),
  ).toEqual([]);
});

it("finds a configuration that Alertmanager refuses", async () => {
  const [problem] = await amtool.lint([secret("route: { receiver: b }\nreceivers: [{ name: a }]\n")]);
  expect(problem).toContain('undefined receiver "b" used in route');
});

it("finds a template that is none", async () => {
  const text = 'route: { receiver: a }\nreceivers: [{ name: a }]\ntemplates: ["*.tmpl"]\n';
  const [problem] = await amtool.lint([secret(text), templates('{{ define "a" }')]);
  expect(problem).toContain("a.tmpl");
});
