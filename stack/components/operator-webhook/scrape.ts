import { and } from "../../../template/index.ts";
import { authorityOf, serverName } from "../../kit/certificates/serving.ts";
import type { ScrapeJob } from "../../kit/scrape/job.ts";
import { goProgram } from "../../kit/scrape/lean/programs.ts";
import { ofPod } from "../../kit/scrape/relabelling.ts";
import { isThere, port, type Webhook } from "./places.ts";

/** How often it was asked, and what it refused. */
export function jobs(self: Webhook): readonly ScrapeJob[] {
  return [
    {
      name: self.name,
      when: and(isThere(self), self.values.scrape.enabled),
      settings: self.values.scrape,
      targets: { kind: "own", of: self, ports: [port] },
      expected: true,
      gives: [...goProgram, "prometheus_operator_"],
      trust: { bundle: { when: isThere(self), of: authorityOf(self) }, serverName: serverName(self) },
      relabellings: ofPod,
    },
  ];
}
