import type { Grammar, GrammarFault } from "../../../schema/index.ts";

/**
 * The JSON of Grafana's dashboards, as far as its files need it to be right: that it is JSON, of the classic form, with a
 * title. Source: Grafana, issue 127928, and pkg/services/provisioning/dashboards.
 */
export const dashboardText: Grammar = {
  name: "JSON of a dashboard",
  examples: ['{ "title": "Orders", "panels": [] }'],
  faults,
};

function faults(text: string): readonly GrammarFault[] {
  let dashboard: unknown;
  try {
    dashboard = JSON.parse(text);
  } catch (error) {
    return [
      { offset: offsetOf(error as Error, text), message: `it is no JSON: ${reasonOf(error as Error)}` },
    ];
  }
  const at = (message: string) => [{ offset: 0, message }];
  if (typeof dashboard !== "object" || dashboard === null || Array.isArray(dashboard))
    return at("it is no dashboard, which is a mapping in braces");
  if ("elements" in dashboard || "apiVersion" in dashboard || "spec" in dashboard)
    return at(
      "this is the newer form of a dashboard, which Grafana does not take from files: export it as classic",
    );
  if (!("title" in dashboard) || typeof dashboard.title !== "string" || dashboard.title === "")
    return at("a dashboard needs a title");
  return [];
}

/** What the engine says, without its own account of the place. */
function reasonOf({ message }: Error): string {
  return message.replace(/,? (in JSON )?at position.*$/s, "").replace(/, ".*" is not valid JSON$/s, "");
}

/** The place that the engine tells, or the end, where something is missing. */
function offsetOf({ message }: Error, text: string): number {
  const [, position] = /at position (\d+)/.exec(message) ?? [];
  return Math.min(Number(position ?? text.length), text.length);
}
