import fc from "fast-check";
import { expressions } from "./expressions.ts";
import { each, times } from "./loops.ts";
import { call, include, type Part, there, whenSet } from "./part.ts";
import { trees } from "./trees.ts";

const { text, condition } = expressions;

const data = fc.oneof(
  { weight: 3, arbitrary: trees.entry },
  { weight: 1, arbitrary: include("namedYaml", fc.oneof(trees.map, trees.list)) },
);
/** An object as Helm wants it, with anything in it. */
const object = fc.tuple(text, data, trees.entry).map(
  ([name, data, more]): Part =>
    (place) => ({
      apiVersion: "v1",
      kind: "ConfigMap",
      metadata: { name: name(place) },
      data: data(place),
      "more.data": more(place),
    }),
);

/** What stands in a template file: one object or several, each of them there or not. */
export const documents: fc.Arbitrary<Part> = fc.oneof(
  { weight: 4, arbitrary: object },
  { weight: 1, arbitrary: call(({ language }, of, one) => language.when(of, one), condition, object) },
  {
    weight: 1,
    arbitrary: call(
      ({ language }, of, one, other) => language.when(of, one, other),
      condition,
      object,
      object,
    ),
  },
  {
    weight: 1,
    // By this bound only the list of whole manifests is known among the lists.
    arbitrary: there(
      ({ shape }) => shape.kind === "list" && shape.minimumItems === 0,
      ({ language }, list) => language.items(list),
      object,
    ),
  },
  { weight: 1, arbitrary: each(object) },
  { weight: 1, arbitrary: times(object) },
  {
    weight: 1,
    arbitrary: call(
      ({ language }, of, ...all) => language.when(of, language.several(...all)),
      condition,
      object,
      each(object),
    ),
  },
  {
    weight: 1,
    arbitrary: call(
      ({ language }, of, one, other, another) => language.when(of, one, language.when(other, another)),
      condition,
      object,
      condition,
      object,
    ),
  },
  { weight: 3, arbitrary: each(each(object)) },
  { weight: 1, arbitrary: whenSet(object) },
  { weight: 1, arbitrary: call(({ language }, of) => language.commented("why", of), object) },
  {
    weight: 1,
    arbitrary: fc.tuple(object, each(object), object).map(
      (all): Part =>
        (place) =>
          all.map((part) => part(place)),
    ),
  },
);
