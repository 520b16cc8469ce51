import { required, text } from "../../../schema/index.ts";
import {
  type Expression,
  matches,
  namedText,
  type Operand,
  when,
  withDefault,
} from "../../../template/index.ts";
import type { Scope } from "../../scope.ts";

/** How often targets are asked where their job does not say it: to Prometheus, 0s is the same as nothing. */
export const globalInterval = namedText("scrape.interval", {
  description: "How often targets are asked whose job does not say it; of 0s Prometheus makes 1m.",
  body: (_, { values: { scrape } }: Scope) => positive(scrape.interval, "1m"),
});

const jobInterval = namedText("scrape.jobInterval", {
  description: "How often a job's targets are asked.",
  parameters: { own: text(required, "What the job says itself, if anything.") },
  body: ({ own }) => positive(own, globalInterval()),
});

/** How often a job's targets are asked, by what it says itself. */
export function intervalOf(own: Expression<string | undefined>): Expression<string> {
  return jobInterval({ own: withDefault<string>(own, "") });
}

/** A duration, or another one where it has only zeros in it. */
function positive(duration: Expression<string>, otherwise: Operand<string>): Expression<string> {
  return when(matches(duration, "^[0a-z]*$"), otherwise, duration);
}
