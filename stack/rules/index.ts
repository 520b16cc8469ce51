import type { Component } from "../component.ts";
import { configMap } from "./configmap.ts";

export { values } from "./values.ts";

export const component: Component = { name: "rules", manifests: { configmap: configMap } };
