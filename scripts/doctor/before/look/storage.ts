import { formatPath, type ValuePath } from "../../../../schema/index.ts";
import type { Answer } from "../../cluster.ts";
import { type Class, isDefault } from "../../look/objects/look.ts";
import { nothing, type OwnCure, type Sight } from "../../sight.ts";
import { type FitLook, fitting, type Install, namesOf, unreadFact } from "../install.ts";
import { called, type FieldPath, fieldOf, isOperated, type Rendered } from "../rendered.ts";
import { settingAll } from "../values.ts";

/** A claim that is made, by the release or by a workload of it. */
interface Claim {
  readonly of: Rendered;
  /** Where its spec is. */
  readonly path: FieldPath;
  /** Its name in the cluster; of the first replica's. */
  readonly name: string;
}

const what = "claims";

/** Whether somebody makes the volumes that are claimed. */
export const storage: FitLook = async (install) => {
  const all = claimsOf(install);
  if (all.length === 0) return nothing(what);
  const classes = await install.facts.storageClasses();
  if (!classes.ok) return unreadFact(what, classes);
  const sights = await Promise.all(all.map((claim) => sightOf(install, claim, classes.value)));
  return fitting(
    what,
    all.length,
    sights.flatMap((sight) => sight ?? []),
    `${all.length}, each of a class that is there, or with its volume`,
  );
};

function claimsOf({ objects }: Install): readonly Claim[] {
  return objects.flatMap((of): readonly Claim[] => {
    const { kind, metadata } = of;
    if (kind === "PersistentVolumeClaim") return [{ of, path: ["spec"], name: metadata.name }];
    if (isOperated(of)) {
      const path = ["spec", "storage", "volumeClaimTemplate", "spec"];
      const prefix = kind === "PrometheusAgent" ? "prom-agent" : kind.toLowerCase();
      const template =
        fieldOf(of, [...path.slice(0, -1), "metadata", "name"]) ?? `${prefix}-${metadata.name}-db`;
      const name = `${String(template)}-${prefix}-${metadata.name}-0`;
      return fieldOf(of, path) === undefined ? [] : [{ of, path, name }];
    }
    const templates = fieldOf(of, ["spec", "volumeClaimTemplates"]);
    return (Array.isArray(templates) ? templates : []).map((_, index) => {
      const path = ["spec", "volumeClaimTemplates", index];
      const name = `${String(fieldOf(of, [...path, "metadata", "name"]))}-${metadata.name}-0`;
      return { of, path: [...path, "spec"], name };
    });
  });
}

/** What a claim has by itself, once it has its volume. */
interface MadeClaim {
  readonly status: { readonly phase: string };
}

async function sightOf(
  install: Install,
  { of, path, name }: Claim,
  classes: readonly Class[],
): Promise<Sight | undefined> {
  const field = [...path, "storageClassName"];
  const wanted = fieldOf(of, field);
  const volume = fieldOf(of, [...path, "volumeName"]);
  const ofHand = wanted === "" || volume !== undefined || fieldOf(of, [...path, "selector"]) !== undefined;
  const isThere = classes.some(({ metadata }) => metadata.name === wanted);
  if (isThere || ofHand || (wanted === undefined && classes.some(isDefault("storageclass.kubernetes.io"))))
    return;
  // One of the name is made for a volume of the release's own, too.
  if (
    install.objects.some(
      (one) => one.kind === "PersistentVolume" && fieldOf(one, ["spec", "storageClassName"]) === wanted,
    )
  )
    return;
  const namespace = of.metadata.namespace ?? install.release.namespace;
  const made: Answer<MadeClaim> = await install.cluster.get(
    `/api/v1/namespaces/${namespace}/persistentvolumeclaims/${name}`,
  );
  if (made.ok && made.value.status.phase === "Bound") return;
  const values = install.valuesOf(of, field);
  const [first] = classes;
  return {
    place: "install",
    where: of.kind === "PersistentVolumeClaim" ? called(of) : `claim ${name} of ${called(of)}`,
    message:
      wanted === undefined
        ? `no StorageClass is the default one, and the claim names none; ${namesOf(classes)}`
        : `there is no StorageClass ${String(wanted)}; ${namesOf(classes)}`,
    values: values.map(formatPath),
    ...(values.length === 0 ? {} : { cure: cureOf(values, first) }),
  };
}

function cureOf(values: readonly ValuePath[], first: Class | undefined): OwnCure {
  if (first !== undefined) {
    return { says: "Name a class that the cluster has.", values: settingAll(values, first.metadata.name) };
  }
  const types = values.map((path) => [...path.slice(0, -1), "type"]);
  return {
    says: "Bring somebody who makes volumes, with a class; or do without: the data are gone with the pod then.",
    values: settingAll(types, "none"),
  };
}
