import { execa } from "execa";
import { describe, expect, it } from "vitest";
import { run, tool } from "../../../tools/index.ts";
import { pins } from "../../../tools/pins.ts";

const names = [
  "kube-apiserver",
  "kube-controller-manager",
  "kube-proxy",
  "kube-scheduler",
  "kubelet",
] as const;

describe("Kubernetes' programs, which are linked as one", () => {
  it.each(names)("as %s is the one that it is called", async (name) => {
    const help = await run(name, ["--help"]);
    expect(help.stdout).toContain(`Usage:\n  ${name} [flags]\n`);
    const { stdout } = await run(name, ["--version"]);
    expect(stdout).toBe(`Kubernetes v${pins[name].version()}\n`);
  });

  it("under another name does nothing and says so", async () => {
    const { path } = await tool("kubelet");
    const { exitCode, stderr } = await execa(path, { argv0: "kubeadm", reject: false });
    expect(exitCode).toBe(2);
    expect(stderr).toBe("kubeadm: none of Kubernetes' programs has this name");
  });
});
