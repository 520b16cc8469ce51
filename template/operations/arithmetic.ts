import type { NumberShape, Shape } from "../../schema/index.ts";
import type { Expression, Operand } from "../language/expression.ts";
import { operation, type Printed } from "../language/operation.ts";

/*
 * Helm's functions on whole numbers work on int64, whatever they are given; a number with a fraction loses it.
 * Source: toInt64 in Sprig's numeric.go.
 */

/** The least and the greatest that a number may be. */
type Range = readonly [least: number, greatest: number];

const anyNumber: Range = [-Infinity, Infinity];

function rangeOf(shape: Shape | undefined): Range {
  if (shape?.kind !== "integer" && shape?.kind !== "number") return anyNumber;
  return [Math.trunc(shape.minimum ?? -Infinity), Math.trunc(shape.maximum ?? Infinity)];
}

function integerIn([minimum, maximum]: Range): NumberShape {
  return {
    kind: "integer",
    ...(Number.isFinite(minimum) ? { minimum } : {}),
    ...(Number.isFinite(maximum) ? { maximum } : {}),
  };
}

interface Arithmetic {
  /** Of two whole numbers. */
  readonly evaluate: (left: bigint, right: bigint) => bigint;
  /** Where the result lies. */
  readonly range: (left: Range, right: Range) => Range;
  /** It has a result for any two numbers. */
  readonly neverFails: boolean;
}

type Numbers = readonly [Operand<number>, Operand<number>, ...Operand<number>[]];

function arithmetic(name: string, { evaluate, range, neverFails }: Arithmetic) {
  return operation<readonly [number, number, ...number[]], number>({
    print: (...operands: readonly Printed[]) => [name, ...operands].join(" "),
    evaluate: (...operands) => exactly(name, operands.map(whole).reduce(evaluate)),
    shape: (...shapes) => integerIn(shapes.map(rangeOf).reduce(range)),
    neverFails,
  });
}

function whole(value: number): bigint {
  return BigInt(exactly("a whole number", BigInt(Math.trunc(value))));
}

/** @throws {RangeError} for what a double does not hold exactly, where Helm would write something else */
function exactly(what: string, value: bigint): number {
  const number = Number(value);
  if (Number.isSafeInteger(number)) return number;
  throw new RangeError(`${what}: ${value} is beyond 2^53, and could not be written exactly`);
}

const farthest = (range: Range) => Math.max(...range.map(Math.abs));
const around = (distance: number): Range => [-distance, distance];

const addition = arithmetic("add", {
  evaluate: (left, right) => left + right,
  range: (left, right) => [left[0] + right[0], left[1] + right[1]],
  neverFails: true,
});

const subtraction = arithmetic("sub", {
  evaluate: (left, right) => left - right,
  range: (left, right) => [left[0] - right[1], left[1] - right[0]],
  neverFails: true,
});

const multiplication = arithmetic("mul", {
  evaluate: (left, right) => left * right,
  range: (left, right) => {
    // Nothing times anything is nothing, also where there is no limit to that.
    const corners = left.flatMap((one) => right.map((other) => one * other || 0));
    return [Math.min(...corners), Math.max(...corners)];
  },
  neverFails: true,
});

const division = arithmetic("div", {
  evaluate: (left, right) => left / right,
  range: (left) => around(farthest(left)),
  neverFails: false,
});

const remainder = arithmetic("mod", {
  evaluate: (left, right) => left % right,
  range: (left, right) => around(Math.min(farthest(left), farthest(right))),
  neverFails: false,
});

const minimum = arithmetic("min", {
  evaluate: (left, right) => (left < right ? left : right),
  range: (left, right) => [Math.min(left[0], right[0]), Math.min(left[1], right[1])],
  neverFails: true,
});

const maximum = arithmetic("max", {
  evaluate: (left, right) => (left > right ? left : right),
  range: (left, right) => [Math.max(left[0], right[0]), Math.max(left[1], right[1])],
  neverFails: true,
});

/**
 * The sum of whole numbers. As in all arithmetic here a fraction is cut off, and `evaluate` throws a RangeError where a
 * number gets beyond 2^53: give the values a maximum.
 *
 * @example
 * add(v.replicas, 1)
 */
export const add = (...numbers: Numbers): Expression<number> => addition(...numbers);

/**
 * The first whole number less the second.
 *
 * @example
 * sub(v.replicas, 1)
 */
export const sub = (left: Operand<number>, right: Operand<number>): Expression<number> =>
  subtraction(left, right);

/**
 * The product of whole numbers.
 *
 * @example
 * mul(v.replicas, 10)
 */
export const mul = (...numbers: Numbers): Expression<number> => multiplication(...numbers);

/**
 * How often the second whole number goes into the first. Dividing by 0 fails in Helm, and in `evaluate` with a
 * RangeError: where that may be, put it under a condition.
 *
 * @example
 * div(v.replicas, 2)
 */
export const div = (left: Operand<number>, right: Operand<number>): Expression<number> =>
  division(left, right);

/**
 * What is left when the first whole number is divided by the second, with the sign of the first; by 0 it fails, as `div`.
 *
 * @example
 * mod(v.replicas, 2)
 */
export const mod = (left: Operand<number>, right: Operand<number>): Expression<number> =>
  remainder(left, right);

/**
 * The least of whole numbers.
 *
 * @example
 * min(v.replicas, 2)
 */
export const min = (...numbers: Numbers): Expression<number> => minimum(...numbers);

/**
 * The greatest of whole numbers.
 *
 * @example
 * max(v.replicas, 1)
 */
export const max = (...numbers: Numbers): Expression<number> => maximum(...numbers);
