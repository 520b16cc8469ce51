import { booleanShape, operation } from "../language/operation.ts";

/**
 * True where a version, such as the cluster's, is at least the given one. What a vendor writes behind it
 * (`v1.34.1-gke.100`) does not make it an earlier version, as it would by the letter of semver.
 */
export const isAtLeast = operation<[string, `${number}.${number}`], boolean>({
  print: (version, minimum) => {
    const { node } = minimum;
    const range =
      node.kind === "literal"
        ? JSON.stringify(`>=${String(node.value)}.0-0`)
        : `(printf ">=%s.0-0" ${minimum})`;
    return `semverCompare ${range} ${version}`;
  },
  evaluate: (version, minimum) => {
    const [[major, minor], [leastMajor, leastMinor]] = [numbersOf(version), numbersOf(minimum)];
    return major > leastMajor || (major === leastMajor && minor >= leastMinor);
  },
  shape: booleanShape,
});

function numbersOf(version: string): readonly [number, number] {
  const [, major = "0", minor = "0"] = /^v?([0-9]+)\.([0-9]+)/.exec(version) ?? [];
  return [Number(major), Number(minor)];
}
