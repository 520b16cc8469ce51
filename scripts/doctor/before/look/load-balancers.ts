import { formatPath } from "../../../../schema/index.ts";
import { nothing, type Sight } from "../../sight.ts";
import { type FitLook, fitting, type Install, type Node, type Service, unreadFact } from "../install.ts";
import { called, fieldOf } from "../rendered.ts";

const what = "load balancers";

/** What serves the objects by which addresses are given out, where no cloud does. */
const implementations = [
  "metallb.io/v1beta1",
  "cilium.io/v2/CiliumLoadBalancerIPPool",
  "cilium.io/v2alpha1/CiliumLoadBalancerIPPool",
  "kube-vip.io/v1",
];

/** Clouds, by what their controller writes to a node, that give addresses to Services. */
const clouds =
  /^(aws|gce|azure|openstack|vsphere|digitalocean|hcloud|linode|ibm|oci|alicloud|scaleway|exoscale|vultr)/;

/** Whether somebody gives addresses to Services of the type LoadBalancer, as far as it can be told before there is one. */
export const loadBalancers: FitLook = async (install) => {
  const wanted = install.objects.filter(
    (of) => of.kind === "Service" && fieldOf(of, ["spec", "type"]) === "LoadBalancer",
  );
  if (wanted.length === 0) return nothing(what);
  const [services, nodes] = await Promise.all([install.facts.services(), install.facts.nodes()]);
  if (!services.ok) return unreadFact(what, services);
  if (!nodes.ok) return unreadFact(what, nodes);
  const sights = wanted.flatMap((of): readonly Sight[] => {
    const name = fieldOf(of, ["spec", "loadBalancerClass"]);
    const loadBalancerClass = typeof name === "string" ? name : undefined;
    if (giver(install, services.value, nodes.value, loadBalancerClass) !== undefined) return [];
    const without = services.value.filter(({ spec }) => spec.type === "LoadBalancer").length;
    const how = loadBalancerClass === undefined ? "" : ` of the class ${loadBalancerClass}`;
    const message = `nothing shows that anybody gives load balancers${how} their addresses: ${without === 0 ? "there is no other" : `there are ${without} others, none with an address`}`;
    return [
      {
        place: "install",
        where: called(of),
        message,
        values: install.valuesOf(of, ["spec", "type"]).map(formatPath),
      },
    ];
  });
  const by = giver(install, services.value, nodes.value, undefined) ?? "somebody";
  return fitting(what, wanted.length, sights, `${by} gives them addresses`);
};

/** Who gives addresses out, as far as it shows. */
function giver(
  { served }: Install,
  services: readonly Service[],
  nodes: readonly Node[],
  loadBalancerClass: string | undefined,
): string | undefined {
  const given = services.find(
    ({ spec, status }) =>
      spec.type === "LoadBalancer" &&
      spec.loadBalancerClass === loadBalancerClass &&
      (status.loadBalancer?.ingress ?? []).length > 0,
  );
  if (given !== undefined) return `who gave ${given.metadata.namespace}/${given.metadata.name} one`;
  const api = implementations.find((one) => served.apiVersions.includes(one));
  if (api !== undefined) return `what serves ${api}`;
  if (loadBalancerClass !== undefined) return undefined;
  const cloud = nodes.flatMap(({ spec: { providerID = "" } }) => clouds.exec(providerID)?.[1] ?? [])[0];
  if (cloud !== undefined) return `the cloud ${cloud}`;
  // k3s brings one of its own, which is off by an argument that nobody sees.
  return nodes.some(({ status }) => status.nodeInfo?.kubeletVersion?.includes("+k3s")) ? "k3s" : undefined;
}
