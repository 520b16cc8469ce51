{{- /* Generated from stack/ by kmstack generate; do not edit. */}}

{{- /* Whether pods of alertmanager have a volume with this name. */}}
{{- define "kube-metrics-stack.alertmanager.hasVolume" -}}
{{ or (has $.name (list "data" "config")) (and (eq $.name "web") (hasKey $.root.Values.alertmanager.web "secretName")) (and (hasPrefix "secret-" $.name) (has (trimPrefix "secret-" $.name) $.root.Values.alertmanager.secrets)) (eq (include "kube-metrics-stack.isUnder" (dict "root" $.root "list" $.root.Values.alertmanager.extraVolumes "key" "name" "text" $.name)) "true") }}
{{- end }}

{{- /* The path below which Alertmanager answers: its own, or that of its external URL. */}}
{{- define "kube-metrics-stack.alertmanager.prefix" -}}
{{- if hasKey $.Values.alertmanager "routePrefix" -}}
{{ $.Values.alertmanager.routePrefix }}
{{- else if hasKey $.Values.alertmanager "externalUrl" -}}
/{{ trimSuffix "/" (trimPrefix "/" (regexReplaceAllLiteral "^https?://[^/]*" $.Values.alertmanager.externalUrl "")) }}
{{- else -}}
/
{{- end -}}
{{- end }}

{{- /* The kind of cluster: the one that the values say, or that the cluster's version or APIs tell. */}}
{{- define "kube-metrics-stack.cluster.platform" -}}
{{- if ne $.Values.cluster.profile "auto" -}}
{{ $.Values.cluster.profile }}
{{- else if regexMatch "\\+k3s" $.Capabilities.KubeVersion.Version -}}
k3s
{{- else if regexMatch "\\+rke2" $.Capabilities.KubeVersion.Version -}}
rke2
{{- else if regexMatch "-eks-" $.Capabilities.KubeVersion.Version -}}
eks
{{- else if regexMatch "-gke\\." $.Capabilities.KubeVersion.Version -}}
gke
{{- else if $.Capabilities.APIVersions.Has "config.openshift.io/v1" -}}
openshift
{{- else -}}
unknown
{{- end -}}
{{- end }}

{{- /* Whether there is any of the chart's own dashboards. */}}
{{- define "kube-metrics-stack.dashboard.any" -}}
{{ or (eq (include "kube-metrics-stack.dashboard.kmstack-prometheus" $) "true") (eq (include "kube-metrics-stack.dashboard.kmstack-remote-write" $) "true") (eq (include "kube-metrics-stack.dashboard.kmstack-clusters" $) "true") (eq (include "kube-metrics-stack.dashboard.kmstack-alertmanager" $) "true") (eq (include "kube-metrics-stack.dashboard.kmstack-nodes" $) "true") (eq (include "kube-metrics-stack.dashboard.kmstack-cluster" $) "true") (eq (include "kube-metrics-stack.dashboard.kmstack-namespaces" $) "true") (eq (include "kube-metrics-stack.dashboard.kmstack-workloads" $) "true") (eq (include "kube-metrics-stack.dashboard.kmstack-pods" $) "true") (eq (include "kube-metrics-stack.dashboard.kmstack-autoscaling" $) "true") (eq (include "kube-metrics-stack.dashboard.kmstack-kubelets" $) "true") (eq (include "kube-metrics-stack.dashboard.kmstack-network" $) "true") (eq (include "kube-metrics-stack.dashboard.kmstack-metrics-server" $) "true") (eq (include "kube-metrics-stack.dashboard.kmstack-api-server" $) "true") (eq (include "kube-metrics-stack.dashboard.kmstack-etcd" $) "true") (eq (include "kube-metrics-stack.dashboard.kmstack-dns" $) "true") (eq (include "kube-metrics-stack.dashboard.kmstack-grafana" $) "true") }}
{{- end }}

{{- /* Whether there is a dashboard "Alertmanager": all that it reads is collected. */}}
{{- define "kube-metrics-stack.dashboard.kmstack-alertmanager" -}}
{{ and $.Values.alertmanager.enabled $.Values.alertmanager.scrape.enabled }}
{{- end }}

{{- /* Where people look at the dashboard "Alertmanager"; empty where that is not known. */}}
{{- define "kube-metrics-stack.dashboard.kmstack-alertmanager.url" -}}
{{- if eq (include "kube-metrics-stack.dashboard.kmstack-alertmanager" $) "true" -}}
{{- if hasKey $.Values.rules.alerts "dashboardUrl" -}}
{{ trimSuffix "/" $.Values.rules.alerts.dashboardUrl }}/d/kmstack-alertmanager
{{- else if and $.Values.grafana.enabled $.Values.dashboards.enabled -}}
{{- if hasKey $.Values.grafana "externalUrl" -}}
{{ trimSuffix "/" $.Values.grafana.externalUrl }}/d/kmstack-alertmanager
{{- else -}}
{{ "" }}
{{- end -}}
{{- else -}}
{{ "" }}
{{- end -}}
{{- else -}}
{{ "" }}
{{- end -}}
{{- end }}

{{- /* Whether there is a dashboard "API server": all that it reads is collected. */}}
{{- define "kube-metrics-stack.dashboard.kmstack-api-server" -}}
{{ and $.Values.controlPlane.apiServer.enabled (or $.Values.scrape.cluster $.Values.prometheus.remoteWriteReceiver.enabled) }}
{{- end }}

{{- /* Where people look at the dashboard "API server"; empty where that is not known. */}}
{{- define "kube-metrics-stack.dashboard.kmstack-api-server.url" -}}
{{- if eq (include "kube-metrics-stack.dashboard.kmstack-api-server" $) "true" -}}
{{- if hasKey $.Values.rules.alerts "dashboardUrl" -}}
{{ trimSuffix "/" $.Values.rules.alerts.dashboardUrl }}/d/kmstack-api-server
{{- else if and $.Values.grafana.enabled $.Values.dashboards.enabled -}}
{{- if hasKey $.Values.grafana "externalUrl" -}}
{{ trimSuffix "/" $.Values.grafana.externalUrl }}/d/kmstack-api-server
{{- else -}}
{{ "" }}
{{- end -}}
{{- else -}}
{{ "" }}
{{- end -}}
{{- else -}}
{{ "" }}
{{- end -}}
{{- end }}

{{- /* Whether there is a dashboard "Autoscaling": all that it reads is collected. */}}
{{- define "kube-metrics-stack.dashboard.kmstack-autoscaling" -}}
{{ and $.Values.kubeStateMetrics.enabled $.Values.kubeStateMetrics.scrape.enabled (or $.Values.scrape.cluster $.Values.prometheus.remoteWriteReceiver.enabled) }}
{{- end }}

{{- /* Where people look at the dashboard "Autoscaling"; empty where that is not known. */}}
{{- define "kube-metrics-stack.dashboard.kmstack-autoscaling.url" -}}
{{- if eq (include "kube-metrics-stack.dashboard.kmstack-autoscaling" $) "true" -}}
{{- if hasKey $.Values.rules.alerts "dashboardUrl" -}}
{{ trimSuffix "/" $.Values.rules.alerts.dashboardUrl }}/d/kmstack-autoscaling
{{- else if and $.Values.grafana.enabled $.Values.dashboards.enabled -}}
{{- if hasKey $.Values.grafana "externalUrl" -}}
{{ trimSuffix "/" $.Values.grafana.externalUrl }}/d/kmstack-autoscaling
{{- else -}}
{{ "" }}
{{- end -}}
{{- else -}}
{{ "" }}
{{- end -}}
{{- else -}}
{{ "" }}
{{- end -}}
{{- end }}

{{- /* Whether there is a dashboard "Cluster": all that it reads is collected. */}}
{{- define "kube-metrics-stack.dashboard.kmstack-cluster" -}}
{{ and $.Values.kubeStateMetrics.enabled $.Values.kubeStateMetrics.scrape.enabled $.Values.kubelet.cadvisor.enabled (or $.Values.scrape.cluster $.Values.prometheus.remoteWriteReceiver.enabled) }}
{{- end }}

{{- /* Where people look at the dashboard "Cluster"; empty where that is not known. */}}
{{- define "kube-metrics-stack.dashboard.kmstack-cluster.url" -}}
{{- if eq (include "kube-metrics-stack.dashboard.kmstack-cluster" $) "true" -}}
{{- if hasKey $.Values.rules.alerts "dashboardUrl" -}}
{{ trimSuffix "/" $.Values.rules.alerts.dashboardUrl }}/d/kmstack-cluster
{{- else if and $.Values.grafana.enabled $.Values.dashboards.enabled -}}
{{- if hasKey $.Values.grafana "externalUrl" -}}
{{ trimSuffix "/" $.Values.grafana.externalUrl }}/d/kmstack-cluster
{{- else -}}
{{ "" }}
{{- end -}}
{{- else -}}
{{ "" }}
{{- end -}}
{{- else -}}
{{ "" }}
{{- end -}}
{{- end }}

{{- /* Whether there is a dashboard "All clusters": all that it reads is collected. */}}
{{- define "kube-metrics-stack.dashboard.kmstack-clusters" -}}
{{ and $.Values.prometheus.enabled $.Values.prometheus.remoteWriteReceiver.enabled $.Values.kubeStateMetrics.enabled $.Values.kubeStateMetrics.scrape.enabled $.Values.kubelet.cadvisor.enabled }}
{{- end }}

{{- /* Whether there is a dashboard "CoreDNS": all that it reads is collected. */}}
{{- define "kube-metrics-stack.dashboard.kmstack-dns" -}}
{{ and (eq (include "kube-metrics-stack.kube-dns.asked" $) "true") (or $.Values.scrape.cluster $.Values.prometheus.remoteWriteReceiver.enabled) }}
{{- end }}

{{- /* Where people look at the dashboard "CoreDNS"; empty where that is not known. */}}
{{- define "kube-metrics-stack.dashboard.kmstack-dns.url" -}}
{{- if eq (include "kube-metrics-stack.dashboard.kmstack-dns" $) "true" -}}
{{- if hasKey $.Values.rules.alerts "dashboardUrl" -}}
{{ trimSuffix "/" $.Values.rules.alerts.dashboardUrl }}/d/kmstack-dns
{{- else if and $.Values.grafana.enabled $.Values.dashboards.enabled -}}
{{- if hasKey $.Values.grafana "externalUrl" -}}
{{ trimSuffix "/" $.Values.grafana.externalUrl }}/d/kmstack-dns
{{- else -}}
{{ "" }}
{{- end -}}
{{- else -}}
{{ "" }}
{{- end -}}
{{- else -}}
{{ "" }}
{{- end -}}
{{- end }}

{{- /* Whether there is a dashboard "etcd": all that it reads is collected. */}}
{{- define "kube-metrics-stack.dashboard.kmstack-etcd" -}}
{{ and $.Values.controlPlane.etcd.enabled (or $.Values.scrape.cluster $.Values.prometheus.remoteWriteReceiver.enabled) }}
{{- end }}

{{- /* Where people look at the dashboard "etcd"; empty where that is not known. */}}
{{- define "kube-metrics-stack.dashboard.kmstack-etcd.url" -}}
{{- if eq (include "kube-metrics-stack.dashboard.kmstack-etcd" $) "true" -}}
{{- if hasKey $.Values.rules.alerts "dashboardUrl" -}}
{{ trimSuffix "/" $.Values.rules.alerts.dashboardUrl }}/d/kmstack-etcd
{{- else if and $.Values.grafana.enabled $.Values.dashboards.enabled -}}
{{- if hasKey $.Values.grafana "externalUrl" -}}
{{ trimSuffix "/" $.Values.grafana.externalUrl }}/d/kmstack-etcd
{{- else -}}
{{ "" }}
{{- end -}}
{{- else -}}
{{ "" }}
{{- end -}}
{{- else -}}
{{ "" }}
{{- end -}}
{{- end }}

{{- /* Whether there is a dashboard "Grafana": all that it reads is collected. */}}
{{- define "kube-metrics-stack.dashboard.kmstack-grafana" -}}
{{ and $.Values.grafana.enabled $.Values.grafana.scrape.enabled }}
{{- end }}

{{- /* Where people look at the dashboard "Grafana"; empty where that is not known. */}}
{{- define "kube-metrics-stack.dashboard.kmstack-grafana.url" -}}
{{- if eq (include "kube-metrics-stack.dashboard.kmstack-grafana" $) "true" -}}
{{- if hasKey $.Values.rules.alerts "dashboardUrl" -}}
{{ trimSuffix "/" $.Values.rules.alerts.dashboardUrl }}/d/kmstack-grafana
{{- else if and $.Values.grafana.enabled $.Values.dashboards.enabled -}}
{{- if hasKey $.Values.grafana "externalUrl" -}}
{{ trimSuffix "/" $.Values.grafana.externalUrl }}/d/kmstack-grafana
{{- else -}}
{{ "" }}
{{- end -}}
{{- else -}}
{{ "" }}
{{- end -}}
{{- else -}}
{{ "" }}
{{- end -}}
{{- end }}

{{- /* Whether there is a dashboard "Kubelets and volumes": all that it reads is collected. */}}
{{- define "kube-metrics-stack.dashboard.kmstack-kubelets" -}}
{{ and $.Values.kubelet.enabled (or $.Values.scrape.cluster $.Values.prometheus.remoteWriteReceiver.enabled) }}
{{- end }}

{{- /* Where people look at the dashboard "Kubelets and volumes"; empty where that is not known. */}}
{{- define "kube-metrics-stack.dashboard.kmstack-kubelets.url" -}}
{{- if eq (include "kube-metrics-stack.dashboard.kmstack-kubelets" $) "true" -}}
{{- if hasKey $.Values.rules.alerts "dashboardUrl" -}}
{{ trimSuffix "/" $.Values.rules.alerts.dashboardUrl }}/d/kmstack-kubelets
{{- else if and $.Values.grafana.enabled $.Values.dashboards.enabled -}}
{{- if hasKey $.Values.grafana "externalUrl" -}}
{{ trimSuffix "/" $.Values.grafana.externalUrl }}/d/kmstack-kubelets
{{- else -}}
{{ "" }}
{{- end -}}
{{- else -}}
{{ "" }}
{{- end -}}
{{- else -}}
{{ "" }}
{{- end -}}
{{- end }}

{{- /* Whether there is a dashboard "metrics-server": all that it reads is collected. */}}
{{- define "kube-metrics-stack.dashboard.kmstack-metrics-server" -}}
{{ and (eq (include "kube-metrics-stack.metrics-server.isOn" $) "true") $.Values.metricsServer.scrape.enabled }}
{{- end }}

{{- /* Where people look at the dashboard "metrics-server"; empty where that is not known. */}}
{{- define "kube-metrics-stack.dashboard.kmstack-metrics-server.url" -}}
{{- if eq (include "kube-metrics-stack.dashboard.kmstack-metrics-server" $) "true" -}}
{{- if hasKey $.Values.rules.alerts "dashboardUrl" -}}
{{ trimSuffix "/" $.Values.rules.alerts.dashboardUrl }}/d/kmstack-metrics-server
{{- else if and $.Values.grafana.enabled $.Values.dashboards.enabled -}}
{{- if hasKey $.Values.grafana "externalUrl" -}}
{{ trimSuffix "/" $.Values.grafana.externalUrl }}/d/kmstack-metrics-server
{{- else -}}
{{ "" }}
{{- end -}}
{{- else -}}
{{ "" }}
{{- end -}}
{{- else -}}
{{ "" }}
{{- end -}}
{{- end }}

{{- /* Whether there is a dashboard "Namespaces": all that it reads is collected. */}}
{{- define "kube-metrics-stack.dashboard.kmstack-namespaces" -}}
{{ and $.Values.kubeStateMetrics.enabled $.Values.kubeStateMetrics.scrape.enabled $.Values.kubelet.cadvisor.enabled (or $.Values.scrape.cluster $.Values.prometheus.remoteWriteReceiver.enabled) }}
{{- end }}

{{- /* Whether there is a dashboard "Networking": all that it reads is collected. */}}
{{- define "kube-metrics-stack.dashboard.kmstack-network" -}}
{{ and $.Values.kubelet.cadvisor.enabled (or $.Values.scrape.cluster $.Values.prometheus.remoteWriteReceiver.enabled) }}
{{- end }}

{{- /* Whether there is a dashboard "Nodes": all that it reads is collected. */}}
{{- define "kube-metrics-stack.dashboard.kmstack-nodes" -}}
{{ and (eq (include "kube-metrics-stack.node-exporter.isOn" $) "true") $.Values.nodeExporter.scrape.enabled (or $.Values.scrape.cluster $.Values.prometheus.remoteWriteReceiver.enabled) }}
{{- end }}

{{- /* Where people look at the dashboard "Nodes"; empty where that is not known. */}}
{{- define "kube-metrics-stack.dashboard.kmstack-nodes.url" -}}
{{- if eq (include "kube-metrics-stack.dashboard.kmstack-nodes" $) "true" -}}
{{- if hasKey $.Values.rules.alerts "dashboardUrl" -}}
{{ trimSuffix "/" $.Values.rules.alerts.dashboardUrl }}/d/kmstack-nodes
{{- else if and $.Values.grafana.enabled $.Values.dashboards.enabled -}}
{{- if hasKey $.Values.grafana "externalUrl" -}}
{{ trimSuffix "/" $.Values.grafana.externalUrl }}/d/kmstack-nodes
{{- else -}}
{{ "" }}
{{- end -}}
{{- else -}}
{{ "" }}
{{- end -}}
{{- else -}}
{{ "" }}
{{- end -}}
{{- end }}

{{- /* Whether there is a dashboard "Pods": all that it reads is collected. */}}
{{- define "kube-metrics-stack.dashboard.kmstack-pods" -}}
{{ and $.Values.kubeStateMetrics.enabled $.Values.kubeStateMetrics.scrape.enabled $.Values.kubelet.cadvisor.enabled (or $.Values.scrape.cluster $.Values.prometheus.remoteWriteReceiver.enabled) }}
{{- end }}

{{- /* Where people look at the dashboard "Pods"; empty where that is not known. */}}
{{- define "kube-metrics-stack.dashboard.kmstack-pods.url" -}}
{{- if eq (include "kube-metrics-stack.dashboard.kmstack-pods" $) "true" -}}
{{- if hasKey $.Values.rules.alerts "dashboardUrl" -}}
{{ trimSuffix "/" $.Values.rules.alerts.dashboardUrl }}/d/kmstack-pods
{{- else if and $.Values.grafana.enabled $.Values.dashboards.enabled -}}
{{- if hasKey $.Values.grafana "externalUrl" -}}
{{ trimSuffix "/" $.Values.grafana.externalUrl }}/d/kmstack-pods
{{- else -}}
{{ "" }}
{{- end -}}
{{- else -}}
{{ "" }}
{{- end -}}
{{- else -}}
{{ "" }}
{{- end -}}
{{- end }}

{{- /* Whether there is a dashboard "Prometheus": all that it reads is collected. */}}
{{- define "kube-metrics-stack.dashboard.kmstack-prometheus" -}}
{{ and $.Values.prometheus.enabled $.Values.prometheus.scrape.enabled (not (eq $.Values.prometheus.mode "agent")) }}
{{- end }}

{{- /* Where people look at the dashboard "Prometheus"; empty where that is not known. */}}
{{- define "kube-metrics-stack.dashboard.kmstack-prometheus.url" -}}
{{- if eq (include "kube-metrics-stack.dashboard.kmstack-prometheus" $) "true" -}}
{{- if hasKey $.Values.rules.alerts "dashboardUrl" -}}
{{ trimSuffix "/" $.Values.rules.alerts.dashboardUrl }}/d/kmstack-prometheus
{{- else if and $.Values.grafana.enabled $.Values.dashboards.enabled -}}
{{- if hasKey $.Values.grafana "externalUrl" -}}
{{ trimSuffix "/" $.Values.grafana.externalUrl }}/d/kmstack-prometheus
{{- else -}}
{{ "" }}
{{- end -}}
{{- else -}}
{{ "" }}
{{- end -}}
{{- else -}}
{{ "" }}
{{- end -}}
{{- end }}

{{- /* Whether there is a dashboard "Agents and remote write": all that it reads is collected. */}}
{{- define "kube-metrics-stack.dashboard.kmstack-remote-write" -}}
{{ and $.Values.prometheus.enabled $.Values.prometheus.scrape.enabled (or (not (empty $.Values.prometheus.remoteWrite)) $.Values.prometheus.remoteWriteReceiver.enabled) }}
{{- end }}

{{- /* Where people look at the dashboard "Agents and remote write"; empty where that is not known. */}}
{{- define "kube-metrics-stack.dashboard.kmstack-remote-write.url" -}}
{{- if eq (include "kube-metrics-stack.dashboard.kmstack-remote-write" $) "true" -}}
{{- if hasKey $.Values.rules.alerts "dashboardUrl" -}}
{{ trimSuffix "/" $.Values.rules.alerts.dashboardUrl }}/d/kmstack-remote-write
{{- else if and $.Values.grafana.enabled $.Values.dashboards.enabled -}}
{{- if hasKey $.Values.grafana "externalUrl" -}}
{{ trimSuffix "/" $.Values.grafana.externalUrl }}/d/kmstack-remote-write
{{- else -}}
{{ "" }}
{{- end -}}
{{- else -}}
{{ "" }}
{{- end -}}
{{- else -}}
{{ "" }}
{{- end -}}
{{- end }}

{{- /* Whether there is a dashboard "Workloads": all that it reads is collected. */}}
{{- define "kube-metrics-stack.dashboard.kmstack-workloads" -}}
{{ and $.Values.kubeStateMetrics.enabled $.Values.kubeStateMetrics.scrape.enabled $.Values.kubelet.cadvisor.enabled (or $.Values.scrape.cluster $.Values.prometheus.remoteWriteReceiver.enabled) }}
{{- end }}

{{- /* Where people look at the dashboard "Workloads"; empty where that is not known. */}}
{{- define "kube-metrics-stack.dashboard.kmstack-workloads.url" -}}
{{- if eq (include "kube-metrics-stack.dashboard.kmstack-workloads" $) "true" -}}
{{- if hasKey $.Values.rules.alerts "dashboardUrl" -}}
{{ trimSuffix "/" $.Values.rules.alerts.dashboardUrl }}/d/kmstack-workloads
{{- else if and $.Values.grafana.enabled $.Values.dashboards.enabled -}}
{{- if hasKey $.Values.grafana "externalUrl" -}}
{{ trimSuffix "/" $.Values.grafana.externalUrl }}/d/kmstack-workloads
{{- else -}}
{{ "" }}
{{- end -}}
{{- else -}}
{{ "" }}
{{- end -}}
{{- else -}}
{{ "" }}
{{- end -}}
{{- end }}

{{- /* How Grafana asks Alertmanager. */}}
{{- define "kube-metrics-stack.dataSource.alertmanager" -}}
url: {{ printf "%s://%s%s" (ternary "https" "http" $.Values.alertmanager.web.tls.enabled) (ternary (printf "%s-alertmanager-headless:9093" (include "kube-metrics-stack.fullname" $)) (printf "%s-alertmanager:%v" (include "kube-metrics-stack.fullname" $) $.Values.alertmanager.service.port) (hasKey $.Values.alertmanager.service "targetPort")) (trimSuffix "/" (include "kube-metrics-stack.alertmanager.prefix" $)) | quote }}
{{- if $.Values.alertmanager.web.basicAuth.enabled }}
basicAuth: true
basicAuthUser: $DATASOURCE_alertmanager_username
{{- end }}
jsonData:
  implementation: prometheus
  handleGrafanaManagedAlerts: false
  {{- if and $.Values.alertmanager.web.tls.enabled (not (hasKey $.Values.alertmanager.web.tls "caKey")) }}
  tlsSkipVerify: true
  {{- end }}
  {{- if and $.Values.alertmanager.web.tls.enabled (hasKey $.Values.alertmanager.web.tls "caKey") }}
  tlsAuthWithCACert: true
  {{- end }}
  {{- if hasKey $.Values.alertmanager.web.tls "serverName" }}
  serverName: {{ $.Values.alertmanager.web.tls.serverName | quote }}
  {{- end }}
{{- if or $.Values.alertmanager.web.basicAuth.enabled (and $.Values.alertmanager.web.tls.enabled (hasKey $.Values.alertmanager.web.tls "caKey")) }}
secureJsonData:
  {{- if $.Values.alertmanager.web.basicAuth.enabled }}
  basicAuthPassword: $DATASOURCE_alertmanager_password
  {{- end }}
  {{- if and $.Values.alertmanager.web.tls.enabled (hasKey $.Values.alertmanager.web.tls "caKey") }}
  tlsCACert: $DATASOURCE_alertmanager_authority
  {{- end }}
{{- end }}
{{- end }}

{{- /* How Grafana asks Prometheus. */}}
{{- define "kube-metrics-stack.dataSource.prometheus" -}}
url: {{ printf "%s://%s%s" (ternary "https" "http" $.Values.prometheus.web.tls.enabled) (ternary (printf "%s-prometheus-headless:9090" (include "kube-metrics-stack.fullname" $)) (printf "%s-prometheus:%v" (include "kube-metrics-stack.fullname" $) $.Values.prometheus.service.port) (hasKey $.Values.prometheus.service "targetPort")) (trimSuffix "/" (include "kube-metrics-stack.prometheus.prefix" $)) | quote }}
{{- if $.Values.prometheus.web.basicAuth.enabled }}
basicAuth: true
basicAuthUser: $DATASOURCE_prometheus_username
{{- end }}
jsonData:
  httpMethod: POST
  prometheusType: Prometheus
  timeInterval: {{ $.Values.scrape.interval }}
  {{- if and $.Values.prometheus.web.tls.enabled (not (hasKey $.Values.prometheus.web.tls "caKey")) }}
  tlsSkipVerify: true
  {{- end }}
  {{- if and $.Values.prometheus.web.tls.enabled (hasKey $.Values.prometheus.web.tls "caKey") }}
  tlsAuthWithCACert: true
  {{- end }}
  {{- if hasKey $.Values.prometheus.web.tls "serverName" }}
  serverName: {{ $.Values.prometheus.web.tls.serverName | quote }}
  {{- end }}
{{- if or $.Values.prometheus.web.basicAuth.enabled (and $.Values.prometheus.web.tls.enabled (hasKey $.Values.prometheus.web.tls "caKey")) }}
secureJsonData:
  {{- if $.Values.prometheus.web.basicAuth.enabled }}
  basicAuthPassword: $DATASOURCE_prometheus_password
  {{- end }}
  {{- if and $.Values.prometheus.web.tls.enabled (hasKey $.Values.prometheus.web.tls "caKey") }}
  tlsCACert: $DATASOURCE_prometheus_authority
  {{- end }}
{{- end }}
{{- end }}

{{- /* What the names of all objects begin with. */}}
{{- define "kube-metrics-stack.fullname" -}}
{{- if hasKey $.Values "fullnameOverride" -}}
{{ $.Values.fullnameOverride }}
{{- else -}}
{{ include "kube-metrics-stack.shortName" $ }}
{{- end -}}
{{- end }}

{{- /* Whether pods of grafana have a volume with this name. */}}
{{- define "kube-metrics-stack.grafana.hasVolume" -}}
{{ or (has $.name (list "config" "search" "logs" "tmp")) (and (eq $.name "data") (or (and (ne $.root.Values.grafana.persistence.type "existingClaim") (ne $.root.Values.grafana.persistence.type "none")) (hasKey $.root.Values.grafana.persistence "existingClaim") (eq $.root.Values.grafana.persistence.type "none"))) (and (eq $.name "dashboards") $.root.Values.dashboards.enabled (eq (include "kube-metrics-stack.dashboard.any" $.root) "true")) (and (eq $.name "discovered") $.root.Values.grafana.dashboards.discovery.enabled) (and (eq $.name "discovery-token") $.root.Values.grafana.dashboards.discovery.enabled) (and (hasPrefix "folder-" $.name) (has (trimPrefix "folder-" $.name) (fromYamlArray (regexReplaceAll (printf "(?m)^  %s:" "name") (join "\n" (regexFindAll (printf "(?m)^  %s:.*(\n(   .*)?$)*" "name") (regexReplaceAll "(?m)^- " (toYaml $.root.Values.grafana.dashboards.folders) "  ") -1)) "-")))) (eq (include "kube-metrics-stack.isUnder" (dict "root" $.root "list" $.root.Values.grafana.extraVolumes "key" "name" "text" $.name)) "true") }}
{{- end }}

{{- /* What grafana.ini says: the user's sections, and what the chart needs it to be. */}}
{{- define "kube-metrics-stack.grafana.ini" -}}
{{ printf "%s\n%s\n%s\n" (join "\n" (include "kube-metrics-stack.grafana.sectionLines" (dict "root" $ "sections" $.Values.grafana.config "from" "grafana.config") | fromYamlArray)) (join "\n" (include "kube-metrics-stack.grafana.sectionLines" (dict "root" $ "sections" $.Values.grafana.extraConfig "from" "grafana.extraConfig") | fromYamlArray)) (join "\n" (include "kube-metrics-stack.grafana.ownLines" $ | fromYamlArray)) }}
{{- end }}

{{- /* What the chart says itself in grafana.ini, line by line. */}}
{{- define "kube-metrics-stack.grafana.ownLines" -}}
- ; the chart's own
- "[server]"
- {{ printf "root_url = %s/" (trimSuffix "/" (ternary (default "" $.Values.grafana.externalUrl) (printf "http://%s-grafana.%s:%v%s" (include "kube-metrics-stack.fullname" $) $.Release.Namespace $.Values.grafana.service.port (include "kube-metrics-stack.grafana.prefix" $)) (hasKey $.Values.grafana "externalUrl"))) | quote }}
- serve_from_sub_path = {{ ternary "true" "false" (ne (include "kube-metrics-stack.grafana.prefix" $) "/") }}
- "[log]"
- mode = console
- "[date_formats]"
- {{ printf "default_timezone = %s" $.Values.grafana.timeZone | quote }}
- "[unified_storage]"
- index_path = /var/lib/grafana-search/bleve
- "[plugins]"
- preinstall_auto_update = false
{{- if not (empty $.Values.grafana.plugins) }}
- {{ printf "preinstall_sync = %s" (join "," (include "kube-metrics-stack.grafana.plugins" $ | fromYamlArray)) | quote }}
{{- end }}
- "[security]"
{{- if not $.Values.grafana.admin.enabled }}
- disable_initial_admin_creation = true
{{- end }}
{{- if and $.Values.grafana.admin.enabled (not (hasKey $.Values.grafana.admin "userKey")) }}
- {{ printf "admin_user = `%s`" $.Values.grafana.admin.user | quote }}
{{- end }}
{{- if and $.Values.grafana.admin.enabled (hasKey $.Values.grafana.admin "userKey") }}
- admin_user = $__file{/etc/grafana/config/secrets/admin-user}
{{- end }}
{{- if and $.Values.grafana.admin.enabled (hasKey $.Values.grafana.admin "existingSecret") }}
- admin_password = $__file{/etc/grafana/config/secrets/admin-password}
{{- end }}
{{- if and $.Values.grafana.admin.enabled (not (hasKey $.Values.grafana.admin "existingSecret")) }}
- admin_password = $__file{/var/lib/grafana/admin-password}
{{- end }}
{{- end }}

{{- /* The plugins to install, as Grafana has them. */}}
{{- define "kube-metrics-stack.grafana.plugins" -}}
{{- if not (empty $.Values.grafana.plugins) }}
{{- range $plugin := $.Values.grafana.plugins }}
- {{ ternary (printf "%s@%s@%s" $plugin.id (ternary (default "" $plugin.version) "" (hasKey $plugin "version")) (ternary (default "" $plugin.url) "" (hasKey $plugin "url"))) (ternary (printf "%s@%s" $plugin.id (ternary (default "" $plugin.version) "" (hasKey $plugin "version"))) $plugin.id (hasKey $plugin "version")) (hasKey $plugin "url") | quote }}
{{- end }}
{{- else }}
[]
{{- end }}
{{- end }}

{{- /* The path below which Grafana answers: its own, or that of its external URL. */}}
{{- define "kube-metrics-stack.grafana.prefix" -}}
{{- if hasKey $.Values.grafana "routePrefix" -}}
{{ $.Values.grafana.routePrefix }}
{{- else if hasKey $.Values.grafana "externalUrl" -}}
/{{ trimSuffix "/" (trimPrefix "/" (regexReplaceAllLiteral "^https?://[^/]*" $.Values.grafana.externalUrl "")) }}
{{- else -}}
/
{{- end -}}
{{- end }}

{{- /* Sections of grafana.ini, line by line. */}}
{{- define "kube-metrics-stack.grafana.sectionLines" -}}
- {{ printf "; %s" $.from | quote }}
{{- range $item := keys $.sections | sortAlpha }}
{{- if not (empty (index $.sections $item)) }}
- {{ printf "[%s]" $item | quote }}
{{- range $item2 := keys (index $.sections $item) | sortAlpha }}
{{- if kindIs "map" (index (index $.sections $item) $item2) }}
- {{ printf "%s = $__file{/etc/grafana/config/secrets/%s.%s}" $item2 $item $item2 | quote }}
{{- else }}
- {{ printf "%s = %s" $item2 (kindIs "string" (index (index $.sections $item) $item2) | ternary (printf "`%s`" (regexReplaceAllLiteral "^[ \\t]+|[ \\t]+$" (regexReplaceAllLiteral "[\\r\\n]+" (toString (index (index $.sections $item) $item2)) " ") "")) (toJson (index (index $.sections $item) $item2))) | quote }}
{{- end }}
{{- end }}
{{- end }}
{{- end }}
{{- end }}

{{- /* The environment variable with a secret of a data source; no two have the same. */}}
{{- define "kube-metrics-stack.grafana.variable" -}}
DATASOURCE_{{ replace "-" "_" (replace "_" "__" $.uid) }}_{{ $.key }}
{{- end }}

{{- /* Labels that tell what an object or a pod is. */}}
{{- define "kube-metrics-stack.identityLabels" -}}
app.kubernetes.io/name: {{ $.component | quote }}
app.kubernetes.io/instance: {{ $.root.Release.Name | quote }}
app.kubernetes.io/part-of: {{ $.root.Chart.Name | quote }}
{{- end }}

{{- /* An image, from the mirror of its registry where there is one, or else from the registry for all charts. */}}
{{- define "kube-metrics-stack.image" -}}
{{ ternary (get $.root.Values.imageRegistry $.image.registry) (ternary (default "" $.root.Values.global.imageRegistry) $.image.registry (hasKey $.root.Values.global "imageRegistry")) (hasKey $.root.Values.imageRegistry $.image.registry) }}/{{ $.image.repository }}:{{ $.tag }}{{ ternary (printf "@%s" (default "" $.image.digest)) "" (hasKey $.image "digest") }}
{{- end }}

{{- /* Whether a duration is longer than another one. */}}
{{- define "kube-metrics-stack.isLonger" -}}
{{ gt (int64 (include "kube-metrics-stack.milliseconds" (dict "root" $.root "duration" $.duration))) (int64 (include "kube-metrics-stack.milliseconds" (dict "root" $.root "duration" $.than))) }}
{{- end }}

{{- /* Whether two items of a list have this text under a key. */}}
{{- define "kube-metrics-stack.isRepeated" -}}
{{ gt (len (fromYamlArray (regexReplaceAll (printf "(?m)^  %s:" $.key) (join "\n" (regexFindAll (printf "(?m)^  %s:.*(\n(   .*)?$)*" $.key) (regexReplaceAll "(?m)^- " (toYaml $.list) "  ") -1)) "-"))) (add1 (len (without (fromYamlArray (regexReplaceAll (printf "(?m)^  %s:" $.key) (join "\n" (regexFindAll (printf "(?m)^  %s:.*(\n(   .*)?$)*" $.key) (regexReplaceAll "(?m)^- " (toYaml $.list) "  ") -1)) "-")) $.text)) | int) }}
{{- end }}

{{- /* Whether an item of a list has this text under a key. */}}
{{- define "kube-metrics-stack.isUnder" -}}
{{ has $.text (fromYamlArray (regexReplaceAll (printf "(?m)^  %s:" $.key) (join "\n" (regexFindAll (printf "(?m)^  %s:.*(\n(   .*)?$)*" $.key) (regexReplaceAll "(?m)^- " (toYaml $.list) "  ") -1)) "-")) }}
{{- end }}

{{- /* Whether kube-controller-manager is asked at its own addresses. */}}
{{- define "kube-metrics-stack.kube-controller-manager.byAddress" -}}
{{ and (ternary (default false $.Values.controlPlane.controllerManager.enabled) (eq (include "kube-metrics-stack.cluster.platform" $) "eks") (hasKey $.Values.controlPlane.controllerManager "enabled")) (not (and (eq (include "kube-metrics-stack.cluster.platform" $) "eks") (empty $.Values.controlPlane.controllerManager.addresses))) }}
{{- end }}

{{- /* Whether kube-controller-manager is asked by the API of the cluster that shows it. */}}
{{- define "kube-metrics-stack.kube-controller-manager.byApi" -}}
{{ and (ternary (default false $.Values.controlPlane.controllerManager.enabled) (eq (include "kube-metrics-stack.cluster.platform" $) "eks") (hasKey $.Values.controlPlane.controllerManager "enabled")) (eq (include "kube-metrics-stack.cluster.platform" $) "eks") (empty $.Values.controlPlane.controllerManager.addresses) }}
{{- end }}

{{- /* Whether the cluster's DNS is asked for its metrics. */}}
{{- define "kube-metrics-stack.kube-dns.asked" -}}
{{- if hasKey $.Values.controlPlane.dns "enabled" -}}
{{ $.Values.controlPlane.dns.enabled }}
{{- else -}}
{{ not (has (include "kube-metrics-stack.cluster.platform" $) (list "gke" "gkeAutopilot" "openshift")) }}
{{- end -}}
{{- end }}

{{- /* Whether kube-scheduler is asked at its own addresses. */}}
{{- define "kube-metrics-stack.kube-scheduler.byAddress" -}}
{{ and (ternary (default false $.Values.controlPlane.scheduler.enabled) (eq (include "kube-metrics-stack.cluster.platform" $) "eks") (hasKey $.Values.controlPlane.scheduler "enabled")) (not (and (eq (include "kube-metrics-stack.cluster.platform" $) "eks") (empty $.Values.controlPlane.scheduler.addresses))) }}
{{- end }}

{{- /* Whether kube-scheduler is asked by the API of the cluster that shows it. */}}
{{- define "kube-metrics-stack.kube-scheduler.byApi" -}}
{{ and (ternary (default false $.Values.controlPlane.scheduler.enabled) (eq (include "kube-metrics-stack.cluster.platform" $) "eks") (hasKey $.Values.controlPlane.scheduler "enabled")) (eq (include "kube-metrics-stack.cluster.platform" $) "eks") (empty $.Values.controlPlane.scheduler.addresses) }}
{{- end }}

