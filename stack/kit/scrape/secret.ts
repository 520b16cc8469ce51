import type { Expression } from "../../../template/index.ts";

/** A Secret whose keys are files in the container of the one who asks. */
export interface MountedSecret {
  readonly name: Expression<string | undefined>;
  readonly volume: string;
  readonly directory: string;
}

/** A user name and a password, each under a key of a Secret. */
export interface BasicAuth {
  /** Where this holds, targets want them. */
  readonly when: Expression<boolean>;
  readonly secret: MountedSecret;
  readonly usernameKey: Expression<string>;
  readonly passwordKey: Expression<string>;
}
