import { buildGoTool, type GoTool, goToolVersion } from "./go.ts";
import { installPythonTool, pythonToolVersion } from "./python.ts";

/** The tools, by the names that this project gives them. */
export type ToolName = "helm3" | "helm3-oldest" | "helm4" | "ct" | "promtool" | "yamllint" | "yamale";

/** A pinned command-line tool: how to know its version, and how to get it. */
export interface Pin {
  /** The executable's usual name, like `helm`. */
  readonly program: string;
  /** The arguments that make it print its version. */
  readonly versionArgs: readonly string[];
  /** The pinned version, like `3.22.0`, read from the file that pins it. */
  readonly version: () => string;
  /** Whether a program of this version on PATH may stand in for the pinned one; by default only the same. */
  readonly accepts?: (version: string) => boolean;
  /** Builds it unless it is in the cache; gives the executable's absolute path. */
  readonly build: () => Promise<string>;
}

/**
 * The Kubernetes version that charts are rendered and linted for unless the caller names one: the one whose API
 * the values schema embeds. Helm's own default is that of the client library that it happens to be built with.
 */
export const kubeVersion = "1.34.0";

const [kubeMajor = "", kubeMinor = ""] = kubeVersion.split(".");

/** The link-time variables of Helm 3, from its Makefile. */
const helm3Variables = (version: string): Record<string, string> => ({
  "helm.sh/helm/v3/internal/version.version": `v${version}`,
  "helm.sh/helm/v3/pkg/chartutil.k8sVersionMajor": kubeMajor,
  "helm.sh/helm/v3/pkg/chartutil.k8sVersionMinor": kubeMinor,
  "helm.sh/helm/v3/pkg/lint/rules.k8sVersionMajor": kubeMajor,
  "helm.sh/helm/v3/pkg/lint/rules.k8sVersionMinor": kubeMinor,
});

const helmVersionArgs = ["version", "--template", "{{.Version}}"];

function goPin(tool: GoTool, versionArgs: readonly string[]): Pin {
  return {
    program: tool.program,
    versionArgs,
    version: () => goToolVersion(tool),
    build: () => buildGoTool(tool),
  };
}

function pythonPin(program: string): Pin {
  return {
    program,
    versionArgs: ["--version"],
    version: () => pythonToolVersion(program),
    build: () => installPythonTool(program),
  };
}

/** Every pinned tool. */
export const pins: Readonly<Record<ToolName, Pin>> = {
  helm3: goPin(
    { folder: "helm3", program: "helm", tags: "netgo", variables: helm3Variables },
    helmVersionArgs,
  ),
  "helm3-oldest": {
    ...goPin(
      { folder: "helm3-oldest", program: "helm", tags: "netgo", variables: helm3Variables },
      helmVersionArgs,
    ),
    // It stands for the oldest minor release that is supported, whatever its patch.
    accepts: (version) => /^3\.14\.\d+$/.test(version),
  },
  helm4: goPin(
    {
      folder: "helm4",
      program: "helm",
      tags: "netgo",
      // No link-time variable for Kubernetes' version: Helm 4 reads it off its client-go (internal/version/clientgo.go).
      variables: (version) => ({ "helm.sh/helm/v4/internal/version.version": `v${version}` }),
    },
    helmVersionArgs,
  ),
  ct: goPin(
    {
      folder: "chart-testing",
      program: "ct",
      tags: "netgo",
      variables: (version) => ({ "github.com/helm/chart-testing/v3/ct/cmd.Version": `v${version}` }),
    },
    ["version"],
  ),
  promtool: goPin(
    {
      folder: "promtool",
      program: "promtool",
      // Of the service discoveries, which promtool only parses, the chart uses Kubernetes'; the rest are most of the build.
      tags: "remove_all_sd,enable_kubernetes_sd,netgo",
      variables: (version) => ({ "github.com/prometheus/common/version.Version": version }),
      programVersion: prometheusVersion,
    },
    ["--version"],
  ),
  yamllint: pythonPin("yamllint"),
  yamale: pythonPin("yamale"),
};

/**
 * Prometheus' version from its module's: Prometheus 3.y.z is module v0.3yy.z, the y padded to two digits, so
 * v0.315.0 is 3.15.0 (https://github.com/prometheus/prometheus#readme, "Prometheus code base").
 */
function prometheusVersion(moduleVersion: string): string {
  const [, minor, patch] = /^v0\.3(\d\d)\.(\d+)$/.exec(moduleVersion) ?? [];
  if (minor === undefined || patch === undefined) {
    throw new Error(
      `tools/promtool/go.mod: ${moduleVersion} is no module version of Prometheus 3 (v0.3yy.z); pin another`,
    );
  }
  return `3.${Number(minor)}.${patch}`;
}
