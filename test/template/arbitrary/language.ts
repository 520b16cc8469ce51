import * as template from "../../../template/index.ts";

type Make = (...operands: readonly unknown[]) => unknown;

/**
 * The functions of the template language with their types erased: a random tree is made of parts that fit by
 * the way they were chosen, which TypeScript cannot see.
 */
export interface Language {
  readonly when: (condition: unknown, then: unknown, otherwise?: unknown) => unknown;
  readonly whenSet: (value: unknown, then: (value: unknown) => unknown, otherwise?: unknown) => unknown;
  readonly each: (list: unknown, body: (item: unknown, index: unknown) => unknown) => unknown;
  readonly eachEntry: (map: unknown, body: (key: unknown, value: unknown) => unknown) => unknown;
  readonly eachValue: (map: unknown, body: (value: unknown, key: unknown) => unknown) => unknown;
  readonly text: (literals: readonly string[], ...operands: readonly unknown[]) => unknown;
  readonly namedText: Named;
  readonly namedCondition: Named;
  readonly namedYaml: () => Named;
  readonly times: (count: unknown, body: (index: unknown) => unknown) => unknown;
  readonly several: Make;
  readonly items: Make;
  readonly mapping: Make;
  readonly entry: Make;
  readonly orEmpty: Make;
  readonly orAbsent: Make;
  readonly embeddedYaml: Make;
  readonly commented: Make;
  readonly not: Make;
  readonly and: Make;
  readonly or: Make;
  readonly eq: Make;
  readonly ne: Make;
  readonly lt: Make;
  readonly le: Make;
  readonly gt: Make;
  readonly ge: Make;
  readonly notEmpty: Make;
  readonly isEmpty: Make;
  readonly contains: Make;
  readonly isRepeated: Make;
  readonly hasKey: Make;
  readonly lookUp: Make;
  readonly join: Make;
  readonly isSet: Make;
  readonly withDefault: Make;
  readonly overlaid: Make;
  readonly length: Make;
  readonly first: Make;
  readonly last: Make;
  readonly sorted: Make;
  readonly split: Make;
  readonly keysOf: Make;
  readonly upper: Make;
  readonly lower: Make;
  readonly trim: Make;
  readonly replaceMatch: Make;
  readonly firstMatch: Make;
  readonly fail: Make;
  readonly truncate: Make;
  readonly trimSuffix: Make;
  readonly cleanPath: Make;
  readonly trimPrefix: Make;
  readonly sha256: Make;
  readonly base64: Make;
  readonly withoutMatch: Make;
  readonly replace: Make;
  readonly includes: Make;
  readonly startsWith: Make;
  readonly endsWith: Make;
  readonly matches: Make;
  readonly numberText: Make;
  readonly wholeNumber: Make;
  readonly milliseconds: Make;
  readonly isAtLeast: Make;
  readonly checksumOf: Make;
  readonly add: Make;
  readonly sub: Make;
  readonly mul: Make;
  readonly div: Make;
  readonly mod: Make;
  readonly min: Make;
  readonly max: Make;
}

type Named = (
  name: string,
  declaration: {
    readonly description: string;
    readonly parameters?: Readonly<Record<string, unknown>>;
    readonly body: (operands: Readonly<Record<string, unknown>>, scope: unknown) => unknown;
  },
) => (operands?: Readonly<Record<string, unknown>>) => unknown;

// Each function takes what its signature here says, as long as the operands fit each other.
const erased = template as unknown as Language;

/** Where in a chart a function is called. */
export type Where = "top" | "loop" | "nested loop" | "named template";

/** How often each function has been called where: the proof that random trees hold them all. */
export const calls = new Map<`${keyof Language} in ${Where}`, number>();

/** The functions of the template language for one place; each call is counted. */
export function languageIn(where: Where): Language {
  return new Proxy(erased, {
    get(target, name: keyof Language) {
      const call = `${name} in ${where}` as const;
      calls.set(call, (calls.get(call) ?? 0) + 1);
      return target[name];
    },
  });
}
