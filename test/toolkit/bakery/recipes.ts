import { type Documents, eachValue, manifest } from "kube-metrics-stack/template";
import type { RecipeSpec, Scope } from "./values.ts";

/** An object of the chart's own kind, which is in `crds/`. */
interface Recipe {
  apiVersion: "bakery.example/v1";
  kind: "Recipe";
  metadata: { name: string };
  spec: RecipeSpec;
}

export const recipes = ({ values }: Scope): Documents =>
  eachValue(values.recipes, (spec, name) =>
    manifest<Recipe>({ apiVersion: "bakery.example/v1", kind: "Recipe", metadata: { name }, spec }),
  );
