import type { Answer } from "../../cluster.ts";
import { type Seen, type Sight, unread } from "../../sight.ts";

/** What all objects have. */
export interface Named {
  readonly metadata: { readonly name: string; readonly namespace?: string };
}

/** A condition of an object's status, as most kinds have them. */
export interface Condition {
  readonly type: string;
  readonly status: string;
  readonly reason?: string;
  readonly message?: string;
}

/** A class of something, of which one may be the default. */
export interface Class {
  readonly metadata: { readonly name: string; readonly annotations?: Readonly<Record<string, string>> };
}

/** The default one of some classes, if there is one. Source: Kubernetes, storage and networking. */
export function isDefault(group: "storageclass.kubernetes.io" | "ingressclass.kubernetes.io") {
  return ({ metadata: { annotations = {} } }: Class): boolean =>
    annotations[`${group}/is-default-class`] === "true";
}

/** An object, for people. */
export function nameOf({ metadata: { name, namespace } }: Named): string {
  return namespace === undefined ? name : `${namespace}/${name}`;
}

/** What stands for words in capitals of a command about an object. */
export function wordsOf({ metadata: { name, namespace = "NAMESPACE" } }: Named): {
  readonly NAME: string;
  readonly NAMESPACE: string;
} {
  return { NAME: name, NAMESPACE: namespace };
}

/** A look at the objects of a kind: which of them are ill, and how that is said. */
export async function look<T extends Named>(
  what: string,
  answer: Answer<readonly T[]>,
  path: string,
  sightOf: (one: T) => Sight | undefined | Promise<Sight | undefined>,
): Promise<Seen> {
  if (!answer.ok) return unread(what, path, answer.message);
  const sights = (await Promise.all(answer.value.map(sightOf))).filter((sight) => sight !== undefined);
  const fine =
    sights.length > 0 || answer.value.length === 0
      ? undefined
      : `${answer.value.length}, none of which lacks anything`;
  return { what, fine, sights, unread: [] };
}
