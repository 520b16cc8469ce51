import type { Sight } from "../../sight.ts";
import { type FitLook, fitting } from "../install.ts";
import { forbidden, type SecuredPod } from "../kubernetes/pod-security.ts";
import { called, isOperated, podTemplates } from "../rendered.ts";

interface Namespace {
  readonly metadata: { readonly labels?: Readonly<Record<string, string>> };
}

const what = "Pod Security";
const label = "pod-security.kubernetes.io/enforce";

/** Whether the namespaces let the pods in. What the operator makes of its resources it makes as the level restricted wants it. */
export const podSecurity: FitLook = async ({ cluster, objects, release }) => {
  const templates = podTemplates(objects).filter(({ of }) => !isOperated(of));
  const namespaces = [...new Set(templates.map(({ of }) => of.metadata.namespace ?? release.namespace))];
  const seen = await Promise.all(
    namespaces.map(async (name) => {
      const path = `/api/v1/namespaces/${name}`;
      const answer = await cluster.get<Namespace>(path);
      // One that is not there yet is made by Helm, without a label.
      if (!answer.ok) return answer.status === 404 ? [] : [{ path, message: answer.message }];
      const level = answer.value.metadata.labels?.[label];
      if (level !== "baseline" && level !== "restricted") return [];
      return templates
        .filter(({ of }) => (of.metadata.namespace ?? release.namespace) === name)
        .flatMap(({ of, spec }): readonly Sight[] => {
          const reasons = forbidden(level, spec as SecuredPod);
          const message = `the namespace enforces Pod Security ${level}, which forbids its pods: ${reasons.join(", ")}`;
          const words = { NAMESPACE: name };
          return reasons.length === 0 ? [] : [{ place: "install", where: called(of), message, words }];
        });
    }),
  );
  const all = seen.flat();
  const unread = all.flatMap((one) => ("path" in one ? [one] : []));
  const sights = all.flatMap((one) => ("path" in one ? [] : [one]));
  return fitting(what, templates.length, sights, `${namespaces.join(", ")} lets all pods in`, unread);
};
