import { type ForeignTypes, foreign } from "../../../schema/index.ts";
import data from "./definitions.json" with { type: "json" };

/** The committed types of Alertmanager's configuration file. */
const types: ForeignTypes = {
  owner: "Alertmanager",
  // JSON is read as texts; which of them are the words of JSON Schema, a test sees by its source.
  definitions: data.definitions as ForeignTypes["definitions"],
};

type Definitions = (typeof data)["definitions"];

/** All fields of a type, and how those are typed that templates ask for. */
type Fields<N extends keyof Definitions, Asked> = Asked & {
  readonly [K in Exclude<keyof PropertiesOf<Definitions[N]>, keyof Asked>]?: unknown;
};

type PropertiesOf<D> = D extends { readonly properties: infer P } ? P : never;

/** What the chart asks of things that have a name. */
export interface Named {
  readonly name: string;
}

/** Sections of the configuration file, and items of its lists, as Alertmanager's documentation has them. */
export type Route = Fields<"alertmanager_first_route", { readonly receiver: string }>;
export type Receiver = Fields<"alertmanager_receiver", Named>;
export type TimeInterval = Fields<"alertmanager_named_time_interval", Named>;
export const globalConfig = foreign<Fields<"alertmanager_global_config", object>>(
  types,
  "alertmanager_global_config",
);
export const route = foreign<Route>(types, "alertmanager_first_route");
export const receiver = foreign<Receiver>(types, "alertmanager_receiver");
export const inhibitRule = foreign<Fields<"alertmanager_inhibit_rule", object>>(
  types,
  "alertmanager_inhibit_rule",
);
export const timeInterval = foreign<TimeInterval>(types, "alertmanager_named_time_interval");
