import type { IServiceSpec } from "kubernetes-models/v1";
import {
  and,
  type Check,
  eq,
  hasKey,
  isSet,
  not,
  notEmpty,
  pathOf,
  type Reference,
  type Structure,
  when,
  whenSet,
  withDefault,
} from "../../../template/index.ts";
import { podSelector } from "../operated/pods.ts";
import type { Part } from "../part.ts";
import { addressesAnnotation } from "./metallb-api.ts";
import type { ServiceValues } from "./values.ts";

/** The spec of a Service with one port, which has the name of the container's port. */
export function serviceSpec(
  part: Part,
  portName: string,
  service: Reference<ServiceValues>,
): Structure<IServiceSpec> {
  return {
    type: service.type,
    loadBalancerIP: whenSet(service.loadBalancerIP, (ip) => ip),
    loadBalancerClass: whenSet(service.loadBalancerClass, (name) => name),
    allocateLoadBalancerNodePorts: when(not(service.allocateLoadBalancerNodePorts), false),
    loadBalancerSourceRanges: when(
      notEmpty(service.loadBalancerSourceRanges),
      service.loadBalancerSourceRanges,
    ),
    sessionAffinity: when(eq(service.sessionAffinity, "ClientIP"), "ClientIP"),
    sessionAffinityConfig: whenSet(service.sessionAffinityTimeoutSeconds, (timeoutSeconds) => ({
      clientIP: { timeoutSeconds },
    })),
    ipFamilyPolicy: whenSet(service.ipFamilyPolicy, (policy) => policy),
    ipFamilies: when(notEmpty(service.ipFamilies), service.ipFamilies),
    externalTrafficPolicy: whenSet(service.externalTrafficPolicy, (policy) => policy),
    selector: podSelector(part),
    ports: [
      {
        name: portName,
        port: service.port,
        targetPort: withDefault(service.targetPort, portName),
        nodePort: whenSet(service.nodePort, (port) => port),
      },
    ],
  };
}

/** MetalLB gives none to a Service that says its address in two ways. Source: MetalLB 0.16, controller/service.go. */
export function serviceChecks({
  type,
  loadBalancerIP,
  annotations,
}: Reference<ServiceValues>): readonly Check[] {
  return [
    {
      when: and(eq(type, "LoadBalancer"), isSet(loadBalancerIP), hasKey(annotations, addressesAnnotation)),
      message: `${pathOf(loadBalancerIP)}: leave it out, or the annotation ${addressesAnnotation}; to a Service that has both MetalLB gives no address`,
    },
  ];
}
