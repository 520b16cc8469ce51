import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { kubeVersion, run, tool } from "../../tools/index.ts";

const chart = fileURLToPath(new URL("fixtures/tiny-chart", import.meta.url));
const timeout = 10 * 60_000;

describe.each(["helm3", "helm3-oldest", "helm4"] as const)("%s", (helm) => {
  async function render(...args: string[]) {
    const { stdout, stderr, exitCode } = await run(helm, ["template", "release", chart, ...args]);
    expect(stderr).toBe("");
    expect(exitCode).toBe(0);
    return parse(stdout).data;
  }

  test("renders a chart for Kubernetes 1.34", { timeout }, async () => {
    expect(kubeVersion).toBe("1.34.0");
    expect(await render()).toEqual({
      helm: `v${(await tool(helm)).version}`,
      kubernetes: "v1.34.0",
      greeting: "hello",
    });
  });

  test("renders for another Kubernetes when asked", { timeout }, async () => {
    expect(await render("--kube-version", "1.31.2")).toMatchObject({ kubernetes: "v1.31.2" });
  });

  test("lints a chart", { timeout }, async () => {
    const { stdout, exitCode } = await run(helm, ["lint", "--strict", chart]);
    expect(exitCode, stdout).toBe(0);
    expect(stdout).toContain("1 chart(s) linted, 0 chart(s) failed");
  });

  test("reads values from its input", { timeout }, async () => {
    const { stdout } = await run(helm, ["template", "release", chart, "--values", "-"], {
      input: "greeting: hi\n",
    });
    expect(parse(stdout).data.greeting).toBe("hi");
  });

  test("runs in the folder and with the variables that it is given", { timeout }, async () => {
    const { stdout } = await run(helm, ["template", "release", "."], { cwd: chart });
    expect(parse(stdout).kind).toBe("ConfigMap");
    const { stdout: variables } = await run(helm, ["env", "HELM_NAMESPACE"], {
      env: { HELM_NAMESPACE: "monitoring" },
    });
    expect(variables).toBe("monitoring\n");
  });

  test("gives its exit code and message when it fails", { timeout }, async () => {
    const { exitCode, stderr } = await run(helm, ["template", "release", "./missing-chart"]);
    expect(exitCode).toBe(1);
    expect(stderr).toContain("missing-chart");
  });
});

test("a tool that cannot start is an error that says where", { timeout }, async () => {
  await expect(run("helm3", ["version"], { cwd: "/no/such/folder" })).rejects.toThrow(
    /helm3 3\.\d+\.\d+ gave no exit code in \/no\/such\/folder: .*/,
  );
});
