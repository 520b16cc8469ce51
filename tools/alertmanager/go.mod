// Built in a copy of its module, by whose own go.mod and go.sum: what it needs of others is not repeated here.
module kube-metrics-stack/tools/alertmanager

go 1.26.0

tool (
	github.com/prometheus/alertmanager/cmd/alertmanager
	github.com/prometheus/alertmanager/cmd/amtool
)

require (
	github.com/prometheus/alertmanager v0.35.0
	github.com/prometheus/common v0.72.1
	github.com/prometheus/sigv4 v0.5.0
)
