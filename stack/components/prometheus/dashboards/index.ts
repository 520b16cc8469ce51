export { clusters } from "./clusters.ts";
export { remoteWrite } from "./remote-write.ts";
export { server } from "./server.ts";
