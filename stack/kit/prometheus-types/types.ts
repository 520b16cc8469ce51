import { type ForeignTypes, foreign, type Infer } from "../../../schema/index.ts";
import data from "./definitions.json" with { type: "json" };

type Definitions = (typeof data)["definitions"];

/** The committed types of Prometheus' configuration file. */
const types: ForeignTypes = {
  owner: "Prometheus",
  // JSON is read as texts; which of them are the words of JSON Schema, a test sees by its source.
  definitions: data.definitions as ForeignTypes["definitions"],
};

/** All fields of a type, and how those are typed that templates ask for. */
type Fields<N extends keyof Definitions, Asked> = Asked & {
  readonly [K in Exclude<keyof PropertiesOf<Definitions[N]>, keyof Asked>]?: unknown;
};

type PropertiesOf<D> = D extends { readonly properties: infer P } ? P : never;

/** What the chart's checks ask of a job. */
interface Asked {
  readonly job_name: string;
  readonly scrape_interval?: string;
  readonly scrape_timeout?: string;
}

/** A job, `<scrape_config>` in Prometheus' documentation. */
export const scrapeConfig = foreign<Fields<"scrape_config", Asked>>(types, "scrape_config");

/** A step that changes labels or drops what has them, `<relabel_config>` in Prometheus' documentation. */
export const relabelConfig = foreign<Fields<"relabel_config", Record<never, never>>>(types, "relabel_config");

/** The types of such values. */
export type OwnJob = Infer<ReturnType<typeof scrapeConfig>>;
export type OwnRelabelling = Infer<ReturnType<typeof relabelConfig>>;
