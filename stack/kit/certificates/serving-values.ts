import { beside, choice, dnsName, object, required, unset } from "../../../schema/index.ts";
import { certificates } from "./values.ts";

/** Where a certificate that the API server can check comes from. */
export const certificateSources = {
  secret: "One of your own, from a Secret; the API server checks it by `caBundle`.",
  certManager: "One that cert-manager makes and renews; it tells the API server how to check it.",
};

/** What stands beside the source, which is called `type`. */
export const givenCertificate = {
  ...beside(
    { type: "secret" },
    {
      secretName: dnsName(
        unset,
        "The Secret, with the keys `tls.crt` and `tls.key`. The certificate has to name the Service: `NAME.NAMESPACE.svc`.",
      ),
      caBundle: certificates("The certificates of the authority that signed it, in PEM format."),
    },
    { required: ["secretName", "caBundle"] },
  ),
  ...beside(
    { type: "certManager" },
    {
      issuerRef: object(
        {
          name: dnsName(required, "Its name."),
          kind: choice(
            { Issuer: "One of the release's namespace.", ClusterIssuer: "One of the cluster." },
            required,
            "Its kind.",
          ),
          group: dnsName(unset, "Its API group; cert-manager.io where it is not set."),
        },
        "The issuer that signs the certificate. By default one of the chart's own, with which the certificate signs itself.",
        unset,
      ),
    },
  ),
};

/** What a template finds of it. */
export interface ServingValues {
  readonly type: string;
  readonly secretName?: string | undefined;
  readonly caBundle?: string | undefined;
  readonly issuerRef?:
    | { readonly name: string; readonly kind: string; readonly group?: string | undefined }
    | undefined;
}
