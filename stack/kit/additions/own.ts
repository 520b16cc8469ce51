import {
  and,
  cleanPath,
  contains,
  type Expression,
  eq,
  type Operand,
  or,
  type WrittenText,
  writtenTexts,
} from "../../../template/index.ts";
import type { Part } from "../part.ts";
import { isFolder, isFolderVolume } from "../secrets/files.ts";
import type { Pod } from "../workload/pod.ts";

/** Whether a text is one that the chart's own part of a pod has. */
export type Own = (text: Expression<string>) => Expression<boolean>;

/** Whether a name is that of a volume of the chart's. */
export function isOwnVolume({ volumes = [], claims = [], folders, brought }: Pod): Own {
  const isWritten = isAmong([...always(claims), ...writtenTexts(volumes, "name")]);
  return (name) =>
    or(
      isWritten(name),
      folders === undefined ? false : isFolderVolume(folders, name),
      brought?.isVolume(name) ?? false,
    );
}

/** Whether a path is one where the chart mounts something, however it is written. */
export function isOwnMount({ volumeMounts = [], folders, brought }: Pod): Own {
  const isWritten = isAmong(writtenTexts(volumeMounts, "mountPath"));
  return (given) => {
    const path = cleanPath(given);
    return or(
      isWritten(path),
      folders === undefined ? false : isFolder(folders, path),
      brought?.isMount(path) ?? false,
    );
  };
}

/** Whether a name is that of an environment variable of the chart's, in the container of the program. */
export function isOwnVariable({ env = [] }: Pod): Own {
  return isAmong(writtenTexts(env, "name"));
}

/** Whether a name is that of a container of the chart's, before the program or beside it. */
export function isOwnContainer({ name }: Part, { initContainers = [], beside = [] }: Pod): Own {
  return isAmong([...always([name]), ...writtenTexts([...beside, ...initContainers], "name")]);
}

/** Whether a text is one that the chart writes, where it does. */
function isAmong(own: readonly WrittenText[]): Own {
  const constant = own.filter((written) => written.when === true).map((written) => written.text);
  const others = own.filter((written) => !constant.includes(written.text));
  return (one) =>
    anyOf([
      ...(constant.length === 0 ? [] : [contains(constant, one)]),
      ...others.map((written) => and(eq(one, written.text), written.when)),
    ]);
}

/** True where one of the conditions holds. */
export function anyOf([first = false, ...others]: readonly Operand<boolean>[]): Expression<boolean> {
  return or(first, ...others);
}

function always(texts: readonly string[]): readonly WrittenText[] {
  return texts.map((one) => ({ text: one, when: true }));
}
