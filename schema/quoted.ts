/** What JSON leaves as it is, and a terminal, an editor or YAML does not. */
const unshown = /[\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\uffff]/g;

/** A text in double quotes, on one line and with everything that cannot be seen escaped: YAML, and for messages. */
export function quoted(text: string): string {
  return JSON.stringify(text).replace(
    unshown,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
