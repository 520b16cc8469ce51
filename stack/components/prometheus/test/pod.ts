import type { IContainer, IPod } from "kubernetes-models/v1";
import {
  and,
  type Documents,
  type Expression,
  endsWith,
  gt,
  manifest,
  not,
  type Structure,
  text,
  when,
  whenSet,
} from "../../../../template/index.ts";
import type { Facts } from "../../../component/facts.ts";
import { metadata } from "../../../kit/naming/metadata.ts";
import { nameOf } from "../../../kit/naming/names.ts";
import { policyOf } from "../../../kit/network/policy.ts";
import { isOperated } from "../../../kit/operated/pods.ts";
import { beside, type Part } from "../../../kit/part.ts";
import type { ScrapeJob } from "../../../kit/scrape/job.ts";
import { poolOf } from "../../../kit/scrape/write/scrape-config.ts";
import { webScheme } from "../../../kit/web/access.ts";
import { imageReference } from "../../../kit/workload/image.ts";
import { placementBeside } from "../../../kit/workload/pod.ts";
import { accountNameOf } from "../../../kit/workload/service-account.ts";
import { type Prometheus, pathTo } from "../places.ts";
import { testScript } from "./script.ts";

type Env = NonNullable<IContainer["env"]>;

/** How long the test waits, in seconds: Helm waits 300, and a changed configuration takes up to two minutes to arrive. */
const patience = 240;

/**
 * What `helm test` runs: it asks Prometheus through its Service whether each job that has targets in any cluster
 * has some, and whether all of them are up. It needs nothing that Prometheus does not have: its image, without
 * the ServiceAccount's token.
 * (Prometheus goes by the configuration that it has by then: what an upgrade changed arrives within two minutes.)
 *
 * The finished pod stays until the next test, which replaces it: Helm 3 reads the log for `--logs` after it has
 * deleted what `hook-succeeded` tells it to delete, and fails; Helm 4 reads it before. `helm uninstall` leaves
 * the pods of tests in both; it goes with the namespace, or by hand. Where the test fails, Helm shows the log
 * without being asked for it (3.18 and later).
 */
export function test(self: Prometheus, { jobs }: Facts): Documents {
  const { values } = self;
  const { basicAuth, secretName } = values.web;
  return when(
    hasTest(self),
    manifest<IPod>({
      apiVersion: "v1",
      kind: "Pod",
      metadata: metadata(tester(self), {
        ownAnnotations: {
          "helm.sh/hook": "test",
          "helm.sh/hook-delete-policy": "before-hook-creation",
          "helm.sh/hook-output-log-policy": "hook-failed",
        },
      }),
      spec: {
        // Where pods are admitted by account, it is admitted as Prometheus is.
        serviceAccountName: accountNameOf(self),
        automountServiceAccountToken: false,
        restartPolicy: "Never",
        // Time to pull the image, and still less than Helm waits: who waits longest says least.
        activeDeadlineSeconds: patience + 50,
        ...placementBeside(self, values),
        containers: [
          {
            name: "test",
            image: imageReference(values.image, values.image.tag),
            imagePullPolicy: values.image.pullPolicy,
            command: ["/bin/sh", "-c", testScript(self.scope, patience), "test"],
            args: [
              text`${webScheme(values.web)}://${nameOf(self.name)}:${values.service.port}${pathTo("api/v1")}`,
              ...jobs
                .filter(({ expected }) => expected)
                .map((job) => when<string>(job.when, poolName(self, job))),
            ],
            env: when<Env>(
              basicAuth.enabled,
              whenSet<string, Env, Structure<Env>>(secretName, (name) => [
                {
                  name: "PROMETHEUS_USERNAME",
                  valueFrom: { secretKeyRef: { name, key: basicAuth.usernameKey } },
                },
                {
                  name: "PROMETHEUS_PASSWORD",
                  valueFrom: { secretKeyRef: { name, key: basicAuth.passwordKey } },
                },
              ]),
            ),
            // What it said is in the pod's status too: where the kubelet's certificate is wrong there may be no logs.
            terminationMessagePolicy: "FallbackToLogsOnError",
            resources: { requests: { cpu: "10m", memory: "16Mi" } },
            securityContext: values.securityContext,
          },
        ],
      },
    }),
  );
}

/** The test as a part of its own, beside Prometheus. */
export function tester(self: Prometheus): Part {
  return beside(self, "test");
}

/** What it may reach. */
export function testPolicy(self: Prometheus, { edges }: Facts): Documents {
  return when(hasTest(self), policyOf(tester(self), edges));
}

/** What Prometheus calls the job. */
function poolName(self: Prometheus, job: ScrapeJob): Expression<string> {
  return when(isOperated(self.scope), poolOf(self, job), job.name);
}

/** True where one answers for all targets, there is something to test and, in the image, a shell to do it; upstream's distroless one has none. */
export function hasTest({ values }: Prometheus) {
  return and(
    values.enabled,
    gt(values.replicas, 0),
    not(gt(values.agent.shards, 1)),
    not(endsWith(values.image.tag, "-distroless")),
  );
}
