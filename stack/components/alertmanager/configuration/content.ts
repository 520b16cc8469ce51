import type { Infer } from "../../../../schema/index.ts";
import {
  and,
  type Check,
  type Conditional,
  contains,
  type Expression,
  each,
  isSet,
  items,
  not,
  notEmpty,
  or,
  orAbsent,
  orEmpty,
  pathOf,
  type Reference,
  type Repeated,
  type Structure,
  text,
  textsUnder,
  when,
  whenSet,
} from "../../../../template/index.ts";
import {
  type Named,
  type Receiver,
  type Route,
  saidForAll,
  type TimeInterval,
} from "../../../kit/alertmanager-types/types.ts";
import { isOperated } from "../../../kit/operated/pods.ts";
import { once, textsAt } from "../../../kit/repetition.ts";
import { type Alertmanager, operatedTemplates } from "../places.ts";
import type { configurationValues } from "./values.ts";

/** Alertmanager's configuration file, as far as the chart writes it. Source: Alertmanager 0.35, docs/configuration.md. */
export interface Configuration {
  readonly global?: object;
  readonly route: Route;
  readonly receivers: readonly Receiver[];
  readonly inhibit_rules?: readonly object[];
  readonly time_intervals?: readonly TimeInterval[];
  readonly templates?: readonly string[];
}

/** The receiver that tells nobody. */
const nobody = "null";

/** The configuration; where nobody has said who is to be told, nobody is. */
export function configuration(self: Alertmanager): Structure<Configuration> {
  const { scope, values } = self;
  const { global, route, receivers, inhibit_rules, time_intervals, templates } = values.config;
  return {
    global: when<object>(notEmpty(global), global),
    route: when<Route>(isSet(route), route as Reference<Route>, { receiver: nobody }),
    receivers: orEmpty([when<Receiver>(not(isSet(route)), { name: nobody }), items(receivers)]),
    inhibit_rules: when(notEmpty(inhibit_rules), inhibit_rules),
    time_intervals: when(notEmpty(time_intervals), time_intervals),
    templates: orAbsent([
      // Beside the configuration; Alertmanager looks there for what has no slash before it.
      when<string>(
        notEmpty(values.templateFiles),
        when(isOperated(scope), operatedTemplates(self), "*.tmpl"),
      ),
      items(templates),
    ]),
  };
}

/** Where the keys of a route's mappings are labels. */
const labels = ["match", "match_re", "labels"];
const receiversOf = textsUnder("receiver", labels);
const muteTimesOf = textsUnder("mute_time_intervals", labels);
const activeTimesOf = textsUnder("active_time_intervals", labels);

/** What Alertmanager asks for besides types: it refuses the whole file otherwise. Source: Alertmanager 0.35, config/config.go. */
export function configurationChecks({ values }: Alertmanager): readonly Check[] {
  const { config, configSecret } = values;
  const { route, receivers, time_intervals } = config;
  const unknown = (
    names: ReturnType<typeof receiversOf>,
    of: Reference<readonly Named[]>,
  ): Repeated<string> =>
    each(names, (name) =>
      when<string>(
        not(contains(textsAt(of, "name"), name)),
        text`${pathOf(route)}: nothing in ${pathOf(of)} has the name ${name}; add it there, or name another`,
      ),
    );
  return [
    once(receivers, "name", "give one of them another"),
    once(time_intervals, "name", "give one of them another"),
    ...saidForAll.map(({ kind, own, forAll }) => unsaid(values.config, kind, own, forAll)),
    when(isSet(route), unknown(receiversOf(route), receivers)),
    when(isSet(route), unknown(muteTimesOf(route), time_intervals)),
    when(isSet(route), unknown(activeTimesOf(route), time_intervals)),
    {
      when: and(notEmpty(receivers), not(isSet(route))),
      message: `${pathOf(receivers)}: they get no alert without a route; set ${pathOf(route)}`,
    },
    {
      when: and(isSet(configSecret), or(isSet(route), notEmpty(receivers))),
      message: `${pathOf(configSecret)}: it takes the place of ${pathOf(config)}; take one of them out`,
    },
  ];
}

/** Receivers that do not say what is not said for all either. Source: Alertmanager 0.35, config/config.go, UnmarshalYAML. */
function unsaid(
  { global, receivers }: Reference<Infer<typeof configurationValues.config>>,
  kind: (typeof saidForAll)[number]["kind"],
  own: readonly (typeof saidForAll)[number]["own"][number][],
  forAll: readonly (typeof saidForAll)[number]["forAll"][number][],
): Check {
  const none = (all: readonly Expression<boolean>[]) => all.reduce((one, other) => and(one, other));
  const ofReceiver = (receiver: Reference<Receiver>): Conditional<string> =>
    whenSet(receiver[kind], (configs) =>
      each(configs, (config) =>
        when<string>(
          none(own.map((field) => not(isSet(config[field])))),
          text`${pathOf(receivers)}: ${receiver.name} has ${kind} without ${own.join(" or ")}; say it there, or ${forAll.join(" or ")} in ${pathOf(global)} for all`,
        ),
      ),
    );
  const found: Repeated<string> = each(receivers, ofReceiver);
  return when(none(forAll.map((field) => not(isSet(global[field])))), found);
}
