import { anyValue, beside, boolean, dnsName, type Infer, object, unset } from "../../../schema/index.ts";
import { objectKeySuchAs } from "../secret-key.ts";

const key = objectKeySuchAs("ca.crt");

/**
 * How a program is asked: in the clear by everybody, or by TLS, or with a password. All programs of the Prometheus
 * project take the same file for it.
 *
 * @param program what it is called
 * @param askers who of the chart asks it
 * @param unchecked what becomes of that where nobody says whose certificate it is
 */
export function webValues(program: string, askers: string, unchecked: string) {
  return object(
    {
      secretName: dnsName(
        unset,
        `A Secret of the release's namespace that holds ${program}'s web configuration under the key \`web.yml\`, and the files that it names, such as \`tls.crt\` and \`tls.key\`. What is in it the chart cannot see: say it in \`tls\` and \`basicAuth\`.`,
        { examples: [`${program.toLowerCase()}-web`] },
      ),
      ...beside(
        { secretName: anyValue },
        {
          tls: object(
            {
              enabled: boolean(false, `The file makes ${program} speak TLS: ${askers} do too.`),
              caKey: key(
                unset,
                `The key of the Secret with the authority that signed ${program}'s certificate. Without it ${unchecked} without a look at the certificate.`,
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
                `The file makes ${program} ask for a user name and a password. Those by which the chart asks itself are in the Secret too.`,
              ),
              usernameKey: key("username", "The key of the user name."),
              passwordKey: key("password", "The key of the password, as it is and not its hash."),
            },
            "A user name and a password.",
          ),
        },
      ),
    },
    `TLS and passwords for all that ask ${program}, by its web configuration.`,
  );
}

export type WebValues = Infer<ReturnType<typeof webValues>>;
