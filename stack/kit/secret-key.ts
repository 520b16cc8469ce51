import { dnsName, object, required, textOf } from "../../schema/index.ts";

/** A builder of keys of a Secret or a ConfigMap, such as the one that is named. */
export function objectKeySuchAs(example: string) {
  return textOf({ pattern: "^[A-Za-z0-9._-]+$", expected: `a key such as ${example}`, word: true });
}

/** A key of a Secret. */
export const objectKey = objectKeySuchAs("password");

/** A key of a Secret of the release's namespace that is there already. */
export function secretKey(description: string) {
  return object(
    { name: dnsName(required, "The Secret's name."), key: objectKey(required, "The key in it.") },
    description,
    required,
  );
}
