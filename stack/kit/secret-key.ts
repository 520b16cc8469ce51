import { dnsName, object, required, textOf } from "../../schema/index.ts";

/** A key of a Secret or a ConfigMap. */
export const objectKey = textOf({
  pattern: "^[A-Za-z0-9._-]+$",
  expected: "a key such as password",
  word: true,
});

/** A key of a Secret of the release's namespace that is there already. */
export function secretKey(description: string) {
  return object(
    { name: dnsName(required, "The Secret's name."), key: objectKey(required, "The key in it.") },
    description,
    required,
  );
}
