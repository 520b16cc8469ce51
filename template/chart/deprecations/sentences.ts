import { type Definition, type Deprecated, deprecationWords, pathWords } from "../../../schema/index.ts";
import { setnessOf } from "../../operations/collections.ts";
import type { ListPart } from "../../resolve/block.ts";
import { fieldOf, whenever, wholePlace, within } from "../checks/places.ts";

/** The refusals of values that are no more, with what to do instead. */
export function removalChecks(values: Definition, all: readonly Deprecated[]): readonly ListPart[] {
  return all.filter(({ deprecation }) => deprecation.kind === "removed").flatMap((one) => said(values, one));
}

/**
 * What NOTES.txt says of values that should no longer be set. (Not of those in lists and free maps, which may be many:
 * editors and `kmstack validate` tell of each.)
 */
export function deprecationNotes(values: Definition, all: readonly Deprecated[]): readonly ListPart[] {
  return all
    .filter(({ path, deprecation }) => deprecation.kind !== "removed" && !path.some(isAny))
    .flatMap((one) => said(values, one, "Deprecated: "));
}

const isAny = (step: string): boolean => step === "[]" || step === "*";

/** A sentence for where a value is set. */
function said(values: Definition, { path, deprecation }: Deprecated, before = ""): readonly ListPart[] {
  const sentence = `${before}${pathWords(path)}: ${deprecationWords(deprecation)}`;
  return within(path.slice(0, -1), wholePlace(values), (section) => [
    whenever(setnessOf(fieldOf(section, path.at(-1) ?? "").node), [
      { kind: "item", value: { kind: "scalar", value: sentence } },
    ]),
  ]);
}
