/** Columns that comments keep to. */
export const width = 100;

/** A space behind which backticks come in pairs. */
const spaceOutsideCode = / (?=(?:[^`]*`[^`]*`)*[^`]*$)/;

/**
 * Breaks a text into lines at spaces, but not inside of code, which stands between backticks. Line breaks of its own
 * stay; a single longer word is not broken.
 *
 * @param columns how long a line may get
 * @param hanging what further lines of one paragraph start with
 */
export function wrap(text: string, columns: number, hanging = ""): readonly string[] {
  return text.split("\n").flatMap((paragraph) => {
    const lines = [""];
    for (const word of paragraph.trimEnd().split(spaceOutsideCode)) {
      const line = lines.at(-1) ?? "";
      const isStart = line === "" || line === hanging;
      if (!isStart && line.length + 1 + word.length > columns) lines.push(hanging + word);
      else lines[lines.length - 1] = isStart ? line + word : `${line} ${word}`;
    }
    return lines;
  });
}
