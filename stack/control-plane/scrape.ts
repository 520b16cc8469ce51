import type { Scope } from "../scope.ts";
import { type ScrapeJob, serviceAccountFiles } from "../scrape/job.ts";

/** The API servers, each by its own address: the endpoints of the Service that every cluster has. */
export function jobs({ values }: Scope): readonly ScrapeJob[] {
  return [
    {
      name: "apiserver",
      when: [values.controlPlane.apiServer.enabled],
      targets: {
        kind: "endpoints",
        namespaces: { names: ["default"] },
        service: "kubernetes",
        ports: ["https"],
      },
      expected: true,
      // Certificates of API servers name the Service; whether they name each server's address is not certain.
      tls: { caFile: serviceAccountFiles.certificateAuthority, serverName: "kubernetes.default.svc" },
      authenticated: true,
      relabellings: [],
      permissions: [{ rule: { url: "/metrics" } }],
    },
  ];
}
