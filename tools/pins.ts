import { type ClusterProgram, clusterPins } from "./cluster/pins.ts";
import { alertmanagerModule, goPin, type Pin, prometheusModule, pythonPin } from "./pin.ts";
import { type ValuesReader, valuesReaderPins } from "./values-readers.ts";

/** The command-line tools that checks and tests call, by the names that this project gives them. */
export type CommandName =
  | "helm3"
  | "helm3-oldest"
  | "helm4"
  | "ct"
  | "promtool"
  | "amtool"
  | "actionlint"
  | "crane"
  | "yamllint"
  | "yamale";

/** For tests: a program that reads files of Grafana's by Grafana's own libraries; its `main.go` says how to ask. */
type FilesReader = "grafana-files-reader";

/** Everything that is pinned here: the command-line tools, and the programs that only tests call. */
export type ToolName = CommandName | ClusterProgram | ValuesReader | FilesReader;

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

/** The pinned command-line tools. */
export const commandPins: Readonly<Record<CommandName, Pin>> = {
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
  promtool: goPin({ ...prometheusModule, program: "promtool" }, ["--version"]),
  amtool: goPin({ ...alertmanagerModule, program: "amtool" }, ["--version"]),
  actionlint: goPin(
    {
      folder: "actionlint",
      program: "actionlint",
      tags: "netgo",
      variables: (version) => ({ "github.com/rhysd/actionlint.version": version }),
    },
    ["--version"],
  ),
  crane: goPin(
    {
      folder: "crane",
      program: "crane",
      tags: "netgo",
      variables: (version) => ({
        "github.com/google/go-containerregistry/cmd/crane/cmd.Version": `v${version}`,
      }),
    },
    ["version"],
  ),
  yamllint: pythonPin("yamllint"),
  yamale: pythonPin("yamale"),
};

/** Everything that is pinned. */
export const pins: Readonly<Record<ToolName, Pin>> = {
  ...commandPins,
  ...clusterPins,
  ...valuesReaderPins,
  "grafana-files-reader": goPin({
    folder: "grafana",
    program: "files-reader",
    module: "github.com/grafana/grafana-foundation-sdk/go",
    tags: "netgo",
    variables: () => ({}),
  }),
};
