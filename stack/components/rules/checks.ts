import { type Check, pathOf, type Reference, text } from "../../../template/index.ts";
import { ofTwins } from "../../kit/repetition.ts";
import type { Values } from "../../scope.ts";

/** Prometheus takes no file in which two groups have one name. Source: Validate in Prometheus' model/rulefmt. */
export function ruleChecks({ groups }: Reference<Values["rules"]>): readonly Check[] {
  return [
    ofTwins(
      groups,
      "name",
      ({ name }) => name,
      (name) => text`${pathOf(groups)}: two have the name ${name}; give one of them another`,
    ),
  ];
}
