/** The API by which MetalLB is told what to do, and by which a cluster shows that it has it. */
export const metallbApiVersion = "metallb.io/v1beta1";

/** The annotation by which a Service names the addresses that it wants of MetalLB. Source: MetalLB 0.16, controller/service.go. */
export const addressesAnnotation = "metallb.io/loadBalancerIPs";
