import type { IContainer } from "kubernetes-models/v1";
import { each, type Item, notEmpty, orEmpty, text, when, withDefault } from "../../../../template/index.ts";
import { dataMount } from "../../../kit/persistence/claims.ts";
import { imageReference } from "../../../kit/workload/image.ts";
import { directories, downloads, type Grafana } from "../places.ts";

/**
 * Downloads what is not there yet, since a revision never changes, and takes away what nobody wants any more. A data
 * source stands in place of those that such a dashboard asks for when a person imports it.
 *
 * Each argument is a dashboard's number, its revision, a data source and a folder, with a space between.
 *
 * @param root the directory of the folders
 */
export function downloadScript(root: string): string {
  return `set -eu
mkdir -p ${root}
cd ${root}
wanted="
"
for one in "$@"; do
  id=\${one%% *} rest=\${one#* }
  revision=\${rest%% *} rest=\${rest#* }
  source=\${rest%% *} folder=\${rest#* }
  file="$folder/$id-r$revision-$source.json"
  wanted="$wanted$file
"
  mkdir -p "$folder"
  [ ! -s "$file" ] || continue
  if curl -fsSL --max-time 60 -o "$file.new" "https://grafana.com/api/dashboards/$id/revisions/$revision/download"; then
    sed "s/\\\${DS_[^}]*}/$source/g" "$file.new" > "$file.done"
    mv "$file.done" "$file"
    echo "downloaded dashboard $id, revision $revision"
  else
    echo "could not download dashboard $id, revision $revision" >&2
  fi
  rm -f "$file.new"
done
for file in */*.json; do
  case $wanted in
    *"
$file
"*) ;;
    *) rm -f "$file" ;;
  esac
done
`;
}

/** The step that downloads dashboards, as Grafana's own user and in its own image. */
export function downloadStep(self: Grafana): Item<IContainer> {
  const { image, persistence, securityContext, dashboards } = self.values;
  const { grafanaCom } = dashboards;
  return when<IContainer>(notEmpty(grafanaCom), {
    name: "download-dashboards",
    image: imageReference(image, image.tag),
    imagePullPolicy: image.pullPolicy,
    command: ["sh", "-c", downloadScript(downloads), "download"],
    args: orEmpty<string[]>([
      each(
        grafanaCom,
        ({ id, revision, folder, datasource }) =>
          text`${id} ${revision} ${withDefault(datasource, "prometheus")} ${folder}`,
      ),
    ]),
    securityContext,
    volumeMounts: [dataMount(persistence, directories.data)],
    resources: { requests: { cpu: "10m", memory: "16Mi" } },
  });
}
