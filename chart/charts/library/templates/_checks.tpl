{{- /* Generated from stack/ by kmstack generate; do not edit. */}}

{{- /* Refuses values that each are right and must not be together. */}}
{{- define "kube-metrics-stack.checks" -}}
{{- if regexMatch "[\\x{7f}-\\x{84}\\x{86}-\\x{9f}\\x{fffe}-\\x{ffff}]" (toJson $.Values) }}
  {{- fail "a value has a character in it that Helm cannot print (one of U+007F to U+009F, U+FFFE, U+FFFF), and what it is part of would be left out; take it out (kmstack validate says where it is)" }}
{{- end }}
{{- if not $.Values.scrape.cluster }}
  {{- if not (empty $.Values.scrape.nodeLabels) }}
    {{- fail "scrape.nodeLabels: counts only with scrape.cluster: true; set that, or leave it out" }}
  {{- end }}
  {{- if or (not $.Values.scrape.annotated.services.enabled) (hasKey $.Values.scrape.annotated.services "interval") (hasKey $.Values.scrape.annotated.services "timeout") (hasKey $.Values.scrape.annotated.services "sampleLimit") (hasKey $.Values.scrape.annotated.services "fallbackProtocol") (not (empty $.Values.scrape.annotated.services.relabelings)) (not (empty $.Values.scrape.annotated.services.metricRelabelings)) (not $.Values.scrape.annotated.pods.enabled) (hasKey $.Values.scrape.annotated.pods "interval") (hasKey $.Values.scrape.annotated.pods "timeout") (hasKey $.Values.scrape.annotated.pods "sampleLimit") (hasKey $.Values.scrape.annotated.pods "fallbackProtocol") (not (empty $.Values.scrape.annotated.pods.relabelings)) (not (empty $.Values.scrape.annotated.pods.metricRelabelings)) (not (empty $.Values.scrape.annotated.namespaces)) (not (empty $.Values.scrape.annotated.ignoredNamespaces)) }}
    {{- fail "scrape.annotated: counts only with scrape.cluster: true; set that, or leave it out" }}
  {{- end }}
{{- end }}
{{- if and (not (eq $.Values.kubelets.tls "caBundle")) (or (hasKey $.Values.kubelets.caBundle "configMap") (hasKey $.Values.kubelets.caBundle "secret") (hasKey $.Values.kubelets.caBundle "pem")) }}
  {{- fail "kubelets.caBundle: counts only with kubelets.tls: caBundle; set that, or leave it out" }}
{{- end }}
{{- if and (not (has $.Values.kubelets.tls (list "profile" "insecureSkipVerify" "verify" "caBundle"))) (ne $.Values.kubelets.address "InternalIP") }}
  {{- fail "kubelets.address: counts only with kubelets.tls: profile, insecureSkipVerify, verify or caBundle; set that, or leave it out" }}
{{- end }}
{{- if and (not (and (eq $.Values.prometheus.mode "agent") (not (empty $.Values.prometheus.remoteWrite)) (hasKey $.Values.cluster "name"))) (or (ne (int64 $.Values.prometheus.agent.shards) 1) (ne $.Values.prometheus.agent.maxTime "4h")) }}
  {{- fail "prometheus.agent: counts only with prometheus.mode: agent, prometheus.remoteWrite and cluster.name; set these, or leave it out" }}
{{- end }}
{{- if not (eq $.Values.prometheus.mode "server") }}
  {{- if or (ne $.Values.prometheus.retention.time "15d") (hasKey $.Values.prometheus.retention "size") (hasKey $.Values.prometheus.retention "percentage") }}
    {{- fail "prometheus.retention: counts only with prometheus.mode: server; set that, or leave it out" }}
  {{- end }}
  {{- if hasKey $.Values.prometheus "outOfOrderTimeWindow" }}
    {{- fail "prometheus.outOfOrderTimeWindow: counts only with prometheus.mode: server; set that, or leave it out" }}
  {{- end }}
  {{- if or $.Values.prometheus.exemplars.enabled (ne (int64 $.Values.prometheus.exemplars.max) 100000) }}
    {{- fail "prometheus.exemplars: counts only with prometheus.mode: server; set that, or leave it out" }}
  {{- end }}
  {{- if not (empty $.Values.prometheus.alertmanagers) }}
    {{- fail "prometheus.alertmanagers: counts only with prometheus.mode: server; set that, or leave it out" }}
  {{- end }}
{{- end }}
{{- range $section, $values := pick $.Values "alertmanager" "prometheus" }}
  {{- if not (hasKey $values.web "secretName") }}
    {{- if or $values.web.tls.enabled (hasKey $values.web.tls "caKey") (hasKey $values.web.tls "serverName") }}
      {{- fail (printf "%s.web.tls: counts only with %s.web.secretName; set that, or leave it out" $section $section) }}
    {{- end }}
    {{- if or $values.web.basicAuth.enabled (ne $values.web.basicAuth.usernameKey "username") (ne $values.web.basicAuth.passwordKey "password") }}
      {{- fail (printf "%s.web.basicAuth: counts only with %s.web.secretName; set that, or leave it out" $section $section) }}
    {{- end }}
  {{- end }}
  {{- if and (not (hasKey $values.web.tls "caKey")) (hasKey $values.web.tls "serverName") }}
    {{- fail (printf "%s.web.tls.serverName: counts only with %s.web.tls.caKey; set that, or leave it out" $section $section) }}
  {{- end }}
{{- end }}
{{- range $section, $values := pick $.Values "alertmanager" "grafana" "kubeStateMetrics" "kubeletCsrApprover" "metricsServer" "prometheus" }}
  {{- if and (not (eq $values.updateStrategy.type "RollingUpdate")) (hasKey $values.updateStrategy "rollingUpdate") }}
    {{- fail (printf "%s.updateStrategy.rollingUpdate: counts only with %s.updateStrategy.type: RollingUpdate; set that, or leave it out" $section $section) }}
  {{- end }}
{{- end }}
{{- range $section, $values := pick $.Values "kubeStateMetrics" "kubeletCsrApprover" "metricsServer" "prometheus" }}
  {{- if and (not $values.rbac.create) (not (empty $values.rbac.extraRules)) }}
    {{- fail (printf "%s.rbac.extraRules: counts only with %s.rbac.create: true; set that, or leave it out" $section $section) }}
  {{- end }}
{{- end }}
{{- range $section, $values := pick $.Values "alertmanager" "grafana" "prometheus" }}
  {{- if and (not (eq $values.service.sessionAffinity "ClientIP")) (hasKey $values.service "sessionAffinityTimeoutSeconds") }}
    {{- fail (printf "%s.service.sessionAffinityTimeoutSeconds: counts only with %s.service.sessionAffinity: ClientIP; set that, or leave it out" $section $section) }}
  {{- end }}
  {{- if not (has $values.service.type (list "NodePort" "LoadBalancer")) }}
    {{- if hasKey $values.service "nodePort" }}
      {{- fail (printf "%s.service.nodePort: counts only with %s.service.type: NodePort or LoadBalancer; set that, or leave it out" $section $section) }}
    {{- end }}
    {{- if hasKey $values.service "externalTrafficPolicy" }}
      {{- fail (printf "%s.service.externalTrafficPolicy: counts only with %s.service.type: NodePort or LoadBalancer; set that, or leave it out" $section $section) }}
    {{- end }}
  {{- end }}
  {{- if not (eq $values.service.type "LoadBalancer") }}
    {{- if hasKey $values.service "loadBalancerIP" }}
      {{- fail (printf "%s.service.loadBalancerIP: counts only with %s.service.type: LoadBalancer; set that, or leave it out" $section $section) }}
    {{- end }}
    {{- if hasKey $values.service "loadBalancerClass" }}
      {{- fail (printf "%s.service.loadBalancerClass: counts only with %s.service.type: LoadBalancer; set that, or leave it out" $section $section) }}
    {{- end }}
    {{- if not (empty $values.service.loadBalancerSourceRanges) }}
      {{- fail (printf "%s.service.loadBalancerSourceRanges: counts only with %s.service.type: LoadBalancer; set that, or leave it out" $section $section) }}
    {{- end }}
  {{- end }}
  {{- if not (has $values.persistence.type (list "claim" "hostPath" "local")) }}
    {{- if hasKey $values.persistence "storageClassName" }}
      {{- fail (printf "%s.persistence.storageClassName: counts only with %s.persistence.type: claim, hostPath or local; set that, or leave it out" $section $section) }}
    {{- end }}
    {{- if not (eq (toJson $values.persistence.accessModes) "[\"ReadWriteOnce\"]") }}
      {{- fail (printf "%s.persistence.accessModes: counts only with %s.persistence.type: claim, hostPath or local; set that, or leave it out" $section $section) }}
    {{- end }}
    {{- if not (empty $values.persistence.labels) }}
      {{- fail (printf "%s.persistence.labels: counts only with %s.persistence.type: claim, hostPath or local; set that, or leave it out" $section $section) }}
    {{- end }}
    {{- if not (empty $values.persistence.annotations) }}
      {{- fail (printf "%s.persistence.annotations: counts only with %s.persistence.type: claim, hostPath or local; set that, or leave it out" $section $section) }}
    {{- end }}
    {{- if not $values.persistence.keepOnUninstall }}
      {{- fail (printf "%s.persistence.keepOnUninstall: counts only with %s.persistence.type: claim, hostPath or local; set that, or leave it out" $section $section) }}
    {{- end }}
  {{- end }}
  {{- if not (eq $values.persistence.type "claim") }}
    {{- if hasKey $values.persistence "selector" }}
      {{- fail (printf "%s.persistence.selector: counts only with %s.persistence.type: claim; set that, or leave it out" $section $section) }}
    {{- end }}
    {{- if hasKey $values.persistence "volumeName" }}
      {{- fail (printf "%s.persistence.volumeName: counts only with %s.persistence.type: claim; set that, or leave it out" $section $section) }}
    {{- end }}
  {{- end }}
  {{- if and (has $values.persistence.type (list "hostPath" "local")) (not (hasKey $values.persistence "nodeName")) }}
    {{- fail (printf "%s.persistence.nodeName: needed with %s.persistence.type: hostPath or local; set it to a node's host name such as node-1" $section $section) }}
  {{- end }}
  {{- if and (not (eq $values.persistence.type "existingClaim")) (hasKey $values.persistence "existingClaim") }}
    {{- fail (printf "%s.persistence.existingClaim: counts only with %s.persistence.type: existingClaim; set that, or leave it out" $section $section) }}
  {{- end }}
  {{- if and (eq $values.persistence.type "existingClaim") (not (hasKey $values.persistence "existingClaim")) }}
    {{- fail (printf "%s.persistence.existingClaim: needed with %s.persistence.type: existingClaim; set it to a DNS name of lower-case letters, digits, hyphens and dots" $section $section) }}
  {{- end }}
  {{- if not (has $values.persistence.type (list "claim" "hostPath" "local" "existingClaim")) }}
    {{- if hasKey $values.persistence "subPath" }}
      {{- fail (printf "%s.persistence.subPath: counts only with %s.persistence.type: claim, hostPath, local or existingClaim; set that, or leave it out" $section $section) }}
    {{- end }}
    {{- if or $values.persistence.takeOwnership.enabled (ne $values.persistence.takeOwnership.image.registry "docker.io") (ne $values.persistence.takeOwnership.image.repository "library/busybox") (ne $values.persistence.takeOwnership.image.tag "1.37.0") (hasKey $values.persistence.takeOwnership.image "digest") (ne $values.persistence.takeOwnership.image.pullPolicy "IfNotPresent") }}
      {{- fail (printf "%s.persistence.takeOwnership: counts only with %s.persistence.type: claim, hostPath, local or existingClaim; set that, or leave it out" $section $section) }}
    {{- end }}
  {{- end }}
{{- end }}
{{- if and (not (has $.Values.prometheus.persistence.type (list "claim" "hostPath" "local" "none"))) (ne $.Values.prometheus.persistence.size "20Gi") }}
  {{- fail "prometheus.persistence.size: counts only with prometheus.persistence.type: claim, hostPath, local or none; set that, or leave it out" }}
{{- end }}
{{- if not (has $.Values.prometheus.persistence.type (list "hostPath" "local")) }}
  {{- if ne $.Values.prometheus.persistence.path "/opt/prometheus" }}
    {{- fail "prometheus.persistence.path: counts only with prometheus.persistence.type: hostPath or local; set that, or leave it out" }}
  {{- end }}
  {{- if hasKey $.Values.prometheus.persistence "nodeName" }}
    {{- fail "prometheus.persistence.nodeName: counts only with prometheus.persistence.type: hostPath or local; set that, or leave it out" }}
  {{- end }}
{{- end }}
{{- range $section, $values := pick $.Values "alertmanager" "grafana" "kubeStateMetrics" "kubeletCsrApprover" "metricsServer" "nodeExporter" "prometheus" }}
  {{- if and (not $values.serviceAccount.create) (not (empty $values.serviceAccount.annotations)) }}
    {{- fail (printf "%s.serviceAccount.annotations: counts only with %s.serviceAccount.create: true; set that, or leave it out" $section $section) }}
  {{- end }}
{{- end }}
{{- if and (not (has $.Values.alertmanager.persistence.type (list "claim" "hostPath" "local" "none"))) (ne $.Values.alertmanager.persistence.size "1Gi") }}
  {{- fail "alertmanager.persistence.size: counts only with alertmanager.persistence.type: claim, hostPath, local or none; set that, or leave it out" }}
{{- end }}
{{- if not (has $.Values.alertmanager.persistence.type (list "hostPath" "local")) }}
  {{- if ne $.Values.alertmanager.persistence.path "/opt/alertmanager" }}
    {{- fail "alertmanager.persistence.path: counts only with alertmanager.persistence.type: hostPath or local; set that, or leave it out" }}
  {{- end }}
  {{- if hasKey $.Values.alertmanager.persistence "nodeName" }}
    {{- fail "alertmanager.persistence.nodeName: counts only with alertmanager.persistence.type: hostPath or local; set that, or leave it out" }}
  {{- end }}
{{- end }}
{{- if and (not $.Values.operator.own.rbac.create) (not (empty $.Values.operator.own.rbac.extraRules)) }}
  {{- fail "operator.own.rbac.extraRules: counts only with operator.own.rbac.create: true; set that, or leave it out" }}
{{- end }}
{{- if and (not $.Values.operator.own.serviceAccount.create) (not (empty $.Values.operator.own.serviceAccount.annotations)) }}
  {{- fail "operator.own.serviceAccount.annotations: counts only with operator.own.serviceAccount.create: true; set that, or leave it out" }}
{{- end }}
{{- if and (not (eq $.Values.nodeExporter.updateStrategy.type "RollingUpdate")) (not (eq (toJson $.Values.nodeExporter.updateStrategy.rollingUpdate) "{\"maxUnavailable\":\"10%\"}")) }}
  {{- fail "nodeExporter.updateStrategy.rollingUpdate: counts only with nodeExporter.updateStrategy.type: RollingUpdate; set that, or leave it out" }}
{{- end }}
{{- if and (not (not $.Values.metricsServer.kubelets.useNodeStatusPort)) (ne (int64 $.Values.metricsServer.kubelets.port) 10250) }}
  {{- fail "metricsServer.kubelets.port: counts only with metricsServer.kubelets.useNodeStatusPort: false; set that, or leave it out" }}
{{- end }}
{{- if not (hasKey $.Values.metricsServer.requestHeader "clientCAFile") }}
  {{- if not (empty $.Values.metricsServer.requestHeader.allowedNames) }}
    {{- fail "metricsServer.requestHeader.allowedNames: counts only with metricsServer.requestHeader.clientCAFile; set that, or leave it out" }}
  {{- end }}
  {{- if not (empty $.Values.metricsServer.requestHeader.usernameHeaders) }}
    {{- fail "metricsServer.requestHeader.usernameHeaders: counts only with metricsServer.requestHeader.clientCAFile; set that, or leave it out" }}
  {{- end }}
  {{- if not (empty $.Values.metricsServer.requestHeader.groupHeaders) }}
    {{- fail "metricsServer.requestHeader.groupHeaders: counts only with metricsServer.requestHeader.clientCAFile; set that, or leave it out" }}
  {{- end }}
  {{- if not (empty $.Values.metricsServer.requestHeader.extraHeadersPrefixes) }}
    {{- fail "metricsServer.requestHeader.extraHeadersPrefixes: counts only with metricsServer.requestHeader.clientCAFile; set that, or leave it out" }}
  {{- end }}
{{- end }}
{{- if not (eq $.Values.metricsServer.tls.type "secret") }}
  {{- if hasKey $.Values.metricsServer.tls "secretName" }}
    {{- fail "metricsServer.tls.secretName: counts only with metricsServer.tls.type: secret; set that, or leave it out" }}
  {{- end }}
  {{- if hasKey $.Values.metricsServer.tls "caBundle" }}
    {{- fail "metricsServer.tls.caBundle: counts only with metricsServer.tls.type: secret; set that, or leave it out" }}
  {{- end }}
{{- end }}
{{- if eq $.Values.metricsServer.tls.type "secret" }}
  {{- if not (hasKey $.Values.metricsServer.tls "secretName") }}
    {{- fail "metricsServer.tls.secretName: needed with metricsServer.tls.type: secret; set it to a DNS name of lower-case letters, digits, hyphens and dots" }}
  {{- end }}
  {{- if not (hasKey $.Values.metricsServer.tls "caBundle") }}
    {{- fail "metricsServer.tls.caBundle: needed with metricsServer.tls.type: secret; set it to one certificate or more in PEM format, each from its BEGIN line to its END line" }}
  {{- end }}
{{- end }}
{{- if and (not (eq $.Values.metricsServer.tls.type "certManager")) (hasKey $.Values.metricsServer.tls "issuerRef") }}
  {{- fail "metricsServer.tls.issuerRef: counts only with metricsServer.tls.type: certManager; set that, or leave it out" }}
{{- end }}
{{- if not $.Values.kubeletCsrApprover.enabled }}
  {{- if hasKey $.Values.kubeletCsrApprover "nodeNames" }}
    {{- fail "kubeletCsrApprover.nodeNames: counts only with kubeletCsrApprover.enabled: true; set that, or leave it out" }}
  {{- end }}
  {{- if hasKey $.Values.kubeletCsrApprover "addressRanges" }}
    {{- fail "kubeletCsrApprover.addressRanges: counts only with kubeletCsrApprover.enabled: true; set that, or leave it out" }}
  {{- end }}
{{- end }}
{{- if $.Values.kubeletCsrApprover.enabled }}
  {{- if not (hasKey $.Values.kubeletCsrApprover "nodeNames") }}
    {{- fail "kubeletCsrApprover.nodeNames: needed with kubeletCsrApprover.enabled: true; set it to a regular expression such as worker-[0-9]+, without spaces" }}
  {{- end }}
  {{- if not (hasKey $.Values.kubeletCsrApprover "addressRanges") }}
    {{- fail "kubeletCsrApprover.addressRanges: needed with kubeletCsrApprover.enabled: true; set it" }}
  {{- end }}
{{- end }}
{{- if not (hasKey $.Values.controlPlane.etcd.tls "secretName") }}
  {{- if ne $.Values.controlPlane.etcd.tls.caKey "ca.crt" }}
    {{- fail "controlPlane.etcd.tls.caKey: counts only with controlPlane.etcd.tls.secretName; set that, or leave it out" }}
  {{- end }}
  {{- if ne $.Values.controlPlane.etcd.tls.certKey "tls.crt" }}
    {{- fail "controlPlane.etcd.tls.certKey: counts only with controlPlane.etcd.tls.secretName; set that, or leave it out" }}
  {{- end }}
  {{- if ne $.Values.controlPlane.etcd.tls.keyKey "tls.key" }}
    {{- fail "controlPlane.etcd.tls.keyKey: counts only with controlPlane.etcd.tls.secretName; set that, or leave it out" }}
  {{- end }}
  {{- if hasKey $.Values.controlPlane.etcd.tls "serverName" }}
    {{- fail "controlPlane.etcd.tls.serverName: counts only with controlPlane.etcd.tls.secretName; set that, or leave it out" }}
  {{- end }}
{{- end }}
{{- if not (hasKey $.Values.grafana.admin "existingSecret") }}
  {{- if hasKey $.Values.grafana.admin "userKey" }}
    {{- fail "grafana.admin.userKey: counts only with grafana.admin.existingSecret; set that, or leave it out" }}
  {{- end }}
  {{- if ne $.Values.grafana.admin.passwordKey "admin-password" }}
    {{- fail "grafana.admin.passwordKey: counts only with grafana.admin.existingSecret; set that, or leave it out" }}
  {{- end }}
{{- end }}
{{- if and (not (has $.Values.grafana.persistence.type (list "claim" "hostPath" "local" "none"))) (ne $.Values.grafana.persistence.size "5Gi") }}
  {{- fail "grafana.persistence.size: counts only with grafana.persistence.type: claim, hostPath, local or none; set that, or leave it out" }}
{{- end }}
{{- if not (has $.Values.grafana.persistence.type (list "hostPath" "local")) }}
  {{- if ne $.Values.grafana.persistence.path "/opt/grafana" }}
    {{- fail "grafana.persistence.path: counts only with grafana.persistence.type: hostPath or local; set that, or leave it out" }}
  {{- end }}
  {{- if hasKey $.Values.grafana.persistence "nodeName" }}
    {{- fail "grafana.persistence.nodeName: counts only with grafana.persistence.type: hostPath or local; set that, or leave it out" }}
  {{- end }}
{{- end }}
{{- if and $.Values.prometheus.enabled (not $.Values.operator.enabled) }}
  {{- range $index := until (int $.Values.prometheus.agent.shards) }}
    {{- if hasKey $.Values.prometheus.extraConfig.global "scrape_interval" }}
      {{- fail "prometheus.extraConfig.global: the chart itself sets the key \"scrape_interval\" there; take it out" }}
    {{- end }}
  {{- end }}
{{- end }}
{{- if and $.Values.prometheus.enabled (not $.Values.operator.enabled) }}
  {{- range $index := until (int $.Values.prometheus.agent.shards) }}
    {{- if and (hasKey $.Values.scrape "timeout") (hasKey $.Values.prometheus.extraConfig.global "scrape_timeout") }}
      {{- fail "prometheus.extraConfig.global: the chart itself sets the key \"scrape_timeout\" there; take it out" }}
    {{- end }}
  {{- end }}
{{- end }}
{{- if and $.Values.prometheus.enabled (not $.Values.operator.enabled) }}
  {{- range $index := until (int $.Values.prometheus.agent.shards) }}
    {{- if and (not (eq $.Values.prometheus.mode "agent")) (hasKey $.Values.prometheus.extraConfig.global "evaluation_interval") }}
      {{- fail "prometheus.extraConfig.global: the chart itself sets the key \"evaluation_interval\" there; take it out" }}
    {{- end }}
  {{- end }}
{{- end }}
{{- if and $.Values.prometheus.enabled (not $.Values.operator.enabled) }}
  {{- range $index := until (int $.Values.prometheus.agent.shards) }}
    {{- if and (or (hasKey $.Values.cluster "name") (hasKey $.Values.prometheus "replicaExternalLabelName") (not (empty $.Values.prometheus.externalLabels))) (hasKey $.Values.prometheus.extraConfig.global "external_labels") }}
      {{- fail "prometheus.extraConfig.global: the chart itself sets the key \"external_labels\" there; take it out" }}
    {{- end }}
  {{- end }}
{{- end }}
{{- if and $.Values.prometheus.enabled (not $.Values.operator.enabled) }}
  {{- range $index := until (int $.Values.prometheus.agent.shards) }}
    {{- if and (hasKey $.Values.cluster "name") (hasKey $.Values.prometheus "replicaExternalLabelName") (eq $.Values.prometheus.replicaExternalLabelName "cluster") }}
      {{- fail "prometheus.replicaExternalLabelName: the chart itself sets the key \"cluster\" there; take it out" }}
    {{- end }}
  {{- end }}
{{- end }}
{{- if and $.Values.prometheus.enabled (not $.Values.operator.enabled) }}
  {{- range $index := until (int $.Values.prometheus.agent.shards) }}
    {{- if or (hasKey $.Values.cluster "name") (hasKey $.Values.prometheus "replicaExternalLabelName") (not (empty $.Values.prometheus.externalLabels)) }}
      {{- range $key := keys $.Values.prometheus.externalLabels | sortAlpha }}
        {{- if and (hasKey $.Values.prometheus "replicaExternalLabelName") (eq $.Values.prometheus.replicaExternalLabelName $key) }}
          {{- fail (printf "prometheus.replicaExternalLabelName: the key \"%s\" is in prometheus.externalLabels as well, and both go into one map; take it out of one" $key) }}
        {{- end }}
      {{- end }}
    {{- end }}
  {{- end }}
{{- end }}
{{- if and $.Values.prometheus.enabled (not $.Values.operator.enabled) }}
  {{- range $index := until (int $.Values.prometheus.agent.shards) }}
    {{- if and (not (eq $.Values.prometheus.mode "agent")) (hasKey $.Values.prometheus.extraConfig.storage "tsdb") (hasKey $.Values.prometheus.extraConfig.storage.tsdb "retention") }}
      {{- fail "prometheus.extraConfig.storage.tsdb: the chart itself sets the key \"retention\" there; take it out" }}
    {{- end }}
  {{- end }}
{{- end }}
{{- if and $.Values.prometheus.enabled (not $.Values.operator.enabled) }}
  {{- range $index := until (int $.Values.prometheus.agent.shards) }}
    {{- if and (not (eq $.Values.prometheus.mode "agent")) (or (hasKey $.Values.prometheus "outOfOrderTimeWindow") $.Values.prometheus.remoteWriteReceiver.enabled) (hasKey $.Values.prometheus.extraConfig.storage "tsdb") (hasKey $.Values.prometheus.extraConfig.storage.tsdb "out_of_order_time_window") }}
      {{- fail "prometheus.extraConfig.storage.tsdb: the chart itself sets the key \"out_of_order_time_window\" there; take it out" }}
    {{- end }}
  {{- end }}
{{- end }}
{{- if and $.Values.prometheus.enabled (not $.Values.operator.enabled) }}
  {{- range $index := until (int $.Values.prometheus.agent.shards) }}
    {{- if and (or (and $.Values.scrape.annotated.services.enabled $.Values.scrape.cluster) (and $.Values.scrape.annotated.pods.enabled $.Values.scrape.cluster) (and $.Values.prometheus.enabled $.Values.prometheus.scrape.enabled) (and $.Values.alertmanager.enabled $.Values.alertmanager.scrape.enabled) (and $.Values.operator.enabled $.Values.operator.own.enabled $.Values.operator.own.scrape.enabled) (and (eq (include "kube-metrics-stack.node-exporter.isOn" $) "true") $.Values.nodeExporter.scrape.enabled $.Values.scrape.cluster) (and $.Values.kubeStateMetrics.enabled $.Values.kubeStateMetrics.scrape.enabled $.Values.scrape.cluster) (and $.Values.kubelet.enabled $.Values.scrape.cluster) (and $.Values.kubelet.cadvisor.enabled $.Values.scrape.cluster) (and (eq (include "kube-metrics-stack.metrics-server.isOn" $) "true") $.Values.metricsServer.scrape.enabled) (and $.Values.kubeletCsrApprover.enabled $.Values.kubeletCsrApprover.scrape.enabled) (and $.Values.controlPlane.apiServer.enabled $.Values.scrape.cluster) (and (eq (include "kube-metrics-stack.kube-scheduler.byAddress" $) "true") $.Values.scrape.cluster) (and (eq (include "kube-metrics-stack.kube-scheduler.byApi" $) "true") $.Values.scrape.cluster) (and (eq (include "kube-metrics-stack.kube-controller-manager.byAddress" $) "true") $.Values.scrape.cluster) (and (eq (include "kube-metrics-stack.kube-controller-manager.byApi" $) "true") $.Values.scrape.cluster) (and $.Values.controlPlane.etcd.enabled $.Values.scrape.cluster) (and $.Values.controlPlane.kubeProxy.enabled $.Values.scrape.cluster) (and (eq (include "kube-metrics-stack.kube-dns.asked" $) "true") $.Values.scrape.cluster) (and $.Values.grafana.enabled $.Values.grafana.scrape.enabled) (and (gt (int64 $.Values.prometheus.agent.shards) 1) (not (empty $.Values.scrape.extraJobs))) (and (not (gt (int64 $.Values.prometheus.agent.shards) 1)) (not (empty $.Values.scrape.extraJobs)))) (gt (int64 $.Values.prometheus.agent.shards) 1) }}
      {{- range $extraJob := $.Values.scrape.extraJobs }}
        {{- range $key := keys $extraJob | sortAlpha }}
          {{- if and (ne $key "relabel_configs") (eq $key "relabel_configs") }}
            {{- fail "scrape.extraJobs[]: the chart itself sets the key \"relabel_configs\" there; take it out" }}
          {{- end }}
        {{- end }}
      {{- end }}
    {{- end }}
  {{- end }}
{{- end }}
{{- if and $.Values.prometheus.enabled $.Values.operator.enabled (not (eq $.Values.prometheus.mode "agent")) }}
  {{- range $key := keys (merge (dict) $.Values.prometheus.annotations $.Values.commonAnnotations) | sortAlpha }}
    {{- if and (ne $key "operator.prometheus.io/controller-id") (eq $key "operator.prometheus.io/controller-id") }}
      {{- fail "the values: the chart itself sets the key \"operator.prometheus.io/controller-id\" there; take it out" }}
    {{- end }}
  {{- end }}
{{- end }}
{{- if and $.Values.prometheus.enabled $.Values.operator.enabled (eq $.Values.prometheus.mode "agent") }}
  {{- range $key := keys (merge (dict) $.Values.prometheus.annotations $.Values.commonAnnotations) | sortAlpha }}
    {{- if and (ne $key "operator.prometheus.io/controller-id") (eq $key "operator.prometheus.io/controller-id") }}
      {{- fail "the values: the chart itself sets the key \"operator.prometheus.io/controller-id\" there; take it out" }}
    {{- end }}
  {{- end }}
{{- end }}
{{- if and $.Values.prometheus.enabled $.Values.operator.enabled (not (empty $.Values.scrape.extraJobs)) (gt (int64 $.Values.prometheus.agent.shards) 1) }}
  {{- range $extraJob := $.Values.scrape.extraJobs }}
    {{- range $key := keys $extraJob | sortAlpha }}
      {{- if and (ne $key "relabel_configs") (eq $key "relabel_configs") }}
        {{- fail "scrape.extraJobs[]: the chart itself sets the key \"relabel_configs\" there; take it out" }}
      {{- end }}
    {{- end }}
  {{- end }}
{{- end }}
{{- if and $.Values.alertmanager.enabled $.Values.operator.enabled }}
  {{- range $key := keys (merge (dict) $.Values.alertmanager.annotations $.Values.commonAnnotations) | sortAlpha }}
    {{- if and (ne $key "operator.prometheus.io/controller-id") (eq $key "operator.prometheus.io/controller-id") }}
      {{- fail "the values: the chart itself sets the key \"operator.prometheus.io/controller-id\" there; take it out" }}
    {{- end }}
  {{- end }}
{{- end }}
{{- if and (eq (include "kube-metrics-stack.metrics-server.isOn" $) "true") $.Values.metricsServer.apiService.create (eq $.Values.metricsServer.tls.type "certManager") (hasKey $.Values.commonAnnotations "cert-manager.io/inject-ca-from") }}
  {{- fail "commonAnnotations: the chart itself sets the key \"cert-manager.io/inject-ca-from\" there; take it out" }}
{{- end }}
{{- if and (eq (include "kube-metrics-stack.metrics-server.isOn" $) "true") $.Values.metricsServer.rbac.create (hasKey $.Values.commonLabels "rbac.authorization.k8s.io/aggregate-to-view") }}
  {{- fail "commonLabels: the chart itself sets the key \"rbac.authorization.k8s.io/aggregate-to-view\" there; take it out" }}
{{- end }}
{{- if and (eq (include "kube-metrics-stack.metrics-server.isOn" $) "true") $.Values.metricsServer.rbac.create (hasKey $.Values.commonLabels "rbac.authorization.k8s.io/aggregate-to-edit") }}
  {{- fail "commonLabels: the chart itself sets the key \"rbac.authorization.k8s.io/aggregate-to-edit\" there; take it out" }}
{{- end }}
{{- if and (eq (include "kube-metrics-stack.metrics-server.isOn" $) "true") $.Values.metricsServer.rbac.create (hasKey $.Values.commonLabels "rbac.authorization.k8s.io/aggregate-to-admin") }}
  {{- fail "commonLabels: the chart itself sets the key \"rbac.authorization.k8s.io/aggregate-to-admin\" there; take it out" }}
{{- end }}
{{- if and $.Values.grafana.enabled (ne $.Values.grafana.persistence.type "existingClaim") (ne $.Values.grafana.persistence.type "none") $.Values.grafana.persistence.keepOnUninstall (hasKey $.Values.grafana.persistence.annotations "helm.sh/resource-policy") }}
  {{- fail "grafana.persistence.annotations: the chart itself sets the key \"helm.sh/resource-policy\" there; take it out" }}
{{- end }}
{{- if and $.Values.grafana.enabled (ne $.Values.grafana.persistence.type "existingClaim") (ne $.Values.grafana.persistence.type "none") (or $.Values.grafana.persistence.keepOnUninstall (not (empty $.Values.grafana.persistence.annotations)) (not (empty $.Values.commonAnnotations))) }}
  {{- range $key := keys $.Values.grafana.persistence.annotations | sortAlpha }}
    {{- if hasKey $.Values.commonAnnotations $key }}
      {{- fail (printf "commonAnnotations: the key \"%s\" is in grafana.persistence.annotations as well, and both go into one map; take it out of one" $key) }}
    {{- end }}
  {{- end }}
{{- end }}
{{- if and $.Values.grafana.enabled (hasKey $.Values.grafana.podAnnotations "checksum/config") }}
  {{- fail "grafana.podAnnotations: the chart itself sets the key \"checksum/config\" there; take it out" }}
{{- end }}
{{- if and $.Values.dashboards.enabled (or (and (eq (include "kube-metrics-stack.node-exporter.isOn" $) "true") $.Values.nodeExporter.scrape.enabled) $.Values.kubelet.cadvisor.enabled) $.Values.dashboards.elsewhere.enabled }}
  {{- range $key := keys $.Values.commonLabels | sortAlpha }}
    {{- if hasKey $.Values.dashboards.elsewhere.labels $key }}
      {{- fail (printf "dashboards.elsewhere.labels: the key \"%s\" is in commonLabels as well, and both go into one map; take it out of one" $key) }}
    {{- end }}
  {{- end }}
{{- end }}
{{- if and $.Values.dashboards.enabled (or (and (eq (include "kube-metrics-stack.node-exporter.isOn" $) "true") $.Values.nodeExporter.scrape.enabled) $.Values.kubelet.cadvisor.enabled) (or (and $.Values.dashboards.elsewhere.enabled (not (empty $.Values.dashboards.elsewhere.annotations))) (not (empty $.Values.commonAnnotations))) $.Values.dashboards.elsewhere.enabled }}
  {{- range $key := keys $.Values.dashboards.elsewhere.annotations | sortAlpha }}
    {{- if hasKey $.Values.commonAnnotations $key }}
      {{- fail (printf "commonAnnotations: the key \"%s\" is in dashboards.elsewhere.annotations as well, and both go into one map; take it out of one" $key) }}
    {{- end }}
  {{- end }}
{{- end }}
{{- if regexMatch "^[0-9]" (include "kube-metrics-stack.fullname" $) }}
  {{- fail "fullnameOverride: names of Services begin with a letter, this release's with a digit; set fullnameOverride to a name that begins with a letter" }}
{{- end }}
{{- if and (eq $.Values.kubelets.tls "caBundle") (not (or (hasKey $.Values.kubelets.caBundle "configMap") (hasKey $.Values.kubelets.caBundle "secret") (hasKey $.Values.kubelets.caBundle "pem"))) }}
  {{- fail "kubelets.caBundle: with kubelets.tls=caBundle the certificates are needed; set one of configMap, secret and pem" }}
{{- end }}
{{- if or (and (hasKey $.Values.kubelets.caBundle "configMap") (hasKey $.Values.kubelets.caBundle "secret")) (and (hasKey $.Values.kubelets.caBundle "configMap") (hasKey $.Values.kubelets.caBundle "pem")) (and (hasKey $.Values.kubelets.caBundle "secret") (hasKey $.Values.kubelets.caBundle "pem")) }}
  {{- fail "kubelets.caBundle: set only one of configMap, secret and pem" }}
{{- end }}
{{- range $section, $values := pick $.Values "alertmanager" "grafana" "kubeStateMetrics" "kubeletCsrApprover" "metricsServer" "nodeExporter" "prometheus" }}
  {{- if and (not $values.serviceAccount.create) (not (hasKey $values.serviceAccount "name")) }}
    {{- fail (printf "%s.serviceAccount.name: with %s.serviceAccount.create: false name the ServiceAccount that is there already" $section $section) }}
  {{- end }}
  {{- if eq (include "kube-metrics-stack.repeats" (dict "root" $ "list" $values.extraEnv "key" "name")) "true" }}
    {{- fail (printf "%s.extraEnv: two have the same name; take one of the two out" $section) }}
  {{- end }}
  {{- if eq (include "kube-metrics-stack.repeats" (dict "root" $ "list" $values.extraContainers "key" "name")) "true" }}
    {{- fail (printf "%s.extraContainers: two have the same name; give one of the two another" $section) }}
  {{- end }}
  {{- if eq (include "kube-metrics-stack.repeats" (dict "root" $ "list" $values.extraInitContainers "key" "name")) "true" }}
    {{- fail (printf "%s.extraInitContainers: two have the same name; give one of the two another" $section) }}
  {{- end }}
  {{- if eq (include "kube-metrics-stack.repeats" (dict "root" $ "list" $values.extraVolumes "key" "name")) "true" }}
    {{- fail (printf "%s.extraVolumes: two have the same name; take one of the two out" $section) }}
  {{- end }}
  {{- if eq (include "kube-metrics-stack.repeats" (dict "root" $ "list" $values.extraVolumeMounts "key" "mountPath")) "true" }}
    {{- fail (printf "%s.extraVolumeMounts: two have the same mountPath; take one of the two out" $section) }}
  {{- end }}
  {{- range $extraContainer := $values.extraContainers }}
    {{- if hasKey $extraContainer "env" }}
      {{- if eq (include "kube-metrics-stack.repeats" (dict "root" $ "list" $extraContainer.env "key" "name")) "true" }}
        {{- fail (printf "%s.extraContainers: two variables of \"%s\" have the same name; take one of the two out" $section $extraContainer.name) }}
      {{- end }}
    {{- end }}
    {{- if hasKey $extraContainer "volumeMounts" }}
      {{- if eq (include "kube-metrics-stack.repeats" (dict "root" $ "list" $extraContainer.volumeMounts "key" "mountPath")) "true" }}
        {{- fail (printf "%s.extraContainers: two mounts of \"%s\" have the same mountPath; take one of the two out" $section $extraContainer.name) }}
      {{- end }}
    {{- end }}
    {{- if hasKey $extraContainer "ports" }}
      {{- if eq (include "kube-metrics-stack.repeats" (dict "root" $ "list" $extraContainer.ports "key" "name")) "true" }}
        {{- fail (printf "%s.extraContainers: two ports of \"%s\" have the same name; give one of the two another" $section $extraContainer.name) }}
      {{- end }}
    {{- end }}
  {{- end }}
  {{- range $extraInitContainer := $values.extraInitContainers }}
    {{- if hasKey $extraInitContainer "env" }}
      {{- if eq (include "kube-metrics-stack.repeats" (dict "root" $ "list" $extraInitContainer.env "key" "name")) "true" }}
        {{- fail (printf "%s.extraInitContainers: two variables of \"%s\" have the same name; take one of the two out" $section $extraInitContainer.name) }}
      {{- end }}
    {{- end }}
    {{- if hasKey $extraInitContainer "volumeMounts" }}
      {{- if eq (include "kube-metrics-stack.repeats" (dict "root" $ "list" $extraInitContainer.volumeMounts "key" "mountPath")) "true" }}
        {{- fail (printf "%s.extraInitContainers: two mounts of \"%s\" have the same mountPath; take one of the two out" $section $extraInitContainer.name) }}
      {{- end }}
    {{- end }}
    {{- if hasKey $extraInitContainer "ports" }}
      {{- if eq (include "kube-metrics-stack.repeats" (dict "root" $ "list" $extraInitContainer.ports "key" "name")) "true" }}
        {{- fail (printf "%s.extraInitContainers: two ports of \"%s\" have the same name; give one of the two another" $section $extraInitContainer.name) }}
      {{- end }}
    {{- end }}
  {{- end }}
  {{- range $extraInitContainer := $values.extraInitContainers }}
    {{- if eq (include "kube-metrics-stack.isUnder" (dict "root" $ "list" $values.extraContainers "key" "name" "text" $extraInitContainer.name)) "true" }}
      {{- fail (printf "%s.extraInitContainers: \"%s\" is a container in %s.extraContainers too; give one of the two another name" $section $extraInitContainer.name $section) }}
    {{- end }}
  {{- end }}
{{- end }}
{{- range $section, $values := pick $.Values "alertmanager" "grafana" "prometheus" }}
  {{- if and $values.httpRoute.enabled (empty $values.httpRoute.parentRefs) }}
    {{- fail (printf "%s.httpRoute.parentRefs: name the Gateway that the route belongs to" $section) }}
  {{- end }}
  {{- if and (gt (int64 $values.replicas) 1) (or (eq $values.persistence.type "hostPath") (eq $values.persistence.type "local") (eq $values.persistence.type "existingClaim")) }}
    {{- fail (printf "%s.persistence.type: hostPath, local and existingClaim are one volume, which replicas cannot share; choose claim or none, or one replica" $section) }}
  {{- end }}
  {{- if and (gt (int64 $values.replicas) 1) (eq $values.persistence.type "claim") (hasKey $values.persistence "volumeName") }}
    {{- fail (printf "%s.persistence.volumeName: this is one volume, which replicas cannot share; leave it out, or choose one replica" $section) }}
  {{- end }}
  {{- if and (or (eq $values.persistence.type "hostPath") (eq $values.persistence.type "local")) (regexMatch "^/(home|media|mnt|opt|root|run|snap|srv|tmp|usr|var|usr/games|usr/local|usr/share|usr/src|var/cache|var/lib|var/local|var/lock|var/log|var/mail|var/opt|var/run|var/spool|var/tmp|var/lib/rancher|var/lib/rancher/k3s|var/lib/rancher/rke2|(bin|boot|dev|etc|lib|lib32|lib64|libx32|lost[+]found|proc|sbin|sys|usr/bin|usr/include|usr/lib|usr/lib32|usr/lib64|usr/libexec|usr/sbin|var/lib/cni|var/lib/containerd|var/lib/containers|var/lib/docker|var/lib/etcd|var/lib/kubelet|var/lib/apt|var/lib/dpkg|var/lib/rpm|var/lib/systemd|var/log/containers|var/log/pods)(/.*)?)$" $values.persistence.path) }}
    {{- fail (printf "%s.persistence.path: this directory is the system's own, and would be given to the pod with all that is in it; name one that is for this data alone, such as /opt/prometheus" $section) }}
  {{- end }}
  {{- if and (has "ReadWriteOncePod" $values.persistence.accessModes) (or (has "ReadWriteOnce" $values.persistence.accessModes) (has "ReadWriteMany" $values.persistence.accessModes)) }}
    {{- fail (printf "%s.persistence.accessModes: ReadWriteOncePod does not go with others; leave it alone in the list, or out of it" $section) }}
  {{- end }}
{{- end }}
{{- if regexMatch "^v?((0|1|2)|3\\.(0|1|2|3|4|5|6|7|8|9|10|11))([.-]|$)" (ternary (default "" $.Values.prometheus.image.tag) "" (hasKey $.Values.prometheus.image "tag")) }}
  {{- fail "prometheus.image.tag: the chart needs Prometheus v3.12.0 or later; take a newer one, or leave it out" }}
{{- end }}
{{- range $section, $values := pick $.Values "alertmanager" "prometheus" }}
  {{- if regexMatch "(^|\\n)--?(no-)?config\\.file(=|\\n|$)" (join "\n" $values.extraArgs) }}
    {{- fail (printf "%s.extraArgs: --config.file is the chart's own affair; take it out, for the rest of the chart depends on it" $section) }}
  {{- end }}
  {{- if regexMatch "(^|\\n)--?(no-)?web\\.route-prefix(=|\\n|$)" (join "\n" $values.extraArgs) }}
    {{- fail (printf "%s.extraArgs: --web.route-prefix is the chart's own affair; set %s.routePrefix instead" $section $section) }}
  {{- end }}
  {{- if regexMatch "(^|\\n)--?(no-)?web\\.external-url(=|\\n|$)" (join "\n" $values.extraArgs) }}
    {{- fail (printf "%s.extraArgs: --web.external-url is the chart's own affair; set %s.externalUrl instead" $section $section) }}
  {{- end }}
  {{- if regexMatch "(^|\\n)--?(no-)?web\\.config\\.file(=|\\n|$)" (join "\n" $values.extraArgs) }}
    {{- fail (printf "%s.extraArgs: --web.config.file is the chart's own affair; set %s.web.secretName instead" $section $section) }}
  {{- end }}
  {{- if regexMatch "(^|\\n)--?(no-)?web\\.listen-address(=|\\n|$)" (join "\n" $values.extraArgs) }}
    {{- fail (printf "%s.extraArgs: --web.listen-address is the chart's own affair; take it out, for the rest of the chart depends on it" $section) }}
  {{- end }}
  {{- if and $.Values.operator.enabled $values.enabled (hasKey $values.web "secretName") }}
    {{- fail (printf "%s.web.secretName: the operator's resources (operator.enabled) have nothing for it; take it out" $section) }}
  {{- end }}
  {{- if hasKey $values.updateStrategy "rollingUpdate" }}
    {{- if and $.Values.operator.enabled $values.enabled (hasKey $values.updateStrategy.rollingUpdate "partition") }}
      {{- fail (printf "%s.updateStrategy.rollingUpdate: the operator's resources have nothing for a partition; take it out" $section) }}
    {{- end }}
  {{- end }}
  {{- if and $.Values.operator.enabled $values.enabled }}
    {{- range $extraArg := $values.extraArgs }}
      {{- if not (hasPrefix "-" $extraArg) }}
        {{- fail (printf "%s.extraArgs: the operator takes an argument as one text such as --log.format=json; write %s behind a = of the one before" $section $extraArg) }}
      {{- end }}
    {{- end }}
  {{- end }}
{{- end }}
{{- if regexMatch "(^|\\n)--?(no-)?config\\.auto-reload(=|\\n|$)" (join "\n" $.Values.prometheus.extraArgs) }}
  {{- fail "prometheus.extraArgs: --config.auto-reload is the chart's own affair; take it out, for the rest of the chart depends on it" }}
{{- end }}
{{- if regexMatch "(^|\\n)--?(no-)?config\\.auto-reload-interval(=|\\n|$)" (join "\n" $.Values.prometheus.extraArgs) }}
  {{- fail "prometheus.extraArgs: --config.auto-reload-interval is the chart's own affair; set prometheus.reloadInterval instead" }}
{{- end }}
{{- if regexMatch "(^|\\n)--?(no-)?agent(=|\\n|$)" (join "\n" $.Values.prometheus.extraArgs) }}
  {{- fail "prometheus.extraArgs: --agent is the chart's own affair; set prometheus.mode instead" }}
{{- end }}
{{- if regexMatch "(^|\\n)--?(no-)?storage\\.tsdb\\.path(=|\\n|$)" (join "\n" $.Values.prometheus.extraArgs) }}
  {{- fail "prometheus.extraArgs: --storage.tsdb.path is the chart's own affair; take it out, for the rest of the chart depends on it" }}
{{- end }}
{{- if regexMatch "(^|\\n)--?(no-)?storage\\.agent\\.path(=|\\n|$)" (join "\n" $.Values.prometheus.extraArgs) }}
  {{- fail "prometheus.extraArgs: --storage.agent.path is the chart's own affair; take it out, for the rest of the chart depends on it" }}
{{- end }}
{{- if regexMatch "(^|\\n)--?(no-)?storage\\.agent\\.retention\\.max-time(=|\\n|$)" (join "\n" $.Values.prometheus.extraArgs) }}
  {{- fail "prometheus.extraArgs: --storage.agent.retention.max-time is the chart's own affair; set prometheus.agent.maxTime instead" }}
{{- end }}
{{- if regexMatch "(^|\\n)--?(no-)?web\\.enable-otlp-receiver(=|\\n|$)" (join "\n" $.Values.prometheus.extraArgs) }}
  {{- fail "prometheus.extraArgs: --web.enable-otlp-receiver is the chart's own affair; set prometheus.otlpReceiver.enabled instead" }}
{{- end }}
{{- if regexMatch "(^|\\n)--?(no-)?web\\.enable-remote-write-receiver(=|\\n|$)" (join "\n" $.Values.prometheus.extraArgs) }}
  {{- fail "prometheus.extraArgs: --web.enable-remote-write-receiver is the chart's own affair; set prometheus.remoteWriteReceiver.enabled instead" }}
{{- end }}
{{- if regexMatch "(^|\\n)--?(no-)?storage\\.tsdb\\.retention\\.time(=|\\n|$)" (join "\n" $.Values.prometheus.extraArgs) }}
  {{- fail "prometheus.extraArgs: --storage.tsdb.retention.time is the chart's own affair; set prometheus.retention.time instead" }}
{{- end }}
{{- if regexMatch "(^|\\n)--?(no-)?storage\\.tsdb\\.retention\\.size(=|\\n|$)" (join "\n" $.Values.prometheus.extraArgs) }}
  {{- fail "prometheus.extraArgs: --storage.tsdb.retention.size is the chart's own affair; set prometheus.retention.size instead" }}
{{- end }}
{{- range $extraVolume := $.Values.prometheus.extraVolumes }}
  {{- if or (has $extraVolume.name (list "data" "config")) (and (eq $extraVolume.name "rules") (not (eq $.Values.prometheus.mode "agent"))) (and (eq $extraVolume.name "web") (hasKey $.Values.prometheus.web "secretName")) (and (eq $extraVolume.name "alertmanager-web") (or (and $.Values.alertmanager.enabled $.Values.alertmanager.web.tls.enabled (hasKey $.Values.alertmanager.web.tls "caKey")) (and $.Values.alertmanager.enabled $.Values.alertmanager.web.basicAuth.enabled)) (hasKey $.Values.alertmanager.web "secretName")) (and (eq $extraVolume.name "etcd") $.Values.controlPlane.etcd.enabled $.Values.scrape.cluster (hasKey $.Values.controlPlane.etcd.tls "secretName")) (and (eq $extraVolume.name "kubelet-ca") (or (and $.Values.kubelet.enabled $.Values.scrape.cluster (eq $.Values.kubelets.tls "caBundle")) (and $.Values.kubelet.cadvisor.enabled $.Values.scrape.cluster (eq $.Values.kubelets.tls "caBundle")))) (and (eq $extraVolume.name "metrics-server-ca") (eq (include "kube-metrics-stack.metrics-server.isOn" $) "true") $.Values.metricsServer.scrape.enabled (ne $.Values.metricsServer.tls.type "selfSigned")) (and (hasPrefix "secret-" $extraVolume.name) (has (trimPrefix "secret-" $extraVolume.name) $.Values.prometheus.secrets)) }}
    {{- fail (printf "prometheus.extraVolumes: the chart has a volume named \"%s\" itself; give yours another" $extraVolume.name) }}
  {{- end }}
{{- end }}
{{- range $item := $.Values.prometheus.extraEnv }}
  {{- if and (eq $item.name "POD_NAME") (hasKey $.Values.prometheus "replicaExternalLabelName") }}
    {{- fail (printf "prometheus.extraEnv: the chart has an environment variable named \"%s\" itself; give yours another" $item.name) }}
  {{- end }}
{{- end }}
{{- range $extraVolumeMount := $.Values.prometheus.extraVolumeMounts }}
  {{- if or (has (clean $extraVolumeMount.mountPath) (list "/etc/prometheus/config" "/prometheus")) (and (eq (clean $extraVolumeMount.mountPath) "/etc/prometheus/rules") (not (eq $.Values.prometheus.mode "agent"))) (and (eq (clean $extraVolumeMount.mountPath) "/etc/prometheus/web") (hasKey $.Values.prometheus.web "secretName")) (and (eq (clean $extraVolumeMount.mountPath) "/etc/prometheus/alertmanager-web") (or (and $.Values.alertmanager.enabled $.Values.alertmanager.web.tls.enabled (hasKey $.Values.alertmanager.web.tls "caKey")) (and $.Values.alertmanager.enabled $.Values.alertmanager.web.basicAuth.enabled))) (and (eq (clean $extraVolumeMount.mountPath) "/etc/prometheus/etcd") $.Values.controlPlane.etcd.enabled $.Values.scrape.cluster (hasKey $.Values.controlPlane.etcd.tls "secretName")) (and (eq (clean $extraVolumeMount.mountPath) "/etc/prometheus/kubelet-ca") (or (and $.Values.kubelet.enabled $.Values.scrape.cluster (eq $.Values.kubelets.tls "caBundle")) (and $.Values.kubelet.cadvisor.enabled $.Values.scrape.cluster (eq $.Values.kubelets.tls "caBundle")))) (and (eq (clean $extraVolumeMount.mountPath) "/etc/prometheus/metrics-server-ca") (eq (include "kube-metrics-stack.metrics-server.isOn" $) "true") $.Values.metricsServer.scrape.enabled (ne $.Values.metricsServer.tls.type "selfSigned")) (and (hasPrefix "/etc/prometheus/secrets/" (clean $extraVolumeMount.mountPath)) (has (trimPrefix "/etc/prometheus/secrets/" (clean $extraVolumeMount.mountPath)) $.Values.prometheus.secrets)) }}
    {{- fail (printf "prometheus.extraVolumeMounts: the chart has a mount at \"%s\" itself; give yours another" $extraVolumeMount.mountPath) }}
  {{- end }}
{{- end }}
{{- range $extraVolumeMount := $.Values.prometheus.extraVolumeMounts }}
  {{- if not (eq (include "kube-metrics-stack.prometheus.hasVolume" (dict "root" $ "name" $extraVolumeMount.name)) "true") }}
    {{- fail (printf "prometheus.extraVolumeMounts: there is no volume \"%s\"; put it into prometheus.extraVolumes" $extraVolumeMount.name) }}
  {{- end }}
{{- end }}
{{- range $extraContainer := $.Values.prometheus.extraContainers }}
  {{- if or (has $extraContainer.name (list "prometheus")) (and (eq $extraContainer.name "take-ownership") $.Values.prometheus.persistence.takeOwnership.enabled) }}
    {{- fail (printf "prometheus.extraContainers: the chart has a container named \"%s\" itself; give yours another" $extraContainer.name) }}
  {{- end }}
{{- end }}
{{- range $extraContainer := $.Values.prometheus.extraContainers }}
  {{- if hasKey $extraContainer "volumeMounts" }}
    {{- range $volumeMount := $extraContainer.volumeMounts }}
      {{- if not (eq (include "kube-metrics-stack.prometheus.hasVolume" (dict "root" $ "name" $volumeMount.name)) "true") }}
        {{- fail (printf "prometheus.extraContainers: there is no volume \"%s\" for \"%s\"; put it into prometheus.extraVolumes" $volumeMount.name $extraContainer.name) }}
      {{- end }}
    {{- end }}
  {{- end }}
{{- end }}
{{- range $extraContainer := $.Values.prometheus.extraContainers }}
  {{- if hasKey $extraContainer "ports" }}
    {{- range $port := $extraContainer.ports }}
      {{- if hasKey $port "name" }}
        {{- if has $port.name (list "http") }}
          {{- fail (printf "prometheus.extraContainers: the chart has a port named \"%s\" itself; give that of \"%s\" another name" $port.name $extraContainer.name) }}
        {{- end }}
      {{- end }}
      {{- if and (eq (int64 $port.containerPort) 9090) (eq (ternary (default "" $port.protocol) "TCP" (hasKey $port "protocol")) "TCP") }}
        {{- fail (printf "prometheus.extraContainers: the chart has port %d itself; give \"%s\" another" (int64 $port.containerPort) $extraContainer.name) }}
      {{- end }}
    {{- end }}
  {{- end }}
{{- end }}
{{- range $extraInitContainer := $.Values.prometheus.extraInitContainers }}
  {{- if or (has $extraInitContainer.name (list "prometheus")) (and (eq $extraInitContainer.name "take-ownership") $.Values.prometheus.persistence.takeOwnership.enabled) }}
    {{- fail (printf "prometheus.extraInitContainers: the chart has a container named \"%s\" itself; give yours another" $extraInitContainer.name) }}
  {{- end }}
{{- end }}
{{- range $extraInitContainer := $.Values.prometheus.extraInitContainers }}
  {{- if hasKey $extraInitContainer "volumeMounts" }}
    {{- range $volumeMount := $extraInitContainer.volumeMounts }}
      {{- if not (eq (include "kube-metrics-stack.prometheus.hasVolume" (dict "root" $ "name" $volumeMount.name)) "true") }}
        {{- fail (printf "prometheus.extraInitContainers: there is no volume \"%s\" for \"%s\"; put it into prometheus.extraVolumes" $volumeMount.name $extraInitContainer.name) }}
      {{- end }}
    {{- end }}
  {{- end }}
{{- end }}
{{- range $extraInitContainer := $.Values.prometheus.extraInitContainers }}
  {{- if hasKey $extraInitContainer "ports" }}
    {{- range $port := $extraInitContainer.ports }}
      {{- if hasKey $port "name" }}
        {{- if has $port.name (list "http") }}
          {{- fail (printf "prometheus.extraInitContainers: the chart has a port named \"%s\" itself; give that of \"%s\" another name" $port.name $extraInitContainer.name) }}
        {{- end }}
      {{- end }}
      {{- if and (eq (int64 $port.containerPort) 9090) (eq (ternary (default "" $port.protocol) "TCP" (hasKey $port "protocol")) "TCP") }}
        {{- fail (printf "prometheus.extraInitContainers: the chart has port %d itself; give \"%s\" another" (int64 $port.containerPort) $extraInitContainer.name) }}
      {{- end }}
    {{- end }}
  {{- end }}
{{- end }}
{{- range $item := regexFindAll "\"/etc/prometheus/secrets/[^/\"*?\\\\\\[\\]]+[\"/]" (toJson $.Values.prometheus.remoteWrite) -1 }}
  {{- if and (not (has (trimPrefix "\"/etc/prometheus/secrets/" (regexReplaceAllLiteral "[\"/]$" $item "")) $.Values.prometheus.secrets)) (empty (regexFindAll "\"mountPath\":\"(/etc/prometheus/?|/etc/prometheus/secrets(/[^\"]*)?)\"" (toJson $.Values.prometheus.extraVolumeMounts) -1)) }}
    {{- fail (printf "prometheus.remoteWrite: there is no file below /etc/prometheus/secrets/%s; put the Secret \"%s\" into prometheus.secrets, or correct the path" (trimPrefix "\"/etc/prometheus/secrets/" (regexReplaceAllLiteral "[\"/]$" $item "")) (trimPrefix "\"/etc/prometheus/secrets/" (regexReplaceAllLiteral "[\"/]$" $item ""))) }}
  {{- end }}
{{- end }}
{{- range $item := regexFindAll "\"/etc/prometheus/secrets/[^/\"*?\\\\\\[\\]]+[\"/]" (toJson $.Values.prometheus.alertmanagers) -1 }}
  {{- if and (not (has (trimPrefix "\"/etc/prometheus/secrets/" (regexReplaceAllLiteral "[\"/]$" $item "")) $.Values.prometheus.secrets)) (empty (regexFindAll "\"mountPath\":\"(/etc/prometheus/?|/etc/prometheus/secrets(/[^\"]*)?)\"" (toJson $.Values.prometheus.extraVolumeMounts) -1)) }}
    {{- fail (printf "prometheus.alertmanagers: there is no file below /etc/prometheus/secrets/%s; put the Secret \"%s\" into prometheus.secrets, or correct the path" (trimPrefix "\"/etc/prometheus/secrets/" (regexReplaceAllLiteral "[\"/]$" $item "")) (trimPrefix "\"/etc/prometheus/secrets/" (regexReplaceAllLiteral "[\"/]$" $item ""))) }}
  {{- end }}
{{- end }}
{{- range $item := regexFindAll "\"/etc/prometheus/secrets/[^/\"*?\\\\\\[\\]]+[\"/]" (toJson $.Values.prometheus.extraConfig) -1 }}
  {{- if and (not (has (trimPrefix "\"/etc/prometheus/secrets/" (regexReplaceAllLiteral "[\"/]$" $item "")) $.Values.prometheus.secrets)) (empty (regexFindAll "\"mountPath\":\"(/etc/prometheus/?|/etc/prometheus/secrets(/[^\"]*)?)\"" (toJson $.Values.prometheus.extraVolumeMounts) -1)) }}
    {{- fail (printf "prometheus.extraConfig: there is no file below /etc/prometheus/secrets/%s; put the Secret \"%s\" into prometheus.secrets, or correct the path" (trimPrefix "\"/etc/prometheus/secrets/" (regexReplaceAllLiteral "[\"/]$" $item "")) (trimPrefix "\"/etc/prometheus/secrets/" (regexReplaceAllLiteral "[\"/]$" $item ""))) }}
  {{- end }}
{{- end }}
{{- range $item := regexFindAll "\"/etc/prometheus/secrets/[^/\"*?\\\\\\[\\]]+[\"/]" (toJson $.Values.scrape.extraJobs) -1 }}
  {{- if and (not (has (trimPrefix "\"/etc/prometheus/secrets/" (regexReplaceAllLiteral "[\"/]$" $item "")) $.Values.prometheus.secrets)) (empty (regexFindAll "\"mountPath\":\"(/etc/prometheus/?|/etc/prometheus/secrets(/[^\"]*)?)\"" (toJson $.Values.prometheus.extraVolumeMounts) -1)) }}
    {{- fail (printf "scrape.extraJobs: there is no file below /etc/prometheus/secrets/%s; put the Secret \"%s\" into prometheus.secrets, or correct the path" (trimPrefix "\"/etc/prometheus/secrets/" (regexReplaceAllLiteral "[\"/]$" $item "")) (trimPrefix "\"/etc/prometheus/secrets/" (regexReplaceAllLiteral "[\"/]$" $item ""))) }}
  {{- end }}
{{- end }}
{{- range $item := regexFindAll "\"/etc/prometheus/secrets/[^/\"*?\\\\\\[\\]]+[\"/]" (toJson $.Values.scrape.extraJobFiles) -1 }}
  {{- if and (not (has (trimPrefix "\"/etc/prometheus/secrets/" (regexReplaceAllLiteral "[\"/]$" $item "")) $.Values.prometheus.secrets)) (empty (regexFindAll "\"mountPath\":\"(/etc/prometheus/?|/etc/prometheus/secrets(/[^\"]*)?)\"" (toJson $.Values.prometheus.extraVolumeMounts) -1)) }}
    {{- fail (printf "scrape.extraJobFiles: there is no file below /etc/prometheus/secrets/%s; put the Secret \"%s\" into prometheus.secrets, or correct the path" (trimPrefix "\"/etc/prometheus/secrets/" (regexReplaceAllLiteral "[\"/]$" $item "")) (trimPrefix "\"/etc/prometheus/secrets/" (regexReplaceAllLiteral "[\"/]$" $item ""))) }}
  {{- end }}
{{- end }}
{{- if hasKey $.Values.prometheus "startup" }}
  {{- fail "prometheus.startup: moved to prometheus.startupProbe; say it there" }}
{{- end }}
{{- if and (hasKey $.Values.prometheus.retention "size") (gt (int64 (ternary (default 0 $.Values.prometheus.retention.percentage) 0 (hasKey $.Values.prometheus.retention "percentage"))) 0) }}
  {{- fail "prometheus.retention.size: Prometheus heeds only prometheus.retention.percentage where both are set; leave one of them out" }}
{{- end }}
{{- if and $.Values.prometheus.enabled (eq $.Values.prometheus.mode "agent") (empty $.Values.prometheus.remoteWrite) }}
  {{- fail "prometheus.remoteWrite: with prometheus.mode: agent samples are only sent, and nobody says where to; name a target" }}
{{- end }}
{{- if and $.Values.prometheus.enabled (eq $.Values.prometheus.mode "agent") (not (hasKey $.Values.cluster "name")) }}
  {{- fail "cluster.name: series of an agent (prometheus.mode: agent) meet those of other clusters where they are sent; give this cluster a name, which becomes their label" }}
{{- end }}
{{- if and $.Values.prometheus.enabled (eq $.Values.prometheus.mode "agent") (not (empty $.Values.rules.groups)) }}
  {{- fail "rules.groups: an agent (prometheus.mode: agent) evaluates no rules; put them where the samples are sent, or set prometheus.mode to server" }}
{{- end }}
{{- if and $.Values.prometheus.enabled (eq $.Values.prometheus.mode "agent") (not (empty $.Values.prometheus.extraConfig.storage)) }}
  {{- fail "prometheus.extraConfig.storage: an agent (prometheus.mode: agent) has no such store; take it out, or set prometheus.mode to server" }}
{{- end }}
{{- if and $.Values.prometheus.enabled (eq $.Values.prometheus.mode "agent") (gt (int64 $.Values.prometheus.agent.shards) 1) (or (eq $.Values.prometheus.persistence.type "hostPath") (eq $.Values.prometheus.persistence.type "local") (eq $.Values.prometheus.persistence.type "existingClaim") (and (eq $.Values.prometheus.persistence.type "claim") (hasKey $.Values.prometheus.persistence "volumeName"))) }}
  {{- fail "prometheus.persistence: this is one volume, which several shards (prometheus.agent.shards) cannot share; choose claim without volumeName, or none, or one shard" }}
{{- end }}
{{- if and $.Values.prometheus.enabled (eq $.Values.prometheus.mode "agent") (gt (int64 $.Values.prometheus.agent.shards) 1) (regexMatch "^.{33}" (include "kube-metrics-stack.fullname" $)) }}
  {{- fail "prometheus.agent.shards: the names of several shards are longer than Kubernetes takes; set fullnameOverride to a name of at most 32 characters" }}
{{- end }}
{{- if and $.Values.prometheus.enabled (eq $.Values.prometheus.mode "agent") (gt (int64 $.Values.prometheus.agent.shards) 1) (not (empty $.Values.scrape.extraJobFiles)) }}
  {{- fail "scrape.extraJobFiles: the chart cannot divide jobs in files among several shards (prometheus.agent.shards), and each would collect all of them; move them to scrape.extraJobs, or set one shard" }}
{{- end }}
{{- if and (eq $.Values.prometheus.mode "agent") (regexMatch "(^|\\n)--?(no-)?(alertmanager|query|rules|storage\\.remote\\.read-.*|storage\\.tsdb|web\\.search)" (join "\n" $.Values.prometheus.extraArgs)) }}
  {{- fail "prometheus.extraArgs: arguments about the store, queries, rules and alerts are a server's, and an agent (prometheus.mode: agent) does not start with them; take them out" }}
{{- end }}
{{- if and (eq $.Values.prometheus.mode "server") (regexMatch "(^|\\n)--?(no-)?(storage\\.agent)" (join "\n" $.Values.prometheus.extraArgs)) }}
  {{- fail "prometheus.extraArgs: arguments that begin with --storage.agent are an agent's, and a server does not start with them; take them out, or set prometheus.mode to agent" }}
{{- end }}
{{- if eq (include "kube-metrics-stack.repeats" (dict "root" $ "list" $.Values.prometheus.remoteWrite "key" "name")) "true" }}
  {{- fail "prometheus.remoteWrite: two have the same name; give one of them another" }}
{{- end }}
{{- range $item := $.Values.prometheus.remoteWrite }}
  {{- if hasKey $item "queue_config" }}
    {{- if gt (int64 (ternary (default 0 $item.queue_config.min_shards) 1 (hasKey $item.queue_config "min_shards"))) (int64 (ternary (default 0 $item.queue_config.max_shards) 50 (hasKey $item.queue_config "max_shards"))) }}
      {{- fail (printf "prometheus.remoteWrite: the queue to %s has min_shards of %s, more than its max_shards of %s; make it no more than that" $item.url (toJson (ternary (default 0 $item.queue_config.min_shards) 1 (hasKey $item.queue_config "min_shards"))) (toJson (ternary (default 0 $item.queue_config.max_shards) 50 (hasKey $item.queue_config "max_shards")))) }}
    {{- end }}
  {{- end }}
{{- end }}
{{- range $item := $.Values.prometheus.remoteWrite }}
  {{- if hasKey $item "queue_config" }}
    {{- if eq (include "kube-metrics-stack.isLonger" (dict "root" $ "duration" (ternary (default "" $item.queue_config.min_backoff) "30ms" (hasKey $item.queue_config "min_backoff")) "than" (ternary (default "" $item.queue_config.max_backoff) "5s" (hasKey $item.queue_config "max_backoff")))) "true" }}
      {{- fail (printf "prometheus.remoteWrite: the queue to %s has a min_backoff of %s, longer than its max_backoff of %s; make it no longer than that" $item.url (ternary (default "" $item.queue_config.min_backoff) "30ms" (hasKey $item.queue_config "min_backoff")) (ternary (default "" $item.queue_config.max_backoff) "5s" (hasKey $item.queue_config "max_backoff"))) }}
    {{- end }}
  {{- end }}
{{- end }}
{{- range $item := $.Values.prometheus.remoteWrite }}
  {{- if hasKey $item "metadata_config" }}
    {{- if hasKey $item.metadata_config "send_interval" }}
      {{- if not (eq (include "kube-metrics-stack.isLonger" (dict "root" $ "duration" $item.metadata_config.send_interval "than" "0s")) "true") }}
        {{- fail (printf "prometheus.remoteWrite: metadata to %s have a send_interval of %s, with which Prometheus does not start; make it longer, or set send to false" $item.url $item.metadata_config.send_interval) }}
      {{- end }}
    {{- end }}
  {{- end }}
{{- end }}
{{- if and (gt (int64 $.Values.prometheus.replicas) 1) (not (empty $.Values.prometheus.remoteWrite)) (not (hasKey $.Values.prometheus "replicaExternalLabelName")) }}
  {{- fail "prometheus.replicaExternalLabelName: each of the replicas sends the same series, and where they arrive all but one are refused; name a label that tells them apart, or run one replica" }}
{{- end }}
{{- if hasKey $.Values.prometheus.extraConfig.storage "tsdb" }}
  {{- if and (regexMatch "^v?((0|1|2)|3\\.(0|1|2|3|4|5|6|7|8|9|10|11|12))([.-]|$)" (ternary (default "" $.Values.prometheus.image.tag) "" (hasKey $.Values.prometheus.image "tag"))) (hasKey $.Values.prometheus.extraConfig.storage.tsdb "chunk_encoding") }}
    {{- fail "prometheus.extraConfig.storage: chunk_encoding is known to Prometheus v3.13.0 and later; take it out, or a newer prometheus.image.tag" }}
  {{- end }}
{{- end }}
{{- if and (regexMatch "^v?((0|1|2)|3\\.(0|1|2|3|4|5|6|7|8|9|10|11|12|13|14))([.-]|$)" (ternary (default "" $.Values.prometheus.image.tag) "" (hasKey $.Values.prometheus.image "tag"))) (hasKey $.Values.prometheus.extraConfig.runtime "log_level") }}
  {{- fail "prometheus.extraConfig.runtime: log_level is known to Prometheus v3.15.0 and later; take it out, or a newer prometheus.image.tag" }}
{{- end }}
{{- if hasKey $.Values.prometheus.extraConfig.global "scrape_protocols" }}
  {{- if and (regexMatch "^v?((0|1|2)|3\\.(0|1|2|3|4|5|6|7|8|9|10|11|12|13|14))([.-]|$)" (ternary (default "" $.Values.prometheus.image.tag) "" (hasKey $.Values.prometheus.image "tag"))) (has "OpenMetricsText2.0.0" $.Values.prometheus.extraConfig.global.scrape_protocols) }}
    {{- fail "prometheus.extraConfig.global: OpenMetricsText2.0.0 is known to Prometheus v3.15.0 and later; take it out, or a newer prometheus.image.tag" }}
  {{- end }}
{{- end }}
{{- if and (regexMatch "^v?((0|1|2)|3\\.(0|1|2|3|4|5|6|7|8|9|10|11|12|13|14|15))([.-]|$)" (ternary (default "" $.Values.prometheus.image.tag) "" (hasKey $.Values.prometheus.image "tag"))) (or (hasKey $.Values.prometheus.extraConfig.global "query_max_series") (hasKey $.Values.prometheus.extraConfig.global "query_max_samples_read") (hasKey $.Values.prometheus.extraConfig.global "query_max_duration")) }}
  {{- fail "prometheus.extraConfig.global: query_max_series, query_max_samples_read or query_max_duration is known to Prometheus v3.16.0 and later; take it out, or a newer prometheus.image.tag" }}
{{- end }}
{{- range $item := $.Values.prometheus.remoteWrite }}
  {{- if and (regexMatch "^v?((0|1|2)|3\\.(0|1|2|3|4|5|6|7|8|9|10|11|12|13|14|15))([.-]|$)" (ternary (default "" $.Values.prometheus.image.tag) "" (hasKey $.Values.prometheus.image "tag"))) (hasKey $item "convert_nhcb_to_classic") }}
    {{- fail (printf "prometheus.remoteWrite: the one to %s has convert_nhcb_to_classic, which is known to Prometheus v3.16.0 and later; take it out, or a newer prometheus.image.tag" $item.url) }}
  {{- end }}
{{- end }}
{{- range $item := $.Values.prometheus.remoteWrite }}
  {{- if hasKey $item "azuread" }}
    {{- if and (regexMatch "^v?((0|1|2)|3\\.(0|1|2|3|4|5|6|7|8|9|10|11|12))([.-]|$)" (ternary (default "" $.Values.prometheus.image.tag) "" (hasKey $.Values.prometheus.image "tag"))) (hasKey $item.azuread "certificate") }}
      {{- fail (printf "prometheus.remoteWrite: the one to %s has azuread.certificate, which is known to Prometheus v3.13.0 and later; take it out, or a newer prometheus.image.tag" $item.url) }}
    {{- end }}
  {{- end }}
{{- end }}
{{- range $item := $.Values.prometheus.remoteWrite }}
  {{- if and (regexMatch "^v?((0|1|2)|3\\.(0|1|2|3|4|5|6|7|8|9|10|11|12|13|14))([.-]|$)" (ternary (default "" $.Values.prometheus.image.tag) "" (hasKey $.Values.prometheus.image "tag"))) (hasKey $item "failed_request_logging") }}
    {{- fail (printf "prometheus.remoteWrite: the one to %s has failed_request_logging, which is known to Prometheus v3.15.0 and later; take it out, or a newer prometheus.image.tag" $item.url) }}
  {{- end }}
{{- end }}
{{- range $item := $.Values.prometheus.remoteWrite }}
  {{- if hasKey $item "sigv4" }}
    {{- if and (regexMatch "^v?((0|1|2)|3\\.(0|1|2|3|4|5|6|7|8|9|10|11|12|13|14))([.-]|$)" (ternary (default "" $.Values.prometheus.image.tag) "" (hasKey $.Values.prometheus.image "tag"))) (or (hasKey $item.sigv4 "session_name") (hasKey $item.sigv4 "tags")) }}
      {{- fail (printf "prometheus.remoteWrite: the one to %s has session_name or tags in sigv4, which is known to Prometheus v3.15.0 and later; take it out, or a newer prometheus.image.tag" $item.url) }}
    {{- end }}
  {{- end }}
{{- end }}
{{- range $extraJob := $.Values.scrape.extraJobs }}
  {{- if and (regexMatch "^v?((0|1|2)|3\\.(0|1|2|3|4|5|6|7|8|9|10|11|12|13))([.-]|$)" (ternary (default "" $.Values.prometheus.image.tag) "" (hasKey $.Values.prometheus.image "tag"))) (hasKey $extraJob "oci_sd_configs") }}
    {{- fail (printf "scrape.extraJobs: the job \"%s\" has oci_sd_configs, which is known to Prometheus v3.14.0 and later; take it out, or a newer prometheus.image.tag" $extraJob.job_name) }}
  {{- end }}
{{- end }}
{{- range $extraJob := $.Values.scrape.extraJobs }}
  {{- if hasKey $extraJob "scrape_protocols" }}
    {{- if and (regexMatch "^v?((0|1|2)|3\\.(0|1|2|3|4|5|6|7|8|9|10|11|12|13|14))([.-]|$)" (ternary (default "" $.Values.prometheus.image.tag) "" (hasKey $.Values.prometheus.image "tag"))) (has "OpenMetricsText2.0.0" $extraJob.scrape_protocols) }}
      {{- fail (printf "scrape.extraJobs: the job \"%s\" has OpenMetricsText2.0.0, which is known to Prometheus v3.15.0 and later; take it out, or a newer prometheus.image.tag" $extraJob.job_name) }}
    {{- end }}
  {{- end }}
{{- end }}
{{- range $extraJob := $.Values.scrape.extraJobs }}
  {{- if hasKey $extraJob "fallback_scrape_protocol" }}
    {{- if and (regexMatch "^v?((0|1|2)|3\\.(0|1|2|3|4|5|6|7|8|9|10|11|12|13|14))([.-]|$)" (ternary (default "" $.Values.prometheus.image.tag) "" (hasKey $.Values.prometheus.image "tag"))) (eq $extraJob.fallback_scrape_protocol "OpenMetricsText2.0.0") }}
      {{- fail (printf "scrape.extraJobs: the job \"%s\" has OpenMetricsText2.0.0, which is known to Prometheus v3.15.0 and later; take it out, or a newer prometheus.image.tag" $extraJob.job_name) }}
    {{- end }}
  {{- end }}
{{- end }}
{{- if and $.Values.operator.enabled $.Values.prometheus.enabled (regexMatch "(^|\\n)--?(no-)?(web\\.console\\.templates|web\\.console\\.libraries|web\\.enable-lifecycle)(=|\\n|$)" (join "\n" $.Values.prometheus.extraArgs)) }}
  {{- fail "prometheus.extraArgs: the operator gives one of --web.console.templates, --web.console.libraries, --web.enable-lifecycle itself and takes it from nobody else; take it out" }}
{{- end }}
{{- if and $.Values.operator.enabled $.Values.prometheus.enabled (not (empty $.Values.prometheus.extraConfig.global)) }}
  {{- fail "prometheus.extraConfig.global: the operator's resources (operator.enabled) have nothing for it; take it out" }}
{{- end }}
{{- if and $.Values.operator.enabled $.Values.prometheus.enabled (not (empty $.Values.prometheus.extraConfig.runtime)) }}
  {{- fail "prometheus.extraConfig.runtime: the operator's resources (operator.enabled) have nothing for it; take it out" }}
{{- end }}
{{- if and $.Values.operator.enabled $.Values.prometheus.enabled (not (empty $.Values.prometheus.extraConfig.storage)) }}
  {{- fail "prometheus.extraConfig.storage: the operator's resources (operator.enabled) have nothing for it; take it out" }}
{{- end }}
{{- if and $.Values.operator.enabled $.Values.prometheus.enabled (hasKey $.Values.prometheus.extraConfig "tracing") }}
  {{- fail "prometheus.extraConfig.tracing: the operator's resources (operator.enabled) have nothing for it; take it out" }}
{{- end }}
{{- if and $.Values.operator.enabled $.Values.prometheus.enabled (not (empty $.Values.prometheus.otlpReceiver.config)) }}
  {{- fail "prometheus.otlpReceiver.config: the operator's resources (operator.enabled) have nothing for it; take it out" }}
{{- end }}
{{- if and $.Values.operator.enabled $.Values.prometheus.enabled (gt (int64 (ternary (default 0 $.Values.prometheus.retention.percentage) 0 (hasKey $.Values.prometheus.retention "percentage"))) 0) }}
  {{- fail "prometheus.retention.percentage: the operator's resources (operator.enabled) have nothing for it; take it out" }}
{{- end }}
{{- if and $.Values.operator.enabled $.Values.prometheus.enabled (ne $.Values.prometheus.reloadInterval "30s") }}
  {{- fail "prometheus.reloadInterval: the operator's resources (operator.enabled) have nothing for it; take it out" }}
{{- end }}
{{- if and $.Values.operator.enabled $.Values.prometheus.enabled (not (empty $.Values.scrape.extraJobFiles)) }}
  {{- fail "scrape.extraJobFiles: the operator's resources (operator.enabled) have nothing for it; take it out" }}
{{- end }}
{{- if and $.Values.operator.enabled $.Values.prometheus.enabled }}
  {{- range $item := $.Values.prometheus.remoteWrite }}
    {{- range $item2 := keys $item | sortAlpha }}
      {{- if not (has $item2 (list "authorization" "basic_auth" "enable_http2" "follow_redirects" "headers" "metadata_config" "name" "protobuf_message" "queue_config" "remote_timeout" "round_robin_dns" "send_exemplars" "send_native_histograms" "tls_config" "url" "write_relabel_configs")) }}
        {{- fail (printf "prometheus.remoteWrite: the operator's resources have nothing for %s of %s; take it out" (kindIs "string" $item2 | ternary $item2 (toJson $item2)) $item.url) }}
      {{- end }}
    {{- end }}
  {{- end }}
{{- end }}
{{- if and $.Values.operator.enabled $.Values.prometheus.enabled }}
  {{- range $item := $.Values.prometheus.remoteWrite }}
    {{- if hasKey $item "basic_auth" }}
      {{- if hasKey $item.basic_auth "username" }}
        {{- fail (printf "prometheus.remoteWrite: the operator takes the user name for %s from a Secret alone; put it beside the password, and name it as username_file" $item.url) }}
      {{- end }}
    {{- end }}
  {{- end }}
{{- end }}
{{- if eq (include "kube-metrics-stack.isLonger" (dict "root" $ "duration" "1s" "than" $.Values.prometheus.reloadInterval)) "true" }}
  {{- fail "prometheus.reloadInterval: Prometheus looks once a second at most; make it 1s or longer" }}
{{- end }}
{{- range $section, $values := pick $.Values "metricsServer" "prometheus" }}
  {{- if eq (include "kube-metrics-stack.repeats" (dict "root" $ "list" $values.hostAliases "key" "ip")) "true" }}
    {{- fail (printf "%s.hostAliases: two have the same ip; put all its names into one entry" $section) }}
  {{- end }}
{{- end }}
{{- if regexMatch "^v?(0\\.(0|1|2|3|4|5|6|7|8|9|10|11|12|13|14|15|16|17|18|19|20|21|22|23|24|25|26|27|28|29|30|31|32|33|34))([.-]|$)" (ternary (default "" $.Values.alertmanager.image.tag) "" (hasKey $.Values.alertmanager.image "tag")) }}
  {{- fail "alertmanager.image.tag: the chart needs Alertmanager v0.35.0 or later; take a newer one, or leave it out" }}
{{- end }}
{{- if regexMatch "(^|\\n)--?(no-)?storage\\.path(=|\\n|$)" (join "\n" $.Values.alertmanager.extraArgs) }}
  {{- fail "alertmanager.extraArgs: --storage.path is the chart's own affair; take it out, for the rest of the chart depends on it" }}
{{- end }}
{{- if regexMatch "(^|\\n)--?(no-)?data\\.retention(=|\\n|$)" (join "\n" $.Values.alertmanager.extraArgs) }}
  {{- fail "alertmanager.extraArgs: --data.retention is the chart's own affair; set alertmanager.retention instead" }}
{{- end }}
{{- if regexMatch "(^|\\n)--?(no-)?cluster\\.listen-address(=|\\n|$)" (join "\n" $.Values.alertmanager.extraArgs) }}
  {{- fail "alertmanager.extraArgs: --cluster.listen-address is the chart's own affair; set alertmanager.replicas instead" }}
{{- end }}
{{- if regexMatch "(^|\\n)--?(no-)?cluster\\.peer-name(=|\\n|$)" (join "\n" $.Values.alertmanager.extraArgs) }}
  {{- fail "alertmanager.extraArgs: --cluster.peer-name is the chart's own affair; set alertmanager.replicas instead" }}
{{- end }}
{{- if regexMatch "(^|\\n)--?(no-)?cluster\\.peer(=|\\n|$)" (join "\n" $.Values.alertmanager.extraArgs) }}
  {{- fail "alertmanager.extraArgs: --cluster.peer is the chart's own affair; set alertmanager.replicas instead" }}
{{- end }}
{{- if regexMatch "(^|\\n)--?(no-)?cluster\\.label(=|\\n|$)" (join "\n" $.Values.alertmanager.extraArgs) }}
  {{- fail "alertmanager.extraArgs: --cluster.label is the chart's own affair; set alertmanager.replicas instead" }}
{{- end }}
{{- if regexMatch "(^|\\n)--?(no-)?cluster\\.reconnect-timeout(=|\\n|$)" (join "\n" $.Values.alertmanager.extraArgs) }}
  {{- fail "alertmanager.extraArgs: --cluster.reconnect-timeout is the chart's own affair; set alertmanager.replicas instead" }}
{{- end }}
{{- range $extraVolume := $.Values.alertmanager.extraVolumes }}
  {{- if or (has $extraVolume.name (list "data" "config")) (and (eq $extraVolume.name "web") (hasKey $.Values.alertmanager.web "secretName")) (and (hasPrefix "secret-" $extraVolume.name) (has (trimPrefix "secret-" $extraVolume.name) $.Values.alertmanager.secrets)) }}
    {{- fail (printf "alertmanager.extraVolumes: the chart has a volume named \"%s\" itself; give yours another" $extraVolume.name) }}
  {{- end }}
{{- end }}
{{- range $item := $.Values.alertmanager.extraEnv }}
  {{- if or (and (eq $item.name "POD_NAME") (gt (int64 $.Values.alertmanager.replicas) 1)) (and (eq $item.name "POD_IP") (gt (int64 $.Values.alertmanager.replicas) 1)) }}
    {{- fail (printf "alertmanager.extraEnv: the chart has an environment variable named \"%s\" itself; give yours another" $item.name) }}
  {{- end }}
{{- end }}
{{- range $extraVolumeMount := $.Values.alertmanager.extraVolumeMounts }}
  {{- if or (has (clean $extraVolumeMount.mountPath) (list "/etc/alertmanager/config" "/alertmanager")) (and (eq (clean $extraVolumeMount.mountPath) "/etc/alertmanager/web") (hasKey $.Values.alertmanager.web "secretName")) (and (hasPrefix "/etc/alertmanager/secrets/" (clean $extraVolumeMount.mountPath)) (has (trimPrefix "/etc/alertmanager/secrets/" (clean $extraVolumeMount.mountPath)) $.Values.alertmanager.secrets)) }}
    {{- fail (printf "alertmanager.extraVolumeMounts: the chart has a mount at \"%s\" itself; give yours another" $extraVolumeMount.mountPath) }}
  {{- end }}
{{- end }}
{{- range $extraVolumeMount := $.Values.alertmanager.extraVolumeMounts }}
  {{- if not (eq (include "kube-metrics-stack.alertmanager.hasVolume" (dict "root" $ "name" $extraVolumeMount.name)) "true") }}
    {{- fail (printf "alertmanager.extraVolumeMounts: there is no volume \"%s\"; put it into alertmanager.extraVolumes" $extraVolumeMount.name) }}
  {{- end }}
{{- end }}
{{- range $extraContainer := $.Values.alertmanager.extraContainers }}
  {{- if or (has $extraContainer.name (list "alertmanager")) (and (eq $extraContainer.name "reload") (not (hasSuffix "-distroless" $.Values.alertmanager.image.tag))) (and (eq $extraContainer.name "take-ownership") $.Values.alertmanager.persistence.takeOwnership.enabled) }}
    {{- fail (printf "alertmanager.extraContainers: the chart has a container named \"%s\" itself; give yours another" $extraContainer.name) }}
  {{- end }}
{{- end }}
{{- range $extraContainer := $.Values.alertmanager.extraContainers }}
  {{- if hasKey $extraContainer "volumeMounts" }}
    {{- range $volumeMount := $extraContainer.volumeMounts }}
      {{- if not (eq (include "kube-metrics-stack.alertmanager.hasVolume" (dict "root" $ "name" $volumeMount.name)) "true") }}
        {{- fail (printf "alertmanager.extraContainers: there is no volume \"%s\" for \"%s\"; put it into alertmanager.extraVolumes" $volumeMount.name $extraContainer.name) }}
      {{- end }}
    {{- end }}
  {{- end }}
{{- end }}
{{- range $extraContainer := $.Values.alertmanager.extraContainers }}
  {{- if hasKey $extraContainer "ports" }}
    {{- range $port := $extraContainer.ports }}
      {{- if hasKey $port "name" }}
        {{- if has $port.name (list "http" "gossip-tcp" "gossip-udp") }}
          {{- fail (printf "alertmanager.extraContainers: the chart has a port named \"%s\" itself; give that of \"%s\" another name" $port.name $extraContainer.name) }}
        {{- end }}
      {{- end }}
      {{- if or (and (eq (int64 $port.containerPort) 9093) (eq (ternary (default "" $port.protocol) "TCP" (hasKey $port "protocol")) "TCP")) (and (eq (int64 $port.containerPort) 9094) (eq (ternary (default "" $port.protocol) "TCP" (hasKey $port "protocol")) "TCP")) (and (eq (int64 $port.containerPort) 9094) (eq (ternary (default "" $port.protocol) "TCP" (hasKey $port "protocol")) "UDP")) }}
        {{- fail (printf "alertmanager.extraContainers: the chart has port %d itself; give \"%s\" another" (int64 $port.containerPort) $extraContainer.name) }}
      {{- end }}
    {{- end }}
  {{- end }}
{{- end }}
{{- range $extraInitContainer := $.Values.alertmanager.extraInitContainers }}
  {{- if or (has $extraInitContainer.name (list "alertmanager")) (and (eq $extraInitContainer.name "reload") (not (hasSuffix "-distroless" $.Values.alertmanager.image.tag))) (and (eq $extraInitContainer.name "take-ownership") $.Values.alertmanager.persistence.takeOwnership.enabled) }}
    {{- fail (printf "alertmanager.extraInitContainers: the chart has a container named \"%s\" itself; give yours another" $extraInitContainer.name) }}
  {{- end }}
{{- end }}
{{- range $extraInitContainer := $.Values.alertmanager.extraInitContainers }}
  {{- if hasKey $extraInitContainer "volumeMounts" }}
    {{- range $volumeMount := $extraInitContainer.volumeMounts }}
      {{- if not (eq (include "kube-metrics-stack.alertmanager.hasVolume" (dict "root" $ "name" $volumeMount.name)) "true") }}
        {{- fail (printf "alertmanager.extraInitContainers: there is no volume \"%s\" for \"%s\"; put it into alertmanager.extraVolumes" $volumeMount.name $extraInitContainer.name) }}
      {{- end }}
    {{- end }}
  {{- end }}
{{- end }}
{{- range $extraInitContainer := $.Values.alertmanager.extraInitContainers }}
  {{- if hasKey $extraInitContainer "ports" }}
    {{- range $port := $extraInitContainer.ports }}
      {{- if hasKey $port "name" }}
        {{- if has $port.name (list "http" "gossip-tcp" "gossip-udp") }}
          {{- fail (printf "alertmanager.extraInitContainers: the chart has a port named \"%s\" itself; give that of \"%s\" another name" $port.name $extraInitContainer.name) }}
        {{- end }}
      {{- end }}
      {{- if or (and (eq (int64 $port.containerPort) 9093) (eq (ternary (default "" $port.protocol) "TCP" (hasKey $port "protocol")) "TCP")) (and (eq (int64 $port.containerPort) 9094) (eq (ternary (default "" $port.protocol) "TCP" (hasKey $port "protocol")) "TCP")) (and (eq (int64 $port.containerPort) 9094) (eq (ternary (default "" $port.protocol) "TCP" (hasKey $port "protocol")) "UDP")) }}
        {{- fail (printf "alertmanager.extraInitContainers: the chart has port %d itself; give \"%s\" another" (int64 $port.containerPort) $extraInitContainer.name) }}
      {{- end }}
    {{- end }}
  {{- end }}
{{- end }}
{{- range $item := regexFindAll "\"/etc/alertmanager/secrets/[^/\"*?\\\\\\[\\]]+[\"/]" (toJson $.Values.alertmanager.config) -1 }}
  {{- if and (not (has (trimPrefix "\"/etc/alertmanager/secrets/" (regexReplaceAllLiteral "[\"/]$" $item "")) $.Values.alertmanager.secrets)) (empty (regexFindAll "\"mountPath\":\"(/etc/alertmanager/?|/etc/alertmanager/secrets(/[^\"]*)?)\"" (toJson $.Values.alertmanager.extraVolumeMounts) -1)) }}
    {{- fail (printf "alertmanager.config: there is no file below /etc/alertmanager/secrets/%s; put the Secret \"%s\" into alertmanager.secrets, or correct the path" (trimPrefix "\"/etc/alertmanager/secrets/" (regexReplaceAllLiteral "[\"/]$" $item "")) (trimPrefix "\"/etc/alertmanager/secrets/" (regexReplaceAllLiteral "[\"/]$" $item ""))) }}
  {{- end }}
{{- end }}
{{- if eq (include "kube-metrics-stack.repeats" (dict "root" $ "list" $.Values.alertmanager.config.receivers "key" "name")) "true" }}
  {{- fail "alertmanager.config.receivers: two have the same name; give one of them another" }}
{{- end }}
{{- if eq (include "kube-metrics-stack.repeats" (dict "root" $ "list" $.Values.alertmanager.config.time_intervals "key" "name")) "true" }}
  {{- fail "alertmanager.config.time_intervals: two have the same name; give one of them another" }}
{{- end }}
{{- if not (hasKey $.Values.alertmanager.config.global "smtp_smarthost") }}
  {{- range $receiver := $.Values.alertmanager.config.receivers }}
    {{- if hasKey $receiver "email_configs" }}
      {{- range $email_config := $receiver.email_configs }}
        {{- if not (hasKey $email_config "smarthost") }}
          {{- fail (printf "alertmanager.config.receivers: %s has email_configs without smarthost; say it there, or smtp_smarthost in alertmanager.config.global for all" $receiver.name) }}
        {{- end }}
      {{- end }}
    {{- end }}
  {{- end }}
{{- end }}
{{- if not (hasKey $.Values.alertmanager.config.global "smtp_from") }}
  {{- range $receiver := $.Values.alertmanager.config.receivers }}
    {{- if hasKey $receiver "email_configs" }}
      {{- range $email_config := $receiver.email_configs }}
        {{- if not (hasKey $email_config "from") }}
          {{- fail (printf "alertmanager.config.receivers: %s has email_configs without from; say it there, or smtp_from in alertmanager.config.global for all" $receiver.name) }}
        {{- end }}
      {{- end }}
    {{- end }}
  {{- end }}
{{- end }}
{{- if and (not (hasKey $.Values.alertmanager.config.global "slack_api_url_file")) (not (hasKey $.Values.alertmanager.config.global "slack_app_token_file")) }}
  {{- range $receiver := $.Values.alertmanager.config.receivers }}
    {{- if hasKey $receiver "slack_configs" }}
      {{- range $slack_config := $receiver.slack_configs }}
        {{- if and (not (hasKey $slack_config "api_url_file")) (not (hasKey $slack_config "app_token_file")) }}
          {{- fail (printf "alertmanager.config.receivers: %s has slack_configs without api_url_file or app_token_file; say it there, or slack_api_url_file or slack_app_token_file in alertmanager.config.global for all" $receiver.name) }}
        {{- end }}
      {{- end }}
    {{- end }}
  {{- end }}
{{- end }}
{{- if not (hasKey $.Values.alertmanager.config.global "opsgenie_api_key_file") }}
  {{- range $receiver := $.Values.alertmanager.config.receivers }}
    {{- if hasKey $receiver "opsgenie_configs" }}
      {{- range $opsgenie_config := $receiver.opsgenie_configs }}
        {{- if not (hasKey $opsgenie_config "api_key_file") }}
          {{- fail (printf "alertmanager.config.receivers: %s has opsgenie_configs without api_key_file; say it there, or opsgenie_api_key_file in alertmanager.config.global for all" $receiver.name) }}
        {{- end }}
      {{- end }}
    {{- end }}
  {{- end }}
{{- end }}
{{- if not (hasKey $.Values.alertmanager.config.global "victorops_api_key_file") }}
  {{- range $receiver := $.Values.alertmanager.config.receivers }}
    {{- if hasKey $receiver "victorops_configs" }}
      {{- range $victorops_config := $receiver.victorops_configs }}
        {{- if not (hasKey $victorops_config "api_key_file") }}
          {{- fail (printf "alertmanager.config.receivers: %s has victorops_configs without api_key_file; say it there, or victorops_api_key_file in alertmanager.config.global for all" $receiver.name) }}
        {{- end }}
      {{- end }}
    {{- end }}
  {{- end }}
{{- end }}
{{- if not (hasKey $.Values.alertmanager.config.global "wechat_api_secret_file") }}
  {{- range $receiver := $.Values.alertmanager.config.receivers }}
    {{- if hasKey $receiver "wechat_configs" }}
      {{- range $wechat_config := $receiver.wechat_configs }}
        {{- if not (hasKey $wechat_config "api_secret_file") }}
          {{- fail (printf "alertmanager.config.receivers: %s has wechat_configs without api_secret_file; say it there, or wechat_api_secret_file in alertmanager.config.global for all" $receiver.name) }}
        {{- end }}
      {{- end }}
    {{- end }}
  {{- end }}
{{- end }}
{{- if not (hasKey $.Values.alertmanager.config.global "wechat_api_corp_id") }}
  {{- range $receiver := $.Values.alertmanager.config.receivers }}
    {{- if hasKey $receiver "wechat_configs" }}
      {{- range $wechat_config := $receiver.wechat_configs }}
        {{- if not (hasKey $wechat_config "corp_id") }}
          {{- fail (printf "alertmanager.config.receivers: %s has wechat_configs without corp_id; say it there, or wechat_api_corp_id in alertmanager.config.global for all" $receiver.name) }}
        {{- end }}
      {{- end }}
    {{- end }}
  {{- end }}
{{- end }}
{{- if not (hasKey $.Values.alertmanager.config.global "telegram_bot_token_file") }}
  {{- range $receiver := $.Values.alertmanager.config.receivers }}
    {{- if hasKey $receiver "telegram_configs" }}
      {{- range $telegram_config := $receiver.telegram_configs }}
        {{- if not (hasKey $telegram_config "bot_token_file") }}
          {{- fail (printf "alertmanager.config.receivers: %s has telegram_configs without bot_token_file; say it there, or telegram_bot_token_file in alertmanager.config.global for all" $receiver.name) }}
        {{- end }}
      {{- end }}
    {{- end }}
  {{- end }}
{{- end }}
{{- if not (hasKey $.Values.alertmanager.config.global "jira_api_url") }}
  {{- range $receiver := $.Values.alertmanager.config.receivers }}
    {{- if hasKey $receiver "jira_configs" }}
      {{- range $jira_config := $receiver.jira_configs }}
        {{- if not (hasKey $jira_config "api_url") }}
          {{- fail (printf "alertmanager.config.receivers: %s has jira_configs without api_url; say it there, or jira_api_url in alertmanager.config.global for all" $receiver.name) }}
        {{- end }}
      {{- end }}
    {{- end }}
  {{- end }}
{{- end }}
{{- if not (hasKey $.Values.alertmanager.config.global "rocketchat_token_file") }}
  {{- range $receiver := $.Values.alertmanager.config.receivers }}
    {{- if hasKey $receiver "rocketchat_configs" }}
      {{- range $rocketchat_config := $receiver.rocketchat_configs }}
        {{- if not (hasKey $rocketchat_config "token_file") }}
          {{- fail (printf "alertmanager.config.receivers: %s has rocketchat_configs without token_file; say it there, or rocketchat_token_file in alertmanager.config.global for all" $receiver.name) }}
        {{- end }}
      {{- end }}
    {{- end }}
  {{- end }}
{{- end }}
{{- if not (hasKey $.Values.alertmanager.config.global "rocketchat_token_id_file") }}
  {{- range $receiver := $.Values.alertmanager.config.receivers }}
    {{- if hasKey $receiver "rocketchat_configs" }}
      {{- range $rocketchat_config := $receiver.rocketchat_configs }}
        {{- if not (hasKey $rocketchat_config "token_id_file") }}
          {{- fail (printf "alertmanager.config.receivers: %s has rocketchat_configs without token_id_file; say it there, or rocketchat_token_id_file in alertmanager.config.global for all" $receiver.name) }}
        {{- end }}
      {{- end }}
    {{- end }}
  {{- end }}
{{- end }}
{{- if not (hasKey $.Values.alertmanager.config.global "mattermost_webhook_url_file") }}
  {{- range $receiver := $.Values.alertmanager.config.receivers }}
    {{- if hasKey $receiver "mattermost_configs" }}
      {{- range $mattermost_config := $receiver.mattermost_configs }}
        {{- if not (hasKey $mattermost_config "webhook_url_file") }}
          {{- fail (printf "alertmanager.config.receivers: %s has mattermost_configs without webhook_url_file; say it there, or mattermost_webhook_url_file in alertmanager.config.global for all" $receiver.name) }}
        {{- end }}
      {{- end }}
    {{- end }}
  {{- end }}
{{- end }}
{{- if hasKey $.Values.alertmanager.config "route" }}
  {{- range $item := fromJsonArray (printf "[%s]" (join "," (regexFindAll `"(\\.|[^"\\])*"` (replace "\"receiver\":" "" (join "," (regexFindAll `([{,])"receiver":("(\\.|[^"\\])*"|\[("(\\.|[^"\\])*",?)*\])` (regexReplaceAll `([{,])"(match|match_re|labels)":\{("(\\.|[^"\\])*":"(\\.|[^"\\])*",?)*\}` (toJson $.Values.alertmanager.config.route) "${1}") -1))) -1))) }}
    {{- if not (has $item (fromYamlArray (regexReplaceAll (printf "(?m)^  %s:" "name") (join "\n" (regexFindAll (printf "(?m)^  %s:.*(\n(   .*)?$)*" "name") (regexReplaceAll "(?m)^- " (toYaml $.Values.alertmanager.config.receivers) "  ") -1)) "-"))) }}
      {{- fail (printf "alertmanager.config.route: nothing in alertmanager.config.receivers has the name %s; add it there, or name another" $item) }}
    {{- end }}
  {{- end }}
{{- end }}
{{- if hasKey $.Values.alertmanager.config "route" }}
  {{- range $item := fromJsonArray (printf "[%s]" (join "," (regexFindAll `"(\\.|[^"\\])*"` (replace "\"mute_time_intervals\":" "" (join "," (regexFindAll `([{,])"mute_time_intervals":("(\\.|[^"\\])*"|\[("(\\.|[^"\\])*",?)*\])` (regexReplaceAll `([{,])"(match|match_re|labels)":\{("(\\.|[^"\\])*":"(\\.|[^"\\])*",?)*\}` (toJson $.Values.alertmanager.config.route) "${1}") -1))) -1))) }}
    {{- if not (has $item (fromYamlArray (regexReplaceAll (printf "(?m)^  %s:" "name") (join "\n" (regexFindAll (printf "(?m)^  %s:.*(\n(   .*)?$)*" "name") (regexReplaceAll "(?m)^- " (toYaml $.Values.alertmanager.config.time_intervals) "  ") -1)) "-"))) }}
      {{- fail (printf "alertmanager.config.route: nothing in alertmanager.config.time_intervals has the name %s; add it there, or name another" $item) }}
    {{- end }}
  {{- end }}
{{- end }}
{{- if hasKey $.Values.alertmanager.config "route" }}
  {{- range $item := fromJsonArray (printf "[%s]" (join "," (regexFindAll `"(\\.|[^"\\])*"` (replace "\"active_time_intervals\":" "" (join "," (regexFindAll `([{,])"active_time_intervals":("(\\.|[^"\\])*"|\[("(\\.|[^"\\])*",?)*\])` (regexReplaceAll `([{,])"(match|match_re|labels)":\{("(\\.|[^"\\])*":"(\\.|[^"\\])*",?)*\}` (toJson $.Values.alertmanager.config.route) "${1}") -1))) -1))) }}
    {{- if not (has $item (fromYamlArray (regexReplaceAll (printf "(?m)^  %s:" "name") (join "\n" (regexFindAll (printf "(?m)^  %s:.*(\n(   .*)?$)*" "name") (regexReplaceAll "(?m)^- " (toYaml $.Values.alertmanager.config.time_intervals) "  ") -1)) "-"))) }}
      {{- fail (printf "alertmanager.config.route: nothing in alertmanager.config.time_intervals has the name %s; add it there, or name another" $item) }}
    {{- end }}
  {{- end }}
{{- end }}
{{- if and (not (empty $.Values.alertmanager.config.receivers)) (not (hasKey $.Values.alertmanager.config "route")) }}
  {{- fail "alertmanager.config.receivers: they get no alert without a route; set alertmanager.config.route" }}
{{- end }}
{{- if and (hasKey $.Values.alertmanager "configSecret") (or (hasKey $.Values.alertmanager.config "route") (not (empty $.Values.alertmanager.config.receivers))) }}
  {{- fail "alertmanager.configSecret: it takes the place of alertmanager.config; take one of them out" }}
{{- end }}
{{- if and $.Values.operator.enabled $.Values.alertmanager.enabled (regexMatch "(^|\\n)--?(no-)?(cluster\\.peer)(=|\\n|$)" (join "\n" $.Values.alertmanager.extraArgs)) }}
  {{- fail "alertmanager.extraArgs: the operator gives one of --cluster.peer itself and takes it from nobody else; take it out" }}
{{- end }}
{{- if and (not $.Values.operator.own.serviceAccount.create) (not (hasKey $.Values.operator.own.serviceAccount "name")) }}
  {{- fail "operator.own.serviceAccount.name: with operator.own.serviceAccount.create: false name the ServiceAccount that is there already" }}
{{- end }}
{{- if regexMatch "^v?(0\\.(0|1|2|3|4|5|6|7|8|9|10|11|12|13|14|15|16|17|18|19|20|21|22|23|24|25|26|27|28|29|30|31|32|33|34|35|36|37|38|39|40|41|42|43|44|45|46|47|48|49|50|51|52|53|54|55|56|57|58|59|60|61|62|63|64|65|66|67|68|69|70|71|72|73|74|75|76|77|78|79|80|81|82|83|84|85|86|87|88|89|90|91))([.-]|$)" (ternary (default "" $.Values.operator.own.image.tag) "" (hasKey $.Values.operator.own.image "tag")) }}
  {{- fail "operator.own.image.tag: the chart needs the Prometheus operator v0.92.0 or later; take a newer one, or leave it out" }}
{{- end }}
{{- if regexMatch "(^|\\n)--?(no-)?controller-id(=|\\n|$)" (join "\n" $.Values.operator.own.extraArgs) }}
  {{- fail "operator.own.extraArgs: --controller-id is the chart's own affair; take it out, for the rest of the chart depends on it" }}
{{- end }}
{{- if regexMatch "(^|\\n)--?(no-)?prometheus-instance-namespaces(=|\\n|$)" (join "\n" $.Values.operator.own.extraArgs) }}
  {{- fail "operator.own.extraArgs: --prometheus-instance-namespaces is the chart's own affair; take it out, for the rest of the chart depends on it" }}
{{- end }}
{{- if regexMatch "(^|\\n)--?(no-)?alertmanager-instance-namespaces(=|\\n|$)" (join "\n" $.Values.operator.own.extraArgs) }}
  {{- fail "operator.own.extraArgs: --alertmanager-instance-namespaces is the chart's own affair; take it out, for the rest of the chart depends on it" }}
{{- end }}
{{- if regexMatch "(^|\\n)--?(no-)?thanos-ruler-instance-namespaces(=|\\n|$)" (join "\n" $.Values.operator.own.extraArgs) }}
  {{- fail "operator.own.extraArgs: --thanos-ruler-instance-namespaces is the chart's own affair; take it out, for the rest of the chart depends on it" }}
{{- end }}
{{- if regexMatch "(^|\\n)--?(no-)?alertmanager-config-namespaces(=|\\n|$)" (join "\n" $.Values.operator.own.extraArgs) }}
  {{- fail "operator.own.extraArgs: --alertmanager-config-namespaces is the chart's own affair; set operator.secrets.namespaces instead" }}
{{- end }}
{{- if regexMatch "(^|\\n)--?(no-)?prometheus-config-reloader(=|\\n|$)" (join "\n" $.Values.operator.own.extraArgs) }}
  {{- fail "operator.own.extraArgs: --prometheus-config-reloader is the chart's own affair; set operator.own.configReloader.image.tag instead" }}
{{- end }}
{{- if regexMatch "(^|\\n)--?(no-)?kubelet-endpoints(=|\\n|$)" (join "\n" $.Values.operator.own.extraArgs) }}
  {{- fail "operator.own.extraArgs: --kubelet-endpoints is the chart's own affair; take it out, for the rest of the chart depends on it" }}
{{- end }}
{{- if regexMatch "(^|\\n)--?(no-)?web\\.listen-address(=|\\n|$)" (join "\n" $.Values.operator.own.extraArgs) }}
  {{- fail "operator.own.extraArgs: --web.listen-address is the chart's own affair; take it out, for the rest of the chart depends on it" }}
{{- end }}
{{- if eq (include "kube-metrics-stack.repeats" (dict "root" $ "list" $.Values.operator.own.extraEnv "key" "name")) "true" }}
  {{- fail "operator.own.extraEnv: two have the same name; take one of the two out" }}
{{- end }}
{{- if eq (include "kube-metrics-stack.repeats" (dict "root" $ "list" $.Values.operator.own.extraContainers "key" "name")) "true" }}
  {{- fail "operator.own.extraContainers: two have the same name; give one of the two another" }}
{{- end }}
{{- if eq (include "kube-metrics-stack.repeats" (dict "root" $ "list" $.Values.operator.own.extraInitContainers "key" "name")) "true" }}
  {{- fail "operator.own.extraInitContainers: two have the same name; give one of the two another" }}
{{- end }}
{{- if eq (include "kube-metrics-stack.repeats" (dict "root" $ "list" $.Values.operator.own.extraVolumes "key" "name")) "true" }}
  {{- fail "operator.own.extraVolumes: two have the same name; take one of the two out" }}
{{- end }}
{{- if eq (include "kube-metrics-stack.repeats" (dict "root" $ "list" $.Values.operator.own.extraVolumeMounts "key" "mountPath")) "true" }}
  {{- fail "operator.own.extraVolumeMounts: two have the same mountPath; take one of the two out" }}
{{- end }}
{{- range $extraVolumeMount := $.Values.operator.own.extraVolumeMounts }}
  {{- if not (eq (include "kube-metrics-stack.operator.hasVolume" (dict "root" $ "name" $extraVolumeMount.name)) "true") }}
    {{- fail (printf "operator.own.extraVolumeMounts: there is no volume \"%s\"; put it into operator.own.extraVolumes" $extraVolumeMount.name) }}
  {{- end }}
{{- end }}
{{- range $extraContainer := $.Values.operator.own.extraContainers }}
  {{- if has $extraContainer.name (list "operator") }}
    {{- fail (printf "operator.own.extraContainers: the chart has a container named \"%s\" itself; give yours another" $extraContainer.name) }}
  {{- end }}
{{- end }}
{{- range $extraContainer := $.Values.operator.own.extraContainers }}
  {{- if hasKey $extraContainer "env" }}
    {{- if eq (include "kube-metrics-stack.repeats" (dict "root" $ "list" $extraContainer.env "key" "name")) "true" }}
      {{- fail (printf "operator.own.extraContainers: two variables of \"%s\" have the same name; take one of the two out" $extraContainer.name) }}
    {{- end }}
  {{- end }}
  {{- if hasKey $extraContainer "volumeMounts" }}
    {{- if eq (include "kube-metrics-stack.repeats" (dict "root" $ "list" $extraContainer.volumeMounts "key" "mountPath")) "true" }}
      {{- fail (printf "operator.own.extraContainers: two mounts of \"%s\" have the same mountPath; take one of the two out" $extraContainer.name) }}
    {{- end }}
  {{- end }}
  {{- if hasKey $extraContainer "ports" }}
    {{- if eq (include "kube-metrics-stack.repeats" (dict "root" $ "list" $extraContainer.ports "key" "name")) "true" }}
      {{- fail (printf "operator.own.extraContainers: two ports of \"%s\" have the same name; give one of the two another" $extraContainer.name) }}
    {{- end }}
  {{- end }}
{{- end }}
{{- range $extraContainer := $.Values.operator.own.extraContainers }}
  {{- if hasKey $extraContainer "volumeMounts" }}
    {{- range $volumeMount := $extraContainer.volumeMounts }}
      {{- if not (eq (include "kube-metrics-stack.operator.hasVolume" (dict "root" $ "name" $volumeMount.name)) "true") }}
        {{- fail (printf "operator.own.extraContainers: there is no volume \"%s\" for \"%s\"; put it into operator.own.extraVolumes" $volumeMount.name $extraContainer.name) }}
      {{- end }}
    {{- end }}
  {{- end }}
{{- end }}
{{- range $extraContainer := $.Values.operator.own.extraContainers }}
  {{- if hasKey $extraContainer "ports" }}
    {{- range $port := $extraContainer.ports }}
      {{- if hasKey $port "name" }}
        {{- if has $port.name (list "http") }}
          {{- fail (printf "operator.own.extraContainers: the chart has a port named \"%s\" itself; give that of \"%s\" another name" $port.name $extraContainer.name) }}
        {{- end }}
      {{- end }}
      {{- if and (eq (int64 $port.containerPort) 8080) (eq (ternary (default "" $port.protocol) "TCP" (hasKey $port "protocol")) "TCP") }}
        {{- fail (printf "operator.own.extraContainers: the chart has port %d itself; give \"%s\" another" (int64 $port.containerPort) $extraContainer.name) }}
      {{- end }}
    {{- end }}
  {{- end }}
{{- end }}
{{- range $extraInitContainer := $.Values.operator.own.extraInitContainers }}
  {{- if has $extraInitContainer.name (list "operator") }}
    {{- fail (printf "operator.own.extraInitContainers: the chart has a container named \"%s\" itself; give yours another" $extraInitContainer.name) }}
  {{- end }}
{{- end }}
{{- range $extraInitContainer := $.Values.operator.own.extraInitContainers }}
  {{- if hasKey $extraInitContainer "env" }}
    {{- if eq (include "kube-metrics-stack.repeats" (dict "root" $ "list" $extraInitContainer.env "key" "name")) "true" }}
      {{- fail (printf "operator.own.extraInitContainers: two variables of \"%s\" have the same name; take one of the two out" $extraInitContainer.name) }}
    {{- end }}
  {{- end }}
  {{- if hasKey $extraInitContainer "volumeMounts" }}
    {{- if eq (include "kube-metrics-stack.repeats" (dict "root" $ "list" $extraInitContainer.volumeMounts "key" "mountPath")) "true" }}
      {{- fail (printf "operator.own.extraInitContainers: two mounts of \"%s\" have the same mountPath; take one of the two out" $extraInitContainer.name) }}
    {{- end }}
  {{- end }}
  {{- if hasKey $extraInitContainer "ports" }}
    {{- if eq (include "kube-metrics-stack.repeats" (dict "root" $ "list" $extraInitContainer.ports "key" "name")) "true" }}
      {{- fail (printf "operator.own.extraInitContainers: two ports of \"%s\" have the same name; give one of the two another" $extraInitContainer.name) }}
    {{- end }}
  {{- end }}
{{- end }}
{{- range $extraInitContainer := $.Values.operator.own.extraInitContainers }}
  {{- if hasKey $extraInitContainer "volumeMounts" }}
    {{- range $volumeMount := $extraInitContainer.volumeMounts }}
      {{- if not (eq (include "kube-metrics-stack.operator.hasVolume" (dict "root" $ "name" $volumeMount.name)) "true") }}
        {{- fail (printf "operator.own.extraInitContainers: there is no volume \"%s\" for \"%s\"; put it into operator.own.extraVolumes" $volumeMount.name $extraInitContainer.name) }}
      {{- end }}
    {{- end }}
  {{- end }}
{{- end }}
{{- range $extraInitContainer := $.Values.operator.own.extraInitContainers }}
  {{- if hasKey $extraInitContainer "ports" }}
    {{- range $port := $extraInitContainer.ports }}
      {{- if hasKey $port "name" }}
        {{- if has $port.name (list "http") }}
          {{- fail (printf "operator.own.extraInitContainers: the chart has a port named \"%s\" itself; give that of \"%s\" another name" $port.name $extraInitContainer.name) }}
        {{- end }}
      {{- end }}
      {{- if and (eq (int64 $port.containerPort) 8080) (eq (ternary (default "" $port.protocol) "TCP" (hasKey $port "protocol")) "TCP") }}
        {{- fail (printf "operator.own.extraInitContainers: the chart has port %d itself; give \"%s\" another" (int64 $port.containerPort) $extraInitContainer.name) }}
      {{- end }}
    {{- end }}
  {{- end }}
{{- end }}
{{- range $extraInitContainer := $.Values.operator.own.extraInitContainers }}
  {{- if eq (include "kube-metrics-stack.isUnder" (dict "root" $ "list" $.Values.operator.own.extraContainers "key" "name" "text" $extraInitContainer.name)) "true" }}
    {{- fail (printf "operator.own.extraInitContainers: \"%s\" is a container in operator.own.extraContainers too; give one of the two another name" $extraInitContainer.name) }}
  {{- end }}
{{- end }}
{{- if and $.Values.operator.enabled (or (and ($.Capabilities.APIVersions.Has "v1/Pod") (not ($.Capabilities.APIVersions.Has "monitoring.coreos.com/v1/PrometheusRule"))) (and ($.Capabilities.APIVersions.Has "v1/Pod") (not ($.Capabilities.APIVersions.Has "monitoring.coreos.com/v1alpha1/ScrapeConfig"))) (and $.Values.prometheus.enabled ($.Capabilities.APIVersions.Has "v1/Pod") (not ($.Capabilities.APIVersions.Has "monitoring.coreos.com/v1/Prometheus"))) (and $.Values.prometheus.enabled ($.Capabilities.APIVersions.Has "v1/Pod") (not ($.Capabilities.APIVersions.Has "monitoring.coreos.com/v1alpha1/PrometheusAgent"))) (and $.Values.alertmanager.enabled ($.Capabilities.APIVersions.Has "v1/Pod") (not ($.Capabilities.APIVersions.Has "monitoring.coreos.com/v1/Alertmanager")))) }}
  {{- fail "operator.enabled: the cluster does not know the operator's resources (monitoring.coreos.com); install their definitions, of version 0.92.1 or later, and try again: kubectl apply --server-side --filename https://github.com/prometheus-operator/prometheus-operator/releases/download/v0.92.1/stripped-down-crds.yaml" }}
{{- end }}
{{- if and $.Values.operator.enabled $.Values.operator.own.enabled (hasKey $.Values.operator "controllerId") }}
  {{- fail "operator.controllerId: the chart's own operator (operator.own.enabled) has an id of its own; leave this out, or set operator.own.enabled to false" }}
{{- end }}
{{- if has $.Release.Namespace $.Values.operator.secrets.namespaces }}
  {{- fail "operator.secrets.namespaces: this is the release's own namespace, whose Secrets the operator reads in any case; take it out" }}
{{- end }}
{{- if regexMatch "^v?((0)|1\\.(0|1|2|3|4))([.-]|$)" (ternary (default "" $.Values.nodeExporter.image.tag) "" (hasKey $.Values.nodeExporter.image "tag")) }}
  {{- fail "nodeExporter.image.tag: the chart needs node-exporter v1.5.0 or later; take a newer one, or leave it out" }}
{{- end }}
{{- if regexMatch "(^|\\n)--?(no-)?web\\.listen-address(=|\\n|$)" (join "\n" $.Values.nodeExporter.extraArgs) }}
  {{- fail "nodeExporter.extraArgs: --web.listen-address is the chart's own affair; set nodeExporter.listenOn instead" }}
{{- end }}
{{- if regexMatch "(^|\\n)--?(no-)?path\\.procfs(=|\\n|$)" (join "\n" $.Values.nodeExporter.extraArgs) }}
  {{- fail "nodeExporter.extraArgs: --path.procfs is the chart's own affair; take it out, for the rest of the chart depends on it" }}
{{- end }}
{{- if regexMatch "(^|\\n)--?(no-)?path\\.sysfs(=|\\n|$)" (join "\n" $.Values.nodeExporter.extraArgs) }}
  {{- fail "nodeExporter.extraArgs: --path.sysfs is the chart's own affair; take it out, for the rest of the chart depends on it" }}
{{- end }}
{{- if regexMatch "(^|\\n)--?(no-)?path\\.rootfs(=|\\n|$)" (join "\n" $.Values.nodeExporter.extraArgs) }}
  {{- fail "nodeExporter.extraArgs: --path.rootfs is the chart's own affair; take it out, for the rest of the chart depends on it" }}
{{- end }}
{{- if regexMatch "(^|\\n)--?(no-)?path\\.udev\\.data(=|\\n|$)" (join "\n" $.Values.nodeExporter.extraArgs) }}
  {{- fail "nodeExporter.extraArgs: --path.udev.data is the chart's own affair; take it out, for the rest of the chart depends on it" }}
{{- end }}
{{- if regexMatch "(^|\\n)--?(no-)?collector\\.filesystem\\.mount-points-exclude(=|\\n|$)" (join "\n" $.Values.nodeExporter.extraArgs) }}
  {{- fail "nodeExporter.extraArgs: --collector.filesystem.mount-points-exclude is the chart's own affair; set nodeExporter.ignoredMountPoints instead" }}
{{- end }}
{{- if regexMatch "(^|\\n)--?(no-)?collector\\.filesystem\\.mount-points-include(=|\\n|$)" (join "\n" $.Values.nodeExporter.extraArgs) }}
  {{- fail "nodeExporter.extraArgs: --collector.filesystem.mount-points-include is the chart's own affair; set nodeExporter.measuredMountPoints instead" }}
{{- end }}
{{- if regexMatch "(^|\\n)--?(no-)?collector\\.netdev\\.device-exclude(=|\\n|$)" (join "\n" $.Values.nodeExporter.extraArgs) }}
  {{- fail "nodeExporter.extraArgs: --collector.netdev.device-exclude is the chart's own affair; set nodeExporter.ignoredInterfaces instead" }}
{{- end }}
{{- if regexMatch "(^|\\n)--?(no-)?collector\\.netdev\\.device-include(=|\\n|$)" (join "\n" $.Values.nodeExporter.extraArgs) }}
  {{- fail "nodeExporter.extraArgs: --collector.netdev.device-include is the chart's own affair; set nodeExporter.measuredInterfaces instead" }}
{{- end }}
{{- if regexMatch "(^|\\n)--?(no-)?collector\\.netclass\\.ignored-devices(=|\\n|$)" (join "\n" $.Values.nodeExporter.extraArgs) }}
  {{- fail "nodeExporter.extraArgs: --collector.netclass.ignored-devices is the chart's own affair; set nodeExporter.ignoredInterfaces instead" }}
{{- end }}
{{- range $extraVolume := $.Values.nodeExporter.extraVolumes }}
  {{- if has $extraVolume.name (list "root") }}
    {{- fail (printf "nodeExporter.extraVolumes: the chart has a volume named \"%s\" itself; give yours another" $extraVolume.name) }}
  {{- end }}
{{- end }}
{{- range $item := $.Values.nodeExporter.extraEnv }}
  {{- if and (eq $item.name "POD_IP") (eq $.Values.nodeExporter.listenOn "podIP") }}
    {{- fail (printf "nodeExporter.extraEnv: the chart has an environment variable named \"%s\" itself; give yours another" $item.name) }}
  {{- end }}
{{- end }}
{{- range $extraVolumeMount := $.Values.nodeExporter.extraVolumeMounts }}
  {{- if has (clean $extraVolumeMount.mountPath) (list "/host/root") }}
    {{- fail (printf "nodeExporter.extraVolumeMounts: the chart has a mount at \"%s\" itself; give yours another" $extraVolumeMount.mountPath) }}
  {{- end }}
{{- end }}
{{- range $extraVolumeMount := $.Values.nodeExporter.extraVolumeMounts }}
  {{- if not (eq (include "kube-metrics-stack.node-exporter.hasVolume" (dict "root" $ "name" $extraVolumeMount.name)) "true") }}
    {{- fail (printf "nodeExporter.extraVolumeMounts: there is no volume \"%s\"; put it into nodeExporter.extraVolumes" $extraVolumeMount.name) }}
  {{- end }}
{{- end }}
{{- range $extraContainer := $.Values.nodeExporter.extraContainers }}
  {{- if has $extraContainer.name (list "node-exporter") }}
    {{- fail (printf "nodeExporter.extraContainers: the chart has a container named \"%s\" itself; give yours another" $extraContainer.name) }}
  {{- end }}
{{- end }}
{{- range $extraContainer := $.Values.nodeExporter.extraContainers }}
  {{- if hasKey $extraContainer "volumeMounts" }}
    {{- range $volumeMount := $extraContainer.volumeMounts }}
      {{- if not (eq (include "kube-metrics-stack.node-exporter.hasVolume" (dict "root" $ "name" $volumeMount.name)) "true") }}
        {{- fail (printf "nodeExporter.extraContainers: there is no volume \"%s\" for \"%s\"; put it into nodeExporter.extraVolumes" $volumeMount.name $extraContainer.name) }}
      {{- end }}
    {{- end }}
  {{- end }}
{{- end }}
{{- range $extraContainer := $.Values.nodeExporter.extraContainers }}
  {{- if hasKey $extraContainer "ports" }}
    {{- range $port := $extraContainer.ports }}
      {{- if hasKey $port "name" }}
        {{- if has $port.name (list "metrics") }}
          {{- fail (printf "nodeExporter.extraContainers: the chart has a port named \"%s\" itself; give that of \"%s\" another name" $port.name $extraContainer.name) }}
        {{- end }}
      {{- end }}
      {{- if and (eq (int64 $port.containerPort) (int64 $.Values.nodeExporter.port)) (eq (ternary (default "" $port.protocol) "TCP" (hasKey $port "protocol")) "TCP") }}
        {{- fail (printf "nodeExporter.extraContainers: the chart has port %d itself; give \"%s\" another" (int64 $port.containerPort) $extraContainer.name) }}
      {{- end }}
    {{- end }}
  {{- end }}
{{- end }}
{{- range $extraInitContainer := $.Values.nodeExporter.extraInitContainers }}
  {{- if has $extraInitContainer.name (list "node-exporter") }}
    {{- fail (printf "nodeExporter.extraInitContainers: the chart has a container named \"%s\" itself; give yours another" $extraInitContainer.name) }}
  {{- end }}
{{- end }}
{{- range $extraInitContainer := $.Values.nodeExporter.extraInitContainers }}
  {{- if hasKey $extraInitContainer "volumeMounts" }}
    {{- range $volumeMount := $extraInitContainer.volumeMounts }}
      {{- if not (eq (include "kube-metrics-stack.node-exporter.hasVolume" (dict "root" $ "name" $volumeMount.name)) "true") }}
        {{- fail (printf "nodeExporter.extraInitContainers: there is no volume \"%s\" for \"%s\"; put it into nodeExporter.extraVolumes" $volumeMount.name $extraInitContainer.name) }}
      {{- end }}
    {{- end }}
  {{- end }}
{{- end }}
{{- range $extraInitContainer := $.Values.nodeExporter.extraInitContainers }}
  {{- if hasKey $extraInitContainer "ports" }}
    {{- range $port := $extraInitContainer.ports }}
      {{- if hasKey $port "name" }}
        {{- if has $port.name (list "metrics") }}
          {{- fail (printf "nodeExporter.extraInitContainers: the chart has a port named \"%s\" itself; give that of \"%s\" another name" $port.name $extraInitContainer.name) }}
        {{- end }}
      {{- end }}
      {{- if and (eq (int64 $port.containerPort) (int64 $.Values.nodeExporter.port)) (eq (ternary (default "" $port.protocol) "TCP" (hasKey $port "protocol")) "TCP") }}
        {{- fail (printf "nodeExporter.extraInitContainers: the chart has port %d itself; give \"%s\" another" (int64 $port.containerPort) $extraInitContainer.name) }}
      {{- end }}
    {{- end }}
  {{- end }}
{{- end }}
{{- if regexMatch "^v?((0|1)|2\\.(0|1|2|3|4|5|6|7|8|9))([.-]|$)" (ternary (default "" $.Values.kubeStateMetrics.image.tag) "" (hasKey $.Values.kubeStateMetrics.image "tag")) }}
  {{- fail "kubeStateMetrics.image.tag: the chart needs kube-state-metrics v2.10.0 or later; take a newer one, or leave it out" }}
{{- end }}
{{- if regexMatch "(^|\\n)--?(no-)?port(=|\\n|$)" (join "\n" $.Values.kubeStateMetrics.extraArgs) }}
  {{- fail "kubeStateMetrics.extraArgs: --port is the chart's own affair; take it out, for the rest of the chart depends on it" }}
{{- end }}
{{- if regexMatch "(^|\\n)--?(no-)?telemetry-port(=|\\n|$)" (join "\n" $.Values.kubeStateMetrics.extraArgs) }}
  {{- fail "kubeStateMetrics.extraArgs: --telemetry-port is the chart's own affair; take it out, for the rest of the chart depends on it" }}
{{- end }}
{{- if regexMatch "(^|\\n)--?(no-)?resources(=|\\n|$)" (join "\n" $.Values.kubeStateMetrics.extraArgs) }}
  {{- fail "kubeStateMetrics.extraArgs: --resources is the chart's own affair; set kubeStateMetrics.collectors instead" }}
{{- end }}
{{- if regexMatch "(^|\\n)--?(no-)?metric-labels-allowlist(=|\\n|$)" (join "\n" $.Values.kubeStateMetrics.extraArgs) }}
  {{- fail "kubeStateMetrics.extraArgs: --metric-labels-allowlist is the chart's own affair; set kubeStateMetrics.metricLabelsAllowlist instead" }}
{{- end }}
{{- if regexMatch "(^|\\n)--?(no-)?metric-annotations-allowlist(=|\\n|$)" (join "\n" $.Values.kubeStateMetrics.extraArgs) }}
  {{- fail "kubeStateMetrics.extraArgs: --metric-annotations-allowlist is the chart's own affair; set kubeStateMetrics.metricAnnotationsAllowlist instead" }}
{{- end }}
{{- if regexMatch "(^|\\n)--?(no-)?metric-allowlist(=|\\n|$)" (join "\n" $.Values.kubeStateMetrics.extraArgs) }}
  {{- fail "kubeStateMetrics.extraArgs: --metric-allowlist is the chart's own affair; set kubeStateMetrics.metricAllowlist instead" }}
{{- end }}
{{- if regexMatch "(^|\\n)--?(no-)?metric-denylist(=|\\n|$)" (join "\n" $.Values.kubeStateMetrics.extraArgs) }}
  {{- fail "kubeStateMetrics.extraArgs: --metric-denylist is the chart's own affair; set kubeStateMetrics.metricDenylist instead" }}
{{- end }}
{{- if regexMatch "(^|\\n)--?(no-)?metric-opt-in-list(=|\\n|$)" (join "\n" $.Values.kubeStateMetrics.extraArgs) }}
  {{- fail "kubeStateMetrics.extraArgs: --metric-opt-in-list is the chart's own affair; set kubeStateMetrics.metricOptInList instead" }}
{{- end }}
{{- if regexMatch "(^|\\n)--?(no-)?namespaces(=|\\n|$)" (join "\n" $.Values.kubeStateMetrics.extraArgs) }}
  {{- fail "kubeStateMetrics.extraArgs: --namespaces is the chart's own affair; set kubeStateMetrics.namespaces instead" }}
{{- end }}
{{- if regexMatch "(^|\\n)--?(no-)?namespaces-denylist(=|\\n|$)" (join "\n" $.Values.kubeStateMetrics.extraArgs) }}
  {{- fail "kubeStateMetrics.extraArgs: --namespaces-denylist is the chart's own affair; set kubeStateMetrics.ignoredNamespaces instead" }}
{{- end }}
{{- if regexMatch "(^|\\n)--?(no-)?shard(=|\\n|$)" (join "\n" $.Values.kubeStateMetrics.extraArgs) }}
  {{- fail "kubeStateMetrics.extraArgs: --shard is the chart's own affair; set kubeStateMetrics.shards instead" }}
{{- end }}
{{- if regexMatch "(^|\\n)--?(no-)?total-shards(=|\\n|$)" (join "\n" $.Values.kubeStateMetrics.extraArgs) }}
  {{- fail "kubeStateMetrics.extraArgs: --total-shards is the chart's own affair; set kubeStateMetrics.shards instead" }}
{{- end }}
{{- if regexMatch "(^|\\n)--?(no-)?config(=|\\n|$)" (join "\n" $.Values.kubeStateMetrics.extraArgs) }}
  {{- fail "kubeStateMetrics.extraArgs: --config is the chart's own affair; take it out, for the rest of the chart depends on it" }}
{{- end }}
{{- range $extraVolume := $.Values.kubeStateMetrics.extraVolumes }}
  {{- if and (eq $extraVolume.name "custom-resources") (not (empty $.Values.kubeStateMetrics.customResources)) }}
    {{- fail (printf "kubeStateMetrics.extraVolumes: the chart has a volume named \"%s\" itself; give yours another" $extraVolume.name) }}
  {{- end }}
{{- end }}
{{- range $extraVolumeMount := $.Values.kubeStateMetrics.extraVolumeMounts }}
  {{- if and (eq (clean $extraVolumeMount.mountPath) "/etc/kube-state-metrics") (not (empty $.Values.kubeStateMetrics.customResources)) }}
    {{- fail (printf "kubeStateMetrics.extraVolumeMounts: the chart has a mount at \"%s\" itself; give yours another" $extraVolumeMount.mountPath) }}
  {{- end }}
{{- end }}
{{- range $extraVolumeMount := $.Values.kubeStateMetrics.extraVolumeMounts }}
  {{- if not (eq (include "kube-metrics-stack.kube-state-metrics.hasVolume" (dict "root" $ "name" $extraVolumeMount.name)) "true") }}
    {{- fail (printf "kubeStateMetrics.extraVolumeMounts: there is no volume \"%s\"; put it into kubeStateMetrics.extraVolumes" $extraVolumeMount.name) }}
  {{- end }}
{{- end }}
{{- range $extraContainer := $.Values.kubeStateMetrics.extraContainers }}
  {{- if has $extraContainer.name (list "kube-state-metrics") }}
    {{- fail (printf "kubeStateMetrics.extraContainers: the chart has a container named \"%s\" itself; give yours another" $extraContainer.name) }}
  {{- end }}
{{- end }}
{{- range $extraContainer := $.Values.kubeStateMetrics.extraContainers }}
  {{- if hasKey $extraContainer "volumeMounts" }}
    {{- range $volumeMount := $extraContainer.volumeMounts }}
      {{- if not (eq (include "kube-metrics-stack.kube-state-metrics.hasVolume" (dict "root" $ "name" $volumeMount.name)) "true") }}
        {{- fail (printf "kubeStateMetrics.extraContainers: there is no volume \"%s\" for \"%s\"; put it into kubeStateMetrics.extraVolumes" $volumeMount.name $extraContainer.name) }}
      {{- end }}
    {{- end }}
  {{- end }}
{{- end }}
{{- range $extraContainer := $.Values.kubeStateMetrics.extraContainers }}
  {{- if hasKey $extraContainer "ports" }}
    {{- range $port := $extraContainer.ports }}
      {{- if hasKey $port "name" }}
        {{- if has $port.name (list "http-metrics" "telemetry") }}
          {{- fail (printf "kubeStateMetrics.extraContainers: the chart has a port named \"%s\" itself; give that of \"%s\" another name" $port.name $extraContainer.name) }}
        {{- end }}
      {{- end }}
      {{- if or (and (eq (int64 $port.containerPort) 8080) (eq (ternary (default "" $port.protocol) "TCP" (hasKey $port "protocol")) "TCP")) (and (eq (int64 $port.containerPort) 8081) (eq (ternary (default "" $port.protocol) "TCP" (hasKey $port "protocol")) "TCP")) }}
        {{- fail (printf "kubeStateMetrics.extraContainers: the chart has port %d itself; give \"%s\" another" (int64 $port.containerPort) $extraContainer.name) }}
      {{- end }}
    {{- end }}
  {{- end }}
{{- end }}
{{- range $extraInitContainer := $.Values.kubeStateMetrics.extraInitContainers }}
  {{- if has $extraInitContainer.name (list "kube-state-metrics") }}
    {{- fail (printf "kubeStateMetrics.extraInitContainers: the chart has a container named \"%s\" itself; give yours another" $extraInitContainer.name) }}
  {{- end }}
{{- end }}
{{- range $extraInitContainer := $.Values.kubeStateMetrics.extraInitContainers }}
  {{- if hasKey $extraInitContainer "volumeMounts" }}
    {{- range $volumeMount := $extraInitContainer.volumeMounts }}
      {{- if not (eq (include "kube-metrics-stack.kube-state-metrics.hasVolume" (dict "root" $ "name" $volumeMount.name)) "true") }}
        {{- fail (printf "kubeStateMetrics.extraInitContainers: there is no volume \"%s\" for \"%s\"; put it into kubeStateMetrics.extraVolumes" $volumeMount.name $extraInitContainer.name) }}
      {{- end }}
    {{- end }}
  {{- end }}
{{- end }}
{{- range $extraInitContainer := $.Values.kubeStateMetrics.extraInitContainers }}
  {{- if hasKey $extraInitContainer "ports" }}
    {{- range $port := $extraInitContainer.ports }}
      {{- if hasKey $port "name" }}
        {{- if has $port.name (list "http-metrics" "telemetry") }}
          {{- fail (printf "kubeStateMetrics.extraInitContainers: the chart has a port named \"%s\" itself; give that of \"%s\" another name" $port.name $extraInitContainer.name) }}
        {{- end }}
      {{- end }}
      {{- if or (and (eq (int64 $port.containerPort) 8080) (eq (ternary (default "" $port.protocol) "TCP" (hasKey $port "protocol")) "TCP")) (and (eq (int64 $port.containerPort) 8081) (eq (ternary (default "" $port.protocol) "TCP" (hasKey $port "protocol")) "TCP")) }}
        {{- fail (printf "kubeStateMetrics.extraInitContainers: the chart has port %d itself; give \"%s\" another" (int64 $port.containerPort) $extraInitContainer.name) }}
      {{- end }}
    {{- end }}
  {{- end }}
{{- end }}
{{- range $item := keys $.Values.kubeStateMetrics.metricLabelsAllowlist | sortAlpha }}
  {{- if not (has $item $.Values.kubeStateMetrics.collectors) }}
    {{- fail (printf "kubeStateMetrics.metricLabelsAllowlist.%s: nothing is told of these objects; add %s to kubeStateMetrics.collectors, or take it out here" (kindIs "string" $item | ternary $item (toJson $item)) (kindIs "string" $item | ternary $item (toJson $item))) }}
  {{- end }}
{{- end }}
{{- range $item := keys $.Values.kubeStateMetrics.metricAnnotationsAllowlist | sortAlpha }}
  {{- if not (has $item $.Values.kubeStateMetrics.collectors) }}
    {{- fail (printf "kubeStateMetrics.metricAnnotationsAllowlist.%s: nothing is told of these objects; add %s to kubeStateMetrics.collectors, or take it out here" (kindIs "string" $item | ternary $item (toJson $item)) (kindIs "string" $item | ternary $item (toJson $item))) }}
  {{- end }}
{{- end }}
{{- if regexMatch "\"[*]\",|,\"[*]\"" (toJson $.Values.kubeStateMetrics.metricLabelsAllowlist) }}
  {{- fail "kubeStateMetrics.metricLabelsAllowlist: * stands for all keys only where it is the only one; take the others out, or the *" }}
{{- end }}
{{- if regexMatch "\"[*]\",|,\"[*]\"" (toJson $.Values.kubeStateMetrics.metricAnnotationsAllowlist) }}
  {{- fail "kubeStateMetrics.metricAnnotationsAllowlist: * stands for all keys only where it is the only one; take the others out, or the *" }}
{{- end }}
{{- if and (not (empty $.Values.kubeStateMetrics.customResources)) (regexMatch "(^|\\n)--?custom-resource-state-config(-file)?(=|\\n|$)" (join "\n" $.Values.kubeStateMetrics.extraArgs)) }}
  {{- fail "kubeStateMetrics.extraArgs: kube-state-metrics reads one description of custom resources only; move what the argument names to kubeStateMetrics.customResources, or leave that empty" }}
{{- end }}
{{- if and (not (empty $.Values.kubeStateMetrics.metricAllowlist)) (not (empty $.Values.kubeStateMetrics.metricDenylist)) }}
  {{- fail "kubeStateMetrics.metricDenylist: kubeStateMetrics.metricAllowlist names all metrics that are told; leave one of the two empty" }}
{{- end }}
{{- if and (not (empty $.Values.kubeStateMetrics.namespaces)) (not (empty $.Values.kubeStateMetrics.ignoredNamespaces)) }}
  {{- fail "kubeStateMetrics.ignoredNamespaces: kubeStateMetrics.namespaces names all that are reported on; leave one of the two empty" }}
{{- end }}
{{- if regexMatch "^v?(0\\.(0|1|2|3|4|5|6))([.-]|$)" (ternary (default "" $.Values.metricsServer.image.tag) "" (hasKey $.Values.metricsServer.image "tag")) }}
  {{- fail "metricsServer.image.tag: the chart needs metrics-server v0.7.0 or later; take a newer one, or leave it out" }}
{{- end }}
{{- if regexMatch "(^|\\n)--?(no-)?secure-port(=|\\n|$)" (join "\n" $.Values.metricsServer.extraArgs) }}
  {{- fail "metricsServer.extraArgs: --secure-port is the chart's own affair; set metricsServer.port instead" }}
{{- end }}
{{- if regexMatch "(^|\\n)--?(no-)?cert-dir(=|\\n|$)" (join "\n" $.Values.metricsServer.extraArgs) }}
  {{- fail "metricsServer.extraArgs: --cert-dir is the chart's own affair; set metricsServer.tls.type instead" }}
{{- end }}
{{- if regexMatch "(^|\\n)--?(no-)?tls-cert-file(=|\\n|$)" (join "\n" $.Values.metricsServer.extraArgs) }}
  {{- fail "metricsServer.extraArgs: --tls-cert-file is the chart's own affair; set metricsServer.tls.type instead" }}
{{- end }}
{{- if regexMatch "(^|\\n)--?(no-)?tls-private-key-file(=|\\n|$)" (join "\n" $.Values.metricsServer.extraArgs) }}
  {{- fail "metricsServer.extraArgs: --tls-private-key-file is the chart's own affair; set metricsServer.tls.type instead" }}
{{- end }}
{{- if regexMatch "(^|\\n)--?(no-)?metric-resolution(=|\\n|$)" (join "\n" $.Values.metricsServer.extraArgs) }}
  {{- fail "metricsServer.extraArgs: --metric-resolution is the chart's own affair; set metricsServer.metricResolution instead" }}
{{- end }}
{{- if regexMatch "(^|\\n)--?(no-)?kubelet-preferred-address-types(=|\\n|$)" (join "\n" $.Values.metricsServer.extraArgs) }}
  {{- fail "metricsServer.extraArgs: --kubelet-preferred-address-types is the chart's own affair; set metricsServer.kubelets.preferredAddressTypes instead" }}
{{- end }}
{{- if regexMatch "(^|\\n)--?(no-)?kubelet-use-node-status-port(=|\\n|$)" (join "\n" $.Values.metricsServer.extraArgs) }}
  {{- fail "metricsServer.extraArgs: --kubelet-use-node-status-port is the chart's own affair; set metricsServer.kubelets.useNodeStatusPort instead" }}
{{- end }}
{{- if regexMatch "(^|\\n)--?(no-)?kubelet-port(=|\\n|$)" (join "\n" $.Values.metricsServer.extraArgs) }}
  {{- fail "metricsServer.extraArgs: --kubelet-port is the chart's own affair; set metricsServer.kubelets.port instead" }}
{{- end }}
{{- if regexMatch "(^|\\n)--?(no-)?kubelet-request-timeout(=|\\n|$)" (join "\n" $.Values.metricsServer.extraArgs) }}
  {{- fail "metricsServer.extraArgs: --kubelet-request-timeout is the chart's own affair; set metricsServer.kubelets.requestTimeout instead" }}
{{- end }}
{{- if regexMatch "(^|\\n)--?(no-)?kubelet-insecure-tls(=|\\n|$)" (join "\n" $.Values.metricsServer.extraArgs) }}
  {{- fail "metricsServer.extraArgs: --kubelet-insecure-tls is the chart's own affair; set kubelets.tls instead" }}
{{- end }}
{{- if regexMatch "(^|\\n)--?(no-)?kubelet-certificate-authority(=|\\n|$)" (join "\n" $.Values.metricsServer.extraArgs) }}
  {{- fail "metricsServer.extraArgs: --kubelet-certificate-authority is the chart's own affair; set kubelets.tls instead" }}
{{- end }}
{{- if regexMatch "(^|\\n)--?(no-)?deprecated-kubelet-completely-insecure(=|\\n|$)" (join "\n" $.Values.metricsServer.extraArgs) }}
  {{- fail "metricsServer.extraArgs: --deprecated-kubelet-completely-insecure is the chart's own affair; set kubelets.tls instead" }}
{{- end }}
{{- if regexMatch "(^|\\n)--?(no-)?requestheader-client-ca-file(=|\\n|$)" (join "\n" $.Values.metricsServer.extraArgs) }}
  {{- fail "metricsServer.extraArgs: --requestheader-client-ca-file is the chart's own affair; set metricsServer.requestHeader.clientCAFile instead" }}
{{- end }}
{{- if regexMatch "(^|\\n)--?(no-)?requestheader-allowed-names(=|\\n|$)" (join "\n" $.Values.metricsServer.extraArgs) }}
  {{- fail "metricsServer.extraArgs: --requestheader-allowed-names is the chart's own affair; set metricsServer.requestHeader.allowedNames instead" }}
{{- end }}
{{- if regexMatch "(^|\\n)--?(no-)?requestheader-username-headers(=|\\n|$)" (join "\n" $.Values.metricsServer.extraArgs) }}
  {{- fail "metricsServer.extraArgs: --requestheader-username-headers is the chart's own affair; set metricsServer.requestHeader.usernameHeaders instead" }}
{{- end }}
{{- if regexMatch "(^|\\n)--?(no-)?requestheader-group-headers(=|\\n|$)" (join "\n" $.Values.metricsServer.extraArgs) }}
  {{- fail "metricsServer.extraArgs: --requestheader-group-headers is the chart's own affair; set metricsServer.requestHeader.groupHeaders instead" }}
{{- end }}
{{- if regexMatch "(^|\\n)--?(no-)?requestheader-extra-headers-prefix(=|\\n|$)" (join "\n" $.Values.metricsServer.extraArgs) }}
  {{- fail "metricsServer.extraArgs: --requestheader-extra-headers-prefix is the chart's own affair; set metricsServer.requestHeader.extraHeadersPrefixes instead" }}
{{- end }}
{{- range $extraVolume := $.Values.metricsServer.extraVolumes }}
  {{- if or (and (eq $extraVolume.name "tls") (ne $.Values.metricsServer.tls.type "selfSigned")) (and (eq $extraVolume.name "tmp") (not (ne $.Values.metricsServer.tls.type "selfSigned"))) (and (eq $extraVolume.name "kubelet-ca") (not (hasKey $.Values.metricsServer.kubelets "tls")) (eq $.Values.kubelets.tls "caBundle")) }}
    {{- fail (printf "metricsServer.extraVolumes: the chart has a volume named \"%s\" itself; give yours another" $extraVolume.name) }}
  {{- end }}
{{- end }}
{{- range $extraVolumeMount := $.Values.metricsServer.extraVolumeMounts }}
  {{- if or (and (eq (clean $extraVolumeMount.mountPath) "/etc/metrics-server/tls") (ne $.Values.metricsServer.tls.type "selfSigned")) (and (eq (clean $extraVolumeMount.mountPath) "/tmp") (not (ne $.Values.metricsServer.tls.type "selfSigned"))) (and (eq (clean $extraVolumeMount.mountPath) "/etc/metrics-server/kubelet-ca") (not (hasKey $.Values.metricsServer.kubelets "tls")) (eq $.Values.kubelets.tls "caBundle")) }}
    {{- fail (printf "metricsServer.extraVolumeMounts: the chart has a mount at \"%s\" itself; give yours another" $extraVolumeMount.mountPath) }}
  {{- end }}
{{- end }}
{{- range $extraVolumeMount := $.Values.metricsServer.extraVolumeMounts }}
  {{- if not (eq (include "kube-metrics-stack.metrics-server.hasVolume" (dict "root" $ "name" $extraVolumeMount.name)) "true") }}
    {{- fail (printf "metricsServer.extraVolumeMounts: there is no volume \"%s\"; put it into metricsServer.extraVolumes" $extraVolumeMount.name) }}
  {{- end }}
{{- end }}
{{- range $extraContainer := $.Values.metricsServer.extraContainers }}
  {{- if has $extraContainer.name (list "metrics-server") }}
    {{- fail (printf "metricsServer.extraContainers: the chart has a container named \"%s\" itself; give yours another" $extraContainer.name) }}
  {{- end }}
{{- end }}
{{- range $extraContainer := $.Values.metricsServer.extraContainers }}
  {{- if hasKey $extraContainer "volumeMounts" }}
    {{- range $volumeMount := $extraContainer.volumeMounts }}
      {{- if not (eq (include "kube-metrics-stack.metrics-server.hasVolume" (dict "root" $ "name" $volumeMount.name)) "true") }}
        {{- fail (printf "metricsServer.extraContainers: there is no volume \"%s\" for \"%s\"; put it into metricsServer.extraVolumes" $volumeMount.name $extraContainer.name) }}
      {{- end }}
    {{- end }}
  {{- end }}
{{- end }}
{{- range $extraContainer := $.Values.metricsServer.extraContainers }}
  {{- if hasKey $extraContainer "ports" }}
    {{- range $port := $extraContainer.ports }}
      {{- if hasKey $port "name" }}
        {{- if has $port.name (list "https") }}
          {{- fail (printf "metricsServer.extraContainers: the chart has a port named \"%s\" itself; give that of \"%s\" another name" $port.name $extraContainer.name) }}
        {{- end }}
      {{- end }}
      {{- if and (eq (int64 $port.containerPort) (int64 (ternary (default 0 $.Values.metricsServer.port) (ternary 10251 10250 $.Values.metricsServer.hostNetwork) (hasKey $.Values.metricsServer "port")))) (eq (ternary (default "" $port.protocol) "TCP" (hasKey $port "protocol")) "TCP") }}
        {{- fail (printf "metricsServer.extraContainers: the chart has port %d itself; give \"%s\" another" (int64 $port.containerPort) $extraContainer.name) }}
      {{- end }}
    {{- end }}
  {{- end }}
{{- end }}
{{- range $extraInitContainer := $.Values.metricsServer.extraInitContainers }}
  {{- if has $extraInitContainer.name (list "metrics-server") }}
    {{- fail (printf "metricsServer.extraInitContainers: the chart has a container named \"%s\" itself; give yours another" $extraInitContainer.name) }}
  {{- end }}
{{- end }}
{{- range $extraInitContainer := $.Values.metricsServer.extraInitContainers }}
  {{- if hasKey $extraInitContainer "volumeMounts" }}
    {{- range $volumeMount := $extraInitContainer.volumeMounts }}
      {{- if not (eq (include "kube-metrics-stack.metrics-server.hasVolume" (dict "root" $ "name" $volumeMount.name)) "true") }}
        {{- fail (printf "metricsServer.extraInitContainers: there is no volume \"%s\" for \"%s\"; put it into metricsServer.extraVolumes" $volumeMount.name $extraInitContainer.name) }}
      {{- end }}
    {{- end }}
  {{- end }}
{{- end }}
{{- range $extraInitContainer := $.Values.metricsServer.extraInitContainers }}
  {{- if hasKey $extraInitContainer "ports" }}
    {{- range $port := $extraInitContainer.ports }}
      {{- if hasKey $port "name" }}
        {{- if has $port.name (list "https") }}
          {{- fail (printf "metricsServer.extraInitContainers: the chart has a port named \"%s\" itself; give that of \"%s\" another name" $port.name $extraInitContainer.name) }}
        {{- end }}
      {{- end }}
      {{- if and (eq (int64 $port.containerPort) (int64 (ternary (default 0 $.Values.metricsServer.port) (ternary 10251 10250 $.Values.metricsServer.hostNetwork) (hasKey $.Values.metricsServer "port")))) (eq (ternary (default "" $port.protocol) "TCP" (hasKey $port "protocol")) "TCP") }}
        {{- fail (printf "metricsServer.extraInitContainers: the chart has port %d itself; give \"%s\" another" (int64 $port.containerPort) $extraInitContainer.name) }}
      {{- end }}
    {{- end }}
  {{- end }}
{{- end }}
{{- if and (eq (include "kube-metrics-stack.metrics-server.isOn" $) "true") (not (hasKey $.Values.metricsServer.kubelets "tls")) (eq $.Values.kubelets.tls "apiServerProxy") }}
  {{- fail "metricsServer.kubelets.tls: metrics-server asks the kubelets itself, so kubelets.tls=apiServerProxy is nothing for it; set metricsServer.kubelets.tls to verify, or to insecureSkipVerify" }}
{{- end }}
{{- if and $.Values.metricsServer.hostNetwork (eq (int64 (ternary (default 0 $.Values.metricsServer.port) 10251 (hasKey $.Values.metricsServer "port"))) 10250) }}
  {{- fail "metricsServer.port: in the network of a node 10250 is its kubelet's; take another one, or leave it out for 10251" }}
{{- end }}
{{- if eq (include "kube-metrics-stack.isLonger" (dict "root" $ "duration" "10s" "than" $.Values.metricsServer.metricResolution)) "true" }}
  {{- fail "metricsServer.metricResolution: metrics-server asks every ten seconds at most; make it 10s or longer" }}
{{- end }}
{{- if gt (mul (int64 (include "kube-metrics-stack.milliseconds" (dict "root" $ "duration" $.Values.metricsServer.kubelets.requestTimeout))) 10) (mul (int64 (include "kube-metrics-stack.milliseconds" (dict "root" $ "duration" $.Values.metricsServer.metricResolution))) 9) }}
  {{- fail "metricsServer.kubelets.requestTimeout: a kubelet may take nine tenths of metricsServer.metricResolution at most; make this shorter or that longer" }}
{{- end }}
{{- if regexMatch "^v?((0)|1\\.(0|1))([.-]|$)" (ternary (default "" $.Values.kubeletCsrApprover.image.tag) "" (hasKey $.Values.kubeletCsrApprover.image "tag")) }}
  {{- fail "kubeletCsrApprover.image.tag: the chart needs kubelet-csr-approver v1.2.0 or later; take a newer one, or leave it out" }}
{{- end }}
{{- if regexMatch "(^|\\n)--?(no-)?provider-regex(=|\\n|$)" (join "\n" $.Values.kubeletCsrApprover.extraArgs) }}
  {{- fail "kubeletCsrApprover.extraArgs: --provider-regex is the chart's own affair; set kubeletCsrApprover.nodeNames instead" }}
{{- end }}
{{- if regexMatch "(^|\\n)--?(no-)?provider-ip-prefixes(=|\\n|$)" (join "\n" $.Values.kubeletCsrApprover.extraArgs) }}
  {{- fail "kubeletCsrApprover.extraArgs: --provider-ip-prefixes is the chart's own affair; set kubeletCsrApprover.addressRanges instead" }}
{{- end }}
{{- if regexMatch "(^|\\n)--?(no-)?bypass-dns-resolution(=|\\n|$)" (join "\n" $.Values.kubeletCsrApprover.extraArgs) }}
  {{- fail "kubeletCsrApprover.extraArgs: --bypass-dns-resolution is the chart's own affair; set kubeletCsrApprover.resolveNames instead" }}
{{- end }}
{{- if regexMatch "(^|\\n)--?(no-)?allowed-dns-names(=|\\n|$)" (join "\n" $.Values.kubeletCsrApprover.extraArgs) }}
  {{- fail "kubeletCsrApprover.extraArgs: --allowed-dns-names is the chart's own affair; set kubeletCsrApprover.maximumNames instead" }}
{{- end }}
{{- if regexMatch "(^|\\n)--?(no-)?max-expiration-sec(=|\\n|$)" (join "\n" $.Values.kubeletCsrApprover.extraArgs) }}
  {{- fail "kubeletCsrApprover.extraArgs: --max-expiration-sec is the chart's own affair; set kubeletCsrApprover.maximumExpirationSeconds instead" }}
{{- end }}
{{- if regexMatch "(^|\\n)--?(no-)?skip-deny-step(=|\\n|$)" (join "\n" $.Values.kubeletCsrApprover.extraArgs) }}
  {{- fail "kubeletCsrApprover.extraArgs: --skip-deny-step is the chart's own affair; set kubeletCsrApprover.denyOthers instead" }}
{{- end }}
{{- if regexMatch "(^|\\n)--?(no-)?leader-election(=|\\n|$)" (join "\n" $.Values.kubeletCsrApprover.extraArgs) }}
  {{- fail "kubeletCsrApprover.extraArgs: --leader-election is the chart's own affair; set kubeletCsrApprover.replicas instead" }}
{{- end }}
{{- if regexMatch "(^|\\n)--?(no-)?metrics-bind-address(=|\\n|$)" (join "\n" $.Values.kubeletCsrApprover.extraArgs) }}
  {{- fail "kubeletCsrApprover.extraArgs: --metrics-bind-address is the chart's own affair; take it out, for the rest of the chart depends on it" }}
{{- end }}
{{- if regexMatch "(^|\\n)--?(no-)?health-probe-bind-address(=|\\n|$)" (join "\n" $.Values.kubeletCsrApprover.extraArgs) }}
  {{- fail "kubeletCsrApprover.extraArgs: --health-probe-bind-address is the chart's own affair; take it out, for the rest of the chart depends on it" }}
{{- end }}
{{- if regexMatch "(^|\\n)--?(no-)?bypass-hostname-check(=|\\n|$)" (join "\n" $.Values.kubeletCsrApprover.extraArgs) }}
  {{- fail "kubeletCsrApprover.extraArgs: --bypass-hostname-check is the chart's own affair; take it out, for the rest of the chart depends on it" }}
{{- end }}
{{- range $extraVolumeMount := $.Values.kubeletCsrApprover.extraVolumeMounts }}
  {{- if not (eq (include "kube-metrics-stack.kubelet-csr-approver.hasVolume" (dict "root" $ "name" $extraVolumeMount.name)) "true") }}
    {{- fail (printf "kubeletCsrApprover.extraVolumeMounts: there is no volume \"%s\"; put it into kubeletCsrApprover.extraVolumes" $extraVolumeMount.name) }}
  {{- end }}
{{- end }}
{{- range $extraContainer := $.Values.kubeletCsrApprover.extraContainers }}
  {{- if has $extraContainer.name (list "kubelet-csr-approver") }}
    {{- fail (printf "kubeletCsrApprover.extraContainers: the chart has a container named \"%s\" itself; give yours another" $extraContainer.name) }}
  {{- end }}
{{- end }}
{{- range $extraContainer := $.Values.kubeletCsrApprover.extraContainers }}
  {{- if hasKey $extraContainer "volumeMounts" }}
    {{- range $volumeMount := $extraContainer.volumeMounts }}
      {{- if not (eq (include "kube-metrics-stack.kubelet-csr-approver.hasVolume" (dict "root" $ "name" $volumeMount.name)) "true") }}
        {{- fail (printf "kubeletCsrApprover.extraContainers: there is no volume \"%s\" for \"%s\"; put it into kubeletCsrApprover.extraVolumes" $volumeMount.name $extraContainer.name) }}
      {{- end }}
    {{- end }}
  {{- end }}
{{- end }}
{{- range $extraContainer := $.Values.kubeletCsrApprover.extraContainers }}
  {{- if hasKey $extraContainer "ports" }}
    {{- range $port := $extraContainer.ports }}
      {{- if hasKey $port "name" }}
        {{- if has $port.name (list "metrics" "health") }}
          {{- fail (printf "kubeletCsrApprover.extraContainers: the chart has a port named \"%s\" itself; give that of \"%s\" another name" $port.name $extraContainer.name) }}
        {{- end }}
      {{- end }}
      {{- if or (and (eq (int64 $port.containerPort) 8080) (eq (ternary (default "" $port.protocol) "TCP" (hasKey $port "protocol")) "TCP")) (and (eq (int64 $port.containerPort) 8081) (eq (ternary (default "" $port.protocol) "TCP" (hasKey $port "protocol")) "TCP")) }}
        {{- fail (printf "kubeletCsrApprover.extraContainers: the chart has port %d itself; give \"%s\" another" (int64 $port.containerPort) $extraContainer.name) }}
      {{- end }}
    {{- end }}
  {{- end }}
{{- end }}
{{- range $extraInitContainer := $.Values.kubeletCsrApprover.extraInitContainers }}
  {{- if has $extraInitContainer.name (list "kubelet-csr-approver") }}
    {{- fail (printf "kubeletCsrApprover.extraInitContainers: the chart has a container named \"%s\" itself; give yours another" $extraInitContainer.name) }}
  {{- end }}
{{- end }}
{{- range $extraInitContainer := $.Values.kubeletCsrApprover.extraInitContainers }}
  {{- if hasKey $extraInitContainer "volumeMounts" }}
    {{- range $volumeMount := $extraInitContainer.volumeMounts }}
      {{- if not (eq (include "kube-metrics-stack.kubelet-csr-approver.hasVolume" (dict "root" $ "name" $volumeMount.name)) "true") }}
        {{- fail (printf "kubeletCsrApprover.extraInitContainers: there is no volume \"%s\" for \"%s\"; put it into kubeletCsrApprover.extraVolumes" $volumeMount.name $extraInitContainer.name) }}
      {{- end }}
    {{- end }}
  {{- end }}
{{- end }}
{{- range $extraInitContainer := $.Values.kubeletCsrApprover.extraInitContainers }}
  {{- if hasKey $extraInitContainer "ports" }}
    {{- range $port := $extraInitContainer.ports }}
      {{- if hasKey $port "name" }}
        {{- if has $port.name (list "metrics" "health") }}
          {{- fail (printf "kubeletCsrApprover.extraInitContainers: the chart has a port named \"%s\" itself; give that of \"%s\" another name" $port.name $extraInitContainer.name) }}
        {{- end }}
      {{- end }}
      {{- if or (and (eq (int64 $port.containerPort) 8080) (eq (ternary (default "" $port.protocol) "TCP" (hasKey $port "protocol")) "TCP")) (and (eq (int64 $port.containerPort) 8081) (eq (ternary (default "" $port.protocol) "TCP" (hasKey $port "protocol")) "TCP")) }}
        {{- fail (printf "kubeletCsrApprover.extraInitContainers: the chart has port %d itself; give \"%s\" another" (int64 $port.containerPort) $extraInitContainer.name) }}
      {{- end }}
    {{- end }}
  {{- end }}
{{- end }}
{{- if hasKey $.Values.scrape "kubelet" }}
  {{- fail "scrape.kubelet: moved to kubelets; say it there" }}
{{- end }}
{{- if regexMatch "(^|\\n)(instance|job|metrics_path|namespace|node|pod)(\\n|$)" (replace "-" "_" (replace "/" "_" (replace "." "_" (join "\n" $.Values.scrape.nodeLabels)))) }}
  {{- fail "scrape.nodeLabels: instance, job, metrics_path, namespace, node, pod are labels that series have already, whatever node they are from; take them out" }}
{{- end }}
{{- range $extraJob := $.Values.scrape.extraJobs }}
  {{- if or (and (eq $extraJob.job_name "kubernetes-service-endpoints") $.Values.scrape.annotated.services.enabled $.Values.scrape.cluster) (and (eq $extraJob.job_name "kubernetes-pods") $.Values.scrape.annotated.pods.enabled $.Values.scrape.cluster) (and (eq $extraJob.job_name "prometheus") $.Values.prometheus.enabled $.Values.prometheus.scrape.enabled) (and (eq $extraJob.job_name "alertmanager") $.Values.alertmanager.enabled $.Values.alertmanager.scrape.enabled) (and (eq $extraJob.job_name "operator") $.Values.operator.enabled $.Values.operator.own.enabled $.Values.operator.own.scrape.enabled) (and (eq $extraJob.job_name "node-exporter") (eq (include "kube-metrics-stack.node-exporter.isOn" $) "true") $.Values.nodeExporter.scrape.enabled $.Values.scrape.cluster) (and (eq $extraJob.job_name "kube-state-metrics") $.Values.kubeStateMetrics.enabled $.Values.kubeStateMetrics.scrape.enabled $.Values.scrape.cluster) (and (eq $extraJob.job_name "kubelet") $.Values.kubelet.enabled $.Values.scrape.cluster) (and (eq $extraJob.job_name "kubelet-cadvisor") $.Values.kubelet.cadvisor.enabled $.Values.scrape.cluster) (and (eq $extraJob.job_name "metrics-server") (eq (include "kube-metrics-stack.metrics-server.isOn" $) "true") $.Values.metricsServer.scrape.enabled) (and (eq $extraJob.job_name "kubelet-csr-approver") $.Values.kubeletCsrApprover.enabled $.Values.kubeletCsrApprover.scrape.enabled) (and (eq $extraJob.job_name "apiserver") $.Values.controlPlane.apiServer.enabled $.Values.scrape.cluster) (and (eq $extraJob.job_name "kube-scheduler") (eq (include "kube-metrics-stack.kube-scheduler.byAddress" $) "true") $.Values.scrape.cluster) (and (eq $extraJob.job_name "eks-kube-scheduler") (eq (include "kube-metrics-stack.kube-scheduler.byApi" $) "true") $.Values.scrape.cluster) (and (eq $extraJob.job_name "kube-controller-manager") (eq (include "kube-metrics-stack.kube-controller-manager.byAddress" $) "true") $.Values.scrape.cluster) (and (eq $extraJob.job_name "eks-kube-controller-manager") (eq (include "kube-metrics-stack.kube-controller-manager.byApi" $) "true") $.Values.scrape.cluster) (and (eq $extraJob.job_name "etcd") $.Values.controlPlane.etcd.enabled $.Values.scrape.cluster) (and (eq $extraJob.job_name "kube-proxy") $.Values.controlPlane.kubeProxy.enabled $.Values.scrape.cluster) (and (eq $extraJob.job_name "kube-dns") (eq (include "kube-metrics-stack.kube-dns.asked" $) "true") $.Values.scrape.cluster) (and (eq $extraJob.job_name "grafana") $.Values.grafana.enabled $.Values.grafana.scrape.enabled) }}
    {{- fail (printf "scrape.extraJobs: the chart has a job named \"%s\" itself; give yours another name, or switch the chart's off" $extraJob.job_name) }}
  {{- end }}
{{- end }}
{{- if eq (include "kube-metrics-stack.repeats" (dict "root" $ "list" $.Values.scrape.extraJobs "key" "job_name")) "true" }}
  {{- range $extraJob := $.Values.scrape.extraJobs }}
    {{- if eq (include "kube-metrics-stack.isRepeated" (dict "root" $ "list" $.Values.scrape.extraJobs "key" "job_name" "text" $extraJob.job_name)) "true" }}
      {{- fail (printf "scrape.extraJobs: two jobs are named \"%s\"; give one of them another name" $extraJob.job_name) }}
    {{- end }}
  {{- end }}
{{- end }}
{{- if hasKey $.Values.scrape "timeout" }}
  {{- if eq (include "kube-metrics-stack.isLonger" (dict "root" $ "duration" $.Values.scrape.timeout "than" (include "kube-metrics-stack.scrape.interval" $))) "true" }}
    {{- fail (printf "scrape.timeout: %s is longer than %s, the interval (scrape.interval); make it no longer than that" $.Values.scrape.timeout (include "kube-metrics-stack.scrape.interval" $)) }}
  {{- end }}
{{- end }}
{{- if and $.Values.scrape.annotated.services.enabled $.Values.scrape.cluster }}
  {{- if hasKey $.Values.scrape.annotated.services "timeout" }}
    {{- if eq (include "kube-metrics-stack.isLonger" (dict "root" $ "duration" $.Values.scrape.annotated.services.timeout "than" (include "kube-metrics-stack.scrape.jobInterval" (dict "root" $ "own" (ternary (default "" $.Values.scrape.annotated.services.interval) "" (hasKey $.Values.scrape.annotated.services "interval")))))) "true" }}
      {{- fail (printf "scrape.annotated.services.timeout: %s is longer than %s, the interval of this job; make it no longer than that" $.Values.scrape.annotated.services.timeout (include "kube-metrics-stack.scrape.jobInterval" (dict "root" $ "own" (ternary (default "" $.Values.scrape.annotated.services.interval) "" (hasKey $.Values.scrape.annotated.services "interval"))))) }}
    {{- end }}
  {{- end }}
{{- end }}
{{- if and $.Values.scrape.annotated.pods.enabled $.Values.scrape.cluster }}
  {{- if hasKey $.Values.scrape.annotated.pods "timeout" }}
    {{- if eq (include "kube-metrics-stack.isLonger" (dict "root" $ "duration" $.Values.scrape.annotated.pods.timeout "than" (include "kube-metrics-stack.scrape.jobInterval" (dict "root" $ "own" (ternary (default "" $.Values.scrape.annotated.pods.interval) "" (hasKey $.Values.scrape.annotated.pods "interval")))))) "true" }}
      {{- fail (printf "scrape.annotated.pods.timeout: %s is longer than %s, the interval of this job; make it no longer than that" $.Values.scrape.annotated.pods.timeout (include "kube-metrics-stack.scrape.jobInterval" (dict "root" $ "own" (ternary (default "" $.Values.scrape.annotated.pods.interval) "" (hasKey $.Values.scrape.annotated.pods "interval"))))) }}
    {{- end }}
  {{- end }}
{{- end }}
{{- range $section, $values := pick $.Values "alertmanager" "grafana" "kubeletCsrApprover" "prometheus" }}
  {{- if and $values.enabled $values.scrape.enabled }}
    {{- if hasKey $values.scrape "timeout" }}
      {{- if eq (include "kube-metrics-stack.isLonger" (dict "root" $ "duration" $values.scrape.timeout "than" (include "kube-metrics-stack.scrape.jobInterval" (dict "root" $ "own" (ternary (default "" $values.scrape.interval) "" (hasKey $values.scrape "interval")))))) "true" }}
        {{- fail (printf "%s.scrape.timeout: %s is longer than %s, the interval of this job; make it no longer than that" $section $values.scrape.timeout (include "kube-metrics-stack.scrape.jobInterval" (dict "root" $ "own" (ternary (default "" $values.scrape.interval) "" (hasKey $values.scrape "interval"))))) }}
      {{- end }}
    {{- end }}
  {{- end }}
{{- end }}
{{- if and $.Values.operator.enabled $.Values.operator.own.enabled $.Values.operator.own.scrape.enabled }}
  {{- if hasKey $.Values.operator.own.scrape "timeout" }}
    {{- if eq (include "kube-metrics-stack.isLonger" (dict "root" $ "duration" $.Values.operator.own.scrape.timeout "than" (include "kube-metrics-stack.scrape.jobInterval" (dict "root" $ "own" (ternary (default "" $.Values.operator.own.scrape.interval) "" (hasKey $.Values.operator.own.scrape "interval")))))) "true" }}
      {{- fail (printf "operator.own.scrape.timeout: %s is longer than %s, the interval of this job; make it no longer than that" $.Values.operator.own.scrape.timeout (include "kube-metrics-stack.scrape.jobInterval" (dict "root" $ "own" (ternary (default "" $.Values.operator.own.scrape.interval) "" (hasKey $.Values.operator.own.scrape "interval"))))) }}
    {{- end }}
  {{- end }}
{{- end }}
{{- if and (eq (include "kube-metrics-stack.node-exporter.isOn" $) "true") $.Values.nodeExporter.scrape.enabled $.Values.scrape.cluster }}
  {{- if hasKey $.Values.nodeExporter.scrape "timeout" }}
    {{- if eq (include "kube-metrics-stack.isLonger" (dict "root" $ "duration" $.Values.nodeExporter.scrape.timeout "than" (include "kube-metrics-stack.scrape.jobInterval" (dict "root" $ "own" (ternary (default "" $.Values.nodeExporter.scrape.interval) "" (hasKey $.Values.nodeExporter.scrape "interval")))))) "true" }}
      {{- fail (printf "nodeExporter.scrape.timeout: %s is longer than %s, the interval of this job; make it no longer than that" $.Values.nodeExporter.scrape.timeout (include "kube-metrics-stack.scrape.jobInterval" (dict "root" $ "own" (ternary (default "" $.Values.nodeExporter.scrape.interval) "" (hasKey $.Values.nodeExporter.scrape "interval"))))) }}
    {{- end }}
  {{- end }}
{{- end }}
{{- if and $.Values.kubeStateMetrics.enabled $.Values.kubeStateMetrics.scrape.enabled $.Values.scrape.cluster }}
  {{- if hasKey $.Values.kubeStateMetrics.scrape "timeout" }}
    {{- if eq (include "kube-metrics-stack.isLonger" (dict "root" $ "duration" $.Values.kubeStateMetrics.scrape.timeout "than" (include "kube-metrics-stack.scrape.jobInterval" (dict "root" $ "own" (ternary (default "" $.Values.kubeStateMetrics.scrape.interval) "" (hasKey $.Values.kubeStateMetrics.scrape "interval")))))) "true" }}
      {{- fail (printf "kubeStateMetrics.scrape.timeout: %s is longer than %s, the interval of this job; make it no longer than that" $.Values.kubeStateMetrics.scrape.timeout (include "kube-metrics-stack.scrape.jobInterval" (dict "root" $ "own" (ternary (default "" $.Values.kubeStateMetrics.scrape.interval) "" (hasKey $.Values.kubeStateMetrics.scrape "interval"))))) }}
    {{- end }}
  {{- end }}
{{- end }}
{{- if and $.Values.kubelet.enabled $.Values.scrape.cluster }}
  {{- if hasKey $.Values.kubelet "timeout" }}
    {{- if eq (include "kube-metrics-stack.isLonger" (dict "root" $ "duration" $.Values.kubelet.timeout "than" (include "kube-metrics-stack.scrape.jobInterval" (dict "root" $ "own" (ternary (default "" $.Values.kubelet.interval) "" (hasKey $.Values.kubelet "interval")))))) "true" }}
      {{- fail (printf "kubelet.timeout: %s is longer than %s, the interval of this job; make it no longer than that" $.Values.kubelet.timeout (include "kube-metrics-stack.scrape.jobInterval" (dict "root" $ "own" (ternary (default "" $.Values.kubelet.interval) "" (hasKey $.Values.kubelet "interval"))))) }}
    {{- end }}
  {{- end }}
{{- end }}
{{- if and $.Values.kubelet.cadvisor.enabled $.Values.scrape.cluster }}
  {{- if hasKey $.Values.kubelet.cadvisor "timeout" }}
    {{- if eq (include "kube-metrics-stack.isLonger" (dict "root" $ "duration" $.Values.kubelet.cadvisor.timeout "than" (include "kube-metrics-stack.scrape.jobInterval" (dict "root" $ "own" (ternary (default "" $.Values.kubelet.cadvisor.interval) "" (hasKey $.Values.kubelet.cadvisor "interval")))))) "true" }}
      {{- fail (printf "kubelet.cadvisor.timeout: %s is longer than %s, the interval of this job; make it no longer than that" $.Values.kubelet.cadvisor.timeout (include "kube-metrics-stack.scrape.jobInterval" (dict "root" $ "own" (ternary (default "" $.Values.kubelet.cadvisor.interval) "" (hasKey $.Values.kubelet.cadvisor "interval"))))) }}
    {{- end }}
  {{- end }}
{{- end }}
{{- if and (eq (include "kube-metrics-stack.metrics-server.isOn" $) "true") $.Values.metricsServer.scrape.enabled }}
  {{- if hasKey $.Values.metricsServer.scrape "timeout" }}
    {{- if eq (include "kube-metrics-stack.isLonger" (dict "root" $ "duration" $.Values.metricsServer.scrape.timeout "than" (include "kube-metrics-stack.scrape.jobInterval" (dict "root" $ "own" (ternary (default "" $.Values.metricsServer.scrape.interval) "" (hasKey $.Values.metricsServer.scrape "interval")))))) "true" }}
      {{- fail (printf "metricsServer.scrape.timeout: %s is longer than %s, the interval of this job; make it no longer than that" $.Values.metricsServer.scrape.timeout (include "kube-metrics-stack.scrape.jobInterval" (dict "root" $ "own" (ternary (default "" $.Values.metricsServer.scrape.interval) "" (hasKey $.Values.metricsServer.scrape "interval"))))) }}
    {{- end }}
  {{- end }}
{{- end }}
{{- if and $.Values.controlPlane.apiServer.enabled $.Values.scrape.cluster }}
  {{- if hasKey $.Values.controlPlane.apiServer "timeout" }}
    {{- if eq (include "kube-metrics-stack.isLonger" (dict "root" $ "duration" $.Values.controlPlane.apiServer.timeout "than" (include "kube-metrics-stack.scrape.jobInterval" (dict "root" $ "own" (ternary (default "" $.Values.controlPlane.apiServer.interval) "" (hasKey $.Values.controlPlane.apiServer "interval")))))) "true" }}
      {{- fail (printf "controlPlane.apiServer.timeout: %s is longer than %s, the interval of this job; make it no longer than that" $.Values.controlPlane.apiServer.timeout (include "kube-metrics-stack.scrape.jobInterval" (dict "root" $ "own" (ternary (default "" $.Values.controlPlane.apiServer.interval) "" (hasKey $.Values.controlPlane.apiServer "interval"))))) }}
    {{- end }}
  {{- end }}
{{- end }}
{{- if and (eq (include "kube-metrics-stack.kube-scheduler.byAddress" $) "true") $.Values.scrape.cluster }}
  {{- if hasKey $.Values.controlPlane.scheduler "timeout" }}
    {{- if eq (include "kube-metrics-stack.isLonger" (dict "root" $ "duration" $.Values.controlPlane.scheduler.timeout "than" (include "kube-metrics-stack.scrape.jobInterval" (dict "root" $ "own" (ternary (default "" $.Values.controlPlane.scheduler.interval) "" (hasKey $.Values.controlPlane.scheduler "interval")))))) "true" }}
      {{- fail (printf "controlPlane.scheduler.timeout: %s is longer than %s, the interval of this job; make it no longer than that" $.Values.controlPlane.scheduler.timeout (include "kube-metrics-stack.scrape.jobInterval" (dict "root" $ "own" (ternary (default "" $.Values.controlPlane.scheduler.interval) "" (hasKey $.Values.controlPlane.scheduler "interval"))))) }}
    {{- end }}
  {{- end }}
{{- end }}
{{- if and (eq (include "kube-metrics-stack.kube-scheduler.byApi" $) "true") $.Values.scrape.cluster }}
  {{- if hasKey $.Values.controlPlane.scheduler "timeout" }}
    {{- if eq (include "kube-metrics-stack.isLonger" (dict "root" $ "duration" $.Values.controlPlane.scheduler.timeout "than" (include "kube-metrics-stack.scrape.jobInterval" (dict "root" $ "own" (ternary (default "" $.Values.controlPlane.scheduler.interval) "" (hasKey $.Values.controlPlane.scheduler "interval")))))) "true" }}
      {{- fail (printf "controlPlane.scheduler.timeout: %s is longer than %s, the interval of this job; make it no longer than that" $.Values.controlPlane.scheduler.timeout (include "kube-metrics-stack.scrape.jobInterval" (dict "root" $ "own" (ternary (default "" $.Values.controlPlane.scheduler.interval) "" (hasKey $.Values.controlPlane.scheduler "interval"))))) }}
    {{- end }}
  {{- end }}
{{- end }}
{{- if and (eq (include "kube-metrics-stack.kube-controller-manager.byAddress" $) "true") $.Values.scrape.cluster }}
  {{- if hasKey $.Values.controlPlane.controllerManager "timeout" }}
    {{- if eq (include "kube-metrics-stack.isLonger" (dict "root" $ "duration" $.Values.controlPlane.controllerManager.timeout "than" (include "kube-metrics-stack.scrape.jobInterval" (dict "root" $ "own" (ternary (default "" $.Values.controlPlane.controllerManager.interval) "" (hasKey $.Values.controlPlane.controllerManager "interval")))))) "true" }}
      {{- fail (printf "controlPlane.controllerManager.timeout: %s is longer than %s, the interval of this job; make it no longer than that" $.Values.controlPlane.controllerManager.timeout (include "kube-metrics-stack.scrape.jobInterval" (dict "root" $ "own" (ternary (default "" $.Values.controlPlane.controllerManager.interval) "" (hasKey $.Values.controlPlane.controllerManager "interval"))))) }}
    {{- end }}
  {{- end }}
{{- end }}
{{- if and (eq (include "kube-metrics-stack.kube-controller-manager.byApi" $) "true") $.Values.scrape.cluster }}
  {{- if hasKey $.Values.controlPlane.controllerManager "timeout" }}
    {{- if eq (include "kube-metrics-stack.isLonger" (dict "root" $ "duration" $.Values.controlPlane.controllerManager.timeout "than" (include "kube-metrics-stack.scrape.jobInterval" (dict "root" $ "own" (ternary (default "" $.Values.controlPlane.controllerManager.interval) "" (hasKey $.Values.controlPlane.controllerManager "interval")))))) "true" }}
      {{- fail (printf "controlPlane.controllerManager.timeout: %s is longer than %s, the interval of this job; make it no longer than that" $.Values.controlPlane.controllerManager.timeout (include "kube-metrics-stack.scrape.jobInterval" (dict "root" $ "own" (ternary (default "" $.Values.controlPlane.controllerManager.interval) "" (hasKey $.Values.controlPlane.controllerManager "interval"))))) }}
    {{- end }}
  {{- end }}
{{- end }}
{{- if and $.Values.controlPlane.etcd.enabled $.Values.scrape.cluster }}
  {{- if hasKey $.Values.controlPlane.etcd "timeout" }}
    {{- if eq (include "kube-metrics-stack.isLonger" (dict "root" $ "duration" $.Values.controlPlane.etcd.timeout "than" (include "kube-metrics-stack.scrape.jobInterval" (dict "root" $ "own" (ternary (default "" $.Values.controlPlane.etcd.interval) "" (hasKey $.Values.controlPlane.etcd "interval")))))) "true" }}
      {{- fail (printf "controlPlane.etcd.timeout: %s is longer than %s, the interval of this job; make it no longer than that" $.Values.controlPlane.etcd.timeout (include "kube-metrics-stack.scrape.jobInterval" (dict "root" $ "own" (ternary (default "" $.Values.controlPlane.etcd.interval) "" (hasKey $.Values.controlPlane.etcd "interval"))))) }}
    {{- end }}
  {{- end }}
{{- end }}
{{- if and $.Values.controlPlane.kubeProxy.enabled $.Values.scrape.cluster }}
  {{- if hasKey $.Values.controlPlane.kubeProxy "timeout" }}
    {{- if eq (include "kube-metrics-stack.isLonger" (dict "root" $ "duration" $.Values.controlPlane.kubeProxy.timeout "than" (include "kube-metrics-stack.scrape.jobInterval" (dict "root" $ "own" (ternary (default "" $.Values.controlPlane.kubeProxy.interval) "" (hasKey $.Values.controlPlane.kubeProxy "interval")))))) "true" }}
      {{- fail (printf "controlPlane.kubeProxy.timeout: %s is longer than %s, the interval of this job; make it no longer than that" $.Values.controlPlane.kubeProxy.timeout (include "kube-metrics-stack.scrape.jobInterval" (dict "root" $ "own" (ternary (default "" $.Values.controlPlane.kubeProxy.interval) "" (hasKey $.Values.controlPlane.kubeProxy "interval"))))) }}
    {{- end }}
  {{- end }}
{{- end }}
{{- if and (eq (include "kube-metrics-stack.kube-dns.asked" $) "true") $.Values.scrape.cluster }}
  {{- if hasKey $.Values.controlPlane.dns "timeout" }}
    {{- if eq (include "kube-metrics-stack.isLonger" (dict "root" $ "duration" $.Values.controlPlane.dns.timeout "than" (include "kube-metrics-stack.scrape.jobInterval" (dict "root" $ "own" (ternary (default "" $.Values.controlPlane.dns.interval) "" (hasKey $.Values.controlPlane.dns "interval")))))) "true" }}
      {{- fail (printf "controlPlane.dns.timeout: %s is longer than %s, the interval of this job; make it no longer than that" $.Values.controlPlane.dns.timeout (include "kube-metrics-stack.scrape.jobInterval" (dict "root" $ "own" (ternary (default "" $.Values.controlPlane.dns.interval) "" (hasKey $.Values.controlPlane.dns "interval"))))) }}
    {{- end }}
  {{- end }}
{{- end }}
{{- range $extraJob := $.Values.scrape.extraJobs }}
  {{- if hasKey $extraJob "scrape_timeout" }}
    {{- if eq (include "kube-metrics-stack.isLonger" (dict "root" $ "duration" $extraJob.scrape_timeout "than" (include "kube-metrics-stack.scrape.jobInterval" (dict "root" $ "own" (ternary (default "" $extraJob.scrape_interval) "" (hasKey $extraJob "scrape_interval")))))) "true" }}
      {{- fail (printf "scrape.extraJobs: the job \"%s\" has a scrape_timeout of %s, longer than its interval of %s; make it no longer than that" $extraJob.job_name $extraJob.scrape_timeout (include "kube-metrics-stack.scrape.jobInterval" (dict "root" $ "own" (ternary (default "" $extraJob.scrape_interval) "" (hasKey $extraJob "scrape_interval"))))) }}
    {{- end }}
  {{- end }}
{{- end }}
{{- if eq (include "kube-metrics-stack.repeats" (dict "root" $ "list" $.Values.rules.groups "key" "name")) "true" }}
  {{- range $group := $.Values.rules.groups }}
    {{- if eq (include "kube-metrics-stack.isRepeated" (dict "root" $ "list" $.Values.rules.groups "key" "name" "text" $group.name)) "true" }}
      {{- fail (printf "rules.groups: two have the name %s; give one of them another" $group.name) }}
    {{- end }}
  {{- end }}
{{- end }}
{{- if and (gt (int64 $.Values.grafana.replicas) 1) (eq $.Values.grafana.persistence.type "claim") (not (has "ReadWriteMany" $.Values.grafana.persistence.accessModes)) }}
  {{- fail "grafana.persistence.accessModes: replicas share this claim; make it ReadWriteMany, or choose grafana.persistence.type: none, or one replica" }}
{{- end }}
{{- if regexMatch "^v?((0|1|2|3|4|5|6|7|8|9|10|11|12))([.-]|$)" (ternary (default "" $.Values.grafana.image.tag) "" (hasKey $.Values.grafana.image "tag")) }}
  {{- fail "grafana.image.tag: the chart needs Grafana v13.0.0 or later; take a newer one, or leave it out" }}
{{- end }}
{{- range $extraVolume := $.Values.grafana.extraVolumes }}
  {{- if or (has $extraVolume.name (list "config" "search" "logs" "tmp")) (and (eq $extraVolume.name "data") (or (and (ne $.Values.grafana.persistence.type "existingClaim") (ne $.Values.grafana.persistence.type "none")) (hasKey $.Values.grafana.persistence "existingClaim") (eq $.Values.grafana.persistence.type "none"))) (and (eq $extraVolume.name "dashboards") $.Values.dashboards.enabled (or (and (eq (include "kube-metrics-stack.node-exporter.isOn" $) "true") $.Values.nodeExporter.scrape.enabled) $.Values.kubelet.cadvisor.enabled)) (and (eq $extraVolume.name "discovered") $.Values.grafana.dashboards.discovery.enabled) (and (eq $extraVolume.name "discovery-token") $.Values.grafana.dashboards.discovery.enabled) (and (hasPrefix "folder-" $extraVolume.name) (has (trimPrefix "folder-" $extraVolume.name) (fromYamlArray (regexReplaceAll (printf "(?m)^  %s:" "name") (join "\n" (regexFindAll (printf "(?m)^  %s:.*(\n(   .*)?$)*" "name") (regexReplaceAll "(?m)^- " (toYaml $.Values.grafana.dashboards.folders) "  ") -1)) "-")))) }}
    {{- fail (printf "grafana.extraVolumes: the chart has a volume named \"%s\" itself; give yours another" $extraVolume.name) }}
  {{- end }}
{{- end }}
{{- range $item := $.Values.grafana.extraEnv }}
  {{- if or (has $item.name (list "POD_IP")) (and (eq $item.name "DATASOURCE_prometheus_username") (hasKey $.Values.prometheus.web "secretName") $.Values.prometheus.enabled (not (eq $.Values.prometheus.mode "agent")) $.Values.prometheus.web.basicAuth.enabled) (and (eq $item.name "DATASOURCE_prometheus_password") (hasKey $.Values.prometheus.web "secretName") $.Values.prometheus.enabled (not (eq $.Values.prometheus.mode "agent")) $.Values.prometheus.web.basicAuth.enabled) (and (eq $item.name "DATASOURCE_prometheus_authority") (hasKey $.Values.prometheus.web.tls "caKey") (hasKey $.Values.prometheus.web "secretName") $.Values.prometheus.enabled (not (eq $.Values.prometheus.mode "agent")) $.Values.prometheus.web.tls.enabled) (and (eq $item.name "DATASOURCE_alertmanager_username") (hasKey $.Values.alertmanager.web "secretName") $.Values.alertmanager.enabled $.Values.alertmanager.web.basicAuth.enabled) (and (eq $item.name "DATASOURCE_alertmanager_password") (hasKey $.Values.alertmanager.web "secretName") $.Values.alertmanager.enabled $.Values.alertmanager.web.basicAuth.enabled) (and (eq $item.name "DATASOURCE_alertmanager_authority") (hasKey $.Values.alertmanager.web.tls "caKey") (hasKey $.Values.alertmanager.web "secretName") $.Values.alertmanager.enabled $.Values.alertmanager.web.tls.enabled) }}
    {{- fail (printf "grafana.extraEnv: the chart has an environment variable named \"%s\" itself; give yours another" $item.name) }}
  {{- end }}
{{- end }}
{{- range $extraVolumeMount := $.Values.grafana.extraVolumeMounts }}
  {{- if or (has (clean $extraVolumeMount.mountPath) (list "/var/lib/grafana" "/etc/grafana/config" "/etc/grafana/grafana.ini" "/etc/grafana/provisioning/datasources" "/etc/grafana/provisioning/dashboards" "/var/lib/grafana-search" "/var/log/grafana" "/tmp")) (and (eq (clean $extraVolumeMount.mountPath) "/etc/grafana/dashboards/release") $.Values.dashboards.enabled (or (and (eq (include "kube-metrics-stack.node-exporter.isOn" $) "true") $.Values.nodeExporter.scrape.enabled) $.Values.kubelet.cadvisor.enabled)) (and (eq (clean $extraVolumeMount.mountPath) "/var/lib/grafana-discovered") $.Values.grafana.dashboards.discovery.enabled) (and (hasPrefix "/etc/grafana/dashboards/own/" (clean $extraVolumeMount.mountPath)) (has (trimPrefix "/etc/grafana/dashboards/own/" (clean $extraVolumeMount.mountPath)) (fromYamlArray (regexReplaceAll (printf "(?m)^  %s:" "name") (join "\n" (regexFindAll (printf "(?m)^  %s:.*(\n(   .*)?$)*" "name") (regexReplaceAll "(?m)^- " (toYaml $.Values.grafana.dashboards.folders) "  ") -1)) "-")))) }}
    {{- fail (printf "grafana.extraVolumeMounts: the chart has a mount at \"%s\" itself; give yours another" $extraVolumeMount.mountPath) }}
  {{- end }}
{{- end }}
{{- range $extraVolumeMount := $.Values.grafana.extraVolumeMounts }}
  {{- if not (eq (include "kube-metrics-stack.grafana.hasVolume" (dict "root" $ "name" $extraVolumeMount.name)) "true") }}
    {{- fail (printf "grafana.extraVolumeMounts: there is no volume \"%s\"; put it into grafana.extraVolumes" $extraVolumeMount.name) }}
  {{- end }}
{{- end }}
{{- range $extraContainer := $.Values.grafana.extraContainers }}
  {{- if or (has $extraContainer.name (list "grafana")) (and (eq $extraContainer.name "discover-dashboards") $.Values.grafana.dashboards.discovery.enabled) (and (eq $extraContainer.name "take-ownership") $.Values.grafana.persistence.takeOwnership.enabled) (and (eq $extraContainer.name "admin-password") $.Values.grafana.admin.enabled (not (hasKey $.Values.grafana.admin "existingSecret"))) (and (eq $extraContainer.name "download-dashboards") (not (empty $.Values.grafana.dashboards.grafanaCom))) }}
    {{- fail (printf "grafana.extraContainers: the chart has a container named \"%s\" itself; give yours another" $extraContainer.name) }}
  {{- end }}
{{- end }}
{{- range $extraContainer := $.Values.grafana.extraContainers }}
  {{- if hasKey $extraContainer "volumeMounts" }}
    {{- range $volumeMount := $extraContainer.volumeMounts }}
      {{- if not (eq (include "kube-metrics-stack.grafana.hasVolume" (dict "root" $ "name" $volumeMount.name)) "true") }}
        {{- fail (printf "grafana.extraContainers: there is no volume \"%s\" for \"%s\"; put it into grafana.extraVolumes" $volumeMount.name $extraContainer.name) }}
      {{- end }}
    {{- end }}
  {{- end }}
{{- end }}
{{- range $extraContainer := $.Values.grafana.extraContainers }}
  {{- if hasKey $extraContainer "ports" }}
    {{- range $port := $extraContainer.ports }}
      {{- if hasKey $port "name" }}
        {{- if has $port.name (list "http") }}
          {{- fail (printf "grafana.extraContainers: the chart has a port named \"%s\" itself; give that of \"%s\" another name" $port.name $extraContainer.name) }}
        {{- end }}
      {{- end }}
      {{- if and (eq (int64 $port.containerPort) 3000) (eq (ternary (default "" $port.protocol) "TCP" (hasKey $port "protocol")) "TCP") }}
        {{- fail (printf "grafana.extraContainers: the chart has port %d itself; give \"%s\" another" (int64 $port.containerPort) $extraContainer.name) }}
      {{- end }}
    {{- end }}
  {{- end }}
{{- end }}
{{- range $extraInitContainer := $.Values.grafana.extraInitContainers }}
  {{- if or (has $extraInitContainer.name (list "grafana")) (and (eq $extraInitContainer.name "discover-dashboards") $.Values.grafana.dashboards.discovery.enabled) (and (eq $extraInitContainer.name "take-ownership") $.Values.grafana.persistence.takeOwnership.enabled) (and (eq $extraInitContainer.name "admin-password") $.Values.grafana.admin.enabled (not (hasKey $.Values.grafana.admin "existingSecret"))) (and (eq $extraInitContainer.name "download-dashboards") (not (empty $.Values.grafana.dashboards.grafanaCom))) }}
    {{- fail (printf "grafana.extraInitContainers: the chart has a container named \"%s\" itself; give yours another" $extraInitContainer.name) }}
  {{- end }}
{{- end }}
{{- range $extraInitContainer := $.Values.grafana.extraInitContainers }}
  {{- if hasKey $extraInitContainer "volumeMounts" }}
    {{- range $volumeMount := $extraInitContainer.volumeMounts }}
      {{- if not (eq (include "kube-metrics-stack.grafana.hasVolume" (dict "root" $ "name" $volumeMount.name)) "true") }}
        {{- fail (printf "grafana.extraInitContainers: there is no volume \"%s\" for \"%s\"; put it into grafana.extraVolumes" $volumeMount.name $extraInitContainer.name) }}
      {{- end }}
    {{- end }}
  {{- end }}
{{- end }}
{{- range $extraInitContainer := $.Values.grafana.extraInitContainers }}
  {{- if hasKey $extraInitContainer "ports" }}
    {{- range $port := $extraInitContainer.ports }}
      {{- if hasKey $port "name" }}
        {{- if has $port.name (list "http") }}
          {{- fail (printf "grafana.extraInitContainers: the chart has a port named \"%s\" itself; give that of \"%s\" another name" $port.name $extraInitContainer.name) }}
        {{- end }}
      {{- end }}
      {{- if and (eq (int64 $port.containerPort) 3000) (eq (ternary (default "" $port.protocol) "TCP" (hasKey $port "protocol")) "TCP") }}
        {{- fail (printf "grafana.extraInitContainers: the chart has port %d itself; give \"%s\" another" (int64 $port.containerPort) $extraInitContainer.name) }}
      {{- end }}
    {{- end }}
  {{- end }}
{{- end }}
{{- if and (gt (int64 $.Values.grafana.replicas) 1) (not (or (hasKey $.Values.grafana.config.database "url") (eq (toString (get $.Values.grafana.config.database "type")) "mysql") (eq (toString (get $.Values.grafana.config.database "type")) "postgres"))) }}
  {{- fail "grafana.replicas: each would have a database of its own in the same file; name a MySQL or PostgreSQL in grafana.config.database, or choose one replica" }}
{{- end }}
{{- if and (eq $.Values.grafana.updateStrategy.type "RollingUpdate") (ne $.Values.grafana.persistence.type "none") (not (or (hasKey $.Values.grafana.config.database "url") (eq (toString (get $.Values.grafana.config.database "type")) "mysql") (eq (toString (get $.Values.grafana.config.database "type")) "postgres"))) }}
  {{- fail "grafana.updateStrategy.type: the new pod and the old one would write to one file; choose Recreate, or name a MySQL or PostgreSQL in grafana.config.database" }}
{{- end }}
{{- if and (or (hasKey $.Values.grafana.config.database "url") (eq (toString (get $.Values.grafana.config.database "type")) "mysql") (eq (toString (get $.Values.grafana.config.database "type")) "postgres")) $.Values.grafana.admin.enabled (not (hasKey $.Values.grafana.admin "existingSecret")) }}
  {{- fail "grafana.admin.existingSecret: a password that the pod makes is kept beside a database that is a file; with grafana.config.database name a Secret with the first password, or set grafana.admin.enabled: false" }}
{{- end }}
{{- if and (hasSuffix "-distroless" $.Values.grafana.image.tag) $.Values.grafana.admin.enabled (not (hasKey $.Values.grafana.admin "existingSecret")) }}
  {{- fail "grafana.image.tag: without a shell the pod cannot make the first password; name a Secret with it (grafana.admin.existingSecret)" }}
{{- end }}
{{- if and (hasSuffix "-distroless" $.Values.grafana.image.tag) (not (empty $.Values.grafana.dashboards.grafanaCom)) }}
  {{- fail "grafana.dashboards.grafanaCom: without a shell the pod cannot download dashboards; take another grafana.image.tag, or put them into grafana.dashboards.folders" }}
{{- end }}
{{- if and (hasKey $.Values.grafana.extraConfig "server") (hasKey (index $.Values.grafana.extraConfig "server") "root_url") }}
  {{- fail "grafana.extraConfig: root_url of [server] is the chart's own affair; set grafana.externalUrl instead" }}
{{- end }}
{{- if and (hasKey $.Values.grafana.extraConfig "server") (hasKey (index $.Values.grafana.extraConfig "server") "serve_from_sub_path") }}
  {{- fail "grafana.extraConfig: serve_from_sub_path of [server] is the chart's own affair; set grafana.routePrefix instead" }}
{{- end }}
{{- if and (hasKey $.Values.grafana.extraConfig "server") (hasKey (index $.Values.grafana.extraConfig "server") "http_port") }}
  {{- fail "grafana.extraConfig: http_port of [server] is the chart's own affair; take it out, for probes and Services depend on it" }}
{{- end }}
{{- if and (hasKey $.Values.grafana.extraConfig "server") (hasKey (index $.Values.grafana.extraConfig "server") "http_addr") }}
  {{- fail "grafana.extraConfig: http_addr of [server] is the chart's own affair; take it out, for probes and Services depend on it" }}
{{- end }}
{{- if and (hasKey $.Values.grafana.extraConfig "server") (hasKey (index $.Values.grafana.extraConfig "server") "protocol") }}
  {{- fail "grafana.extraConfig: protocol of [server] is the chart's own affair; take it out, for probes and Services depend on it" }}
{{- end }}
{{- if and (hasKey $.Values.grafana.extraConfig "security") (hasKey (index $.Values.grafana.extraConfig "security") "admin_user") }}
  {{- fail "grafana.extraConfig: admin_user of [security] is the chart's own affair; set grafana.admin.user instead" }}
{{- end }}
{{- if and (hasKey $.Values.grafana.extraConfig "security") (hasKey (index $.Values.grafana.extraConfig "security") "admin_password") }}
  {{- fail "grafana.extraConfig: admin_password of [security] is the chart's own affair; set grafana.admin.existingSecret instead" }}
{{- end }}
{{- if and (hasKey $.Values.grafana.extraConfig "security") (hasKey (index $.Values.grafana.extraConfig "security") "disable_initial_admin_creation") }}
  {{- fail "grafana.extraConfig: disable_initial_admin_creation of [security] is the chart's own affair; set grafana.admin.enabled instead" }}
{{- end }}
{{- if and (hasKey $.Values.grafana.extraConfig "date_formats") (hasKey (index $.Values.grafana.extraConfig "date_formats") "default_timezone") }}
  {{- fail "grafana.extraConfig: default_timezone of [date_formats] is the chart's own affair; set grafana.timeZone instead" }}
{{- end }}
{{- if and (hasKey $.Values.grafana.extraConfig "plugins") (hasKey (index $.Values.grafana.extraConfig "plugins") "preinstall") }}
  {{- fail "grafana.extraConfig: preinstall of [plugins] is the chart's own affair; set grafana.plugins instead" }}
{{- end }}
{{- if and (hasKey $.Values.grafana.extraConfig "plugins") (hasKey (index $.Values.grafana.extraConfig "plugins") "preinstall_sync") }}
  {{- fail "grafana.extraConfig: preinstall_sync of [plugins] is the chart's own affair; set grafana.plugins instead" }}
{{- end }}
{{- if and (hasKey $.Values.grafana.extraConfig "plugins") (hasKey (index $.Values.grafana.extraConfig "plugins") "preinstall_disabled") }}
  {{- fail "grafana.extraConfig: preinstall_disabled of [plugins] is the chart's own affair; set grafana.plugins instead" }}
{{- end }}
{{- if and (hasKey $.Values.grafana.extraConfig "plugins") (hasKey (index $.Values.grafana.extraConfig "plugins") "preinstall_auto_update") }}
  {{- fail "grafana.extraConfig: preinstall_auto_update of [plugins] is the chart's own affair; take it out, for what is in the image cannot be replaced" }}
{{- end }}
{{- if and (hasKey $.Values.grafana.extraConfig "paths") (hasKey (index $.Values.grafana.extraConfig "paths") "data") }}
  {{- fail "grafana.extraConfig: data of [paths] is the chart's own affair; take it out; where the data is kept says grafana.persistence" }}
{{- end }}
{{- if and (hasKey $.Values.grafana.extraConfig "paths") (hasKey (index $.Values.grafana.extraConfig "paths") "provisioning") }}
  {{- fail "grafana.extraConfig: provisioning of [paths] is the chart's own affair; take it out, for the chart's files are where they are" }}
{{- end }}
{{- if and (hasKey $.Values.grafana.extraConfig "paths") (hasKey (index $.Values.grafana.extraConfig "paths") "plugins") }}
  {{- fail "grafana.extraConfig: plugins of [paths] is the chart's own affair; take it out, for nothing else is writable" }}
{{- end }}
{{- if and (hasKey $.Values.grafana.extraConfig "paths") (hasKey (index $.Values.grafana.extraConfig "paths") "logs") }}
  {{- fail "grafana.extraConfig: logs of [paths] is the chart's own affair; take it out, for nothing else is writable" }}
{{- end }}
{{- if and (hasKey $.Values.grafana.extraConfig "unified_storage") (hasKey (index $.Values.grafana.extraConfig "unified_storage") "index_path") }}
  {{- fail "grafana.extraConfig: index_path of [unified_storage] is the chart's own affair; take it out, for nothing else is writable" }}
{{- end }}
{{- if and (hasKey $.Values.grafana.extraConfig "log") (hasKey (index $.Values.grafana.extraConfig "log") "mode") }}
  {{- fail "grafana.extraConfig: mode of [log] is the chart's own affair; take it out, for logs are read by kubectl" }}
{{- end }}
{{- if and (hasKey $.Values.grafana.extraConfig "metrics") (hasKey (index $.Values.grafana.extraConfig "metrics") "enabled") }}
  {{- fail "grafana.extraConfig: enabled of [metrics] is the chart's own affair; take it out, for Prometheus collects them" }}
{{- end }}
{{- if and (hasKey $.Values.grafana.extraConfig "metrics") (hasKey (index $.Values.grafana.extraConfig "metrics") "basic_auth_username") }}
  {{- fail "grafana.extraConfig: basic_auth_username of [metrics] is the chart's own affair; take it out, for Prometheus would be refused" }}
{{- end }}
{{- if and (hasKey $.Values.grafana.extraConfig "metrics") (hasKey (index $.Values.grafana.extraConfig "metrics") "basic_auth_password") }}
  {{- fail "grafana.extraConfig: basic_auth_password of [metrics] is the chart's own affair; take it out, for Prometheus would be refused" }}
{{- end }}
{{- if hasKey $.Values.grafana "externalUrl" }}
  {{- if hasKey $.Values.grafana "routePrefix" }}
    {{- if and (ne $.Values.grafana.routePrefix "/") (not (hasSuffix $.Values.grafana.routePrefix (trimSuffix "/" $.Values.grafana.externalUrl))) }}
      {{- fail (printf "grafana.externalUrl: Grafana answers below the path of this URL and not below %s; put it at the end of the URL, or leave grafana.routePrefix out" $.Values.grafana.routePrefix) }}
    {{- end }}
  {{- end }}
{{- end }}
{{- range $item := $.Values.grafana.extraEnv }}
  {{- range $datasource := $.Values.grafana.datasources }}
    {{- if hasKey $datasource "secureJsonData" }}
      {{- range $item2 := keys $datasource.secureJsonData | sortAlpha }}
        {{- if eq $item.name (include "kube-metrics-stack.grafana.variable" (dict "root" $ "uid" $datasource.uid "key" $item2)) }}
          {{- fail (printf "grafana.extraEnv: the chart has an environment variable named \"%s\" itself; give yours another" $item.name) }}
        {{- end }}
      {{- end }}
    {{- end }}
  {{- end }}
{{- end }}
{{- if eq (include "kube-metrics-stack.repeats" (dict "root" $ "list" $.Values.grafana.datasources "key" "uid")) "true" }}
  {{- range $datasource := $.Values.grafana.datasources }}
    {{- if eq (include "kube-metrics-stack.isRepeated" (dict "root" $ "list" $.Values.grafana.datasources "key" "uid" "text" $datasource.uid)) "true" }}
      {{- fail (printf "grafana.datasources: two have the uid %s; give one of them another" $datasource.uid) }}
    {{- end }}
  {{- end }}
{{- end }}
{{- if eq (include "kube-metrics-stack.repeats" (dict "root" $ "list" $.Values.grafana.datasources "key" "name")) "true" }}
  {{- range $datasource := $.Values.grafana.datasources }}
    {{- if eq (include "kube-metrics-stack.isRepeated" (dict "root" $ "list" $.Values.grafana.datasources "key" "name" "text" $datasource.name)) "true" }}
      {{- fail (printf "grafana.datasources: two have the name %s; give one of them another" $datasource.name) }}
    {{- end }}
  {{- end }}
{{- end }}
{{- range $datasource := $.Values.grafana.datasources }}
  {{- if and $.Values.prometheus.enabled (not (eq $.Values.prometheus.mode "agent")) (or (eq $datasource.name "Prometheus") (eq $datasource.uid "prometheus")) }}
    {{- fail "grafana.datasources: this release has a data source Prometheus with the uid prometheus itself; give yours another name and uid" }}
  {{- end }}
{{- end }}
{{- range $datasource := $.Values.grafana.datasources }}
  {{- if and $.Values.alertmanager.enabled (or (eq $datasource.name "Alertmanager") (eq $datasource.uid "alertmanager")) }}
    {{- fail "grafana.datasources: this release has a data source Alertmanager with the uid alertmanager itself; give yours another name and uid" }}
  {{- end }}
{{- end }}
{{- if eq (include "kube-metrics-stack.repeats" (dict "root" $ "list" $.Values.grafana.dashboards.folders "key" "name")) "true" }}
  {{- range $folder := $.Values.grafana.dashboards.folders }}
    {{- if eq (include "kube-metrics-stack.isRepeated" (dict "root" $ "list" $.Values.grafana.dashboards.folders "key" "name" "text" $folder.name)) "true" }}
      {{- fail (printf "grafana.dashboards.folders: two have the name %s; give one of them another" $folder.name) }}
    {{- end }}
  {{- end }}
{{- end }}
{{- if and $.Values.dashboards.enabled $.Values.dashboards.elsewhere.enabled $.Values.grafana.enabled $.Values.grafana.dashboards.discovery.enabled }}
  {{- fail "dashboards.elsewhere.enabled: this release's own Grafana looks for ConfigMaps too (grafana.dashboards.discovery.enabled) and would have each dashboard twice; switch one of the two off" }}
{{- end }}
{{- end }}
