import { createRequire } from "node:module";

type Re2 = typeof import("re2js");

// Loaded where a document has a regular expression at all, and at once: a validator does not wait.
const load = createRequire(import.meta.url);

/**
 * Why a text is no regular expression of Go's, in Go's words; nothing where it is one. Helm asks Go for the format
 * `regex`, and so do most programs of Kubernetes for their own.
 *
 * @example
 * [regexFault("^a+$"), regexFault("(?<=a)b")]
 */
export function regexFault(text: string): string | undefined {
  const { RE2JS } = load("re2js") as Re2;
  try {
    RE2JS.compile(text);
    return undefined;
  } catch (error) {
    return (error instanceof Error ? error.message : String(error)).replace(/^error parsing regexp: /, "");
  }
}

/** The formats that an emitted schema may name. */
export const formats = { regex: (text: string) => regexFault(text) === undefined };
