import { anything, listOf, required, text } from "../../schema/index.ts";
import {
  type Check,
  contains,
  type Expression,
  each,
  isRepeated,
  namedCondition,
  type Operand,
  pathOf,
  pluck,
  type Reference,
  type Repeated,
  repeats,
  when,
} from "../../template/index.ts";

const list = listOf(anything(required, "An item."), required, "The list.");
const key = text(required, "The key, of letters.");

const areRepeated = namedCondition("repeats", {
  description: "Whether two items of a list have the same under a key.",
  parameters: { list, key },
  body: ({ list, key }) => repeats(list, key),
});

const isTwin = namedCondition("isRepeated", {
  description: "Whether two items of a list have this text under a key.",
  parameters: { list, key, text: text(required, "The text.") },
  body: ({ list, key, text }) => isRepeated(text, pluck(list, key)),
});

const isUnder = namedCondition("isUnder", {
  description: "Whether an item of a list has this text under a key.",
  parameters: { list, key, text: text(required, "The text.") },
  body: ({ list, key, text }) => contains(pluck(list, key), text),
});

/** Of items that have the same under the key only one can be. */
export function once<T extends object>(
  list: Reference<readonly T[]>,
  key: keyof T & string,
  remedy: string,
): Check {
  return {
    when: hasTwins(list, key),
    message: `${pathOf(list)}: two have the same ${key}; ${remedy}`,
  };
}

/**
 * What is said of each item that has the same under a key as another one.
 *
 * @param nameOf what an item has under the key
 */
export function ofTwins<T extends object>(
  list: Reference<readonly T[]>,
  key: keyof T & string,
  nameOf: (item: Reference<T>) => Expression<string>,
  sentenceOf: (name: Expression<string>) => Expression<string>,
): Check {
  const twins: Repeated<string> = each(list, (item) => {
    const name = nameOf(item);
    return when<string>(isTwin({ list: records(list), key, text: name }), sentenceOf(name));
  });
  // There may be thousands of items: which of them it is is asked only where there are any.
  return when(hasTwins(list, key), twins);
}

/** True where two items have the same under the key. */
export function hasTwins<T extends object>(
  list: Reference<readonly T[]>,
  key: keyof T & string,
): Expression<boolean> {
  return areRepeated({ list: records(list), key });
}

/** True where an item has the text under the key. */
export function hasItem<T extends object>(
  list: Reference<readonly T[]>,
  key: keyof T & string,
  text: Operand<string>,
): Expression<boolean> {
  return isUnder({ list: records(list), key, text });
}

/** What the items of a list have under a key. */
export function textsAt<T extends object>(
  list: Reference<readonly T[]>,
  key: keyof T & string,
): Expression<readonly string[]> {
  return pluck(records(list), key);
}

/** A type of Kubernetes', or of a program's, has fields by name only: it is a record all the same. */
function records<T extends object>(list: Reference<readonly T[]>) {
  return list as unknown as Reference<readonly Readonly<Record<string, unknown>>[]>;
}
