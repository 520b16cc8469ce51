/** Lines of a template, each with its indentation. */
export type Lines = readonly string[];

export const pad = (indent: number): string => " ".repeat(indent);

/** An action that leaves no line behind it where it stands. */
export function control(indent: number, code: string): string {
  return `${pad(indent)}{{- ${code} }}`;
}

/** A comment for the reader of the template; nothing of it reaches the cluster. */
export function comment(text: string): string {
  return `{{- /* ${text.replaceAll("*/", "* /")} */}}`;
}

/** The text of a file, or of a part of it. */
export function text(lines: Lines): string {
  return lines.map((line) => `${line}\n`).join("");
}
