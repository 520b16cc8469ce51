import type { Grammar } from "../../../schema/index.ts";
import { goTemplateFault } from "./go-template.ts";

/** Of Prometheus. Source: NewTemplateExpander in its template package, 3.15. */
const functions = [
  ...["query", "first", "label", "value", "strvalue", "args", "reReplaceAll", "safeHtml", "match", "title"],
  ...["toUpper", "toLower", "graphLink", "tableLink", "sortByLabel", "stripPort", "stripDomain", "humanize"],
  ...["humanize1024", "humanizeDuration", "humanizePercentage", "humanizeTimestamp", "toTime", "toDuration"],
  ...["now", "pathPrefix", "externalURL", "parseDuration", "urlQueryEscape"],
];

/** What Prometheus defines before each template. Source: testTemplateParsing in its model/rulefmt. */
const variables = ["$", "$labels", "$externalLabels", "$externalURL", "$value"];

/**
 * Templates of annotations and labels of alerts, as Prometheus parses them when it reads a rule: actions and what closes
 * them, names of functions and variables. What a template does when it is run, such as the number of a function's
 * arguments and the expressions of `query`, nobody looks at before.
 */
export const alertTemplate: Grammar = {
  name: "a template of Prometheus",
  examples: [
    "{{ $value | humanize }} of {{ $labels.job }}",
    "{{ if $value }}yes: #{{ else }}no{{ end }}",
    "one\n two",
    "",
  ],
  faults: (text) => goTemplateFault(text, functions, variables),
};
