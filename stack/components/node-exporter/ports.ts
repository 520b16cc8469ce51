/** The name by which container, Service and scrape job know node-exporter's port. */
export const portName = "metrics";
