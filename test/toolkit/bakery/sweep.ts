import { manifest, when } from "kube-metrics-stack/template";
import type { ICronJob } from "kubernetes-models/batch/v1";
import { image, labels, name } from "./names.ts";
import type { Scope } from "./values.ts";

const part = { part: "sweep" };

export const sweep = ({ values: { sweep: v, shop } }: Scope) =>
  when(
    v.enabled,
    manifest<ICronJob>({
      apiVersion: "batch/v1",
      kind: "CronJob",
      metadata: { name: name(part), labels: labels(part) },
      spec: {
        schedule: v.schedule,
        concurrencyPolicy: "Forbid",
        jobTemplate: {
          spec: {
            template: {
              spec: {
                restartPolicy: "Never",
                containers: [{ name: "sweep", image: image({ image: shop.image }), args: ["sweep"] }],
              },
            },
          },
        },
      },
    }),
  );
