import { type Cluster, listed } from "../../cluster.ts";
import { nothing, type Seen, type Sight, unread } from "../../sight.ts";
import { type Class, type Condition, isDefault, look, type Named, nameOf, wordsOf } from "./look.ts";

interface Service extends Named {
  readonly spec: { readonly type?: string };
  readonly status: { readonly loadBalancer?: { readonly ingress?: readonly unknown[] } };
}

interface Ingress extends Named {
  readonly spec: { readonly ingressClassName?: string };
}

interface Route extends Named {
  readonly status?: { readonly parents?: readonly { readonly conditions?: readonly Condition[] }[] };
}

/** Load balancers without an address. */
export async function services(cluster: Cluster, namespace: string): Promise<Seen> {
  const path = `/api/v1/namespaces/${namespace}/services`;
  const balancers = await listed<Service>(cluster, path, ({ spec }) => spec.type === "LoadBalancer");
  return look("load balancers", balancers, path, (service) =>
    (service.status.loadBalancer?.ingress ?? []).length > 0
      ? undefined
      : {
          place: "service",
          where: `Service ${nameOf(service)}`,
          message: "no address",
          words: wordsOf(service),
        },
  );
}

/** Ingresses of no class that there is. Not every controller says so of an Ingress that it serves. */
export async function ingresses(cluster: Cluster, namespace: string): Promise<Seen> {
  const what = "Ingresses";
  const path = `/apis/networking.k8s.io/v1/namespaces/${namespace}/ingresses`;
  const all = await listed<Ingress>(cluster, path);
  if (all.ok && all.value.length === 0) return nothing(what);
  const classesPath = "/apis/networking.k8s.io/v1/ingressclasses";
  const classes = await listed<Class>(cluster, classesPath);
  if (!classes.ok) return unread(what, classesPath, classes.message);
  const names = classes.value.map(({ metadata }) => metadata.name);
  const hasDefault = classes.value.some(isDefault("ingressclass.kubernetes.io"));
  return look(what, all, path, (ingress): Sight | undefined => {
    const { ingressClassName: name } = ingress.spec;
    if (name === undefined ? hasDefault : names.includes(name)) return undefined;
    const message =
      name === undefined ? "names no IngressClass, and none is the default" : `no IngressClass ${name}`;
    return { place: "wayIn", where: `Ingress ${nameOf(ingress)}`, message, words: wordsOf(ingress) };
  });
}

/** HTTPRoutes that no Gateway takes, or that lead nowhere. */
export async function routes(cluster: Cluster, namespace: string): Promise<Seen> {
  const what = "routes";
  const path = `/apis/gateway.networking.k8s.io/v1/namespaces/${namespace}/httproutes`;
  const all = await listed<Route>(cluster, path);
  // A cluster without the Gateway API.
  if (!all.ok && all.status === 404) return nothing(what);
  return look(what, all, path, (route): Sight | undefined => {
    const parents = route.status?.parents ?? [];
    const bad = parents
      .flatMap(({ conditions = [] }) => conditions)
      .find(({ type, status }) => ["Accepted", "ResolvedRefs"].includes(type) && status === "False");
    if (parents.length > 0 && bad === undefined) return undefined;
    const message =
      bad === undefined ? "no Gateway has taken it" : `${bad.type}: ${bad.reason}: ${bad.message}`;
    return { place: "wayIn", where: `HTTPRoute ${nameOf(route)}`, message, words: wordsOf(route) };
  });
}
