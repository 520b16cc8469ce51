import { describe, expect, it } from "vitest";
import { diagnose } from "../../../scripts/doctor/diagnose.ts";
import { programOf } from "../../../scripts/doctor/look/programs/programs.ts";
import { commandOf, report } from "../../../scripts/doctor/report.ts";
import type { Sight } from "../../../scripts/doctor/sight.ts";

const target = (node: string, message: string): Sight => ({
  place: "target",
  where: `target https://${node}:10250/metrics of the job kubelet`,
  message,
  of: "kubelet",
});

describe("what was seen is told for what it means", () => {
  /** Messages as the programs give them, and what they mean. */
  const met: readonly (readonly [Sight, string | undefined])[] = [
    // metrics-server speaks of others than kubelets, too.
    ...[
      '"Unable to authenticate the request" err="x509: certificate signed by unknown authority"',
      'reflector.go:1 "Failed to watch" err="dial tcp 10.96.0.1:443: connect: connection refused"',
    ].map((message): readonly [Sight, undefined] => [
      { place: "log", of: "kubelet", where: "l", message },
      undefined,
    ]),
    [
      target(
        "n",
        'Get "https://10.0.0.1:10250/metrics": tls: failed to verify certificate: x509: cannot validate certificate for 10.0.0.1 because it doesn\'t contain any IP SANs',
      ),
      "kubelet-without-ip-san",
    ],
    [
      target(
        "n",
        'Get "https://n:10250/metrics": tls: failed to verify certificate: x509: certificate signed by unknown authority',
      ),
      "kubelet-of-unknown-authority",
    ],
    [
      target("n", 'Get "https://10.0.0.1:10250/metrics": remote error: tls: internal error'),
      "kubelet-certificate-pending",
    ],
    [target("n", "server returned HTTP status 403 Forbidden"), "kubelet-forbidden"],
    [
      target(
        "n",
        'Get "https://10.0.0.1:10250/metrics": dial tcp 10.0.0.1:10250: connect: connection refused',
      ),
      "kubelet-refused",
    ],
    [
      target("n", 'Get "https://10.0.0.1:10250/metrics": dial tcp 10.0.0.1:10250: i/o timeout'),
      "kubelet-unreachable",
    ],
    [
      { place: "target", where: "t", message: "server returned HTTP status 403 Forbidden" },
      "target-wants-to-know",
    ],
    [
      {
        place: "log",
        of: "kubelet",
        where: "l",
        message:
          'E1 1 scraper.go:149] "Failed to scrape node" err="Get \\"https://10.0.0.1:10250/metrics/resource\\": tls: failed to verify certificate: x509: cannot validate certificate for 10.0.0.1 because it doesn\'t contain any IP SANs" node="n"',
      },
      "kubelet-without-ip-san",
    ],
    [
      {
        place: "apiService",
        where: "a",
        message:
          'MissingEndpoints: endpoints for service/metrics-server in "kube-system" have no addresses with port name "https"',
      },
      "metrics-api-without-endpoints",
    ],
    [
      {
        place: "apiService",
        where: "a",
        message:
          "FailedDiscoveryCheck: failing or missing response from https://10.96.0.9:443/apis/metrics.k8s.io/v1beta1: bad status from https://10.96.0.9:443/apis/metrics.k8s.io/v1beta1: 403",
      },
      "aggregation-layer-off",
    ],
    [
      {
        place: "pod",
        where: "p",
        message: 'ImagePullBackOff: Back-off pulling image "registry.invalid/none:1"',
      },
      "image-not-pulled",
    ],
    [
      {
        place: "pod",
        where: "p",
        message: "0/2 nodes are available: 2 node(s) didn't have free ports for the requested pod ports.",
      },
      "host-port-taken",
    ],
    [
      { place: "pod", where: "p", message: "0/2 nodes are available: 2 Insufficient memory." },
      "no-node-fits",
    ],
    [
      { place: "claim", where: "c", message: 'storageclass.storage.k8s.io "fast" not found' },
      "no-such-class",
    ],
    [
      {
        place: "claim",
        where: "c",
        message: "no persistent volumes available for this claim and no storage class is set",
      },
      "no-default-class",
    ],
    [
      {
        place: "log",
        of: "prometheus",
        where: "l",
        message: "open /prometheus/queries.active: permission denied",
      },
      "data-not-writable",
    ],
    [
      {
        place: "log",
        of: "prometheus",
        where: "l",
        message:
          'time=2026-11-27T22:00:00Z level=ERROR source=queue_manager.go:1695 msg="non-recoverable error while sending data to remote endpoint" component=remote remote_name=a url=http://c/api/v1/write failedSampleCount=5 err="server returned HTTP status 404 Not Found: remote write receiver needs to be enabled with --web.enable-remote-write-receiver"',
      },
      "receiver-off",
    ],
    [
      {
        place: "log",
        of: "prometheus",
        where: "l",
        message:
          'level=WARN msg="Failed to send batch, retrying" err="Post \\"http://c:9090/api/v1/write\\": dial tcp: lookup c: no such host"',
      },
      "remote-write-name-unknown",
    ],
    [{ place: "target", where: "t", message: "sample limit exceeded" }, "too-many-samples"],
    ...(
      [
        ["server returned HTTP status 503 Service Unavailable", "target-ill"],
        ["server returned HTTP status 404 Not Found", "target-without-such-a-path"],
        ["server returned HTTP status 400 Bad Request", "target-speaks-tls"],
        ['Get "https://a/": http: server gave HTTP response to HTTPS client', "target-speaks-no-tls"],
        [
          "tls: failed to verify certificate: x509: certificate is valid for b, not a",
          "target-of-unknown-authority",
        ],
        [
          'received unsupported Content-Type "text/html" and no fallback_scrape_protocol specified for target',
          "target-of-no-known-format",
        ],
        ['expected equal, got "i" ("INVALID") while parsing: "this i"', "target-not-understood"],
        ["body size limit exceeded", "target-over-its-limits"],
        ["dial tcp: lookup a: no such host", "target-name-unknown"],
      ] as const
    ).map(([message, id]): readonly [Sight, string] => [{ place: "target", where: "t", message }, id]),
    [
      {
        place: "target",
        of: "control-plane",
        where: "t",
        message: "dial tcp 10.0.0.1:10259: connect: connection refused",
      },
      "control-plane-on-loopback",
    ],
    [
      {
        place: "log",
        where: "l",
        message:
          'err="failed to list *v1.Pod: pods is forbidden: User \\"system:serviceaccount:m:p\\" cannot list resource \\"pods\\""',
      },
      "account-without-rights",
    ],
    [{ place: "prometheus", where: "t", message: "asked by the jobs one, other" }, "target-twice"],
    [
      {
        place: "workload",
        where: "w",
        message:
          'Error creating: pods "a-1" is forbidden: violates PodSecurity "baseline:latest": host namespaces',
      },
      "pod-security",
    ],
    [
      {
        place: "workload",
        where: "w",
        message: 'pods "a" is forbidden: exceeded quota: none, requested: pods=1',
      },
      "quota-used-up",
    ],
    [
      {
        place: "workload",
        where: "w",
        message: 'pods "a" is forbidden: error looking up service account m/n: serviceaccount "n" not found',
      },
      "account-missing",
    ],
    [
      {
        place: "autoscaler",
        where: "h",
        message:
          "the HPA was unable to compute the replica count: failed to get cpu utilization: missing request for cpu in container main of Pod a",
      },
      "autoscaler-without-requests",
    ],
  ];

  it.each(met)("%j", (sight, id) => {
    expect(diagnose([sight]).map(({ trouble }) => trouble?.id)).toEqual([id]);
  });

  it("what means the same is one finding, and what nobody knows comes last", () => {
    const strange: Sight = { place: "target", where: "t", message: "the moon is full" };
    const refused = "dial tcp: connect: connection refused";
    const findings = diagnose([strange, target("a", refused), target("b", refused)]);
    expect(findings.map(({ trouble, sights }) => [trouble?.id, sights.length])).toEqual([
      ["kubelet-refused", 2],
      [undefined, 1],
    ]);
  });
});

