import { anyValue, beside, boolean, dnsName, object, textOf, unset } from "../../../../schema/index.ts";
import { objectKey } from "../../../kit/secret-key.ts";

/** The first user. */
export const admin = object(
  {
    enabled: boolean(
      true,
      "Make an administrator when Grafana starts with a new database. Without one people log in by `config.auth.…` alone.",
    ),
    user: textOf({ pattern: "^[^\\n`]+$", expected: "a name of one line" })(
      "admin",
      "The administrator's name.",
    ),
    existingSecret: dnsName(
      unset,
      "A Secret of the release's namespace with the first password. Without it the pod makes one, once, and keeps it beside Grafana's data; the notes of `helm install` say how to read it. Neither changes a password later: Grafana does.",
      { examples: ["grafana-admin"] },
    ),
    ...beside(
      { existingSecret: anyValue },
      {
        userKey: objectKey(unset, "The key of the name, in place of `user`.", { examples: ["admin-user"] }),
        passwordKey: objectKey("admin-password", "The key of the password."),
      },
    ),
  },
  "The administrator that Grafana begins with.",
);
