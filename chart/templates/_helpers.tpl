{{- /* Generated from stack/ by kmstack generate; do not edit. */}}

{{- /* What the names of all objects begin with: short enough for the longest of them, and without the dots that a release's name may have. */}}
{{- define "kube-metrics-stack.fullname" -}}
{{ ternary (default "" $.Values.fullnameOverride) (trimSuffix "-" (trunc 36 (replace "." "-" (include "kube-metrics-stack.releaseName" $)))) (hasKey $.Values "fullnameOverride") }}
{{- end }}

{{- /* An image, from the mirror of its registry where there is one. */}}
{{- define "kube-metrics-stack.image" -}}
{{ printf "%s/%s:%s%s" (ternary (get $.root.Values.imageRegistry $.image.registry) $.image.registry (hasKey $.root.Values.imageRegistry $.image.registry)) $.image.repository $.tag (ternary (printf "@%s" (default "" $.image.digest)) "" (hasKey $.image "digest")) }}
{{- end }}

{{- /* The API group of a kind of objects that kube-state-metrics reports on. */}}
{{- define "kube-metrics-stack.kube-state-metrics.apiGroup" -}}
{{ ternary "admissionregistration.k8s.io" (ternary "apps" (ternary "autoscaling" (ternary "batch" (ternary "certificates.k8s.io" (ternary "coordination.k8s.io" (ternary "discovery.k8s.io" (ternary "networking.k8s.io" (ternary "policy" (ternary "rbac.authorization.k8s.io" (ternary "storage.k8s.io" "" (has $.collector (list "storageclasses" "volumeattachments"))) (has $.collector (list "clusterrolebindings" "clusterroles" "rolebindings" "roles"))) (has $.collector (list "poddisruptionbudgets"))) (has $.collector (list "ingressclasses" "ingresses" "networkpolicies"))) (has $.collector (list "endpointslices"))) (has $.collector (list "leases"))) (has $.collector (list "certificatesigningrequests"))) (has $.collector (list "cronjobs" "jobs"))) (has $.collector (list "horizontalpodautoscalers"))) (has $.collector (list "daemonsets" "deployments" "replicasets" "statefulsets"))) (has $.collector (list "mutatingwebhookconfigurations" "validatingwebhookconfigurations")) }}
{{- end }}

{{- /* The version of kube-state-metrics that goes with the cluster's Kubernetes. */}}
{{- define "kube-metrics-stack.kube-state-metrics.tag" -}}
{{ ternary "v2.18.0" (ternary "v2.17.0" (ternary "v2.16.0" (ternary "v2.14.0" (ternary "v2.13.0" (ternary "v2.12.0" "v2.10.1" (semverCompare ">=1.28.0-0" $.Capabilities.KubeVersion.Version)) (semverCompare ">=1.30.0-0" $.Capabilities.KubeVersion.Version)) (semverCompare ">=1.31.0-0" $.Capabilities.KubeVersion.Version)) (semverCompare ">=1.32.0-0" $.Capabilities.KubeVersion.Version)) (semverCompare ">=1.33.0-0" $.Capabilities.KubeVersion.Version)) (semverCompare ">=1.34.0-0" $.Capabilities.KubeVersion.Version) }}
{{- end }}

{{- /* Labels of every object of a component; its pods have those of podLabels. */}}
{{- define "kube-metrics-stack.labels" -}}
{{- include "kube-metrics-stack.selectorLabels" (dict "root" $.root "component" $.component) | nindent 0 }}
app.kubernetes.io/part-of: {{ $.root.Chart.Name | quote }}
app.kubernetes.io/managed-by: Helm
helm.sh/chart: {{ trunc 63 (replace "+" "_" (printf "%s-%s" $.root.Chart.Name $.root.Chart.Version)) | quote }}
{{- if not (empty $.root.Values.commonLabels) }}
{{- toYaml $.root.Values.commonLabels | nindent 0 }}
{{- end }}
{{- end }}

{{- /* The chart's name, or what the user calls it. */}}
{{- define "kube-metrics-stack.name" -}}
{{ ternary (default "" $.Values.nameOverride) $.Chart.Name (hasKey $.Values "nameOverride") }}
{{- end }}

{{- /* Labels of a component's pods: without the chart's version, which would restart them with every release of the chart. The user's labels of the component go before those of all objects. */}}
{{- define "kube-metrics-stack.podLabels" -}}
{{- include "kube-metrics-stack.selectorLabels" (dict "root" $.root "component" $.component) | nindent 0 }}
app.kubernetes.io/part-of: {{ $.root.Chart.Name | quote }}
{{- if not (empty $.own) }}
{{- toYaml $.own | nindent 0 }}
{{- end }}
{{- range $key, $value := $.root.Values.commonLabels }}
{{- if not (hasKey $.own $key) }}
{{ $key | quote }}: {{ $value | quote }}
{{- end }}
{{- end }}
{{- end }}

{{- /* The release's name, with the chart's behind it unless that is part of it already. */}}
{{- define "kube-metrics-stack.releaseName" -}}
{{ ternary $.Release.Name (printf "%s-%s" $.Release.Name (include "kube-metrics-stack.name" $)) (contains (include "kube-metrics-stack.name" $) $.Release.Name) }}
{{- end }}

{{- /* Labels by which a component's objects find each other; selectors can never be changed. */}}
{{- define "kube-metrics-stack.selectorLabels" -}}
app.kubernetes.io/name: {{ $.component | quote }}
app.kubernetes.io/instance: {{ $.root.Release.Name | quote }}
{{- end }}
