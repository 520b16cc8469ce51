import type { ValuesDocument } from "../../schema/index.ts";
import type { Cure, Place, Trouble } from "../../stack/knowledge/index.ts";

/** A cure with values that are worked out, and no longer those of an example. */
export type OwnCure = Omit<Cure, "values"> & { readonly values?: ValuesDocument };

/** Something that is not as it should be, as it was seen. */
export interface Sight {
  readonly place: Place;
  /** Where, for people: `target https://10.0.0.1:10250/metrics of kubelet`. */
  readonly where: string;
  /** The very message. */
  readonly message: string;
  /** Who was asked, or says it, where that is known. */
  readonly of?: Trouble["of"];
  /** What stands for words in capitals of a command: NAMESPACE, NAME, NODE. */
  readonly words?: Readonly<Record<string, string>>;
  /** The values that it comes from, where it is known: `prometheus.service.nodePort`. */
  readonly values?: readonly string[];
  /** What cures it here: it stands in place of the first cure of the trouble, which is one for all. */
  readonly cure?: OwnCure;
}

/** What one look has found. */
export interface Seen {
  /** What was looked at, for people. */
  readonly what: string;
  /** In a line, that it is fine; undefined: there is nothing of the kind. */
  readonly fine: string | undefined;
  readonly sights: readonly Sight[];
  /** What could not be read, and why. */
  readonly unread: readonly { readonly path: string; readonly message: string }[];
}

/** What was looked at is not there, or fine. */
export function nothing(what: string, fine?: string): Seen {
  return { what, fine, sights: [], unread: [] };
}

/** What was to be looked at, and could not be read. */
export function unread(what: string, path: string, message: string): Seen {
  return { ...nothing(what), unread: [{ path, message }] };
}
