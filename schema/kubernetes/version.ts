/**
 * The Kubernetes that a chart is tried with where nobody says another one: the first of the minor version that the
 * definitions in `definitions.json` are from. In a file of its own, so that it can be had without them.
 *
 * @example
 * kubernetesVersion
 */
export const kubernetesVersion = "v1.34.0";
