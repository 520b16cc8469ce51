{{- /* Generated from stack/ by kmstack generate; do not edit. */}}

{{- /* What is said after an install. */}}
{{- define "kube-metrics-stack.notes" -}}
{{ $.Chart.Name }} {{ $.Chart.Version }} is in the namespace {{ $.Release.Namespace }}, as {{ $.Release.Name }}.
{{- if and (hasKey $.Values.prometheus "externalUrl") $.Values.prometheus.enabled }}
Prometheus: {{ $.Values.prometheus.externalUrl }}
{{- end }}
{{- if and $.Values.prometheus.enabled (not (hasKey $.Values.prometheus "externalUrl")) }}
Prometheus: kubectl --namespace {{ $.Release.Namespace }} port-forward service/{{ include "kube-metrics-stack.fullname" $ }}-prometheus 9090:{{ $.Values.prometheus.service.port }}
{{ printf "  and then %s://localhost:9090%s" (ternary "https" "http" $.Values.prometheus.web.tls.enabled) (include "kube-metrics-stack.prometheus.prefix" $) }}
{{- end }}
{{- if and $.Values.prometheus.enabled (eq $.Values.prometheus.service.type "LoadBalancer") }}
{{ printf "  Its load balancer's address: kubectl --namespace %s get service %s-prometheus. While that is <pending>, nothing has given it one: the cluster's provider does, or MetalLB. %s" $.Release.Namespace (include "kube-metrics-stack.fullname" $) (ternary "The cluster has MetalLB: kubectl get ipaddresspools --all-namespaces says what it can give." "The cluster has no MetalLB." ($.Capabilities.APIVersions.Has "metallb.io/v1beta1")) }}
{{- end }}
{{- if and $.Values.prometheus.enabled (eq $.Values.prometheus.service.type "NodePort") }}
{{ printf "  Its port on each node: kubectl --namespace %s get service %s-prometheus, behind the colon." $.Release.Namespace (include "kube-metrics-stack.fullname" $) }}
{{- end }}
{{- if and $.Values.prometheus.enabled $.Values.prometheus.ingress.enabled }}
{{ printf "  Its Ingress: kubectl --namespace %s get ingress %s-prometheus. Without an address no Ingress controller has taken it: kubectl get ingressclass says which the cluster has; the chart installs none." $.Release.Namespace (include "kube-metrics-stack.fullname" $) }}
{{- end }}
{{- if and $.Values.prometheus.enabled $.Values.prometheus.httpRoute.enabled }}
{{ printf "  Its HTTPRoute: kubectl --namespace %s describe httproute %s-prometheus. Without Accepted: True no Gateway has taken it: kubectl get gateways --all-namespaces says which the cluster has." $.Release.Namespace (include "kube-metrics-stack.fullname" $) }}
{{- end }}
{{- if and $.Values.prometheus.enabled (eq $.Values.prometheus.mode "agent") }}
{{ "  It only sends what it collects: ask where that arrives (prometheus.remoteWrite)." }}
{{- end }}
{{- if and (hasKey $.Values.alertmanager "externalUrl") $.Values.alertmanager.enabled }}
Alertmanager: {{ $.Values.alertmanager.externalUrl }}
{{- end }}
{{- if and $.Values.alertmanager.enabled (not (hasKey $.Values.alertmanager "externalUrl")) }}
Alertmanager: kubectl --namespace {{ $.Release.Namespace }} port-forward service/{{ include "kube-metrics-stack.fullname" $ }}-alertmanager 9093:{{ $.Values.alertmanager.service.port }}
{{ printf "  and then %s://localhost:9093%s" (ternary "https" "http" $.Values.alertmanager.web.tls.enabled) (include "kube-metrics-stack.alertmanager.prefix" $) }}
{{- end }}
{{- if and $.Values.alertmanager.enabled (eq $.Values.alertmanager.service.type "LoadBalancer") }}
{{ printf "  Its load balancer's address: kubectl --namespace %s get service %s-alertmanager. While that is <pending>, nothing has given it one: the cluster's provider does, or MetalLB. %s" $.Release.Namespace (include "kube-metrics-stack.fullname" $) (ternary "The cluster has MetalLB: kubectl get ipaddresspools --all-namespaces says what it can give." "The cluster has no MetalLB." ($.Capabilities.APIVersions.Has "metallb.io/v1beta1")) }}
{{- end }}
{{- if and $.Values.alertmanager.enabled (eq $.Values.alertmanager.service.type "NodePort") }}
{{ printf "  Its port on each node: kubectl --namespace %s get service %s-alertmanager, behind the colon." $.Release.Namespace (include "kube-metrics-stack.fullname" $) }}
{{- end }}
{{- if and $.Values.alertmanager.enabled $.Values.alertmanager.ingress.enabled }}
{{ printf "  Its Ingress: kubectl --namespace %s get ingress %s-alertmanager. Without an address no Ingress controller has taken it: kubectl get ingressclass says which the cluster has; the chart installs none." $.Release.Namespace (include "kube-metrics-stack.fullname" $) }}
{{- end }}
{{- if and $.Values.alertmanager.enabled $.Values.alertmanager.httpRoute.enabled }}
{{ printf "  Its HTTPRoute: kubectl --namespace %s describe httproute %s-alertmanager. Without Accepted: True no Gateway has taken it: kubectl get gateways --all-namespaces says which the cluster has." $.Release.Namespace (include "kube-metrics-stack.fullname" $) }}
{{- end }}
{{- if and (eq (include "kube-metrics-stack.node-exporter.isOn" $) "true") $.Values.scrape.cluster }}
node-exporter: on every node, at port {{ $.Values.nodeExporter.port }}. If its pods are forbidden (kubectl --namespace {{ $.Release.Namespace }} describe daemonset {{ include "kube-metrics-stack.fullname" $ }}-node-exporter): kubectl label namespace {{ $.Release.Namespace }} pod-security.kubernetes.io/enforce=privileged
{{- end }}
{{- if and $.Values.kubeStateMetrics.enabled $.Values.scrape.cluster }}
kube-state-metrics: what Kubernetes knows of its objects, as metrics.
{{- end }}
{{- if and (eq (include "kube-metrics-stack.metrics-server.isOn" $) "true") $.Values.metricsServer.apiService.create }}
kubectl top and autoscaling: metrics-server, once kubectl get apiservice v1beta1.metrics.k8s.io says True, within a minute or so. Where it says else, docs/metrics-api.md has what it means.
{{ printf "  There is one metrics API for a whole cluster, and from now on it is that of this release: uninstalling %s takes it away." $.Release.Name }}
{{- end }}
{{- if $.Values.kubeletCsrApprover.enabled }}
kubelet-csr-approver: it approves the certificates that kubelets ask for from now on. Those of before: kubectl get csr --field-selector spec.signerName=kubernetes.io/kubelet-serving
{{- end }}
{{- if and (hasKey $.Values.grafana "externalUrl") $.Values.grafana.enabled }}
Grafana: {{ $.Values.grafana.externalUrl }}
{{- end }}
{{- if and $.Values.grafana.enabled (not (hasKey $.Values.grafana "externalUrl")) }}
Grafana: kubectl --namespace {{ $.Release.Namespace }} port-forward service/{{ include "kube-metrics-stack.fullname" $ }}-grafana 3000:{{ $.Values.grafana.service.port }}
{{ printf "  and then http://localhost:3000%s" (include "kube-metrics-stack.grafana.prefix" $) }}
{{- end }}
{{- if and $.Values.grafana.enabled (eq $.Values.grafana.service.type "LoadBalancer") }}
{{ printf "  Its load balancer's address: kubectl --namespace %s get service %s-grafana. While that is <pending>, nothing has given it one: the cluster's provider does, or MetalLB. %s" $.Release.Namespace (include "kube-metrics-stack.fullname" $) (ternary "The cluster has MetalLB: kubectl get ipaddresspools --all-namespaces says what it can give." "The cluster has no MetalLB." ($.Capabilities.APIVersions.Has "metallb.io/v1beta1")) }}
{{- end }}
{{- if and $.Values.grafana.enabled (eq $.Values.grafana.service.type "NodePort") }}
{{ printf "  Its port on each node: kubectl --namespace %s get service %s-grafana, behind the colon." $.Release.Namespace (include "kube-metrics-stack.fullname" $) }}
{{- end }}
{{- if and $.Values.grafana.enabled $.Values.grafana.ingress.enabled }}
{{ printf "  Its Ingress: kubectl --namespace %s get ingress %s-grafana. Without an address no Ingress controller has taken it: kubectl get ingressclass says which the cluster has; the chart installs none." $.Release.Namespace (include "kube-metrics-stack.fullname" $) }}
{{- end }}
{{- if and $.Values.grafana.enabled $.Values.grafana.httpRoute.enabled }}
{{ printf "  Its HTTPRoute: kubectl --namespace %s describe httproute %s-grafana. Without Accepted: True no Gateway has taken it: kubectl get gateways --all-namespaces says which the cluster has." $.Release.Namespace (include "kube-metrics-stack.fullname" $) }}
{{- end }}
{{- if and $.Values.grafana.enabled $.Values.grafana.admin.enabled (not (hasKey $.Values.grafana.admin "existingSecret")) }}
{{ printf "  as %s, with the first password: kubectl --namespace %s exec deployment/%s-grafana --container grafana -- cat /var/lib/grafana/admin-password" $.Values.grafana.admin.user $.Release.Namespace (include "kube-metrics-stack.fullname" $) }}
{{- end }}
{{- if and (hasKey $.Values.grafana.admin "existingSecret") $.Values.grafana.enabled $.Values.grafana.admin.enabled }}
{{ printf "  with the first password of the Secret %s, under the key %s" $.Values.grafana.admin.existingSecret $.Values.grafana.admin.passwordKey }}
{{- end }}
{{- if $.Values.gateway.enabled }}
The Gateway: kubectl --namespace {{ $.Release.Namespace }} get gateway {{ include "kube-metrics-stack.fullname" $ }}-gateway. Without an address and PROGRAMMED: True nobody has taken it: kubectl get gatewayclass {{ ternary (default "" $.Values.gateway.className) "" (hasKey $.Values.gateway "className") }} says whether the cluster has a controller for it; the chart installs none.
{{- end }}
{{- if $.Values.metallb.enabled }}
Addresses of load balancers: those of MetalLB's pool {{ ternary (default "" $.Values.metallb.name) (printf "%s.%s-metallb" $.Release.Namespace (include "kube-metrics-stack.fullname" $)) (hasKey $.Values.metallb "name") }}. Whether it gives them away: kubectl --namespace {{ $.Values.metallb.namespace }} get ipaddresspools,pods.
{{- end }}
{{- if and (eq $.Values.cluster.profile "auto") (ne (include "kube-metrics-stack.cluster.platform" $) "unknown") }}
The cluster is taken for one of {{ include "kube-metrics-stack.cluster.platform" $ }}; cluster.profile says it otherwise.
{{- end }}
{{- if or (and $.Values.prometheus.enabled (eq $.Values.prometheus.persistence.type "claim") (not (hasKey $.Values.prometheus.persistence "storageClassName")) (not (hasKey $.Values.prometheus.persistence "volumeName"))) (and $.Values.alertmanager.enabled (eq $.Values.alertmanager.persistence.type "claim") (not (hasKey $.Values.alertmanager.persistence "storageClassName")) (not (hasKey $.Values.alertmanager.persistence "volumeName"))) (and $.Values.grafana.enabled (eq $.Values.grafana.persistence.type "claim") (not (hasKey $.Values.grafana.persistence "storageClassName")) (not (hasKey $.Values.grafana.persistence "volumeName"))) }}
Pods wait for volumes of the default StorageClass. Where kubectl get storageclass marks none as (default), name one: storageClassName in {{ trimSuffix ", " (printf "%s%s%s" (ternary "prometheus.persistence, " "" (and $.Values.prometheus.enabled (eq $.Values.prometheus.persistence.type "claim") (not (hasKey $.Values.prometheus.persistence "storageClassName")) (not (hasKey $.Values.prometheus.persistence "volumeName")))) (ternary "alertmanager.persistence, " "" (and $.Values.alertmanager.enabled (eq $.Values.alertmanager.persistence.type "claim") (not (hasKey $.Values.alertmanager.persistence "storageClassName")) (not (hasKey $.Values.alertmanager.persistence "volumeName")))) (ternary "grafana.persistence, " "" (and $.Values.grafana.enabled (eq $.Values.grafana.persistence.type "claim") (not (hasKey $.Values.grafana.persistence "storageClassName")) (not (hasKey $.Values.grafana.persistence "volumeName"))))) }}.
{{- end }}
{{- if and (eq (include "kube-metrics-stack.kubelets.isUnchecked" $) "true") (or (and $.Values.scrape.cluster (or $.Values.kubelet.enabled $.Values.kubelet.cadvisor.enabled)) (ternary (default false $.Values.metricsServer.enabled) false (hasKey $.Values.metricsServer "enabled"))) }}
The certificates of the kubelets are not checked. Set kubelets.tls to verify where the cluster signs them.
{{- end }}
{{- if eq $.Values.kubelets.tls "apiServerProxy" }}
The kubelets are asked through the API server, for which Prometheus may use nodes/proxy (kubelets.tls: apiServerProxy).
{{- end }}
{{- if and $.Values.prometheus.enabled (not (empty $.Values.prometheus.remoteWrite)) (not (hasKey $.Values.cluster "name")) }}
What Prometheus sends does not say of which cluster it is: set cluster.name before it meets what others send.
{{- end }}
{{- if and $.Values.prometheus.enabled $.Values.prometheus.remoteWriteReceiver.enabled (not $.Values.prometheus.web.basicAuth.enabled) }}
Whoever gets to Prometheus can send it samples (prometheus.remoteWriteReceiver.enabled); prometheus.web asks them for a password.
{{- end }}
{{- if and $.Values.prometheus.enabled (eq $.Values.prometheus.persistence.type "none") }}
Prometheus keeps its data in its pod only and loses it with the pod (prometheus.persistence.type: none).
{{- end }}
{{- if and $.Values.alertmanager.enabled (not (hasKey $.Values.alertmanager.config "route")) (not (hasKey $.Values.alertmanager "configSecret")) }}
Alertmanager tells nobody yet: say whom and how (alertmanager.config.route, alertmanager.config.receivers).
{{- end }}
{{- if and (not $.Values.alertmanager.enabled) (not (empty $.Values.rules.groups)) (empty $.Values.prometheus.alertmanagers) }}
Nobody is told of the alerts of rules.groups: switch Alertmanager on (alertmanager.enabled), or name one (prometheus.alertmanagers).
{{- end }}
{{- if and (not $.Values.alertmanager.enabled) (or (hasKey $.Values.alertmanager.config "route") (hasKey $.Values.alertmanager "configSecret")) }}
There is no Alertmanager, whatever alertmanager.config.route says (alertmanager.enabled: false).
{{- end }}
{{- if and $.Values.alertmanager.enabled (hasSuffix "-distroless" $.Values.alertmanager.image.tag) }}
Alertmanager's image has no shell: after a change of its configuration, restart its pods.
{{- end }}
{{- if and $.Values.alertmanager.enabled (eq $.Values.alertmanager.persistence.type "none") }}
Alertmanager keeps silences in its pod only and loses them with the pod (alertmanager.persistence.type: none).
{{- end }}
{{- if and (not (eq (include "kube-metrics-stack.node-exporter.isOn" $) "true")) (not (hasKey $.Values.nodeExporter "enabled")) $.Values.scrape.cluster }}
There is no node-exporter: this cluster lets no pod look at its node (nodeExporter.enabled).
{{- end }}
{{- if and (eq (include "kube-metrics-stack.metrics-server.isOn" $) "true") (not $.Values.metricsServer.apiService.create) }}
metrics-server runs, but the metrics API may be another's (metricsServer.apiService.create: false): kubectl get apiservice v1beta1.metrics.k8s.io says whose.
{{- end }}
{{- if and (not (eq (include "kube-metrics-stack.metrics-server.isOn" $) "true")) (not ($.Capabilities.APIVersions.Has "metrics.k8s.io/v1beta1")) }}
Nobody serves the metrics API: kubectl top and HorizontalPodAutoscalers that look at CPU or memory need it (metricsServer.enabled: true).
{{- end }}
{{- if and $.Values.grafana.enabled (empty $.Values.grafana.datasources) (not (and $.Values.prometheus.enabled (not (eq $.Values.prometheus.mode "agent")))) (not $.Values.alertmanager.enabled) }}
Grafana has nothing to ask: name data sources (grafana.datasources), or switch it off (grafana.enabled: false).
{{- end }}
{{- if and $.Values.grafana.enabled (eq $.Values.grafana.persistence.type "none") }}
Grafana keeps its data in its pod only and loses it with the pod (grafana.persistence.type: none).
{{- end }}
{{- if and $.Values.prometheus.enabled (gt (int64 $.Values.prometheus.replicas) 0) (not (gt (int64 $.Values.prometheus.agent.shards) 1)) (not (hasSuffix "-distroless" $.Values.prometheus.image.tag)) }}
Next, ask whether everything is collected: helm test {{ $.Release.Name }} --namespace {{ $.Release.Namespace }} --logs
{{- end }}
{{- end }}
