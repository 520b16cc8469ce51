import { setTimeout as sleep } from "node:timers/promises";
import type { Install, Node } from "../doctor/before/install.ts";
import { podTemplates, type Rendered } from "../doctor/before/rendered.ts";
import type { Answer, Connection } from "../doctor/cluster.ts";
import { diagnose } from "../doctor/diagnose.ts";
import {
  addressOf,
  type Kubelet,
  type Kubelets,
  portOf,
  sampleOf,
  type Verdict,
} from "../doctor/kubelets/certificates.ts";
import { programOf } from "../doctor/look/programs/programs.ts";
import { say } from "../terminal/problem.ts";

/** How long the pod may take, its image included, in seconds. */
const patience = 120;

/**
 * Looks at the kubelets' certificates from a pod: as Prometheus would see them, by Prometheus itself. The pod is there for
 * seconds, and is taken away whatever happens.
 */
export function probe(
  connection: Connection,
): (install: Install, nodes: readonly Node[]) => Promise<Kubelets> {
  return async ({ release, objects }, nodes) => {
    const some = sampleOf(nodes);
    const path = `/api/v1/namespaces/${release.namespace}/pods`;
    const failed = (message: string): Kubelets => ({
      known: [],
      unknown: [{ path, message }],
      asked: some.length,
    });
    const image = imageOf(objects);
    if (image === undefined) return failed("the chart makes no Prometheus, whose image the probe takes");
    const said = await whatPodSays(connection, path, probePod(image, some));
    if (!said.ok) return failed(`the probe: ${said.message}`);
    const known = verdictsOf(said.value, some);
    const heard = new Set(known.map(({ node }) => node));
    const unheard = some.filter(({ metadata }) => !heard.has(metadata.name));
    const message = `the probe has heard nothing of ${unheard.map(({ metadata }) => metadata.name).join(", ")}`;
    return { known, unknown: unheard.length === 0 ? [] : [{ path, message }], asked: some.length };
  };
}

function imageOf(objects: readonly Rendered[]): string | undefined {
  const images = podTemplates(objects).flatMap(({ spec: { containers = [] } }) =>
    containers.map(({ image }) => image),
  );
  return images.find((image) => image !== undefined && programOf(image) === "prometheus");
}

const script = `
printf '%s' "$CONFIGURATION" > /probe/prometheus.yml
prometheus --config.file=/probe/prometheus.yml --storage.tsdb.path=/probe/data --web.listen-address=127.0.0.1:9090 > /probe/log 2>&1 &
for second in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do
  sleep 1
  targets=$(wget -q -O - 'http://127.0.0.1:9090/api/v1/targets?state=active' 2>/dev/null)
  case "$targets" in *'"health":"unknown"'*|*'"activeTargets":[]'*|"") ;; *) printf '%s\\n' "$targets"; exit 0 ;; esac
done
if [ -n "$targets" ]; then printf '%s\\n' "$targets"; exit 0; fi
tail -n 3 /probe/log
exit 1
`;

/**
 * A pod that greets kubelets. It has no token and so no rights, and keeps to the Pod Security Standard restricted: who does not log in is
 * answered 401, which is all that is wanted.
 */
export function probePod(image: string, nodes: readonly Node[]): object {
  const configuration = {
    global: { scrape_interval: "5s", scrape_timeout: "4s" },
    scrape_configs: [
      {
        job_name: "kubelet",
        scheme: "https",
        tls_config: { ca_file: "/authority/ca.crt" },
        static_configs: nodes.flatMap((node) => {
          const address = addressOf(node);
          if (address === undefined) return [];
          const host = address.includes(":") ? `[${address}]` : address;
          return [{ targets: [`${host}:${portOf(node)}`], labels: { node: node.metadata.name } }];
        }),
      },
    ],
  };
  return {
    apiVersion: "v1",
    kind: "Pod",
    metadata: { generateName: "kmstack-probe-", labels: { "app.kubernetes.io/name": "kmstack-probe" } },
    spec: {
      restartPolicy: "Never",
      activeDeadlineSeconds: patience,
      terminationGracePeriodSeconds: 0,
      automountServiceAccountToken: false,
      enableServiceLinks: false,
      securityContext: {
        runAsNonRoot: true,
        runAsUser: 65534,
        runAsGroup: 65534,
        fsGroup: 65534,
        seccompProfile: { type: "RuntimeDefault" },
      },
      nodeSelector: { "kubernetes.io/os": "linux" },
      containers: [
        {
          name: "probe",
          image,
          command: ["sh", "-c", script],
          env: [{ name: "CONFIGURATION", value: JSON.stringify(configuration) }],
          resources: { requests: { cpu: "10m", memory: "64Mi" }, limits: { memory: "256Mi" } },
          securityContext: {
            allowPrivilegeEscalation: false,
            readOnlyRootFilesystem: true,
            capabilities: { drop: ["ALL"] },
          },
          volumeMounts: [
            { name: "probe", mountPath: "/probe" },
            { name: "authority", mountPath: "/authority", readOnly: true },
          ],
        },
      ],
      volumes: [
        { name: "probe", emptyDir: { sizeLimit: "64Mi" } },
        { name: "authority", configMap: { name: "kube-root-ca.crt" } },
      ],
    },
  };
}

