import fc from "fast-check";
import { type Definition, object } from "../../../schema/index.ts";
import {
  type Chart,
  type Check,
  type Documents,
  defineChart,
  type Expression,
} from "../../../template/index.ts";
import { documents } from "./documents.ts";
import { expressions } from "./expressions.ts";
import type { Part } from "./part.ts";
import { type ErasedScope, placeIn } from "./place.ts";
import { anyValues, type Values } from "./values.ts";

/** A template file, made at random, with the values that it refers to and a check on them. */
export interface Case extends Values {
  readonly documents: Part;
  readonly check: Part;
  /** What fast-check prints of it. */
  readonly [fc.toStringMethod]: () => string;
}

export const anyCase: fc.Arbitrary<Case> = fc
  .tuple(anyValues, documents, expressions.condition)
  .map(([values, made, check]) => ({
    ...values,
    documents: made,
    check,
    [fc.toStringMethod]: () => "the template below",
  }));

/** The key in a chart's values under which those of a case are. */
export function keyOf(index: number): string {
  return `case${index}`;
}

/** The message of a case's check. */
export function messageOf(index: number): string {
  return `Case ${index}: "{{ no }}", please.\nReally: it's 100 %.`;
}

/** One chart of many cases, each in a file of its own. */
export function chartOf(cases: readonly Case[], checked: (index: number) => boolean = () => false): Chart {
  const definitions: Record<string, Definition> = {};
  for (const [index, { definition }] of cases.entries()) definitions[keyOf(index)] = definition;
  const placeOf = (scope: unknown, index: number, { definition }: Case) =>
    placeIn(scope as ErasedScope, keyOf(index), definition);
  return defineChart<unknown>({
    metadata: { name: "oracle", version: "0.1.0", description: "Trees made at random.", appVersion: "1.0" },
    source: "test/template",
    values: object(definitions, "The values of all cases."),
    templates: Object.fromEntries(
      cases.map((one, index) => [
        keyOf(index),
        // A part gives what its place asks for; its type is not known here.
        (scope: unknown) => one.documents(placeOf(scope, index, one)) as Documents,
      ]),
    ),
    checks: (scope) =>
      [...cases.entries()]
        .filter(([index]) => checked(index))
        .map(
          ([index, one]): Check => ({
            when: one.check(placeOf(scope, index, one)) as Expression<boolean>,
            message: messageOf(index),
          }),
        ),
  });
}
