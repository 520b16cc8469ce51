import type { IServiceAccount } from "kubernetes-models/v1";
import {
  and,
  type Check,
  type Documents,
  type Expression,
  isSet,
  manifest,
  not,
  pathOf,
  type Reference,
  when,
  withDefault,
} from "../../../template/index.ts";
import { metadata } from "../naming/metadata.ts";
import { nameOf } from "../naming/names.ts";
import type { Part } from "../part.ts";
import type { ServiceAccountValues } from "./account-values.ts";

/** A part whose pods run as a ServiceAccount of its own. */
export type Accounted = Part & {
  readonly values: Reference<{ readonly serviceAccount: ServiceAccountValues }>;
};

/** The name of the ServiceAccount that a part's pods run as. */
export function accountNameOf({ name, values }: Accounted): Expression<string> {
  return withDefault(values.serviceAccount.name, nameOf(name));
}

/** The ServiceAccount of a part. Its token is mounted only in pods that say so. */
export function serviceAccountOf(part: Accounted): Documents {
  const { create, annotations } = part.values.serviceAccount;
  const { name: _, ...rest } = metadata(part, { annotations });
  return when(
    create,
    manifest<IServiceAccount>({
      apiVersion: "v1",
      kind: "ServiceAccount",
      metadata: { name: accountNameOf(part), ...rest },
      automountServiceAccountToken: false,
    }),
  );
}

/** One that is there already has a name. */
export function accountChecks({ values: { serviceAccount } }: Accounted): readonly Check[] {
  const { create, name } = serviceAccount;
  return [
    {
      when: and(not(create), not(isSet(name))),
      message: `${pathOf(name)}: with ${pathOf(create)}: false name the ServiceAccount that is there already`,
    },
  ];
}
