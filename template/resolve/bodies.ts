import type { NamedTemplate } from "../language/named.ts";
import type { Block } from "./block.ts";
import { callsIn } from "./calls.ts";
import { rootPlace, TreeError } from "./place.ts";
import { blockOf } from "./structure.ts";

/** The bodies of a chart's named templates, each worked out once, when it is first included. */
export class Bodies {
  readonly #scope: unknown;
  readonly #blocks = new Map<NamedTemplate, Block>();
  /** Those that are being worked out, each included by the one before. */
  readonly #open: NamedTemplate[] = [];

  constructor(scope: unknown) {
    this.#scope = scope;
  }

  /** @throws {TreeError} where the body cannot be made into YAML, or includes itself by way of others */
  of(template: NamedTemplate): Block {
    const known = this.#blocks.get(template);
    if (known !== undefined) return known;
    const place = rootPlace(`the named template "${template.name}"`, this);
    if (this.#open.includes(template)) {
      const circle = [...this.#open.slice(this.#open.indexOf(template)), template];
      const names = circle.map(({ name }) => JSON.stringify(name)).join(" includes ");
      throw new TreeError(place, `${names}, without an end; take one of them out of the circle`);
    }
    this.#open.push(template);
    try {
      const block = blockOf(template.body(this.#scope), place);
      // Those that it includes are worked out with it: a circle is found here, before anybody walks round it.
      for (const call of callsIn(block)) if (call.kind === "include") this.of(call.template);
      this.#blocks.set(template, block);
      return block;
    } finally {
      this.#open.pop();
    }
  }
}
