import { items, notEmpty, orEmpty, type Reference, type Structure, when } from "../../../template/index.ts";
import { labelsBeside } from "../naming/labels.ts";
import { metadata } from "../naming/metadata.ts";
import type { KitScope, Part } from "../part.ts";
import type { Selector } from "./types.ts";
import type { ReadValues } from "./values.ts";

type Read = Reference<ReadValues>;

/** Objects of a kind of which the chart makes none itself. */
export function others({ scope }: Part, read: Read) {
  return {
    objects: when<Selector>(read.enabled, withLabels(read)),
    namespaces: when<Selector>(read.enabled, inNamespaces(scope, read)),
  };
}

/** Objects of a kind of which the chart has its own, which are read in any case. */
export function ownAndOthers({ scope }: Part, read: Read) {
  return {
    objects: when<Selector>(read.enabled, withLabels(read), { matchLabels: ofRelease(scope) }),
    // Without it, those of the namespace that it is in.
    namespaces: when<Selector>(read.enabled, inNamespaces(scope, read)),
  };
}

/** Objects that others have made and that are read, for one who judges them: the chart's own were judged before. */
export function othersAlone({ scope }: Part, read: Read) {
  return {
    objects: {
      matchLabels: when(notEmpty(read.labels), read.labels),
      matchExpressions: [{ key: "app.kubernetes.io/part-of", operator: "NotIn", values: [scope.chart.name] }],
    },
    namespaces: inNamespaces(scope, read),
  };
}

/**
 * The metadata of an object of the chart's own, which has the labels that one has to have to be read.
 *
 * @param name what it is called behind the chart's name
 */
export function readMetadata(part: Part, name: string, read: Read) {
  const { labels: _, ...rest } = metadata(part, { name });
  return { ...rest, labels: labelsBeside(part, read.labels) };
}

/** The labels that all objects of the release have, and no others. */
function ofRelease({ release, chart }: KitScope): Structure<Readonly<Record<string, string>>> {
  return { "app.kubernetes.io/instance": release.name, "app.kubernetes.io/part-of": chart.name };
}

function withLabels({ labels }: Read) {
  return orEmpty<Selector>({ matchLabels: when(notEmpty(labels), labels) });
}

function inNamespaces({ release }: KitScope, { namespaces }: Read) {
  return orEmpty<Selector>({
    matchExpressions: when<NonNullable<Selector["matchExpressions"]>>(notEmpty(namespaces), [
      {
        key: "kubernetes.io/metadata.name",
        operator: "In",
        values: [release.namespace, items(namespaces)],
      },
    ]),
  });
}
