import type { Infer } from "../../../schema/index.ts";
import {
  type Check,
  each,
  pathOf,
  type Reference,
  type Repeated,
  text,
  when,
} from "../../../template/index.ts";
import { hasTwin, someRepeat } from "../../kit/workload/repetition.ts";
import type { values } from "./values.ts";

/** Prometheus takes no file in which two groups have one name. Source: Validate in Prometheus' model/rulefmt. */
export function ruleChecks({ groups }: Reference<Infer<typeof values>>): readonly Check[] {
  const twins: Repeated<string> = each(groups, ({ name }) =>
    when<string>(
      hasTwin(groups, "name", name),
      text`${pathOf(groups)}: two have the name ${name}; give one of them another`,
    ),
  );
  // There may be thousands of rules: which two it is is asked only where there are any.
  return [when(someRepeat(groups, "name"), twins)];
}
