import type { IContainer, IVolume } from "kubernetes-models/v1";
import { type Documents, type Item, notEmpty, when, withDefault } from "../../../template/index.ts";
import { bundleMount, bundleVolume } from "../../kit/certificates/bundle.ts";
import { certificateVolume } from "../../kit/certificates/serving.ts";
import { certificates } from "../../kit/kubelets/access.ts";
import { probe } from "../../kit/lifecycle/probe.ts";
import { deploymentOf } from "../../kit/workload/deployment.ts";
import { imageReference } from "../../kit/workload/image.ts";
import type { Pod } from "../../kit/workload/pod.ts";
import { spreadOverNodes } from "../../kit/workload/several.ts";
import { fittingTag } from "../../kit/workload/versions.ts";
import { flags } from "./flags.ts";
import { hasOwnCertificates } from "./kubelets.ts";
import { directories, hasOwnCertificate, type MetricsServer, portOf } from "./places.ts";
import { fitting, program } from "./versions.ts";

type Mount = NonNullable<IContainer["volumeMounts"]>[number];

const tag = fittingTag(program, fitting);

/** The metrics servers. Each asks all kubelets; whichever is asked can answer. */
export function deployment(self: MetricsServer): Documents {
  return deploymentOf(self, self.values.replicas, pod(self));
}

/** Its pods. */
export function pod(self: MetricsServer): Pod {
  const { image, hostNetwork, hostAliases, livenessProbe, readinessProbe } = self.values;
  const port = portOf(self);
  const asks = (path: string) => ({ httpGet: { path, port: port.name, scheme: "HTTPS" } }) as const;
  return {
    asksApiServer: true,
    hostNetwork,
    asked: [port],
    more: {
      hostAliases: when(notEmpty(hostAliases), hostAliases),
    },
    spread: spreadOverNodes(self),
    image: imageReference(image, withDefault(image.tag, tag())),
    flags: flags(self),
    ports: [{ name: port.name, containerPort: port.number }],
    probes: {
      livenessProbe: probe(asks("/livez"), livenessProbe),
      readinessProbe: probe(asks("/readyz"), readinessProbe),
    },
    volumeMounts: volumeMounts(self),
    volumes: volumes(self),
  };
}

function volumeMounts(self: MetricsServer): readonly Item<Mount>[] {
  return [
    when<Mount>(
      hasOwnCertificate(self),
      { name: "tls", mountPath: directories.certificate, readOnly: true },
      { name: "tmp", mountPath: directories.own },
    ),
    when<Mount>(hasOwnCertificates(self), bundleMount(certificates(self.scope), directories.authorities)),
  ];
}

function volumes(self: MetricsServer): readonly Item<IVolume>[] {
  return [
    when<IVolume>(hasOwnCertificate(self), certificateVolume(self), { name: "tmp", emptyDir: {} }),
    when<IVolume>(hasOwnCertificates(self), bundleVolume(certificates(self.scope))),
  ];
}
