import { type Check, isSet, pathOf, type Reference } from "../../template/index.ts";

/** What an earlier version called otherwise is refused, by Helm too, with the name that it has now. */
export function movedCheck(from: Reference<unknown>, to: Reference<unknown>): Check {
  return {
    when: isSet(from),
    message: `${pathOf(from)}: moved to ${pathOf(to)}; say it there`,
  };
}
