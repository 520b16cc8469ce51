import { and, not, pathOf, text, when } from "../../../template/index.ts";
import type { Notes } from "../../component/notes.ts";
import { api, apiServiceName } from "./api/service.ts";
import { isOn, type MetricsServer } from "./places.ts";

/** Who serves the metrics API. */
export function notes(self: MetricsServer): Notes {
  const { enabled, apiService } = self.values;
  const runs = isOn();
  const served = self.scope.capabilities.hasApi(`${api.group}/${api.version}`);
  const look = `kubectl get apiservice ${apiServiceName}`;
  return {
    reach: [
      when(
        and(runs, apiService.create),
        `kubectl top and autoscaling: metrics-server, once ${look} says True, within a minute or so. Where it says else, docs/metrics-api.md has what it means.`,
      ),
      when(
        and(runs, apiService.create),
        text`  There is one metrics API for a whole cluster, and from now on it is that of this release: uninstalling ${self.scope.release.name} takes it away.`,
      ),
    ],
    lacks: [
      when(
        and(runs, not(apiService.create)),
        `metrics-server runs, but the metrics API may be another's (${pathOf(apiService.create)}: false): ${look} says whose.`,
      ),
      when(
        and(not(runs), not(served)),
        `Nobody serves the metrics API: kubectl top and HorizontalPodAutoscalers that look at CPU or memory need it (${pathOf(enabled)}: true).`,
      ),
    ],
  };
}
