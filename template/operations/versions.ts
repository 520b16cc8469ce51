import { type Expression, type Operand, operandNode } from "../language/expression.ts";
import { booleanShape, type Operation, operation } from "../language/operation.ts";

/** A version of two numbers. (A template of `number` would take `1.27.3`, one and a number, too.) */
type MinorVersion = `${bigint}.${bigint}`;

/**
 * True where a version, such as the cluster's, is at least the given one of two numbers, such as `1.27`. What a vendor
 * writes behind it (`v1.34.1-gke.100`) does not make it an earlier version, as it would by the letter of semver.
 *
 * @throws {TypeError} where the version to compare with is given and has not two numbers
 * @example
 * isAtLeast(capabilities.kubernetesVersion, "1.31")
 */
export function isAtLeast(version: Operand<string>, minimum: Operand<MinorVersion>): Expression<boolean> {
  if (typeof minimum === "string" && !/^[0-9]+\.[0-9]+$/.test(minimum)) {
    throw new TypeError(
      `isAtLeast takes a version of two numbers such as 1.27, not ${JSON.stringify(minimum)}`,
    );
  }
  return isGivenByHelm(version) ? atLeastOfHelm(version, minimum) : atLeastOfAny(version, minimum);
}

/** True of what is a version for sure; Helm fails at a text that is none. */
function isGivenByHelm(version: Operand<string>): boolean {
  const of = operandNode(version);
  return of.kind === "reference" && of.root.kind === "top" && of.path[0] === "Capabilities";
}

const atLeast: Operation<[string, MinorVersion], boolean> = {
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
};
const atLeastOfAny = operation(atLeast);
const atLeastOfHelm = operation({ ...atLeast, neverFails: true });

function numbersOf(version: string): readonly [number, number] {
  const [, major = "0", minor = "0"] = /^v?([0-9]+)\.([0-9]+)/.exec(version) ?? [];
  return [Number(major), Number(minor)];
}
