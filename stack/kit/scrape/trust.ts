import type { Entry, Expression } from "../../../template/index.ts";
import type { Bundle } from "../certificates/bundle.ts";
import type { MountedSecret } from "./secret.ts";

/** A certificate and its private key, each under a key of a Secret that the job brings to Prometheus. */
export interface ClientCertificate {
  readonly secret: MountedSecret;
  readonly certKey: Expression<string>;
  readonly keyKey: Expression<string>;
}

/** How a target that speaks TLS is known: by whose certificates, and by which name in its own. */
export interface Trust {
  /** Where this holds the target speaks TLS; left out: everywhere. */
  readonly when?: Expression<boolean>;
  /** The authority under a key of a Secret, in place of the cluster's own; where there is no key, none counts. */
  readonly authority?: { readonly secret: MountedSecret; readonly key: Expression<string | undefined> };
  /** Certificates that count in place of those of the cluster's own authority, where this holds. */
  readonly bundle?: { readonly when: Expression<boolean>; readonly of: Bundle };
  /** The certificate by which Prometheus is known to the target, where that wants one. */
  readonly client?: ClientCertificate;
  /** The name in the certificate; left out: the target's address. */
  readonly serverName?: Entry<string>;
  /** Where this holds, the certificate is not verified at all. */
  readonly unchecked?: Expression<boolean>;
}
