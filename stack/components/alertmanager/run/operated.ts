import { type Documents, manifest, notEmpty, when, withDefault } from "../../../../template/index.ts";
import { nameOf } from "../../../kit/naming/names.ts";
import { operatedMetadata } from "../../../kit/operated/metadata.ts";
import { others } from "../../../kit/operated/selection.ts";
import { operatedPods } from "../../../kit/operated/spec.ts";
import type { AlertmanagerObject } from "../../../kit/operated/types.ts";
import {
  type Alertmanager,
  clusterLabel,
  directories,
  externalUrl,
  headlessName,
  prefix,
} from "../places.ts";
import { version } from "../version.ts";
import { probes } from "./probes.ts";

/** Flags that the operator gives Alertmanager itself. Source: prometheus-operator 0.92, pkg/alertmanager/statefulset.go. */
export const taken = ["cluster.peer"];

/** The Alertmanager from which the operator makes pods. */
export function alertmanager(self: Alertmanager): Documents {
  const { name, scope, values } = self;
  const read = others(self, scope.values.operator.reads.alertmanagerConfigs);
  return manifest<AlertmanagerObject>({
    apiVersion: "monitoring.coreos.com/v1",
    kind: "Alertmanager",
    metadata: operatedMetadata(self),
    spec: {
      ...operatedPods(self, {
        container: "alertmanager",
        data: directories.data,
        version,
        asksApiServer: false,
        probes: probes(self),
      }),
      serviceName: nameOf(headlessName),
      externalUrl: externalUrl(self),
      routePrefix: prefix(),
      retention: values.retention,
      configSecret: withDefault(values.configSecret, nameOf(name)),
      configMaps: when(notEmpty(values.templateFiles), [nameOf(name)]),
      clusterLabel: clusterLabel(self),
      alertmanagerConfigSelector: read.objects,
      alertmanagerConfigNamespaceSelector: read.namespaces,
    },
  });
}
