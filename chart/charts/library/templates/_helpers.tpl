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
{{ or (has $.name (list "config" "search" "logs" "tmp")) (and (eq $.name "data") (or (and (ne $.root.Values.grafana.persistence.type "existingClaim") (ne $.root.Values.grafana.persistence.type "none")) (hasKey $.root.Values.grafana.persistence "existingClaim") (eq $.root.Values.grafana.persistence.type "none"))) (and (eq $.name "dashboards") $.root.Values.dashboards.enabled (or (and (eq (include "kube-metrics-stack.node-exporter.isOn" $.root) "true") $.root.Values.nodeExporter.scrape.enabled) $.root.Values.kubelet.cadvisor.enabled)) (and (eq $.name "discovered") $.root.Values.grafana.dashboards.discovery.enabled) (and (eq $.name "discovery-token") $.root.Values.grafana.dashboards.discovery.enabled) (and (hasPrefix "folder-" $.name) (has (trimPrefix "folder-" $.name) (fromYamlArray (regexReplaceAll (printf "(?m)^  %s:" "name") (join "\n" (regexFindAll (printf "(?m)^  %s:.*(\n(   .*)?$)*" "name") (regexReplaceAll "(?m)^- " (toYaml $.root.Values.grafana.dashboards.folders) "  ") -1)) "-")))) (eq (include "kube-metrics-stack.isUnder" (dict "root" $.root "list" $.root.Values.grafana.extraVolumes "key" "name" "text" $.name)) "true") }}
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
- {{ printf "[%s]" (kindIs "string" $item | ternary $item (toJson $item)) | quote }}
{{- range $item2 := keys (index $.sections $item) | sortAlpha }}
{{- if kindIs "map" (index (index $.sections $item) $item2) }}
- {{ printf "%s = $__file{/etc/grafana/config/secrets/%s.%s}" (kindIs "string" $item2 | ternary $item2 (toJson $item2)) (kindIs "string" $item | ternary $item (toJson $item)) (kindIs "string" $item2 | ternary $item2 (toJson $item2)) | quote }}
{{- else }}
- {{ printf "%s = %s" (kindIs "string" $item2 | ternary $item2 (toJson $item2)) (kindIs "string" (index (index $.sections $item) $item2) | ternary (printf "`%s`" (regexReplaceAllLiteral "^[ \\t]+|[ \\t]+$" (regexReplaceAllLiteral "[\\r\\n]+" (toString (index (index $.sections $item) $item2)) " ") "")) (toJson (index (index $.sections $item) $item2))) | quote }}
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

{{- /* What data may take where nobody says so: four fifths of its volume, in Prometheus' units. */}}
{{- define "kube-metrics-stack.prometheus.dataLimit" -}}
{{ printf "%d%s" (int64 (mulf (float64 (regexFind "^[0-9.]+" $.Values.prometheus.persistence.size)) (get (dict "" 0.8 "k" 800 "M" 781 "G" 762 "T" 745 "P" 727 "Ki" 819 "Mi" 819 "Gi" 819 "Ti" 819 "Pi" 819) (regexFind "[A-Za-z]*$" $.Values.prometheus.persistence.size)))) (get (dict "" "B" "k" "B" "M" "KB" "G" "MB" "T" "GB" "P" "TB" "Ki" "B" "Mi" "KB" "Gi" "MB" "Ti" "GB" "Pi" "TB") (regexFind "[A-Za-z]*$" $.Values.prometheus.persistence.size)) }}
{{- end }}

{{- /* Whether pods of prometheus have a volume with this name. */}}
{{- define "kube-metrics-stack.prometheus.hasVolume" -}}
{{ or (has $.name (list "data" "config")) (and (eq $.name "rules") (not (eq $.root.Values.prometheus.mode "agent"))) (and (eq $.name "web") (hasKey $.root.Values.prometheus.web "secretName")) (and (eq $.name "alertmanager-web") (or (and $.root.Values.alertmanager.enabled $.root.Values.alertmanager.web.tls.enabled (hasKey $.root.Values.alertmanager.web.tls "caKey")) (and $.root.Values.alertmanager.enabled $.root.Values.alertmanager.web.basicAuth.enabled)) (hasKey $.root.Values.alertmanager.web "secretName")) (and (eq $.name "etcd") $.root.Values.controlPlane.etcd.enabled $.root.Values.scrape.cluster (hasKey $.root.Values.controlPlane.etcd.tls "secretName")) (and (eq $.name "kubelet-ca") (or (and $.root.Values.kubelet.enabled $.root.Values.scrape.cluster (eq $.root.Values.kubelets.tls "caBundle")) (and $.root.Values.kubelet.cadvisor.enabled $.root.Values.scrape.cluster (eq $.root.Values.kubelets.tls "caBundle")))) (and (eq $.name "metrics-server-ca") (eq (include "kube-metrics-stack.metrics-server.isOn" $.root) "true") $.root.Values.metricsServer.scrape.enabled (ne $.root.Values.metricsServer.tls.type "selfSigned")) (and (hasPrefix "secret-" $.name) (has (trimPrefix "secret-" $.name) $.root.Values.prometheus.secrets)) (eq (include "kube-metrics-stack.isUnder" (dict "root" $.root "list" $.root.Values.prometheus.extraVolumes "key" "name" "text" $.name)) "true") }}
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
{{- if or (and $.Values.rules.alerts.enabled $.Values.rules.alerts.groups.nodes (eq (include "kube-metrics-stack.node-exporter.isOn" $) "true") $.Values.nodeExporter.scrape.enabled) (and $.Values.rules.alerts.enabled $.Values.rules.alerts.groups.filesystems (eq (include "kube-metrics-stack.node-exporter.isOn" $) "true") $.Values.nodeExporter.scrape.enabled) }}
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
        {{- if not (empty $.Values.rules.alerts.annotations) }}
        {{- toYaml $.Values.rules.alerts.annotations | nindent 8 }}
        {{- end }}
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
