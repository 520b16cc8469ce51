import type { Infer } from "../../../schema/index.ts";
import { type Check, pathOf, type Reference, text } from "../../../template/index.ts";
import { ofTwins } from "../../kit/repetition.ts";
import type { values } from "./values.ts";

/** Prometheus takes no file in which two groups have one name. Source: Validate in Prometheus' model/rulefmt. */
export function ruleChecks({ groups }: Reference<Infer<typeof values>>): readonly Check[] {
  return [
    ofTwins(
      groups,
      "name",
      ({ name }) => name,
      (name) => text`${pathOf(groups)}: two have the name ${name}; give one of them another`,
    ),
  ];
}
