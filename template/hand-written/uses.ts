import type { Use } from "../usage/usage.ts";
import { type Action, actionsOf, type Token } from "./tokens.ts";

/** A place in a template where it uses a value. */
export interface UseAt extends Use {
  /** In the template, in UTF-16 units. */
  readonly offset: number;
  /** What is done with it: the function that it is given to, `if`, `with` or `range`; or `print`, where it is given out. */
  readonly by: string;
}

type Path = readonly string[];

/** What stands for something: a value, by its path; Helm's top-level object; or what is not known. */
type Meaning = Path | "top" | undefined;

/** A part of a pipeline: what it stands for, where it begins, and the text that it is if it is one. */
interface Operand {
  readonly meaning: Meaning;
  readonly offset: number;
  readonly literal?: string;
  readonly name?: string;
}

interface Frame {
  readonly dot: Meaning;
  readonly variables: ReadonlyMap<string, Meaning>;
}

/** Functions that ask whether there is anything, and make no use of what is in it. */
const asking: ReadonlySet<string> = new Set(["not", "empty"]);
/** Functions that give one of their operands. */
const passing: ReadonlySet<string> = new Set(["default", "required"]);

/**
 * The values that a template of Helm's uses, as far as its text says: fields of `.Values`, also by `with`, `range`, variables,
 * `index`, `get` and `hasKey`. In a named template the dot is taken for the top-level object.
 */
export function usesIn(template: string): readonly UseAt[] {
  const reader = new Reader();
  for (const action of actionsOf(template)) reader.read(action);
  return reader.uses;
}

class Reader {
  readonly uses: UseAt[] = [];
  #frame: Frame = { dot: "top", variables: new Map() };
  /** What was there before each block that is open. */
  readonly #outer: Frame[] = [];
  #tokens: Action = [];
  #at = 0;

  read(action: Action): void {
    this.#tokens = action;
    this.#at = 0;
    let word = this.#take("else");
    // What is left open by `else` goes on with what was there before its block.
    if (word) this.#frame = { ...this.#frame, dot: this.#outer.at(-1)?.dot };
    if (this.#take("end")) {
      this.#frame = this.#outer.pop() ?? this.#frame;
      return;
    }
    const keyword = ["if", "with", "range", "define", "block"].find((one) => this.#take(one));
    if (keyword !== undefined && !word) this.#outer.push(this.#frame);
    word = false;
    if (keyword === "define") {
      this.#frame = { dot: "top", variables: new Map() };
      return;
    }
    if (keyword === "block") this.#at += 1;
    if (keyword === undefined) this.#take("template");
    this.#statement(keyword);
  }

  /** A pipeline, with the variables that it sets. */
  #statement(keyword: string | undefined): void {
    const names = this.#declared();
    const of = this.#pipeline();
    const isPath = typeof of?.meaning === "object";
    if (of !== undefined) {
      const isGivenOut = (keyword === undefined || keyword === "block") && names.length === 0;
      this.#use(of, isGivenOut, keyword ?? (isGivenOut ? "print" : "="));
    }
    const meaning =
      keyword === "range" ? (isPath ? [...(of.meaning as Path), "[]"] : undefined) : of?.meaning;
    const variables = new Map(this.#frame.variables);
    const last = names.at(-1);
    if (last !== undefined) variables.set(last, meaning);
    if (names.length > 1 && names[0] !== undefined) variables.set(names[0], undefined);
    const movesDot = keyword === "with" || keyword === "range" || keyword === "block";
    this.#frame = { dot: movesDot ? meaning : this.#frame.dot, variables };
  }

  /** `$a :=`, `$a =`, or `$a, $b :=` in front. */
  #declared(): readonly string[] {
    const end = this.#tokens.findIndex(({ text }) => text === ":=" || text === "=");
    const before = this.#tokens.slice(this.#at, Math.max(end, 0));
    if (end < 0 || !before.every(({ text }) => /^(\$\w*|,)$/.test(text))) return [];
    this.#at = end + 1;
    return before.map(({ text }) => text).filter((text) => text !== ",");
  }

