import fc from "fast-check";
import { expect } from "vitest";
import { type Definition, fieldsOf, parseYaml, type Shape } from "../../../schema/index.ts";

/**
 * Fails where a text inside this definition is declared `word` or `plain` and its pattern admits one that is
 * not: by texts drawn from the pattern.
 */
export function checkPromises({ shape }: Definition, path = ""): void {
  if (shape.kind === "text") checkText(shape, path);
  if (shape.kind === "list") checkPromises(shape.item, `${path}[]`);
  if (shape.kind === "map") checkPromises(shape.value, `${path}.*`);
  for (const [key, field] of Object.entries(fieldsOf(shape))) checkPromises(field, `${path}.${key}`);
}

function checkText({ pattern, word, plain }: Shape & { kind: "text" }, path: string): void {
  if (word !== true && plain !== true) return;
  if (pattern === undefined) throw new Error(`${path}: a promise without a pattern`);
  fc.assert(
    fc.property(fc.stringMatching(new RegExp(pattern, "u")), (text) => {
      if (plain === true) expect(parseYaml(`a: ${text}\n`), path).toEqual({ a: text });
      if (word !== true) return;
      expect(text, path).toMatch(/^[A-Za-z0-9._/+-]+$/);
      expect(parseYaml(`a: --flag=${text}\nb: x${text}y\n`), path).toEqual({
        a: `--flag=${text}`,
        b: `x${text}y`,
      });
    }),
  );
}
