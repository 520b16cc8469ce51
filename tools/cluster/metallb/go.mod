// Built in a copy of its module, by whose own go.mod and go.sum: what it needs of others is not repeated here.
module kube-metrics-stack/tools/cluster/metallb

go 1.26.0

tool (
	go.universe.tf/metallb/controller
	go.universe.tf/metallb/speaker
)

require go.universe.tf/metallb v0.15.2
