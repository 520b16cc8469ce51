import type { SelfOf } from "../../component/self.ts";
import type { ScrapeJob } from "../../kit/scrape/job.ts";
import { controlPlanePrograms } from "../../kit/scrape/lean/programs.ts";
import type { values } from "./values.ts";

/** The API servers, each by its own address: the endpoints of the Service that every cluster has. */
export function apiServer(self: SelfOf<typeof values>): ScrapeJob {
  return {
    name: "apiserver",
    when: self.values.apiServer.enabled,
    targets: { kind: "apiServers" },
    expected: true,
    gives: controlPlanePrograms.apiServer,
    // Certificates of API servers name the Service; whether they name each server's address is not certain.
    trust: { serverName: "kubernetes.default.svc" },
    as: "serviceAccount",
    relabellings: [],
    settings: self.values.apiServer,
    permissions: [{ rule: { url: "/metrics" } }],
  };
}
