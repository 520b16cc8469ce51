import type { Component } from "../component.ts";
import { manifests } from "./manifests.ts";

export { values } from "./values.ts";

export const component: Component = { name: "extra-manifests", manifests: { manifests } };
