import { and } from "../../../template/index.ts";
import type { AlertTargets, ScrapeJob } from "../../kit/scrape/job.ts";
import { goProgram } from "../../kit/scrape/lean/programs.ts";
import { ofPod } from "../../kit/scrape/relabelling.ts";
import type { Own } from "../../kit/scrape/targets.ts";
import { configurationDirectory } from "../../kit/scrape/write/files.ts";
import { askedBy, webCredentials, webTrust } from "../../kit/web/access.ts";
import { type Alertmanager, headlessName, pathTo, ports, prefix } from "./places.ts";

/** Each replica, whether it is ready or not. */
function replicas(self: Alertmanager): Own {
  return { kind: "own", of: self, service: headlessName, ports: [ports.http] };
}

/** How Prometheus knows them, and as whom it asks: it has their Secret too. */
function known({ values: { web } }: Alertmanager): Pick<AlertTargets, "trust" | "as"> {
  const asked = askedBy(web, configurationDirectory, "alertmanager-web");
  return { trust: webTrust(asked), as: webCredentials(asked) };
}

/** The metrics of each replica. */
export function jobs(self: Alertmanager): readonly ScrapeJob[] {
  return [
    {
      name: self.name,
      when: and(self.values.enabled, self.values.scrape.enabled),
      settings: self.values.scrape,
      targets: replicas(self),
      expected: true,
      gives: [...goProgram, "alertmanager_"],
      path: pathTo("metrics"),
      ...known(self),
      relabellings: ofPod,
    },
  ];
}

/** Where Prometheus sends its alerts: to each replica, as they tell each other of notifications and not of alerts. */
export function alertTargets(self: Alertmanager): readonly AlertTargets[] {
  return [{ when: self.values.enabled, targets: replicas(self), prefix: prefix(), ...known(self) }];
}