describe("the report", () => {
  it("says what was seen, why it is so, and what cures it", () => {
    const findings = diagnose(
      ["a", "b", "c", "d"].map((node) => target(node, "x509: certificate signed by unknown authority")),
    );
    expect(
      report([{ what: "pods", fine: "3 run", sights: [], unread: [] }], findings),
    ).toMatchInlineSnapshot(`
      "✓ pods: 3 run
      ✗ A kubelet's certificate is of an authority that nobody knows
          target https://a:10250/metrics of the job kubelet: x509: certificate signed by unknown authority
          target https://b:10250/metrics of the job kubelet: x509: certificate signed by unknown authority
          target https://c:10250/metrics of the job kubelet: x509: certificate signed by unknown authority
          … and 1 more
        Because: The kubelet signed its certificate itself, or the authority that did is not among those that are trusted.
        Cure: Not to check it.
            kubelets:
              tls: insecureSkipVerify
        Cure: Or to trust the authorities that signed them, in a ConfigMap of yours.
            kubelets:
              tls: caBundle
              caBundle:
                configMap:
                  name: kubelet-authorities
                  key: ca.crt
        More: docs/kubelet-certificates.md"
    `);
  });

  it("says what could not be read", () => {
    const unread = [
      { path: "/api/v1/pods", message: 'pods is forbidden: User "eve" cannot list resource "pods"' },
    ];
    expect(report([{ what: "pods", fine: undefined, sights: [], unread }], [])).toMatchInlineSnapshot(
      `"? could not read /api/v1/pods: pods is forbidden: User "eve" cannot list resource "pods""`,
    );
  });

  it("commands name what was seen", () => {
    const sight: Sight = {
      place: "claim",
      where: "c",
      message: "m",
      words: { NAME: "data-0", NAMESPACE: "team" },
    };
    expect(commandOf("kubectl delete persistentvolumeclaim NAME --namespace NAMESPACE", sight)).toBe(
      "kubectl delete persistentvolumeclaim data-0 --namespace team",
    );
  });
});

describe("programs are known by their images, whoever has installed them", () => {
  it.each([
    ["quay.io/prometheus/node-exporter:v1.12.1", "node-exporter"],
    ["docker.io/prom/prometheus@sha256:abc", "prometheus"],
    ["registry.example.com:5000/mirror/metrics-server/metrics-server:v0.9.0", "metrics-server"],
    ["quay.io/prometheus-operator/prometheus-config-reloader:v0.92.1", undefined],
    ["busybox", undefined],
  ])("%s", (image, program) => {
    expect(programOf(image)).toBe(program);
  });
});
