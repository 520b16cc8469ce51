import {
  beside,
  boolean,
  choice,
  mapOf,
  object,
  removed,
  required,
  text,
  unset,
} from "kube-metrics-stack/schema";

const existingIssuer = object(
  {
    enabled: boolean(false, "Whether there is one already."),
    kind: choice({ Issuer: "of the namespace", ClusterIssuer: "of the cluster" }, "Issuer", "Its kind."),
    name: text("my-issuer", "Its name."),
  },
  "An issuer of certificates that is there already; otherwise the chart makes one that signs by itself.",
);

const certManager = object(
  {
    addInjectorAnnotations: boolean(true, "Whether cert-manager tells the API server whom to trust."),
    existingIssuer,
    duration: text(
      "",
      "How long a certificate is valid, such as `2160h`; where it is empty, cert-manager decides.",
    ),
    renewBefore: text("", "How long before its end it is renewed; where it is empty, cert-manager decides."),
    annotations: mapOf(text(required, "An annotation's value."), {}, "Annotations of the Certificate."),
    labels: mapOf(text(required, "A label's value."), {}, "Labels of the Certificate."),
  },
  "Certificates by cert-manager.",
);

/** What a render would draw at random is asked for: a render gives the same twice. */
const helm = object(
  {
    ...beside(
      { tls: { type: "helm" } },
      {
        certificate: text(unset, "The certificate, as PEM, with its authority where it has another one."),
        key: text(unset, "Its private key, as PEM."),
      },
      { required: ["certificate", "key"] },
    ),
    lookup: removed({
      advice: "leave it out: the certificate is the one in `certificate`, at every upgrade",
    }),
    certDurationDays: removed({
      advice: "leave it out: how long `certificate` is valid says whoever makes it",
    }),
  },
  "A certificate of one's own, in the values.",
);

const existingSecret = object(
  {
    name: text("", "The Secret's name; where it is empty, that of the other objects."),
    lookup: removed({ advice: "give the authority in `apiService.caBundle`: it never had any effect" }),
  },
  "A Secret that is there already.",
);

export const tls = object(
  {
    type: choice(
      {
        "metrics-server": "made by metrics-server as it starts, signed by itself",
        helm: "given in the values",
        "cert-manager": "made and renewed by cert-manager",
        existingSecret: "in a Secret that is there already",
      },
      "metrics-server",
      "Where the certificate comes from.",
    ),
    ...beside(
      { type: "cert-manager" },
      {
        clusterDomain: text("cluster.local", "The domain of the cluster's Services."),
        certManager,
      },
    ),
    helm,
    ...beside({ type: "existingSecret" }, { existingSecret }),
  },
  "The certificate that metrics-server shows.",
);
