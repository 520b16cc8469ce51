import { object } from "../../../../schema/index.ts";
import { otherSections, sectionOf } from "./types.ts";

const secretExample = { name: "grafana", key: "client-secret" };

/** What grafana.ini says, by the names that it has there. */
export const config = object(
  {
    server: sectionOf("server")({}, "How it serves (`[server]`), besides `externalUrl` and `routePrefix`."),
    database: sectionOf("database")(
      {},
      "Its database (`[database]`): a file beside its other data, or a MySQL or PostgreSQL that is there already.",
      {
        examples: [
          {
            type: "postgres",
            host: "postgres:5432",
            user: "grafana",
            password: { name: "grafana-database", key: "password" },
          },
        ],
      },
    ),
    security: sectionOf("security")(
      {},
      "Cookies, headers, and the key that it encrypts passwords of data sources with (`[security]`). Without a `secret_key` of your own that is one that everybody knows; do not change it later.",
      { examples: [{ cookie_secure: true, secret_key: { name: "grafana", key: "secret-key" } }] },
    ),
    users: sectionOf("users")({}, "Users (`[users]`).", { examples: [{ auto_assign_org_role: "Editor" }] }),
    auth: sectionOf("auth")({}, "Logging in, whichever way (`[auth]`).", {
      examples: [{ oauth_auto_login: true }],
    }),
    "auth.anonymous": sectionOf("auth.anonymous")({}, "Whoever does not log in (`[auth.anonymous]`).", {
      examples: [{ enabled: true, org_role: "Viewer" }],
    }),
    "auth.basic": sectionOf("auth.basic")({}, "Name and password with each request (`[auth.basic]`)."),
    "auth.generic_oauth": sectionOf("auth.generic_oauth")(
      {},
      "Logging in by OAuth 2 or OpenID Connect (`[auth.generic_oauth]`).",
      {
        examples: [
          {
            enabled: true,
            client_id: "grafana",
            client_secret: secretExample,
            scopes: "openid profile email",
            auth_url: "https://auth.example.com/authorize",
            token_url: "https://auth.example.com/token",
            api_url: "https://auth.example.com/userinfo",
          },
        ],
      },
    ),
    "auth.github": sectionOf("auth.github")({}, "Logging in by GitHub (`[auth.github]`).", {
      examples: [{ enabled: true, client_id: "Iv1.0123456789", client_secret: secretExample }],
    }),
    smtp: sectionOf("smtp")({}, "Mails (`[smtp]`).", {
      examples: [
        {
          enabled: true,
          host: "mail.example.com:587",
          user: "grafana",
          password: { name: "mail", key: "password" },
          from_address: "grafana@example.com",
        },
      ],
    }),
    analytics: sectionOf("analytics")(
      {
        reporting_enabled: false,
        check_for_updates: false,
        check_for_plugin_updates: false,
        feedback_links_enabled: false,
      },
      "What it tells its makers, and asks them (`[analytics]`). Nothing by default.",
    ),
  },
  "What grafana.ini says, by its own names. In place of a text, name and key of a Secret of the release's namespace: `{ name: grafana, key: client-secret }`; it becomes a file, and Grafana reads it when it starts.",
);

/** The rest of grafana.ini. */
export const extraConfig = otherSections(
  {},
  "Further sections of grafana.ini, or further settings of those above. What is named like a password or a key is not taken as a text: name a Secret and its key, or a file, as `$__file{/path}`.",
  { examples: [{ panels: { disable_sanitize_html: true }, feature_toggles: { enable: "sqlExpressions" } }] },
);
