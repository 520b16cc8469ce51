import {
  beside,
  boolean,
  integer,
  ipNetwork,
  listOf,
  object,
  required,
  text,
  unset,
} from "../../../schema/index.ts";
import { regularExpression } from "../../kit/grammars/regular-expression.ts";
import { deploymentUpdates, probeValues } from "../../kit/lifecycle/values.ts";
import { ownJobValues } from "../../kit/scrape/job-values.ts";
import { rbacValues } from "../../kit/workload/account-values.ts";
import { image, imageTag } from "../../kit/workload/image-values.ts";
import { podValues, restrictedPod } from "../../kit/workload/values.ts";
import { program, version } from "./version.ts";

const year = 367 * 24 * 60 * 60;

/** What vouches for the kubelets' certificates. */
export const values = object(
  {
    enabled: boolean(
      false,
      "Run kubelet-csr-approver: it approves what kubelets with `serverTLSBootstrap: true` ask for, where names and addresses are those that `nodeNames` and `addressRanges` allow. Both have to be said.",
    ),
    image: image(
      {
        registry: "ghcr.io",
        repository: "postfinance/kubelet-csr-approver",
        tag: imageTag(
          `v${version}`,
          `The image's tag: kubelet-csr-approver's version, v${program.oldest}.0 or later.`,
        ),
      },
      "The image of kubelet-csr-approver.",
    ),
    replicas: integer(1, "How many; with two or more one of them works, and the others wait.", {
      minimum: 0,
      maximum: 100,
    }),
    // By itself the program takes any name and any address: whom it believes has to be said.
    ...beside(
      { enabled: true },
      {
        nodeNames: text(
          unset,
          "What the names in a certificate look like, as a regular expression that has to match all of a name. A name has to begin with that of its node besides.",
          {
            pattern: "^[!-~]+$",
            expected: "a regular expression such as worker-[0-9]+, without spaces",
            grammar: regularExpression,
            examples: ["worker-[0-9]+\\.example\\.com"],
          },
        ),
        addressRanges: listOf(
          ipNetwork(required, "A network."),
          unset,
          "The networks that the addresses in a certificate have to be from: those of the nodes.",
          { minimumItems: 1, distinct: true, examples: [["192.0.2.0/24", "2001:db8::/64"]] },
        ),
      },
      { required: ["nodeNames", "addressRanges"] },
    ),
    resolveNames: boolean(
      true,
      "Ask the DNS for each name, and approve only where it leads to the addresses in the certificate. Switch it off where the cluster's DNS does not know the nodes; `addressRanges` holds all the same.",
    ),
    maximumNames: integer(
      1,
      "How many names a certificate may have. Nodes with an InternalDNS or ExternalDNS address besides their host name have more than one.",
      { minimum: 1, maximum: 1000 },
    ),
    maximumExpirationSeconds: integer(year, "How long a certificate may hold that a kubelet asks for.", {
      minimum: 600,
      maximum: year,
    }),
    denyOthers: boolean(
      true,
      "Deny what is not allowed, which is final for that request. Switched off, it is left to somebody else.",
    ),
    rbac: rbacValues({
      own: "those to approve requests of kubelets",
      for: "for containers of your own",
      example: { apiGroups: [""], resources: ["nodes"], verbs: ["get", "list", "watch"] },
    }),
    scrape: ownJobValues(),
    readinessProbe: probeValues("When it counts as not ready."),
    livenessProbe: probeValues("When it is started again because it does not answer."),
    updateStrategy: deploymentUpdates("RollingUpdate"),
    ...podValues({
      argument: "--level=-5",
      resources: { requests: { cpu: "10m", memory: "64Mi" } },
      podSecurityContext: restrictedPod,
    }),
  },
  "kubelet-csr-approver: certificates of kubelets that the cluster signs, without somebody who approves each (see docs/kubelet-certificates.md).",
);
