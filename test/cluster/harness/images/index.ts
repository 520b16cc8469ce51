import { join } from "node:path";
import { execa } from "execa";
import { cacheFolder, fingerprint, makeOnce } from "../../../../tools/cache.ts";
import { type ToolName, tool } from "../../../../tools/index.ts";
import { contentOf, type ImageContent, writeImageArchive } from "./archive.ts";

/** An image that is packed here. */
interface Image {
  /** Upstream's name of it. */
  readonly repository: string;
  /** Left out: `v` and the version of its first program. */
  readonly tag?: string;
  /** The programs in it, by their paths. */
  readonly programs: Readonly<Record<string, ToolName>>;
  /** Whether it has busybox and a shell besides. */
  readonly shell?: true;
  /** Whether it is brought to the machines only by the scenarios that want it: its programs take minutes to build. */
  readonly onDemand?: true;
  readonly settings: Omit<ImageContent, "files" | "links">;
}

/** The images of the cluster: upstream's names, the same programs at the same paths, packed from what is built here. */
const images = {
  // What holds the namespaces of a pod has nothing to do but to stay.
  pause: {
    repository: "registry.k8s.io/pause",
    tag: "3.10.1",
    programs: {},
    shell: true,
    settings: { entrypoint: ["/bin/sleep", "inf"], user: 65535 },
  },
  busybox: {
    repository: "docker.io/library/busybox",
    tag: "1.37.0",
    programs: {},
    shell: true,
    settings: { command: ["sh"], user: 0 },
  },
  coredns: {
    repository: "registry.k8s.io/coredns/coredns",
    programs: { "/coredns": "coredns" },
    settings: { entrypoint: ["/coredns"], user: 65532 },
  },
  prometheus: {
    repository: "quay.io/prometheus/prometheus",
    programs: { "/bin/prometheus": "prometheus", "/bin/promtool": "promtool" },
    shell: true,
    settings: {
      entrypoint: ["/bin/prometheus"],
      folders: ["/prometheus"],
      workingFolder: "/prometheus",
      user: 65534,
    },
  },
  alertmanager: {
    repository: "quay.io/prometheus/alertmanager",
    programs: { "/bin/alertmanager": "alertmanager", "/bin/amtool": "amtool" },
    shell: true,
    settings: {
      entrypoint: ["/bin/alertmanager"],
      folders: ["/alertmanager"],
      workingFolder: "/alertmanager",
      user: 65534,
    },
  },
  nodeExporter: {
    repository: "quay.io/prometheus/node-exporter",
    programs: { "/bin/node_exporter": "node-exporter" },
    settings: { entrypoint: ["/bin/node_exporter"], user: 65534 },
  },
  kubeStateMetrics: {
    repository: "registry.k8s.io/kube-state-metrics/kube-state-metrics",
    programs: { "/kube-state-metrics": "kube-state-metrics" },
    settings: { entrypoint: ["/kube-state-metrics"], user: 65534 },
  },
  metricsServer: {
    repository: "registry.k8s.io/metrics-server/metrics-server",
    programs: { "/metrics-server": "metrics-server" },
    settings: { entrypoint: ["/metrics-server"], user: 65534 },
  },
  prometheusOperator: {
    repository: "quay.io/prometheus-operator/prometheus-operator",
    programs: { "/bin/operator": "prometheus-operator" },
    onDemand: true,
    settings: { entrypoint: ["/bin/operator"], user: 65534 },
  },
  prometheusConfigReloader: {
    repository: "quay.io/prometheus-operator/prometheus-config-reloader",
    programs: { "/bin/prometheus-config-reloader": "prometheus-config-reloader" },
    onDemand: true,
    settings: { entrypoint: ["/bin/prometheus-config-reloader"], user: 65534 },
  },
  admissionWebhook: {
    repository: "quay.io/prometheus-operator/admission-webhook",
    programs: { "/bin/admission-webhook": "admission-webhook" },
    onDemand: true,
    settings: { entrypoint: ["/bin/admission-webhook"], user: 65534 },
  },
  localPathProvisioner: {
    repository: "docker.io/rancher/local-path-provisioner",
    programs: { "/usr/bin/local-path-provisioner": "local-path-provisioner" },
    settings: { entrypoint: ["local-path-provisioner"], user: 0 },
  },
  metallbController: {
    repository: "quay.io/metallb/controller",
    programs: { "/controller": "metallb-controller" },
    onDemand: true,
    settings: { entrypoint: ["/controller"], user: 65534 },
  },
  metallbSpeaker: {
    repository: "quay.io/metallb/speaker",
    programs: { "/speaker": "metallb-speaker" },
    onDemand: true,
    settings: { entrypoint: ["/speaker"], user: 0 },
  },
  traefik: {
    repository: "docker.io/library/traefik",
    programs: { "/traefik": "traefik" },
    onDemand: true,
    settings: { entrypoint: ["/traefik"], user: 0 },
  },
} satisfies Record<string, Image>;

export type ImageName = keyof typeof images;

/** Those that each cluster has. */
export const imageNames = (Object.keys(images) as readonly ImageName[]).filter(
  (name) => (images[name] as Image).onDemand !== true,
);

/** The programs in them. */
export const imagePrograms: readonly ToolName[] = imageNames.flatMap((name) =>
  Object.values((images[name] as Image).programs),
);

/** Debian's `busybox-static`. */
const busybox = "/bin/busybox";

/** The name of an image, with registry and tag. */
export async function imageOf(name: ImageName): Promise<string> {
  const image: Image = images[name];
  const [program] = Object.values(image.programs);
  if (image.tag !== undefined || program === undefined) return `${image.repository}:${image.tag}`;
  return `${image.repository}:v${(await tool(program)).version}`;
}

/** The archive of an image, packed unless the cache has it. */
export async function imageArchive(name: ImageName): Promise<string> {
  const image: Image = images[name];
  const files: Record<string, string> = {};
  for (const [path, program] of Object.entries(image.programs)) files[path] = (await tool(program)).path;
  const links: Record<string, string> = {};
  if (image.shell) {
    files["/bin/busybox"] = busybox;
    const { stdout } = await execa(busybox, ["--list"]);
    for (const applet of stdout.split("\n")) if (applet !== "busybox") links[`/bin/${applet}`] = "busybox";
  }
  const reference = await imageOf(name);
  const content = { ...image.settings, files, links };
  const key = fingerprint(reference, JSON.stringify(image), await contentOf(Object.values(files)));
  const archive = join(cacheFolder(), "images", `${name}-${key}.tar`);
  await makeOnce({
    what: `image ${reference}`,
    takes: "seconds",
    proof: archive,
    make: () => writeImageArchive(archive, reference, content),
  });
  return archive;
}
