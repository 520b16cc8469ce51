import {
  type CreateNodeOptions,
  Document,
  type DocumentOptions,
  Scalar,
  type ScalarTag,
  type SchemaOptions,
  visit,
} from "yaml";
import { resolve } from "./scalars.ts";

/** Line breaks and controls that YAML 1.1 folds or refuses unless escaped, and that JSON does not escape. */
const unprintable = /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g;

const nothing: ScalarTag = {
  tag: "tag:yaml.org,2002:null",
  default: true,
  identify: (value) => value === null || value === undefined,
  createNode: () => new Scalar(null),
  resolve: () => new Scalar(null),
  stringify: () => "null",
};

const plain = (type: "boolean" | "number"): ScalarTag => ({
  tag: `tag:yaml.org,2002:${type}`,
  default: true,
  identify: (value) => typeof value === type,
  resolve: (text) => resolve(text).value,
  stringify: ({ value }) => String(value),
});

/** How the library writes; what it writes without quotes is looked at here. */
const options: DocumentOptions & SchemaOptions & CreateNodeOptions = {
  version: "1.1",
  schema: "failsafe",
  customTags: [nothing, plain("boolean"), plain("number")],
  // So that other readers of YAML 1.1, such as editors and linters, see the same texts.
  compat: "yaml-1.1",
  merge: false,
  aliasDuplicateObjects: false,
};

/** A document of this value, to be given comments and written by `printDocument`. */
export function documentOf(value: unknown): Document {
  return new Document(value, options);
}

/** The text of a document: block style, no line folded, nothing that Helm or yamllint would read otherwise. */
export function printDocument(document: Document): string {
  visit(document, {
    Scalar(_, scalar) {
      if (typeof scalar.value === "number" && !Number.isFinite(scalar.value)) {
        throw new TypeError(`${scalar.value} cannot be written for Helm: a number must be finite`);
      }
      if (typeof scalar.value === "string" && needsQuotes(scalar.value)) scalar.type = Scalar.QUOTE_DOUBLE;
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
 * @example
 * stringify({ enabled: "yes", port: 80, text: "two\nlines\n" })
 */
export function stringify(value: unknown): string {
  return printDocument(documentOf(value));
}

/**
 * What Helm takes for no text, and characters that must be escaped. Beyond these: go-yaml refuses a block scalar that
 * begins with a tab, and blank first lines get lost.
 */
function needsQuotes(text: string): boolean {
  return resolve(text).type !== "str" || text.search(unprintable) >= 0 || /^[\n ]*\t|^ *\n/.test(text);
}

function hexadecimal(character: string): string {
  return character.charCodeAt(0).toString(16).padStart(4, "0");
}
