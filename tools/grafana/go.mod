module kube-metrics-stack/tools/grafana

go 1.26.0

tool kube-metrics-stack/tools/grafana/files-reader

require (
	github.com/grafana/grafana-foundation-sdk/go v0.0.22
	gopkg.in/ini.v1 v1.67.0
)

require github.com/stretchr/testify v1.12.1 // indirect
