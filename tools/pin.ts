import { buildGoTool, type GoTool, goToolVersion } from "./go.ts";
import { installPythonTool, pythonToolVersion } from "./python.ts";

/** A pinned command-line tool: how to know its version, and how to get it. */
export interface Pin {
  /** The executable's usual name, like `helm`. */
  readonly program: string;
  /** The arguments that make it print its version; left out: a program on PATH never stands in for it. */
  readonly versionArgs?: readonly string[];
  /** The pinned version, like `3.22.0`, read from the file that pins it. */
  readonly version: () => string;
  /** Whether a program of this version on PATH may stand in for the pinned one; by default only the same. */
  readonly accepts?: (version: string) => boolean;
  /** Builds it unless it is in the cache; gives the executable's absolute path. */
  readonly build: () => Promise<string>;
}

/** The pin of a program that Go builds. */
export function goPin(tool: GoTool, versionArgs?: readonly string[]): Pin {
  return {
    program: tool.program,
    ...(versionArgs ? { versionArgs } : {}),
    version: () => goToolVersion(tool),
    build: () => buildGoTool(tool),
  };
}

/** The pin of a program from PyPI. */
export function pythonPin(program: string): Pin {
  return {
    program,
    versionArgs: ["--version"],
    version: () => pythonToolVersion(program),
    build: () => installPythonTool(program),
  };
}

/**
 * Prometheus' version from its module's: Prometheus 3.y.z is module v0.3yy.z, the y padded to two digits, so
 * v0.316.0 is 3.16.0 (https://github.com/prometheus/prometheus#readme, "Prometheus code base").
 */
export function prometheusVersion(moduleVersion: string): string {
  const [, minor, patch] = /^v0\.3(\d\d)\.(\d+)$/.exec(moduleVersion) ?? [];
  if (minor === undefined || patch === undefined) {
    throw new Error(
      `tools/prometheus/go.mod: ${moduleVersion} is no module version of Prometheus 3 (v0.3yy.z); pin another`,
    );
  }
  return `3.${Number(minor)}.${patch}`;
}

/** What Prometheus' programs are built with: of the service discoveries the chart uses Kubernetes'; the rest are most of the build. */
export const prometheusModule = {
  folder: "prometheus",
  tags: "remove_all_sd,enable_kubernetes_sd,netgo",
  variables: (version: string) => ({ "github.com/prometheus/common/version.Version": version }),
  programVersion: prometheusVersion,
} satisfies Partial<GoTool>;

/** What Alertmanager's programs are built with; its module has no web interface. */
export const alertmanagerModule = {
  folder: "alertmanager",
  tags: "netgo",
  variables: (version: string) => ({ "github.com/prometheus/common/version.Version": version }),
  copied: true,
  placeholders: ["ui/app/dist/elm/index.html", "ui/app/dist/mantine/index.html"],
} satisfies Partial<GoTool>;
