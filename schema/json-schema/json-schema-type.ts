/** The part of JSON Schema draft-07, and of what editors add to it, that is emitted here. */
export interface JsonSchema {
  readonly $comment?: string;
  readonly $schema?: string;
  readonly $id?: string;
  readonly title?: string;
  readonly description?: string;
  readonly type?: JsonType | readonly JsonType[];
  readonly default?: unknown;
  readonly examples?: readonly unknown[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly pattern?: string;
  /** Only one that all Helms enforce, and alike: `regex`, which is Go's. */
  readonly format?: "regex";
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minProperties?: number;
  readonly maxProperties?: number;
  readonly uniqueItems?: boolean;
  readonly items?: JsonSchema;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly patternProperties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | JsonSchema;
  readonly propertyNames?: JsonSchema;
  readonly dependencies?: Readonly<Record<string, JsonSchema>>;
  readonly not?: JsonSchema;
  readonly allOf?: readonly JsonSchema[];
  readonly anyOf?: readonly JsonSchema[];
  readonly if?: JsonSchema;
  readonly else?: JsonSchema;
  readonly $ref?: string;
  readonly definitions?: Readonly<Record<string, JsonSchema>>;
  /** What each option of `enum` means; read by yaml-language-server and VS Code. */
  readonly markdownEnumDescriptions?: readonly string[];
  /** The same for JetBrains' editors. */
  readonly "x-intellij-enum-metadata"?: Readonly<Record<string, { readonly description: string }>>;
  /** Said instead of "does not match the pattern"; read by yaml-language-server, VS Code and `validateValues`. */
  readonly patternErrorMessage?: string;
  /** Said instead of any other refusal by this very schema; read by yaml-language-server, VS Code and `validateValues`. */
  readonly errorMessage?: string;
  /** A warning where the value is used; read by yaml-language-server and JetBrains. */
  readonly deprecationMessage?: string;
  readonly deprecated?: boolean;
  /** Keeps the key out of completion. */
  readonly doNotSuggest?: boolean;
}

export type JsonType = "array" | "boolean" | "integer" | "null" | "number" | "object" | "string";
