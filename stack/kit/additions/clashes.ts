import type { IContainer } from "kubernetes-models/v1";
import {
  and,
  type Check,
  contains,
  type Expression,
  each,
  eq,
  not,
  or,
  pathOf,
  type Reference,
  several,
  text,
  when,
  whenSet,
  withDefault,
} from "../../../template/index.ts";
import type { Part } from "../part.ts";
import { hasItem, hasTwins, once } from "../repetition.ts";
import type { Pod } from "../workload/pod.ts";
import type { PodValues } from "../workload/values.ts";
import { anyOf, isOwnContainer, isOwnMount, isOwnVariable, isOwnVolume, type Own } from "./own.ts";

type Self = Part & { readonly values: Reference<PodValues> };

/**
 * What a user adds to a pod has names of its own: the API server refuses a pod that has a volume, a container or a mount
 * twice, and a mount of a volume that is not there. An environment variable that is there twice it refuses from Helm 4,
 * which applies on the server, and of others the last one counts, without a word; of two programs that want one port one
 * stops.
 */
export function clashChecks(self: Self, pod: Pod): readonly Check[] {
  const { extraContainers, extraEnv, extraInitContainers, extraVolumes, extraVolumeMounts } = self.values;
  return [
    // Source: `x-kubernetes-list-map-keys` in Kubernetes' OpenAPI.
    once(extraEnv, "name", "take one of the two out"),
    once(extraContainers, "name", "give one of the two another"),
    once(extraInitContainers, "name", "give one of the two another"),
    once(extraVolumes, "name", "take one of the two out"),
    once(extraVolumeMounts, "mountPath", "take one of the two out"),
    taken(extraVolumes, ({ name }) => name, isOwnVolume(pod), "a volume named"),
    taken(extraEnv, ({ name }) => name, isOwnVariable(pod), "an environment variable named"),
    taken(extraVolumeMounts, ({ mountPath }) => mountPath, isOwnMount(pod), "a mount at"),
    each(extraVolumeMounts, ({ name }) =>
      when<string>(
        not(isThere(self, pod, name)),
        text`${pathOf(extraVolumeMounts)}: there is no volume "${name}"; put it into ${pathOf(extraVolumes)}`,
      ),
    ),
    containerChecks(self, pod, extraContainers),
    containerChecks(self, pod, extraInitContainers),
    each(extraInitContainers, ({ name }) =>
      when<string>(
        hasItem(extraContainers, "name", name),
        text`${pathOf(extraInitContainers)}: "${name}" is a container in ${pathOf(extraContainers)} too; give one of the two another name`,
      ),
    ),
  ];
}

/** What is wrong with containers beside the chart's own. */
function containerChecks(self: Self, pod: Pod, list: Reference<readonly IContainer[]>): Check {
  const { ports } = pod;
  const isOwn = isOwnContainer(self, pod);
  const path = pathOf(list);
  const volumesPath = pathOf(self.values.extraVolumes);
  return each(list, ({ name, env, volumeMounts, ports: others }) =>
    several<string>(
      when<string>(
        isOwn(name),
        text`${path}: the chart has a container named "${name}" itself; give yours another`,
      ),
      whenSet(env, (variables) =>
        when<string>(
          hasTwins(variables, "name"),
          text`${path}: two variables of "${name}" have the same name; take one of the two out`,
        ),
      ),
      whenSet(volumeMounts, (mounts) =>
        several<string>(
          when<string>(
            hasTwins(mounts, "mountPath"),
            text`${path}: two mounts of "${name}" have the same mountPath; take one of the two out`,
          ),
          each(mounts, ({ name: volume }) =>
            when<string>(
              not(isThere(self, pod, volume)),
              text`${path}: there is no volume "${volume}" for "${name}"; put it into ${volumesPath}`,
            ),
          ),
        ),
      ),
      whenSet(others, (all) =>
        several<string>(
          when<string>(
            hasTwins(all, "name"),
            text`${path}: two ports of "${name}" have the same name; give one of the two another`,
          ),
          each(all, ({ name: portName, containerPort, protocol }) =>
            several<string>(
              whenSet(portName, (one) =>
                when<string>(
                  contains(
                    ports.map((port) => port.name),
                    one,
                  ),
                  text`${path}: the chart has a port named "${one}" itself; give that of "${name}" another name`,
                ),
              ),
              when<string>(
                anyOf(
                  ports.map((port) =>
                    and(
                      eq(containerPort, port.containerPort),
                      eq(withDefault(protocol, "TCP"), port.protocol ?? "TCP"),
                    ),
                  ),
                ),
                text`${path}: the chart has port ${containerPort} itself; give "${name}" another`,
              ),
            ),
          ),
        ),
      ),
    ),
  );
}

/** Items are refused that have what an item of the chart's own has. */
function taken<T extends object>(
  list: Reference<readonly T[]>,
  textOf: (item: Reference<T>) => Expression<string>,
  isOwn: Own,
  what: string,
): Check {
  return each(list, (item) =>
    when<string>(
      isOwn(textOf(item)),
      text`${pathOf(list)}: the chart has ${what} "${textOf(item)}" itself; give yours another`,
    ),
  );
}

/** Whether a pod has a volume, one of the chart's or of the user's. */
function isThere({ values }: Self, pod: Pod, volume: Expression<string>): Expression<boolean> {
  return or(isOwnVolume(pod)(volume), hasItem(values.extraVolumes, "name", volume));
}
