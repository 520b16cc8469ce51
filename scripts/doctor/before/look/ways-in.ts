import { formatPath } from "../../../../schema/index.ts";
import { type Answer, listed } from "../../cluster.ts";
import { isDefault } from "../../look/objects/look.ts";
import { nothing, type Seen, type Sight } from "../../sight.ts";
import { type FitLook, fitting, type Install, namesOf, unreadFact } from "../install.ts";
import { called, fieldOf, type KubernetesObject, type Rendered } from "../rendered.ts";
import { settingAll } from "../values.ts";

/** Whether there is somebody who takes the Ingresses. */
export const ingresses: FitLook = async (install) => {
  const what = "Ingresses";
  const all = install.objects.filter(({ kind }) => kind === "Ingress");
  if (all.length === 0) return nothing(what);
  const classes = await install.facts.ingressClasses();
  if (!classes.ok) return unreadFact(what, classes);
  const sights = all.flatMap((of): readonly Sight[] => {
    const field = ["spec", "ingressClassName"];
    const wanted = fieldOf(of, field);
    const isThere =
      wanted === undefined
        ? of.metadata.annotations?.["kubernetes.io/ingress.class"] !== undefined ||
          classes.value.some(isDefault("ingressclass.kubernetes.io"))
        : classes.value.some(({ metadata }) => metadata.name === wanted);
    if (isThere) return [];
    const values = install.valuesOf(of, field);
    const [first] = classes.value;
    return [
      {
        place: "install",
        where: called(of),
        message:
          wanted === undefined
            ? `no IngressClass is the default one, and the Ingress names none; ${namesOf(classes.value)}`
            : `there is no IngressClass ${String(wanted)}; ${namesOf(classes.value)}`,
        values: values.map(formatPath),
        ...(first === undefined || values.length === 0
          ? {}
          : {
              cure: {
                says: "Name a class that the cluster has.",
                values: settingAll(values, first.metadata.name),
              },
            }),
      },
    ];
  });
  return fitting(what, all.length, sights, `${all.length}, each of a class that is there`);
};

/** A Gateway, as far as routes depend on it. */
interface Gateway extends KubernetesObject {
  readonly spec: {
    readonly gatewayClassName: string;
    readonly listeners?: readonly {
      readonly name: string;
      readonly allowedRoutes?: {
        readonly namespaces?: { readonly from?: "All" | "Same" | "Selector" | "None" };
      };
    }[];
  };
}

interface Parent {
  readonly kind?: string;
  readonly name: string;
  readonly namespace?: string;
  readonly sectionName?: string;
}

const gatewayGroup = "/apis/gateway.networking.k8s.io/v1";

/** Whether the Gateways of routes are there, and let them in; and the classes of the release's own. */
export const gateways: FitLook = async (install) => {
  const what = "Gateways";
  const { objects, served } = install;
  const routes = objects.filter(({ kind }) => kind === "HTTPRoute");
  const own = objects.filter(({ kind }) => kind === "Gateway");
  const isServed = served.apiVersions.includes("gateway.networking.k8s.io/v1");
  if (routes.length + own.length === 0 || !isServed) return nothing(what);
  const seen = await Promise.all([
    ...routes.flatMap((route) =>
      parentsOf(route).map((parent, index) => parentSight(install, route, parent, index)),
    ),
    ...own.map((gateway) => classSight(install, gateway)),
  ]);
  const unread = seen.flatMap((one) => one.unread);
  const sights = seen.flatMap((one) => one.sights);
  return fitting(what, seen.length, sights, "those that are named are there", unread);
};

function parentsOf(route: Rendered): readonly Parent[] {
  // An HTTPRoute of the chart's has these there.
  return ((fieldOf(route, ["spec", "parentRefs"]) ?? []) as readonly Parent[]).filter(
    ({ kind = "Gateway" }) => kind === "Gateway",
  );
}

type Found = Pick<Seen, "sights" | "unread">;

async function parentSight(install: Install, route: Rendered, parent: Parent, index: number): Promise<Found> {
  const { objects, release, cluster, valuesOf } = install;
  const home = route.metadata.namespace ?? release.namespace;
  const namespace = parent.namespace ?? home;
  const isOwn = objects.some(
    ({ kind, metadata }) =>
      kind === "Gateway" &&
      metadata.name === parent.name &&
      (metadata.namespace ?? release.namespace) === namespace,
  );
  if (isOwn) return { sights: [], unread: [] };
  const path = `${gatewayGroup}/namespaces/${namespace}/gateways/${parent.name}`;
  const answer: Answer<Gateway> = await cluster.get(path);
  if (!answer.ok && answer.status !== 404) return { sights: [], unread: [{ path, message: answer.message }] };
  const message = answer.ok ? refusalOf(answer.value, parent, namespace === home) : "there is none";
  if (message === undefined) return { sights: [], unread: [] };
  const values = valuesOf(route, ["spec", "parentRefs", index, "name"]).map(formatPath);
  const text = `the Gateway ${namespace}/${parent.name} does not take it: ${message}`;
  return { sights: [{ place: "install", where: called(route), message: text, values }], unread: [] };
}

/** Why a Gateway takes no route of a namespace; undefined where it does, as far as it tells. */
function refusalOf(
  { spec: { listeners = [] } }: Gateway,
  { sectionName }: Parent,
  isSame: boolean,
): string | undefined {
  const meant = listeners.filter(({ name }) => sectionName === undefined || name === sectionName);
  if (meant.length === 0) return `it has no listener ${sectionName ?? "at all"}`;
  const takes = meant.some(({ allowedRoutes }) => {
    const from = allowedRoutes?.namespaces?.from ?? "Same";
    return from === "All" || from === "Selector" || (from === "Same" && isSame);
  });
  return takes ? undefined : "its listeners take routes of its own namespace alone";
}

async function classSight({ cluster, valuesOf }: Install, gateway: Rendered): Promise<Found> {
  const field = ["spec", "gatewayClassName"];
  const name = String(fieldOf(gateway, field));
  const path = `${gatewayGroup}/gatewayclasses`;
  const classes = await listed<KubernetesObject>(cluster, path);
  if (!classes.ok) return { sights: [], unread: [{ path, message: classes.message }] };
  if (classes.value.some(({ metadata }) => metadata.name === name)) return { sights: [], unread: [] };
  const values = valuesOf(gateway, field).map(formatPath);
  const message = `there is no GatewayClass ${name}; ${namesOf(classes.value)}`;
  return { sights: [{ place: "install", where: called(gateway), message, values }], unread: [] };
}
