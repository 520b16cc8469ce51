import { ValidatingWebhookConfiguration } from "kubernetes-models/admissionregistration.k8s.io/v1";
import { Deployment } from "kubernetes-models/apps/v1";
import { PodDisruptionBudget } from "kubernetes-models/policy/v1";
import { describe, expect, test } from "vitest";
import { formatProblem, type Input, stringify, validateValues } from "../../../schema/index.ts";
import { metricsApi } from "../../../stack/examples/metrics-api.ts";
import { chart } from "../../../stack/index.ts";
import type { Values } from "../../../stack/scope.ts";
import { render } from "../render.ts";

type Operator = NonNullable<Input<Values>["operator"]>;
type Webhook = NonNullable<Operator["admissionWebhook"]>;

const caBundle = metricsApi["c3-ca-bundle"]?.values.metricsServer?.tls?.caBundle ?? "";
const fullname = "metrics-kube-metrics-stack-operator-webhook";

const withWebhook = (webhook: Webhook = {}, more: Operator = {}): Input<Values> => ({
  operator: { enabled: true, admissionWebhook: { enabled: true, ...webhook }, ...more },
});

function webhooks(values: Input<Values>) {
  const [found] = render(values).all(ValidatingWebhookConfiguration.is);
  return found?.webhooks ?? [];
}

describe("E1: the operator's admission webhook", () => {
  test("is not there by itself", () => {
    const names = render({ operator: { enabled: true } }).names();
    expect(names.filter((name) => name.includes("webhook"))).toEqual([]);
  });

  test("judges what others make and Prometheus or Alertmanager would read, and not the release's own", () => {
    const others = [{ key: "app.kubernetes.io/part-of", operator: "NotIn", values: ["kube-metrics-stack"] }];
    expect(webhooks(withWebhook())).toMatchObject([
      {
        name: "prometheusrules.monitoring.coreos.com",
        clientConfig: {
          service: { name: fullname, namespace: "monitoring", path: "/admission-prometheusrules/validate" },
        },
        rules: [{ apiGroups: ["monitoring.coreos.com"], resources: ["prometheusrules"] }],
        objectSelector: { matchExpressions: others },
        failurePolicy: "Ignore",
      },
      { name: "alertmanagerconfigs.monitoring.coreos.com", objectSelector: { matchExpressions: others } },
    ]);
  });

  test("judges the kinds, labels and namespaces that are read, and no others", () => {
    const reads = {
      prometheusRules: { labels: { team: "platform" }, namespaces: ["shop"] },
      alertmanagerConfigs: { enabled: false },
    };
    expect(webhooks(withWebhook({}, { reads }))).toMatchObject([
      {
        name: "prometheusrules.monitoring.coreos.com",
        objectSelector: { matchLabels: { team: "platform" } },
        namespaceSelector: {
          matchExpressions: [{ operator: "In", values: ["monitoring", "shop"] }],
        },
      },
    ]);
    const none = { prometheusRules: { enabled: false }, alertmanagerConfigs: { enabled: false } };
    expect(render(withWebhook({}, { reads: none })).all(ValidatingWebhookConfiguration.is)).toEqual([]);
  });

  test("has a certificate of cert-manager's, which tells the API server how to check it", () => {
    const rendered = render(withWebhook());
    const [configuration] = rendered.all(ValidatingWebhookConfiguration.is);
    expect(configuration?.metadata?.annotations).toEqual({
      "cert-manager.io/inject-ca-from": `monitoring/${fullname}-tls`,
    });
    expect(rendered.names()).toEqual(
      expect.arrayContaining([`Certificate/${fullname}-tls`, `Issuer/${fullname}-tls`]),
    );
  });

  test("or one of one's own, which the API server and Prometheus check by its authority", () => {
    const rendered = render(withWebhook({ tls: { type: "secret", secretName: "webhook-tls", caBundle } }));
    const [configuration] = rendered.all(ValidatingWebhookConfiguration.is);
    for (const { clientConfig } of configuration?.webhooks ?? []) {
      expect(Buffer.from(clientConfig.caBundle ?? "", "base64").toString()).toBe(caBundle);
    }
    expect(rendered.names().filter((name) => /^(Certificate|Issuer)\//.test(name))).toEqual([]);
    const { spec } = rendered.one(Deployment.is, "operator-webhook");
    expect(spec?.template.spec?.volumes).toEqual([{ name: "tls", secret: { secretName: "webhook-tls" } }]);
  });

  test("asks nobody, and is there more than once where that is wanted", () => {
    const rendered = render(withWebhook({ replicas: 2 }));
    const { spec } = rendered.one(Deployment.is, "operator-webhook");
    expect(spec?.template.spec?.automountServiceAccountToken).toBe(false);
    expect(rendered.one(PodDisruptionBudget.is, "operator-webhook").spec?.maxUnavailable).toBe(1);
  });

  test("counts only where the operator runs the stack, as kmstack validate says", () => {
    const values = { operator: { admissionWebhook: { enabled: true } } };
    expect(render(values).names().join()).not.toContain("webhook");
    expect(validateValues(chart.values, stringify(values), "my.yaml").map(formatProblem)).toEqual([
      expect.stringContaining("operator: warning: has no effect, as operator.enabled is false by default"),
    ]);
  });
});
