import type { Expression } from "../../../template/index.ts";
import type { Bundle } from "../certificates/bundle.ts";

/** How a target that speaks TLS is known: by whose certificates, and by which name in its own. */
export interface Trust {
  /** Certificates that count in place of those of the cluster's own authority, where this holds. */
  readonly bundle?: { readonly when: Expression<boolean>; readonly of: Bundle };
  /** The name in the certificate; left out: the target's address. */
  readonly serverName?: string;
  /** Where this holds, the certificate is not verified at all. */
  readonly unchecked?: Expression<boolean>;
}
