import { formatPath } from "../../../../schema/index.ts";
import { nothing, type Sight } from "../../sight.ts";
import { type FitLook, fitting, type Install } from "../install.ts";
import { called, type FieldPath, fieldOf, isOperated, podTemplates, type Rendered } from "../rendered.ts";
import { metadataOnly } from "./names.ts";

/** Something that has to be there by name. */
interface Reference {
  readonly of: Rendered;
  readonly kind: "Secret" | "ConfigMap" | "PersistentVolumeClaim" | "PriorityClass";
  readonly name: string;
  /** Where its name stands in the object. */
  readonly field: FieldPath;
}

const what = "what is named";

/** Where Kubernetes has each kind. */
const places: Readonly<Record<Reference["kind"], (namespace: string) => string>> = {
  Secret: (namespace) => `/api/v1/namespaces/${namespace}/secrets`,
  ConfigMap: (namespace) => `/api/v1/namespaces/${namespace}/configmaps`,
  PersistentVolumeClaim: (namespace) => `/api/v1/namespaces/${namespace}/persistentvolumeclaims`,
  PriorityClass: () => "/apis/scheduling.k8s.io/v1/priorityclasses",
};

/** Whether the Secrets, ConfigMaps, claims and priority classes that are named are there. Of Secrets their names are read, and nothing else. */
export const references: FitLook = async (install) => {
  const named = referencesOf(install.objects).filter((one) => !isMade(install, one));
  if (named.length === 0) return nothing(what);
  const all = named.map((one) => ({ one, path: pathOf(install, one) }));
  // Of several that name it, the first is said.
  const once = all.filter(({ path }, index) => all.findIndex((other) => other.path === path) === index);
  const answers = await Promise.all(
    once.map(async ({ path, one }) => ({ path, one, answer: await install.cluster.get(path, metadataOnly) })),
  );
  const failed = answers.flatMap(({ path, one, answer }) => (answer.ok ? [] : [{ path, one, answer }]));
  const sights = failed.flatMap(({ one, answer }): readonly Sight[] =>
    answer.status === 404 ? [sightOf(install, one)] : [],
  );
  const unread = failed.flatMap(({ path, answer: { status, message } }) =>
    status === 404 ? [] : [{ path, message }],
  );
  return fitting(what, once.length, sights, `${once.length}, all of which are there`, unread);
};

function pathOf({ release }: Install, { of, kind, name }: Reference): string {
  return `${places[kind](of.metadata.namespace ?? release.namespace)}/${name}`;
}

function sightOf({ valuesOf, release }: Install, { of, kind, name, field }: Reference): Sight {
  const where =
    kind === "PriorityClass" ? "" : ` in the namespace ${of.metadata.namespace ?? release.namespace}`;
  return {
    place: "install",
    where: called(of),
    message: `there is no ${kind} ${name}${where}`,
    values: [...new Set(valuesOf(of, field).map(formatPath))],
  };
}

/** Whether the release, or one of its objects, makes what is named; of the ConfigMap with the cluster's authority Kubernetes does. */
function isMade({ objects, release }: Install, { of, kind, name }: Reference): boolean {
  if (kind === "ConfigMap" && name === "kube-root-ca.crt") return true;
  if (kind === "PriorityClass" && name.startsWith("system-")) return true;
  const namespace = of.metadata.namespace ?? release.namespace;
  return objects.some((object) => {
    const isThere =
      kind === "PriorityClass" || (object.metadata.namespace ?? release.namespace) === namespace;
    const makes =
      (object.kind === kind && object.metadata.name === name) ||
      (kind === "Secret" &&
        object.kind === "Certificate" &&
        fieldOf(object, ["spec", "secretName"]) === name);
    return isThere && makes;
  });
}

