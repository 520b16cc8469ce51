import type { NamedTemplate } from "../language/named.ts";
import type { Block } from "./block.ts";
import { rootPlace } from "./place.ts";
import { blockOf } from "./structure.ts";

/** The bodies of a chart's named templates, each worked out once, when it is first included. */
export class Bodies {
  readonly #scope: unknown;
  readonly #blocks = new Map<NamedTemplate, Block>();

  constructor(scope: unknown) {
    this.#scope = scope;
  }

  /** @throws {TreeError} where the body cannot be made into YAML */
  of(template: NamedTemplate): Block {
    let block = this.#blocks.get(template);
    if (block === undefined) {
      block = blockOf(template.body(this.#scope), rootPlace(`the named template "${template.name}"`, this));
      this.#blocks.set(template, block);
    }
    return block;
  }
}
