import { join, not, notEmpty, text, when } from "../../../template/index.ts";
import { ownControllerId } from "../../kit/operated/metadata.ts";
import { type Flag, flag, flagNotToGive, flagWhen } from "../../kit/workload/flags.ts";
import { imageReference } from "../../kit/workload/image.ts";
import type { Operator } from "./places.ts";

/** The arguments of the operator. Source: prometheus-operator 0.92, cmd/operator/main.go. */
export function flags({ scope, values }: Operator): readonly Flag[] {
  const { namespace } = scope.release;
  const { secrets } = scope.values.operator;
  const { image } = values.configReloader;
  // It makes pods in the release's namespace alone, and so needs the rights for that there alone.
  const inNamespace = (kind: string) => flag(`${kind}-instance-namespaces`, namespace);
  return [
    flag("controller-id", ownControllerId(scope)),
    inNamespace("prometheus"),
    inNamespace("alertmanager"),
    inNamespace("thanos-ruler"),
    // Where it reads an AlertmanagerConfig, it wants to read all Secrets.
    flagWhen(
      not(secrets.everywhere),
      "alertmanager-config-namespaces",
      when(notEmpty(secrets.namespaces), text`${namespace},${join(secrets.namespaces, ",")}`, namespace),
      secrets.namespaces,
    ),
    flag("prometheus-config-reloader", imageReference(image, image.tag), image.tag),
    // The chart's job finds the kubelets as nodes.
    flag("kubelet-endpoints", "false"),
    flagNotToGive("web.listen-address"),
  ];
}
