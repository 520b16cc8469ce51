import { type Grammar, regexFault } from "../../../schema/index.ts";

/** Regular expressions as programs in Go read them. Source: Go, regexp/syntax. */
export const regularExpression: Grammar = {
  name: "a regular expression",
  examples: ["worker-[0-9]+", "(?i)a|b"],
  faults: (text) => {
    const reason = regexFault(text);
    return reason === undefined ? [] : [{ offset: 0, message: reason }];
  },
};
