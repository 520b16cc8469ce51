import {
  boolean,
  dnsName,
  integer,
  kubernetes,
  listOf,
  mapOf,
  object,
  required,
  textOf,
  unset,
} from "../../../../schema/index.ts";
import { dashboardText } from "../../../kit/grammars/dashboard.ts";
import { annotationKey, labelKey } from "../../../kit/naming/syntax.ts";
import { labelValue } from "../../../kit/naming/values.ts";
import { namespacesOf } from "../../../kit/scrape/values.ts";
import { image, imageTag } from "../../../kit/workload/image-values.ts";
import { restrictedContainer } from "../../../kit/workload/values.ts";
import { dataSourceUid } from "../datasources/values.ts";

const json = textOf({
  pattern: "^[ \\t\\r\\n]*\\{([^\\n]|\\n)*$",
  expected: "the JSON of a dashboard, which begins with {",
  grammar: dashboardText,
});

/** A folder of the user's: a name of its own for files, and what people read. */
const folder = object(
  {
    name: textOf({
      pattern: "^[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?$",
      expected: "at most 40 lower-case letters, digits and inner hyphens",
      word: true,
    })(required, "Its name in the names of objects and files, unlike all others."),
    title: textOf({ pattern: "^[^\\n]+$", expected: "a text of one line" })(
      unset,
      "What people see; by default its name.",
    ),
    dashboards: mapOf(
      json(
        required,
        "The JSON of the dashboard, as `Export` of Grafana gives it in its classic form; `kmstack validate` parses it.",
      ),
      unset,
      "Dashboards, by the names of their files without `.json`; together less than 1 MiB.",
      { keyPattern: "^[A-Za-z0-9_-]{1,80}$", keyExpected: "a file's name of letters, digits, _ and -" },
    ),
    configMaps: listOf(
      dnsName(required, "A ConfigMap of the release's namespace."),
      unset,
      "ConfigMaps that are there already, whose keys that end with `.json` are dashboards.",
      { distinct: true },
    ),
  },
  "A folder.",
  required,
);

/** Dashboards besides the chart's own. */
export const dashboards = object(
  {
    updateInterval: integer(30, "How often, in seconds, it looks whether files of dashboards changed.", {
      minimum: 1,
      maximum: 86400,
    }),
    editable: boolean(
      false,
      "People may save what they change of these dashboards; the next change of a file goes over it.",
    ),
    folders: listOf(folder, [], "Folders with dashboards of your own.", {
      examples: [[{ name: "team", title: "Our team", configMaps: ["team-dashboards"] }]],
    }),
    grafanaCom: listOf(
      object(
        {
          id: integer(required, "Its number there.", { minimum: 1 }),
          revision: integer(required, "Its revision.", { minimum: 1 }),
          folder: textOf({
            pattern: "^[A-Za-z0-9]([A-Za-z0-9 _-]{0,60}[A-Za-z0-9])?$",
            expected: "a folder's name of letters, digits and inner spaces, _ and -",
          })(required, "The folder that it goes into."),
          datasource: dataSourceUid(
            unset,
            "The `uid` of the data source that it asks; `prometheus` where it is not set.",
          ),
        },
        "A dashboard of grafana.com.",
        required,
      ),
      [],
      "Dashboards of grafana.com. The pod downloads each once, before Grafana starts, and keeps it beside its data; without one that cannot be had Grafana starts all the same.",
      { examples: [[{ id: 13922, revision: 4, folder: "Tools" }]] },
    ),
    discovery: object(
      {
        enabled: boolean(
          false,
          "Take dashboards from ConfigMaps with a label, such as those of other charts. For that Grafana's account may read ConfigMaps, of the namespaces below, and nothing else.",
        ),
        label: textOf({ pattern: labelKey, expected: "a label's key", word: true })(
          "grafana_dashboard",
          "The label.",
        ),
        labelValue: labelValue("1", 'Its value; any, where it is `""`.'),
        folderAnnotation: textOf({ pattern: annotationKey, expected: "an annotation's key", word: true })(
          "grafana_folder",
          "The annotation of such a ConfigMap that names the folder.",
        ),
        namespaces: namespacesOf("The namespaces to look in; all, if the list is empty."),
        image: image(
          {
            registry: "quay.io",
            repository: "kiwigrid/k8s-sidecar",
            tag: imageTag("2.11.2", "The image's tag."),
          },
          "The image of the container that looks for them.",
        ),
        resources: kubernetes(
          "v1",
          "ResourceRequirements",
          { requests: { cpu: "10m", memory: "96Mi" } },
          "What that container asks for and what it may use at most.",
        ),
        securityContext: kubernetes(
          "v1",
          "SecurityContext",
          restrictedContainer,
          "What that container may do.",
        ),
      },
      "Dashboards that are found by a label.",
    ),
  },
  "Dashboards besides the chart's own (`dashboards`). What changes in them is there without a restart.",
);
