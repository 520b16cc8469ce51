import { dnsName, type Infer, object, required, text, unset } from "../../../schema/index.ts";
import { objectKeySuchAs } from "../secret-key.ts";

const key = objectKeySuchAs("ca.crt");

function keyOf(kind: "ConfigMap" | "Secret") {
  return object(
    {
      name: dnsName(required, `The ${kind}'s name.`),
      key: key(required, "The key whose value is the file."),
    },
    `A ${kind} of the release's namespace that holds the certificates.`,
    unset,
  );
}

/** Certificates that stand in the values. */
export function certificates(description: string) {
  return text(unset, description, {
    pattern: "^(-----BEGIN CERTIFICATE-----[A-Za-z0-9+/=\\r\\n]+-----END CERTIFICATE-----[\\r\\n]*)+$",
    expected: "one certificate or more in PEM format, each from its BEGIN line to its END line",
  });
}

/** Certificates of authorities, in exactly one of three places. */
export function bundleValues(description: string) {
  return object(
    {
      configMap: keyOf("ConfigMap"),
      secret: keyOf("Secret"),
      pem: certificates("The certificates themselves, in PEM format. They are no secret."),
    },
    description,
  );
}

export type BundleValues = Infer<ReturnType<typeof bundleValues>>;
