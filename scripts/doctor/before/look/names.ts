import type { Sight } from "../../sight.ts";
import { type FitLook, fitting, type Install } from "../install.ts";
import { called, type KubernetesObject, type Rendered } from "../rendered.ts";

/** An object that is there already, without what is in it. */
type Existing = Pick<KubernetesObject, "metadata"> & {
  readonly spec?: { readonly service?: { readonly name: string; readonly namespace: string } };
};

/** Of an object what all have: nothing secret leaves the API server. Source: Kubernetes, meta.k8s.io/v1. */
export const metadataOnly = "application/json;as=PartialObjectMetadata;g=meta.k8s.io;v=v1";

const what = "names";

/**
 * Whether what is to be made is there already, and another's: Helm refuses to take it. Source: Helm, pkg/action/validate.go.
 */
export const names: FitLook = async (install) => {
  const made = install.objects;
  const answers = await Promise.all(made.map((object) => existing(install, object)));
  const unread = answers.flatMap((answer) => ("path" in answer ? [answer] : []));
  const sights = answers.flatMap((answer) => ("sight" in answer ? answer.sight : []));
  return fitting(what, made.length, sights, `${made.length}, none of which is another's`, unread);
};

type Found = { readonly path: string; readonly message: string } | { readonly sight: readonly Sight[] };

async function existing({ cluster, served, release }: Install, object: Rendered): Promise<Found> {
  const path = served.pathOf(object, release.namespace);
  if (path === undefined) return { sight: [] };
  // Of an API it matters who answers it.
  const isApi = object.kind === "APIService";
  const answer = await cluster.get<Existing>(path, isApi ? undefined : metadataOnly);
  if (!answer.ok) return answer.status === 404 ? { sight: [] } : { path, message: answer.message };
  const owner = ownerOf(answer.value);
  if (owner?.name === release.name && owner.namespace === release.namespace) return { sight: [] };
  const { service } = answer.value.spec ?? {};
  const whose =
    owner === undefined
      ? "belongs to no release of Helm's"
      : `belongs to the release ${owner.name} of the namespace ${owner.namespace}`;
  const message = `it is there already, and ${whose}`;
  const { name, namespace } = answer.value.metadata;
  const named = `${object.kind.toLowerCase()} ${name}${namespace === undefined ? "" : ` --namespace ${namespace}`}`;
  const sight: Sight = {
    place: "install",
    where: called(object),
    message:
      isApi && service !== undefined
        ? `${message}; the Service ${service.namespace}/${service.name} answers it`
        : message,
    ...(owner !== undefined || isApi
      ? {}
      : {
          cure: {
            says: "Give it to the release, which then makes it what it should be; or delete it.",
            command: [
              `kubectl annotate ${named} meta.helm.sh/release-name=${release.name} meta.helm.sh/release-namespace=${release.namespace}`,
              `kubectl label ${named} app.kubernetes.io/managed-by=Helm --overwrite`,
            ].join("\n"),
          },
        }),
  };
  return { sight: [sight] };
}

/** The release that an object belongs to, as Helm writes it down. */
function ownerOf({ metadata: { labels = {}, annotations = {} } }: Existing) {
  const name = annotations["meta.helm.sh/release-name"];
  const namespace = annotations["meta.helm.sh/release-namespace"];
  const isHelms = labels["app.kubernetes.io/managed-by"] === "Helm";
  return isHelms && name !== undefined && namespace !== undefined ? { name, namespace } : undefined;
}
