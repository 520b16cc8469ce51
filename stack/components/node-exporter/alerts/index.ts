export { filesystems } from "./filesystems.ts";
export { nodes } from "./nodes.ts";
