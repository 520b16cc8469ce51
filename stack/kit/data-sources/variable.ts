import { required, text as textValue } from "../../../schema/index.ts";
import { namedText, replace, text } from "../../../template/index.ts";

/**
 * The environment variable in which Grafana finds a secret of a data source. A file would not do: what is in one is
 * searched for variables once more, and a password loses what follows a `$`; of the value of a variable that is named
 * without braces nothing is lost. Source: Grafana, issues 130055 and 109716.
 */
export const variableOf = namedText("grafana.variable", {
  description: "The environment variable with a secret of a data source; no two have the same.",
  parameters: {
    uid: textValue(required, "The data source's own name, in which no two hyphens or underscores meet."),
    key: textValue(required, "What of it is secret, in letters and digits."),
  },
  body: ({ uid, key }) => text`DATASOURCE_${replace(replace(uid, "_", "__"), "-", "_")}_${key}`,
});

/** The same for what is known here. */
export function variableNamed(uid: string, key: string): string {
  return `DATASOURCE_${uid.replaceAll("_", "__").replaceAll("-", "_")}_${key}`;
}
