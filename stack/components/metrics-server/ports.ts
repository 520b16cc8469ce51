/** The name of metrics-server's port, by which container, Service and scrape job know it. */
export const portName = "https";

/** Where it listens by default, and where it does in the network of a node, whose kubelet has the other one. */
export const defaultPorts = { pod: 10250, node: 10251 };
