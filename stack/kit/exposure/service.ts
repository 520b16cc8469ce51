import type { IServiceSpec } from "kubernetes-models/v1";
import {
  and,
  type Check,
  eq,
  isSet,
  notEmpty,
  or,
  pathOf,
  type Reference,
  type Structure,
  when,
  whenSet,
} from "../../../template/index.ts";
import { selectorLabels } from "../naming/labels.ts";
import type { Part } from "../part.ts";
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
    loadBalancerSourceRanges: when(
      notEmpty(service.loadBalancerSourceRanges),
      service.loadBalancerSourceRanges,
    ),
    externalTrafficPolicy: whenSet(service.externalTrafficPolicy, (policy) => policy),
    selector: selectorLabels(part),
    ports: [
      {
        name: portName,
        port: service.port,
        targetPort: portName,
        nodePort: whenSet(service.nodePort, (port) => port),
      },
    ],
  };
}

/** What the API server would refuse, or leave without effect, said before it comes to that. */
export function serviceChecks(service: Reference<ServiceValues>): readonly Check[] {
  const { type } = service;
  const path = pathOf(service);
  const outside = or(isSet(service.nodePort), isSet(service.externalTrafficPolicy));
  const balanced = or(
    isSet(service.loadBalancerIP),
    isSet(service.loadBalancerClass),
    notEmpty(service.loadBalancerSourceRanges),
  );
  return [
    {
      when: and(eq(type, "ClusterIP"), outside),
      message: `${path}: nodePort and externalTrafficPolicy are for type NodePort or LoadBalancer; set type, or take them out`,
    },
    {
      when: and(or(eq(type, "ClusterIP"), eq(type, "NodePort")), balanced),
      message: `${path}: loadBalancerIP, loadBalancerClass and loadBalancerSourceRanges are for type LoadBalancer; set type, or take them out`,
    },
  ];
}
