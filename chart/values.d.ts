/* Generated from the chart's values definition; do not edit. */

export type ScrapeConfig = (HttpClientConfig & ProxyConfig & {
  [k: string]: unknown
} & {
  job_name: string
  honor_labels?: boolean
  honor_timestamps?: boolean
  track_timestamps_staleness?: boolean
  params?: {
    [k: string]: string[]
  }
  scrape_interval?: Duration
  scrape_timeout?: Duration
  /**
   * @minItems 1
   */
  scrape_protocols?: [("PrometheusProto" | "PrometheusText0.0.4" | "PrometheusText1.0.0" | "OpenMetricsText0.0.1" | "OpenMetricsText1.0.0" | "OpenMetricsText2.0.0"), ...(("PrometheusProto" | "PrometheusText0.0.4" | "PrometheusText1.0.0" | "OpenMetricsText0.0.1" | "OpenMetricsText1.0.0" | "OpenMetricsText2.0.0"))[]]
  fallback_scrape_protocol?: ("PrometheusProto" | "PrometheusText0.0.4" | "PrometheusText1.0.0" | "OpenMetricsText0.0.1" | "OpenMetricsText1.0.0" | "OpenMetricsText2.0.0")
  scrape_native_histograms?: boolean
  always_scrape_classic_histograms?: boolean
  convert_classic_histograms_to_nhcb?: boolean
  scrape_failure_log_file?: string
  metrics_path?: string
  scheme?: ("http" | "https")
  enable_compression?: boolean
  body_size_limit?: Size
  sample_limit?: number
  target_limit?: number
  label_limit?: number
  label_name_length_limit?: number
  label_value_length_limit?: number
  native_histogram_bucket_limit?: number
  native_histogram_min_bucket_factor?: number
  keep_dropped_targets?: number
  metric_name_validation_scheme?: ("utf8" | "legacy")
  metric_name_escaping_scheme?: ("allow-utf-8" | "underscores" | "dots" | "values")
  extra_scrape_metrics?: boolean
  basic_auth?: BasicAuth
  authorization?: Authorization
  oauth2?: Oauth2
  bearer_token?: "no secret, since values are kept with each release: put it into a Secret that is mounted (prometheus.secrets, alertmanager.secrets), and say its path as bearer_token_file"
  bearer_token_file?: string
  tls_config?: TlsConfig
  follow_redirects?: boolean
  enable_http2?: boolean
  proxy_url?: Url
  no_proxy?: string
  proxy_from_environment?: boolean
  proxy_connect_header?: "no secret, since values are kept with each release: put all of it into a Secret, a job's by prometheus.secrets and scrape.extraJobFiles, Alertmanager's by alertmanager.configSecret"
  http_headers?: Headers
  relabel_configs?: RelabelConfig[]
  metric_relabel_configs?: RelabelConfig[]
  aws_sd_configs?: AwsSdConfig[]
  azure_sd_configs?: AzureSdConfig[]
  consul_sd_configs?: ConsulSdConfig[]
  digitalocean_sd_configs?: DigitaloceanSdConfig[]
  dns_sd_configs?: DnsSdConfig[]
  docker_sd_configs?: DockerSdConfig[]
  dockerswarm_sd_configs?: DockerswarmSdConfig[]
  ec2_sd_configs?: Ec2SdConfig[]
  ecs_sd_configs?: EcsSdConfig[]
  elasticache_sd_configs?: ElasticacheSdConfig[]
  eureka_sd_configs?: EurekaSdConfig[]
  file_sd_configs?: FileSdConfig[]
  gce_sd_configs?: GceSdConfig[]
  hetzner_sd_configs?: HetznerSdConfig[]
  http_sd_configs?: HttpSdConfig[]
  ionos_sd_configs?: IonosSdConfig[]
  kubernetes_sd_configs?: KubernetesSdConfig[]
  kuma_sd_configs?: KumaSdConfig[]
  lightsail_sd_configs?: LightsailSdConfig[]
  linode_sd_configs?: LinodeSdConfig[]
  marathon_sd_configs?: MarathonSdConfig[]
  msk_sd_configs?: MskSdConfig[]
  nerve_sd_configs?: NerveSdConfig[]
  nomad_sd_configs?: NomadSdConfig[]
  oci_sd_configs?: OciSdConfig[]
  openstack_sd_configs?: OpenstackSdConfig[]
  outscale_sd_configs?: OutscaleSdConfig[]
  ovhcloud_sd_configs?: "no ovhcloud_sd_configs, which takes its secrets from no file: put the job into a Secret, name that in prometheus.secrets, and the job's file below /etc/prometheus/secrets in scrape.extraJobFiles"
  puppetdb_sd_configs?: PuppetdbSdConfig[]
  rds_sd_configs?: RdsSdConfig[]
  scaleway_sd_configs?: ScalewaySdConfig[]
  serverset_sd_configs?: ServersetSdConfig[]
  stackit_sd_configs?: StackitSdConfig[]
  static_configs?: StaticConfig[]
  triton_sd_configs?: TritonSdConfig[]
  uyuni_sd_configs?: "no uyuni_sd_configs, which takes its secrets from no file: put the job into a Secret, name that in prometheus.secrets, and the job's file below /etc/prometheus/secrets in scrape.extraJobFiles"
  vultr_sd_configs?: VultrSdConfig[]
})
export type Duration = string
export type Size = string
export type Oauth2 = (ProxyConfig & {
  client_id: string
  client_secret?: "no secret, since values are kept with each release: put it into a Secret that is mounted (prometheus.secrets, alertmanager.secrets), and say its path as client_secret_file"
  client_secret_file?: string
  client_certificate_key_id?: string
  client_certificate_key?: "no secret, since values are kept with each release: put it into a Secret that is mounted (prometheus.secrets, alertmanager.secrets), and say its path as client_certificate_key_file"
  client_certificate_key_file?: string
  grant_type?: string
  signature_algorithm?: ("RS256" | "RS384" | "RS512")
  iss?: string
  audience?: string
  claims?: {
    [k: string]: unknown
  }
  scopes?: string[]
  token_url: Url
  endpoint_params?: {
    [k: string]: string
  }
  tls_config?: TlsConfig
  proxy_url?: Url
  no_proxy?: string
  proxy_from_environment?: boolean
  proxy_connect_header?: "no secret, since values are kept with each release: put all of it into a Secret, a job's by prometheus.secrets and scrape.extraJobFiles, Alertmanager's by alertmanager.configSecret"
})
export type Url = string
export type RelabelConfig = ({
  [k: string]: unknown
} & {
  source_labels?: string[]
  separator?: string
  regex?: Regex
  modulus?: number
  target_label?: string
  replacement?: string
  action?: ("replace" | "keep" | "drop" | "keepequal" | "dropequal" | "hashmod" | "labelmap" | "labeldrop" | "labelkeep" | "lowercase" | "uppercase")
})
export type Regex = string
export type AwsSdConfig = (HttpClientConfig & ProxyConfig & {
  role: ("ec2" | "ecs" | "elasticache" | "lightsail" | "msk" | "rds")
  region?: string
  endpoint?: string
  access_key?: string
  secret_key?: "no secret, since a ConfigMap is read by many: put the job into a Secret, name that in prometheus.secrets, and the job's file below /etc/prometheus/secrets in scrape.extraJobFiles"
  profile?: string
  role_arn?: string
  external_id?: string
  refresh_interval?: Duration
  port?: Port
  basic_auth?: BasicAuth
  authorization?: Authorization
  oauth2?: Oauth2
  bearer_token?: "no secret, since values are kept with each release: put it into a Secret that is mounted (prometheus.secrets, alertmanager.secrets), and say its path as bearer_token_file"
  bearer_token_file?: string
  tls_config?: TlsConfig
  follow_redirects?: boolean
  enable_http2?: boolean
  proxy_url?: Url
  no_proxy?: string
  proxy_from_environment?: boolean
  proxy_connect_header?: "no secret, since values are kept with each release: put all of it into a Secret, a job's by prometheus.secrets and scrape.extraJobFiles, Alertmanager's by alertmanager.configSecret"
  http_headers?: Headers
  filters?: AwsFilter[]
  clusters?: string[]
})
export type Port = number
export type AzureSdConfig = (HttpClientConfig & ProxyConfig & {
  environment?: string
  port?: Port
  subscription_id: string
  tenant_id?: string
  client_id?: string
  client_secret?: "no secret, since a ConfigMap is read by many: put the job into a Secret, name that in prometheus.secrets, and the job's file below /etc/prometheus/secrets in scrape.extraJobFiles"
  refresh_interval?: Duration
  authentication_method: ("ManagedIdentity" | "SDK" | "WorkloadIdentity")
  resource_group?: string
  basic_auth?: BasicAuth
  authorization?: Authorization
  oauth2?: Oauth2
  bearer_token?: "no secret, since values are kept with each release: put it into a Secret that is mounted (prometheus.secrets, alertmanager.secrets), and say its path as bearer_token_file"
  bearer_token_file?: string
  tls_config?: TlsConfig
  follow_redirects?: boolean
  enable_http2?: boolean
  proxy_url?: Url
  no_proxy?: string
  proxy_from_environment?: boolean
  proxy_connect_header?: "no secret, since values are kept with each release: put all of it into a Secret, a job's by prometheus.secrets and scrape.extraJobFiles, Alertmanager's by alertmanager.configSecret"
  http_headers?: Headers
})
export type ConsulSdConfig = (HttpClientConfig & ProxyConfig & {
  server?: string
  path_prefix?: string
  token?: "no secret, since a ConfigMap is read by many: put the job into a Secret, name that in prometheus.secrets, and the job's file below /etc/prometheus/secrets in scrape.extraJobFiles"
  datacenter?: string
  namespace?: string
  partition?: string
  tag_separator?: string
  scheme?: string
  username?: string
  password?: "no secret, since a ConfigMap is read by many: put the job into a Secret, name that in prometheus.secrets, and the job's file below /etc/prometheus/secrets in scrape.extraJobFiles"
  allow_stale?: boolean
  refresh_interval?: Duration
  services?: string[]
  tags?: string[]
  node_meta?: {
    [k: string]: string
  }
  filter?: string
  health_filter?: string
  basic_auth?: BasicAuth
  authorization?: Authorization
  oauth2?: Oauth2
  bearer_token?: "no secret, since values are kept with each release: put it into a Secret that is mounted (prometheus.secrets, alertmanager.secrets), and say its path as bearer_token_file"
  bearer_token_file?: string
  tls_config?: TlsConfig
  follow_redirects?: boolean
  enable_http2?: boolean
  proxy_url?: Url
  no_proxy?: string
  proxy_from_environment?: boolean
  proxy_connect_header?: "no secret, since values are kept with each release: put all of it into a Secret, a job's by prometheus.secrets and scrape.extraJobFiles, Alertmanager's by alertmanager.configSecret"
  http_headers?: Headers
})
export type DigitaloceanSdConfig = (HttpClientConfig & ProxyConfig & {
  basic_auth?: BasicAuth
  authorization?: Authorization
  oauth2?: Oauth2
  bearer_token?: "no secret, since values are kept with each release: put it into a Secret that is mounted (prometheus.secrets, alertmanager.secrets), and say its path as bearer_token_file"
  bearer_token_file?: string
  tls_config?: TlsConfig
  follow_redirects?: boolean
  enable_http2?: boolean
  proxy_url?: Url
  no_proxy?: string
  proxy_from_environment?: boolean
  proxy_connect_header?: "no secret, since values are kept with each release: put all of it into a Secret, a job's by prometheus.secrets and scrape.extraJobFiles, Alertmanager's by alertmanager.configSecret"
  http_headers?: Headers
  refresh_interval?: Duration
  port?: Port
  role?: ("droplets" | "databases")
})
export type DnsSdConfig = ({
  [k: string]: unknown
} & {
  /**
   * @minItems 1
   */
  names: [string, ...(string)[]]
  refresh_interval?: Duration
  type?: ("SRV" | "A" | "AAAA" | "MX" | "NS")
  port?: Port
})
export type DockerSdConfig = (HttpClientConfig & ProxyConfig & {
  basic_auth?: BasicAuth
  authorization?: Authorization
  oauth2?: Oauth2
  bearer_token?: "no secret, since values are kept with each release: put it into a Secret that is mounted (prometheus.secrets, alertmanager.secrets), and say its path as bearer_token_file"
  bearer_token_file?: string
  tls_config?: TlsConfig
  follow_redirects?: boolean
  enable_http2?: boolean
  proxy_url?: Url
  no_proxy?: string
  proxy_from_environment?: boolean
  proxy_connect_header?: "no secret, since values are kept with each release: put all of it into a Secret, a job's by prometheus.secrets and scrape.extraJobFiles, Alertmanager's by alertmanager.configSecret"
  http_headers?: Headers
  host: string
  port?: Port
  filters?: MobyFilter[]
  host_networking_host?: string
  refresh_interval?: Duration
  match_first_network?: boolean
})
export type DockerswarmSdConfig = (HttpClientConfig & ProxyConfig & {
  basic_auth?: BasicAuth
  authorization?: Authorization
  oauth2?: Oauth2
  bearer_token?: "no secret, since values are kept with each release: put it into a Secret that is mounted (prometheus.secrets, alertmanager.secrets), and say its path as bearer_token_file"
  bearer_token_file?: string
  tls_config?: TlsConfig
  follow_redirects?: boolean
  enable_http2?: boolean
  proxy_url?: Url
  no_proxy?: string
  proxy_from_environment?: boolean
  proxy_connect_header?: "no secret, since values are kept with each release: put all of it into a Secret, a job's by prometheus.secrets and scrape.extraJobFiles, Alertmanager's by alertmanager.configSecret"
  http_headers?: Headers
  host: string
  role: ("services" | "nodes" | "tasks")
  port?: Port
  filters?: MobyFilter[]
  refresh_interval?: Duration
})
export type Ec2SdConfig = (HttpClientConfig & ProxyConfig & {
  endpoint?: string
  region?: string
  access_key?: string
  secret_key?: "no secret, since a ConfigMap is read by many: put the job into a Secret, name that in prometheus.secrets, and the job's file below /etc/prometheus/secrets in scrape.extraJobFiles"
  profile?: string
  role_arn?: string
  external_id?: string
  refresh_interval?: Duration
  port?: Port
  filters?: AwsFilter[]
  basic_auth?: BasicAuth
  authorization?: Authorization
  oauth2?: Oauth2
  bearer_token?: "no secret, since values are kept with each release: put it into a Secret that is mounted (prometheus.secrets, alertmanager.secrets), and say its path as bearer_token_file"
  bearer_token_file?: string
  tls_config?: TlsConfig
  follow_redirects?: boolean
  enable_http2?: boolean
  proxy_url?: Url
  no_proxy?: string
  proxy_from_environment?: boolean
  proxy_connect_header?: "no secret, since values are kept with each release: put all of it into a Secret, a job's by prometheus.secrets and scrape.extraJobFiles, Alertmanager's by alertmanager.configSecret"
  http_headers?: Headers
})
export type EcsSdConfig = (HttpClientConfig & ProxyConfig & {
  region?: string
  endpoint?: string
  access_key?: string
  secret_key?: "no secret, since a ConfigMap is read by many: put the job into a Secret, name that in prometheus.secrets, and the job's file below /etc/prometheus/secrets in scrape.extraJobFiles"
  profile?: string
  role_arn?: string
  external_id?: string
  clusters?: string[]
  port?: Port
  refresh_interval?: Duration
  request_concurrency?: number
  basic_auth?: BasicAuth
  authorization?: Authorization
  oauth2?: Oauth2
  bearer_token?: "no secret, since values are kept with each release: put it into a Secret that is mounted (prometheus.secrets, alertmanager.secrets), and say its path as bearer_token_file"
  bearer_token_file?: string
  tls_config?: TlsConfig
  follow_redirects?: boolean
  enable_http2?: boolean
  proxy_url?: Url
  no_proxy?: string
  proxy_from_environment?: boolean
  proxy_connect_header?: "no secret, since values are kept with each release: put all of it into a Secret, a job's by prometheus.secrets and scrape.extraJobFiles, Alertmanager's by alertmanager.configSecret"
  http_headers?: Headers
})
export type ElasticacheSdConfig = (HttpClientConfig & ProxyConfig & {
  region?: string
  endpoint?: string
  access_key?: string
  secret_key?: "no secret, since a ConfigMap is read by many: put the job into a Secret, name that in prometheus.secrets, and the job's file below /etc/prometheus/secrets in scrape.extraJobFiles"
  profile?: string
  role_arn?: string
  external_id?: string
  clusters?: string[]
  port?: Port
  refresh_interval?: Duration
  request_concurrency?: number
  basic_auth?: BasicAuth
  authorization?: Authorization
  oauth2?: Oauth2
  bearer_token?: "no secret, since values are kept with each release: put it into a Secret that is mounted (prometheus.secrets, alertmanager.secrets), and say its path as bearer_token_file"
  bearer_token_file?: string
  tls_config?: TlsConfig
  follow_redirects?: boolean
  enable_http2?: boolean
  proxy_url?: Url
  no_proxy?: string
  proxy_from_environment?: boolean
  proxy_connect_header?: "no secret, since values are kept with each release: put all of it into a Secret, a job's by prometheus.secrets and scrape.extraJobFiles, Alertmanager's by alertmanager.configSecret"
  http_headers?: Headers
})
export type EurekaSdConfig = (HttpClientConfig & ProxyConfig & {
  server: Url
  basic_auth?: BasicAuth
  authorization?: Authorization
  oauth2?: Oauth2
  bearer_token?: "no secret, since values are kept with each release: put it into a Secret that is mounted (prometheus.secrets, alertmanager.secrets), and say its path as bearer_token_file"
  bearer_token_file?: string
  tls_config?: TlsConfig
  follow_redirects?: boolean
  enable_http2?: boolean
  proxy_url?: Url
  no_proxy?: string
  proxy_from_environment?: boolean
  proxy_connect_header?: "no secret, since values are kept with each release: put all of it into a Secret, a job's by prometheus.secrets and scrape.extraJobFiles, Alertmanager's by alertmanager.configSecret"
  http_headers?: Headers
  refresh_interval?: Duration
})
export type HetznerSdConfig = (HttpClientConfig & ProxyConfig & {
  basic_auth?: BasicAuth
  authorization?: Authorization
  oauth2?: Oauth2
  bearer_token?: "no secret, since values are kept with each release: put it into a Secret that is mounted (prometheus.secrets, alertmanager.secrets), and say its path as bearer_token_file"
  bearer_token_file?: string
  tls_config?: TlsConfig
  follow_redirects?: boolean
  enable_http2?: boolean
  proxy_url?: Url
  no_proxy?: string
  proxy_from_environment?: boolean
  proxy_connect_header?: "no secret, since values are kept with each release: put all of it into a Secret, a job's by prometheus.secrets and scrape.extraJobFiles, Alertmanager's by alertmanager.configSecret"
  http_headers?: Headers
  refresh_interval?: Duration
  port?: Port
  role: ("robot" | "hcloud")
  label_selector?: string
})
export type HttpSdConfig = (HttpClientConfig & ProxyConfig & {
  basic_auth?: BasicAuth
  authorization?: Authorization
  oauth2?: Oauth2
  bearer_token?: "no secret, since values are kept with each release: put it into a Secret that is mounted (prometheus.secrets, alertmanager.secrets), and say its path as bearer_token_file"
  bearer_token_file?: string
  tls_config?: TlsConfig
  follow_redirects?: boolean
  enable_http2?: boolean
  proxy_url?: Url
  no_proxy?: string
  proxy_from_environment?: boolean
  proxy_connect_header?: "no secret, since values are kept with each release: put all of it into a Secret, a job's by prometheus.secrets and scrape.extraJobFiles, Alertmanager's by alertmanager.configSecret"
  http_headers?: Headers
  refresh_interval?: Duration
  url: Url
})
export type IonosSdConfig = (HttpClientConfig & ProxyConfig & {
  datacenter_id: string
  basic_auth?: BasicAuth
  authorization?: Authorization
  oauth2?: Oauth2
  bearer_token?: "no secret, since values are kept with each release: put it into a Secret that is mounted (prometheus.secrets, alertmanager.secrets), and say its path as bearer_token_file"
  bearer_token_file?: string
  tls_config?: TlsConfig
  follow_redirects?: boolean
  enable_http2?: boolean
  proxy_url?: Url
  no_proxy?: string
  proxy_from_environment?: boolean
  proxy_connect_header?: "no secret, since values are kept with each release: put all of it into a Secret, a job's by prometheus.secrets and scrape.extraJobFiles, Alertmanager's by alertmanager.configSecret"
  http_headers?: Headers
  refresh_interval?: Duration
  port?: Port
})
export type KubernetesSdConfig = (HttpClientConfig & ProxyConfig & {
  [k: string]: unknown
} & {
  api_server?: Url
  role: ("node" | "pod" | "service" | "endpoints" | "endpointslice" | "ingress")
  kubeconfig_file?: string
  basic_auth?: BasicAuth
  authorization?: Authorization
  oauth2?: Oauth2
  bearer_token?: "no secret, since values are kept with each release: put it into a Secret that is mounted (prometheus.secrets, alertmanager.secrets), and say its path as bearer_token_file"
  bearer_token_file?: string
  tls_config?: TlsConfig
  follow_redirects?: boolean
  enable_http2?: boolean
  proxy_url?: Url
  no_proxy?: string
  proxy_from_environment?: boolean
  proxy_connect_header?: "no secret, since values are kept with each release: put all of it into a Secret, a job's by prometheus.secrets and scrape.extraJobFiles, Alertmanager's by alertmanager.configSecret"
  http_headers?: Headers
  namespaces?: NamespaceDiscovery
  selectors?: SelectorConfig[]
  attach_metadata?: AttachMetadataConfig
})
export type KumaSdConfig = (HttpClientConfig & ProxyConfig & {
  basic_auth?: BasicAuth
  authorization?: Authorization
  oauth2?: Oauth2
  bearer_token?: "no secret, since values are kept with each release: put it into a Secret that is mounted (prometheus.secrets, alertmanager.secrets), and say its path as bearer_token_file"
  bearer_token_file?: string
  tls_config?: TlsConfig
  follow_redirects?: boolean
  enable_http2?: boolean
  proxy_url?: Url
  no_proxy?: string
  proxy_from_environment?: boolean
  proxy_connect_header?: "no secret, since values are kept with each release: put all of it into a Secret, a job's by prometheus.secrets and scrape.extraJobFiles, Alertmanager's by alertmanager.configSecret"
  http_headers?: Headers
  refresh_interval?: Duration
  fetch_timeout?: Duration
  server: Url
  client_id?: string
})
export type LightsailSdConfig = (HttpClientConfig & ProxyConfig & {
  endpoint?: string
  region?: string
  access_key?: string
  secret_key?: "no secret, since a ConfigMap is read by many: put the job into a Secret, name that in prometheus.secrets, and the job's file below /etc/prometheus/secrets in scrape.extraJobFiles"
  profile?: string
  role_arn?: string
  external_id?: string
  refresh_interval?: Duration
  port?: Port
  basic_auth?: BasicAuth
  authorization?: Authorization
  oauth2?: Oauth2
  bearer_token?: "no secret, since values are kept with each release: put it into a Secret that is mounted (prometheus.secrets, alertmanager.secrets), and say its path as bearer_token_file"
  bearer_token_file?: string
  tls_config?: TlsConfig
  follow_redirects?: boolean
  enable_http2?: boolean
  proxy_url?: Url
  no_proxy?: string
  proxy_from_environment?: boolean
  proxy_connect_header?: "no secret, since values are kept with each release: put all of it into a Secret, a job's by prometheus.secrets and scrape.extraJobFiles, Alertmanager's by alertmanager.configSecret"
  http_headers?: Headers
})
export type LinodeSdConfig = (HttpClientConfig & ProxyConfig & {
  basic_auth?: BasicAuth
  authorization?: Authorization
  oauth2?: Oauth2
  bearer_token?: "no secret, since values are kept with each release: put it into a Secret that is mounted (prometheus.secrets, alertmanager.secrets), and say its path as bearer_token_file"
  bearer_token_file?: string
  tls_config?: TlsConfig
  follow_redirects?: boolean
  enable_http2?: boolean
  proxy_url?: Url
  no_proxy?: string
  proxy_from_environment?: boolean
  proxy_connect_header?: "no secret, since values are kept with each release: put all of it into a Secret, a job's by prometheus.secrets and scrape.extraJobFiles, Alertmanager's by alertmanager.configSecret"
  http_headers?: Headers
  refresh_interval?: Duration
  port?: Port
  tag_separator?: string
  region?: string
})
export type MarathonSdConfig = (HttpClientConfig & ProxyConfig & {
  /**
   * @minItems 1
   */
  servers: [string, ...(string)[]]
  refresh_interval?: Duration
  auth_token?: "no secret, since a ConfigMap is read by many: put it into a Secret, name that in prometheus.secrets, and say its path below /etc/prometheus/secrets as auth_token_file"
  auth_token_file?: string
  basic_auth?: BasicAuth
  authorization?: Authorization
  oauth2?: Oauth2
  bearer_token?: "no secret, since values are kept with each release: put it into a Secret that is mounted (prometheus.secrets, alertmanager.secrets), and say its path as bearer_token_file"
  bearer_token_file?: string
  tls_config?: TlsConfig
  follow_redirects?: boolean
  enable_http2?: boolean
  proxy_url?: Url
  no_proxy?: string
  proxy_from_environment?: boolean
  proxy_connect_header?: "no secret, since values are kept with each release: put all of it into a Secret, a job's by prometheus.secrets and scrape.extraJobFiles, Alertmanager's by alertmanager.configSecret"
  http_headers?: Headers
})
export type MskSdConfig = (HttpClientConfig & ProxyConfig & {
  region?: string
  endpoint?: string
  access_key?: string
  secret_key?: "no secret, since a ConfigMap is read by many: put the job into a Secret, name that in prometheus.secrets, and the job's file below /etc/prometheus/secrets in scrape.extraJobFiles"
  profile?: string
  role_arn?: string
  external_id?: string
  clusters?: string[]
  port?: Port
  refresh_interval?: Duration
  request_concurrency?: number
  basic_auth?: BasicAuth
  authorization?: Authorization
  oauth2?: Oauth2
  bearer_token?: "no secret, since values are kept with each release: put it into a Secret that is mounted (prometheus.secrets, alertmanager.secrets), and say its path as bearer_token_file"
  bearer_token_file?: string
  tls_config?: TlsConfig
  follow_redirects?: boolean
  enable_http2?: boolean
  proxy_url?: Url
  no_proxy?: string
  proxy_from_environment?: boolean
  proxy_connect_header?: "no secret, since values are kept with each release: put all of it into a Secret, a job's by prometheus.secrets and scrape.extraJobFiles, Alertmanager's by alertmanager.configSecret"
  http_headers?: Headers
})
export type NomadSdConfig = (HttpClientConfig & ProxyConfig & {
  allow_stale?: boolean
  basic_auth?: BasicAuth
  authorization?: Authorization
  oauth2?: Oauth2
  bearer_token?: "no secret, since values are kept with each release: put it into a Secret that is mounted (prometheus.secrets, alertmanager.secrets), and say its path as bearer_token_file"
  bearer_token_file?: string
  tls_config?: TlsConfig
  follow_redirects?: boolean
  enable_http2?: boolean
  proxy_url?: Url
  no_proxy?: string
  proxy_from_environment?: boolean
  proxy_connect_header?: "no secret, since values are kept with each release: put all of it into a Secret, a job's by prometheus.secrets and scrape.extraJobFiles, Alertmanager's by alertmanager.configSecret"
  http_headers?: Headers
  namespace?: string
  refresh_interval?: Duration
  region?: string
  server?: string
  tag_separator?: string
})
export type OciSdConfig = (HttpClientConfig & ProxyConfig & {
  [k: string]: unknown
} & {
  auth?: ("api_key" | "instance_principal")
  tenancy?: string
  user?: string
  fingerprint?: string
  key_file?: string
  key_passphrase?: "no secret, since a ConfigMap is read by many: put it into a Secret, name that in prometheus.secrets, and say its path below /etc/prometheus/secrets as key_passphrase_file"
  key_passphrase_file?: string
  region: string
  compartments?: string[]
  basic_auth?: BasicAuth
  authorization?: Authorization
  oauth2?: Oauth2
  bearer_token?: "no secret, since values are kept with each release: put it into a Secret that is mounted (prometheus.secrets, alertmanager.secrets), and say its path as bearer_token_file"
  bearer_token_file?: string
  tls_config?: TlsConfig
  follow_redirects?: boolean
  enable_http2?: boolean
  proxy_url?: Url
  no_proxy?: string
  proxy_from_environment?: boolean
  proxy_connect_header?: "no secret, since values are kept with each release: put all of it into a Secret, a job's by prometheus.secrets and scrape.extraJobFiles, Alertmanager's by alertmanager.configSecret"
  http_headers?: Headers
  port?: Port
  refresh_interval?: Duration
})
export type OutscaleSdConfig = (HttpClientConfig & ProxyConfig & {
  endpoint?: string
  region: string
  access_key: string
  secret_key?: "no secret, since a ConfigMap is read by many: put it into a Secret, name that in prometheus.secrets, and say its path below /etc/prometheus/secrets as secret_key_file"
  secret_key_file: string
  refresh_interval?: Duration
  port?: Port
  basic_auth?: BasicAuth
  authorization?: Authorization
  oauth2?: Oauth2
  bearer_token?: "no secret, since values are kept with each release: put it into a Secret that is mounted (prometheus.secrets, alertmanager.secrets), and say its path as bearer_token_file"
  bearer_token_file?: string
  tls_config?: TlsConfig
  follow_redirects?: boolean
  enable_http2?: boolean
  proxy_url?: Url
  no_proxy?: string
  proxy_from_environment?: boolean
  proxy_connect_header?: "no secret, since values are kept with each release: put all of it into a Secret, a job's by prometheus.secrets and scrape.extraJobFiles, Alertmanager's by alertmanager.configSecret"
  http_headers?: Headers
})
export type PuppetdbSdConfig = (HttpClientConfig & ProxyConfig & {
  basic_auth?: BasicAuth
  authorization?: Authorization
  oauth2?: Oauth2
  bearer_token?: "no secret, since values are kept with each release: put it into a Secret that is mounted (prometheus.secrets, alertmanager.secrets), and say its path as bearer_token_file"
  bearer_token_file?: string
  tls_config?: TlsConfig
  follow_redirects?: boolean
  enable_http2?: boolean
  proxy_url?: Url
  no_proxy?: string
  proxy_from_environment?: boolean
  proxy_connect_header?: "no secret, since values are kept with each release: put all of it into a Secret, a job's by prometheus.secrets and scrape.extraJobFiles, Alertmanager's by alertmanager.configSecret"
  http_headers?: Headers
  refresh_interval?: Duration
  url: Url
  query: string
  include_parameters?: boolean
  port?: Port
})
export type RdsSdConfig = (HttpClientConfig & ProxyConfig & {
  region?: string
  endpoint?: string
  access_key?: string
  secret_key?: "no secret, since a ConfigMap is read by many: put the job into a Secret, name that in prometheus.secrets, and the job's file below /etc/prometheus/secrets in scrape.extraJobFiles"
  profile?: string
  role_arn?: string
  external_id?: string
  clusters?: string[]
  port?: Port
  refresh_interval?: Duration
  filters?: AwsFilter[]
  request_concurrency?: number
  basic_auth?: BasicAuth
  authorization?: Authorization
  oauth2?: Oauth2
  bearer_token?: "no secret, since values are kept with each release: put it into a Secret that is mounted (prometheus.secrets, alertmanager.secrets), and say its path as bearer_token_file"
  bearer_token_file?: string
  tls_config?: TlsConfig
  follow_redirects?: boolean
  enable_http2?: boolean
  proxy_url?: Url
  no_proxy?: string
  proxy_from_environment?: boolean
  proxy_connect_header?: "no secret, since values are kept with each release: put all of it into a Secret, a job's by prometheus.secrets and scrape.extraJobFiles, Alertmanager's by alertmanager.configSecret"
  http_headers?: Headers
})
export type ScalewaySdConfig = (HttpClientConfig & ProxyConfig & {
  project_id: string
  api_url?: Url
  zone?: string
  access_key: string
  secret_key?: "no secret, since a ConfigMap is read by many: put it into a Secret, name that in prometheus.secrets, and say its path below /etc/prometheus/secrets as secret_key_file"
  secret_key_file: string
  name_filter?: string
  tags_filter?: string[]
  basic_auth?: BasicAuth
  authorization?: Authorization
  oauth2?: Oauth2
  bearer_token?: "no secret, since values are kept with each release: put it into a Secret that is mounted (prometheus.secrets, alertmanager.secrets), and say its path as bearer_token_file"
  bearer_token_file?: string
  tls_config?: TlsConfig
  follow_redirects?: boolean
  enable_http2?: boolean
  proxy_url?: Url
  no_proxy?: string
  proxy_from_environment?: boolean
  proxy_connect_header?: "no secret, since values are kept with each release: put all of it into a Secret, a job's by prometheus.secrets and scrape.extraJobFiles, Alertmanager's by alertmanager.configSecret"
  http_headers?: Headers
  refresh_interval?: Duration
  port?: Port
  role: ("baremetal" | "instance")
})
export type StackitSdConfig = (HttpClientConfig & ProxyConfig & {
  basic_auth?: BasicAuth
  authorization?: Authorization
  oauth2?: Oauth2
  bearer_token?: "no secret, since values are kept with each release: put it into a Secret that is mounted (prometheus.secrets, alertmanager.secrets), and say its path as bearer_token_file"
  bearer_token_file?: string
  tls_config?: TlsConfig
  follow_redirects?: boolean
  enable_http2?: boolean
  proxy_url?: Url
  no_proxy?: string
  proxy_from_environment?: boolean
  proxy_connect_header?: "no secret, since values are kept with each release: put all of it into a Secret, a job's by prometheus.secrets and scrape.extraJobFiles, Alertmanager's by alertmanager.configSecret"
  http_headers?: Headers
  project?: string
  refresh_interval?: Duration
  port?: Port
  region?: string
  endpoint?: string
  service_account_key?: "no secret, since a ConfigMap is read by many: put it into a Secret, name that in prometheus.secrets, and say its path below /etc/prometheus/secrets as service_account_key_path"
  private_key?: "no secret, since a ConfigMap is read by many: put it into a Secret, name that in prometheus.secrets, and say its path below /etc/prometheus/secrets as private_key_path"
  service_account_key_path?: string
  private_key_path?: string
  credentials_file_path?: string
})
export type VultrSdConfig = (HttpClientConfig & ProxyConfig & {
  basic_auth?: BasicAuth
  authorization?: Authorization
  oauth2?: Oauth2
  bearer_token?: "no secret, since values are kept with each release: put it into a Secret that is mounted (prometheus.secrets, alertmanager.secrets), and say its path as bearer_token_file"
  bearer_token_file?: string
  tls_config?: TlsConfig
  follow_redirects?: boolean
  enable_http2?: boolean
  proxy_url?: Url
  no_proxy?: string
  proxy_from_environment?: boolean
  proxy_connect_header?: "no secret, since values are kept with each release: put all of it into a Secret, a job's by prometheus.secrets and scrape.extraJobFiles, Alertmanager's by alertmanager.configSecret"
  http_headers?: Headers
  refresh_interval?: Duration
  port?: Port
})
export type AlertmanagerConfig = (HttpClientConfig & ProxyConfig & {
  basic_auth?: BasicAuth
  authorization?: Authorization
  oauth2?: Oauth2
  bearer_token?: "no secret, since values are kept with each release: put it into a Secret that is mounted (prometheus.secrets, alertmanager.secrets), and say its path as bearer_token_file"
  bearer_token_file?: string
  tls_config?: TlsConfig
  follow_redirects?: boolean
  enable_http2?: boolean
  proxy_url?: Url
  no_proxy?: string
  proxy_from_environment?: boolean
  proxy_connect_header?: "no secret, since values are kept with each release: put all of it into a Secret, a job's by prometheus.secrets and scrape.extraJobFiles, Alertmanager's by alertmanager.configSecret"
  http_headers?: Headers
  sigv4?: SigV4Config
  scheme?: ("http" | "https")
  path_prefix?: string
  timeout?: Duration
  api_version?: "v2"
  relabel_configs?: RelabelConfig[]
  alert_relabel_configs?: RelabelConfig[]
  aws_sd_configs?: AwsSdConfig[]
  azure_sd_configs?: AzureSdConfig[]
  consul_sd_configs?: ConsulSdConfig[]
  digitalocean_sd_configs?: DigitaloceanSdConfig[]
  dns_sd_configs?: DnsSdConfig[]
  docker_sd_configs?: DockerSdConfig[]
  dockerswarm_sd_configs?: DockerswarmSdConfig[]
  ec2_sd_configs?: Ec2SdConfig[]
  ecs_sd_configs?: EcsSdConfig[]
  elasticache_sd_configs?: ElasticacheSdConfig[]
  eureka_sd_configs?: EurekaSdConfig[]
  file_sd_configs?: FileSdConfig[]
  gce_sd_configs?: GceSdConfig[]
  hetzner_sd_configs?: HetznerSdConfig[]
  http_sd_configs?: HttpSdConfig[]
  ionos_sd_configs?: IonosSdConfig[]
  kubernetes_sd_configs?: KubernetesSdConfig[]
  kuma_sd_configs?: KumaSdConfig[]
  lightsail_sd_configs?: LightsailSdConfig[]
  linode_sd_configs?: LinodeSdConfig[]
  marathon_sd_configs?: MarathonSdConfig[]
  msk_sd_configs?: MskSdConfig[]
  nerve_sd_configs?: NerveSdConfig[]
  nomad_sd_configs?: NomadSdConfig[]
  oci_sd_configs?: OciSdConfig[]
  openstack_sd_configs?: OpenstackSdConfig[]
  outscale_sd_configs?: OutscaleSdConfig[]
  ovhcloud_sd_configs?: OvhcloudSdConfig[]
  puppetdb_sd_configs?: PuppetdbSdConfig[]
  rds_sd_configs?: RdsSdConfig[]
  scaleway_sd_configs?: ScalewaySdConfig[]
  serverset_sd_configs?: ServersetSdConfig[]
  stackit_sd_configs?: StackitSdConfig[]
  static_configs?: StaticConfig[]
  triton_sd_configs?: TritonSdConfig[]
  uyuni_sd_configs?: UyuniSdConfig[]
  vultr_sd_configs?: VultrSdConfig[]
})
export type UyuniSdConfig = (HttpClientConfig & ProxyConfig & {
  server?: string
  username?: string
  password?: "no secret, since a ConfigMap is read by many: put the job into a Secret, name that in prometheus.secrets, and the job's file below /etc/prometheus/secrets in scrape.extraJobFiles"
  basic_auth?: BasicAuth
  authorization?: Authorization
  oauth2?: Oauth2
  bearer_token?: "no secret, since values are kept with each release: put it into a Secret that is mounted (prometheus.secrets, alertmanager.secrets), and say its path as bearer_token_file"
  bearer_token_file?: string
  tls_config?: TlsConfig
  follow_redirects?: boolean
  enable_http2?: boolean
  proxy_url?: Url
  no_proxy?: string
  proxy_from_environment?: boolean
  proxy_connect_header?: "no secret, since values are kept with each release: put all of it into a Secret, a job's by prometheus.secrets and scrape.extraJobFiles, Alertmanager's by alertmanager.configSecret"
  http_headers?: Headers
  entitlement?: string
  separator?: string
  refresh_interval?: Duration
})
export type OtlpConfig = ({
  [k: string]: unknown
} & {
  promote_all_resource_attributes?: boolean
  promote_resource_attributes?: string[]
  ignore_resource_attributes?: string[]
  translation_strategy?: ("NoUTF8EscapingWithSuffixes" | "UnderscoreEscapingWithSuffixes" | "UnderscoreEscapingWithoutSuffixes" | "NoTranslation")
  keep_identifying_resource_attributes?: boolean
  convert_histograms_to_nhcb?: boolean
  promote_scope_metadata?: boolean
  label_name_underscore_sanitization?: boolean
  label_name_preserve_multiple_underscores?: boolean
})
export type RemoteWriteConfig = (HttpClientConfig & ProxyConfig & {
  url: Url
  remote_timeout?: Duration
  headers?: {
    [k: string]: string
  }
  write_relabel_configs?: RelabelConfig[]
  name?: string
  send_exemplars?: boolean
  send_native_histograms?: boolean
  round_robin_dns?: boolean
  protobuf_message?: ("prometheus.WriteRequest" | "io.prometheus.write.v2.Request")
  failed_request_logging?: boolean
  basic_auth?: BasicAuth
  authorization?: Authorization
  oauth2?: Oauth2
  bearer_token?: "no secret, since values are kept with each release: put it into a Secret that is mounted (prometheus.secrets, alertmanager.secrets), and say its path as bearer_token_file"
  bearer_token_file?: string
  tls_config?: TlsConfig
  follow_redirects?: boolean
  enable_http2?: boolean
  proxy_url?: Url
  no_proxy?: string
  proxy_from_environment?: boolean
  proxy_connect_header?: "left out: Prometheus takes it from no file, and a ConfigMap is read by many"
  http_headers?: Headers
  queue_config?: QueueConfig
  metadata_config?: MetadataConfig
  sigv4?: SigV4Config
  azuread?: AzureAdConfig
  google_iam?: GoogleiamConfig
  convert_nhcb_to_classic?: boolean
})
export type AzureAdConfig = (AzureAdConfig1 & {
  managed_identity?: ManagedIdentityConfig
  workload_identity?: WorkloadIdentityConfig
  oauth?: "left out: Prometheus takes its secret from no file; take one of managed_identity, workload_identity, certificate, sdk"
  sdk?: SdkConfig
  certificate?: CertificateConfig
  cloud?: ("AzurePublic" | "AzureGovernment" | "AzureChina")
  scope?: string
})
export type AzureAdConfig1 = {
  [k: string]: unknown
}
export type Uuid = string
/**
 * A whole number or a text.
 */
export type IntOrString = (number | string)
/**
 * An amount, such as 500m, 0.5 or 10Gi.
 */
export type Quantity = (string | number)
/**
 * Time is a wrapper around time.Time which supports correct marshaling to YAML and JSON.  Wrappers are provided for many of the factory methods that the time package offers.
 */
export type Time = string
export type AlertmanagerHttpClientConfig = (ProxyConfig & {
  basic_auth?: BasicAuth
  authorization?: Authorization
  oauth2?: Oauth2
  bearer_token?: "no secret, since values are kept with each release: put it into a Secret that is mounted (prometheus.secrets, alertmanager.secrets), and say its path as bearer_token_file"
  bearer_token_file?: string
  tls_config?: TlsConfig
  follow_redirects?: boolean
  enable_http2?: boolean
  proxy_url?: Url
  no_proxy?: string
  proxy_from_environment?: boolean
  proxy_connect_header?: "no secret, since values are kept with each release: put all of it into a Secret, a job's by prometheus.secrets and scrape.extraJobFiles, Alertmanager's by alertmanager.configSecret"
  http_headers?: Headers
})
export type AlertmanagerHttpUrl = string
export type AlertmanagerHostPort = string
export type AlertmanagerMatcher = string
export type AlertmanagerIncidentioConfig = (AlertmanagerIncidentioConfig1 & {
  send_resolved?: boolean
  http_config?: AlertmanagerHttpClientConfig
  url?: AlertmanagerHttpUrl
  url_file?: string
  alert_source_token?: "no secret, since values are kept with each release: put it into a Secret, name that in alertmanager.secrets, and say its path below /etc/alertmanager/secrets as alert_source_token_file"
  alert_source_token_file?: string
  max_alerts?: number
  timeout?: AlertmanagerGoDuration
  metadata?: {
    [k: string]: string
  }
})
export type AlertmanagerIncidentioConfig1 = ({
  url: {
    [k: string]: unknown
  }
  [k: string]: unknown
} | {
  url_file: {
    [k: string]: unknown
  }
  [k: string]: unknown
})
export type AlertmanagerGoDuration = string
export type AlertmanagerPagerdutyConfig = (AlertmanagerPagerdutyConfig1 & {
  send_resolved?: boolean
  http_config?: AlertmanagerHttpClientConfig
  service_key?: "no secret, since values are kept with each release: put it into a Secret, name that in alertmanager.secrets, and say its path below /etc/alertmanager/secrets as service_key_file"
  service_key_file?: string
  routing_key?: "no secret, since values are kept with each release: put it into a Secret, name that in alertmanager.secrets, and say its path below /etc/alertmanager/secrets as routing_key_file"
  routing_key_file?: string
  url?: AlertmanagerHttpUrl
  client?: string
  client_url?: string
  description?: string
  details?: {
    [k: string]: unknown
  }
  images?: AlertmanagerPagerdutyImage[]
  links?: AlertmanagerPagerdutyLink[]
  source?: string
  severity?: string
  class?: string
  component?: string
  group?: string
  timeout?: AlertmanagerGoDuration
})
export type AlertmanagerPagerdutyConfig1 = ({
  routing_key_file: {
    [k: string]: unknown
  }
  [k: string]: unknown
} | {
  service_key_file: {
    [k: string]: unknown
  }
  [k: string]: unknown
})
export type AlertmanagerWebhookConfig = (AlertmanagerWebhookConfig1 & {
  send_resolved?: boolean
  http_config?: AlertmanagerHttpClientConfig
  url?: AlertmanagerHttpUrl
  url_file?: string
  max_alerts?: number
  timeout?: AlertmanagerGoDuration
  payload?: unknown
})
export type AlertmanagerWebhookConfig1 = ({
  url: {
    [k: string]: unknown
  }
  [k: string]: unknown
} | {
  url_file: {
    [k: string]: unknown
  }
  [k: string]: unknown
})
export type AlertmanagerSnsConfig = (AlertmanagerSnsConfig1 & {
  send_resolved?: boolean
  http_config?: AlertmanagerHttpClientConfig
  api_url?: string
  sigv4?: SigV4Config
  topic_arn?: string
  phone_number?: string
  target_arn?: string
  subject?: string
  message?: string
  attributes?: {
    [k: string]: string
  }
  use_aws_http_client?: boolean
})
export type AlertmanagerSnsConfig1 = ({
  topic_arn: {
    [k: string]: unknown
  }
  [k: string]: unknown
} | {
  target_arn: {
    [k: string]: unknown
  }
  [k: string]: unknown
} | {
  phone_number: {
    [k: string]: unknown
  }
  [k: string]: unknown
})
export type AlertmanagerTelegramConfig = (AlertmanagerTelegramConfig1 & {
  send_resolved?: boolean
  http_config?: AlertmanagerHttpClientConfig
  api_url?: AlertmanagerHttpUrl
  bot_token?: "no secret, since values are kept with each release: put it into a Secret, name that in alertmanager.secrets, and say its path below /etc/alertmanager/secrets as bot_token_file"
  bot_token_file?: string
  chat_id?: number
  chat_id_file?: string
  message_thread_id?: number
  message?: string
  disable_notifications?: boolean
  parse_mode?: ("" | "Markdown" | "MarkdownV2" | "HTML")
  timeout?: AlertmanagerGoDuration
})
export type AlertmanagerTelegramConfig1 = ({
  chat_id: {
    [k: string]: unknown
  }
  [k: string]: unknown
} | {
  chat_id_file: {
    [k: string]: unknown
  }
  [k: string]: unknown
})
export type AlertmanagerWebexConfig = ({
  http_config?: {
    [k: string]: unknown
  }
  [k: string]: unknown
} & {
  send_resolved?: boolean
  http_config: AlertmanagerHttpClientConfig
  api_url?: AlertmanagerHttpUrl
  message?: string
  room_id: string
})
export type AlertmanagerJiraField = (string | {
  template?: string
  enable_update?: boolean
})
export type AlertmanagerWeekdays = string
export type AlertmanagerDaysOfMonth = string
export type AlertmanagerMonths = string
export type AlertmanagerYears = string
export type Text = (string | {
  name: string
  key: string
})
/**
 * This interface was referenced by `undefined`'s JSON-Schema definition
 * via the `patternProperty` "(^|_)(password|passwd|secret|token|key|connstr|dsn|connection_string)$".
 */
export type Hidden = (string | boolean | number | {
  name: string
  key: string
})
export type Free = (string | boolean | number | {
  name: string
  key: string
})

/**
 * The values of kube-metrics-stack.
 */
export interface KubeMetricsStack {
  /**
   * Values that this chart shares with others of the same parent chart; those that only the others know are left alone.
   */
  global: {
    /**
     * The registry that images of all charts are pulled from, as many charts have it; one in `imageRegistry` goes before it.
     * Not set by default.
     */
    imageRegistry?: string
    /**
     * Secrets with the credentials of the registries of all charts, beside those of `imagePullSecrets`.
     * Default: []
     */
    imagePullSecrets: {
      /**
       * Its name.
       * Required.
       */
      name: string
    }[]
    [k: string]: unknown
  }
  /**
   * For the condition of a parent chart; not used here.
   */
  enabled?: boolean
  /**
   * A name in place of the chart's own in the names of objects.
   * Not set by default.
   */
  nameOverride?: string
  /**
   * What the names of all objects begin with. By default the release's name, with the chart's name behind it unless that is part of it already.
   * Not set by default.
   */
  fullnameOverride?: string
  /**
   * Labels of every object of the chart, pods included.
   * Default: {}
   */
  commonLabels: {
    /**
     * The label's value.
     */
    [k: string]: string
  }
  /**
   * Annotations of every object of the chart, but not of pods, which have `podAnnotations`. Those of one object go before them.
   * Default: {}
   */
  commonAnnotations: {
    /**
     * The annotation's value.
     */
    [k: string]: string
  }
  /**
   * Mirrors, by the registry that they stand in for: for a cluster without a way to the internet. Registries that are not named are used as they are.
   */
  imageRegistry: {
    /**
     * The registry that images of Docker Hub are pulled from instead.
     * Not set by default.
     */
    "docker.io"?: string
    /**
     * The registry that images of GitHub are pulled from instead.
     * Not set by default.
     */
    "ghcr.io"?: string
    /**
     * The registry that images of Quay are pulled from instead.
     * Not set by default.
     */
    "quay.io"?: string
    /**
     * The registry that images of the Kubernetes project are pulled from instead.
     * Not set by default.
     */
    "registry.k8s.io"?: string
  }
  /**
   * Secrets with the credentials of the registries.
   * Default: []
   */
  imagePullSecrets: {
    /**
     * Its name.
     * Required.
     */
    name: string
  }[]
  /**
   * The cluster that the chart is installed in.
   */
  cluster: {
    /**
     * The cluster's name: the label `cluster` of everything that leaves it, so that alerts, and series in a store for several clusters, tell where they come from.
     * Not set by default.
     */
    name?: string
    /**
     * What kind of cluster it is. From it come the defaults of values that say so; each of them can be set by itself.
     * Default: auto
     */
    profile: ("auto" | "kubeadm" | "kind" | "minikube" | "k3s" | "rke2" | "eks" | "gke" | "gkeAutopilot" | "aks" | "openshift" | "talos")
  }
  /**
   * What Prometheus collects, how often and how.
   */
  scrape: {
    /**
     * Collect from the cluster: from its nodes, its API servers, and from what runs in it. Without it Prometheus collects its own metrics, those of what the chart installs beside it, and of `extraJobs`; node-exporter and kube-state-metrics are not installed. Made for a centre that others send to.
     * Default: true
     */
    cluster: boolean
    /**
     * How often each target is asked for its metrics.
     * Default: 30s
     */
    interval: string
    /**
     * How long a target may take to answer; no longer than the interval. By default 10s, or the interval where that is shorter.
     * Not set by default.
     */
    timeout?: string
    /**
     * The format of targets that do not say in which one they answer (with a `Content-Type` that Prometheus knows); without it they count as failed. Of the chart's own jobs; those of `scrape.extraJobs` have `fallback_scrape_protocol`.
     * Not set by default.
     */
    fallbackProtocol?: ("PrometheusText0.0.4" | "PrometheusText1.0.0" | "OpenMetricsText0.0.1" | "OpenMetricsText1.0.0" | "PrometheusProto")
    /**
     * Which metrics of Kubernetes and of the chart's own programs are kept. Of applications, and of `extraJobs`, all are.
     * Default: lean
     */
    metrics: ("lean" | "full")
    /**
     * Further metrics to keep, such as those that dashboards of grafana.com and rules elsewhere read: `kmstack metrics FILE…` tells which. Counts only with `metrics: lean`.
     * Default: []
     */
    keepMetrics: string[]
    /**
     * Labels of nodes that the series of the kubelet, of cAdvisor and of node-exporter carry. Characters that a label of a series cannot have become underscores: `topology_kubernetes_io_zone`. A label without a value, such as that of a node's role, is `true`. Counts only with `cluster: true`.
     * Default: []
     */
    nodeLabels: string[]
    /**
     * @deprecated
     * A former name of `kubelets`.
     * Refused: moved to kubelets; say it there.
     */
    kubelet?: (unknown[] | boolean | number | {
      [k: string]: unknown
    } | string)
    /**
     * Jobs of your own, as Prometheus' configuration has them (`scrape_config`). What they have to be allowed goes into `prometheus.rbac.extraRules`, and what they have to keep secret into files of Secrets (`prometheus.secrets`). Where their targets are the chart does not look: with `networkPolicy.enabled`, `prometheus.network.egress` opens the way to them.
     * Default: []
     */
    extraJobs: ScrapeConfig[]
    /**
     * Files in Prometheus' container with more of such jobs, behind `scrape_configs:`. Made for jobs with secrets that Prometheus takes from no file of their own: the whole of such a job goes into a Secret (`prometheus.secrets`).
     * Default: []
     */
    extraJobFiles: string[]
    /**
     * Applications that ask for it are scraped: Services or pods with the annotation `prometheus.io/scrape: "true"` and, where they differ from the defaults, `prometheus.io/port` (a number or the name of a port), `prometheus.io/path` (/metrics), `prometheus.io/scheme` (http) and `prometheus.io/param-…` for each parameter of the URL (behind a `?` the path may have three itself). What both a Service and its pod ask for is asked once, by the pod's annotations. Without a port, all ports of the Service or of the pod are asked; those of init containers only if they are named for metrics, as of sidecars. Counts only with `cluster: true`.
     */
    annotated: {
      /**
       * Endpoints of Services.
       */
      services: {
        /**
         * Find the endpoints of Services by their annotations.
         * Default: true
         */
        enabled: boolean
        /**
         * How often its targets are asked; by default `scrape.interval`.
         * Not set by default.
         */
        interval?: string
        /**
         * How long a target may take to answer; no longer than the interval. By default `scrape.timeout`, or the interval where that is shorter.
         * Not set by default.
         */
        timeout?: string
        /**
         * How many samples a target may give. One that gives more counts as failed, and nothing of it is kept.
         * Not set by default.
         */
        sampleLimit?: number
        /**
         * The format of targets that do not say in which one they answer; by default `scrape.fallbackProtocol`.
         * Not set by default.
         */
        fallbackProtocol?: ("PrometheusText0.0.4" | "PrometheusText1.0.0" | "OpenMetricsText0.0.1" | "OpenMetricsText1.0.0" | "PrometheusProto")
        /**
         * Steps that change the labels of its targets or leave targets out, after the chart's own.
         * Default: []
         */
        relabelings: RelabelConfig[]
        /**
         * Steps that change its series or leave series out, before they are kept.
         * Default: []
         */
        metricRelabelings: RelabelConfig[]
      }
      /**
       * Pods.
       */
      pods: {
        /**
         * Find pods by their annotations.
         * Default: true
         */
        enabled: boolean
        /**
         * How often its targets are asked; by default `scrape.interval`.
         * Not set by default.
         */
        interval?: string
        /**
         * How long a target may take to answer; no longer than the interval. By default `scrape.timeout`, or the interval where that is shorter.
         * Not set by default.
         */
        timeout?: string
        /**
         * How many samples a target may give. One that gives more counts as failed, and nothing of it is kept.
         * Not set by default.
         */
        sampleLimit?: number
        /**
         * The format of targets that do not say in which one they answer; by default `scrape.fallbackProtocol`.
         * Not set by default.
         */
        fallbackProtocol?: ("PrometheusText0.0.4" | "PrometheusText1.0.0" | "OpenMetricsText0.0.1" | "OpenMetricsText1.0.0" | "PrometheusProto")
        /**
         * Steps that change the labels of its targets or leave targets out, after the chart's own.
         * Default: []
         */
        relabelings: RelabelConfig[]
        /**
         * Steps that change its series or leave series out, before they are kept.
         * Default: []
         */
        metricRelabelings: RelabelConfig[]
      }
      /**
       * Only Services and pods of these namespaces; all, if the list is empty.
       * Default: []
       */
      namespaces: string[]
      /**
       * No Services and pods of these namespaces.
       * Default: []
       */
      ignoredNamespaces: string[]
    }
  }
  /**
   * The way to the kubelets, for all that ask them.
   */
  kubelets: {
    /**
     * How the certificate of a kubelet is checked. Ports, rights and addresses follow from it.
     * Default: profile
     */
    tls: ("profile" | "insecureSkipVerify" | "verify" | "caBundle" | "apiServerProxy")
    /**
     * The certificates that sign the kubelets' own. Exactly one of the three places. Where every kubelet signed its own, all of them, one after another (`/var/lib/kubelet/pki/kubelet.crt` of each node). Counts only with `tls: caBundle`.
     */
    caBundle: {
      /**
       * A ConfigMap of the release's namespace that holds the certificates.
       * Not set by default.
       */
      configMap?: {
        /**
         * The ConfigMap's name.
         * Required.
         */
        name: string
        /**
         * The key whose value is the file.
         * Required.
         */
        key: string
      }
      /**
       * A Secret of the release's namespace that holds the certificates.
       * Not set by default.
       */
      secret?: {
        /**
         * The Secret's name.
         * Required.
         */
        name: string
        /**
         * The key whose value is the file.
         * Required.
         */
        key: string
      }
      /**
       * The certificates themselves, in PEM format. They are no secret.
       * Not set by default.
       */
      pem?: string
    }
    /**
     * Which of a node's addresses Prometheus connects to, and so which one the certificate has to name. (The name that Prometheus expects in a certificate is one for a whole job: there is no way to give each node its own but to connect by it.) Counts only with `tls: profile`, `insecureSkipVerify`, `verify` or `caBundle`.
     * Default: InternalIP
     */
    address: ("InternalIP" | "Hostname" | "InternalDNS")
  }
  /**
   * NetworkPolicies, which follow from what each part has to reach and who has to reach it.
   */
  networkPolicy: {
    /**
     * Make a NetworkPolicy for each part: its pods take and make those connections that the values call for, and no others. What else there is to be is said in `network` of the part. The cluster's network plugin has to enforce it.
     * Default: false
     */
    enabled: boolean
    /**
     * The Kubernetes API servers, which many parts ask, and which ask metrics-server.
     */
    apiServers: {
      /**
       * The networks that they are in; any, if the list is empty.
       * Default: []
       */
      addresses: string[]
      /**
       * The ports at which they answer: that of the Service `kubernetes`, and their own. Plugins differ in which of the two they see.
       * Default: [443, 6443]
       *
       * @minItems 1
       */
      ports: [number, ...(number)[]]
    }
    /**
     * The nodes: their kubelets, node-exporter, and what runs in their network.
     */
    nodes: {
      /**
       * The networks that their own addresses are in; any, if the list is empty. Annotated applications in the network of a node are only reached where it is not.
       * Default: []
       */
      addresses: string[]
    }
    /**
     * The cluster's DNS.
     */
    dns: {
      /**
       * Who answers. A cache on each node goes by its address, as `ipBlock`.
       * Default: see values.yaml
       *
       * @minItems 1
       */
      peers: [NetworkPolicyPeer, ...(NetworkPolicyPeer)[]]
      /**
       * The ports of its pods, by TCP and UDP; OpenShift's has 5353.
       * Default: [53]
       *
       * @minItems 1
       */
      ports: [number, ...(number)[]]
    }
    /**
     * The places that `prometheus.remoteWrite` sends to; their ports are those of the URLs. Counts only with `prometheus.remoteWrite`.
     */
    remoteWrite: {
      /**
       * The networks that they are in; any, if the list is empty.
       * Default: []
       */
      addresses: string[]
    }
  }
  /**
   * The Prometheus server: it collects, stores and answers queries.
   */
  prometheus: {
    /**
     * Run a Prometheus server.
     * Default: true
     */
    enabled: boolean
    /**
     * What Prometheus does. The data of the one are left alone by the other, so that a change can be taken back.
     * Default: server
     */
    mode: ("server" | "agent")
    /**
     * The agent. Counts only with `mode: agent`, `remoteWrite` and `cluster.name`.
     */
    agent: {
      /**
       * How many agents share the targets of all jobs among them, each with its own part, its own configuration and its own data; `replicas` is of each. More of them, and each target may be another one's from then on.
       * Default: 1
       */
      shards: number
      /**
       * How long samples are kept for a target that does not take them; older ones go when the log is cut, every two hours. The volume has to be large enough for that, and a centre has to take samples that are so old (`outOfOrderTimeWindow`).
       * Default: 4h
       */
      maxTime: string
    }
    /**
     * How many servers. Each collects everything and keeps its own data.
     * Default: 1
     */
    replicas: number
    /**
     * The image of Prometheus.
     */
    image: {
      /**
       * The registry that the image comes from.
       * Default: quay.io
       */
      registry: string
      /**
       * The image's name in the registry.
       * Default: prometheus/prometheus
       */
      repository: string
      /**
       * The image's tag: Prometheus' version, v3.12.0 or later. With a `-distroless` one, which has no shell, there is nothing for `helm test`.
       * Default: v3.16.0
       */
      tag: string
      /**
       * The image's digest: what is pulled then is this very image, whatever the tag.
       * Not set by default.
       */
      digest?: string
      /**
       * When the image is pulled.
       * Default: IfNotPresent
       */
      pullPolicy: ("IfNotPresent" | "Always" | "Never")
    }
    /**
     * How long data is kept: until the limit of time or the one of space is reached. Counts only with `mode: server`.
     */
    retention: {
      /**
       * How long samples are kept.
       * Default: 15d
       */
      time: string
      /**
       * How large the data may grow before the oldest goes, the write-ahead log included. One GB is 1024 MB here. By default four fifths of `persistence.size`; no limit with `persistence.type: existingClaim`, whose size the chart does not know.
       * Not set by default.
       */
      size?: string
      /**
       * The same as a share, in percent, of the whole file system that the data is on: for a volume that is Prometheus' own. A directory of a node is not, and many a StorageClass makes such. In place of `size`, as Prometheus heeds only one of the two; 0 for no limit but the time.
       * Not set by default.
       */
      percentage?: number
    }
    /**
     * How late a sample may be, behind the newest of its series, and still be kept. By default not at all; with `remoteWriteReceiver` 6h, which is what an agent has to send after a long outage: 4h that it keeps, and 2h until it looks again. Counts only with `mode: server`.
     * Not set by default.
     */
    outOfOrderTimeWindow?: string
    /**
     * Exemplars that targets give with their samples. Counts only with `mode: server`.
     */
    exemplars: {
      /**
       * Keep exemplars, which lead from a series to traces.
       * Default: false
       */
      enabled: boolean
      /**
       * How many are kept, in memory; the oldest go.
       * Default: 100000
       */
      max: number
    }
    /**
     * Alertmanagers elsewhere that get all alerts too, as Prometheus' configuration has them (`alertmanager_config`); passwords and tokens come from files of `secrets`. Counts only with `mode: server`.
     * Default: []
     */
    alertmanagers: AlertmanagerConfig[]
    /**
     * Labels of everything that leaves this Prometheus (alerts, remote storage), besides `cluster`.
     * Default: {}
     */
    externalLabels: {
      /**
       * The label's value. It is taken as it is: a `$` is a dollar.
       */
      [k: string]: string
    }
    /**
     * A label of everything that leaves this Prometheus, whose value is the pod's name: for what takes samples of several replicas and keeps those of one. Alerts go without it, so that they are one.
     * Not set by default.
     */
    replicaExternalLabelName?: string
    /**
     * The URL under which people reach Prometheus: links in alerts begin with it, and the pages are below its path. By default that of the Service.
     * Not set by default.
     */
    externalUrl?: string
    /**
     * The path below which Prometheus answers; Ingress and HTTPRoute lead there, and probes and scrapes know of it. By default the path of `externalUrl`; `/` where something on the way takes that path off.
     * Not set by default.
     */
    routePrefix?: string
    /**
     * TLS and passwords for all that ask Prometheus, by its web configuration.
     */
    web: {
      /**
       * A Secret of the release's namespace that holds Prometheus's web configuration under the key `web.yml`, and the files that it names, such as `tls.crt` and `tls.key`. What is in it the chart cannot see: say it in `tls` and `basicAuth`.
       * Not set by default.
       */
      secretName?: string
      /**
       * TLS. Counts only with `secretName`.
       */
      tls: {
        /**
         * The file makes Prometheus speak TLS: probes, its own job and `helm test` do too.
         * Default: false
         */
        enabled: boolean
        /**
         * The key of the Secret with the authority that signed Prometheus's certificate. Without it Prometheus collects its own metrics without a look at the certificate.
         * Not set by default.
         */
        caKey?: string
        /**
         * The name in the certificate, which is not the pod's address. Counts only with `caKey`.
         * Not set by default.
         */
        serverName?: string
      }
      /**
       * A user name and a password. Counts only with `secretName`.
       */
      basicAuth: {
        /**
         * The file makes Prometheus ask for a user name and a password. Those by which the chart asks itself are in the Secret too.
         * Default: false
         */
        enabled: boolean
        /**
         * The key of the user name.
         * Default: username
         */
        usernameKey: string
        /**
         * The key of the password, as it is and not its hash.
         * Default: password
         */
        passwordKey: string
      }
    }
    /**
     * Metrics of OpenTelemetry.
     */
    otlpReceiver: {
      /**
       * Take metrics that are sent by OpenTelemetry's protocol, at `/api/v1/otlp/v1/metrics`. Whoever gets to Prometheus may send some then.
       * Default: false
       */
      enabled: boolean
      /**
       * How attributes and names become labels and names of series, as Prometheus' configuration has it (`otlp`).
       * Default: {}
       */
      config: OtlpConfig
    }
    /**
     * Settings of Prometheus' configuration file that no value above is for, by the names that they have there.
     */
    extraConfig: {
      /**
       * What holds for all jobs that do not say otherwise (`global`).
       * Default: {}
       */
      global: GlobalConfig
      /**
       * How the program runs (`runtime`).
       * Default: {}
       */
      runtime: RuntimeConfig
      /**
       * How samples are stored (`storage`).
       * Default: {}
       */
      storage: StorageConfig
      /**
       * Where Prometheus sends traces of its own work (`tracing`).
       * Not set by default.
       */
      tracing?: TracingConfig
    }
    /**
     * Where every sample is sent, as Prometheus' configuration has it (`remote_write`); with several, to each. What has to be kept secret is in files of `secrets`. A queue has `max_shards` shards all the time (10 where it is not said), unless `min_shards` says that there may be fewer: while their number changes and the target is away, Prometheus drops what is in it. A change of one of them leaves the others alone, and its own starts anew with what is collected from then on.
     * Default: []
     */
    remoteWrite: RemoteWriteConfig[]
    /**
     * The centre that others send to. Where nothing but that is wanted of it, set `scrape.cluster` to false.
     */
    remoteWriteReceiver: {
      /**
       * Take samples that other Prometheus send, at `/api/v1/write`, in both versions of the protocol. Whoever gets to Prometheus may send some then: see `web` for passwords.
       * Default: false
       */
      enabled: boolean
    }
    /**
     * Secrets of the release's namespace whose keys are files in the container, each at `/etc/prometheus/secrets/SECRET/KEY`: what the configuration names as `…_file`. Prometheus reads such a file each time that it needs it.
     * Default: []
     */
    secrets: string[]
    /**
     * How often Prometheus looks whether its configuration or rules changed. (The kubelet needs up to a minute or so to bring a change to the pod.)
     * Default: 30s
     */
    reloadInterval: string
    /**
     * @deprecated
     * A former name of `prometheus.startupProbe`.
     * Refused: moved to prometheus.startupProbe; say it there.
     */
    startup?: (unknown[] | boolean | number | {
      [k: string]: unknown
    } | string)
    /**
     * How long a start may take: after a crash Prometheus reads its whole write-ahead log first. What fails too often is started again.
     */
    startupProbe: {
      /**
       * How long after the start it asks first; at once by default.
       * Not set by default.
       */
      initialDelaySeconds?: number
      /**
       * How often it asks; every 10 seconds where it is not set.
       * Default: 5
       */
      periodSeconds: number
      /**
       * How long an answer may take; a second where it is not set.
       * Default: 3
       */
      timeoutSeconds: number
      /**
       * After how many failures in a row it acts; after 3 where it is not set.
       * Default: 180
       */
      failureThreshold: number
    }
    /**
     * When the Service sends nobody to it.
     */
    readinessProbe: {
      /**
       * How long after the start it asks first; at once by default.
       * Not set by default.
       */
      initialDelaySeconds?: number
      /**
       * How often it asks; every 10 seconds where it is not set.
       * Default: 5
       */
      periodSeconds: number
      /**
       * How long an answer may take; a second where it is not set.
       * Default: 3
       */
      timeoutSeconds: number
      /**
       * After how many failures in a row it acts; after 3 where it is not set.
       * Not set by default.
       */
      failureThreshold?: number
    }
    /**
     * When it is started again because it does not answer.
     */
    livenessProbe: {
      /**
       * How long after the start it asks first; at once by default.
       * Not set by default.
       */
      initialDelaySeconds?: number
      /**
       * How often it asks; every 10 seconds where it is not set.
       * Default: 10
       */
      periodSeconds: number
      /**
       * How long an answer may take; a second where it is not set.
       * Default: 3
       */
      timeoutSeconds: number
      /**
       * After how many failures in a row it acts; after 3 where it is not set.
       * Default: 6
       */
      failureThreshold: number
    }
    /**
     * How a change comes to the pods.
     */
    updateStrategy: {
      /**
       * How pods are replaced when something about them changes.
       * Default: RollingUpdate
       */
      type: ("RollingUpdate" | "OnDelete")
      /**
       * How many pods are replaced at once, and from which on. Counts only with `type: RollingUpdate`.
       * Not set by default.
       */
      rollingUpdate?: RollingUpdateStatefulSetStrategy
    }
    /**
     * How long Prometheus may take to stop and write down what it holds.
     * Default: 300
     */
    terminationGracePeriodSeconds: number
    /**
     * Names that Prometheus resolves without DNS, such as those of nodes (see `kubelets.address`).
     * Default: []
     */
    hostAliases: HostAlias[]
    /**
     * What it may do in the cluster. Those that the chart's own jobs need are there by themselves.
     */
    rbac: {
      /**
       * Make a ClusterRole and bind it to the ServiceAccount. Otherwise somebody else has to give the account these rights.
       * Default: true
       */
      create: boolean
      /**
       * Rules of the ClusterRole besides those that the chart's own jobs need, for `scrape.extraJobs`. Counts only with `create: true`.
       * Default: []
       */
      extraRules: PolicyRule[]
    }
    /**
     * The Service of Prometheus.
     */
    service: {
      /**
       * From where it can be reached.
       * Default: ClusterIP
       */
      type: ("ClusterIP" | "NodePort" | "LoadBalancer")
      /**
       * The Service's port.
       * Default: 9090
       */
      port: number
      /**
       * The name of another port of the pods to lead to, such as that of a container of your own that asks for a password first.
       * Not set by default.
       */
      targetPort?: string
      /**
       * Which pod a connection goes to.
       * Default: None
       */
      sessionAffinity: ("None" | "ClientIP")
      /**
       * How long a caller may be silent and still get the same pod; 10800 by default, which are three hours. Counts only with `sessionAffinity: ClientIP`.
       * Not set by default.
       */
      sessionAffinityTimeoutSeconds?: number
      /**
       * How many addresses the Service has. The cluster decides where it is not set.
       * Not set by default.
       */
      ipFamilyPolicy?: ("SingleStack" | "PreferDualStack" | "RequireDualStack")
      /**
       * Of which versions they are, the first of them first. The first cannot be changed later.
       * Default: []
       */
      ipFamilies: ("IPv4" | "IPv6")[]
      /**
       * The port on every node; chosen by Kubernetes where it is not set. Counts only with `type: NodePort` or `LoadBalancer`.
       * Not set by default.
       */
      nodePort?: number
      /**
       * Which nodes take connections from outside the cluster. Counts only with `type: NodePort` or `LoadBalancer`.
       * Not set by default.
       */
      externalTrafficPolicy?: ("Cluster" | "Local")
      /**
       * The load balancer's address, where its provider lets one choose; MetalLB takes one of its pools. Of two, one of each version, its annotation `metallb.io/loadBalancerIPs` takes a list. Counts only with `type: LoadBalancer`.
       * Not set by default.
       */
      loadBalancerIP?: string
      /**
       * Which load balancer, where the cluster has more than one. It cannot be changed later. Counts only with `type: LoadBalancer`.
       * Not set by default.
       */
      loadBalancerClass?: string
      /**
       * Take a port of every node too, as load balancers outside the cluster need it; MetalLB does without. Counts only with `type: LoadBalancer`.
       * Default: true
       */
      allocateLoadBalancerNodePorts: boolean
      /**
       * Networks from which the load balancer may be used; all, if the list is empty. Counts only with `type: LoadBalancer`.
       * Default: []
       */
      loadBalancerSourceRanges: string[]
      /**
       * Annotations of the Service.
       * Default: {}
       */
      annotations: {
        /**
         * The annotation's value.
         */
        [k: string]: string
      }
    }
    /**
     * An Ingress, for an Ingress controller that the cluster has; the chart installs none.
     */
    ingress: {
      /**
       * Make an Ingress.
       * Default: false
       */
      enabled: boolean
      /**
       * The IngressClass; the cluster's default one where it is not set.
       * Not set by default.
       */
      className?: string
      /**
       * The host names; any, if the list is empty. The path is `prometheus.routePrefix`.
       * Default: []
       */
      hosts: string[]
      /**
       * The path, where it is another one than `prometheus.routePrefix`: so where the controller takes something off before it passes a request on.
       * Not set by default.
       */
      path?: string
      /**
       * How the path is matched.
       * Default: Prefix
       */
      pathType: ("Prefix" | "ImplementationSpecific")
      /**
       * Certificates.
       * Default: []
       */
      tls: IngressTLS[]
      /**
       * Annotations of the Ingress, by which its controller is set up.
       * Default: {}
       */
      annotations: {
        /**
         * The annotation's value.
         */
        [k: string]: string
      }
    }
    /**
     * A route of the Gateway API, for a Gateway that the cluster has or that `gateway` makes.
     */
    httpRoute: {
      /**
       * Make an HTTPRoute.
       * Default: false
       */
      enabled: boolean
      /**
       * The Gateways that the route belongs to; that of `gateway`, if the list is empty.
       * Default: []
       */
      parentRefs: {
        /**
         * The Gateway's name.
         * Required.
         */
        name: string
        /**
         * Its namespace, where it is not the release's.
         * Optional.
         */
        namespace?: string
        /**
         * One of its listeners; all that let the route in, where it is not set.
         * Optional.
         */
        sectionName?: string
        /**
         * The port of the listeners; any, where it is not set.
         * Optional.
         */
        port?: number
      }[]
      /**
       * The host names; those of the listeners, if the list is empty. The path is `prometheus.routePrefix`.
       * Default: []
       */
      hostnames: string[]
      /**
       * The path, where it is another one than `prometheus.routePrefix`: the Gateway then puts that in its place before it passes a request on.
       * Not set by default.
       */
      path?: string
      /**
       * Annotations of the HTTPRoute.
       * Default: {}
       */
      annotations: {
        /**
         * The annotation's value.
         */
        [k: string]: string
      }
    }
    /**
     * Where the data is kept, and what becomes of it.
     */
    persistence: {
      /**
       * Where the data is kept. A StatefulSet cannot change it later: delete it with `--cascade=orphan`, then upgrade.
       * Default: claim
       */
      type: ("claim" | "hostPath" | "local" | "existingClaim" | "none")
      /**
       * The size of the volume. A StatefulSet cannot change it later: enlarge the claim itself, then delete the StatefulSet with `--cascade=orphan` and upgrade. With `none` what the data may take of the node's disk; the kubelet ends a pod that takes more. Counts only with `type: claim`, `hostPath`, `local` or `none`.
       * Default: 20Gi
       */
      size: string
      /**
       * The StorageClass; the cluster's default one where it is not set, none where it is `""`. With `hostPath` and `local` only the name by which volume and claim find each other. Counts only with `type: claim`, `hostPath` or `local`.
       * Not set by default.
       */
      storageClassName?: string
      /**
       * Who may use the volume at the same time. A StatefulSet cannot change it later. Counts only with `type: claim`, `hostPath` or `local`.
       * Default: [ReadWriteOnce]
       *
       * @minItems 1
       */
      accessModes: [("ReadWriteOnce" | "ReadWriteOncePod" | "ReadWriteMany"), ...(("ReadWriteOnce" | "ReadWriteOncePod" | "ReadWriteMany"))[]]
      /**
       * Labels of the claims. A StatefulSet cannot change them later. Counts only with `type: claim`, `hostPath` or `local`.
       * Default: {}
       */
      labels: {
        /**
         * The label's value.
         */
        [k: string]: string
      }
      /**
       * Annotations of the claims, such as those of a program that saves their data. A StatefulSet cannot change them later. Counts only with `type: claim`, `hostPath` or `local`.
       * Default: {}
       */
      annotations: {
        /**
         * The annotation's value.
         */
        [k: string]: string
      }
      /**
       * Keep claim and volume when the release is uninstalled; installed again under the same name, it finds its data. A volume of the chart is never deleted with its directory (reclaim policy Retain). Counts only with `type: claim`, `hostPath` or `local`.
       * Default: true
       */
      keepOnUninstall: boolean
      /**
       * The labels of volumes of which the claim takes one; such a claim is never filled by a new one. Counts only with `type: claim`.
       * Not set by default.
       */
      selector?: LabelSelector
      /**
       * The PersistentVolume that the claim takes, for one replica. One that was made by hand often has no class: set `storageClassName` to what it says, be it `""`. Counts only with `type: claim`.
       * Not set by default.
       */
      volumeName?: string
      /**
       * The directory on the node, which is for this data alone: none of the system's own. Counts only with `type: hostPath` or `local`.
       * Default: /opt/prometheus
       */
      path: string
      /**
       * The node that the directory is on, by its label `kubernetes.io/hostname`. The pod runs there. Needed with `type: hostPath` or `local`, and counts only there.
       * Not set by default.
       */
      nodeName?: string
      /**
       * The claim's name. Needed with `type: existingClaim`, and counts only there.
       * Not set by default.
       */
      existingClaim?: string
      /**
       * The directory of the volume that the data is in, where others have theirs in it too; made where it is missing. Counts only with `type: claim`, `hostPath`, `local` or `existingClaim`.
       * Not set by default.
       */
      subPath?: string
      /**
       * A step that keeps a program that is not root from failing with `permission denied` in a directory that belongs to root. Counts only with `type: claim`, `hostPath`, `local` or `existingClaim`.
       */
      takeOwnership: {
        /**
         * Before each start give the data to the pod's user, as root. Kubernetes leaves the owner of a `hostPath` as it is, and that of some volumes that come by network: of NFS, and where the driver says `fsGroupPolicy: None`. (A file server that takes root for nobody, `root_squash`, refuses it.)
         * Default: false
         */
        enabled: boolean
        /**
         * An image with `chown`.
         */
        image: {
          /**
           * The registry that the image comes from.
           * Default: docker.io
           */
          registry: string
          /**
           * The image's name in the registry.
           * Default: library/busybox
           */
          repository: string
          /**
           * The image's tag.
           * Default: 1.37.0
           */
          tag: string
          /**
           * The image's digest: what is pulled then is this very image, whatever the tag.
           * Not set by default.
           */
          digest?: string
          /**
           * When the image is pulled.
           * Default: IfNotPresent
           */
          pullPolicy: ("IfNotPresent" | "Always" | "Never")
        }
      }
    }
    /**
     * How its metrics are collected.
     */
    scrape: {
      /**
       * Collect its metrics.
       * Default: true
       */
      enabled: boolean
      /**
       * How often its targets are asked; by default `scrape.interval`.
       * Not set by default.
       */
      interval?: string
      /**
       * How long a target may take to answer; no longer than the interval. By default `scrape.timeout`, or the interval where that is shorter.
       * Not set by default.
       */
      timeout?: string
      /**
       * How many samples a target may give. One that gives more counts as failed, and nothing of it is kept.
       * Not set by default.
       */
      sampleLimit?: number
      /**
       * The format of targets that do not say in which one they answer; by default `scrape.fallbackProtocol`.
       * Not set by default.
       */
      fallbackProtocol?: ("PrometheusText0.0.4" | "PrometheusText1.0.0" | "OpenMetricsText0.0.1" | "OpenMetricsText1.0.0" | "PrometheusProto")
      /**
       * Steps that change the labels of its targets or leave targets out, after the chart's own.
       * Default: []
       */
      relabelings: RelabelConfig[]
      /**
       * Steps that change its series or leave series out, before they are kept.
       * Default: []
       */
      metricRelabelings: RelabelConfig[]
    }
    /**
     * What the container asks for and what it may use at most. No limit by default: what is enough depends on the size of the cluster.
     * Default: {requests: {cpu: 200m, memory: 512Mi}}
     */
    resources: ResourceRequirements
    /**
     * Labels that a node must have to run it.
     * Default: {kubernetes.io/os: linux}
     */
    nodeSelector: {
      /**
       * The label's value.
       */
      [k: string]: string
    }
    /**
     * Taints of nodes that the pods put up with.
     * Default: []
     */
    tolerations: Toleration[]
    /**
     * Where the pods want or do not want to be.
     * Not set by default.
     */
    affinity?: Affinity
    /**
     * How the pods spread over nodes and zones.
     * Default: []
     */
    topologySpreadConstraints: TopologySpreadConstraint[]
    /**
     * The PriorityClass of the pods.
     * Not set by default.
     */
    priorityClassName?: string
    /**
     * Annotations of the workload itself, such as the StatefulSet, by which a controller knows what to do with it.
     * Default: {}
     */
    annotations: {
      /**
       * The annotation's value.
       */
      [k: string]: string
    }
    /**
     * Annotations of the pods.
     * Default: {}
     */
    podAnnotations: {
      /**
       * The annotation's value.
       */
      [k: string]: string
    }
    /**
     * Labels of the pods, besides the chart's own.
     * Default: {}
     */
    podLabels: {
      /**
       * The label's value.
       */
      [k: string]: string
    }
    /**
     * Further arguments of the program, at the end of its own.
     * Default: []
     */
    extraArgs: string[]
    /**
     * Further environment variables of the container.
     * Default: []
     */
    extraEnv: EnvVar[]
    /**
     * Further containers of the pods, beside the program's own.
     * Default: []
     */
    extraContainers: Container[]
    /**
     * Further containers that run before the program starts, one after another.
     * Default: []
     */
    extraInitContainers: Container[]
    /**
     * The ServiceAccount of the pods.
     */
    serviceAccount: {
      /**
       * Make a ServiceAccount. Otherwise `name` is one that is there already.
       * Default: true
       */
      create: boolean
      /**
       * Its name; by default that of the workload.
       * Not set by default.
       */
      name?: string
      /**
       * Annotations of the ServiceAccount, by which clouds give it their own rights. Counts only with `create: true`.
       * Default: {}
       */
      annotations: {
        /**
         * The annotation's value.
         */
        [k: string]: string
      }
    }
    /**
     * Connections that the chart cannot know of. Counts only with `networkPolicy.enabled: true`.
     */
    network: {
      /**
       * Who besides the parts of the release may ask it, at the port of its page or of its metrics: the pods of an Ingress controller or of a Gateway, another Prometheus, people's networks.
       * Default: []
       */
      from: NetworkPolicyPeer[]
      /**
       * Further connections that its pods take, as a NetworkPolicy has them.
       * Default: []
       */
      ingress: NetworkPolicyIngressRule[]
      /**
       * Further connections that its pods make, as a NetworkPolicy has them: to what only you know of, such as targets of your own jobs, receivers of alerts, data sources.
       * Default: []
       */
      egress: NetworkPolicyEgressRule[]
    }
    /**
     * Further volumes of the pods.
     * Default: []
     */
    extraVolumes: Volume[]
    /**
     * Further mounts of the container, of volumes in `extraVolumes`.
     * Default: []
     */
    extraVolumeMounts: VolumeMount[]
    /**
     * Users, groups and system-call filters of the pods. On OpenShift, which chooses users and groups itself (`cluster.profile`), each that is the same as here by default is left out.
     * Default: see values.yaml
     */
    podSecurityContext: PodSecurityContext
    /**
     * What the container may do; by default no more than the restricted Pod Security Standard allows.
     * Default: {allowPrivilegeEscalation: false, readOnlyRootFilesystem: true, capabilities: {drop: [ALL]}}
     */
    securityContext: SecurityContext
  }
  /**
   * Alertmanager: it groups alerts, leaves out what is silenced, and tells people.
   */
  alertmanager: {
    /**
     * Run an Alertmanager, which Prometheus sends its alerts to. It is off by default, since a cluster has neither an alert (`rules.groups`) nor somebody to tell (`config`) by itself.
     * Default: false
     */
    enabled: boolean
    /**
     * How many. They tell each other what they have sent and what is silenced: of each notification people get one.
     * Default: 1
     */
    replicas: number
    /**
     * The image of Alertmanager.
     */
    image: {
      /**
       * The registry that the image comes from.
       * Default: quay.io
       */
      registry: string
      /**
       * The image's name in the registry.
       * Default: prometheus/alertmanager
       */
      repository: string
      /**
       * The image's tag: Alertmanager's version, v0.35.0 or later. With a `-distroless` one, which has no shell, a change of its configuration waits for a restart.
       * Default: v0.35.0
       */
      tag: string
      /**
       * The image's digest: what is pulled then is this very image, whatever the tag.
       * Not set by default.
       */
      digest?: string
      /**
       * When the image is pulled.
       * Default: IfNotPresent
       */
      pullPolicy: ("IfNotPresent" | "Always" | "Never")
    }
    /**
     * Alertmanager's configuration, by the names that it has there. It lives in a Secret.
     */
    config: {
      /**
       * What holds for all receivers that do not say otherwise.
       * Default: {}
       */
      global: AlertmanagerGlobalConfig
      /**
       * Which receiver gets which alerts: the route that all alerts enter, with others below it. Without it nobody is told.
       * Not set by default.
       */
      route?: AlertmanagerFirstRoute
      /**
       * Whom it tells, and how.
       * Default: []
       */
      receivers: AlertmanagerReceiver[]
      /**
       * Alerts that say nothing new while others fire.
       * Default: []
       */
      inhibit_rules: AlertmanagerInhibitRule[]
      /**
       * Times that routes name, to be silent then or to be active only then.
       * Default: []
       */
      time_intervals: AlertmanagerNamedTimeInterval[]
      /**
       * Files in the container with templates, besides `templateFiles`.
       * Default: []
       */
      templates: string[]
    }
    /**
     * Files with templates for notifications, by name; the configuration takes all of them.
     * Default: {}
     */
    templateFiles: {
      /**
       * What is in the file.
       */
      [k: string]: string
    }
    /**
     * A Secret of the release's namespace that has the whole configuration under the key `alertmanager.yml` (`alertmanager.yaml` where the Prometheus operator runs it), in place of `config`; templates that it names as `*.tmpl` are those of `templateFiles`.
     * Not set by default.
     */
    configSecret?: string
    /**
     * Secrets of the release's namespace whose keys are files in the container, each at `/etc/alertmanager/secrets/SECRET/KEY`: what the configuration names as `…_file`. Alertmanager reads such a file each time that it tells somebody.
     * Default: []
     */
    secrets: string[]
    /**
     * How long it remembers what it has sent, and silences that are over.
     * Default: 120h
     */
    retention: string
    /**
     * The URL under which people reach Alertmanager: links in notifications begin with it, and the pages are below its path. By default that of the Service.
     * Not set by default.
     */
    externalUrl?: string
    /**
     * The path below which Alertmanager answers; Ingress and HTTPRoute lead there, and probes, scrapes and Prometheus know of it. By default the path of `externalUrl`; `/` where something on the way takes that path off.
     * Not set by default.
     */
    routePrefix?: string
    /**
     * When the Service sends nobody to it.
     */
    readinessProbe: {
      /**
       * How long after the start it asks first; at once by default.
       * Not set by default.
       */
      initialDelaySeconds?: number
      /**
       * How often it asks; every 10 seconds where it is not set.
       * Default: 5
       */
      periodSeconds: number
      /**
       * How long an answer may take; a second where it is not set.
       * Default: 3
       */
      timeoutSeconds: number
      /**
       * After how many failures in a row it acts; after 3 where it is not set.
       * Not set by default.
       */
      failureThreshold?: number
    }
    /**
     * When it is started again because it does not answer.
     */
    livenessProbe: {
      /**
       * How long after the start it asks first; at once by default.
       * Not set by default.
       */
      initialDelaySeconds?: number
      /**
       * How often it asks; every 10 seconds where it is not set.
       * Not set by default.
       */
      periodSeconds?: number
      /**
       * How long an answer may take; a second where it is not set.
       * Default: 3
       */
      timeoutSeconds: number
      /**
       * After how many failures in a row it acts; after 3 where it is not set.
       * Not set by default.
       */
      failureThreshold?: number
    }
    /**
     * How a change comes to the pods.
     */
    updateStrategy: {
      /**
       * How pods are replaced when something about them changes.
       * Default: RollingUpdate
       */
      type: ("RollingUpdate" | "OnDelete")
      /**
       * How many pods are replaced at once, and from which on. Counts only with `type: RollingUpdate`.
       * Not set by default.
       */
      rollingUpdate?: RollingUpdateStatefulSetStrategy
    }
    /**
     * TLS and passwords for all that ask Alertmanager, by its web configuration.
     */
    web: {
      /**
       * A Secret of the release's namespace that holds Alertmanager's web configuration under the key `web.yml`, and the files that it names, such as `tls.crt` and `tls.key`. What is in it the chart cannot see: say it in `tls` and `basicAuth`.
       * Not set by default.
       */
      secretName?: string
      /**
       * TLS. Counts only with `secretName`.
       */
      tls: {
        /**
         * The file makes Alertmanager speak TLS: probes and Prometheus do too.
         * Default: false
         */
        enabled: boolean
        /**
         * The key of the Secret with the authority that signed Alertmanager's certificate. Without it Prometheus sends its alerts, and the user name and the password with them, without a look at the certificate.
         * Not set by default.
         */
        caKey?: string
        /**
         * The name in the certificate, which is not the pod's address. Counts only with `caKey`.
         * Not set by default.
         */
        serverName?: string
      }
      /**
       * A user name and a password. Counts only with `secretName`.
       */
      basicAuth: {
        /**
         * The file makes Alertmanager ask for a user name and a password. Those by which the chart asks itself are in the Secret too.
         * Default: false
         */
        enabled: boolean
        /**
         * The key of the user name.
         * Default: username
         */
        usernameKey: string
        /**
         * The key of the password, as it is and not its hash.
         * Default: password
         */
        passwordKey: string
      }
    }
    /**
     * The Service of Alertmanager.
     */
    service: {
      /**
       * From where it can be reached.
       * Default: ClusterIP
       */
      type: ("ClusterIP" | "NodePort" | "LoadBalancer")
      /**
       * The Service's port.
       * Default: 9093
       */
      port: number
      /**
       * The name of another port of the pods to lead to, such as that of a container of your own that asks for a password first.
       * Not set by default.
       */
      targetPort?: string
      /**
       * Which pod a connection goes to.
       * Default: None
       */
      sessionAffinity: ("None" | "ClientIP")
      /**
       * How long a caller may be silent and still get the same pod; 10800 by default, which are three hours. Counts only with `sessionAffinity: ClientIP`.
       * Not set by default.
       */
      sessionAffinityTimeoutSeconds?: number
      /**
       * How many addresses the Service has. The cluster decides where it is not set.
       * Not set by default.
       */
      ipFamilyPolicy?: ("SingleStack" | "PreferDualStack" | "RequireDualStack")
      /**
       * Of which versions they are, the first of them first. The first cannot be changed later.
       * Default: []
       */
      ipFamilies: ("IPv4" | "IPv6")[]
      /**
       * The port on every node; chosen by Kubernetes where it is not set. Counts only with `type: NodePort` or `LoadBalancer`.
       * Not set by default.
       */
      nodePort?: number
      /**
       * Which nodes take connections from outside the cluster. Counts only with `type: NodePort` or `LoadBalancer`.
       * Not set by default.
       */
      externalTrafficPolicy?: ("Cluster" | "Local")
      /**
       * The load balancer's address, where its provider lets one choose; MetalLB takes one of its pools. Of two, one of each version, its annotation `metallb.io/loadBalancerIPs` takes a list. Counts only with `type: LoadBalancer`.
       * Not set by default.
       */
      loadBalancerIP?: string
      /**
       * Which load balancer, where the cluster has more than one. It cannot be changed later. Counts only with `type: LoadBalancer`.
       * Not set by default.
       */
      loadBalancerClass?: string
      /**
       * Take a port of every node too, as load balancers outside the cluster need it; MetalLB does without. Counts only with `type: LoadBalancer`.
       * Default: true
       */
      allocateLoadBalancerNodePorts: boolean
      /**
       * Networks from which the load balancer may be used; all, if the list is empty. Counts only with `type: LoadBalancer`.
       * Default: []
       */
      loadBalancerSourceRanges: string[]
      /**
       * Annotations of the Service.
       * Default: {}
       */
      annotations: {
        /**
         * The annotation's value.
         */
        [k: string]: string
      }
    }
    /**
     * An Ingress, for an Ingress controller that the cluster has; the chart installs none.
     */
    ingress: {
      /**
       * Make an Ingress.
       * Default: false
       */
      enabled: boolean
      /**
       * The IngressClass; the cluster's default one where it is not set.
       * Not set by default.
       */
      className?: string
      /**
       * The host names; any, if the list is empty. The path is `alertmanager.routePrefix`.
       * Default: []
       */
      hosts: string[]
      /**
       * The path, where it is another one than `alertmanager.routePrefix`: so where the controller takes something off before it passes a request on.
       * Not set by default.
       */
      path?: string
      /**
       * How the path is matched.
       * Default: Prefix
       */
      pathType: ("Prefix" | "ImplementationSpecific")
      /**
       * Certificates.
       * Default: []
       */
      tls: IngressTLS[]
      /**
       * Annotations of the Ingress, by which its controller is set up.
       * Default: {}
       */
      annotations: {
        /**
         * The annotation's value.
         */
        [k: string]: string
      }
    }
    /**
     * A route of the Gateway API, for a Gateway that the cluster has or that `gateway` makes.
     */
    httpRoute: {
      /**
       * Make an HTTPRoute.
       * Default: false
       */
      enabled: boolean
      /**
       * The Gateways that the route belongs to; that of `gateway`, if the list is empty.
       * Default: []
       */
      parentRefs: {
        /**
         * The Gateway's name.
         * Required.
         */
        name: string
        /**
         * Its namespace, where it is not the release's.
         * Optional.
         */
        namespace?: string
        /**
         * One of its listeners; all that let the route in, where it is not set.
         * Optional.
         */
        sectionName?: string
        /**
         * The port of the listeners; any, where it is not set.
         * Optional.
         */
        port?: number
      }[]
      /**
       * The host names; those of the listeners, if the list is empty. The path is `alertmanager.routePrefix`.
       * Default: []
       */
      hostnames: string[]
      /**
       * The path, where it is another one than `alertmanager.routePrefix`: the Gateway then puts that in its place before it passes a request on.
       * Not set by default.
       */
      path?: string
      /**
       * Annotations of the HTTPRoute.
       * Default: {}
       */
      annotations: {
        /**
         * The annotation's value.
         */
        [k: string]: string
      }
    }
    /**
     * Where the data is kept, and what becomes of it.
     */
    persistence: {
      /**
       * Where the data is kept. A StatefulSet cannot change it later: delete it with `--cascade=orphan`, then upgrade.
       * Default: claim
       */
      type: ("claim" | "hostPath" | "local" | "existingClaim" | "none")
      /**
       * The size of the volume. A StatefulSet cannot change it later: enlarge the claim itself, then delete the StatefulSet with `--cascade=orphan` and upgrade. With `none` what the data may take of the node's disk; the kubelet ends a pod that takes more. Counts only with `type: claim`, `hostPath`, `local` or `none`.
       * Default: 1Gi
       */
      size: string
      /**
       * The StorageClass; the cluster's default one where it is not set, none where it is `""`. With `hostPath` and `local` only the name by which volume and claim find each other. Counts only with `type: claim`, `hostPath` or `local`.
       * Not set by default.
       */
      storageClassName?: string
      /**
       * Who may use the volume at the same time. A StatefulSet cannot change it later. Counts only with `type: claim`, `hostPath` or `local`.
       * Default: [ReadWriteOnce]
       *
       * @minItems 1
       */
      accessModes: [("ReadWriteOnce" | "ReadWriteOncePod" | "ReadWriteMany"), ...(("ReadWriteOnce" | "ReadWriteOncePod" | "ReadWriteMany"))[]]
      /**
       * Labels of the claims. A StatefulSet cannot change them later. Counts only with `type: claim`, `hostPath` or `local`.
       * Default: {}
       */
      labels: {
        /**
         * The label's value.
         */
        [k: string]: string
      }
      /**
       * Annotations of the claims, such as those of a program that saves their data. A StatefulSet cannot change them later. Counts only with `type: claim`, `hostPath` or `local`.
       * Default: {}
       */
      annotations: {
        /**
         * The annotation's value.
         */
        [k: string]: string
      }
      /**
       * Keep claim and volume when the release is uninstalled; installed again under the same name, it finds its data. A volume of the chart is never deleted with its directory (reclaim policy Retain). Counts only with `type: claim`, `hostPath` or `local`.
       * Default: true
       */
      keepOnUninstall: boolean
      /**
       * The labels of volumes of which the claim takes one; such a claim is never filled by a new one. Counts only with `type: claim`.
       * Not set by default.
       */
      selector?: LabelSelector
      /**
       * The PersistentVolume that the claim takes, for one replica. One that was made by hand often has no class: set `storageClassName` to what it says, be it `""`. Counts only with `type: claim`.
       * Not set by default.
       */
      volumeName?: string
      /**
       * The directory on the node, which is for this data alone: none of the system's own. Counts only with `type: hostPath` or `local`.
       * Default: /opt/alertmanager
       */
      path: string
      /**
       * The node that the directory is on, by its label `kubernetes.io/hostname`. The pod runs there. Needed with `type: hostPath` or `local`, and counts only there.
       * Not set by default.
       */
      nodeName?: string
      /**
       * The claim's name. Needed with `type: existingClaim`, and counts only there.
       * Not set by default.
       */
      existingClaim?: string
      /**
       * The directory of the volume that the data is in, where others have theirs in it too; made where it is missing. Counts only with `type: claim`, `hostPath`, `local` or `existingClaim`.
       * Not set by default.
       */
      subPath?: string
      /**
       * A step that keeps a program that is not root from failing with `permission denied` in a directory that belongs to root. Counts only with `type: claim`, `hostPath`, `local` or `existingClaim`.
       */
      takeOwnership: {
        /**
         * Before each start give the data to the pod's user, as root. Kubernetes leaves the owner of a `hostPath` as it is, and that of some volumes that come by network: of NFS, and where the driver says `fsGroupPolicy: None`. (A file server that takes root for nobody, `root_squash`, refuses it.)
         * Default: false
         */
        enabled: boolean
        /**
         * An image with `chown`.
         */
        image: {
          /**
           * The registry that the image comes from.
           * Default: docker.io
           */
          registry: string
          /**
           * The image's name in the registry.
           * Default: library/busybox
           */
          repository: string
          /**
           * The image's tag.
           * Default: 1.37.0
           */
          tag: string
          /**
           * The image's digest: what is pulled then is this very image, whatever the tag.
           * Not set by default.
           */
          digest?: string
          /**
           * When the image is pulled.
           * Default: IfNotPresent
           */
          pullPolicy: ("IfNotPresent" | "Always" | "Never")
        }
      }
    }
    /**
     * How its metrics are collected.
     */
    scrape: {
      /**
       * Collect its metrics.
       * Default: true
       */
      enabled: boolean
      /**
       * How often its targets are asked; by default `scrape.interval`.
       * Not set by default.
       */
      interval?: string
      /**
       * How long a target may take to answer; no longer than the interval. By default `scrape.timeout`, or the interval where that is shorter.
       * Not set by default.
       */
      timeout?: string
      /**
       * How many samples a target may give. One that gives more counts as failed, and nothing of it is kept.
       * Not set by default.
       */
      sampleLimit?: number
      /**
       * The format of targets that do not say in which one they answer; by default `scrape.fallbackProtocol`.
       * Not set by default.
       */
      fallbackProtocol?: ("PrometheusText0.0.4" | "PrometheusText1.0.0" | "OpenMetricsText0.0.1" | "OpenMetricsText1.0.0" | "PrometheusProto")
      /**
       * Steps that change the labels of its targets or leave targets out, after the chart's own.
       * Default: []
       */
      relabelings: RelabelConfig[]
      /**
       * Steps that change its series or leave series out, before they are kept.
       * Default: []
       */
      metricRelabelings: RelabelConfig[]
    }
    /**
     * What the container asks for and what it may use at most. No limit by default: what is enough depends on the size of the cluster.
     * Default: {requests: {cpu: 10m, memory: 32Mi}}
     */
    resources: ResourceRequirements
    /**
     * Labels that a node must have to run it.
     * Default: {kubernetes.io/os: linux}
     */
    nodeSelector: {
      /**
       * The label's value.
       */
      [k: string]: string
    }
    /**
     * Taints of nodes that the pods put up with.
     * Default: []
     */
    tolerations: Toleration[]
    /**
     * Where the pods want or do not want to be.
     * Not set by default.
     */
    affinity?: Affinity
    /**
     * How the pods spread over nodes and zones.
     * Default: []
     */
    topologySpreadConstraints: TopologySpreadConstraint[]
    /**
     * The PriorityClass of the pods.
     * Not set by default.
     */
    priorityClassName?: string
    /**
     * Annotations of the workload itself, such as the StatefulSet, by which a controller knows what to do with it.
     * Default: {}
     */
    annotations: {
      /**
       * The annotation's value.
       */
      [k: string]: string
    }
    /**
     * Annotations of the pods.
     * Default: {}
     */
    podAnnotations: {
      /**
       * The annotation's value.
       */
      [k: string]: string
    }
    /**
     * Labels of the pods, besides the chart's own.
     * Default: {}
     */
    podLabels: {
      /**
       * The label's value.
       */
      [k: string]: string
    }
    /**
     * Further arguments of the program, at the end of its own.
     * Default: []
     */
    extraArgs: string[]
    /**
     * Further environment variables of the container.
     * Default: []
     */
    extraEnv: EnvVar[]
    /**
     * Further containers of the pods, beside the program's own.
     * Default: []
     */
    extraContainers: Container[]
    /**
     * Further containers that run before the program starts, one after another.
     * Default: []
     */
    extraInitContainers: Container[]
    /**
     * The ServiceAccount of the pods.
     */
    serviceAccount: {
      /**
       * Make a ServiceAccount. Otherwise `name` is one that is there already.
       * Default: true
       */
      create: boolean
      /**
       * Its name; by default that of the workload.
       * Not set by default.
       */
      name?: string
      /**
       * Annotations of the ServiceAccount, by which clouds give it their own rights. Counts only with `create: true`.
       * Default: {}
       */
      annotations: {
        /**
         * The annotation's value.
         */
        [k: string]: string
      }
    }
    /**
     * Connections that the chart cannot know of. Counts only with `networkPolicy.enabled: true`.
     */
    network: {
      /**
       * Who besides the parts of the release may ask it, at the port of its page or of its metrics: the pods of an Ingress controller or of a Gateway, another Prometheus, people's networks.
       * Default: []
       */
      from: NetworkPolicyPeer[]
      /**
       * Further connections that its pods take, as a NetworkPolicy has them.
       * Default: []
       */
      ingress: NetworkPolicyIngressRule[]
      /**
       * Further connections that its pods make, as a NetworkPolicy has them: to what only you know of, such as targets of your own jobs, receivers of alerts, data sources.
       * Default: []
       */
      egress: NetworkPolicyEgressRule[]
    }
    /**
     * Further volumes of the pods.
     * Default: []
     */
    extraVolumes: Volume[]
    /**
     * Further mounts of the container, of volumes in `extraVolumes`.
     * Default: []
     */
    extraVolumeMounts: VolumeMount[]
    /**
     * Users, groups and system-call filters of the pods. On OpenShift, which chooses users and groups itself (`cluster.profile`), each that is the same as here by default is left out.
     * Default: see values.yaml
     */
    podSecurityContext: PodSecurityContext
    /**
     * What the container may do; by default no more than the restricted Pod Security Standard allows.
     * Default: {allowPrivilegeEscalation: false, readOnlyRootFilesystem: true, capabilities: {drop: [ALL]}}
     */
    securityContext: SecurityContext
  }
  /**
   * The Prometheus operator: the same stack as its resources, and what others declare by them (see docs/operator.md).
   */
  operator: {
    /**
     * Run Prometheus and Alertmanager by the Prometheus operator: the chart makes its custom resources (Prometheus or PrometheusAgent, Alertmanager, ScrapeConfig, PrometheusRule) in place of StatefulSets and configuration, and what others declare by such resources is collected too. Their definitions have to be in the cluster before: see docs/operator.md.
     * Default: false
     */
    enabled: boolean
    /**
     * The `--controller-id` of the operator that takes the chart's objects, where that is not the chart's own (`operator.own`) and has one.
     * Not set by default.
     */
    controllerId?: string
    /**
     * Which objects of others count, by kind, label and namespace: by default all of the cluster.
     */
    reads: {
      /**
       * Which objects of the kind ServiceMonitor are read.
       */
      serviceMonitors: {
        /**
         * Read objects of the kind ServiceMonitor that others have made.
         * Default: true
         */
        enabled: boolean
        /**
         * Labels that an object must have to be read; all are, where there are none.
         * Default: {}
         */
        labels: {
          /**
           * The label's value.
           */
          [k: string]: string
        }
        /**
         * Namespaces, besides the release's own, whose objects are read; all of them, where there are none.
         * Default: []
         */
        namespaces: string[]
      }
      /**
       * Which objects of the kind PodMonitor are read.
       */
      podMonitors: {
        /**
         * Read objects of the kind PodMonitor that others have made.
         * Default: true
         */
        enabled: boolean
        /**
         * Labels that an object must have to be read; all are, where there are none.
         * Default: {}
         */
        labels: {
          /**
           * The label's value.
           */
          [k: string]: string
        }
        /**
         * Namespaces, besides the release's own, whose objects are read; all of them, where there are none.
         * Default: []
         */
        namespaces: string[]
      }
      /**
       * Which objects of the kind Probe are read.
       */
      probes: {
        /**
         * Read objects of the kind Probe that others have made.
         * Default: true
         */
        enabled: boolean
        /**
         * Labels that an object must have to be read; all are, where there are none.
         * Default: {}
         */
        labels: {
          /**
           * The label's value.
           */
          [k: string]: string
        }
        /**
         * Namespaces, besides the release's own, whose objects are read; all of them, where there are none.
         * Default: []
         */
        namespaces: string[]
      }
      /**
       * Which objects of the kind ScrapeConfig are read. The chart's own carry the labels that are named here.
       */
      scrapeConfigs: {
        /**
         * Read objects of the kind ScrapeConfig that others have made.
         * Default: true
         */
        enabled: boolean
        /**
         * Labels that an object must have to be read; all are, where there are none.
         * Default: {}
         */
        labels: {
          /**
           * The label's value.
           */
          [k: string]: string
        }
        /**
         * Namespaces, besides the release's own, whose objects are read; all of them, where there are none.
         * Default: []
         */
        namespaces: string[]
      }
      /**
       * Which objects of the kind PrometheusRule are read. The chart's own carry the labels that are named here.
       */
      prometheusRules: {
        /**
         * Read objects of the kind PrometheusRule that others have made.
         * Default: true
         */
        enabled: boolean
        /**
         * Labels that an object must have to be read; all are, where there are none.
         * Default: {}
         */
        labels: {
          /**
           * The label's value.
           */
          [k: string]: string
        }
        /**
         * Namespaces, besides the release's own, whose objects are read; all of them, where there are none.
         * Default: []
         */
        namespaces: string[]
      }
      /**
       * Which objects of the kind AlertmanagerConfig are read. The chart's own operator sees those of namespaces whose Secrets it may read (`operator.secrets`), and of the release's own.
       */
      alertmanagerConfigs: {
        /**
         * Read objects of the kind AlertmanagerConfig that others have made.
         * Default: true
         */
        enabled: boolean
        /**
         * Labels that an object must have to be read; all are, where there are none.
         * Default: {}
         */
        labels: {
          /**
           * The label's value.
           */
          [k: string]: string
        }
        /**
         * Namespaces, besides the release's own, whose objects are read; all of them, where there are none.
         * Default: []
         */
        namespaces: string[]
      }
    }
    /**
     * Secrets of others: objects of others that name one (such as a ServiceMonitor with a password) count only where the operator may read it. By default it may nowhere but in the release's namespace.
     */
    secrets: {
      /**
       * Let the chart's own operator read all Secrets and ConfigMaps of the cluster.
       * Default: false
       */
      everywhere: boolean
      /**
       * Namespaces, besides the release's own, whose Secrets and ConfigMaps the chart's own operator may read. Counts only with `everywhere: false`.
       * Default: []
       */
      namespaces: string[]
    }
    /**
     * The chart's own Prometheus operator.
     */
    own: {
      /**
       * Run an operator of the chart's own, for the objects of this release alone. Otherwise one that is there already takes them: one without `--controller-id`, or that of `operator.controllerId`.
       * Default: true
       */
      enabled: boolean
      /**
       * The image of the operator.
       */
      image: {
        /**
         * The registry that the image comes from.
         * Default: quay.io
         */
        registry: string
        /**
         * The image's name in the registry.
         * Default: prometheus-operator/prometheus-operator
         */
        repository: string
        /**
         * The image's tag: the operator's version, v0.92.0 or later.
         * Default: v0.92.1
         */
        tag: string
        /**
         * The image's digest: what is pulled then is this very image, whatever the tag.
         * Not set by default.
         */
        digest?: string
        /**
         * When the image is pulled.
         * Default: IfNotPresent
         */
        pullPolicy: ("IfNotPresent" | "Always" | "Never")
      }
      /**
       * What the operator puts beside Prometheus and Alertmanager to bring them their configuration.
       */
      configReloader: {
        /**
         * The image of the program.
         */
        image: {
          /**
           * The registry that the image comes from.
           * Default: quay.io
           */
          registry: string
          /**
           * The image's name in the registry.
           * Default: prometheus-operator/prometheus-config-reloader
           */
          repository: string
          /**
           * The image's tag, by which it goes with the operator.
           * Default: v0.92.1
           */
          tag: string
          /**
           * The image's digest: what is pulled then is this very image, whatever the tag.
           * Not set by default.
           */
          digest?: string
        }
      }
      /**
       * How many: one, or none for as long as nothing is to change.
       * Default: 1
       */
      replicas: number
      /**
       * What it may do in the cluster. Those to read what others declare are there by themselves.
       */
      rbac: {
        /**
         * Make a ClusterRole and bind it to the ServiceAccount. Otherwise somebody else has to give the account these rights.
         * Default: true
         */
        create: boolean
        /**
         * Rules of the ClusterRole besides those to read what others declare, for containers of your own. Counts only with `create: true`.
         * Default: []
         */
        extraRules: PolicyRule[]
      }
      /**
       * How its metrics are collected.
       */
      scrape: {
        /**
         * Collect its metrics.
         * Default: true
         */
        enabled: boolean
        /**
         * How often its targets are asked; by default `scrape.interval`.
         * Not set by default.
         */
        interval?: string
        /**
         * How long a target may take to answer; no longer than the interval. By default `scrape.timeout`, or the interval where that is shorter.
         * Not set by default.
         */
        timeout?: string
        /**
         * How many samples a target may give. One that gives more counts as failed, and nothing of it is kept.
         * Not set by default.
         */
        sampleLimit?: number
        /**
         * The format of targets that do not say in which one they answer; by default `scrape.fallbackProtocol`.
         * Not set by default.
         */
        fallbackProtocol?: ("PrometheusText0.0.4" | "PrometheusText1.0.0" | "OpenMetricsText0.0.1" | "OpenMetricsText1.0.0" | "PrometheusProto")
        /**
         * Steps that change the labels of its targets or leave targets out, after the chart's own.
         * Default: []
         */
        relabelings: RelabelConfig[]
        /**
         * Steps that change its series or leave series out, before they are kept.
         * Default: []
         */
        metricRelabelings: RelabelConfig[]
      }
      /**
       * When it counts as not ready.
       */
      readinessProbe: {
        /**
         * How long after the start it asks first; at once by default.
         * Not set by default.
         */
        initialDelaySeconds?: number
        /**
         * How often it asks; every 10 seconds where it is not set.
         * Not set by default.
         */
        periodSeconds?: number
        /**
         * How long an answer may take; a second where it is not set.
         * Not set by default.
         */
        timeoutSeconds?: number
        /**
         * After how many failures in a row it acts; after 3 where it is not set.
         * Not set by default.
         */
        failureThreshold?: number
      }
      /**
       * When it is started again because it does not answer.
       */
      livenessProbe: {
        /**
         * How long after the start it asks first; at once by default.
         * Not set by default.
         */
        initialDelaySeconds?: number
        /**
         * How often it asks; every 10 seconds where it is not set.
         * Not set by default.
         */
        periodSeconds?: number
        /**
         * How long an answer may take; a second where it is not set.
         * Not set by default.
         */
        timeoutSeconds?: number
        /**
         * After how many failures in a row it acts; after 3 where it is not set.
         * Not set by default.
         */
        failureThreshold?: number
      }
      /**
       * What the container asks for and what it may use at most. No limit by default: what is enough depends on the size of the cluster.
       * Default: {requests: {cpu: 10m, memory: 64Mi}}
       */
      resources: ResourceRequirements
      /**
       * Labels that a node must have to run it.
       * Default: {kubernetes.io/os: linux}
       */
      nodeSelector: {
        /**
         * The label's value.
         */
        [k: string]: string
      }
      /**
       * Taints of nodes that the pods put up with.
       * Default: []
       */
      tolerations: Toleration[]
      /**
       * Where the pods want or do not want to be.
       * Not set by default.
       */
      affinity?: Affinity
      /**
       * How the pods spread over nodes and zones.
       * Default: []
       */
      topologySpreadConstraints: TopologySpreadConstraint[]
      /**
       * The PriorityClass of the pods.
       * Not set by default.
       */
      priorityClassName?: string
      /**
       * Annotations of the workload itself, such as the StatefulSet, by which a controller knows what to do with it.
       * Default: {}
       */
      annotations: {
        /**
         * The annotation's value.
         */
        [k: string]: string
      }
      /**
       * Annotations of the pods.
       * Default: {}
       */
      podAnnotations: {
        /**
         * The annotation's value.
         */
        [k: string]: string
      }
      /**
       * Labels of the pods, besides the chart's own.
       * Default: {}
       */
      podLabels: {
        /**
         * The label's value.
         */
        [k: string]: string
      }
      /**
       * Further arguments of the program, at the end of its own.
       * Default: []
       */
      extraArgs: string[]
      /**
       * Further environment variables of the container.
       * Default: []
       */
      extraEnv: EnvVar[]
      /**
       * Further containers of the pods, beside the program's own.
       * Default: []
       */
      extraContainers: Container[]
      /**
       * Further containers that run before the program starts, one after another.
       * Default: []
       */
      extraInitContainers: Container[]
      /**
       * The ServiceAccount of the pods.
       */
      serviceAccount: {
        /**
         * Make a ServiceAccount. Otherwise `name` is one that is there already.
         * Default: true
         */
        create: boolean
        /**
         * Its name; by default that of the workload.
         * Not set by default.
         */
        name?: string
        /**
         * Annotations of the ServiceAccount, by which clouds give it their own rights. Counts only with `create: true`.
         * Default: {}
         */
        annotations: {
          /**
           * The annotation's value.
           */
          [k: string]: string
        }
      }
      /**
       * Connections that the chart cannot know of. Counts only with `networkPolicy.enabled: true`.
       */
      network: {
        /**
         * Who besides the parts of the release may ask it, at the port of its page or of its metrics: the pods of an Ingress controller or of a Gateway, another Prometheus, people's networks.
         * Default: []
         */
        from: NetworkPolicyPeer[]
        /**
         * Further connections that its pods take, as a NetworkPolicy has them.
         * Default: []
         */
        ingress: NetworkPolicyIngressRule[]
        /**
         * Further connections that its pods make, as a NetworkPolicy has them: to what only you know of, such as targets of your own jobs, receivers of alerts, data sources.
         * Default: []
         */
        egress: NetworkPolicyEgressRule[]
      }
      /**
       * Further volumes of the pods.
       * Default: []
       */
      extraVolumes: Volume[]
      /**
       * Further mounts of the container, of volumes in `extraVolumes`.
       * Default: []
       */
      extraVolumeMounts: VolumeMount[]
      /**
       * Users, groups and system-call filters of the pods. On OpenShift, which chooses users and groups itself (`cluster.profile`), each that is the same as here by default is left out.
       * Default: {runAsNonRoot: true, runAsUser: 65534, runAsGroup: 65534, seccompProfile: {type: RuntimeDefault}}
       */
      podSecurityContext: PodSecurityContext
      /**
       * What the container may do; by default no more than the restricted Pod Security Standard allows.
       * Default: {allowPrivilegeEscalation: false, readOnlyRootFilesystem: true, capabilities: {drop: [ALL]}}
       */
      securityContext: SecurityContext
    }
    /**
     * The operator's admission webhook.
     */
    admissionWebhook: {
      /**
       * Have each PrometheusRule and AlertmanagerConfig of others judged before the API server takes it, as far as `operator.reads` has it read: a rule that Prometheus would not understand is refused to the one who applies it. Without it the operator leaves the object out, and says so in an event.
       * Default: false
       */
      enabled: boolean
      /**
       * What the API server does where nobody answers.
       * Default: Ignore
       */
      failurePolicy: ("Ignore" | "Fail")
      /**
       * How many seconds the API server waits for an answer.
       * Default: 10
       */
      timeoutSeconds: number
      /**
       * Its certificate, which the API server has to be able to check.
       */
      tls: {
        /**
         * Where its certificate comes from.
         * Default: certManager
         */
        type: ("secret" | "certManager")
        /**
         * The Secret, with the keys `tls.crt` and `tls.key`. The certificate has to name the Service: `NAME.NAMESPACE.svc`. Needed with `type: secret`, and counts only there.
         * Not set by default.
         */
        secretName?: string
        /**
         * The certificates of the authority that signed it, in PEM format. Needed with `type: secret`, and counts only there.
         * Not set by default.
         */
        caBundle?: string
        /**
         * The issuer that signs the certificate. By default one of the chart's own, with which the certificate signs itself. Counts only with `type: certManager`.
         * Not set by default.
         */
        issuerRef?: {
          /**
           * Its name.
           * Required.
           */
          name: string
          /**
           * Its kind.
           * Required.
           */
          kind: ("Issuer" | "ClusterIssuer")
          /**
           * Its API group; cert-manager.io where it is not set.
           * Optional.
           */
          group?: string
        }
      }
      /**
       * The image of the webhook.
       */
      image: {
        /**
         * The registry that the image comes from.
         * Default: quay.io
         */
        registry: string
        /**
         * The image's name in the registry.
         * Default: prometheus-operator/admission-webhook
         */
        repository: string
        /**
         * The image's tag: the operator's version, v0.92.0 or later.
         * Default: v0.92.1
         */
        tag: string
        /**
         * The image's digest: what is pulled then is this very image, whatever the tag.
         * Not set by default.
         */
        digest?: string
        /**
         * When the image is pulled.
         * Default: IfNotPresent
         */
        pullPolicy: ("IfNotPresent" | "Always" | "Never")
      }
      /**
       * How many. With two or more they are spread over the nodes, and a PodDisruptionBudget keeps all but one of them.
       * Default: 1
       */
      replicas: number
      /**
       * How its metrics are collected.
       */
      scrape: {
        /**
         * Collect its metrics.
         * Default: true
         */
        enabled: boolean
        /**
         * How often its targets are asked; by default `scrape.interval`.
         * Not set by default.
         */
        interval?: string
        /**
         * How long a target may take to answer; no longer than the interval. By default `scrape.timeout`, or the interval where that is shorter.
         * Not set by default.
         */
        timeout?: string
        /**
         * How many samples a target may give. One that gives more counts as failed, and nothing of it is kept.
         * Not set by default.
         */
        sampleLimit?: number
        /**
         * The format of targets that do not say in which one they answer; by default `scrape.fallbackProtocol`.
         * Not set by default.
         */
        fallbackProtocol?: ("PrometheusText0.0.4" | "PrometheusText1.0.0" | "OpenMetricsText0.0.1" | "OpenMetricsText1.0.0" | "PrometheusProto")
        /**
         * Steps that change the labels of its targets or leave targets out, after the chart's own.
         * Default: []
         */
        relabelings: RelabelConfig[]
        /**
         * Steps that change its series or leave series out, before they are kept.
         * Default: []
         */
        metricRelabelings: RelabelConfig[]
      }
      /**
       * When the API server sends nobody to it.
       */
      readinessProbe: {
        /**
         * How long after the start it asks first; at once by default.
         * Not set by default.
         */
        initialDelaySeconds?: number
        /**
         * How often it asks; every 10 seconds where it is not set.
         * Not set by default.
         */
        periodSeconds?: number
        /**
         * How long an answer may take; a second where it is not set.
         * Not set by default.
         */
        timeoutSeconds?: number
        /**
         * After how many failures in a row it acts; after 3 where it is not set.
         * Not set by default.
         */
        failureThreshold?: number
      }
      /**
       * When it is started again because it does not answer.
       */
      livenessProbe: {
        /**
         * How long after the start it asks first; at once by default.
         * Not set by default.
         */
        initialDelaySeconds?: number
        /**
         * How often it asks; every 10 seconds where it is not set.
         * Not set by default.
         */
        periodSeconds?: number
        /**
         * How long an answer may take; a second where it is not set.
         * Not set by default.
         */
        timeoutSeconds?: number
        /**
         * After how many failures in a row it acts; after 3 where it is not set.
         * Not set by default.
         */
        failureThreshold?: number
      }
      /**
       * How a change comes to the pod.
       */
      updateStrategy: {
        /**
         * How the pod is replaced when something about it changes.
         * Default: RollingUpdate
         */
        type: ("Recreate" | "RollingUpdate")
        /**
         * How many pods are replaced at once, and from which on. Counts only with `type: RollingUpdate`.
         * Not set by default.
         */
        rollingUpdate?: RollingUpdateDeployment
      }
      /**
       * What the container asks for and what it may use at most. No limit by default: what is enough depends on the size of the cluster.
       * Default: {requests: {cpu: 10m, memory: 32Mi}}
       */
      resources: ResourceRequirements
      /**
       * Labels that a node must have to run it.
       * Default: {kubernetes.io/os: linux}
       */
      nodeSelector: {
        /**
         * The label's value.
         */
        [k: string]: string
      }
      /**
       * Taints of nodes that the pods put up with.
       * Default: []
       */
      tolerations: Toleration[]
      /**
       * Where the pods want or do not want to be.
       * Not set by default.
       */
      affinity?: Affinity
      /**
       * How the pods spread over nodes and zones.
       * Default: []
       */
      topologySpreadConstraints: TopologySpreadConstraint[]
      /**
       * The PriorityClass of the pods.
       * Not set by default.
       */
      priorityClassName?: string
      /**
       * Annotations of the workload itself, such as the StatefulSet, by which a controller knows what to do with it.
       * Default: {}
       */
      annotations: {
        /**
         * The annotation's value.
         */
        [k: string]: string
      }
      /**
       * Annotations of the pods.
       * Default: {}
       */
      podAnnotations: {
        /**
         * The annotation's value.
         */
        [k: string]: string
      }
      /**
       * Labels of the pods, besides the chart's own.
       * Default: {}
       */
      podLabels: {
        /**
         * The label's value.
         */
        [k: string]: string
      }
      /**
       * Further arguments of the program, at the end of its own.
       * Default: []
       */
      extraArgs: string[]
      /**
       * Further environment variables of the container.
       * Default: []
       */
      extraEnv: EnvVar[]
      /**
       * Further containers of the pods, beside the program's own.
       * Default: []
       */
      extraContainers: Container[]
      /**
       * Further containers that run before the program starts, one after another.
       * Default: []
       */
      extraInitContainers: Container[]
      /**
       * The ServiceAccount of the pods.
       */
      serviceAccount: {
        /**
         * Make a ServiceAccount. Otherwise `name` is one that is there already.
         * Default: true
         */
        create: boolean
        /**
         * Its name; by default that of the workload.
         * Not set by default.
         */
        name?: string
        /**
         * Annotations of the ServiceAccount, by which clouds give it their own rights. Counts only with `create: true`.
         * Default: {}
         */
        annotations: {
          /**
           * The annotation's value.
           */
          [k: string]: string
        }
      }
      /**
       * Connections that the chart cannot know of. Counts only with `networkPolicy.enabled: true`.
       */
      network: {
        /**
         * Who besides the parts of the release may ask it, at the port of its page or of its metrics: the pods of an Ingress controller or of a Gateway, another Prometheus, people's networks.
         * Default: []
         */
        from: NetworkPolicyPeer[]
        /**
         * Further connections that its pods take, as a NetworkPolicy has them.
         * Default: []
         */
        ingress: NetworkPolicyIngressRule[]
        /**
         * Further connections that its pods make, as a NetworkPolicy has them: to what only you know of, such as targets of your own jobs, receivers of alerts, data sources.
         * Default: []
         */
        egress: NetworkPolicyEgressRule[]
      }
      /**
       * Further volumes of the pods.
       * Default: []
       */
      extraVolumes: Volume[]
      /**
       * Further mounts of the container, of volumes in `extraVolumes`.
       * Default: []
       */
      extraVolumeMounts: VolumeMount[]
      /**
       * Users, groups and system-call filters of the pods. On OpenShift, which chooses users and groups itself (`cluster.profile`), each that is the same as here by default is left out.
       * Default: {runAsNonRoot: true, runAsUser: 65534, runAsGroup: 65534, seccompProfile: {type: RuntimeDefault}}
       */
      podSecurityContext: PodSecurityContext
      /**
       * What the container may do; by default no more than the restricted Pod Security Standard allows.
       * Default: {allowPrivilegeEscalation: false, readOnlyRootFilesystem: true, capabilities: {drop: [ALL]}}
       */
      securityContext: SecurityContext
    }
  }
  /**
   * node-exporter: hardware and kernel metrics of every node.
   */
  nodeExporter: {
    /**
     * Run node-exporter on every node and collect its metrics; by default everywhere but on GKE Autopilot. It looks at the node's own files, processes and network, which a namespace has to allow: Pod Security level `privileged`.
     * Not set by default.
     */
    enabled?: boolean
    /**
     * The image of node-exporter.
     */
    image: {
      /**
       * The registry that the image comes from.
       * Default: quay.io
       */
      registry: string
      /**
       * The image's name in the registry.
       * Default: prometheus/node-exporter
       */
      repository: string
      /**
       * The image's tag: node-exporter's version, v1.5.0 or later.
       * Default: v1.12.1
       */
      tag: string
      /**
       * The image's digest: what is pulled then is this very image, whatever the tag.
       * Not set by default.
       */
      digest?: string
      /**
       * When the image is pulled.
       * Default: IfNotPresent
       */
      pullPolicy: ("IfNotPresent" | "Always" | "Never")
    }
    /**
     * The port on each node's own address. Another one where something on the nodes has this already.
     * Default: 9100
     */
    port: number
    /**
     * Mount points that are not measured, as a regular expression; by default those of pods and containers, which come and go.
     * Default: see values.yaml
     */
    ignoredMountPoints: string
    /**
     * The only mount points that are measured, as a regular expression, in place of `ignoredMountPoints`.
     * Not set by default.
     */
    measuredMountPoints?: string
    /**
     * Network interfaces that are not measured, as a regular expression; by default those of pods, which come and go. With an empty one all are measured.
     * Default: ^(veth.*|cali.*|lxc.*|cilium_.*|[a-f0-9]{15})$
     */
    ignoredInterfaces: string
    /**
     * The only network interfaces whose traffic is measured, as a regular expression. Whether they are up, and how fast they are, is told of all that `ignoredInterfaces` does not leave out.
     * Not set by default.
     */
    measuredInterfaces?: string
    /**
     * At which addresses node-exporter answers.
     * Default: all
     */
    listenOn: ("all" | "podIP")
    /**
     * Run in the nodes' own network. Without it the traffic of the pod is measured in place of the node's; all else stays the same but that a NetworkPolicy can be made for it: of pods in the network of a node plugins make nothing or too much.
     * Default: true
     */
    hostNetwork: boolean
    /**
     * How the node's mounts come to the pod.
     * Default: HostToContainer
     */
    mountPropagation: ("HostToContainer" | "None")
    /**
     * How its metrics are collected.
     */
    scrape: {
      /**
       * Collect its metrics.
       * Default: true
       */
      enabled: boolean
      /**
       * How often its targets are asked; by default `scrape.interval`.
       * Not set by default.
       */
      interval?: string
      /**
       * How long a target may take to answer; no longer than the interval. By default `scrape.timeout`, or the interval where that is shorter.
       * Not set by default.
       */
      timeout?: string
      /**
       * How many samples a target may give. One that gives more counts as failed, and nothing of it is kept.
       * Not set by default.
       */
      sampleLimit?: number
      /**
       * The format of targets that do not say in which one they answer; by default `scrape.fallbackProtocol`.
       * Not set by default.
       */
      fallbackProtocol?: ("PrometheusText0.0.4" | "PrometheusText1.0.0" | "OpenMetricsText0.0.1" | "OpenMetricsText1.0.0" | "PrometheusProto")
      /**
       * Steps that change the labels of its targets or leave targets out, after the chart's own.
       * Default: []
       */
      relabelings: RelabelConfig[]
      /**
       * Steps that change its series or leave series out, before they are kept.
       * Default: []
       */
      metricRelabelings: RelabelConfig[]
    }
    /**
     * When it counts as not ready.
     */
    readinessProbe: {
      /**
       * How long after the start it asks first; at once by default.
       * Not set by default.
       */
      initialDelaySeconds?: number
      /**
       * How often it asks; every 10 seconds where it is not set.
       * Not set by default.
       */
      periodSeconds?: number
      /**
       * How long an answer may take; a second where it is not set.
       * Not set by default.
       */
      timeoutSeconds?: number
      /**
       * After how many failures in a row it acts; after 3 where it is not set.
       * Not set by default.
       */
      failureThreshold?: number
    }
    /**
     * When it is started again because it does not answer.
     */
    livenessProbe: {
      /**
       * How long after the start it asks first; at once by default.
       * Not set by default.
       */
      initialDelaySeconds?: number
      /**
       * How often it asks; every 10 seconds where it is not set.
       * Not set by default.
       */
      periodSeconds?: number
      /**
       * How long an answer may take; a second where it is not set.
       * Not set by default.
       */
      timeoutSeconds?: number
      /**
       * After how many failures in a row it acts; after 3 where it is not set.
       * Not set by default.
       */
      failureThreshold?: number
    }
    /**
     * How a change comes to the pods.
     */
    updateStrategy: {
      /**
       * How pods are replaced when something about them changes.
       * Default: RollingUpdate
       */
      type: ("RollingUpdate" | "OnDelete")
      /**
       * How many pods are replaced at once. Counts only with `type: RollingUpdate`.
       * Default: {maxUnavailable: 10%}
       */
      rollingUpdate: RollingUpdateDaemonSet
    }
    /**
     * What the container asks for and what it may use at most. No limit by default: what is enough depends on the size of the cluster.
     * Default: {requests: {cpu: 50m, memory: 32Mi}}
     */
    resources: ResourceRequirements
    /**
     * Labels that a node must have to run it.
     * Default: {kubernetes.io/os: linux}
     */
    nodeSelector: {
      /**
       * The label's value.
       */
      [k: string]: string
    }
    /**
     * Taints of nodes that the pods put up with. By default all of them: nodes of the control plane are measured too.
     * Default: [{operator: Exists}]
     */
    tolerations: Toleration[]
    /**
     * Where the pods want or do not want to be.
     * Not set by default.
     */
    affinity?: Affinity
    /**
     * How the pods spread over nodes and zones.
     * Default: []
     */
    topologySpreadConstraints: TopologySpreadConstraint[]
    /**
     * The PriorityClass of the pods.
     * Not set by default.
     */
    priorityClassName?: string
    /**
     * Annotations of the workload itself, such as the StatefulSet, by which a controller knows what to do with it.
     * Default: {}
     */
    annotations: {
      /**
       * The annotation's value.
       */
      [k: string]: string
    }
    /**
     * Annotations of the pods.
     * Default: {}
     */
    podAnnotations: {
      /**
       * The annotation's value.
       */
      [k: string]: string
    }
    /**
     * Labels of the pods, besides the chart's own.
     * Default: {}
     */
    podLabels: {
      /**
       * The label's value.
       */
      [k: string]: string
    }
    /**
     * Further arguments of the program, at the end of its own.
     * Default: []
     */
    extraArgs: string[]
    /**
     * Further environment variables of the container.
     * Default: []
     */
    extraEnv: EnvVar[]
    /**
     * Further containers of the pods, beside the program's own.
     * Default: []
     */
    extraContainers: Container[]
    /**
     * Further containers that run before the program starts, one after another.
     * Default: []
     */
    extraInitContainers: Container[]
    /**
     * The ServiceAccount of the pods.
     */
    serviceAccount: {
      /**
       * Make a ServiceAccount. Otherwise `name` is one that is there already.
       * Default: true
       */
      create: boolean
      /**
       * Its name; by default that of the workload.
       * Not set by default.
       */
      name?: string
      /**
       * Annotations of the ServiceAccount, by which clouds give it their own rights. Counts only with `create: true`.
       * Default: {}
       */
      annotations: {
        /**
         * The annotation's value.
         */
        [k: string]: string
      }
    }
    /**
     * Further volumes of the pods.
     * Default: []
     */
    extraVolumes: Volume[]
    /**
     * Further mounts of the container, of volumes in `extraVolumes`.
     * Default: []
     */
    extraVolumeMounts: VolumeMount[]
    /**
     * Users, groups and system-call filters of the pods. On OpenShift, which chooses users and groups itself (`cluster.profile`), each that is the same as here by default is left out.
     * Default: {runAsNonRoot: true, runAsUser: 65534, runAsGroup: 65534, seccompProfile: {type: RuntimeDefault}}
     */
    podSecurityContext: PodSecurityContext
    /**
     * What the container may do; by default no more than the restricted Pod Security Standard allows.
     * Default: {allowPrivilegeEscalation: false, readOnlyRootFilesystem: true, capabilities: {drop: [ALL]}}
     */
    securityContext: SecurityContext
    /**
     * Connections that the chart cannot know of. Counts only with `hostNetwork: false` and `networkPolicy.enabled: true`.
     */
    network: {
      /**
       * Who besides the parts of the release may ask it, at the port of its page or of its metrics: the pods of an Ingress controller or of a Gateway, another Prometheus, people's networks.
       * Default: []
       */
      from: NetworkPolicyPeer[]
      /**
       * Further connections that its pods take, as a NetworkPolicy has them.
       * Default: []
       */
      ingress: NetworkPolicyIngressRule[]
      /**
       * Further connections that its pods make, as a NetworkPolicy has them: to what only you know of, such as targets of your own jobs, receivers of alerts, data sources.
       * Default: []
       */
      egress: NetworkPolicyEgressRule[]
    }
  }
  /**
   * kube-state-metrics: metrics of the cluster's objects, such as Deployments and their replicas.
   */
  kubeStateMetrics: {
    /**
     * Run kube-state-metrics and collect its metrics.
     * Default: true
     */
    enabled: boolean
    /**
     * The image of kube-state-metrics.
     */
    image: {
      /**
       * The registry that the image comes from.
       * Default: registry.k8s.io
       */
      registry: string
      /**
       * The image's name in the registry.
       * Default: kube-state-metrics/kube-state-metrics
       */
      repository: string
      /**
       * The image's tag: kube-state-metrics's version. By default the one that goes with the cluster's version of Kubernetes.
       * Not set by default.
       */
      tag?: string
      /**
       * The image's digest: what is pulled then is this very image, whatever the tag.
       * Not set by default.
       */
      digest?: string
      /**
       * When the image is pulled.
       * Default: IfNotPresent
       */
      pullPolicy: ("IfNotPresent" | "Always" | "Never")
    }
    /**
     * The kinds of objects that are reported on. Its ClusterRole allows to list these and no others; `secrets` are not among them by default.
     * Default: see values.yaml
     *
     * @minItems 1
     */
    collectors: [("configmaps" | "endpoints" | "limitranges" | "namespaces" | "nodes" | "persistentvolumeclaims" | "persistentvolumes" | "pods" | "replicationcontrollers" | "resourcequotas" | "secrets" | "serviceaccounts" | "services" | "mutatingwebhookconfigurations" | "validatingwebhookconfigurations" | "daemonsets" | "deployments" | "replicasets" | "statefulsets" | "horizontalpodautoscalers" | "cronjobs" | "jobs" | "certificatesigningrequests" | "leases" | "endpointslices" | "ingressclasses" | "ingresses" | "networkpolicies" | "poddisruptionbudgets" | "clusterrolebindings" | "clusterroles" | "rolebindings" | "roles" | "storageclasses" | "volumeattachments"), ...(("configmaps" | "endpoints" | "limitranges" | "namespaces" | "nodes" | "persistentvolumeclaims" | "persistentvolumes" | "pods" | "replicationcontrollers" | "resourcequotas" | "secrets" | "serviceaccounts" | "services" | "mutatingwebhookconfigurations" | "validatingwebhookconfigurations" | "daemonsets" | "deployments" | "replicasets" | "statefulsets" | "horizontalpodautoscalers" | "cronjobs" | "jobs" | "certificatesigningrequests" | "leases" | "endpointslices" | "ingressclasses" | "ingresses" | "networkpolicies" | "poddisruptionbudgets" | "clusterrolebindings" | "clusterroles" | "rolebindings" | "roles" | "storageclasses" | "volumeattachments"))[]]
    /**
     * The labels of objects that are told, by kind, in series such as `kube_pod_labels`; each kind has to be among `collectors`. Each value that comes makes new series.
     * Default: {}
     */
    metricLabelsAllowlist: {
      /**
       * The keys.
       *
       * @minItems 1
       */
      [k: string]: [string, ...(string)[]]
    }
    /**
     * The annotations of objects that are told, by kind, in series such as `kube_pod_annotations`; each kind has to be among `collectors`. Each value that comes makes new series.
     * Default: {}
     */
    metricAnnotationsAllowlist: {
      /**
       * The keys.
       *
       * @minItems 1
       */
      [k: string]: [string, ...(string)[]]
    }
    /**
     * Only these metrics; all, if the list is empty.
     * Default: []
     */
    metricAllowlist: string[]
    /**
     * No such metrics, where `metricAllowlist` is empty.
     * Default: []
     */
    metricDenylist: string[]
    /**
     * Metrics that are not told unless they are named here, beside all others.
     * Default: []
     */
    metricOptInList: string[]
    /**
     * Only objects of these namespaces, and the right to list no others: it is given in each of them, which has to be there. Kinds without a namespace, such as nodes, are reported on all the same. All namespaces, if the list is empty.
     * Default: []
     */
    namespaces: string[]
    /**
     * No objects of these namespaces, where all others are reported on.
     * Default: []
     */
    ignoredNamespaces: string[]
    /**
     * Metrics of custom resources, each kind as in `spec.resources` of a CustomResourceStateMetrics. Its ClusterRole allows to list these, and which CustomResourceDefinitions there are; those that come later are found.
     * Default: []
     */
    customResources: {
      /**
       * Which objects.
       * Required.
       */
      groupVersionKind: {
        /**
         * The API group.
         * Required.
         */
        group: string
        /**
         * The version, or `*` for each that there is.
         * Required.
         */
        version: string
        /**
         * The kind.
         * Required.
         */
        kind: string
      }
      /**
       * The kind in the plural as the API has it, such as `certificates`: the right to list them names it.
       * Required.
       */
      resourcePlural: string
      /**
       * What the metrics' names begin with, before an underscore; by default `kube_customresource`.
       * Optional.
       */
      metricNamePrefix?: string
      /**
       * Labels of a fixed value.
       * Optional.
       */
      commonLabels?: {
        /**
         * The label's value.
         */
        [k: string]: string
      }
      /**
       * Labels whose value is a field of the object, by its path.
       * Optional.
       */
      labelsFromPath?: {
        /**
         * The path of the field.
         */
        [k: string]: string[]
      }
      /**
       * Its metrics.
       * Required.
       *
       * @minItems 1
       */
      metrics: [{
        /**
         * The metric's name behind the prefix.
         * Required.
         */
        name: string
        /**
         * What it is, for people.
         * Required.
         */
        help: string
        /**
         * What a series is made of.
         * Required.
         */
        each: ({
          /**
           * The kind of metric, by the section beside it.
           * Required.
           */
          type: "Gauge"
          /**
           * A number, a truth, a time or a quantity.
           * Required.
           */
          gauge: {
            /**
             * Where the value is, or what has it. Of a list or a mapping each item is a series.
             * Optional.
             */
            path?: string[]
            /**
             * Labels from below this path.
             * Optional.
             */
            labelsFromPath?: {
              /**
               * The path of the field, from there.
               */
              [k: string]: string[]
            }
            /**
             * The field below the path that has the value.
             * Optional.
             */
            valueFrom?: string[]
            /**
             * The label that carries the key, where the path leads to a mapping.
             * Optional.
             */
            labelFromKey?: string
            /**
             * Take a field that is missing for 0; otherwise it has no series.
             * Optional.
             */
            nilIsZero?: boolean
          }
        } | {
          /**
           * The kind of metric, by the section beside it.
           * Required.
           */
          type: "Info"
          /**
           * Texts, as labels of a series of value 1.
           * Required.
           */
          info: {
            /**
             * Where the value is, or what has it. Of a list or a mapping each item is a series.
             * Optional.
             */
            path?: string[]
            /**
             * Labels from below this path.
             * Optional.
             */
            labelsFromPath?: {
              /**
               * The path of the field, from there.
               */
              [k: string]: string[]
            }
            /**
             * The label that carries the key, where the path leads to a mapping.
             * Optional.
             */
            labelFromKey?: string
          }
        } | {
          /**
           * The kind of metric, by the section beside it.
           * Required.
           */
          type: "StateSet"
          /**
           * A series for each state: 1 for the one that is, 0 for the others.
           * Required.
           */
          stateSet: {
            /**
             * Where the value is, or what has it. Of a list or a mapping each item is a series.
             * Optional.
             */
            path?: string[]
            /**
             * Labels from below this path.
             * Optional.
             */
            labelsFromPath?: {
              /**
               * The path of the field, from there.
               */
              [k: string]: string[]
            }
            /**
             * The field below the path that has the value.
             * Optional.
             */
            valueFrom?: string[]
            /**
             * The states that there are.
             * Required.
             *
             * @minItems 1
             */
            list: [string, ...(string)[]]
            /**
             * The label that carries the state.
             * Required.
             */
            labelName: string
          }
        })
        /**
         * Labels of a fixed value.
         * Optional.
         */
        commonLabels?: {
          /**
           * The label's value.
           */
          [k: string]: string
        }
        /**
         * Labels whose value is a field of the object, by its path.
         * Optional.
         */
        labelsFromPath?: {
          /**
           * The path of the field.
           */
          [k: string]: string[]
        }
        /**
         * How much has to be logged for what cannot be read to be logged too, such as a field that is missing.
         * Optional.
         */
        errorLogV?: number
      }, ...({
        /**
         * The metric's name behind the prefix.
         * Required.
         */
        name: string
        /**
         * What it is, for people.
         * Required.
         */
        help: string
        /**
         * What a series is made of.
         * Required.
         */
        each: ({
          /**
           * The kind of metric, by the section beside it.
           * Required.
           */
          type: "Gauge"
          /**
           * A number, a truth, a time or a quantity.
           * Required.
           */
          gauge: {
            /**
             * Where the value is, or what has it. Of a list or a mapping each item is a series.
             * Optional.
             */
            path?: string[]
            /**
             * Labels from below this path.
             * Optional.
             */
            labelsFromPath?: {
              /**
               * The path of the field, from there.
               */
              [k: string]: string[]
            }
            /**
             * The field below the path that has the value.
             * Optional.
             */
            valueFrom?: string[]
            /**
             * The label that carries the key, where the path leads to a mapping.
             * Optional.
             */
            labelFromKey?: string
            /**
             * Take a field that is missing for 0; otherwise it has no series.
             * Optional.
             */
            nilIsZero?: boolean
          }
        } | {
          /**
           * The kind of metric, by the section beside it.
           * Required.
           */
          type: "Info"
          /**
           * Texts, as labels of a series of value 1.
           * Required.
           */
          info: {
            /**
             * Where the value is, or what has it. Of a list or a mapping each item is a series.
             * Optional.
             */
            path?: string[]
            /**
             * Labels from below this path.
             * Optional.
             */
            labelsFromPath?: {
              /**
               * The path of the field, from there.
               */
              [k: string]: string[]
            }
            /**
             * The label that carries the key, where the path leads to a mapping.
             * Optional.
             */
            labelFromKey?: string
          }
        } | {
          /**
           * The kind of metric, by the section beside it.
           * Required.
           */
          type: "StateSet"
          /**
           * A series for each state: 1 for the one that is, 0 for the others.
           * Required.
           */
          stateSet: {
            /**
             * Where the value is, or what has it. Of a list or a mapping each item is a series.
             * Optional.
             */
            path?: string[]
            /**
             * Labels from below this path.
             * Optional.
             */
            labelsFromPath?: {
              /**
               * The path of the field, from there.
               */
              [k: string]: string[]
            }
            /**
             * The field below the path that has the value.
             * Optional.
             */
            valueFrom?: string[]
            /**
             * The states that there are.
             * Required.
             *
             * @minItems 1
             */
            list: [string, ...(string)[]]
            /**
             * The label that carries the state.
             * Required.
             */
            labelName: string
          }
        })
        /**
         * Labels of a fixed value.
         * Optional.
         */
        commonLabels?: {
          /**
           * The label's value.
           */
          [k: string]: string
        }
        /**
         * Labels whose value is a field of the object, by its path.
         * Optional.
         */
        labelsFromPath?: {
          /**
           * The path of the field.
           */
          [k: string]: string[]
        }
        /**
         * How much has to be logged for what cannot be read to be logged too, such as a field that is missing.
         * Optional.
         */
        errorLogV?: number
      })[]]
      /**
       * How much has to be logged for what cannot be read to be logged too, such as a field that is missing.
       * Optional.
       */
      errorLogV?: number
    }[]
    /**
     * How many share the objects among them. Each reads all of them and reports on its part; so it is time for more where one scrape takes too long, or its answer is too large.
     * Default: 1
     */
    shards: number
    /**
     * What it may do in the cluster. Those for `collectors` and `customResources` are there by themselves.
     */
    rbac: {
      /**
       * Make a ClusterRole and bind it to the ServiceAccount. Otherwise somebody else has to give the account these rights.
       * Default: true
       */
      create: boolean
      /**
       * Rules of the ClusterRole besides those for `collectors` and `customResources`, such as those for custom resources, which it lists and watches, with `customresourcedefinitions` of `apiextensions.k8s.io`. Counts only with `create: true`.
       * Default: []
       */
      extraRules: PolicyRule[]
    }
    /**
     * How its metrics are collected.
     */
    scrape: {
      /**
       * Collect its metrics.
       * Default: true
       */
      enabled: boolean
      /**
       * How often its targets are asked; by default `scrape.interval`.
       * Not set by default.
       */
      interval?: string
      /**
       * How long a target may take to answer; no longer than the interval. By default `scrape.timeout`, or the interval where that is shorter.
       * Not set by default.
       */
      timeout?: string
      /**
       * How many samples a target may give. One that gives more counts as failed, and nothing of it is kept.
       * Not set by default.
       */
      sampleLimit?: number
      /**
       * The format of targets that do not say in which one they answer; by default `scrape.fallbackProtocol`.
       * Not set by default.
       */
      fallbackProtocol?: ("PrometheusText0.0.4" | "PrometheusText1.0.0" | "OpenMetricsText0.0.1" | "OpenMetricsText1.0.0" | "PrometheusProto")
      /**
       * Steps that change the labels of its targets or leave targets out, after the chart's own.
       * Default: []
       */
      relabelings: RelabelConfig[]
      /**
       * Steps that change its series or leave series out, before they are kept.
       * Default: []
       */
      metricRelabelings: RelabelConfig[]
    }
    /**
     * When it counts as not ready.
     */
    readinessProbe: {
      /**
       * How long after the start it asks first; at once by default.
       * Not set by default.
       */
      initialDelaySeconds?: number
      /**
       * How often it asks; every 10 seconds where it is not set.
       * Not set by default.
       */
      periodSeconds?: number
      /**
       * How long an answer may take; a second where it is not set.
       * Not set by default.
       */
      timeoutSeconds?: number
      /**
       * After how many failures in a row it acts; after 3 where it is not set.
       * Not set by default.
       */
      failureThreshold?: number
    }
    /**
     * When it is started again because it does not answer.
     */
    livenessProbe: {
      /**
       * How long after the start it asks first; at once by default.
       * Not set by default.
       */
      initialDelaySeconds?: number
      /**
       * How often it asks; every 10 seconds where it is not set.
       * Not set by default.
       */
      periodSeconds?: number
      /**
       * How long an answer may take; a second where it is not set.
       * Not set by default.
       */
      timeoutSeconds?: number
      /**
       * After how many failures in a row it acts; after 3 where it is not set.
       * Not set by default.
       */
      failureThreshold?: number
    }
    /**
     * How a change comes to the pod.
     */
    updateStrategy: {
      /**
       * How the pod is replaced when something about it changes.
       * Default: Recreate
       */
      type: ("Recreate" | "RollingUpdate")
      /**
       * How many pods are replaced at once, and from which on. Counts only with `type: RollingUpdate`.
       * Not set by default.
       */
      rollingUpdate?: RollingUpdateDeployment
    }
    /**
     * What the container asks for and what it may use at most. No limit by default: what is enough depends on the size of the cluster.
     * Default: {requests: {cpu: 10m, memory: 64Mi}}
     */
    resources: ResourceRequirements
    /**
     * Labels that a node must have to run it.
     * Default: {kubernetes.io/os: linux}
     */
    nodeSelector: {
      /**
       * The label's value.
       */
      [k: string]: string
    }
    /**
     * Taints of nodes that the pods put up with.
     * Default: []
     */
    tolerations: Toleration[]
    /**
     * Where the pods want or do not want to be.
     * Not set by default.
     */
    affinity?: Affinity
    /**
     * How the pods spread over nodes and zones.
     * Default: []
     */
    topologySpreadConstraints: TopologySpreadConstraint[]
    /**
     * The PriorityClass of the pods.
     * Not set by default.
     */
    priorityClassName?: string
    /**
     * Annotations of the workload itself, such as the StatefulSet, by which a controller knows what to do with it.
     * Default: {}
     */
    annotations: {
      /**
       * The annotation's value.
       */
      [k: string]: string
    }
    /**
     * Annotations of the pods.
     * Default: {}
     */
    podAnnotations: {
      /**
       * The annotation's value.
       */
      [k: string]: string
    }
    /**
     * Labels of the pods, besides the chart's own.
     * Default: {}
     */
    podLabels: {
      /**
       * The label's value.
       */
      [k: string]: string
    }
    /**
     * Further arguments of the program, at the end of its own.
     * Default: []
     */
    extraArgs: string[]
    /**
     * Further environment variables of the container.
     * Default: []
     */
    extraEnv: EnvVar[]
    /**
     * Further containers of the pods, beside the program's own.
     * Default: []
     */
    extraContainers: Container[]
    /**
     * Further containers that run before the program starts, one after another.
     * Default: []
     */
    extraInitContainers: Container[]
    /**
     * The ServiceAccount of the pods.
     */
    serviceAccount: {
      /**
       * Make a ServiceAccount. Otherwise `name` is one that is there already.
       * Default: true
       */
      create: boolean
      /**
       * Its name; by default that of the workload.
       * Not set by default.
       */
      name?: string
      /**
       * Annotations of the ServiceAccount, by which clouds give it their own rights. Counts only with `create: true`.
       * Default: {}
       */
      annotations: {
        /**
         * The annotation's value.
         */
        [k: string]: string
      }
    }
    /**
     * Connections that the chart cannot know of. Counts only with `networkPolicy.enabled: true`.
     */
    network: {
      /**
       * Who besides the parts of the release may ask it, at the port of its page or of its metrics: the pods of an Ingress controller or of a Gateway, another Prometheus, people's networks.
       * Default: []
       */
      from: NetworkPolicyPeer[]
      /**
       * Further connections that its pods take, as a NetworkPolicy has them.
       * Default: []
       */
      ingress: NetworkPolicyIngressRule[]
      /**
       * Further connections that its pods make, as a NetworkPolicy has them: to what only you know of, such as targets of your own jobs, receivers of alerts, data sources.
       * Default: []
       */
      egress: NetworkPolicyEgressRule[]
    }
    /**
     * Further volumes of the pods.
     * Default: []
     */
    extraVolumes: Volume[]
    /**
     * Further mounts of the container, of volumes in `extraVolumes`.
     * Default: []
     */
    extraVolumeMounts: VolumeMount[]
    /**
     * Users, groups and system-call filters of the pods. On OpenShift, which chooses users and groups itself (`cluster.profile`), each that is the same as here by default is left out.
     * Default: {runAsNonRoot: true, runAsUser: 65534, runAsGroup: 65534, seccompProfile: {type: RuntimeDefault}}
     */
    podSecurityContext: PodSecurityContext
    /**
     * What the container may do; by default no more than the restricted Pod Security Standard allows.
     * Default: {allowPrivilegeEscalation: false, readOnlyRootFilesystem: true, capabilities: {drop: [ALL]}}
     */
    securityContext: SecurityContext
  }
  /**
   * The kubelet of every node. How it is reached, and its certificate checked, is said in `kubelets`.
   */
  kubelet: {
    /**
     * Collect the kubelets' own metrics: of pods, volumes and the kubelet itself.
     * Default: true
     */
    enabled: boolean
    /**
     * How often its targets are asked; by default `scrape.interval`.
     * Not set by default.
     */
    interval?: string
    /**
     * How long a target may take to answer; no longer than the interval. By default `scrape.timeout`, or the interval where that is shorter.
     * Not set by default.
     */
    timeout?: string
    /**
     * How many samples a target may give. One that gives more counts as failed, and nothing of it is kept.
     * Not set by default.
     */
    sampleLimit?: number
    /**
     * The format of targets that do not say in which one they answer; by default `scrape.fallbackProtocol`.
     * Not set by default.
     */
    fallbackProtocol?: ("PrometheusText0.0.4" | "PrometheusText1.0.0" | "OpenMetricsText0.0.1" | "OpenMetricsText1.0.0" | "PrometheusProto")
    /**
     * Steps that change the labels of its targets or leave targets out, after the chart's own.
     * Default: []
     */
    relabelings: RelabelConfig[]
    /**
     * Steps that change its series or leave series out, before they are kept.
     * Default: []
     */
    metricRelabelings: RelabelConfig[]
    /**
     * CPU, memory, network and disk of containers.
     */
    cadvisor: {
      /**
       * Collect what every container uses, from the cAdvisor in the kubelet. By itself: with the kubelet's own metrics or without them.
       * Default: true
       */
      enabled: boolean
      /**
       * How often its targets are asked; by default `scrape.interval`.
       * Not set by default.
       */
      interval?: string
      /**
       * How long a target may take to answer; no longer than the interval. By default `scrape.timeout`, or the interval where that is shorter.
       * Not set by default.
       */
      timeout?: string
      /**
       * How many samples a target may give. One that gives more counts as failed, and nothing of it is kept.
       * Not set by default.
       */
      sampleLimit?: number
      /**
       * The format of targets that do not say in which one they answer; by default `scrape.fallbackProtocol`.
       * Not set by default.
       */
      fallbackProtocol?: ("PrometheusText0.0.4" | "PrometheusText1.0.0" | "OpenMetricsText0.0.1" | "OpenMetricsText1.0.0" | "PrometheusProto")
      /**
       * Steps that change the labels of its targets or leave targets out, after the chart's own.
       * Default: []
       */
      relabelings: RelabelConfig[]
      /**
       * Steps that change its series or leave series out, before they are kept.
       * Default: []
       */
      metricRelabelings: RelabelConfig[]
    }
  }
  /**
   * metrics-server: what pods and nodes use at present, for `kubectl top` and HorizontalPodAutoscalers.
   */
  metricsServer: {
    /**
     * Run metrics-server, of which there is one for a whole cluster. By default only where `cluster.profile` says that it is one that brings none, which are kubeadm, kind, minikube, EKS, Talos; with `cluster.profile: auto` or `scrape.cluster: false` never.
     * Not set by default.
     */
    enabled?: boolean
    /**
     * The image of metrics-server.
     */
    image: {
      /**
       * The registry that the image comes from.
       * Default: registry.k8s.io
       */
      registry: string
      /**
       * The image's name in the registry.
       * Default: metrics-server/metrics-server
       */
      repository: string
      /**
       * The image's tag: metrics-server's version. By default the one that goes with the cluster's version of Kubernetes.
       * Not set by default.
       */
      tag?: string
      /**
       * The image's digest: what is pulled then is this very image, whatever the tag.
       * Not set by default.
       */
      digest?: string
      /**
       * When the image is pulled.
       * Default: IfNotPresent
       */
      pullPolicy: ("IfNotPresent" | "Always" | "Never")
    }
    /**
     * How many, each of which asks all kubelets and can answer for all. With two or more they are spread over the nodes, and a PodDisruptionBudget keeps all but one of them.
     * Default: 1
     */
    replicas: number
    /**
     * The port that it listens at; by default 10250, and 10251 with `hostNetwork`.
     * Not set by default.
     */
    port?: number
    /**
     * Run in the nodes' own network: for clusters whose API server cannot reach pods. The namespace has to allow it (Pod Security level `privileged`), and of two pods on one node only one gets the port: let `updateStrategy.type` be `Recreate` where there are not more nodes than replicas.
     * Default: false
     */
    hostNetwork: boolean
    /**
     * Names that it resolves without DNS, such as those of nodes (see `kubelets.address`).
     * Default: []
     */
    hostAliases: HostAlias[]
    /**
     * How often it asks the kubelets; no more often than every ten seconds.
     * Default: 15s
     */
    metricResolution: string
    /**
     * The way to the kubelets.
     */
    kubelets: {
      /**
       * How the certificate of a kubelet is checked, where it is not as `kubelets.tls` says. Needed where that is `apiServerProxy`: metrics-server asks the kubelets itself and knows no other way.
       * Not set by default.
       */
      tls?: ("insecureSkipVerify" | "verify")
      /**
       * By which of its addresses a node is asked: the first of these that it has. By default that of `kubelets.address`, then InternalIP, ExternalIP and Hostname.
       * Default: []
       */
      preferredAddressTypes: ("InternalIP" | "ExternalIP" | "Hostname" | "InternalDNS" | "ExternalDNS")[]
      /**
       * Ask at the port that the node says its kubelet has.
       * Default: true
       */
      useNodeStatusPort: boolean
      /**
       * The port of all kubelets. Counts only with `useNodeStatusPort: false`.
       * Default: 10250
       */
      port: number
      /**
       * How long a kubelet may take to answer; at most nine tenths of `metricResolution`.
       * Default: 10s
       */
      requestTimeout: string
    }
    /**
     * How the API server shows that it asks in a user's name. By default as the ConfigMap extension-apiserver-authentication of kube-system says, which is right but where the API server was started without `--requestheader-client-ca-file`.
     */
    requestHeader: {
      /**
       * The certificates of the authority that signs the front proxy's, as a file of a volume in `extraVolumes`.
       * Not set by default.
       */
      clientCAFile?: string
      /**
       * The names that the front proxy's certificate may have; any, if the list is empty. Counts only with `clientCAFile`.
       * Default: []
       */
      allowedNames: string[]
      /**
       * Headers that tell the user; X-Remote-User, if the list is empty. Counts only with `clientCAFile`.
       * Default: []
       */
      usernameHeaders: string[]
      /**
       * Headers that tell the user's groups; X-Remote-Group, if the list is empty. Counts only with `clientCAFile`.
       * Default: []
       */
      groupHeaders: string[]
      /**
       * What headers begin with that tell more of the user; X-Remote-Extra-, if the list is empty. Counts only with `clientCAFile`.
       * Default: []
       */
      extraHeadersPrefixes: string[]
    }
    /**
     * The certificate of metrics-server.
     */
    tls: {
      /**
       * Where the certificate of metrics-server comes from.
       * Default: selfSigned
       */
      type: ("selfSigned" | "secret" | "certManager")
      /**
       * The Secret, with the keys `tls.crt` and `tls.key`. The certificate has to name the Service: `NAME.NAMESPACE.svc`. Needed with `type: secret`, and counts only there.
       * Not set by default.
       */
      secretName?: string
      /**
       * The certificates of the authority that signed it, in PEM format. Needed with `type: secret`, and counts only there.
       * Not set by default.
       */
      caBundle?: string
      /**
       * The issuer that signs the certificate. By default one of the chart's own, with which the certificate signs itself. Counts only with `type: certManager`.
       * Not set by default.
       */
      issuerRef?: {
        /**
         * Its name.
         * Required.
         */
        name: string
        /**
         * Its kind.
         * Required.
         */
        kind: ("Issuer" | "ClusterIssuer")
        /**
         * Its API group; cert-manager.io where it is not set.
         * Optional.
         */
        group?: string
      }
    }
    /**
     * The metrics API in the API server.
     */
    apiService: {
      /**
       * Make the APIService v1beta1.metrics.k8s.io, by which the API server knows where to ask. Without it the cluster's present one stays.
       * Default: true
       */
      create: boolean
    }
    /**
     * What it may do in the cluster. Those that metrics-server needs to ask kubelets and to know who asks it are there by themselves.
     */
    rbac: {
      /**
       * Make a ClusterRole and bind it to the ServiceAccount. Otherwise somebody else has to give the account these rights.
       * Default: true
       */
      create: boolean
      /**
       * Rules of the ClusterRole besides those that metrics-server needs to ask kubelets and to know who asks it, for containers of your own. Counts only with `create: true`.
       * Default: []
       */
      extraRules: PolicyRule[]
    }
    /**
     * How its metrics are collected.
     */
    scrape: {
      /**
       * Collect its metrics.
       * Default: true
       */
      enabled: boolean
      /**
       * How often its targets are asked; by default `scrape.interval`.
       * Not set by default.
       */
      interval?: string
      /**
       * How long a target may take to answer; no longer than the interval. By default `scrape.timeout`, or the interval where that is shorter.
       * Not set by default.
       */
      timeout?: string
      /**
       * How many samples a target may give. One that gives more counts as failed, and nothing of it is kept.
       * Not set by default.
       */
      sampleLimit?: number
      /**
       * The format of targets that do not say in which one they answer; by default `scrape.fallbackProtocol`.
       * Not set by default.
       */
      fallbackProtocol?: ("PrometheusText0.0.4" | "PrometheusText1.0.0" | "OpenMetricsText0.0.1" | "OpenMetricsText1.0.0" | "PrometheusProto")
      /**
       * Steps that change the labels of its targets or leave targets out, after the chart's own.
       * Default: []
       */
      relabelings: RelabelConfig[]
      /**
       * Steps that change its series or leave series out, before they are kept.
       * Default: []
       */
      metricRelabelings: RelabelConfig[]
    }
    /**
     * When the API server sends nobody to it: it is ready when it has asked the kubelets twice.
     */
    readinessProbe: {
      /**
       * How long after the start it asks first; at once by default.
       * Not set by default.
       */
      initialDelaySeconds?: number
      /**
       * How often it asks; every 10 seconds where it is not set.
       * Not set by default.
       */
      periodSeconds?: number
      /**
       * How long an answer may take; a second where it is not set.
       * Not set by default.
       */
      timeoutSeconds?: number
      /**
       * After how many failures in a row it acts; after 3 where it is not set.
       * Not set by default.
       */
      failureThreshold?: number
    }
    /**
     * When it is started again because it does not answer.
     */
    livenessProbe: {
      /**
       * How long after the start it asks first; at once by default.
       * Not set by default.
       */
      initialDelaySeconds?: number
      /**
       * How often it asks; every 10 seconds where it is not set.
       * Not set by default.
       */
      periodSeconds?: number
      /**
       * How long an answer may take; a second where it is not set.
       * Not set by default.
       */
      timeoutSeconds?: number
      /**
       * After how many failures in a row it acts; after 3 where it is not set.
       * Not set by default.
       */
      failureThreshold?: number
    }
    /**
     * How a change comes to the pod.
     */
    updateStrategy: {
      /**
       * How the pod is replaced when something about it changes.
       * Default: RollingUpdate
       */
      type: ("Recreate" | "RollingUpdate")
      /**
       * How many pods are replaced at once, and from which on. Counts only with `type: RollingUpdate`.
       * Not set by default.
       */
      rollingUpdate?: RollingUpdateDeployment
    }
    /**
     * What the container asks for and what it may use at most. No limit by default: what is enough depends on the size of the cluster.
     * Default: {requests: {cpu: 100m, memory: 200Mi}}
     */
    resources: ResourceRequirements
    /**
     * Labels that a node must have to run it.
     * Default: {kubernetes.io/os: linux}
     */
    nodeSelector: {
      /**
       * The label's value.
       */
      [k: string]: string
    }
    /**
     * Taints of nodes that the pods put up with.
     * Default: []
     */
    tolerations: Toleration[]
    /**
     * Where the pods want or do not want to be.
     * Not set by default.
     */
    affinity?: Affinity
    /**
     * How the pods spread over nodes and zones.
     * Default: []
     */
    topologySpreadConstraints: TopologySpreadConstraint[]
    /**
     * The PriorityClass of the pods.
     * Not set by default.
     */
    priorityClassName?: string
    /**
     * Annotations of the workload itself, such as the StatefulSet, by which a controller knows what to do with it.
     * Default: {}
     */
    annotations: {
      /**
       * The annotation's value.
       */
      [k: string]: string
    }
    /**
     * Annotations of the pods.
     * Default: {}
     */
    podAnnotations: {
      /**
       * The annotation's value.
       */
      [k: string]: string
    }
    /**
     * Labels of the pods, besides the chart's own.
     * Default: {}
     */
    podLabels: {
      /**
       * The label's value.
       */
      [k: string]: string
    }
    /**
     * Further arguments of the program, at the end of its own.
     * Default: []
     */
    extraArgs: string[]
    /**
     * Further environment variables of the container.
     * Default: []
     */
    extraEnv: EnvVar[]
    /**
     * Further containers of the pods, beside the program's own.
     * Default: []
     */
    extraContainers: Container[]
    /**
     * Further containers that run before the program starts, one after another.
     * Default: []
     */
    extraInitContainers: Container[]
    /**
     * The ServiceAccount of the pods.
     */
    serviceAccount: {
      /**
       * Make a ServiceAccount. Otherwise `name` is one that is there already.
       * Default: true
       */
      create: boolean
      /**
       * Its name; by default that of the workload.
       * Not set by default.
       */
      name?: string
      /**
       * Annotations of the ServiceAccount, by which clouds give it their own rights. Counts only with `create: true`.
       * Default: {}
       */
      annotations: {
        /**
         * The annotation's value.
         */
        [k: string]: string
      }
    }
    /**
     * Further volumes of the pods.
     * Default: []
     */
    extraVolumes: Volume[]
    /**
     * Further mounts of the container, of volumes in `extraVolumes`.
     * Default: []
     */
    extraVolumeMounts: VolumeMount[]
    /**
     * Users, groups and system-call filters of the pods. On OpenShift, which chooses users and groups itself (`cluster.profile`), each that is the same as here by default is left out.
     * Default: {runAsNonRoot: true, runAsUser: 65534, runAsGroup: 65534, seccompProfile: {type: RuntimeDefault}}
     */
    podSecurityContext: PodSecurityContext
    /**
     * What the container may do; by default no more than the restricted Pod Security Standard allows.
     * Default: {allowPrivilegeEscalation: false, readOnlyRootFilesystem: true, capabilities: {drop: [ALL]}}
     */
    securityContext: SecurityContext
    /**
     * Connections that the chart cannot know of. Counts only with `hostNetwork: false` and `networkPolicy.enabled: true`.
     */
    network: {
      /**
       * Who besides the parts of the release may ask it, at the port of its page or of its metrics: the pods of an Ingress controller or of a Gateway, another Prometheus, people's networks.
       * Default: []
       */
      from: NetworkPolicyPeer[]
      /**
       * Further connections that its pods take, as a NetworkPolicy has them.
       * Default: []
       */
      ingress: NetworkPolicyIngressRule[]
      /**
       * Further connections that its pods make, as a NetworkPolicy has them: to what only you know of, such as targets of your own jobs, receivers of alerts, data sources.
       * Default: []
       */
      egress: NetworkPolicyEgressRule[]
    }
  }
  /**
   * kubelet-csr-approver: certificates of kubelets that the cluster signs, without somebody who approves each (see docs/kubelet-certificates.md).
   */
  kubeletCsrApprover: {
    /**
     * Run kubelet-csr-approver: it approves what kubelets with `serverTLSBootstrap: true` ask for, where names and addresses are those that `nodeNames` and `addressRanges` allow. Both have to be said.
     * Default: false
     */
    enabled: boolean
    /**
     * The image of kubelet-csr-approver.
     */
    image: {
      /**
       * The registry that the image comes from.
       * Default: ghcr.io
       */
      registry: string
      /**
       * The image's name in the registry.
       * Default: postfinance/kubelet-csr-approver
       */
      repository: string
      /**
       * The image's tag: kubelet-csr-approver's version, v1.2.0 or later.
       * Default: v1.2.15
       */
      tag: string
      /**
       * The image's digest: what is pulled then is this very image, whatever the tag.
       * Not set by default.
       */
      digest?: string
      /**
       * When the image is pulled.
       * Default: IfNotPresent
       */
      pullPolicy: ("IfNotPresent" | "Always" | "Never")
    }
    /**
     * How many; with two or more one of them works, and the others wait.
     * Default: 1
     */
    replicas: number
    /**
     * What the names in a certificate look like, as a regular expression that has to match all of a name. A name has to begin with that of its node besides. Needed with `enabled: true`, and counts only there.
     * Not set by default.
     */
    nodeNames?: string
    /**
     * The networks that the addresses in a certificate have to be from: those of the nodes. Needed with `enabled: true`, and counts only there.
     * Not set by default.
     *
     * @minItems 1
     */
    addressRanges?: [string, ...(string)[]]
    /**
     * Ask the DNS for each name, and approve only where it leads to the addresses in the certificate. Switch it off where the cluster's DNS does not know the nodes; `addressRanges` holds all the same.
     * Default: true
     */
    resolveNames: boolean
    /**
     * How many names a certificate may have. Nodes with an InternalDNS or ExternalDNS address besides their host name have more than one.
     * Default: 1
     */
    maximumNames: number
    /**
     * How long a certificate may hold that a kubelet asks for.
     * Default: 31708800
     */
    maximumExpirationSeconds: number
    /**
     * Deny what is not allowed, which is final for that request. Switched off, it is left to somebody else.
     * Default: true
     */
    denyOthers: boolean
    /**
     * What it may do in the cluster. Those to approve requests of kubelets are there by themselves.
     */
    rbac: {
      /**
       * Make a ClusterRole and bind it to the ServiceAccount. Otherwise somebody else has to give the account these rights.
       * Default: true
       */
      create: boolean
      /**
       * Rules of the ClusterRole besides those to approve requests of kubelets, for containers of your own. Counts only with `create: true`.
       * Default: []
       */
      extraRules: PolicyRule[]
    }
    /**
     * How its metrics are collected.
     */
    scrape: {
      /**
       * Collect its metrics.
       * Default: true
       */
      enabled: boolean
      /**
       * How often its targets are asked; by default `scrape.interval`.
       * Not set by default.
       */
      interval?: string
      /**
       * How long a target may take to answer; no longer than the interval. By default `scrape.timeout`, or the interval where that is shorter.
       * Not set by default.
       */
      timeout?: string
      /**
       * How many samples a target may give. One that gives more counts as failed, and nothing of it is kept.
       * Not set by default.
       */
      sampleLimit?: number
      /**
       * The format of targets that do not say in which one they answer; by default `scrape.fallbackProtocol`.
       * Not set by default.
       */
      fallbackProtocol?: ("PrometheusText0.0.4" | "PrometheusText1.0.0" | "OpenMetricsText0.0.1" | "OpenMetricsText1.0.0" | "PrometheusProto")
      /**
       * Steps that change the labels of its targets or leave targets out, after the chart's own.
       * Default: []
       */
      relabelings: RelabelConfig[]
      /**
       * Steps that change its series or leave series out, before they are kept.
       * Default: []
       */
      metricRelabelings: RelabelConfig[]
    }
    /**
     * When it counts as not ready.
     */
    readinessProbe: {
      /**
       * How long after the start it asks first; at once by default.
       * Not set by default.
       */
      initialDelaySeconds?: number
      /**
       * How often it asks; every 10 seconds where it is not set.
       * Not set by default.
       */
      periodSeconds?: number
      /**
       * How long an answer may take; a second where it is not set.
       * Not set by default.
       */
      timeoutSeconds?: number
      /**
       * After how many failures in a row it acts; after 3 where it is not set.
       * Not set by default.
       */
      failureThreshold?: number
    }
    /**
     * When it is started again because it does not answer.
     */
    livenessProbe: {
      /**
       * How long after the start it asks first; at once by default.
       * Not set by default.
       */
      initialDelaySeconds?: number
      /**
       * How often it asks; every 10 seconds where it is not set.
       * Not set by default.
       */
      periodSeconds?: number
      /**
       * How long an answer may take; a second where it is not set.
       * Not set by default.
       */
      timeoutSeconds?: number
      /**
       * After how many failures in a row it acts; after 3 where it is not set.
       * Not set by default.
       */
      failureThreshold?: number
    }
    /**
     * How a change comes to the pod.
     */
    updateStrategy: {
      /**
       * How the pod is replaced when something about it changes.
       * Default: RollingUpdate
       */
      type: ("Recreate" | "RollingUpdate")
      /**
       * How many pods are replaced at once, and from which on. Counts only with `type: RollingUpdate`.
       * Not set by default.
       */
      rollingUpdate?: RollingUpdateDeployment
    }
    /**
     * What the container asks for and what it may use at most. No limit by default: what is enough depends on the size of the cluster.
     * Default: {requests: {cpu: 10m, memory: 64Mi}}
     */
    resources: ResourceRequirements
    /**
     * Labels that a node must have to run it.
     * Default: {kubernetes.io/os: linux}
     */
    nodeSelector: {
      /**
       * The label's value.
       */
      [k: string]: string
    }
    /**
     * Taints of nodes that the pods put up with.
     * Default: []
     */
    tolerations: Toleration[]
    /**
     * Where the pods want or do not want to be.
     * Not set by default.
     */
    affinity?: Affinity
    /**
     * How the pods spread over nodes and zones.
     * Default: []
     */
    topologySpreadConstraints: TopologySpreadConstraint[]
    /**
     * The PriorityClass of the pods.
     * Not set by default.
     */
    priorityClassName?: string
    /**
     * Annotations of the workload itself, such as the StatefulSet, by which a controller knows what to do with it.
     * Default: {}
     */
    annotations: {
      /**
       * The annotation's value.
       */
      [k: string]: string
    }
    /**
     * Annotations of the pods.
     * Default: {}
     */
    podAnnotations: {
      /**
       * The annotation's value.
       */
      [k: string]: string
    }
    /**
     * Labels of the pods, besides the chart's own.
     * Default: {}
     */
    podLabels: {
      /**
       * The label's value.
       */
      [k: string]: string
    }
    /**
     * Further arguments of the program, at the end of its own.
     * Default: []
     */
    extraArgs: string[]
    /**
     * Further environment variables of the container.
     * Default: []
     */
    extraEnv: EnvVar[]
    /**
     * Further containers of the pods, beside the program's own.
     * Default: []
     */
    extraContainers: Container[]
    /**
     * Further containers that run before the program starts, one after another.
     * Default: []
     */
    extraInitContainers: Container[]
    /**
     * The ServiceAccount of the pods.
     */
    serviceAccount: {
      /**
       * Make a ServiceAccount. Otherwise `name` is one that is there already.
       * Default: true
       */
      create: boolean
      /**
       * Its name; by default that of the workload.
       * Not set by default.
       */
      name?: string
      /**
       * Annotations of the ServiceAccount, by which clouds give it their own rights. Counts only with `create: true`.
       * Default: {}
       */
      annotations: {
        /**
         * The annotation's value.
         */
        [k: string]: string
      }
    }
    /**
     * Connections that the chart cannot know of. Counts only with `networkPolicy.enabled: true`.
     */
    network: {
      /**
       * Who besides the parts of the release may ask it, at the port of its page or of its metrics: the pods of an Ingress controller or of a Gateway, another Prometheus, people's networks.
       * Default: []
       */
      from: NetworkPolicyPeer[]
      /**
       * Further connections that its pods take, as a NetworkPolicy has them.
       * Default: []
       */
      ingress: NetworkPolicyIngressRule[]
      /**
       * Further connections that its pods make, as a NetworkPolicy has them: to what only you know of, such as targets of your own jobs, receivers of alerts, data sources.
       * Default: []
       */
      egress: NetworkPolicyEgressRule[]
    }
    /**
     * Further volumes of the pods.
     * Default: []
     */
    extraVolumes: Volume[]
    /**
     * Further mounts of the container, of volumes in `extraVolumes`.
     * Default: []
     */
    extraVolumeMounts: VolumeMount[]
    /**
     * Users, groups and system-call filters of the pods. On OpenShift, which chooses users and groups itself (`cluster.profile`), each that is the same as here by default is left out.
     * Default: {runAsNonRoot: true, runAsUser: 65534, runAsGroup: 65534, seccompProfile: {type: RuntimeDefault}}
     */
    podSecurityContext: PodSecurityContext
    /**
     * What the container may do; by default no more than the restricted Pod Security Standard allows.
     * Default: {allowPrivilegeEscalation: false, readOnlyRootFilesystem: true, capabilities: {drop: [ALL]}}
     */
    securityContext: SecurityContext
  }
  /**
   * The control plane.
   */
  controlPlane: {
    /**
     * The Kubernetes API servers.
     */
    apiServer: {
      /**
       * Collect the metrics of the Kubernetes API servers.
       * Default: true
       */
      enabled: boolean
      /**
       * How often its targets are asked; by default `scrape.interval`.
       * Not set by default.
       */
      interval?: string
      /**
       * How long a target may take to answer; no longer than the interval. By default `scrape.timeout`, or the interval where that is shorter.
       * Not set by default.
       */
      timeout?: string
      /**
       * How many samples a target may give. One that gives more counts as failed, and nothing of it is kept.
       * Not set by default.
       */
      sampleLimit?: number
      /**
       * The format of targets that do not say in which one they answer; by default `scrape.fallbackProtocol`.
       * Not set by default.
       */
      fallbackProtocol?: ("PrometheusText0.0.4" | "PrometheusText1.0.0" | "OpenMetricsText0.0.1" | "OpenMetricsText1.0.0" | "PrometheusProto")
      /**
       * Steps that change the labels of its targets or leave targets out, after the chart's own.
       * Default: []
       */
      relabelings: RelabelConfig[]
      /**
       * Steps that change its series or leave series out, before they are kept.
       * Default: []
       */
      metricRelabelings: RelabelConfig[]
    }
    /**
     * The scheduler.
     */
    scheduler: {
      /**
       * Collect the metrics of the scheduler. By default where the cluster shows them by an API of its own (EKS). Elsewhere it answers its own machine only, unless `--bind-address` says more.
       * Not set by default.
       */
      enabled?: boolean
      /**
       * The addresses of its machines. Without any, those of the pods of `kube-system` that have the label `component: kube-scheduler`, as kubeadm makes them.
       * Default: []
       */
      addresses: string[]
      /**
       * The port at which it answers.
       * Default: 10259
       */
      port: number
      /**
       * How its certificate is checked.
       * Default: insecureSkipVerify
       */
      tls: ("insecureSkipVerify" | "verify")
      /**
       * The name in its certificate, where it does not name the address that Prometheus connects to.
       * Not set by default.
       */
      serverName?: string
      /**
       * How often its targets are asked; by default `scrape.interval`.
       * Not set by default.
       */
      interval?: string
      /**
       * How long a target may take to answer; no longer than the interval. By default `scrape.timeout`, or the interval where that is shorter.
       * Not set by default.
       */
      timeout?: string
      /**
       * How many samples a target may give. One that gives more counts as failed, and nothing of it is kept.
       * Not set by default.
       */
      sampleLimit?: number
      /**
       * The format of targets that do not say in which one they answer; by default `scrape.fallbackProtocol`.
       * Not set by default.
       */
      fallbackProtocol?: ("PrometheusText0.0.4" | "PrometheusText1.0.0" | "OpenMetricsText0.0.1" | "OpenMetricsText1.0.0" | "PrometheusProto")
      /**
       * Steps that change the labels of its targets or leave targets out, after the chart's own.
       * Default: []
       */
      relabelings: RelabelConfig[]
      /**
       * Steps that change its series or leave series out, before they are kept.
       * Default: []
       */
      metricRelabelings: RelabelConfig[]
    }
    /**
     * The controller manager.
     */
    controllerManager: {
      /**
       * Collect the metrics of the controller manager. By default where the cluster shows them by an API of its own (EKS). Elsewhere it answers its own machine only, unless `--bind-address` says more.
       * Not set by default.
       */
      enabled?: boolean
      /**
       * The addresses of its machines. Without any, those of the pods of `kube-system` that have the label `component: kube-controller-manager`, as kubeadm makes them.
       * Default: []
       */
      addresses: string[]
      /**
       * The port at which it answers.
       * Default: 10257
       */
      port: number
      /**
       * How its certificate is checked.
       * Default: insecureSkipVerify
       */
      tls: ("insecureSkipVerify" | "verify")
      /**
       * The name in its certificate, where it does not name the address that Prometheus connects to.
       * Not set by default.
       */
      serverName?: string
      /**
       * How often its targets are asked; by default `scrape.interval`.
       * Not set by default.
       */
      interval?: string
      /**
       * How long a target may take to answer; no longer than the interval. By default `scrape.timeout`, or the interval where that is shorter.
       * Not set by default.
       */
      timeout?: string
      /**
       * How many samples a target may give. One that gives more counts as failed, and nothing of it is kept.
       * Not set by default.
       */
      sampleLimit?: number
      /**
       * The format of targets that do not say in which one they answer; by default `scrape.fallbackProtocol`.
       * Not set by default.
       */
      fallbackProtocol?: ("PrometheusText0.0.4" | "PrometheusText1.0.0" | "OpenMetricsText0.0.1" | "OpenMetricsText1.0.0" | "PrometheusProto")
      /**
       * Steps that change the labels of its targets or leave targets out, after the chart's own.
       * Default: []
       */
      relabelings: RelabelConfig[]
      /**
       * Steps that change its series or leave series out, before they are kept.
       * Default: []
       */
      metricRelabelings: RelabelConfig[]
    }
    /**
     * etcd.
     */
    etcd: {
      /**
       * Collect the metrics of etcd. Those of kubeadm answer their own machine only, unless `--listen-metrics-urls` says more.
       * Default: false
       */
      enabled: boolean
      /**
       * The addresses of its machines. Without any, those of the pods of `kube-system` that have the label `component: etcd`, as kubeadm makes them.
       * Default: []
       */
      addresses: string[]
      /**
       * The port at which it answers.
       * Default: 2381
       */
      port: number
      /**
       * How etcd and Prometheus know each other. Without a Secret they do not: in the clear.
       */
      tls: {
        /**
         * A Secret of the release's namespace by whose certificate Prometheus is known to etcd. With it etcd is asked by TLS, as at its port for clients, 2379.
         * Not set by default.
         */
        secretName?: string
        /**
         * The key of the authority that signed etcd's own certificate. Counts only with `secretName`.
         * Default: ca.crt
         */
        caKey: string
        /**
         * The key of the certificate. Counts only with `secretName`.
         * Default: tls.crt
         */
        certKey: string
        /**
         * The key of the certificate's private key. Counts only with `secretName`.
         * Default: tls.key
         */
        keyKey: string
        /**
         * The name in etcd's certificate, where it does not name the address that Prometheus connects to. Counts only with `secretName`.
         * Not set by default.
         */
        serverName?: string
      }
      /**
       * How often its targets are asked; by default `scrape.interval`.
       * Not set by default.
       */
      interval?: string
      /**
       * How long a target may take to answer; no longer than the interval. By default `scrape.timeout`, or the interval where that is shorter.
       * Not set by default.
       */
      timeout?: string
      /**
       * How many samples a target may give. One that gives more counts as failed, and nothing of it is kept.
       * Not set by default.
       */
      sampleLimit?: number
      /**
       * The format of targets that do not say in which one they answer; by default `scrape.fallbackProtocol`.
       * Not set by default.
       */
      fallbackProtocol?: ("PrometheusText0.0.4" | "PrometheusText1.0.0" | "OpenMetricsText0.0.1" | "OpenMetricsText1.0.0" | "PrometheusProto")
      /**
       * Steps that change the labels of its targets or leave targets out, after the chart's own.
       * Default: []
       */
      relabelings: RelabelConfig[]
      /**
       * Steps that change its series or leave series out, before they are kept.
       * Default: []
       */
      metricRelabelings: RelabelConfig[]
    }
    /**
     * kube-proxy.
     */
    kubeProxy: {
      /**
       * Collect the metrics of kube-proxy of every node. It answers its own node only, unless `metricsBindAddress` says more.
       * Default: false
       */
      enabled: boolean
      /**
       * The port on each node's own address.
       * Default: 10249
       */
      port: number
      /**
       * How often its targets are asked; by default `scrape.interval`.
       * Not set by default.
       */
      interval?: string
      /**
       * How long a target may take to answer; no longer than the interval. By default `scrape.timeout`, or the interval where that is shorter.
       * Not set by default.
       */
      timeout?: string
      /**
       * How many samples a target may give. One that gives more counts as failed, and nothing of it is kept.
       * Not set by default.
       */
      sampleLimit?: number
      /**
       * The format of targets that do not say in which one they answer; by default `scrape.fallbackProtocol`.
       * Not set by default.
       */
      fallbackProtocol?: ("PrometheusText0.0.4" | "PrometheusText1.0.0" | "OpenMetricsText0.0.1" | "OpenMetricsText1.0.0" | "PrometheusProto")
      /**
       * Steps that change the labels of its targets or leave targets out, after the chart's own.
       * Default: []
       */
      relabelings: RelabelConfig[]
      /**
       * Steps that change its series or leave series out, before they are kept.
       * Default: []
       */
      metricRelabelings: RelabelConfig[]
    }
    /**
     * The cluster's DNS.
     */
    dns: {
      /**
       * Collect the metrics of the cluster's DNS. By default everywhere but on GKE Standard, GKE Autopilot, OpenShift, where it is another than CoreDNS or answers its own alone.
       * Not set by default.
       */
      enabled?: boolean
      /**
       * The namespace of its pods, which have the label `k8s-app: kube-dns`.
       * Default: kube-system
       */
      namespace: string
      /**
       * The port at which they answer.
       * Default: 9153
       */
      port: number
      /**
       * How often its targets are asked; by default `scrape.interval`.
       * Not set by default.
       */
      interval?: string
      /**
       * How long a target may take to answer; no longer than the interval. By default `scrape.timeout`, or the interval where that is shorter.
       * Not set by default.
       */
      timeout?: string
      /**
       * How many samples a target may give. One that gives more counts as failed, and nothing of it is kept.
       * Not set by default.
       */
      sampleLimit?: number
      /**
       * The format of targets that do not say in which one they answer; by default `scrape.fallbackProtocol`.
       * Not set by default.
       */
      fallbackProtocol?: ("PrometheusText0.0.4" | "PrometheusText1.0.0" | "OpenMetricsText0.0.1" | "OpenMetricsText1.0.0" | "PrometheusProto")
      /**
       * Steps that change the labels of its targets or leave targets out, after the chart's own.
       * Default: []
       */
      relabelings: RelabelConfig[]
      /**
       * Steps that change its series or leave series out, before they are kept.
       * Default: []
       */
      metricRelabelings: RelabelConfig[]
    }
  }
  /**
   * Alert rules and recording rules. Changes are live within a minute or two, without a restart.
   */
  rules: {
    /**
     * How often rules are evaluated.
     * Default: 30s
     */
    interval: string
    /**
     * Your own groups of rules, as Prometheus' rule files have them.
     * Default: []
     */
    groups: {
      /**
       * The group's name, unlike all others.
       * Required.
       */
      name: string
      /**
       * How often its rules are evaluated; by default `rules.interval`.
       * Optional.
       */
      interval?: string
      /**
       * How far in the past they are evaluated.
       * Optional.
       */
      query_offset?: string
      /**
       * How many alerts or series one of its rules may make at most.
       * Optional.
       */
      limit?: number
      /**
       * Labels of all alerts and series of the group.
       * Optional.
       */
      labels?: {
        /**
         * The label's value.
         */
        [k: string]: string
      }
      /**
       * Its rules, evaluated in this order.
       * Required.
       */
      rules: ({
        /**
         * The alert's name.
         * Required.
         */
        alert: string
        /**
         * The PromQL expression that is evaluated. Helm takes any text; `kmstack validate` parses it.
         * Required.
         */
        expr: string
        /**
         * Labels of the alert or the series; those of an alert may use templates as annotations do.
         * Optional.
         */
        labels?: {
          /**
           * The label's value.
           */
          [k: string]: string
        }
        /**
         * How long the expression has to hold before the alert fires.
         * Optional.
         */
        for?: string
        /**
         * How long the alert goes on firing after that.
         * Optional.
         */
        keep_firing_for?: string
        /**
         * What the alert says to people; may use Prometheus' templates, such as {{ $labels.pod }}, which `kmstack validate` parses.
         * Optional.
         */
        annotations?: {
          /**
           * The annotation's text.
           */
          [k: string]: string
        }
      } | {
        /**
         * The name of the series that the result is stored as.
         * Required.
         */
        record: string
        /**
         * The PromQL expression that is evaluated. Helm takes any text; `kmstack validate` parses it.
         * Required.
         */
        expr: string
        /**
         * Labels of the alert or the series; those of an alert may use templates as annotations do.
         * Optional.
         */
        labels?: {
          /**
           * The label's value.
           */
          [k: string]: string
        }
      })[]
    }[]
    /**
     * The chart's own alerts: docs/alerts.md has all of them.
     */
    alerts: {
      /**
       * Make the chart's own alerts, for the parts that are watched.
       * Default: true
       */
      enabled: boolean
      /**
       * Labels of each of them; may use Prometheus' templates.
       * Default: {}
       */
      labels: {
        /**
         * The label's value.
         */
        [k: string]: string
      }
      /**
       * Annotations of each of them; may use Prometheus' templates.
       * Default: {}
       */
      annotations: {
        /**
         * The annotation's text.
         */
        [k: string]: string
      }
      /**
       * What comes before the alert's name in its annotation `runbook_url`; without it there is none. docs/alerts.md of the chart's repository has an anchor for each name.
       * Not set by default.
       */
      runbookUrl?: string
      /**
       * The address of Grafana, of which the annotation `dashboard_url` is made: `/d/` and the dashboard that explains the alert, where there is one. By default `grafana.externalUrl`, where this release has a Grafana; without either there is no such annotation.
       * Not set by default.
       */
      dashboardUrl?: string
      /**
       * Which groups of alerts there are.
       */
      groups: {
        /**
         * Those about what Prometheus collects from, and the heartbeat.
         * Default: true
         */
        targets: boolean
        /**
         * Those about the machines themselves.
         * Default: true
         */
        nodes: boolean
        /**
         * Those about file systems of nodes.
         * Default: true
         */
        filesystems: boolean
        /**
         * Those about nodes as the cluster sees them.
         * Default: true
         */
        clusterNodes: boolean
        /**
         * Those about pods and their containers.
         * Default: true
         */
        pods: boolean
        /**
         * Those about Deployments, StatefulSets, DaemonSets and Jobs.
         * Default: true
         */
        workloads: boolean
        /**
         * Those about autoscaling, quotas, and requests that nodes cannot meet.
         * Default: true
         */
        scaling: boolean
        /**
         * Those about volumes and claims as the cluster sees them.
         * Default: true
         */
        storage: boolean
        /**
         * Those about kube-state-metrics.
         * Default: true
         */
        kubeStateMetrics: boolean
        /**
         * Those about kubelets.
         * Default: true
         */
        kubelets: boolean
        /**
         * Those about the space of volumes.
         * Default: true
         */
        volumes: boolean
        /**
         * Those about limits of containers.
         * Default: true
         */
        containers: boolean
        /**
         * Those about the API servers.
         * Default: true
         */
        apiServer: boolean
        /**
         * Those about scheduler, controller manager and kube-proxy.
         * Default: true
         */
        controlPlane: boolean
        /**
         * Those about requests to the API servers, as those see them that ask.
         * Default: true
         */
        clients: boolean
        /**
         * Those about etcd.
         * Default: true
         */
        etcd: boolean
        /**
         * Those about the cluster's DNS.
         * Default: true
         */
        dns: boolean
        /**
         * Those about Prometheus itself.
         * Default: true
         */
        prometheus: boolean
        /**
         * Those about remote write, on both of its ends.
         * Default: true
         */
        remoteWrite: boolean
        /**
         * Those about Alertmanager.
         * Default: true
         */
        alertmanager: boolean
        /**
         * Those about metrics-server.
         * Default: true
         */
        metricsServer: boolean
        /**
         * Those about Grafana.
         * Default: true
         */
        grafana: boolean
      }
      /**
       * All is well with alerts: this one always fires, and its silence is the alarm.
       */
      Watchdog: {
        /**
         * Make it.
         * Default: true
         */
        enabled: boolean
        /**
         * How long it has to hold.
         * Default: 0s
         */
        for: string
        /**
         * How much it wants.
         * Default: none
         */
        severity: string
      }
      /**
       * Some targets of a job do not answer.
       */
      TargetDown: {
        /**
         * Make it.
         * Default: true
         */
        enabled: boolean
        /**
         * How long it has to hold.
         * Default: 15m
         */
        for: string
        /**
         * How much it wants.
         * Default: warning
         */
        severity: string
        /**
         * How many at least.
         * Default: 0.1
         */
        threshold: number
      }
      /**
       * A target answers, and does not, by turns.
       */
      TargetFlapping: {
        /**
         * Make it.
         * Default: true
         */
        enabled: boolean
        /**
         * How long it has to hold.
         * Default: 15m
         */
        for: string
        /**
         * How much it wants.
         * Default: warning
         */
        severity: string
        /**
         * How many changes within half an hour at least.
         * Default: 6
         */
        threshold: number
      }
      /**
       * A node's processors have been busy for long.
       */
      NodeCPUHighUsage: {
        /**
         * Make it.
         * Default: true
         */
        enabled: boolean
        /**
         * How long it has to hold.
         * Default: 30m
         */
        for: string
        /**
         * How much it wants.
         * Default: info
         */
        severity: string
        /**
         * How busy they are at least.
         * Default: 0.9
         */
        threshold: number
      }
      /**
       * On a node far more wants to run than can.
       */
      NodeSystemSaturation: {
        /**
         * Make it.
         * Default: true
         */
        enabled: boolean
        /**
         * How long it has to hold.
         * Default: 15m
         */
        for: string
        /**
         * How much it wants.
         * Default: warning
         */
        severity: string
        /**
         * How many processes want each processor at least.
         * Default: 3
         */
        threshold: number
      }
      /**
       * A node has little memory left.
       */
      NodeMemoryHighUtilization: {
        /**
         * Make it.
         * Default: true
         */
        enabled: boolean
        /**
         * How long it has to hold.
         * Default: 15m
         */
        for: string
        /**
         * How much it wants.
         * Default: warning
         */
        severity: string
        /**
         * How much of it is in use at least.
         * Default: 0.9
         */
        threshold: number
      }
      /**
       * A node reads again and again from disk what its memory has no room for.
       */
      NodeMemoryMajorPagesFaults: {
        /**
         * Make it.
         * Default: true
         */
        enabled: boolean
        /**
         * How long it has to hold.
         * Default: 15m
         */
        for: string
        /**
         * How much it wants.
         * Default: warning
         */
        severity: string
        /**
         * How many pages in a second at least.
         * Default: 500
         */
        threshold: number
      }
      /**
       * A node's disk has more to do than it can.
       */
      NodeDiskIOSaturation: {
        /**
         * Make it.
         * Default: true
         */
        enabled: boolean
        /**
         * How long it has to hold.
         * Default: 30m
         */
        for: string
        /**
         * How much it wants.
         * Default: warning
         */
        severity: string
        /**
         * How many requests wait for it at least.
         * Default: 10
         */
        threshold: number
      }
      /**
       * A node can soon open no more files.
       */
      NodeFileDescriptorLimit: {
        /**
         * Make it.
         * Default: true
         */
        enabled: boolean
        /**
         * How long it has to hold.
         * Default: 15m
         */
        for: string
        /**
         * How much it wants.
         * Default: critical
         */
        severity: string
        /**
         * How many are open at least, as a share of the limit.
         * Default: 0.8
         */
        threshold: number
      }
      /**
       * A node can soon keep no more connections in mind, and drops new ones then.
       */
      NodeHighNumberConntrackEntriesUsed: {
        /**
         * Make it.
         * Default: true
         */
        enabled: boolean
        /**
         * How long it has to hold.
         * Default: 5m
         */
        for: string
        /**
         * How much it wants.
         * Default: warning
         */
        severity: string
        /**
         * How many there are at least, as a share of the limit.
         * Default: 0.75
         */
        threshold: number
      }
      /**
       * A network interface of a node receives much that is damaged.
       */
      NodeNetworkReceiveErrs: {
        /**
         * Make it.
         * Default: true
         */
        enabled: boolean
        /**
         * How long it has to hold.
         * Default: 1h
         */
        for: string
        /**
         * How much it wants.
         * Default: warning
         */
        severity: string
        /**
         * How much is damaged at least, as a share of all packets.
         * Default: 0.01
         */
        threshold: number
      }
      /**
       * A network interface of a node fails to send much.
       */
      NodeNetworkTransmitErrs: {
        /**
         * Make it.
         * Default: true
         */
        enabled: boolean
        /**
         * How long it has to hold.
         * Default: 1h
         */
        for: string
        /**
         * How much it wants.
         * Default: warning
         */
        severity: string
        /**
         * How much is not sent at least, as a share of all packets.
         * Default: 0.01
         */
        threshold: number
      }
      /**
       * A network interface of a node comes and goes.
       */
      NodeNetworkInterfaceFlapping: {
        /**
         * Make it.
         * Default: true
         */
        enabled: boolean
        /**
         * How long it has to hold.
         * Default: 0s
         */
        for: string
        /**
         * How much it wants.
         * Default: warning
         */
        severity: string
        /**
         * How many changes in a quarter of an hour at least.
         * Default: 6
         */
        threshold: number
      }
      /**
       * A node's clock is wrong and does not get better.
       */
      NodeClockSkewDetected: {
        /**
         * Make it.
         * Default: true
         */
        enabled: boolean
        /**
         * How long it has to hold.
         * Default: 10m
         */
        for: string
        /**
         * How much it wants.
         * Default: warning
         */
        severity: string
        /**
         * By how many seconds at least.
         * Default: 0.05
         */
        threshold: number
      }
      /**
       * A node's clock follows no other.
       */
      NodeClockNotSynchronising: {
        /**
         * Make it.
         * Default: true
         */
        enabled: boolean
        /**
         * How long it has to hold.
         * Default: 10m
         */
        for: string
        /**
         * How much it wants.
         * Default: warning
         */
        severity: string
        /**
         * How far off in seconds the kernel believes it may be at least.
         * Default: 16
         */
        threshold: number
      }
      /**
       * A RAID array of a node lacks a disk.
       */
      NodeRAIDDegraded: {
        /**
         * Make it.
         * Default: true
         */
        enabled: boolean
        /**
         * How long it has to hold.
         * Default: 15m
         */
        for: string
        /**
         * How much it wants.
         * Default: critical
         */
        severity: string
      }
      /**
       * A disk of a RAID array of a node has failed.
       */
      NodeRAIDDiskFailure: {
        /**
         * Make it.
         * Default: true
         */
        enabled: boolean
        /**
         * How long it has to hold.
         * Default: 0s
         */
        for: string
        /**
         * How much it wants.
         * Default: warning
         */
        severity: string
      }
      /**
       * A node boots again and again.
       */
      NodeRebootedOften: {
        /**
         * Make it.
         * Default: true
         */
        enabled: boolean
        /**
         * How long it has to hold.
         * Default: 0s
         */
        for: string
        /**
         * How much it wants.
         * Default: warning
         */
        severity: string
        /**
         * Within which time more than twice.
         * Default: 6h
         */
        threshold: string
      }
      /**
       * A node's file system has little space left and will soon have none.
       */
      NodeFilesystemSpaceFillingUp: {
        /**
         * Make it.
         * Default: true
         */
        enabled: boolean
        /**
         * How long it has to hold.
         * Default: 1h
         */
        for: string
        /**
         * How much it wants.
         * Default: warning
         */
        severity: string
        /**
         * How much is left at most, as a share of all space.
         * Default: 0.3
         */
        threshold: number
      }
      /**
       * A node's file system has next to no space left.
       */
      NodeFilesystemAlmostOutOfSpace: {
        /**
         * Make it.
         * Default: true
         */
        enabled: boolean
        /**
         * How long it has to hold.
         * Default: 15m
         */
        for: string
        /**
         * How much it wants.
         * Default: critical
         */
        severity: string
        /**
         * How much is left at most, as a share of all space.
         * Default: 0.05
         */
        threshold: number
      }
      /**
       * A node's file system has few inodes left and will soon have none.
       */
      NodeFilesystemFilesFillingUp: {
        /**
         * Make it.
         * Default: true
         */
        enabled: boolean
        /**
         * How long it has to hold.
         * Default: 1h
         */
        for: string
        /**
         * How much it wants.
         * Default: warning
         */
        severity: string
        /**
         * How many are left at most, as a share of all inodes.
         * Default: 0.3
         */
        threshold: number
      }
      /**
       * A node's file system has next to no inodes left.
       */
      NodeFilesystemAlmostOutOfFiles: {
        /**
         * Make it.
         * Default: true
         */
        enabled: boolean
        /**
         * How long it has to hold.
         * Default: 15m
         */
        for: string
        /**
         * How much it wants.
         * Default: critical
         */
        severity: string
        /**
         * How many are left at most, as a share of all inodes.
         * Default: 0.05
         */
        threshold: number
      }
      /**
       * A node's file system cannot be written any more.
       */
      NodeFilesystemBecameReadOnly: {
        /**
         * Make it.
         * Default: true
         */
        enabled: boolean
        /**
         * How long it has to hold.
         * Default: 5m
         */
        for: string
        /**
         * How much it wants.
         * Default: critical
         */
        severity: string
        /**
         * How long after the change the alert fires still.
         * Default: 1d
         */
        threshold: string
      }
      /**
       * A node's file system cannot be asked about its space.
       */
      NodeFilesystemDeviceError: {
        /**
         * Make it.
         * Default: true
         */
        enabled: boolean
        /**
         * How long it has to hold.
         * Default: 15m
         */
        for: string
        /**
         * How much it wants.
         * Default: warning
         */
        severity: string
      }
      /**
       * A node is not ready.
       */
      KubeNodeNotReady: {
        /**
         * Make it.
         * Default: true
         */
        enabled: boolean
        /**
         * How long it has to hold.
         * Default: 15m
         */
        for: string
        /**
         * How much it wants.
         * Default: critical
         */
        severity: string
      }
      /**
       * A node cannot be reached, and its pods are moved away.
       */
      KubeNodeUnreachable: {
        /**
         * Make it.
         * Default: true
         */
        enabled: boolean
        /**
         * How long it has to hold.
         * Default: 10m
         */
        for: string
        /**
         * How much it wants.
         * Default: critical
         */
        severity: string
      }
      /**
       * A node runs short of memory, disk or process numbers, and evicts pods.
       */
      KubeNodePressure: {
        /**
         * Make it.
         * Default: true
         */
        enabled: boolean
        /**
         * How long it has to hold.
         * Default: 10m
         */
        for: string
        /**
         * How much it wants.
         * Default: warning
         */
        severity: string
      }
      /**
       * A node is ready, and is not, by turns.
       */
      KubeNodeReadinessFlapping: {
        /**
         * Make it.
         * Default: true
         */
        enabled: boolean
        /**
         * How long it has to hold.
         * Default: 0s
         */
        for: string
        /**
         * How much it wants.
         * Default: warning
         */
        severity: string
        /**
         * How many changes in a quarter of an hour at least.
         * Default: 2
         */
        threshold: number
      }
      /**
       * A container ends again and again, and waits longer each time.
       */
      KubePodCrashLooping: {
        /**
         * Make it.
         * Default: true
         */
        enabled: boolean
        /**
         * How long it has to hold.
         * Default: 15m
         */
        for: string
        /**
         * How much it wants.
         * Default: warning
         */
        severity: string
      }
      /**
       * A container was killed because it wanted more memory than it may have.
       */
      KubeContainerOOMKilled: {
        /**
         * Make it.
         * Default: true
         */
        enabled: boolean
        /**
         * How long it has to hold.
         * Default: 0s
         */
        for: string
        /**
         * How much it wants.
         * Default: warning
         */
        severity: string
      }
      /**
       * A container's image cannot be had.
       */
      KubePodImagePullFailing: {
        /**
         * Make it.
         * Default: true
         */
        enabled: boolean
        /**
         * How long it has to hold.
         * Default: 10m
         */
        for: string
        /**
         * How much it wants.
         * Default: warning
         */
        severity: string
      }
      /**
       * A container has not started for long.
       */
      KubeContainerWaiting: {
        /**
         * Make it.
         * Default: true
         */
        enabled: boolean
        /**
         * How long it has to hold.
         * Default: 1h
         */
        for: string
        /**
         * How much it wants.
         * Default: warning
         */
        severity: string
      }
      /**
       * A pod has not been ready for long.
       */
      KubePodNotReady: {
        /**
         * Make it.
         * Default: true
         */
        enabled: boolean
        /**
         * How long it has to hold.
         * Default: 15m
         */
        for: string
        /**
         * How much it wants.
         * Default: warning
         */
        severity: string
      }
      /**
       * A pod has failed, and nothing takes its place or takes it away.
       */
      KubePodFailed: {
        /**
         * Make it.
         * Default: true
         */
        enabled: boolean
        /**
         * How long it has to hold.
         * Default: 15m
         */
        for: string
        /**
         * How much it wants.
         * Default: warning
         */
        severity: string
      }
      /**
       * A pod that was deleted does not go.
       */
      KubePodStuckTerminating: {
        /**
         * Make it.
         * Default: true
         */
        enabled: boolean
        /**
         * How long it has to hold.
         * Default: 0s
         */
        for: string
        /**
         * How much it wants.
         * Default: warning
         */
        severity: string
        /**
         * How long after the time that it was given.
         * Default: 15m
         */
        threshold: string
      }
      /**
       * A Deployment has fewer available pods than it should.
       */
      KubeDeploymentReplicasMismatch: {
        /**
         * Make it.
         * Default: true
         */
        enabled: boolean
        /**
         * How long it has to hold.
         * Default: 15m
         */
        for: string
        /**
         * How much it wants.
         * Default: warning
         */
        severity: string
      }
      /**
       * Nothing has taken up the last change of a Deployment.
       */
      KubeDeploymentGenerationMismatch: {
        /**
         * Make it.
         * Default: true
         */
        enabled: boolean
        /**
         * How long it has to hold.
         * Default: 15m
         */
        for: string
        /**
         * How much it wants.
         * Default: warning
         */
        severity: string
      }
      /**
       * A Deployment does not get on with its new pods.
       */
      KubeDeploymentRolloutStuck: {
        /**
         * Make it.
         * Default: true
         */
        enabled: boolean
        /**
         * How long it has to hold.
         * Default: 15m
         */
        for: string
        /**
         * How much it wants.
         * Default: warning
         */
        severity: string
      }
      /**
       * A StatefulSet has fewer ready pods than it should.
       */
      KubeStatefulSetReplicasMismatch: {
        /**
         * Make it.
         * Default: true
         */
        enabled: boolean
        /**
         * How long it has to hold.
         * Default: 15m
         */
        for: string
        /**
         * How much it wants.
         * Default: warning
         */
        severity: string
      }
      /**
       * Nothing has taken up the last change of a StatefulSet.
       */
      KubeStatefulSetGenerationMismatch: {
        /**
         * Make it.
         * Default: true
         */
        enabled: boolean
        /**
         * How long it has to hold.
         * Default: 15m
         */
        for: string
        /**
         * How much it wants.
         * Default: warning
         */
        severity: string
      }
      /**
       * A DaemonSet has fewer available pods than nodes that should have one.
       */
      KubeDaemonSetRolloutStuck: {
        /**
         * Make it.
         * Default: true
         */
        enabled: boolean
        /**
         * How long it has to hold.
         * Default: 15m
         */
        for: string
        /**
         * How much it wants.
         * Default: warning
         */
        severity: string
      }
      /**
       * A DaemonSet has pods on nodes that should have none.
       */
      KubeDaemonSetMisScheduled: {
        /**
         * Make it.
         * Default: true
         */
        enabled: boolean
        /**
         * How long it has to hold.
         * Default: 15m
         */
        for: string
        /**
         * How much it wants.
         * Default: info
         */
        severity: string
      }
      /**
       * A Job has failed.
       */
      KubeJobFailed: {
        /**
         * Make it.
         * Default: true
         */
        enabled: boolean
        /**
         * How long it has to hold.
         * Default: 15m
         */
        for: string
        /**
         * How much it wants.
         * Default: warning
         */
        severity: string
      }
      /**
       * A Job goes on for very long.
       */
      KubeJobNotCompleted: {
        /**
         * Make it.
         * Default: true
         */
        enabled: boolean
        /**
         * How long it has to hold.
         * Default: 0s
         */
        for: string
        /**
         * How much it wants.
         * Default: warning
         */
        severity: string
        /**
         * How long it may take.
         * Default: 12h
         */
        threshold: string
      }
      /**
       * A CronJob was not run when it should have been.
       */
      KubeCronJobMissed: {
        /**
         * Make it.
         * Default: true
         */
        enabled: boolean
        /**
         * How long it has to hold.
         * Default: 0s
         */
        for: string
        /**
         * How much it wants.
         * Default: warning
         */
        severity: string
        /**
         * How late it may be.
         * Default: 1h
         */
        threshold: string
      }
      /**
       * Fewer pods are healthy than a PodDisruptionBudget asks for: no node with one of them can be drained.
       */
      KubePdbNotEnoughHealthyPods: {
        /**
         * Make it.
         * Default: true
         */
        enabled: boolean
        /**
         * How long it has to hold.
         * Default: 15m
         */
        for: string
        /**
         * How much it wants.
         * Default: warning
         */
        severity: string
      }
      /**
       * A HorizontalPodAutoscaler has as many pods as it may, and might want more.
       */
      KubeHpaMaxedOut: {
        /**
         * Make it.
         * Default: true
         */
        enabled: boolean
        /**
         * How long it has to hold.
         * Default: 15m
         */
        for: string
        /**
         * How much it wants.
         * Default: warning
         */
        severity: string
      }
      /**
       * A HorizontalPodAutoscaler does not get the pods that it wants.
       */
      KubeHpaReplicasMismatch: {
        /**
         * Make it.
         * Default: true
         */
        enabled: boolean
        /**
         * How long it has to hold.
         * Default: 15m
         */
        for: string
        /**
         * How much it wants.
         * Default: warning
         */
        severity: string
      }
      /**
       * A HorizontalPodAutoscaler cannot work out how many pods are needed.
       */
      KubeHpaNotScaling: {
        /**
         * Make it.
         * Default: true
         */
        enabled: boolean
        /**
         * How long it has to hold.
         * Default: 15m
         */
        for: string
        /**
         * How much it wants.
         * Default: warning
         */
        severity: string
      }
      /**
       * Pods ask for more processors than would be left without the largest node.
       */
      KubeCPUOvercommit: {
        /**
         * Make it.
         * Default: true
         */
        enabled: boolean
        /**
         * How long it has to hold.
         * Default: 10m
         */
        for: string
        /**
         * How much it wants.
         * Default: warning
         */
        severity: string
        /**
         * How much is asked for at least, as a share of what all nodes but the largest have.
         * Default: 1
         */
        threshold: number
      }
      /**
       * Pods ask for more memory than would be left without the largest node.
       */
      KubeMemoryOvercommit: {
        /**
         * Make it.
         * Default: true
         */
        enabled: boolean
        /**
         * How long it has to hold.
         * Default: 10m
         */
        for: string
        /**
         * How much it wants.
         * Default: warning
         */
        severity: string
        /**
         * How much is asked for at least, as a share of what all nodes but the largest have.
         * Default: 1
         */
        threshold: number
      }
      /**
       * Quotas promise more processors than there are.
       */
      KubeCPUQuotaOvercommit: {
        /**
         * Make it.
         * Default: true
         */
        enabled: boolean
        /**
         * How long it has to hold.
         * Default: 5m
         */
        for: string
        /**
         * How much it wants.
         * Default: warning
         */
        severity: string
        /**
         * How much is promised at least, as a share of what all nodes have.
         * Default: 1.5
         */
        threshold: number
      }
      /**
       * Quotas promise more memory than there is.
       */
      KubeMemoryQuotaOvercommit: {
        /**
         * Make it.
         * Default: true
         */
        enabled: boolean
        /**
         * How long it has to hold.
         * Default: 5m
         */
        for: string
        /**
         * How much it wants.
         * Default: warning
         */
        severity: string
        /**
         * How much is promised at least, as a share of what all nodes have.
         * Default: 1.5
         */
        threshold: number
      }
      /**
       * A namespace has little of its quota left.
       */
      KubeQuotaAlmostFull: {
        /**
         * Make it.
         * Default: true
         */
        enabled: boolean
        /**
         * How long it has to hold.
         * Default: 15m
         */
        for: string
        /**
         * How much it wants.
         * Default: info
         */
        severity: string
        /**
         * How much is used at least.
         * Default: 0.9
         */
        threshold: number
      }
      /**
       * A namespace has nothing of its quota left.
       */
      KubeQuotaFullyUsed: {
        /**
         * Make it.
         * Default: true
         */
        enabled: boolean
        /**
         * How long it has to hold.
         * Default: 15m
         */
        for: string
        /**
         * How much it wants.
         * Default: warning
         */
        severity: string
      }
      /**
       * A volume could not be made or given back.
       */
      KubePersistentVolumeErrors: {
        /**
         * Make it.
         * Default: true
         */
        enabled: boolean
        /**
         * How long it has to hold.
         * Default: 5m
         */
        for: string
        /**
         * How much it wants.
         * Default: critical
         */
        severity: string
      }
      /**
       * A claim gets no volume.
       */
      KubePersistentVolumeClaimPending: {
        /**
         * Make it.
         * Default: true
         */
        enabled: boolean
        /**
         * How long it has to hold.
         * Default: 15m
         */
        for: string
        /**
         * How much it wants.
         * Default: warning
         */
        severity: string
      }
      /**
       * The volume of a claim is gone.
       */
      KubePersistentVolumeClaimLost: {
        /**
         * Make it.
         * Default: true
         */
        enabled: boolean
        /**
         * How long it has to hold.
         * Default: 5m
         */
        for: string
        /**
         * How much it wants.
         * Default: critical
         */
        severity: string
      }
      /**
       * kube-state-metrics cannot list some objects: their alerts are silent.
       */
      KubeStateMetricsListErrors: {
        /**
         * Make it.
         * Default: true
         */
        enabled: boolean
        /**
         * How long it has to hold.
         * Default: 15m
         */
        for: string
        /**
         * How much it wants.
         * Default: critical
         */
        severity: string
        /**
         * How many fail at least.
         * Default: 0.01
         */
        threshold: number
      }
      /**
       * kube-state-metrics cannot watch some objects: what it says of them is old.
       */
      KubeStateMetricsWatchErrors: {
        /**
         * Make it.
         * Default: true
         */
        enabled: boolean
        /**
         * How long it has to hold.
         * Default: 15m
         */
        for: string
        /**
         * How much it wants.
         * Default: critical
         */
        severity: string
        /**
         * How many fail at least.
         * Default: 0.01
         */
        threshold: number
      }
      /**
       * No kubelet is collected from any more.
       */
      KubeletDown: {
        /**
         * Make it.
         * Default: true
         */
        enabled: boolean
        /**
         * How long it has to hold.
         * Default: 15m
         */
        for: string
        /**
         * How much it wants.
         * Default: critical
         */
        severity: string
      }
      /**
       * A node has nearly as many pods as it may.
       */
      KubeletTooManyPods: {
        /**
         * Make it.
         * Default: true
         */
        enabled: boolean
        /**
         * How long it has to hold.
         * Default: 15m
         */
        for: string
        /**
         * How much it wants.
         * Default: info
         */
        severity: string
        /**
         * How many there are at least, as a share of those that it may have.
         * Default: 0.95
         */
        threshold: number
      }
      /**
       * A kubelet takes long to see what its containers do.
       */
      KubeletPlegDurationHigh: {
        /**
         * Make it.
         * Default: true
         */
        enabled: boolean
        /**
         * How long it has to hold.
         * Default: 5m
         */
        for: string
        /**
         * How much it wants.
         * Default: warning
         */
        severity: string
        /**
         * How many seconds at least.
         * Default: 10
         */
        threshold: number
      }
      /**
       * A kubelet takes long to start pods.
       */
      KubeletPodStartUpLatencyHigh: {
        /**
         * Make it.
         * Default: true
         */
        enabled: boolean
        /**
         * How long it has to hold.
         * Default: 15m
         */
        for: string
        /**
         * How much it wants.
         * Default: warning
         */
        severity: string
        /**
         * How many seconds at least.
         * Default: 60
         */
        threshold: number
      }
      /**
       * A kubelet evicts pods because its node runs short of something.
       */
      KubeletEvictions: {
        /**
         * Make it.
         * Default: true
         */
        enabled: boolean
        /**
         * How long it has to hold.
         * Default: 0s
         */
        for: string
        /**
         * How much it wants.
         * Default: info
         */
        severity: string
      }
      /**
       * Much of what a kubelet asks of its container runtime fails.
       */
      KubeletRuntimeErrors: {
        /**
         * Make it.
         * Default: true
         */
        enabled: boolean
        /**
         * How long it has to hold.
         * Default: 15m
         */
        for: string
        /**
         * How much it wants.
         * Default: warning
         */
        severity: string
        /**
         * How much fails at least.
         * Default: 0.5
         */
        threshold: number
      }
      /**
       * The certificate by which a kubelet is known to the API servers ends soon.
       */
      KubeletClientCertificateExpiration: {
        /**
         * Make it.
         * Default: true
         */
        enabled: boolean
        /**
         * How long it has to hold.
         * Default: 1h
         */
        for: string
        /**
         * How much it wants.
         * Default: critical
         */
        severity: string
        /**
         * How soon.
         * Default: 7d
         */
        threshold: string
      }
      /**
       * The certificate that a kubelet shows ends soon.
       */
      KubeletServerCertificateExpiration: {
        /**
         * Make it.
         * Default: true
         */
        enabled: boolean
        /**
         * How long it has to hold.
         * Default: 1h
         */
        for: string
        /**
         * How much it wants.
         * Default: warning
         */
        severity: string
        /**
         * How soon.
         * Default: 7d
         */
        threshold: string
      }
      /**
       * A kubelet cannot get a new certificate for the API servers.
       */
      KubeletClientCertificateRenewalErrors: {
        /**
         * Make it.
         * Default: true
         */
        enabled: boolean
        /**
         * How long it has to hold.
         * Default: 15m
         */
        for: string
        /**
         * How much it wants.
         * Default: warning
         */
        severity: string
      }
      /**
       * A kubelet cannot get a new serving certificate.
       */
      KubeletServerCertificateRenewalErrors: {
        /**
         * Make it.
         * Default: true
         */
        enabled: boolean
        /**
         * How long it has to hold.
         * Default: 15m
         */
        for: string
        /**
         * How much it wants.
         * Default: warning
         */
        severity: string
      }
      /**
       * For long kubelets and API servers have been of different versions.
       */
      KubeVersionMismatch: {
        /**
         * Make it.
         * Default: true
         */
        enabled: boolean
        /**
         * How long it has to hold.
         * Default: 1d
         */
        for: string
        /**
         * How much it wants.
         * Default: info
         */
        severity: string
      }
      /**
       * A volume has little space left and will soon have none.
       */
      KubePersistentVolumeFillingUp: {
        /**
         * Make it.
         * Default: true
         */
        enabled: boolean
        /**
         * How long it has to hold.
         * Default: 1h
         */
        for: string
        /**
         * How much it wants.
         * Default: warning
         */
        severity: string
        /**
         * How much is left at most, as a share of all space.
         * Default: 0.15
         */
        threshold: number
      }
      /**
       * A volume has next to no space left.
       */
      KubePersistentVolumeAlmostFull: {
        /**
         * Make it.
         * Default: true
         */
        enabled: boolean
        /**
         * How long it has to hold.
         * Default: 5m
         */
        for: string
        /**
         * How much it wants.
         * Default: critical
         */
        severity: string
        /**
         * How much is left at most, as a share of all space.
         * Default: 0.03
         */
        threshold: number
      }
      /**
       * A volume has next to no inodes left.
       */
      KubePersistentVolumeInodesFillingUp: {
        /**
         * Make it.
         * Default: true
         */
        enabled: boolean
        /**
         * How long it has to hold.
         * Default: 5m
         */
        for: string
        /**
         * How much it wants.
         * Default: critical
         */
        severity: string
        /**
         * How many are left at most, as a share of all inodes.
         * Default: 0.03
         */
        threshold: number
      }
      /**
       * A container is held back because it has used up its processor limit.
       */
      CPUThrottlingHigh: {
        /**
         * Make it.
         * Default: true
         */
        enabled: boolean
        /**
         * How long it has to hold.
         * Default: 15m
         */
        for: string
        /**
         * How much it wants.
         * Default: info
         */
        severity: string
        /**
         * How often at least, as a share of all turns.
         * Default: 0.25
         */
        threshold: number
      }
      /**
       * No API server is collected from any more.
       */
      KubeAPIDown: {
        /**
         * Make it.
         * Default: true
         */
        enabled: boolean
        /**
         * How long it has to hold.
         * Default: 15m
         */
        for: string
        /**
         * How much it wants.
         * Default: critical
         */
        severity: string
      }
      /**
       * So many requests to the API servers fail that a month's share is gone within days.
       */
      KubeAPIErrorBudgetBurn: {
        /**
         * Make it.
         * Default: true
         */
        enabled: boolean
        /**
         * How long it has to hold.
         * Default: 2m
         */
        for: string
        /**
         * How much it wants.
         * Default: critical
         */
        severity: string
        /**
         * How many requests may fail within a month.
         * Default: 0.01
         */
        threshold: number
      }
      /**
       * More requests to the API servers fail than should within a month.
       */
      KubeAPIErrorBudgetBurnSlow: {
        /**
         * Make it.
         * Default: true
         */
        enabled: boolean
        /**
         * How long it has to hold.
         * Default: 1h
         */
        for: string
        /**
         * How much it wants.
         * Default: warning
         */
        severity: string
        /**
         * How many requests may fail within a month.
         * Default: 0.01
         */
        threshold: number
      }
      /**
       * API servers answer some requests slowly.
       */
      KubeAPILatencyHigh: {
        /**
         * Make it.
         * Default: true
         */
        enabled: boolean
        /**
         * How long it has to hold.
         * Default: 15m
         */
        for: string
        /**
         * How much it wants.
         * Default: warning
         */
        severity: string
        /**
         * How many seconds the slowest hundredth takes at least.
         * Default: 2
         */
        threshold: number
      }
      /**
       * API servers turn many requests away to protect themselves.
       */
      KubeAPITerminatedRequests: {
        /**
         * Make it.
         * Default: true
         */
        enabled: boolean
        /**
         * How long it has to hold.
         * Default: 5m
         */
        for: string
        /**
         * How much it wants.
         * Default: warning
         */
        severity: string
        /**
         * How many at least, as a share of those answered.
         * Default: 0.2
         */
        threshold: number
      }
      /**
       * Somebody is known to the API servers by a certificate that ends soon.
       */
      KubeClientCertificateExpiration: {
        /**
         * Make it.
         * Default: true
         */
        enabled: boolean
        /**
         * How long it has to hold.
         * Default: 5m
         */
        for: string
        /**
         * How much it wants.
         * Default: warning
         */
        severity: string
        /**
         * How soon.
         * Default: 1d
         */
        threshold: string
      }
      /**
       * An API that another server answers for the API servers is not available.
       */
      KubeAggregatedAPIDown: {
        /**
         * Make it.
         * Default: true
         */
        enabled: boolean
        /**
         * How long it has to hold.
         * Default: 15m
         */
        for: string
        /**
         * How much it wants.
         * Default: warning
         */
        severity: string
      }
      /**
       * An admission webhook fails: what it should judge is refused, or let through unseen.
       */
      KubeAPIWebhookFailures: {
        /**
         * Make it.
         * Default: true
         */
        enabled: boolean
        /**
         * How long it has to hold.
         * Default: 15m
         */
        for: string
        /**
         * How much it wants.
         * Default: warning
         */
        severity: string
        /**
         * How many calls in a second fail, at most, unsaid.
         * Default: 0
         */
        threshold: number
      }
      /**
       * No scheduler is collected from any more: new pods may get no node.
       */
      KubeSchedulerDown: {
        /**
         * Make it.
         * Default: true
         */
        enabled: boolean
        /**
         * How long it has to hold.
         * Default: 15m
         */
        for: string
        /**
         * How much it wants.
         * Default: critical
         */
        severity: string
      }
      /**
       * No controller manager is collected from any more: what should be made or moved may not be.
       */
      KubeControllerManagerDown: {
        /**
         * Make it.
         * Default: true
         */
        enabled: boolean
        /**
         * How long it has to hold.
         * Default: 15m
         */
        for: string
        /**
         * How much it wants.
         * Default: critical
         */
        severity: string
      }
      /**
       * No kube-proxy is collected from any more: addresses of Services may lead nowhere.
       */
      KubeProxyDown: {
        /**
         * Make it.
         * Default: true
         */
        enabled: boolean
        /**
         * How long it has to hold.
         * Default: 15m
         */
        for: string
        /**
         * How much it wants.
         * Default: critical
         */
        severity: string
      }
      /**
       * Pods have waited for long because no node fits.
       */
      KubeSchedulerPodsPending: {
        /**
         * Make it.
         * Default: true
         */
        enabled: boolean
        /**
         * How long it has to hold.
         * Default: 30m
         */
        for: string
        /**
         * How much it wants.
         * Default: warning
         */
        severity: string
        /**
         * How many may wait.
         * Default: 0
         */
        threshold: number
      }
      /**
       * A controller does not keep up with its work.
       */
      KubeControllerManagerQueueGrowing: {
        /**
         * Make it.
         * Default: true
         */
        enabled: boolean
        /**
         * How long it has to hold.
         * Default: 15m
         */
        for: string
        /**
         * How much it wants.
         * Default: warning
         */
        severity: string
        /**
         * How much waits at least.
         * Default: 100
         */
        threshold: number
      }
      /**
       * Requests of a part of Kubernetes to the API servers fail.
       */
      KubeClientErrors: {
        /**
         * Make it.
         * Default: true
         */
        enabled: boolean
        /**
         * How long it has to hold.
         * Default: 15m
         */
        for: string
        /**
         * How much it wants.
         * Default: warning
         */
        severity: string
        /**
         * How many fail at least.
         * Default: 0.01
         */
        threshold: number
      }
      /**
       * A member of etcd does not answer.
       */
      etcdMembersDown: {
        /**
         * Make it.
         * Default: true
         */
        enabled: boolean
        /**
         * How long it has to hold.
         * Default: 10m
         */
        for: string
        /**
         * How much it wants.
         * Default: critical
         */
        severity: string
      }
      /**
       * So many members of etcd do not answer that nothing can be written.
       */
      etcdInsufficientMembers: {
        /**
         * Make it.
         * Default: true
         */
        enabled: boolean
        /**
         * How long it has to hold.
         * Default: 3m
         */
        for: string
        /**
         * How much it wants.
         * Default: critical
         */
        severity: string
      }
      /**
       * A member of etcd knows no leader: nothing can be written by it.
       */
      etcdNoLeader: {
        /**
         * Make it.
         * Default: true
         */
        enabled: boolean
        /**
         * How long it has to hold.
         * Default: 1m
         */
        for: string
        /**
         * How much it wants.
         * Default: critical
         */
        severity: string
      }
      /**
       * The members of etcd choose a leader again and again.
       */
      etcdHighNumberOfLeaderChanges: {
        /**
         * Make it.
         * Default: true
         */
        enabled: boolean
        /**
         * How long it has to hold.
         * Default: 5m
         */
        for: string
        /**
         * How much it wants.
         * Default: warning
         */
        severity: string
        /**
         * How often in a quarter of an hour at least.
         * Default: 3
         */
        threshold: number
      }
      /**
       * Much that should be written to etcd is not.
       */
      etcdHighNumberOfFailedProposals: {
        /**
         * Make it.
         * Default: true
         */
        enabled: boolean
        /**
         * How long it has to hold.
         * Default: 15m
         */
        for: string
        /**
         * How much it wants.
         * Default: warning
         */
        severity: string
        /**
         * How many fail in a quarter of an hour at least.
         * Default: 5
         */
        threshold: number
      }
      /**
       * The disk of etcd is slow to confirm what was written.
       */
      etcdHighFsyncDurations: {
        /**
         * Make it.
         * Default: true
         */
        enabled: boolean
        /**
         * How long it has to hold.
         * Default: 10m
         */
        for: string
        /**
         * How much it wants.
         * Default: warning
         */
        severity: string
        /**
         * How many seconds the slowest hundredth takes at least.
         * Default: 0.5
         */
        threshold: number
      }
      /**
       * etcd is slow to write its data base.
       */
      etcdHighCommitDurations: {
        /**
         * Make it.
         * Default: true
         */
        enabled: boolean
        /**
         * How long it has to hold.
         * Default: 10m
         */
        for: string
        /**
         * How much it wants.
         * Default: warning
         */
        severity: string
        /**
         * How many seconds the slowest hundredth takes at least.
         * Default: 0.25
         */
        threshold: number
      }
      /**
       * The data base of etcd is nearly as large as it may be; nothing can be written then.
       */
      etcdDatabaseQuotaLowSpace: {
        /**
         * Make it.
         * Default: true
         */
        enabled: boolean
        /**
         * How long it has to hold.
         * Default: 10m
         */
        for: string
        /**
         * How much it wants.
         * Default: critical
         */
        severity: string
        /**
         * How full it is at least.
         * Default: 0.9
         */
        threshold: number
      }
      /**
       * The way from one member of etcd to another is slow.
       */
      etcdMemberCommunicationSlow: {
        /**
         * Make it.
         * Default: true
         */
        enabled: boolean
        /**
         * How long it has to hold.
         * Default: 10m
         */
        for: string
        /**
         * How much it wants.
         * Default: warning
         */
        severity: string
        /**
         * How many seconds there and back take at least.
         * Default: 0.15
         */
        threshold: number
      }
      /**
       * The cluster's DNS has no answer to many questions.
       */
      CoreDNSErrorsHigh: {
        /**
         * Make it.
         * Default: true
         */
        enabled: boolean
        /**
         * How long it has to hold.
         * Default: 10m
         */
        for: string
        /**
         * How much it wants.
         * Default: warning
         */
        severity: string
        /**
         * How many at least.
         * Default: 0.03
         */
        threshold: number
      }
      /**
       * The cluster's DNS is slow.
       */
      CoreDNSLatencyHigh: {
        /**
         * Make it.
         * Default: true
         */
        enabled: boolean
        /**
         * How long it has to hold.
         * Default: 10m
         */
        for: string
        /**
         * How much it wants.
         * Default: warning
         */
        severity: string
        /**
         * How many seconds the slowest hundredth takes at least.
         * Default: 4
         */
        threshold: number
      }
      /**
       * The cluster's DNS meets faults of its own.
       */
      CoreDNSPanics: {
        /**
         * Make it.
         * Default: true
         */
        enabled: boolean
        /**
         * How long it has to hold.
         * Default: 0s
         */
        for: string
        /**
         * How much it wants.
         * Default: critical
         */
        severity: string
      }
      /**
       * Prometheus does not take its new configuration or rules, and goes by the old ones.
       */
      PrometheusBadConfig: {
        /**
         * Make it.
         * Default: true
         */
        enabled: boolean
        /**
         * How long it has to hold.
         * Default: 10m
         */
        for: string
        /**
         * How much it wants.
         * Default: critical
         */
        severity: string
      }
      /**
       * Prometheus knows nobody to send alerts to.
       */
      PrometheusNotConnectedToAlertmanagers: {
        /**
         * Make it.
         * Default: true
         */
        enabled: boolean
        /**
         * How long it has to hold.
         * Default: 10m
         */
        for: string
        /**
         * How much it wants.
         * Default: warning
         */
        severity: string
      }
      /**
       * Alerts do not reach an Alertmanager.
       */
      PrometheusErrorSendingAlerts: {
        /**
         * Make it.
         * Default: true
         */
        enabled: boolean
        /**
         * How long it has to hold.
         * Default: 15m
         */
        for: string
        /**
         * How much it wants.
         * Default: critical
         */
        severity: string
        /**
         * How many at least, as a share of all.
         * Default: 0.01
         */
        threshold: number
      }
      /**
       * Alerts wait to be sent, and some will be lost.
       */
      PrometheusNotificationQueueRunningFull: {
        /**
         * Make it.
         * Default: true
         */
        enabled: boolean
        /**
         * How long it has to hold.
         * Default: 10m
         */
        for: string
        /**
         * How much it wants.
         * Default: warning
         */
        severity: string
      }
      /**
       * Rules cannot be evaluated: their alerts are silent.
       */
      PrometheusRuleFailures: {
        /**
         * Make it.
         * Default: true
         */
        enabled: boolean
        /**
         * How long it has to hold.
         * Default: 15m
         */
        for: string
        /**
         * How much it wants.
         * Default: critical
         */
        severity: string
      }
      /**
       * Rules take longer than the time from one evaluation to the next.
       */
      PrometheusMissingRuleEvaluations: {
        /**
         * Make it.
         * Default: true
         */
        enabled: boolean
        /**
         * How long it has to hold.
         * Default: 15m
         */
        for: string
        /**
         * How much it wants.
         * Default: warning
         */
        severity: string
      }
      /**
       * Prometheus stores nothing, though it has targets.
       */
      PrometheusNotIngestingSamples: {
        /**
         * Make it.
         * Default: true
         */
        enabled: boolean
        /**
         * How long it has to hold.
         * Default: 10m
         */
        for: string
        /**
         * How much it wants.
         * Default: critical
         */
        severity: string
      }
      /**
       * Prometheus cannot read blocks of its own data.
       */
      PrometheusTSDBReloadsFailing: {
        /**
         * Make it.
         * Default: true
         */
        enabled: boolean
        /**
         * How long it has to hold.
         * Default: 4h
         */
        for: string
        /**
         * How much it wants.
         * Default: warning
         */
        severity: string
      }
      /**
       * Prometheus cannot put blocks of its data together.
       */
      PrometheusTSDBCompactionsFailing: {
        /**
         * Make it.
         * Default: true
         */
        enabled: boolean
        /**
         * How long it has to hold.
         * Default: 4h
         */
        for: string
        /**
         * How much it wants.
         * Default: warning
         */
        severity: string
      }
      /**
       * The write-ahead log of Prometheus was damaged.
       */
      PrometheusWALCorrupted: {
        /**
         * Make it.
         * Default: true
         */
        enabled: boolean
        /**
         * How long it has to hold.
         * Default: 0s
         */
        for: string
        /**
         * How much it wants.
         * Default: warning
         */
        severity: string
      }
      /**
       * Prometheus cannot write its write-ahead log.
       */
      PrometheusDiskWritesFailing: {
        /**
         * Make it.
         * Default: true
         */
        enabled: boolean
        /**
         * How long it has to hold.
         * Default: 0s
         */
        for: string
        /**
         * How much it wants.
         * Default: critical
         */
        severity: string
      }
      /**
       * The number of series grows fast: memory will run short.
       */
      PrometheusHighCardinalityGrowth: {
        /**
         * Make it.
         * Default: true
         */
        enabled: boolean
        /**
         * How long it has to hold.
         * Default: 30m
         */
        for: string
        /**
         * How much it wants.
         * Default: warning
         */
        severity: string
        /**
         * How many times as many as an hour before.
         * Default: 1.5
         */
        threshold: number
      }
      /**
       * Targets give more samples than they may: nothing of them is kept.
       */
      PrometheusScrapeSampleLimitHit: {
        /**
         * Make it.
         * Default: true
         */
        enabled: boolean
        /**
         * How long it has to hold.
         * Default: 15m
         */
        for: string
        /**
         * How much it wants.
         * Default: warning
         */
        severity: string
      }
      /**
       * Prometheus cannot take up targets that it has found.
       */
      PrometheusTargetSyncFailure: {
        /**
         * Make it.
         * Default: true
         */
        enabled: boolean
        /**
         * How long it has to hold.
         * Default: 5m
         */
        for: string
        /**
         * How much it wants.
         * Default: critical
         */
        severity: string
      }
      /**
       * Two targets give one and the same series.
       */
      PrometheusDuplicateTimestamps: {
        /**
         * Make it.
         * Default: true
         */
        enabled: boolean
        /**
         * How long it has to hold.
         * Default: 10m
         */
        for: string
        /**
         * How much it wants.
         * Default: warning
         */
        severity: string
      }
      /**
       * Samples come too late to be stored.
       */
      PrometheusOutOfOrderTimestamps: {
        /**
         * Make it.
         * Default: true
         */
        enabled: boolean
        /**
         * How long it has to hold.
         * Default: 10m
         */
        for: string
        /**
         * How much it wants.
         * Default: warning
         */
        severity: string
      }
      /**
       * Samples that should be sent elsewhere are lost.
       */
      PrometheusRemoteStorageFailures: {
        /**
         * Make it.
         * Default: true
         */
        enabled: boolean
        /**
         * How long it has to hold.
         * Default: 15m
         */
        for: string
        /**
         * How much it wants.
         * Default: critical
         */
        severity: string
        /**
         * How many at least.
         * Default: 0.01
         */
        threshold: number
      }
      /**
       * Samples that should be sent elsewhere are not taken there.
       */
      PrometheusRemoteWriteRetrying: {
        /**
         * Make it.
         * Default: true
         */
        enabled: boolean
        /**
         * How long it has to hold.
         * Default: 15m
         */
        for: string
        /**
         * How much it wants.
         * Default: warning
         */
        severity: string
      }
      /**
       * What is sent elsewhere comes late.
       */
      PrometheusRemoteWriteBehind: {
        /**
         * Make it.
         * Default: true
         */
        enabled: boolean
        /**
         * How long it has to hold.
         * Default: 15m
         */
        for: string
        /**
         * How much it wants.
         * Default: critical
         */
        severity: string
        /**
         * By how many seconds at least.
         * Default: 120
         */
        threshold: number
      }
      /**
       * More must be sent elsewhere than can be sent at once.
       */
      PrometheusRemoteWriteDesiredShards: {
        /**
         * Make it.
         * Default: true
         */
        enabled: boolean
        /**
         * How long it has to hold.
         * Default: 15m
         */
        for: string
        /**
         * How much it wants.
         * Default: warning
         */
        severity: string
      }
      /**
       * From a cluster that was sending samples none come any more.
       */
      ClusterNotSending: {
        /**
         * Make it.
         * Default: true
         */
        enabled: boolean
        /**
         * How long it has to hold.
         * Default: 10m
         */
        for: string
        /**
         * How much it wants.
         * Default: critical
         */
        severity: string
        /**
         * How long ago the last ones may have come: later the cluster is forgotten.
         * Default: 1d
         */
        threshold: string
      }
      /**
       * Alertmanager does not take its new configuration, and goes by the old one.
       */
      AlertmanagerFailedReload: {
        /**
         * Make it.
         * Default: true
         */
        enabled: boolean
        /**
         * How long it has to hold.
         * Default: 10m
         */
        for: string
        /**
         * How much it wants.
         * Default: critical
         */
        severity: string
      }
      /**
       * Alertmanager cannot tell people by some of the ways that it should.
       */
      AlertmanagerFailedToSendAlerts: {
        /**
         * Make it.
         * Default: true
         */
        enabled: boolean
        /**
         * How long it has to hold.
         * Default: 5m
         */
        for: string
        /**
         * How much it wants.
         * Default: critical
         */
        severity: string
        /**
         * How many fail at least.
         * Default: 0.01
         */
        threshold: number
      }
      /**
       * Replicas of Alertmanager do not know each other: people are told twice.
       */
      AlertmanagerMembersInconsistent: {
        /**
         * Make it.
         * Default: true
         */
        enabled: boolean
        /**
         * How long it has to hold.
         * Default: 15m
         */
        for: string
        /**
         * How much it wants.
         * Default: critical
         */
        severity: string
      }
      /**
       * Replicas of Alertmanager go by different configurations.
       */
      AlertmanagerConfigInconsistent: {
        /**
         * Make it.
         * Default: true
         */
        enabled: boolean
        /**
         * How long it has to hold.
         * Default: 20m
         */
        for: string
        /**
         * How much it wants.
         * Default: critical
         */
        severity: string
      }
      /**
       * Alertmanager is started again and again.
       */
      AlertmanagerCrashlooping: {
        /**
         * Make it.
         * Default: true
         */
        enabled: boolean
        /**
         * How long it has to hold.
         * Default: 0s
         */
        for: string
        /**
         * How much it wants.
         * Default: critical
         */
        severity: string
      }
      /**
       * metrics-server does not get what some kubelets measure: kubectl top and autoscaling lack it.
       */
      MetricsServerKubeletErrors: {
        /**
         * Make it.
         * Default: true
         */
        enabled: boolean
        /**
         * How long it has to hold.
         * Default: 15m
         */
        for: string
        /**
         * How much it wants.
         * Default: warning
         */
        severity: string
        /**
         * How many requests fail at least.
         * Default: 0.01
         */
        threshold: number
      }
      /**
       * Grafana answers many requests with an error of its own.
       */
      GrafanaRequestsFailing: {
        /**
         * Make it.
         * Default: true
         */
        enabled: boolean
        /**
         * How long it has to hold.
         * Default: 10m
         */
        for: string
        /**
         * How much it wants.
         * Default: warning
         */
        severity: string
        /**
         * How many at least.
         * Default: 0.1
         */
        threshold: number
      }
    }
  }
  /**
   * Grafana: the dashboards that people look at.
   */
  grafana: {
    /**
     * Run a Grafana.
     * Default: true
     */
    enabled: boolean
    /**
     * How many. More than one need a database of their own (`config.database`); each evaluates all alerts of Grafana's own.
     * Default: 1
     */
    replicas: number
    /**
     * The image of Grafana.
     */
    image: {
      /**
       * The registry that the image comes from.
       * Default: docker.io
       */
      registry: string
      /**
       * The image's name in the registry.
       * Default: grafana/grafana
       */
      repository: string
      /**
       * The image's tag: Grafana's version, 13.0.0 or later. A `-distroless` one has no shell, so there `admin.existingSecret` has to say the first password.
       * Default: 13.2.3
       */
      tag: string
      /**
       * The image's digest: what is pulled then is this very image, whatever the tag.
       * Not set by default.
       */
      digest?: string
      /**
       * When the image is pulled.
       * Default: IfNotPresent
       */
      pullPolicy: ("IfNotPresent" | "Always" | "Never")
    }
    /**
     * The administrator that Grafana begins with.
     */
    admin: {
      /**
       * Make an administrator when Grafana starts with a new database. Without one people log in by `config.auth.…` alone.
       * Default: true
       */
      enabled: boolean
      /**
       * The administrator's name.
       * Default: admin
       */
      user: string
      /**
       * A Secret of the release's namespace with the first password. Without it the pod makes one, once, and keeps it beside Grafana's data; the notes of `helm install` say how to read it. Neither changes a password later: Grafana does.
       * Not set by default.
       */
      existingSecret?: string
      /**
       * The key of the name, in place of `user`. Counts only with `existingSecret`.
       * Not set by default.
       */
      userKey?: string
      /**
       * The key of the password. Counts only with `existingSecret`.
       * Default: admin-password
       */
      passwordKey: string
    }
    /**
     * The URL under which people reach Grafana: links and logins lead there, and its pages are below its path. By default that of the Service.
     * Not set by default.
     */
    externalUrl?: string
    /**
     * The path below which Grafana answers; Ingress and HTTPRoute lead there, and probes and scrapes know of it. By default the path of `externalUrl`; `/` where something on the way takes that path off.
     * Not set by default.
     */
    routePrefix?: string
    /**
     * The time zone of dashboards: `browser` for that of the one who looks, `utc`, or a name.
     * Default: browser
     */
    timeZone: string
    /**
     * What grafana.ini says, by its own names. In place of a text, name and key of a Secret of the release's namespace: `{ name: grafana, key: client-secret }`; it becomes a file, and Grafana reads it when it starts.
     */
    config: {
      /**
       * How it serves (`[server]`), besides `externalUrl` and `routePrefix`.
       * Default: {}
       */
      server: Server
      /**
       * Its database (`[database]`): a file beside its other data, or a MySQL or PostgreSQL that is there already.
       * Default: {}
       */
      database: Database
      /**
       * Cookies, headers, and the key that it encrypts passwords of data sources with (`[security]`). Without a `secret_key` of your own that is one that everybody knows; do not change it later.
       * Default: {}
       */
      security: Security
      /**
       * Users (`[users]`).
       * Default: {}
       */
      users: Users
      /**
       * Logging in, whichever way (`[auth]`).
       * Default: {}
       */
      auth: Auth
      /**
       * Whoever does not log in (`[auth.anonymous]`).
       * Default: {}
       */
      "auth.anonymous": Anonymous
      /**
       * Name and password with each request (`[auth.basic]`).
       * Default: {}
       */
      "auth.basic": Basic
      /**
       * Logging in by OAuth 2 or OpenID Connect (`[auth.generic_oauth]`).
       * Default: {}
       */
      "auth.generic_oauth": GenericOauth
      /**
       * Logging in by GitHub (`[auth.github]`).
       * Default: {}
       */
      "auth.github": Github
      /**
       * Mails (`[smtp]`).
       * Default: {}
       */
      smtp: Smtp
      /**
       * What it tells its makers, and asks them (`[analytics]`). Nothing by default.
       * Default: see values.yaml
       */
      analytics: Analytics
    }
    /**
     * Further sections of grafana.ini, or further settings of those above. What is named like a password or a key is not taken as a text: name a Secret and its key, or a file, as `$__file{/path}`.
     * Default: {}
     */
    extraConfig: Others
    /**
     * The `uid` of the data source that is asked where nobody chose one.
     * Default: prometheus
     */
    defaultDatasource: string
    /**
     * Further data sources, besides this release's own, as Grafana's files have them. One that is taken out of the list is gone from Grafana too.
     * Default: []
     */
    datasources: {
      /**
       * What people see, unlike all others.
       * Required.
       */
      name: string
      /**
       * What it is: the id of a plugin.
       * Required.
       */
      type: string
      /**
       * By which dashboards and links know it, unlike all others.
       * Required.
       */
      uid: string
      /**
       * Where it is.
       * Optional.
       */
      url?: string
      /**
       * Who asks it; Grafana, where it is not set.
       * Optional.
       */
      access?: ("proxy" | "direct")
      /**
       * The user of a database.
       * Optional.
       */
      user?: string
      /**
       * The name of a database.
       * Optional.
       */
      database?: string
      /**
       * It wants a user name and a password: `basicAuthUser`, `basicAuthPassword`.
       * Optional.
       */
      basicAuth?: boolean
      /**
       * That user name.
       * Optional.
       */
      basicAuthUser?: string
      /**
       * Cookies go with what browsers ask it.
       * Optional.
       */
      withCredentials?: boolean
      /**
       * People may change it in Grafana.
       * Optional.
       */
      editable?: boolean
      /**
       * The organisation that has it; the first, where it is not set.
       * Optional.
       */
      orgId?: number
      /**
       * What its plugin wants to know. A `$` of its own is written `$$`. What is named like a password is in `secureJsonData`.
       * Optional.
       */
      jsonData?: DataSourceJson
      /**
       * What its plugin wants to know and nobody else is to: each a key of a Secret.
       * Optional.
       */
      secureJsonData?: {
        /**
         * Where it is.
         */
        [k: string]: {
          /**
           * The Secret's name.
           * Required.
           */
          name: string
          /**
           * The key in it.
           * Required.
           */
          key: string
        }
      }
    }[]
    /**
     * Dashboards besides the chart's own (`dashboards`). What changes in them is there without a restart.
     */
    dashboards: {
      /**
       * How often, in seconds, it looks whether files of dashboards changed.
       * Default: 30
       */
      updateInterval: number
      /**
       * People may save what they change of these dashboards; the next change of a file goes over it.
       * Default: false
       */
      editable: boolean
      /**
       * Folders with dashboards of your own.
       * Default: []
       */
      folders: {
        /**
         * Its name in the names of objects and files, unlike all others.
         * Required.
         */
        name: string
        /**
         * What people see; by default its name.
         * Optional.
         */
        title?: string
        /**
         * Dashboards, by the names of their files without `.json`; together less than 1 MiB.
         * Optional.
         */
        dashboards?: {
          /**
           * The JSON of the dashboard, as `Export` of Grafana gives it in its classic form; `kmstack validate` parses it.
           */
          [k: string]: string
        }
        /**
         * ConfigMaps that are there already, whose keys that end with `.json` are dashboards.
         * Optional.
         */
        configMaps?: string[]
      }[]
      /**
       * Dashboards of grafana.com. The pod downloads each once, before Grafana starts, and keeps it beside its data; without one that cannot be had Grafana starts all the same.
       * Default: []
       */
      grafanaCom: {
        /**
         * Its number there.
         * Required.
         */
        id: number
        /**
         * Its revision.
         * Required.
         */
        revision: number
        /**
         * The folder that it goes into.
         * Required.
         */
        folder: string
        /**
         * The `uid` of the data source that it asks; `prometheus` where it is not set.
         * Optional.
         */
        datasource?: string
      }[]
      /**
       * Dashboards that are found by a label.
       */
      discovery: {
        /**
         * Take dashboards from ConfigMaps with a label, such as those of other charts. For that Grafana's account may read ConfigMaps, of the namespaces below, and nothing else.
         * Default: false
         */
        enabled: boolean
        /**
         * The label.
         * Default: grafana_dashboard
         */
        label: string
        /**
         * Its value; any, where it is `""`.
         * Default: "1"
         */
        labelValue: string
        /**
         * The annotation of such a ConfigMap that names the folder.
         * Default: grafana_folder
         */
        folderAnnotation: string
        /**
         * The namespaces to look in; all, if the list is empty.
         * Default: []
         */
        namespaces: string[]
        /**
         * The image of the container that looks for them.
         */
        image: {
          /**
           * The registry that the image comes from.
           * Default: quay.io
           */
          registry: string
          /**
           * The image's name in the registry.
           * Default: kiwigrid/k8s-sidecar
           */
          repository: string
          /**
           * The image's tag.
           * Default: 2.11.2
           */
          tag: string
          /**
           * The image's digest: what is pulled then is this very image, whatever the tag.
           * Not set by default.
           */
          digest?: string
          /**
           * When the image is pulled.
           * Default: IfNotPresent
           */
          pullPolicy: ("IfNotPresent" | "Always" | "Never")
        }
        /**
         * What that container asks for and what it may use at most.
         * Default: {requests: {cpu: 10m, memory: 96Mi}}
         */
        resources: ResourceRequirements
        /**
         * What that container may do.
         * Default: {allowPrivilegeEscalation: false, readOnlyRootFilesystem: true, capabilities: {drop: [ALL]}}
         */
        securityContext: SecurityContext
      }
    }
    /**
     * Plugins to install before Grafana starts; it does not start without them. They stay beside its data. Those that it brings stay as they are in its image.
     * Default: []
     */
    plugins: {
      /**
       * Its id.
       * Required.
       */
      id: string
      /**
       * Its version; the newest when it is installed first, where it is not set.
       * Optional.
       */
      version?: string
      /**
       * Where it is downloaded from; by default from Grafana's own catalogue.
       * Optional.
       */
      url?: string
    }[]
    /**
     * How long a start may take: the first one makes the database. What fails too often is started again.
     */
    startupProbe: {
      /**
       * How long after the start it asks first; at once by default.
       * Not set by default.
       */
      initialDelaySeconds?: number
      /**
       * How often it asks; every 10 seconds where it is not set.
       * Default: 5
       */
      periodSeconds: number
      /**
       * How long an answer may take; a second where it is not set.
       * Default: 3
       */
      timeoutSeconds: number
      /**
       * After how many failures in a row it acts; after 3 where it is not set.
       * Default: 120
       */
      failureThreshold: number
    }
    /**
     * When the Service sends nobody to it: it has no database, for instance.
     */
    readinessProbe: {
      /**
       * How long after the start it asks first; at once by default.
       * Not set by default.
       */
      initialDelaySeconds?: number
      /**
       * How often it asks; every 10 seconds where it is not set.
       * Default: 10
       */
      periodSeconds: number
      /**
       * How long an answer may take; a second where it is not set.
       * Default: 5
       */
      timeoutSeconds: number
      /**
       * After how many failures in a row it acts; after 3 where it is not set.
       * Not set by default.
       */
      failureThreshold?: number
    }
    /**
     * When it is started again because it does not answer.
     */
    livenessProbe: {
      /**
       * How long after the start it asks first; at once by default.
       * Not set by default.
       */
      initialDelaySeconds?: number
      /**
       * How often it asks; every 10 seconds where it is not set.
       * Default: 10
       */
      periodSeconds: number
      /**
       * How long an answer may take; a second where it is not set.
       * Default: 10
       */
      timeoutSeconds: number
      /**
       * After how many failures in a row it acts; after 3 where it is not set.
       * Default: 6
       */
      failureThreshold: number
    }
    /**
     * How a change comes to the pod.
     */
    updateStrategy: {
      /**
       * How the pod is replaced when something about it changes.
       * Default: Recreate
       */
      type: ("Recreate" | "RollingUpdate")
      /**
       * How many pods are replaced at once, and from which on. Counts only with `type: RollingUpdate`.
       * Not set by default.
       */
      rollingUpdate?: RollingUpdateDeployment
    }
    /**
     * The Service of Grafana.
     */
    service: {
      /**
       * From where it can be reached.
       * Default: ClusterIP
       */
      type: ("ClusterIP" | "NodePort" | "LoadBalancer")
      /**
       * The Service's port.
       * Default: 3000
       */
      port: number
      /**
       * The name of another port of the pods to lead to, such as that of a container of your own that asks for a password first.
       * Not set by default.
       */
      targetPort?: string
      /**
       * Which pod a connection goes to.
       * Default: None
       */
      sessionAffinity: ("None" | "ClientIP")
      /**
       * How long a caller may be silent and still get the same pod; 10800 by default, which are three hours. Counts only with `sessionAffinity: ClientIP`.
       * Not set by default.
       */
      sessionAffinityTimeoutSeconds?: number
      /**
       * How many addresses the Service has. The cluster decides where it is not set.
       * Not set by default.
       */
      ipFamilyPolicy?: ("SingleStack" | "PreferDualStack" | "RequireDualStack")
      /**
       * Of which versions they are, the first of them first. The first cannot be changed later.
       * Default: []
       */
      ipFamilies: ("IPv4" | "IPv6")[]
      /**
       * The port on every node; chosen by Kubernetes where it is not set. Counts only with `type: NodePort` or `LoadBalancer`.
       * Not set by default.
       */
      nodePort?: number
      /**
       * Which nodes take connections from outside the cluster. Counts only with `type: NodePort` or `LoadBalancer`.
       * Not set by default.
       */
      externalTrafficPolicy?: ("Cluster" | "Local")
      /**
       * The load balancer's address, where its provider lets one choose; MetalLB takes one of its pools. Of two, one of each version, its annotation `metallb.io/loadBalancerIPs` takes a list. Counts only with `type: LoadBalancer`.
       * Not set by default.
       */
      loadBalancerIP?: string
      /**
       * Which load balancer, where the cluster has more than one. It cannot be changed later. Counts only with `type: LoadBalancer`.
       * Not set by default.
       */
      loadBalancerClass?: string
      /**
       * Take a port of every node too, as load balancers outside the cluster need it; MetalLB does without. Counts only with `type: LoadBalancer`.
       * Default: true
       */
      allocateLoadBalancerNodePorts: boolean
      /**
       * Networks from which the load balancer may be used; all, if the list is empty. Counts only with `type: LoadBalancer`.
       * Default: []
       */
      loadBalancerSourceRanges: string[]
      /**
       * Annotations of the Service.
       * Default: {}
       */
      annotations: {
        /**
         * The annotation's value.
         */
        [k: string]: string
      }
    }
    /**
     * An Ingress, for an Ingress controller that the cluster has; the chart installs none.
     */
    ingress: {
      /**
       * Make an Ingress.
       * Default: false
       */
      enabled: boolean
      /**
       * The IngressClass; the cluster's default one where it is not set.
       * Not set by default.
       */
      className?: string
      /**
       * The host names; any, if the list is empty. The path is `grafana.routePrefix`.
       * Default: []
       */
      hosts: string[]
      /**
       * The path, where it is another one than `grafana.routePrefix`: so where the controller takes something off before it passes a request on.
       * Not set by default.
       */
      path?: string
      /**
       * How the path is matched.
       * Default: Prefix
       */
      pathType: ("Prefix" | "ImplementationSpecific")
      /**
       * Certificates.
       * Default: []
       */
      tls: IngressTLS[]
      /**
       * Annotations of the Ingress, by which its controller is set up.
       * Default: {}
       */
      annotations: {
        /**
         * The annotation's value.
         */
        [k: string]: string
      }
    }
    /**
     * A route of the Gateway API, for a Gateway that the cluster has or that `gateway` makes.
     */
    httpRoute: {
      /**
       * Make an HTTPRoute.
       * Default: false
       */
      enabled: boolean
      /**
       * The Gateways that the route belongs to; that of `gateway`, if the list is empty.
       * Default: []
       */
      parentRefs: {
        /**
         * The Gateway's name.
         * Required.
         */
        name: string
        /**
         * Its namespace, where it is not the release's.
         * Optional.
         */
        namespace?: string
        /**
         * One of its listeners; all that let the route in, where it is not set.
         * Optional.
         */
        sectionName?: string
        /**
         * The port of the listeners; any, where it is not set.
         * Optional.
         */
        port?: number
      }[]
      /**
       * The host names; those of the listeners, if the list is empty. The path is `grafana.routePrefix`.
       * Default: []
       */
      hostnames: string[]
      /**
       * The path, where it is another one than `grafana.routePrefix`: the Gateway then puts that in its place before it passes a request on.
       * Not set by default.
       */
      path?: string
      /**
       * Annotations of the HTTPRoute.
       * Default: {}
       */
      annotations: {
        /**
         * The annotation's value.
         */
        [k: string]: string
      }
    }
    /**
     * Where the data is kept, and what becomes of it.
     */
    persistence: {
      /**
       * Where the data is kept.
       * Default: claim
       */
      type: ("claim" | "hostPath" | "local" | "existingClaim" | "none")
      /**
       * The size of the volume. It may grow later, where the StorageClass lets it. With `none` what the data may take of the node's disk; the kubelet ends a pod that takes more. Counts only with `type: claim`, `hostPath`, `local` or `none`.
       * Default: 5Gi
       */
      size: string
      /**
       * The StorageClass; the cluster's default one where it is not set, none where it is `""`. With `hostPath` and `local` only the name by which volume and claim find each other. Counts only with `type: claim`, `hostPath` or `local`.
       * Not set by default.
       */
      storageClassName?: string
      /**
       * Who may use the volume at the same time. A claim cannot change it later. Counts only with `type: claim`, `hostPath` or `local`.
       * Default: [ReadWriteOnce]
       *
       * @minItems 1
       */
      accessModes: [("ReadWriteOnce" | "ReadWriteOncePod" | "ReadWriteMany"), ...(("ReadWriteOnce" | "ReadWriteOncePod" | "ReadWriteMany"))[]]
      /**
       * Labels of the claims. Counts only with `type: claim`, `hostPath` or `local`.
       * Default: {}
       */
      labels: {
        /**
         * The label's value.
         */
        [k: string]: string
      }
      /**
       * Annotations of the claims, such as those of a program that saves their data. Counts only with `type: claim`, `hostPath` or `local`.
       * Default: {}
       */
      annotations: {
        /**
         * The annotation's value.
         */
        [k: string]: string
      }
      /**
       * Keep claim and volume when the release is uninstalled; installed again under the same name, it finds its data. A volume of the chart is never deleted with its directory (reclaim policy Retain). Counts only with `type: claim`, `hostPath` or `local`.
       * Default: true
       */
      keepOnUninstall: boolean
      /**
       * The labels of volumes of which the claim takes one; such a claim is never filled by a new one. Counts only with `type: claim`.
       * Not set by default.
       */
      selector?: LabelSelector
      /**
       * The PersistentVolume that the claim takes, for one replica. One that was made by hand often has no class: set `storageClassName` to what it says, be it `""`. Counts only with `type: claim`.
       * Not set by default.
       */
      volumeName?: string
      /**
       * The directory on the node, which is for this data alone: none of the system's own. Counts only with `type: hostPath` or `local`.
       * Default: /opt/grafana
       */
      path: string
      /**
       * The node that the directory is on, by its label `kubernetes.io/hostname`. The pod runs there. Needed with `type: hostPath` or `local`, and counts only there.
       * Not set by default.
       */
      nodeName?: string
      /**
       * The claim's name. Needed with `type: existingClaim`, and counts only there.
       * Not set by default.
       */
      existingClaim?: string
      /**
       * The directory of the volume that the data is in, where others have theirs in it too; made where it is missing. Counts only with `type: claim`, `hostPath`, `local` or `existingClaim`.
       * Not set by default.
       */
      subPath?: string
      /**
       * A step that keeps a program that is not root from failing with `permission denied` in a directory that belongs to root. Counts only with `type: claim`, `hostPath`, `local` or `existingClaim`.
       */
      takeOwnership: {
        /**
         * Before each start give the data to the pod's user, as root. Kubernetes leaves the owner of a `hostPath` as it is, and that of some volumes that come by network: of NFS, and where the driver says `fsGroupPolicy: None`. (A file server that takes root for nobody, `root_squash`, refuses it.)
         * Default: false
         */
        enabled: boolean
        /**
         * An image with `chown`.
         */
        image: {
          /**
           * The registry that the image comes from.
           * Default: docker.io
           */
          registry: string
          /**
           * The image's name in the registry.
           * Default: library/busybox
           */
          repository: string
          /**
           * The image's tag.
           * Default: 1.37.0
           */
          tag: string
          /**
           * The image's digest: what is pulled then is this very image, whatever the tag.
           * Not set by default.
           */
          digest?: string
          /**
           * When the image is pulled.
           * Default: IfNotPresent
           */
          pullPolicy: ("IfNotPresent" | "Always" | "Never")
        }
      }
    }
    /**
     * How its metrics are collected.
     */
    scrape: {
      /**
       * Collect its metrics.
       * Default: true
       */
      enabled: boolean
      /**
       * How often its targets are asked; by default `scrape.interval`.
       * Not set by default.
       */
      interval?: string
      /**
       * How long a target may take to answer; no longer than the interval. By default `scrape.timeout`, or the interval where that is shorter.
       * Not set by default.
       */
      timeout?: string
      /**
       * How many samples a target may give. One that gives more counts as failed, and nothing of it is kept.
       * Not set by default.
       */
      sampleLimit?: number
      /**
       * The format of targets that do not say in which one they answer; by default `scrape.fallbackProtocol`.
       * Not set by default.
       */
      fallbackProtocol?: ("PrometheusText0.0.4" | "PrometheusText1.0.0" | "OpenMetricsText0.0.1" | "OpenMetricsText1.0.0" | "PrometheusProto")
      /**
       * Steps that change the labels of its targets or leave targets out, after the chart's own.
       * Default: []
       */
      relabelings: RelabelConfig[]
      /**
       * Steps that change its series or leave series out, before they are kept.
       * Default: []
       */
      metricRelabelings: RelabelConfig[]
    }
    /**
     * What the container asks for and what it may use at most. No limit by default: what is enough depends on the size of the cluster.
     * Default: {requests: {cpu: 100m, memory: 256Mi}}
     */
    resources: ResourceRequirements
    /**
     * Labels that a node must have to run it.
     * Default: {kubernetes.io/os: linux}
     */
    nodeSelector: {
      /**
       * The label's value.
       */
      [k: string]: string
    }
    /**
     * Taints of nodes that the pods put up with.
     * Default: []
     */
    tolerations: Toleration[]
    /**
     * Where the pods want or do not want to be.
     * Not set by default.
     */
    affinity?: Affinity
    /**
     * How the pods spread over nodes and zones.
     * Default: []
     */
    topologySpreadConstraints: TopologySpreadConstraint[]
    /**
     * The PriorityClass of the pods.
     * Not set by default.
     */
    priorityClassName?: string
    /**
     * Annotations of the workload itself, such as the StatefulSet, by which a controller knows what to do with it.
     * Default: {}
     */
    annotations: {
      /**
       * The annotation's value.
       */
      [k: string]: string
    }
    /**
     * Annotations of the pods.
     * Default: {}
     */
    podAnnotations: {
      /**
       * The annotation's value.
       */
      [k: string]: string
    }
    /**
     * Labels of the pods, besides the chart's own.
     * Default: {}
     */
    podLabels: {
      /**
       * The label's value.
       */
      [k: string]: string
    }
    /**
     * Further arguments of the program, at the end of its own.
     * Default: []
     */
    extraArgs: string[]
    /**
     * Further environment variables of the container.
     * Default: []
     */
    extraEnv: EnvVar[]
    /**
     * Further containers of the pods, beside the program's own.
     * Default: []
     */
    extraContainers: Container[]
    /**
     * Further containers that run before the program starts, one after another.
     * Default: []
     */
    extraInitContainers: Container[]
    /**
     * The ServiceAccount of the pods.
     */
    serviceAccount: {
      /**
       * Make a ServiceAccount. Otherwise `name` is one that is there already.
       * Default: true
       */
      create: boolean
      /**
       * Its name; by default that of the workload.
       * Not set by default.
       */
      name?: string
      /**
       * Annotations of the ServiceAccount, by which clouds give it their own rights. Counts only with `create: true`.
       * Default: {}
       */
      annotations: {
        /**
         * The annotation's value.
         */
        [k: string]: string
      }
    }
    /**
     * Connections that the chart cannot know of. Counts only with `networkPolicy.enabled: true`.
     */
    network: {
      /**
       * Who besides the parts of the release may ask it, at the port of its page or of its metrics: the pods of an Ingress controller or of a Gateway, another Prometheus, people's networks.
       * Default: []
       */
      from: NetworkPolicyPeer[]
      /**
       * Further connections that its pods take, as a NetworkPolicy has them.
       * Default: []
       */
      ingress: NetworkPolicyIngressRule[]
      /**
       * Further connections that its pods make, as a NetworkPolicy has them: to what only you know of, such as targets of your own jobs, receivers of alerts, data sources.
       * Default: []
       */
      egress: NetworkPolicyEgressRule[]
    }
    /**
     * Further volumes of the pods.
     * Default: []
     */
    extraVolumes: Volume[]
    /**
     * Further mounts of the container, of volumes in `extraVolumes`.
     * Default: []
     */
    extraVolumeMounts: VolumeMount[]
    /**
     * Users, groups and system-call filters of the pods. On OpenShift, which chooses users and groups itself (`cluster.profile`), each that is the same as here by default is left out.
     * Default: see values.yaml
     */
    podSecurityContext: PodSecurityContext
    /**
     * What the container may do; by default no more than the restricted Pod Security Standard allows.
     * Default: {allowPrivilegeEscalation: false, readOnlyRootFilesystem: true, capabilities: {drop: [ALL]}}
     */
    securityContext: SecurityContext
  }
  /**
   * The chart's own dashboards.
   */
  dashboards: {
    /**
     * Make the chart's dashboards, for the parts of it that are switched on.
     * Default: true
     */
    enabled: boolean
    /**
     * Dashboards for a Grafana elsewhere, which looks for ConfigMaps by a label.
     */
    elsewhere: {
      /**
       * Make them for a Grafana that is not this release's, also where this one has none: with labels by which that one finds them.
       * Default: false
       */
      enabled: boolean
      /**
       * The labels.
       * Default: {grafana_dashboard: "1"}
       */
      labels: {
        /**
         * The label's value.
         */
        [k: string]: string
      }
      /**
       * Annotations, by which that Grafana knows for instance the folder.
       * Default: {}
       */
      annotations: {
        /**
         * The annotation's value.
         */
        [k: string]: string
      }
    }
  }
  /**
   * A Gateway of the Gateway API, for routes of the chart that name no other one; its controller is the cluster's.
   */
  gateway: {
    /**
     * Make a Gateway.
     * Default: false
     */
    enabled: boolean
    /**
     * The GatewayClass, which says what controller of the cluster makes a way in of it. Needed with `enabled: true`, and counts only there.
     * Not set by default.
     */
    className?: string
    /**
     * Where it listens; at least one.
     * Default: [{name: http, protocol: HTTP, port: 80}]
     *
     * @minItems 1
     */
    listeners: [{
      /**
       * Its name, by which routes may choose it (`sectionName`).
       * Required.
       */
      name: string
      /**
       * How it is spoken to.
       * Required.
       */
      protocol: ("HTTP" | "HTTPS")
      /**
       * Its port.
       * Required.
       */
      port: number
      /**
       * The host name that it is for; any, where it is not set.
       * Optional.
       */
      hostname?: string
      /**
       * A Secret of the release's namespace with its certificate, under the keys `tls.crt` and `tls.key`. Needed with `protocol: HTTPS`, and counts only there.
       * Optional.
       */
      tlsSecretName?: string
      /**
       * Which routes may belong to it; `Same`, where it is not set.
       * Optional.
       */
      from?: ("Same" | "All")
    }, ...({
      /**
       * Its name, by which routes may choose it (`sectionName`).
       * Required.
       */
      name: string
      /**
       * How it is spoken to.
       * Required.
       */
      protocol: ("HTTP" | "HTTPS")
      /**
       * Its port.
       * Required.
       */
      port: number
      /**
       * The host name that it is for; any, where it is not set.
       * Optional.
       */
      hostname?: string
      /**
       * A Secret of the release's namespace with its certificate, under the keys `tls.crt` and `tls.key`. Needed with `protocol: HTTPS`, and counts only there.
       * Optional.
       */
      tlsSecretName?: string
      /**
       * Which routes may belong to it; `Same`, where it is not set.
       * Optional.
       */
      from?: ("Same" | "All")
    })[]]
    /**
     * Its addresses, where the controller lets one choose; else the controller does.
     * Default: []
     */
    addresses: string[]
    /**
     * Annotations of the Gateway.
     * Default: {}
     */
    annotations: {
      /**
       * The annotation's value.
       */
      [k: string]: string
    }
  }
  /**
   * Addresses for Services of type LoadBalancer, for a MetalLB that the cluster has; the chart installs none.
   */
  metallb: {
    /**
     * Make an IPAddressPool and, unless told otherwise, its L2Advertisement.
     * Default: false
     */
    enabled: boolean
    /**
     * MetalLB's own namespace: it looks for both in no other one.
     * Default: metallb-system
     */
    namespace: string
    /**
     * What both are called, and so what Services name in the annotation `metallb.io/address-pool`; by default the release's namespace and name.
     * Not set by default.
     */
    name?: string
    /**
     * The pool: the addresses that MetalLB may give away, and to whom (`serviceAllocation`), in its own words. Needed with `enabled: true`, and counts only there.
     * Not set by default.
     */
    ipAddressPool?: MetallbIpAddressPool
    /**
     * Make an L2Advertisement of the pool. Without one nobody answers to its addresses, unless a BGPAdvertisement of your own leads to them (`extraManifests`).
     * Default: true
     */
    advertise: boolean
    /**
     * By which nodes and interfaces the addresses are answered to, in MetalLB's own words; by all, where it is not set. Counts only with `advertise: true`.
     * Not set by default.
     */
    l2Advertisement?: MetallbL2Advertisement
  }
  /**
   * Kubernetes objects of your own that are installed with the chart, as they are.
   * Default: []
   */
  extraManifests: {
    [k: string]: unknown
  }[]
}
export interface HttpClientConfig {
  [k: string]: unknown
}
export interface ProxyConfig {
  [k: string]: unknown
}
export interface BasicAuth {
  username?: string
  username_file?: string
  password?: "no secret, since values are kept with each release: put it into a Secret that is mounted (prometheus.secrets, alertmanager.secrets), and say its path as password_file"
  password_file?: string
}
export interface Authorization {
  type?: string
  credentials?: "no secret, since values are kept with each release: put it into a Secret that is mounted (prometheus.secrets, alertmanager.secrets), and say its path as credentials_file"
  credentials_file?: string
}
export interface TlsConfig {
  ca?: string
  cert?: string
  key?: "no secret, since values are kept with each release: put it into a Secret that is mounted (prometheus.secrets, alertmanager.secrets), and say its path as key_file"
  ca_file?: string
  cert_file?: string
  key_file?: string
  server_name?: string
  insecure_skip_verify?: boolean
  min_version?: ("TLS10" | "TLS11" | "TLS12" | "TLS13")
  max_version?: ("TLS10" | "TLS11" | "TLS12" | "TLS13")
}
export interface Headers {
  [k: string]: Header
}
export interface Header {
  values?: string[]
  secrets?: "no secret, since values are kept with each release: put it into a Secret that is mounted (prometheus.secrets, alertmanager.secrets), and say its path as files"
  files?: string[]
}
export interface AwsFilter {
  name: string
  /**
   * @minItems 1
   */
  values: [string, ...(string)[]]
}
export interface MobyFilter {
  name?: string
  values?: string[]
}
export interface FileSdConfig {
  /**
   * @minItems 1
   */
  files: [string, ...(string)[]]
  refresh_interval?: Duration
}
export interface GceSdConfig {
  project: string
  zone: string
  filter?: string
  refresh_interval?: Duration
  port?: Port
  tag_separator?: string
}
export interface NamespaceDiscovery {
  own_namespace?: boolean
  names?: string[]
}
export interface SelectorConfig {
  role: ("node" | "pod" | "service" | "endpoints" | "endpointslice" | "ingress")
  label?: string
  field?: string
}
export interface AttachMetadataConfig {
  node?: boolean
  namespace?: boolean
  deployment?: boolean
  job?: boolean
  cronjob?: boolean
}
export interface NerveSdConfig {
  /**
   * @minItems 1
   */
  servers: [string, ...(string)[]]
  /**
   * @minItems 1
   */
  paths: [string, ...(string)[]]
  timeout?: Duration
}
export interface OpenstackSdConfig {
  identity_endpoint?: string
  username?: string
  userid?: string
  password?: "no secret, since a ConfigMap is read by many: put the job into a Secret, name that in prometheus.secrets, and the job's file below /etc/prometheus/secrets in scrape.extraJobFiles"
  project_name?: string
  project_id?: string
  domain_name?: string
  domain_id?: string
  application_credential_name?: string
  application_credential_id?: string
  application_credential_secret?: "no secret, since a ConfigMap is read by many: put the job into a Secret, name that in prometheus.secrets, and the job's file below /etc/prometheus/secrets in scrape.extraJobFiles"
  role: ("hypervisor" | "instance" | "loadbalancer")
  region: string
  refresh_interval?: Duration
  port?: Port
  all_tenants?: boolean
  tls_config?: TlsConfig
  availability?: ("public" | "internal" | "admin")
}
export interface ServersetSdConfig {
  /**
   * @minItems 1
   */
  servers: [string, ...(string)[]]
  /**
   * @minItems 1
   */
  paths: [string, ...(string)[]]
  timeout?: Duration
}
export interface StaticConfig {
  targets?: string[]
  labels?: {
    [k: string]: string
  }
}
export interface TritonSdConfig {
  account: string
  role?: ("container" | "cn")
  dns_suffix: string
  endpoint: string
  groups?: string[]
  port?: Port
  refresh_interval?: Duration
  tls_config?: TlsConfig
  version?: number
}
/**
 * NetworkPolicyPeer describes a peer to allow traffic to/from. Only certain combinations of fields are allowed
 */
export interface NetworkPolicyPeer {
  /**
   * ipBlock defines policy on a particular IPBlock. If this field is set then neither of the other fields can be.
   */
  ipBlock?: IPBlock
  /**
   * namespaceSelector selects namespaces using cluster-scoped labels. This field follows standard label selector semantics; if present but empty, it selects all namespaces.
   *
   * If podSelector is also set, then the NetworkPolicyPeer as a whole selects the pods matching podSelector in the namespaces selected by namespaceSelector. Otherwise it selects all pods in the namespaces selected by namespaceSelector.
   */
  namespaceSelector?: LabelSelector
  /**
   * podSelector is a label selector which selects pods. This field follows standard label selector semantics; if present but empty, it selects all pods.
   *
   * If namespaceSelector is also set, then the NetworkPolicyPeer as a whole selects the pods matching podSelector in the Namespaces selected by NamespaceSelector. Otherwise it selects the pods matching podSelector in the policy's own namespace.
   */
  podSelector?: LabelSelector
}
/**
 * IPBlock describes a particular CIDR (Ex. "192.168.1.0/24","2001:db8::/64") that is allowed to the pods matched by a NetworkPolicySpec's podSelector. The except entry describes CIDRs that should not be included within this rule.
 */
export interface IPBlock {
  /**
   * cidr is a string representing the IPBlock Valid examples are "192.168.1.0/24" or "2001:db8::/64"
   */
  cidr: string
  /**
   * except is a slice of CIDRs that should not be included within an IPBlock Valid examples are "192.168.1.0/24" or "2001:db8::/64" Except values will be rejected if they are outside the cidr range
   */
  except?: string[]
}
/**
 * A label selector is a label query over a set of resources. The result of matchLabels and matchExpressions are ANDed. An empty label selector matches all objects. A null label selector matches no objects.
 */
export interface LabelSelector {
  /**
   * matchExpressions is a list of label selector requirements. The requirements are ANDed.
   */
  matchExpressions?: LabelSelectorRequirement[]
  /**
   * matchLabels is a map of {key,value} pairs. A single {key,value} in the matchLabels map is equivalent to an element of matchExpressions, whose key field is "key", the operator is "In", and the values array contains only "value". The requirements are ANDed.
   */
  matchLabels?: {
    [k: string]: string
  }
}
/**
 * A label selector requirement is a selector that contains values, a key, and an operator that relates the key and values.
 */
export interface LabelSelectorRequirement {
  /**
   * key is the label key that the selector applies to.
   */
  key: string
  /**
   * operator represents a key's relationship to a set of values. Valid operators are In, NotIn, Exists and DoesNotExist.
   */
  operator: string
  /**
   * values is an array of string values. If the operator is In or NotIn, the values array must be non-empty. If the operator is Exists or DoesNotExist, the values array must be empty. This array is replaced during a strategic merge patch.
   */
  values?: string[]
}
export interface SigV4Config {
  region?: string
  access_key?: "left out: it has to come with its secret, as AWS_ACCESS_KEY_ID in extraEnv"
  secret_key?: "no secret, since a ConfigMap is read by many: give it from a Secret as AWS_SECRET_ACCESS_KEY in extraEnv, or leave it out where the ServiceAccount has a role"
  profile?: string
  role_arn?: string
  external_id?: string
  session_name?: string
  tags?: {
    [k: string]: string
  }
  use_fips_sts_endpoint?: boolean
  service_name?: string
}
export interface OvhcloudSdConfig {
  endpoint?: string
  application_key?: string
  application_secret?: "no secret, since a ConfigMap is read by many: put the job into a Secret, name that in prometheus.secrets, and the job's file below /etc/prometheus/secrets in scrape.extraJobFiles"
  consumer_key?: "no secret, since a ConfigMap is read by many: put the job into a Secret, name that in prometheus.secrets, and the job's file below /etc/prometheus/secrets in scrape.extraJobFiles"
  refresh_interval?: Duration
  service?: string
}
export interface GlobalConfig {
  scrape_interval?: "left out: set scrape.interval instead"
  scrape_timeout?: "left out: set scrape.timeout instead"
  /**
   * @minItems 1
   */
  scrape_protocols?: [("PrometheusProto" | "PrometheusText0.0.4" | "PrometheusText1.0.0" | "OpenMetricsText0.0.1" | "OpenMetricsText1.0.0" | "OpenMetricsText2.0.0"), ...(("PrometheusProto" | "PrometheusText0.0.4" | "PrometheusText1.0.0" | "OpenMetricsText0.0.1" | "OpenMetricsText1.0.0" | "OpenMetricsText2.0.0"))[]]
  evaluation_interval?: "left out: set rules.interval instead"
  rule_query_offset?: Duration
  query_log_file?: string
  query_max_series?: number
  query_max_samples_read?: number
  query_max_duration?: Duration
  scrape_failure_log_file?: string
  external_labels?: "left out: set prometheus.externalLabels instead"
  body_size_limit?: Size
  sample_limit?: number
  target_limit?: number
  label_limit?: number
  label_name_length_limit?: number
  label_value_length_limit?: number
  keep_dropped_targets?: number
  metric_name_validation_scheme?: "left out: say metric_name_escaping_scheme here, or both in a job of scrape.extraJobs"
  metric_name_escaping_scheme?: ("allow-utf-8" | "underscores" | "dots" | "values")
  scrape_native_histograms?: boolean
  convert_classic_histograms_to_nhcb?: boolean
  always_scrape_classic_histograms?: boolean
  extra_scrape_metrics?: boolean
}
export interface RuntimeConfig {
  gogc?: number
  log_level?: ("debug" | "info" | "warn" | "error")
}
export interface StorageConfig {
  tsdb?: TsdbConfig
  exemplars?: "left out: set prometheus.exemplars instead"
}
export interface TsdbConfig {
  out_of_order_time_window?: "left out: set prometheus.outOfOrderTimeWindow instead"
  stale_series_compaction_threshold?: number
  chunk_encoding?: ChunkEncodingConfig
  retention?: "left out: set prometheus.retention instead"
}
export interface ChunkEncodingConfig {
  floats?: ("xor" | "xor2")
}
export interface TracingConfig {
  client_type?: ("http" | "grpc")
  endpoint: string
  sampling_fraction?: number
  insecure?: boolean
  tls_config?: TlsConfig
  headers?: {
    [k: string]: string
  }
  compression?: "gzip"
  timeout?: Duration
}
export interface QueueConfig {
  capacity?: number
  max_shards?: number
  min_shards?: number
  max_samples_per_send?: number
  batch_send_deadline?: Duration
  min_backoff?: Duration
  max_backoff?: Duration
  retry_on_http_429?: boolean
  sample_age_limit?: Duration
}
export interface MetadataConfig {
  send?: boolean
  send_interval?: Duration
  max_samples_per_send?: number
}
export interface ManagedIdentityConfig {
  client_id?: Uuid
}
export interface WorkloadIdentityConfig {
  client_id: Uuid
  tenant_id: Uuid
  token_file_path?: string
}
export interface SdkConfig {
  tenant_id?: string
}
export interface CertificateConfig {
  client_id: Uuid
  tenant_id: string
  certificate_path: string
  certificate_key_path?: string
  certificate_password?: "left out: Prometheus takes it from no file, and a ConfigMap is read by many; take a certificate without a password"
  send_certificate_chain?: boolean
}
export interface GoogleiamConfig {
  credentials_file?: string
}
/**
 * RollingUpdateStatefulSetStrategy is used to communicate parameter for RollingUpdateStatefulSetStrategyType.
 */
export interface RollingUpdateStatefulSetStrategy {
  /**
   * The maximum number of pods that can be unavailable during the update. Value can be an absolute number (ex: 5) or a percentage of desired pods (ex: 10%). Absolute number is calculated from percentage by rounding up. This can not be 0. Defaults to 1. This field is alpha-level and is only honored by servers that enable the MaxUnavailableStatefulSet feature. The field applies to all pods in the range 0 to Replicas-1. That means if there is any unavailable pod in the range 0 to Replicas-1, it will be counted towards MaxUnavailable.
   */
  maxUnavailable?: IntOrString
  /**
   * Partition indicates the ordinal at which the StatefulSet should be partitioned for updates. During a rolling update, all pods from ordinal Replicas-1 to Partition are updated. All pods from ordinal Partition-1 to 0 remain untouched. This is helpful in being able to do a canary based deployment. The default value is 0.
   */
  partition?: number
}
/**
 * HostAlias holds the mapping between IP and hostnames that will be injected as an entry in the pod's hosts file.
 */
export interface HostAlias {
  /**
   * Hostnames for the above IP address.
   */
  hostnames?: string[]
  /**
   * IP address of the host file entry.
   */
  ip: string
}
/**
 * PolicyRule holds information that describes a policy rule, but does not contain information about who the rule applies to or which namespace the rule applies to.
 */
export interface PolicyRule {
  /**
   * APIGroups is the name of the APIGroup that contains the resources.  If multiple API groups are specified, any action requested against one of the enumerated resources in any API group will be allowed. "" represents the core API group and "*" represents all API groups.
   */
  apiGroups?: string[]
  /**
   * NonResourceURLs is a set of partial urls that a user should have access to.  *s are allowed, but only as the full, final step in the path Since non-resource URLs are not namespaced, this field is only applicable for ClusterRoles referenced from a ClusterRoleBinding. Rules can either apply to API resources (such as "pods" or "secrets") or non-resource URL paths (such as "/api"),  but not both.
   */
  nonResourceURLs?: string[]
  /**
   * ResourceNames is an optional white list of names that the rule applies to.  An empty set means that everything is allowed.
   */
  resourceNames?: string[]
  /**
   * Resources is a list of resources this rule applies to. '*' represents all resources.
   */
  resources?: string[]
  /**
   * Verbs is a list of Verbs that apply to ALL the ResourceKinds contained in this rule. '*' represents all verbs.
   */
  verbs: string[]
}
/**
 * IngressTLS describes the transport layer security associated with an ingress.
 */
export interface IngressTLS {
  /**
   * hosts is a list of hosts included in the TLS certificate. The values in this list must match the name/s used in the tlsSecret. Defaults to the wildcard host setting for the loadbalancer controller fulfilling this Ingress, if left unspecified.
   */
  hosts?: string[]
  /**
   * secretName is the name of the secret used to terminate TLS traffic on port 443. Field is left optional to allow TLS routing based on SNI hostname alone. If the SNI host in a listener conflicts with the "Host" header field used by an IngressRule, the SNI host is used for termination and value of the "Host" header is used for routing.
   */
  secretName?: string
}
/**
 * ResourceRequirements describes the compute resource requirements.
 */
export interface ResourceRequirements {
  /**
   * Claims lists the names of resources, defined in spec.resourceClaims, that are used by this container.
   *
   * This field depends on the DynamicResourceAllocation feature gate.
   *
   * This field is immutable. It can only be set for containers.
   */
  claims?: ResourceClaim[]
  /**
   * Limits describes the maximum amount of compute resources allowed. More info: https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/
   */
  limits?: {
    [k: string]: Quantity
  }
  /**
   * Requests describes the minimum amount of compute resources required. If Requests is omitted for a container, it defaults to Limits if that is explicitly specified, otherwise to an implementation-defined value. Requests cannot exceed Limits. More info: https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/
   */
  requests?: {
    [k: string]: Quantity
  }
}
/**
 * ResourceClaim references one entry in PodSpec.ResourceClaims.
 */
export interface ResourceClaim {
  /**
   * Name must match the name of one entry in pod.spec.resourceClaims of the Pod where this field is used. It makes that resource available inside a container.
   */
  name: string
  /**
   * Request is the name chosen for a request in the referenced claim. If empty, everything from the claim is made available, otherwise only the result of this request.
   */
  request?: string
}
/**
 * The pod this Toleration is attached to tolerates any taint that matches the triple <key,value,effect> using the matching operator <operator>.
 */
export interface Toleration {
  /**
   * Effect indicates the taint effect to match. Empty means match all taint effects. When specified, allowed values are NoSchedule, PreferNoSchedule and NoExecute.
   */
  effect?: ("NoExecute" | "NoSchedule" | "PreferNoSchedule")
  /**
   * Key is the taint key that the toleration applies to. Empty means match all taint keys. If the key is empty, operator must be Exists; this combination means to match all values and all keys.
   */
  key?: string
  /**
   * Operator represents a key's relationship to the value. Valid operators are Exists and Equal. Defaults to Equal. Exists is equivalent to wildcard for value, so that a pod can tolerate all taints of a particular category.
   */
  operator?: ("Equal" | "Exists")
  /**
   * TolerationSeconds represents the period of time the toleration (which must be of effect NoExecute, otherwise this field is ignored) tolerates the taint. By default, it is not set, which means tolerate the taint forever (do not evict). Zero and negative values will be treated as 0 (evict immediately) by the system.
   */
  tolerationSeconds?: number
  /**
   * Value is the taint value the toleration matches to. If the operator is Exists, the value should be empty, otherwise just a regular string.
   */
  value?: string
}
/**
 * Affinity is a group of affinity scheduling rules.
 */
export interface Affinity {
  /**
   * Describes node affinity scheduling rules for the pod.
   */
  nodeAffinity?: NodeAffinity
  /**
   * Describes pod affinity scheduling rules (e.g. co-locate this pod in the same node, zone, etc. as some other pod(s)).
   */
  podAffinity?: PodAffinity
  /**
   * Describes pod anti-affinity scheduling rules (e.g. avoid putting this pod in the same node, zone, etc. as some other pod(s)).
   */
  podAntiAffinity?: PodAntiAffinity
}
/**
 * Node affinity is a group of node affinity scheduling rules.
 */
export interface NodeAffinity {
  /**
   * The scheduler will prefer to schedule pods to nodes that satisfy the affinity expressions specified by this field, but it may choose a node that violates one or more of the expressions. The node that is most preferred is the one with the greatest sum of weights, i.e. for each node that meets all of the scheduling requirements (resource request, requiredDuringScheduling affinity expressions, etc.), compute a sum by iterating through the elements of this field and adding "weight" to the sum if the node matches the corresponding matchExpressions; the node(s) with the highest sum are the most preferred.
   */
  preferredDuringSchedulingIgnoredDuringExecution?: PreferredSchedulingTerm[]
  /**
   * If the affinity requirements specified by this field are not met at scheduling time, the pod will not be scheduled onto the node. If the affinity requirements specified by this field cease to be met at some point during pod execution (e.g. due to an update), the system may or may not try to eventually evict the pod from its node.
   */
  requiredDuringSchedulingIgnoredDuringExecution?: NodeSelector
}
/**
 * An empty preferred scheduling term matches all objects with implicit weight 0 (i.e. it's a no-op). A null preferred scheduling term matches no objects (i.e. is also a no-op).
 */
export interface PreferredSchedulingTerm {
  /**
   * A node selector term, associated with the corresponding weight.
   */
  preference: NodeSelectorTerm
  /**
   * Weight associated with matching the corresponding nodeSelectorTerm, in the range 1-100.
   */
  weight: number
}
/**
 * A null or empty node selector term matches no objects. The requirements of them are ANDed. The TopologySelectorTerm type implements a subset of the NodeSelectorTerm.
 */
export interface NodeSelectorTerm {
  /**
   * A list of node selector requirements by node's labels.
   */
  matchExpressions?: NodeSelectorRequirement[]
  /**
   * A list of node selector requirements by node's fields.
   */
  matchFields?: NodeSelectorRequirement[]
}
/**
 * A node selector requirement is a selector that contains values, a key, and an operator that relates the key and values.
 */
export interface NodeSelectorRequirement {
  /**
   * The label key that the selector applies to.
   */
  key: string
  /**
   * Represents a key's relationship to a set of values. Valid operators are In, NotIn, Exists, DoesNotExist. Gt, and Lt.
   */
  operator: ("DoesNotExist" | "Exists" | "Gt" | "In" | "Lt" | "NotIn")
  /**
   * An array of string values. If the operator is In or NotIn, the values array must be non-empty. If the operator is Exists or DoesNotExist, the values array must be empty. If the operator is Gt or Lt, the values array must have a single element, which will be interpreted as an integer. This array is replaced during a strategic merge patch.
   */
  values?: string[]
}
/**
 * A node selector represents the union of the results of one or more label queries over a set of nodes; that is, it represents the OR of the selectors represented by the node selector terms.
 */
export interface NodeSelector {
  /**
   * Required. A list of node selector terms. The terms are ORed.
   */
  nodeSelectorTerms: NodeSelectorTerm[]
}
/**
 * Pod affinity is a group of inter pod affinity scheduling rules.
 */
export interface PodAffinity {
  /**
   * The scheduler will prefer to schedule pods to nodes that satisfy the affinity expressions specified by this field, but it may choose a node that violates one or more of the expressions. The node that is most preferred is the one with the greatest sum of weights, i.e. for each node that meets all of the scheduling requirements (resource request, requiredDuringScheduling affinity expressions, etc.), compute a sum by iterating through the elements of this field and adding "weight" to the sum if the node has pods which matches the corresponding podAffinityTerm; the node(s) with the highest sum are the most preferred.
   */
  preferredDuringSchedulingIgnoredDuringExecution?: WeightedPodAffinityTerm[]
  /**
   * If the affinity requirements specified by this field are not met at scheduling time, the pod will not be scheduled onto the node. If the affinity requirements specified by this field cease to be met at some point during pod execution (e.g. due to a pod label update), the system may or may not try to eventually evict the pod from its node. When there are multiple elements, the lists of nodes corresponding to each podAffinityTerm are intersected, i.e. all terms must be satisfied.
   */
  requiredDuringSchedulingIgnoredDuringExecution?: PodAffinityTerm[]
}
/**
 * The weights of all of the matched WeightedPodAffinityTerm fields are added per-node to find the most preferred node(s)
 */
export interface WeightedPodAffinityTerm {
  /**
   * Required. A pod affinity term, associated with the corresponding weight.
   */
  podAffinityTerm: PodAffinityTerm
  /**
   * weight associated with matching the corresponding podAffinityTerm, in the range 1-100.
   */
  weight: number
}
/**
 * Defines a set of pods (namely those matching the labelSelector relative to the given namespace(s)) that this pod should be co-located (affinity) or not co-located (anti-affinity) with, where co-located is defined as running on a node whose value of the label with key <topologyKey> matches that of any node on which a pod of the set of pods is running
 */
export interface PodAffinityTerm {
  /**
   * A label query over a set of resources, in this case pods. If it's null, this PodAffinityTerm matches with no Pods.
   */
  labelSelector?: LabelSelector
  /**
   * MatchLabelKeys is a set of pod label keys to select which pods will be taken into consideration. The keys are used to lookup values from the incoming pod labels, those key-value labels are merged with `labelSelector` as `key in (value)` to select the group of existing pods which pods will be taken into consideration for the incoming pod's pod (anti) affinity. Keys that don't exist in the incoming pod labels will be ignored. The default value is empty. The same key is forbidden to exist in both matchLabelKeys and labelSelector. Also, matchLabelKeys cannot be set when labelSelector isn't set.
   */
  matchLabelKeys?: string[]
  /**
   * MismatchLabelKeys is a set of pod label keys to select which pods will be taken into consideration. The keys are used to lookup values from the incoming pod labels, those key-value labels are merged with `labelSelector` as `key notin (value)` to select the group of existing pods which pods will be taken into consideration for the incoming pod's pod (anti) affinity. Keys that don't exist in the incoming pod labels will be ignored. The default value is empty. The same key is forbidden to exist in both mismatchLabelKeys and labelSelector. Also, mismatchLabelKeys cannot be set when labelSelector isn't set.
   */
  mismatchLabelKeys?: string[]
  /**
   * A label query over the set of namespaces that the term applies to. The term is applied to the union of the namespaces selected by this field and the ones listed in the namespaces field. null selector and null or empty namespaces list means "this pod's namespace". An empty selector ({}) matches all namespaces.
   */
  namespaceSelector?: LabelSelector
  /**
   * namespaces specifies a static list of namespace names that the term applies to. The term is applied to the union of the namespaces listed in this field and the ones selected by namespaceSelector. null or empty namespaces list and null namespaceSelector means "this pod's namespace".
   */
  namespaces?: string[]
  /**
   * This pod should be co-located (affinity) or not co-located (anti-affinity) with the pods matching the labelSelector in the specified namespaces, where co-located is defined as running on a node whose value of the label with key topologyKey matches that of any node on which any of the selected pods is running. Empty topologyKey is not allowed.
   */
  topologyKey: string
}
/**
 * Pod anti affinity is a group of inter pod anti affinity scheduling rules.
 */
export interface PodAntiAffinity {
  /**
   * The scheduler will prefer to schedule pods to nodes that satisfy the anti-affinity expressions specified by this field, but it may choose a node that violates one or more of the expressions. The node that is most preferred is the one with the greatest sum of weights, i.e. for each node that meets all of the scheduling requirements (resource request, requiredDuringScheduling anti-affinity expressions, etc.), compute a sum by iterating through the elements of this field and subtracting "weight" from the sum if the node has pods which matches the corresponding podAffinityTerm; the node(s) with the highest sum are the most preferred.
   */
  preferredDuringSchedulingIgnoredDuringExecution?: WeightedPodAffinityTerm[]
  /**
   * If the anti-affinity requirements specified by this field are not met at scheduling time, the pod will not be scheduled onto the node. If the anti-affinity requirements specified by this field cease to be met at some point during pod execution (e.g. due to a pod label update), the system may or may not try to eventually evict the pod from its node. When there are multiple elements, the lists of nodes corresponding to each podAffinityTerm are intersected, i.e. all terms must be satisfied.
   */
  requiredDuringSchedulingIgnoredDuringExecution?: PodAffinityTerm[]
}
/**
 * TopologySpreadConstraint specifies how to spread matching pods among the given topology.
 */
export interface TopologySpreadConstraint {
  /**
   * LabelSelector is used to find matching pods. Pods that match this label selector are counted to determine the number of pods in their corresponding topology domain.
   */
  labelSelector?: LabelSelector
  /**
   * MatchLabelKeys is a set of pod label keys to select the pods over which spreading will be calculated. The keys are used to lookup values from the incoming pod labels, those key-value labels are ANDed with labelSelector to select the group of existing pods over which spreading will be calculated for the incoming pod. The same key is forbidden to exist in both MatchLabelKeys and LabelSelector. MatchLabelKeys cannot be set when LabelSelector isn't set. Keys that don't exist in the incoming pod labels will be ignored. A null or empty list means only match against labelSelector.
   *
   * This is a beta field and requires the MatchLabelKeysInPodTopologySpread feature gate to be enabled (enabled by default).
   */
  matchLabelKeys?: string[]
  /**
   * MaxSkew describes the degree to which pods may be unevenly distributed. When `whenUnsatisfiable=DoNotSchedule`, it is the maximum permitted difference between the number of matching pods in the target topology and the global minimum. The global minimum is the minimum number of matching pods in an eligible domain or zero if the number of eligible domains is less than MinDomains. For example, in a 3-zone cluster, MaxSkew is set to 1, and pods with the same labelSelector spread as 2/2/1: In this case, the global minimum is 1. | zone1 | zone2 | zone3 | |  P P  |  P P  |   P   | - if MaxSkew is 1, incoming pod can only be scheduled to zone3 to become 2/2/2; scheduling it onto zone1(zone2) would make the ActualSkew(3-1) on zone1(zone2) violate MaxSkew(1). - if MaxSkew is 2, incoming pod can be scheduled onto any zone. When `whenUnsatisfiable=ScheduleAnyway`, it is used to give higher precedence to topologies that satisfy it. It's a required field. Default value is 1 and 0 is not allowed.
   */
  maxSkew: number
  /**
   * MinDomains indicates a minimum number of eligible domains. When the number of eligible domains with matching topology keys is less than minDomains, Pod Topology Spread treats "global minimum" as 0, and then the calculation of Skew is performed. And when the number of eligible domains with matching topology keys equals or greater than minDomains, this value has no effect on scheduling. As a result, when the number of eligible domains is less than minDomains, scheduler won't schedule more than maxSkew Pods to those domains. If value is nil, the constraint behaves as if MinDomains is equal to 1. Valid values are integers greater than 0. When value is not nil, WhenUnsatisfiable must be DoNotSchedule.
   *
   * For example, in a 3-zone cluster, MaxSkew is set to 2, MinDomains is set to 5 and pods with the same labelSelector spread as 2/2/2: | zone1 | zone2 | zone3 | |  P P  |  P P  |  P P  | The number of domains is less than 5(MinDomains), so "global minimum" is treated as 0. In this situation, new pod with the same labelSelector cannot be scheduled, because computed skew will be 3(3 - 0) if new Pod is scheduled to any of the three zones, it will violate MaxSkew.
   */
  minDomains?: number
  /**
   * NodeAffinityPolicy indicates how we will treat Pod's nodeAffinity/nodeSelector when calculating pod topology spread skew. Options are: - Honor: only nodes matching nodeAffinity/nodeSelector are included in the calculations. - Ignore: nodeAffinity/nodeSelector are ignored. All nodes are included in the calculations.
   *
   * If this value is nil, the behavior is equivalent to the Honor policy.
   */
  nodeAffinityPolicy?: ("Honor" | "Ignore")
  /**
   * NodeTaintsPolicy indicates how we will treat node taints when calculating pod topology spread skew. Options are: - Honor: nodes without taints, along with tainted nodes for which the incoming pod has a toleration, are included. - Ignore: node taints are ignored. All nodes are included.
   *
   * If this value is nil, the behavior is equivalent to the Ignore policy.
   */
  nodeTaintsPolicy?: ("Honor" | "Ignore")
  /**
   * TopologyKey is the key of node labels. Nodes that have a label with this key and identical values are considered to be in the same topology. We consider each <key, value> as a "bucket", and try to put balanced number of pods into each bucket. We define a domain as a particular instance of a topology. Also, we define an eligible domain as a domain whose nodes meet the requirements of nodeAffinityPolicy and nodeTaintsPolicy. e.g. If TopologyKey is "kubernetes.io/hostname", each Node is a domain of that topology. And, if TopologyKey is "topology.kubernetes.io/zone", each zone is a domain of that topology. It's a required field.
   */
  topologyKey: string
  /**
   * WhenUnsatisfiable indicates how to deal with a pod if it doesn't satisfy the spread constraint. - DoNotSchedule (default) tells the scheduler not to schedule it. - ScheduleAnyway tells the scheduler to schedule the pod in any location,
   *   but giving higher precedence to topologies that would help reduce the
   *   skew.
   * A constraint is considered "Unsatisfiable" for an incoming pod if and only if every possible node assignment for that pod would violate "MaxSkew" on some topology. For example, in a 3-zone cluster, MaxSkew is set to 1, and pods with the same labelSelector spread as 3/1/1: | zone1 | zone2 | zone3 | | P P P |   P   |   P   | If WhenUnsatisfiable is set to DoNotSchedule, incoming pod can only be scheduled to zone2(zone3) to become 3/2/1(3/1/2) as ActualSkew(2-1) on zone2(zone3) satisfies MaxSkew(1). In other words, the cluster can still be imbalanced, but scheduler won't make it *more* imbalanced. It's a required field.
   */
  whenUnsatisfiable: ("DoNotSchedule" | "ScheduleAnyway")
}
/**
 * EnvVar represents an environment variable present in a Container.
 */
export interface EnvVar {
  /**
   * Name of the environment variable. May consist of any printable ASCII characters except '='.
   */
  name: string
  /**
   * Variable references $(VAR_NAME) are expanded using the previously defined environment variables in the container and any service environment variables. If a variable cannot be resolved, the reference in the input string will be unchanged. Double $$ are reduced to a single $, which allows for escaping the $(VAR_NAME) syntax: i.e. "$$(VAR_NAME)" will produce the string literal "$(VAR_NAME)". Escaped references will never be expanded, regardless of whether the variable exists or not. Defaults to "".
   */
  value?: string
  /**
   * Source for the environment variable's value. Cannot be used if value is not empty.
   */
  valueFrom?: EnvVarSource
}
/**
 * EnvVarSource represents a source for the value of an EnvVar.
 */
export interface EnvVarSource {
  /**
   * Selects a key of a ConfigMap.
   */
  configMapKeyRef?: ConfigMapKeySelector
  /**
   * Selects a field of the pod: supports metadata.name, metadata.namespace, `metadata.labels['<KEY>']`, `metadata.annotations['<KEY>']`, spec.nodeName, spec.serviceAccountName, status.hostIP, status.podIP, status.podIPs.
   */
  fieldRef?: ObjectFieldSelector
  /**
   * FileKeyRef selects a key of the env file. Requires the EnvFiles feature gate to be enabled.
   */
  fileKeyRef?: FileKeySelector
  /**
   * Selects a resource of the container: only resources limits and requests (limits.cpu, limits.memory, limits.ephemeral-storage, requests.cpu, requests.memory and requests.ephemeral-storage) are currently supported.
   */
  resourceFieldRef?: ResourceFieldSelector
  /**
   * Selects a key of a secret in the pod's namespace
   */
  secretKeyRef?: SecretKeySelector
}
/**
 * Selects a key from a ConfigMap.
 */
export interface ConfigMapKeySelector {
  /**
   * The key to select.
   */
  key: string
  /**
   * Name of the referent. This field is effectively required, but due to backwards compatibility is allowed to be empty. Instances of this type with an empty value here are almost certainly wrong. More info: https://kubernetes.io/docs/concepts/overview/working-with-objects/names/#names
   */
  name?: string
  /**
   * Specify whether the ConfigMap or its key must be defined
   */
  optional?: boolean
}
/**
 * ObjectFieldSelector selects an APIVersioned field of an object.
 */
export interface ObjectFieldSelector {
  /**
   * Version of the schema the FieldPath is written in terms of, defaults to "v1".
   */
  apiVersion?: string
  /**
   * Path of the field to select in the specified API version.
   */
  fieldPath: string
}
/**
 * FileKeySelector selects a key of the env file.
 */
export interface FileKeySelector {
  /**
   * The key within the env file. An invalid key will prevent the pod from starting. The keys defined within a source may consist of any printable ASCII characters except '='. During Alpha stage of the EnvFiles feature gate, the key size is limited to 128 characters.
   */
  key: string
  /**
   * Specify whether the file or its key must be defined. If the file or key does not exist, then the env var is not published. If optional is set to true and the specified key does not exist, the environment variable will not be set in the Pod's containers.
   *
   * If optional is set to false and the specified key does not exist, an error will be returned during Pod creation.
   */
  optional?: boolean
  /**
   * The path within the volume from which to select the file. Must be relative and may not contain the '..' path or start with '..'.
   */
  path: string
  /**
   * The name of the volume mount containing the env file.
   */
  volumeName: string
}
/**
 * ResourceFieldSelector represents container resources (cpu, memory) and their output format
 */
export interface ResourceFieldSelector {
  /**
   * Container name: required for volumes, optional for env vars
   */
  containerName?: string
  /**
   * Specifies the output format of the exposed resources, defaults to "1"
   */
  divisor?: Quantity
  /**
   * Required: resource to select
   */
  resource: string
}
/**
 * SecretKeySelector selects a key of a Secret.
 */
export interface SecretKeySelector {
  /**
   * The key of the secret to select from.  Must be a valid secret key.
   */
  key: string
  /**
   * Name of the referent. This field is effectively required, but due to backwards compatibility is allowed to be empty. Instances of this type with an empty value here are almost certainly wrong. More info: https://kubernetes.io/docs/concepts/overview/working-with-objects/names/#names
   */
  name?: string
  /**
   * Specify whether the Secret or its key must be defined
   */
  optional?: boolean
}
/**
 * A single application container that you want to run within a pod.
 */
export interface Container {
  /**
   * Arguments to the entrypoint. The container image's CMD is used if this is not provided. Variable references $(VAR_NAME) are expanded using the container's environment. If a variable cannot be resolved, the reference in the input string will be unchanged. Double $$ are reduced to a single $, which allows for escaping the $(VAR_NAME) syntax: i.e. "$$(VAR_NAME)" will produce the string literal "$(VAR_NAME)". Escaped references will never be expanded, regardless of whether the variable exists or not. Cannot be updated. More info: https://kubernetes.io/docs/tasks/inject-data-application/define-command-argument-container/#running-a-command-in-a-shell
   */
  args?: string[]
  /**
   * Entrypoint array. Not executed within a shell. The container image's ENTRYPOINT is used if this is not provided. Variable references $(VAR_NAME) are expanded using the container's environment. If a variable cannot be resolved, the reference in the input string will be unchanged. Double $$ are reduced to a single $, which allows for escaping the $(VAR_NAME) syntax: i.e. "$$(VAR_NAME)" will produce the string literal "$(VAR_NAME)". Escaped references will never be expanded, regardless of whether the variable exists or not. Cannot be updated. More info: https://kubernetes.io/docs/tasks/inject-data-application/define-command-argument-container/#running-a-command-in-a-shell
   */
  command?: string[]
  /**
   * List of environment variables to set in the container. Cannot be updated.
   */
  env?: EnvVar[]
  /**
   * List of sources to populate environment variables in the container. The keys defined within a source may consist of any printable ASCII characters except '='. When a key exists in multiple sources, the value associated with the last source will take precedence. Values defined by an Env with a duplicate key will take precedence. Cannot be updated.
   */
  envFrom?: EnvFromSource[]
  /**
   * Container image name. More info: https://kubernetes.io/docs/concepts/containers/images This field is optional to allow higher level config management to default or override container images in workload controllers like Deployments and StatefulSets.
   */
  image?: string
  /**
   * Image pull policy. One of Always, Never, IfNotPresent. Defaults to Always if :latest tag is specified, or IfNotPresent otherwise. Cannot be updated. More info: https://kubernetes.io/docs/concepts/containers/images#updating-images
   */
  imagePullPolicy?: ("Always" | "IfNotPresent" | "Never")
  /**
   * Actions that the management system should take in response to container lifecycle events. Cannot be updated.
   */
  lifecycle?: Lifecycle
  /**
   * Periodic probe of container liveness. Container will be restarted if the probe fails. Cannot be updated. More info: https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle#container-probes
   */
  livenessProbe?: Probe
  /**
   * Name of the container specified as a DNS_LABEL. Each container in a pod must have a unique name (DNS_LABEL). Cannot be updated.
   */
  name: string
  /**
   * List of ports to expose from the container. Not specifying a port here DOES NOT prevent that port from being exposed. Any port which is listening on the default "0.0.0.0" address inside a container will be accessible from the network. Modifying this array with strategic merge patch may corrupt the data. For more information See https://github.com/kubernetes/kubernetes/issues/108255. Cannot be updated.
   */
  ports?: ContainerPort[]
  /**
   * Periodic probe of container service readiness. Container will be removed from service endpoints if the probe fails. Cannot be updated. More info: https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle#container-probes
   */
  readinessProbe?: Probe
  /**
   * Resources resize policy for the container.
   */
  resizePolicy?: ContainerResizePolicy[]
  /**
   * Compute Resources required by this container. Cannot be updated. More info: https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/
   */
  resources?: ResourceRequirements
  /**
   * RestartPolicy defines the restart behavior of individual containers in a pod. This overrides the pod-level restart policy. When this field is not specified, the restart behavior is defined by the Pod's restart policy and the container type. Additionally, setting the RestartPolicy as "Always" for the init container will have the following effect: this init container will be continually restarted on exit until all regular containers have terminated. Once all regular containers have completed, all init containers with restartPolicy "Always" will be shut down. This lifecycle differs from normal init containers and is often referred to as a "sidecar" container. Although this init container still starts in the init container sequence, it does not wait for the container to complete before proceeding to the next init container. Instead, the next init container starts immediately after this init container is started, or after any startupProbe has successfully completed.
   */
  restartPolicy?: string
  /**
   * Represents a list of rules to be checked to determine if the container should be restarted on exit. The rules are evaluated in order. Once a rule matches a container exit condition, the remaining rules are ignored. If no rule matches the container exit condition, the Container-level restart policy determines the whether the container is restarted or not. Constraints on the rules: - At most 20 rules are allowed. - Rules can have the same action. - Identical rules are not forbidden in validations. When rules are specified, container MUST set RestartPolicy explicitly even it if matches the Pod's RestartPolicy.
   */
  restartPolicyRules?: ContainerRestartRule[]
  /**
   * SecurityContext defines the security options the container should be run with. If set, the fields of SecurityContext override the equivalent fields of PodSecurityContext. More info: https://kubernetes.io/docs/tasks/configure-pod-container/security-context/
   */
  securityContext?: SecurityContext
  /**
   * StartupProbe indicates that the Pod has successfully initialized. If specified, no other probes are executed until this completes successfully. If this probe fails, the Pod will be restarted, just as if the livenessProbe failed. This can be used to provide different probe parameters at the beginning of a Pod's lifecycle, when it might take a long time to load data or warm a cache, than during steady-state operation. This cannot be updated. More info: https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle#container-probes
   */
  startupProbe?: Probe
  /**
   * Whether this container should allocate a buffer for stdin in the container runtime. If this is not set, reads from stdin in the container will always result in EOF. Default is false.
   */
  stdin?: boolean
  /**
   * Whether the container runtime should close the stdin channel after it has been opened by a single attach. When stdin is true the stdin stream will remain open across multiple attach sessions. If stdinOnce is set to true, stdin is opened on container start, is empty until the first client attaches to stdin, and then remains open and accepts data until the client disconnects, at which time stdin is closed and remains closed until the container is restarted. If this flag is false, a container processes that reads from stdin will never receive an EOF. Default is false
   */
  stdinOnce?: boolean
  /**
   * Optional: Path at which the file to which the container's termination message will be written is mounted into the container's filesystem. Message written is intended to be brief final status, such as an assertion failure message. Will be truncated by the node if greater than 4096 bytes. The total message length across all containers will be limited to 12kb. Defaults to /dev/termination-log. Cannot be updated.
   */
  terminationMessagePath?: string
  /**
   * Indicate how the termination message should be populated. File will use the contents of terminationMessagePath to populate the container status message on both success and failure. FallbackToLogsOnError will use the last chunk of container log output if the termination message file is empty and the container exited with an error. The log output is limited to 2048 bytes or 80 lines, whichever is smaller. Defaults to File. Cannot be updated.
   */
  terminationMessagePolicy?: ("FallbackToLogsOnError" | "File")
  /**
   * Whether this container should allocate a TTY for itself, also requires 'stdin' to be true. Default is false.
   */
  tty?: boolean
  /**
   * volumeDevices is the list of block devices to be used by the container.
   */
  volumeDevices?: VolumeDevice[]
  /**
   * Pod volumes to mount into the container's filesystem. Cannot be updated.
   */
  volumeMounts?: VolumeMount[]
  /**
   * Container's working directory. If not specified, the container runtime's default will be used, which might be configured in the container image. Cannot be updated.
   */
  workingDir?: string
}
/**
 * EnvFromSource represents the source of a set of ConfigMaps or Secrets
 */
export interface EnvFromSource {
  /**
   * The ConfigMap to select from
   */
  configMapRef?: ConfigMapEnvSource
  /**
   * Optional text to prepend to the name of each environment variable. May consist of any printable ASCII characters except '='.
   */
  prefix?: string
  /**
   * The Secret to select from
   */
  secretRef?: SecretEnvSource
}
/**
 * ConfigMapEnvSource selects a ConfigMap to populate the environment variables with.
 *
 * The contents of the target ConfigMap's Data field will represent the key-value pairs as environment variables.
 */
export interface ConfigMapEnvSource {
  /**
   * Name of the referent. This field is effectively required, but due to backwards compatibility is allowed to be empty. Instances of this type with an empty value here are almost certainly wrong. More info: https://kubernetes.io/docs/concepts/overview/working-with-objects/names/#names
   */
  name?: string
  /**
   * Specify whether the ConfigMap must be defined
   */
  optional?: boolean
}
/**
 * SecretEnvSource selects a Secret to populate the environment variables with.
 *
 * The contents of the target Secret's Data field will represent the key-value pairs as environment variables.
 */
export interface SecretEnvSource {
  /**
   * Name of the referent. This field is effectively required, but due to backwards compatibility is allowed to be empty. Instances of this type with an empty value here are almost certainly wrong. More info: https://kubernetes.io/docs/concepts/overview/working-with-objects/names/#names
   */
  name?: string
  /**
   * Specify whether the Secret must be defined
   */
  optional?: boolean
}
/**
 * Lifecycle describes actions that the management system should take in response to container lifecycle events. For the PostStart and PreStop lifecycle handlers, management of the container blocks until the action is complete, unless the container process fails, in which case the handler is aborted.
 */
export interface Lifecycle {
  /**
   * PostStart is called immediately after a container is created. If the handler fails, the container is terminated and restarted according to its restart policy. Other management of the container blocks until the hook completes. More info: https://kubernetes.io/docs/concepts/containers/container-lifecycle-hooks/#container-hooks
   */
  postStart?: LifecycleHandler
  /**
   * PreStop is called immediately before a container is terminated due to an API request or management event such as liveness/startup probe failure, preemption, resource contention, etc. The handler is not called if the container crashes or exits. The Pod's termination grace period countdown begins before the PreStop hook is executed. Regardless of the outcome of the handler, the container will eventually terminate within the Pod's termination grace period (unless delayed by finalizers). Other management of the container blocks until the hook completes or until the termination grace period is reached. More info: https://kubernetes.io/docs/concepts/containers/container-lifecycle-hooks/#container-hooks
   */
  preStop?: LifecycleHandler
  /**
   * StopSignal defines which signal will be sent to a container when it is being stopped. If not specified, the default is defined by the container runtime in use. StopSignal can only be set for Pods with a non-empty .spec.os.name
   */
  stopSignal?: ("SIGABRT" | "SIGALRM" | "SIGBUS" | "SIGCHLD" | "SIGCLD" | "SIGCONT" | "SIGFPE" | "SIGHUP" | "SIGILL" | "SIGINT" | "SIGIO" | "SIGIOT" | "SIGKILL" | "SIGPIPE" | "SIGPOLL" | "SIGPROF" | "SIGPWR" | "SIGQUIT" | "SIGRTMAX" | "SIGRTMAX-1" | "SIGRTMAX-10" | "SIGRTMAX-11" | "SIGRTMAX-12" | "SIGRTMAX-13" | "SIGRTMAX-14" | "SIGRTMAX-2" | "SIGRTMAX-3" | "SIGRTMAX-4" | "SIGRTMAX-5" | "SIGRTMAX-6" | "SIGRTMAX-7" | "SIGRTMAX-8" | "SIGRTMAX-9" | "SIGRTMIN" | "SIGRTMIN+1" | "SIGRTMIN+10" | "SIGRTMIN+11" | "SIGRTMIN+12" | "SIGRTMIN+13" | "SIGRTMIN+14" | "SIGRTMIN+15" | "SIGRTMIN+2" | "SIGRTMIN+3" | "SIGRTMIN+4" | "SIGRTMIN+5" | "SIGRTMIN+6" | "SIGRTMIN+7" | "SIGRTMIN+8" | "SIGRTMIN+9" | "SIGSEGV" | "SIGSTKFLT" | "SIGSTOP" | "SIGSYS" | "SIGTERM" | "SIGTRAP" | "SIGTSTP" | "SIGTTIN" | "SIGTTOU" | "SIGURG" | "SIGUSR1" | "SIGUSR2" | "SIGVTALRM" | "SIGWINCH" | "SIGXCPU" | "SIGXFSZ")
}
/**
 * LifecycleHandler defines a specific action that should be taken in a lifecycle hook. One and only one of the fields, except TCPSocket must be specified.
 */
export interface LifecycleHandler {
  /**
   * Exec specifies a command to execute in the container.
   */
  exec?: ExecAction
  /**
   * HTTPGet specifies an HTTP GET request to perform.
   */
  httpGet?: HTTPGetAction
  /**
   * Sleep represents a duration that the container should sleep.
   */
  sleep?: SleepAction
  /**
   * Deprecated. TCPSocket is NOT supported as a LifecycleHandler and kept for backward compatibility. There is no validation of this field and lifecycle hooks will fail at runtime when it is specified.
   */
  tcpSocket?: TCPSocketAction
}
/**
 * ExecAction describes a "run in container" action.
 */
export interface ExecAction {
  /**
   * Command is the command line to execute inside the container, the working directory for the command  is root ('/') in the container's filesystem. The command is simply exec'd, it is not run inside a shell, so traditional shell instructions ('|', etc) won't work. To use a shell, you need to explicitly call out to that shell. Exit status of 0 is treated as live/healthy and non-zero is unhealthy.
   */
  command?: string[]
}
/**
 * HTTPGetAction describes an action based on HTTP Get requests.
 */
export interface HTTPGetAction {
  /**
   * Host name to connect to, defaults to the pod IP. You probably want to set "Host" in httpHeaders instead.
   */
  host?: string
  /**
   * Custom headers to set in the request. HTTP allows repeated headers.
   */
  httpHeaders?: HTTPHeader[]
  /**
   * Path to access on the HTTP server.
   */
  path?: string
  /**
   * Name or number of the port to access on the container. Number must be in the range 1 to 65535. Name must be an IANA_SVC_NAME.
   */
  port: IntOrString
  /**
   * Scheme to use for connecting to the host. Defaults to HTTP.
   */
  scheme?: ("HTTP" | "HTTPS")
}
/**
 * HTTPHeader describes a custom header to be used in HTTP probes
 */
export interface HTTPHeader {
  /**
   * The header field name. This will be canonicalized upon output, so case-variant names will be understood as the same header.
   */
  name: string
  /**
   * The header field value
   */
  value: string
}
/**
 * SleepAction describes a "sleep" action.
 */
export interface SleepAction {
  /**
   * Seconds is the number of seconds to sleep.
   */
  seconds: number
}
/**
 * TCPSocketAction describes an action based on opening a socket
 */
export interface TCPSocketAction {
  /**
   * Optional: Host name to connect to, defaults to the pod IP.
   */
  host?: string
  /**
   * Number or name of the port to access on the container. Number must be in the range 1 to 65535. Name must be an IANA_SVC_NAME.
   */
  port: IntOrString
}
/**
 * Probe describes a health check to be performed against a container to determine whether it is alive or ready to receive traffic.
 */
export interface Probe {
  /**
   * Exec specifies a command to execute in the container.
   */
  exec?: ExecAction
  /**
   * Minimum consecutive failures for the probe to be considered failed after having succeeded. Defaults to 3. Minimum value is 1.
   */
  failureThreshold?: number
  /**
   * GRPC specifies a GRPC HealthCheckRequest.
   */
  grpc?: GRPCAction
  /**
   * HTTPGet specifies an HTTP GET request to perform.
   */
  httpGet?: HTTPGetAction
  /**
   * Number of seconds after the container has started before liveness probes are initiated. More info: https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle#container-probes
   */
  initialDelaySeconds?: number
  /**
   * How often (in seconds) to perform the probe. Default to 10 seconds. Minimum value is 1.
   */
  periodSeconds?: number
  /**
   * Minimum consecutive successes for the probe to be considered successful after having failed. Defaults to 1. Must be 1 for liveness and startup. Minimum value is 1.
   */
  successThreshold?: number
  /**
   * TCPSocket specifies a connection to a TCP port.
   */
  tcpSocket?: TCPSocketAction
  /**
   * Optional duration in seconds the pod needs to terminate gracefully upon probe failure. The grace period is the duration in seconds after the processes running in the pod are sent a termination signal and the time when the processes are forcibly halted with a kill signal. Set this value longer than the expected cleanup time for your process. If this value is nil, the pod's terminationGracePeriodSeconds will be used. Otherwise, this value overrides the value provided by the pod spec. Value must be non-negative integer. The value zero indicates stop immediately via the kill signal (no opportunity to shut down). This is a beta field and requires enabling ProbeTerminationGracePeriod feature gate. Minimum value is 1. spec.terminationGracePeriodSeconds is used if unset.
   */
  terminationGracePeriodSeconds?: number
  /**
   * Number of seconds after which the probe times out. Defaults to 1 second. Minimum value is 1. More info: https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle#container-probes
   */
  timeoutSeconds?: number
}
/**
 * GRPCAction specifies an action involving a GRPC service.
 */
export interface GRPCAction {
  /**
   * Port number of the gRPC service. Number must be in the range 1 to 65535.
   */
  port: number
  /**
   * Service is the name of the service to place in the gRPC HealthCheckRequest (see https://github.com/grpc/grpc/blob/master/doc/health-checking.md).
   *
   * If this is not specified, the default behavior is defined by gRPC.
   */
  service?: string
}
/**
 * ContainerPort represents a network port in a single container.
 */
export interface ContainerPort {
  /**
   * Number of port to expose on the pod's IP address. This must be a valid port number, 0 < x < 65536.
   */
  containerPort: number
  /**
   * What host IP to bind the external port to.
   */
  hostIP?: string
  /**
   * Number of port to expose on the host. If specified, this must be a valid port number, 0 < x < 65536. If HostNetwork is specified, this must match ContainerPort. Most containers do not need this.
   */
  hostPort?: number
  /**
   * If specified, this must be an IANA_SVC_NAME and unique within the pod. Each named port in a pod must have a unique name. Name for the port that can be referred to by services.
   */
  name?: string
  /**
   * Protocol for port. Must be UDP, TCP, or SCTP. Defaults to "TCP".
   */
  protocol?: ("SCTP" | "TCP" | "UDP")
}
/**
 * ContainerResizePolicy represents resource resize policy for the container.
 */
export interface ContainerResizePolicy {
  /**
   * Name of the resource to which this resource resize policy applies. Supported values: cpu, memory.
   */
  resourceName: string
  /**
   * Restart policy to apply when specified resource is resized. If not specified, it defaults to NotRequired.
   */
  restartPolicy: string
}
/**
 * ContainerRestartRule describes how a container exit is handled.
 */
export interface ContainerRestartRule {
  /**
   * Specifies the action taken on a container exit if the requirements are satisfied. The only possible value is "Restart" to restart the container.
   */
  action: string
  /**
   * Represents the exit codes to check on container exits.
   */
  exitCodes?: ContainerRestartRuleOnExitCodes
}
/**
 * ContainerRestartRuleOnExitCodes describes the condition for handling an exited container based on its exit codes.
 */
export interface ContainerRestartRuleOnExitCodes {
  /**
   * Represents the relationship between the container exit code(s) and the specified values. Possible values are: - In: the requirement is satisfied if the container exit code is in the
   *   set of specified values.
   * - NotIn: the requirement is satisfied if the container exit code is
   *   not in the set of specified values.
   */
  operator: string
  /**
   * Specifies the set of values to check for container exit codes. At most 255 elements are allowed.
   */
  values?: number[]
}
/**
 * SecurityContext holds security configuration that will be applied to a container. Some fields are present in both SecurityContext and PodSecurityContext.  When both are set, the values in SecurityContext take precedence.
 */
export interface SecurityContext {
  /**
   * AllowPrivilegeEscalation controls whether a process can gain more privileges than its parent process. This bool directly controls if the no_new_privs flag will be set on the container process. AllowPrivilegeEscalation is true always when the container is: 1) run as Privileged 2) has CAP_SYS_ADMIN Note that this field cannot be set when spec.os.name is windows.
   */
  allowPrivilegeEscalation?: boolean
  /**
   * appArmorProfile is the AppArmor options to use by this container. If set, this profile overrides the pod's appArmorProfile. Note that this field cannot be set when spec.os.name is windows.
   */
  appArmorProfile?: AppArmorProfile
  /**
   * The capabilities to add/drop when running containers. Defaults to the default set of capabilities granted by the container runtime. Note that this field cannot be set when spec.os.name is windows.
   */
  capabilities?: Capabilities
  /**
   * Run container in privileged mode. Processes in privileged containers are essentially equivalent to root on the host. Defaults to false. Note that this field cannot be set when spec.os.name is windows.
   */
  privileged?: boolean
  /**
   * procMount denotes the type of proc mount to use for the containers. The default value is Default which uses the container runtime defaults for readonly paths and masked paths. This requires the ProcMountType feature flag to be enabled. Note that this field cannot be set when spec.os.name is windows.
   */
  procMount?: ("Default" | "Unmasked")
  /**
   * Whether this container has a read-only root filesystem. Default is false. Note that this field cannot be set when spec.os.name is windows.
   */
  readOnlyRootFilesystem?: boolean
  /**
   * The GID to run the entrypoint of the container process. Uses runtime default if unset. May also be set in PodSecurityContext.  If set in both SecurityContext and PodSecurityContext, the value specified in SecurityContext takes precedence. Note that this field cannot be set when spec.os.name is windows.
   */
  runAsGroup?: number
  /**
   * Indicates that the container must run as a non-root user. If true, the Kubelet will validate the image at runtime to ensure that it does not run as UID 0 (root) and fail to start the container if it does. If unset or false, no such validation will be performed. May also be set in PodSecurityContext.  If set in both SecurityContext and PodSecurityContext, the value specified in SecurityContext takes precedence.
   */
  runAsNonRoot?: boolean
  /**
   * The UID to run the entrypoint of the container process. Defaults to user specified in image metadata if unspecified. May also be set in PodSecurityContext.  If set in both SecurityContext and PodSecurityContext, the value specified in SecurityContext takes precedence. Note that this field cannot be set when spec.os.name is windows.
   */
  runAsUser?: number
  /**
   * The SELinux context to be applied to the container. If unspecified, the container runtime will allocate a random SELinux context for each container.  May also be set in PodSecurityContext.  If set in both SecurityContext and PodSecurityContext, the value specified in SecurityContext takes precedence. Note that this field cannot be set when spec.os.name is windows.
   */
  seLinuxOptions?: SELinuxOptions
  /**
   * The seccomp options to use by this container. If seccomp options are provided at both the pod & container level, the container options override the pod options. Note that this field cannot be set when spec.os.name is windows.
   */
  seccompProfile?: SeccompProfile
  /**
   * The Windows specific settings applied to all containers. If unspecified, the options from the PodSecurityContext will be used. If set in both SecurityContext and PodSecurityContext, the value specified in SecurityContext takes precedence. Note that this field cannot be set when spec.os.name is linux.
   */
  windowsOptions?: WindowsSecurityContextOptions
}
/**
 * AppArmorProfile defines a pod or container's AppArmor settings.
 */
export interface AppArmorProfile {
  /**
   * localhostProfile indicates a profile loaded on the node that should be used. The profile must be preconfigured on the node to work. Must match the loaded name of the profile. Must be set if and only if type is "Localhost".
   */
  localhostProfile?: string
  /**
   * type indicates which kind of AppArmor profile will be applied. Valid options are:
   *   Localhost - a profile pre-loaded on the node.
   *   RuntimeDefault - the container runtime's default profile.
   *   Unconfined - no AppArmor enforcement.
   */
  type: ("Localhost" | "RuntimeDefault" | "Unconfined")
}
/**
 * Adds and removes POSIX capabilities from running containers.
 */
export interface Capabilities {
  /**
   * Added capabilities
   */
  add?: string[]
  /**
   * Removed capabilities
   */
  drop?: string[]
}
/**
 * SELinuxOptions are the labels to be applied to the container
 */
export interface SELinuxOptions {
  /**
   * Level is SELinux level label that applies to the container.
   */
  level?: string
  /**
   * Role is a SELinux role label that applies to the container.
   */
  role?: string
  /**
   * Type is a SELinux type label that applies to the container.
   */
  type?: string
  /**
   * User is a SELinux user label that applies to the container.
   */
  user?: string
}
/**
 * SeccompProfile defines a pod/container's seccomp profile settings. Only one profile source may be set.
 */
export interface SeccompProfile {
  /**
   * localhostProfile indicates a profile defined in a file on the node should be used. The profile must be preconfigured on the node to work. Must be a descending path, relative to the kubelet's configured seccomp profile location. Must be set if type is "Localhost". Must NOT be set for any other type.
   */
  localhostProfile?: string
  /**
   * type indicates which kind of seccomp profile will be applied. Valid options are:
   *
   * Localhost - a profile defined in a file on the node should be used. RuntimeDefault - the container runtime default profile should be used. Unconfined - no profile should be applied.
   */
  type: ("Localhost" | "RuntimeDefault" | "Unconfined")
}
/**
 * WindowsSecurityContextOptions contain Windows-specific options and credentials.
 */
export interface WindowsSecurityContextOptions {
  /**
   * GMSACredentialSpec is where the GMSA admission webhook (https://github.com/kubernetes-sigs/windows-gmsa) inlines the contents of the GMSA credential spec named by the GMSACredentialSpecName field.
   */
  gmsaCredentialSpec?: string
  /**
   * GMSACredentialSpecName is the name of the GMSA credential spec to use.
   */
  gmsaCredentialSpecName?: string
  /**
   * HostProcess determines if a container should be run as a 'Host Process' container. All of a Pod's containers must have the same effective HostProcess value (it is not allowed to have a mix of HostProcess containers and non-HostProcess containers). In addition, if HostProcess is true then HostNetwork must also be set to true.
   */
  hostProcess?: boolean
  /**
   * The UserName in Windows to run the entrypoint of the container process. Defaults to the user specified in image metadata if unspecified. May also be set in PodSecurityContext. If set in both SecurityContext and PodSecurityContext, the value specified in SecurityContext takes precedence.
   */
  runAsUserName?: string
}
/**
 * volumeDevice describes a mapping of a raw block device within a container.
 */
export interface VolumeDevice {
  /**
   * devicePath is the path inside of the container that the device will be mapped to.
   */
  devicePath: string
  /**
   * name must match the name of a persistentVolumeClaim in the pod
   */
  name: string
}
/**
 * VolumeMount describes a mounting of a Volume within a container.
 */
export interface VolumeMount {
  /**
   * Path within the container at which the volume should be mounted.  Must not contain ':'.
   */
  mountPath: string
  /**
   * mountPropagation determines how mounts are propagated from the host to container and the other way around. When not set, MountPropagationNone is used. This field is beta in 1.10. When RecursiveReadOnly is set to IfPossible or to Enabled, MountPropagation must be None or unspecified (which defaults to None).
   */
  mountPropagation?: ("Bidirectional" | "HostToContainer" | "None")
  /**
   * This must match the Name of a Volume.
   */
  name: string
  /**
   * Mounted read-only if true, read-write otherwise (false or unspecified). Defaults to false.
   */
  readOnly?: boolean
  /**
   * RecursiveReadOnly specifies whether read-only mounts should be handled recursively.
   *
   * If ReadOnly is false, this field has no meaning and must be unspecified.
   *
   * If ReadOnly is true, and this field is set to Disabled, the mount is not made recursively read-only.  If this field is set to IfPossible, the mount is made recursively read-only, if it is supported by the container runtime.  If this field is set to Enabled, the mount is made recursively read-only if it is supported by the container runtime, otherwise the pod will not be started and an error will be generated to indicate the reason.
   *
   * If this field is set to IfPossible or Enabled, MountPropagation must be set to None (or be unspecified, which defaults to None).
   *
   * If this field is not specified, it is treated as an equivalent of Disabled.
   */
  recursiveReadOnly?: string
  /**
   * Path within the volume from which the container's volume should be mounted. Defaults to "" (volume's root).
   */
  subPath?: string
  /**
   * Expanded path within the volume from which the container's volume should be mounted. Behaves similarly to SubPath but environment variable references $(VAR_NAME) are expanded using the container's environment. Defaults to "" (volume's root). SubPathExpr and SubPath are mutually exclusive.
   */
  subPathExpr?: string
}
/**
 * NetworkPolicyIngressRule describes a particular set of traffic that is allowed to the pods matched by a NetworkPolicySpec's podSelector. The traffic must match both ports and from.
 */
export interface NetworkPolicyIngressRule {
  /**
   * from is a list of sources which should be able to access the pods selected for this rule. Items in this list are combined using a logical OR operation. If this field is empty or missing, this rule matches all sources (traffic not restricted by source). If this field is present and contains at least one item, this rule allows traffic only if the traffic matches at least one item in the from list.
   */
  from?: NetworkPolicyPeer[]
  /**
   * ports is a list of ports which should be made accessible on the pods selected for this rule. Each item in this list is combined using a logical OR. If this field is empty or missing, this rule matches all ports (traffic not restricted by port). If this field is present and contains at least one item, then this rule allows traffic only if the traffic matches at least one port in the list.
   */
  ports?: NetworkPolicyPort[]
}
/**
 * NetworkPolicyPort describes a port to allow traffic on
 */
export interface NetworkPolicyPort {
  /**
   * endPort indicates that the range of ports from port to endPort if set, inclusive, should be allowed by the policy. This field cannot be defined if the port field is not defined or if the port field is defined as a named (string) port. The endPort must be equal or greater than port.
   */
  endPort?: number
  /**
   * port represents the port on the given protocol. This can either be a numerical or named port on a pod. If this field is not provided, this matches all port names and numbers. If present, only traffic on the specified protocol AND port will be matched.
   */
  port?: IntOrString
  /**
   * protocol represents the protocol (TCP, UDP, or SCTP) which traffic must match. If not specified, this field defaults to TCP.
   */
  protocol?: ("SCTP" | "TCP" | "UDP")
}
/**
 * NetworkPolicyEgressRule describes a particular set of traffic that is allowed out of pods matched by a NetworkPolicySpec's podSelector. The traffic must match both ports and to. This type is beta-level in 1.8
 */
export interface NetworkPolicyEgressRule {
  /**
   * ports is a list of destination ports for outgoing traffic. Each item in this list is combined using a logical OR. If this field is empty or missing, this rule matches all ports (traffic not restricted by port). If this field is present and contains at least one item, then this rule allows traffic only if the traffic matches at least one port in the list.
   */
  ports?: NetworkPolicyPort[]
  /**
   * to is a list of destinations for outgoing traffic of pods selected for this rule. Items in this list are combined using a logical OR operation. If this field is empty or missing, this rule matches all destinations (traffic not restricted by destination). If this field is present and contains at least one item, this rule allows traffic only if the traffic matches at least one item in the to list.
   */
  to?: NetworkPolicyPeer[]
}
/**
 * Volume represents a named volume in a pod that may be accessed by any container in the pod.
 */
export interface Volume {
  /**
   * awsElasticBlockStore represents an AWS Disk resource that is attached to a kubelet's host machine and then exposed to the pod. Deprecated: AWSElasticBlockStore is deprecated. All operations for the in-tree awsElasticBlockStore type are redirected to the ebs.csi.aws.com CSI driver. More info: https://kubernetes.io/docs/concepts/storage/volumes#awselasticblockstore
   */
  awsElasticBlockStore?: AWSElasticBlockStoreVolumeSource
  /**
   * azureDisk represents an Azure Data Disk mount on the host and bind mount to the pod. Deprecated: AzureDisk is deprecated. All operations for the in-tree azureDisk type are redirected to the disk.csi.azure.com CSI driver.
   */
  azureDisk?: AzureDiskVolumeSource
  /**
   * azureFile represents an Azure File Service mount on the host and bind mount to the pod. Deprecated: AzureFile is deprecated. All operations for the in-tree azureFile type are redirected to the file.csi.azure.com CSI driver.
   */
  azureFile?: AzureFileVolumeSource
  /**
   * cephFS represents a Ceph FS mount on the host that shares a pod's lifetime. Deprecated: CephFS is deprecated and the in-tree cephfs type is no longer supported.
   */
  cephfs?: CephFSVolumeSource
  /**
   * cinder represents a cinder volume attached and mounted on kubelets host machine. Deprecated: Cinder is deprecated. All operations for the in-tree cinder type are redirected to the cinder.csi.openstack.org CSI driver. More info: https://examples.k8s.io/mysql-cinder-pd/README.md
   */
  cinder?: CinderVolumeSource
  /**
   * configMap represents a configMap that should populate this volume
   */
  configMap?: ConfigMapVolumeSource
  /**
   * csi (Container Storage Interface) represents ephemeral storage that is handled by certain external CSI drivers.
   */
  csi?: CSIVolumeSource
  /**
   * downwardAPI represents downward API about the pod that should populate this volume
   */
  downwardAPI?: DownwardAPIVolumeSource
  /**
   * emptyDir represents a temporary directory that shares a pod's lifetime. More info: https://kubernetes.io/docs/concepts/storage/volumes#emptydir
   */
  emptyDir?: EmptyDirVolumeSource
  /**
   * ephemeral represents a volume that is handled by a cluster storage driver. The volume's lifecycle is tied to the pod that defines it - it will be created before the pod starts, and deleted when the pod is removed.
   *
   * Use this if: a) the volume is only needed while the pod runs, b) features of normal volumes like restoring from snapshot or capacity
   *    tracking are needed,
   * c) the storage driver is specified through a storage class, and d) the storage driver supports dynamic volume provisioning through
   *    a PersistentVolumeClaim (see EphemeralVolumeSource for more
   *    information on the connection between this volume type
   *    and PersistentVolumeClaim).
   *
   * Use PersistentVolumeClaim or one of the vendor-specific APIs for volumes that persist for longer than the lifecycle of an individual pod.
   *
   * Use CSI for light-weight local ephemeral volumes if the CSI driver is meant to be used that way - see the documentation of the driver for more information.
   *
   * A pod can use both types of ephemeral volumes and persistent volumes at the same time.
   */
  ephemeral?: EphemeralVolumeSource
  /**
   * fc represents a Fibre Channel resource that is attached to a kubelet's host machine and then exposed to the pod.
   */
  fc?: FCVolumeSource
  /**
   * flexVolume represents a generic volume resource that is provisioned/attached using an exec based plugin. Deprecated: FlexVolume is deprecated. Consider using a CSIDriver instead.
   */
  flexVolume?: FlexVolumeSource
  /**
   * flocker represents a Flocker volume attached to a kubelet's host machine. This depends on the Flocker control service being running. Deprecated: Flocker is deprecated and the in-tree flocker type is no longer supported.
   */
  flocker?: FlockerVolumeSource
  /**
   * gcePersistentDisk represents a GCE Disk resource that is attached to a kubelet's host machine and then exposed to the pod. Deprecated: GCEPersistentDisk is deprecated. All operations for the in-tree gcePersistentDisk type are redirected to the pd.csi.storage.gke.io CSI driver. More info: https://kubernetes.io/docs/concepts/storage/volumes#gcepersistentdisk
   */
  gcePersistentDisk?: GCEPersistentDiskVolumeSource
  /**
   * gitRepo represents a git repository at a particular revision. Deprecated: GitRepo is deprecated. To provision a container with a git repo, mount an EmptyDir into an InitContainer that clones the repo using git, then mount the EmptyDir into the Pod's container.
   */
  gitRepo?: GitRepoVolumeSource
  /**
   * glusterfs represents a Glusterfs mount on the host that shares a pod's lifetime. Deprecated: Glusterfs is deprecated and the in-tree glusterfs type is no longer supported.
   */
  glusterfs?: GlusterfsVolumeSource
  /**
   * hostPath represents a pre-existing file or directory on the host machine that is directly exposed to the container. This is generally used for system agents or other privileged things that are allowed to see the host machine. Most containers will NOT need this. More info: https://kubernetes.io/docs/concepts/storage/volumes#hostpath
   */
  hostPath?: HostPathVolumeSource
  /**
   * image represents an OCI object (a container image or artifact) pulled and mounted on the kubelet's host machine. The volume is resolved at pod startup depending on which PullPolicy value is provided:
   *
   * - Always: the kubelet always attempts to pull the reference. Container creation will fail If the pull fails. - Never: the kubelet never pulls the reference and only uses a local image or artifact. Container creation will fail if the reference isn't present. - IfNotPresent: the kubelet pulls if the reference isn't already present on disk. Container creation will fail if the reference isn't present and the pull fails.
   *
   * The volume gets re-resolved if the pod gets deleted and recreated, which means that new remote content will become available on pod recreation. A failure to resolve or pull the image during pod startup will block containers from starting and may add significant latency. Failures will be retried using normal volume backoff and will be reported on the pod reason and message. The types of objects that may be mounted by this volume are defined by the container runtime implementation on a host machine and at minimum must include all valid types supported by the container image field. The OCI object gets mounted in a single directory (spec.containers[*].volumeMounts.mountPath) by merging the manifest layers in the same way as for container images. The volume will be mounted read-only (ro) and non-executable files (noexec). Sub path mounts for containers are not supported (spec.containers[*].volumeMounts.subpath) before 1.33. The field spec.securityContext.fsGroupChangePolicy has no effect on this volume type.
   */
  image?: ImageVolumeSource
  /**
   * iscsi represents an ISCSI Disk resource that is attached to a kubelet's host machine and then exposed to the pod. More info: https://kubernetes.io/docs/concepts/storage/volumes/#iscsi
   */
  iscsi?: ISCSIVolumeSource
  /**
   * name of the volume. Must be a DNS_LABEL and unique within the pod. More info: https://kubernetes.io/docs/concepts/overview/working-with-objects/names/#names
   */
  name: string
  /**
   * nfs represents an NFS mount on the host that shares a pod's lifetime More info: https://kubernetes.io/docs/concepts/storage/volumes#nfs
   */
  nfs?: NFSVolumeSource
  /**
   * persistentVolumeClaimVolumeSource represents a reference to a PersistentVolumeClaim in the same namespace. More info: https://kubernetes.io/docs/concepts/storage/persistent-volumes#persistentvolumeclaims
   */
  persistentVolumeClaim?: PersistentVolumeClaimVolumeSource
  /**
   * photonPersistentDisk represents a PhotonController persistent disk attached and mounted on kubelets host machine. Deprecated: PhotonPersistentDisk is deprecated and the in-tree photonPersistentDisk type is no longer supported.
   */
  photonPersistentDisk?: PhotonPersistentDiskVolumeSource
  /**
   * portworxVolume represents a portworx volume attached and mounted on kubelets host machine. Deprecated: PortworxVolume is deprecated. All operations for the in-tree portworxVolume type are redirected to the pxd.portworx.com CSI driver when the CSIMigrationPortworx feature-gate is on.
   */
  portworxVolume?: PortworxVolumeSource
  /**
   * projected items for all in one resources secrets, configmaps, and downward API
   */
  projected?: ProjectedVolumeSource
  /**
   * quobyte represents a Quobyte mount on the host that shares a pod's lifetime. Deprecated: Quobyte is deprecated and the in-tree quobyte type is no longer supported.
   */
  quobyte?: QuobyteVolumeSource
  /**
   * rbd represents a Rados Block Device mount on the host that shares a pod's lifetime. Deprecated: RBD is deprecated and the in-tree rbd type is no longer supported.
   */
  rbd?: RBDVolumeSource
  /**
   * scaleIO represents a ScaleIO persistent volume attached and mounted on Kubernetes nodes. Deprecated: ScaleIO is deprecated and the in-tree scaleIO type is no longer supported.
   */
  scaleIO?: ScaleIOVolumeSource
  /**
   * secret represents a secret that should populate this volume. More info: https://kubernetes.io/docs/concepts/storage/volumes#secret
   */
  secret?: SecretVolumeSource
  /**
   * storageOS represents a StorageOS volume attached and mounted on Kubernetes nodes. Deprecated: StorageOS is deprecated and the in-tree storageos type is no longer supported.
   */
  storageos?: StorageOSVolumeSource
  /**
   * vsphereVolume represents a vSphere volume attached and mounted on kubelets host machine. Deprecated: VsphereVolume is deprecated. All operations for the in-tree vsphereVolume type are redirected to the csi.vsphere.vmware.com CSI driver.
   */
  vsphereVolume?: VsphereVirtualDiskVolumeSource
}
/**
 * Represents a Persistent Disk resource in AWS.
 *
 * An AWS EBS disk must exist before mounting to a container. The disk must also be in the same AWS zone as the kubelet. An AWS EBS disk can only be mounted as read/write once. AWS EBS volumes support ownership management and SELinux relabeling.
 */
export interface AWSElasticBlockStoreVolumeSource {
  /**
   * fsType is the filesystem type of the volume that you want to mount. Tip: Ensure that the filesystem type is supported by the host operating system. Examples: "ext4", "xfs", "ntfs". Implicitly inferred to be "ext4" if unspecified. More info: https://kubernetes.io/docs/concepts/storage/volumes#awselasticblockstore
   */
  fsType?: string
  /**
   * partition is the partition in the volume that you want to mount. If omitted, the default is to mount by volume name. Examples: For volume /dev/sda1, you specify the partition as "1". Similarly, the volume partition for /dev/sda is "0" (or you can leave the property empty).
   */
  partition?: number
  /**
   * readOnly value true will force the readOnly setting in VolumeMounts. More info: https://kubernetes.io/docs/concepts/storage/volumes#awselasticblockstore
   */
  readOnly?: boolean
  /**
   * volumeID is unique ID of the persistent disk resource in AWS (Amazon EBS volume). More info: https://kubernetes.io/docs/concepts/storage/volumes#awselasticblockstore
   */
  volumeID: string
}
/**
 * AzureDisk represents an Azure Data Disk mount on the host and bind mount to the pod.
 */
export interface AzureDiskVolumeSource {
  /**
   * cachingMode is the Host Caching mode: None, Read Only, Read Write.
   */
  cachingMode?: ("None" | "ReadOnly" | "ReadWrite")
  /**
   * diskName is the Name of the data disk in the blob storage
   */
  diskName: string
  /**
   * diskURI is the URI of data disk in the blob storage
   */
  diskURI: string
  /**
   * fsType is Filesystem type to mount. Must be a filesystem type supported by the host operating system. Ex. "ext4", "xfs", "ntfs". Implicitly inferred to be "ext4" if unspecified.
   */
  fsType?: string
  /**
   * kind expected values are Shared: multiple blob disks per storage account  Dedicated: single blob disk per storage account  Managed: azure managed data disk (only in managed availability set). defaults to shared
   */
  kind?: ("Dedicated" | "Managed" | "Shared")
  /**
   * readOnly Defaults to false (read/write). ReadOnly here will force the ReadOnly setting in VolumeMounts.
   */
  readOnly?: boolean
}
/**
 * AzureFile represents an Azure File Service mount on the host and bind mount to the pod.
 */
export interface AzureFileVolumeSource {
  /**
   * readOnly defaults to false (read/write). ReadOnly here will force the ReadOnly setting in VolumeMounts.
   */
  readOnly?: boolean
  /**
   * secretName is the  name of secret that contains Azure Storage Account Name and Key
   */
  secretName: string
  /**
   * shareName is the azure share Name
   */
  shareName: string
}
/**
 * Represents a Ceph Filesystem mount that lasts the lifetime of a pod Cephfs volumes do not support ownership management or SELinux relabeling.
 */
export interface CephFSVolumeSource {
  /**
   * monitors is Required: Monitors is a collection of Ceph monitors More info: https://examples.k8s.io/volumes/cephfs/README.md#how-to-use-it
   */
  monitors: string[]
  /**
   * path is Optional: Used as the mounted root, rather than the full Ceph tree, default is /
   */
  path?: string
  /**
   * readOnly is Optional: Defaults to false (read/write). ReadOnly here will force the ReadOnly setting in VolumeMounts. More info: https://examples.k8s.io/volumes/cephfs/README.md#how-to-use-it
   */
  readOnly?: boolean
  /**
   * secretFile is Optional: SecretFile is the path to key ring for User, default is /etc/ceph/user.secret More info: https://examples.k8s.io/volumes/cephfs/README.md#how-to-use-it
   */
  secretFile?: string
  /**
   * secretRef is Optional: SecretRef is reference to the authentication secret for User, default is empty. More info: https://examples.k8s.io/volumes/cephfs/README.md#how-to-use-it
   */
  secretRef?: LocalObjectReference
  /**
   * user is optional: User is the rados user name, default is admin More info: https://examples.k8s.io/volumes/cephfs/README.md#how-to-use-it
   */
  user?: string
}
/**
 * LocalObjectReference contains enough information to let you locate the referenced object inside the same namespace.
 */
export interface LocalObjectReference {
  /**
   * Name of the referent. This field is effectively required, but due to backwards compatibility is allowed to be empty. Instances of this type with an empty value here are almost certainly wrong. More info: https://kubernetes.io/docs/concepts/overview/working-with-objects/names/#names
   */
  name?: string
}
/**
 * Represents a cinder volume resource in Openstack. A Cinder volume must exist before mounting to a container. The volume must also be in the same region as the kubelet. Cinder volumes support ownership management and SELinux relabeling.
 */
export interface CinderVolumeSource {
  /**
   * fsType is the filesystem type to mount. Must be a filesystem type supported by the host operating system. Examples: "ext4", "xfs", "ntfs". Implicitly inferred to be "ext4" if unspecified. More info: https://examples.k8s.io/mysql-cinder-pd/README.md
   */
  fsType?: string
  /**
   * readOnly defaults to false (read/write). ReadOnly here will force the ReadOnly setting in VolumeMounts. More info: https://examples.k8s.io/mysql-cinder-pd/README.md
   */
  readOnly?: boolean
  /**
   * secretRef is optional: points to a secret object containing parameters used to connect to OpenStack.
   */
  secretRef?: LocalObjectReference
  /**
   * volumeID used to identify the volume in cinder. More info: https://examples.k8s.io/mysql-cinder-pd/README.md
   */
  volumeID: string
}
/**
 * Adapts a ConfigMap into a volume.
 *
 * The contents of the target ConfigMap's Data field will be presented in a volume as files using the keys in the Data field as the file names, unless the items element is populated with specific mappings of keys to paths. ConfigMap volumes support ownership management and SELinux relabeling.
 */
export interface ConfigMapVolumeSource {
  /**
   * defaultMode is optional: mode bits used to set permissions on created files by default. Must be an octal value between 0000 and 0777 or a decimal value between 0 and 511. YAML accepts both octal and decimal values, JSON requires decimal values for mode bits. Defaults to 0644. Directories within the path are not affected by this setting. This might be in conflict with other options that affect the file mode, like fsGroup, and the result can be other mode bits set.
   */
  defaultMode?: number
  /**
   * items if unspecified, each key-value pair in the Data field of the referenced ConfigMap will be projected into the volume as a file whose name is the key and content is the value. If specified, the listed keys will be projected into the specified paths, and unlisted keys will not be present. If a key is specified which is not present in the ConfigMap, the volume setup will error unless it is marked optional. Paths must be relative and may not contain the '..' path or start with '..'.
   */
  items?: KeyToPath[]
  /**
   * Name of the referent. This field is effectively required, but due to backwards compatibility is allowed to be empty. Instances of this type with an empty value here are almost certainly wrong. More info: https://kubernetes.io/docs/concepts/overview/working-with-objects/names/#names
   */
  name?: string
  /**
   * optional specify whether the ConfigMap or its keys must be defined
   */
  optional?: boolean
}
/**
 * Maps a string key to a path within a volume.
 */
export interface KeyToPath {
  /**
   * key is the key to project.
   */
  key: string
  /**
   * mode is Optional: mode bits used to set permissions on this file. Must be an octal value between 0000 and 0777 or a decimal value between 0 and 511. YAML accepts both octal and decimal values, JSON requires decimal values for mode bits. If not specified, the volume defaultMode will be used. This might be in conflict with other options that affect the file mode, like fsGroup, and the result can be other mode bits set.
   */
  mode?: number
  /**
   * path is the relative path of the file to map the key to. May not be an absolute path. May not contain the path element '..'. May not start with the string '..'.
   */
  path: string
}
/**
 * Represents a source location of a volume to mount, managed by an external CSI driver
 */
export interface CSIVolumeSource {
  /**
   * driver is the name of the CSI driver that handles this volume. Consult with your admin for the correct name as registered in the cluster.
   */
  driver: string
  /**
   * fsType to mount. Ex. "ext4", "xfs", "ntfs". If not provided, the empty value is passed to the associated CSI driver which will determine the default filesystem to apply.
   */
  fsType?: string
  /**
   * nodePublishSecretRef is a reference to the secret object containing sensitive information to pass to the CSI driver to complete the CSI NodePublishVolume and NodeUnpublishVolume calls. This field is optional, and  may be empty if no secret is required. If the secret object contains more than one secret, all secret references are passed.
   */
  nodePublishSecretRef?: LocalObjectReference
  /**
   * readOnly specifies a read-only configuration for the volume. Defaults to false (read/write).
   */
  readOnly?: boolean
  /**
   * volumeAttributes stores driver-specific properties that are passed to the CSI driver. Consult your driver's documentation for supported values.
   */
  volumeAttributes?: {
    [k: string]: string
  }
}
/**
 * DownwardAPIVolumeSource represents a volume containing downward API info. Downward API volumes support ownership management and SELinux relabeling.
 */
export interface DownwardAPIVolumeSource {
  /**
   * Optional: mode bits to use on created files by default. Must be a Optional: mode bits used to set permissions on created files by default. Must be an octal value between 0000 and 0777 or a decimal value between 0 and 511. YAML accepts both octal and decimal values, JSON requires decimal values for mode bits. Defaults to 0644. Directories within the path are not affected by this setting. This might be in conflict with other options that affect the file mode, like fsGroup, and the result can be other mode bits set.
   */
  defaultMode?: number
  /**
   * Items is a list of downward API volume file
   */
  items?: DownwardAPIVolumeFile[]
}
/**
 * DownwardAPIVolumeFile represents information to create the file containing the pod field
 */
export interface DownwardAPIVolumeFile {
  /**
   * Required: Selects a field of the pod: only annotations, labels, name, namespace and uid are supported.
   */
  fieldRef?: ObjectFieldSelector
  /**
   * Optional: mode bits used to set permissions on this file, must be an octal value between 0000 and 0777 or a decimal value between 0 and 511. YAML accepts both octal and decimal values, JSON requires decimal values for mode bits. If not specified, the volume defaultMode will be used. This might be in conflict with other options that affect the file mode, like fsGroup, and the result can be other mode bits set.
   */
  mode?: number
  /**
   * Required: Path is  the relative path name of the file to be created. Must not be absolute or contain the '..' path. Must be utf-8 encoded. The first item of the relative path must not start with '..'
   */
  path: string
  /**
   * Selects a resource of the container: only resources limits and requests (limits.cpu, limits.memory, requests.cpu and requests.memory) are currently supported.
   */
  resourceFieldRef?: ResourceFieldSelector
}
/**
 * Represents an empty directory for a pod. Empty directory volumes support ownership management and SELinux relabeling.
 */
export interface EmptyDirVolumeSource {
  /**
   * medium represents what type of storage medium should back this directory. The default is "" which means to use the node's default medium. Must be an empty string (default) or Memory. More info: https://kubernetes.io/docs/concepts/storage/volumes#emptydir
   */
  medium?: string
  /**
   * sizeLimit is the total amount of local storage required for this EmptyDir volume. The size limit is also applicable for memory medium. The maximum usage on memory medium EmptyDir would be the minimum value between the SizeLimit specified here and the sum of memory limits of all containers in a pod. The default is nil which means that the limit is undefined. More info: https://kubernetes.io/docs/concepts/storage/volumes#emptydir
   */
  sizeLimit?: Quantity
}
/**
 * Represents an ephemeral volume that is handled by a normal storage driver.
 */
export interface EphemeralVolumeSource {
  /**
   * Will be used to create a stand-alone PVC to provision the volume. The pod in which this EphemeralVolumeSource is embedded will be the owner of the PVC, i.e. the PVC will be deleted together with the pod.  The name of the PVC will be `<pod name>-<volume name>` where `<volume name>` is the name from the `PodSpec.Volumes` array entry. Pod validation will reject the pod if the concatenated name is not valid for a PVC (for example, too long).
   *
   * An existing PVC with that name that is not owned by the pod will *not* be used for the pod to avoid using an unrelated volume by mistake. Starting the pod is then blocked until the unrelated PVC is removed. If such a pre-created PVC is meant to be used by the pod, the PVC has to updated with an owner reference to the pod once the pod exists. Normally this should not be necessary, but it may be useful when manually reconstructing a broken cluster.
   *
   * This field is read-only and no changes will be made by Kubernetes to the PVC after it has been created.
   *
   * Required, must not be nil.
   */
  volumeClaimTemplate?: PersistentVolumeClaimTemplate
}
/**
 * PersistentVolumeClaimTemplate is used to produce PersistentVolumeClaim objects as part of an EphemeralVolumeSource.
 */
export interface PersistentVolumeClaimTemplate {
  /**
   * May contain labels and annotations that will be copied into the PVC when creating it. No other fields are allowed and will be rejected during validation.
   */
  metadata?: ObjectMeta
  /**
   * The specification for the PersistentVolumeClaim. The entire content is copied unchanged into the PVC that gets created from this template. The same fields as in a PersistentVolumeClaim are also valid here.
   */
  spec: PersistentVolumeClaimSpec
}
/**
 * ObjectMeta is metadata that all persisted resources must have, which includes all objects users must create.
 */
export interface ObjectMeta {
  /**
   * Annotations is an unstructured key value map stored with a resource that may be set by external tools to store and retrieve arbitrary metadata. They are not queryable and should be preserved when modifying objects. More info: https://kubernetes.io/docs/concepts/overview/working-with-objects/annotations
   */
  annotations?: {
    [k: string]: string
  }
  /**
   * CreationTimestamp is a timestamp representing the server time when this object was created. It is not guaranteed to be set in happens-before order across separate operations. Clients may not set this value. It is represented in RFC3339 form and is in UTC.
   *
   * Populated by the system. Read-only. Null for lists. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#metadata
   */
  creationTimestamp?: Time
  /**
   * Number of seconds allowed for this object to gracefully terminate before it will be removed from the system. Only set when deletionTimestamp is also set. May only be shortened. Read-only.
   */
  deletionGracePeriodSeconds?: number
  /**
   * DeletionTimestamp is RFC 3339 date and time at which this resource will be deleted. This field is set by the server when a graceful deletion is requested by the user, and is not directly settable by a client. The resource is expected to be deleted (no longer visible from resource lists, and not reachable by name) after the time in this field, once the finalizers list is empty. As long as the finalizers list contains items, deletion is blocked. Once the deletionTimestamp is set, this value may not be unset or be set further into the future, although it may be shortened or the resource may be deleted prior to this time. For example, a user may request that a pod is deleted in 30 seconds. The Kubelet will react by sending a graceful termination signal to the containers in the pod. After that 30 seconds, the Kubelet will send a hard termination signal (SIGKILL) to the container and after cleanup, remove the pod from the API. In the presence of network partitions, this object may still exist after this timestamp, until an administrator or automated process can determine the resource is fully terminated. If not set, graceful deletion of the object has not been requested.
   *
   * Populated by the system when a graceful deletion is requested. Read-only. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#metadata
   */
  deletionTimestamp?: Time
  /**
   * Must be empty before the object is deleted from the registry. Each entry is an identifier for the responsible component that will remove the entry from the list. If the deletionTimestamp of the object is non-nil, entries in this list can only be removed. Finalizers may be processed and removed in any order.  Order is NOT enforced because it introduces significant risk of stuck finalizers. finalizers is a shared field, any actor with permission can reorder it. If the finalizer list is processed in order, then this can lead to a situation in which the component responsible for the first finalizer in the list is waiting for a signal (field value, external system, or other) produced by a component responsible for a finalizer later in the list, resulting in a deadlock. Without enforced ordering finalizers are free to order amongst themselves and are not vulnerable to ordering changes in the list.
   */
  finalizers?: string[]
  /**
   * GenerateName is an optional prefix, used by the server, to generate a unique name ONLY IF the Name field has not been provided. If this field is used, the name returned to the client will be different than the name passed. This value will also be combined with a unique suffix. The provided value has the same validation rules as the Name field, and may be truncated by the length of the suffix required to make the value unique on the server.
   *
   * If this field is specified and the generated name exists, the server will return a 409.
   *
   * Applied only if Name is not specified. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#idempotency
   */
  generateName?: string
  /**
   * A sequence number representing a specific generation of the desired state. Populated by the system. Read-only.
   */
  generation?: number
  /**
   * Map of string keys and values that can be used to organize and categorize (scope and select) objects. May match selectors of replication controllers and services. More info: https://kubernetes.io/docs/concepts/overview/working-with-objects/labels
   */
  labels?: {
    [k: string]: string
  }
  /**
   * ManagedFields maps workflow-id and version to the set of fields that are managed by that workflow. This is mostly for internal housekeeping, and users typically shouldn't need to set or understand this field. A workflow can be the user's name, a controller's name, or the name of a specific apply path like "ci-cd". The set of fields is always in the version that the workflow used when modifying the object.
   */
  managedFields?: ManagedFieldsEntry[]
  /**
   * Name must be unique within a namespace. Is required when creating resources, although some resources may allow a client to request the generation of an appropriate name automatically. Name is primarily intended for creation idempotence and configuration definition. Cannot be updated. More info: https://kubernetes.io/docs/concepts/overview/working-with-objects/names#names
   */
  name?: string
  /**
   * Namespace defines the space within which each name must be unique. An empty namespace is equivalent to the "default" namespace, but "default" is the canonical representation. Not all objects are required to be scoped to a namespace - the value of this field for those objects will be empty.
   *
   * Must be a DNS_LABEL. Cannot be updated. More info: https://kubernetes.io/docs/concepts/overview/working-with-objects/namespaces
   */
  namespace?: string
  /**
   * List of objects depended by this object. If ALL objects in the list have been deleted, this object will be garbage collected. If this object is managed by a controller, then an entry in this list will point to this controller, with the controller field set to true. There cannot be more than one managing controller.
   */
  ownerReferences?: OwnerReference[]
  /**
   * An opaque value that represents the internal version of this object that can be used by clients to determine when objects have changed. May be used for optimistic concurrency, change detection, and the watch operation on a resource or set of resources. Clients must treat these values as opaque and passed unmodified back to the server. They may only be valid for a particular resource or set of resources.
   *
   * Populated by the system. Read-only. Value must be treated as opaque by clients and . More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#concurrency-control-and-consistency
   */
  resourceVersion?: string
  /**
   * Deprecated: selfLink is a legacy read-only field that is no longer populated by the system.
   */
  selfLink?: string
  /**
   * UID is the unique in time and space value for this object. It is typically generated by the server on successful creation of a resource and is not allowed to change on PUT operations.
   *
   * Populated by the system. Read-only. More info: https://kubernetes.io/docs/concepts/overview/working-with-objects/names#uids
   */
  uid?: string
}
/**
 * ManagedFieldsEntry is a workflow-id, a FieldSet and the group version of the resource that the fieldset applies to.
 */
export interface ManagedFieldsEntry {
  /**
   * APIVersion defines the version of this resource that this field set applies to. The format is "group/version" just like the top-level APIVersion field. It is necessary to track the version of a field set because it cannot be automatically converted.
   */
  apiVersion?: string
  /**
   * FieldsType is the discriminator for the different fields format and version. There is currently only one possible value: "FieldsV1"
   */
  fieldsType?: string
  /**
   * FieldsV1 holds the first JSON version format as described in the "FieldsV1" type.
   */
  fieldsV1?: FieldsV1
  /**
   * Manager is an identifier of the workflow managing these fields.
   */
  manager?: string
  /**
   * Operation is the type of operation which lead to this ManagedFieldsEntry being created. The only valid values for this field are 'Apply' and 'Update'.
   */
  operation?: string
  /**
   * Subresource is the name of the subresource used to update that object, or empty string if the object was updated through the main resource. The value of this field is used to distinguish between managers, even if they share the same name. For example, a status update will be distinct from a regular update using the same manager name. Note that the APIVersion field is not related to the Subresource field and it always corresponds to the version of the main resource.
   */
  subresource?: string
  /**
   * Time is the timestamp of when the ManagedFields entry was added. The timestamp will also be updated if a field is added, the manager changes any of the owned fields value or removes a field. The timestamp does not update when a field is removed from the entry because another manager took it over.
   */
  time?: Time
}
/**
 * FieldsV1 stores a set of fields in a data structure like a Trie, in JSON format.
 *
 * Each key is either a '.' representing the field itself, and will always map to an empty set, or a string representing a sub-field or item. The string will follow one of these four formats: 'f:<name>', where <name> is the name of a field in a struct, or key in a map 'v:<value>', where <value> is the exact json formatted value of a list item 'i:<index>', where <index> is position of a item in a list 'k:<keys>', where <keys> is a map of  a list item's key fields to their unique values If a key maps to an empty Fields value, the field that key represents is part of the set.
 *
 * The exact format is defined in sigs.k8s.io/structured-merge-diff
 */
export interface FieldsV1 {
  [k: string]: unknown
}
/**
 * OwnerReference contains enough information to let you identify an owning object. An owning object must be in the same namespace as the dependent, or be cluster-scoped, so there is no namespace field.
 */
export interface OwnerReference {
  /**
   * API version of the referent.
   */
  apiVersion: string
  /**
   * If true, AND if the owner has the "foregroundDeletion" finalizer, then the owner cannot be deleted from the key-value store until this reference is removed. See https://kubernetes.io/docs/concepts/architecture/garbage-collection/#foreground-deletion for how the garbage collector interacts with this field and enforces the foreground deletion. Defaults to false. To set this field, a user needs "delete" permission of the owner, otherwise 422 (Unprocessable Entity) will be returned.
   */
  blockOwnerDeletion?: boolean
  /**
   * If true, this reference points to the managing controller.
   */
  controller?: boolean
  /**
   * Kind of the referent. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#types-kinds
   */
  kind: string
  /**
   * Name of the referent. More info: https://kubernetes.io/docs/concepts/overview/working-with-objects/names#names
   */
  name: string
  /**
   * UID of the referent. More info: https://kubernetes.io/docs/concepts/overview/working-with-objects/names#uids
   */
  uid: string
}
/**
 * PersistentVolumeClaimSpec describes the common attributes of storage devices and allows a Source for provider-specific attributes
 */
export interface PersistentVolumeClaimSpec {
  /**
   * accessModes contains the desired access modes the volume should have. More info: https://kubernetes.io/docs/concepts/storage/persistent-volumes#access-modes-1
   */
  accessModes?: ("ReadOnlyMany" | "ReadWriteMany" | "ReadWriteOnce" | "ReadWriteOncePod")[]
  /**
   * dataSource field can be used to specify either: * An existing VolumeSnapshot object (snapshot.storage.k8s.io/VolumeSnapshot) * An existing PVC (PersistentVolumeClaim) If the provisioner or an external controller can support the specified data source, it will create a new volume based on the contents of the specified data source. When the AnyVolumeDataSource feature gate is enabled, dataSource contents will be copied to dataSourceRef, and dataSourceRef contents will be copied to dataSource when dataSourceRef.namespace is not specified. If the namespace is specified, then dataSourceRef will not be copied to dataSource.
   */
  dataSource?: TypedLocalObjectReference
  /**
   * dataSourceRef specifies the object from which to populate the volume with data, if a non-empty volume is desired. This may be any object from a non-empty API group (non core object) or a PersistentVolumeClaim object. When this field is specified, volume binding will only succeed if the type of the specified object matches some installed volume populator or dynamic provisioner. This field will replace the functionality of the dataSource field and as such if both fields are non-empty, they must have the same value. For backwards compatibility, when namespace isn't specified in dataSourceRef, both fields (dataSource and dataSourceRef) will be set to the same value automatically if one of them is empty and the other is non-empty. When namespace is specified in dataSourceRef, dataSource isn't set to the same value and must be empty. There are three important differences between dataSource and dataSourceRef: * While dataSource only allows two specific types of objects, dataSourceRef
   *   allows any non-core object, as well as PersistentVolumeClaim objects.
   * * While dataSource ignores disallowed values (dropping them), dataSourceRef
   *   preserves all values, and generates an error if a disallowed value is
   *   specified.
   * * While dataSource only allows local objects, dataSourceRef allows objects
   *   in any namespaces.
   * (Beta) Using this field requires the AnyVolumeDataSource feature gate to be enabled. (Alpha) Using the namespace field of dataSourceRef requires the CrossNamespaceVolumeDataSource feature gate to be enabled.
   */
  dataSourceRef?: TypedObjectReference
  /**
   * resources represents the minimum resources the volume should have. If RecoverVolumeExpansionFailure feature is enabled users are allowed to specify resource requirements that are lower than previous value but must still be higher than capacity recorded in the status field of the claim. More info: https://kubernetes.io/docs/concepts/storage/persistent-volumes#resources
   */
  resources?: VolumeResourceRequirements
  /**
   * selector is a label query over volumes to consider for binding.
   */
  selector?: LabelSelector
  /**
   * storageClassName is the name of the StorageClass required by the claim. More info: https://kubernetes.io/docs/concepts/storage/persistent-volumes#class-1
   */
  storageClassName?: string
  /**
   * volumeAttributesClassName may be used to set the VolumeAttributesClass used by this claim. If specified, the CSI driver will create or update the volume with the attributes defined in the corresponding VolumeAttributesClass. This has a different purpose than storageClassName, it can be changed after the claim is created. An empty string or nil value indicates that no VolumeAttributesClass will be applied to the claim. If the claim enters an Infeasible error state, this field can be reset to its previous value (including nil) to cancel the modification. If the resource referred to by volumeAttributesClass does not exist, this PersistentVolumeClaim will be set to a Pending state, as reflected by the modifyVolumeStatus field, until such as a resource exists. More info: https://kubernetes.io/docs/concepts/storage/volume-attributes-classes/
   */
  volumeAttributesClassName?: string
  /**
   * volumeMode defines what type of volume is required by the claim. Value of Filesystem is implied when not included in claim spec.
   */
  volumeMode?: ("Block" | "Filesystem")
  /**
   * volumeName is the binding reference to the PersistentVolume backing this claim.
   */
  volumeName?: string
}
/**
 * TypedLocalObjectReference contains enough information to let you locate the typed referenced object inside the same namespace.
 */
export interface TypedLocalObjectReference {
  /**
   * APIGroup is the group for the resource being referenced. If APIGroup is not specified, the specified Kind must be in the core API group. For any other third-party types, APIGroup is required.
   */
  apiGroup?: string
  /**
   * Kind is the type of resource being referenced
   */
  kind: string
  /**
   * Name is the name of resource being referenced
   */
  name: string
}
/**
 * TypedObjectReference contains enough information to let you locate the typed referenced object
 */
export interface TypedObjectReference {
  /**
   * APIGroup is the group for the resource being referenced. If APIGroup is not specified, the specified Kind must be in the core API group. For any other third-party types, APIGroup is required.
   */
  apiGroup?: string
  /**
   * Kind is the type of resource being referenced
   */
  kind: string
  /**
   * Name is the name of resource being referenced
   */
  name: string
  /**
   * Namespace is the namespace of resource being referenced Note that when a namespace is specified, a gateway.networking.k8s.io/ReferenceGrant object is required in the referent namespace to allow that namespace's owner to accept the reference. See the ReferenceGrant documentation for details. (Alpha) This field requires the CrossNamespaceVolumeDataSource feature gate to be enabled.
   */
  namespace?: string
}
/**
 * VolumeResourceRequirements describes the storage resource requirements for a volume.
 */
export interface VolumeResourceRequirements {
  /**
   * Limits describes the maximum amount of compute resources allowed. More info: https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/
   */
  limits?: {
    [k: string]: Quantity
  }
  /**
   * Requests describes the minimum amount of compute resources required. If Requests is omitted for a container, it defaults to Limits if that is explicitly specified, otherwise to an implementation-defined value. Requests cannot exceed Limits. More info: https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/
   */
  requests?: {
    [k: string]: Quantity
  }
}
/**
 * Represents a Fibre Channel volume. Fibre Channel volumes can only be mounted as read/write once. Fibre Channel volumes support ownership management and SELinux relabeling.
 */
export interface FCVolumeSource {
  /**
   * fsType is the filesystem type to mount. Must be a filesystem type supported by the host operating system. Ex. "ext4", "xfs", "ntfs". Implicitly inferred to be "ext4" if unspecified.
   */
  fsType?: string
  /**
   * lun is Optional: FC target lun number
   */
  lun?: number
  /**
   * readOnly is Optional: Defaults to false (read/write). ReadOnly here will force the ReadOnly setting in VolumeMounts.
   */
  readOnly?: boolean
  /**
   * targetWWNs is Optional: FC target worldwide names (WWNs)
   */
  targetWWNs?: string[]
  /**
   * wwids Optional: FC volume world wide identifiers (wwids) Either wwids or combination of targetWWNs and lun must be set, but not both simultaneously.
   */
  wwids?: string[]
}
/**
 * FlexVolume represents a generic volume resource that is provisioned/attached using an exec based plugin.
 */
export interface FlexVolumeSource {
  /**
   * driver is the name of the driver to use for this volume.
   */
  driver: string
  /**
   * fsType is the filesystem type to mount. Must be a filesystem type supported by the host operating system. Ex. "ext4", "xfs", "ntfs". The default filesystem depends on FlexVolume script.
   */
  fsType?: string
  /**
   * options is Optional: this field holds extra command options if any.
   */
  options?: {
    [k: string]: string
  }
  /**
   * readOnly is Optional: defaults to false (read/write). ReadOnly here will force the ReadOnly setting in VolumeMounts.
   */
  readOnly?: boolean
  /**
   * secretRef is Optional: secretRef is reference to the secret object containing sensitive information to pass to the plugin scripts. This may be empty if no secret object is specified. If the secret object contains more than one secret, all secrets are passed to the plugin scripts.
   */
  secretRef?: LocalObjectReference
}
/**
 * Represents a Flocker volume mounted by the Flocker agent. One and only one of datasetName and datasetUUID should be set. Flocker volumes do not support ownership management or SELinux relabeling.
 */
export interface FlockerVolumeSource {
  /**
   * datasetName is Name of the dataset stored as metadata -> name on the dataset for Flocker should be considered as deprecated
   */
  datasetName?: string
  /**
   * datasetUUID is the UUID of the dataset. This is unique identifier of a Flocker dataset
   */
  datasetUUID?: string
}
/**
 * Represents a Persistent Disk resource in Google Compute Engine.
 *
 * A GCE PD must exist before mounting to a container. The disk must also be in the same GCE project and zone as the kubelet. A GCE PD can only be mounted as read/write once or read-only many times. GCE PDs support ownership management and SELinux relabeling.
 */
export interface GCEPersistentDiskVolumeSource {
  /**
   * fsType is filesystem type of the volume that you want to mount. Tip: Ensure that the filesystem type is supported by the host operating system. Examples: "ext4", "xfs", "ntfs". Implicitly inferred to be "ext4" if unspecified. More info: https://kubernetes.io/docs/concepts/storage/volumes#gcepersistentdisk
   */
  fsType?: string
  /**
   * partition is the partition in the volume that you want to mount. If omitted, the default is to mount by volume name. Examples: For volume /dev/sda1, you specify the partition as "1". Similarly, the volume partition for /dev/sda is "0" (or you can leave the property empty). More info: https://kubernetes.io/docs/concepts/storage/volumes#gcepersistentdisk
   */
  partition?: number
  /**
   * pdName is unique name of the PD resource in GCE. Used to identify the disk in GCE. More info: https://kubernetes.io/docs/concepts/storage/volumes#gcepersistentdisk
   */
  pdName: string
  /**
   * readOnly here will force the ReadOnly setting in VolumeMounts. Defaults to false. More info: https://kubernetes.io/docs/concepts/storage/volumes#gcepersistentdisk
   */
  readOnly?: boolean
}
/**
 * Represents a volume that is populated with the contents of a git repository. Git repo volumes do not support ownership management. Git repo volumes support SELinux relabeling.
 *
 * DEPRECATED: GitRepo is deprecated. To provision a container with a git repo, mount an EmptyDir into an InitContainer that clones the repo using git, then mount the EmptyDir into the Pod's container.
 */
export interface GitRepoVolumeSource {
  /**
   * directory is the target directory name. Must not contain or start with '..'.  If '.' is supplied, the volume directory will be the git repository.  Otherwise, if specified, the volume will contain the git repository in the subdirectory with the given name.
   */
  directory?: string
  /**
   * repository is the URL
   */
  repository: string
  /**
   * revision is the commit hash for the specified revision.
   */
  revision?: string
}
/**
 * Represents a Glusterfs mount that lasts the lifetime of a pod. Glusterfs volumes do not support ownership management or SELinux relabeling.
 */
export interface GlusterfsVolumeSource {
  /**
   * endpoints is the endpoint name that details Glusterfs topology.
   */
  endpoints: string
  /**
   * path is the Glusterfs volume path. More info: https://examples.k8s.io/volumes/glusterfs/README.md#create-a-pod
   */
  path: string
  /**
   * readOnly here will force the Glusterfs volume to be mounted with read-only permissions. Defaults to false. More info: https://examples.k8s.io/volumes/glusterfs/README.md#create-a-pod
   */
  readOnly?: boolean
}
/**
 * Represents a host path mapped into a pod. Host path volumes do not support ownership management or SELinux relabeling.
 */
export interface HostPathVolumeSource {
  /**
   * path of the directory on the host. If the path is a symlink, it will follow the link to the real path. More info: https://kubernetes.io/docs/concepts/storage/volumes#hostpath
   */
  path: string
  /**
   * type for HostPath Volume Defaults to "" More info: https://kubernetes.io/docs/concepts/storage/volumes#hostpath
   */
  type?: ("" | "BlockDevice" | "CharDevice" | "Directory" | "DirectoryOrCreate" | "File" | "FileOrCreate" | "Socket")
}
/**
 * ImageVolumeSource represents a image volume resource.
 */
export interface ImageVolumeSource {
  /**
   * Policy for pulling OCI objects. Possible values are: Always: the kubelet always attempts to pull the reference. Container creation will fail If the pull fails. Never: the kubelet never pulls the reference and only uses a local image or artifact. Container creation will fail if the reference isn't present. IfNotPresent: the kubelet pulls if the reference isn't already present on disk. Container creation will fail if the reference isn't present and the pull fails. Defaults to Always if :latest tag is specified, or IfNotPresent otherwise.
   */
  pullPolicy?: ("Always" | "IfNotPresent" | "Never")
  /**
   * Required: Image or artifact reference to be used. Behaves in the same way as pod.spec.containers[*].image. Pull secrets will be assembled in the same way as for the container image by looking up node credentials, SA image pull secrets, and pod spec image pull secrets. More info: https://kubernetes.io/docs/concepts/containers/images This field is optional to allow higher level config management to default or override container images in workload controllers like Deployments and StatefulSets.
   */
  reference?: string
}
/**
 * Represents an ISCSI disk. ISCSI volumes can only be mounted as read/write once. ISCSI volumes support ownership management and SELinux relabeling.
 */
export interface ISCSIVolumeSource {
  /**
   * chapAuthDiscovery defines whether support iSCSI Discovery CHAP authentication
   */
  chapAuthDiscovery?: boolean
  /**
   * chapAuthSession defines whether support iSCSI Session CHAP authentication
   */
  chapAuthSession?: boolean
  /**
   * fsType is the filesystem type of the volume that you want to mount. Tip: Ensure that the filesystem type is supported by the host operating system. Examples: "ext4", "xfs", "ntfs". Implicitly inferred to be "ext4" if unspecified. More info: https://kubernetes.io/docs/concepts/storage/volumes#iscsi
   */
  fsType?: string
  /**
   * initiatorName is the custom iSCSI Initiator Name. If initiatorName is specified with iscsiInterface simultaneously, new iSCSI interface <target portal>:<volume name> will be created for the connection.
   */
  initiatorName?: string
  /**
   * iqn is the target iSCSI Qualified Name.
   */
  iqn: string
  /**
   * iscsiInterface is the interface Name that uses an iSCSI transport. Defaults to 'default' (tcp).
   */
  iscsiInterface?: string
  /**
   * lun represents iSCSI Target Lun number.
   */
  lun: number
  /**
   * portals is the iSCSI Target Portal List. The portal is either an IP or ip_addr:port if the port is other than default (typically TCP ports 860 and 3260).
   */
  portals?: string[]
  /**
   * readOnly here will force the ReadOnly setting in VolumeMounts. Defaults to false.
   */
  readOnly?: boolean
  /**
   * secretRef is the CHAP Secret for iSCSI target and initiator authentication
   */
  secretRef?: LocalObjectReference
  /**
   * targetPortal is iSCSI Target Portal. The Portal is either an IP or ip_addr:port if the port is other than default (typically TCP ports 860 and 3260).
   */
  targetPortal: string
}
/**
 * Represents an NFS mount that lasts the lifetime of a pod. NFS volumes do not support ownership management or SELinux relabeling.
 */
export interface NFSVolumeSource {
  /**
   * path that is exported by the NFS server. More info: https://kubernetes.io/docs/concepts/storage/volumes#nfs
   */
  path: string
  /**
   * readOnly here will force the NFS export to be mounted with read-only permissions. Defaults to false. More info: https://kubernetes.io/docs/concepts/storage/volumes#nfs
   */
  readOnly?: boolean
  /**
   * server is the hostname or IP address of the NFS server. More info: https://kubernetes.io/docs/concepts/storage/volumes#nfs
   */
  server: string
}
/**
 * PersistentVolumeClaimVolumeSource references the user's PVC in the same namespace. This volume finds the bound PV and mounts that volume for the pod. A PersistentVolumeClaimVolumeSource is, essentially, a wrapper around another type of volume that is owned by someone else (the system).
 */
export interface PersistentVolumeClaimVolumeSource {
  /**
   * claimName is the name of a PersistentVolumeClaim in the same namespace as the pod using this volume. More info: https://kubernetes.io/docs/concepts/storage/persistent-volumes#persistentvolumeclaims
   */
  claimName: string
  /**
   * readOnly Will force the ReadOnly setting in VolumeMounts. Default false.
   */
  readOnly?: boolean
}
/**
 * Represents a Photon Controller persistent disk resource.
 */
export interface PhotonPersistentDiskVolumeSource {
  /**
   * fsType is the filesystem type to mount. Must be a filesystem type supported by the host operating system. Ex. "ext4", "xfs", "ntfs". Implicitly inferred to be "ext4" if unspecified.
   */
  fsType?: string
  /**
   * pdID is the ID that identifies Photon Controller persistent disk
   */
  pdID: string
}
/**
 * PortworxVolumeSource represents a Portworx volume resource.
 */
export interface PortworxVolumeSource {
  /**
   * fSType represents the filesystem type to mount Must be a filesystem type supported by the host operating system. Ex. "ext4", "xfs". Implicitly inferred to be "ext4" if unspecified.
   */
  fsType?: string
  /**
   * readOnly defaults to false (read/write). ReadOnly here will force the ReadOnly setting in VolumeMounts.
   */
  readOnly?: boolean
  /**
   * volumeID uniquely identifies a Portworx volume
   */
  volumeID: string
}
/**
 * Represents a projected volume source
 */
export interface ProjectedVolumeSource {
  /**
   * defaultMode are the mode bits used to set permissions on created files by default. Must be an octal value between 0000 and 0777 or a decimal value between 0 and 511. YAML accepts both octal and decimal values, JSON requires decimal values for mode bits. Directories within the path are not affected by this setting. This might be in conflict with other options that affect the file mode, like fsGroup, and the result can be other mode bits set.
   */
  defaultMode?: number
  /**
   * sources is the list of volume projections. Each entry in this list handles one source.
   */
  sources?: VolumeProjection[]
}
/**
 * Projection that may be projected along with other supported volume types. Exactly one of these fields must be set.
 */
export interface VolumeProjection {
  /**
   * ClusterTrustBundle allows a pod to access the `.spec.trustBundle` field of ClusterTrustBundle objects in an auto-updating file.
   *
   * Alpha, gated by the ClusterTrustBundleProjection feature gate.
   *
   * ClusterTrustBundle objects can either be selected by name, or by the combination of signer name and a label selector.
   *
   * Kubelet performs aggressive normalization of the PEM contents written into the pod filesystem.  Esoteric PEM features such as inter-block comments and block headers are stripped.  Certificates are deduplicated. The ordering of certificates within the file is arbitrary, and Kubelet may change the order over time.
   */
  clusterTrustBundle?: ClusterTrustBundleProjection
  /**
   * configMap information about the configMap data to project
   */
  configMap?: ConfigMapProjection
  /**
   * downwardAPI information about the downwardAPI data to project
   */
  downwardAPI?: DownwardAPIProjection
  /**
   * Projects an auto-rotating credential bundle (private key and certificate chain) that the pod can use either as a TLS client or server.
   *
   * Kubelet generates a private key and uses it to send a PodCertificateRequest to the named signer.  Once the signer approves the request and issues a certificate chain, Kubelet writes the key and certificate chain to the pod filesystem.  The pod does not start until certificates have been issued for each podCertificate projected volume source in its spec.
   *
   * Kubelet will begin trying to rotate the certificate at the time indicated by the signer using the PodCertificateRequest.Status.BeginRefreshAt timestamp.
   *
   * Kubelet can write a single file, indicated by the credentialBundlePath field, or separate files, indicated by the keyPath and certificateChainPath fields.
   *
   * The credential bundle is a single file in PEM format.  The first PEM entry is the private key (in PKCS#8 format), and the remaining PEM entries are the certificate chain issued by the signer (typically, signers will return their certificate chain in leaf-to-root order).
   *
   * Prefer using the credential bundle format, since your application code can read it atomically.  If you use keyPath and certificateChainPath, your application must make two separate file reads. If these coincide with a certificate rotation, it is possible that the private key and leaf certificate you read may not correspond to each other.  Your application will need to check for this condition, and re-read until they are consistent.
   *
   * The named signer controls chooses the format of the certificate it issues; consult the signer implementation's documentation to learn how to use the certificates it issues.
   */
  podCertificate?: PodCertificateProjection
  /**
   * secret information about the secret data to project
   */
  secret?: SecretProjection
  /**
   * serviceAccountToken is information about the serviceAccountToken data to project
   */
  serviceAccountToken?: ServiceAccountTokenProjection
}
/**
 * ClusterTrustBundleProjection describes how to select a set of ClusterTrustBundle objects and project their contents into the pod filesystem.
 */
export interface ClusterTrustBundleProjection {
  /**
   * Select all ClusterTrustBundles that match this label selector.  Only has effect if signerName is set.  Mutually-exclusive with name.  If unset, interpreted as "match nothing".  If set but empty, interpreted as "match everything".
   */
  labelSelector?: LabelSelector
  /**
   * Select a single ClusterTrustBundle by object name.  Mutually-exclusive with signerName and labelSelector.
   */
  name?: string
  /**
   * If true, don't block pod startup if the referenced ClusterTrustBundle(s) aren't available.  If using name, then the named ClusterTrustBundle is allowed not to exist.  If using signerName, then the combination of signerName and labelSelector is allowed to match zero ClusterTrustBundles.
   */
  optional?: boolean
  /**
   * Relative path from the volume root to write the bundle.
   */
  path: string
  /**
   * Select all ClusterTrustBundles that match this signer name. Mutually-exclusive with name.  The contents of all selected ClusterTrustBundles will be unified and deduplicated.
   */
  signerName?: string
}
/**
 * Adapts a ConfigMap into a projected volume.
 *
 * The contents of the target ConfigMap's Data field will be presented in a projected volume as files using the keys in the Data field as the file names, unless the items element is populated with specific mappings of keys to paths. Note that this is identical to a configmap volume source without the default mode.
 */
export interface ConfigMapProjection {
  /**
   * items if unspecified, each key-value pair in the Data field of the referenced ConfigMap will be projected into the volume as a file whose name is the key and content is the value. If specified, the listed keys will be projected into the specified paths, and unlisted keys will not be present. If a key is specified which is not present in the ConfigMap, the volume setup will error unless it is marked optional. Paths must be relative and may not contain the '..' path or start with '..'.
   */
  items?: KeyToPath[]
  /**
   * Name of the referent. This field is effectively required, but due to backwards compatibility is allowed to be empty. Instances of this type with an empty value here are almost certainly wrong. More info: https://kubernetes.io/docs/concepts/overview/working-with-objects/names/#names
   */
  name?: string
  /**
   * optional specify whether the ConfigMap or its keys must be defined
   */
  optional?: boolean
}
/**
 * Represents downward API info for projecting into a projected volume. Note that this is identical to a downwardAPI volume source without the default mode.
 */
export interface DownwardAPIProjection {
  /**
   * Items is a list of DownwardAPIVolume file
   */
  items?: DownwardAPIVolumeFile[]
}
/**
 * PodCertificateProjection provides a private key and X.509 certificate in the pod filesystem.
 */
export interface PodCertificateProjection {
  /**
   * Write the certificate chain at this path in the projected volume.
   *
   * Most applications should use credentialBundlePath.  When using keyPath and certificateChainPath, your application needs to check that the key and leaf certificate are consistent, because it is possible to read the files mid-rotation.
   */
  certificateChainPath?: string
  /**
   * Write the credential bundle at this path in the projected volume.
   *
   * The credential bundle is a single file that contains multiple PEM blocks. The first PEM block is a PRIVATE KEY block, containing a PKCS#8 private key.
   *
   * The remaining blocks are CERTIFICATE blocks, containing the issued certificate chain from the signer (leaf and any intermediates).
   *
   * Using credentialBundlePath lets your Pod's application code make a single atomic read that retrieves a consistent key and certificate chain.  If you project them to separate files, your application code will need to additionally check that the leaf certificate was issued to the key.
   */
  credentialBundlePath?: string
  /**
   * Write the key at this path in the projected volume.
   *
   * Most applications should use credentialBundlePath.  When using keyPath and certificateChainPath, your application needs to check that the key and leaf certificate are consistent, because it is possible to read the files mid-rotation.
   */
  keyPath?: string
  /**
   * The type of keypair Kubelet will generate for the pod.
   *
   * Valid values are "RSA3072", "RSA4096", "ECDSAP256", "ECDSAP384", "ECDSAP521", and "ED25519".
   */
  keyType: string
  /**
   * maxExpirationSeconds is the maximum lifetime permitted for the certificate.
   *
   * Kubelet copies this value verbatim into the PodCertificateRequests it generates for this projection.
   *
   * If omitted, kube-apiserver will set it to 86400(24 hours). kube-apiserver will reject values shorter than 3600 (1 hour).  The maximum allowable value is 7862400 (91 days).
   *
   * The signer implementation is then free to issue a certificate with any lifetime *shorter* than MaxExpirationSeconds, but no shorter than 3600 seconds (1 hour).  This constraint is enforced by kube-apiserver. `kubernetes.io` signers will never issue certificates with a lifetime longer than 24 hours.
   */
  maxExpirationSeconds?: number
  /**
   * Kubelet's generated CSRs will be addressed to this signer.
   */
  signerName: string
}
/**
 * Adapts a secret into a projected volume.
 *
 * The contents of the target Secret's Data field will be presented in a projected volume as files using the keys in the Data field as the file names. Note that this is identical to a secret volume source without the default mode.
 */
export interface SecretProjection {
  /**
   * items if unspecified, each key-value pair in the Data field of the referenced Secret will be projected into the volume as a file whose name is the key and content is the value. If specified, the listed keys will be projected into the specified paths, and unlisted keys will not be present. If a key is specified which is not present in the Secret, the volume setup will error unless it is marked optional. Paths must be relative and may not contain the '..' path or start with '..'.
   */
  items?: KeyToPath[]
  /**
   * Name of the referent. This field is effectively required, but due to backwards compatibility is allowed to be empty. Instances of this type with an empty value here are almost certainly wrong. More info: https://kubernetes.io/docs/concepts/overview/working-with-objects/names/#names
   */
  name?: string
  /**
   * optional field specify whether the Secret or its key must be defined
   */
  optional?: boolean
}
/**
 * ServiceAccountTokenProjection represents a projected service account token volume. This projection can be used to insert a service account token into the pods runtime filesystem for use against APIs (Kubernetes API Server or otherwise).
 */
export interface ServiceAccountTokenProjection {
  /**
   * audience is the intended audience of the token. A recipient of a token must identify itself with an identifier specified in the audience of the token, and otherwise should reject the token. The audience defaults to the identifier of the apiserver.
   */
  audience?: string
  /**
   * expirationSeconds is the requested duration of validity of the service account token. As the token approaches expiration, the kubelet volume plugin will proactively rotate the service account token. The kubelet will start trying to rotate the token if the token is older than 80 percent of its time to live or if the token is older than 24 hours.Defaults to 1 hour and must be at least 10 minutes.
   */
  expirationSeconds?: number
  /**
   * path is the path relative to the mount point of the file to project the token into.
   */
  path: string
}
/**
 * Represents a Quobyte mount that lasts the lifetime of a pod. Quobyte volumes do not support ownership management or SELinux relabeling.
 */
export interface QuobyteVolumeSource {
  /**
   * group to map volume access to Default is no group
   */
  group?: string
  /**
   * readOnly here will force the Quobyte volume to be mounted with read-only permissions. Defaults to false.
   */
  readOnly?: boolean
  /**
   * registry represents a single or multiple Quobyte Registry services specified as a string as host:port pair (multiple entries are separated with commas) which acts as the central registry for volumes
   */
  registry: string
  /**
   * tenant owning the given Quobyte volume in the Backend Used with dynamically provisioned Quobyte volumes, value is set by the plugin
   */
  tenant?: string
  /**
   * user to map volume access to Defaults to serivceaccount user
   */
  user?: string
  /**
   * volume is a string that references an already created Quobyte volume by name.
   */
  volume: string
}
/**
 * Represents a Rados Block Device mount that lasts the lifetime of a pod. RBD volumes support ownership management and SELinux relabeling.
 */
export interface RBDVolumeSource {
  /**
   * fsType is the filesystem type of the volume that you want to mount. Tip: Ensure that the filesystem type is supported by the host operating system. Examples: "ext4", "xfs", "ntfs". Implicitly inferred to be "ext4" if unspecified. More info: https://kubernetes.io/docs/concepts/storage/volumes#rbd
   */
  fsType?: string
  /**
   * image is the rados image name. More info: https://examples.k8s.io/volumes/rbd/README.md#how-to-use-it
   */
  image: string
  /**
   * keyring is the path to key ring for RBDUser. Default is /etc/ceph/keyring. More info: https://examples.k8s.io/volumes/rbd/README.md#how-to-use-it
   */
  keyring?: string
  /**
   * monitors is a collection of Ceph monitors. More info: https://examples.k8s.io/volumes/rbd/README.md#how-to-use-it
   */
  monitors: string[]
  /**
   * pool is the rados pool name. Default is rbd. More info: https://examples.k8s.io/volumes/rbd/README.md#how-to-use-it
   */
  pool?: string
  /**
   * readOnly here will force the ReadOnly setting in VolumeMounts. Defaults to false. More info: https://examples.k8s.io/volumes/rbd/README.md#how-to-use-it
   */
  readOnly?: boolean
  /**
   * secretRef is name of the authentication secret for RBDUser. If provided overrides keyring. Default is nil. More info: https://examples.k8s.io/volumes/rbd/README.md#how-to-use-it
   */
  secretRef?: LocalObjectReference
  /**
   * user is the rados user name. Default is admin. More info: https://examples.k8s.io/volumes/rbd/README.md#how-to-use-it
   */
  user?: string
}
/**
 * ScaleIOVolumeSource represents a persistent ScaleIO volume
 */
export interface ScaleIOVolumeSource {
  /**
   * fsType is the filesystem type to mount. Must be a filesystem type supported by the host operating system. Ex. "ext4", "xfs", "ntfs". Default is "xfs".
   */
  fsType?: string
  /**
   * gateway is the host address of the ScaleIO API Gateway.
   */
  gateway: string
  /**
   * protectionDomain is the name of the ScaleIO Protection Domain for the configured storage.
   */
  protectionDomain?: string
  /**
   * readOnly Defaults to false (read/write). ReadOnly here will force the ReadOnly setting in VolumeMounts.
   */
  readOnly?: boolean
  /**
   * secretRef references to the secret for ScaleIO user and other sensitive information. If this is not provided, Login operation will fail.
   */
  secretRef: LocalObjectReference
  /**
   * sslEnabled Flag enable/disable SSL communication with Gateway, default false
   */
  sslEnabled?: boolean
  /**
   * storageMode indicates whether the storage for a volume should be ThickProvisioned or ThinProvisioned. Default is ThinProvisioned.
   */
  storageMode?: string
  /**
   * storagePool is the ScaleIO Storage Pool associated with the protection domain.
   */
  storagePool?: string
  /**
   * system is the name of the storage system as configured in ScaleIO.
   */
  system: string
  /**
   * volumeName is the name of a volume already created in the ScaleIO system that is associated with this volume source.
   */
  volumeName?: string
}
/**
 * Adapts a Secret into a volume.
 *
 * The contents of the target Secret's Data field will be presented in a volume as files using the keys in the Data field as the file names. Secret volumes support ownership management and SELinux relabeling.
 */
export interface SecretVolumeSource {
  /**
   * defaultMode is Optional: mode bits used to set permissions on created files by default. Must be an octal value between 0000 and 0777 or a decimal value between 0 and 511. YAML accepts both octal and decimal values, JSON requires decimal values for mode bits. Defaults to 0644. Directories within the path are not affected by this setting. This might be in conflict with other options that affect the file mode, like fsGroup, and the result can be other mode bits set.
   */
  defaultMode?: number
  /**
   * items If unspecified, each key-value pair in the Data field of the referenced Secret will be projected into the volume as a file whose name is the key and content is the value. If specified, the listed keys will be projected into the specified paths, and unlisted keys will not be present. If a key is specified which is not present in the Secret, the volume setup will error unless it is marked optional. Paths must be relative and may not contain the '..' path or start with '..'.
   */
  items?: KeyToPath[]
  /**
   * optional field specify whether the Secret or its keys must be defined
   */
  optional?: boolean
  /**
   * secretName is the name of the secret in the pod's namespace to use. More info: https://kubernetes.io/docs/concepts/storage/volumes#secret
   */
  secretName?: string
}
/**
 * Represents a StorageOS persistent volume resource.
 */
export interface StorageOSVolumeSource {
  /**
   * fsType is the filesystem type to mount. Must be a filesystem type supported by the host operating system. Ex. "ext4", "xfs", "ntfs". Implicitly inferred to be "ext4" if unspecified.
   */
  fsType?: string
  /**
   * readOnly defaults to false (read/write). ReadOnly here will force the ReadOnly setting in VolumeMounts.
   */
  readOnly?: boolean
  /**
   * secretRef specifies the secret to use for obtaining the StorageOS API credentials.  If not specified, default values will be attempted.
   */
  secretRef?: LocalObjectReference
  /**
   * volumeName is the human-readable name of the StorageOS volume.  Volume names are only unique within a namespace.
   */
  volumeName?: string
  /**
   * volumeNamespace specifies the scope of the volume within StorageOS.  If no namespace is specified then the Pod's namespace will be used.  This allows the Kubernetes name scoping to be mirrored within StorageOS for tighter integration. Set VolumeName to any name to override the default behaviour. Set to "default" if you are not using namespaces within StorageOS. Namespaces that do not pre-exist within StorageOS will be created.
   */
  volumeNamespace?: string
}
/**
 * Represents a vSphere volume resource.
 */
export interface VsphereVirtualDiskVolumeSource {
  /**
   * fsType is filesystem type to mount. Must be a filesystem type supported by the host operating system. Ex. "ext4", "xfs", "ntfs". Implicitly inferred to be "ext4" if unspecified.
   */
  fsType?: string
  /**
   * storagePolicyID is the storage Policy Based Management (SPBM) profile ID associated with the StoragePolicyName.
   */
  storagePolicyID?: string
  /**
   * storagePolicyName is the storage Policy Based Management (SPBM) profile name.
   */
  storagePolicyName?: string
  /**
   * volumePath is the path that identifies vSphere volume vmdk
   */
  volumePath: string
}
/**
 * PodSecurityContext holds pod-level security attributes and common container settings. Some fields are also present in container.securityContext.  Field values of container.securityContext take precedence over field values of PodSecurityContext.
 */
export interface PodSecurityContext {
  /**
   * appArmorProfile is the AppArmor options to use by the containers in this pod. Note that this field cannot be set when spec.os.name is windows.
   */
  appArmorProfile?: AppArmorProfile
  /**
   * A special supplemental group that applies to all containers in a pod. Some volume types allow the Kubelet to change the ownership of that volume to be owned by the pod:
   *
   * 1. The owning GID will be the FSGroup 2. The setgid bit is set (new files created in the volume will be owned by FSGroup) 3. The permission bits are OR'd with rw-rw----
   *
   * If unset, the Kubelet will not modify the ownership and permissions of any volume. Note that this field cannot be set when spec.os.name is windows.
   */
  fsGroup?: number
  /**
   * fsGroupChangePolicy defines behavior of changing ownership and permission of the volume before being exposed inside Pod. This field will only apply to volume types which support fsGroup based ownership(and permissions). It will have no effect on ephemeral volume types such as: secret, configmaps and emptydir. Valid values are "OnRootMismatch" and "Always". If not specified, "Always" is used. Note that this field cannot be set when spec.os.name is windows.
   */
  fsGroupChangePolicy?: ("Always" | "OnRootMismatch")
  /**
   * The GID to run the entrypoint of the container process. Uses runtime default if unset. May also be set in SecurityContext.  If set in both SecurityContext and PodSecurityContext, the value specified in SecurityContext takes precedence for that container. Note that this field cannot be set when spec.os.name is windows.
   */
  runAsGroup?: number
  /**
   * Indicates that the container must run as a non-root user. If true, the Kubelet will validate the image at runtime to ensure that it does not run as UID 0 (root) and fail to start the container if it does. If unset or false, no such validation will be performed. May also be set in SecurityContext.  If set in both SecurityContext and PodSecurityContext, the value specified in SecurityContext takes precedence.
   */
  runAsNonRoot?: boolean
  /**
   * The UID to run the entrypoint of the container process. Defaults to user specified in image metadata if unspecified. May also be set in SecurityContext.  If set in both SecurityContext and PodSecurityContext, the value specified in SecurityContext takes precedence for that container. Note that this field cannot be set when spec.os.name is windows.
   */
  runAsUser?: number
  /**
   * seLinuxChangePolicy defines how the container's SELinux label is applied to all volumes used by the Pod. It has no effect on nodes that do not support SELinux or to volumes does not support SELinux. Valid values are "MountOption" and "Recursive".
   *
   * "Recursive" means relabeling of all files on all Pod volumes by the container runtime. This may be slow for large volumes, but allows mixing privileged and unprivileged Pods sharing the same volume on the same node.
   *
   * "MountOption" mounts all eligible Pod volumes with `-o context` mount option. This requires all Pods that share the same volume to use the same SELinux label. It is not possible to share the same volume among privileged and unprivileged Pods. Eligible volumes are in-tree FibreChannel and iSCSI volumes, and all CSI volumes whose CSI driver announces SELinux support by setting spec.seLinuxMount: true in their CSIDriver instance. Other volumes are always re-labelled recursively. "MountOption" value is allowed only when SELinuxMount feature gate is enabled.
   *
   * If not specified and SELinuxMount feature gate is enabled, "MountOption" is used. If not specified and SELinuxMount feature gate is disabled, "MountOption" is used for ReadWriteOncePod volumes and "Recursive" for all other volumes.
   *
   * This field affects only Pods that have SELinux label set, either in PodSecurityContext or in SecurityContext of all containers.
   *
   * All Pods that use the same volume should use the same seLinuxChangePolicy, otherwise some pods can get stuck in ContainerCreating state. Note that this field cannot be set when spec.os.name is windows.
   */
  seLinuxChangePolicy?: string
  /**
   * The SELinux context to be applied to all containers. If unspecified, the container runtime will allocate a random SELinux context for each container.  May also be set in SecurityContext.  If set in both SecurityContext and PodSecurityContext, the value specified in SecurityContext takes precedence for that container. Note that this field cannot be set when spec.os.name is windows.
   */
  seLinuxOptions?: SELinuxOptions
  /**
   * The seccomp options to use by the containers in this pod. Note that this field cannot be set when spec.os.name is windows.
   */
  seccompProfile?: SeccompProfile
  /**
   * A list of groups applied to the first process run in each container, in addition to the container's primary GID and fsGroup (if specified).  If the SupplementalGroupsPolicy feature is enabled, the supplementalGroupsPolicy field determines whether these are in addition to or instead of any group memberships defined in the container image. If unspecified, no additional groups are added, though group memberships defined in the container image may still be used, depending on the supplementalGroupsPolicy field. Note that this field cannot be set when spec.os.name is windows.
   */
  supplementalGroups?: number[]
  /**
   * Defines how supplemental groups of the first container processes are calculated. Valid values are "Merge" and "Strict". If not specified, "Merge" is used. (Alpha) Using the field requires the SupplementalGroupsPolicy feature gate to be enabled and the container runtime must implement support for this feature. Note that this field cannot be set when spec.os.name is windows.
   */
  supplementalGroupsPolicy?: ("Merge" | "Strict")
  /**
   * Sysctls hold a list of namespaced sysctls used for the pod. Pods with unsupported sysctls (by the container runtime) might fail to launch. Note that this field cannot be set when spec.os.name is windows.
   */
  sysctls?: Sysctl[]
  /**
   * The Windows specific settings applied to all containers. If unspecified, the options within a container's SecurityContext will be used. If set in both SecurityContext and PodSecurityContext, the value specified in SecurityContext takes precedence. Note that this field cannot be set when spec.os.name is linux.
   */
  windowsOptions?: WindowsSecurityContextOptions
}
/**
 * Sysctl defines a kernel parameter to be set
 */
export interface Sysctl {
  /**
   * Name of a property to set
   */
  name: string
  /**
   * Value of a property to set
   */
  value: string
}
export interface AlertmanagerGlobalConfig {
  resolve_timeout?: Duration
  http_config?: AlertmanagerHttpClientConfig
  jira_api_url?: AlertmanagerHttpUrl
  smtp_from?: string
  smtp_hello?: string
  smtp_smarthost?: AlertmanagerHostPort
  smtp_auth_username?: string
  smtp_auth_password?: "no secret, since values are kept with each release: put it into a Secret, name that in alertmanager.secrets, and say its path below /etc/alertmanager/secrets as smtp_auth_password_file"
  smtp_auth_password_file?: string
  smtp_auth_secret?: "no secret, since values are kept with each release: put it into a Secret, name that in alertmanager.secrets, and say its path below /etc/alertmanager/secrets as smtp_auth_secret_file"
  smtp_auth_secret_file?: string
  smtp_auth_identity?: string
  smtp_require_tls?: boolean
  smtp_tls_config?: TlsConfig
  smtp_force_implicit_tls?: boolean
  slack_api_url?: "no secret, since values are kept with each release: put it into a Secret, name that in alertmanager.secrets, and say its path below /etc/alertmanager/secrets as slack_api_url_file"
  slack_api_url_file?: string
  slack_app_token?: "no secret, since values are kept with each release: put it into a Secret, name that in alertmanager.secrets, and say its path below /etc/alertmanager/secrets as slack_app_token_file"
  slack_app_token_file?: string
  slack_app_url?: AlertmanagerHttpUrl
  pagerduty_url?: AlertmanagerHttpUrl
  opsgenie_api_url?: AlertmanagerHttpUrl
  opsgenie_api_key?: "no secret, since values are kept with each release: put it into a Secret, name that in alertmanager.secrets, and say its path below /etc/alertmanager/secrets as opsgenie_api_key_file"
  opsgenie_api_key_file?: string
  wechat_api_url?: AlertmanagerHttpUrl
  wechat_api_secret?: "no secret, since values are kept with each release: put it into a Secret, name that in alertmanager.secrets, and say its path below /etc/alertmanager/secrets as wechat_api_secret_file"
  wechat_api_secret_file?: string
  wechat_api_corp_id?: string
  victorops_api_url?: AlertmanagerHttpUrl
  victorops_api_key?: "no secret, since values are kept with each release: put it into a Secret, name that in alertmanager.secrets, and say its path below /etc/alertmanager/secrets as victorops_api_key_file"
  victorops_api_key_file?: string
  telegram_api_url?: AlertmanagerHttpUrl
  telegram_bot_token?: "no secret, since values are kept with each release: put it into a Secret, name that in alertmanager.secrets, and say its path below /etc/alertmanager/secrets as telegram_bot_token_file"
  telegram_bot_token_file?: string
  webex_api_url?: AlertmanagerHttpUrl
  rocketchat_api_url?: AlertmanagerHttpUrl
  rocketchat_token?: "no secret, since values are kept with each release: put it into a Secret, name that in alertmanager.secrets, and say its path below /etc/alertmanager/secrets as rocketchat_token_file"
  rocketchat_token_file?: string
  rocketchat_token_id?: "no secret, since values are kept with each release: put it into a Secret, name that in alertmanager.secrets, and say its path below /etc/alertmanager/secrets as rocketchat_token_id_file"
  rocketchat_token_id_file?: string
  mattermost_webhook_url?: "no secret, since values are kept with each release: put it into a Secret, name that in alertmanager.secrets, and say its path below /etc/alertmanager/secrets as mattermost_webhook_url_file"
  mattermost_webhook_url_file?: string
}
export interface AlertmanagerFirstRoute {
  receiver: string
  group_by?: string[]
  match?: "left out: the first route takes all alerts, always; put it into one of its routes"
  match_re?: "left out: the first route takes all alerts, always; put it into one of its routes"
  matchers?: "left out: the first route takes all alerts, always; put it into one of its routes"
  mute_time_intervals?: "left out: the first route takes all alerts, always; put it into one of its routes"
  active_time_intervals?: "left out: the first route takes all alerts, always; put it into one of its routes"
  continue?: "left out: the first route takes all alerts, always; put it into one of its routes"
  routes?: AlertmanagerRoute[]
  group_wait?: Duration
  group_interval?: Duration
  repeat_interval?: Duration
  labels?: {
    [k: string]: string
  }
}
export interface AlertmanagerRoute {
  receiver?: string
  group_by?: string[]
  match?: {
    [k: string]: string
  }
  match_re?: {
    [k: string]: Regex
  }
  matchers?: AlertmanagerMatcher[]
  mute_time_intervals?: string[]
  active_time_intervals?: string[]
  continue?: boolean
  routes?: AlertmanagerRoute[]
  group_wait?: Duration
  group_interval?: Duration
  repeat_interval?: Duration
  labels?: {
    [k: string]: string
  }
}
export interface AlertmanagerReceiver {
  name: string
  labels?: {
    [k: string]: string
  }
  discord_configs?: AlertmanagerDiscordConfig[]
  email_configs?: AlertmanagerEmailConfig[]
  incidentio_configs?: AlertmanagerIncidentioConfig[]
  pagerduty_configs?: AlertmanagerPagerdutyConfig[]
  slack_configs?: AlertmanagerSlackConfig[]
  webhook_configs?: AlertmanagerWebhookConfig[]
  opsgenie_configs?: AlertmanagerOpsGenieConfig[]
  wechat_configs?: AlertmanagerWechatConfig[]
  pushover_configs?: AlertmanagerPushoverConfig[]
  victorops_configs?: AlertmanagerVictorOpsConfig[]
  sns_configs?: AlertmanagerSnsConfig[]
  telegram_configs?: AlertmanagerTelegramConfig[]
  webex_configs?: AlertmanagerWebexConfig[]
  msteams_configs?: AlertmanagerMsTeamsConfig[]
  msteamsv2_configs?: AlertmanagerMsTeamsV2Config[]
  jira_configs?: AlertmanagerJiraConfig[]
  rocketchat_configs?: AlertmanagerRocketchatConfig[]
  mattermost_configs?: AlertmanagerMattermostConfig[]
}
export interface AlertmanagerDiscordConfig {
  send_resolved?: boolean
  http_config?: AlertmanagerHttpClientConfig
  webhook_url?: "no secret, since values are kept with each release: put it into a Secret, name that in alertmanager.secrets, and say its path below /etc/alertmanager/secrets as webhook_url_file"
  webhook_url_file: string
  content?: string
  title?: string
  message?: string
  username?: string
  avatar_url?: string
}
export interface AlertmanagerEmailConfig {
  send_resolved?: boolean
  to: string
  from?: string
  hello?: string
  smarthost?: AlertmanagerHostPort
  auth_username?: string
  auth_password?: "no secret, since values are kept with each release: put it into a Secret, name that in alertmanager.secrets, and say its path below /etc/alertmanager/secrets as auth_password_file"
  auth_password_file?: string
  auth_secret?: "no secret, since values are kept with each release: put it into a Secret, name that in alertmanager.secrets, and say its path below /etc/alertmanager/secrets as auth_secret_file"
  auth_secret_file?: string
  auth_identity?: string
  headers?: {
    [k: string]: string
  }
  html?: string
  text?: string
  require_tls?: boolean
  tls_config?: TlsConfig
  force_implicit_tls?: boolean
  threading?: AlertmanagerThreadingConfig
}
export interface AlertmanagerThreadingConfig {
  enabled?: boolean
  thread_by_date?: string
}
export interface AlertmanagerPagerdutyImage {
  src?: string
  alt?: string
  href?: string
}
export interface AlertmanagerPagerdutyLink {
  href?: string
  text?: string
}
export interface AlertmanagerSlackConfig {
  send_resolved?: boolean
  http_config?: AlertmanagerHttpClientConfig
  api_url?: "no secret, since values are kept with each release: put it into a Secret, name that in alertmanager.secrets, and say its path below /etc/alertmanager/secrets as api_url_file"
  api_url_file?: string
  app_token?: "no secret, since values are kept with each release: put it into a Secret, name that in alertmanager.secrets, and say its path below /etc/alertmanager/secrets as app_token_file"
  app_token_file?: string
  app_url?: AlertmanagerHttpUrl
  channel?: string
  username?: string
  color?: string
  title?: string
  title_link?: string
  pretext?: string
  text?: string
  message_text?: string
  fields?: AlertmanagerSlackField[]
  short_fields?: boolean
  footer?: string
  fallback?: string
  callback_id?: string
  icon_emoji?: string
  icon_url?: string
  image_url?: string
  thumb_url?: string
  link_names?: boolean
  mrkdwn_in?: string[]
  actions?: AlertmanagerSlackAction[]
  update_message?: boolean
  post_updates_to_thread?: boolean
  timeout?: AlertmanagerGoDuration
}
export interface AlertmanagerSlackField {
  title: string
  value: string
  short?: boolean
}
export interface AlertmanagerSlackAction {
  type: string
  text: string
  url?: string
  style?: string
  name?: string
  value?: string
  confirm?: AlertmanagerSlackConfirmationField
}
export interface AlertmanagerSlackConfirmationField {
  text: string
  title?: string
  ok_text?: string
  dismiss_text?: string
}
export interface AlertmanagerOpsGenieConfig {
  send_resolved?: boolean
  http_config?: AlertmanagerHttpClientConfig
  api_key?: "no secret, since values are kept with each release: put it into a Secret, name that in alertmanager.secrets, and say its path below /etc/alertmanager/secrets as api_key_file"
  api_key_file?: string
  api_url?: AlertmanagerHttpUrl
  message?: string
  description?: string
  source?: string
  details?: {
    [k: string]: string
  }
  entity?: string
  responders?: AlertmanagerOpsGenieConfigResponder[]
  actions?: string
  tags?: string
  note?: string
  priority?: string
  update_alerts?: boolean
}
export interface AlertmanagerOpsGenieConfigResponder {
  id?: string
  name?: string
  username?: string
  type?: string
}
export interface AlertmanagerWechatConfig {
  send_resolved?: boolean
  http_config?: AlertmanagerHttpClientConfig
  api_secret?: "no secret, since values are kept with each release: put it into a Secret, name that in alertmanager.secrets, and say its path below /etc/alertmanager/secrets as api_secret_file"
  api_secret_file?: string
  corp_id?: string
  message?: string
  api_url?: AlertmanagerHttpUrl
  to_user?: string
  to_party?: string
  to_tag?: string
  agent_id?: string
  message_type?: ("text" | "markdown")
}
export interface AlertmanagerPushoverConfig {
  send_resolved?: boolean
  http_config?: AlertmanagerHttpClientConfig
  user_key?: "no secret, since values are kept with each release: put it into a Secret, name that in alertmanager.secrets, and say its path below /etc/alertmanager/secrets as user_key_file"
  user_key_file: string
  token?: "no secret, since values are kept with each release: put it into a Secret, name that in alertmanager.secrets, and say its path below /etc/alertmanager/secrets as token_file"
  token_file: string
  title?: string
  message?: string
  url?: string
  url_title?: string
  device?: string
  sound?: string
  priority?: string
  retry?: AlertmanagerGoDuration
  expire?: AlertmanagerGoDuration
  ttl?: AlertmanagerGoDuration
  html?: boolean
  monospace?: boolean
}
export interface AlertmanagerVictorOpsConfig {
  send_resolved?: boolean
  http_config?: AlertmanagerHttpClientConfig
  api_key?: "no secret, since values are kept with each release: put it into a Secret, name that in alertmanager.secrets, and say its path below /etc/alertmanager/secrets as api_key_file"
  api_key_file?: string
  api_url?: AlertmanagerHttpUrl
  routing_key: string
  message_type?: string
  state_message?: string
  entity_display_name?: string
  monitoring_tool?: string
  custom_fields?: {
    [k: string]: string
  }
}
export interface AlertmanagerMsTeamsConfig {
  send_resolved?: boolean
  http_config?: AlertmanagerHttpClientConfig
  webhook_url?: "no secret, since values are kept with each release: put it into a Secret, name that in alertmanager.secrets, and say its path below /etc/alertmanager/secrets as webhook_url_file"
  webhook_url_file: string
  title?: string
  summary?: string
  text?: string
}
export interface AlertmanagerMsTeamsV2Config {
  send_resolved?: boolean
  http_config?: AlertmanagerHttpClientConfig
  webhook_url?: "no secret, since values are kept with each release: put it into a Secret, name that in alertmanager.secrets, and say its path below /etc/alertmanager/secrets as webhook_url_file"
  webhook_url_file: string
  title?: string
  text?: string
}
export interface AlertmanagerJiraConfig {
  send_resolved?: boolean
  http_config?: AlertmanagerHttpClientConfig
  api_url?: AlertmanagerHttpUrl
  api_type?: ("auto" | "cloud" | "datacenter")
  project: string
  summary?: AlertmanagerJiraField
  description?: AlertmanagerJiraField
  labels?: string[]
  priority?: string
  issue_type: string
  reopen_transition?: string
  resolve_transition?: string
  wont_fix_resolution?: string
  reopen_duration?: Duration
  fields?: {
    [k: string]: unknown
  }
}
export interface AlertmanagerRocketchatConfig {
  send_resolved?: boolean
  http_config?: AlertmanagerHttpClientConfig
  api_url?: AlertmanagerHttpUrl
  token_id?: "no secret, since values are kept with each release: put it into a Secret, name that in alertmanager.secrets, and say its path below /etc/alertmanager/secrets as token_id_file"
  token_id_file?: string
  token?: "no secret, since values are kept with each release: put it into a Secret, name that in alertmanager.secrets, and say its path below /etc/alertmanager/secrets as token_file"
  token_file?: string
  channel?: string
  color?: string
  title?: string
  title_link?: string
  text?: string
  message_text?: string
  fields?: AlertmanagerRocketchatAttachmentField[]
  short_fields?: boolean
  emoji?: string
  icon_url?: string
  image_url?: string
  thumb_url?: string
  link_names?: boolean
  actions?: AlertmanagerRocketchatAttachmentAction[]
}
export interface AlertmanagerRocketchatAttachmentField {

}
export interface AlertmanagerRocketchatAttachmentAction {

}
export interface AlertmanagerMattermostConfig {
  send_resolved?: boolean
  http_config?: AlertmanagerHttpClientConfig
  webhook_url?: "no secret, since values are kept with each release: put it into a Secret, name that in alertmanager.secrets, and say its path below /etc/alertmanager/secrets as webhook_url_file"
  webhook_url_file?: string
  channel?: string
  username?: string
  text?: string
  fallback?: string
  color?: string
  pretext?: string
  author_name?: string
  author_link?: string
  author_icon?: string
  title?: string
  title_link?: string
  fields?: AlertmanagerMattermostField[]
  thumb_url?: string
  footer?: string
  footer_icon?: string
  image_url?: string
  icon_url?: string
  icon_emoji?: string
  attachments?: AlertmanagerMattermostAttachment[]
  type?: string
  props?: AlertmanagerMattermostProps
  priority?: AlertmanagerMattermostPriority
}
export interface AlertmanagerMattermostField {
  title: string
  value: string
  short?: boolean
}
export interface AlertmanagerMattermostAttachment {
  fallback?: string
  color?: string
  pretext?: string
  text?: string
  author_name?: string
  author_link?: string
  author_icon?: string
  title?: string
  title_link?: string
  fields?: AlertmanagerMattermostField[]
  thumb_url?: string
  footer?: string
  footer_icon?: string
  image_url?: string
}
export interface AlertmanagerMattermostProps {
  card?: string
}
export interface AlertmanagerMattermostPriority {
  priority?: string
  requested_ack?: boolean
  persistent_notifications?: boolean
}
export interface AlertmanagerInhibitRule {
  name?: string
  source_match?: {
    [k: string]: string
  }
  source_match_re?: {
    [k: string]: Regex
  }
  source_matchers?: AlertmanagerMatcher[]
  target_match?: {
    [k: string]: string
  }
  target_match_re?: {
    [k: string]: Regex
  }
  target_matchers?: AlertmanagerMatcher[]
  equal?: string[]
}
export interface AlertmanagerNamedTimeInterval {
  name: string
  time_intervals?: AlertmanagerTimeInterval[]
}
export interface AlertmanagerTimeInterval {
  times?: AlertmanagerTimeRange[]
  weekdays?: AlertmanagerWeekdays[]
  days_of_month?: AlertmanagerDaysOfMonth[]
  months?: AlertmanagerMonths[]
  years?: AlertmanagerYears[]
  location?: string
}
export interface AlertmanagerTimeRange {
  start_time: string
  end_time: string
}
/**
 * Spec to control the desired behavior of rolling update.
 */
export interface RollingUpdateDeployment {
  /**
   * The maximum number of pods that can be scheduled above the desired number of pods. Value can be an absolute number (ex: 5) or a percentage of desired pods (ex: 10%). This can not be 0 if MaxUnavailable is 0. Absolute number is calculated from percentage by rounding up. Defaults to 25%. Example: when this is set to 30%, the new ReplicaSet can be scaled up immediately when the rolling update starts, such that the total number of old and new pods do not exceed 130% of desired pods. Once old pods have been killed, new ReplicaSet can be scaled up further, ensuring that total number of pods running at any time during the update is at most 130% of desired pods.
   */
  maxSurge?: IntOrString
  /**
   * The maximum number of pods that can be unavailable during the update. Value can be an absolute number (ex: 5) or a percentage of desired pods (ex: 10%). Absolute number is calculated from percentage by rounding down. This can not be 0 if MaxSurge is 0. Defaults to 25%. Example: when this is set to 30%, the old ReplicaSet can be scaled down to 70% of desired pods immediately when the rolling update starts. Once new pods are ready, old ReplicaSet can be scaled down further, followed by scaling up the new ReplicaSet, ensuring that the total number of pods available at all times during the update is at least 70% of desired pods.
   */
  maxUnavailable?: IntOrString
}
/**
 * Spec to control the desired behavior of daemon set rolling update.
 */
export interface RollingUpdateDaemonSet {
  /**
   * The maximum number of nodes with an existing available DaemonSet pod that can have an updated DaemonSet pod during during an update. Value can be an absolute number (ex: 5) or a percentage of desired pods (ex: 10%). This can not be 0 if MaxUnavailable is 0. Absolute number is calculated from percentage by rounding up to a minimum of 1. Default value is 0. Example: when this is set to 30%, at most 30% of the total number of nodes that should be running the daemon pod (i.e. status.desiredNumberScheduled) can have their a new pod created before the old pod is marked as deleted. The update starts by launching new pods on 30% of nodes. Once an updated pod is available (Ready for at least minReadySeconds) the old DaemonSet pod on that node is marked deleted. If the old pod becomes unavailable for any reason (Ready transitions to false, is evicted, or is drained) an updated pod is immediately created on that node without considering surge limits. Allowing surge implies the possibility that the resources consumed by the daemonset on any given node can double if the readiness check fails, and so resource intensive daemonsets should take into account that they may cause evictions during disruption.
   */
  maxSurge?: IntOrString
  /**
   * The maximum number of DaemonSet pods that can be unavailable during the update. Value can be an absolute number (ex: 5) or a percentage of total number of DaemonSet pods at the start of the update (ex: 10%). Absolute number is calculated from percentage by rounding up. This cannot be 0 if MaxSurge is 0 Default value is 1. Example: when this is set to 30%, at most 30% of the total number of nodes that should be running the daemon pod (i.e. status.desiredNumberScheduled) can have their pods stopped for an update at any given time. The update starts by stopping at most 30% of those DaemonSet pods and then brings up new DaemonSet pods in their place. Once the new pods are available, it then proceeds onto other DaemonSet pods, thus ensuring that at least 70% of original number of DaemonSet pods are available at all times during the update.
   */
  maxUnavailable?: IntOrString
}
export interface Server {
  domain?: Text
  enforce_domain?: boolean
  enable_gzip?: boolean
  router_logging?: boolean
  cdn_url?: Text
  read_timeout?: Text
}
export interface Database {
  type?: ("sqlite3" | "mysql" | "postgres")
  url?: Secret
  host?: Text
  name?: Text
  user?: Text
  password?: Secret
  ssl_mode?: Text
  ssl_sni?: Text
  ca_cert_path?: Text
  client_key_path?: Text
  client_cert_path?: Text
  server_cert_name?: Text
  isolation_level?: Text
  max_open_conn?: number
  max_idle_conn?: number
  conn_max_lifetime?: number
  wal?: boolean
}
export interface Secret {
  name: string
  key: string
}
export interface Security {
  secret_key?: Secret
  disable_gravatar?: boolean
  disable_brute_force_login_protection?: boolean
  cookie_secure?: boolean
  cookie_samesite?: ("lax" | "strict" | "none" | "disabled")
  allow_embedding?: boolean
  strict_transport_security?: boolean
  strict_transport_security_max_age_seconds?: number
  strict_transport_security_preload?: boolean
  strict_transport_security_subdomains?: boolean
  content_security_policy?: boolean
  content_security_policy_template?: Text
  csrf_trusted_origins?: Text
  data_source_proxy_whitelist?: Text
}
export interface Users {
  allow_sign_up?: boolean
  allow_org_create?: boolean
  auto_assign_org?: boolean
  auto_assign_org_id?: number
  auto_assign_org_role?: ("Viewer" | "Editor" | "Admin" | "None")
  verify_email_enabled?: boolean
  default_theme?: ("dark" | "light" | "system")
  default_language?: Text
  home_page?: Text
  login_hint?: Text
  password_hint?: Text
  editors_can_admin?: boolean
  viewers_can_edit?: boolean
  hidden_users?: Text
}
export interface Auth {
  disable_login_form?: boolean
  disable_signout_menu?: boolean
  signout_redirect_url?: Text
  oauth_auto_login?: boolean
  oauth_allow_insecure_email_lookup?: boolean
  login_maximum_inactive_lifetime_duration?: Text
  login_maximum_lifetime_duration?: Text
  token_rotation_interval_minutes?: number
  api_key_max_seconds_to_live?: number
  sigv4_auth_enabled?: boolean
  azure_auth_enabled?: boolean
}
export interface Anonymous {
  enabled?: boolean
  org_name?: Text
  org_role?: ("Viewer" | "Editor" | "Admin" | "None")
  hide_version?: boolean
}
export interface Basic {
  enabled?: boolean
}
export interface GenericOauth {
  enabled?: boolean
  name?: Text
  icon?: Text
  allow_sign_up?: boolean
  auto_login?: boolean
  client_id?: Text
  client_secret?: Secret
  scopes?: Text
  auth_url?: Text
  token_url?: Text
  api_url?: Text
  allowed_domains?: Text
  allowed_organizations?: Text
  team_ids?: Text
  role_attribute_path?: Text
  role_attribute_strict?: boolean
  org_mapping?: Text
  org_attribute_path?: Text
  allow_assign_grafana_admin?: boolean
  skip_org_role_sync?: boolean
  use_pkce?: boolean
  use_refresh_token?: boolean
  signout_redirect_url?: Text
  tls_skip_verify_insecure?: boolean
  tls_client_cert?: Text
  tls_client_key?: Text
  tls_client_ca?: Text
  empty_scopes?: boolean
  email_attribute_name?: Text
  email_attribute_path?: Text
  login_attribute_path?: Text
  name_attribute_path?: Text
  groups_attribute_path?: Text
  id_token_attribute_name?: Text
  team_ids_attribute_path?: Text
  teams_url?: Text
  allowed_groups?: Text
  auth_style?: ("AutoDetect" | "InParams" | "InHeader")
}
export interface Github {
  enabled?: boolean
  name?: Text
  icon?: Text
  allow_sign_up?: boolean
  auto_login?: boolean
  client_id?: Text
  client_secret?: Secret
  scopes?: Text
  auth_url?: Text
  token_url?: Text
  api_url?: Text
  allowed_domains?: Text
  allowed_organizations?: Text
  team_ids?: Text
  role_attribute_path?: Text
  role_attribute_strict?: boolean
  org_mapping?: Text
  org_attribute_path?: Text
  allow_assign_grafana_admin?: boolean
  skip_org_role_sync?: boolean
  use_pkce?: boolean
  use_refresh_token?: boolean
  signout_redirect_url?: Text
  tls_skip_verify_insecure?: boolean
  tls_client_cert?: Text
  tls_client_key?: Text
  tls_client_ca?: Text
}
export interface Smtp {
  enabled?: boolean
  host?: Text
  user?: Text
  password?: Secret
  from_address?: Text
  from_name?: Text
  ehlo_identity?: Text
  startTLS_policy?: ("OpportunisticStartTLS" | "MandatoryStartTLS" | "NoStartTLS")
  skip_verify?: boolean
  cert_file?: Text
  key_file?: Text
}
export interface Analytics {
  reporting_enabled?: boolean
  check_for_updates?: boolean
  check_for_plugin_updates?: boolean
  feedback_links_enabled?: boolean
}
export interface Others {
  [k: string]: {
    [k: string]: Free
  }
}
export interface DataSourceJson {
  /**
   * This interface was referenced by `DataSourceJson`'s JSON-Schema definition
   * via the `patternProperty` "^([Pp]assword|.*(Password|Secret|Token)|secret|token|([Aa]pi|[Aa]ccess|[Pp]rivate|[Ss]ecret)Key|httpHeaderValue[0-9]+)$".
   */
  [k: string]: "left out: put it into a Secret, and name that in secureJsonData"
}
export interface MetallbIpAddressPool {
  /**
   * @minItems 1
   */
  addresses: [string, ...(string)[]]
  autoAssign?: boolean
  avoidBuggyIPs?: boolean
  serviceAllocation?: {
    namespaceSelectors?: MetallbLabelSelector[]
    namespaces?: string[]
    priority?: number
    serviceSelectors?: MetallbLabelSelector[]
  }
}
export interface MetallbLabelSelector {
  matchExpressions?: {
    key: string
    operator: string
    values?: string[]
  }[]
  matchLabels?: {
    [k: string]: string
  }
}
export interface MetallbL2Advertisement {
  interfaces?: string[]
  nodeSelectors?: MetallbLabelSelector[]
  preferredNodeSelectors?: {
    preference: MetallbLabelSelector
    weight: number
  }[]
  serviceSelectors?: MetallbLabelSelector[]
}
