/** YAML as Helm reads it, and YAML that Helm reads as it was meant. */
export { parseYaml, parseYamlSource, YamlError, type YamlSource } from "./yaml/read.ts";
export { stringify } from "./yaml/write.ts";
