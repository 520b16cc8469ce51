import type { Input } from "../../schema/index.ts";
import { parseYaml } from "../../schema/index.ts";
import type { Values } from "../../stack/scope.ts";
import type { Node } from "../doctor/before/install.ts";
import { type Answer, type Cluster, listed } from "../doctor/cluster.ts";
import { type ControlPlanePod, controlPlanePath, flagsOf } from "../doctor/control-plane.ts";
import { addressOf } from "../doctor/kubelets/certificates.ts";
import { greet } from "../doctor/kubelets/handshake.ts";
import type { Suggestion } from "./suggestion.ts";

/** A part of the control plane that Prometheus can ask. */
interface Part {
  readonly name: Parameters<typeof controlPlanePath>[0];
  readonly called: string;
  /** Whether it answers others than its own machine, by what it was started with; said in words. */
  readonly answersBy: (flags: readonly string[]) => string | undefined;
  /** By TLS; of a part that is no pod. */
  readonly port?: number;
  readonly values: (addresses: readonly string[]) => Input<Values>;
}

const parts: readonly Part[] = [
  {
    name: "kube-scheduler",
    called: "The scheduler",
    answersBy: boundWidely,
    port: 10259,
    values: (addresses) => ({ controlPlane: { scheduler: { enabled: true, ...at(addresses) } } }),
  },
  {
    name: "kube-controller-manager",
    called: "The controller manager",
    answersBy: boundWidely,
    port: 10257,
    values: (addresses) => ({ controlPlane: { controllerManager: { enabled: true, ...at(addresses) } } }),
  },
  {
    name: "etcd",
    called: "etcd",
    answersBy: (flags) => {
      const urls = flagOf(flags, "listen-metrics-urls")?.split(",") ?? [];
      const wide = urls.find((url) => /^http:\/\/.*:2381$/.test(url) && !isLoopback(new URL(url).hostname));
      return wide === undefined ? undefined : `it runs with --listen-metrics-urls=${urls.join(",")}`;
    },
    values: () => ({ controlPlane: { etcd: { enabled: true } } }),
  },
];

function at(addresses: readonly string[]): { readonly addresses?: readonly string[] } {
  return addresses.length === 0 ? {} : { addresses };
}

/** The parts of the control plane that answer others than their own machine. Managed clusters show none. */
export async function controlPlane(
  cluster: Cluster,
  nodes: readonly Node[],
): Promise<Answer<readonly Suggestion[]>> {
  const asked = await Promise.all(parts.map((part) => look(cluster, part, nodes)));
  const failed = asked.find((one) => !one.ok);
  if (failed !== undefined && !failed.ok) return failed;
  const found = asked.flatMap((one) => (one.ok ? (one.value ?? []) : []));
  return { ok: true, value: [...found, ...(await kubeProxy(cluster))] };
}

async function look(
  cluster: Cluster,
  { name, called, answersBy, port, values }: Part,
  nodes: readonly Node[],
): Promise<Answer<Suggestion | undefined>> {
  const pods = await listed<ControlPlanePod>(cluster, controlPlanePath(name));
  if (!pods.ok) return pods;
  if (pods.value.length > 0) {
    const ways = pods.value.map((pod) => answersBy(flagsOf(pod)));
    const [first] = ways;
    // Of several, one that does not answer would be an alert.
    const isWide = first !== undefined && ways.every((way) => way !== undefined);
    return {
      ok: true,
      value: isWide ? { values: values([]), reason: `${called} answers Prometheus: ${first}.` } : undefined,
    };
  }
  const addresses = port === undefined ? [] : await answering(nodes, port);
  return {
    ok: true,
    value:
      addresses.length === 0
        ? undefined
        : {
            values: values(addresses),
            reason: `${called} is no pod, and answers at port ${port} of each machine of the control plane.`,
          },
  };
}

/** The addresses of the machines of the control plane, where all of them answer at a port. */
async function answering(nodes: readonly Node[], port: number): Promise<readonly string[]> {
  const machines = nodes.filter(
    ({ metadata: { labels = {} } }) => labels["node-role.kubernetes.io/control-plane"] !== undefined,
  );
  const addresses = machines.flatMap((node) => addressOf(node) ?? []);
  const greetings = await Promise.all(addresses.map((address) => greet(address, port, "")));
  return greetings.every(({ kind }) => kind === "answered") ? addresses : [];
}

/** kube-proxy, as kubeadm writes its configuration. */
async function kubeProxy(cluster: Cluster): Promise<readonly Suggestion[]> {
  const answer = await cluster.get<{ readonly data?: Readonly<Record<string, string>> }>(
    "/api/v1/namespaces/kube-system/configmaps/kube-proxy",
  );
  // Where it is not, there is none, or another has brought it.
  const text = answer.ok ? answer.value.data?.["config.conf"] : undefined;
  if (text === undefined) return [];
  const { metricsBindAddress = "" } = parseYaml(text) as { readonly metricsBindAddress?: string };
  if (!/^(0\.0\.0\.0|\[::\]):10249$/.test(metricsBindAddress)) return [];
  const values: Input<Values> = { controlPlane: { kubeProxy: { enabled: true } } };
  return [
    { values, reason: `kube-proxy answers Prometheus: its metricsBindAddress is ${metricsBindAddress}.` },
  ];
}

/** By a flag of scheduler and controller manager, which by default is every address. */
function boundWidely(flags: readonly string[]): string | undefined {
  const address = flagOf(flags, "bind-address");
  if (address === undefined) return "it runs without --bind-address";
  return isLoopback(address) ? undefined : `it runs with --bind-address=${address}`;
}

function isLoopback(address: string): boolean {
  return /^(127\.|\[?::1\]?$|localhost$)/.test(address);
}

function flagOf(flags: readonly string[], name: string): string | undefined {
  const prefix = `--${name}=`;
  return flags.find((flag) => flag.startsWith(prefix))?.slice(prefix.length);
}
