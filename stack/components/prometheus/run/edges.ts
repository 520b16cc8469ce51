import { and, each, not, notEmpty } from "../../../../template/index.ts";
import type { Sayings } from "../../../component/facts.ts";
import { pagePort } from "../../../kit/exposure/page.ts";
import { type Edge, toDns } from "../../../kit/network/edges.ts";
import { networks, podsOf } from "../../../kit/network/ends.ts";
import { portOfUrl } from "../../../kit/network/url.ts";
import { edgesTo } from "../../../kit/scrape/edges.ts";
import { isAgent, type Prometheus, port } from "../places.ts";
import { hasTest, tester } from "../test/pod.ts";

/** Whom Prometheus asks, tells and sends to; and who asks whether that goes well. */
export function edges(self: Prometheus, { jobs, alertTargets }: Sayings): readonly Edge[] {
  const { enabled, remoteWrite } = self.values;
  const { networkPolicy } = self.scope.values;
  const test = tester(self);
  return [
    toDns(self, enabled),
    ...jobs.flatMap((job) => edgesTo(self, job)),
    ...alertTargets.flatMap(({ when: there, targets }) =>
      edgesTo(self, { when: and(there, not(isAgent(self))), targets }),
    ),
    {
      when: notEmpty(remoteWrite),
      from: podsOf(self),
      to: networks("remote write", networkPolicy.remoteWrite.addresses),
      ports: [
        {
          name: "remote write",
          of: [each(remoteWrite, ({ url }) => ({ port: portOfUrl(url), protocol: "TCP" }))],
        },
      ],
    },
    { when: hasTest(self), from: podsOf(test), to: podsOf(self), ports: [pagePort(self, port)] },
    toDns(test, hasTest(self)),
  ];
}
