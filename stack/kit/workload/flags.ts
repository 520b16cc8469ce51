import {
  type Check,
  type Expression,
  type Item,
  join,
  matches,
  type Operand,
  pathOf,
  type Reference,
  text,
  when,
} from "../../../template/index.ts";

/** An argument that the chart gives a program, and that nobody else can give it: most programs refuse most that come twice. */
export interface Flag {
  /** As the program knows it, without hyphens before it. */
  readonly name: string;
  /** The argument, where it is given at all. */
  readonly argument?: Item<string>;
  /** The value that decides on it; left out: the chart needs it to be as it is. */
  readonly saidBy?: Expression<unknown>;
  /** True of a flag that a program takes several times, so that the user may give it as well. */
  readonly repeatable?: boolean;
}

/** An argument `--name=value`; without a value `--name`. */
export function flag(name: string, value?: Operand<string | number>, saidBy?: Expression<unknown>): Flag {
  const argument = value === undefined ? `--${name}` : text`--${name}=${value}`;
  return { name, argument, ...(saidBy === undefined ? {} : { saidBy }) };
}

/** An argument that is given only where something holds. */
export function flagWhen(
  condition: Expression<boolean>,
  name: string,
  value?: Operand<string | number>,
  saidBy?: Expression<unknown>,
): Flag {
  const argument = value === undefined ? `--${name}` : text`--${name}=${value}`;
  return { ...flag(name, value, saidBy), argument: when<string>(condition, argument) };
}

/** A flag that the chart does not give, and that has no effect beside what the chart does instead, or breaks it. */
export function flagNotToGive(name: string, saidBy?: Expression<unknown>): Flag {
  return { name, ...(saidBy === undefined ? {} : { saidBy }) };
}

/** The arguments of flags. */
export function argumentsOf(flags: readonly Flag[]): readonly Item<string>[] {
  return flags.flatMap(({ argument }) => (argument === undefined ? [] : [argument]));
}

/** None of the user's own arguments is one of these. */
export function flagChecks(
  extraArgs: Reference<readonly string[]>,
  flags: readonly Flag[],
): readonly Check[] {
  const given = join(extraArgs, "\n");
  const own = flags.filter(({ repeatable = false }) => !repeatable);
  return own.map(({ name, saidBy }) => ({
    // A switch can be taken back with `no-` before its name; a value may stand in an argument of its own.
    when: matches(given, `(^|\\n)--?(no-)?${name.replaceAll(".", "\\.")}(=|\\n|$)`),
    message: `${pathOf(extraArgs)}: --${name} is the chart's own affair; ${
      saidBy === undefined
        ? "take it out, for the rest of the chart depends on it"
        : `set ${pathOf(saidBy)} instead`
    }`,
  }));
}
