import type { JsonSchema } from "../../../schema/index.ts";
import { reservedHeaders } from "./settings-demands.ts";
import { needs, noneOf, oneOf, refused } from "./wording.ts";

const atLeastOne: JsonSchema = { minimum: 1 };
const id: JsonSchema = { $ref: "#/definitions/uuid" };

/** Each of these takes the place of all others, those of every client included. */
const signed = ["sigv4", "azuread", "google_iam"];
const ofClients = ["basic_auth", "authorization", "oauth2", "bearer_token_file"];
const ways = Object.entries(oneOf(...signed, ...ofClients)).filter(([key]) => signed.includes(key));

const identities = ["managed_identity", "workload_identity", "certificate", "sdk"];

/** Who signs by AWS' way, whichever program it is. */
const sigV4: JsonSchema = {
  properties: {
    access_key: refused("left out: it has to come with its secret, as AWS_ACCESS_KEY_ID in extraEnv"),
    secret_key: refused(
      "no secret, since a ConfigMap is read by many: give it from a Secret as AWS_SECRET_ACCESS_KEY in extraEnv, or leave it out where the ServiceAccount has a role",
    ),
    role_arn: { minLength: 1 },
    session_name: {
      pattern: "^[A-Za-z0-9_+=,.@-]{2,64}$",
      patternErrorMessage: "not a session's name of 2 to 64 letters, digits and signs of _+=,.@-",
    },
    tags: {
      propertyNames: { minLength: 1, maxLength: 128 },
      additionalProperties: { type: "string", maxLength: 256 },
    },
  },
  dependencies: Object.fromEntries(
    ["external_id", "session_name", "tags"].map((key) => [key, needs("role_arn")]),
  ),
};

/**
 * What Prometheus' code asks for besides types of where samples are sent. Source: Prometheus 3.15, config/config.go
 * and storage/remote; prometheus/sigv4.
 */
export const remoteWriteDemands: Readonly<Record<string, JsonSchema>> = {
  remote_write_config: {
    required: ["url"],
    properties: {
      name: { minLength: 1 },
      url: { $ref: "#/definitions/url" },
      headers: { propertyNames: noneOf(reservedHeaders) },
      proxy_connect_header: refused(
        "left out: Prometheus takes it from no file, and a ConfigMap is read by many",
      ),
    },
    dependencies: Object.fromEntries(ways),
  },
  queue_config: {
    properties: {
      capacity: atLeastOne,
      max_shards: atLeastOne,
      min_shards: atLeastOne,
      max_samples_per_send: atLeastOne,
    },
  },
  metadata_config: { properties: { max_samples_per_send: atLeastOne } },
  sig_v4_config: sigV4,
  azure_ad_config: {
    properties: {
      oauth: refused(
        `left out: Prometheus takes its secret from no file; take one of ${identities.join(", ")}`,
      ),
      cloud: { enum: ["AzurePublic", "AzureGovernment", "AzureChina"] },
      scope: {
        pattern: "^[A-Za-z0-9_ :/.-]+$",
        patternErrorMessage: "not a scope such as https://monitor.azure.com/.default",
      },
    },
    dependencies: oneOf(...identities),
    anyOf: identities.map((key) => needs(key)),
    errorMessage: `needs one of ${identities.join(", ")}`,
  },
  managed_identity_config: { properties: { client_id: id } },
  workload_identity_config: {
    required: ["client_id", "tenant_id"],
    properties: { client_id: id, tenant_id: id },
  },
  certificate_config: {
    required: ["client_id", "tenant_id", "certificate_path"],
    properties: {
      client_id: id,
      certificate_password: refused(
        "left out: Prometheus takes it from no file, and a ConfigMap is read by many; take a certificate without a password",
      ),
    },
  },
};