interface MadePod {
  readonly metadata: { readonly name: string };
  readonly status?: {
    readonly phase?: string;
    readonly message?: string;
    readonly containerStatuses?: readonly {
      readonly state?: { readonly waiting?: { readonly reason?: string; readonly message?: string } };
    }[];
  };
}

/** Makes a pod, waits until it has ended, gives what it said, and takes it away: also where the process is told to end. */
async function whatPodSays({ send }: Connection, path: string, pod: object): Promise<Answer<string>> {
  const made = await send(path, { method: "POST", body: pod });
  if (!made.ok) return made;
  const { name } = (JSON.parse(made.value) as MadePod).metadata;
  const own = `${path}/${name}`;
  const remove = () => send(`${own}?gracePeriodSeconds=0`, { method: "DELETE" });
  const interrupted = () => void remove().finally(() => process.exit(130));
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
  for (const signal of signals) process.once(signal, interrupted);
  try {
    return await ended(send, own);
  } finally {
    for (const signal of signals) process.off(signal, interrupted);
    const removed = await remove();
    if (!removed.ok) {
      say(`the pod ${own} could not be taken away: ${removed.message}; delete it by hand`);
    }
  }
}

async function ended(send: Connection["send"], path: string): Promise<Answer<string>> {
  const end = Date.now() + patience * 1000;
  let last = "it has not ended";
  while (Date.now() < end) {
    const answer = await send(path);
    if (!answer.ok) return answer;
    const { phase, message, containerStatuses = [] } = (JSON.parse(answer.value) as MadePod).status ?? {};
    if (phase === "Succeeded") return send(`${path}/log`);
    if (phase === "Failed") {
      const log = await send(`${path}/log`);
      return { ok: false, status: 0, message: message ?? (log.ok ? log.value : "it has failed") };
    }
    const waiting = containerStatuses.flatMap(({ state }) => state?.waiting ?? [])[0];
    last = [waiting?.reason, waiting?.message].filter(Boolean).join(": ") || last;
    // Of what will not be, nobody waits for the end.
    if (["ErrImagePull", "ImagePullBackOff", "InvalidImageName"].includes(waiting?.reason ?? "")) break;
    await sleep(500);
  }
  return { ok: false, status: 0, message: last };
}

/** What Prometheus says of its targets. Source: Prometheus, "HTTP API". */
interface Targets {
  readonly data: {
    readonly activeTargets: readonly {
      readonly labels: { readonly node?: string; readonly instance?: string };
      readonly health: string;
      readonly lastError: string;
    }[];
  };
}

/** By what is known of the kubelets' messages. */
const meanings: Readonly<Record<string, Verdict>> = {
  "kubelet-without-ip-san": "noAddress",
  "kubelet-of-unknown-authority": "unknownAuthority",
  "kubelet-certificate-pending": "pending",
  // It was greeted, and then wanted to know who asks.
  "kubelet-forbidden": "signed",
};

/** What Prometheus has found of which kubelet. */
export function verdictsOf(text: string, nodes: readonly Node[]): readonly Kubelet[] {
  const { activeTargets } = (JSON.parse(text) as Targets).data;
  return nodes.flatMap(({ metadata: { name } }) => {
    const target = activeTargets.find(({ labels }) => labels.node === name);
    if (target === undefined) return [];
    const { lastError, health, labels } = target;
    const isAnswered = health === "up" || lastError.includes("HTTP status 401");
    const [finding] = diagnose([{ place: "target", of: "kubelet", where: name, message: lastError }]);
    const verdict = isAnswered ? "signed" : meanings[finding?.trouble?.id ?? ""];
    const message = lastError === "" ? "it answers" : lastError;
    return verdict === undefined
      ? []
      : [{ node: name, verdict, message, by: `Prometheus in a pod, at ${labels.instance ?? "its address"}` }];
  });
}
