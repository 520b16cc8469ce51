import * as admissionregistration from "kubernetes-models/admissionregistration.k8s.io/v1";
import * as apiregistration from "kubernetes-models/apiregistration.k8s.io/v1";
import * as apps from "kubernetes-models/apps/v1";
import * as networking from "kubernetes-models/networking.k8s.io/v1";
import * as policy from "kubernetes-models/policy/v1";
import * as rbac from "kubernetes-models/rbac.authorization.k8s.io/v1";
import * as core from "kubernetes-models/v1";
import { expect, test } from "vitest";
import { type Input, parseYaml } from "../../schema/index.ts";
import { examples } from "../../stack/examples/index.ts";
import { chart } from "../../stack/index.ts";
import type { Values } from "../../stack/scope.ts";
import { evaluateChart, writeEmbedded } from "../../template/index.ts";
import { render, withChart } from "../template/oracle/render.ts";

/** The oldest Kubernetes, and the oldest Helm: what the newer ones make of examples is held in test/chart/snapshots.test.ts. */
const [helm, version] = ["helm3-oldest", "v1.27.0"] as const;

/** What would name a certificate or an image that nobody has, and so cannot be an example that is installed. */
const unattainable: Readonly<Record<string, Input<Values>>> = {
  "certificates in the values": {
    kubelets: {
      tls: "caBundle",
      caBundle: { pem: "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n" },
    },
  },
  "an image by its digest": {
    imageRegistry: { "quay.io": "registry.example.com:5000/quay" },
    nodeExporter: { image: { digest: `sha256:${"0123456789abcdef".repeat(4)}` } },
  },
};

const cases: Readonly<Record<string, Input<Values>>> = {
  ...Object.fromEntries(Object.entries(examples).map(([name, { values }]) => [name, values])),
  ...unattainable,
};
const names = Object.keys(cases);

/** The objects of an example by template. */
function evaluated(name: string, kubernetesVersion: string): ReadonlyMap<string, readonly unknown[]> {
  const values = cases[name] ?? {};
  const objects = new Map<string, unknown[]>();
  for (const { template, object } of evaluateChart(chart, { values, kubernetesVersion })) {
    const written = writeEmbedded(object, (document) => JSON.stringify(document));
    objects.set(template, [...(objects.get(template) ?? []), written]);
  }
  return objects;
}

/** The same object with what its files say in place of their text: how YAML is written does not matter. */
function withDocuments(object: unknown): unknown {
  const { kind, data, stringData } = object as Readonly<Record<"kind", string>> &
    Readonly<Partial<Record<"data" | "stringData", Readonly<Record<string, string>>>>>;
  const documents = (files: Readonly<Record<string, string>> = {}) =>
    Object.fromEntries(
      Object.entries(files).map(([name, text]) => [name, /\.ya?ml$/.test(name) ? parseYaml(text) : text]),
    );
  if (kind === "ConfigMap") return { ...(object as object), data: documents(data) };
  return kind === "Secret" ? { ...(object as object), stringData: documents(stringData) } : object;
}

/** The objects of a template, which Helm puts into an order of its own. */
function inOrder(objects: readonly unknown[]): readonly unknown[] {
  const named = objects.map(withDocuments).map((object) => {
    const { kind, metadata } = object as Readonly<Record<"kind", string>> & { readonly metadata: object };
    return [`${kind} ${JSON.stringify(metadata)}`, object] as const;
  });
  return named.sort(([one], [other]) => (one < other ? -1 : 1)).map(([, object]) => object);
}

// Helm is asked once for each example.
test("the oldest Helm makes of each example what evaluate makes of it", { timeout: 300_000 }, async () => {
  await withChart(chart, async (folder) => {
    for (const name of names) {
      const answer = await render(helm, folder, {
        file: cases[name] ?? {},
        args: ["--kube-version", version],
      });
      if ("error" in answer) throw new Error(`${name}: ${answer.error}`);
      const rendered = [...answer.objects].map(
        ([template, texts]) => [template, inOrder(texts.map((text) => parseYaml(text)))] as const,
      );
      const expected = [...evaluated(name, version)].map(
        ([template, objects]) => [template, inOrder(objects)] as const,
      );
      expect(new Map(rendered), name).toEqual(new Map(expected));
    }
  });
});

/** A class of `kubernetes-models`, which knows Kubernetes' own schema of a kind. */
interface Model<T extends object> {
  new (data: T): { validate(): void };
  is(object: unknown): object is T;
}

/** Tells whether the object is of the model's kind, and throws where it is and Kubernetes would refuse it. */
function checked<T extends object>(model: Model<T>) {
  return (object: unknown): boolean => {
    if (!model.is(object)) return false;
    new model(object).validate();
    return true;
  };
}

const kinds = [
  checked(admissionregistration.ValidatingWebhookConfiguration),
  checked(apiregistration.APIService),
  checked(apps.DaemonSet),
  checked(apps.Deployment),
  checked(apps.StatefulSet),
  checked(core.ConfigMap),
  checked(core.PersistentVolume),
  checked(core.PersistentVolumeClaim),
  checked(core.Pod),
  checked(core.Secret),
  checked(core.Service),
  checked(core.ServiceAccount),
  checked(networking.Ingress),
  checked(networking.NetworkPolicy),
  checked(policy.PodDisruptionBudget),
  checked(rbac.ClusterRole),
  checked(rbac.ClusterRoleBinding),
  checked(rbac.Role),
  checked(rbac.RoleBinding),
];

/** The groups of what others define, whose schemas the API servers of test/cluster/api-server have. */
const custom = ["cert-manager.io", "gateway.networking.k8s.io", "metallb.io", "monitoring.coreos.com"];

test.each(names)("%s: every object is as Kubernetes' schema has it", (name) => {
  for (const [template, objects] of evaluated(name, "v1.34.0")) {
    for (const object of objects) {
      const [group = ""] = (object as { readonly apiVersion: string }).apiVersion.split("/");
      expect(custom.includes(group) || kinds.some((isOfKind) => isOfKind(object)), template).toBe(true);
    }
  }
});
