import { closest, distance } from "fastest-levenshtein";

/** Which of these names is meant by one that is none of them; `undefined` where none is near. */
export function meant(name: string, candidates: readonly string[]): string | undefined {
  const bare = (text: string) => text.toLowerCase().replace(/[-_. ]/g, "");
  const byBare = new Map(candidates.map((candidate) => [bare(candidate), candidate]));
  if (byBare.size === 0) return undefined;
  const [longer, ...others] = [...byBare.keys()].filter(
    (key) => name.length > 3 && key.startsWith(bare(name)),
  );
  if (longer !== undefined && others.length === 0) return byBare.get(longer);
  // A letter too many at the end is nearer than another letter there: both are one step away.
  const shorter = name.length > 3 ? byBare.get(bare(name).slice(0, -1)) : undefined;
  if (shorter !== undefined) return shorter;
  const swapped = [...byBare.keys()].find((key) => letters(key) === letters(bare(name)));
  if (swapped !== undefined) return byBare.get(swapped);
  const nearest = closest(bare(name), [...byBare.keys()]);
  const allowed = Math.max(1, Math.floor(Math.max(name.length, nearest.length) / 3));
  return distance(bare(name), nearest) <= allowed ? byBare.get(nearest) : undefined;
}

/** Equal for texts that differ in the order of their letters only. */
function letters(text: string): string {
  return [...text].sort().join("");
}
