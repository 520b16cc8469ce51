import { Document, Scalar, visit } from "yaml";
import { helmYaml } from "./read.ts";
import { helmScalars } from "./scalars.ts";

/** Line breaks and controls that YAML 1.1 folds or refuses unless escaped, and that JSON does not escape. */
const unprintable = /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g;

/** A document of this value, to be given comments and written by `printDocument`. */
export function documentOf(value: unknown): Document {
  return new Document(value, { ...helmYaml, customTags: [...helmScalars], aliasDuplicateObjects: false });
}

/** The text of a document: block style, no line folded, nothing that Helm or yamllint would read otherwise. */
export function printDocument(document: Document): string {
  visit(document, {
    Scalar(_, scalar) {
      if (typeof scalar.value === "number" && !Number.isFinite(scalar.value)) {
        throw new TypeError(`${scalar.value} cannot be written for Helm: a number must be finite`);
      }
      if (typeof scalar.value === "string" && needsEscapes(scalar.value)) scalar.type = Scalar.QUOTE_DOUBLE;
    },
  });
  const text = document.toString({ lineWidth: 0, flowCollectionPadding: false });
  return text.replace(unprintable, (character) => `\\u${hexadecimal(character)}`);
}

/**
 * Writes a value as YAML that Helm reads back as that value (for texts of whole characters: YAML knows no
 * half of a surrogate pair). Keys keep their order.
 *
 * @throws TypeError for NaN and infinities
 */
export function stringify(value: unknown): string {
  return printDocument(documentOf(value));
}

/** Beyond the characters: go-yaml refuses a block scalar that begins with a tab, and blank first lines get lost. */
function needsEscapes(text: string): boolean {
  return text.search(unprintable) >= 0 || /^[\n ]*\t|^ *\n/.test(text);
}

function hexadecimal(character: string): string {
  return character.charCodeAt(0).toString(16).padStart(4, "0");
}
