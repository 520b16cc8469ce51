import { Ajv } from "ajv";
import { formats } from "../../schema/validation/formats.ts";

/** Compiles a type of a program's configuration by its name among some, as JSON Schema taken strictly; throws where it is none. */
export function compilerOf(definitions: Readonly<Record<string, object>>): (name: string) => void {
  const ajv = new Ajv({
    strict: true,
    strictRequired: false,
    strictTypes: false,
    formats,
    keywords: ["errorMessage", "patternErrorMessage"],
  });
  ajv.addSchema({ $id: "types", definitions });
  return (name) => {
    ajv.compile({ $ref: `types#/definitions/${name}` });
  };
}
