import { chartFiles, defineChart, text } from "kube-metrics-stack/template";
import cache from "./cache/index.ts";
import { ledger, visit } from "./hooks.ts";
import { oven } from "./oven.ts";
import { recipes as recipeObjects } from "./recipes.ts";
import { shop } from "./shop.ts";
import { sweep } from "./sweep.ts";
import { recipes, recipesFile, values } from "./values.ts";

/** The other chart, made by the toolkit as well: what Helm reads of it. */
const cacheFiles = Object.fromEntries(
  [...(await chartFiles(cache))]
    .filter(([path]) => /^(Chart\.yaml|values\.(yaml|schema\.json)|templates\/.*)$/.test(path))
    .map(([path, content]) => [`charts/cache/${path}`, content]),
);

const { name, version } = cache.metadata;

export default defineChart({
  metadata: {
    name: "bakery",
    version: "2.1.0",
    description: "A bakery.",
    dependencies: [
      { name, version, alias: "sessions", condition: "sessions.enabled" },
      { name, version, alias: "pages", condition: "pages.enabled" },
    ],
  },
  source: "bakery",
  values,
  templates: { shop, oven, sweep, ledger, recipes: recipeObjects, "tests/visit": visit },
  files: { [recipesFile]: recipes, ...cacheFiles },
  notes: ({ release }) => [text`${release.name} is open.`],
  examples: {
    large: {
      description: "Two caches, one of them large, and images of a registry of one's own.",
      values: {
        global: { registry: "registry.example" },
        shop: { replicas: 5, memory: "1Gi" },
        oven: { count: 3 },
        pages: { enabled: true },
        recipes: { spelt: { flour: "spelt", minutes: 50, seeds: ["poppy"] } },
      },
    },
  },
});
