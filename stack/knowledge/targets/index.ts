import type { Trouble } from "../trouble.ts";
import { answers } from "./answers.ts";
import { way } from "./way.ts";

/** What keeps Prometheus from the metrics of targets that are no kubelets. */
export const targets: readonly Trouble[] = [...way, ...answers];
