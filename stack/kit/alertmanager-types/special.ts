import type { JsonSchema } from "../../../schema/index.ts";
import { knownTypes, reference, secret } from "../prometheus-types/known-types.ts";
import { special as ofPrometheus } from "../prometheus-types/special.ts";

const own = "github.com/prometheus/alertmanager";

/** Texts that are not shown. The URL of a webhook is one by its type, but in a cluster hardly ever has a secret in it. */
export const secrets = [secret, `${own}/config/common.SecretURL`];

const day = "([Ss]un|[Mm]on|[Tt]ues|[Ww]ednes|[Tt]hurs|[Ff]ri|[Ss]atur)day";
const dayOfMonth = "-?([1-9]|[12][0-9]|3[01])";
const month =
  "([Jj]anuary|[Ff]ebruary|[Mm]arch|[Aa]pril|[Mm]ay|[Jj]une|[Jj]uly|[Aa]ugust|[Ss]eptember|[Oo]ctober|[Nn]ovember|[Dd]ecember|[1-9]|1[0-2])";
const time = { type: "string", pattern: "^(([01][0-9]|2[0-3]):[0-5][0-9]|24:00)$" } as const;

const text = (pattern: string, expected: string): JsonSchema => ({
  type: "string",
  pattern: `^${pattern}$`,
  patternErrorMessage: `not ${expected}`,
});

/** A label by its name, and what it is to have: in quotes anything, without them no sign that means something. */
const matcher =
  '([A-Za-z_:][A-Za-z0-9_:]*|"[^"\\\\\\n]+") *(=~|!=|!~|=) *("([^"\\\\\\n]|\\\\["\\\\n])*"|[A-Za-z0-9_.:/|*+?()^$@%&;#<>[\\]-]+)';

const range = (of: string, expected: string): JsonSchema => text(`${of}(:${of})?`, expected);

/** A label's name where older words than `matchers` are used. */
export const labelName: JsonSchema = {
  pattern: "^[a-zA-Z_][a-zA-Z0-9_]*$",
  patternErrorMessage: "not a label's name such as team",
};

/**
 * Types that read themselves in another way than Go's YAML reads their fields. Sources: Alertmanager 0.35,
 * config/common, timeinterval, pkg/labels, notify/jira; Go's time.ParseDuration.
 */
export const special: Readonly<Record<string, JsonSchema>> = {
  ...Object.fromEntries(
    (["duration", "regex", "url"] as const).map((name) => [name, ofPrometheus[name] ?? {}] as const),
  ),
  /** What Go itself writes, in which there are no days. */
  go_duration: text("(0s?|([0-9]{1,6}([.][0-9]{1,3})?(ms|s|m|h)){1,3})", "a duration such as 30s or 1h30m"),
  http_url: {
    ...ofPrometheus["url"],
    pattern: String(ofPrometheus["url"]?.pattern).replace("^[a-zA-Z][a-zA-Z0-9+.-]*:", "^https?:"),
    patternErrorMessage: "not a URL such as https://example.com, without a password in it",
  },
  host_port: text(
    "(\\[[0-9A-Fa-f:.%]+\\]|[^:\\[\\]\\s]*):[0-9A-Za-z-]+",
    "a host and a port such as mail:587",
  ),
  matcher: text(matcher, 'a matcher such as severity="critical" or namespace=~"team-.*"'),
  weekdays: range(day, "a day of the week or a range of them such as monday:friday"),
  days_of_month: range(dayOfMonth, "a day of the month or a range of them such as 1:7 or -3:-1"),
  months: range(month, "a month or a range of them such as may:august"),
  years: range("[0-9]{4}", "a year or a range of them such as 2026:2028"),
  time_range: {
    type: "object",
    properties: {
      start_time: { ...time, patternErrorMessage: "not a time such as 09:00" },
      end_time: { ...time, patternErrorMessage: "not a time such as 17:00 or 24:00" },
    },
    required: ["start_time", "end_time"],
    additionalProperties: false,
  },
  /** A text, or one that is not changed later. */
  jira_field: {
    anyOf: [
      { type: "string" },
      {
        type: "object",
        properties: { template: { type: "string" }, enable_update: { type: "boolean" } },
        additionalProperties: false,
      },
    ],
    errorMessage: "must be a text, or a mapping with template and enable_update",
  },
};

/** The types that these are for. */
export const known: Readonly<Record<string, JsonSchema>> = {
  ...knownTypes,
  "time.Duration": reference("go_duration"),
  [`${own}/notify/pushover.duration`]: reference("go_duration"),
  [`${own}/config/common.URL`]: reference("http_url"),
  [`${own}/config/common.SecretTemplateURL`]: reference("http_url"),
  [`${own}/config/common.HostPort`]: reference("host_port"),
  [`${own}/config/common.Matchers`]: { type: "array", items: reference("matcher") },
  [`${own}/config/common.MatchRegexps`]: {
    type: "object",
    propertyNames: labelName,
    additionalProperties: reference("regex"),
  },
  [`${own}/timeinterval.TimeRange`]: reference("time_range"),
  [`${own}/timeinterval.WeekdayRange`]: reference("weekdays"),
  [`${own}/timeinterval.DayOfMonthRange`]: reference("days_of_month"),
  [`${own}/timeinterval.MonthRange`]: reference("months"),
  [`${own}/timeinterval.YearRange`]: reference("years"),
  [`${own}/timeinterval.Location`]: text(
    "(UTC|Local|[A-Z][A-Za-z0-9_+-]*(/[A-Z][A-Za-z0-9_+-]*){1,2})",
    "a time zone such as Europe/Berlin or UTC",
  ),
  [`${own}/notify/jira.JiraFieldConfig`]: reference("jira_field"),
  "github.com/prometheus/common/model.LabelSet": { type: "object", additionalProperties: { type: "string" } },
};
