import type { Component } from "../component.ts";

export { values } from "./values.ts";

export const component: Component = { name: "cluster" };
