import type { IContainer } from "kubernetes-models/v1";
import { and, type Expression, type Item, isSet, not, when } from "../../../../template/index.ts";
import { dataMount } from "../../../kit/persistence/claims.ts";
import { imageReference } from "../../../kit/workload/image.ts";
import { directories, type Grafana, passwordFile } from "../places.ts";

/** Whether the pod makes the first password. */
export function makesPassword({ values: { admin } }: Grafana): Expression<boolean> {
  return and(admin.enabled, not(isSet(admin.existingSecret)));
}

/**
 * Makes the password once: where there is one it stays. It is written as a whole or not at all. Beside a database that is
 * older than the chart a password would be a lie; what is there then says so, and is as hard to guess.
 *
 * @param folder where the database is
 */
export function passwordScript(folder: string): string {
  return `set -eu
umask 027
file=${folder}/admin-password
[ ! -s "$file" ] || exit 0
password=$(head -c 24 /dev/urandom | base64 | tr '+/' '-_')
[ ! -e ${folder}/grafana.db ] || password="not-made-here-the-database-was-there-$password"
printf '%s\\n' "$password" > "$file.new"
mv "$file.new" "$file"
`;
}

/** The step that makes the password, as Grafana's own user and in its own image. */
export function passwordStep(self: Grafana): Item<IContainer> {
  const { image, persistence, securityContext } = self.values;
  return when<IContainer>(makesPassword(self), {
    name: "admin-password",
    image: imageReference(image, image.tag),
    imagePullPolicy: image.pullPolicy,
    command: ["sh", "-c", passwordScript(directories.data)],
    securityContext,
    volumeMounts: [dataMount(persistence, directories.data)],
    resources: { requests: { cpu: "10m", memory: "16Mi" } },
  });
}

/** How a person reads the password: the end of a command that runs in the pod. */
export const readPassword = `cat ${passwordFile}`;
