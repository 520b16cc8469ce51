import type { SelfOf } from "../../component/self.ts";
import type { Port } from "../../kit/network/edges.ts";
import type { values } from "./values.ts";

/** node-exporter's port, by the name by which container, Service and scrape job know it. */
export function portOf({ values: { port } }: SelfOf<typeof values>) {
  return { name: "metrics", number: port } satisfies Port;
}
