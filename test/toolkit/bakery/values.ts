import { readFile } from "node:fs/promises";
import {
  beside,
  boolean,
  customResource,
  type Infer,
  integer,
  kubernetes,
  mapOf,
  nullable,
  numberOrQuantity,
  object,
  openObject,
  port,
  required,
  text,
  unset,
} from "kube-metrics-stack/schema";
import type { Scope as ScopeOf } from "kube-metrics-stack/template";

export const recipesFile = "crds/recipes.yaml";
export const recipes = await readFile(new URL(recipesFile, import.meta.url), "utf8");
const recipe = customResource(recipes);

export interface RecipeSpec {
  readonly flour: "rye" | "spelt" | "wheat";
  readonly minutes?: number;
  readonly portion?: number | string;
  readonly seeds?: readonly string[];
}

const image = (repository: string, of: string) =>
  text(repository, `The image of the ${of}, without its registry.`);

const cache = (enabled: boolean, what: string) =>
  openObject(
    { enabled: boolean(enabled, `Whether ${what} are kept.`) },
    `A cache of ${what}: all values of its chart.`,
  );

export const values = object(
  {
    shop: object(
      {
        image: image("bakery/shop:2.1", "shop"),
        replicas: nullable(integer(2, "Number of pods; null where an autoscaler decides.", { minimum: 0 })),
        port: port(80, "Port of the Service."),
        memory: numberOrQuantity("128Mi", "What a pod may use."),
      },
      "Sells.",
    ),
    oven: object(
      {
        image: image("bakery/oven:2.1", "ovens"),
        count: integer(1, "Number of ovens.", { minimum: 1, maximum: 9 }),
        storage: kubernetes(
          "v1",
          "PersistentVolumeClaimSpec",
          { accessModes: ["ReadWriteOnce"], resources: { requests: { storage: "1Gi" } } },
          "Where each keeps its dough.",
        ),
      },
      "Bakes.",
    ),
    sweep: object(
      {
        enabled: boolean(true, "Whether anybody sweeps."),
        schedule: text("0 22 * * *", "When, as cron has it."),
      },
      "Sweeps.",
    ),
    ledger: object(
      {
        migrate: boolean(true, "Whether the ledger is brought up to date before each release."),
        ...beside({ migrate: true }, { seconds: integer(120, "How long that may take.", { minimum: 1 }) }),
      },
      "Keeps accounts.",
    ),
    recipes: mapOf(
      recipe<RecipeSpec>("spec")(required, "A bread."),
      { rye: { flour: "rye" } },
      "Breads, by name.",
    ),
    sessions: cache(true, "sessions"),
    pages: cache(false, "pages"),
    global: openObject(
      { registry: text(unset, "Where images are pulled from, such as `registry.example`.") },
      "What all charts of a release share.",
    ),
  },
  "A bakery.",
);

export interface Values extends Infer<typeof values> {}
export type Scope = ScopeOf<Values>;