{{- /* The API group of a kind of objects that kube-state-metrics reports on. */}}
{{- define "kube-metrics-stack.kube-state-metrics.apiGroup" -}}
{{- if has $.collector (list "mutatingwebhookconfigurations" "validatingwebhookconfigurations") -}}
admissionregistration.k8s.io
{{- else if has $.collector (list "daemonsets" "deployments" "replicasets" "statefulsets") -}}
apps
{{- else if has $.collector (list "horizontalpodautoscalers") -}}
autoscaling
{{- else if has $.collector (list "cronjobs" "jobs") -}}
batch
{{- else if has $.collector (list "certificatesigningrequests") -}}
certificates.k8s.io
{{- else if has $.collector (list "leases") -}}
coordination.k8s.io
{{- else if has $.collector (list "endpointslices") -}}
discovery.k8s.io
{{- else if has $.collector (list "ingressclasses" "ingresses" "networkpolicies") -}}
networking.k8s.io
{{- else if has $.collector (list "poddisruptionbudgets") -}}
policy
{{- else if has $.collector (list "clusterrolebindings" "clusterroles" "rolebindings" "roles") -}}
rbac.authorization.k8s.io
{{- else if has $.collector (list "storageclasses" "volumeattachments") -}}
storage.k8s.io
{{- else -}}
{{ "" }}
{{- end -}}
{{- end }}

{{- /* Whether pods of kube-state-metrics have a volume with this name. */}}
{{- define "kube-metrics-stack.kube-state-metrics.hasVolume" -}}
{{ or (and (eq $.name "custom-resources") (not (empty $.root.Values.kubeStateMetrics.customResources))) (eq (include "kube-metrics-stack.isUnder" (dict "root" $.root "list" $.root.Values.kubeStateMetrics.extraVolumes "key" "name" "text" $.name)) "true") }}
{{- end }}

{{- /* The version of kube-state-metrics that goes with the cluster's Kubernetes. */}}
{{- define "kube-metrics-stack.kube-state-metrics.tag" -}}
{{- if semverCompare ">=1.36.0-0" $.Capabilities.KubeVersion.Version -}}
v2.20.0
{{- else if semverCompare ">=1.35.0-0" $.Capabilities.KubeVersion.Version -}}
v2.19.1
{{- else if semverCompare ">=1.34.0-0" $.Capabilities.KubeVersion.Version -}}
v2.18.0
{{- else if semverCompare ">=1.33.0-0" $.Capabilities.KubeVersion.Version -}}
v2.17.0
{{- else if semverCompare ">=1.32.0-0" $.Capabilities.KubeVersion.Version -}}
v2.16.0
{{- else if semverCompare ">=1.31.0-0" $.Capabilities.KubeVersion.Version -}}
v2.14.0
{{- else if semverCompare ">=1.30.0-0" $.Capabilities.KubeVersion.Version -}}
v2.13.0
{{- else if semverCompare ">=1.28.0-0" $.Capabilities.KubeVersion.Version -}}
v2.12.0
{{- else -}}
v2.10.1
{{- end -}}
{{- end }}

{{- /* Whether pods of kubelet-csr-approver have a volume with this name. */}}
{{- define "kube-metrics-stack.kubelet-csr-approver.hasVolume" -}}
{{ eq (include "kube-metrics-stack.isUnder" (dict "root" $.root "list" $.root.Values.kubeletCsrApprover.extraVolumes "key" "name" "text" $.name)) "true" }}
{{- end }}

{{- /* Whether nobody looks at the kubelets' certificates. */}}
{{- define "kube-metrics-stack.kubelets.isUnchecked" -}}
{{ or (eq $.Values.kubelets.tls "insecureSkipVerify") (and (eq $.Values.kubelets.tls "profile") (not (has (include "kube-metrics-stack.cluster.platform" $) (list "k3s" "rke2" "eks")))) }}
{{- end }}

{{- /* Labels of every object of a component; its pods have those of podLabels. */}}
{{- define "kube-metrics-stack.labels" -}}
{{ include "kube-metrics-stack.identityLabels" (dict "root" $.root "component" $.component) }}
app.kubernetes.io/managed-by: Helm
helm.sh/chart: {{ trunc 63 (replace "+" "_" (printf "%s-%s" $.root.Chart.Name $.root.Chart.Version)) | quote }}
{{- if not (empty $.root.Values.commonLabels) }}
{{- toYaml $.root.Values.commonLabels | nindent 0 }}
{{- end }}
{{- end }}

{{- /* Whether pods of metrics-server have a volume with this name. */}}
{{- define "kube-metrics-stack.metrics-server.hasVolume" -}}
{{ or (and (eq $.name "tls") (ne $.root.Values.metricsServer.tls.type "selfSigned")) (and (eq $.name "tmp") (not (ne $.root.Values.metricsServer.tls.type "selfSigned"))) (and (eq $.name "kubelet-ca") (not (hasKey $.root.Values.metricsServer.kubelets "tls")) (eq $.root.Values.kubelets.tls "caBundle")) (eq (include "kube-metrics-stack.isUnder" (dict "root" $.root "list" $.root.Values.metricsServer.extraVolumes "key" "name" "text" $.name)) "true") }}
{{- end }}

{{- /* Whether metrics-server runs: there is one for a whole cluster, and many bring their own. */}}
{{- define "kube-metrics-stack.metrics-server.isOn" -}}
{{- if hasKey $.Values.metricsServer "enabled" -}}
{{ $.Values.metricsServer.enabled }}
{{- else -}}
{{ and (ne $.Values.cluster.profile "auto") $.Values.scrape.cluster (has (include "kube-metrics-stack.cluster.platform" $) (list "kubeadm" "kind" "minikube" "eks" "talos")) }}
{{- end -}}
{{- end }}

{{- /* The version of metrics-server that goes with the cluster's Kubernetes. */}}
{{- define "kube-metrics-stack.metrics-server.tag" -}}
{{- if semverCompare ">=1.34.0-0" $.Capabilities.KubeVersion.Version -}}
v0.9.0
{{- else if semverCompare ">=1.31.0-0" $.Capabilities.KubeVersion.Version -}}
v0.8.1
{{- else -}}
v0.7.2
{{- end -}}
{{- end }}

{{- /* A duration such as 1m30s in milliseconds. */}}
{{- define "kube-metrics-stack.milliseconds" -}}
{{ toJson (add (mul 31536000000 (regexFind "[0-9]+y" $.duration | trimSuffix "y" | atoi)) (mul 604800000 (regexFind "[0-9]+w" $.duration | trimSuffix "w" | atoi)) (mul 86400000 (regexFind "[0-9]+d" $.duration | trimSuffix "d" | atoi)) (mul 3600000 (regexFind "[0-9]+h" $.duration | trimSuffix "h" | atoi)) (mul 60000 (regexFind "[0-9]+m" (replace "ms" "" $.duration) | trimSuffix "m" | atoi)) (mul 1000 (regexFind "[0-9]+s" $.duration | trimSuffix "s" | atoi)) (regexFind "[0-9]+ms" $.duration | trimSuffix "ms" | atoi)) }}
{{- end }}

{{- /* The chart's name, or what the user calls it. */}}
{{- define "kube-metrics-stack.name" -}}
{{- if hasKey $.Values "nameOverride" -}}
{{ $.Values.nameOverride }}
{{- else -}}
{{ $.Chart.Name }}
{{- end -}}
{{- end }}

{{- /* Leaves out nodes that stand for a service and not for a machine: they take no DaemonSet. */}}
{{- define "kube-metrics-stack.noVirtualNode" -}}
- key: type
  operator: NotIn
  values:
    - virtual-kubelet
- key: eks.amazonaws.com/compute-type
  operator: NotIn
  values:
    - fargate
{{- end }}

{{- /* Whether pods of node-exporter have a volume with this name. */}}
{{- define "kube-metrics-stack.node-exporter.hasVolume" -}}
{{ or (has $.name (list "root")) (eq (include "kube-metrics-stack.isUnder" (dict "root" $.root "list" $.root.Values.nodeExporter.extraVolumes "key" "name" "text" $.name)) "true") }}
{{- end }}

{{- /* Whether node-exporter runs: what a cluster refuses is not tried unless somebody asks for it. */}}
{{- define "kube-metrics-stack.node-exporter.isOn" -}}
{{- if hasKey $.Values.nodeExporter "enabled" -}}
{{ $.Values.nodeExporter.enabled }}
{{- else -}}
{{ not (eq (include "kube-metrics-stack.cluster.platform" $) "gkeAutopilot") }}
{{- end -}}
{{- end }}

{{- /* Whether pods of operator-webhook have a volume with this name. */}}
{{- define "kube-metrics-stack.operator-webhook.hasVolume" -}}
{{ or (has $.name (list "tls")) (eq (include "kube-metrics-stack.isUnder" (dict "root" $.root "list" $.root.Values.operator.admissionWebhook.extraVolumes "key" "name" "text" $.name)) "true") }}
{{- end }}

{{- /* Whether pods of operator have a volume with this name. */}}
{{- define "kube-metrics-stack.operator.hasVolume" -}}
{{ eq (include "kube-metrics-stack.isUnder" (dict "root" $.root "list" $.root.Values.operator.own.extraVolumes "key" "name" "text" $.name)) "true" }}
{{- end }}

{{- /* Labels of a component's pods: without the chart's version, which would restart them with every release of the chart. The user's labels of the component go before those of all objects. */}}
{{- define "kube-metrics-stack.podLabels" -}}
{{ include "kube-metrics-stack.identityLabels" (dict "root" $.root "component" $.component) }}
{{- if not (empty $.own) }}
{{- toYaml $.own | nindent 0 }}
{{- end }}
{{- range $key, $value := $.root.Values.commonLabels }}
{{- if not (hasKey $.own $key) }}
{{ $key | quote }}: {{ $value | quote }}
{{- end }}
{{- end }}
{{- end }}

{{- /* The port of a URL: its own, or that of its scheme. */}}
{{- define "kube-metrics-stack.portOfUrl" -}}
{{- if regexMatch ":[0-9]+$" (regexReplaceAllLiteral "[/?#].*$" (regexReplaceAllLiteral "^[A-Za-z]+://" $.url "") "") -}}
{{ regexReplaceAllLiteral "^.*:" (regexReplaceAllLiteral "[/?#].*$" (regexReplaceAllLiteral "^[A-Za-z]+://" $.url "") "") "" }}
{{- else if hasPrefix "https" $.url -}}
443
{{- else -}}
80
{{- end -}}
{{- end }}

{{- /* What data may take where nobody says so: four fifths of its volume, in Prometheus' units. */}}
{{- define "kube-metrics-stack.prometheus.dataLimit" -}}
{{ printf "%d%s" (int64 (mulf (float64 (regexFind "^[0-9.]+" $.Values.prometheus.persistence.size)) (get (dict "" 0.8 "k" 800 "M" 781 "G" 762 "T" 745 "P" 727 "Ki" 819 "Mi" 819 "Gi" 819 "Ti" 819 "Pi" 819) (regexFind "[A-Za-z]*$" $.Values.prometheus.persistence.size)))) (get (dict "" "B" "k" "B" "M" "KB" "G" "MB" "T" "GB" "P" "TB" "Ki" "B" "Mi" "KB" "Gi" "MB" "Ti" "GB" "Pi" "TB") (regexFind "[A-Za-z]*$" $.Values.prometheus.persistence.size)) }}
{{- end }}

{{- /* Whether pods of prometheus have a volume with this name. */}}
{{- define "kube-metrics-stack.prometheus.hasVolume" -}}
{{ or (has $.name (list "data" "config")) (and (eq $.name "rules") (not (eq $.root.Values.prometheus.mode "agent"))) (and (eq $.name "web") (hasKey $.root.Values.prometheus.web "secretName")) (and (eq $.name "alertmanager-web") (or (and $.root.Values.alertmanager.enabled $.root.Values.alertmanager.web.tls.enabled (hasKey $.root.Values.alertmanager.web.tls "caKey")) (and $.root.Values.alertmanager.enabled $.root.Values.alertmanager.web.basicAuth.enabled)) (hasKey $.root.Values.alertmanager.web "secretName")) (and (eq $.name "etcd") $.root.Values.controlPlane.etcd.enabled $.root.Values.scrape.cluster (hasKey $.root.Values.controlPlane.etcd.tls "secretName")) (and (eq $.name "operator-webhook-ca") $.root.Values.operator.enabled $.root.Values.operator.admissionWebhook.enabled $.root.Values.operator.admissionWebhook.scrape.enabled) (and (eq $.name "kubelet-ca") (or (and $.root.Values.kubelet.enabled $.root.Values.scrape.cluster (eq $.root.Values.kubelets.tls "caBundle")) (and $.root.Values.kubelet.cadvisor.enabled $.root.Values.scrape.cluster (eq $.root.Values.kubelets.tls "caBundle")))) (and (eq $.name "metrics-server-ca") (eq (include "kube-metrics-stack.metrics-server.isOn" $.root) "true") $.root.Values.metricsServer.scrape.enabled (ne $.root.Values.metricsServer.tls.type "selfSigned")) (and (hasPrefix "secret-" $.name) (has (trimPrefix "secret-" $.name) $.root.Values.prometheus.secrets)) (eq (include "kube-metrics-stack.isUnder" (dict "root" $.root "list" $.root.Values.prometheus.extraVolumes "key" "name" "text" $.name)) "true") }}
{{- end }}

{{- /* The path below which Prometheus answers: its own, or that of its external URL. */}}
{{- define "kube-metrics-stack.prometheus.prefix" -}}
{{- if hasKey $.Values.prometheus "routePrefix" -}}
{{ $.Values.prometheus.routePrefix }}
{{- else if hasKey $.Values.prometheus "externalUrl" -}}
/{{ trimSuffix "/" (trimPrefix "/" (regexReplaceAllLiteral "^https?://[^/]*" $.Values.prometheus.externalUrl "")) }}
{{- else -}}
/
{{- end -}}
{{- end }}

{{- /* The release's name, with the chart's behind it unless that is part of it already. As part of another chart always with it: under two aliases one release may have this chart twice. */}}
{{- define "kube-metrics-stack.releaseName" -}}
{{- if and $.Chart.IsRoot (contains (include "kube-metrics-stack.name" $) $.Release.Name) -}}
{{ $.Release.Name }}
{{- else -}}
{{ $.Release.Name }}-{{ include "kube-metrics-stack.name" $ }}
{{- end -}}
{{- end }}

{{- /* Whether two items of a list have the same under a key. */}}
{{- define "kube-metrics-stack.repeats" -}}
{{ ne (len (fromYamlArray (regexReplaceAll (printf "(?m)^  %s:" $.key) (join "\n" (regexFindAll (printf "(?m)^  %s:.*(\n(   .*)?$)*" $.key) (regexReplaceAll "(?m)^- " (toYaml $.list) "  ") -1)) "-"))) (len (uniq (fromYamlArray (regexReplaceAll (printf "(?m)^  %s:" $.key) (join "\n" (regexFindAll (printf "(?m)^  %s:.*(\n(   .*)?$)*" $.key) (regexReplaceAll "(?m)^- " (toYaml $.list) "  ") -1)) "-")))) }}
{{- end }}

