import {
  and,
  type Expression,
  eq,
  isEmpty,
  isSet,
  namedCondition,
  not,
  or,
  type Reference,
  whenSet,
  withDefault,
} from "../../../template/index.ts";
import type { SelfOf } from "../../component/self.ts";
import { clusterIs } from "../../kit/cluster/profile.ts";
import type { ScrapeJob } from "../../kit/scrape/job.ts";
import { controlPlanePrograms } from "../../kit/scrape/lean/programs.ts";
import { ofPodOnNode, type Relabelling, set } from "../../kit/scrape/relabelling.ts";
import type { Placed, PodLabel } from "../../kit/scrape/targets.ts";
import { configurationDirectory } from "../../kit/scrape/write/files.ts";
import type { Scope } from "../../scope.ts";
import type { values } from "./values.ts";

type ControlPlane = SelfOf<typeof values>;
type Authorized = ControlPlane["values"]["scheduler"];

/** Whether a part is asked, and by which of two ways. */
interface Ways {
  readonly byAddress: () => Expression<boolean>;
  readonly byApi: () => Expression<boolean>;
}

function waysTo(name: string, of: (values: Scope["values"]) => Authorized): Ways {
  const shown = clusterIs("showsControlPlane");
  const condition = (way: string, description: string, holds: (part: Authorized) => Expression<boolean>) =>
    namedCondition(`${name}.${way}`, {
      description,
      body: (_, { values }: Scope) => holds(of(values)),
    });
  return {
    byAddress: condition("byAddress", `Whether ${name} is asked at its own addresses.`, (part) =>
      and(withDefault(part.enabled, shown), not(and(shown, isEmpty(part.addresses)))),
    ),
    byApi: condition("byApi", `Whether ${name} is asked by the API of the cluster that shows it.`, (part) =>
      and(withDefault(part.enabled, shown), shown, isEmpty(part.addresses)),
    ),
  };
}

const schedulerWays = waysTo("kube-scheduler", (values) => values.controlPlane.scheduler);
const controllerManagerWays = waysTo(
  "kube-controller-manager",
  (values) => values.controlPlane.controllerManager,
);

/** Whether each is asked, by whichever way. */
export const isAsked = {
  scheduler: () => or(schedulerWays.byAddress(), schedulerWays.byApi()),
  controllerManager: () => or(controllerManagerWays.byAddress(), controllerManagerWays.byApi()),
};

/** By what its pods are told where there are no addresses. */
function origin({ addresses }: { readonly addresses: Reference<readonly string[]> }): readonly Relabelling[] {
  return ofPodOnNode.map((step) => ({ ...step, when: isEmpty(addresses) }));
}

/** Where a part is that runs on the machines of the control plane. */
function placed(
  of: { readonly addresses: Reference<readonly string[]>; readonly port: Expression<number> },
  label: PodLabel,
): Placed {
  return {
    kind: "placed",
    addresses: of.addresses,
    port: of.port,
    pods: { namespace: "kube-system", label, onNodes: true },
  };
}

/** The scheduler and the controller manager, which answer those alone that may read metrics. */
export function authorized({ values: { scheduler, controllerManager } }: ControlPlane): readonly ScrapeJob[] {
  return [
    ...authorizedPart({
      name: "kube-scheduler",
      inApi: "ksh",
      part: scheduler,
      ways: schedulerWays,
      gives: controlPlanePrograms.scheduler,
    }),
    ...authorizedPart({
      name: "kube-controller-manager",
      inApi: "kcm",
      part: controllerManager,
      ways: controllerManagerWays,
      gives: controlPlanePrograms.controllerManager,
    }),
  ];
}

interface AuthorizedPart {
  readonly name: string;
  /** What it is called in the API by which a cluster shows it. */
  readonly inApi: string;
  readonly part: Authorized;
  readonly ways: Ways;
  readonly gives: readonly string[];
}

/**
 * A part by its own addresses or, where the cluster shows its metrics by an API of its own, by that. Source of the API:
 * the EKS user guide, "Fetch control plane raw metrics in Prometheus format".
 */
function authorizedPart({ name, inApi, part, ways, gives }: AuthorizedPart): readonly ScrapeJob[] {
  const common = { expected: true, gives, as: "serviceAccount", settings: part } as const;
  return [
    {
      ...common,
      name,
      when: ways.byAddress(),
      targets: placed(part, { name: "component", value: name }),
      trust: {
        serverName: whenSet(part.serverName, (server) => server),
        unchecked: eq(part.tls, "insecureSkipVerify"),
      },
      relabellings: origin(part),
      permissions: [{ rule: { url: "/metrics" } }],
    },
    {
      ...common,
      name: `eks-${name}`,
      label: name,
      when: ways.byApi(),
      targets: { kind: "apiServers" },
      path: `/apis/metrics.eks.amazonaws.com/v1/${inApi}/container/metrics`,
      trust: {},
      // Each API server gives the same: they are asked as one.
      relabellings: [set("__address__", "kubernetes.default.svc:443")],
      permissions: [
        { rule: { apiGroup: "metrics.eks.amazonaws.com", resource: `${inApi}/metrics`, verbs: ["get"] } },
      ],
    },
  ];
}

/** etcd: in the clear, or known by certificates on both sides. */
export function etcd({ values: { etcd } }: ControlPlane): ScrapeJob {
  const { secretName, caKey, certKey, keyKey, serverName } = etcd.tls;
  const secret = { name: secretName, volume: "etcd", directory: `${configurationDirectory}/etcd` };
  return {
    name: "etcd",
    when: etcd.enabled,
    settings: etcd,
    targets: placed(etcd, { name: "component", value: "etcd" }),
    expected: true,
    gives: controlPlanePrograms.etcd,
    trust: {
      when: isSet(secretName),
      authority: { secret, key: caKey },
      client: { secret, certKey, keyKey },
      serverName: whenSet(serverName, (server) => server),
    },
    relabellings: origin(etcd),
  };
}
