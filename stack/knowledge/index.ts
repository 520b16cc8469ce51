import { declared } from "./declared.ts";
import { installing } from "./installing/index.ts";
import { kubelets } from "./kubelets.ts";
import { metricsApi } from "./metrics-api.ts";
import { programs } from "./programs.ts";
import { running } from "./running.ts";
import { sending } from "./sending.ts";
import { storage } from "./storage.ts";
import { targets } from "./targets/index.ts";
import type { Trouble } from "./trouble.ts";
import { waysIn } from "./ways-in.ts";

export { type About, type Cure, type Place, pageOf, type Trouble } from "./trouble.ts";

/**
 * All that is known of what goes wrong, the more particular before the more general: of what is seen, the first that fits is
 * what it is.
 */
export const troubles: readonly Trouble[] = [
  ...kubelets,
  ...targets,
  ...metricsApi,
  ...programs,
  ...storage,
  ...running,
  ...sending,
  ...waysIn,
  ...declared,
  ...installing,
];
