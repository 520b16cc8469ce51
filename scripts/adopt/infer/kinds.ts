import { required } from "../../../schema/index.ts";
import { isMapping } from "../../../schema/merging/merge.ts";
import {
  any,
  choiceOf,
  type Default,
  kubernetesType,
  list,
  map,
  type ScalarBuilder,
  scalar,
  type Written,
} from "../write/written.ts";
import { faultOf } from "./fitting.ts";
import {
  isCount,
  isName,
  isOftenNumber,
  isPort,
  isShareOfPods,
  isSwitch,
  isTextList,
  isTextMapping,
  type Kinds,
  kindsOfItems,
  kindsOfMapping,
  optionsOf,
} from "./names.ts";
import { itemPlace, type Known, type Place } from "./place.ts";
import { isGivenOn } from "./uses.ts";

/** The definition of a value by its default, its name, and how templates use it. */
export function byKind(place: Place, known: Known): Written {
  const { sample } = place;
  if (sample === undefined) return absent(place, known);
  if (Array.isArray(sample)) return ofList(place, sample, known);
  if (isMapping(sample)) return ofMapping(place, sample, known);
  if (typeof sample === "boolean") return scalar("boolean", place.byDefault, place.description);
  if (typeof sample === "number") return ofNumber(place, sample);
  return ofText(place, String(sample), known);
}

/** The first of some definitions that its default fits. */
function firstFitting(candidates: Iterable<Written>): Written | undefined {
  for (const one of candidates) if (faultOf(one) === undefined) return one;
  return undefined;
}

function ofNumber({ key, byDefault, description }: Place, sample: number): Written {
  const named: readonly ScalarBuilder[] =
    key === "targetPort"
      ? ["portOrName"]
      : isPort(key)
        ? ["port"]
        : isShareOfPods(key)
          ? ["countOrPercentage"]
          : [];
  const plain = Number.isSafeInteger(sample) ? "integer" : "number";
  return (
    firstFitting(named.map((builder) => scalar(builder, byDefault, description))) ??
    scalar(plain, byDefault, description)
  );
}

function ofText(place: Place, sample: string, { own }: Known): Written {
  const { key, byDefault, description, usage } = place;
  const options = optionsOf(place.path);
  if (options.includes(sample)) return choiceOf(options, byDefault, description);
  if (isShareOfPods(key) && sample !== "") {
    const written = scalar("countOrPercentage", byDefault, description);
    if (faultOf(written) === undefined) return written;
  }
  const isMore = usage.inside.size > 0 || usage.by.has("toYaml");
  if (sample === "" && isMore) return own.unknown(byDefault, description);
  if (isMore && usage.inside.size > 0) return own.unknown(byDefault, description);
  if (sample === "" && (isOftenNumber(key) || isShareOfPods(key)))
    return own.schema("NumberOrText", { type: ["number", "string"] }, byDefault, description);
  return scalar("text", byDefault, description);
}

function absent(place: Place, known: Known): Written {
  const { key, byDefault, description, usage } = place;
  if (known.switches.has(place.path)) return scalar("boolean", byDefault, description);
  const kind = ofKubernetes(kindsOfMapping(key), place, byDefault)[0];
  const item = ofKubernetes(kindsOfItems(key), place, byDefault)[0];
  if (kind !== undefined) return kind;
  if (item !== undefined) return itemsOf(place) ?? item;
  if (isTextMapping(key)) return textsOf(place);
  const isSection = [...usage.inside.keys()].some((inner) => inner !== "[]");
  if (isSection || known.foreignSections.has(place.path)) return known.section(place);
  if (isSwitch(key) && usage.by.size === 0) return scalar("boolean", byDefault, description);
  if (isPort(key) && key !== "targetPort") return scalar("port", byDefault, description);
  const isPlain = usage.inside.size === 0 && !usage.by.has("toYaml");
  if (isPlain && isName(key)) return scalar("text", byDefault, description);
  if (isPlain && isCount(key)) return scalar("integer", byDefault, description);
  return known.own.unknown(byDefault, description);
}

/** The Kubernetes types that a value may be of, where templates hand it on as it is. */
function ofKubernetes(kinds: Kinds, place: Place, byDefault: Default): readonly Written[] {
  const isTaken = place.usage.by.size === 0 ? place.usage.inside.size === 0 : isGivenOn(place.usage);
  const isWalked = place.usage.by.has("range");
  // Of several, an empty value does not tell which.
  const isUnclear = kinds.length > 1 && (!isMapping(place.sample) || Object.keys(place.sample).length === 0);
  if (!isTaken || isWalked || isUnclear) return [];
  return kinds.map((kind) => kubernetesType(kind, byDefault, place.description));
}

function textsOf(place: Place): Written {
  return map(textItem(), place.byDefault, place.description);
}

function textItem(): Written {
  return scalar("text", required, "A text.");
}

function ofMapping(place: Place, sample: Readonly<Record<string, unknown>>, known: Known): Written {
  const { key, byDefault, description, usage } = place;
  if (place.isOpen) return known.section(place);
  const named = [...usage.inside.keys()].some((inner) => inner !== "[]");
  const kind = firstFitting(ofKubernetes(kindsOfMapping(key), place, byDefault));
  if (kind !== undefined && !named) return kind;
  const values = Object.values(sample);
  const isTexts = values.every((value) => typeof value === "string");
  if (isTextMapping(key) && isTexts && !named) return textsOf(place);
  const isWhole = isGivenOn(usage);
  if (named || (!isWhole && values.length > 0)) return known.section(place);
  return any(byDefault, description);
}

function ofList(place: Place, sample: readonly unknown[], known: Known): Written {
  const { key, byDefault, description } = place;
  const candidates = [
    itemsOf(place),
    ...itemsLike(place, sample, known).map((item) => list(item, byDefault, description)),
  ];
  const fitting = firstFitting(candidates.filter((one) => one !== undefined));
  if (fitting !== undefined) return fitting;
  const isTexts = sample.length === 0 && isTextList(key);
  return list(isTexts ? textItem() : known.own.unknown(required, "One of them."), byDefault, description);
}

/** What the items may be by those that are there, and by how a template walks through them. */
function itemsLike(place: Place, sample: readonly unknown[], known: Known): readonly Written[] {
  const [first] = sample;
  if (sample.every(isMapping)) {
    const merged: unknown = Object.assign({}, ...sample.toReversed());
    const isMade = isWalkedByFields(place) ? [known.section(itemPlace(place, undefined, merged))] : [];
    return [...isMade, ...(sample.length > 0 ? [any(required, "One of them.")] : [])];
  }
  if (sample.every((item) => typeof item === "string")) return [textItem()];
  return isMapping(first) || typeof first === "string"
    ? []
    : [known.infer(itemPlace(place, undefined, first))];
}

/** Whether templates do no more with a list than to go through it and take fields of its items. */
function isWalkedByFields({ usage: { by, inside } }: Place): boolean {
  const items = inside.get("[]");
  if (items === undefined || isGivenOn(items)) return false;
  return [...by].every((one) => one === "range") && items.inside.size > 0;
}

/** A list of a Kubernetes type by its name. */
function itemsOf(place: Place): Written | undefined {
  const [item] = ofKubernetes(kindsOfItems(place.key), { ...place, description: "One of them." }, required);
  return item === undefined ? undefined : list(item, place.byDefault, place.description);
}
