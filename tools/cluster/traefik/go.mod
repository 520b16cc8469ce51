// Built in a copy of its module, by whose own go.mod and go.sum: what it needs of others is not repeated here.
module kube-metrics-stack/tools/cluster/traefik

go 1.26.0

tool github.com/traefik/traefik/v3/cmd/traefik

require github.com/traefik/traefik/v3 v3.6.12
