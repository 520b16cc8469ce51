import type { JsonSchema } from "../../../schema/index.ts";
import { reference } from "./known-types.ts";
import { kubernetesDemands } from "./kubernetes-demands.ts";
import { remoteWriteDemands } from "./remote-write-demands.ts";
import { escapingSchemes, scrapeProtocols, settingsDemands, writtenFile } from "./settings-demands.ts";
import { legacyStep } from "./step-demands.ts";
import { beside, needs, none, noneOf, oneOf, onlyWith, refused, where } from "./wording.ts";

const atLeastOne: JsonSchema = { minItems: 1 };
const inFile = (discovery: string): JsonSchema =>
  refused(
    `no ${discovery}, which takes its secrets from no file: put the job into a Secret, name that in prometheus.secrets, and the job's file below /etc/prometheus/secrets in scrape.extraJobFiles`,
  );

const zookeeper: JsonSchema = {
  required: ["servers", "paths"],
  properties: {
    servers: atLeastOne,
    paths: {
      minItems: 1,
      items: { pattern: "^/[^\\n]*$", patternErrorMessage: "not a path such as /services" },
    },
  },
};

const concurrent: JsonSchema = { properties: { request_concurrency: { minimum: 1 } } };

/** Headers that Prometheus sets itself, or a proxy. Source: prometheus/common, config/headers.go. */
const reservedHeaders = [
  ...["Authorization", "Host", "User-Agent", "Content-Encoding", "Content-Length", "Content-Type"],
  ...["Accept-Encoding", "Connection", "Keep-Alive", "Proxy-Authenticate", "Proxy-Authorization"],
  ...["Www-Authenticate", "X-Prometheus-Scrape-Timeout-Seconds"],
];

/** The actions that write a label, of which the first is the default, or look at one. */
const targeted = ["replace", "hashmod", "lowercase", "uppercase", "keepequal", "dropequal"];

/**
 * What Prometheus' code asks for besides types, by definition: it refuses the whole file otherwise. Source: the
 * methods UnmarshalYAML and Validate of the same types, Prometheus 3.15 and prometheus/common.
 */
