import type { GrammarFault } from "../../../schema/index.ts";

const closing: ReadonlyMap<string, string> = new Map([
  ["(", ")"],
  ["[", "]"],
  ["{", "}"],
]);

/**
 * What is wrong with texts and brackets of a PromQL expression, which its grammar's parser for editors lets pass or says
 * nothing about. Source: lexString, lexEscape and lexStatements in Prometheus' promql/parser/lex.go.
 */
export function tokenFaults(text: string): readonly GrammarFault[] {
  const open: { readonly bracket: string; readonly offset: number }[] = [];
  const tokens = /"(?:[^"\\\n]|\\.)*"?|'(?:[^'\\\n]|\\.)*'?|`[^`]*`?|#[^\n]*|[()[\]{}]/gs;
  for (const { 0: token, index: offset } of text.matchAll(tokens)) {
    const [first = ""] = token;
    if (`"'\``.includes(first)) {
      const fault = stringFault(token, offset);
      if (fault !== undefined) return [fault];
    } else if (closing.has(first)) open.push({ bracket: first, offset });
    else if (first !== "#") {
      const opened = open.pop();
      if (opened === undefined) return [{ offset, message: `this ${first} closes nothing: take it out` }];
      const wanted = closing.get(opened.bracket);
      if (wanted !== first)
        return [
          {
            offset,
            message: `${wanted} is wanted here, to close the ${opened.bracket} before, not ${first}`,
          },
        ];
    }
  }
  const last = open.at(-1);
  return last === undefined
    ? []
    : [
        {
          offset: last.offset,
          message: `this ${last.bracket} is never closed: add the ${closing.get(last.bracket)}`,
        },
      ];
}

const goEscape = /\\(?:[abfnrtv\\]|[0-3][0-7]{2}|x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8})/y;

/** What is wrong with a text in quotes, as Go reads it. */
export function stringFault(token: string, offset: number): GrammarFault | undefined {
  const [quote = ""] = token;
  if (token.length < 2 || !token.endsWith(quote))
    return { offset, message: "this text is never closed: add the quote at its end" };
  if (quote === "`") return undefined;
  for (let at = token.indexOf("\\"); at >= 0 && at < token.length - 1; at = token.indexOf("\\", at)) {
    goEscape.lastIndex = at;
    const known = token[at + 1] === quote ? 2 : (goEscape.exec(token)?.[0].length ?? 0);
    if (known === 0) {
      const written = token.slice(at, at + 2);
      return {
        offset: offset + at,
        message: `there is no escape ${written}: write \\${written}, or the text in backquotes`,
      };
    }
    at += known;
  }
  return undefined;
}
