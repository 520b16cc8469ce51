import { formatPath } from "../../../../schema/index.ts";
import { nothing, type Sight } from "../../sight.ts";
import { type FitLook, fitting, type Install, type Node, unreadFact } from "../install.ts";
import { fitsOne, isWanted, nodesFor, repelling } from "../kubernetes/scheduling.ts";
import {
  called,
  fieldOf,
  type NodeSelectorTerm,
  type PodTemplate,
  podTemplates,
  type Rendered,
} from "../rendered.ts";

const what = "nodes";

/** Whether there is a node for every pod, and for every volume that is on one. */
export const placement: FitLook = async (install) => {
  const templates = podTemplates(install.objects);
  const volumes = install.objects.filter(({ kind }) => kind === "PersistentVolume");
  if (templates.length + volumes.length === 0) return nothing(what);
  const nodes = await install.facts.nodes();
  if (!nodes.ok) return unreadFact(what, nodes);
  const sights = [
    ...templates.flatMap((template) => podSight(install, template, nodes.value) ?? []),
    ...volumes.flatMap((volume) => volumeSight(install, volume, nodes.value) ?? []),
  ];
  return fitting(what, templates.length, sights, `of ${nodes.value.length} there is one for every pod`);
};

function podSight(
  install: Install,
  { of, path, spec }: PodTemplate,
  nodes: readonly Node[],
): Sight | undefined {
  if (nodesFor(spec, nodes).length > 0) return;
  const where = called(of);
  const wanted = nodes.filter((node) => isWanted(spec, node));
  if (wanted.length > 0) {
    const taints = [...new Set(wanted.flatMap((node) => repelling(spec, node)))];
    return {
      place: "install",
      where,
      message: `every node that it may be on has a taint that it does not tolerate: ${taints.join(", ")}`,
    };
  }
  const missing = Object.entries(spec.nodeSelector ?? {}).filter(
    ([key, value]) => !nodes.some(({ metadata: { labels = {} } }) => labels[key] === value),
  );
  if (missing.length === 0) {
    return { place: "install", where, message: "no node is as its nodeSelector and nodeAffinity want it" };
  }
  const values = missing.flatMap(([key]) => install.valuesOf(of, [...path, "nodeSelector", key]));
  const labels = missing.map(([key, value]) => `${key}=${value}`);
  return {
    place: "install",
    where,
    message: `no node has the label ${labels.join(", ")}`,
    values: values.map(formatPath),
    cure: { says: "Label a node, or several.", command: `kubectl label node NODE ${labels.join(" ")}` },
  };
}

function volumeSight({ valuesOf }: Install, of: Rendered, nodes: readonly Node[]): Sight | undefined {
  const path = ["spec", "nodeAffinity", "required", "nodeSelectorTerms"];
  // A PersistentVolume of the chart's has these there.
  const terms = fieldOf(of, path) as readonly NodeSelectorTerm[] | undefined;
  if (terms === undefined || nodes.some((node) => fitsOne(terms, node))) return;
  const names = terms.flatMap(({ matchExpressions = [] }) =>
    matchExpressions.flatMap(({ values = [] }) => values),
  );
  const values = terms.flatMap(({ matchExpressions = [] }, term) =>
    matchExpressions.flatMap((_, index) =>
      valuesOf(of, [...path, term, "matchExpressions", index, "values", 0]),
    ),
  );
  const there = nodes.map(({ metadata }) => metadata.name).slice(0, 5);
  return {
    place: "install",
    where: called(of),
    message: `no node is ${names.join(", ")}, where its data are to be; there are ${there.join(", ")}`,
    values: values.map(formatPath),
  };
}
