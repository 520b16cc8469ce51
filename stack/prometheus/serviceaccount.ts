import { type Documents, when } from "../../template/index.ts";
import { annotations } from "../naming/metadata.ts";
import type { Scope } from "../scope.ts";
import { serviceAccountOf } from "../workload/service-account.ts";
import { name } from "./names.ts";

/** The account by which Prometheus discovers targets, and shows itself to those that ask. */
export function serviceAccount(scope: Scope): Documents {
  const { enabled, serviceAccount: account } = scope.values.prometheus;
  return when(enabled, serviceAccountOf(scope, name, annotations(account.annotations)));
}
