import { anything, deprecated, unset } from "../../schema/index.ts";

/** A section that an earlier version had under this name. What somebody still says there is refused (`movedCheck`), not ignored. */
export function movedTo(path: string) {
  return deprecated(anything(unset, `What 0.1.0 called \`${path}\`; refused, with that name.`), path);
}
