import {
  absolutePath,
  anyValue,
  beside,
  boolean,
  choice,
  integer,
  kubernetes,
  listOf,
  object,
  port,
  required,
  text,
  textOf,
  unset,
} from "../../../schema/index.ts";
import { certificateSources, givenCertificate } from "../../kit/certificates/serving-values.ts";
import { calledThose } from "../../kit/cluster/platforms.ts";
import { deploymentUpdates, probeValues } from "../../kit/lifecycle/values.ts";
import { ownJobValues } from "../../kit/scrape/job-values.ts";
import { rbacValues } from "../../kit/workload/account-values.ts";
import { fittingImageTag, image } from "../../kit/workload/image-values.ts";
import { podValues, restrictedPod } from "../../kit/workload/values.ts";
import { defaultPorts } from "./ports.ts";
import { fitting, program } from "./versions.ts";

/** A duration as Go writes it, which knows no unit longer than an hour. */
const goDuration = textOf({
  pattern: "^([0-9]{1,3}h([0-9]{1,4}m)?([0-9]{1,5}s)?|[0-9]{1,4}m([0-9]{1,5}s)?|[0-9]{1,5}s)$",
  expected: "a duration such as 15s or 1m30s, of hours, minutes and seconds",
  word: true,
});

const addressTypes = {
  InternalIP: "The address inside the cluster.",
  ExternalIP: "The address outside it.",
  Hostname: "The host name.",
  InternalDNS: "The name in the DNS of its cloud.",
  ExternalDNS: "The name in the DNS of everyone.",
};

const header = (description: string) =>
  listOf(text(required, "A name."), [], description, { distinct: true });

/** The ways to the kubelets, where they are not those of Prometheus. */
const kubelets = object(
  {
    tls: choice(
      {
        insecureSkipVerify: "Nobody checks it.",
        verify: "It has to be signed by the cluster's certificate authority and name the node's address.",
      },
      unset,
      "How the certificate of a kubelet is checked, where it is not as `kubelets.tls` says. Needed where that is `apiServerProxy`: metrics-server asks the kubelets itself and knows no other way.",
    ),
    preferredAddressTypes: listOf(
      choice(addressTypes, required, "A kind of address."),
      [],
      "By which of its addresses a node is asked: the first of these that it has. By default that of `kubelets.address`, then InternalIP, ExternalIP and Hostname.",
      { distinct: true, examples: [["Hostname", "InternalIP"]] },
    ),
    useNodeStatusPort: boolean(true, "Ask at the port that the node says its kubelet has."),
    ...beside({ useNodeStatusPort: false }, { port: port(10250, "The port of all kubelets.") }),
    requestTimeout: goDuration(
      "10s",
      "How long a kubelet may take to answer; at most nine tenths of `metricResolution`.",
    ),
  },
  "The way to the kubelets.",
);

/** Whom metrics-server believes who asks: by default the cluster tells it. */
const requestHeader = object(
  {
    clientCAFile: absolutePath(
      unset,
      "The certificates of the authority that signs the front proxy's, as a file of a volume in `extraVolumes`.",
      { examples: ["/etc/front-proxy/ca.crt"] },
    ),
    ...beside(
      { clientCAFile: anyValue },
      {
        allowedNames: header(
          "The names that the front proxy's certificate may have; any, if the list is empty.",
        ),
        usernameHeaders: header("Headers that tell the user; X-Remote-User, if the list is empty."),
        groupHeaders: header("Headers that tell the user's groups; X-Remote-Group, if the list is empty."),
        extraHeadersPrefixes: header(
          "What headers begin with that tell more of the user; X-Remote-Extra-, if the list is empty.",
        ),
      },
    ),
  },
  "How the API server shows that it asks in a user's name. By default as the ConfigMap extension-apiserver-authentication of kube-system says, which is right but where the API server was started without `--requestheader-client-ca-file`.",
);

/** By which certificate the API server knows metrics-server. */
const tls = object(
  {
    type: choice(
      {
        selfSigned:
          "metrics-server makes one for itself at each start, which nobody can check: the APIService has `insecureSkipTLSVerify`, and Prometheus does not check it either.",
        ...certificateSources,
      },
      "selfSigned",
      "Where the certificate of metrics-server comes from.",
    ),
    ...givenCertificate,
  },
  "The certificate of metrics-server.",
);

const { network, ...pod } = podValues({
  argument: "--v=4",
  resources: { requests: { cpu: "100m", memory: "200Mi" } },
  podSecurityContext: restrictedPod,
});

/** The metrics API, for `kubectl top` and autoscaling. */
export const values = object(
  {
    enabled: boolean(
      unset,
      `Run metrics-server, of which there is one for a whole cluster. By default only where \`cluster.profile\` says that it is one that brings none, which are ${calledThose("lacksMetricsServer").join(", ")}; with \`cluster.profile: auto\` or \`scrape.cluster: false\` never.`,
    ),
    image: image(
      {
        registry: "registry.k8s.io",
        repository: "metrics-server/metrics-server",
        tag: fittingImageTag(program, fitting),
      },
      "The image of metrics-server.",
    ),
    replicas: integer(
      1,
      "How many, each of which asks all kubelets and can answer for all. With two or more they are spread over the nodes, and a PodDisruptionBudget keeps all but one of them.",
      { minimum: 0, maximum: 100 },
    ),
    port: port(
      unset,
      `The port that it listens at; by default ${defaultPorts.pod}, and ${defaultPorts.node} with \`hostNetwork\`.`,
    ),
    hostNetwork: boolean(
      false,
      "Run in the nodes' own network: for clusters whose API server cannot reach pods. The namespace has to allow it (Pod Security level `privileged`), and of two pods on one node only one gets the port: let `updateStrategy.type` be `Recreate` where there are not more nodes than replicas.",
    ),
    hostAliases: listOf(
      kubernetes("v1", "HostAlias", required, "An address and its names."),
      [],
      "Names that it resolves without DNS, such as those of nodes (see `kubelets.address`).",
      { examples: [[{ ip: "192.0.2.11", hostnames: ["node-1"] }]] },
    ),
    metricResolution: goDuration(
      "15s",
      "How often it asks the kubelets; no more often than every ten seconds.",
    ),
    kubelets,
    requestHeader,
    tls,
    apiService: object(
      {
        create: boolean(
          true,
          "Make the APIService v1beta1.metrics.k8s.io, by which the API server knows where to ask. Without it the cluster's present one stays.",
        ),
      },
      "The metrics API in the API server.",
    ),
    rbac: rbacValues({
      own: "those that metrics-server needs to ask kubelets and to know who asks it",
      for: "for containers of your own",
      example: { apiGroups: [""], resources: ["namespaces"], verbs: ["get", "list", "watch"] },
    }),
    scrape: ownJobValues(),
    readinessProbe: probeValues(
      "When the API server sends nobody to it: it is ready when it has asked the kubelets twice.",
    ),
    livenessProbe: probeValues("When it is started again because it does not answer."),
    updateStrategy: deploymentUpdates("RollingUpdate"),
    ...pod,
    // Of pods in the network of a node plugins make nothing or too much.
    ...beside({ hostNetwork: false }, { network }),
  },
  "metrics-server: what pods and nodes use at present, for `kubectl top` and HorizontalPodAutoscalers.",
);
