import {
  and,
  type Check,
  type Expression,
  eq,
  isEmpty,
  isSet,
  join,
  matches,
  not,
  notEmpty,
  pathOf,
} from "../../../../template/index.ts";
import { longestFullname } from "../../../kit/naming/limits.ts";
import { isTooLongForShards } from "../../../kit/naming/names.ts";
import { isOneVolume } from "../../../kit/persistence/checks.ts";
import { isAgent, type Prometheus } from "../places.ts";
import { isSharded } from "./shards.ts";

/** Flags about what only one of the two does, as they begin: the other does not start with them. Source: Prometheus 3.15, cmd/prometheus/main.go. */
const flagsOf = {
  server: ["alertmanager", "query", "rules", "storage\\.remote\\.read-.*", "storage\\.tsdb", "web\\.search"],
  agent: ["storage\\.agent"],
};

/** What does not go with an agent, which has no store that can be asked. */
export function agentChecks(self: Prometheus): readonly Check[] {
  const { scope, values } = self;
  const { mode, remoteWrite, extraArgs, extraConfig } = values;
  const { cluster, fullnameOverride, rules } = scope.values;
  const agent = and(values.enabled, isAgent(self));
  const given = join(extraArgs, "\n");
  const has = (flags: readonly string[]): Expression<boolean> =>
    matches(given, `(^|\\n)--?(no-)?(${flags.join("|")})`);
  const as = `${pathOf(mode)}: agent`;
  return [
    {
      when: and(agent, isEmpty(remoteWrite)),
      message: `${pathOf(remoteWrite)}: with ${as} samples are only sent, and nobody says where to; name a target`,
    },
    {
      when: and(agent, not(isSet(cluster.name))),
      message: `${pathOf(cluster.name)}: series of an agent (${as}) meet those of other clusters where they are sent; give this cluster a name, which becomes their label`,
    },
    {
      when: and(agent, notEmpty(rules.groups)),
      message: `${pathOf(rules.groups)}: an agent (${as}) evaluates no rules; put them where the samples are sent, or set ${pathOf(mode)} to server`,
    },
    {
      when: and(agent, notEmpty(extraConfig.storage)),
      message: `${pathOf(extraConfig.storage)}: an agent (${as}) has no such store; take it out, or set ${pathOf(mode)} to server`,
    },
    {
      when: and(agent, isSharded(self), isOneVolume(values.persistence)),
      message: `${pathOf(values.persistence)}: this is one volume, which several shards (${pathOf(values.agent.shards)}) cannot share; choose claim without volumeName, or none, or one shard`,
    },
    {
      when: and(agent, isSharded(self), isTooLongForShards()),
      message: `${pathOf(values.agent.shards)}: the names of several shards are longer than Kubernetes takes; set ${pathOf(fullnameOverride)} to a name of at most ${longestFullname} characters`,
    },
    {
      when: and(agent, isSharded(self), notEmpty(scope.values.scrape.extraJobFiles)),
      message: `${pathOf(scope.values.scrape.extraJobFiles)}: the chart cannot divide jobs in files among several shards (${pathOf(values.agent.shards)}), and each would collect all of them; move them to ${pathOf(scope.values.scrape.extraJobs)}, or set one shard`,
    },
    {
      when: and(isAgent(self), has(flagsOf.server)),
      message: `${pathOf(extraArgs)}: arguments about the store, queries, rules and alerts are a server's, and an agent (${as}) does not start with them; take them out`,
    },
    {
      when: and(eq(mode, "server"), has(flagsOf.agent)),
      message: `${pathOf(extraArgs)}: arguments that begin with --storage.agent are an agent's, and a server does not start with them; take them out, or set ${pathOf(mode)} to agent`,
    },
  ];
}
