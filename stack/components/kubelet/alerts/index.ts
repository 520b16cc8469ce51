export { containers } from "./containers.ts";
export { kubelets } from "./kubelets.ts";
export { volumes } from "./volumes.ts";
