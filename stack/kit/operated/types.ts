/**
 * The part of the Prometheus operator's API that the chart writes. Source: prometheus-operator 0.92.1 (Apache-2.0, The
 * prometheus-operator Authors), pkg/apis/monitoring; a test holds what the chart makes against the definitions of its
 * resources.
 */
import type {
  IAffinity,
  IConfigMap,
  IContainer,
  IHostAlias,
  IPersistentVolumeClaim,
  IPodSecurityContext,
  IResourceRequirements,
  IToleration,
  ITopologySpreadConstraint,
  IVolume,
  IVolumeMount,
} from "kubernetes-models/v1";

type Metadata = NonNullable<IConfigMap["metadata"]>;
type Labels = Readonly<Record<string, string>>;

/** A key of a Secret or of a ConfigMap. */
export interface KeySelector {
  readonly name: string;
  readonly key: string;
}

/** What is chosen of objects or namespaces; with nothing in it all are. */
export interface Selector {
  readonly matchLabels?: Labels;
  readonly matchExpressions?: readonly {
    readonly key: string;
    readonly operator: "In" | "NotIn" | "Exists" | "DoesNotExist";
    readonly values?: readonly string[];
  }[];
}

/** `TLSConfig`, by files of the container. */
export interface TlsFiles {
  readonly caFile?: string;
  readonly certFile?: string;
  readonly keyFile?: string;
  readonly serverName?: string;
  readonly insecureSkipVerify?: boolean;
}

/** `ScrapeClass`: how targets are known, by what only files of the container hold. */
export interface ScrapeClass {
  readonly name: string;
  readonly tlsConfig?: TlsFiles;
  readonly authorization?: { readonly credentialsFile: string };
}

/** `RelabelConfig` */
export interface RelabelConfig {
  readonly sourceLabels?: readonly string[];
  readonly separator?: string;
  readonly regex?: string;
  readonly targetLabel?: string;
  readonly replacement?: string;
  readonly action?: string;
  readonly modulus?: number;
}

/** monitoring.coreos.com/v1alpha1 ScrapeConfig */
export interface ScrapeConfigObject {
  readonly apiVersion: "monitoring.coreos.com/v1alpha1";
  readonly kind: "ScrapeConfig";
  readonly metadata: Metadata;
  readonly spec: {
    readonly jobName: string;
    readonly scrapeClass: string;
    readonly scrapeInterval?: string;
    readonly scrapeTimeout?: string;
    readonly sampleLimit?: number;
    readonly fallbackScrapeProtocol?: string;
    readonly honorLabels?: boolean;
    readonly trackTimestampsStaleness?: boolean;
    readonly scheme?: string;
    readonly metricsPath?: string;
    readonly basicAuth?: { readonly username: KeySelector; readonly password: KeySelector };
    readonly staticConfigs?: readonly { readonly targets: readonly string[] }[];
    readonly kubernetesSDConfigs?: readonly {
      readonly role: "Node" | "Pod" | "EndpointSlice";
      readonly namespaces?: { readonly names: readonly string[] };
      readonly attachMetadata?: { readonly node: boolean };
    }[];
    readonly relabelings?: readonly RelabelConfig[];
    readonly metricRelabelings?: readonly RelabelConfig[];
  };
}

/** monitoring.coreos.com/v1 PrometheusRule, whose groups are those of a rule file. */
export interface PrometheusRuleObject {
  readonly apiVersion: "monitoring.coreos.com/v1";
  readonly kind: "PrometheusRule";
  readonly metadata: Metadata;
  readonly spec: { readonly groups: readonly object[] };
}

/** `StorageSpec` */
export interface StorageSpec {
  readonly disableMountSubPath: boolean;
  readonly emptyDir?: { readonly sizeLimit?: string | number };
  readonly volumeClaimTemplate?: {
    readonly metadata: Metadata;
    readonly spec: NonNullable<IPersistentVolumeClaim["spec"]>;
  };
}

/** What the specs of Prometheus, PrometheusAgent and Alertmanager have in common. */
export interface OperatedSpec {
  readonly image: string;
  readonly imagePullPolicy?: string;
  readonly imagePullSecrets?: readonly { readonly name?: string }[];
  readonly version: string;
  readonly replicas: number;
  readonly serviceAccountName: string;
  readonly automountServiceAccountToken: boolean;
  readonly serviceName: string;
  readonly portName: string;
  readonly externalUrl: string;
  readonly routePrefix: string;
  readonly podMetadata: { readonly labels?: Labels; readonly annotations?: Labels };
  readonly resources?: IResourceRequirements;
  readonly nodeSelector?: Labels;
  readonly tolerations?: readonly IToleration[];
  readonly affinity?: IAffinity;
  readonly topologySpreadConstraints?: readonly ITopologySpreadConstraint[];
  readonly priorityClassName?: string;
  readonly securityContext?: IPodSecurityContext;
  readonly updateStrategy: {
    readonly type: string;
    readonly rollingUpdate?: { readonly maxUnavailable?: number | string };
  };
  readonly terminationGracePeriodSeconds?: number;
  readonly hostAliases?: readonly IHostAlias[];
  readonly additionalArgs?: readonly { readonly name: string; readonly value?: string }[];
  readonly secrets?: readonly string[];
  readonly configMaps?: readonly string[];
  readonly volumes?: readonly IVolume[];
  readonly volumeMounts?: readonly IVolumeMount[];
  /** Laid over the operator's own by name. */
  readonly containers: readonly (Partial<IContainer> & { readonly name: string })[];
  readonly initContainers?: readonly IContainer[];
  readonly storage?: StorageSpec;
  readonly persistentVolumeClaimRetentionPolicy?: {
    readonly whenDeleted?: string;
    readonly whenScaled?: string;
  };
}

/** monitoring.coreos.com/v1 Alertmanager */
export interface AlertmanagerObject {
  readonly apiVersion: "monitoring.coreos.com/v1";
  readonly kind: "Alertmanager";
  readonly metadata: Metadata;
  readonly spec: OperatedSpec & {
    readonly retention: string;
    readonly configSecret: string;
    readonly clusterLabel: string;
    readonly alertmanagerConfigSelector?: Selector;
    readonly alertmanagerConfigNamespaceSelector?: Selector;
  };
}
