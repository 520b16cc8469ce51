import { stringify } from "yaml";

/** How a user proves who it is. */
export type Credentials = { readonly certificate: Buffer; readonly key: Buffer } | { readonly token: string };

/** A kubeconfig of one cluster and one user, as YAML. */
export function kubeconfig(server: string, certificateAuthority: Buffer, user: Credentials): string {
  return stringify({
    apiVersion: "v1",
    kind: "Config",
    clusters: [
      {
        name: "test",
        cluster: { server, "certificate-authority-data": certificateAuthority.toString("base64") },
      },
    ],
    users: [
      {
        name: "user",
        user:
          "token" in user
            ? user
            : {
                "client-certificate-data": user.certificate.toString("base64"),
                "client-key-data": user.key.toString("base64"),
              },
      },
    ],
    contexts: [{ name: "test", context: { cluster: "test", user: "user" } }],
    "current-context": "test",
  });
}
