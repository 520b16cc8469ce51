import { manifest, text, when } from "kube-metrics-stack/template";
import type { IJob } from "kubernetes-models/batch/v1";
import type { IConfigMap, IPod } from "kubernetes-models/v1";
import { image, labels, name } from "./names.ts";
import type { Scope } from "./values.ts";

const part = { part: "ledger" };

/** When Helm makes an object, and in which order; it goes where it did what it is for. */
const before = (weight: string) => ({
  "helm.sh/hook": "pre-install,pre-upgrade",
  "helm.sh/hook-weight": weight,
  "helm.sh/hook-delete-policy": "before-hook-creation,hook-succeeded",
});

/** Brings the ledger up to date before anything else of a release is there. */
export const ledger = ({ values: { ledger: v, shop }, release }: Scope) => [
  when(
    v.migrate,
    manifest<IConfigMap>({
      apiVersion: "v1",
      kind: "ConfigMap",
      metadata: { name: name(part), labels: labels(part), annotations: before("0") },
      data: { upgrade: when(release.isUpgrade, "keep what is there\n", "begin with an empty page\n") },
    }),
  ),
  when(
    v.migrate,
    manifest<IJob>({
      apiVersion: "batch/v1",
      kind: "Job",
      metadata: { name: name(part), labels: labels(part), annotations: before("1") },
      spec: {
        activeDeadlineSeconds: v.seconds,
        template: {
          spec: {
            restartPolicy: "Never",
            containers: [
              {
                name: "migrate",
                image: image({ image: shop.image }),
                args: ["migrate"],
                envFrom: [{ configMapRef: { name: name(part) } }],
              },
            ],
          },
        },
      },
    }),
  ),
];

/** What `helm test` asks. */
export const visit = ({ values: { shop } }: Scope) =>
  manifest<IPod>({
    apiVersion: "v1",
    kind: "Pod",
    metadata: { name: name({ part: "visit" }), annotations: { "helm.sh/hook": "test" } },
    spec: {
      restartPolicy: "Never",
      containers: [
        {
          name: "visit",
          image: image({ image: shop.image }),
          args: ["visit", text`http://${name({ part: "shop" })}:${shop.port}`],
        },
      ],
    },
  });