  /** What comes of a pipeline, up to its end or a closing parenthesis. */
  #pipeline(): Operand | undefined {
    let result = this.#command(undefined);
    while (this.#take("|")) result = this.#command(result);
    return result;
  }

  #command(piped: Operand | undefined): Operand | undefined {
    const operands: Operand[] = [];
    for (let next = this.#operand(); next !== undefined; next = this.#operand()) operands.push(next);
    if (piped !== undefined) operands.push(piped);
    const [first, ...rest] = operands;
    if (first?.name === undefined) {
      for (const other of rest) this.#use(other, true, "print");
      return first;
    }
    return this.#call(first.name, first.offset, rest);
  }

  #call(name: string, offset: number, operands: readonly Operand[]): Operand {
    const [first, ...keys] = operands;
    if (["index", "get", "hasKey"].includes(name) && typeof first?.meaning === "object") {
      const steps: string[] = [];
      for (const { literal } of keys) {
        if (literal === undefined) break;
        steps.push(literal);
      }
      // A key that is worked out may be any.
      for (const key of keys) this.#use(key, true, name);
      const of = { meaning: [...first.meaning, ...steps], offset: first.offset };
      if (name !== "hasKey" && steps.length === keys.length) return of;
      this.#use(of, name !== "hasKey", name);
      return { meaning: undefined, offset };
    }
    if (passing.has(name)) {
      const given = operands.at(-1);
      for (const other of operands.slice(0, -1)) this.#use(other, true, name);
      return given ?? { meaning: undefined, offset };
    }
    for (const operand of operands) this.#use(operand, !asking.has(name), name);
    return { meaning: undefined, offset };
  }

  #operand(): Operand | undefined {
    const token = this.#tokens[this.#at];
    if (token === undefined || token.text === ")" || token.text === "|") return undefined;
    this.#at += 1;
    const { text, offset } = token;
    if (text === "(") {
      const inner = this.#pipeline();
      this.#take(")");
      return this.#withFields({ meaning: inner?.meaning, offset: inner?.offset ?? offset });
    }
    if (text.startsWith("$")) return this.#withFields({ meaning: this.#variable(text), offset });
    if (text === ".") return { meaning: this.#frame.dot, offset };
    if (text.startsWith(".")) {
      this.#at -= 1;
      return this.#withFields({ meaning: this.#frame.dot, offset }, true);
    }
    if (text.startsWith('"')) return { meaning: undefined, offset, literal: unquoted(text) };
    return { meaning: undefined, offset, ...(/^[\p{L}_]/u.test(text) ? { name: text } : {}) };
  }

  /** The operand with the fields right behind it. */
  #withFields({ meaning, offset }: Operand, begins = false): Operand {
    const fields: string[] = [];
    for (let isFirst = begins; ; isFirst = false) {
      const next: Token | undefined = this.#tokens[this.#at];
      if (next === undefined || !/^\.[\p{L}_]/u.test(next.text) || !(next.glued || isFirst)) break;
      fields.push(next.text.slice(1));
      this.#at += 1;
    }
    if (typeof meaning === "object") return { meaning: [...meaning, ...fields], offset };
    // What was passed to a named template may hold the top-level object.
    const values = fields.indexOf("Values");
    if (values >= 0) return { meaning: fields.slice(values + 1), offset };
    return { meaning: fields.length === 0 ? meaning : undefined, offset };
  }

  #variable(name: string): Meaning {
    return name === "$" ? "top" : this.#frame.variables.get(name);
  }

  #use({ meaning, offset }: Operand, whole: boolean, by: string): void {
    if (typeof meaning === "object") this.uses.push({ path: meaning, whole, offset, by });
  }

  #take(text: string): boolean {
    if (this.#tokens[this.#at]?.text !== text) return false;
    this.#at += 1;
    return true;
  }
}

function unquoted(text: string): string {
  try {
    return String(JSON.parse(text));
  } catch {
    return text.slice(1, -1);
  }
}
