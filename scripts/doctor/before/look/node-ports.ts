import { formatPath } from "../../../../schema/index.ts";
import { type ControlPlanePod, controlPlanePath, flagsOf } from "../../control-plane.ts";
import { nothing, type Sight } from "../../sight.ts";
import { type FitLook, fitting, type Install, type Service, unreadFact } from "../install.ts";
import { called, type FieldPath, fieldOf, type Rendered } from "../rendered.ts";
import { settingAll } from "../values.ts";
import { freeAfter } from "./host-ports.ts";

/** A port of every node that a Service of the release asks for. */
interface Asked {
  readonly of: Rendered;
  readonly path: FieldPath;
  readonly port: number;
}

/** The ports that Services may ask for, unless the API server was started with `--service-node-port-range`. */
const usual = { first: 30_000, last: 32_767 } as const;

const what = "NodePorts";

/** Whether the NodePorts that Services name are free, and such as the cluster gives. */
export const nodePorts: FitLook = async (install) => {
  const all = install.objects.flatMap(askedBy);
  if (all.length === 0) return nothing(what);
  const services = await install.facts.services();
  if (!services.ok) return unreadFact(what, services);
  const range = await rangeOf(install);
  const taken = services.value.filter((service) => !isOwn(service, install)).flatMap(heldBy);
  const sights = all.flatMap(({ of, path, port }, index): readonly Sight[] => {
    const by = taken.find((one) => one.port === port);
    const before = all.slice(0, index).find((one) => one.port === port && one.of !== of);
    const message =
      port < range.first || port > range.last
        ? `NodePort ${port} is none of ${range.first} to ${range.last}, which ${range.sure ? "the API server gives" : "an API server gives that was told nothing else"}`
        : by !== undefined
          ? `NodePort ${port} is taken by the Service ${by.name}`
          : before !== undefined
            ? `NodePort ${port} is asked for by ${called(before.of)}, too`
            : undefined;
    if (message === undefined) return [];
    const values = install.valuesOf(of, path);
    const from = port < range.first || port > range.last ? range.first - 1 : port;
    const free = freeAfter(from, new Set([...taken, ...all].map((one) => one.port)));
    const cure = {
      says: "Take a port that is free.",
      values: settingAll(values, free),
    };
    return [
      {
        place: "install",
        where: called(of),
        message,
        values: values.map(formatPath),
        ...(values.length === 0 ? {} : { cure }),
      },
    ];
  });
  return fitting(what, all.length, sights, `${all.map(({ port }) => port).join(", ")}, which are free`);
};

function askedBy(of: Rendered): readonly Asked[] {
  const ports = of.kind === "Service" ? fieldOf(of, ["spec", "ports"]) : [];
  return (Array.isArray(ports) ? ports : []).flatMap((_, index) => {
    const path = ["spec", "ports", index, "nodePort"];
    const port = fieldOf(of, path);
    return typeof port === "number" ? [{ of, path, port }] : [];
  });
}

function heldBy({ metadata: { name, namespace }, spec: { ports = [], healthCheckNodePort } }: Service) {
  const held = [...ports.map(({ nodePort }) => nodePort), healthCheckNodePort];
  return held.flatMap((port) =>
    port === undefined || port === 0 ? [] : [{ port, name: `${namespace}/${name}` }],
  );
}

function isOwn({ metadata }: Service, { objects, release }: Install): boolean {
  return objects.some(
    ({ kind, metadata: { name, namespace = release.namespace } }) =>
      kind === "Service" && name === metadata.name && namespace === metadata.namespace,
  );
}

/** The ports that the API server gives, as far as its pod tells: of managed clusters there is none to see. */
async function rangeOf({ cluster }: Install) {
  const pods = await cluster.get<{ readonly items: readonly ControlPlanePod[] }>(
    controlPlanePath("kube-apiserver"),
  );
  if (!pods.ok || pods.value.items.length === 0) return { ...usual, sure: false };
  const said = pods.value.items.flatMap(flagsOf).join(" ");
  const [, first, last] = /--service-node-port-range[= ](\d+)-(\d+)/.exec(said) ?? [];
  return first === undefined
    ? { ...usual, sure: true }
    : { first: Number(first), last: Number(last), sure: true };
}
