import { mapOf, required, text, textOf, unset } from "../../../schema/index.ts";
import { longestKept } from "./limits.ts";
import { ownLabels } from "./own-labels.ts";
import { annotationKey, labelKey, labelText } from "./syntax.ts";

const name = textOf({
  pattern: `^[a-z]([a-z0-9-]{0,${longestKept - 2}}[a-z0-9])?$`,
  expected: `a name of at most ${longestKept} lower-case letters, digits and inner hyphens that begins with a letter`,
  word: true,
});

/** A label's value. */
export const labelValue = textOf({
  pattern: labelText,
  expected: "a label's value: at most 63 letters, digits, hyphens, underscores and dots",
});

/** Labels that people add to objects; those by which the chart's own objects find each other are not theirs. */
export function labelsOf(description: string, byDefault: Readonly<Record<string, string>> = {}) {
  return mapOf(labelValue(required, "The label's value."), byDefault, description, {
    keyPattern: labelKey,
    keyExpected: "a label's key such as team or example.com/team",
    reservedKeys: ownLabels,
    examples: [{ team: "platform" }],
  });
}

/** Labels that something must have to be chosen. */
export function selectorOf(byDefault: Readonly<Record<string, string>>, description: string) {
  return mapOf(labelValue(required, "The label's value."), byDefault, description, {
    keyPattern: labelKey,
    keyExpected: "a label's key such as disk or kubernetes.io/arch",
    examples: [{ "system.rule": "monitoring" }],
  });
}

/** Annotations that people add to objects. */
export function annotationsOf(description: string, reservedKeys: readonly string[] = []) {
  return mapOf(text(required, "The annotation's value."), {}, description, {
    keyPattern: annotationKey,
    keyExpected: "an annotation's key such as checked or example.com/checked",
    ...(reservedKeys.length === 0 ? {} : { reservedKeys }),
  });
}

/** Annotations by which Helm itself is told what to do with an object: for all objects at once they are a mistake. */
const helmAnnotations = [
  "hook",
  "hook-weight",
  "hook-delete-policy",
  "hook-output-log-policy",
  "resource-policy",
].map((name) => `helm.sh/${name}`);

/** How the chart's objects are called and labelled. */
export const namingValues = {
  nameOverride: name(unset, "A name in place of the chart's own in the names of objects.", {
    examples: ["metrics"],
  }),
  fullnameOverride: name(
    unset,
    "What the names of all objects begin with. By default the release's name, with the chart's name behind it unless that is part of it already.",
    { examples: ["monitoring"] },
  ),
  commonLabels: labelsOf("Labels of every object of the chart, pods included."),
  commonAnnotations: annotationsOf(
    "Annotations of every object of the chart, but not of pods, which have `podAnnotations`. Those of one object go before them.",
    helmAnnotations,
  ),
};
