/** A word, a sign, a text or a field of an action of a Go template. */
export interface Token {
  readonly text: string;
  /** In the template, in UTF-16 units. */
  readonly offset: number;
  /** Nothing stands between it and the token before. */
  readonly glued: boolean;
}

/** An action, from `{{` to `}}`. Comments are none. Source: the lexer of Go's text/template/parse. */
export type Action = readonly Token[];

const begin = /\{\{(?:-(?=[ \t\r\n]))?/g;
const token =
  /[ \t\r\n]+|"(?:\\.|[^"\\\n])*"|`[^`]*`|'(?:\\.|[^'\\\n])*'|\.?[\p{L}_][\p{L}\p{N}_]*|\$[\p{L}\p{N}_]*|[-+]?[0-9][\w.+-]*|:=|-?\}\}|./suy;
const comment = /[ \t\r\n]*\/\*.*?\*\/[ \t\r\n]*-?\}\}/sy;

/** The actions of a template, in their order. */
export function* actionsOf(template: string): Generator<Action> {
  begin.lastIndex = 0;
  for (let found = begin.exec(template); found !== null; found = begin.exec(template)) {
    comment.lastIndex = begin.lastIndex;
    if (comment.test(template)) {
      begin.lastIndex = comment.lastIndex;
      continue;
    }
    const action: Token[] = [];
    let glued = false;
    for (token.lastIndex = begin.lastIndex; token.lastIndex < template.length; ) {
      const offset = token.lastIndex;
      const [text = ""] = token.exec(template) ?? [];
      if (/^-?\}\}$/.test(text)) break;
      const isSpace = /^[ \t\r\n]/.test(text);
      if (!isSpace) action.push({ text, offset, glued });
      glued = !isSpace;
    }
    begin.lastIndex = Math.max(token.lastIndex, begin.lastIndex);
    yield action;
  }
}
