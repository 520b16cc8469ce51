export { kubelets } from "./kubelets.ts";
export { network } from "./network.ts";
