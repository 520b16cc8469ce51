import { required, text } from "../../schema/index.ts";
import {
  type Expression,
  gt,
  milliseconds,
  namedCondition,
  namedText,
  numberText,
  wholeNumber,
} from "../../template/index.ts";

const inMilliseconds = namedText("milliseconds", {
  description: "A duration such as 1m30s in milliseconds.",
  parameters: { duration: text(required, "The duration.") },
  body: ({ duration }) => numberText(milliseconds(duration)),
});

/** A duration in milliseconds, to calculate with. */
export function lengthOf(duration: Expression<string>): Expression<number> {
  return wholeNumber(inMilliseconds({ duration }));
}

/** Whether a duration is longer than another one. */
export const isLonger = namedCondition("isLonger", {
  description: "Whether a duration is longer than another one.",
  parameters: { duration: text(required, "The one."), than: text(required, "The other one.") },
  body: ({ duration, than }) => gt(lengthOf(duration), lengthOf(than)),
});