function referencesOf(objects: readonly Rendered[]): readonly Reference[] {
  const ofPods = podTemplates(objects).flatMap(({ of, path, spec }) => {
    const priority = spec.priorityClassName;
    return [
      ...inside(of, spec, path),
      ...(priority === undefined
        ? []
        : [{ of, kind: "PriorityClass" as const, name: priority, field: [...path, "priorityClassName"] }]),
    ];
  });
  const ofIngresses = objects.filter(({ kind }) => kind === "Ingress").flatMap(certificatesOf);
  return [...ofPods, ...ofIngresses];
}

/** The Secrets of an Ingress, but of one that cert-manager makes them for. */
function certificatesOf(of: Rendered): readonly Reference[] {
  const { annotations = {} } = of.metadata;
  if (Object.keys(annotations).some((key) => key.startsWith("cert-manager.io/"))) return [];
  const tls = fieldOf(of, ["spec", "tls"]);
  return (Array.isArray(tls) ? tls : []).flatMap((_, index) => {
    const field = ["spec", "tls", index, "secretName"];
    const name = fieldOf(of, field);
    return typeof name === "string" ? [{ of, kind: "Secret" as const, name, field }] : [];
  });
}

/** How a pod refers to others: by the key, and the field in it that has the name. */
const kinds: Readonly<Record<string, readonly [Reference["kind"], string]>> = {
  secret: ["Secret", "secretName"],
  secretKeyRef: ["Secret", "name"],
  secretRef: ["Secret", "name"],
  configMap: ["ConfigMap", "name"],
  configMapKeyRef: ["ConfigMap", "name"],
  configMapRef: ["ConfigMap", "name"],
  persistentVolumeClaim: ["PersistentVolumeClaim", "claimName"],
};

/** Lists of names, of pods and of the operator's resources. */
const lists: Readonly<Record<string, Reference["kind"]>> = {
  imagePullSecrets: "Secret",
  secrets: "Secret",
  configMaps: "ConfigMap",
};

/** All that is referred to, at any depth, and does not say that it may be missing. */
function inside(of: Rendered, data: unknown, path: FieldPath): readonly Reference[] {
  if (typeof data !== "object" || data === null) return [];
  if (Array.isArray(data)) return data.flatMap((item, index) => inside(of, item, [...path, index]));
  return Object.entries(data).flatMap(([key, value]: readonly [string, unknown]): readonly Reference[] => {
    const here = [...path, key];
    const list = lists[key];
    if (list !== undefined && Array.isArray(value)) return listed(of, list, value, here);
    const found = [...(kinds[key] ?? [])];
    // A projected volume has its Secrets by `name`, an operator's resource its keys of Secrets.
    if (key === "secret") found.push("name");
    const [kind, ...fields] = found;
    const field = fields.find((one) => typeof fieldOf({ value }, ["value", one]) === "string");
    if (kind !== undefined && field !== undefined) {
      const isOptional = fieldOf({ value }, ["value", "optional"]) === true;
      const name = String(fieldOf({ value }, ["value", field]));
      return isOptional ? [] : [{ of, kind: kind as Reference["kind"], name, field: [...here, field] }];
    }
    if (isOperated(of) && isSecretKey(value)) {
      return [{ of, kind: "Secret", name: value.name, field: [...here, "name"] }];
    }
    return inside(of, value, here);
  });
}

function listed(
  of: Rendered,
  kind: Reference["kind"],
  items: readonly unknown[],
  path: FieldPath,
): readonly Reference[] {
  return items.flatMap((item, index) => {
    const field = typeof item === "string" ? [...path, index] : [...path, index, "name"];
    const name = typeof item === "string" ? item : fieldOf({ item }, ["item", "name"]);
    return typeof name === "string" ? [{ of, kind, name, field }] : [];
  });
}

/** Whether it is what the operator's resources name a key of a Secret by. */
function isSecretKey(value: unknown): value is { readonly name: string; readonly key: string } {
  if (typeof value !== "object" || value === null || !("name" in value && "key" in value)) return false;
  return (
    typeof value.name === "string" &&
    typeof value.key === "string" &&
    Object.keys(value).every((key) => ["name", "key", "optional"].includes(key)) &&
    !("optional" in value && value.optional === true)
  );
}
