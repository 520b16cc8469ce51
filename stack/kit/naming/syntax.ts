/** How labels and annotations are written. Source: Kubernetes, "Labels and Selectors" and "Annotations", Syntax and character set. */

const word = "[A-Za-z0-9]([A-Za-z0-9_.-]{0,61}[A-Za-z0-9])?";

/** A word, with a domain before it that keeps it apart from the words of others. */
function keyOf(letters: string): string {
  const part = `[${letters}]([${letters}-]{0,61}[${letters}])?`;
  return `^(${part}(\\.${part})*/)?${word}$`;
}

/** The key of a label, and other names that are written like it. */
export const labelKey = keyOf("a-z0-9");

/** The key of an annotation, which may have capitals in its domain. */
export const annotationKey = keyOf("A-Za-z0-9");

/** The value of a label, which may be empty. */
export const labelText = `^(${word})?$`;

/** The value of a label that is not. */
export const labelWord = `^${word}$`;
