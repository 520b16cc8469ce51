export { apiServer } from "./api-server.ts";
export { dns } from "./dns.ts";
export { etcd } from "./etcd.ts";