export const demands: Readonly<Record<string, JsonSchema>> = {
  ...settingsDemands,
  ...remoteWriteDemands,
  ...kubernetesDemands,
  scrape_config: {
    required: ["job_name"],
    properties: {
      scheme: { enum: ["http", "https"] },
      scrape_protocols: scrapeProtocols,
      metric_name_escaping_scheme: { enum: escapingSchemes },
      scrape_failure_log_file: writtenFile,
      ovhcloud_sd_configs: inFile("ovhcloud_sd_configs"),
      uyuni_sd_configs: inFile("uyuni_sd_configs"),
    },
    allOf: [
      // Without relabelling, a target is a host and a port.
      {
        if: { properties: { relabel_configs: atLeastOne }, required: ["relabel_configs"] },
        else: {
          properties: {
            static_configs: {
              items: {
                properties: {
                  targets: {
                    items: {
                      pattern: "^[^/]*$",
                      patternErrorMessage:
                        "not a host and a port such as router:9100 (a path goes into metrics_path, https into scheme)",
                    },
                  },
                },
              },
            },
          },
        },
      },
      beside(where({ metric_name_validation_scheme: ["legacy"] }), {
        properties: {
          metric_name_escaping_scheme: { enum: ["underscores", "dots", "values"] },
          relabel_configs: { items: legacyStep },
          metric_relabel_configs: { items: legacyStep },
        },
      }),
    ],
  },
  alertmanager_config: {
    properties: { scheme: { enum: ["http", "https"] }, api_version: { enum: ["v2"] } },
  },
  relabel_config: {
    allOf: [
      {
        if: { properties: { action: { not: { enum: targeted } } }, required: ["action"] },
        else: { required: ["target_label"], properties: { target_label: { minLength: 1 } } },
      },
      beside(where({ action: ["hashmod"] }), {
        required: ["modulus"],
        properties: { modulus: { minimum: 1 } },
      }),
      beside(where({ action: ["lowercase", "uppercase"] }), onlyWith("this action", { replacement: ["$1"] })),
      beside(
        where({ action: ["keepequal", "dropequal"] }),
        onlyWith("this action", { regex: [], modulus: [0], separator: [";"], replacement: ["$1"] }),
      ),
      beside(
        where({ action: ["labeldrop", "labelkeep"] }),
        onlyWith("this action", {
          source_labels: [],
          target_label: [""],
          modulus: [0],
          separator: [";"],
          replacement: ["$1"],
        }),
      ),
      beside(where({ action: ["labelmap"] }), { properties: { replacement: { minLength: 1 } } }),
    ],
  },
  http_client_config: {
    dependencies: {
      ...oneOf("basic_auth", "authorization", "oauth2", "bearer_token_file"),
    },
  },
  proxy_config: {
    dependencies: {
      proxy_from_environment: none(["proxy_url", "no_proxy"], "proxy_from_environment"),
      no_proxy: needs("proxy_url"),
    },
  },
  headers: {
    propertyNames: noneOf(reservedHeaders),
  },
  basic_auth: { dependencies: oneOf("username", "username_file") },
  authorization: {
    properties: {
      type: {
        pattern: "^ *([^Bb ][^\\n]*|[Bb]([^Aa][^\\n]*)?)?$",
        patternErrorMessage: "not another way than basic_auth",
      },
    },
  },
  oauth2: {
    required: ["client_id", "token_url"],
    properties: {
      signature_algorithm: { enum: ["RS256", "RS384", "RS512"] },
      token_url: reference("url"),
      // What a grant of passwords asks for is no parameter for a file that many read.
      endpoint_params: {
        propertyNames: { not: { pattern: "(^|_)([Pp]assword|[Ss]ecret|[Tt]oken|[Aa]ssertion)$" } },
      },
    },
  },
  tls_config: {
    dependencies: {
      ...oneOf("ca", "ca_file"),
      cert: { ...none(["cert_file"], "cert"), ...needs("key_file") },
      cert_file: needs("key_file"),
      key_file: {
        anyOf: [needs("cert"), needs("cert_file")],
        errorMessage: "a key needs its certificate: cert_file",
      },
    },
  },
  file_sd_config: {
    required: ["files"],
    properties: {
      files: {
        minItems: 1,
        items: {
          pattern: "^[^*]*([*][^/]*)?[.](json|yml|yaml|JSON|YML|YAML)$",
          patternErrorMessage: "not the path of a .json or .yml file, with a * in its name at most",
        },
      },
    },
  },
  dns_sd_config: {
    required: ["names"],
    properties: { names: atLeastOne, type: { enum: ["SRV", "A", "AAAA", "MX", "NS"] } },
    allOf: [beside(where({ type: ["A", "AAAA", "MX", "NS"] }), needs("port"))],
  },
  http_sd_config: { required: ["url"], properties: { url: { $ref: "#/definitions/url" } } },
  puppetdb_sd_config: { required: ["url", "query"], properties: { url: { $ref: "#/definitions/url" } } },
  eureka_sd_config: { required: ["server"], properties: { server: { $ref: "#/definitions/url" } } },
  kuma_sd_config: { required: ["server"], properties: { server: { $ref: "#/definitions/url" } } },
  serverset_sd_config: zookeeper,
  nerve_sd_config: zookeeper,
  marathon_sd_config: { required: ["servers"], properties: { servers: atLeastOne } },
  docker_sd_config: { required: ["host"] },
  dockerswarm_sd_config: {
    required: ["host", "role"],
    properties: { role: { enum: ["services", "nodes", "tasks"] } },
  },
  hetzner_sd_config: { required: ["role"] },
  openstack_sd_config: {
    required: ["role", "region"],
    properties: { availability: { enum: ["public", "internal", "admin"] } },
  },
  outscale_sd_config: { required: ["region", "access_key", "secret_key_file"] },
  scaleway_sd_config: {
    required: ["role", "project_id", "access_key", "secret_key_file"],
    properties: { api_url: reference("url") },
  },
  gce_sd_config: { required: ["project", "zone"] },
  ionos_sd_config: { required: ["datacenter_id"] },
  triton_sd_config: {
    required: ["account", "dns_suffix", "endpoint"],
    properties: { role: { enum: ["container", "cn"] } },
  },
  // With OAuth, the default, a secret is needed for which there is no file.
  azure_sd_config: {
    required: ["subscription_id", "authentication_method"],
    properties: { authentication_method: { enum: ["ManagedIdentity", "SDK", "WorkloadIdentity"] } },
  },
  oci_sd_config: {
    required: ["region"],
    properties: { auth: { enum: ["api_key", "instance_principal"] } },
    allOf: [
      {
        if: where({ auth: ["instance_principal"] }),
        else: needs("tenancy", "user", "fingerprint", "key_file"),
      },
      beside(
        where({ auth: ["instance_principal"] }),
        none(
          ["tenancy", "user", "fingerprint", "key_file", "key_passphrase_file"],
          "auth instance_principal",
        ),
      ),
    ],
  },
  aws_sd_config: { required: ["role"] },
  aws_filter: { required: ["name", "values"], properties: { values: atLeastOne } },
  ecs_sd_config: concurrent,
  rds_sd_config: concurrent,
  msk_sd_config: concurrent,
  elasticache_sd_config: concurrent,
};
