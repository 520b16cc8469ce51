import type { ScalarNode } from "./node.ts";

/**
 * Where in a YAML text a part of a scalar is written: behind indentation, line breaks that are folded, and escapes.
 * Blanks come and go there, so what is visible is counted; a blank is behind the last of that.
 *
 * @param source the YAML text
 * @param offset in the scalar's own text
 */
export function offsetWithin(source: string, { text, start, end }: ScalarNode, offset: number): number {
  const visible = [...visibleOffsets(source, start, end)];
  const count = [...text.slice(0, offset).matchAll(visiblePart)].length;
  const here = text.slice(offset, offset + 1).match(visiblePart) === null ? undefined : visible[count];
  const last = visible[count - 1];
  return here?.start ?? last?.end ?? start;
}

interface Part {
  readonly start: number;
  readonly end: number;
}

const visiblePart = /[^ \t\r\n]/g;

/** Where each visible part of a scalar's text is written. */
function* visibleOffsets(source: string, start: number, end: number): Generator<Part> {
  const properties = /^(?:[!&][^ \t\r\n]*[ \t\r\n]+)*/.exec(source.slice(start, end))?.[0].length ?? 0;
  const first = start + properties;
  const style = source[first];
  const isBlock = style === "|" || style === ">";
  const isDouble = style === '"';
  const isSingle = style === "'";
  const from = isBlock ? source.indexOf("\n", first) : isDouble || isSingle ? first + 1 : first;
  for (let at = from; at < end; at += 1) {
    const written = isDouble
      ? /^\\(?:x..|u.{4}|U.{8}|\r\n|.)/su.exec(source.slice(at, at + 10))?.[0]
      : isSingle && source.startsWith("''", at)
        ? "''"
        : undefined;
    const part = { start: at, end: at + (written?.length ?? 1) };
    if (written === undefined ? /[^ \t\r\n]/.test(source[at] ?? "") : !/^\\[nrt \t\r\n]/.test(written)) {
      yield part;
      // Of a character that is two halves, both are at one place.
      if (written?.startsWith("\\U") === true && Number.parseInt(written.slice(2), 16) > 0xffff) yield part;
    }
    at = part.end - 1;
  }
}
