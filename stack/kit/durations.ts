import { required, text } from "../../schema/index.ts";
import {
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

/** Whether a duration is longer than another one. */
export const isLonger = namedCondition("isLonger", {
  description: "Whether a duration is longer than another one.",
  parameters: { duration: text(required, "The one."), than: text(required, "The other one.") },
  body: ({ duration, than }) =>
    gt(wholeNumber(inMilliseconds({ duration })), wholeNumber(inMilliseconds({ duration: than }))),
});
