import { listOf, required, textOf } from "../../../schema/index.ts";

/** The name of a Secret that a volume can have in its own. */
const secretName = textOf({
  pattern: "^[a-z0-9]([a-z0-9-]{0,54}[a-z0-9])?$",
  expected: "the name of a Secret, of at most 56 lower-case letters, digits and inner hyphens",
  word: true,
});

/**
 * Secrets that are there already, for a program that takes what is secret from files.
 *
 * @param directory of the container; each Secret has a folder there
 * @param what people write such a file's path for, and when the program reads it
 */
export function secretsOf(directory: string, what: string, example: string) {
  return listOf(
    secretName(required, "The name of a Secret."),
    [],
    `Secrets of the release's namespace whose keys are files in the container, each at \`${directory}/SECRET/KEY\`: ${what}`,
    { distinct: true, examples: [[example]] },
  );
}
