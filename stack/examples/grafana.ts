import type { Examples } from "./examples.ts";

/** Grafana: where its data is, who logs in and how, and what people look at. */
export const grafana: Examples = {
  "f1-hostpath": {
    description: "F1: a directory of a named node that outlives everything, and a port of every node.",
    values: {
      grafana: {
        persistence: {
          type: "hostPath",
          path: "/opt/grafana",
          nodeName: "node-1",
          storageClassName: "grafana",
          takeOwnership: { enabled: true },
        },
        nodeSelector: { "system.rule": "monitoring" },
        service: { type: "NodePort", nodePort: 30004 },
      },
    },
  },
  "f1-storage-class": {
    description: "F1: a claim of a StorageClass, and the first user and password from a Secret.",
    values: {
      grafana: {
        persistence: { storageClassName: "local-path", size: "10Gi" },
        admin: { existingSecret: "grafana-admin", userKey: "admin-user", passwordKey: "admin-password" },
        podSecurityContext: { runAsUser: 1000, runAsGroup: 1000, fsGroup: 1000 },
      },
    },
  },
  "f2-data-sources": {
    description:
      "F2: data sources of logs, traces, another Prometheus, a cloud and a database, with their passwords in Secrets.",
    values: {
      grafana: {
        datasources: [
          {
            name: "Loki",
            type: "loki",
            uid: "loki",
            url: "http://loki-gateway.logging",
            jsonData: { maxLines: 1000 },
          },
          {
            name: "Tempo",
            type: "tempo",
            uid: "tempo",
            url: "http://tempo-query-frontend.tracing:3200",
            jsonData: {
              serviceMap: { datasourceUid: "prometheus" },
              tracesToMetrics: {
                datasourceUid: "prometheus",
                spanStartTimeShift: "-5m",
                tags: [{ key: "service.name", value: "service_name" }],
              },
            },
          },
          {
            name: "All clusters",
            type: "prometheus",
            uid: "thanos",
            url: "https://thanos-query.example.com",
            basicAuth: true,
            basicAuthUser: "grafana",
            jsonData: { prometheusType: "Thanos", httpMethod: "POST" },
            secureJsonData: { basicAuthPassword: { name: "thanos", key: "password" } },
          },
          {
            name: "CloudWatch",
            type: "cloudwatch",
            uid: "cloudwatch",
            jsonData: { authType: "default", defaultRegion: "eu-west-1" },
          },
          {
            name: "Orders",
            type: "mysql",
            uid: "orders",
            url: "mysql.example.com:3306",
            user: "grafana",
            editable: true,
            jsonData: { database: "orders", maxOpenConns: 100 },
            secureJsonData: { password: { name: "orders", key: "password" } },
          },
        ],
        serviceAccount: {
          annotations: { "eks.amazonaws.com/role-arn": "arn:aws:iam::123456789012:role/grafana" },
        },
      },
    },
  },
  "f2-dashboards": {
    description:
      "F2: dashboards of one's own: in the values, from ConfigMaps by name and by label, and from grafana.com.",
    values: {
      grafana: {
        timeZone: "Europe/Dublin",
        plugins: [{ id: "grafana-piechart-panel", version: "1.6.4" }],
        dashboards: {
          updateInterval: 10,
          folders: [
            {
              name: "team",
              title: "Our team",
              dashboards: {
                orders: '{ "uid": "orders", "title": "Orders", "schemaVersion": 42, "panels": [] }',
              },
            },
            { name: "logs", configMaps: ["grafana-dashboards-loki"] },
          ],
          grafanaCom: [{ id: 13922, revision: 4, folder: "Tools" }],
          discovery: { enabled: true, folderAnnotation: "grafana_dashboard_folder", labelValue: "" },
        },
      },
    },
  },
  "f2-elsewhere": {
    description: "F2: no Grafana; the dashboards are for one that looks for ConfigMaps by their label.",
    values: {
      grafana: { enabled: false },
      dashboards: {
        elsewhere: { enabled: true, annotations: { grafana_folder: "Kubernetes" } },
      },
    },
  },
  "grafana-logins": {
    description:
      "G1, F1: below a path, with logins by OpenID Connect and GitHub, mails, and a PostgreSQL for two replicas.",
    values: {
      grafana: {
        replicas: 2,
        externalUrl: "https://metrics.example.com/grafana",
        ingress: {
          enabled: true,
          className: "traefik",
          hosts: ["metrics.example.com"],
          tls: [{ hosts: ["metrics.example.com"], secretName: "metrics-tls" }],
          annotations: { "cert-manager.io/cluster-issuer": "letsencrypt" },
        },
        persistence: { type: "none" },
        admin: { enabled: false },
        config: {
          database: {
            type: "postgres",
            host: { name: "grafana-database", key: "host" },
            user: { name: "grafana-database", key: "username" },
            password: { name: "grafana-database", key: "password" },
            ssl_mode: "disable",
          },
          security: { secret_key: { name: "grafana", key: "secret-key" }, cookie_secure: true },
          users: { allow_sign_up: false, auto_assign_org: true, auto_assign_org_role: "Viewer" },
          auth: { oauth_auto_login: true, oauth_allow_insecure_email_lookup: true },
          "auth.generic_oauth": {
            enabled: true,
            name: "Authentik",
            allow_sign_up: true,
            client_id: { name: "grafana", key: "client-id" },
            client_secret: { name: "grafana", key: "client-secret" },
            scopes: "openid profile email",
            auth_url: "https://auth.example.com/application/o/authorize/",
            token_url: "https://auth.example.com/application/o/token/",
            api_url: "https://auth.example.com/application/o/userinfo/",
            role_attribute_path: "contains(groups, 'Grafana Admins') && 'Admin' || 'Viewer'",
            allow_assign_grafana_admin: true,
          },
          "auth.github": {
            enabled: true,
            client_id: "Iv1.0123456789",
            client_secret: { name: "grafana", key: "github" },
            scopes: "user:email,read:org",
            allowed_organizations: "example-org",
          },
          smtp: {
            enabled: true,
            host: "mail.example.com:587",
            user: "grafana",
            password: { name: "mail", key: "password" },
            from_address: "grafana@example.com",
          },
        },
        extraConfig: {
          panels: { disable_sanitize_html: true },
          feature_toggles: { enable: "sqlExpressions" },
          unified_alerting: {
            ha_listen_address: "$__env{POD_IP}:9094",
            ha_peers: "release-kube-metrics-stack-grafana-headless:9094",
          },
        },
      },
    },
  },
  "grafana-anonymous": {
    description: "F1: whoever gets to it may look, and loses nothing with the pod.",
    values: {
      grafana: {
        persistence: { type: "none" },
        config: {
          "auth.anonymous": { enabled: true, org_role: "Editor" },
          auth: { disable_login_form: true },
        },
      },
    },
  },
};
