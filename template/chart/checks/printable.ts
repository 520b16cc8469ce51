import { isPrintable, type Shape, unprintablePattern } from "../../../schema/index.ts";
import type { Reference } from "../../language/expression.ts";
import { booleanShape, operation } from "../../language/operation.ts";
import { reference } from "../../language/reference.ts";
import type { Check } from "../define.ts";

/** True where some text or key in a value, at any depth, has a character that `toYaml` fails at. */
const holdsUnprintable = operation<[unknown], boolean>({
  // JSON has these characters as they are, in keys too.
  print: (value) => `regexMatch ${JSON.stringify(unprintablePattern)} (toJson ${value})`,
  evaluate: (value) => !isPrintable(JSON.stringify(value)),
  shape: booleanShape,
  asksForPresence: true,
  neverFails: true,
});

/**
 * The first check of every chart: with such a character in a value `toYaml` writes nothing, without an error, and a
 * part of an object that nobody misses is gone.
 */
export function printableCheck(values: Shape): Check {
  const all: Reference<unknown> = reference({ kind: "top" }, ["Values"], values);
  return {
    when: holdsUnprintable(all),
    message:
      "a value has a character in it that Helm cannot print (one of U+007F to U+009F, U+FFFE, U+FFFF), and what it is part of would be left out; take it out (kmstack validate says where it is)",
  };
}
