import {
  boolean,
  choice,
  foreign,
  integer,
  listOf,
  mapOf,
  object,
  required,
  text,
  textOf,
  unset,
} from "../../../../schema/index.ts";
import { refused } from "../../../kit/prometheus-types/wording.ts";
import { secretKey } from "../../../kit/secret-key.ts";
import { isSecretInJson } from "../settings/secret-names.ts";

/** Without what stands before an `@`: a name is `user`, a password is in `secureJsonData`. */
const address = textOf({
  pattern: "^([a-z][a-z0-9+.-]*://)?[^@/\\n]*(/([^/\\n][^\\n]*)?)?$",
  expected: "an address such as http://loki.logging:3100, without a password in it",
});

const line = textOf({ pattern: "^[^\\n]+$", expected: "a text of one line" });

/** No two of the characters between letters meet: of such a name that of a variable is made. */
export const dataSourceUid = textOf({
  pattern: "^[A-Za-z0-9]+([_-][A-Za-z0-9]+)*$",
  expected: "a name such as loki or prometheus-eu, of letters, digits and single hyphens",
  longest: 40,
  word: true,
});

/** What a plugin wants to know: by its names, of any content, but no secrets. */
const pluginData = foreign<Readonly<Record<string, unknown>>>(
  {
    owner: "Grafana",
    definitions: {
      data_source_json: {
        type: "object",
        patternProperties: {
          [isSecretInJson]: refused("left out: put it into a Secret, and name that in secureJsonData"),
        },
      },
    },
  },
  "data_source_json",
);

/** A data source as Grafana's files have it. */
const dataSource = object(
  {
    name: line(required, "What people see, unlike all others."),
    type: textOf({
      pattern: "^[a-z0-9][a-z0-9-]*$",
      expected: "a plugin's id such as loki, tempo or prometheus",
      word: true,
    })(required, "What it is: the id of a plugin."),
    uid: dataSourceUid(required, "By which dashboards and links know it, unlike all others."),
    url: address(unset, "Where it is."),
    access: choice(
      { proxy: "Grafana asks it.", direct: "The browser asks it." },
      unset,
      "Who asks it; Grafana, where it is not set.",
    ),
    user: line(unset, "The user of a database."),
    database: line(unset, "The name of a database."),
    basicAuth: boolean(unset, "It wants a user name and a password: `basicAuthUser`, `basicAuthPassword`."),
    basicAuthUser: line(unset, "That user name."),
    withCredentials: boolean(unset, "Cookies go with what browsers ask it."),
    editable: boolean(unset, "People may change it in Grafana."),
    orgId: integer(unset, "The organisation that has it; the first, where it is not set.", { minimum: 1 }),
    jsonData: pluginData(
      unset,
      "What its plugin wants to know. A `$` of its own is written `$$`. What is named like a password is in `secureJsonData`.",
    ),
    secureJsonData: mapOf(
      secretKey("Where it is."),
      unset,
      "What its plugin wants to know and nobody else is to: each a key of a Secret.",
      { keyPattern: "^[A-Za-z0-9]+$", keyExpected: "a plugin's name of a secret, such as password" },
    ),
  },
  "A data source.",
  required,
);

/** Of what people may ask questions in Grafana. */
export const dataSourceValues = {
  defaultDatasource: dataSourceUid(
    "prometheus",
    "The `uid` of the data source that is asked where nobody chose one.",
  ),
  datasources: listOf(
    dataSource,
    [],
    "Further data sources, besides this release's own, as Grafana's files have them. One that is taken out of the list is gone from Grafana too.",
    {
      examples: [
        [
          { name: "Loki", type: "loki", uid: "loki", url: "http://loki-gateway.logging" },
          {
            name: "Orders",
            type: "mysql",
            uid: "orders",
            url: "mysql.example.com:3306",
            user: "grafana",
            jsonData: { database: "orders" },
            secureJsonData: { password: { name: "orders", key: "password" } },
          },
        ],
      ],
    },
  ),
};

/** Plugins that Grafana does not bring. */
export const plugins = listOf(
  object(
    {
      id: textOf({ pattern: "^[a-z0-9][a-z0-9-]*$", expected: "a plugin's id", word: true })(
        required,
        "Its id.",
      ),
      version: textOf({
        pattern: "^[0-9A-Za-z][0-9A-Za-z.+-]*$",
        expected: "a version such as 1.4.0",
        word: true,
      })(unset, "Its version; the newest when it is installed first, where it is not set."),
      url: text(unset, "Where it is downloaded from; by default from Grafana's own catalogue.", {
        pattern: "^https?://[^ ,@/\\n]+(/[^ ,\\n]*)?$",
        expected: "a URL of a zip file, without a password in it",
      }),
    },
    "A plugin.",
    required,
  ),
  [],
  "Plugins to install before Grafana starts; it does not start without them. They stay beside its data. Those that it brings stay as they are in its image.",
  { examples: [[{ id: "grafana-piechart-panel", version: "1.6.4" }]] },
);
