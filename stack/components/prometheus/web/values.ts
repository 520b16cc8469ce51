import { anyValue, beside, boolean, dnsName, object, textOf, unset } from "../../../../schema/index.ts";

const key = textOf({ pattern: "^[A-Za-z0-9._-]+$", expected: "a key such as ca.crt", word: true });

/** How Prometheus itself is asked: in the clear by everybody, or by TLS, or with a password. */
export const web = object(
  {
    secretName: dnsName(
      unset,
      "A Secret of the release's namespace that holds Prometheus' web configuration under the key `web.yml`, and the files that it names, such as `tls.crt` and `tls.key`. What is in it the chart cannot see: say it in `tls` and `basicAuth`.",
      { examples: ["prometheus-web"] },
    ),
    ...beside(
      { secretName: anyValue },
      {
        tls: object(
          {
            enabled: boolean(
              false,
              "The file makes Prometheus speak TLS: probes, its own job and `helm test` do too.",
            ),
            caKey: key(
              unset,
              "The key of the Secret with the authority that signed Prometheus' certificate. Without it Prometheus collects its own metrics without a look at the certificate.",
              { examples: ["ca.crt"] },
            ),
            ...beside(
              { caKey: anyValue },
              {
                serverName: dnsName(unset, "The name in the certificate, which is not the pod's address.", {
                  examples: ["metrics.example.com"],
                }),
              },
            ),
          },
          "TLS.",
        ),
        basicAuth: object(
          {
            enabled: boolean(
              false,
              "The file makes Prometheus ask for a user name and a password. Those by which the chart asks itself are in the Secret too.",
            ),
            usernameKey: key("username", "The key of the user name."),
            passwordKey: key("password", "The key of the password, as it is and not its hash."),
          },
          "A user name and a password.",
        ),
      },
    ),
  },
  "TLS and passwords for all that ask Prometheus, by its web configuration.",
);
