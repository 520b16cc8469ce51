import {
  and,
  type Check,
  type Conditional,
  contains,
  each,
  gt,
  isSet,
  keysOf,
  ne,
  not,
  notEmpty,
  pathOf,
  text,
  when,
  whenSet,
  withDefault,
} from "../../../../template/index.ts";
import { counterpartChecks, operableChecks } from "../../../kit/operated/checks.ts";
import { isOperated } from "../../../kit/operated/pods.ts";
import type { RemoteWrite } from "../../../kit/prometheus-types/types.ts";
import type { Prometheus } from "../places.ts";
import { supported } from "./remote-write.ts";

/** Flags that the operator gives Prometheus itself. Source: prometheus-operator 0.92, BuildCommonPrometheusArgs. */
const taken = ["web.console.templates", "web.console.libraries", "web.enable-lifecycle"];

/** What the operator's resources cannot say, so that nothing of it is lost without a word. */
export function operatedChecks(self: Prometheus): readonly Check[] {
  const { scope, values } = self;
  const { extraConfig, otlpReceiver, retention, reloadInterval, remoteWrite, enabled } = values;
  const { global, runtime, storage, tracing } = extraConfig;
  const { extraJobFiles } = scope.values.scrape;
  const place = pathOf(remoteWrite);
  const there = and(isOperated(scope), enabled);
  return [
    ...operableChecks(self, taken),
    ...counterpartChecks(scope, enabled, [
      { of: global, when: notEmpty(global) },
      { of: runtime, when: notEmpty(runtime) },
      { of: storage, when: notEmpty(storage) },
      { of: tracing, when: isSet(tracing) },
      { of: otlpReceiver.config, when: notEmpty(otlpReceiver.config) },
      { of: retention.percentage, when: gt(withDefault(retention.percentage, 0), 0) },
      { of: reloadInterval, when: ne(reloadInterval, "30s") },
      { of: extraJobFiles, when: notEmpty(extraJobFiles) },
    ]),
    when(
      there,
      each<RemoteWrite, string, Conditional<string>>(remoteWrite, (target) =>
        each<string, string, Conditional<string>>(keysOf(target), (key) =>
          when<string>(
            not(contains(supported, key)),
            text`${place}: the operator's resources have nothing for ${key} of ${target.url}; take it out`,
          ),
        ),
      ),
    ),
    when(
      there,
      each<RemoteWrite, string, Conditional<string>>(remoteWrite, ({ url, basic_auth }) =>
        whenSet(basic_auth, ({ username }) =>
          when<string>(
            isSet(username),
            text`${place}: the operator takes the user name for ${url} from a Secret alone; put it beside the password, and name it as username_file`,
          ),
        ),
      ),
    ),
  ];
}