{{- /* The chart's own alerts, and the series that are recorded for them. */}}
{{- define "kube-metrics-stack.rules.groups" -}}
{{- if or (and $.Values.rules.alerts.enabled $.Values.rules.alerts.groups.prometheus $.Values.prometheus.scrape.enabled) (and $.Values.rules.alerts.enabled $.Values.rules.alerts.groups.remoteWrite $.Values.prometheus.scrape.enabled) (and $.Values.rules.alerts.enabled $.Values.rules.alerts.groups.alertmanager $.Values.alertmanager.enabled $.Values.alertmanager.scrape.enabled) (and $.Values.rules.alerts.enabled $.Values.rules.alerts.groups.nodes (eq (include "kube-metrics-stack.node-exporter.isOn" $) "true") $.Values.nodeExporter.scrape.enabled) (and $.Values.rules.alerts.enabled $.Values.rules.alerts.groups.filesystems (eq (include "kube-metrics-stack.node-exporter.isOn" $) "true") $.Values.nodeExporter.scrape.enabled) (and $.Values.rules.alerts.enabled $.Values.rules.alerts.groups.clusterNodes $.Values.kubeStateMetrics.enabled $.Values.kubeStateMetrics.scrape.enabled) (and $.Values.rules.alerts.enabled $.Values.rules.alerts.groups.pods $.Values.kubeStateMetrics.enabled $.Values.kubeStateMetrics.scrape.enabled) (and $.Values.rules.alerts.enabled $.Values.rules.alerts.groups.workloads $.Values.kubeStateMetrics.enabled $.Values.kubeStateMetrics.scrape.enabled) (and $.Values.rules.alerts.enabled $.Values.rules.alerts.groups.scaling $.Values.kubeStateMetrics.enabled $.Values.kubeStateMetrics.scrape.enabled) (and $.Values.rules.alerts.enabled $.Values.rules.alerts.groups.storage $.Values.kubeStateMetrics.enabled $.Values.kubeStateMetrics.scrape.enabled) (and $.Values.rules.alerts.enabled $.Values.rules.alerts.groups.kubeStateMetrics $.Values.kubeStateMetrics.enabled $.Values.kubeStateMetrics.scrape.enabled) (and $.Values.rules.alerts.enabled $.Values.rules.alerts.groups.kubelets $.Values.kubelet.enabled) (and $.Values.rules.alerts.enabled $.Values.rules.alerts.groups.volumes $.Values.kubelet.enabled) (and $.Values.rules.alerts.enabled $.Values.rules.alerts.groups.containers $.Values.kubelet.cadvisor.enabled) (and $.Values.rules.alerts.enabled $.Values.rules.alerts.groups.metricsServer (eq (include "kube-metrics-stack.metrics-server.isOn" $) "true") $.Values.metricsServer.scrape.enabled) (and $.Values.rules.alerts.enabled $.Values.rules.alerts.groups.apiServer $.Values.controlPlane.apiServer.enabled) (and $.Values.rules.alerts.enabled $.Values.rules.alerts.groups.controlPlane (or (eq (include "kube-metrics-stack.kube-scheduler.byAddress" $) "true") (eq (include "kube-metrics-stack.kube-scheduler.byApi" $) "true") (eq (include "kube-metrics-stack.kube-controller-manager.byAddress" $) "true") (eq (include "kube-metrics-stack.kube-controller-manager.byApi" $) "true") $.Values.controlPlane.kubeProxy.enabled)) (and $.Values.rules.alerts.enabled $.Values.rules.alerts.groups.clients) (and $.Values.rules.alerts.enabled $.Values.rules.alerts.groups.etcd $.Values.controlPlane.etcd.enabled) (and $.Values.rules.alerts.enabled $.Values.rules.alerts.groups.dns (eq (include "kube-metrics-stack.kube-dns.asked" $) "true")) (and $.Values.rules.alerts.enabled $.Values.rules.alerts.groups.targets) (and $.Values.rules.alerts.enabled $.Values.rules.alerts.groups.grafana $.Values.grafana.enabled $.Values.grafana.scrape.enabled) }}
{{- if and $.Values.rules.alerts.enabled $.Values.rules.alerts.groups.prometheus $.Values.prometheus.scrape.enabled }}
- name: prometheus
  {{- if or $.Values.rules.alerts.PrometheusBadConfig.enabled (and $.Values.rules.alerts.PrometheusNotConnectedToAlertmanagers.enabled (or $.Values.alertmanager.enabled (not (empty $.Values.prometheus.alertmanagers)))) $.Values.rules.alerts.PrometheusErrorSendingAlerts.enabled $.Values.rules.alerts.PrometheusNotificationQueueRunningFull.enabled $.Values.rules.alerts.PrometheusRuleFailures.enabled $.Values.rules.alerts.PrometheusMissingRuleEvaluations.enabled $.Values.rules.alerts.PrometheusNotIngestingSamples.enabled $.Values.rules.alerts.PrometheusTSDBReloadsFailing.enabled $.Values.rules.alerts.PrometheusTSDBCompactionsFailing.enabled $.Values.rules.alerts.PrometheusWALCorrupted.enabled $.Values.rules.alerts.PrometheusDiskWritesFailing.enabled $.Values.rules.alerts.PrometheusHighCardinalityGrowth.enabled $.Values.rules.alerts.PrometheusScrapeSampleLimitHit.enabled $.Values.rules.alerts.PrometheusTargetSyncFailure.enabled $.Values.rules.alerts.PrometheusDuplicateTimestamps.enabled $.Values.rules.alerts.PrometheusOutOfOrderTimestamps.enabled }}
  rules:
    {{- if $.Values.rules.alerts.PrometheusBadConfig.enabled }}
    - alert: PrometheusBadConfig
      expr: max_over_time(prometheus_config_last_reload_successful[5m]) == 0
      for: {{ $.Values.rules.alerts.PrometheusBadConfig.for }}
      labels:
        severity: {{ $.Values.rules.alerts.PrometheusBadConfig.severity | quote }}
        {{- if not (empty $.Values.rules.alerts.labels) }}
        {{- toYaml $.Values.rules.alerts.labels | nindent 8 }}
        {{- end }}
      annotations:
        summary: Prometheus does not take its new configuration or rules, and goes by the old ones.
        description: "{{ "{{" }} $labels.namespace }}/{{ "{{" }} $labels.pod }} goes by an old configuration: the new one is refused."
        {{- if hasKey $.Values.rules.alerts "runbookUrl" }}
        runbook_url: {{ printf "%sPrometheusBadConfig" $.Values.rules.alerts.runbookUrl | quote }}
        {{- end }}
        {{- if ne (include "kube-metrics-stack.dashboard.kmstack-prometheus.url" $) "" }}
        dashboard_url: {{ include "kube-metrics-stack.dashboard.kmstack-prometheus.url" $ | quote }}
        {{- end }}
        {{- if not (empty $.Values.rules.alerts.annotations) }}
        {{- toYaml $.Values.rules.alerts.annotations | nindent 8 }}
        {{- end }}
    {{- end }}
    {{- if and $.Values.rules.alerts.PrometheusNotConnectedToAlertmanagers.enabled (or $.Values.alertmanager.enabled (not (empty $.Values.prometheus.alertmanagers))) }}
    - alert: PrometheusNotConnectedToAlertmanagers
      expr: max_over_time(prometheus_notifications_alertmanagers_discovered[5m]) < 1
      for: {{ $.Values.rules.alerts.PrometheusNotConnectedToAlertmanagers.for }}
      labels:
        severity: {{ $.Values.rules.alerts.PrometheusNotConnectedToAlertmanagers.severity | quote }}
        {{- if not (empty $.Values.rules.alerts.labels) }}
        {{- toYaml $.Values.rules.alerts.labels | nindent 8 }}
        {{- end }}
      annotations:
        summary: Prometheus knows nobody to send alerts to.
        description: "{{ "{{" }} $labels.namespace }}/{{ "{{" }} $labels.pod }} finds no Alertmanager."
        {{- if hasKey $.Values.rules.alerts "runbookUrl" }}
        runbook_url: {{ printf "%sPrometheusNotConnectedToAlertmanagers" $.Values.rules.alerts.runbookUrl | quote }}
        {{- end }}
        {{- if ne (include "kube-metrics-stack.dashboard.kmstack-prometheus.url" $) "" }}
        dashboard_url: {{ include "kube-metrics-stack.dashboard.kmstack-prometheus.url" $ | quote }}
        {{- end }}
        {{- if not (empty $.Values.rules.alerts.annotations) }}
        {{- toYaml $.Values.rules.alerts.annotations | nindent 8 }}
        {{- end }}
    {{- end }}
    {{- if $.Values.rules.alerts.PrometheusErrorSendingAlerts.enabled }}
    - alert: PrometheusErrorSendingAlerts
      expr: {{ printf "rate(prometheus_notifications_errors_total[5m]) / (rate(prometheus_notifications_sent_total[5m]) + rate(prometheus_notifications_errors_total[5m]) > 0) > %s" (toJson $.Values.rules.alerts.PrometheusErrorSendingAlerts.threshold) | quote }}
      for: {{ $.Values.rules.alerts.PrometheusErrorSendingAlerts.for }}
      labels:
        severity: {{ $.Values.rules.alerts.PrometheusErrorSendingAlerts.severity | quote }}
        {{- if not (empty $.Values.rules.alerts.labels) }}
        {{- toYaml $.Values.rules.alerts.labels | nindent 8 }}
        {{- end }}
      annotations:
        summary: Alerts do not reach an Alertmanager.
        description: "{{ "{{" }} $value | humanizePercentage }} of the alerts of {{ "{{" }} $labels.namespace }}/{{ "{{" }} $labels.pod }} do not reach {{ "{{" }} $labels.alertmanager }}."
        {{- if hasKey $.Values.rules.alerts "runbookUrl" }}
        runbook_url: {{ printf "%sPrometheusErrorSendingAlerts" $.Values.rules.alerts.runbookUrl | quote }}
        {{- end }}
        {{- if ne (include "kube-metrics-stack.dashboard.kmstack-prometheus.url" $) "" }}
        dashboard_url: {{ include "kube-metrics-stack.dashboard.kmstack-prometheus.url" $ | quote }}
        {{- end }}
        {{- if not (empty $.Values.rules.alerts.annotations) }}
        {{- toYaml $.Values.rules.alerts.annotations | nindent 8 }}
        {{- end }}
    {{- end }}
    {{- if $.Values.rules.alerts.PrometheusNotificationQueueRunningFull.enabled }}
    - alert: PrometheusNotificationQueueRunningFull
      expr: sum without (alertmanager) (prometheus_notifications_queue_length) > 0.8 * prometheus_notifications_queue_capacity
      for: {{ $.Values.rules.alerts.PrometheusNotificationQueueRunningFull.for }}
      labels:
        severity: {{ $.Values.rules.alerts.PrometheusNotificationQueueRunningFull.severity | quote }}
        {{- if not (empty $.Values.rules.alerts.labels) }}
        {{- toYaml $.Values.rules.alerts.labels | nindent 8 }}
        {{- end }}
      annotations:
        summary: Alerts wait to be sent, and some will be lost.
        description: "{{ "{{" }} $value }} alerts of {{ "{{" }} $labels.namespace }}/{{ "{{" }} $labels.pod }} wait to be sent."
        {{- if hasKey $.Values.rules.alerts "runbookUrl" }}
        runbook_url: {{ printf "%sPrometheusNotificationQueueRunningFull" $.Values.rules.alerts.runbookUrl | quote }}
        {{- end }}
        {{- if ne (include "kube-metrics-stack.dashboard.kmstack-prometheus.url" $) "" }}
        dashboard_url: {{ include "kube-metrics-stack.dashboard.kmstack-prometheus.url" $ | quote }}
        {{- end }}
        {{- if not (empty $.Values.rules.alerts.annotations) }}
        {{- toYaml $.Values.rules.alerts.annotations | nindent 8 }}
        {{- end }}
    {{- end }}
    {{- if $.Values.rules.alerts.PrometheusRuleFailures.enabled }}
    - alert: PrometheusRuleFailures
      expr: sum without (rule_group) (increase(prometheus_rule_evaluation_failures_total[15m]) > 0)
      for: {{ $.Values.rules.alerts.PrometheusRuleFailures.for }}
      labels:
        severity: {{ $.Values.rules.alerts.PrometheusRuleFailures.severity | quote }}
        {{- if not (empty $.Values.rules.alerts.labels) }}
        {{- toYaml $.Values.rules.alerts.labels | nindent 8 }}
        {{- end }}
      annotations:
        summary: "Rules cannot be evaluated: their alerts are silent."
        description: "{{ "{{" }} $labels.namespace }}/{{ "{{" }} $labels.pod }} could not evaluate some rules, {{ "{{" }} $value | humanize }} times within a quarter of an hour."
        {{- if hasKey $.Values.rules.alerts "runbookUrl" }}
        runbook_url: {{ printf "%sPrometheusRuleFailures" $.Values.rules.alerts.runbookUrl | quote }}
        {{- end }}
        {{- if ne (include "kube-metrics-stack.dashboard.kmstack-prometheus.url" $) "" }}
        dashboard_url: {{ include "kube-metrics-stack.dashboard.kmstack-prometheus.url" $ | quote }}
        {{- end }}
        {{- if not (empty $.Values.rules.alerts.annotations) }}
        {{- toYaml $.Values.rules.alerts.annotations | nindent 8 }}
        {{- end }}
    {{- end }}
    {{- if $.Values.rules.alerts.PrometheusMissingRuleEvaluations.enabled }}
    - alert: PrometheusMissingRuleEvaluations
      expr: sum without (rule_group) (increase(prometheus_rule_group_iterations_missed_total[15m]) > 0)
      for: {{ $.Values.rules.alerts.PrometheusMissingRuleEvaluations.for }}
      labels:
        severity: {{ $.Values.rules.alerts.PrometheusMissingRuleEvaluations.severity | quote }}
        {{- if not (empty $.Values.rules.alerts.labels) }}
        {{- toYaml $.Values.rules.alerts.labels | nindent 8 }}
        {{- end }}
      annotations:
        summary: Rules take longer than the time from one evaluation to the next.
        description: "{{ "{{" }} $labels.namespace }}/{{ "{{" }} $labels.pod }} has left out {{ "{{" }} $value | humanize }} evaluations of rules within a quarter of an hour."
        {{- if hasKey $.Values.rules.alerts "runbookUrl" }}
        runbook_url: {{ printf "%sPrometheusMissingRuleEvaluations" $.Values.rules.alerts.runbookUrl | quote }}
        {{- end }}
        {{- if ne (include "kube-metrics-stack.dashboard.kmstack-prometheus.url" $) "" }}
        dashboard_url: {{ include "kube-metrics-stack.dashboard.kmstack-prometheus.url" $ | quote }}
        {{- end }}
        {{- if not (empty $.Values.rules.alerts.annotations) }}
        {{- toYaml $.Values.rules.alerts.annotations | nindent 8 }}
        {{- end }}
    {{- end }}
    {{- if $.Values.rules.alerts.PrometheusNotIngestingSamples.enabled }}
    - alert: PrometheusNotIngestingSamples
      expr: sum without (type) (rate(prometheus_tsdb_head_samples_appended_total[5m])) <= 0 and sum without (scrape_job) (prometheus_target_scrape_pool_targets) > 0
      for: {{ $.Values.rules.alerts.PrometheusNotIngestingSamples.for }}
      labels:
        severity: {{ $.Values.rules.alerts.PrometheusNotIngestingSamples.severity | quote }}
        {{- if not (empty $.Values.rules.alerts.labels) }}
        {{- toYaml $.Values.rules.alerts.labels | nindent 8 }}
        {{- end }}
      annotations:
        summary: Prometheus stores nothing, though it has targets.
        description: "{{ "{{" }} $labels.namespace }}/{{ "{{" }} $labels.pod }} stores no samples."
        {{- if hasKey $.Values.rules.alerts "runbookUrl" }}
        runbook_url: {{ printf "%sPrometheusNotIngestingSamples" $.Values.rules.alerts.runbookUrl | quote }}
        {{- end }}
        {{- if ne (include "kube-metrics-stack.dashboard.kmstack-prometheus.url" $) "" }}
        dashboard_url: {{ include "kube-metrics-stack.dashboard.kmstack-prometheus.url" $ | quote }}
        {{- end }}
        {{- if not (empty $.Values.rules.alerts.annotations) }}
        {{- toYaml $.Values.rules.alerts.annotations | nindent 8 }}
        {{- end }}
    {{- end }}
    {{- if $.Values.rules.alerts.PrometheusTSDBReloadsFailing.enabled }}
    - alert: PrometheusTSDBReloadsFailing
      expr: increase(prometheus_tsdb_reloads_failures_total[3h]) > 0
      for: {{ $.Values.rules.alerts.PrometheusTSDBReloadsFailing.for }}
      labels:
        severity: {{ $.Values.rules.alerts.PrometheusTSDBReloadsFailing.severity | quote }}
        {{- if not (empty $.Values.rules.alerts.labels) }}
        {{- toYaml $.Values.rules.alerts.labels | nindent 8 }}
        {{- end }}
      annotations:
        summary: Prometheus cannot read blocks of its own data.
        description: "{{ "{{" }} $labels.namespace }}/{{ "{{" }} $labels.pod }} has failed {{ "{{" }} $value | humanize }} times to read its blocks within three hours."
        {{- if hasKey $.Values.rules.alerts "runbookUrl" }}
        runbook_url: {{ printf "%sPrometheusTSDBReloadsFailing" $.Values.rules.alerts.runbookUrl | quote }}
        {{- end }}
        {{- if ne (include "kube-metrics-stack.dashboard.kmstack-prometheus.url" $) "" }}
        dashboard_url: {{ include "kube-metrics-stack.dashboard.kmstack-prometheus.url" $ | quote }}
        {{- end }}
        {{- if not (empty $.Values.rules.alerts.annotations) }}
        {{- toYaml $.Values.rules.alerts.annotations | nindent 8 }}
        {{- end }}
    {{- end }}
    {{- if $.Values.rules.alerts.PrometheusTSDBCompactionsFailing.enabled }}
    - alert: PrometheusTSDBCompactionsFailing
      expr: increase(prometheus_tsdb_compactions_failed_total[3h]) > 0
      for: {{ $.Values.rules.alerts.PrometheusTSDBCompactionsFailing.for }}
      labels:
        severity: {{ $.Values.rules.alerts.PrometheusTSDBCompactionsFailing.severity | quote }}
        {{- if not (empty $.Values.rules.alerts.labels) }}
        {{- toYaml $.Values.rules.alerts.labels | nindent 8 }}
        {{- end }}
      annotations:
        summary: Prometheus cannot put blocks of its data together.
        description: "{{ "{{" }} $labels.namespace }}/{{ "{{" }} $labels.pod }} has failed {{ "{{" }} $value | humanize }} times to compact blocks within three hours."
        {{- if hasKey $.Values.rules.alerts "runbookUrl" }}
        runbook_url: {{ printf "%sPrometheusTSDBCompactionsFailing" $.Values.rules.alerts.runbookUrl | quote }}
        {{- end }}
        {{- if ne (include "kube-metrics-stack.dashboard.kmstack-prometheus.url" $) "" }}
        dashboard_url: {{ include "kube-metrics-stack.dashboard.kmstack-prometheus.url" $ | quote }}
        {{- end }}
        {{- if not (empty $.Values.rules.alerts.annotations) }}
        {{- toYaml $.Values.rules.alerts.annotations | nindent 8 }}
        {{- end }}
    {{- end }}
    {{- if $.Values.rules.alerts.PrometheusWALCorrupted.enabled }}
    - alert: PrometheusWALCorrupted
      expr: prometheus_tsdb_wal_corruptions_total > 0
      for: {{ $.Values.rules.alerts.PrometheusWALCorrupted.for }}
      labels:
        severity: {{ $.Values.rules.alerts.PrometheusWALCorrupted.severity | quote }}
        {{- if not (empty $.Values.rules.alerts.labels) }}
        {{- toYaml $.Values.rules.alerts.labels | nindent 8 }}
        {{- end }}
      annotations:
        summary: The write-ahead log of Prometheus was damaged.
        description: "The write-ahead log of {{ "{{" }} $labels.namespace }}/{{ "{{" }} $labels.pod }} was damaged: samples before its start are lost."
        {{- if hasKey $.Values.rules.alerts "runbookUrl" }}
        runbook_url: {{ printf "%sPrometheusWALCorrupted" $.Values.rules.alerts.runbookUrl | quote }}
        {{- end }}
        {{- if ne (include "kube-metrics-stack.dashboard.kmstack-prometheus.url" $) "" }}
        dashboard_url: {{ include "kube-metrics-stack.dashboard.kmstack-prometheus.url" $ | quote }}
        {{- end }}
        {{- if not (empty $.Values.rules.alerts.annotations) }}
        {{- toYaml $.Values.rules.alerts.annotations | nindent 8 }}
        {{- end }}
    {{- end }}
    {{- if $.Values.rules.alerts.PrometheusDiskWritesFailing.enabled }}
    - alert: PrometheusDiskWritesFailing
      expr: increase(prometheus_tsdb_wal_writes_failed_total[15m]) > 0
      for: {{ $.Values.rules.alerts.PrometheusDiskWritesFailing.for }}
      labels:
        severity: {{ $.Values.rules.alerts.PrometheusDiskWritesFailing.severity | quote }}
        {{- if not (empty $.Values.rules.alerts.labels) }}
        {{- toYaml $.Values.rules.alerts.labels | nindent 8 }}
        {{- end }}
      annotations:
        summary: Prometheus cannot write its write-ahead log.
        description: "{{ "{{" }} $labels.namespace }}/{{ "{{" }} $labels.pod }} has failed {{ "{{" }} $value | humanize }} times to write what it collects."
        {{- if hasKey $.Values.rules.alerts "runbookUrl" }}
        runbook_url: {{ printf "%sPrometheusDiskWritesFailing" $.Values.rules.alerts.runbookUrl | quote }}
        {{- end }}
        {{- if ne (include "kube-metrics-stack.dashboard.kmstack-prometheus.url" $) "" }}
        dashboard_url: {{ include "kube-metrics-stack.dashboard.kmstack-prometheus.url" $ | quote }}
        {{- end }}
        {{- if not (empty $.Values.rules.alerts.annotations) }}
        {{- toYaml $.Values.rules.alerts.annotations | nindent 8 }}
        {{- end }}
    {{- end }}
    {{- if $.Values.rules.alerts.PrometheusHighCardinalityGrowth.enabled }}
    - alert: PrometheusHighCardinalityGrowth
      expr: {{ printf "prometheus_tsdb_head_series > %s * (prometheus_tsdb_head_series offset 1h) and prometheus_tsdb_head_series > 100000" (toJson $.Values.rules.alerts.PrometheusHighCardinalityGrowth.threshold) | quote }}
      for: {{ $.Values.rules.alerts.PrometheusHighCardinalityGrowth.for }}
      labels:
        severity: {{ $.Values.rules.alerts.PrometheusHighCardinalityGrowth.severity | quote }}
        {{- if not (empty $.Values.rules.alerts.labels) }}
        {{- toYaml $.Values.rules.alerts.labels | nindent 8 }}
        {{- end }}
      annotations:
        summary: "The number of series grows fast: memory will run short."
        description: "{{ "{{" }} $labels.namespace }}/{{ "{{" }} $labels.pod }} has {{ "{{" }} $value | humanize }} series, many more than an hour ago."
        {{- if hasKey $.Values.rules.alerts "runbookUrl" }}
        runbook_url: {{ printf "%sPrometheusHighCardinalityGrowth" $.Values.rules.alerts.runbookUrl | quote }}
        {{- end }}
        {{- if ne (include "kube-metrics-stack.dashboard.kmstack-prometheus.url" $) "" }}
        dashboard_url: {{ include "kube-metrics-stack.dashboard.kmstack-prometheus.url" $ | quote }}
        {{- end }}
        {{- if not (empty $.Values.rules.alerts.annotations) }}
        {{- toYaml $.Values.rules.alerts.annotations | nindent 8 }}
        {{- end }}
    {{- end }}
    {{- if $.Values.rules.alerts.PrometheusScrapeSampleLimitHit.enabled }}
    - alert: PrometheusScrapeSampleLimitHit
      expr: increase(prometheus_target_scrapes_exceeded_sample_limit_total[15m]) > 0
      for: {{ $.Values.rules.alerts.PrometheusScrapeSampleLimitHit.for }}
      labels:
        severity: {{ $.Values.rules.alerts.PrometheusScrapeSampleLimitHit.severity | quote }}
        {{- if not (empty $.Values.rules.alerts.labels) }}
        {{- toYaml $.Values.rules.alerts.labels | nindent 8 }}
        {{- end }}
      annotations:
        summary: "Targets give more samples than they may: nothing of them is kept."
        description: Targets of {{ "{{" }} $labels.namespace }}/{{ "{{" }} $labels.pod }} gave more samples than their sampleLimit, {{ "{{" }} $value | humanize }} times.
        {{- if hasKey $.Values.rules.alerts "runbookUrl" }}
        runbook_url: {{ printf "%sPrometheusScrapeSampleLimitHit" $.Values.rules.alerts.runbookUrl | quote }}
        {{- end }}
        {{- if ne (include "kube-metrics-stack.dashboard.kmstack-prometheus.url" $) "" }}
        dashboard_url: {{ include "kube-metrics-stack.dashboard.kmstack-prometheus.url" $ | quote }}
        {{- end }}
        {{- if not (empty $.Values.rules.alerts.annotations) }}
        {{- toYaml $.Values.rules.alerts.annotations | nindent 8 }}
        {{- end }}
    {{- end }}
    {{- if $.Values.rules.alerts.PrometheusTargetSyncFailure.enabled }}
    - alert: PrometheusTargetSyncFailure
      expr: sum without (scrape_job) (increase(prometheus_target_sync_failed_total[30m]) > 0)
      for: {{ $.Values.rules.alerts.PrometheusTargetSyncFailure.for }}
      labels:
        severity: {{ $.Values.rules.alerts.PrometheusTargetSyncFailure.severity | quote }}
        {{- if not (empty $.Values.rules.alerts.labels) }}
        {{- toYaml $.Values.rules.alerts.labels | nindent 8 }}
        {{- end }}
      annotations:
        summary: Prometheus cannot take up targets that it has found.
        description: "{{ "{{" }} $labels.namespace }}/{{ "{{" }} $labels.pod }} cannot take up targets: {{ "{{" }} $value | humanize }} times within half an hour."
        {{- if hasKey $.Values.rules.alerts "runbookUrl" }}
        runbook_url: {{ printf "%sPrometheusTargetSyncFailure" $.Values.rules.alerts.runbookUrl | quote }}
        {{- end }}
        {{- if ne (include "kube-metrics-stack.dashboard.kmstack-prometheus.url" $) "" }}
        dashboard_url: {{ include "kube-metrics-stack.dashboard.kmstack-prometheus.url" $ | quote }}
        {{- end }}
        {{- if not (empty $.Values.rules.alerts.annotations) }}
        {{- toYaml $.Values.rules.alerts.annotations | nindent 8 }}
        {{- end }}
    {{- end }}
    {{- if $.Values.rules.alerts.PrometheusDuplicateTimestamps.enabled }}
    - alert: PrometheusDuplicateTimestamps
      expr: rate(prometheus_target_scrapes_sample_duplicate_timestamp_total[5m]) > 0
      for: {{ $.Values.rules.alerts.PrometheusDuplicateTimestamps.for }}
      labels:
        severity: {{ $.Values.rules.alerts.PrometheusDuplicateTimestamps.severity | quote }}
        {{- if not (empty $.Values.rules.alerts.labels) }}
        {{- toYaml $.Values.rules.alerts.labels | nindent 8 }}
        {{- end }}
      annotations:
        summary: Two targets give one and the same series.
        description: "{{ "{{" }} $labels.namespace }}/{{ "{{" }} $labels.pod }} drops {{ "{{" }} $value | humanize }} samples in a second: other values of the same time are there."
        {{- if hasKey $.Values.rules.alerts "runbookUrl" }}
        runbook_url: {{ printf "%sPrometheusDuplicateTimestamps" $.Values.rules.alerts.runbookUrl | quote }}
        {{- end }}
        {{- if ne (include "kube-metrics-stack.dashboard.kmstack-prometheus.url" $) "" }}
        dashboard_url: {{ include "kube-metrics-stack.dashboard.kmstack-prometheus.url" $ | quote }}
        {{- end }}
        {{- if not (empty $.Values.rules.alerts.annotations) }}
        {{- toYaml $.Values.rules.alerts.annotations | nindent 8 }}
        {{- end }}
    {{- end }}
    {{- if $.Values.rules.alerts.PrometheusOutOfOrderTimestamps.enabled }}
    - alert: PrometheusOutOfOrderTimestamps
      expr: rate(prometheus_target_scrapes_sample_out_of_order_total[5m]) > 0
      for: {{ $.Values.rules.alerts.PrometheusOutOfOrderTimestamps.for }}
      labels:
        severity: {{ $.Values.rules.alerts.PrometheusOutOfOrderTimestamps.severity | quote }}
        {{- if not (empty $.Values.rules.alerts.labels) }}
        {{- toYaml $.Values.rules.alerts.labels | nindent 8 }}
        {{- end }}
      annotations:
        summary: Samples come too late to be stored.
        description: "{{ "{{" }} $labels.namespace }}/{{ "{{" }} $labels.pod }} drops {{ "{{" }} $value | humanize }} samples in a second, which are older than what it has."
        {{- if hasKey $.Values.rules.alerts "runbookUrl" }}
        runbook_url: {{ printf "%sPrometheusOutOfOrderTimestamps" $.Values.rules.alerts.runbookUrl | quote }}
        {{- end }}
        {{- if ne (include "kube-metrics-stack.dashboard.kmstack-prometheus.url" $) "" }}
        dashboard_url: {{ include "kube-metrics-stack.dashboard.kmstack-prometheus.url" $ | quote }}
        {{- end }}
        {{- if not (empty $.Values.rules.alerts.annotations) }}
        {{- toYaml $.Values.rules.alerts.annotations | nindent 8 }}
        {{- end }}
    {{- end }}
  {{- else }}
  rules: []
  {{- end }}
{{- end }}
{{- if and $.Values.rules.alerts.enabled $.Values.rules.alerts.groups.remoteWrite $.Values.prometheus.scrape.enabled }}
- name: remoteWrite
  {{- if or $.Values.rules.alerts.PrometheusRemoteStorageFailures.enabled $.Values.rules.alerts.PrometheusRemoteWriteRetrying.enabled $.Values.rules.alerts.PrometheusRemoteWriteBehind.enabled $.Values.rules.alerts.PrometheusRemoteWriteDesiredShards.enabled (and $.Values.rules.alerts.ClusterNotSending.enabled $.Values.prometheus.remoteWriteReceiver.enabled) }}
  rules:
    {{- if $.Values.rules.alerts.PrometheusRemoteStorageFailures.enabled }}
    - alert: PrometheusRemoteStorageFailures
      expr: {{ printf "rate(prometheus_remote_storage_samples_failed_total[5m]) / (rate(prometheus_remote_storage_samples_failed_total[5m]) + rate(prometheus_remote_storage_samples_total[5m]) > 0) > %s" (toJson $.Values.rules.alerts.PrometheusRemoteStorageFailures.threshold) | quote }}
      for: {{ $.Values.rules.alerts.PrometheusRemoteStorageFailures.for }}
      labels:
        severity: {{ $.Values.rules.alerts.PrometheusRemoteStorageFailures.severity | quote }}
        {{- if not (empty $.Values.rules.alerts.labels) }}
        {{- toYaml $.Values.rules.alerts.labels | nindent 8 }}
        {{- end }}
      annotations:
        summary: Samples that should be sent elsewhere are lost.
        description: "{{ "{{" }} $value | humanizePercentage }} of the samples that {{ "{{" }} $labels.namespace }}/{{ "{{" }} $labels.pod }} sends to {{ "{{" }} $labels.remote_name }} ({{ "{{" }} $labels.url }}) are refused and lost."
        {{- if hasKey $.Values.rules.alerts "runbookUrl" }}
        runbook_url: {{ printf "%sPrometheusRemoteStorageFailures" $.Values.rules.alerts.runbookUrl | quote }}
        {{- end }}
        {{- if ne (include "kube-metrics-stack.dashboard.kmstack-remote-write.url" $) "" }}
        dashboard_url: {{ include "kube-metrics-stack.dashboard.kmstack-remote-write.url" $ | quote }}
        {{- end }}
        {{- if not (empty $.Values.rules.alerts.annotations) }}
        {{- toYaml $.Values.rules.alerts.annotations | nindent 8 }}
        {{- end }}
    {{- end }}
    {{- if $.Values.rules.alerts.PrometheusRemoteWriteRetrying.enabled }}
    - alert: PrometheusRemoteWriteRetrying
      expr: rate(prometheus_remote_storage_samples_retried_total[5m]) > 0
      for: {{ $.Values.rules.alerts.PrometheusRemoteWriteRetrying.for }}
      labels:
        severity: {{ $.Values.rules.alerts.PrometheusRemoteWriteRetrying.severity | quote }}
        {{- if not (empty $.Values.rules.alerts.labels) }}
        {{- toYaml $.Values.rules.alerts.labels | nindent 8 }}
        {{- end }}
      annotations:
        summary: Samples that should be sent elsewhere are not taken there.
        description: "{{ "{{" }} $labels.namespace }}/{{ "{{" }} $labels.pod }} sends samples to {{ "{{" }} $labels.remote_name }} ({{ "{{" }} $labels.url }}) again and again: they are not taken."
        {{- if hasKey $.Values.rules.alerts "runbookUrl" }}
        runbook_url: {{ printf "%sPrometheusRemoteWriteRetrying" $.Values.rules.alerts.runbookUrl | quote }}
        {{- end }}
        {{- if ne (include "kube-metrics-stack.dashboard.kmstack-remote-write.url" $) "" }}
        dashboard_url: {{ include "kube-metrics-stack.dashboard.kmstack-remote-write.url" $ | quote }}
        {{- end }}
        {{- if not (empty $.Values.rules.alerts.annotations) }}
        {{- toYaml $.Values.rules.alerts.annotations | nindent 8 }}
        {{- end }}
    {{- end }}
    {{- if $.Values.rules.alerts.PrometheusRemoteWriteBehind.enabled }}
    - alert: PrometheusRemoteWriteBehind
      expr: {{ printf "prometheus_remote_storage_queue_highest_timestamp_seconds - prometheus_remote_storage_queue_highest_sent_timestamp_seconds > %s and prometheus_remote_storage_queue_highest_sent_timestamp_seconds > 0" (toJson $.Values.rules.alerts.PrometheusRemoteWriteBehind.threshold) | quote }}
      for: {{ $.Values.rules.alerts.PrometheusRemoteWriteBehind.for }}
      labels:
        severity: {{ $.Values.rules.alerts.PrometheusRemoteWriteBehind.severity | quote }}
        {{- if not (empty $.Values.rules.alerts.labels) }}
        {{- toYaml $.Values.rules.alerts.labels | nindent 8 }}
        {{- end }}
      annotations:
        summary: What is sent elsewhere comes late.
        description: What {{ "{{" }} $labels.namespace }}/{{ "{{" }} $labels.pod }} sends to {{ "{{" }} $labels.remote_name }} ({{ "{{" }} $labels.url }}) is {{ "{{" }} $value | humanizeDuration }} late.
        {{- if hasKey $.Values.rules.alerts "runbookUrl" }}
        runbook_url: {{ printf "%sPrometheusRemoteWriteBehind" $.Values.rules.alerts.runbookUrl | quote }}
        {{- end }}
        {{- if ne (include "kube-metrics-stack.dashboard.kmstack-remote-write.url" $) "" }}
        dashboard_url: {{ include "kube-metrics-stack.dashboard.kmstack-remote-write.url" $ | quote }}
        {{- end }}
        {{- if not (empty $.Values.rules.alerts.annotations) }}
        {{- toYaml $.Values.rules.alerts.annotations | nindent 8 }}
        {{- end }}
    {{- end }}
    {{- if $.Values.rules.alerts.PrometheusRemoteWriteDesiredShards.enabled }}
    - alert: PrometheusRemoteWriteDesiredShards
      expr: prometheus_remote_storage_shards_desired > prometheus_remote_storage_shards_max
      for: {{ $.Values.rules.alerts.PrometheusRemoteWriteDesiredShards.for }}
      labels:
        severity: {{ $.Values.rules.alerts.PrometheusRemoteWriteDesiredShards.severity | quote }}
        {{- if not (empty $.Values.rules.alerts.labels) }}
        {{- toYaml $.Values.rules.alerts.labels | nindent 8 }}
        {{- end }}
      annotations:
        summary: More must be sent elsewhere than can be sent at once.
        description: "{{ "{{" }} $labels.namespace }}/{{ "{{" }} $labels.pod }} would need {{ "{{" }} $value | humanize }} shards to send to {{ "{{" }} $labels.remote_name }} ({{ "{{" }} $labels.url }}), and may not have so many."
        {{- if hasKey $.Values.rules.alerts "runbookUrl" }}
        runbook_url: {{ printf "%sPrometheusRemoteWriteDesiredShards" $.Values.rules.alerts.runbookUrl | quote }}
        {{- end }}
        {{- if ne (include "kube-metrics-stack.dashboard.kmstack-remote-write.url" $) "" }}
        dashboard_url: {{ include "kube-metrics-stack.dashboard.kmstack-remote-write.url" $ | quote }}
        {{- end }}
        {{- if not (empty $.Values.rules.alerts.annotations) }}
        {{- toYaml $.Values.rules.alerts.annotations | nindent 8 }}
        {{- end }}
    {{- end }}
    {{- if and $.Values.rules.alerts.ClusterNotSending.enabled $.Values.prometheus.remoteWriteReceiver.enabled }}
    - alert: ClusterNotSending
      expr: count by (cluster) (count_over_time(up{cluster!=""}[{{ $.Values.rules.alerts.ClusterNotSending.threshold }}])) unless count by (cluster) (up{cluster!=""})
      for: {{ $.Values.rules.alerts.ClusterNotSending.for }}
      labels:
        severity: {{ $.Values.rules.alerts.ClusterNotSending.severity | quote }}
        {{- if not (empty $.Values.rules.alerts.labels) }}
        {{- toYaml $.Values.rules.alerts.labels | nindent 8 }}
        {{- end }}
      annotations:
        summary: From a cluster that was sending samples none come any more.
        description: Nothing comes from the cluster {{ "{{" }} $labels.cluster }} any more.
        {{- if hasKey $.Values.rules.alerts "runbookUrl" }}
        runbook_url: {{ printf "%sClusterNotSending" $.Values.rules.alerts.runbookUrl | quote }}
        {{- end }}
        {{- if ne (include "kube-metrics-stack.dashboard.kmstack-remote-write.url" $) "" }}
        dashboard_url: {{ include "kube-metrics-stack.dashboard.kmstack-remote-write.url" $ | quote }}
        {{- end }}
        {{- if not (empty $.Values.rules.alerts.annotations) }}
        {{- toYaml $.Values.rules.alerts.annotations | nindent 8 }}
        {{- end }}
    {{- end }}
  {{- else }}
  rules: []
  {{- end }}
{{- end }}
{{- if and $.Values.rules.alerts.enabled $.Values.rules.alerts.groups.alertmanager $.Values.alertmanager.enabled $.Values.alertmanager.scrape.enabled }}
- name: alertmanager
  {{- if or $.Values.rules.alerts.AlertmanagerFailedReload.enabled $.Values.rules.alerts.AlertmanagerFailedToSendAlerts.enabled $.Values.rules.alerts.AlertmanagerMembersInconsistent.enabled $.Values.rules.alerts.AlertmanagerConfigInconsistent.enabled $.Values.rules.alerts.AlertmanagerCrashlooping.enabled }}
  rules:
    {{- if $.Values.rules.alerts.AlertmanagerFailedReload.enabled }}
    - alert: AlertmanagerFailedReload
      expr: max_over_time(alertmanager_config_last_reload_successful[5m]) == 0
      for: {{ $.Values.rules.alerts.AlertmanagerFailedReload.for }}
      labels:
        severity: {{ $.Values.rules.alerts.AlertmanagerFailedReload.severity | quote }}
        {{- if not (empty $.Values.rules.alerts.labels) }}
        {{- toYaml $.Values.rules.alerts.labels | nindent 8 }}
        {{- end }}
      annotations:
        summary: Alertmanager does not take its new configuration, and goes by the old one.
        description: "{{ "{{" }} $labels.namespace }}/{{ "{{" }} $labels.pod }} goes by an old configuration: the new one is refused."
        {{- if hasKey $.Values.rules.alerts "runbookUrl" }}
        runbook_url: {{ printf "%sAlertmanagerFailedReload" $.Values.rules.alerts.runbookUrl | quote }}
        {{- end }}
        {{- if ne (include "kube-metrics-stack.dashboard.kmstack-alertmanager.url" $) "" }}
        dashboard_url: {{ include "kube-metrics-stack.dashboard.kmstack-alertmanager.url" $ | quote }}
        {{- end }}
        {{- if not (empty $.Values.rules.alerts.annotations) }}
        {{- toYaml $.Values.rules.alerts.annotations | nindent 8 }}
        {{- end }}
    {{- end }}
    {{- if $.Values.rules.alerts.AlertmanagerFailedToSendAlerts.enabled }}
    - alert: AlertmanagerFailedToSendAlerts
      expr: {{ printf "sum without (reason) (rate(alertmanager_notifications_failed_total[15m])) / (rate(alertmanager_notifications_total[15m]) > 0) > %s" (toJson $.Values.rules.alerts.AlertmanagerFailedToSendAlerts.threshold) | quote }}
      for: {{ $.Values.rules.alerts.AlertmanagerFailedToSendAlerts.for }}
      labels:
        severity: {{ $.Values.rules.alerts.AlertmanagerFailedToSendAlerts.severity | quote }}
        {{- if not (empty $.Values.rules.alerts.labels) }}
        {{- toYaml $.Values.rules.alerts.labels | nindent 8 }}
        {{- end }}
      annotations:
        summary: Alertmanager cannot tell people by some of the ways that it should.
        description: "{{ "{{" }} $value | humanizePercentage }} of the notifications of {{ "{{" }} $labels.namespace }}/{{ "{{" }} $labels.pod }} by {{ "{{" }} $labels.integration }} fail."
        {{- if hasKey $.Values.rules.alerts "runbookUrl" }}
        runbook_url: {{ printf "%sAlertmanagerFailedToSendAlerts" $.Values.rules.alerts.runbookUrl | quote }}
        {{- end }}
        {{- if ne (include "kube-metrics-stack.dashboard.kmstack-alertmanager.url" $) "" }}
        dashboard_url: {{ include "kube-metrics-stack.dashboard.kmstack-alertmanager.url" $ | quote }}
        {{- end }}
        {{- if not (empty $.Values.rules.alerts.annotations) }}
        {{- toYaml $.Values.rules.alerts.annotations | nindent 8 }}
        {{- end }}
    {{- end }}
    {{- if $.Values.rules.alerts.AlertmanagerMembersInconsistent.enabled }}
    - alert: AlertmanagerMembersInconsistent
      expr: max_over_time(alertmanager_cluster_members[5m]) < on (cluster, namespace, job) group_left () count by (cluster, namespace, job) (max_over_time(alertmanager_cluster_members[5m]))
      for: {{ $.Values.rules.alerts.AlertmanagerMembersInconsistent.for }}
      labels:
        severity: {{ $.Values.rules.alerts.AlertmanagerMembersInconsistent.severity | quote }}
        {{- if not (empty $.Values.rules.alerts.labels) }}
        {{- toYaml $.Values.rules.alerts.labels | nindent 8 }}
        {{- end }}
      annotations:
        summary: "Replicas of Alertmanager do not know each other: people are told twice."
        description: "{{ "{{" }} $labels.namespace }}/{{ "{{" }} $labels.pod }} knows {{ "{{" }} $value }} replicas, itself among them, and there are more."
        {{- if hasKey $.Values.rules.alerts "runbookUrl" }}
        runbook_url: {{ printf "%sAlertmanagerMembersInconsistent" $.Values.rules.alerts.runbookUrl | quote }}
        {{- end }}
        {{- if ne (include "kube-metrics-stack.dashboard.kmstack-alertmanager.url" $) "" }}
        dashboard_url: {{ include "kube-metrics-stack.dashboard.kmstack-alertmanager.url" $ | quote }}
        {{- end }}
        {{- if not (empty $.Values.rules.alerts.annotations) }}
        {{- toYaml $.Values.rules.alerts.annotations | nindent 8 }}
        {{- end }}
    {{- end }}
    {{- if $.Values.rules.alerts.AlertmanagerConfigInconsistent.enabled }}
    - alert: AlertmanagerConfigInconsistent
      expr: stddev by (cluster, namespace, job) (alertmanager_config_hash) > 0
      for: {{ $.Values.rules.alerts.AlertmanagerConfigInconsistent.for }}
      labels:
        severity: {{ $.Values.rules.alerts.AlertmanagerConfigInconsistent.severity | quote }}
        {{- if not (empty $.Values.rules.alerts.labels) }}
        {{- toYaml $.Values.rules.alerts.labels | nindent 8 }}
        {{- end }}
      annotations:
        summary: Replicas of Alertmanager go by different configurations.
        description: The replicas of {{ "{{" }} $labels.namespace }}/{{ "{{" }} $labels.job }} do not all go by the same configuration.
        {{- if hasKey $.Values.rules.alerts "runbookUrl" }}
        runbook_url: {{ printf "%sAlertmanagerConfigInconsistent" $.Values.rules.alerts.runbookUrl | quote }}
        {{- end }}
        {{- if ne (include "kube-metrics-stack.dashboard.kmstack-alertmanager.url" $) "" }}
        dashboard_url: {{ include "kube-metrics-stack.dashboard.kmstack-alertmanager.url" $ | quote }}
        {{- end }}
        {{- if not (empty $.Values.rules.alerts.annotations) }}
        {{- toYaml $.Values.rules.alerts.annotations | nindent 8 }}
        {{- end }}
    {{- end }}
    {{- if $.Values.rules.alerts.AlertmanagerCrashlooping.enabled }}
    - alert: AlertmanagerCrashlooping
      expr: changes(process_start_time_seconds{job="alertmanager"}[15m]) > 3
      for: {{ $.Values.rules.alerts.AlertmanagerCrashlooping.for }}
      labels:
        severity: {{ $.Values.rules.alerts.AlertmanagerCrashlooping.severity | quote }}
        {{- if not (empty $.Values.rules.alerts.labels) }}
        {{- toYaml $.Values.rules.alerts.labels | nindent 8 }}
        {{- end }}
      annotations:
        summary: Alertmanager is started again and again.
        description: "{{ "{{" }} $labels.namespace }}/{{ "{{" }} $labels.pod }} was started {{ "{{" }} $value }} times within a quarter of an hour."
        {{- if hasKey $.Values.rules.alerts "runbookUrl" }}
        runbook_url: {{ printf "%sAlertmanagerCrashlooping" $.Values.rules.alerts.runbookUrl | quote }}
        {{- end }}
        {{- if ne (include "kube-metrics-stack.dashboard.kmstack-alertmanager.url" $) "" }}
        dashboard_url: {{ include "kube-metrics-stack.dashboard.kmstack-alertmanager.url" $ | quote }}
        {{- end }}
        {{- if not (empty $.Values.rules.alerts.annotations) }}
        {{- toYaml $.Values.rules.alerts.annotations | nindent 8 }}
        {{- end }}
    {{- end }}
  {{- else }}
  rules: []
  {{- end }}
{{- end }}
{{- if and $.Values.rules.alerts.enabled $.Values.rules.alerts.groups.nodes (eq (include "kube-metrics-stack.node-exporter.isOn" $) "true") $.Values.nodeExporter.scrape.enabled }}
- name: nodes
  {{- if or $.Values.rules.alerts.NodeCPUHighUsage.enabled $.Values.rules.alerts.NodeSystemSaturation.enabled $.Values.rules.alerts.NodeMemoryHighUtilization.enabled $.Values.rules.alerts.NodeMemoryMajorPagesFaults.enabled $.Values.rules.alerts.NodeDiskIOSaturation.enabled $.Values.rules.alerts.NodeFileDescriptorLimit.enabled $.Values.rules.alerts.NodeHighNumberConntrackEntriesUsed.enabled $.Values.rules.alerts.NodeNetworkReceiveErrs.enabled $.Values.rules.alerts.NodeNetworkTransmitErrs.enabled $.Values.rules.alerts.NodeNetworkInterfaceFlapping.enabled $.Values.rules.alerts.NodeClockSkewDetected.enabled $.Values.rules.alerts.NodeClockNotSynchronising.enabled $.Values.rules.alerts.NodeRAIDDegraded.enabled $.Values.rules.alerts.NodeRAIDDiskFailure.enabled $.Values.rules.alerts.NodeRebootedOften.enabled }}
  rules:
    {{- if $.Values.rules.alerts.NodeCPUHighUsage.enabled }}
    - alert: NodeCPUHighUsage
      expr: {{ printf "1 - sum by (cluster, instance) (rate(node_cpu_seconds_total{mode=~\"idle|iowait\"}[5m])) / count by (cluster, instance) (node_cpu_seconds_total{mode=\"idle\"}) > %s" (toJson $.Values.rules.alerts.NodeCPUHighUsage.threshold) | quote }}
      for: {{ $.Values.rules.alerts.NodeCPUHighUsage.for }}
      labels:
        severity: {{ $.Values.rules.alerts.NodeCPUHighUsage.severity | quote }}
        {{- if not (empty $.Values.rules.alerts.labels) }}
        {{- toYaml $.Values.rules.alerts.labels | nindent 8 }}
        {{- end }}
      annotations:
        summary: A node's processors have been busy for long.
        description: The processors of {{ "{{" }} $labels.instance }} are busy {{ "{{" }} $value | humanizePercentage }} of the time.
        {{- if hasKey $.Values.rules.alerts "runbookUrl" }}
        runbook_url: {{ printf "%sNodeCPUHighUsage" $.Values.rules.alerts.runbookUrl | quote }}
        {{- end }}
        {{- if ne (include "kube-metrics-stack.dashboard.kmstack-nodes.url" $) "" }}
        dashboard_url: {{ include "kube-metrics-stack.dashboard.kmstack-nodes.url" $ | quote }}
        {{- end }}
        {{- if not (empty $.Values.rules.alerts.annotations) }}
        {{- toYaml $.Values.rules.alerts.annotations | nindent 8 }}
        {{- end }}
    {{- end }}
    {{- if $.Values.rules.alerts.NodeSystemSaturation.enabled }}
    - alert: NodeSystemSaturation
      expr: {{ printf "node_load1 / on (cluster, instance) group_left () count by (cluster, instance) (node_cpu_seconds_total{mode=\"idle\"}) > %s" (toJson $.Values.rules.alerts.NodeSystemSaturation.threshold) | quote }}
      for: {{ $.Values.rules.alerts.NodeSystemSaturation.for }}
      labels:
        severity: {{ $.Values.rules.alerts.NodeSystemSaturation.severity | quote }}
        {{- if not (empty $.Values.rules.alerts.labels) }}
        {{- toYaml $.Values.rules.alerts.labels | nindent 8 }}
        {{- end }}
      annotations:
        summary: On a node far more wants to run than can.
        description: On {{ "{{" }} $labels.instance }} {{ "{{" }} $value | humanize }} processes for each processor run, or wait for it or for a disk.
        {{- if hasKey $.Values.rules.alerts "runbookUrl" }}
        runbook_url: {{ printf "%sNodeSystemSaturation" $.Values.rules.alerts.runbookUrl | quote }}
        {{- end }}
        {{- if ne (include "kube-metrics-stack.dashboard.kmstack-nodes.url" $) "" }}
        dashboard_url: {{ include "kube-metrics-stack.dashboard.kmstack-nodes.url" $ | quote }}
        {{- end }}
        {{- if not (empty $.Values.rules.alerts.annotations) }}
        {{- toYaml $.Values.rules.alerts.annotations | nindent 8 }}
        {{- end }}
    {{- end }}
    {{- if $.Values.rules.alerts.NodeMemoryHighUtilization.enabled }}
    - alert: NodeMemoryHighUtilization
      expr: {{ printf "1 - node_memory_MemAvailable_bytes / node_memory_MemTotal_bytes > %s" (toJson $.Values.rules.alerts.NodeMemoryHighUtilization.threshold) | quote }}
      for: {{ $.Values.rules.alerts.NodeMemoryHighUtilization.for }}
      labels:
        severity: {{ $.Values.rules.alerts.NodeMemoryHighUtilization.severity | quote }}
        {{- if not (empty $.Values.rules.alerts.labels) }}
        {{- toYaml $.Values.rules.alerts.labels | nindent 8 }}
        {{- end }}
      annotations:
        summary: A node has little memory left.
        description: "{{ "{{" }} $value | humanizePercentage }} of the memory of {{ "{{" }} $labels.instance }} is in use."
        {{- if hasKey $.Values.rules.alerts "runbookUrl" }}
        runbook_url: {{ printf "%sNodeMemoryHighUtilization" $.Values.rules.alerts.runbookUrl | quote }}
        {{- end }}
        {{- if ne (include "kube-metrics-stack.dashboard.kmstack-nodes.url" $) "" }}
        dashboard_url: {{ include "kube-metrics-stack.dashboard.kmstack-nodes.url" $ | quote }}
        {{- end }}
        {{- if not (empty $.Values.rules.alerts.annotations) }}
        {{- toYaml $.Values.rules.alerts.annotations | nindent 8 }}
        {{- end }}
    {{- end }}
    {{- if $.Values.rules.alerts.NodeMemoryMajorPagesFaults.enabled }}
    - alert: NodeMemoryMajorPagesFaults
      expr: {{ printf "rate(node_vmstat_pgmajfault[5m]) > %s" (toJson $.Values.rules.alerts.NodeMemoryMajorPagesFaults.threshold) | quote }}
      for: {{ $.Values.rules.alerts.NodeMemoryMajorPagesFaults.for }}
      labels:
        severity: {{ $.Values.rules.alerts.NodeMemoryMajorPagesFaults.severity | quote }}
        {{- if not (empty $.Values.rules.alerts.labels) }}
        {{- toYaml $.Values.rules.alerts.labels | nindent 8 }}
        {{- end }}
      annotations:
        summary: A node reads again and again from disk what its memory has no room for.
        description: "{{ "{{" }} $labels.instance }} reads {{ "{{" }} $value | humanize }} pages from disk in a second."
        {{- if hasKey $.Values.rules.alerts "runbookUrl" }}
        runbook_url: {{ printf "%sNodeMemoryMajorPagesFaults" $.Values.rules.alerts.runbookUrl | quote }}
        {{- end }}
        {{- if ne (include "kube-metrics-stack.dashboard.kmstack-nodes.url" $) "" }}
        dashboard_url: {{ include "kube-metrics-stack.dashboard.kmstack-nodes.url" $ | quote }}
        {{- end }}
        {{- if not (empty $.Values.rules.alerts.annotations) }}
        {{- toYaml $.Values.rules.alerts.annotations | nindent 8 }}
        {{- end }}
    {{- end }}
    {{- if $.Values.rules.alerts.NodeDiskIOSaturation.enabled }}
    - alert: NodeDiskIOSaturation
      expr: {{ printf "rate(node_disk_io_time_weighted_seconds_total{device!~\"dm-.*|loop.*|ram.*|sr.*|zram.*\"}[5m]) > %s" (toJson $.Values.rules.alerts.NodeDiskIOSaturation.threshold) | quote }}
      for: {{ $.Values.rules.alerts.NodeDiskIOSaturation.for }}
      labels:
        severity: {{ $.Values.rules.alerts.NodeDiskIOSaturation.severity | quote }}
        {{- if not (empty $.Values.rules.alerts.labels) }}
        {{- toYaml $.Values.rules.alerts.labels | nindent 8 }}
        {{- end }}
      annotations:
        summary: A node's disk has more to do than it can.
        description: "{{ "{{" }} $value | humanize }} requests wait at any time for the disk {{ "{{" }} $labels.device }} of {{ "{{" }} $labels.instance }}."
        {{- if hasKey $.Values.rules.alerts "runbookUrl" }}
        runbook_url: {{ printf "%sNodeDiskIOSaturation" $.Values.rules.alerts.runbookUrl | quote }}
        {{- end }}
        {{- if ne (include "kube-metrics-stack.dashboard.kmstack-nodes.url" $) "" }}
        dashboard_url: {{ include "kube-metrics-stack.dashboard.kmstack-nodes.url" $ | quote }}
        {{- end }}
        {{- if not (empty $.Values.rules.alerts.annotations) }}
        {{- toYaml $.Values.rules.alerts.annotations | nindent 8 }}
        {{- end }}
    {{- end }}
    {{- if $.Values.rules.alerts.NodeFileDescriptorLimit.enabled }}
    - alert: NodeFileDescriptorLimit
      expr: {{ printf "node_filefd_allocated / node_filefd_maximum > %s" (toJson $.Values.rules.alerts.NodeFileDescriptorLimit.threshold) | quote }}
      for: {{ $.Values.rules.alerts.NodeFileDescriptorLimit.for }}
      labels:
        severity: {{ $.Values.rules.alerts.NodeFileDescriptorLimit.severity | quote }}
        {{- if not (empty $.Values.rules.alerts.labels) }}
        {{- toYaml $.Values.rules.alerts.labels | nindent 8 }}
        {{- end }}
      annotations:
        summary: A node can soon open no more files.
        description: "{{ "{{" }} $labels.instance }} has {{ "{{" }} $value | humanizePercentage }} of the files open that it can."
        {{- if hasKey $.Values.rules.alerts "runbookUrl" }}
        runbook_url: {{ printf "%sNodeFileDescriptorLimit" $.Values.rules.alerts.runbookUrl | quote }}
        {{- end }}
        {{- if ne (include "kube-metrics-stack.dashboard.kmstack-nodes.url" $) "" }}
        dashboard_url: {{ include "kube-metrics-stack.dashboard.kmstack-nodes.url" $ | quote }}
        {{- end }}
        {{- if not (empty $.Values.rules.alerts.annotations) }}
        {{- toYaml $.Values.rules.alerts.annotations | nindent 8 }}
        {{- end }}
    {{- end }}
    {{- if $.Values.rules.alerts.NodeHighNumberConntrackEntriesUsed.enabled }}
    - alert: NodeHighNumberConntrackEntriesUsed
      expr: {{ printf "node_nf_conntrack_entries / node_nf_conntrack_entries_limit > %s" (toJson $.Values.rules.alerts.NodeHighNumberConntrackEntriesUsed.threshold) | quote }}
      for: {{ $.Values.rules.alerts.NodeHighNumberConntrackEntriesUsed.for }}
      labels:
        severity: {{ $.Values.rules.alerts.NodeHighNumberConntrackEntriesUsed.severity | quote }}
        {{- if not (empty $.Values.rules.alerts.labels) }}
        {{- toYaml $.Values.rules.alerts.labels | nindent 8 }}
        {{- end }}
      annotations:
        summary: A node can soon keep no more connections in mind, and drops new ones then.
        description: The table of connections of {{ "{{" }} $labels.instance }} is {{ "{{" }} $value | humanizePercentage }} full.
        {{- if hasKey $.Values.rules.alerts "runbookUrl" }}
        runbook_url: {{ printf "%sNodeHighNumberConntrackEntriesUsed" $.Values.rules.alerts.runbookUrl | quote }}
        {{- end }}
        {{- if ne (include "kube-metrics-stack.dashboard.kmstack-nodes.url" $) "" }}
        dashboard_url: {{ include "kube-metrics-stack.dashboard.kmstack-nodes.url" $ | quote }}
        {{- end }}
        {{- if not (empty $.Values.rules.alerts.annotations) }}
        {{- toYaml $.Values.rules.alerts.annotations | nindent 8 }}
        {{- end }}
    {{- end }}
    {{- if $.Values.rules.alerts.NodeNetworkReceiveErrs.enabled }}
    - alert: NodeNetworkReceiveErrs
      expr: {{ printf "rate(node_network_receive_errs_total[5m]) / (rate(node_network_receive_packets_total[5m]) > 0) > %s" (toJson $.Values.rules.alerts.NodeNetworkReceiveErrs.threshold) | quote }}
      for: {{ $.Values.rules.alerts.NodeNetworkReceiveErrs.for }}
      labels:
        severity: {{ $.Values.rules.alerts.NodeNetworkReceiveErrs.severity | quote }}
        {{- if not (empty $.Values.rules.alerts.labels) }}
        {{- toYaml $.Values.rules.alerts.labels | nindent 8 }}
        {{- end }}
      annotations:
        summary: A network interface of a node receives much that is damaged.
        description: "{{ "{{" }} $value | humanizePercentage }} of what {{ "{{" }} $labels.device }} of {{ "{{" }} $labels.instance }} receives is damaged."
        {{- if hasKey $.Values.rules.alerts "runbookUrl" }}
        runbook_url: {{ printf "%sNodeNetworkReceiveErrs" $.Values.rules.alerts.runbookUrl | quote }}
        {{- end }}
        {{- if ne (include "kube-metrics-stack.dashboard.kmstack-nodes.url" $) "" }}
        dashboard_url: {{ include "kube-metrics-stack.dashboard.kmstack-nodes.url" $ | quote }}
        {{- end }}
        {{- if not (empty $.Values.rules.alerts.annotations) }}
        {{- toYaml $.Values.rules.alerts.annotations | nindent 8 }}
        {{- end }}
    {{- end }}
    {{- if $.Values.rules.alerts.NodeNetworkTransmitErrs.enabled }}
    - alert: NodeNetworkTransmitErrs
      expr: {{ printf "rate(node_network_transmit_errs_total[5m]) / (rate(node_network_transmit_packets_total[5m]) > 0) > %s" (toJson $.Values.rules.alerts.NodeNetworkTransmitErrs.threshold) | quote }}
      for: {{ $.Values.rules.alerts.NodeNetworkTransmitErrs.for }}
      labels:
        severity: {{ $.Values.rules.alerts.NodeNetworkTransmitErrs.severity | quote }}
        {{- if not (empty $.Values.rules.alerts.labels) }}
        {{- toYaml $.Values.rules.alerts.labels | nindent 8 }}
        {{- end }}
      annotations:
        summary: A network interface of a node fails to send much.
        description: "{{ "{{" }} $labels.device }} of {{ "{{" }} $labels.instance }} fails to send {{ "{{" }} $value | humanizePercentage }} of its packets."
        {{- if hasKey $.Values.rules.alerts "runbookUrl" }}
        runbook_url: {{ printf "%sNodeNetworkTransmitErrs" $.Values.rules.alerts.runbookUrl | quote }}
        {{- end }}
        {{- if ne (include "kube-metrics-stack.dashboard.kmstack-nodes.url" $) "" }}
        dashboard_url: {{ include "kube-metrics-stack.dashboard.kmstack-nodes.url" $ | quote }}
        {{- end }}
        {{- if not (empty $.Values.rules.alerts.annotations) }}
        {{- toYaml $.Values.rules.alerts.annotations | nindent 8 }}
        {{- end }}
    {{- end }}
    {{- if $.Values.rules.alerts.NodeNetworkInterfaceFlapping.enabled }}
    - alert: NodeNetworkInterfaceFlapping
      expr: {{ printf "increase(node_network_carrier_changes_total{device!~\"veth.*|cali.*|lxc.*\"}[15m]) > %s" (toJson $.Values.rules.alerts.NodeNetworkInterfaceFlapping.threshold) | quote }}
      for: {{ $.Values.rules.alerts.NodeNetworkInterfaceFlapping.for }}
      labels:
        severity: {{ $.Values.rules.alerts.NodeNetworkInterfaceFlapping.severity | quote }}
        {{- if not (empty $.Values.rules.alerts.labels) }}
        {{- toYaml $.Values.rules.alerts.labels | nindent 8 }}
        {{- end }}
      annotations:
        summary: A network interface of a node comes and goes.
        description: "{{ "{{" }} $labels.device }} of {{ "{{" }} $labels.instance }} came or went {{ "{{" }} $value | humanize }} times within a quarter of an hour."
        {{- if hasKey $.Values.rules.alerts "runbookUrl" }}
        runbook_url: {{ printf "%sNodeNetworkInterfaceFlapping" $.Values.rules.alerts.runbookUrl | quote }}
        {{- end }}
        {{- if ne (include "kube-metrics-stack.dashboard.kmstack-nodes.url" $) "" }}
        dashboard_url: {{ include "kube-metrics-stack.dashboard.kmstack-nodes.url" $ | quote }}
        {{- end }}
        {{- if not (empty $.Values.rules.alerts.annotations) }}
        {{- toYaml $.Values.rules.alerts.annotations | nindent 8 }}
        {{- end }}
    {{- end }}
    {{- if $.Values.rules.alerts.NodeClockSkewDetected.enabled }}
    - alert: NodeClockSkewDetected
      expr: {{ printf "abs(node_timex_offset_seconds) > %s and abs(node_timex_offset_seconds) >= abs(node_timex_offset_seconds offset 5m)" (toJson $.Values.rules.alerts.NodeClockSkewDetected.threshold) | quote }}
      for: {{ $.Values.rules.alerts.NodeClockSkewDetected.for }}
      labels:
        severity: {{ $.Values.rules.alerts.NodeClockSkewDetected.severity | quote }}
        {{- if not (empty $.Values.rules.alerts.labels) }}
        {{- toYaml $.Values.rules.alerts.labels | nindent 8 }}
        {{- end }}
      annotations:
        summary: A node's clock is wrong and does not get better.
        description: The clock of {{ "{{" }} $labels.instance }} is off by {{ "{{" }} $value | humanizeDuration }}, and that does not shrink.
        {{- if hasKey $.Values.rules.alerts "runbookUrl" }}
        runbook_url: {{ printf "%sNodeClockSkewDetected" $.Values.rules.alerts.runbookUrl | quote }}
        {{- end }}
        {{- if ne (include "kube-metrics-stack.dashboard.kmstack-nodes.url" $) "" }}
        dashboard_url: {{ include "kube-metrics-stack.dashboard.kmstack-nodes.url" $ | quote }}
        {{- end }}
        {{- if not (empty $.Values.rules.alerts.annotations) }}
        {{- toYaml $.Values.rules.alerts.annotations | nindent 8 }}
        {{- end }}
    {{- end }}
    {{- if $.Values.rules.alerts.NodeClockNotSynchronising.enabled }}
    - alert: NodeClockNotSynchronising
      expr: {{ printf "max_over_time(node_timex_sync_status[5m]) == 0 and on (cluster, instance) node_timex_maxerror_seconds >= %s" (toJson $.Values.rules.alerts.NodeClockNotSynchronising.threshold) | quote }}
      for: {{ $.Values.rules.alerts.NodeClockNotSynchronising.for }}
      labels:
        severity: {{ $.Values.rules.alerts.NodeClockNotSynchronising.severity | quote }}
        {{- if not (empty $.Values.rules.alerts.labels) }}
        {{- toYaml $.Values.rules.alerts.labels | nindent 8 }}
        {{- end }}
      annotations:
        summary: A node's clock follows no other.
        description: "Nothing sets the clock of {{ "{{" }} $labels.instance }}: see whether its NTP service runs."
        {{- if hasKey $.Values.rules.alerts "runbookUrl" }}
        runbook_url: {{ printf "%sNodeClockNotSynchronising" $.Values.rules.alerts.runbookUrl | quote }}
        {{- end }}
        {{- if ne (include "kube-metrics-stack.dashboard.kmstack-nodes.url" $) "" }}
        dashboard_url: {{ include "kube-metrics-stack.dashboard.kmstack-nodes.url" $ | quote }}
        {{- end }}
        {{- if not (empty $.Values.rules.alerts.annotations) }}
        {{- toYaml $.Values.rules.alerts.annotations | nindent 8 }}
        {{- end }}
    {{- end }}
    {{- if $.Values.rules.alerts.NodeRAIDDegraded.enabled }}
    - alert: NodeRAIDDegraded
      expr: node_md_disks_required - ignoring (state) node_md_disks{state="active"} > 0
      for: {{ $.Values.rules.alerts.NodeRAIDDegraded.for }}
      labels:
        severity: {{ $.Values.rules.alerts.NodeRAIDDegraded.severity | quote }}
        {{- if not (empty $.Values.rules.alerts.labels) }}
        {{- toYaml $.Values.rules.alerts.labels | nindent 8 }}
        {{- end }}
      annotations:
        summary: A RAID array of a node lacks a disk.
        description: The array {{ "{{" }} $labels.device }} of {{ "{{" }} $labels.instance }} lacks {{ "{{" }} $value }} of its disks.
        {{- if hasKey $.Values.rules.alerts "runbookUrl" }}
        runbook_url: {{ printf "%sNodeRAIDDegraded" $.Values.rules.alerts.runbookUrl | quote }}
        {{- end }}
        {{- if ne (include "kube-metrics-stack.dashboard.kmstack-nodes.url" $) "" }}
        dashboard_url: {{ include "kube-metrics-stack.dashboard.kmstack-nodes.url" $ | quote }}
        {{- end }}
        {{- if not (empty $.Values.rules.alerts.annotations) }}
        {{- toYaml $.Values.rules.alerts.annotations | nindent 8 }}
        {{- end }}
    {{- end }}
    {{- if $.Values.rules.alerts.NodeRAIDDiskFailure.enabled }}
    - alert: NodeRAIDDiskFailure
      expr: node_md_disks{state="failed"} > 0
      for: {{ $.Values.rules.alerts.NodeRAIDDiskFailure.for }}
      labels:
        severity: {{ $.Values.rules.alerts.NodeRAIDDiskFailure.severity | quote }}
        {{- if not (empty $.Values.rules.alerts.labels) }}
        {{- toYaml $.Values.rules.alerts.labels | nindent 8 }}
        {{- end }}
      annotations:
        summary: A disk of a RAID array of a node has failed.
        description: "{{ "{{" }} $value }} disks of the array {{ "{{" }} $labels.device }} of {{ "{{" }} $labels.instance }} have failed."
        {{- if hasKey $.Values.rules.alerts "runbookUrl" }}
        runbook_url: {{ printf "%sNodeRAIDDiskFailure" $.Values.rules.alerts.runbookUrl | quote }}
        {{- end }}
        {{- if ne (include "kube-metrics-stack.dashboard.kmstack-nodes.url" $) "" }}
        dashboard_url: {{ include "kube-metrics-stack.dashboard.kmstack-nodes.url" $ | quote }}
        {{- end }}
        {{- if not (empty $.Values.rules.alerts.annotations) }}
        {{- toYaml $.Values.rules.alerts.annotations | nindent 8 }}
        {{- end }}
    {{- end }}
    {{- if $.Values.rules.alerts.NodeRebootedOften.enabled }}
    - alert: NodeRebootedOften
      expr: changes(node_boot_time_seconds[{{ $.Values.rules.alerts.NodeRebootedOften.threshold }}]) > 2
      for: {{ $.Values.rules.alerts.NodeRebootedOften.for }}
      labels:
        severity: {{ $.Values.rules.alerts.NodeRebootedOften.severity | quote }}
        {{- if not (empty $.Values.rules.alerts.labels) }}
        {{- toYaml $.Values.rules.alerts.labels | nindent 8 }}
        {{- end }}
      annotations:
        summary: A node boots again and again.
        description: "{{ "{{" }} $labels.instance }} has booted {{ "{{" }} $value }} times of late."
        {{- if hasKey $.Values.rules.alerts "runbookUrl" }}
        runbook_url: {{ printf "%sNodeRebootedOften" $.Values.rules.alerts.runbookUrl | quote }}
        {{- end }}
        {{- if ne (include "kube-metrics-stack.dashboard.kmstack-nodes.url" $) "" }}
        dashboard_url: {{ include "kube-metrics-stack.dashboard.kmstack-nodes.url" $ | quote }}
        {{- end }}
        {{- if not (empty $.Values.rules.alerts.annotations) }}
        {{- toYaml $.Values.rules.alerts.annotations | nindent 8 }}
        {{- end }}
    {{- end }}
  {{- else }}
  rules: []
  {{- end }}
{{- end }}
{{- if and $.Values.rules.alerts.enabled $.Values.rules.alerts.groups.filesystems (eq (include "kube-metrics-stack.node-exporter.isOn" $) "true") $.Values.nodeExporter.scrape.enabled }}
- name: filesystems
  {{- if or $.Values.rules.alerts.NodeFilesystemSpaceFillingUp.enabled $.Values.rules.alerts.NodeFilesystemAlmostOutOfSpace.enabled $.Values.rules.alerts.NodeFilesystemFilesFillingUp.enabled $.Values.rules.alerts.NodeFilesystemAlmostOutOfFiles.enabled $.Values.rules.alerts.NodeFilesystemBecameReadOnly.enabled $.Values.rules.alerts.NodeFilesystemDeviceError.enabled }}
  rules:
    {{- if $.Values.rules.alerts.NodeFilesystemSpaceFillingUp.enabled }}
    - alert: NodeFilesystemSpaceFillingUp
      expr: {{ printf "node_filesystem_avail_bytes{fstype!~\"tmpfs|ramfs|squashfs|overlay|fuse.*|iso9660|nsfs|\", mountpoint!=\"\"} / node_filesystem_size_bytes{fstype!~\"tmpfs|ramfs|squashfs|overlay|fuse.*|iso9660|nsfs|\", mountpoint!=\"\"} < %s and predict_linear(node_filesystem_avail_bytes{fstype!~\"tmpfs|ramfs|squashfs|overlay|fuse.*|iso9660|nsfs|\", mountpoint!=\"\"}[6h], 24 * 3600) < 0 and node_filesystem_readonly{fstype!~\"tmpfs|ramfs|squashfs|overlay|fuse.*|iso9660|nsfs|\", mountpoint!=\"\"} == 0" (toJson $.Values.rules.alerts.NodeFilesystemSpaceFillingUp.threshold) | quote }}
      for: {{ $.Values.rules.alerts.NodeFilesystemSpaceFillingUp.for }}
      labels:
        severity: {{ $.Values.rules.alerts.NodeFilesystemSpaceFillingUp.severity | quote }}
        {{- if not (empty $.Values.rules.alerts.labels) }}
        {{- toYaml $.Values.rules.alerts.labels | nindent 8 }}
        {{- end }}
      annotations:
        summary: A node's file system has little space left and will soon have none.
        description: "{{ "{{" }} $labels.mountpoint }} ({{ "{{" }} $labels.device }}) of {{ "{{" }} $labels.instance }} has {{ "{{" }} $value | humanizePercentage }} of its space left, and at this pace none within a day."
        {{- if hasKey $.Values.rules.alerts "runbookUrl" }}
        runbook_url: {{ printf "%sNodeFilesystemSpaceFillingUp" $.Values.rules.alerts.runbookUrl | quote }}
        {{- end }}
        {{- if ne (include "kube-metrics-stack.dashboard.kmstack-nodes.url" $) "" }}
        dashboard_url: {{ include "kube-metrics-stack.dashboard.kmstack-nodes.url" $ | quote }}
        {{- end }}
        {{- if not (empty $.Values.rules.alerts.annotations) }}
        {{- toYaml $.Values.rules.alerts.annotations | nindent 8 }}
        {{- end }}
    {{- end }}
    {{- if $.Values.rules.alerts.NodeFilesystemAlmostOutOfSpace.enabled }}
    - alert: NodeFilesystemAlmostOutOfSpace
      expr: {{ printf "node_filesystem_avail_bytes{fstype!~\"tmpfs|ramfs|squashfs|overlay|fuse.*|iso9660|nsfs|\", mountpoint!=\"\"} / node_filesystem_size_bytes{fstype!~\"tmpfs|ramfs|squashfs|overlay|fuse.*|iso9660|nsfs|\", mountpoint!=\"\"} < %s and node_filesystem_readonly{fstype!~\"tmpfs|ramfs|squashfs|overlay|fuse.*|iso9660|nsfs|\", mountpoint!=\"\"} == 0" (toJson $.Values.rules.alerts.NodeFilesystemAlmostOutOfSpace.threshold) | quote }}
      for: {{ $.Values.rules.alerts.NodeFilesystemAlmostOutOfSpace.for }}
      labels:
        severity: {{ $.Values.rules.alerts.NodeFilesystemAlmostOutOfSpace.severity | quote }}
        {{- if not (empty $.Values.rules.alerts.labels) }}
        {{- toYaml $.Values.rules.alerts.labels | nindent 8 }}
        {{- end }}
      annotations:
        summary: A node's file system has next to no space left.
        description: "{{ "{{" }} $labels.mountpoint }} ({{ "{{" }} $labels.device }}) of {{ "{{" }} $labels.instance }} has {{ "{{" }} $value | humanizePercentage }} of its space left."
        {{- if hasKey $.Values.rules.alerts "runbookUrl" }}
        runbook_url: {{ printf "%sNodeFilesystemAlmostOutOfSpace" $.Values.rules.alerts.runbookUrl | quote }}
        {{- end }}
        {{- if ne (include "kube-metrics-stack.dashboard.kmstack-nodes.url" $) "" }}
        dashboard_url: {{ include "kube-metrics-stack.dashboard.kmstack-nodes.url" $ | quote }}
        {{- end }}
        {{- if not (empty $.Values.rules.alerts.annotations) }}
        {{- toYaml $.Values.rules.alerts.annotations | nindent 8 }}
        {{- end }}
    {{- end }}
    {{- if $.Values.rules.alerts.NodeFilesystemFilesFillingUp.enabled }}
    - alert: NodeFilesystemFilesFillingUp
      expr: {{ printf "node_filesystem_files_free{fstype!~\"tmpfs|ramfs|squashfs|overlay|fuse.*|iso9660|nsfs|\", mountpoint!=\"\"} / (node_filesystem_files{fstype!~\"tmpfs|ramfs|squashfs|overlay|fuse.*|iso9660|nsfs|\", mountpoint!=\"\"} > 0) < %s and predict_linear(node_filesystem_files_free{fstype!~\"tmpfs|ramfs|squashfs|overlay|fuse.*|iso9660|nsfs|\", mountpoint!=\"\"}[6h], 24 * 3600) < 0 and node_filesystem_readonly{fstype!~\"tmpfs|ramfs|squashfs|overlay|fuse.*|iso9660|nsfs|\", mountpoint!=\"\"} == 0" (toJson $.Values.rules.alerts.NodeFilesystemFilesFillingUp.threshold) | quote }}
      for: {{ $.Values.rules.alerts.NodeFilesystemFilesFillingUp.for }}
      labels:
        severity: {{ $.Values.rules.alerts.NodeFilesystemFilesFillingUp.severity | quote }}
        {{- if not (empty $.Values.rules.alerts.labels) }}
        {{- toYaml $.Values.rules.alerts.labels | nindent 8 }}
        {{- end }}
      annotations:
        summary: A node's file system has few inodes left and will soon have none.
        description: "{{ "{{" }} $labels.mountpoint }} ({{ "{{" }} $labels.device }}) of {{ "{{" }} $labels.instance }} has {{ "{{" }} $value | humanizePercentage }} of its inodes left, and at this pace none within a day."
        {{- if hasKey $.Values.rules.alerts "runbookUrl" }}
        runbook_url: {{ printf "%sNodeFilesystemFilesFillingUp" $.Values.rules.alerts.runbookUrl | quote }}
        {{- end }}
        {{- if ne (include "kube-metrics-stack.dashboard.kmstack-nodes.url" $) "" }}
        dashboard_url: {{ include "kube-metrics-stack.dashboard.kmstack-nodes.url" $ | quote }}
        {{- end }}
        {{- if not (empty $.Values.rules.alerts.annotations) }}
        {{- toYaml $.Values.rules.alerts.annotations | nindent 8 }}
        {{- end }}
    {{- end }}
    {{- if $.Values.rules.alerts.NodeFilesystemAlmostOutOfFiles.enabled }}
    - alert: NodeFilesystemAlmostOutOfFiles
      expr: {{ printf "node_filesystem_files_free{fstype!~\"tmpfs|ramfs|squashfs|overlay|fuse.*|iso9660|nsfs|\", mountpoint!=\"\"} / (node_filesystem_files{fstype!~\"tmpfs|ramfs|squashfs|overlay|fuse.*|iso9660|nsfs|\", mountpoint!=\"\"} > 0) < %s and node_filesystem_readonly{fstype!~\"tmpfs|ramfs|squashfs|overlay|fuse.*|iso9660|nsfs|\", mountpoint!=\"\"} == 0" (toJson $.Values.rules.alerts.NodeFilesystemAlmostOutOfFiles.threshold) | quote }}
      for: {{ $.Values.rules.alerts.NodeFilesystemAlmostOutOfFiles.for }}
      labels:
        severity: {{ $.Values.rules.alerts.NodeFilesystemAlmostOutOfFiles.severity | quote }}
        {{- if not (empty $.Values.rules.alerts.labels) }}
        {{- toYaml $.Values.rules.alerts.labels | nindent 8 }}
        {{- end }}
      annotations:
        summary: A node's file system has next to no inodes left.
        description: "{{ "{{" }} $labels.mountpoint }} ({{ "{{" }} $labels.device }}) of {{ "{{" }} $labels.instance }} has {{ "{{" }} $value | humanizePercentage }} of its inodes left."
        {{- if hasKey $.Values.rules.alerts "runbookUrl" }}
        runbook_url: {{ printf "%sNodeFilesystemAlmostOutOfFiles" $.Values.rules.alerts.runbookUrl | quote }}
        {{- end }}
        {{- if ne (include "kube-metrics-stack.dashboard.kmstack-nodes.url" $) "" }}
        dashboard_url: {{ include "kube-metrics-stack.dashboard.kmstack-nodes.url" $ | quote }}
        {{- end }}
        {{- if not (empty $.Values.rules.alerts.annotations) }}
        {{- toYaml $.Values.rules.alerts.annotations | nindent 8 }}
        {{- end }}
    {{- end }}
    {{- if $.Values.rules.alerts.NodeFilesystemBecameReadOnly.enabled }}
    - alert: NodeFilesystemBecameReadOnly
      expr: node_filesystem_readonly{fstype!~"tmpfs|ramfs|squashfs|overlay|fuse.*|iso9660|nsfs|", mountpoint!=""} == 1 and min_over_time(node_filesystem_readonly{fstype!~"tmpfs|ramfs|squashfs|overlay|fuse.*|iso9660|nsfs|", mountpoint!=""}[{{ $.Values.rules.alerts.NodeFilesystemBecameReadOnly.threshold }}]) == 0
      for: {{ $.Values.rules.alerts.NodeFilesystemBecameReadOnly.for }}
      labels:
        severity: {{ $.Values.rules.alerts.NodeFilesystemBecameReadOnly.severity | quote }}
        {{- if not (empty $.Values.rules.alerts.labels) }}
        {{- toYaml $.Values.rules.alerts.labels | nindent 8 }}
        {{- end }}
      annotations:
        summary: A node's file system cannot be written any more.
        description: "{{ "{{" }} $labels.mountpoint }} ({{ "{{" }} $labels.device }}) of {{ "{{" }} $labels.instance }} could be written before, and cannot now."
        {{- if hasKey $.Values.rules.alerts "runbookUrl" }}
        runbook_url: {{ printf "%sNodeFilesystemBecameReadOnly" $.Values.rules.alerts.runbookUrl | quote }}
        {{- end }}
        {{- if ne (include "kube-metrics-stack.dashboard.kmstack-nodes.url" $) "" }}
        dashboard_url: {{ include "kube-metrics-stack.dashboard.kmstack-nodes.url" $ | quote }}
        {{- end }}
        {{- if not (empty $.Values.rules.alerts.annotations) }}
        {{- toYaml $.Values.rules.alerts.annotations | nindent 8 }}
        {{- end }}
    {{- end }}
    {{- if $.Values.rules.alerts.NodeFilesystemDeviceError.enabled }}
    - alert: NodeFilesystemDeviceError
      expr: max by (cluster, instance, device, mountpoint) (node_filesystem_device_error{fstype!~"tmpfs|ramfs|squashfs|overlay|fuse.*|iso9660|nsfs|", mountpoint!=""}) == 1
      for: {{ $.Values.rules.alerts.NodeFilesystemDeviceError.for }}
      labels:
        severity: {{ $.Values.rules.alerts.NodeFilesystemDeviceError.severity | quote }}
        {{- if not (empty $.Values.rules.alerts.labels) }}
        {{- toYaml $.Values.rules.alerts.labels | nindent 8 }}
        {{- end }}
      annotations:
        summary: A node's file system cannot be asked about its space.
        description: "{{ "{{" }} $labels.mountpoint }} ({{ "{{" }} $labels.device }}) of {{ "{{" }} $labels.instance }} does not answer node-exporter."
        {{- if hasKey $.Values.rules.alerts "runbookUrl" }}
        runbook_url: {{ printf "%sNodeFilesystemDeviceError" $.Values.rules.alerts.runbookUrl | quote }}
        {{- end }}
        {{- if ne (include "kube-metrics-stack.dashboard.kmstack-nodes.url" $) "" }}
        dashboard_url: {{ include "kube-metrics-stack.dashboard.kmstack-nodes.url" $ | quote }}
        {{- end }}
        {{- if not (empty $.Values.rules.alerts.annotations) }}
        {{- toYaml $.Values.rules.alerts.annotations | nindent 8 }}
        {{- end }}
    {{- end }}
  {{- else }}
  rules: []
  {{- end }}
{{- end }}
{{- if and $.Values.rules.alerts.enabled $.Values.rules.alerts.groups.clusterNodes $.Values.kubeStateMetrics.enabled $.Values.kubeStateMetrics.scrape.enabled }}
- name: clusterNodes
  {{- if or $.Values.rules.alerts.KubeNodeNotReady.enabled $.Values.rules.alerts.KubeNodeUnreachable.enabled $.Values.rules.alerts.KubeNodePressure.enabled $.Values.rules.alerts.KubeNodeReadinessFlapping.enabled }}
  rules:
    {{- if $.Values.rules.alerts.KubeNodeNotReady.enabled }}
    - alert: KubeNodeNotReady
      expr: max by (cluster, node) (kube_node_status_condition{condition="Ready", status="true"}) == 0 and max by (cluster, node) (kube_node_spec_unschedulable) == 0
      for: {{ $.Values.rules.alerts.KubeNodeNotReady.for }}
      labels:
        severity: {{ $.Values.rules.alerts.KubeNodeNotReady.severity | quote }}
        {{- if not (empty $.Values.rules.alerts.labels) }}
        {{- toYaml $.Values.rules.alerts.labels | nindent 8 }}
        {{- end }}
      annotations:
        summary: A node is not ready.
        description: "{{ "{{" }} $labels.node }} is not ready, though nobody has cordoned it."
        {{- if hasKey $.Values.rules.alerts "runbookUrl" }}
        runbook_url: {{ printf "%sKubeNodeNotReady" $.Values.rules.alerts.runbookUrl | quote }}
        {{- end }}
        {{- if ne (include "kube-metrics-stack.dashboard.kmstack-cluster.url" $) "" }}
        dashboard_url: {{ include "kube-metrics-stack.dashboard.kmstack-cluster.url" $ | quote }}
        {{- end }}
        {{- if not (empty $.Values.rules.alerts.annotations) }}
        {{- toYaml $.Values.rules.alerts.annotations | nindent 8 }}
        {{- end }}
    {{- end }}
    {{- if $.Values.rules.alerts.KubeNodeUnreachable.enabled }}
    - alert: KubeNodeUnreachable
      expr: max by (cluster, node) (kube_node_spec_taint{key="node.kubernetes.io/unreachable", effect="NoExecute"}) == 1
      for: {{ $.Values.rules.alerts.KubeNodeUnreachable.for }}
      labels:
        severity: {{ $.Values.rules.alerts.KubeNodeUnreachable.severity | quote }}
        {{- if not (empty $.Values.rules.alerts.labels) }}
        {{- toYaml $.Values.rules.alerts.labels | nindent 8 }}
        {{- end }}
      annotations:
        summary: A node cannot be reached, and its pods are moved away.
        description: "{{ "{{" }} $labels.node }} cannot be reached."
        {{- if hasKey $.Values.rules.alerts "runbookUrl" }}
        runbook_url: {{ printf "%sKubeNodeUnreachable" $.Values.rules.alerts.runbookUrl | quote }}
        {{- end }}
        {{- if ne (include "kube-metrics-stack.dashboard.kmstack-cluster.url" $) "" }}
        dashboard_url: {{ include "kube-metrics-stack.dashboard.kmstack-cluster.url" $ | quote }}
        {{- end }}
        {{- if not (empty $.Values.rules.alerts.annotations) }}
        {{- toYaml $.Values.rules.alerts.annotations | nindent 8 }}
        {{- end }}
    {{- end }}
    {{- if $.Values.rules.alerts.KubeNodePressure.enabled }}
    - alert: KubeNodePressure
      expr: max by (cluster, node, condition) (kube_node_status_condition{condition=~"MemoryPressure|DiskPressure|PIDPressure", status="true"}) == 1
      for: {{ $.Values.rules.alerts.KubeNodePressure.for }}
      labels:
        severity: {{ $.Values.rules.alerts.KubeNodePressure.severity | quote }}
        {{- if not (empty $.Values.rules.alerts.labels) }}
        {{- toYaml $.Values.rules.alerts.labels | nindent 8 }}
        {{- end }}
      annotations:
        summary: A node runs short of memory, disk or process numbers, and evicts pods.
        description: "{{ "{{" }} $labels.node }} reports {{ "{{" }} $labels.condition }}."
        {{- if hasKey $.Values.rules.alerts "runbookUrl" }}
        runbook_url: {{ printf "%sKubeNodePressure" $.Values.rules.alerts.runbookUrl | quote }}
        {{- end }}
        {{- if ne (include "kube-metrics-stack.dashboard.kmstack-cluster.url" $) "" }}
        dashboard_url: {{ include "kube-metrics-stack.dashboard.kmstack-cluster.url" $ | quote }}
        {{- end }}
        {{- if not (empty $.Values.rules.alerts.annotations) }}
        {{- toYaml $.Values.rules.alerts.annotations | nindent 8 }}
        {{- end }}
    {{- end }}
    {{- if $.Values.rules.alerts.KubeNodeReadinessFlapping.enabled }}
    - alert: KubeNodeReadinessFlapping
      expr: {{ printf "max by (cluster, node) (changes(kube_node_status_condition{condition=\"Ready\", status=\"true\"}[15m])) > %s" (toJson $.Values.rules.alerts.KubeNodeReadinessFlapping.threshold) | quote }}
      for: {{ $.Values.rules.alerts.KubeNodeReadinessFlapping.for }}
      labels:
        severity: {{ $.Values.rules.alerts.KubeNodeReadinessFlapping.severity | quote }}
        {{- if not (empty $.Values.rules.alerts.labels) }}
        {{- toYaml $.Values.rules.alerts.labels | nindent 8 }}
        {{- end }}
      annotations:
        summary: A node is ready, and is not, by turns.
        description: "{{ "{{" }} $labels.node }} became ready or ceased to be {{ "{{" }} $value }} times within a quarter of an hour."
        {{- if hasKey $.Values.rules.alerts "runbookUrl" }}
        runbook_url: {{ printf "%sKubeNodeReadinessFlapping" $.Values.rules.alerts.runbookUrl | quote }}
        {{- end }}
        {{- if ne (include "kube-metrics-stack.dashboard.kmstack-cluster.url" $) "" }}
        dashboard_url: {{ include "kube-metrics-stack.dashboard.kmstack-cluster.url" $ | quote }}
        {{- end }}
        {{- if not (empty $.Values.rules.alerts.annotations) }}
        {{- toYaml $.Values.rules.alerts.annotations | nindent 8 }}
        {{- end }}
    {{- end }}
  {{- else }}
  rules: []
  {{- end }}
{{- end }}
{{- if and $.Values.rules.alerts.enabled $.Values.rules.alerts.groups.pods $.Values.kubeStateMetrics.enabled $.Values.kubeStateMetrics.scrape.enabled }}
- name: pods
  {{- if or $.Values.rules.alerts.KubePodCrashLooping.enabled $.Values.rules.alerts.KubeContainerOOMKilled.enabled $.Values.rules.alerts.KubePodImagePullFailing.enabled $.Values.rules.alerts.KubeContainerWaiting.enabled $.Values.rules.alerts.KubePodNotReady.enabled $.Values.rules.alerts.KubePodFailed.enabled $.Values.rules.alerts.KubePodStuckTerminating.enabled }}
  rules:
    {{- if $.Values.rules.alerts.KubePodCrashLooping.enabled }}
    - alert: KubePodCrashLooping
      expr: max by (cluster, namespace, pod, container) (max_over_time(kube_pod_container_status_waiting_reason{reason="CrashLoopBackOff"}[5m])) == 1
      for: {{ $.Values.rules.alerts.KubePodCrashLooping.for }}
      labels:
        severity: {{ $.Values.rules.alerts.KubePodCrashLooping.severity | quote }}
        {{- if not (empty $.Values.rules.alerts.labels) }}
        {{- toYaml $.Values.rules.alerts.labels | nindent 8 }}
        {{- end }}
      annotations:
        summary: A container ends again and again, and waits longer each time.
        description: "{{ "{{" }} $labels.container }} of {{ "{{" }} $labels.namespace }}/{{ "{{" }} $labels.pod }} ends again and again (CrashLoopBackOff)."
        {{- if hasKey $.Values.rules.alerts "runbookUrl" }}
        runbook_url: {{ printf "%sKubePodCrashLooping" $.Values.rules.alerts.runbookUrl | quote }}
        {{- end }}
        {{- if ne (include "kube-metrics-stack.dashboard.kmstack-pods.url" $) "" }}
        dashboard_url: {{ include "kube-metrics-stack.dashboard.kmstack-pods.url" $ | quote }}
        {{- end }}
        {{- if not (empty $.Values.rules.alerts.annotations) }}
        {{- toYaml $.Values.rules.alerts.annotations | nindent 8 }}
        {{- end }}
    {{- end }}
    {{- if $.Values.rules.alerts.KubeContainerOOMKilled.enabled }}
    - alert: KubeContainerOOMKilled
      expr: max by (cluster, namespace, pod, container) (increase(kube_pod_container_status_restarts_total[15m])) > 0 and max by (cluster, namespace, pod, container) (kube_pod_container_status_last_terminated_reason{reason="OOMKilled"}) == 1
      for: {{ $.Values.rules.alerts.KubeContainerOOMKilled.for }}
      labels:
        severity: {{ $.Values.rules.alerts.KubeContainerOOMKilled.severity | quote }}
        {{- if not (empty $.Values.rules.alerts.labels) }}
        {{- toYaml $.Values.rules.alerts.labels | nindent 8 }}
        {{- end }}
      annotations:
        summary: A container was killed because it wanted more memory than it may have.
        description: "{{ "{{" }} $labels.container }} of {{ "{{" }} $labels.namespace }}/{{ "{{" }} $labels.pod }} was killed: it wanted more memory than its limit."
        {{- if hasKey $.Values.rules.alerts "runbookUrl" }}
        runbook_url: {{ printf "%sKubeContainerOOMKilled" $.Values.rules.alerts.runbookUrl | quote }}
        {{- end }}
        {{- if ne (include "kube-metrics-stack.dashboard.kmstack-pods.url" $) "" }}
        dashboard_url: {{ include "kube-metrics-stack.dashboard.kmstack-pods.url" $ | quote }}
        {{- end }}
        {{- if not (empty $.Values.rules.alerts.annotations) }}
        {{- toYaml $.Values.rules.alerts.annotations | nindent 8 }}
        {{- end }}
    {{- end }}
    {{- if $.Values.rules.alerts.KubePodImagePullFailing.enabled }}
    - alert: KubePodImagePullFailing
      expr: max by (cluster, namespace, pod, container) (max_over_time(kube_pod_container_status_waiting_reason{reason=~"ImagePullBackOff|ErrImagePull|InvalidImageName|ErrImageNeverPull"}[5m])) == 1
      for: {{ $.Values.rules.alerts.KubePodImagePullFailing.for }}
      labels:
        severity: {{ $.Values.rules.alerts.KubePodImagePullFailing.severity | quote }}
        {{- if not (empty $.Values.rules.alerts.labels) }}
        {{- toYaml $.Values.rules.alerts.labels | nindent 8 }}
        {{- end }}
      annotations:
        summary: A container's image cannot be had.
        description: The image of {{ "{{" }} $labels.container }} of {{ "{{" }} $labels.namespace }}/{{ "{{" }} $labels.pod }} cannot be had.
        {{- if hasKey $.Values.rules.alerts "runbookUrl" }}
        runbook_url: {{ printf "%sKubePodImagePullFailing" $.Values.rules.alerts.runbookUrl | quote }}
        {{- end }}
        {{- if ne (include "kube-metrics-stack.dashboard.kmstack-pods.url" $) "" }}
        dashboard_url: {{ include "kube-metrics-stack.dashboard.kmstack-pods.url" $ | quote }}
        {{- end }}
        {{- if not (empty $.Values.rules.alerts.annotations) }}
        {{- toYaml $.Values.rules.alerts.annotations | nindent 8 }}
        {{- end }}
    {{- end }}
    {{- if $.Values.rules.alerts.KubeContainerWaiting.enabled }}
    - alert: KubeContainerWaiting
      expr: max by (cluster, namespace, pod, container, reason) (kube_pod_container_status_waiting_reason{reason!~"CrashLoopBackOff|ImagePullBackOff|ErrImagePull|InvalidImageName|ErrImageNeverPull"}) == 1
      for: {{ $.Values.rules.alerts.KubeContainerWaiting.for }}
      labels:
        severity: {{ $.Values.rules.alerts.KubeContainerWaiting.severity | quote }}
        {{- if not (empty $.Values.rules.alerts.labels) }}
        {{- toYaml $.Values.rules.alerts.labels | nindent 8 }}
        {{- end }}
      annotations:
        summary: A container has not started for long.
        description: "{{ "{{" }} $labels.container }} of {{ "{{" }} $labels.namespace }}/{{ "{{" }} $labels.pod }} has not started: {{ "{{" }} $labels.reason }}."
        {{- if hasKey $.Values.rules.alerts "runbookUrl" }}
        runbook_url: {{ printf "%sKubeContainerWaiting" $.Values.rules.alerts.runbookUrl | quote }}
        {{- end }}
        {{- if ne (include "kube-metrics-stack.dashboard.kmstack-pods.url" $) "" }}
        dashboard_url: {{ include "kube-metrics-stack.dashboard.kmstack-pods.url" $ | quote }}
        {{- end }}
        {{- if not (empty $.Values.rules.alerts.annotations) }}
        {{- toYaml $.Values.rules.alerts.annotations | nindent 8 }}
        {{- end }}
    {{- end }}
    {{- if $.Values.rules.alerts.KubePodNotReady.enabled }}
    - alert: KubePodNotReady
      expr: max by (cluster, namespace, pod) (kube_pod_status_ready{condition="true"}) == 0 and max by (cluster, namespace, pod) (kube_pod_status_phase{phase=~"Pending|Running|Unknown"}) == 1
      for: {{ $.Values.rules.alerts.KubePodNotReady.for }}
      labels:
        severity: {{ $.Values.rules.alerts.KubePodNotReady.severity | quote }}
        {{- if not (empty $.Values.rules.alerts.labels) }}
        {{- toYaml $.Values.rules.alerts.labels | nindent 8 }}
        {{- end }}
      annotations:
        summary: A pod has not been ready for long.
        description: "{{ "{{" }} $labels.namespace }}/{{ "{{" }} $labels.pod }} is not ready."
        {{- if hasKey $.Values.rules.alerts "runbookUrl" }}
        runbook_url: {{ printf "%sKubePodNotReady" $.Values.rules.alerts.runbookUrl | quote }}
        {{- end }}
        {{- if ne (include "kube-metrics-stack.dashboard.kmstack-pods.url" $) "" }}
        dashboard_url: {{ include "kube-metrics-stack.dashboard.kmstack-pods.url" $ | quote }}
        {{- end }}
        {{- if not (empty $.Values.rules.alerts.annotations) }}
        {{- toYaml $.Values.rules.alerts.annotations | nindent 8 }}
        {{- end }}
    {{- end }}
    {{- if $.Values.rules.alerts.KubePodFailed.enabled }}
    - alert: KubePodFailed
      expr: max by (cluster, namespace, pod) (kube_pod_status_phase{phase="Failed"}) == 1 unless max by (cluster, namespace, pod) (kube_pod_owner{owner_kind="Job"})
      for: {{ $.Values.rules.alerts.KubePodFailed.for }}
      labels:
        severity: {{ $.Values.rules.alerts.KubePodFailed.severity | quote }}
        {{- if not (empty $.Values.rules.alerts.labels) }}
        {{- toYaml $.Values.rules.alerts.labels | nindent 8 }}
        {{- end }}
      annotations:
        summary: A pod has failed, and nothing takes its place or takes it away.
        description: "{{ "{{" }} $labels.namespace }}/{{ "{{" }} $labels.pod }} has failed and is there still."
        {{- if hasKey $.Values.rules.alerts "runbookUrl" }}
        runbook_url: {{ printf "%sKubePodFailed" $.Values.rules.alerts.runbookUrl | quote }}
        {{- end }}
        {{- if ne (include "kube-metrics-stack.dashboard.kmstack-pods.url" $) "" }}
        dashboard_url: {{ include "kube-metrics-stack.dashboard.kmstack-pods.url" $ | quote }}
        {{- end }}
        {{- if not (empty $.Values.rules.alerts.annotations) }}
        {{- toYaml $.Values.rules.alerts.annotations | nindent 8 }}
        {{- end }}
    {{- end }}
    {{- if $.Values.rules.alerts.KubePodStuckTerminating.enabled }}
    - alert: KubePodStuckTerminating
      expr: time() - max by (cluster, namespace, pod) (kube_pod_deletion_timestamp) > {{ $.Values.rules.alerts.KubePodStuckTerminating.threshold }}
      for: {{ $.Values.rules.alerts.KubePodStuckTerminating.for }}
      labels:
        severity: {{ $.Values.rules.alerts.KubePodStuckTerminating.severity | quote }}
        {{- if not (empty $.Values.rules.alerts.labels) }}
        {{- toYaml $.Values.rules.alerts.labels | nindent 8 }}
        {{- end }}
      annotations:
        summary: A pod that was deleted does not go.
        description: "{{ "{{" }} $labels.namespace }}/{{ "{{" }} $labels.pod }} should have been gone for {{ "{{" }} $value | humanizeDuration }}."
        {{- if hasKey $.Values.rules.alerts "runbookUrl" }}
        runbook_url: {{ printf "%sKubePodStuckTerminating" $.Values.rules.alerts.runbookUrl | quote }}
        {{- end }}
        {{- if ne (include "kube-metrics-stack.dashboard.kmstack-pods.url" $) "" }}
        dashboard_url: {{ include "kube-metrics-stack.dashboard.kmstack-pods.url" $ | quote }}
        {{- end }}
        {{- if not (empty $.Values.rules.alerts.annotations) }}
        {{- toYaml $.Values.rules.alerts.annotations | nindent 8 }}
        {{- end }}
    {{- end }}
  {{- else }}
  rules: []
  {{- end }}
{{- end }}
{{- if and $.Values.rules.alerts.enabled $.Values.rules.alerts.groups.workloads $.Values.kubeStateMetrics.enabled $.Values.kubeStateMetrics.scrape.enabled }}
- name: workloads
  {{- if or $.Values.rules.alerts.KubeDeploymentReplicasMismatch.enabled $.Values.rules.alerts.KubeDeploymentGenerationMismatch.enabled $.Values.rules.alerts.KubeDeploymentRolloutStuck.enabled $.Values.rules.alerts.KubeStatefulSetReplicasMismatch.enabled $.Values.rules.alerts.KubeStatefulSetGenerationMismatch.enabled $.Values.rules.alerts.KubeDaemonSetRolloutStuck.enabled $.Values.rules.alerts.KubeDaemonSetMisScheduled.enabled $.Values.rules.alerts.KubeJobFailed.enabled $.Values.rules.alerts.KubeJobNotCompleted.enabled $.Values.rules.alerts.KubeCronJobMissed.enabled $.Values.rules.alerts.KubePdbNotEnoughHealthyPods.enabled }}
  rules:
    {{- if $.Values.rules.alerts.KubeDeploymentReplicasMismatch.enabled }}
    - alert: KubeDeploymentReplicasMismatch
      expr: max by (cluster, namespace, deployment) (kube_deployment_spec_replicas) > max by (cluster, namespace, deployment) (kube_deployment_status_replicas_available) and max by (cluster, namespace, deployment) (changes(kube_deployment_status_replicas_updated[10m])) == 0
      for: {{ $.Values.rules.alerts.KubeDeploymentReplicasMismatch.for }}
      labels:
        severity: {{ $.Values.rules.alerts.KubeDeploymentReplicasMismatch.severity | quote }}
        {{- if not (empty $.Values.rules.alerts.labels) }}
        {{- toYaml $.Values.rules.alerts.labels | nindent 8 }}
        {{- end }}
      annotations:
        summary: A Deployment has fewer available pods than it should.
        description: "{{ "{{" }} $labels.namespace }}/{{ "{{" }} $labels.deployment }} should have {{ "{{" }} $value }} available pods, and has fewer."
        {{- if hasKey $.Values.rules.alerts "runbookUrl" }}
        runbook_url: {{ printf "%sKubeDeploymentReplicasMismatch" $.Values.rules.alerts.runbookUrl | quote }}
        {{- end }}
        {{- if ne (include "kube-metrics-stack.dashboard.kmstack-workloads.url" $) "" }}
        dashboard_url: {{ include "kube-metrics-stack.dashboard.kmstack-workloads.url" $ | quote }}
        {{- end }}
        {{- if not (empty $.Values.rules.alerts.annotations) }}
        {{- toYaml $.Values.rules.alerts.annotations | nindent 8 }}
        {{- end }}
    {{- end }}
    {{- if $.Values.rules.alerts.KubeDeploymentGenerationMismatch.enabled }}
    - alert: KubeDeploymentGenerationMismatch
      expr: max by (cluster, namespace, deployment) (kube_deployment_metadata_generation) > max by (cluster, namespace, deployment) (kube_deployment_status_observed_generation)
      for: {{ $.Values.rules.alerts.KubeDeploymentGenerationMismatch.for }}
      labels:
        severity: {{ $.Values.rules.alerts.KubeDeploymentGenerationMismatch.severity | quote }}
        {{- if not (empty $.Values.rules.alerts.labels) }}
        {{- toYaml $.Values.rules.alerts.labels | nindent 8 }}
        {{- end }}
      annotations:
        summary: Nothing has taken up the last change of a Deployment.
        description: The last change of the Deployment {{ "{{" }} $labels.namespace }}/{{ "{{" }} $labels.deployment }} was not taken up.
        {{- if hasKey $.Values.rules.alerts "runbookUrl" }}
        runbook_url: {{ printf "%sKubeDeploymentGenerationMismatch" $.Values.rules.alerts.runbookUrl | quote }}
        {{- end }}
        {{- if ne (include "kube-metrics-stack.dashboard.kmstack-workloads.url" $) "" }}
        dashboard_url: {{ include "kube-metrics-stack.dashboard.kmstack-workloads.url" $ | quote }}
        {{- end }}
        {{- if not (empty $.Values.rules.alerts.annotations) }}
        {{- toYaml $.Values.rules.alerts.annotations | nindent 8 }}
        {{- end }}
    {{- end }}
    {{- if $.Values.rules.alerts.KubeDeploymentRolloutStuck.enabled }}
    - alert: KubeDeploymentRolloutStuck
      expr: max by (cluster, namespace, deployment) (kube_deployment_status_condition{condition="Progressing", status="false"}) == 1
      for: {{ $.Values.rules.alerts.KubeDeploymentRolloutStuck.for }}
      labels:
        severity: {{ $.Values.rules.alerts.KubeDeploymentRolloutStuck.severity | quote }}
        {{- if not (empty $.Values.rules.alerts.labels) }}
        {{- toYaml $.Values.rules.alerts.labels | nindent 8 }}
        {{- end }}
      annotations:
        summary: A Deployment does not get on with its new pods.
        description: The new pods of {{ "{{" }} $labels.namespace }}/{{ "{{" }} $labels.deployment }} do not become available.
        {{- if hasKey $.Values.rules.alerts "runbookUrl" }}
        runbook_url: {{ printf "%sKubeDeploymentRolloutStuck" $.Values.rules.alerts.runbookUrl | quote }}
        {{- end }}
        {{- if ne (include "kube-metrics-stack.dashboard.kmstack-workloads.url" $) "" }}
        dashboard_url: {{ include "kube-metrics-stack.dashboard.kmstack-workloads.url" $ | quote }}
        {{- end }}
        {{- if not (empty $.Values.rules.alerts.annotations) }}
        {{- toYaml $.Values.rules.alerts.annotations | nindent 8 }}
        {{- end }}
    {{- end }}
    {{- if $.Values.rules.alerts.KubeStatefulSetReplicasMismatch.enabled }}
    - alert: KubeStatefulSetReplicasMismatch
      expr: max by (cluster, namespace, statefulset) (kube_statefulset_replicas) > max by (cluster, namespace, statefulset) (kube_statefulset_status_replicas_ready) and max by (cluster, namespace, statefulset) (changes(kube_statefulset_status_replicas_updated[10m])) == 0
      for: {{ $.Values.rules.alerts.KubeStatefulSetReplicasMismatch.for }}
      labels:
        severity: {{ $.Values.rules.alerts.KubeStatefulSetReplicasMismatch.severity | quote }}
        {{- if not (empty $.Values.rules.alerts.labels) }}
        {{- toYaml $.Values.rules.alerts.labels | nindent 8 }}
        {{- end }}
      annotations:
        summary: A StatefulSet has fewer ready pods than it should.
        description: "{{ "{{" }} $labels.namespace }}/{{ "{{" }} $labels.statefulset }} should have {{ "{{" }} $value }} ready pods, and has fewer."
        {{- if hasKey $.Values.rules.alerts "runbookUrl" }}
        runbook_url: {{ printf "%sKubeStatefulSetReplicasMismatch" $.Values.rules.alerts.runbookUrl | quote }}
        {{- end }}
        {{- if ne (include "kube-metrics-stack.dashboard.kmstack-workloads.url" $) "" }}
        dashboard_url: {{ include "kube-metrics-stack.dashboard.kmstack-workloads.url" $ | quote }}
        {{- end }}
        {{- if not (empty $.Values.rules.alerts.annotations) }}
        {{- toYaml $.Values.rules.alerts.annotations | nindent 8 }}
        {{- end }}
    {{- end }}
    {{- if $.Values.rules.alerts.KubeStatefulSetGenerationMismatch.enabled }}
    - alert: KubeStatefulSetGenerationMismatch
      expr: max by (cluster, namespace, statefulset) (kube_statefulset_metadata_generation) > max by (cluster, namespace, statefulset) (kube_statefulset_status_observed_generation)
      for: {{ $.Values.rules.alerts.KubeStatefulSetGenerationMismatch.for }}
      labels:
        severity: {{ $.Values.rules.alerts.KubeStatefulSetGenerationMismatch.severity | quote }}
        {{- if not (empty $.Values.rules.alerts.labels) }}
        {{- toYaml $.Values.rules.alerts.labels | nindent 8 }}
        {{- end }}
      annotations:
        summary: Nothing has taken up the last change of a StatefulSet.
        description: The last change of the StatefulSet {{ "{{" }} $labels.namespace }}/{{ "{{" }} $labels.statefulset }} was not taken up.
        {{- if hasKey $.Values.rules.alerts "runbookUrl" }}
        runbook_url: {{ printf "%sKubeStatefulSetGenerationMismatch" $.Values.rules.alerts.runbookUrl | quote }}
        {{- end }}
        {{- if ne (include "kube-metrics-stack.dashboard.kmstack-workloads.url" $) "" }}
        dashboard_url: {{ include "kube-metrics-stack.dashboard.kmstack-workloads.url" $ | quote }}
        {{- end }}
        {{- if not (empty $.Values.rules.alerts.annotations) }}
        {{- toYaml $.Values.rules.alerts.annotations | nindent 8 }}
        {{- end }}
    {{- end }}
    {{- if $.Values.rules.alerts.KubeDaemonSetRolloutStuck.enabled }}
    - alert: KubeDaemonSetRolloutStuck
      expr: max by (cluster, namespace, daemonset) (kube_daemonset_status_desired_number_scheduled) > max by (cluster, namespace, daemonset) (kube_daemonset_status_number_available) and max by (cluster, namespace, daemonset) (changes(kube_daemonset_status_updated_number_scheduled[10m])) == 0
      for: {{ $.Values.rules.alerts.KubeDaemonSetRolloutStuck.for }}
      labels:
        severity: {{ $.Values.rules.alerts.KubeDaemonSetRolloutStuck.severity | quote }}
        {{- if not (empty $.Values.rules.alerts.labels) }}
        {{- toYaml $.Values.rules.alerts.labels | nindent 8 }}
        {{- end }}
      annotations:
        summary: A DaemonSet has fewer available pods than nodes that should have one.
        description: "{{ "{{" }} $labels.namespace }}/{{ "{{" }} $labels.daemonset }} should have {{ "{{" }} $value }} available pods, and has fewer."
        {{- if hasKey $.Values.rules.alerts "runbookUrl" }}
        runbook_url: {{ printf "%sKubeDaemonSetRolloutStuck" $.Values.rules.alerts.runbookUrl | quote }}
        {{- end }}
        {{- if ne (include "kube-metrics-stack.dashboard.kmstack-workloads.url" $) "" }}
        dashboard_url: {{ include "kube-metrics-stack.dashboard.kmstack-workloads.url" $ | quote }}
        {{- end }}
        {{- if not (empty $.Values.rules.alerts.annotations) }}
        {{- toYaml $.Values.rules.alerts.annotations | nindent 8 }}
        {{- end }}
    {{- end }}
    {{- if $.Values.rules.alerts.KubeDaemonSetMisScheduled.enabled }}
    - alert: KubeDaemonSetMisScheduled
      expr: max by (cluster, namespace, daemonset) (kube_daemonset_status_number_misscheduled) > 0
      for: {{ $.Values.rules.alerts.KubeDaemonSetMisScheduled.for }}
      labels:
        severity: {{ $.Values.rules.alerts.KubeDaemonSetMisScheduled.severity | quote }}
        {{- if not (empty $.Values.rules.alerts.labels) }}
        {{- toYaml $.Values.rules.alerts.labels | nindent 8 }}
        {{- end }}
      annotations:
        summary: A DaemonSet has pods on nodes that should have none.
        description: "{{ "{{" }} $value }} pods of {{ "{{" }} $labels.namespace }}/{{ "{{" }} $labels.daemonset }} are on nodes that should have none."
        {{- if hasKey $.Values.rules.alerts "runbookUrl" }}
        runbook_url: {{ printf "%sKubeDaemonSetMisScheduled" $.Values.rules.alerts.runbookUrl | quote }}
        {{- end }}
        {{- if ne (include "kube-metrics-stack.dashboard.kmstack-workloads.url" $) "" }}
        dashboard_url: {{ include "kube-metrics-stack.dashboard.kmstack-workloads.url" $ | quote }}
        {{- end }}
        {{- if not (empty $.Values.rules.alerts.annotations) }}
        {{- toYaml $.Values.rules.alerts.annotations | nindent 8 }}
        {{- end }}
    {{- end }}
    {{- if $.Values.rules.alerts.KubeJobFailed.enabled }}
    - alert: KubeJobFailed
      expr: max by (cluster, namespace, job_name) (kube_job_failed{condition="true"}) == 1
      for: {{ $.Values.rules.alerts.KubeJobFailed.for }}
      labels:
        severity: {{ $.Values.rules.alerts.KubeJobFailed.severity | quote }}
        {{- if not (empty $.Values.rules.alerts.labels) }}
        {{- toYaml $.Values.rules.alerts.labels | nindent 8 }}
        {{- end }}
      annotations:
        summary: A Job has failed.
        description: "{{ "{{" }} $labels.namespace }}/{{ "{{" }} $labels.job_name }} has failed; it is there still, for you to look at."
        {{- if hasKey $.Values.rules.alerts "runbookUrl" }}
        runbook_url: {{ printf "%sKubeJobFailed" $.Values.rules.alerts.runbookUrl | quote }}
        {{- end }}
        {{- if ne (include "kube-metrics-stack.dashboard.kmstack-workloads.url" $) "" }}
        dashboard_url: {{ include "kube-metrics-stack.dashboard.kmstack-workloads.url" $ | quote }}
        {{- end }}
        {{- if not (empty $.Values.rules.alerts.annotations) }}
        {{- toYaml $.Values.rules.alerts.annotations | nindent 8 }}
        {{- end }}
    {{- end }}
    {{- if $.Values.rules.alerts.KubeJobNotCompleted.enabled }}
    - alert: KubeJobNotCompleted
      expr: time() - max by (cluster, namespace, job_name) (kube_job_status_start_time and kube_job_status_active > 0) > {{ $.Values.rules.alerts.KubeJobNotCompleted.threshold }}
      for: {{ $.Values.rules.alerts.KubeJobNotCompleted.for }}
      labels:
        severity: {{ $.Values.rules.alerts.KubeJobNotCompleted.severity | quote }}
        {{- if not (empty $.Values.rules.alerts.labels) }}
        {{- toYaml $.Values.rules.alerts.labels | nindent 8 }}
        {{- end }}
      annotations:
        summary: A Job goes on for very long.
        description: "{{ "{{" }} $labels.namespace }}/{{ "{{" }} $labels.job_name }} has gone on for {{ "{{" }} $value | humanizeDuration }}."
        {{- if hasKey $.Values.rules.alerts "runbookUrl" }}
        runbook_url: {{ printf "%sKubeJobNotCompleted" $.Values.rules.alerts.runbookUrl | quote }}
        {{- end }}
        {{- if ne (include "kube-metrics-stack.dashboard.kmstack-workloads.url" $) "" }}
        dashboard_url: {{ include "kube-metrics-stack.dashboard.kmstack-workloads.url" $ | quote }}
        {{- end }}
        {{- if not (empty $.Values.rules.alerts.annotations) }}
        {{- toYaml $.Values.rules.alerts.annotations | nindent 8 }}
        {{- end }}
    {{- end }}
    {{- if $.Values.rules.alerts.KubeCronJobMissed.enabled }}
    - alert: KubeCronJobMissed
      expr: time() - max by (cluster, namespace, cronjob) (kube_cronjob_next_schedule_time) > {{ $.Values.rules.alerts.KubeCronJobMissed.threshold }} unless max by (cluster, namespace, cronjob) (kube_cronjob_spec_suspend) == 1
      for: {{ $.Values.rules.alerts.KubeCronJobMissed.for }}
      labels:
        severity: {{ $.Values.rules.alerts.KubeCronJobMissed.severity | quote }}
        {{- if not (empty $.Values.rules.alerts.labels) }}
        {{- toYaml $.Values.rules.alerts.labels | nindent 8 }}
        {{- end }}
      annotations:
        summary: A CronJob was not run when it should have been.
        description: "{{ "{{" }} $labels.namespace }}/{{ "{{" }} $labels.cronjob }} should have been run {{ "{{" }} $value | humanizeDuration }} ago."
        {{- if hasKey $.Values.rules.alerts "runbookUrl" }}
        runbook_url: {{ printf "%sKubeCronJobMissed" $.Values.rules.alerts.runbookUrl | quote }}
        {{- end }}
        {{- if ne (include "kube-metrics-stack.dashboard.kmstack-workloads.url" $) "" }}
        dashboard_url: {{ include "kube-metrics-stack.dashboard.kmstack-workloads.url" $ | quote }}
        {{- end }}
        {{- if not (empty $.Values.rules.alerts.annotations) }}
        {{- toYaml $.Values.rules.alerts.annotations | nindent 8 }}
        {{- end }}
    {{- end }}
    {{- if $.Values.rules.alerts.KubePdbNotEnoughHealthyPods.enabled }}
    - alert: KubePdbNotEnoughHealthyPods
      expr: max by (cluster, namespace, poddisruptionbudget) (kube_poddisruptionbudget_status_desired_healthy) > max by (cluster, namespace, poddisruptionbudget) (kube_poddisruptionbudget_status_current_healthy)
      for: {{ $.Values.rules.alerts.KubePdbNotEnoughHealthyPods.for }}
      labels:
        severity: {{ $.Values.rules.alerts.KubePdbNotEnoughHealthyPods.severity | quote }}
        {{- if not (empty $.Values.rules.alerts.labels) }}
        {{- toYaml $.Values.rules.alerts.labels | nindent 8 }}
        {{- end }}
      annotations:
        summary: "Fewer pods are healthy than a PodDisruptionBudget asks for: no node with one of them can be drained."
        description: "{{ "{{" }} $labels.namespace }}/{{ "{{" }} $labels.poddisruptionbudget }} asks for {{ "{{" }} $value }} healthy pods, and there are fewer."
        {{- if hasKey $.Values.rules.alerts "runbookUrl" }}
        runbook_url: {{ printf "%sKubePdbNotEnoughHealthyPods" $.Values.rules.alerts.runbookUrl | quote }}
        {{- end }}
        {{- if ne (include "kube-metrics-stack.dashboard.kmstack-workloads.url" $) "" }}
        dashboard_url: {{ include "kube-metrics-stack.dashboard.kmstack-workloads.url" $ | quote }}
        {{- end }}
        {{- if not (empty $.Values.rules.alerts.annotations) }}
        {{- toYaml $.Values.rules.alerts.annotations | nindent 8 }}
        {{- end }}
    {{- end }}
  {{- else }}
  rules: []
  {{- end }}
{{- end }}
{{- if and $.Values.rules.alerts.enabled $.Values.rules.alerts.groups.scaling $.Values.kubeStateMetrics.enabled $.Values.kubeStateMetrics.scrape.enabled }}
- name: scaling
  {{- if or $.Values.rules.alerts.KubeCPUOvercommit.enabled $.Values.rules.alerts.KubeMemoryOvercommit.enabled $.Values.rules.alerts.KubeHpaMaxedOut.enabled $.Values.rules.alerts.KubeHpaReplicasMismatch.enabled $.Values.rules.alerts.KubeHpaNotScaling.enabled $.Values.rules.alerts.KubeCPUQuotaOvercommit.enabled $.Values.rules.alerts.KubeMemoryQuotaOvercommit.enabled $.Values.rules.alerts.KubeQuotaAlmostFull.enabled $.Values.rules.alerts.KubeQuotaFullyUsed.enabled }}
  rules:
    {{- if or $.Values.rules.alerts.KubeCPUOvercommit.enabled $.Values.rules.alerts.KubeMemoryOvercommit.enabled }}
    - record: cluster_resource:pod_requests:sum
      expr: sum by (cluster, resource) ( kube_pod_container_resource_requests{resource=~"cpu|memory"} * on (cluster, namespace, pod) group_left () max by (cluster, namespace, pod) (kube_pod_status_phase{phase=~"Pending|Running"} == 1) )
    {{- end }}
    {{- if $.Values.rules.alerts.KubeHpaMaxedOut.enabled }}
    - alert: KubeHpaMaxedOut
      expr: max by (cluster, namespace, horizontalpodautoscaler) (kube_horizontalpodautoscaler_status_current_replicas) == max by (cluster, namespace, horizontalpodautoscaler) (kube_horizontalpodautoscaler_spec_max_replicas) and max by (cluster, namespace, horizontalpodautoscaler) (kube_horizontalpodautoscaler_spec_max_replicas) > max by (cluster, namespace, horizontalpodautoscaler) (kube_horizontalpodautoscaler_spec_min_replicas)
      for: {{ $.Values.rules.alerts.KubeHpaMaxedOut.for }}
      labels:
        severity: {{ $.Values.rules.alerts.KubeHpaMaxedOut.severity | quote }}
        {{- if not (empty $.Values.rules.alerts.labels) }}
        {{- toYaml $.Values.rules.alerts.labels | nindent 8 }}
        {{- end }}
      annotations:
        summary: A HorizontalPodAutoscaler has as many pods as it may, and might want more.
        description: "{{ "{{" }} $labels.namespace }}/{{ "{{" }} $labels.horizontalpodautoscaler }} has {{ "{{" }} $value }} pods, the most that it may have."
        {{- if hasKey $.Values.rules.alerts "runbookUrl" }}
        runbook_url: {{ printf "%sKubeHpaMaxedOut" $.Values.rules.alerts.runbookUrl | quote }}
        {{- end }}
        {{- if ne (include "kube-metrics-stack.dashboard.kmstack-autoscaling.url" $) "" }}
        dashboard_url: {{ include "kube-metrics-stack.dashboard.kmstack-autoscaling.url" $ | quote }}
        {{- end }}
        {{- if not (empty $.Values.rules.alerts.annotations) }}
        {{- toYaml $.Values.rules.alerts.annotations | nindent 8 }}
        {{- end }}
    {{- end }}
    {{- if $.Values.rules.alerts.KubeHpaReplicasMismatch.enabled }}
    - alert: KubeHpaReplicasMismatch
      expr: max by (cluster, namespace, horizontalpodautoscaler) (kube_horizontalpodautoscaler_status_desired_replicas) != max by (cluster, namespace, horizontalpodautoscaler) (kube_horizontalpodautoscaler_status_current_replicas) and max by (cluster, namespace, horizontalpodautoscaler) (changes(kube_horizontalpodautoscaler_status_current_replicas[15m])) == 0
      for: {{ $.Values.rules.alerts.KubeHpaReplicasMismatch.for }}
      labels:
        severity: {{ $.Values.rules.alerts.KubeHpaReplicasMismatch.severity | quote }}
        {{- if not (empty $.Values.rules.alerts.labels) }}
        {{- toYaml $.Values.rules.alerts.labels | nindent 8 }}
        {{- end }}
      annotations:
        summary: A HorizontalPodAutoscaler does not get the pods that it wants.
        description: "{{ "{{" }} $labels.namespace }}/{{ "{{" }} $labels.horizontalpodautoscaler }} wants {{ "{{" }} $value }} pods, and has another number of them."
        {{- if hasKey $.Values.rules.alerts "runbookUrl" }}
        runbook_url: {{ printf "%sKubeHpaReplicasMismatch" $.Values.rules.alerts.runbookUrl | quote }}
        {{- end }}
        {{- if ne (include "kube-metrics-stack.dashboard.kmstack-autoscaling.url" $) "" }}
        dashboard_url: {{ include "kube-metrics-stack.dashboard.kmstack-autoscaling.url" $ | quote }}
        {{- end }}
        {{- if not (empty $.Values.rules.alerts.annotations) }}
        {{- toYaml $.Values.rules.alerts.annotations | nindent 8 }}
        {{- end }}
    {{- end }}
    {{- if $.Values.rules.alerts.KubeHpaNotScaling.enabled }}
    - alert: KubeHpaNotScaling
      expr: max by (cluster, namespace, horizontalpodautoscaler) (kube_horizontalpodautoscaler_status_condition{condition="ScalingActive", status="false"}) == 1 and max by (cluster, namespace, horizontalpodautoscaler) (kube_horizontalpodautoscaler_status_desired_replicas) > 0
      for: {{ $.Values.rules.alerts.KubeHpaNotScaling.for }}
      labels:
        severity: {{ $.Values.rules.alerts.KubeHpaNotScaling.severity | quote }}
        {{- if not (empty $.Values.rules.alerts.labels) }}
        {{- toYaml $.Values.rules.alerts.labels | nindent 8 }}
        {{- end }}
      annotations:
        summary: A HorizontalPodAutoscaler cannot work out how many pods are needed.
        description: "{{ "{{" }} $labels.namespace }}/{{ "{{" }} $labels.horizontalpodautoscaler }} cannot scale: most often its metrics cannot be had."
        {{- if hasKey $.Values.rules.alerts "runbookUrl" }}
        runbook_url: {{ printf "%sKubeHpaNotScaling" $.Values.rules.alerts.runbookUrl | quote }}
        {{- end }}
        {{- if ne (include "kube-metrics-stack.dashboard.kmstack-autoscaling.url" $) "" }}
        dashboard_url: {{ include "kube-metrics-stack.dashboard.kmstack-autoscaling.url" $ | quote }}
        {{- end }}
        {{- if not (empty $.Values.rules.alerts.annotations) }}
        {{- toYaml $.Values.rules.alerts.annotations | nindent 8 }}
        {{- end }}
    {{- end }}
    {{- if $.Values.rules.alerts.KubeCPUOvercommit.enabled }}
    - alert: KubeCPUOvercommit
      expr: {{ printf "cluster_resource:pod_requests:sum{resource=\"cpu\"} / (sum by (cluster, resource) (kube_node_status_allocatable{resource=\"cpu\"}) - max by (cluster, resource) (kube_node_status_allocatable{resource=\"cpu\"})) > %s and on (cluster) count by (cluster) (kube_node_info) > 1" (toJson $.Values.rules.alerts.KubeCPUOvercommit.threshold) | quote }}
      for: {{ $.Values.rules.alerts.KubeCPUOvercommit.for }}
      labels:
        severity: {{ $.Values.rules.alerts.KubeCPUOvercommit.severity | quote }}
        {{- if not (empty $.Values.rules.alerts.labels) }}
        {{- toYaml $.Values.rules.alerts.labels | nindent 8 }}
        {{- end }}
      annotations:
        summary: Pods ask for more processors than would be left without the largest node.
        description: Pods ask for {{ "{{" }} $value | humanizePercentage }} of the processors that are left if the largest node fails.
        {{- if hasKey $.Values.rules.alerts "runbookUrl" }}
        runbook_url: {{ printf "%sKubeCPUOvercommit" $.Values.rules.alerts.runbookUrl | quote }}
        {{- end }}
        {{- if ne (include "kube-metrics-stack.dashboard.kmstack-autoscaling.url" $) "" }}
        dashboard_url: {{ include "kube-metrics-stack.dashboard.kmstack-autoscaling.url" $ | quote }}
        {{- end }}
        {{- if not (empty $.Values.rules.alerts.annotations) }}
        {{- toYaml $.Values.rules.alerts.annotations | nindent 8 }}
        {{- end }}
    {{- end }}
    {{- if $.Values.rules.alerts.KubeMemoryOvercommit.enabled }}
    - alert: KubeMemoryOvercommit
      expr: {{ printf "cluster_resource:pod_requests:sum{resource=\"memory\"} / (sum by (cluster, resource) (kube_node_status_allocatable{resource=\"memory\"}) - max by (cluster, resource) (kube_node_status_allocatable{resource=\"memory\"})) > %s and on (cluster) count by (cluster) (kube_node_info) > 1" (toJson $.Values.rules.alerts.KubeMemoryOvercommit.threshold) | quote }}
      for: {{ $.Values.rules.alerts.KubeMemoryOvercommit.for }}
      labels:
        severity: {{ $.Values.rules.alerts.KubeMemoryOvercommit.severity | quote }}
        {{- if not (empty $.Values.rules.alerts.labels) }}
        {{- toYaml $.Values.rules.alerts.labels | nindent 8 }}
        {{- end }}
      annotations:
        summary: Pods ask for more memory than would be left without the largest node.
        description: Pods ask for {{ "{{" }} $value | humanizePercentage }} of the memory that is left if the largest node fails.
        {{- if hasKey $.Values.rules.alerts "runbookUrl" }}
        runbook_url: {{ printf "%sKubeMemoryOvercommit" $.Values.rules.alerts.runbookUrl | quote }}
        {{- end }}
        {{- if ne (include "kube-metrics-stack.dashboard.kmstack-autoscaling.url" $) "" }}
        dashboard_url: {{ include "kube-metrics-stack.dashboard.kmstack-autoscaling.url" $ | quote }}
        {{- end }}
        {{- if not (empty $.Values.rules.alerts.annotations) }}
        {{- toYaml $.Values.rules.alerts.annotations | nindent 8 }}
        {{- end }}
    {{- end }}
    {{- if $.Values.rules.alerts.KubeCPUQuotaOvercommit.enabled }}
    - alert: KubeCPUQuotaOvercommit
      expr: {{ printf "sum by (cluster) (min without (resource) (kube_resourcequota{type=\"hard\", resource=~\"(requests.)?cpu\"})) / sum by (cluster) (kube_node_status_allocatable{resource=\"cpu\"}) > %s" (toJson $.Values.rules.alerts.KubeCPUQuotaOvercommit.threshold) | quote }}
      for: {{ $.Values.rules.alerts.KubeCPUQuotaOvercommit.for }}
      labels:
        severity: {{ $.Values.rules.alerts.KubeCPUQuotaOvercommit.severity | quote }}
        {{- if not (empty $.Values.rules.alerts.labels) }}
        {{- toYaml $.Values.rules.alerts.labels | nindent 8 }}
        {{- end }}
      annotations:
        summary: Quotas promise more processors than there are.
        description: Quotas promise {{ "{{" }} $value | humanizePercentage }} of the processors that there are.
        {{- if hasKey $.Values.rules.alerts "runbookUrl" }}
        runbook_url: {{ printf "%sKubeCPUQuotaOvercommit" $.Values.rules.alerts.runbookUrl | quote }}
        {{- end }}
        {{- if ne (include "kube-metrics-stack.dashboard.kmstack-autoscaling.url" $) "" }}
        dashboard_url: {{ include "kube-metrics-stack.dashboard.kmstack-autoscaling.url" $ | quote }}
        {{- end }}
        {{- if not (empty $.Values.rules.alerts.annotations) }}
        {{- toYaml $.Values.rules.alerts.annotations | nindent 8 }}
        {{- end }}
    {{- end }}
    {{- if $.Values.rules.alerts.KubeMemoryQuotaOvercommit.enabled }}
    - alert: KubeMemoryQuotaOvercommit
      expr: {{ printf "sum by (cluster) (min without (resource) (kube_resourcequota{type=\"hard\", resource=~\"(requests.)?memory\"})) / sum by (cluster) (kube_node_status_allocatable{resource=\"memory\"}) > %s" (toJson $.Values.rules.alerts.KubeMemoryQuotaOvercommit.threshold) | quote }}
      for: {{ $.Values.rules.alerts.KubeMemoryQuotaOvercommit.for }}
      labels:
        severity: {{ $.Values.rules.alerts.KubeMemoryQuotaOvercommit.severity | quote }}
        {{- if not (empty $.Values.rules.alerts.labels) }}
        {{- toYaml $.Values.rules.alerts.labels | nindent 8 }}
        {{- end }}
      annotations:
        summary: Quotas promise more memory than there is.
        description: Quotas promise {{ "{{" }} $value | humanizePercentage }} of the memory that there is.
        {{- if hasKey $.Values.rules.alerts "runbookUrl" }}
        runbook_url: {{ printf "%sKubeMemoryQuotaOvercommit" $.Values.rules.alerts.runbookUrl | quote }}
        {{- end }}
        {{- if ne (include "kube-metrics-stack.dashboard.kmstack-autoscaling.url" $) "" }}
        dashboard_url: {{ include "kube-metrics-stack.dashboard.kmstack-autoscaling.url" $ | quote }}
        {{- end }}
        {{- if not (empty $.Values.rules.alerts.annotations) }}
        {{- toYaml $.Values.rules.alerts.annotations | nindent 8 }}
        {{- end }}
    {{- end }}
    {{- if $.Values.rules.alerts.KubeQuotaAlmostFull.enabled }}
    - alert: KubeQuotaAlmostFull
      expr: {{ printf "max by (cluster, namespace, resourcequota, resource) (kube_resourcequota{type=\"used\"}) / (max by (cluster, namespace, resourcequota, resource) (kube_resourcequota{type=\"hard\"}) > 0) > %s < 1" (toJson $.Values.rules.alerts.KubeQuotaAlmostFull.threshold) | quote }}
      for: {{ $.Values.rules.alerts.KubeQuotaAlmostFull.for }}
      labels:
        severity: {{ $.Values.rules.alerts.KubeQuotaAlmostFull.severity | quote }}
        {{- if not (empty $.Values.rules.alerts.labels) }}
        {{- toYaml $.Values.rules.alerts.labels | nindent 8 }}
        {{- end }}
      annotations:
        summary: A namespace has little of its quota left.
        description: "{{ "{{" }} $value | humanizePercentage }} of {{ "{{" }} $labels.resource }} in the quota {{ "{{" }} $labels.namespace }}/{{ "{{" }} $labels.resourcequota }} is used."
        {{- if hasKey $.Values.rules.alerts "runbookUrl" }}
        runbook_url: {{ printf "%sKubeQuotaAlmostFull" $.Values.rules.alerts.runbookUrl | quote }}
        {{- end }}
        {{- if ne (include "kube-metrics-stack.dashboard.kmstack-autoscaling.url" $) "" }}
        dashboard_url: {{ include "kube-metrics-stack.dashboard.kmstack-autoscaling.url" $ | quote }}
        {{- end }}
        {{- if not (empty $.Values.rules.alerts.annotations) }}
        {{- toYaml $.Values.rules.alerts.annotations | nindent 8 }}
        {{- end }}
    {{- end }}
    {{- if $.Values.rules.alerts.KubeQuotaFullyUsed.enabled }}
    - alert: KubeQuotaFullyUsed
      expr: max by (cluster, namespace, resourcequota, resource) (kube_resourcequota{type="used"}) / (max by (cluster, namespace, resourcequota, resource) (kube_resourcequota{type="hard"}) > 0) >= 1
      for: {{ $.Values.rules.alerts.KubeQuotaFullyUsed.for }}
      labels:
        severity: {{ $.Values.rules.alerts.KubeQuotaFullyUsed.severity | quote }}
        {{- if not (empty $.Values.rules.alerts.labels) }}
        {{- toYaml $.Values.rules.alerts.labels | nindent 8 }}
        {{- end }}
      annotations:
        summary: A namespace has nothing of its quota left.
        description: "All of {{ "{{" }} $labels.resource }} in the quota {{ "{{" }} $labels.namespace }}/{{ "{{" }} $labels.resourcequota }} is used: what asks for more is refused."
        {{- if hasKey $.Values.rules.alerts "runbookUrl" }}
        runbook_url: {{ printf "%sKubeQuotaFullyUsed" $.Values.rules.alerts.runbookUrl | quote }}
        {{- end }}
        {{- if ne (include "kube-metrics-stack.dashboard.kmstack-autoscaling.url" $) "" }}
        dashboard_url: {{ include "kube-metrics-stack.dashboard.kmstack-autoscaling.url" $ | quote }}
        {{- end }}
        {{- if not (empty $.Values.rules.alerts.annotations) }}
        {{- toYaml $.Values.rules.alerts.annotations | nindent 8 }}
        {{- end }}
    {{- end }}
  {{- else }}
  rules: []
  {{- end }}
{{- end }}
{{- if and $.Values.rules.alerts.enabled $.Values.rules.alerts.groups.storage $.Values.kubeStateMetrics.enabled $.Values.kubeStateMetrics.scrape.enabled }}
- name: storage
  {{- if or $.Values.rules.alerts.KubePersistentVolumeErrors.enabled $.Values.rules.alerts.KubePersistentVolumeClaimPending.enabled $.Values.rules.alerts.KubePersistentVolumeClaimLost.enabled }}
  rules:
    {{- if $.Values.rules.alerts.KubePersistentVolumeErrors.enabled }}
    - alert: KubePersistentVolumeErrors
      expr: max by (cluster, persistentvolume, phase) (kube_persistentvolume_status_phase{phase=~"Failed|Pending"}) == 1
      for: {{ $.Values.rules.alerts.KubePersistentVolumeErrors.for }}
      labels:
        severity: {{ $.Values.rules.alerts.KubePersistentVolumeErrors.severity | quote }}
        {{- if not (empty $.Values.rules.alerts.labels) }}
        {{- toYaml $.Values.rules.alerts.labels | nindent 8 }}
        {{- end }}
      annotations:
        summary: A volume could not be made or given back.
        description: The volume {{ "{{" }} $labels.persistentvolume }} is {{ "{{" }} $labels.phase }}.
        {{- if hasKey $.Values.rules.alerts "runbookUrl" }}
        runbook_url: {{ printf "%sKubePersistentVolumeErrors" $.Values.rules.alerts.runbookUrl | quote }}
        {{- end }}
        {{- if ne (include "kube-metrics-stack.dashboard.kmstack-kubelets.url" $) "" }}
        dashboard_url: {{ include "kube-metrics-stack.dashboard.kmstack-kubelets.url" $ | quote }}
        {{- end }}
        {{- if not (empty $.Values.rules.alerts.annotations) }}
        {{- toYaml $.Values.rules.alerts.annotations | nindent 8 }}
        {{- end }}
    {{- end }}
    {{- if $.Values.rules.alerts.KubePersistentVolumeClaimPending.enabled }}
    - alert: KubePersistentVolumeClaimPending
      expr: max by (cluster, namespace, persistentvolumeclaim) (kube_persistentvolumeclaim_status_phase{phase="Pending"}) == 1
      for: {{ $.Values.rules.alerts.KubePersistentVolumeClaimPending.for }}
      labels:
        severity: {{ $.Values.rules.alerts.KubePersistentVolumeClaimPending.severity | quote }}
        {{- if not (empty $.Values.rules.alerts.labels) }}
        {{- toYaml $.Values.rules.alerts.labels | nindent 8 }}
        {{- end }}
      annotations:
        summary: A claim gets no volume.
        description: "{{ "{{" }} $labels.namespace }}/{{ "{{" }} $labels.persistentvolumeclaim }} gets no volume."
        {{- if hasKey $.Values.rules.alerts "runbookUrl" }}
        runbook_url: {{ printf "%sKubePersistentVolumeClaimPending" $.Values.rules.alerts.runbookUrl | quote }}
        {{- end }}
        {{- if ne (include "kube-metrics-stack.dashboard.kmstack-kubelets.url" $) "" }}
        dashboard_url: {{ include "kube-metrics-stack.dashboard.kmstack-kubelets.url" $ | quote }}
        {{- end }}
        {{- if not (empty $.Values.rules.alerts.annotations) }}
        {{- toYaml $.Values.rules.alerts.annotations | nindent 8 }}
        {{- end }}
    {{- end }}
    {{- if $.Values.rules.alerts.KubePersistentVolumeClaimLost.enabled }}
    - alert: KubePersistentVolumeClaimLost
      expr: max by (cluster, namespace, persistentvolumeclaim) (kube_persistentvolumeclaim_status_phase{phase="Lost"}) == 1
      for: {{ $.Values.rules.alerts.KubePersistentVolumeClaimLost.for }}
      labels:
        severity: {{ $.Values.rules.alerts.KubePersistentVolumeClaimLost.severity | quote }}
        {{- if not (empty $.Values.rules.alerts.labels) }}
        {{- toYaml $.Values.rules.alerts.labels | nindent 8 }}
        {{- end }}
      annotations:
        summary: The volume of a claim is gone.
        description: The volume of {{ "{{" }} $labels.namespace }}/{{ "{{" }} $labels.persistentvolumeclaim }} is gone.
        {{- if hasKey $.Values.rules.alerts "runbookUrl" }}
        runbook_url: {{ printf "%sKubePersistentVolumeClaimLost" $.Values.rules.alerts.runbookUrl | quote }}
        {{- end }}
        {{- if ne (include "kube-metrics-stack.dashboard.kmstack-kubelets.url" $) "" }}
        dashboard_url: {{ include "kube-metrics-stack.dashboard.kmstack-kubelets.url" $ | quote }}
        {{- end }}
        {{- if not (empty $.Values.rules.alerts.annotations) }}
        {{- toYaml $.Values.rules.alerts.annotations | nindent 8 }}
        {{- end }}
    {{- end }}
  {{- else }}
  rules: []
  {{- end }}
{{- end }}
{{- if and $.Values.rules.alerts.enabled $.Values.rules.alerts.groups.kubeStateMetrics $.Values.kubeStateMetrics.enabled $.Values.kubeStateMetrics.scrape.enabled }}
- name: kubeStateMetrics
  {{- if or $.Values.rules.alerts.KubeStateMetricsListErrors.enabled $.Values.rules.alerts.KubeStateMetricsWatchErrors.enabled }}
  rules:
    {{- if $.Values.rules.alerts.KubeStateMetricsListErrors.enabled }}
    - alert: KubeStateMetricsListErrors
      expr: {{ printf "sum by (cluster, resource) (rate(kube_state_metrics_list_total{result=\"error\"}[5m])) / sum by (cluster, resource) (rate(kube_state_metrics_list_total[5m])) > %s" (toJson $.Values.rules.alerts.KubeStateMetricsListErrors.threshold) | quote }}
      for: {{ $.Values.rules.alerts.KubeStateMetricsListErrors.for }}
      labels:
        severity: {{ $.Values.rules.alerts.KubeStateMetricsListErrors.severity | quote }}
        {{- if not (empty $.Values.rules.alerts.labels) }}
        {{- toYaml $.Values.rules.alerts.labels | nindent 8 }}
        {{- end }}
      annotations:
        summary: "kube-state-metrics cannot list some objects: their alerts are silent."
        description: "{{ "{{" }} $value | humanizePercentage }} of its attempts to list {{ "{{" }} $labels.resource }} fail."
        {{- if hasKey $.Values.rules.alerts "runbookUrl" }}
        runbook_url: {{ printf "%sKubeStateMetricsListErrors" $.Values.rules.alerts.runbookUrl | quote }}
        {{- end }}
        {{- if ne (include "kube-metrics-stack.dashboard.kmstack-cluster.url" $) "" }}
        dashboard_url: {{ include "kube-metrics-stack.dashboard.kmstack-cluster.url" $ | quote }}
        {{- end }}
        {{- if not (empty $.Values.rules.alerts.annotations) }}
        {{- toYaml $.Values.rules.alerts.annotations | nindent 8 }}
        {{- end }}
    {{- end }}
    {{- if $.Values.rules.alerts.KubeStateMetricsWatchErrors.enabled }}
    - alert: KubeStateMetricsWatchErrors
      expr: {{ printf "sum by (cluster, resource) (rate(kube_state_metrics_watch_total{result=\"error\"}[5m])) / sum by (cluster, resource) (rate(kube_state_metrics_watch_total[5m])) > %s" (toJson $.Values.rules.alerts.KubeStateMetricsWatchErrors.threshold) | quote }}
      for: {{ $.Values.rules.alerts.KubeStateMetricsWatchErrors.for }}
      labels:
        severity: {{ $.Values.rules.alerts.KubeStateMetricsWatchErrors.severity | quote }}
        {{- if not (empty $.Values.rules.alerts.labels) }}
        {{- toYaml $.Values.rules.alerts.labels | nindent 8 }}
        {{- end }}
      annotations:
        summary: "kube-state-metrics cannot watch some objects: what it says of them is old."
        description: "{{ "{{" }} $value | humanizePercentage }} of its attempts to watch {{ "{{" }} $labels.resource }} fail."
        {{- if hasKey $.Values.rules.alerts "runbookUrl" }}
        runbook_url: {{ printf "%sKubeStateMetricsWatchErrors" $.Values.rules.alerts.runbookUrl | quote }}
        {{- end }}
        {{- if ne (include "kube-metrics-stack.dashboard.kmstack-cluster.url" $) "" }}
        dashboard_url: {{ include "kube-metrics-stack.dashboard.kmstack-cluster.url" $ | quote }}
        {{- end }}
        {{- if not (empty $.Values.rules.alerts.annotations) }}
        {{- toYaml $.Values.rules.alerts.annotations | nindent 8 }}
        {{- end }}
    {{- end }}
  {{- else }}
  rules: []
  {{- end }}
{{- end }}
{{- if and $.Values.rules.alerts.enabled $.Values.rules.alerts.groups.kubelets $.Values.kubelet.enabled }}
- name: kubelets
  {{- if or (and $.Values.rules.alerts.KubeletDown.enabled $.Values.scrape.cluster) $.Values.rules.alerts.KubeletTooManyPods.enabled $.Values.rules.alerts.KubeletPlegDurationHigh.enabled $.Values.rules.alerts.KubeletPodStartUpLatencyHigh.enabled $.Values.rules.alerts.KubeletEvictions.enabled $.Values.rules.alerts.KubeletRuntimeErrors.enabled $.Values.rules.alerts.KubeletClientCertificateExpiration.enabled $.Values.rules.alerts.KubeletServerCertificateExpiration.enabled $.Values.rules.alerts.KubeletClientCertificateRenewalErrors.enabled $.Values.rules.alerts.KubeletServerCertificateRenewalErrors.enabled $.Values.rules.alerts.KubeVersionMismatch.enabled }}
  rules:
    {{- if and $.Values.rules.alerts.KubeletDown.enabled $.Values.scrape.cluster }}
    - alert: KubeletDown
      expr: absent(up{job="kubelet", metrics_path="/metrics"} == 1)
      for: {{ $.Values.rules.alerts.KubeletDown.for }}
      labels:
        severity: {{ $.Values.rules.alerts.KubeletDown.severity | quote }}
        {{- if not (empty $.Values.rules.alerts.labels) }}
        {{- toYaml $.Values.rules.alerts.labels | nindent 8 }}
        {{- end }}
      annotations:
        summary: No kubelet is collected from any more.
        description: Not one kubelet answers Prometheus.
        {{- if hasKey $.Values.rules.alerts "runbookUrl" }}
        runbook_url: {{ printf "%sKubeletDown" $.Values.rules.alerts.runbookUrl | quote }}
        {{- end }}
        {{- if ne (include "kube-metrics-stack.dashboard.kmstack-kubelets.url" $) "" }}
        dashboard_url: {{ include "kube-metrics-stack.dashboard.kmstack-kubelets.url" $ | quote }}
        {{- end }}
        {{- if not (empty $.Values.rules.alerts.annotations) }}
        {{- toYaml $.Values.rules.alerts.annotations | nindent 8 }}
        {{- end }}
    {{- end }}
    {{- if $.Values.rules.alerts.KubeletTooManyPods.enabled }}
    - alert: KubeletTooManyPods
      expr: {{ printf "max by (cluster, node) (kubelet_running_pods) / max by (cluster, node) (kube_node_status_capacity{resource=\"pods\"} > 1) > %s" (toJson $.Values.rules.alerts.KubeletTooManyPods.threshold) | quote }}
      for: {{ $.Values.rules.alerts.KubeletTooManyPods.for }}
      labels:
        severity: {{ $.Values.rules.alerts.KubeletTooManyPods.severity | quote }}
        {{- if not (empty $.Values.rules.alerts.labels) }}
        {{- toYaml $.Values.rules.alerts.labels | nindent 8 }}
        {{- end }}
      annotations:
        summary: A node has nearly as many pods as it may.
        description: "{{ "{{" }} $labels.node }} has {{ "{{" }} $value | humanizePercentage }} of the pods that it may have."
        {{- if hasKey $.Values.rules.alerts "runbookUrl" }}
        runbook_url: {{ printf "%sKubeletTooManyPods" $.Values.rules.alerts.runbookUrl | quote }}
        {{- end }}
        {{- if ne (include "kube-metrics-stack.dashboard.kmstack-kubelets.url" $) "" }}
        dashboard_url: {{ include "kube-metrics-stack.dashboard.kmstack-kubelets.url" $ | quote }}
        {{- end }}
        {{- if not (empty $.Values.rules.alerts.annotations) }}
        {{- toYaml $.Values.rules.alerts.annotations | nindent 8 }}
        {{- end }}
    {{- end }}
    {{- if $.Values.rules.alerts.KubeletPlegDurationHigh.enabled }}
    - alert: KubeletPlegDurationHigh
      expr: {{ printf "histogram_quantile(0.99, sum by (cluster, node, le) (rate(kubelet_pleg_relist_duration_seconds_bucket[5m]))) > %s" (toJson $.Values.rules.alerts.KubeletPlegDurationHigh.threshold) | quote }}
      for: {{ $.Values.rules.alerts.KubeletPlegDurationHigh.for }}
      labels:
        severity: {{ $.Values.rules.alerts.KubeletPlegDurationHigh.severity | quote }}
        {{- if not (empty $.Values.rules.alerts.labels) }}
        {{- toYaml $.Values.rules.alerts.labels | nindent 8 }}
        {{- end }}
      annotations:
        summary: A kubelet takes long to see what its containers do.
        description: The kubelet of {{ "{{" }} $labels.node }} takes {{ "{{" }} $value | humanizeDuration }} to look at its containers.
        {{- if hasKey $.Values.rules.alerts "runbookUrl" }}
        runbook_url: {{ printf "%sKubeletPlegDurationHigh" $.Values.rules.alerts.runbookUrl | quote }}
        {{- end }}
        {{- if ne (include "kube-metrics-stack.dashboard.kmstack-kubelets.url" $) "" }}
        dashboard_url: {{ include "kube-metrics-stack.dashboard.kmstack-kubelets.url" $ | quote }}
        {{- end }}
        {{- if not (empty $.Values.rules.alerts.annotations) }}
        {{- toYaml $.Values.rules.alerts.annotations | nindent 8 }}
        {{- end }}
    {{- end }}
    {{- if $.Values.rules.alerts.KubeletPodStartUpLatencyHigh.enabled }}
    - alert: KubeletPodStartUpLatencyHigh
      expr: {{ printf "histogram_quantile(0.99, sum by (cluster, node, le) (rate(kubelet_pod_worker_duration_seconds_bucket[5m]))) > %s" (toJson $.Values.rules.alerts.KubeletPodStartUpLatencyHigh.threshold) | quote }}
      for: {{ $.Values.rules.alerts.KubeletPodStartUpLatencyHigh.for }}
      labels:
        severity: {{ $.Values.rules.alerts.KubeletPodStartUpLatencyHigh.severity | quote }}
        {{- if not (empty $.Values.rules.alerts.labels) }}
        {{- toYaml $.Values.rules.alerts.labels | nindent 8 }}
        {{- end }}
      annotations:
        summary: A kubelet takes long to start pods.
        description: The kubelet of {{ "{{" }} $labels.node }} takes {{ "{{" }} $value | humanizeDuration }} to deal with a pod.
        {{- if hasKey $.Values.rules.alerts "runbookUrl" }}
        runbook_url: {{ printf "%sKubeletPodStartUpLatencyHigh" $.Values.rules.alerts.runbookUrl | quote }}
        {{- end }}
        {{- if ne (include "kube-metrics-stack.dashboard.kmstack-kubelets.url" $) "" }}
        dashboard_url: {{ include "kube-metrics-stack.dashboard.kmstack-kubelets.url" $ | quote }}
        {{- end }}
        {{- if not (empty $.Values.rules.alerts.annotations) }}
        {{- toYaml $.Values.rules.alerts.annotations | nindent 8 }}
        {{- end }}
    {{- end }}
    {{- if $.Values.rules.alerts.KubeletEvictions.enabled }}
    - alert: KubeletEvictions
      expr: sum by (cluster, node, eviction_signal) (increase(kubelet_evictions[15m])) > 0
      for: {{ $.Values.rules.alerts.KubeletEvictions.for }}
      labels:
        severity: {{ $.Values.rules.alerts.KubeletEvictions.severity | quote }}
        {{- if not (empty $.Values.rules.alerts.labels) }}
        {{- toYaml $.Values.rules.alerts.labels | nindent 8 }}
        {{- end }}
      annotations:
        summary: A kubelet evicts pods because its node runs short of something.
        description: The kubelet of {{ "{{" }} $labels.node }} has evicted pods, for want of {{ "{{" }} $labels.eviction_signal }}.
        {{- if hasKey $.Values.rules.alerts "runbookUrl" }}
        runbook_url: {{ printf "%sKubeletEvictions" $.Values.rules.alerts.runbookUrl | quote }}
        {{- end }}
        {{- if ne (include "kube-metrics-stack.dashboard.kmstack-kubelets.url" $) "" }}
        dashboard_url: {{ include "kube-metrics-stack.dashboard.kmstack-kubelets.url" $ | quote }}
        {{- end }}
        {{- if not (empty $.Values.rules.alerts.annotations) }}
        {{- toYaml $.Values.rules.alerts.annotations | nindent 8 }}
        {{- end }}
    {{- end }}
    {{- if $.Values.rules.alerts.KubeletRuntimeErrors.enabled }}
    - alert: KubeletRuntimeErrors
      expr: {{ printf "sum by (cluster, node, operation_type) (rate(kubelet_runtime_operations_errors_total{operation_type!~\"pull_image|exec_sync\"}[10m])) / sum by (cluster, node, operation_type) (rate(kubelet_runtime_operations_total{operation_type!~\"pull_image|exec_sync\"}[10m])) > %s" (toJson $.Values.rules.alerts.KubeletRuntimeErrors.threshold) | quote }}
      for: {{ $.Values.rules.alerts.KubeletRuntimeErrors.for }}
      labels:
        severity: {{ $.Values.rules.alerts.KubeletRuntimeErrors.severity | quote }}
        {{- if not (empty $.Values.rules.alerts.labels) }}
        {{- toYaml $.Values.rules.alerts.labels | nindent 8 }}
        {{- end }}
      annotations:
        summary: Much of what a kubelet asks of its container runtime fails.
        description: "{{ "{{" }} $value | humanizePercentage }} of the calls of {{ "{{" }} $labels.operation_type }} by the kubelet of {{ "{{" }} $labels.node }} fail."
        {{- if hasKey $.Values.rules.alerts "runbookUrl" }}
        runbook_url: {{ printf "%sKubeletRuntimeErrors" $.Values.rules.alerts.runbookUrl | quote }}
        {{- end }}
        {{- if ne (include "kube-metrics-stack.dashboard.kmstack-kubelets.url" $) "" }}
        dashboard_url: {{ include "kube-metrics-stack.dashboard.kmstack-kubelets.url" $ | quote }}
        {{- end }}
        {{- if not (empty $.Values.rules.alerts.annotations) }}
        {{- toYaml $.Values.rules.alerts.annotations | nindent 8 }}
        {{- end }}
    {{- end }}
    {{- if $.Values.rules.alerts.KubeletClientCertificateExpiration.enabled }}
    - alert: KubeletClientCertificateExpiration
      expr: max by (cluster, node) (kubelet_certificate_manager_client_ttl_seconds < +Inf) < {{ $.Values.rules.alerts.KubeletClientCertificateExpiration.threshold }}
      for: {{ $.Values.rules.alerts.KubeletClientCertificateExpiration.for }}
      labels:
        severity: {{ $.Values.rules.alerts.KubeletClientCertificateExpiration.severity | quote }}
        {{- if not (empty $.Values.rules.alerts.labels) }}
        {{- toYaml $.Values.rules.alerts.labels | nindent 8 }}
        {{- end }}
      annotations:
        summary: The certificate by which a kubelet is known to the API servers ends soon.
        description: The client certificate of the kubelet of {{ "{{" }} $labels.node }} ends in {{ "{{" }} $value | humanizeDuration }}.
        {{- if hasKey $.Values.rules.alerts "runbookUrl" }}
        runbook_url: {{ printf "%sKubeletClientCertificateExpiration" $.Values.rules.alerts.runbookUrl | quote }}
        {{- end }}
        {{- if ne (include "kube-metrics-stack.dashboard.kmstack-kubelets.url" $) "" }}
        dashboard_url: {{ include "kube-metrics-stack.dashboard.kmstack-kubelets.url" $ | quote }}
        {{- end }}
        {{- if not (empty $.Values.rules.alerts.annotations) }}
        {{- toYaml $.Values.rules.alerts.annotations | nindent 8 }}
        {{- end }}
    {{- end }}
    {{- if $.Values.rules.alerts.KubeletServerCertificateExpiration.enabled }}
    - alert: KubeletServerCertificateExpiration
      expr: max by (cluster, node) (kubelet_certificate_manager_server_ttl_seconds < +Inf) < {{ $.Values.rules.alerts.KubeletServerCertificateExpiration.threshold }}
      for: {{ $.Values.rules.alerts.KubeletServerCertificateExpiration.for }}
      labels:
        severity: {{ $.Values.rules.alerts.KubeletServerCertificateExpiration.severity | quote }}
        {{- if not (empty $.Values.rules.alerts.labels) }}
        {{- toYaml $.Values.rules.alerts.labels | nindent 8 }}
        {{- end }}
      annotations:
        summary: The certificate that a kubelet shows ends soon.
        description: The serving certificate of the kubelet of {{ "{{" }} $labels.node }} ends in {{ "{{" }} $value | humanizeDuration }}.
        {{- if hasKey $.Values.rules.alerts "runbookUrl" }}
        runbook_url: {{ printf "%sKubeletServerCertificateExpiration" $.Values.rules.alerts.runbookUrl | quote }}
        {{- end }}
        {{- if ne (include "kube-metrics-stack.dashboard.kmstack-kubelets.url" $) "" }}
        dashboard_url: {{ include "kube-metrics-stack.dashboard.kmstack-kubelets.url" $ | quote }}
        {{- end }}
        {{- if not (empty $.Values.rules.alerts.annotations) }}
        {{- toYaml $.Values.rules.alerts.annotations | nindent 8 }}
        {{- end }}
    {{- end }}
    {{- if $.Values.rules.alerts.KubeletClientCertificateRenewalErrors.enabled }}
    - alert: KubeletClientCertificateRenewalErrors
      expr: max by (cluster, node) (increase(kubelet_certificate_manager_client_expiration_renew_errors[15m])) > 0
      for: {{ $.Values.rules.alerts.KubeletClientCertificateRenewalErrors.for }}
      labels:
        severity: {{ $.Values.rules.alerts.KubeletClientCertificateRenewalErrors.severity | quote }}
        {{- if not (empty $.Values.rules.alerts.labels) }}
        {{- toYaml $.Values.rules.alerts.labels | nindent 8 }}
        {{- end }}
      annotations:
        summary: A kubelet cannot get a new certificate for the API servers.
        description: The kubelet of {{ "{{" }} $labels.node }} cannot get a new client certificate.
        {{- if hasKey $.Values.rules.alerts "runbookUrl" }}
        runbook_url: {{ printf "%sKubeletClientCertificateRenewalErrors" $.Values.rules.alerts.runbookUrl | quote }}
        {{- end }}
        {{- if ne (include "kube-metrics-stack.dashboard.kmstack-kubelets.url" $) "" }}
        dashboard_url: {{ include "kube-metrics-stack.dashboard.kmstack-kubelets.url" $ | quote }}
        {{- end }}
        {{- if not (empty $.Values.rules.alerts.annotations) }}
        {{- toYaml $.Values.rules.alerts.annotations | nindent 8 }}
        {{- end }}
    {{- end }}
    {{- if $.Values.rules.alerts.KubeletServerCertificateRenewalErrors.enabled }}
    - alert: KubeletServerCertificateRenewalErrors
      expr: max by (cluster, node) (increase(kubelet_server_expiration_renew_errors[15m])) > 0
      for: {{ $.Values.rules.alerts.KubeletServerCertificateRenewalErrors.for }}
      labels:
        severity: {{ $.Values.rules.alerts.KubeletServerCertificateRenewalErrors.severity | quote }}
        {{- if not (empty $.Values.rules.alerts.labels) }}
        {{- toYaml $.Values.rules.alerts.labels | nindent 8 }}
        {{- end }}
      annotations:
        summary: A kubelet cannot get a new serving certificate.
        description: The kubelet of {{ "{{" }} $labels.node }} cannot get a new serving certificate.
        {{- if hasKey $.Values.rules.alerts "runbookUrl" }}
        runbook_url: {{ printf "%sKubeletServerCertificateRenewalErrors" $.Values.rules.alerts.runbookUrl | quote }}
        {{- end }}
        {{- if ne (include "kube-metrics-stack.dashboard.kmstack-kubelets.url" $) "" }}
        dashboard_url: {{ include "kube-metrics-stack.dashboard.kmstack-kubelets.url" $ | quote }}
        {{- end }}
        {{- if not (empty $.Values.rules.alerts.annotations) }}
        {{- toYaml $.Values.rules.alerts.annotations | nindent 8 }}
        {{- end }}
    {{- end }}
    {{- if $.Values.rules.alerts.KubeVersionMismatch.enabled }}
    - alert: KubeVersionMismatch
      expr: count by (cluster) (count by (cluster, minor) ( label_replace(kubernetes_build_info{job=~"kubelet|apiserver"}, "minor", "$1", "git_version", "(v[0-9]+[.][0-9]+).*") )) > 1
      for: {{ $.Values.rules.alerts.KubeVersionMismatch.for }}
      labels:
        severity: {{ $.Values.rules.alerts.KubeVersionMismatch.severity | quote }}
        {{- if not (empty $.Values.rules.alerts.labels) }}
        {{- toYaml $.Values.rules.alerts.labels | nindent 8 }}
        {{- end }}
      annotations:
        summary: For long kubelets and API servers have been of different versions.
        description: "{{ "{{" }} $value }} minor versions of Kubernetes run at once."
        {{- if hasKey $.Values.rules.alerts "runbookUrl" }}
        runbook_url: {{ printf "%sKubeVersionMismatch" $.Values.rules.alerts.runbookUrl | quote }}
        {{- end }}
        {{- if ne (include "kube-metrics-stack.dashboard.kmstack-kubelets.url" $) "" }}
        dashboard_url: {{ include "kube-metrics-stack.dashboard.kmstack-kubelets.url" $ | quote }}
        {{- end }}
        {{- if not (empty $.Values.rules.alerts.annotations) }}
        {{- toYaml $.Values.rules.alerts.annotations | nindent 8 }}
        {{- end }}
    {{- end }}
  {{- else }}
  rules: []
  {{- end }}
{{- end }}
{{- if and $.Values.rules.alerts.enabled $.Values.rules.alerts.groups.volumes $.Values.kubelet.enabled }}
- name: volumes
  {{- if or $.Values.rules.alerts.KubePersistentVolumeFillingUp.enabled $.Values.rules.alerts.KubePersistentVolumeAlmostFull.enabled $.Values.rules.alerts.KubePersistentVolumeInodesFillingUp.enabled }}
  rules:
    {{- if $.Values.rules.alerts.KubePersistentVolumeFillingUp.enabled }}
    - alert: KubePersistentVolumeFillingUp
      expr: {{ printf "max by (cluster, namespace, persistentvolumeclaim) (kubelet_volume_stats_available_bytes) / max by (cluster, namespace, persistentvolumeclaim) (kubelet_volume_stats_capacity_bytes) < %s and max by (cluster, namespace, persistentvolumeclaim) (predict_linear(kubelet_volume_stats_available_bytes[6h], 4 * 24 * 3600)) < 0" (toJson $.Values.rules.alerts.KubePersistentVolumeFillingUp.threshold) | quote }}
      for: {{ $.Values.rules.alerts.KubePersistentVolumeFillingUp.for }}
      labels:
        severity: {{ $.Values.rules.alerts.KubePersistentVolumeFillingUp.severity | quote }}
        {{- if not (empty $.Values.rules.alerts.labels) }}
        {{- toYaml $.Values.rules.alerts.labels | nindent 8 }}
        {{- end }}
      annotations:
        summary: A volume has little space left and will soon have none.
        description: "{{ "{{" }} $labels.namespace }}/{{ "{{" }} $labels.persistentvolumeclaim }} has {{ "{{" }} $value | humanizePercentage }} of its space left, and at this pace none within four days."
        {{- if hasKey $.Values.rules.alerts "runbookUrl" }}
        runbook_url: {{ printf "%sKubePersistentVolumeFillingUp" $.Values.rules.alerts.runbookUrl | quote }}
        {{- end }}
        {{- if ne (include "kube-metrics-stack.dashboard.kmstack-kubelets.url" $) "" }}
        dashboard_url: {{ include "kube-metrics-stack.dashboard.kmstack-kubelets.url" $ | quote }}
        {{- end }}
        {{- if not (empty $.Values.rules.alerts.annotations) }}
        {{- toYaml $.Values.rules.alerts.annotations | nindent 8 }}
        {{- end }}
    {{- end }}
    {{- if $.Values.rules.alerts.KubePersistentVolumeAlmostFull.enabled }}
    - alert: KubePersistentVolumeAlmostFull
      expr: {{ printf "max by (cluster, namespace, persistentvolumeclaim) (kubelet_volume_stats_available_bytes) / max by (cluster, namespace, persistentvolumeclaim) (kubelet_volume_stats_capacity_bytes) < %s" (toJson $.Values.rules.alerts.KubePersistentVolumeAlmostFull.threshold) | quote }}
      for: {{ $.Values.rules.alerts.KubePersistentVolumeAlmostFull.for }}
      labels:
        severity: {{ $.Values.rules.alerts.KubePersistentVolumeAlmostFull.severity | quote }}
        {{- if not (empty $.Values.rules.alerts.labels) }}
        {{- toYaml $.Values.rules.alerts.labels | nindent 8 }}
        {{- end }}
      annotations:
        summary: A volume has next to no space left.
        description: "{{ "{{" }} $labels.namespace }}/{{ "{{" }} $labels.persistentvolumeclaim }} has {{ "{{" }} $value | humanizePercentage }} of its space left."
        {{- if hasKey $.Values.rules.alerts "runbookUrl" }}
        runbook_url: {{ printf "%sKubePersistentVolumeAlmostFull" $.Values.rules.alerts.runbookUrl | quote }}
        {{- end }}
        {{- if ne (include "kube-metrics-stack.dashboard.kmstack-kubelets.url" $) "" }}
        dashboard_url: {{ include "kube-metrics-stack.dashboard.kmstack-kubelets.url" $ | quote }}
        {{- end }}
        {{- if not (empty $.Values.rules.alerts.annotations) }}
        {{- toYaml $.Values.rules.alerts.annotations | nindent 8 }}
        {{- end }}
    {{- end }}
    {{- if $.Values.rules.alerts.KubePersistentVolumeInodesFillingUp.enabled }}
    - alert: KubePersistentVolumeInodesFillingUp
      expr: {{ printf "max by (cluster, namespace, persistentvolumeclaim) (kubelet_volume_stats_inodes_free) / (max by (cluster, namespace, persistentvolumeclaim) (kubelet_volume_stats_inodes) > 0) < %s" (toJson $.Values.rules.alerts.KubePersistentVolumeInodesFillingUp.threshold) | quote }}
      for: {{ $.Values.rules.alerts.KubePersistentVolumeInodesFillingUp.for }}
      labels:
        severity: {{ $.Values.rules.alerts.KubePersistentVolumeInodesFillingUp.severity | quote }}
        {{- if not (empty $.Values.rules.alerts.labels) }}
        {{- toYaml $.Values.rules.alerts.labels | nindent 8 }}
        {{- end }}
      annotations:
        summary: A volume has next to no inodes left.
        description: "{{ "{{" }} $labels.namespace }}/{{ "{{" }} $labels.persistentvolumeclaim }} has {{ "{{" }} $value | humanizePercentage }} of its inodes left."
        {{- if hasKey $.Values.rules.alerts "runbookUrl" }}
        runbook_url: {{ printf "%sKubePersistentVolumeInodesFillingUp" $.Values.rules.alerts.runbookUrl | quote }}
        {{- end }}
        {{- if ne (include "kube-metrics-stack.dashboard.kmstack-kubelets.url" $) "" }}
        dashboard_url: {{ include "kube-metrics-stack.dashboard.kmstack-kubelets.url" $ | quote }}
        {{- end }}
        {{- if not (empty $.Values.rules.alerts.annotations) }}
        {{- toYaml $.Values.rules.alerts.annotations | nindent 8 }}
        {{- end }}
    {{- end }}
  {{- else }}
  rules: []
  {{- end }}
{{- end }}
{{- if and $.Values.rules.alerts.enabled $.Values.rules.alerts.groups.containers $.Values.kubelet.cadvisor.enabled }}
- name: containers
  {{- if $.Values.rules.alerts.CPUThrottlingHigh.enabled }}
  rules:
    - alert: CPUThrottlingHigh
      expr: {{ printf "sum by (cluster, namespace, pod, container) (increase(container_cpu_cfs_throttled_periods_total{container!=\"\"}[5m])) / sum by (cluster, namespace, pod, container) (increase(container_cpu_cfs_periods_total{container!=\"\"}[5m])) > %s" (toJson $.Values.rules.alerts.CPUThrottlingHigh.threshold) | quote }}
      for: {{ $.Values.rules.alerts.CPUThrottlingHigh.for }}
      labels:
        severity: {{ $.Values.rules.alerts.CPUThrottlingHigh.severity | quote }}
        {{- if not (empty $.Values.rules.alerts.labels) }}
        {{- toYaml $.Values.rules.alerts.labels | nindent 8 }}
        {{- end }}
      annotations:
        summary: A container is held back because it has used up its processor limit.
        description: "{{ "{{" }} $labels.container }} of {{ "{{" }} $labels.namespace }}/{{ "{{" }} $labels.pod }} is held back in {{ "{{" }} $value | humanizePercentage }} of its turns."
        {{- if hasKey $.Values.rules.alerts "runbookUrl" }}
        runbook_url: {{ printf "%sCPUThrottlingHigh" $.Values.rules.alerts.runbookUrl | quote }}
        {{- end }}
        {{- if ne (include "kube-metrics-stack.dashboard.kmstack-pods.url" $) "" }}
        dashboard_url: {{ include "kube-metrics-stack.dashboard.kmstack-pods.url" $ | quote }}
        {{- end }}
        {{- if not (empty $.Values.rules.alerts.annotations) }}
        {{- toYaml $.Values.rules.alerts.annotations | nindent 8 }}
        {{- end }}
  {{- else }}
  rules: []
  {{- end }}
{{- end }}
{{- if and $.Values.rules.alerts.enabled $.Values.rules.alerts.groups.metricsServer (eq (include "kube-metrics-stack.metrics-server.isOn" $) "true") $.Values.metricsServer.scrape.enabled }}
- name: metricsServer
  {{- if $.Values.rules.alerts.MetricsServerKubeletErrors.enabled }}
  rules:
    - alert: MetricsServerKubeletErrors
      expr: {{ printf "sum by (cluster) (rate(metrics_server_kubelet_request_total{success=\"false\"}[5m])) / sum by (cluster) (rate(metrics_server_kubelet_request_total[5m])) > %s" (toJson $.Values.rules.alerts.MetricsServerKubeletErrors.threshold) | quote }}
      for: {{ $.Values.rules.alerts.MetricsServerKubeletErrors.for }}
      labels:
        severity: {{ $.Values.rules.alerts.MetricsServerKubeletErrors.severity | quote }}
        {{- if not (empty $.Values.rules.alerts.labels) }}
        {{- toYaml $.Values.rules.alerts.labels | nindent 8 }}
        {{- end }}
      annotations:
        summary: "metrics-server does not get what some kubelets measure: kubectl top and autoscaling lack it."
        description: "{{ "{{" }} $value | humanizePercentage }} of its requests to kubelets fail."
        {{- if hasKey $.Values.rules.alerts "runbookUrl" }}
        runbook_url: {{ printf "%sMetricsServerKubeletErrors" $.Values.rules.alerts.runbookUrl | quote }}
        {{- end }}
        {{- if ne (include "kube-metrics-stack.dashboard.kmstack-metrics-server.url" $) "" }}
        dashboard_url: {{ include "kube-metrics-stack.dashboard.kmstack-metrics-server.url" $ | quote }}
        {{- end }}
        {{- if not (empty $.Values.rules.alerts.annotations) }}
        {{- toYaml $.Values.rules.alerts.annotations | nindent 8 }}
        {{- end }}
  {{- else }}
  rules: []
  {{- end }}
{{- end }}
{{- if and $.Values.rules.alerts.enabled $.Values.rules.alerts.groups.apiServer $.Values.controlPlane.apiServer.enabled }}
- name: apiServer
  {{- if or $.Values.rules.alerts.KubeAPIErrorBudgetBurn.enabled $.Values.rules.alerts.KubeAPIErrorBudgetBurnSlow.enabled (and $.Values.rules.alerts.KubeAPIDown.enabled $.Values.scrape.cluster) $.Values.rules.alerts.KubeAPILatencyHigh.enabled $.Values.rules.alerts.KubeAPITerminatedRequests.enabled $.Values.rules.alerts.KubeClientCertificateExpiration.enabled $.Values.rules.alerts.KubeAggregatedAPIDown.enabled $.Values.rules.alerts.KubeAPIWebhookFailures.enabled }}
  rules:
    {{- if $.Values.rules.alerts.KubeAPIErrorBudgetBurn.enabled }}
    - record: cluster:apiserver_request_failures:ratio_rate5m
      expr: ( sum by (cluster) (rate(apiserver_request_total{job="apiserver", code=~"5.."}[5m])) + sum by (cluster) (rate(apiserver_request_sli_duration_seconds_count{job="apiserver", verb!~"WATCH|WATCHLIST|CONNECT|PROXY", subresource!~"proxy|attach|log|exec|portforward"}[5m])) - sum by (cluster) (rate(apiserver_request_sli_duration_seconds_bucket{job="apiserver", verb!~"WATCH|WATCHLIST|CONNECT|PROXY", subresource!~"proxy|attach|log|exec|portforward", le=~"5|5[.]0"}[5m])) ) / sum by (cluster) (rate(apiserver_request_total{job="apiserver"}[5m]))
    - record: cluster:apiserver_request_failures:ratio_rate30m
      expr: ( sum by (cluster) (rate(apiserver_request_total{job="apiserver", code=~"5.."}[30m])) + sum by (cluster) (rate(apiserver_request_sli_duration_seconds_count{job="apiserver", verb!~"WATCH|WATCHLIST|CONNECT|PROXY", subresource!~"proxy|attach|log|exec|portforward"}[30m])) - sum by (cluster) (rate(apiserver_request_sli_duration_seconds_bucket{job="apiserver", verb!~"WATCH|WATCHLIST|CONNECT|PROXY", subresource!~"proxy|attach|log|exec|portforward", le=~"5|5[.]0"}[30m])) ) / sum by (cluster) (rate(apiserver_request_total{job="apiserver"}[30m]))
    - record: cluster:apiserver_request_failures:ratio_rate1h
      expr: ( sum by (cluster) (rate(apiserver_request_total{job="apiserver", code=~"5.."}[1h])) + sum by (cluster) (rate(apiserver_request_sli_duration_seconds_count{job="apiserver", verb!~"WATCH|WATCHLIST|CONNECT|PROXY", subresource!~"proxy|attach|log|exec|portforward"}[1h])) - sum by (cluster) (rate(apiserver_request_sli_duration_seconds_bucket{job="apiserver", verb!~"WATCH|WATCHLIST|CONNECT|PROXY", subresource!~"proxy|attach|log|exec|portforward", le=~"5|5[.]0"}[1h])) ) / sum by (cluster) (rate(apiserver_request_total{job="apiserver"}[1h]))
    {{- end }}
    {{- if $.Values.rules.alerts.KubeAPIErrorBudgetBurnSlow.enabled }}
    - record: cluster:apiserver_request_failures:ratio_rate2h
      expr: ( sum by (cluster) (rate(apiserver_request_total{job="apiserver", code=~"5.."}[2h])) + sum by (cluster) (rate(apiserver_request_sli_duration_seconds_count{job="apiserver", verb!~"WATCH|WATCHLIST|CONNECT|PROXY", subresource!~"proxy|attach|log|exec|portforward"}[2h])) - sum by (cluster) (rate(apiserver_request_sli_duration_seconds_bucket{job="apiserver", verb!~"WATCH|WATCHLIST|CONNECT|PROXY", subresource!~"proxy|attach|log|exec|portforward", le=~"5|5[.]0"}[2h])) ) / sum by (cluster) (rate(apiserver_request_total{job="apiserver"}[2h]))
    {{- end }}
    {{- if or $.Values.rules.alerts.KubeAPIErrorBudgetBurn.enabled $.Values.rules.alerts.KubeAPIErrorBudgetBurnSlow.enabled }}
    - record: cluster:apiserver_request_failures:ratio_rate6h
      expr: ( sum by (cluster) (rate(apiserver_request_total{job="apiserver", code=~"5.."}[6h])) + sum by (cluster) (rate(apiserver_request_sli_duration_seconds_count{job="apiserver", verb!~"WATCH|WATCHLIST|CONNECT|PROXY", subresource!~"proxy|attach|log|exec|portforward"}[6h])) - sum by (cluster) (rate(apiserver_request_sli_duration_seconds_bucket{job="apiserver", verb!~"WATCH|WATCHLIST|CONNECT|PROXY", subresource!~"proxy|attach|log|exec|portforward", le=~"5|5[.]0"}[6h])) ) / sum by (cluster) (rate(apiserver_request_total{job="apiserver"}[6h]))
    {{- end }}
    {{- if $.Values.rules.alerts.KubeAPIErrorBudgetBurnSlow.enabled }}
    - record: cluster:apiserver_request_failures:ratio_rate1d
      expr: ( sum by (cluster) (rate(apiserver_request_total{job="apiserver", code=~"5.."}[1d])) + sum by (cluster) (rate(apiserver_request_sli_duration_seconds_count{job="apiserver", verb!~"WATCH|WATCHLIST|CONNECT|PROXY", subresource!~"proxy|attach|log|exec|portforward"}[1d])) - sum by (cluster) (rate(apiserver_request_sli_duration_seconds_bucket{job="apiserver", verb!~"WATCH|WATCHLIST|CONNECT|PROXY", subresource!~"proxy|attach|log|exec|portforward", le=~"5|5[.]0"}[1d])) ) / sum by (cluster) (rate(apiserver_request_total{job="apiserver"}[1d]))
    - record: cluster:apiserver_request_failures:ratio_rate3d
      expr: ( sum by (cluster) (rate(apiserver_request_total{job="apiserver", code=~"5.."}[3d])) + sum by (cluster) (rate(apiserver_request_sli_duration_seconds_count{job="apiserver", verb!~"WATCH|WATCHLIST|CONNECT|PROXY", subresource!~"proxy|attach|log|exec|portforward"}[3d])) - sum by (cluster) (rate(apiserver_request_sli_duration_seconds_bucket{job="apiserver", verb!~"WATCH|WATCHLIST|CONNECT|PROXY", subresource!~"proxy|attach|log|exec|portforward", le=~"5|5[.]0"}[3d])) ) / sum by (cluster) (rate(apiserver_request_total{job="apiserver"}[3d]))
    {{- end }}
    {{- if and $.Values.rules.alerts.KubeAPIDown.enabled $.Values.scrape.cluster }}
    - alert: KubeAPIDown
      expr: absent(up{job="apiserver"} == 1)
      for: {{ $.Values.rules.alerts.KubeAPIDown.for }}
      labels:
        severity: {{ $.Values.rules.alerts.KubeAPIDown.severity | quote }}
        {{- if not (empty $.Values.rules.alerts.labels) }}
        {{- toYaml $.Values.rules.alerts.labels | nindent 8 }}
        {{- end }}
      annotations:
        summary: No API server is collected from any more.
        description: Not one API server answers Prometheus.
        {{- if hasKey $.Values.rules.alerts "runbookUrl" }}
        runbook_url: {{ printf "%sKubeAPIDown" $.Values.rules.alerts.runbookUrl | quote }}
        {{- end }}
        {{- if ne (include "kube-metrics-stack.dashboard.kmstack-api-server.url" $) "" }}
        dashboard_url: {{ include "kube-metrics-stack.dashboard.kmstack-api-server.url" $ | quote }}
        {{- end }}
        {{- if not (empty $.Values.rules.alerts.annotations) }}
        {{- toYaml $.Values.rules.alerts.annotations | nindent 8 }}
        {{- end }}
    {{- end }}
    {{- if $.Values.rules.alerts.KubeAPIErrorBudgetBurn.enabled }}
    - alert: KubeAPIErrorBudgetBurn
      expr: {{ printf "(cluster:apiserver_request_failures:ratio_rate1h > 14.4 * %s and cluster:apiserver_request_failures:ratio_rate5m > 14.4 * %s) or (cluster:apiserver_request_failures:ratio_rate6h > 6 * %s and cluster:apiserver_request_failures:ratio_rate30m > 6 * %s)" (toJson $.Values.rules.alerts.KubeAPIErrorBudgetBurn.threshold) (toJson $.Values.rules.alerts.KubeAPIErrorBudgetBurn.threshold) (toJson $.Values.rules.alerts.KubeAPIErrorBudgetBurn.threshold) (toJson $.Values.rules.alerts.KubeAPIErrorBudgetBurn.threshold) | quote }}
      for: {{ $.Values.rules.alerts.KubeAPIErrorBudgetBurn.for }}
      labels:
        severity: {{ $.Values.rules.alerts.KubeAPIErrorBudgetBurn.severity | quote }}
        {{- if not (empty $.Values.rules.alerts.labels) }}
        {{- toYaml $.Values.rules.alerts.labels | nindent 8 }}
        {{- end }}
      annotations:
        summary: So many requests to the API servers fail that a month's share is gone within days.
        description: "{{ "{{" }} $value | humanizePercentage }} of the requests to the API servers fail, or take longer than 5 seconds."
        {{- if hasKey $.Values.rules.alerts "runbookUrl" }}
        runbook_url: {{ printf "%sKubeAPIErrorBudgetBurn" $.Values.rules.alerts.runbookUrl | quote }}
        {{- end }}
        {{- if ne (include "kube-metrics-stack.dashboard.kmstack-api-server.url" $) "" }}
        dashboard_url: {{ include "kube-metrics-stack.dashboard.kmstack-api-server.url" $ | quote }}
        {{- end }}
        {{- if not (empty $.Values.rules.alerts.annotations) }}
        {{- toYaml $.Values.rules.alerts.annotations | nindent 8 }}
        {{- end }}
    {{- end }}
    {{- if $.Values.rules.alerts.KubeAPIErrorBudgetBurnSlow.enabled }}
    - alert: KubeAPIErrorBudgetBurnSlow
      expr: {{ printf "(cluster:apiserver_request_failures:ratio_rate1d > 3 * %s and cluster:apiserver_request_failures:ratio_rate2h > 3 * %s) or (cluster:apiserver_request_failures:ratio_rate3d > 1 * %s and cluster:apiserver_request_failures:ratio_rate6h > 1 * %s)" (toJson $.Values.rules.alerts.KubeAPIErrorBudgetBurnSlow.threshold) (toJson $.Values.rules.alerts.KubeAPIErrorBudgetBurnSlow.threshold) (toJson $.Values.rules.alerts.KubeAPIErrorBudgetBurnSlow.threshold) (toJson $.Values.rules.alerts.KubeAPIErrorBudgetBurnSlow.threshold) | quote }}
      for: {{ $.Values.rules.alerts.KubeAPIErrorBudgetBurnSlow.for }}
      labels:
        severity: {{ $.Values.rules.alerts.KubeAPIErrorBudgetBurnSlow.severity | quote }}
        {{- if not (empty $.Values.rules.alerts.labels) }}
        {{- toYaml $.Values.rules.alerts.labels | nindent 8 }}
        {{- end }}
      annotations:
        summary: More requests to the API servers fail than should within a month.
        description: "{{ "{{" }} $value | humanizePercentage }} of the requests to the API servers fail, or take longer than 5 seconds."
        {{- if hasKey $.Values.rules.alerts "runbookUrl" }}
        runbook_url: {{ printf "%sKubeAPIErrorBudgetBurnSlow" $.Values.rules.alerts.runbookUrl | quote }}
        {{- end }}
        {{- if ne (include "kube-metrics-stack.dashboard.kmstack-api-server.url" $) "" }}
        dashboard_url: {{ include "kube-metrics-stack.dashboard.kmstack-api-server.url" $ | quote }}
        {{- end }}
        {{- if not (empty $.Values.rules.alerts.annotations) }}
        {{- toYaml $.Values.rules.alerts.annotations | nindent 8 }}
        {{- end }}
    {{- end }}
    {{- if $.Values.rules.alerts.KubeAPILatencyHigh.enabled }}
    - alert: KubeAPILatencyHigh
      expr: {{ printf "histogram_quantile(0.99, sum by (cluster, resource, verb, le) ( rate(apiserver_request_sli_duration_seconds_bucket{job=\"apiserver\", verb!~\"WATCH|WATCHLIST|CONNECT|PROXY\", subresource!~\"proxy|attach|log|exec|portforward\", le=~\"0[.]1|0[.]4|1|1[.]0|2|2[.]0|5|5[.]0|10|10[.]0|[+]Inf\"}[10m]) )) > %s and sum by (cluster, resource, verb) (rate(apiserver_request_sli_duration_seconds_count{job=\"apiserver\", verb!~\"WATCH|WATCHLIST|CONNECT|PROXY\", subresource!~\"proxy|attach|log|exec|portforward\"}[10m])) > 0.1" (toJson $.Values.rules.alerts.KubeAPILatencyHigh.threshold) | quote }}
      for: {{ $.Values.rules.alerts.KubeAPILatencyHigh.for }}
      labels:
        severity: {{ $.Values.rules.alerts.KubeAPILatencyHigh.severity | quote }}
        {{- if not (empty $.Values.rules.alerts.labels) }}
        {{- toYaml $.Values.rules.alerts.labels | nindent 8 }}
        {{- end }}
      annotations:
        summary: API servers answer some requests slowly.
        description: "{{ "{{" }} $labels.verb }} of {{ "{{" }} $labels.resource }} takes {{ "{{" }} $value | humanizeDuration }} in the slowest hundredth of cases."
        {{- if hasKey $.Values.rules.alerts "runbookUrl" }}
        runbook_url: {{ printf "%sKubeAPILatencyHigh" $.Values.rules.alerts.runbookUrl | quote }}
        {{- end }}
        {{- if ne (include "kube-metrics-stack.dashboard.kmstack-api-server.url" $) "" }}
        dashboard_url: {{ include "kube-metrics-stack.dashboard.kmstack-api-server.url" $ | quote }}
        {{- end }}
        {{- if not (empty $.Values.rules.alerts.annotations) }}
        {{- toYaml $.Values.rules.alerts.annotations | nindent 8 }}
        {{- end }}
    {{- end }}
    {{- if $.Values.rules.alerts.KubeAPITerminatedRequests.enabled }}
    - alert: KubeAPITerminatedRequests
      expr: {{ printf "sum by (cluster) (rate(apiserver_request_terminations_total{job=\"apiserver\"}[10m])) / sum by (cluster) (rate(apiserver_request_total{job=\"apiserver\"}[10m])) > %s" (toJson $.Values.rules.alerts.KubeAPITerminatedRequests.threshold) | quote }}
      for: {{ $.Values.rules.alerts.KubeAPITerminatedRequests.for }}
      labels:
        severity: {{ $.Values.rules.alerts.KubeAPITerminatedRequests.severity | quote }}
        {{- if not (empty $.Values.rules.alerts.labels) }}
        {{- toYaml $.Values.rules.alerts.labels | nindent 8 }}
        {{- end }}
      annotations:
        summary: API servers turn many requests away to protect themselves.
        description: For each request that is answered, {{ "{{" }} $value | humanizePercentage }} of one are turned away.
        {{- if hasKey $.Values.rules.alerts "runbookUrl" }}
        runbook_url: {{ printf "%sKubeAPITerminatedRequests" $.Values.rules.alerts.runbookUrl | quote }}
        {{- end }}
        {{- if ne (include "kube-metrics-stack.dashboard.kmstack-api-server.url" $) "" }}
        dashboard_url: {{ include "kube-metrics-stack.dashboard.kmstack-api-server.url" $ | quote }}
        {{- end }}
        {{- if not (empty $.Values.rules.alerts.annotations) }}
        {{- toYaml $.Values.rules.alerts.annotations | nindent 8 }}
        {{- end }}
    {{- end }}
    {{- if $.Values.rules.alerts.KubeClientCertificateExpiration.enabled }}
    - alert: KubeClientCertificateExpiration
      expr: histogram_quantile(0.01, sum by (cluster, le) ( rate(apiserver_client_certificate_expiration_seconds_bucket{job="apiserver"}[5m]) )) < {{ $.Values.rules.alerts.KubeClientCertificateExpiration.threshold }} and sum by (cluster) (increase(apiserver_client_certificate_expiration_seconds_count{job="apiserver"}[5m])) > 0
      for: {{ $.Values.rules.alerts.KubeClientCertificateExpiration.for }}
      labels:
        severity: {{ $.Values.rules.alerts.KubeClientCertificateExpiration.severity | quote }}
        {{- if not (empty $.Values.rules.alerts.labels) }}
        {{- toYaml $.Values.rules.alerts.labels | nindent 8 }}
        {{- end }}
      annotations:
        summary: Somebody is known to the API servers by a certificate that ends soon.
        description: A client's certificate ends in less than {{ "{{" }} $value | humanizeDuration }}.
        {{- if hasKey $.Values.rules.alerts "runbookUrl" }}
        runbook_url: {{ printf "%sKubeClientCertificateExpiration" $.Values.rules.alerts.runbookUrl | quote }}
        {{- end }}
        {{- if ne (include "kube-metrics-stack.dashboard.kmstack-api-server.url" $) "" }}
        dashboard_url: {{ include "kube-metrics-stack.dashboard.kmstack-api-server.url" $ | quote }}
        {{- end }}
        {{- if not (empty $.Values.rules.alerts.annotations) }}
        {{- toYaml $.Values.rules.alerts.annotations | nindent 8 }}
        {{- end }}
    {{- end }}
    {{- if $.Values.rules.alerts.KubeAggregatedAPIDown.enabled }}
    - alert: KubeAggregatedAPIDown
      expr: max by (cluster, name) (aggregator_unavailable_apiservice{job="apiserver"}) == 1
      for: {{ $.Values.rules.alerts.KubeAggregatedAPIDown.for }}
      labels:
        severity: {{ $.Values.rules.alerts.KubeAggregatedAPIDown.severity | quote }}
        {{- if not (empty $.Values.rules.alerts.labels) }}
        {{- toYaml $.Values.rules.alerts.labels | nindent 8 }}
        {{- end }}
      annotations:
        summary: An API that another server answers for the API servers is not available.
        description: "{{ "{{" }} $labels.name }} is not available."
        {{- if hasKey $.Values.rules.alerts "runbookUrl" }}
        runbook_url: {{ printf "%sKubeAggregatedAPIDown" $.Values.rules.alerts.runbookUrl | quote }}
        {{- end }}
        {{- if ne (include "kube-metrics-stack.dashboard.kmstack-api-server.url" $) "" }}
        dashboard_url: {{ include "kube-metrics-stack.dashboard.kmstack-api-server.url" $ | quote }}
        {{- end }}
        {{- if not (empty $.Values.rules.alerts.annotations) }}
        {{- toYaml $.Values.rules.alerts.annotations | nindent 8 }}
        {{- end }}
    {{- end }}
    {{- if $.Values.rules.alerts.KubeAPIWebhookFailures.enabled }}
    - alert: KubeAPIWebhookFailures
      expr: {{ printf "sum by (cluster, name) (rate(apiserver_admission_webhook_rejection_count{job=\"apiserver\", error_type!=\"no_error\"}[10m])) > %s" (toJson $.Values.rules.alerts.KubeAPIWebhookFailures.threshold) | quote }}
      for: {{ $.Values.rules.alerts.KubeAPIWebhookFailures.for }}
      labels:
        severity: {{ $.Values.rules.alerts.KubeAPIWebhookFailures.severity | quote }}
        {{- if not (empty $.Values.rules.alerts.labels) }}
        {{- toYaml $.Values.rules.alerts.labels | nindent 8 }}
        {{- end }}
      annotations:
        summary: "An admission webhook fails: what it should judge is refused, or let through unseen."
        description: Calls of the webhook {{ "{{" }} $labels.name }} fail {{ "{{" }} $value | humanize }} times in a second.
        {{- if hasKey $.Values.rules.alerts "runbookUrl" }}
        runbook_url: {{ printf "%sKubeAPIWebhookFailures" $.Values.rules.alerts.runbookUrl | quote }}
        {{- end }}
        {{- if ne (include "kube-metrics-stack.dashboard.kmstack-api-server.url" $) "" }}
        dashboard_url: {{ include "kube-metrics-stack.dashboard.kmstack-api-server.url" $ | quote }}
        {{- end }}
        {{- if not (empty $.Values.rules.alerts.annotations) }}
        {{- toYaml $.Values.rules.alerts.annotations | nindent 8 }}
        {{- end }}
    {{- end }}
  {{- else }}
  rules: []
  {{- end }}
{{- end }}
{{- if and $.Values.rules.alerts.enabled $.Values.rules.alerts.groups.controlPlane (or (eq (include "kube-metrics-stack.kube-scheduler.byAddress" $) "true") (eq (include "kube-metrics-stack.kube-scheduler.byApi" $) "true") (eq (include "kube-metrics-stack.kube-controller-manager.byAddress" $) "true") (eq (include "kube-metrics-stack.kube-controller-manager.byApi" $) "true") $.Values.controlPlane.kubeProxy.enabled) }}
- name: controlPlane
  {{- if or (and $.Values.rules.alerts.KubeSchedulerDown.enabled $.Values.scrape.cluster (or (eq (include "kube-metrics-stack.kube-scheduler.byAddress" $) "true") (eq (include "kube-metrics-stack.kube-scheduler.byApi" $) "true"))) (and $.Values.rules.alerts.KubeControllerManagerDown.enabled $.Values.scrape.cluster (or (eq (include "kube-metrics-stack.kube-controller-manager.byAddress" $) "true") (eq (include "kube-metrics-stack.kube-controller-manager.byApi" $) "true"))) (and $.Values.rules.alerts.KubeProxyDown.enabled $.Values.scrape.cluster $.Values.controlPlane.kubeProxy.enabled) (and $.Values.rules.alerts.KubeSchedulerPodsPending.enabled (or (eq (include "kube-metrics-stack.kube-scheduler.byAddress" $) "true") (eq (include "kube-metrics-stack.kube-scheduler.byApi" $) "true"))) (and $.Values.rules.alerts.KubeControllerManagerQueueGrowing.enabled (or (eq (include "kube-metrics-stack.kube-controller-manager.byAddress" $) "true") (eq (include "kube-metrics-stack.kube-controller-manager.byApi" $) "true"))) }}
  rules:
    {{- if and $.Values.rules.alerts.KubeSchedulerDown.enabled $.Values.scrape.cluster (or (eq (include "kube-metrics-stack.kube-scheduler.byAddress" $) "true") (eq (include "kube-metrics-stack.kube-scheduler.byApi" $) "true")) }}
    - alert: KubeSchedulerDown
      expr: absent(up{job="kube-scheduler"} == 1)
      for: {{ $.Values.rules.alerts.KubeSchedulerDown.for }}
      labels:
        severity: {{ $.Values.rules.alerts.KubeSchedulerDown.severity | quote }}
        {{- if not (empty $.Values.rules.alerts.labels) }}
        {{- toYaml $.Values.rules.alerts.labels | nindent 8 }}
        {{- end }}
      annotations:
        summary: "No scheduler is collected from any more: new pods may get no node."
        description: Not one scheduler answers Prometheus.
        {{- if hasKey $.Values.rules.alerts "runbookUrl" }}
        runbook_url: {{ printf "%sKubeSchedulerDown" $.Values.rules.alerts.runbookUrl | quote }}
        {{- end }}
        {{- if ne (include "kube-metrics-stack.dashboard.kmstack-api-server.url" $) "" }}
        dashboard_url: {{ include "kube-metrics-stack.dashboard.kmstack-api-server.url" $ | quote }}
        {{- end }}
        {{- if not (empty $.Values.rules.alerts.annotations) }}
        {{- toYaml $.Values.rules.alerts.annotations | nindent 8 }}
        {{- end }}
    {{- end }}
    {{- if and $.Values.rules.alerts.KubeControllerManagerDown.enabled $.Values.scrape.cluster (or (eq (include "kube-metrics-stack.kube-controller-manager.byAddress" $) "true") (eq (include "kube-metrics-stack.kube-controller-manager.byApi" $) "true")) }}
    - alert: KubeControllerManagerDown
      expr: absent(up{job="kube-controller-manager"} == 1)
      for: {{ $.Values.rules.alerts.KubeControllerManagerDown.for }}
      labels:
        severity: {{ $.Values.rules.alerts.KubeControllerManagerDown.severity | quote }}
        {{- if not (empty $.Values.rules.alerts.labels) }}
        {{- toYaml $.Values.rules.alerts.labels | nindent 8 }}
        {{- end }}
      annotations:
        summary: "No controller manager is collected from any more: what should be made or moved may not be."
        description: Not one controller manager answers Prometheus.
        {{- if hasKey $.Values.rules.alerts "runbookUrl" }}
        runbook_url: {{ printf "%sKubeControllerManagerDown" $.Values.rules.alerts.runbookUrl | quote }}
        {{- end }}
        {{- if ne (include "kube-metrics-stack.dashboard.kmstack-api-server.url" $) "" }}
        dashboard_url: {{ include "kube-metrics-stack.dashboard.kmstack-api-server.url" $ | quote }}
        {{- end }}
        {{- if not (empty $.Values.rules.alerts.annotations) }}
        {{- toYaml $.Values.rules.alerts.annotations | nindent 8 }}
        {{- end }}
    {{- end }}
    {{- if and $.Values.rules.alerts.KubeProxyDown.enabled $.Values.scrape.cluster $.Values.controlPlane.kubeProxy.enabled }}
    - alert: KubeProxyDown
      expr: absent(up{job="kube-proxy"} == 1)
      for: {{ $.Values.rules.alerts.KubeProxyDown.for }}
      labels:
        severity: {{ $.Values.rules.alerts.KubeProxyDown.severity | quote }}
        {{- if not (empty $.Values.rules.alerts.labels) }}
        {{- toYaml $.Values.rules.alerts.labels | nindent 8 }}
        {{- end }}
      annotations:
        summary: "No kube-proxy is collected from any more: addresses of Services may lead nowhere."
        description: Not one kube-proxy answers Prometheus.
        {{- if hasKey $.Values.rules.alerts "runbookUrl" }}
        runbook_url: {{ printf "%sKubeProxyDown" $.Values.rules.alerts.runbookUrl | quote }}
        {{- end }}
        {{- if ne (include "kube-metrics-stack.dashboard.kmstack-api-server.url" $) "" }}
        dashboard_url: {{ include "kube-metrics-stack.dashboard.kmstack-api-server.url" $ | quote }}
        {{- end }}
        {{- if not (empty $.Values.rules.alerts.annotations) }}
        {{- toYaml $.Values.rules.alerts.annotations | nindent 8 }}
        {{- end }}
    {{- end }}
    {{- if and $.Values.rules.alerts.KubeSchedulerPodsPending.enabled (or (eq (include "kube-metrics-stack.kube-scheduler.byAddress" $) "true") (eq (include "kube-metrics-stack.kube-scheduler.byApi" $) "true")) }}
    - alert: KubeSchedulerPodsPending
      expr: {{ printf "sum by (cluster) (scheduler_pending_pods{queue=\"unschedulable\"}) > %s" (toJson $.Values.rules.alerts.KubeSchedulerPodsPending.threshold) | quote }}
      for: {{ $.Values.rules.alerts.KubeSchedulerPodsPending.for }}
      labels:
        severity: {{ $.Values.rules.alerts.KubeSchedulerPodsPending.severity | quote }}
        {{- if not (empty $.Values.rules.alerts.labels) }}
        {{- toYaml $.Values.rules.alerts.labels | nindent 8 }}
        {{- end }}
      annotations:
        summary: Pods have waited for long because no node fits.
        description: No node fits {{ "{{" }} $value }} pods.
        {{- if hasKey $.Values.rules.alerts "runbookUrl" }}
        runbook_url: {{ printf "%sKubeSchedulerPodsPending" $.Values.rules.alerts.runbookUrl | quote }}
        {{- end }}
        {{- if ne (include "kube-metrics-stack.dashboard.kmstack-api-server.url" $) "" }}
        dashboard_url: {{ include "kube-metrics-stack.dashboard.kmstack-api-server.url" $ | quote }}
        {{- end }}
        {{- if not (empty $.Values.rules.alerts.annotations) }}
        {{- toYaml $.Values.rules.alerts.annotations | nindent 8 }}
        {{- end }}
    {{- end }}
    {{- if and $.Values.rules.alerts.KubeControllerManagerQueueGrowing.enabled (or (eq (include "kube-metrics-stack.kube-controller-manager.byAddress" $) "true") (eq (include "kube-metrics-stack.kube-controller-manager.byApi" $) "true")) }}
    - alert: KubeControllerManagerQueueGrowing
      expr: {{ printf "max by (cluster, name) (workqueue_depth{job=\"kube-controller-manager\"}) > %s and max by (cluster, name) (deriv(workqueue_depth{job=\"kube-controller-manager\"}[15m])) > 0" (toJson $.Values.rules.alerts.KubeControllerManagerQueueGrowing.threshold) | quote }}
      for: {{ $.Values.rules.alerts.KubeControllerManagerQueueGrowing.for }}
      labels:
        severity: {{ $.Values.rules.alerts.KubeControllerManagerQueueGrowing.severity | quote }}
        {{- if not (empty $.Values.rules.alerts.labels) }}
        {{- toYaml $.Values.rules.alerts.labels | nindent 8 }}
        {{- end }}
      annotations:
        summary: A controller does not keep up with its work.
        description: "{{ "{{" }} $value }} objects wait for the controller {{ "{{" }} $labels.name }}, and they become more."
        {{- if hasKey $.Values.rules.alerts "runbookUrl" }}
        runbook_url: {{ printf "%sKubeControllerManagerQueueGrowing" $.Values.rules.alerts.runbookUrl | quote }}
        {{- end }}
        {{- if ne (include "kube-metrics-stack.dashboard.kmstack-api-server.url" $) "" }}
        dashboard_url: {{ include "kube-metrics-stack.dashboard.kmstack-api-server.url" $ | quote }}
        {{- end }}
        {{- if not (empty $.Values.rules.alerts.annotations) }}
        {{- toYaml $.Values.rules.alerts.annotations | nindent 8 }}
        {{- end }}
    {{- end }}
  {{- else }}
  rules: []
  {{- end }}
{{- end }}
{{- if and $.Values.rules.alerts.enabled $.Values.rules.alerts.groups.clients }}
- name: clients
  {{- if $.Values.rules.alerts.KubeClientErrors.enabled }}
  rules:
    - alert: KubeClientErrors
      expr: {{ printf "sum by (cluster, instance, job) (rate(rest_client_requests_total{job=~\"kubelet|kube-scheduler|kube-controller-manager|kube-proxy\", code=~\"5..|<error>\"}[5m])) / sum by (cluster, instance, job) (rate(rest_client_requests_total{job=~\"kubelet|kube-scheduler|kube-controller-manager|kube-proxy\"}[5m])) > %s" (toJson $.Values.rules.alerts.KubeClientErrors.threshold) | quote }}
      for: {{ $.Values.rules.alerts.KubeClientErrors.for }}
      labels:
        severity: {{ $.Values.rules.alerts.KubeClientErrors.severity | quote }}
        {{- if not (empty $.Values.rules.alerts.labels) }}
        {{- toYaml $.Values.rules.alerts.labels | nindent 8 }}
        {{- end }}
      annotations:
        summary: Requests of a part of Kubernetes to the API servers fail.
        description: "{{ "{{" }} $value | humanizePercentage }} of the requests of {{ "{{" }} $labels.job }} on {{ "{{" }} $labels.instance }} fail."
        {{- if hasKey $.Values.rules.alerts "runbookUrl" }}
        runbook_url: {{ printf "%sKubeClientErrors" $.Values.rules.alerts.runbookUrl | quote }}
        {{- end }}
        {{- if ne (include "kube-metrics-stack.dashboard.kmstack-api-server.url" $) "" }}
        dashboard_url: {{ include "kube-metrics-stack.dashboard.kmstack-api-server.url" $ | quote }}
        {{- end }}
        {{- if not (empty $.Values.rules.alerts.annotations) }}
        {{- toYaml $.Values.rules.alerts.annotations | nindent 8 }}
        {{- end }}
  {{- else }}
  rules: []
  {{- end }}
{{- end }}
{{- if and $.Values.rules.alerts.enabled $.Values.rules.alerts.groups.etcd $.Values.controlPlane.etcd.enabled }}
- name: etcd
  {{- if or $.Values.rules.alerts.etcdMembersDown.enabled $.Values.rules.alerts.etcdInsufficientMembers.enabled $.Values.rules.alerts.etcdNoLeader.enabled $.Values.rules.alerts.etcdHighNumberOfLeaderChanges.enabled $.Values.rules.alerts.etcdHighNumberOfFailedProposals.enabled $.Values.rules.alerts.etcdHighFsyncDurations.enabled $.Values.rules.alerts.etcdHighCommitDurations.enabled $.Values.rules.alerts.etcdDatabaseQuotaLowSpace.enabled $.Values.rules.alerts.etcdMemberCommunicationSlow.enabled }}
  rules:
    {{- if $.Values.rules.alerts.etcdMembersDown.enabled }}
    - alert: etcdMembersDown
      expr: count by (cluster, job) (up{job="etcd"} == 0) > 0
      for: {{ $.Values.rules.alerts.etcdMembersDown.for }}
      labels:
        severity: {{ $.Values.rules.alerts.etcdMembersDown.severity | quote }}
        {{- if not (empty $.Values.rules.alerts.labels) }}
        {{- toYaml $.Values.rules.alerts.labels | nindent 8 }}
        {{- end }}
      annotations:
        summary: A member of etcd does not answer.
        description: "{{ "{{" }} $value }} members of etcd do not answer Prometheus."
        {{- if hasKey $.Values.rules.alerts "runbookUrl" }}
        runbook_url: {{ printf "%setcdMembersDown" $.Values.rules.alerts.runbookUrl | quote }}
        {{- end }}
        {{- if ne (include "kube-metrics-stack.dashboard.kmstack-etcd.url" $) "" }}
        dashboard_url: {{ include "kube-metrics-stack.dashboard.kmstack-etcd.url" $ | quote }}
        {{- end }}
        {{- if not (empty $.Values.rules.alerts.annotations) }}
        {{- toYaml $.Values.rules.alerts.annotations | nindent 8 }}
        {{- end }}
    {{- end }}
    {{- if $.Values.rules.alerts.etcdInsufficientMembers.enabled }}
    - alert: etcdInsufficientMembers
      expr: count by (cluster, job) (up{job="etcd"} == 1) < ceil((count by (cluster, job) (up{job="etcd"}) + 1) / 2)
      for: {{ $.Values.rules.alerts.etcdInsufficientMembers.for }}
      labels:
        severity: {{ $.Values.rules.alerts.etcdInsufficientMembers.severity | quote }}
        {{- if not (empty $.Values.rules.alerts.labels) }}
        {{- toYaml $.Values.rules.alerts.labels | nindent 8 }}
        {{- end }}
      annotations:
        summary: So many members of etcd do not answer that nothing can be written.
        description: Only {{ "{{" }} $value }} members of etcd answer.
        {{- if hasKey $.Values.rules.alerts "runbookUrl" }}
        runbook_url: {{ printf "%setcdInsufficientMembers" $.Values.rules.alerts.runbookUrl | quote }}
        {{- end }}
        {{- if ne (include "kube-metrics-stack.dashboard.kmstack-etcd.url" $) "" }}
        dashboard_url: {{ include "kube-metrics-stack.dashboard.kmstack-etcd.url" $ | quote }}
        {{- end }}
        {{- if not (empty $.Values.rules.alerts.annotations) }}
        {{- toYaml $.Values.rules.alerts.annotations | nindent 8 }}
        {{- end }}
    {{- end }}
    {{- if $.Values.rules.alerts.etcdNoLeader.enabled }}
    - alert: etcdNoLeader
      expr: etcd_server_has_leader{job="etcd"} == 0
      for: {{ $.Values.rules.alerts.etcdNoLeader.for }}
      labels:
        severity: {{ $.Values.rules.alerts.etcdNoLeader.severity | quote }}
        {{- if not (empty $.Values.rules.alerts.labels) }}
        {{- toYaml $.Values.rules.alerts.labels | nindent 8 }}
        {{- end }}
      annotations:
        summary: "A member of etcd knows no leader: nothing can be written by it."
        description: The member of etcd at {{ "{{" }} $labels.instance }} knows no leader.
        {{- if hasKey $.Values.rules.alerts "runbookUrl" }}
        runbook_url: {{ printf "%setcdNoLeader" $.Values.rules.alerts.runbookUrl | quote }}
        {{- end }}
        {{- if ne (include "kube-metrics-stack.dashboard.kmstack-etcd.url" $) "" }}
        dashboard_url: {{ include "kube-metrics-stack.dashboard.kmstack-etcd.url" $ | quote }}
        {{- end }}
        {{- if not (empty $.Values.rules.alerts.annotations) }}
        {{- toYaml $.Values.rules.alerts.annotations | nindent 8 }}
        {{- end }}
    {{- end }}
    {{- if $.Values.rules.alerts.etcdHighNumberOfLeaderChanges.enabled }}
    - alert: etcdHighNumberOfLeaderChanges
      expr: {{ printf "max by (cluster) (increase(etcd_server_leader_changes_seen_total{job=\"etcd\"}[15m])) > %s" (toJson $.Values.rules.alerts.etcdHighNumberOfLeaderChanges.threshold) | quote }}
      for: {{ $.Values.rules.alerts.etcdHighNumberOfLeaderChanges.for }}
      labels:
        severity: {{ $.Values.rules.alerts.etcdHighNumberOfLeaderChanges.severity | quote }}
        {{- if not (empty $.Values.rules.alerts.labels) }}
        {{- toYaml $.Values.rules.alerts.labels | nindent 8 }}
        {{- end }}
      annotations:
        summary: The members of etcd choose a leader again and again.
        description: etcd has changed its leader {{ "{{" }} $value | humanize }} times within a quarter of an hour.
        {{- if hasKey $.Values.rules.alerts "runbookUrl" }}
        runbook_url: {{ printf "%setcdHighNumberOfLeaderChanges" $.Values.rules.alerts.runbookUrl | quote }}
        {{- end }}
        {{- if ne (include "kube-metrics-stack.dashboard.kmstack-etcd.url" $) "" }}
        dashboard_url: {{ include "kube-metrics-stack.dashboard.kmstack-etcd.url" $ | quote }}
        {{- end }}
        {{- if not (empty $.Values.rules.alerts.annotations) }}
        {{- toYaml $.Values.rules.alerts.annotations | nindent 8 }}
        {{- end }}
    {{- end }}
    {{- if $.Values.rules.alerts.etcdHighNumberOfFailedProposals.enabled }}
    - alert: etcdHighNumberOfFailedProposals
      expr: {{ printf "max by (cluster, instance) (increase(etcd_server_proposals_failed_total{job=\"etcd\"}[15m])) > %s" (toJson $.Values.rules.alerts.etcdHighNumberOfFailedProposals.threshold) | quote }}
      for: {{ $.Values.rules.alerts.etcdHighNumberOfFailedProposals.for }}
      labels:
        severity: {{ $.Values.rules.alerts.etcdHighNumberOfFailedProposals.severity | quote }}
        {{- if not (empty $.Values.rules.alerts.labels) }}
        {{- toYaml $.Values.rules.alerts.labels | nindent 8 }}
        {{- end }}
      annotations:
        summary: Much that should be written to etcd is not.
        description: "{{ "{{" }} $value | humanize }} proposals of the member of etcd at {{ "{{" }} $labels.instance }} have failed."
        {{- if hasKey $.Values.rules.alerts "runbookUrl" }}
        runbook_url: {{ printf "%setcdHighNumberOfFailedProposals" $.Values.rules.alerts.runbookUrl | quote }}
        {{- end }}
        {{- if ne (include "kube-metrics-stack.dashboard.kmstack-etcd.url" $) "" }}
        dashboard_url: {{ include "kube-metrics-stack.dashboard.kmstack-etcd.url" $ | quote }}
        {{- end }}
        {{- if not (empty $.Values.rules.alerts.annotations) }}
        {{- toYaml $.Values.rules.alerts.annotations | nindent 8 }}
        {{- end }}
    {{- end }}
    {{- if $.Values.rules.alerts.etcdHighFsyncDurations.enabled }}
    - alert: etcdHighFsyncDurations
      expr: {{ printf "histogram_quantile(0.99, sum by (cluster, instance, le) (rate(etcd_disk_wal_fsync_duration_seconds_bucket{job=\"etcd\"}[5m]))) > %s" (toJson $.Values.rules.alerts.etcdHighFsyncDurations.threshold) | quote }}
      for: {{ $.Values.rules.alerts.etcdHighFsyncDurations.for }}
      labels:
        severity: {{ $.Values.rules.alerts.etcdHighFsyncDurations.severity | quote }}
        {{- if not (empty $.Values.rules.alerts.labels) }}
        {{- toYaml $.Values.rules.alerts.labels | nindent 8 }}
        {{- end }}
      annotations:
        summary: The disk of etcd is slow to confirm what was written.
        description: The log of etcd at {{ "{{" }} $labels.instance }} takes {{ "{{" }} $value | humanizeDuration }} to be on disk.
        {{- if hasKey $.Values.rules.alerts "runbookUrl" }}
        runbook_url: {{ printf "%setcdHighFsyncDurations" $.Values.rules.alerts.runbookUrl | quote }}
        {{- end }}
        {{- if ne (include "kube-metrics-stack.dashboard.kmstack-etcd.url" $) "" }}
        dashboard_url: {{ include "kube-metrics-stack.dashboard.kmstack-etcd.url" $ | quote }}
        {{- end }}
        {{- if not (empty $.Values.rules.alerts.annotations) }}
        {{- toYaml $.Values.rules.alerts.annotations | nindent 8 }}
        {{- end }}
    {{- end }}
    {{- if $.Values.rules.alerts.etcdHighCommitDurations.enabled }}
    - alert: etcdHighCommitDurations
      expr: {{ printf "histogram_quantile(0.99, sum by (cluster, instance, le) (rate(etcd_disk_backend_commit_duration_seconds_bucket{job=\"etcd\"}[5m]))) > %s" (toJson $.Values.rules.alerts.etcdHighCommitDurations.threshold) | quote }}
      for: {{ $.Values.rules.alerts.etcdHighCommitDurations.for }}
      labels:
        severity: {{ $.Values.rules.alerts.etcdHighCommitDurations.severity | quote }}
        {{- if not (empty $.Values.rules.alerts.labels) }}
        {{- toYaml $.Values.rules.alerts.labels | nindent 8 }}
        {{- end }}
      annotations:
        summary: etcd is slow to write its data base.
        description: The data base of etcd at {{ "{{" }} $labels.instance }} takes {{ "{{" }} $value | humanizeDuration }} to be written.
        {{- if hasKey $.Values.rules.alerts "runbookUrl" }}
        runbook_url: {{ printf "%setcdHighCommitDurations" $.Values.rules.alerts.runbookUrl | quote }}
        {{- end }}
        {{- if ne (include "kube-metrics-stack.dashboard.kmstack-etcd.url" $) "" }}
        dashboard_url: {{ include "kube-metrics-stack.dashboard.kmstack-etcd.url" $ | quote }}
        {{- end }}
        {{- if not (empty $.Values.rules.alerts.annotations) }}
        {{- toYaml $.Values.rules.alerts.annotations | nindent 8 }}
        {{- end }}
    {{- end }}
    {{- if $.Values.rules.alerts.etcdDatabaseQuotaLowSpace.enabled }}
    - alert: etcdDatabaseQuotaLowSpace
      expr: {{ printf "etcd_mvcc_db_total_size_in_bytes{job=\"etcd\"} / (etcd_server_quota_backend_bytes{job=\"etcd\"} > 0) > %s" (toJson $.Values.rules.alerts.etcdDatabaseQuotaLowSpace.threshold) | quote }}
      for: {{ $.Values.rules.alerts.etcdDatabaseQuotaLowSpace.for }}
      labels:
        severity: {{ $.Values.rules.alerts.etcdDatabaseQuotaLowSpace.severity | quote }}
        {{- if not (empty $.Values.rules.alerts.labels) }}
        {{- toYaml $.Values.rules.alerts.labels | nindent 8 }}
        {{- end }}
      annotations:
        summary: The data base of etcd is nearly as large as it may be; nothing can be written then.
        description: The data base of etcd at {{ "{{" }} $labels.instance }} is {{ "{{" }} $value | humanizePercentage }} full.
        {{- if hasKey $.Values.rules.alerts "runbookUrl" }}
        runbook_url: {{ printf "%setcdDatabaseQuotaLowSpace" $.Values.rules.alerts.runbookUrl | quote }}
        {{- end }}
        {{- if ne (include "kube-metrics-stack.dashboard.kmstack-etcd.url" $) "" }}
        dashboard_url: {{ include "kube-metrics-stack.dashboard.kmstack-etcd.url" $ | quote }}
        {{- end }}
        {{- if not (empty $.Values.rules.alerts.annotations) }}
        {{- toYaml $.Values.rules.alerts.annotations | nindent 8 }}
        {{- end }}
    {{- end }}
    {{- if $.Values.rules.alerts.etcdMemberCommunicationSlow.enabled }}
    - alert: etcdMemberCommunicationSlow
      expr: {{ printf "histogram_quantile(0.99, sum by (cluster, instance, To, le) ( rate(etcd_network_peer_round_trip_time_seconds_bucket{job=\"etcd\"}[5m]) )) > %s" (toJson $.Values.rules.alerts.etcdMemberCommunicationSlow.threshold) | quote }}
      for: {{ $.Values.rules.alerts.etcdMemberCommunicationSlow.for }}
      labels:
        severity: {{ $.Values.rules.alerts.etcdMemberCommunicationSlow.severity | quote }}
        {{- if not (empty $.Values.rules.alerts.labels) }}
        {{- toYaml $.Values.rules.alerts.labels | nindent 8 }}
        {{- end }}
      annotations:
        summary: The way from one member of etcd to another is slow.
        description: From {{ "{{" }} $labels.instance }} to {{ "{{" }} $labels.To }} and back it takes {{ "{{" }} $value | humanizeDuration }}.
        {{- if hasKey $.Values.rules.alerts "runbookUrl" }}
        runbook_url: {{ printf "%setcdMemberCommunicationSlow" $.Values.rules.alerts.runbookUrl | quote }}
        {{- end }}
        {{- if ne (include "kube-metrics-stack.dashboard.kmstack-etcd.url" $) "" }}
        dashboard_url: {{ include "kube-metrics-stack.dashboard.kmstack-etcd.url" $ | quote }}
        {{- end }}
        {{- if not (empty $.Values.rules.alerts.annotations) }}
        {{- toYaml $.Values.rules.alerts.annotations | nindent 8 }}
        {{- end }}
    {{- end }}
  {{- else }}
  rules: []
  {{- end }}
{{- end }}
{{- if and $.Values.rules.alerts.enabled $.Values.rules.alerts.groups.dns (eq (include "kube-metrics-stack.kube-dns.asked" $) "true") }}
- name: dns
  {{- if or $.Values.rules.alerts.CoreDNSErrorsHigh.enabled $.Values.rules.alerts.CoreDNSLatencyHigh.enabled $.Values.rules.alerts.CoreDNSPanics.enabled }}
  rules:
    {{- if $.Values.rules.alerts.CoreDNSErrorsHigh.enabled }}
    - alert: CoreDNSErrorsHigh
      expr: {{ printf "sum by (cluster) (rate(coredns_dns_responses_total{job=\"kube-dns\", rcode=\"SERVFAIL\"}[5m])) / sum by (cluster) (rate(coredns_dns_responses_total{job=\"kube-dns\"}[5m])) > %s" (toJson $.Values.rules.alerts.CoreDNSErrorsHigh.threshold) | quote }}
      for: {{ $.Values.rules.alerts.CoreDNSErrorsHigh.for }}
      labels:
        severity: {{ $.Values.rules.alerts.CoreDNSErrorsHigh.severity | quote }}
        {{- if not (empty $.Values.rules.alerts.labels) }}
        {{- toYaml $.Values.rules.alerts.labels | nindent 8 }}
        {{- end }}
      annotations:
        summary: The cluster's DNS has no answer to many questions.
        description: "{{ "{{" }} $value | humanizePercentage }} of the questions to the cluster's DNS fail (SERVFAIL)."
        {{- if hasKey $.Values.rules.alerts "runbookUrl" }}
        runbook_url: {{ printf "%sCoreDNSErrorsHigh" $.Values.rules.alerts.runbookUrl | quote }}
        {{- end }}
        {{- if ne (include "kube-metrics-stack.dashboard.kmstack-dns.url" $) "" }}
        dashboard_url: {{ include "kube-metrics-stack.dashboard.kmstack-dns.url" $ | quote }}
        {{- end }}
        {{- if not (empty $.Values.rules.alerts.annotations) }}
        {{- toYaml $.Values.rules.alerts.annotations | nindent 8 }}
        {{- end }}
    {{- end }}
    {{- if $.Values.rules.alerts.CoreDNSLatencyHigh.enabled }}
    - alert: CoreDNSLatencyHigh
      expr: {{ printf "histogram_quantile(0.99, sum by (cluster, server, zone, le) ( rate(coredns_dns_request_duration_seconds_bucket{job=\"kube-dns\"}[5m]) )) > %s" (toJson $.Values.rules.alerts.CoreDNSLatencyHigh.threshold) | quote }}
      for: {{ $.Values.rules.alerts.CoreDNSLatencyHigh.for }}
      labels:
        severity: {{ $.Values.rules.alerts.CoreDNSLatencyHigh.severity | quote }}
        {{- if not (empty $.Values.rules.alerts.labels) }}
        {{- toYaml $.Values.rules.alerts.labels | nindent 8 }}
        {{- end }}
      annotations:
        summary: The cluster's DNS is slow.
        description: The cluster's DNS takes {{ "{{" }} $value | humanizeDuration }} in the slowest hundredth of cases.
        {{- if hasKey $.Values.rules.alerts "runbookUrl" }}
        runbook_url: {{ printf "%sCoreDNSLatencyHigh" $.Values.rules.alerts.runbookUrl | quote }}
        {{- end }}
        {{- if ne (include "kube-metrics-stack.dashboard.kmstack-dns.url" $) "" }}
        dashboard_url: {{ include "kube-metrics-stack.dashboard.kmstack-dns.url" $ | quote }}
        {{- end }}
        {{- if not (empty $.Values.rules.alerts.annotations) }}
        {{- toYaml $.Values.rules.alerts.annotations | nindent 8 }}
        {{- end }}
    {{- end }}
    {{- if $.Values.rules.alerts.CoreDNSPanics.enabled }}
    - alert: CoreDNSPanics
      expr: sum by (cluster) (increase(coredns_panics_total{job="kube-dns"}[10m])) > 0
      for: {{ $.Values.rules.alerts.CoreDNSPanics.for }}
      labels:
        severity: {{ $.Values.rules.alerts.CoreDNSPanics.severity | quote }}
        {{- if not (empty $.Values.rules.alerts.labels) }}
        {{- toYaml $.Values.rules.alerts.labels | nindent 8 }}
        {{- end }}
      annotations:
        summary: The cluster's DNS meets faults of its own.
        description: CoreDNS has panicked {{ "{{" }} $value | humanize }} times within ten minutes.
        {{- if hasKey $.Values.rules.alerts "runbookUrl" }}
        runbook_url: {{ printf "%sCoreDNSPanics" $.Values.rules.alerts.runbookUrl | quote }}
        {{- end }}
        {{- if ne (include "kube-metrics-stack.dashboard.kmstack-dns.url" $) "" }}
        dashboard_url: {{ include "kube-metrics-stack.dashboard.kmstack-dns.url" $ | quote }}
        {{- end }}
        {{- if not (empty $.Values.rules.alerts.annotations) }}
        {{- toYaml $.Values.rules.alerts.annotations | nindent 8 }}
        {{- end }}
    {{- end }}
  {{- else }}
  rules: []
  {{- end }}
{{- end }}
{{- if and $.Values.rules.alerts.enabled $.Values.rules.alerts.groups.targets }}
- name: targets
  {{- if or $.Values.rules.alerts.Watchdog.enabled $.Values.rules.alerts.TargetDown.enabled $.Values.rules.alerts.TargetFlapping.enabled }}
  rules:
    {{- if $.Values.rules.alerts.Watchdog.enabled }}
    - alert: Watchdog
      expr: vector(1)
      for: {{ $.Values.rules.alerts.Watchdog.for }}
      labels:
        severity: {{ $.Values.rules.alerts.Watchdog.severity | quote }}
        {{- if not (empty $.Values.rules.alerts.labels) }}
        {{- toYaml $.Values.rules.alerts.labels | nindent 8 }}
        {{- end }}
      annotations:
        summary: "All is well with alerts: this one always fires, and its silence is the alarm."
        description: Prometheus evaluates rules, and what it says gets to you.
        {{- if hasKey $.Values.rules.alerts "runbookUrl" }}
        runbook_url: {{ printf "%sWatchdog" $.Values.rules.alerts.runbookUrl | quote }}
        {{- end }}
        {{- if ne (include "kube-metrics-stack.dashboard.kmstack-prometheus.url" $) "" }}
        dashboard_url: {{ include "kube-metrics-stack.dashboard.kmstack-prometheus.url" $ | quote }}
        {{- end }}
        {{- if not (empty $.Values.rules.alerts.annotations) }}
        {{- toYaml $.Values.rules.alerts.annotations | nindent 8 }}
        {{- end }}
    {{- end }}
    {{- if $.Values.rules.alerts.TargetDown.enabled }}
    - alert: TargetDown
      expr: {{ printf "count by (cluster, job, namespace) (up == 0) / count by (cluster, job, namespace) (up) > %s" (toJson $.Values.rules.alerts.TargetDown.threshold) | quote }}
      for: {{ $.Values.rules.alerts.TargetDown.for }}
      labels:
        severity: {{ $.Values.rules.alerts.TargetDown.severity | quote }}
        {{- if not (empty $.Values.rules.alerts.labels) }}
        {{- toYaml $.Values.rules.alerts.labels | nindent 8 }}
        {{- end }}
      annotations:
        summary: Some targets of a job do not answer.
        description: "{{ "{{" }} $value | humanizePercentage }} of the targets of {{ "{{" }} $labels.job }} do not answer{{ "{{" }} with $labels.namespace }}, in {{ "{{" }} . }}{{ "{{" }} end }}."
        {{- if hasKey $.Values.rules.alerts "runbookUrl" }}
        runbook_url: {{ printf "%sTargetDown" $.Values.rules.alerts.runbookUrl | quote }}
        {{- end }}
        {{- if ne (include "kube-metrics-stack.dashboard.kmstack-prometheus.url" $) "" }}
        dashboard_url: {{ include "kube-metrics-stack.dashboard.kmstack-prometheus.url" $ | quote }}
        {{- end }}
        {{- if not (empty $.Values.rules.alerts.annotations) }}
        {{- toYaml $.Values.rules.alerts.annotations | nindent 8 }}
        {{- end }}
    {{- end }}
    {{- if $.Values.rules.alerts.TargetFlapping.enabled }}
    - alert: TargetFlapping
      expr: {{ printf "changes(up[30m]) > %s" (toJson $.Values.rules.alerts.TargetFlapping.threshold) | quote }}
      for: {{ $.Values.rules.alerts.TargetFlapping.for }}
      labels:
        severity: {{ $.Values.rules.alerts.TargetFlapping.severity | quote }}
        {{- if not (empty $.Values.rules.alerts.labels) }}
        {{- toYaml $.Values.rules.alerts.labels | nindent 8 }}
        {{- end }}
      annotations:
        summary: A target answers, and does not, by turns.
        description: "{{ "{{" }} $labels.instance }} of {{ "{{" }} $labels.job }} has come or gone {{ "{{" }} $value }} times within half an hour."
        {{- if hasKey $.Values.rules.alerts "runbookUrl" }}
        runbook_url: {{ printf "%sTargetFlapping" $.Values.rules.alerts.runbookUrl | quote }}
        {{- end }}
        {{- if ne (include "kube-metrics-stack.dashboard.kmstack-prometheus.url" $) "" }}
        dashboard_url: {{ include "kube-metrics-stack.dashboard.kmstack-prometheus.url" $ | quote }}
        {{- end }}
        {{- if not (empty $.Values.rules.alerts.annotations) }}
        {{- toYaml $.Values.rules.alerts.annotations | nindent 8 }}
        {{- end }}
    {{- end }}
  {{- else }}
  rules: []
  {{- end }}
{{- end }}
{{- if and $.Values.rules.alerts.enabled $.Values.rules.alerts.groups.grafana $.Values.grafana.enabled $.Values.grafana.scrape.enabled }}
- name: grafana
  {{- if $.Values.rules.alerts.GrafanaRequestsFailing.enabled }}
  rules:
    - alert: GrafanaRequestsFailing
      expr: {{ printf "sum by (cluster, namespace, job) (rate(grafana_http_request_duration_seconds_count{job=\"grafana\", status_code=~\"5..\"}[5m])) / sum by (cluster, namespace, job) (rate(grafana_http_request_duration_seconds_count{job=\"grafana\"}[5m])) > %s" (toJson $.Values.rules.alerts.GrafanaRequestsFailing.threshold) | quote }}
      for: {{ $.Values.rules.alerts.GrafanaRequestsFailing.for }}
      labels:
        severity: {{ $.Values.rules.alerts.GrafanaRequestsFailing.severity | quote }}
        {{- if not (empty $.Values.rules.alerts.labels) }}
        {{- toYaml $.Values.rules.alerts.labels | nindent 8 }}
        {{- end }}
      annotations:
        summary: Grafana answers many requests with an error of its own.
        description: "{{ "{{" }} $value | humanizePercentage }} of the requests to Grafana fail."
        {{- if hasKey $.Values.rules.alerts "runbookUrl" }}
        runbook_url: {{ printf "%sGrafanaRequestsFailing" $.Values.rules.alerts.runbookUrl | quote }}
        {{- end }}
        {{- if ne (include "kube-metrics-stack.dashboard.kmstack-grafana.url" $) "" }}
        dashboard_url: {{ include "kube-metrics-stack.dashboard.kmstack-grafana.url" $ | quote }}
        {{- end }}
        {{- if not (empty $.Values.rules.alerts.annotations) }}
        {{- toYaml $.Values.rules.alerts.annotations | nindent 8 }}
        {{- end }}
  {{- else }}
  rules: []
  {{- end }}
{{- end }}
{{- else }}
[]
{{- end }}
{{- end }}

{{- /* How often targets are asked whose job does not say it; of 0s Prometheus makes 1m. */}}
{{- define "kube-metrics-stack.scrape.interval" -}}
{{- if regexMatch "^[0a-z]*$" $.Values.scrape.interval -}}
1m
{{- else -}}
{{ $.Values.scrape.interval }}
{{- end -}}
{{- end }}

{{- /* How often a job's targets are asked. */}}
{{- define "kube-metrics-stack.scrape.jobInterval" -}}
{{- if regexMatch "^[0a-z]*$" $.own -}}
{{ include "kube-metrics-stack.scrape.interval" $.root }}
{{- else -}}
{{ $.own }}
{{- end -}}
{{- end }}

{{- /* Which series the job alertmanager keeps, by their names. */}}
{{- define "kube-metrics-stack.scrape.kept.alertmanager" -}}
alertmanager_alerts|alertmanager_alerts_received_total|alertmanager_build_info|alertmanager_cluster_members|alertmanager_config_hash|alertmanager_config_last_reload_successful|alertmanager_notification_latency_seconds_bucket|alertmanager_notifications_failed_total|alertmanager_notifications_total|alertmanager_silences|process_start_time_seconds{{ ternary (printf "|(?:%s)" (include "kube-metrics-stack.scrape.namedByUser" $)) "" (ne (include "kube-metrics-stack.scrape.namedByUser" $) "") }}
{{- end }}

{{- /* Which series the job apiserver keeps, by their names and, behind semicolons, their le. */}}
{{- define "kube-metrics-stack.scrape.kept.apiserver" -}}
(?:aggregator_unavailable_apiservice|apiserver_admission_webhook_rejection_count|apiserver_client_certificate_expiration_seconds_bucket|apiserver_client_certificate_expiration_seconds_count|apiserver_flowcontrol_current_executing_requests|apiserver_flowcontrol_current_inqueue_requests|apiserver_request_sli_duration_seconds_count|apiserver_request_terminations_total|apiserver_request_total|apiserver_resource_objects|etcd_request_duration_seconds_count|etcd_request_duration_seconds_sum|kubernetes_build_info|process_resident_memory_bytes|process_start_time_seconds);.*|apiserver_request_sli_duration_seconds_bucket;(?:(?:0[.]1|0[.]4|1|1[.]0|2|2[.]0|5|5[.]0|10|10[.]0|[+]Inf)|5|5[.]0){{ ternary (printf "|(?:%s);.*" (include "kube-metrics-stack.scrape.namedByUser" $)) "" (ne (include "kube-metrics-stack.scrape.namedByUser" $) "") }}
{{- end }}

{{- /* Which series the job eks-kube-controller-manager keeps, by their names. */}}
{{- define "kube-metrics-stack.scrape.kept.eks-kube-controller-manager" -}}
process_start_time_seconds|rest_client_requests_total|workqueue_depth{{ ternary (printf "|(?:%s)" (include "kube-metrics-stack.scrape.namedByUser" $)) "" (ne (include "kube-metrics-stack.scrape.namedByUser" $) "") }}
{{- end }}

{{- /* Which series the job eks-kube-scheduler keeps, by their names and, behind semicolons, their queue. */}}
{{- define "kube-metrics-stack.scrape.kept.eks-kube-scheduler" -}}
(?:process_start_time_seconds|rest_client_requests_total);.*|scheduler_pending_pods;unschedulable{{ ternary (printf "|(?:%s);.*" (include "kube-metrics-stack.scrape.namedByUser" $)) "" (ne (include "kube-metrics-stack.scrape.namedByUser" $) "") }}
{{- end }}

{{- /* Which series the job etcd keeps, by their names. */}}
{{- define "kube-metrics-stack.scrape.kept.etcd" -}}
etcd_disk_backend_commit_duration_seconds_bucket|etcd_disk_wal_fsync_duration_seconds_bucket|etcd_mvcc_db_total_size_in_bytes|etcd_mvcc_db_total_size_in_use_in_bytes|etcd_mvcc_put_total|etcd_mvcc_range_total|etcd_network_peer_round_trip_time_seconds_bucket|etcd_server_has_leader|etcd_server_is_leader|etcd_server_leader_changes_seen_total|etcd_server_proposals_failed_total|etcd_server_proposals_pending|etcd_server_quota_backend_bytes|process_start_time_seconds{{ ternary (printf "|(?:%s)" (include "kube-metrics-stack.scrape.namedByUser" $)) "" (ne (include "kube-metrics-stack.scrape.namedByUser" $) "") }}
{{- end }}

{{- /* Which series the job grafana keeps, by their names. */}}
{{- define "kube-metrics-stack.scrape.kept.grafana" -}}
grafana_http_request_duration_seconds_bucket|grafana_http_request_duration_seconds_count|process_cpu_seconds_total|process_resident_memory_bytes|process_start_time_seconds{{ ternary (printf "|(?:%s)" (include "kube-metrics-stack.scrape.namedByUser" $)) "" (ne (include "kube-metrics-stack.scrape.namedByUser" $) "") }}
{{- end }}

{{- /* Which series the job kube-controller-manager keeps, by their names. */}}
{{- define "kube-metrics-stack.scrape.kept.kube-controller-manager" -}}
process_start_time_seconds|rest_client_requests_total|workqueue_depth{{ ternary (printf "|(?:%s)" (include "kube-metrics-stack.scrape.namedByUser" $)) "" (ne (include "kube-metrics-stack.scrape.namedByUser" $) "") }}
{{- end }}

{{- /* Which series the job kube-dns keeps, by their names and, behind semicolons, their code. */}}
{{- define "kube-metrics-stack.scrape.kept.kube-dns" -}}
(?:coredns_dns_request_duration_seconds_bucket|coredns_dns_responses_total|coredns_kubernetes_dns_programming_duration_seconds_bucket|coredns_panics_total|process_cpu_seconds_total|process_resident_memory_bytes|process_start_time_seconds);.*|coredns_kubernetes_rest_client_requests_total;(?:5..|<error>){{ ternary (printf "|(?:%s);.*" (include "kube-metrics-stack.scrape.namedByUser" $)) "" (ne (include "kube-metrics-stack.scrape.namedByUser" $) "") }}
{{- end }}

{{- /* Which series the job kube-proxy keeps, by their names. */}}
{{- define "kube-metrics-stack.scrape.kept.kube-proxy" -}}
process_start_time_seconds|rest_client_requests_total{{ ternary (printf "|(?:%s)" (include "kube-metrics-stack.scrape.namedByUser" $)) "" (ne (include "kube-metrics-stack.scrape.namedByUser" $) "") }}
{{- end }}

{{- /* Which series the job kube-scheduler keeps, by their names and, behind semicolons, their queue. */}}
{{- define "kube-metrics-stack.scrape.kept.kube-scheduler" -}}
(?:process_start_time_seconds|rest_client_requests_total);.*|scheduler_pending_pods;unschedulable{{ ternary (printf "|(?:%s);.*" (include "kube-metrics-stack.scrape.namedByUser" $)) "" (ne (include "kube-metrics-stack.scrape.namedByUser" $) "") }}
{{- end }}

{{- /* Which series the job kube-state-metrics keeps, by their names and, behind semicolons, their condition, effect, key, phase, reason, resource, status, type. */}}
{{- define "kube-metrics-stack.scrape.kept.kube-state-metrics" -}}
(?:kube_cronjob_next_schedule_time|kube_cronjob_spec_suspend|kube_daemonset_status_desired_number_scheduled|kube_daemonset_status_number_available|kube_daemonset_status_number_misscheduled|kube_daemonset_status_updated_number_scheduled|kube_deployment_metadata_generation|kube_deployment_spec_replicas|kube_deployment_status_observed_generation|kube_deployment_status_replicas_available|kube_deployment_status_replicas_updated|kube_horizontalpodautoscaler_info|kube_horizontalpodautoscaler_spec_max_replicas|kube_horizontalpodautoscaler_spec_min_replicas|kube_horizontalpodautoscaler_status_current_replicas|kube_horizontalpodautoscaler_status_desired_replicas|kube_job_status_active|kube_job_status_start_time|kube_namespace_created|kube_node_info|kube_node_spec_unschedulable|kube_pod_container_status_restarts_total|kube_pod_container_status_waiting_reason|kube_pod_deletion_timestamp|kube_pod_info|kube_pod_owner|kube_pod_status_phase|kube_poddisruptionbudget_status_current_healthy|kube_poddisruptionbudget_status_desired_healthy|kube_state_metrics_list_total|kube_state_metrics_watch_total|kube_statefulset_metadata_generation|kube_statefulset_replicas|kube_statefulset_status_observed_generation|kube_statefulset_status_replicas_ready|kube_statefulset_status_replicas_updated|process_start_time_seconds);.*|kube_deployment_status_condition;Progressing;.*;.*;.*;.*;.*;false;.*|kube_horizontalpodautoscaler_status_condition;ScalingActive;.*;.*;.*;.*;.*;false;.*|(?:kube_job_failed|kube_pod_status_ready);true;.*|kube_node_spec_taint;.*;NoExecute;node\.kubernetes\.io/unreachable;.*|(?:kube_node_status_allocatable|kube_pod_container_resource_requests);.*;.*;.*;.*;.*;(?:cpu|memory);.*|kube_node_status_capacity;.*;.*;.*;.*;.*;pods;.*|kube_node_status_condition;(?:DiskPressure|MemoryPressure|PIDPressure|Ready);.*;.*;.*;.*;.*;true;.*|kube_persistentvolume_status_phase;.*;.*;.*;(?:Failed|Pending);.*|kube_persistentvolumeclaim_status_phase;.*;.*;.*;(?:Lost|Pending);.*|kube_pod_container_resource_limits;.*;.*;.*;.*;.*;memory;.*|kube_pod_container_status_last_terminated_reason;.*;.*;.*;.*;OOMKilled;.*|kube_resourcequota;.*;.*;.*;.*;.*;.*;.*;(?:hard|used){{ ternary ("|(?:kube_[a-z]+_(labels|annotations));.*") "" (or (not (empty $.Values.kubeStateMetrics.metricLabelsAllowlist)) (not (empty $.Values.kubeStateMetrics.metricAnnotationsAllowlist))) }}{{ ternary (printf "|(?:%s);.*" (join "|" $.Values.kubeStateMetrics.metricAllowlist)) "" (not (empty $.Values.kubeStateMetrics.metricAllowlist)) }}{{ ternary (printf "|(?:%s);.*" (join "|" $.Values.kubeStateMetrics.metricOptInList)) "" (not (empty $.Values.kubeStateMetrics.metricOptInList)) }}{{ ternary ("|(?:kube_endpoint_.*);.*") "" (has "endpoints" $.Values.kubeStateMetrics.collectors) }}{{ ternary ("|(?:kube_secret_.*);.*") "" (has "secrets" $.Values.kubeStateMetrics.collectors) }}{{ ternary ("|(?:kube_serviceaccount_.*);.*") "" (has "serviceaccounts" $.Values.kubeStateMetrics.collectors) }}{{ ternary ("|(?:kube_ingressclass_.*);.*") "" (has "ingressclasses" $.Values.kubeStateMetrics.collectors) }}{{ ternary ("|(?:kube_clusterrolebinding_.*);.*") "" (has "clusterrolebindings" $.Values.kubeStateMetrics.collectors) }}{{ ternary ("|(?:kube_clusterrole_.*);.*") "" (has "clusterroles" $.Values.kubeStateMetrics.collectors) }}{{ ternary ("|(?:kube_rolebinding_.*);.*") "" (has "rolebindings" $.Values.kubeStateMetrics.collectors) }}{{ ternary ("|(?:kube_role_.*);.*") "" (has "roles" $.Values.kubeStateMetrics.collectors) }}{{ ternary (printf "|(?:(.+_)?(%s));.*" (join "|" (fromJsonArray (printf "[%s]" (join "," (regexFindAll `"(\\.|[^"\\])*"` (replace "\"name\":" "" (join "," (regexFindAll `([{,])"name":("(\\.|[^"\\])*"|\[("(\\.|[^"\\])*",?)*\])` (regexReplaceAll `([{,])"()":\{("(\\.|[^"\\])*":"(\\.|[^"\\])*",?)*\}` (toJson $.Values.kubeStateMetrics.customResources) "${1}") -1))) -1)))))) "" (not (empty $.Values.kubeStateMetrics.customResources)) }}{{ ternary (printf "|(?:%s);.*" (include "kube-metrics-stack.scrape.namedByUser" $)) "" (ne (include "kube-metrics-stack.scrape.namedByUser" $) "") }}
{{- end }}

{{- /* Which series the job kubelet keeps, by their names. */}}
{{- define "kube-metrics-stack.scrape.kept.kubelet" -}}
kubelet_certificate_manager_client_expiration_renew_errors|kubelet_certificate_manager_client_ttl_seconds|kubelet_certificate_manager_server_ttl_seconds|kubelet_evictions|kubelet_pleg_relist_duration_seconds_bucket|kubelet_pod_start_sli_duration_seconds_bucket|kubelet_pod_worker_duration_seconds_bucket|kubelet_running_pods|kubelet_runtime_operations_errors_total|kubelet_runtime_operations_total|kubelet_server_expiration_renew_errors|kubelet_started_containers_errors_total|kubelet_volume_stats_available_bytes|kubelet_volume_stats_capacity_bytes|kubelet_volume_stats_inodes|kubelet_volume_stats_inodes_free|kubernetes_build_info|process_start_time_seconds|rest_client_requests_total|storage_operation_duration_seconds_count{{ ternary (printf "|(?:%s)" (include "kube-metrics-stack.scrape.namedByUser" $)) "" (ne (include "kube-metrics-stack.scrape.namedByUser" $) "") }}
{{- end }}

{{- /* Which series the job kubelet-cadvisor keeps, by their names and, behind semicolons, their container, pod. */}}
{{- define "kube-metrics-stack.scrape.kept.kubelet-cadvisor" -}}
(?:container_cpu_cfs_periods_total|container_cpu_cfs_throttled_periods_total|container_pressure_cpu_waiting_seconds_total|container_pressure_io_waiting_seconds_total);.+;.*|(?:container_cpu_usage_seconds_total|container_memory_working_set_bytes|container_network_receive_bytes_total|machine_cpu_cores|machine_memory_bytes);.*|(?:container_network_receive_errors_total|container_network_receive_packets_dropped_total|container_network_receive_packets_total|container_network_transmit_bytes_total|container_network_transmit_errors_total|container_network_transmit_packets_dropped_total|container_network_transmit_packets_total);.*;.+{{ ternary (printf "|(?:%s);.*" (include "kube-metrics-stack.scrape.namedByUser" $)) "" (ne (include "kube-metrics-stack.scrape.namedByUser" $) "") }}
{{- end }}

{{- /* Which series the job kubelet-csr-approver keeps, by their names. */}}
{{- define "kube-metrics-stack.scrape.kept.kubelet-csr-approver" -}}
process_start_time_seconds{{ ternary (printf "|(?:%s)" (include "kube-metrics-stack.scrape.namedByUser" $)) "" (ne (include "kube-metrics-stack.scrape.namedByUser" $) "") }}
{{- end }}

{{- /* Which series the job metrics-server keeps, by their names and, behind semicolons, their type. */}}
{{- define "kube-metrics-stack.scrape.kept.metrics-server" -}}
(?:metrics_server_kubelet_last_request_time_seconds|metrics_server_kubelet_request_duration_seconds_bucket|metrics_server_kubelet_request_total|metrics_server_manager_tick_duration_seconds_bucket|process_resident_memory_bytes|process_start_time_seconds);.*|metrics_server_storage_points;container{{ ternary (printf "|(?:%s);.*" (include "kube-metrics-stack.scrape.namedByUser" $)) "" (ne (include "kube-metrics-stack.scrape.namedByUser" $) "") }}
{{- end }}

{{- /* Which series the job node-exporter keeps, by their names and, behind semicolons, their mode, mountpoint, state. */}}
{{- define "kube-metrics-stack.scrape.kept.node-exporter" -}}
(?:node_boot_time_seconds|node_disk_io_time_seconds_total|node_disk_io_time_weighted_seconds_total|node_filefd_allocated|node_filefd_maximum|node_load1|node_md_disks_required|node_memory_MemAvailable_bytes|node_memory_MemTotal_bytes|node_netstat_Tcp_OutSegs|node_netstat_Tcp_RetransSegs|node_network_carrier_changes_total|node_network_receive_bytes_total|node_network_receive_drop_total|node_network_receive_errs_total|node_network_receive_packets_total|node_network_transmit_bytes_total|node_network_transmit_drop_total|node_network_transmit_errs_total|node_network_transmit_packets_total|node_nf_conntrack_entries|node_nf_conntrack_entries_limit|node_pressure_io_waiting_seconds_total|node_pressure_memory_waiting_seconds_total|node_timex_maxerror_seconds|node_timex_offset_seconds|node_timex_sync_status|node_uname_info|node_vmstat_oom_kill|node_vmstat_pgmajfault|process_start_time_seconds);.*|node_cpu_seconds_total;(?:idle|iowait);.*|(?:node_filesystem_avail_bytes|node_filesystem_device_error|node_filesystem_files|node_filesystem_files_free|node_filesystem_readonly|node_filesystem_size_bytes);.*;.+;.*|node_md_disks;.*;.*;(?:active|failed){{ ternary ("|(?:.+);.*") "" (not (empty (regexFindAll "\"--collector[.]" (toJson $.Values.nodeExporter.extraArgs) -1))) }}{{ ternary (printf "|(?:%s);.*" (include "kube-metrics-stack.scrape.namedByUser" $)) "" (ne (include "kube-metrics-stack.scrape.namedByUser" $) "") }}
{{- end }}

{{- /* Which series the job operator keeps, by their names. */}}
{{- define "kube-metrics-stack.scrape.kept.operator" -}}
process_start_time_seconds{{ ternary (printf "|(?:%s)" (include "kube-metrics-stack.scrape.namedByUser" $)) "" (ne (include "kube-metrics-stack.scrape.namedByUser" $) "") }}
{{- end }}

{{- /* Which series the job operator-webhook keeps, by their names. */}}
{{- define "kube-metrics-stack.scrape.kept.operator-webhook" -}}
process_start_time_seconds{{ ternary (printf "|(?:%s)" (include "kube-metrics-stack.scrape.namedByUser" $)) "" (ne (include "kube-metrics-stack.scrape.namedByUser" $) "") }}
{{- end }}

{{- /* Which series the job prometheus keeps, by their names and, behind semicolons, their quantile. */}}
{{- define "kube-metrics-stack.scrape.kept.prometheus" -}}
(?:process_resident_memory_bytes|process_start_time_seconds|prometheus_build_info|prometheus_config_last_reload_successful|prometheus_notifications_alertmanagers_discovered|prometheus_notifications_dropped_total|prometheus_notifications_errors_total|prometheus_notifications_queue_capacity|prometheus_notifications_queue_length|prometheus_notifications_sent_total|prometheus_remote_storage_bytes_total|prometheus_remote_storage_queue_highest_sent_timestamp_seconds|prometheus_remote_storage_queue_highest_timestamp_seconds|prometheus_remote_storage_samples_dropped_total|prometheus_remote_storage_samples_failed_total|prometheus_remote_storage_samples_in_total|prometheus_remote_storage_samples_pending|prometheus_remote_storage_samples_retried_total|prometheus_remote_storage_samples_total|prometheus_remote_storage_sent_batch_duration_seconds_count|prometheus_remote_storage_sent_batch_duration_seconds_sum|prometheus_remote_storage_shards|prometheus_remote_storage_shards_desired|prometheus_remote_storage_shards_max|prometheus_rule_evaluation_failures_total|prometheus_rule_group_interval_seconds|prometheus_rule_group_iterations_missed_total|prometheus_rule_group_last_duration_seconds|prometheus_target_scrape_pool_targets|prometheus_target_scrapes_exceeded_sample_limit_total|prometheus_target_scrapes_sample_duplicate_timestamp_total|prometheus_target_scrapes_sample_out_of_order_total|prometheus_target_sync_failed_total|prometheus_tsdb_compactions_failed_total|prometheus_tsdb_head_samples_appended_total|prometheus_tsdb_head_series|prometheus_tsdb_head_series_created_total|prometheus_tsdb_reloads_failures_total|prometheus_tsdb_storage_blocks_bytes|prometheus_tsdb_wal_corruptions_total|prometheus_tsdb_wal_storage_size_bytes|prometheus_tsdb_wal_writes_failed_total);.*|prometheus_engine_query_duration_seconds;0\.99{{ ternary (printf "|(?:%s);.*" (include "kube-metrics-stack.scrape.namedByUser" $)) "" (ne (include "kube-metrics-stack.scrape.namedByUser" $) "") }}
{{- end }}

{{- /* The metrics that are kept by name: those of scrape.keepMetrics, and what can be one in rules, dashboards and manifests of your own. */}}
{{- define "kube-metrics-stack.scrape.namedByUser" -}}
{{ join "|" (uniq (concat (uniq (concat (uniq (concat $.Values.scrape.keepMetrics (regexFindAll "[A-Za-z_:][A-Za-z0-9_:]*_[A-Za-z0-9_:]*([.][*+])?" (regexReplaceAll "[\\\\]+(u[0-9a-f]{4}|.)" (toJson $.Values.rules.groups) " ") -1))) (regexFindAll "[A-Za-z_:][A-Za-z0-9_:]*_[A-Za-z0-9_:]*([.][*+])?" (regexReplaceAll "[\\\\]+(u[0-9a-f]{4}|.)" (toJson $.Values.grafana.dashboards.folders) " ") -1))) (regexFindAll "[A-Za-z_:][A-Za-z0-9_:]*_[A-Za-z0-9_:]*([.][*+])?" (regexReplaceAll "[\\\\]+(u[0-9a-f]{4}|.)" (toJson $.Values.extraManifests) " ") -1))) }}
{{- end }}

{{- /* Labels by which a component's objects find each other; selectors can never be changed. As part of another chart one release may have this one twice: there the alias is among them. */}}
{{- define "kube-metrics-stack.selectorLabels" -}}
app.kubernetes.io/name: {{ $.component | quote }}
app.kubernetes.io/instance: {{ $.root.Release.Name | quote }}
{{- if not $.root.Chart.IsRoot }}
app.kubernetes.io/part-of: {{ $.root.Chart.Name | quote }}
{{- end }}
{{- end }}

{{- /* The release's name where it is short enough for the longest name of an object and has no dots. Otherwise what is left of it, with a checksum of all of it: what is cut off may be what tells two releases apart. */}}
{{- define "kube-metrics-stack.shortName" -}}
{{- if regexMatch "^[a-z0-9-]{1,36}$" (include "kube-metrics-stack.releaseName" $) -}}
{{ include "kube-metrics-stack.releaseName" $ }}
{{- else -}}
{{ trimSuffix "-" (trunc 23 (replace "." "-" (include "kube-metrics-stack.releaseName" $))) }}-{{ trunc 8 (sha256sum (include "kube-metrics-stack.releaseName" $)) }}
{{- end -}}
{{- end }}
