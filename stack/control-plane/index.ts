import type { Component } from "../component.ts";
import { jobs } from "./scrape.ts";

export { values } from "./values.ts";

export const component: Component = { name: "control-plane", jobs };
