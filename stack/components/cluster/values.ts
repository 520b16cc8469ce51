import { object, textOf, unset } from "../../../schema/index.ts";

const clusterName = textOf({
  pattern: "^[A-Za-z0-9][A-Za-z0-9_.-]*$",
  expected: "a name of letters, digits, dots, hyphens and underscores",
  word: true,
});

/** Which cluster this is. */
export const values = object(
  {
    name: clusterName(
      unset,
      "The cluster's name: the label `cluster` of everything that leaves it, so that alerts, and series in a store for several clusters, tell where they come from.",
      { examples: ["production-eu"] },
    ),
  },
  "The cluster that the chart is installed in.",
);
