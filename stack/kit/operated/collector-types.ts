import type { IConfigMap } from "kubernetes-models/v1";
import type { KeySelector, OperatedSpec, RelabelConfig, ScrapeClass, Selector, TlsFiles } from "./types.ts";

type Metadata = NonNullable<IConfigMap["metadata"]>;

/** `RemoteWriteSpec` */
export interface RemoteWriteSpec {
  readonly url: string;
  readonly name?: string;
  readonly messageVersion?: string;
  readonly remoteTimeout?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly sendExemplars?: boolean;
  readonly sendNativeHistograms?: boolean;
  readonly followRedirects?: boolean;
  readonly enableHTTP2?: boolean;
  readonly roundRobinDNS?: boolean;
  readonly basicAuth?: { readonly username?: KeySelector; readonly password?: KeySelector };
  readonly authorization?: { readonly type?: string; readonly credentialsFile?: string };
  readonly tlsConfig?: TlsFiles;
  readonly writeRelabelConfigs?: readonly RelabelConfig[];
  readonly queueConfig?: {
    readonly capacity?: number;
    readonly minShards?: number;
    readonly maxShards?: number;
    readonly maxSamplesPerSend?: number;
    readonly batchSendDeadline?: string;
    readonly minBackoff?: string;
    readonly maxBackoff?: string;
    readonly retryOnRateLimit?: boolean;
    readonly sampleAgeLimit?: string;
  };
  readonly metadataConfig?: {
    readonly send: boolean;
    readonly sendInterval?: string;
    readonly maxSamplesPerSend?: number;
  };
}

/** What the specs of Prometheus and PrometheusAgent have in common. */
export interface CollectorSpec extends OperatedSpec {
  readonly scrapeInterval: string;
  readonly scrapeTimeout?: string;
  readonly externalLabels?: Readonly<Record<string, string>>;
  readonly prometheusExternalLabelName: string;
  readonly replicaExternalLabelName: string;
  readonly serviceDiscoveryRole: "EndpointSlice";
  readonly scrapeClasses: readonly ScrapeClass[];
  readonly scrapeConfigSelector: Selector;
  readonly scrapeConfigNamespaceSelector?: Selector;
  readonly serviceMonitorSelector?: Selector;
  readonly serviceMonitorNamespaceSelector?: Selector;
  readonly podMonitorSelector?: Selector;
  readonly podMonitorNamespaceSelector?: Selector;
  readonly probeSelector?: Selector;
  readonly probeNamespaceSelector?: Selector;
  readonly additionalScrapeConfigs?: KeySelector;
  readonly remoteWrite?: readonly RemoteWriteSpec[];
  readonly enableRemoteWriteReceiver?: boolean;
  readonly enableOTLPReceiver?: boolean;
}

/** monitoring.coreos.com/v1alpha1 PrometheusAgent */
export interface PrometheusAgentObject {
  readonly apiVersion: "monitoring.coreos.com/v1alpha1";
  readonly kind: "PrometheusAgent";
  readonly metadata: Metadata;
  readonly spec: CollectorSpec & { readonly shards: number };
}

/** monitoring.coreos.com/v1 Prometheus */
export interface PrometheusObject {
  readonly apiVersion: "monitoring.coreos.com/v1";
  readonly kind: "Prometheus";
  readonly metadata: Metadata;
  readonly spec: CollectorSpec & {
    readonly evaluationInterval: string;
    readonly retention: string;
    readonly retentionSize?: string;
    readonly tsdb?: { readonly outOfOrderTimeWindow?: string };
    readonly exemplars?: { readonly maxSize: number };
    readonly ruleSelector: Selector;
    readonly ruleNamespaceSelector?: Selector;
    readonly alerting?: {
      readonly alertmanagers: readonly {
        readonly namespace: string;
        readonly name: string;
        readonly port: string;
        readonly pathPrefix: string;
        readonly apiVersion: "v2";
      }[];
    };
    readonly additionalAlertManagerConfigs?: KeySelector;
  };
}
