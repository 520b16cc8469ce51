// The modules whose CustomResourceDefinitions the tests install; nothing of them is compiled.
module kube-metrics-stack/tools/cluster/custom-resources

go 1.26.0

require (
	github.com/cert-manager/cert-manager v1.19.1
	github.com/prometheus-operator/prometheus-operator v0.92.1
	go.universe.tf/metallb v0.16.2
	sigs.k8s.io/gateway-api v1.4.1
)
