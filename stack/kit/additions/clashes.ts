import type { IContainer, IContainerPort } from "kubernetes-models/v1";
import { required, text as textValue } from "../../../schema/index.ts";
import {
  and,
  type Check,
  contains,
  type Expression,
  each,
  eq,
  namedCondition,
  not,
  or,
  pathOf,
  type Reference,
  type Repeated,
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
  const isThere = hasVolume(self, pod);
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
        not(isThere(name)),
        text`${pathOf(extraVolumeMounts)}: there is no volume "${name}"; put it into ${pathOf(extraVolumes)}`,
      ),
    ),
    ...containerChecks(self, pod, extraContainers, isThere),
    ...containerChecks(self, pod, extraInitContainers, isThere),
    each(extraInitContainers, ({ name }) =>
      when<string>(
        hasItem(extraContainers, "name", name),
        text`${pathOf(extraInitContainers)}: "${name}" is a container in ${pathOf(extraContainers)} too; give one of the two another name`,
      ),
    ),
  ];
}

/**
 * What is wrong with containers beside the chart's own: with what each says of itself, which is asked of all workloads
 * alike, and with what it says beside what the chart has.
 */
function containerChecks(
  self: Self,
  pod: Pod,
  list: Reference<readonly IContainer[]>,
  isThere: Own,
): readonly Check[] {
  const path = pathOf(list);
  return [
    taken(list, ({ name }) => name, isOwnContainer(self, pod), "a container named"),
    each(list, (container) => twinsIn(path, container)),
    each(list, ({ name, volumeMounts }) =>
      whenSet(volumeMounts, (mounts) =>
        each(mounts, ({ name: volume }) =>
          when<string>(
            not(isThere(volume)),
            text`${path}: there is no volume "${volume}" for "${name}"; put it into ${pathOf(self.values.extraVolumes)}`,
          ),
        ),
      ),
    ),
    each(list, ({ name, ports }) =>
      whenSet(ports, (all) => each(all, (port) => portTaken(path, name, port, pod))),
    ),
  ];
}

/** What is twice in one container. */
function twinsIn(path: string, { name, env, volumeMounts, ports }: Reference<IContainer>): Repeated<string> {
  return several<string>(
    whenSet(env, (variables) =>
      when<string>(
        hasTwins(variables, "name"),
        text`${path}: two variables of "${name}" have the same name; take one of the two out`,
      ),
    ),
    whenSet(volumeMounts, (mounts) =>
      when<string>(
        hasTwins(mounts, "mountPath"),
        text`${path}: two mounts of "${name}" have the same mountPath; take one of the two out`,
      ),
    ),
    whenSet(ports, (all) =>
      when<string>(
        hasTwins(all, "name"),
        text`${path}: two ports of "${name}" have the same name; give one of the two another`,
      ),
    ),
  );
}

/** A port of a container that has the name or the number of one of the chart's. */
function portTaken(
  path: string,
  container: Expression<string>,
  { name, containerPort, protocol }: Reference<IContainerPort>,
  { ports }: Pod,
): Repeated<string> {
  const names = ports.map((port) => port.name);
  const numbers = ports.map((port) =>
    and(eq(containerPort, port.containerPort), eq(withDefault(protocol, "TCP"), port.protocol ?? "TCP")),
  );
  return several<string>(
    whenSet(name, (one) =>
      when<string>(
        contains(names, one),
        text`${path}: the chart has a port named "${one}" itself; give that of "${container}" another name`,
      ),
    ),
    when<string>(
      anyOf(numbers),
      text`${path}: the chart has port ${containerPort} itself; give "${container}" another`,
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

/** What decides whether a pod has a volume, one of the chart's or of the user's, by its name. */
function hasVolume({ name: part, values }: Self, pod: Pod): Own {
  const isThere = namedCondition(`${part}.hasVolume`, {
    description: `Whether pods of ${part} have a volume with this name.`,
    parameters: { name: textValue(required, "The name.") },
    body: ({ name }) => or(isOwnVolume(pod)(name), hasItem(values.extraVolumes, "name", name)),
  });
  return (name) => isThere({ name });
}
