import type { Component } from "../component.ts";
import { jobs } from "./annotated.ts";

export { values } from "./values.ts";

export const component: Component = { name: "scrape", jobs };
